"""Drawing an image, as large as the window: a group's, a shared factor's, or a young person's own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import StrokeId
from unginvest_workshop.domain.images import Whose
from unginvest_workshop.domain.pictures import Stroke, StrokeColour
from unginvest_workshop.operations import images
from unginvest_workshop.operations.tx import Changes, NotFoundError, ReadTx, Tx
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.drawing_sheet import DrawingSheet
from unginvest_workshop.ui.pictures.drawing_tools import DrawingTools
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel

_AIR = 40
"""Pixels of the window that are seen around the dialog."""


class Drawn(Protocol):
    """What is drawn, and how: whose it is, it knows alone."""

    def strokes(self, tx: ReadTx) -> Sequence[Stroke]:
        """Return the strokes in order. Raises NotFoundError when whoever has them is gone."""
        ...

    def draw(self, tx: Tx, colour: StrokeColour, width: int, points: Iterable[tuple[float, float]]) -> object:
        """Draw one stroke over what is drawn already."""
        ...

    def clear(self, tx: Tx) -> None:
        """Make the sheet blank."""
        ...


@dataclass(frozen=True, slots=True)
class DrawnImage:
    """The drawing of a group or a shared factor."""

    of: Whose

    def strokes(self, tx: ReadTx) -> Sequence[Stroke]:
        """Return the strokes in order. Raises NotFoundError."""
        return images.image_of(tx, self.of).strokes

    def draw(self, tx: Tx, colour: StrokeColour, width: int, points: Iterable[tuple[float, float]]) -> object:
        """Draw one stroke."""
        return images.add_stroke(tx, self.of, colour, width, points)

    def clear(self, tx: Tx) -> None:
        """Make the sheet blank."""
        images.clear_drawing(tx, self.of)


class DrawingDialog(QDialog):
    """A sheet and its pens. Each stroke is stored when the pen is lifted, and is a step that the app can undo."""

    def __init__(self, desk: OpenWorkshop, drawn: Drawn, name: str, parent: QWidget | None = None) -> None:
        """Open the drawing of the one called ``name``."""
        super().__init__(parent)
        self._desk, self._drawn, t = desk, drawn, desk.t
        self._label = t("Tegning · {name}", name=name)
        self.setWindowTitle(self._label)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sheet = DrawingSheet()
        self.sheet.setAccessibleName(self._label)
        self.tools = DrawingTools(t)
        self.undo_button = _arrow("↶", t("Angre"), "Ctrl Z")
        self.redo_button = _arrow("↷", t("Gjør om igjen"), "Ctrl Shift Z")
        self.clear_button = Button(t("Tomt ark"), padding=10)
        self.done_button = Button(t("Ferdig"), kind=ButtonKind.PRIMARY, padding=18)
        for button in (self.undo_button, self.redo_button, self.clear_button, self.done_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._connect()
        self._lay_out()
        if parent is not None:
            self.resize(parent.window().width() - _AIR, parent.window().height() - _AIR)
        self.sheet.setFocus()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a colour by its number, or the eraser; Esc is done."""
        digit = event.key() - Qt.Key.Key_0
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif 1 <= digit <= len(StrokeColour):
            self.tools.choose_colour(digit)
        elif event.key() == Qt.Key.Key_E:
            self.tools.choose_eraser()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Keep the stroke at hand, and close."""
        self.sheet.finish()
        super().done(result)

    def _connect(self) -> None:
        self.sheet.drawn.connect(self._draw)
        self.sheet.erased.connect(self._erase)
        self.tools.pen_chosen.connect(self.sheet.set_pen)
        self.tools.eraser_chosen.connect(self._take_eraser)
        self.undo_button.clicked.connect(self._undo)
        self.redo_button.clicked.connect(self._redo)
        self.clear_button.clicked.connect(self._clear)
        self.done_button.clicked.connect(self.accept)
        self._desk.changed.connect(self._on_changed)
        for keys, slot in ((("Ctrl+Z",), self._undo), (("Ctrl+Shift+Z", "Ctrl+Y"), self._redo)):
            action = QAction(self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(slot)
            self.addAction(action)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(PlainLabel(self._label, px=20, weight=SEMIBOLD, in_serif=True, elide=True), 1)
        row.addWidget(self.tools)
        row.addSpacing(4)
        for button in (self.undo_button, self.redo_button, self.clear_button, self.done_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 18)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.sheet, 1)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Stroke):
            self._show()

    def _show(self) -> None:
        try:
            strokes = self._desk.read(self._drawn.strokes)
        except NotFoundError:
            with QSignalBlocker(self.sheet):
                self.reject()
            return
        self.sheet.show_strokes(strokes)
        history = self._desk.history()
        self.undo_button.setEnabled(history.undo == self._label)
        self.redo_button.setEnabled(history.redo == self._label)
        self.clear_button.setEnabled(bool(strokes))

    def _draw(self, colour: StrokeColour, width: int, points: list[tuple[float, float]]) -> None:
        self._desk.do(self._label, lambda tx: self._drawn.draw(tx, colour, width, points))

    def _erase(self, stroke_ids: list[StrokeId]) -> None:
        self._desk.do(self._label, lambda tx: images.erase(tx, stroke_ids))

    def _clear(self) -> None:
        self._desk.do(self._label, self._drawn.clear)

    def _take_eraser(self) -> None:
        self.sheet.set_eraser(on=True)

    def _undo(self) -> None:
        """Take back what was drawn here last; what was done elsewhere is left alone."""
        if not self.sheet.busy and self._desk.history().undo == self._label:
            self._desk.undo()

    def _redo(self) -> None:
        if not self.sheet.busy and self._desk.history().redo == self._label:
            self._desk.redo()


def _arrow(sign: str, words: str, key: str) -> Button:
    button = Button(sign, padding=11)
    button.setAccessibleName(words)
    button.setToolTip(f"{words} ({key})")
    return button
