"""Asking what a new fagdag is to be, or which group writes its tree here, and making it."""

from datetime import date

from PySide6.QtCore import Signal

from unginvest_workshop.operations.making import NewWorkshop
from unginvest_workshop.ui.dialogs.new_workshop_dialog import NewWorkshopDialog
from unginvest_workshop.ui.dialogs.people_sources import PeopleSources
from unginvest_workshop.ui.group_desk.group_dialog import GroupDialog
from unginvest_workshop.ui.home.maker import Maker
from unginvest_workshop.ui.home.making import make_group_desk, make_workshop


class NewAsking(Maker):
    """Opens what asks for it over a window."""

    wants_next = Signal()
    """The next fagdag is to be proposed from the last one instead."""

    def ask(self, template: str = "") -> None:
        """Ask for a new fagdag, starting from a template."""
        services, today = self.services, date.today()  # noqa: DTZ011  the room's day
        content, sources = services.console_speech().content, PeopleSources.of(services)
        dialog = NewWorkshopDialog(self.t, content, today, template, self.window, sources=sources, hub=services.hub)
        dialog.asked.connect(self._make)
        dialog.wants_next.connect(self.wants_next)
        dialog.open()

    def ask_group(self) -> None:
        """Ask which group writes its tree on this machine."""
        dialog = GroupDialog(self.t, self.window)
        dialog.asked.connect(self._make_group_desk)
        dialog.open()

    def make_demo(self) -> None:
        """Make the fagdag that shows how it can be."""
        self.make(self.services.make_demo)

    def _make(self, asked: NewWorkshop) -> None:
        self.make(lambda: make_workshop(self.services, asked))

    def _make_group_desk(self, number: int, name: str) -> None:
        today = date.today()  # noqa: DTZ011  the room's day
        self.make(lambda: make_group_desk(self.services, number, name, today))
