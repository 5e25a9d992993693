"""Changing what a fagdag is called, when and where it is, and what it asks."""

from PySide6.QtWidgets import QWidget

from unginvest_workshop.operations import welcome, workshops
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form
from unginvest_workshop.ui.dialogs.workshop_fields import WorkshopFields
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets.clock_choice import ClockChoice


class EditWorkshopDialog(FramedDialog):
    """The same fields as when it was made; all of it is one step that can be undone."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(desk.t, desk.t("Endre fagdagen"), desk.t("Lagre"), parent)
        self._desk = desk
        workshop = desk.workshop()
        rows = form()
        self.fields = WorkshopFields(desk.t, rows)
        self.fields.title.setText(workshop.title)
        self.fields.show_day(workshop.date, workshop.start)
        self.fields.place.setText(workshop.place)
        self.fields.topic.setText(workshop.topic_question.replace("\n", " "))
        self.fields.show_language(workshop.language.value)
        self.ends = ClockChoice(desk.t("Slutter klokka"))
        now = desk.clock.now().wall
        self.ends.show_minute(workshop.ends_at, desk.read(lambda tx: welcome.day_ends(tx, desk.id, now)))
        rows.insertRow(self.fields.AFTER_DAY, "", self.ends)
        self._topic_was = self.fields.topic.text()
        self.body.addLayout(rows)
        self.setTabOrder(self.fields.start, self.ends.box)
        self.setTabOrder(self.ends.box, self.ends.time)
        self.setTabOrder(self.ends.time, self.fields.place)
        self.body.addStretch(1)
        self.resize(580, 430)

    def accept(self) -> None:
        """Keep what is written, unless the title is missing."""
        if not self.fields.has_title():
            return
        self._desk.do(self.t("Endre fagdagen"), self._write)
        super().accept()

    def _write(self, tx: Tx) -> None:
        workshops.edit_workshop(
            tx,
            self._desk.id,
            title=self.fields.title.text(),
            day=self.fields.chosen_day(),
            place=self.fields.place.text(),
            language=self.fields.chosen_language(),
            start=self.fields.chosen_start(),
        )
        workshops.set_end(tx, self._desk.id, self.ends.minute())
        if self.fields.topic.text() != self._topic_was:
            workshops.write_topic(tx, self._desk.id, question=self.fields.topic.text())
