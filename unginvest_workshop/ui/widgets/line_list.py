"""A list of short texts, a field each: Enter makes one more, Alt with the arrows moves one, an empty one goes."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.icons import icon
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.fields import PlainEdit
from unginvest_workshop.ui.widgets.growing import GrowingEdit
from unginvest_workshop.ui.widgets.symbol_button import SymbolButton

_TOOL_HEIGHT: Final = 38
"""As high as a field of one line, so that both stand on one middle."""


class LineList(QWidget):
    """Keeps its lines while they are written; empty ones are left out of what it tells.

    With ``symbols``, names of ui.icons with what they are called, each line has one beside it that can be changed.
    """

    edited = Signal(object)
    """Carries the lines as a tuple of texts; their symbols can be asked for."""

    def __init__(
        self,
        t: Translator,
        add_words: str,
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        symbols: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self._t = t
        self._placeholder = placeholder
        self._symbols = symbols
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._add = Button(add_words, kind=ButtonKind.QUIET, padding=8)
        self._add.setIcon(icon("plus", PALETTE.accent))
        self._add.clicked.connect(self._add_last)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def fields(self) -> list[PlainEdit]:
        """Return the fields in their order, empty ones too."""
        return [row.field for row in self._rows]

    def lines(self) -> tuple[str, ...]:
        """Return the texts that are not empty."""
        return tuple(row.field.text() for row in self._rows if row.field.text().strip())

    def symbols(self) -> tuple[str, ...]:
        """Return the symbol beside each text that is not empty; none at all where lines have no symbols."""
        return tuple(row.symbol.name for row in self._rows if row.symbol and row.field.text().strip())

    def symbol_buttons(self) -> list[SymbolButton]:
        """Return the symbols in their order, those of empty fields too."""
        return [row.symbol for row in self._rows if row.symbol]

    def show_lines(self, lines: Sequence[str], symbols: Sequence[str] = ()) -> None:
        """Show what is stored now; a line that is being written, and one not yet begun, stay as they are."""
        if any(row.field.half_written for row in self._rows):
            return
        self._show_texts(lines)
        said = [row for row in self._rows if row.field.text().strip()]
        for row, symbol in zip(said, symbols, strict=False):
            if row.symbol:
                row.symbol.show_symbol(symbol)

    def _show_texts(self, lines: Sequence[str]) -> None:
        if [line.strip() for line in self.lines()] == [line.strip() for line in lines if line.strip()]:
            return
        for row in self._rows[len(lines) :]:
            self._drop(row)
        for number, line in enumerate(lines):
            row = self._rows[number] if number < len(self._rows) else self._insert(number)
            if row.field.text().strip() != line.strip():
                row.field.show_text(line)

    def _insert(self, position: int) -> "_Row":
        row = _Row(self._t, self._placeholder, self, self._symbols)
        row.field.edited.connect(self._tell)
        if row.symbol:
            row.symbol.chosen.connect(self._tell)
        row.entered.connect(self._add_under)
        row.moved.connect(self._move)
        row.emptied.connect(self._remove)
        self._rows.insert(position, row)
        self._column.insertWidget(position, row)
        return row

    def _add_last(self) -> None:
        self._insert(len(self._rows)).field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_under(self, row: "_Row") -> None:
        self._insert(self._rows.index(row) + 1).field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, row: "_Row", step: int) -> None:
        position = self._rows.index(row)
        target = position + step
        if not 0 <= target < len(self._rows):
            return
        self._rows.insert(target, self._rows.pop(position))
        self._column.removeWidget(row)
        self._column.insertWidget(target, row)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _remove(self, row: "_Row") -> None:
        position = self._rows.index(row)
        self._drop(row)
        if self._rows:
            self._rows[max(0, position - 1)].field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _drop(self, row: "_Row") -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _tell(self, _text: str = "") -> None:
        self.edited.emit(self.lines())


class _Row(QWidget):
    """One field with the buttons that move it and take it away."""

    entered = Signal(object)
    moved = Signal(object, int)
    emptied = Signal(object)

    def __init__(self, t: Translator, placeholder: str, parent: QWidget, symbols: Mapping[str, str]) -> None:
        super().__init__(parent)
        self.symbol = SymbolButton(t, symbols, self) if symbols else None
        self.field = _Field(self)
        self.field.setFont(sans(BODY_PX))
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        if self.symbol:
            row.addWidget(self.symbol, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.field, 1)
        for glyph, words, slot in (
            ("chevron-up", t("Flytt opp"), self.move_up),
            ("chevron-down", t("Flytt ned"), self.move_down),
            ("close", t("Ta bort"), self.empty),
        ):
            row.addWidget(self._tool(glyph, words, slot), 0, Qt.AlignmentFlag.AlignTop)

    def enter(self) -> None:
        """Ask for a new line under this one."""
        self.entered.emit(self)

    def move_up(self) -> None:
        """Ask to stand one higher."""
        self.moved.emit(self, -1)

    def move_down(self) -> None:
        """Ask to stand one lower."""
        self.moved.emit(self, 1)

    def empty(self) -> None:
        """Ask to go."""
        self.emptied.emit(self)

    def _tool(self, glyph: str, words: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(glyph, PALETTE.muted))
        button.setIconSize(QSize(18, 18))
        button.setFixedHeight(_TOOL_HEIGHT)
        button.setAutoRaise(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(slot)
        return button


class _Field(GrowingEdit):
    """A field that tells its row of Enter, Alt with the arrows, and Backspace with nothing left."""

    def __init__(self, row: _Row) -> None:
        super().__init__(parent=row)
        self._row = row

    def text(self) -> str:
        """Return what is written."""
        return self.toPlainText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on what is the row's."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._row.enter()
        elif alt and key == Qt.Key.Key_Up:
            self._row.move_up()
        elif alt and key == Qt.Key.Key_Down:
            self._row.move_down()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self._row.empty()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as one line."""
        self.insertPlainText(" ".join(source.text().split()))
