"""What can be done with the road and the chosen step, as actions: for the menus, the palette, and the sheet of keys."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from unginvest_workshop.domain.when_moved import Stride
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.roadmap.adding import StepAdding
from unginvest_workshop.ui.exercises.roadmap.pages import RoadPages
from unginvest_workshop.ui.exercises.roadmap.stage import TABLE
from unginvest_workshop.ui.exercises.roadmap.threads import StepThreads


class RoadDoer(Protocol):
    """Who does it: the workspace."""

    t: Translator
    pages: RoadPages
    threads: StepThreads
    adding: StepAdding

    def focus_capture(self) -> None:
        """Put the cursor where steps are typed."""

    def open_chosen(self) -> None:
        """Open the chosen step for editing."""

    def follow_thread(self) -> None:
        """Put the keys on the red thread of the chosen step."""

    def shift(self, stride: Stride, by: int) -> None:
        """Let the chosen step be taken later, or with -1 earlier."""

    def remove_chosen(self) -> None:
        """Take the chosen step off the road."""

    def show_view(self, view: str) -> None:
        """Show the road, or the table."""

    def find_steps(self) -> None:
        """Put the cursor where one types what is looked for in the table."""


class RoadActions(QObject):
    """The workspace's actions."""

    def __init__(self, workspace: RoadDoer, widget: QWidget) -> None:
        """Make them for a workspace, which is the ``widget`` too: their keys are pressed within it."""
        super().__init__(widget)
        self._widget = widget
        self._road = workspace.pages.road
        t, make = workspace.t, self._action
        new = make(t("Nytt steg"), workspace.focus_capture)
        sun = make(t("Skriv framtidsbildet i sola"), workspace.pages.road.edit_sun)
        self.show_road = make(t("Vis veien"), partial(workspace.show_view, ""))
        self.show_table = make(t("Vis tabellen"), partial(workspace.show_view, TABLE))
        self.of_step = [
            make(t("Endre steget"), workspace.open_chosen),
            make(t("Følg den røde tråden"), workspace.follow_thread, "F6"),
            make(t("Knytt steget til det som det vokser fra"), workspace.threads.tie),
            make(t("En uke senere"), partial(workspace.shift, Stride.WEEK, 1), "Alt+Right", seen_elsewhere=True),
            make(t("En uke tidligere"), partial(workspace.shift, Stride.WEEK, -1), "Alt+Left", seen_elsewhere=True),
            make(t("En måned senere"), partial(workspace.shift, Stride.MONTH, 1), "Alt+Down", seen_elsewhere=True),
            make(t("En måned tidligere"), partial(workspace.shift, Stride.MONTH, -1), "Alt+Up", seen_elsewhere=True),
            make(t("Slett steget"), workspace.remove_chosen),
        ]
        """Those that stand in the menu of a step."""
        self.of_road = [new, sun]
        """Those that stand in the menu of the road."""
        self.all = [
            new,
            make(t("Skriv noe som dere gjør alt"), workspace.adding.add_already, "Shift+Return", seen_elsewhere=True),
            *self.of_step,
            sun,
            self.show_road,
            self.show_table,
            make(t("Finn steg i tabellen"), workspace.find_steps, "F3"),
            make(t("Sorter tabellen etter kolonnen du står i"), workspace.pages.table_page.sort_by_current, "F4"),
        ]
        """All of them."""

    def open_menu(self, at: QPoint) -> None:
        """Open a menu about the chosen step, or about the road."""
        menu = QMenu(self._widget)
        menu.addActions(self.of_step if self._road.chosen_step() else self.of_road)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _action(self, words: str, slot: Callable[[], None], key: str = "", *, seen_elsewhere: bool = False) -> QAction:
        """Make an action; a key that is ``seen_elsewhere`` is only shown here, and pressed where the focus is."""
        action = QAction(words, self)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(
                Qt.ShortcutContext.WidgetShortcut if seen_elsewhere else Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
        if key and not seen_elsewhere:
            self._widget.addAction(action)
        action.triggered.connect(slot)
        return action
