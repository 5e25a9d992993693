"""The way by keys from the line where words are typed into the tree, or its list, and back."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from unginvest_workshop.ui.exercises.tree.capture import CaptureBar
from unginvest_workshop.ui.exercises.tree.pages import TreePages
from unginvest_workshop.ui.exercises.tree.state import TreeState

_ARROWS: Final = ("Up", "Down", "Left", "Right")


class Crossing(QObject):
    """One key into the tree and back, and mending what is chosen there without leaving the field."""

    def __init__(self, state: TreeState, bar: CaptureBar, pages: TreePages, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._bar = bar
        self._pages = pages
        self._t = t = state.desk.t
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

    def _edit(self) -> None:
        """Mend what is chosen, or the list's current line; the field has the keys again afterwards."""
        pages, field = self._pages, self._bar.field
        if pages.currentWidget() is pages.outline:
            mends = pages.outline.edit_current(back_to=field)
        else:
            pages.tree.edit_chosen()
            mends = pages.tree.return_to(field)
        self._tell(mends=mends)

    def _edit_norwegian(self) -> None:
        tree = self._pages.tree
        if self._pages.currentWidget() is tree:
            tree.edit_norwegian()
            self._tell(mends=tree.return_to(self._bar.field))

    def _tell(self, *, mends: bool) -> None:
        if not mends:
            self._bar.help(self._t("F6 går til treet. Velg der hva som skal endres."), warm=True)

    def _action(self, words: str, slot: Callable[[], None], keys: Sequence[str]) -> QAction:
        action = QAction(words, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        return action
