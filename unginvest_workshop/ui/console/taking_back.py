"""Undo and redo in the console: one goes to where it happened, hears what was taken back, and is asked before leaps."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QApplication, QWidget

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.taking_back import Pause, Trace, is_of_plan, item_of, pause_before, trace
from unginvest_workshop.operations.tx import Step
from unginvest_workshop.ui.exercises.base import ExerciseView, Workspace
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.taken_back_words import pause_words, replayed_words
from unginvest_workshop.ui.widgets.fields import WRITING, keep_all
from unginvest_workshop.ui.widgets.passing_line import PassingLine


class TakingBack(QObject):
    """Takes steps back and does them again. The room's view stays where it is when it is at another exercise."""

    begun = Signal()
    """A step is about to be taken back or done again: what was said of an earlier one no longer holds."""

    def __init__(
        self,
        desk: OpenWorkshop,
        views: Mapping[ExerciseKind, ExerciseView],
        workspace: Callable[[], Workspace | None],
        look_at: Callable[[AgendaItemId], None],
        page: QWidget,
        top: Callable[[], QRect],
    ) -> None:
        """``workspace`` tells what is shown on the page, ``look_at`` shows another exercise there.

        ``top`` tells where on the page nobody reads while working: what was done is said there.
        """
        super().__init__(page)
        self._desk, self._views, self._page = desk, views, page
        self._workspace, self._look_at = workspace, look_at
        self._since = desk.history().step or 0
        self.line = PassingLine(page, top)

    def undo(self) -> None:
        """Take back the newest step; from a field where somebody writes, what is not of it is announced first."""
        keep_all(self._page)
        step = self._desk.next_step(undo=True)
        if step is None:
            return
        pause = self._pause(step)
        words = pause_words(self._desk.t, step, pause) if pause is not None else ""
        if words and self.line.text() != words:
            self._tell(words, asks=True)
        else:
            self._replay(step, undone=True)

    def redo(self) -> None:
        """Do again what was taken back last."""
        keep_all(self._page)
        step = self._desk.next_step(undo=False)
        if step is not None:
            self._replay(step, undone=False)

    def _pause(self, step: Step) -> Pause | None:
        workspace, focus = self._workspace(), QApplication.focusWidget()
        within = workspace is not None and focus is not None and workspace.isAncestorOf(focus)
        shown = self._exercise(workspace) if workspace is not None and within else None
        return pause_before(step, shown, self._since, writes=isinstance(focus, WRITING))

    def _replay(self, step: Step, *, undone: bool) -> None:
        self.begun.emit()
        found = Trace() if is_of_plan(step) else trace(step)
        focus = QApplication.focusWidget()
        was_shown = self._workspace()
        self._go(found)
        self._choose(found.now, was_shown)
        self._keep_keys(focus, was_shown)
        if not (self._desk.undo() if undone else self._desk.redo()):
            return
        if _is_gone(found):
            self._show_home(found.then, was_shown)
        else:
            self._choose(found.then, was_shown)
        self._keep_keys(focus, was_shown)
        self._tell(replayed_words(self._desk.t, step, undone=undone))

    def _go(self, found: Trace) -> None:
        """Show the exercise in which it happened, unless one that shows it is shown."""
        shown = self._desk.place().item_id
        item_id = self._desk.read(lambda tx: item_of(tx, self._desk.id, found, shown))
        if item_id is not None and item_id != shown:
            self._look_at(item_id)

    def _choose(self, spot: Node | SaidSpot | None, was_shown: Workspace | None) -> None:
        """Choose what a step is about, where that is not chosen, and let it be seen."""
        workspace = self._workspace()
        if workspace is None or (workspace is was_shown and workspace.chooses_replayed):
            return
        if isinstance(spot, SaidSpot):
            self._views[self._exercise(workspace)].find(workspace, spot)
        elif spot is not None and workspace.chosen_node() != spot:
            workspace.choose_node(spot)

    def _show_home(self, spot: Node | SaidSpot | None, was_shown: Workspace | None) -> None:
        """Show what something that is gone hung on, without choosing it: it is more than what was taken away."""
        workspace = self._workspace()
        if (
            isinstance(spot, Node)
            and workspace is not None
            and not (workspace is was_shown and workspace.chooses_replayed)
        ):
            workspace.show_node(spot)

    def _keep_keys(self, focus: QWidget | None, was_shown: Workspace | None) -> None:
        """Let the keys stay where somebody writes, and outside the exercise; within it they go along."""
        workspace = self._workspace()
        if focus is None or workspace is not was_shown or not focus.isVisible() or focus.hasFocus():
            return
        if isinstance(focus, WRITING) or workspace is None or not workspace.isAncestorOf(focus):
            focus.setFocus()

    def _exercise(self, workspace: Workspace) -> ExerciseKind:
        return self._desk.item(workspace.item_id).exercise

    def _tell(self, words: str, *, asks: bool = False) -> None:
        workspace = self._workspace()
        self.line.tell(words, workspace.capture_bar() if workspace is not None else None, asks=asks)


def _is_gone(found: Trace) -> bool:
    """Tell whether what a step is about is no longer there, so that what it hung on is looked at."""
    now, then = found.now, found.then
    return isinstance(now, Node) and isinstance(then, Node) and now.kind is not then.kind
