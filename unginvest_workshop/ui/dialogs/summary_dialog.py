"""The summary of a fagdag: chosen on the left, seen on the right as it will be, then saved or printed."""

import logging
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.operations import trees
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.ui.dialogs.doors import THE_MACHINES_OWN, Doors, documents
from unginvest_workshop.ui.dialogs.outliving import OutlivingDialog
from unginvest_workshop.ui.dialogs.replace_dialog import ReplaceDialog
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.ports import ReadySummary, SavedSummary, SummaryExporter, Wanted
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.summary.choices_panel import ChoicesPanel
from unginvest_workshop.ui.summary.content_page import SECTIONS, ContentPage
from unginvest_workshop.ui.summary.edited import digests, edited
from unginvest_workshop.ui.summary.formats_page import FormatsPage
from unginvest_workshop.ui.summary.live import LivePreview
from unginvest_workshop.ui.summary.names_page import NamesPage
from unginvest_workshop.ui.summary.outcome import Outcome
from unginvest_workshop.ui.summary.preview import Preview
from unginvest_workshop.ui.summary.print_job import PrintJob
from unginvest_workshop.ui.summary.remembered import (
    DayChoices,
    kept_day,
    kept_sections,
    remembered_day,
    remembered_formats,
)
from unginvest_workshop.ui.summary.saving import Saving, StoppedError
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel

_log = logging.getLogger(__name__)

_LARGEST: Final = QSize(1500, 1040)
_SMALLEST: Final = QSize(860, 560)
_OF_SCREEN: Final = 0.94
_CHOICES_WIDTH: Final = 384

NAMES: Final = MappingProxyType(
    {
        NamesPolicy.OWNERS: (
            mark("Bare de som tok på seg et steg"),
            mark("De står med fornavn på veikartet og der de ellers er nevnt. Hvem som fortalte hva, står ikke."),
        ),
        NamesPolicy.NONE: (mark("Ingen navn"), mark("Til å dele med alle. Se over at ingen er nevnt på andre måter.")),
        NamesPolicy.INITIALS: (mark("Forbokstaver"), mark("For dem som var der og kjenner hverandre igjen.")),
        NamesPolicy.FIRST: (mark("Fornavn"), mark("For dem som var der.")),
        NamesPolicy.FULL: (mark("Hele navn"), mark("Alt slik det er skrevet. Del det bare med dem som var der.")),
    }
)
"""How names can be told, with what that means."""

_SENT: Final = MappingProxyType(
    {
        NamesPolicy.NONE: mark("Ingen navn blir med."),
        NamesPolicy.INITIALS: mark("Bare forbokstaver blir med."),
        NamesPolicy.FIRST: mark("Fornavn blir med."),
        NamesPolicy.FULL: mark("Hele navn blir med."),
    }
)
"""What is said over "Lagre" of the names that go along, where it is not as usual."""

FORMATS: Final = MappingProxyType(
    {
        "pdf": mark("PDF: til å lese og skrive ut"),
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


class SummaryDialog(OutlivingDialog):
    """A window of its own beside the app's: both are used at will.

    What was chosen is remembered: what is told, who is named and in which language for each fagdag, the rest for all.
    """

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
        self._desk, self._settings, self._exporter, self._doors = desk, settings, exporter, doors
        self._folder_written = Path()
        self._about_to: tuple[ReadySummary, list[str], Wanted] | None = None
        self._written = dict(remembered_day(settings.now.summary_days, desk.id).written)
        self.choices = self._make_choices()
        self.preview = Preview(desk.t)
        self._desk.changed.connect(self._on_change)
        self.live = LivePreview(desk, exporter, self.preview, self)
        self.saving = Saving(self)
        self.print_button = Button(desk.t("Skriv ut …"), self)
        self.named = PlainLabel(px=14, colour=PALETTE.muted)
        self.printing = PrintJob(desk.t, self.print_button, self)
        self.cancel_button.setText(desk.t("Lukk"))
        self._lay_out()
        self._connect()
        self._tell_private()
        self._tell_named()
        self.live.look(self.choices.wanted(), at_once=True)
        self.choices.content.sections.setFocus()

    # -- opening and closing -------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Come in front beside the window, which stays in use; where the fagdag's is open already, that one comes."""
        window = self.parent()
        for other in window.findChildren(SummaryDialog) if window is not None else ():
            if other is not self and other.isVisible() and other.is_of(self._desk):
                other.raise_()
                other.activateWindow()
                self.deleteLater()
                return
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.show()

    def is_of(self, desk: OpenWorkshop) -> bool:
        """Tell whether this is the summary of a fagdag."""
        return self._desk.id == desk.id

    @property
    def busy(self) -> bool:
        """Whether files are being written, or pages printed."""
        return self.saving.busy or self.printing.busy

    # -- saving --------------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Read the fagdag as it is now, and write its summary aside."""
        formats, wanted = self.choices.formats.chosen(), self.choices.wanted()
        folder = self.choices.formats.folder.text().strip()
        missing = self._missing(formats, wanted, folder)
        self.tell_trouble(missing)
        if self.saving.busy or missing:
            return
        self._folder_written = Path(folder).expanduser().absolute()
        self._remember()
        ready = self._desk.read(lambda tx: self._exporter.read(tx, self._desk.id, formats))
        self._about_to = (ready, formats, wanted)
        others = edited(ready.standing(formats, self._folder_written, wanted), self._written)
        if others:
            known = all(str(file) in self._written for file in others)
            question = ReplaceDialog(self.t, others, self, changed=known)
            question.answered.connect(self._write)
            question.open()
        else:
            self._write(frozenset())

    def _write(self, beside: frozenset[str]) -> None:
        """Write what was wanted, beside the files of these names instead of in their place."""
        if self._about_to is None:
            return
        (ready, formats, wanted), self._about_to = self._about_to, None
        self._show_busy(busy=True)
        self.choices.outcome.begin(len(formats))
        self.choices.show_outcome()
        self.saving.save(ready, formats, self._folder_written, replace(wanted, beside=beside))

    def done(self, result: int) -> None:
        """Close, and remember what was chosen also where nothing was saved."""
        if self.choices.formats.chosen() and self.choices.wanted().sections != ():
            self._remember()
        super().done(result)

    def _missing(self, formats: list[str], wanted: Wanted, folder: str) -> str:
        """Return what has to be chosen first; empty when nothing has."""
        if wanted.sections == ():
            return self.t("Velg minst én del.")
        if not formats:
            return self.t("Velg minst én fil.")
        return "" if folder else self.t("Velg en mappe.")

    def _show_busy(self, *, busy: bool) -> None:
        self.accept_button.setEnabled(not busy)
        self.choices.lock(locked=busy)

    def _on_written(self, written: SavedSummary) -> None:
        self._show_busy(busy=False)
        self._written |= digests(written.files, self._exporter.written_in)
        self._remember()
        self.choices.outcome.finish(self._folder_written, written)
        if written.unwritten:
            self.leave_if_asked(self.choices.outcome.heading.text())
        else:
            self.tell_saved(self._folder_written)

    def _on_failed(self, error: Exception) -> None:
        self._show_busy(busy=False)
        self.choices.show_formats()
        if isinstance(error, StoppedError):
            stopped = self.t("Avbrutt. Ingenting ble skrevet.")
            self.tell_trouble(stopped)
            self.leave_if_asked(came=stopped)
        else:
            self.say_failed(error)

    def _open_file(self, path: str) -> None:
        self._doors.open_file(Path(path))

    def _show_folder(self) -> None:
        self._doors.show_folder(self._folder_written)

    def _choose_folder(self) -> None:
        folder = self.choices.formats.folder
        chosen = self._doors.choose_folder(self, self.t("Hvor skal oppsummeringen ligge?"), folder.text())
        if chosen:
            folder.setText(chosen)

    def _remember(self) -> None:
        choices, now = self.choices, self._settings.now
        here = {day.id for day in self._desk.read(lambda tx: tx.find(Workshop, deleted=False))}
        sections = kept_sections(choices.content.sections.rows(), self._exporter.sections)
        language, names = choices.content.wanted_language() or "", choices.names
        day = DayChoices(sections, language, names.untouched, names.chosen, self._written)
        kept = replace(
            now,
            summary_folder=choices.formats.folder.text().strip(),
            summary_formats=",".join(choices.formats.chosen()),
            summary_days=kept_day(now.summary_days, self._desk.id, day, here),
        )
        try:
            self._settings.change(kept)
        except OSError as error:
            _log.info("The choices could not be kept: %s", type(error).__name__)

    # -- printing ------------------------------------------------------------------------------------------------------

    def print_out(self) -> None:
        """Print what is seen; while it is being printed, stop that."""
        self.tell_trouble("")
        if self.printing.busy:
            self.printing.stop()
            return
        if self.live.pages is None:
            return
        self._remember()
        try:
            printer = self._doors.choose_printer(self, len(self.live.pages))
        except UserError as error:
            self.tell_trouble(self.t(error.message, **error.values))
            return
        if printer is not None:
            self.printing.begin(printer, self.live.pages)

    def _on_printed(self, sentence: str) -> None:
        self.tell_trouble(sentence)
        self.leave_if_asked(sentence)

    # -- what is seen --------------------------------------------------------------------------------------------------

    def _on_altered(self) -> None:
        self.tell_trouble("")
        self._tell_named()
        self.live.look(self.choices.wanted())

    def _tell_named(self) -> None:
        """Say by the button that saves whose names go along, whichever choices are seen."""
        chosen = self.choices.names.chosen
        self.named.setText(self.t(_SENT[chosen]) if chosen in _SENT else "")
        self.named.setVisible(chosen in _SENT)

    def _tell_private(self) -> None:
        stories = self._desk.read(lambda tx: trees.stories(tx, self._desk.id))
        private = sum(story.stays_in_room for story in stories)
        words = self.t.plural(
            "{n} historie blir i rommet og er ikke med.", "{n} historier blir i rommet og er ikke med.", private
        )
        self.choices.content.tell_private(words if private else "")

    def _on_change(self) -> None:
        """Tell what stays in the room now; close where the fagdag itself was taken away."""
        if self._desk.read(lambda tx: tx.find(Workshop, id=self._desk.id, deleted=False)):
            self._tell_private()
        else:
            self.reject()

    def _turn_to_section(self) -> None:
        """Show where the section that was gone to begins."""
        sections = self.choices.content.sections
        name, _ = sections.rows()[sections.currentRow()]
        if sections.hasFocus() and self.live.pages is not None:
            language = self.choices.content.wanted_language() or self._desk.workshop().language
            page = self.live.pages.page_of(Translator(language)(SECTIONS.get(name, name)))
            if page is not None:
                self.preview.go_to(page)

    # -- making --------------------------------------------------------------------------------------------------------

    def _make_choices(self) -> ChoicesPanel:
        t, now, exporter = self.t, self._settings.now, self._exporter
        day = remembered_day(now.summary_days, self._desk.id)
        room = self._desk.workshop().language
        content = ContentPage(t, exporter.sections, day.sections, room, day.language)
        names = NamesPage(t, NAMES, day.names, day.no_names)
        ticked = remembered_formats(now.summary_formats, exporter.formats)
        formats = FormatsPage(t, exporter.formats, FORMATS, ticked, now.summary_folder or documents())
        called = {name: t(FORMATS.get(name, name)).partition(": ")[0] for name in exporter.formats}
        return ChoicesPanel(t, content, names, formats, Outcome(t, called), self.heading)

    def _lay_out(self) -> None:
        self.choices.setFixedWidth(_CHOICES_WIDTH)
        sides = QHBoxLayout()
        sides.setSpacing(22)
        sides.addWidget(self.choices)
        sides.addWidget(self.preview, 1)
        self.body.addLayout(sides, 1)
        self.body.addWidget(self.named, 0, Qt.AlignmentFlag.AlignRight)
        below = QWidget()
        below.setFixedWidth(_CHOICES_WIDTH)
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.print_button)
        row.addStretch(1)
        self.buttons.insertWidget(0, below)
        self.buttons.insertStretch(1, 1)
        self.buttons.insertWidget(2, self.preview.bar)
        self.setMinimumSize(_SMALLEST)
        screen = self.screen() or QGuiApplication.primaryScreen()
        self.resize((screen.availableGeometry().size() * _OF_SCREEN).boundedTo(_LARGEST).expandedTo(_SMALLEST))

    def _connect(self) -> None:
        choices = self.choices
        choices.altered.connect(self._on_altered)
        choices.formats.choose_button.clicked.connect(self._choose_folder)
        choices.content.sections.currentRowChanged.connect(self._turn_to_section)
        choices.outcome.stopped.connect(self.saving.stop)
        choices.outcome.files.chosen.connect(self._open_file)
        choices.outcome.folder_button.clicked.connect(self._show_folder)
        self.live.found.connect(choices.names.show_found)
        self.live.left_out.connect(choices.tell_left_out)
        self.live.empty.connect(choices.content.tell_empty)
        self.live.stale.connect(self.printing.withhold)
        self.live.ready.connect(self.printing.offer)
        self.saving.making.connect(choices.outcome.tell)
        self.saving.written.connect(self._on_written)
        self.saving.failed.connect(self._on_failed)
        self.print_button.clicked.connect(self.print_out)
        self.printing.ended.connect(self._on_printed)
        self.belong_to(self._desk)
