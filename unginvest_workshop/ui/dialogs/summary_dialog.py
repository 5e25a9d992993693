"""Saving the summary of a fagdag: which names, which language, which files, and where to."""

import logging
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from unginvest_workshop.i18n import LANGUAGE_NAMES, mark
from unginvest_workshop.operations import trees
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.ui.aside import Aside
from unginvest_workshop.ui.dialogs.doors import THE_MACHINES_OWN, Doors, documents
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.ports import SummaryExporter, WrittenSummary
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.clearing import clear_layout
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
        "pptx": mark("PowerPoint: til å vise på neste møte"),
        "md": mark("Markdown: til å lime inn på intranett og i notater"),
    }
)
"""What the formats are for."""


class SummaryDialog(FramedDialog):
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
        super().__init__(desk.t, desk.t("Oppsummering"), desk.t("Lagre"), parent)
        self._desk = desk
        self._settings = settings
        self._exporter = exporter
        self._doors = doors
        self._leaving = False
        self._aside = Aside(self)
        self._aside.done.connect(self._tell_written)
        self._aside.failed.connect(self._tell_failed)
        self._lay_fields()
        self.written = QVBoxLayout()
        self.written.setSpacing(4)
        self.body.addLayout(self.written)
        self.body.addStretch(1)
        self.show_folder_button = Button(self.t("Åpne mappa"), self)
        self.show_folder_button.clicked.connect(self._show_folder)
        self.show_folder_button.hide()
        self.buttons.insertWidget(0, self.show_folder_button)
        self._folder_written = Path()
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
        self.folder = QLineEdit(self._settings.now.summary_folder or documents())
        self.choose_button = Button(self.t("Velg …"), self)
        self.choose_button.clicked.connect(self._choose_folder)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(self.choose_button)
        rows = form()
        rows.addRow(form_label(self.t("Navn"), self.names), self.names)
        rows.addRow("", self.meaning)
        rows.addRow(form_label(self.t("Språk"), self.language), self.language)
        rows.addRow(PlainLabel(self.t("Filer"), colour=PALETTE.muted), boxes)
        rows.addRow(form_label(self.t("Mappe"), self.folder), where)
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

    def _choose_folder(self) -> None:
        chosen = self._doors.choose_folder(self, self.t("Hvor skal oppsummeringen ligge?"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def accept(self) -> None:
        """Read the fagdag as it is now, and write its summary aside."""
        formats = [name for name, box in self.formats.items() if box.isChecked()]
        folder = self.folder.text().strip()
        if self._aside.busy:
            return
        if not formats:
            self.tell_trouble(self.t("Velg minst én fil."))
            return
        if not folder:
            self.tell_trouble(self.t("Velg en mappe."))
            return
        self._folder_written = Path(folder).expanduser().absolute()
        self._remember()
        ready = self._desk.read(lambda tx: self._exporter.read(tx, self._desk.id))
        names, language = self._policy(), str(self.language.currentData())
        self._show_busy(busy=True)
        self.tell_trouble("")
        self._clear_written()
        self._aside.do(partial(ready, formats, self._folder_written, names, language))

    def done(self, result: int) -> None:
        """Close; while files are being written the dialog only hides, and closes when they are."""
        if self._aside.busy:
            self._leaving = True
            self.hide()
            return
        self._aside.stop()
        super().done(result)

    def _remember(self) -> None:
        try:
            self._settings.change(
                replace(self._settings.now, summary_names=self._policy(), summary_folder=str(self._folder_written))
            )
        except OSError as error:
            _log.info("The choices could not be kept: %s", type(error).__name__)

    def _show_busy(self, *, busy: bool) -> None:
        self.accept_button.setEnabled(not busy)
        self.accept_button.setText(self.t("Lagrer …") if busy else self.t("Lagre"))

    def _clear_written(self) -> None:
        clear_layout(self.written)
        self.show_folder_button.hide()

    def _tell_written(self, written: WrittenSummary) -> None:
        self._show_busy(busy=False)
        self.written.addWidget(PlainLabel(self.t("Oppsummeringen er lagret:"), colour=PALETTE.accent))
        for file in written.files:
            self.written.addWidget(PlainLabel(file.name, px=14.5, elide=True))
        for notice in written.notices:
            self.written.addWidget(PlainLabel(self.t(notice), px=14, colour=PALETTE.muted, wrap=True))
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
