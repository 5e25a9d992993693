"""The start page's left column: the app's name and its pages."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import REGULAR, SEMIBOLD, sans
from unginvest_workshop.ui.theme import PALETTE, RADIUS
from unginvest_workshop.ui.widgets.label import PlainLabel


class NavColumn(QWidget):
    """One entry for each page; the chosen one is filled."""

    chosen = Signal(int)
    """Carries the page's number, from 0."""

    def __init__(self, t: Translator, pages: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 22, 15, 16)
        column.setSpacing(5)
        brand = QHBoxLayout()
        brand.setContentsMargins(8, 0, 0, 0)
        brand.setSpacing(11)
        brand.addWidget(_Disc(), 0, Qt.AlignmentFlag.AlignVCenter)
        brand.addWidget(PlainLabel(t("UngInvest\nVerksted"), px=20, weight=SEMIBOLD, in_serif=True), 1)
        column.addLayout(brand)
        column.addSpacing(18)
        for number, words in enumerate(pages):
            button = _NavButton(words)
            self._group.addButton(button, number)
            column.addWidget(button)
        column.addStretch(1)
        self._group.idClicked.connect(self.chosen)

    def show_chosen(self, page: int) -> None:
        """Fill the entry of the page that is shown."""
        self._group.button(page).setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint white paper with a hairline at its right."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PALETTE.surface))
        painter.setPen(QPen(QColor(PALETTE.line), 1))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())


class _Disc(QWidget):
    """The app's mark."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(32, 32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PALETTE.accent))
        painter.drawEllipse(self.rect())


class _NavButton(QAbstractButton):
    """One entry."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return a line with air around it."""
        return QSize(160, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the entry, filled when it is chosen."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(PALETTE.accent_soft if chosen else PALETTE.sunken))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(PALETTE.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        painter.setFont(sans(16, SEMIBOLD if chosen else REGULAR))
        painter.setPen(QColor(PALETTE.accent if chosen else PALETTE.ink))
        painter.drawText(box.adjusted(14, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
