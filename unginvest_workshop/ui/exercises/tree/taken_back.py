"""What an undo takes back comes into the field again, as it was typed, so that it can be mended.

It is selected there: what is typed next is written in its place.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations.tx import ChangeOp, Changes
from unginvest_workshop.ui.exercises.tree.field import TreeField
from unginvest_workshop.ui.exercises.tree.state import TreeState
from unginvest_workshop.ui.widgets.capture import forget_undo

_WRITTEN: Final = (Story, SuccessFactor, Cluster, Group, Photo)
"""What is done at the tree with words and pictures; each of it is a step that can be undone."""


@dataclass(frozen=True, slots=True)
class _Typed:
    words: str
    home: str | None
    """The story that a factor was typed for, the group that a story was."""


class TakenBack(QObject):
    """Knows the words that were typed here, by the ids of the rows that they became."""

    def __init__(self, state: TreeState, field: TreeField, came_back: Callable[[], None]) -> None:
        """``came_back`` is called when other words stand in the field than before."""
        super().__init__(field)
        self._state = state
        self._field = field
        self._came_back = came_back
        self._typed: dict[str, _Typed] = {}
        self._returned = ""
        self._at: str | None = None
        """Whose tree was shown when they came back."""
        self._left: dict[str | None, str] = {}
        """Words that came back and were left untouched, by whose tree was shown then."""
        state.desk.changed.connect(self._follow)

    def note(self, rows: Iterable[str], words: str, home: str | None) -> None:
        """Remember what was typed for a row."""
        for row_id in rows:
            self._typed[row_id] = _Typed(words, home)

    def follow_group(self) -> None:
        """Let words that came back and were left untouched stay with their group, and be there when it is again."""
        shown, words = self._state.shown, self._field.text()
        if shown == self._at:
            return
        if words and words == self._returned:
            self._left[self._at] = words
            self._show("")
        self._at = shown
        if shown in self._left and not self._field.text():
            self._show(self._left.pop(shown))

    def _follow(self, changes: Changes) -> None:
        """Bring back what an undo took, and empty the field again when it is done again.

        Words that somebody has begun to write, or to mend, are left alone; but what is done after them is undone
        before them.
        """
        field = self._field
        if changes.touches(*_WRITTEN):
            self._left.clear()
        if not changes.replayed and changes.touches(*_WRITTEN):
            forget_undo(field)
        if field.text() not in ("", self._returned) or not field.hasFocus():
            return
        for change in changes.rows:
            typed = self._typed.get(change.id)
            if typed is None or change.kind not in (Story, SuccessFactor):
                continue
            if change.op is ChangeOp.REMOVED and self._is_here(change.kind, typed) and self._was_undone():
                self._show(typed.words)
            elif change.op is ChangeOp.ADDED and field.text():
                self._show("")

    def _show(self, words: str) -> None:
        self._returned, self._at = words, self._state.shown
        self._field.setText(words)
        self._field.selectAll()
        self._came_back()

    def _is_here(self, kind: type, typed: _Typed) -> bool:
        if kind is Story:
            return typed.home == self._state.group_id
        story = self._state.current_story()
        return story is not None and typed.home == story.id

    def _was_undone(self) -> bool:
        """Tell whether the last thing done was an undo: only then there is something to do again."""
        return self._state.desk.history().redo is not None
