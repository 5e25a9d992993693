"""Saving the summary of a fagdag: which names, which language, which files, and where to."""

import logging
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from unginvest_workshop.i18n import LANGUAGE_NAMES, mark
from unginvest_workshop.operations import trees
from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.ui.dialogs.doors import THE_MACHINES_OWN, Doors
from unginvest_workshop.ui.dialogs.frame import form, form_label
from unginvest_workshop.ui.dialogs.writing import WritingDialog, WritingWords
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.ports import SummaryExporter
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel

_log = logging.getLogger(__name__)

NAMES: Final = MappingProxyType(
    {
        NamesPolicy.OWNERS: (
            mark("Bare de som tok på seg et steg"),
            mark("De står med fornavn på veikartet. Hvem som fortalte hva, står ikke."),
        ),
        NamesPolicy.NONE: (mark("Ingen navn"), mark("Trygt å dele med alle, også på nettet.")),
        NamesPolicy.INITIALS: (mark("Forbokstaver"), mark("For dem som var der og kjenner hverandre igjen.")),
        NamesPolicy.FIRST: (mark("Fornavn"), mark("For dem som var der.")),
        NamesPolicy.FULL: (mark("Hele navn"), mark("Alt slik det er skrevet. Del det bare med dem som var der.")),
    }
)
"""How names can be told, with what that means."""

FORMATS: Final = MappingProxyType(
    {
        "pdf": mark("PDF: til å lese, skrive ut og henge på veggen"),
        "poster": mark("Plakat: trærne, fellesnevnerne og veien på A3, til veggen"),
        "docx": mark("Word: til å skrive videre i"),
        "pptx": mark("PowerPoint: til å vise på neste møte"),
        "html": mark("HTML: nettside til å lese på telefon og skjerm, alt i én fil"),
        "md": mark("Markdown: til å lime inn på intranett og i notater"),
        "xlsx": mark("XLSX: regneark til å telle, sortere og filtrere i"),
        "csv": mark("CSV: historiene og suksessfaktorene, til å ta inn i en ny fagdag"),
        "ics": mark("ICS: kalender med stegene som har dato"),
        "png": mark("PNG: trærne, fellesnevnerne og veien som bilder til lysbilder og nettsider"),
        "svg": mark("SVG: de samme bildene, skarpe i alle størrelser"),
        "fagdag": mark("Fagdagfil: til å flytte fagdagen til en annen maskin"),
    }
)
"""What the formats are for."""


class SummaryDialog(WritingDialog):
    """Asks, writes aside, and says what was written. What was chosen is remembered."""

    def __init__(
        self,
        desk: OpenWorkshop,
        settings: SettingsKeeper,
        exporter: SummaryExporter,
        parent: QWidget | None = None,
        *,
        doors: Doors = THE_MACHINES_OWN,
    ) -> None:
        words = WritingWords(
            write=desk.t("Lagre"),
            writing=desk.t("Lagrer …"),
            where=desk.t("Hvor skal oppsummeringen ligge?"),
            written=desk.t("Oppsummeringen er lagret:"),
        )
        folder = settings.now.summary_folder
        super().__init__(desk.t, desk.t("Oppsummering"), words, parent, folder=folder, doors=doors)
        self._desk = desk
        self._settings = settings
        self._exporter = exporter
        self._lay_fields()
        self.add_tail()
        self.resize(640, 500)

    def _lay_fields(self) -> None:
        self.names = QComboBox()
        for policy, (words, _) in NAMES.items():
            self.names.addItem(self.t(words), policy.value)
        self.names.setCurrentIndex(max(0, self.names.findData(self._settings.now.summary_names.value)))
        self.meaning = PlainLabel(px=14, colour=PALETTE.muted, wrap=True)
        self.meaning.setMinimumHeight(2 * self.meaning.fontMetrics().lineSpacing())
        self.meaning.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.names.currentIndexChanged.connect(self._explain)
        self.language = QComboBox()
        for code, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(self._desk.workshop().language.value)))
        self.formats = {name: QCheckBox(self.t(FORMATS.get(name, name))) for name in self._exporter.formats}
        boxes = QVBoxLayout()
        boxes.setSpacing(6)
        for box in self.formats.values():
            box.setChecked(True)
            boxes.addWidget(box)
        rows = form()
        rows.addRow(form_label(self.t("Navn"), self.names), self.names)
        rows.addRow("", self.meaning)
        rows.addRow(form_label(self.t("Språk"), self.language), self.language)
        rows.addRow(PlainLabel(self.t("Filer"), colour=PALETTE.muted), boxes)
        self.add_folder_row(rows)
        self.body.addLayout(rows)
        self.private = PlainLabel(self._left_out(), px=14, colour=PALETTE.muted, wrap=True)
        self.private.setVisible(bool(self.private.text()))
        self.body.addWidget(self.private)
        self._explain()

    def _left_out(self) -> str:
        stories = self._desk.read(lambda tx: trees.stories(tx, self._desk.id))
        private = sum(story.stays_in_room for story in stories)
        if not private:
            return ""
        return self.t.plural(
            "{n} historie blir i rommet og er ikke med.", "{n} historier blir i rommet og er ikke med.", private
        )

    def _policy(self) -> NamesPolicy:
        return NamesPolicy(self.names.currentData())

    def _explain(self) -> None:
        self.meaning.setText(self.t(NAMES[self._policy()][1]))

    def accept(self) -> None:
        """Read the fagdag as it is now, and write its summary aside."""
        formats = [name for name, box in self.formats.items() if box.isChecked()]
        if self.busy:
            return
        if not formats:
            self.tell_trouble(self.t("Velg minst én fil."))
            return
        folder = self.wanted_folder()
        if folder is None:
            return
        self._remember(folder)
        ready = self._desk.read(lambda tx: self._exporter.read(tx, self._desk.id))
        names, language = self._policy(), str(self.language.currentData())
        self.write_aside(folder, partial(ready, formats, folder, names, language))

    def _remember(self, folder: Path) -> None:
        try:
            self._settings.change(replace(self._settings.now, summary_names=self._policy(), summary_folder=str(folder)))
        except OSError as error:
            _log.info("The choices could not be kept: %s", type(error).__name__)
