"""Cards: paper with a hairline around it, to hold other widgets or to be pressed."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from unginvest_workshop.ui.theme import CARD_RADIUS, PALETTE

_BY_KEY: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def paint_card(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: str = PALETTE.surface,
    edge: str = PALETTE.line,
    width: float = 1,
    radius: float = CARD_RADIUS,
    dashed: bool = False,
) -> None:
    """Paint a card's paper and hairline into a rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(edge), width)
    if dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


class Card(QFrame):
    """A card that holds other widgets, laid out by whoever makes it."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        fill: str = PALETTE.surface,
        edge: str = PALETTE.line,
        radius: float = CARD_RADIUS,
        dashed: bool = False,
    ) -> None:
        """Make an empty card; ``edge`` may be "" for none."""
        super().__init__(parent)
        self._fill = fill
        self._edge = edge
        self._radius = radius
        self._dashed = dashed

    def set_look(self, *, fill: str | None = None, edge: str | None = None, dashed: bool | None = None) -> None:
        """Change what is given of its colours, #RRGGBB, and its edge."""
        self._fill = self._fill if fill is None else fill
        self._edge = self._edge if edge is None else edge
        self._dashed = self._dashed if dashed is None else dashed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and its edge."""
        del event
        painter = QPainter(self)
        width = 1.5 if self._dashed else 1
        paint_card(
            painter, QRectF(self.rect()), fill=self._fill, edge=self._edge, width=width, radius=self._radius,
            dashed=self._dashed,
        )  # fmt: skip


class CardButton(QAbstractButton):
    """A card that can be pressed, by pointer, Enter or Space; its maker lays labels out in it."""

    def __init__(self, parent: QWidget | None = None, *, fill: str = PALETTE.surface) -> None:
        super().__init__(parent)
        self._fill = fill
        self._by_keyboard = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Return what the labels in it need."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize(200, 100)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it too; the arrows are for whoever laid the cards out."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def has_keyboard(self) -> bool:
        """Tell whether it has the focus by a key."""
        return self.hasFocus() and self._by_keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note whether the focus came by a key: only then is it shown."""
        self._by_keyboard = event.reason() in _BY_KEY
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, and a strong edge while it has the focus by a key."""
        del event
        painter = QPainter(self)
        focused, hovered = self.has_keyboard(), self.underMouse()
        edge = PALETTE.accent if focused else "#CFC6B8" if hovered else PALETTE.line
        paint_card(painter, QRectF(self.rect()), fill=self._fill, edge=edge, width=2 if focused else 1)
