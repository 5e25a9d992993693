"""What can be done with the road and the chosen step, as actions: for the menus, the palette, and the sheet of keys."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from unginvest_workshop.domain.when_moved import Stride
from unginvest_workshop.ui.exercises.roadmap.stage import TABLE

if TYPE_CHECKING:
    from unginvest_workshop.ui.exercises.roadmap.workspace import RoadmapWorkspace


class RoadActions(QObject):
    """The workspace's actions."""

    def __init__(self, workspace: "RoadmapWorkspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        t, make = workspace.t, self._action
        new = make(t("Nytt steg"), workspace.focus_capture)
        sun = make(t("Skriv framtidsbildet i sola"), workspace.road.edit_sun)
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
            make(t("Skriv noe som dere gjør alt"), workspace.add_already, "Shift+Return", seen_elsewhere=True),
            *self.of_step,
            sun,
            make(t("Vis veien"), partial(workspace.show_view, "")),
            make(t("Vis tabellen"), partial(workspace.show_view, TABLE)),
            make(t("Finn steg i tabellen"), workspace.find_steps, "F3"),
            make(t("Sorter tabellen etter kolonnen du står i"), workspace.pages.table_page.sort_by_current, "F4"),
        ]
        """All of them."""

    def _action(self, words: str, slot: Callable[[], None], key: str = "", *, seen_elsewhere: bool = False) -> QAction:
        """Make an action; a key that is ``seen_elsewhere`` is only shown here, and pressed where the focus is."""
        action = QAction(words, self)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(
                Qt.ShortcutContext.WidgetShortcut if seen_elsewhere else Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
        if key and not seen_elsewhere:
            self._workspace.addAction(action)
        action.triggered.connect(slot)
        return action
