"""Buttons, painted as in the design: calm shapes, a clear ring when they have the focus."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.style import BODY_PX, paint_chevron
from unginvest_workshop.ui.theme import PALETTE, RADIUS
from unginvest_workshop.ui.widgets.label import plain_tip

_FEW_LETTERS: Final = "Abcdef…"


class ButtonKind(Enum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    """Filled with the accent colour: the one thing to do."""
    SECONDARY = "secondary"
    """White with a hairline."""
    QUIET = "quiet"
    """Text alone until the pointer comes."""
    DANGER = "danger"
    """Takes something away."""
    TOGGLE = "toggle"
    """Shows calmly whether it is on: sunken rather than filled."""


class Button(QPushButton):
    """A button with a label, a key beside it if it has one, and a chevron if it opens a menu.

    A checkable one is filled while it is checked, like the numbers of the groups.
    """

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        kind: ButtonKind = ButtonKind.SECONDARY,
        key: str = "",
        accent: str = PALETTE.accent,
        px: float = BODY_PX,
        padding: int = 14,
        checkable: bool = False,
        elide: bool = False,
    ) -> None:
        """``elide`` lets a label that others write be cut short with "…" where there is no room for it."""
        super().__init__(text, parent)
        self._elide = elide
        self._kind = kind
        self._key = key
        self._accent = accent
        self._padding = padding
        self.setFont(sans(px, SEMIBOLD))
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_accent(self, colour: str) -> None:
        """Fill with another colour, as of the phase, #RRGGBB."""
        self._accent = colour
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        """Ask for more attention, or for less."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of label, key and chevron with air around them."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._label()) + 2 * self._padding
        if self._key:
            width += metrics.horizontalAdvance(f" {self._key}")
        if self.menu() is not None:
            width += 18
        if not self.icon().isNull():
            width += self.iconSize().width() + (6 if self.text() else 0)
        height = metrics.height() + 16
        return QSize(max(width, height), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button's label is never clipped; one that may be elided needs room for a few letters."""
        hint = self.sizeHint()
        least = 2 * self._padding + self.fontMetrics().horizontalAdvance(_FEW_LETTERS)
        return QSize(min(hint.width(), least), hint.height()) if self._elide else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole label where it is cut short."""
        super().resizeEvent(event)
        if self._elide:
            self.setToolTip(plain_tip(self._label()) if self.shown_label() != self._label() else "")

    def shown_label(self) -> str:
        """Return the label as it stands on the button."""
        if not self._elide:
            return self._label()
        room = self.width() - 2 * self._padding + 1  # the width that was asked for is rounded
        return self.fontMetrics().elidedText(self._label(), Qt.TextElideMode.ElideRight, room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it too, also where another button is the one that a dialog proposes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink, edge = self._colours()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        self._paint_label(painter, QColor(ink))
        if self.hasFocus():
            self._paint_ring(painter)

    def _paint_label(self, painter: QPainter, ink: QColor) -> None:
        metrics = self.fontMetrics()
        label, key = self.shown_label(), f" {self._key}" if self._key else ""
        icon_width = 0 if self.icon().isNull() else self.iconSize().width() + (6 if label else 0)
        chevron = 18 if self.menu() is not None else 0
        width = metrics.horizontalAdvance(label) + metrics.horizontalAdvance(key) + icon_width + chevron
        x, height = (self.width() - width) / 2, self.height()
        if icon_width:
            size = self.iconSize()
            self.icon().paint(painter, round(x), (height - size.height()) // 2, size.width(), size.height())
            x += icon_width
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
        painter.drawText(QRectF(x, 0, self.width(), height), flags, label)
        x += metrics.horizontalAdvance(label)
        if key:
            painter.save()
            painter.setFont(sans(self.font().pixelSize()))
            painter.setOpacity(0.85)
            painter.drawText(QRectF(x, 0, self.width(), height), flags, key)
            painter.restore()
            x += metrics.horizontalAdvance(key)
        if chevron:
            paint_chevron(painter, QRectF(x + 6, 0, 10, height).center(), 8, ink)

    def _paint_ring(self, painter: QPainter) -> None:
        filled = self._is_filled()
        inset = 3.0 if filled else 1.0
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(PALETTE.surface if filled else self._accent), 2 if not filled else 1.5))
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, RADIUS - inset, RADIUS - inset)

    def _is_filled(self) -> bool:
        if self._kind is ButtonKind.TOGGLE:
            return False
        return self.isEnabled() and (self.isChecked() or self._kind is ButtonKind.PRIMARY)

    def _colours(self) -> tuple[str, str, str]:
        """Return fill, ink and edge; "" for none."""
        if not self.isEnabled():
            return ("" if self._kind is ButtonKind.QUIET else PALETTE.surface), "#8A918D", PALETTE.line
        if self._is_filled():
            strong = QColor(self._accent)
            fill = strong.darker(115) if self.isDown() else strong.lighter(112) if self.underMouse() else strong
            return fill.name(), PALETTE.surface, ""
        ink = "#8E1F33" if self._kind is ButtonKind.DANGER else PALETTE.ink
        if self._kind is ButtonKind.TOGGLE and self.isChecked():
            return "#EFE8DC", ink, "#D9CDBA"
        pressed = self.isDown() or self.underMouse()
        if self._kind is ButtonKind.QUIET:
            return (PALETTE.sunken if pressed else ""), ink, ""
        return (PALETTE.sunken if pressed else PALETTE.surface), ink, PALETTE.line

    def _label(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
