"""Saving the guide as one's own, to be chosen on other fagdager."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId, new_id
from unginvest_workshop.domain.workshop import Language
from unginvest_workshop.operations import guide_library, guides
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel


class SaveGuideDialog(FramedDialog):
    """Asks what the guide is called; all forms of it are saved, in the language of the room."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk.t, desk.t("Lagre som min egen"), desk.t("Lagre guiden"), parent)
        self._desk, self._item_id = desk, item_id
        self._language = Language(desk.room.content.language)
        self._titles = {
            own.title.casefold() for own in desk.read(guide_library.own_guides) if own.language is self._language
        }
        self.title = QLineEdit(self._used().title)
        self.title.selectAll()
        self.title.setPlaceholderText(self.t("Vår egen guide"))
        self.note = PlainLabel("", px=SMALL_PX, colour=PALETTE.muted, wrap=True)
        rows = form()
        rows.addRow(form_label(self.t("Navn"), self.title), self.title)
        self.body.addLayout(rows)
        self.body.addWidget(self.note)
        self.body.addStretch(1)
        self.title.textChanged.connect(self._say)
        self._say()
        self.resize(520, 260)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Save it, unless the title is missing."""
        used, title = self._used(), self.title.text()
        forms = {**used.offered, **used.written}
        library = self._desk.read(lambda tx: guide_library.library_of(tx, self._language)) or WorkshopId(new_id())
        day = self._desk.workshop().date
        try:
            self._desk.hub.do(
                library,
                self.t("Lagre guiden"),
                lambda tx: guide_library.save_own(tx, library, self._language, title, forms, day),
            )
        except UserError as error:
            self.tell_trouble(self.t(error.message, **error.values))
            return
        if title.strip() != used.title:
            # The guide of the day is called like the saved one, in a step of its own.
            self._desk.do(
                self.t("Gi guiden navn"), lambda tx: guides.take_guide(tx, self._desk.id, title, forms, used.rank)
            )
        self._desk.told.emit(
            self.t("«{title}» er lagret. Du finner den når du velger spørreguide.", title=title.strip())
        )
        super().accept()

    def _used(self) -> guides.GuideInUse:
        item, content = self._desk.item(self._item_id), self._desk.room.content
        return self._desk.read(lambda tx: guides.guide_in_use(tx, item, content))

    def _say(self) -> None:
        self.tell_trouble("")
        if self.title.text().strip().casefold() in self._titles:
            self.note.setText(self.t("Du har en guide som heter dette fra før. Den blir byttet ut med denne."))
        else:
            self.note.setText(self.t("Guiden blir lagret i alle formene, og du kan bruke den på andre fagdager."))
