"""Importing: a table is shown before it becomes a fagdag, and a fagdag that was moved here is opened."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.table import title_in
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations.people import groups
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.dialogs.import_dialog import ImportDialog
from unginvest_workshop.ui.files import FileChooser, is_moved_fagdag
from unginvest_workshop.ui.home.maker import Maker
from unginvest_workshop.ui.home.making import make_from_table
from unginvest_workshop.ui.home.taking_in import TakingIn
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.ports import TakenIn
from unginvest_workshop.ui.services import ReadTable, Services


class Importing(Maker):
    """Shows over a window what is in a file; ``led`` returns the fagdag that is led there, to which it may come."""

    fetched = Signal()
    """What was to be waited for is here."""

    def __init__(
        self, services: Services, window: QWidget, choose_file: FileChooser, led: Callable[[], OpenWorkshop | None]
    ) -> None:
        super().__init__(services, window)
        self._choose_file, self._led = choose_file, led
        self._table: ReadTable | None = None
        self._taking_in = TakingIn(services, self)
        self._taking_in.done.connect(self._on_taken_in)
        self._taking_in.failed.connect(self.tell_of)

    def ask(self) -> None:
        """Ask for a file, and import it."""
        file = self._choose_file(self.window, self.t)
        if file is not None:
            self.import_file(file)

    def import_file(self, file: Path) -> None:
        """Read a table and show what is in it, to become a fagdag or to come into the one that is open.

        A fagdag that was moved here in a file is opened when it is read.
        """
        if not is_moved_fagdag(file):
            self._look_at(title_in(file.name), lambda: self.services.read_table(file))
        elif self._taking_in.begin(file):
            self.told.emit(self.t("Henter fagdagen …"))

    def import_pasted(self, text: str) -> None:
        """Show what is in a table that was pasted, as one from a file; what names no group is of the one at hand."""
        self._look_at(self.t("Limt inn"), lambda: self.services.read_pasted_table(text), self._group_at_hand())

    def end(self) -> None:
        """Wait for what is read, which then is not taken in."""
        self._taking_in.end()

    def _on_taken_in(self, taken: TakenIn) -> None:
        self.fetched.emit()
        self.made.emit(taken.id)
        if taken.notices:
            self.told.emit(" ".join(map(self.t.say, taken.notices)))

    def _group_at_hand(self) -> str:
        """Return the name of the group that is shown in the fagdag that is led, or ""."""
        desk = self._led()
        shown = desk.place().group_id if desk is not None else None
        if desk is None or shown is None:
            return ""
        found = desk.read(lambda tx: groups(tx, desk.id))
        return next((group_name(self.t, group) for group in found if group.id == shown), "")

    def _look_at(self, title: str, read: Callable[[], ReadTable], group: str = "") -> None:
        try:
            table = read()
        except UserError as error:
            self.tell_of(error)
            return
        self._table = table
        dialog = ImportDialog(self.t, table, title, self._led(), self.window, group=group)
        dialog.asked.connect(self._make_from_table)
        dialog.added.connect(self.told)
        dialog.open()

    def _make_from_table(self, title: str) -> None:
        if self._table is not None:
            rows, self._table = self._table.rows, None
            today = date.today()  # noqa: DTZ011  the room's day
            self.make(lambda: make_from_table(self.services, title, today, rows))
