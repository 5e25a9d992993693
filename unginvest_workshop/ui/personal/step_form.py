"""One of the own steps beside the road, field by field; each is kept as it is left."""

from PySide6.QtWidgets import QCheckBox, QWidget

from unginvest_workshop.domain.personal import PersonalStep, days_of
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.personal.step_doing import StepDoing
from unginvest_workshop.ui.steps.form import Field, StepFields
from unginvest_workshop.ui.widgets.kept_fields import LineField, TextField


class StepForm(StepFields):
    """What, when, who can help and how, what is celebrated, and whether it is done."""

    def __init__(self, t: Translator, doing: StepDoing, parent: QWidget | None = None) -> None:
        super().__init__(t, doing.remove, parent)
        self._doing = doing
        self.what = TextField(t("Hva gjør du?"))
        self.helper = LineField(t("Hvem kan hjelpe deg?"))
        self.help = TextField(t("Hvordan kan de hjelpe?"))
        self.celebration = LineField(t("Hva vil du feire her?"))
        self.done = QCheckBox(t("Det er gjort"))
        self.write_by(
            {
                self.what: doing.write_text,
                self.when: doing.write_when,
                self.helper: doing.write_helper,
                self.help: doing.write_help,
                self.celebration: doing.write_celebration,
            }
        )
        self.done.clicked.connect(self._keep_done)
        rows = (
            (t("Hva"), (self.what,)),
            (t("Når"), (self.when, self.understood)),
            (t("Hvem kan hjelpe"), (self.helper,)),
            (t("Hvordan"), (self.help,)),
            (t("Det feirer jeg"), (self.celebration,)),
        )
        self.lay_out(rows, under=(self.done,))

    def show_step(self, step: PersonalStep) -> None:
        """Show a step as it is now; a field that is being written in is left alone."""
        texts: dict[Field, str] = {
            self.what: step.text,
            self.when: step.when,
            self.helper: step.helper,
            self.help: step.help,
            self.celebration: step.celebration,
        }
        self.show_texts(step.id, texts, days_of(step))
        self.done.setChecked(step.done)

    def _keep_done(self) -> None:
        if self.step_id is not None:
            self._doing.set_done(self.step_id, done=self.done.isChecked())
