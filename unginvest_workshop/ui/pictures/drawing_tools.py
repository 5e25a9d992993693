"""The pens of the drawing: a few colours with their keys, three widths, and an eraser."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from unginvest_workshop.domain.drawing import INKS, WIDTHS
from unginvest_workshop.domain.pictures import StrokeColour
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.theme import PALETTE, RADIUS
from unginvest_workshop.ui.widgets.button import Button, ButtonKind

_NAMES: Final = {
    StrokeColour.INK: mark("Svart"),
    StrokeColour.GREEN: mark("Grønn"),
    StrokeColour.BLUE: mark("Blå"),
    StrokeColour.RED: mark("Rød"),
    StrokeColour.YELLOW: mark("Gul"),
}
_WIDTH_NAMES: Final = (mark("Tynn strek"), mark("Middels strek"), mark("Tykk strek"))
_SIDE: Final = 38


class _Disc(QAbstractButton):
    """A disc that can be chosen: a colour with its key in it, or a width."""

    def __init__(self, name: str, colour: str, diameter: int, digit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour, self._diameter, self._digit = colour, diameter, digit
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({digit})" if digit else name)
        self.setFont(sans(14, SEMIBOLD))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(_SIDE, _SIDE)

    def sizeHint(self) -> QSize:
        """Return the square it stands in."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc, with a ring around the chosen one."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(QColor(PALETTE.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(PALETTE.line if self.isChecked() else PALETTE.paper))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        disc = QRectF(0, 0, self._diameter, self._diameter)
        disc.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(disc)
        if self._digit:
            painter.setPen(QColor(PALETTE.ink if QColor(self._colour).lightnessF() > 0.45 else PALETTE.surface))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._digit)


class DrawingTools(QWidget):
    """Chooses the pen. A colour or a width lays the eraser down."""

    pen_chosen = Signal(object, int)
    """Carries the colour and the width."""
    eraser_chosen = Signal()

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = [_Disc(t(_NAMES[colour]), INKS[colour], 26, str(n)) for n, colour in enumerate(StrokeColour, 1)]
        self._widths = [_Disc(t(name), PALETTE.ink, size) for name, size in zip(_WIDTH_NAMES, (6, 11, 20), strict=True)]
        self.eraser = Button(t("Viskelær"), kind=ButtonKind.TOGGLE, key="E", padding=10, checkable=True)
        self.eraser.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._colour_group, self._width_group = self._group(self._colours), self._group(self._widths)
        self._colours[0].setChecked(True)
        self._widths[1].setChecked(True)
        self._last_colour = self._colours[0]
        self.eraser.clicked.connect(self._toggle_eraser)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in self._colours:
            row.addWidget(button)
        row.addSpacing(12)
        for button in self._widths:
            row.addWidget(button)
        row.addSpacing(12)
        row.addWidget(self.eraser)

    @property
    def colour(self) -> StrokeColour:
        """The colour that is drawn with."""
        return tuple(StrokeColour)[self._colours.index(self._last_colour)]

    @property
    def width_chosen(self) -> int:
        """The width that is drawn with, in the sheet's units."""
        return WIDTHS[next(n for n, button in enumerate(self._widths) if button.isChecked())]

    def choose_colour(self, number: int) -> None:
        """Draw with a colour by its number, from 1."""
        self._colours[number - 1].click()

    def choose_eraser(self) -> None:
        """Take the eraser, or lay it down."""
        self.eraser.click()

    def _group(self, buttons: Sequence[QAbstractButton]) -> QButtonGroup:
        group = QButtonGroup(self)
        for button in buttons:
            group.addButton(button)
        group.buttonClicked.connect(self._take_pen)
        return group

    def _take_pen(self, button: QAbstractButton) -> None:
        if isinstance(button, _Disc) and button in self._colours:
            self._last_colour = button
        self._lay_eraser_down()

    def _toggle_eraser(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        if not on:
            self._lay_eraser_down()
            return
        self._show_colour(chosen=False)
        self.eraser_chosen.emit()

    def _lay_eraser_down(self) -> None:
        self.eraser.setChecked(False)
        self._show_colour(chosen=True)
        self.pen_chosen.emit(self.colour, self.width_chosen)

    def _show_colour(self, *, chosen: bool) -> None:
        """Show which colour is in use: none while the eraser is."""
        self._colour_group.setExclusive(False)
        for button in self._colours:
            button.setChecked(chosen and button is self._last_colour)
        self._colour_group.setExclusive(True)
