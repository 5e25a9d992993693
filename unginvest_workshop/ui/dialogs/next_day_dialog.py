"""The next fagdag, as the last one proposes it: one looks, takes away what does not fit, and makes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import RoadmapStepId
from unginvest_workshop.domain.people_list import PeopleList
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.next_day import AskedNext, NextDay, Seating, as_question
from unginvest_workshop.operations.people import MOST
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.dialogs.tick_list import TickList
from unginvest_workshop.ui.dialogs.workshop_fields import WorkshopFields
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.spins import NumberBox


class NextDayDialog(FramedDialog):
    """Everything is filled in and ticked; nothing is made before it is accepted."""

    asked = Signal(str, object)
    """Carries the id of the fagdag that proposes, and the AskedNext, when the dialog is accepted."""

    def __init__(
        self, t: Translator, proposal: NextDay, last: Workshop, room: Translator, parent: QWidget | None = None
    ) -> None:
        """``room`` speaks the language of the fagdag, in which its topic is written."""
        super().__init__(t, t("Neste fagdag"), t("Lag fagdagen"), parent)
        self._proposal = proposal
        rows = form()
        self.fields = WorkshopFields(t, rows)
        self.fields.show_day(proposal.day, proposal.start)
        self.fields.title.setText(proposal.title)
        self.fields.place.setText(proposal.place)
        self.fields.show_language(proposal.language.value)
        rows.setRowVisible(self.fields.language, False)  # noqa: FBT003  it is that of the last one
        self.topics = QComboBox()
        self.topics.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.topics.addItems([as_question(room, idea) for idea in proposal.topics])
        self.topics.textActivated.connect(self.fields.topic.setText)
        self.fields.topic.setText(self.topics.currentText())
        self.fields.topic.setCursorPosition(0)
        rows.addRow(form_label(t("Andre forslag"), self.topics), self.topics)
        rows.setRowVisible(self.topics, len(proposal.topics) > 1)
        self.topic_said = PlainLabel(px=15, colour=PALETTE.muted, wrap=True)
        self.fields.topic.textChanged.connect(self._say_topic)
        rows.addRow("", self.topic_said)
        self._say_topic(self.fields.topic.text())
        self.seating = QComboBox()
        self.seating.addItem(t("Nye grupper, blandet"), Seating.MIXED.value)
        self.seating.addItem(t("De samme gruppene som sist"), Seating.AS_THEN.value)
        rows.addRow(form_label(t("Grupper"), self.seating), self.seating)
        rows.setRowVisible(self.seating, bool(proposal.people.people and proposal.groups))
        self.number = NumberBox(0, MOST)
        self.number.setValue(proposal.people.number)
        rows.addRow(form_label(t("Hvor mange kommer?"), self.number), self.number)
        rows.setRowVisible(self.number, not proposal.people.people)
        self.people = self._people_list()
        self.steps = TickList([(step.id, step.text) for step in proposal.steps], self._steps_said)
        self._lay_out(rows, last)
        self.accept_button.setFocus()

    def accept(self) -> None:
        """Hand over what is left of the proposal, unless there is no title."""
        if self.fields.has_title():
            super().accept()
            self.asked.emit(self._proposal.earlier, self.wanted())

    def wanted(self) -> AskedNext:
        """Return what is asked for now."""
        listed = self._proposal.people.people
        coming = tuple(listed[int(place)] for place in self.people.ticked())
        return AskedNext(
            title=self.fields.title.text(),
            day=self.fields.chosen_day(),
            start=self.fields.chosen_start(),
            place=self.fields.place.text(),
            topic=self.fields.topic.text(),
            people=PeopleList(people=coming) if listed else PeopleList(number=self.number.value()),
            steps=frozenset(RoadmapStepId(step) for step in self.steps.ticked()),
            seating=Seating(self.seating.currentData()),
            groups=self._proposal.group_count if len(coming) == len(listed) else 0,
        )

    def _say_topic(self, topic: str) -> None:
        """Say the whole topic under the fields that may be too narrow for it."""
        self.topic_said.setText(topic)

    def _people_list(self) -> TickList:
        listed = self._proposal.people.people
        words = [", ".join(filter(None, (each.name, each.department))) for each in listed]
        return TickList([(str(place), said) for place, said in enumerate(words)], self._people_said)

    def _people_said(self, count: int) -> str:
        return self.t("Hvem kommer · {count}", count=self.t.plural("{n} deltaker", "{n} deltakere", count))

    def _steps_said(self, count: int) -> str:
        return self.t("Steg som tas med videre · {n} av {m}", n=count, m=len(self._proposal.steps))

    def _lay_out(self, rows: QFormLayout, last: Workshop) -> None:
        t = self.t
        day = t.date_long(last.date)
        lead = t("Foreslått ut fra «{title}», {day}. Ta bort det som ikke passer.", title=last.title, day=day)
        self.body.addWidget(PlainLabel(lead, colour=PALETTE.muted, wrap=True))
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addLayout(rows)
        if self._proposal.missing:
            voices = t(
                "Disse stemmene manglet sist: {voices}. Kan de bli med?", voices=", ".join(self._proposal.missing)
            )
            left.addWidget(PlainLabel(voices, px=15, colour=PALETTE.ink, wrap=True))
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self.people, 1)
        right.addWidget(self.steps, 1)
        self.people.setVisible(bool(self._proposal.people.people))
        self.steps.setVisible(bool(self._proposal.steps))
        both = QHBoxLayout()
        both.setSpacing(26)
        both.addLayout(left, 5)
        both.addLayout(right, 4)
        self.body.addLayout(both, 1)
        self.resize(900, 560)
        self.setWindowModality(Qt.WindowModality.WindowModal)
