"""One contribution, field by field: each is kept as it is left, and Enter goes on to the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import ContributionId, DreamIdeaId, RoadmapStepId
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import followup
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.exercises.follow_up.doing import FollowUpDoing
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, Card, PlainLabel
from unginvest_workshop.ui.widgets.kept_fields import LineField, TextField
from unginvest_workshop.ui.widgets.scrolled import scrolled

_Edit = Callable[[Tx, ContributionId], None]


class ContributionForm(Card):
    """Who, from where, how; what it taught us, what we do more of, and what otherwise or better."""

    closed = Signal()

    def __init__(self, t: Translator, doing: FollowUpDoing, parent: QWidget | None = None) -> None:
        super().__init__(parent, radius=12)
        self._t = t
        self._doing = doing
        self.row_id: str | None = None
        self.who = LineField(t("Hvem flyttet oss?"))
        self.department = LineField(t("Hvilken avdeling?"))
        self.text = TextField(t("Hvordan flyttet det oss?"))
        self.taught = TextField(t("Hva lærte det oss?"))
        self.more = TextField(t("Hva gjør vi mer av?"))
        self.otherwise = TextField(t("Hva gjør vi annerledes eller bedre?"))
        self.step = QComboBox()
        self.step.setAccessibleName(t("Hvilket steg flyttet det?"))
        self._steps: list[str] = [""]
        self.dream = QComboBox()
        self.dream.setAccessibleName(t("Hvilken drøm brakte det nærmere?"))
        self.dream.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._dreams: list[str] = [""]
        self._people, self._departments = QStringListModel(self), QStringListModel(self)
        self._connect()
        self._lay_out()

    def show_row(self, row: Contribution) -> None:
        """Show a contribution as it is now; a field that is being written in is left alone."""
        other = row.id != self.row_id
        if other:
            self.finish()
        self.row_id = row.id
        told = (row.who, row.department, row.text, row.taught, row.more, row.otherwise)
        for field, text in zip(self._fields(), told, strict=True):
            field.show_text(text, anew=other)
        with QSignalBlocker(self.step):
            self.step.setCurrentIndex(self._steps.index(row.step_id or "") if (row.step_id or "") in self._steps else 0)

        with QSignalBlocker(self.dream):
            self.dream.setCurrentIndex(self._dreams.index(row.dream_id or "") if row.dream_id in self._dreams else 0)

    def offer_dreams(self, dreams: Sequence[DreamIdea]) -> None:
        """Offer these dreams to be brought nearer."""
        wanted = ["", *(idea.id for idea in dreams)]
        words = [self._t("Ingen bestemt drøm"), *(" ".join(idea.text.split()) for idea in dreams)]
        if wanted != self._dreams or [self.dream.itemText(i) for i in range(self.dream.count())] != words:
            self._dreams = wanted
            with QSignalBlocker(self.dream):
                self.dream.clear()
                self.dream.addItems(words)

    def offer(self, people: Sequence[str], departments: Sequence[str], steps: Sequence[RoadmapStep]) -> None:
        """Offer these names, departments and steps."""
        self._people.setStringList(sorted(set(people)))
        self._departments.setStringList(list(departments))
        wanted = ["", *(step.id for step in steps)]
        words = [self._t("Hele veien"), *(step.text for step in steps)]
        if wanted != self._steps or [self.step.itemText(i) for i in range(self.step.count())] != words:
            self._steps = wanted
            with QSignalBlocker(self.step):
                self.step.clear()
                self.step.addItems(words)

    def write_in(self, *, learnings: bool) -> None:
        """Put the cursor in what it taught us, or in how we were moved."""
        (self.taught if learnings else self.text).setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Keep what is being written."""
        for field in self._fields():
            field.finish()

    def _fields(self) -> tuple[LineField | TextField, ...]:
        return (self.who, self.department, self.text, self.taught, self.more, self.otherwise)

    def _connect(self) -> None:
        self.who.kept.connect(self._keep_who)
        self.department.kept.connect(self._keep_department)
        self.text.kept.connect(self._keep_text)
        self.taught.kept.connect(self._keep_taught)
        self.more.kept.connect(self._keep_more)
        self.otherwise.kept.connect(self._keep_otherwise)
        self.step.activated.connect(self._tie)
        self.dream.activated.connect(self._tie_to_dream)
        for line in (self.who, self.department):
            line.returnPressed.connect(line.focusNextChild)
        for field in (self.text, self.taught, self.more):
            field.entered.connect(field.focusNextChild)
        self.otherwise.entered.connect(self._close)
        self._complete(self.who, self._people)
        self._complete(self.department, self._departments)

    def _complete(self, field: QLineEdit, offered: QStringListModel) -> None:
        completer = QCompleter(offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        field.setCompleter(completer)

    def _lay_out(self) -> None:
        t = self._t
        done = Button(t("Ferdig"), px=14, padding=11)
        done.clicked.connect(self._close)
        top = QHBoxLayout()
        top.addWidget(PlainLabel(t("Bidraget"), px=20, weight=SEMIBOLD, in_serif=True), 1)
        top.addWidget(done)
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 8, 0)
        fields.setSpacing(9)
        who = QHBoxLayout()
        who.setSpacing(10)
        who.addLayout(_named(t("Hvem"), self.who), 1)
        who.addLayout(_named(t("Avdeling"), self.department), 1)
        fields.addLayout(who)
        for name, widget in (
            (t("Hvordan det flyttet oss"), self.text),
            (t("Det lærte oss"), self.taught),
            (t("Det gjør vi mer av"), self.more),
            (t("Annerledes eller bedre"), self.otherwise),
            (t("Steget det flyttet"), self.step),
            (t("Drømmen det brakte nærmere"), self.dream),
        ):
            fields.addLayout(_named(name, widget))
        fields.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 10, 14)
        column.addLayout(top)
        column.addWidget(scrolled(inner, see_through=True), 1)

    def _close(self) -> None:
        self.finish()
        self.closed.emit()

    def _keep(self, edit: _Edit) -> None:
        if self.row_id is not None:
            self._doing.edit(self.row_id, edit)

    def _tie(self, place: int) -> None:
        step = RoadmapStepId(self._steps[place]) if self._steps[place] else None
        self._keep(lambda tx, row: followup.tie_contribution(tx, row, step))

    def _tie_to_dream(self, place: int) -> None:
        dream = DreamIdeaId(self._dreams[place]) if self._dreams[place] else None
        self._keep(lambda tx, row: followup.tie_to_dream(tx, row, dream))

    def _keep_who(self, said: str) -> None:
        self._keep(lambda tx, row: followup.edit_contribution(tx, row, who=said))

    def _keep_department(self, said: str) -> None:
        self._keep(lambda tx, row: followup.edit_contribution(tx, row, department=said))

    def _keep_text(self, said: str) -> None:
        self._keep(lambda tx, row: followup.edit_contribution(tx, row, text=said))

    def _keep_taught(self, said: str) -> None:
        self._keep(lambda tx, row: followup.edit_contribution(tx, row, taught=said))

    def _keep_more(self, said: str) -> None:
        self._keep(lambda tx, row: followup.edit_contribution(tx, row, more=said))

    def _keep_otherwise(self, said: str) -> None:
        self._keep(lambda tx, row: followup.edit_contribution(tx, row, otherwise=said))


def _named(name: str, field: QWidget) -> QVBoxLayout:
    """Return a field with its name over it."""
    label = PlainLabel(name, px=14, weight=SEMIBOLD, colour=PALETTE.muted)
    label.setBuddy(field)
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(label)
    column.addWidget(field)
    return column
