"""Where people come from who are not typed: a table, or an earlier fagdag."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.people_list import ListedPerson
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.taking_in import PeopleOfDay, days_with_people
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.dialogs.found_people_dialog import FoundPeopleDialog
from unginvest_workshop.ui.files import FileChooser, choose_people_table
from unginvest_workshop.ui.services import ReadPeople, Services
from unginvest_workshop.ui.widgets.button import Button


@dataclass(frozen=True, slots=True)
class PeopleSources:
    """The ways to people."""

    read_table: Callable[[Path], ReadPeople]
    """Raises UserError with a sentence for the facilitator."""
    days: Callable[[], Sequence[PeopleOfDay]]
    """Gives the fagdager in which somebody is named, the newest first."""
    choose_file: FileChooser = choose_people_table

    @classmethod
    def of(cls, services: Services, without: WorkshopId | None = None) -> "PeopleSources":
        """Return the ways that the services know, to other fagdager than ``without``."""
        return cls(services.read_people, lambda: services.hub.read(lambda tx: days_with_people(tx, without)))


class SourceButtons(QWidget):
    """A button for each way; what is found is looked at in a dialog first."""

    found = Signal(list)
    """Carries the people that were chosen, none of whom is there already."""
    told = Signal(str)
    """Carries a sentence on what could not be read, or ""."""

    def __init__(
        self,
        t: Translator,
        sources: PeopleSources,
        there: Callable[[], Sequence[ListedPerson]],
        parent: QWidget | None = None,
    ) -> None:
        """``there`` gives those who are there already."""
        super().__init__(parent)
        self._t = t
        self._sources = sources
        self._there = there
        self.from_table = Button(t("Fra en tabell …"), px=14, padding=10)
        self.from_day = Button(t("Fra en tidligere fagdag …"), px=14, padding=10)
        self.from_day.setEnabled(bool(sources.days()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.from_table, self.from_day):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.addStretch(1)
        self.from_table.clicked.connect(self._ask_for_table)
        self.from_day.clicked.connect(self.choose_day)

    def read_file(self, file: Path) -> None:
        """Read a table and show who is in it."""
        self.told.emit("")
        try:
            table = self._sources.read_table(file)
        except UserError as error:
            self.told.emit(self._t(error.message, **error.values))
            return
        dialog = FoundPeopleDialog(self._t, self._there(), self)
        dialog.show_table(file.name, table)
        self._open(dialog)

    def choose_day(self) -> None:
        """Let an earlier fagdag be chosen, and show who was there."""
        self.told.emit("")
        dialog = FoundPeopleDialog(self._t, self._there(), self)
        dialog.show_days(self._sources.days())
        self._open(dialog)

    def _ask_for_table(self) -> None:
        file = self._sources.choose_file(self, self._t)
        if file is not None:
            self.read_file(file)

    def _open(self, dialog: FoundPeopleDialog) -> None:
        dialog.chosen.connect(self.found)
        dialog.open()
