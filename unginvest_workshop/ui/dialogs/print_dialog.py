"""Sheets for the room, as files to print: the guide, who is with whom, table signs, and trees to write on."""

from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.i18n import LANGUAGE_NAMES, mark
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.aside import Aside
from unginvest_workshop.ui.dialogs.doors import THE_MACHINES_OWN, Doors, documents
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.ports import ReadySheets, SheetPrinter, WrittenSummary
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel

SHEETS: Final = MappingProxyType(
    {
        "guide": mark("Intervjuguide: A5, to på hvert ark"),
        "pairs": mark("Makkerliste: fra A til Å, og parene"),
        "groups": mark("Gruppeliste: fra A til Å, og gruppene"),
        "signs": mark("Bordskilt: brettes på midten"),
        "tree": mark("Tomt tre til papirgruppene"),
    }
)
"""What the sheets are, by their names."""

_FORMS: Final = MappingProxyType(
    {
        GuideForm.FULL.value: mark("Hele guiden"),
        GuideForm.EASY.value: mark("Lett å lese, med symboler"),
        GuideForm.INTERPRETED.value: mark("Med tolk"),
        "all": mark("Alle tre"),
    }
)
_PAPERS: Final = MappingProxyType({"a3": mark("A3"), "a1": mark("A1, fra et trykkeri")})


class PrintDialog(FramedDialog):
    """What the fagdag has nothing for can't be ticked, and says why."""

    def __init__(
        self,
        desk: OpenWorkshop,
        settings: SettingsKeeper,
        printer: SheetPrinter,
        parent: QWidget | None = None,
        *,
        doors: Doors = THE_MACHINES_OWN,
    ) -> None:
        super().__init__(desk.t, desk.t("Skriv ut"), desk.t("Lag arkene"), parent)
        self._desk, self._printer, self._doors = desk, printer, doors
        self._leaving = False
        self._folder_written = Path()
        self._aside = Aside(self)
        self._aside.done.connect(self._tell_written)
        self._aside.failed.connect(self._tell_failed)
        self.sheets = {name: QCheckBox(self.t(words)) for name, words in SHEETS.items()}
        self.form = QComboBox()
        for name, words in _FORMS.items():
            self.form.addItem(self.t(words), name)
        self.paper = QComboBox()
        for name, words in _PAPERS.items():
            self.paper.addItem(self.t(words), name)
        self.language = QComboBox()
        for code, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(desk.workshop().language.value)))
        self.folder = QLineEdit(settings.now.summary_folder or documents())
        self.choose_button = Button(self.t("Velg …"), self)
        self.choose_button.clicked.connect(self._choose_folder)
        self.told = PlainLabel(colour=PALETTE.accent, wrap=True)
        self.show_folder_button = Button(self.t("Åpne mappa"), self)
        self.show_folder_button.clicked.connect(self._show_folder)
        self.show_folder_button.hide()
        self.buttons.insertWidget(0, self.show_folder_button)
        self._lay_out()
        self._offer()
        self.resize(600, 480)

    def accept(self) -> None:
        """Read the fagdag as it is now, and write its sheets aside."""
        sheets = [name for name, box in self.sheets.items() if box.isChecked()]
        folder = self.folder.text().strip()
        if self._aside.busy:
            return
        if not sheets:
            self.tell_trouble(self.t("Velg minst ett ark."))
        elif not folder:
            self.tell_trouble(self.t("Velg en mappe."))
        else:
            self.tell_trouble("")
            self._folder_written = Path(folder).expanduser().absolute()
            self._show_busy(busy=True)
            chosen = str(self.form.currentData()), str(self.paper.currentData())
            self._aside.do(partial(self._read(), sheets, *chosen, self._folder_written))

    def done(self, result: int) -> None:
        """Close; while files are being written the dialog only hides, and closes when they are."""
        if self._aside.busy:
            self._leaving = True
            self.hide()
            return
        self._aside.stop()
        super().done(result)

    def _read(self) -> ReadySheets:
        language = str(self.language.currentData())
        return self._desk.read(lambda tx: self._printer.read(tx, self._desk.id, language))

    def _offer(self) -> None:
        """Tick what the fagdag has, and say of the rest what to do first."""
        missing = self._read().missing
        for name, box in self.sheets.items():
            box.setEnabled(name not in missing)
            box.setChecked(name == "guide" and name not in missing)
            box.setToolTip(self.t(missing[name]) if name in missing else "")
            if name in missing:
                box.setText(f"{self.t(SHEETS[name])}\n{self.t(missing[name])}")

    def _choose_folder(self) -> None:
        chosen = self._doors.choose_folder(self, self.t("Hvor skal arkene ligge?"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _show_busy(self, *, busy: bool) -> None:
        self.accept_button.setEnabled(not busy)
        self.accept_button.setText(self.t("Lager …") if busy else self.t("Lag arkene"))

    def _tell_written(self, written: WrittenSummary) -> None:
        self._show_busy(busy=False)
        names = "\n".join(file.name for file in written.files)
        notices = "".join(f"\n{self.t.say(notice)}" for notice in written.notices)
        ready = self.t("Klare til å skrives ut:")
        self.told.setText(f"{ready}\n{names}{notices}")
        self.show_folder_button.show()
        self.cancel_button.setText(self.t("Lukk"))
        self.resize(self.width(), max(self.height(), self.sizeHint().height()))
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

    def _lay_out(self) -> None:
        boxes = QVBoxLayout()
        boxes.setSpacing(8)
        for box in self.sheets.values():
            boxes.addWidget(box)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(self.choose_button)
        rows = form()
        label = PlainLabel(self.t("Ark"), colour=PALETTE.muted)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        rows.addRow(label, boxes)
        rows.addRow(form_label(self.t("Guiden"), self.form), self.form)
        rows.addRow(form_label(self.t("Treet"), self.paper), self.paper)
        rows.addRow(form_label(self.t("Språk"), self.language), self.language)
        rows.addRow(form_label(self.t("Mappe"), self.folder), where)
        self.body.addLayout(rows)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
