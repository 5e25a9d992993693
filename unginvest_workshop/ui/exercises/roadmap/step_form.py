"""One step beside the road, field by field; each is kept as it is left."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import STATUS_WORDS
from unginvest_workshop.ui.exercises.roadmap.doing import RoadDoing
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, Card, PlainLabel
from unginvest_workshop.ui.widgets.kept_fields import LineField, TextField
from unginvest_workshop.ui.widgets.scrolled import scrolled
from unginvest_workshop.ui.widgets.thread_chips import ThreadChips

WIDTH = 340
_ANY = (1 << 24) - 1
"""Qt's own word for no limit."""


class StepForm(Card):
    """What, when, who, with whom, from what, and what is celebrated."""

    tie_asked = Signal()
    closed = Signal()

    def __init__(self, t: Translator, doing: RoadDoing, parent: QWidget | None = None) -> None:
        super().__init__(parent, radius=12)
        self._t = t
        self._doing = doing
        self.step_id: str | None = None
        self.what = TextField(t("Hva gjør vi?"))
        self.when = LineField(t("«uke 49», «12. jan», «våren» …"))
        self.understood = PlainLabel("", px=14, colour=PALETTE.accent)
        self.owner = LineField(t("Hvem går først?"))
        self.helpers = TextField(t("Hvem blir med, og hva gjør de?"))
        self.obstacle = LineField(t("Hva kan stå i veien?"))
        self.strength = LineField(t("Hvilken styrke bærer oss over det?"))
        self.celebration = LineField(t("Hva vil dere feire her?"))
        self.status = QComboBox()
        self.status.addItems([t(STATUS_WORDS[status]) for status in StepStatus])
        self.chips = ThreadChips()
        self._people = QStringListModel(self)
        self._connect()
        self._lay_out()

    def show_step(self, step: RoadmapStep, parents: Sequence[Node], words: Mapping[Node, str]) -> None:
        """Show a step as it is now; a field that is being written in is left alone."""
        other = step.id != self.step_id
        if other:
            self.finish()
        self.step_id = step.id
        for field, text in (
            (self.what, step.text),
            (self.when, step.when),
            (self.owner, step.owner),
            (self.helpers, step.helpers),
            (self.obstacle, step.obstacle),
            (self.strength, step.strength),
            (self.celebration, step.celebration),
        ):
            field.show_text(text, anew=other)
        self.understood.setText(self._days(step))
        self.understood.setVisible(bool(self.understood.text()))
        self.status.setCurrentIndex(list(StepStatus).index(step.status))
        self.chips.show_nodes(parents, words)

    def show_people(self, names: Sequence[str]) -> None:
        """Offer these names for whoever goes first."""
        self._people.setStringList(sorted(set(names)))

    def _connect(self) -> None:
        self.what.kept.connect(self._keep_what)
        self.when.kept.connect(self._keep_when)
        self.owner.kept.connect(self._keep_owner)
        self.helpers.kept.connect(self._keep_helpers)
        self.obstacle.kept.connect(self._keep_obstacle)
        self.strength.kept.connect(self._keep_strength)
        self.celebration.kept.connect(self._keep_celebration)
        self.status.activated.connect(self._set_status)
        completer = QCompleter(self._people, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.owner.setCompleter(completer)

    def _lay_out(self) -> None:
        t = self._t
        close = Button("✕", kind=ButtonKind.QUIET, padding=8)
        close.setAccessibleName(t("Lukk"))
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(PlainLabel(t("Steget"), px=20, weight=SEMIBOLD, in_serif=True), 1)
        top.addWidget(close)
        tie = Button(t("Velg …"), px=14, padding=11)
        tie.clicked.connect(self.tie_asked)
        remove = Button(t("Slett steget"), kind=ButtonKind.DANGER, px=14, padding=11)
        remove.clicked.connect(self._remove)
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 8, 0)
        fields.setSpacing(4)
        for name, widgets in (
            (t("Hva"), (self.what,)),
            (t("Når"), (self.when, self.understood)),
            (t("Hvem går først"), (self.owner,)),
            (t("Hvem andre, og hvordan"), (self.helpers,)),
            (t("Vokser fra"), (self.chips, tie)),
            (t("Det kan stå i veien"), (self.obstacle,)),
            (t("Styrken som bærer oss over"), (self.strength,)),
            (t("Det feirer vi"), (self.celebration,)),
            (t("Hvor langt er vi"), (self.status,)),
        ):
            label = PlainLabel(name, px=14, weight=SEMIBOLD, colour=PALETTE.muted)
            label.setBuddy(widgets[0])
            fields.addWidget(label)
            for widget in widgets:
                fields.addWidget(widget)
            fields.addSpacing(8)
        fields.addWidget(remove)
        fields.addStretch(1)
        scroll = scrolled(inner, see_through=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 10, 14)
        column.addLayout(top)
        column.addWidget(scroll, 1)
        self.fill(wide=False)

    def fill(self, *, wide: bool) -> None:
        """Take all the width there is, or just what stands well beside the road."""
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(_ANY if wide else WIDTH)

    def _days(self, step: RoadmapStep) -> str:
        """Return the days that the words mean, so that it is seen whether they were understood."""
        if step.starts is None:
            return ""
        first = self._t.date_long(step.starts)
        if step.ends is None or step.ends == step.starts:
            return first
        return self._t("{first} til {last}", first=first, last=self._t.date_long(step.ends))

    def _set_status(self, place: int) -> None:
        if self.step_id is not None:
            self._doing.set_status(self.step_id, list(StepStatus)[place])

    def finish(self) -> None:
        """Keep what is being written."""
        for field in (
            self.what, self.when, self.owner, self.helpers, self.obstacle, self.strength, self.celebration,
        ):  # fmt: skip
            field.finish()

    def _keep_what(self, text: str) -> None:
        if self.step_id:
            self._doing.write_text(self.step_id, text)

    def _keep_when(self, text: str) -> None:
        if self.step_id:
            self._doing.write_when(self.step_id, text)

    def _keep_owner(self, text: str) -> None:
        if self.step_id:
            self._doing.write_owner(self.step_id, text)

    def _keep_helpers(self, text: str) -> None:
        if self.step_id:
            self._doing.write_helpers(self.step_id, text)

    def _keep_obstacle(self, text: str) -> None:
        if self.step_id:
            self._doing.write_obstacle(self.step_id, text)

    def _keep_strength(self, text: str) -> None:
        if self.step_id:
            self._doing.write_strength(self.step_id, text)

    def _keep_celebration(self, text: str) -> None:
        if self.step_id:
            self._doing.write_celebration(self.step_id, text)

    def _remove(self) -> None:
        if self.step_id is not None:
            self._doing.remove(self.step_id)
