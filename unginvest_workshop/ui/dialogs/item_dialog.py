"""Changing one exercise of the agenda: its name, its length, who leads it, and the private notes."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import agenda, people
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.dialogs.length_fields import LengthFields
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class ItemDialog(FramedDialog):
    """All of it is one step that can be undone."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        t, item = desk.t, desk.item(item_id)
        super().__init__(t, item_name(item, desk.console.content), t("Lagre"), parent)
        self._desk = desk
        self._item_id = item_id
        self.title = QLineEdit(item.title)
        self.title.setPlaceholderText(desk.console.content.exercise(item.exercise.value).name)
        self.length = LengthFields(t, item, len(desk.read(lambda tx: people.groups(tx, desk.id))))
        self.leader = QLineEdit(item.leader)
        self.co_leader = QLineEdit(item.co_leader)
        self.writer = QLineEdit(item.writer)
        self.notes = QPlainTextEdit(item.notes)
        self.notes.setTabChangesFocus(True)
        rows = form()
        rows.addRow(form_label(t("Navn"), self.title), self.title)
        self.length.add_to(rows)
        for words, field in (
            (t("Leder"), self.leader),
            (t("Medleder"), self.co_leader),
            (t("Skriver"), self.writer),
        ):
            rows.addRow(form_label(words, field), field)
        self.body.addLayout(rows)
        self.body.addWidget(form_label(t("Bare for deg"), self.notes))
        self.body.addWidget(self.notes, 1)
        self.resize(540, 480)

    def accept(self) -> None:
        """Keep what is written."""
        self._desk.do(self.t("Endre øvelsen"), self._write)
        super().accept()

    def _write(self, tx: Tx) -> None:
        self.length.write(tx, tx.get(AgendaItem, self._item_id))
        agenda.edit_item(
            tx,
            self._item_id,
            title=self.title.text(),
            leader=self.leader.text(),
            co_leader=self.co_leader.text(),
            writer=self.writer.text(),
            notes=self.notes.toPlainText(),
        )
