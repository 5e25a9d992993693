"""What can be done with what is chosen on the tree: in the palette, at the pointer, and beside the story."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from unginvest_workshop.domain.tree import Story
from unginvest_workshop.naming import group_name
from unginvest_workshop.ui.exercises.tree.pages import TreePages
from unginvest_workshop.ui.exercises.tree.state import TreeState
from unginvest_workshop.ui.widgets.label import menu_text

_IMAGE: Final = "Ctrl+F2"
_LIST: Final = "Ctrl+Shift+I"
_MORE: Final = "Ctrl+Shift+M"


class TreeMenus(QObject):
    """The exercise's own actions."""

    many_photos_asked = Signal()
    """Photos of many groups' paper trees are to be brought in."""

    def __init__(self, state: TreeState, pages: TreePages, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._pages = pages
        self._workspace = parent
        self._t = t = state.desk.t
        tree = self._pages.tree
        self._edit = self._action(t("Endre det som er valgt"), tree.edit_chosen, "F2")
        self._norwegian = self._action(t("Skriv «på norsk» ved siden av"), tree.edit_norwegian, "Shift+F2")
        self._copy = self._action(t("Kopier det som er valgt"), tree.copy_chosen, "Ctrl+C")
        self._paste = self._action(t("Lim inn linjer på historien"), tree.paste, "Ctrl+V")
        self._before = self._action(t("Gå til forrige historie"), partial(tree.step_story, -1), "Alt+Left")
        self._after = self._action(t("Gå til neste historie"), partial(tree.step_story, 1), "Alt+Right")
        self._carry_left = self._action(t("Flytt til forrige historie"), partial(tree.carry, -1, 0), "Alt+Shift+Left")
        self._carry_right = self._action(t("Flytt til neste historie"), partial(tree.carry, 1, 0), "Alt+Shift+Right")
        self._carry_up = self._action(t("Flytt opp på rota"), partial(tree.carry, 0, -1), "Alt+Shift+Up")
        self._carry_down = self._action(t("Flytt ned på rota"), partial(tree.carry, 0, 1), "Alt+Shift+Down")
        self._remove = self._action(t("Slett det som er valgt"), self._remove_chosen, "Del")
        self._image = self._action(t("Skriv bildet til gruppa"), self._write_image, _IMAGE)
        self._image.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        parent.addAction(self._image)
        self._tidy = self._action(t("Rydd treet"), self._tidy_tree)
        pages.tools.tidied.connect(self._tidy.trigger)
        self._rename = self._action(t("Endre forteller og tittel på historien"), self._rename_story)
        self._in_room = self._action(t("La historien bli i rommet"), self._keep_in_room)
        self._move = self._action(t("Flytt historien til en annen gruppe …"), self._ask_group)
        self._remove_story = self._action(t("Slett historien"), self._remove_current)
        self._group = self._action(t("Ny gruppe"), state.add_group)
        self._fit = self._action(t("Vis hele treet"), tree.show_whole)
        self._photos = self._action(t("Bilder av trær …"), self.many_photos_asked)
        self._more = self._action(t("Hva mer? En runde til, eller ferdig med den"), self.ask_once_more, _MORE)
        self._more.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        parent.addAction(self._more)
        self._second = self._action(t("Merk som sagt i «Hva mer?», eller ta bort merket"), self._mark_second)
        self._drawn = self._action(t("Her er det energi"), partial(self._mark_energy, 1), "E")
        self._undrawn = self._action(t("Ta tilbake ett merke"), partial(self._mark_energy, -1), "Shift+E")
        tree.marked.connect(self._mark_energy)
        self._list = self._action(t("Vis treet som liste"), self._pages.tools.list_button.toggle, _LIST)
        self._list.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        parent.addAction(self._list)
        self.actions = [
            self._edit, self._norwegian, self._copy, self._paste, self._before, self._after, self._carry_left,
            self._carry_right, self._carry_up, self._carry_down, self._remove, self._image, self._tidy, self._rename,
            self._in_room, self._move, self._remove_story, self._group, self._fit, self._list,
            self._photos, self._more, self._second, self._drawn, self._undrawn,
        ]  # fmt: skip

    def show(self) -> None:
        """Offer to write an image only where there is a group that it is of."""
        self._image.setEnabled(self._state.group_id is not None)

    def leave_out_groups(self) -> None:
        """Offer nothing that has to do with other groups."""
        self.actions = [action for action in self.actions if action not in (self._move, self._group, self._photos)]

    def ask_once_more(self) -> None:
        """Begin the second round, or end it."""
        self._state.doing.ask_once_more(asked=not self._state.in_second_round())

    def story_choices(self, story: Story | None) -> list[str]:
        """Return what can be done with a story, as words for the bar's menu."""
        return [words for words, _ in self._ways(story)] if story is not None else []

    def do_with_story(self, choice: int) -> None:
        """Do one of the story's choices, by its place."""
        story = self._state.current_story()
        if story is not None:
            self._ways(story)[choice][1]()

    def _ways(self, story: Story) -> list[tuple[str, Callable[[], None]]]:
        """Return what can be done with a story, and how; to move it there must be another group."""
        t = self._t
        stays = t("Kan deles utenfor rommet") if story.stays_in_room else t("La den bli i rommet")
        elsewhere = any(group.id != story.group_id for group in self._state.groups)
        return [
            (t("Endre forteller og tittel"), self._rename_story),
            (stays, self._keep_in_room),
            *([(t("Flytt til en annen gruppe …"), self._ask_group)] if elsewhere else []),
            (t("Slett historien"), self._remove_current),
        ]

    def open(self, at: QPoint) -> None:
        """Open the menu about what is chosen."""
        tree = self._pages.tree
        menu = QMenu(self._pages)
        if tree.chosen_stories():
            shown = [self._rename, self._copy, self._paste, self._in_room, self._move, self._remove_story]
        elif tree.chosen_factors():
            carrying = [self._carry_left, self._carry_right, self._carry_up, self._carry_down]
            energy = [self._drawn, self._undrawn]
            writing = [self._edit, self._norwegian, self._copy, self._paste]
            shown = [*writing, self._second, *energy, *carrying, self._remove]
        else:
            image = [self._image] if self._image.isEnabled() else []
            shown = [*image, self._tidy, self._fit]
        menu.addActions(shown)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _action(self, words: str, slot: Callable[[], None] | SignalInstance, key: str = "") -> QAction:
        action = QAction(words, self)
        if key:
            # Said in menus and on the sheet of keys; the canvas itself listens, so that no other field loses the key.
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        return action

    def _remove_chosen(self) -> None:
        tree = self._pages.tree
        tree.remove_asked.emit(tree.chosen_factors(), tree.chosen_stories())

    def _mark_second(self) -> None:
        chosen = set(self._pages.tree.chosen_factors())
        factors = [f for f in self._state.factors() if f.id in chosen]
        if factors:
            second = not all(factor.second_round for factor in factors)
            self._state.doing.mark_second_round([factor.id for factor in factors], second=second)

    def _mark_energy(self, by: int) -> None:
        self._state.doing.mark_energy(self._pages.chosen_factors(), by)

    def _write_image(self) -> None:
        """Write the image in the crown, in sight; who has the keys now has them again afterwards."""
        tree = self._pages.tree
        tree.writing.finish()
        before = self._workspace.focusWidget()
        self._pages.see_canvas()
        tree.edit_image()
        if before is not None and before.isVisible():
            tree.writing.return_to(before)

    def _tidy_tree(self) -> None:
        if self._state.shown is not None:
            self._state.doing.tidy(self._state.group_id)

    def _rename_story(self) -> None:
        story = self._state.current_story()
        if story is not None:
            self._pages.tree.choose([story.id])
            self._pages.tree.edit_chosen()

    def _keep_in_room(self) -> None:
        story = self._state.current_story()
        if story is not None:
            self._state.doing.keep_in_room(story.id, stays=not story.stays_in_room)

    def _ask_group(self) -> None:
        """Ask which other group's tree the current story is to hang on."""
        story = self._state.current_story()
        others = [group for group in self._state.groups if story is not None and group.id != story.group_id]
        if not others:
            return
        menu = QMenu(self._pages)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in others:
            menu.addAction(menu_text(group_name(self._t, group))).setData(group.id)
        menu.triggered.connect(self._move_story)
        menu.popup(self._pages.mapToGlobal(self._pages.rect().center()))

    def _move_story(self, picked: QAction) -> None:
        story = self._state.current_story()
        if story is not None:
            self._state.doing.move_story(story.id, picked.data())

    def _remove_current(self) -> None:
        story = self._state.current_story()
        if story is not None:
            self._pages.tree.remove_asked.emit([], [story.id])
