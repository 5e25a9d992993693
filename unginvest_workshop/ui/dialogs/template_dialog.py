"""What a template is called: when a day's plan is saved as one, and when it is called something else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import own_templates
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel


class TemplateDialog(FramedDialog):
    """Asks for a title, which must be there, and a line on what the template is good for."""

    described = Signal(str, str)
    """Carries title and description, when the dialog is accepted."""

    def __init__(
        self,
        t: Translator,
        heading: str,
        accept_words: str,
        title: str,
        description: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(t, heading, accept_words, parent)
        self.title = QLineEdit(title)
        self.description = QLineEdit(description)
        self.description.setPlaceholderText(t("Hva den passer til"))
        rows = form()
        rows.addRow(form_label(t("Tittel"), self.title), self.title)
        rows.addRow(form_label(t("Beskrivelse"), self.description), self.description)
        self.body.addLayout(rows)
        self.resize(520, 260)
        self.title.selectAll()
        self.title.setFocus()

    def accept(self) -> None:
        """Hand over what is written, unless the title is missing."""
        if not self.title.text().strip():
            self.tell_trouble(self.t("Skriv hva malen heter."))
            self.title.setFocus()
            return
        super().accept()
        self.described.emit(self.title.text(), self.description.text())


class SaveTemplateDialog(TemplateDialog):
    """Saves the plan of the fagdag that is open."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        t = desk.t
        super().__init__(t, t("Lagre dagsplanen som mal"), t("Lagre malen"), desk.workshop().title, "", parent)
        self._desk = desk
        self.with_notes = QCheckBox(t("Ta med det jeg har skrevet under «Bare for deg»"))
        kept = t("Malen tar med øvelsene, tidene og spørreguiden. Det som er sagt, og hvem som leder, blir her.")
        self.body.addWidget(self.with_notes)
        self.body.addWidget(PlainLabel(kept, px=14, colour=PALETTE.muted, wrap=True))
        self.resize(540, 360)
        self.described.connect(self._save)

    def _save(self, title: str, description: str) -> None:
        desk, new, with_notes = self._desk, WorkshopId(new_id()), self.with_notes.isChecked()
        now, content = desk.clock.now().wall, desk.room.content
        desk.hub.do(
            new,
            self.t("Lagre dagsplanen som mal"),
            lambda tx: own_templates.save_as_template(
                tx, new, desk.id, content, title=title, description=description, with_notes=with_notes, now=now
            ),
        )
        desk.told.emit(self.t("«{title}» ligger nå blant malene når du lager en ny fagdag.", title=title.strip()))
