"""Sheets for the room, as files to print: the guide, who is with whom, table signs, and trees to write on."""

from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.i18n import LANGUAGE_NAMES, mark
from unginvest_workshop.ui.dialogs.doors import THE_MACHINES_OWN, Doors
from unginvest_workshop.ui.dialogs.frame import form, form_label
from unginvest_workshop.ui.dialogs.writing import WritingDialog, WritingWords
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.ports import ReadySheets, SheetPrinter
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.theme import PALETTE
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


class PrintDialog(WritingDialog):
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
        said = WritingWords(
            write=desk.t("Lag arkene"),
            writing=desk.t("Lager …"),
            where=desk.t("Hvor skal arkene ligge?"),
            written=desk.t("Klare til å skrives ut:"),
        )
        folder = settings.now.summary_folder
        super().__init__(desk.t, desk.t("Skriv ut"), said, parent, folder=folder, doors=doors)
        self._desk, self._printer = desk, printer
        self.belong_to(desk)
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
        self._lay_out()
        self._offer()
        self.resize(600, 480)

    def accept(self) -> None:
        """Read the fagdag as it is now, and write its sheets aside."""
        sheets = [name for name, box in self.sheets.items() if box.isChecked()]
        if self.busy:
            return
        if not sheets:
            self.tell_trouble(self.t("Velg minst ett ark."))
            return
        folder = self.wanted_folder()
        if folder is None:
            return
        chosen = str(self.form.currentData()), str(self.paper.currentData())
        self.write_aside(folder, partial(self._read(), sheets, *chosen, folder))

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

    def _lay_out(self) -> None:
        boxes = QVBoxLayout()
        boxes.setSpacing(8)
        for box in self.sheets.values():
            boxes.addWidget(box)
        rows = form()
        label = PlainLabel(self.t("Ark"), colour=PALETTE.muted)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        rows.addRow(label, boxes)
        rows.addRow(form_label(self.t("Guiden"), self.form), self.form)
        rows.addRow(form_label(self.t("Treet"), self.paper), self.paper)
        rows.addRow(form_label(self.t("Språk"), self.language), self.language)
        self.add_folder_row(rows)
        self.body.addLayout(rows)
        self.add_tail()
