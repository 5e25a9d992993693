"""One step of the fagdag's road beside it, field by field; each is kept as it is left."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, days_of
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import STATUS_WORDS
from unginvest_workshop.ui.exercises.roadmap.doing import RoadDoing
from unginvest_workshop.ui.steps.form import Field, StepFields
from unginvest_workshop.ui.widgets import Button
from unginvest_workshop.ui.widgets.kept_fields import LineField, TextField
from unginvest_workshop.ui.widgets.thread_chips import ThreadChips


class StepForm(StepFields):
    """What, when, who, with whom, from what, and what is celebrated."""

    tie_asked = Signal()

    def __init__(self, t: Translator, doing: RoadDoing, parent: QWidget | None = None) -> None:
        super().__init__(t, doing.remove, parent)
        self._doing = doing
        self.what = TextField(t("Hva gjør vi?"))
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
        texts: dict[Field, str] = {
            self.what: step.text,
            self.when: step.when,
            self.owner: step.owner,
            self.helpers: step.helpers,
            self.obstacle: step.obstacle,
            self.strength: step.strength,
            self.celebration: step.celebration,
        }
        self.show_texts(step.id, texts, days_of(step))
        self.status.setCurrentIndex(list(StepStatus).index(step.status))
        self.chips.show_nodes(parents, words)

    def show_people(self, names: Sequence[str]) -> None:
        """Offer these names for whoever goes first."""
        self._people.setStringList(sorted(set(names)))

    def _connect(self) -> None:
        doing = self._doing
        self.write_by(
            {
                self.what: doing.write_text,
                self.when: doing.write_when,
                self.owner: doing.write_owner,
                self.helpers: doing.write_helpers,
                self.obstacle: doing.write_obstacle,
                self.strength: doing.write_strength,
                self.celebration: doing.write_celebration,
            }
        )
        self.status.activated.connect(self._set_status)
        completer = QCompleter(self._people, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.owner.setCompleter(completer)

    def _lay_out(self) -> None:
        t = self.t
        tie = Button(t("Velg …"), px=14, padding=11)
        tie.clicked.connect(self.tie_asked)
        self.lay_out(
            (
                (t("Hva"), (self.what,)),
                (t("Når"), (self.when, self.understood)),
                (t("Hvem går først"), (self.owner,)),
                (t("Hvem andre, og hvordan"), (self.helpers,)),
                (t("Vokser fra"), (self.chips, tie)),
                (t("Det kan stå i veien"), (self.obstacle,)),
                (t("Styrken som bærer oss over"), (self.strength,)),
                (t("Det feirer vi"), (self.celebration,)),
                (t("Hvor langt er vi"), (self.status,)),
            )
        )

    def _set_status(self, place: int) -> None:
        if self.step_id is not None:
            self._doing.set_status(self.step_id, list(StepStatus)[place])
