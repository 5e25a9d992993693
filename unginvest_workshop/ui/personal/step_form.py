"""One step beside the road, field by field; each is kept as it is left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import PersonalStepId
from unginvest_workshop.domain.personal import PersonalStep
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.personal.step_doing import StepDoing
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, Card, PlainLabel
from unginvest_workshop.ui.widgets.kept_fields import LineField, TextField
from unginvest_workshop.ui.widgets.scrolled import scrolled

WIDTH = 340


class StepForm(Card):
    """What, when, who can help and how, what is celebrated, and whether it is done."""

    closed = Signal()

    def __init__(self, t: Translator, doing: StepDoing, parent: QWidget | None = None) -> None:
        super().__init__(parent, radius=12)
        self._t, self._doing = t, doing
        self.step_id: PersonalStepId | None = None
        self.what = TextField(t("Hva gjør du?"))
        self.when = LineField(t("«uke 49», «12. jan», «våren» …"))
        self.understood = PlainLabel("", px=14, colour=PALETTE.accent)
        self.helper = LineField(t("Hvem kan hjelpe deg?"))
        self.help = TextField(t("Hvordan kan de hjelpe?"))
        self.celebration = LineField(t("Hva vil du feire her?"))
        self.done = QCheckBox(t("Det er gjort"))
        self._fields: tuple[LineField | TextField, ...] = (
            self.what, self.when, self.helper, self.help, self.celebration,
        )  # fmt: skip
        self._connect()
        self._lay_out()

    def show_step(self, step: PersonalStep) -> None:
        """Show a step as it is now; a field that is being written in is left alone."""
        other = step.id != self.step_id
        if other:
            self.finish()
        self.step_id = step.id
        said = (step.text, step.when, step.helper, step.help, step.celebration)
        for field, text in zip(self._fields, said, strict=True):
            field.show_text(text, anew=other)
        days = [self._t.date_long(day) for day in dict.fromkeys((step.starts, step.ends)) if day is not None]
        self.understood.setText(" – ".join(days))
        self.understood.setVisible(bool(days))
        self.done.setChecked(step.done)

    def finish(self) -> None:
        """Keep what is being written."""
        for field in self._fields:
            field.finish()

    def _connect(self) -> None:
        self.what.kept.connect(self._keep_what)
        self.when.kept.connect(self._keep_when)
        self.helper.kept.connect(self._keep_helper)
        self.help.kept.connect(self._keep_help)
        self.celebration.kept.connect(self._keep_celebration)
        self.done.clicked.connect(self._keep_done)

    def _lay_out(self) -> None:
        t = self._t
        close = Button("✕", kind=ButtonKind.QUIET, padding=8)
        close.setAccessibleName(t("Lukk"))
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(PlainLabel(t("Steget"), px=20, weight=SEMIBOLD, in_serif=True), 1)
        top.addWidget(close)
        remove = Button(t("Slett steget"), kind=ButtonKind.DANGER, px=14, padding=11)
        remove.clicked.connect(self.remove)
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 8, 0)
        fields.setSpacing(4)
        for name, widgets in (
            (t("Hva"), (self.what,)),
            (t("Når"), (self.when, self.understood)),
            (t("Hvem kan hjelpe"), (self.helper,)),
            (t("Hvordan"), (self.help,)),
            (t("Det feirer jeg"), (self.celebration,)),
        ):
            label = PlainLabel(name, px=14, weight=SEMIBOLD, colour=PALETTE.muted)
            label.setBuddy(widgets[0])
            fields.addWidget(label)
            for widget in widgets:
                fields.addWidget(widget)
            fields.addSpacing(8)
        fields.addWidget(self.done)
        fields.addSpacing(10)
        fields.addWidget(remove)
        fields.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 10, 14)
        column.addLayout(top)
        column.addWidget(scrolled(inner, see_through=True), 1)
        self.setFixedWidth(WIDTH)

    def remove(self) -> None:
        """Take the step off the road."""
        if self.step_id is not None:
            self._doing.remove(self.step_id)

    def _keep_what(self, text: str) -> None:
        if self.step_id is not None:
            self._doing.write_text(self.step_id, text)

    def _keep_when(self, text: str) -> None:
        if self.step_id is not None:
            self._doing.write_when(self.step_id, text)

    def _keep_helper(self, text: str) -> None:
        if self.step_id is not None:
            self._doing.write_helper(self.step_id, text)

    def _keep_help(self, text: str) -> None:
        if self.step_id is not None:
            self._doing.write_help(self.step_id, text)

    def _keep_celebration(self, text: str) -> None:
        if self.step_id is not None:
            self._doing.write_celebration(self.step_id, text)

    def _keep_done(self) -> None:
        if self.step_id is not None:
            self._doing.set_done(self.step_id, done=self.done.isChecked())
