"""Making the page to take home: how large, and where the file is to lie."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.aside import Aside
from unginvest_workshop.ui.dialogs.doors import THE_MACHINES_OWN, Doors, documents
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.ports import PagePrinter, WrittenSummary
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel


class TakeHomeDialog(FramedDialog):
    """The page is written aside; the dialog says where it lies."""

    def __init__(
        self,
        desk: OpenWorkshop,
        printer: PagePrinter,
        parent: QWidget | None = None,
        *,
        doors: Doors = THE_MACHINES_OWN,
    ) -> None:
        super().__init__(desk.t, desk.t("Siden å ta med hjem"), desk.t("Lag siden"), parent)
        self._desk, self._printer, self._doors = desk, printer, doors
        self._leaving = False
        self._folder_written = Path()
        self._aside = Aside(self)
        self._aside.done.connect(self._tell_written)
        self._aside.failed.connect(self._tell_failed)
        self.paper = QComboBox()
        for code, words in (("a4", self.t("A4, i mappa")), ("a3", self.t("A3, på veggen"))):
            self.paper.addItem(words, code)
        self.folder = QLineEdit(documents())
        self.choose_button = Button(self.t("Velg …"), self)
        self.choose_button.clicked.connect(self._choose_folder)
        self.told = PlainLabel(colour=PALETTE.accent, wrap=True)
        self.show_folder_button = Button(self.t("Åpne mappa"), self)
        self.show_folder_button.clicked.connect(self._show_folder)
        self.show_folder_button.hide()
        self.buttons.insertWidget(0, self.show_folder_button)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(self.choose_button)
        rows = form()
        rows.addRow(form_label(self.t("Størrelse"), self.paper), self.paper)
        rows.addRow(form_label(self.t("Mappe"), self.folder), where)
        careful = self.t("På siden står alt du har skrevet her. Du bestemmer hvem som får se den.")
        self.body.addWidget(PlainLabel(careful, colour=PALETTE.muted, wrap=True))
        self.body.addLayout(rows)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.resize(600, 340)

    def accept(self) -> None:
        """Read the plan as it is now, and write its page aside."""
        folder = self.folder.text().strip()
        if self._aside.busy:
            return
        if not folder:
            self.tell_trouble(self.t("Velg en mappe."))
            return
        self.tell_trouble("")
        self._folder_written = Path(folder).expanduser().absolute()
        self._show_busy(busy=True)
        ready = self._desk.read(lambda tx: self._printer.read(tx, self._desk.id, self.t.language))
        self._aside.do(partial(ready, str(self.paper.currentData()), self._folder_written))

    def done(self, result: int) -> None:
        """Close; while the page is being written the dialog only hides, and closes when it is."""
        if self._aside.busy:
            self._leaving = True
            self.hide()
            return
        self._aside.stop()
        super().done(result)

    def _choose_folder(self) -> None:
        chosen = self._doors.choose_folder(self, self.t("Hvor skal siden ligge?"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _show_busy(self, *, busy: bool) -> None:
        self.accept_button.setEnabled(not busy)
        self.accept_button.setText(self.t("Lager …") if busy else self.t("Lag siden"))

    def _tell_written(self, written: WrittenSummary) -> None:
        self._show_busy(busy=False)
        names = "\n".join(file.name for file in written.files)
        notices = "".join(f"\n{self.t.say(notice)}" for notice in written.notices)
        ready = self.t("Klar til å skrives ut:")
        self.told.setText(f"{ready}\n{names}{notices}")
        self.show_folder_button.show()
        self.cancel_button.setText(self.t("Lukk"))
        self._leave_if_asked()

    def _tell_failed(self, error: Exception) -> None:
        self._show_busy(busy=False)
        self._leave_if_asked()
        if not isinstance(error, UserError):
            raise error
        self.tell_trouble(self.t(error.message, **error.values))

    def _leave_if_asked(self) -> None:
        if self._leaving:
            self.reject()

    def _show_folder(self) -> None:
        self._doors.show_folder(self._folder_written)
