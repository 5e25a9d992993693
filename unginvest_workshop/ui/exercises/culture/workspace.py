"""The workspace of the pair conversation about culture: two columns, and a line to write in under each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.culture import CultureColumn, CultureNote
from unginvest_workshop.domain.ids import AgendaItemId, CultureNoteId
from unginvest_workshop.naming import CULTURE_QUESTIONS, item_name
from unginvest_workshop.operations import culture
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PHASES
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.note_list import NoteList


class CultureWorkspace(Workspace):
    """The two columns. Enter writes a note and stays; Alt with the arrows, or Tab, goes to the other column's line."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self._header = WorkspaceHeader("")
        self.sides = {column: _Side(self, column) for column in CultureColumn}
        self._last = CultureColumn.USUAL
        self._hint = EmptyHint(
            self.t("La parene snakke sammen. Skriv så ordene i hver sin spalte: Enter skriver, Tab bytter spalte."),
            symbol="pair",
        )
        for side in self.sides.values():
            side.field.entered_in.connect(self._add)
            side.field.switched.connect(self._switch)
            side.field.came.connect(self._note_field)
            side.notes.edited.connect(self._edit)
            side.notes.removed.connect(self._remove)
            side.placed.connect(self._place)
            side.notes.sent_across.connect(self._send_across)
            side.walked_out.connect(self._walk)
        self._lay_out()
        self._actions = self._make_actions()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show both columns as they are now."""
        if changes is None or changes.touches(AgendaItem):
            item = self.desk.item(self.item_id)
            accent = PHASES[item.phase].strong
            self._header.set_title(item_name(item, self.desk.console.content))
            self._header.set_lead(self.desk.console.content.exercise(item.exercise).lead)
            for side in self.sides.values():
                side.heading.set_colour(accent)
        if changes is None or changes.touches(CultureNote):
            count = sum(side.refresh() for side in self.sides.values())
            self._hint.setVisible(not count)
            for side in self.sides.values():
                side.notes.setVisible(bool(count))

    def exercise_actions(self) -> list[QAction]:
        """Return going to each column's line."""
        return self._actions

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed."""
        return self.sides[self._last].field

    def half_typed(self) -> Sequence[QLineEdit]:
        """Return both columns' lines."""
        return [side.field for side in self.sides.values()]

    def capture_words(self) -> str:
        """Return the heading that the line stands under."""
        return self.t(CULTURE_QUESTIONS[self._last])

    def focus_capture(self) -> None:
        """Put the cursor in the line that was written in last."""
        self.sides[self._last].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_actions(self) -> list[QAction]:
        made = []
        for column, heading in CULTURE_QUESTIONS.items():
            action = QAction(self.t("Skriv under «{heading}»", heading=self.t(heading)), self)
            action.setData(column.value)
            action.triggered.connect(self._go_to_column)
            made.append(action)
        return made

    def _go_to_column(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._last = CultureColumn(action.data())
            self.focus_capture()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(20)
        lines = QHBoxLayout()
        lines.setSpacing(20)
        for side in self.sides.values():
            columns.addWidget(side, 1)
            lines.addWidget(CaptureBar(side.field), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addWidget(self._header)
        column.addLayout(columns, 1)
        column.addWidget(self._hint, 3)
        column.addLayout(lines)
        usual, wished = (self.sides[each].field for each in CultureColumn)
        QWidget.setTabOrder(usual, wished)

    def _add(self, column: CultureColumn, text: str) -> None:
        label = self.t("Nye ord om kultur")
        if self.desk.do(label, lambda tx: culture.add_note(tx, self.desk.id, column, text)) is not None:
            self.sides[column].field.setText("")
            self.sides[column].notes.show_last()

    def _edit(self, note_id: str, text: str) -> None:
        self.desk.do(self.t("Endre ordene"), lambda tx: culture.edit_note(tx, CultureNoteId(note_id), text))

    def _remove(self, note_id: str) -> None:
        self.desk.do(self.t("Ta bort ordene"), lambda tx: culture.remove_note(tx, CultureNoteId(note_id)))

    def _place(self, column: CultureColumn, note_id: str, before: str) -> None:
        onto = CultureNoteId(before) if before else None
        self.desk.do(self.t("Flytt ordene"), lambda tx: culture.move_note(tx, CultureNoteId(note_id), column, onto))

    def _send_across(self, note_id: str) -> None:
        column = self._column_of(note_id)
        other = _other(column)
        self._place(other, note_id, "")
        self.sides[other].notes.take_keys(len(self.sides[other].notes.cards()) - 1)

    def _column_of(self, note_id: str) -> CultureColumn:
        usual = {card.note_id for card in self.sides[CultureColumn.USUAL].notes.cards()}
        return CultureColumn.USUAL if note_id in usual else CultureColumn.WISHED

    def _walk(self, column: CultureColumn, step: int, place: int) -> None:
        target = list(CultureColumn).index(column) + step
        if 0 <= target < len(CultureColumn):
            self.sides[list(CultureColumn)[target]].notes.take_keys(place)

    def _switch(self, column: CultureColumn) -> None:
        self.sides[_other(column)].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_field(self, column: CultureColumn) -> None:
        self._last = column


class _Side(QWidget):
    """One column: its question, its notes, and the line to write in (laid out by the workspace)."""

    placed = Signal(object, str, str)
    walked_out = Signal(object, int, int)

    def __init__(self, workspace: CultureWorkspace, column: CultureColumn) -> None:
        super().__init__()
        self._desk, self.column = workspace.desk, column
        words = workspace.t(CULTURE_QUESTIONS[column])
        self.heading = PlainLabel(words, px=17, weight=SEMIBOLD, wrap=True)
        self.notes = NoteList(workspace.t, words)
        self.notes.placed.connect(self._tell_placed)
        self.notes.walked_out.connect(self._tell_walked)
        self.field = _Field(column, workspace.t("Noen få ord"))
        self.field.setAccessibleName(words)
        self.notes.walk_from(self.field)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self.heading)
        rows.addWidget(self.notes, 1)

    def refresh(self) -> int:
        """Show the column as it is now; return how many notes it has."""
        found = self._desk.read(lambda tx: culture.culture_notes(tx, self._desk.id, self.column))
        self.notes.show_notes({note.id: note.text for note in found})
        return len(found)

    def _tell_placed(self, note_id: str, before: str) -> None:
        self.placed.emit(self.column, note_id, before)

    def _tell_walked(self, columns: int, place: int) -> None:
        self.walked_out.emit(self.column, columns, place)


class _Field(CaptureField):
    """A column's line: it tells which column it is of, and Alt with an arrow leads to the other one's."""

    entered_in = Signal(object, str)
    switched = Signal(object)
    came = Signal(object)

    def __init__(self, column: CultureColumn, placeholder: str) -> None:
        super().__init__(placeholder)
        self._column = column
        self.entered.connect(self._tell_entered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go across, or write."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.switched.emit(self._column)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys are here."""
        super().focusInEvent(event)
        self.came.emit(self._column)

    def _tell_entered(self, text: str) -> None:
        self.entered_in.emit(self._column, text)


def _other(column: CultureColumn) -> CultureColumn:
    return CultureColumn.WISHED if column is CultureColumn.USUAL else CultureColumn.USUAL
