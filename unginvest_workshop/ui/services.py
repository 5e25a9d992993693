"""What the composition root hands the windows: the hub, the clock, the languages, the settings and its helpers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.people_list import ListedPerson
from unginvest_workshop.domain.table import TableRow
from unginvest_workshop.domain.timer import Clock
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.search import Search
from unginvest_workshop.settings import Language, Settings, save_settings
from unginvest_workshop.ui.awake import Keep, presenting
from unginvest_workshop.ui.bell import Ring
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.open_workshop import OpenWorkshop, Speech
from unginvest_workshop.ui.ports import GroupFiles, Photos, TakenIn


class ReadTable(Protocol):
    """A table as it was read from a file."""

    @property
    def rows(self) -> Sequence[TableRow]:
        """The rows, in their order."""
        ...

    @property
    def ignored(self) -> Sequence[str]:
        """The headings of columns that were left out."""
        ...


class ReadPeople(Protocol):
    """A table of participants as it was read from a file."""

    @property
    def people(self) -> Sequence[ListedPerson]:
        """The people, in their order."""
        ...

    @property
    def columns(self) -> Sequence[str]:
        """The headings of the columns that were read; none where the table has no headings."""
        ...

    @property
    def ignored(self) -> Sequence[str]:
        """The headings of columns that were left out."""
        ...


class SettingsKeeper(QObject):
    """The settings as they are now; changing them saves them."""

    changed = Signal(object)
    """Carries the new Settings."""

    def __init__(
        self, file: Path, settings: Settings, parent: QObject | None = None, *, language: Language | None = None
    ) -> None:
        """Keep the settings of a file; ``language`` stands in for the stored one until another is chosen."""
        super().__init__(parent)
        self._file = file
        self._stored = settings
        self._settings = settings if language is None else replace(settings, language=language)

    @property
    def now(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def change(self, changed: Settings) -> None:
        """Save other settings, and take them. Raises OSError when they can't be saved; they are as they were then."""
        if changed != self._settings:
            chosen = changed.language != self._settings.language
            stored = changed if chosen else replace(changed, language=self._stored.language)
            save_settings(self._file, stored)
            self._stored, self._settings = stored, changed
            self.changed.emit(changed)


@dataclass(frozen=True, slots=True)
class Services:
    """What the windows work with."""

    hub: Hub
    clock: Clock
    settings: SettingsKeeper
    speech: Callable[[str], Speech]
    """Gives a language by its code."""
    read_table: Callable[[Path], ReadTable]
    read_pasted_table: Callable[[str], ReadTable]
    """Reads a table of stories and factors. Raises UserError with a sentence for the facilitator."""
    read_people: Callable[[Path], ReadPeople]
    """Reads a table of participants. Raises UserError with a sentence for the facilitator."""
    read_fagdag: Callable[[Path], Callable[[], TakenIn]]
    """Reads a fagdag that was moved here in a file, on any thread; what it returns takes it in, on the GUI thread.

    Both raise UserError with a sentence for the facilitator.
    """
    make_demo: Callable[[], WorkshopId]
    """Makes the demo fagdag, unless it is there already."""
    summary_dialog: Callable[[OpenWorkshop, QWidget], QDialog]
    """Makes the dialog that saves the summary of a fagdag; it is opened, and deletes itself when closed."""
    print_dialog: Callable[[OpenWorkshop, QWidget], QDialog]
    """Makes the dialog that makes sheets to print."""
    page_dialog: Callable[[OpenWorkshop, QWidget], QDialog]
    """Makes the dialog that makes the page that a young person takes home."""

    photos: Photos
    """Keeps pictures, and tells where they lie."""
    group_files: GroupFiles
    """Writes and reads the trees of groups that have a laptop of their own."""
    ring: Ring
    """Sounds the bell."""
    search: Search
    """Finds what was said, on all fagdager."""
    keep_awake: Keep = presenting
    """Makes what keeps the machine awake while the room needs it."""

    def console_speech(self) -> Speech:
        """Return the language of the windows."""
        return self.speech(self.settings.now.language)

    def open_workshop(self, workshop_id: WorkshopId, parent: QObject) -> OpenWorkshop:
        """Open a fagdag, with the windows' language and its own for the room."""
        language = self.hub.read(lambda tx: tx.get(Workshop, workshop_id)).language
        console, room = self.console_speech(), self.speech(language)
        since = self.settings.now.learnt_since
        return OpenWorkshop(self.hub, workshop_id, console, room, self.clock, self.photos, parent, learnt_since=since)
