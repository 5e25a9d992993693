"""The dialogs over a fagdag that is being led."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import agenda
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.console.console_page import ConsolePage
from unginvest_workshop.ui.dialogs.catch_up_dialog import CatchUpDialog
from unginvest_workshop.ui.dialogs.coming_dialog import ComingDialog
from unginvest_workshop.ui.dialogs.edit_workshop_dialog import EditWorkshopDialog
from unginvest_workshop.ui.dialogs.item_dialog import ItemDialog
from unginvest_workshop.ui.dialogs.keys_dialog import KeysDialog, console_keys
from unginvest_workshop.ui.dialogs.palette_dialog import PaletteDialog, palette_lines
from unginvest_workshop.ui.dialogs.people_dialog import PeopleDialog
from unginvest_workshop.ui.dialogs.people_sources import PeopleSources
from unginvest_workshop.ui.dialogs.template_dialog import SaveTemplateDialog
from unginvest_workshop.ui.search.search_dialog import SearchDialog
from unginvest_workshop.ui.services import Services
from unginvest_workshop.ui.thread.thread_dialog import ThreadDialog


class SessionDialogs(QObject):
    """Opens each dialog over the console's window, on the console's fagdag."""

    went = Signal(object)
    """Carries the Spot that somebody wishes to go to, on this fagdag or another."""

    def __init__(self, services: Services, page: ConsolePage, actions: ActionSet, window: QWidget) -> None:
        super().__init__(page)
        self._services, self._page, self._actions, self._window = services, page, actions, window
        self._desk = page.desk
        self._going = QActionGroup(self)

    def table(self) -> dict[str, Callable[[], None]]:
        """Return what opens a dialog, by the name of its action."""
        return {
            "summary": self.show_summary,
            "print": self.show_print,
            "people": self.show_people,
            "coming": self.show_coming,
            "edit_workshop": self.edit_workshop,
            "save_template": self.save_template,
            "catch_up": self.catch_up,
            "thread": self.show_thread,
            "search": self.show_search,
            "palette": self.show_palette,
            "keys": self.show_keys,
        }

    def show_summary(self) -> None:
        """Save the summary of the fagdag."""
        self._services.summary_dialog(self._desk, self._window).open()

    def show_print(self) -> None:
        """Make sheets to print."""
        self._services.print_dialog(self._desk, self._window).open()

    def show_people(self) -> None:
        """See participants and groups."""
        PeopleDialog(self._desk, PeopleSources.of(self._services, self._desk.id), self._window).open()

    def show_coming(self) -> None:
        """Note who comes and goes."""
        ComingDialog(self._desk, self._window).open()

    def edit_workshop(self) -> None:
        """Change what the fagdag is called, and when and where it is."""
        EditWorkshopDialog(self._desk, self._window).open()

    def save_template(self) -> None:
        """Keep the plan as a template."""
        SaveTemplateDialog(self._desk, self._window).open()

    def catch_up(self) -> None:
        """Propose how to get back on time, if the day is behind."""
        behind, _ = self._page.edits.day_state()
        if behind:
            CatchUpDialog(self._desk, self._window).open()
        else:
            self._page.banner.tell(self._desk.t("Dere er i rute. Det er ingenting å hente inn."))

    def edit_item(self, item_id: str) -> None:
        """Change an exercise of the plan."""
        ItemDialog(self._desk, AgendaItemId(item_id), self._window).open()

    def show_thread(self) -> None:
        """Follow the red thread both ways from what is chosen."""
        workspace = self._page.workspace()
        chosen = workspace.chosen_node() if workspace is not None else None
        dialog = ThreadDialog(self._desk, chosen, self._window)
        dialog.went.connect(self.went)
        dialog.open()

    def show_search(self) -> None:
        """Search everything that was said."""
        dialog = SearchDialog(self._desk.t, self._services.search, self._window)
        dialog.went.connect(self.went)
        dialog.open()

    def show_palette(self) -> None:
        """Find any action, or exercise, by its name."""
        lines = palette_lines(self._desk.t, self._actions, self._own_actions(), self._places())
        PaletteDialog(self._desk.t, lines, self._window).open()

    def show_keys(self) -> None:
        """Show all keys."""
        KeysDialog(self._desk.t, console_keys(self._desk.t, self._actions, self._own_actions()), self._window).open()

    def _own_actions(self) -> list[QAction]:
        workspace = self._page.workspace()
        return list(workspace.exercise_actions()) if workspace is not None else []

    def _places(self) -> list[tuple[QAction, str]]:
        """Return an action for each exercise of the day, which goes to it, with what else it may be called."""
        t, content = self._desk.t, self._desk.console.content
        self._going.deleteLater()
        self._going = QActionGroup(self)
        self._going.triggered.connect(self._go_to)
        places = []
        for item in self._desk.read(lambda tx: agenda.agenda(tx, self._desk.id)):
            action = self._going.addAction(t("Gå til {name}", name=item_name(item, content)))
            action.setData(item.id)
            places.append((action, f"{content.exercise(item.exercise).name} {content.phase(item.phase).name}"))
        return places

    def _go_to(self, place: QAction) -> None:
        self._desk.go_to(place.data())
        self._page.begin_work()
