"""Changing one exercise of the agenda: its name, its times, who leads it, and the private notes."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.timetable import Slot
from unginvest_workshop.naming import item_name, item_title
from unginvest_workshop.operations import agenda, people, welcome
from unginvest_workshop.operations.item_times import minutes_taken, times
from unginvest_workshop.operations.last_time import taken_last
from unginvest_workshop.operations.tx import ReadTx, Tx
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.dialogs.length_fields import LengthFields
from unginvest_workshop.ui.dialogs.took_line import TookLine
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.privacy import Privacy
from unginvest_workshop.ui.widgets.clock_choice import ClockChoice
from unginvest_workshop.ui.widgets.cover import Cover


class ItemDialog(FramedDialog):
    """All of it is one step that can be undone."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        t, item = desk.t, desk.item(item_id)
        super().__init__(t, item_name(item, desk.console.content), t("Lagre"), parent)
        self._desk = desk
        self._item_id = item_id
        self.title = QLineEdit(item_title(item, desk.console.content))
        self.title.setPlaceholderText(desk.console.content.exercise(item.exercise.value).name)
        self.length = LengthFields(t, item, len(desk.read(lambda tx: people.groups(tx, desk.id))))
        self.starts = ClockChoice(t("Begynner klokka"))
        self.starts.show_minute(item.starts_at, self._planned_start())
        self.took = TookLine(t, *desk.read(self._known))
        self.took.chosen.connect(self.length.use)
        self.leader = QLineEdit(item.leader)
        self.co_leader = QLineEdit(item.co_leader)
        self.writer = QLineEdit(item.writer)
        self.notes = QPlainTextEdit(item.notes)
        self.notes.setTabChangesFocus(True)
        rows = form()
        rows.addRow(form_label(t("Navn"), self.title), self.title)
        self.length.add_to(rows)
        rows.addRow("", self.took)
        rows.setRowVisible(self.took, self.took.tells())
        self.length.add_least_to(rows)
        rows.addRow("", self.starts)
        for words, field in (
            (t("Leder"), self.leader),
            (t("Medleder"), self.co_leader),
            (t("Skriver"), self.writer),
        ):
            rows.addRow(form_label(words, field), field)
        self.body.addLayout(rows)
        self.body.addWidget(form_label(t("Bare for deg"), self.notes))
        self.body.addWidget(self.notes, 1)
        self.cover = Cover(t, self)
        self.body.addWidget(self.cover, 1)
        self._privacy = Privacy(self)
        self._privacy.heed_keys_of(self)
        self._privacy.hidden_changed.connect(self._cover)
        self._cover(self._privacy.hidden)
        self.resize(540, 600)

    def accept(self) -> None:
        """Keep what is written."""
        self._desk.do(self.t("Endre øvelsen"), self._write)
        super().accept()

    def _cover(self, hidden: bool) -> None:  # noqa: FBT001  a signal's value
        self.notes.setHidden(hidden)
        self.cover.setVisible(hidden)

    def _planned_start(self) -> int:
        """Return when the exercise begins by the plan, in minutes after midnight."""
        return next(slot.begins for slot in self._desk.read(self._slots) if slot.item.id == self._item_id)

    def _slots(self, tx: ReadTx) -> list[Slot]:
        return welcome.our_day(tx, self._desk.id, self._desk.clock.now().wall)

    def _known(self, tx: ReadTx) -> tuple[int | None, int | None]:
        """Return what the exercise took, and what it took when the template was led last, in minutes."""
        noted = times(tx, self._desk.id).get(self._item_id)
        return (minutes_taken(noted) if noted else None, taken_last(tx, self._desk.id).get(self._item_id))

    def _write(self, tx: Tx) -> None:
        self.length.write(tx, tx.get(AgendaItem, self._item_id))
        agenda.lock_start(tx, self._item_id, self.starts.minute())
        agenda.edit_item(
            tx,
            self._item_id,
            title=self.title.text(),
            leader=self.leader.text(),
            co_leader=self.co_leader.text(),
            writer=self.writer.text(),
            notes=self.notes.toPlainText(),
        )
