"""What a statement is built of: its roles, meetings, routines, rooms and partners, each in the words that were said."""

from collections.abc import Collection, Mapping
from typing import Final

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from unginvest_workshop.domain.design import StructurePart
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import STRUCTURE_WORDS
from unginvest_workshop.ui.exercises.design.structure import PART_QUESTIONS, PART_SYMBOLS
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.style import BODY_PX, SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.hint import Symbol
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.words import Words
from unginvest_workshop.ui.widgets.written_words import WrittenWords

_MARK_PX: Final = 14


class StructureFields(QWidget):
    """A line for each part: all of them while it is open, else those of which something is said."""

    written = Signal(str, str)
    """Carries the part and what is said of it."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = False
        """Whether all parts are seen."""
        self._said: Mapping[StructurePart, str] = {}
        self._likely: Collection[StructurePart] = ()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(3, _MARK_PX)
        self.fields: dict[StructurePart, PartField] = {}
        self.marks: dict[StructurePart, Symbol] = {}
        """A quiet sign at each part that the statement seems to be about, and of which nothing is said."""
        self._rows: dict[StructurePart, list[QWidget]] = {}
        for number, part in enumerate(StructurePart):
            self._add_row(t, grid, number, part)

    def show_parts(self, said: Mapping[StructurePart, str], likely: Collection[StructurePart]) -> None:
        """Show what is said of each part, and which ones the statement seems to be about."""
        self._said, self._likely = said, likely
        for part, field in self.fields.items():
            field.show_text(said.get(part, ""))
            field.words.set_colour(PALETTE.ink if part in said else PALETTE.muted)
        self._show_rows()

    def set_open(self, *, is_open: bool) -> None:
        """Show all parts, or only those of which something is said."""
        self.open = is_open
        self._show_rows()

    def write_in(self) -> None:
        """Open, and put the cursor at the first part that the statement seems to be about and says nothing of."""
        self.set_open(is_open=True)
        empty = [part for part in StructurePart if part not in self._said]
        wanted = next((part for part in empty if part in self._likely), None)
        self.fields[wanted or next(iter(empty), StructurePart.ROLES)].write_in()

    def _add_row(self, t: Translator, grid: QGridLayout, number: int, part: StructurePart) -> None:
        label = PlainLabel(t(STRUCTURE_WORDS[part]), px=SMALL_PX, weight=SEMIBOLD, colour=PALETTE.muted)
        label.setContentsMargins(0, 0, 4, 0)
        field = PartField(t, part)
        field.told.connect(self.written)
        mark = Symbol("learn", size=_MARK_PX, colour=PALETTE.warm)
        mark.setToolTip(t("Utsagnet ser ut til å handle om dette"))
        mark.setAccessibleName(t("Utsagnet ser ut til å handle om dette"))
        symbol = Symbol(PART_SYMBOLS[part], size=15, colour=PALETTE.muted)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(symbol, number, 0, middle)
        grid.addWidget(label, number, 1, middle)
        grid.addWidget(field, number, 2)
        grid.addWidget(mark, number, 3, middle)
        self.fields[part], self.marks[part] = field, mark
        self._rows[part] = [symbol, label, field]

    def _show_rows(self) -> None:
        for part, row in self._rows.items():
            shown = self.open or part in self._said
            for widget in row:
                widget.setVisible(shown)
            self.marks[part].setVisible(shown and part in self._likely and part not in self._said)
        self.setVisible(self.open or bool(self._said))


class PartField(WrittenWords):
    """The words that are said of one part; a click, Enter or F2 begins to write there."""

    told = Signal(str, str)
    """Carries the part and what is said of it now."""

    def __init__(self, t: Translator, part: StructurePart, parent: QWidget | None = None) -> None:
        words = Words("", sans(BODY_PX), padding=QMargins(4, 2, 4, 2), widest=2000)
        super().__init__(words, parent, placeholder=t(PART_QUESTIONS[part]), own_focus=True)
        self._part = part
        self.setAccessibleName(t(STRUCTURE_WORDS[part]))
        self.edited.connect(self._tell)

    def _tell(self, text: str) -> None:
        self.told.emit(self._part.value, text)
