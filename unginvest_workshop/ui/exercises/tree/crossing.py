"""Between the line where words are typed and the tree: the way there and back, and what is chosen there."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations.tx import ChangeOp, Changes
from unginvest_workshop.ui.exercises.tree.capture import CaptureBar
from unginvest_workshop.ui.exercises.tree.pages import TreePages
from unginvest_workshop.ui.exercises.tree.state import TreeState

_ARROWS: Final = ("Up", "Down", "Left", "Right")


class Crossing(QObject):
    """One key into the tree and back, mending from the field what is chosen there, and keeping the two in step."""

    def __init__(self, state: TreeState, bar: CaptureBar, pages: TreePages, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._bar = bar
        self._pages = pages
        self._t = t = state.desk.t
        self._before: dict[str, list[str]] = {}
        """What was chosen on the tree before factors were pasted there, by the ids that these have."""
        bar.field.edit_asked.connect(self._edit)
        bar.field.norwegian_asked.connect(self._edit_norwegian)
        self.actions = [
            self._action(t("Gå til treet, og tilbake til feltet"), self.cross, ("F6",)),
            self._action(t("Gå rundt på treet"), self.go_to_tree, _ARROWS),
        ]
        """For the palette and the sheet of keys; the workspace and the tree listen themselves."""

    def cross(self) -> None:
        """Go to the tree, or from anywhere else back to the field."""
        if self._bar.field.hasFocus():
            self.go_to_tree()
        else:
            self._bar.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_tree(self) -> None:
        """Give the keys to the tree, its list or the forest; on a tree something is chosen then: the story at hand."""
        tree, story = self._pages.tree, self._state.current_story()
        if story is not None and not (tree.chosen_factors() or tree.chosen_stories()):
            tree.choose([story.id])
            tree.reveal(story.id)
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.TabFocusReason)

    def follow_chosen(self) -> bool:
        """Let new factors go to the story that is chosen on the tree; tell whether that is another one than before."""
        tree = self._pages.tree
        homes = {note.id: note.story_id for note in tree.layout_.notes}
        chosen = [*tree.chosen_stories(), *(homes[each] for each in tree.chosen_factors())]
        return bool(chosen) and self._state.choose_story(chosen[0])

    def paste(self, lines: list[str]) -> None:
        """Hang pasted lines on the story that was chosen on the tree, else on the newest, and choose them.

        What was chosen before them is remembered.
        """
        tree, story = self._pages.tree, self._state.current_story()
        if story is not None:
            before = [*tree.chosen_factors(), *tree.chosen_stories()]
            new = self._state.doing.add_factors(story.id, lines)
            self._before.update(dict.fromkeys(new, before))
            tree.choose(new)

    def follow_replay(self, changes: Changes) -> None:
        """Choose what an undo brought back to the tree, or what was chosen before what it took away was pasted.

        Words go to where what is chosen stands now.
        """
        tree = self._pages.tree
        back = [row for row in changes.rows if row.op is ChangeOp.ADDED and tree.on_tree.find(row.id) is not None]
        gone = [row for row in changes.rows if row.op is ChangeOp.REMOVED and row.id in self._before]
        stories = [row.id for row in back if row.kind is Story]
        chosen = stories or [row.id for row in back if row.kind is SuccessFactor]
        if gone:
            chosen = [each for each in self._before[gone[0].id] if tree.on_tree.find(each) is not None]
        if chosen:
            tree.choose(chosen)
            tree.reveal(chosen[0])
        self.follow_chosen()

    def remove(self, factor_ids: list[str], story_ids: list[str]) -> None:
        """Take factors and stories away, and stay at what stood beside them: the keys, where that is chosen."""
        tree = self._pages.tree
        stays = tree.left_at([*factor_ids, *story_ids])
        homes = {note.id: note.story_id for note in tree.layout_.notes}
        self._state.remove(factor_ids, story_ids)
        if stays is not None:
            tree.choose([stays])
            tree.reveal(stays)
        elif factor_ids:
            tree.stay_at(homes[factor_ids[-1]])

    def _edit(self) -> None:
        """Mend what is chosen, or the list's current line; the field has the keys again afterwards."""
        pages, field = self._pages, self._bar.field
        if pages.currentWidget() is pages.outline:
            mends = pages.outline.edit_current(back_to=field)
        else:
            pages.tree.edit_chosen()
            mends = pages.tree.writing.return_to(field)
        self._tell(mends=mends)

    def _edit_norwegian(self) -> None:
        tree = self._pages.tree
        if self._pages.currentWidget() is tree:
            tree.edit_norwegian()
            self._tell(mends=tree.writing.return_to(self._bar.field))

    def _tell(self, *, mends: bool) -> None:
        if not mends:
            self._bar.help(self._t("F6 går til treet. Velg der hva som skal endres."), warm=True)

    def _action(self, words: str, slot: Callable[[], None], keys: Sequence[str]) -> QAction:
        action = QAction(words, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        return action
