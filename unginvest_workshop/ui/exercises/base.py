"""What an exercise gives the house: a workspace for the console and a view for the stage."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.drafting import Drafting
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.stage.content import StageContent
from unginvest_workshop.ui.stage.source import StageSource

__all__ = ["ExerciseView", "StageSource", "Workspace"]


class Workspace(QWidget):
    """The middle of the console while an exercise goes on.

    A subclass builds its widgets in ``__init__`` and calls ``self.refresh(None)`` at its end. The console makes a
    workspace anew when the facilitator comes to another exercise, and takes it down when they leave; what stands half
    typed in its lines is there again then.
    """

    chooses_replayed = False
    """Whether it lets the keys find what an undo or a redo was about by itself, while it is shown."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.item_id = item_id
        self.t = desk.t
        desk.changed.connect(self.refresh)

    @abstractmethod
    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now; None means everything. Keeps focus, selection and half-typed text."""

    def exercise_actions(self) -> list[QAction]:
        """Return the exercise's own actions, for the palette (Ctrl+K) and the sheet of keys (F1)."""
        return []

    def chosen_node(self) -> Node | None:
        """Return what is chosen here, as it stands on the red thread; None where nothing of it is."""
        return None

    def choose_node(self, node: Node) -> bool:
        """Choose something on the red thread, and let it be seen; False where that cannot be done here."""
        del node
        return False

    def letters_act(self) -> bool:
        """Tell whether letters do something here, also when they are pressed in the plan; else they are words."""
        return False

    def choose_group_number(self, number: int) -> bool:
        """Answer Ctrl+1..9, and 0 for all groups; False when groups mean nothing here, or 0 nothing of its own."""
        del number
        return False

    def step_view(self, by: int) -> bool:
        """Show the room what comes next here, or with -1 what came before; False when the exercise itself is stepped.

        Asked where the stage has no more pages that way.
        """
        del by
        return False

    def set_private(self, *, hidden: bool) -> None:
        """Cover what the room should not see, or show it: the room may see the console where there is one screen."""

    def focus_capture(self) -> None:
        """Put the cursor where the room's words are typed, if there is such a place."""

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed, for typing from the stage; None if there is none."""
        return None

    def half_typed(self) -> Sequence[QLineEdit]:
        """Return the lines whose half-typed words are kept while the room is elsewhere, always in the same order."""
        field = self.capture_field()
        return (field,) if field is not None else ()

    def keep_half_typed(self) -> None:
        """Bring back what stood half typed here when it was left, and keep what does from now on."""
        Drafting(self.desk, self.item_id, self.half_typed(), self)

    def capture_bar(self) -> QWidget | None:
        """Return what that line stands in, where it is shown: what lies over the workspace is not to cover it."""
        field = self.capture_field()
        if field is None or not field.isVisible():
            return None
        top: QWidget = field
        while (around := top.parentWidget()) is not None and around is not self:
            top = around
        return top if top.height() < self.height() / 2 else field

    def capture_words(self) -> str:
        """Return for whom that line writes now: "Gruppe 3 · Kafédagen"; "" where it is the whole room."""
        return ""


def _nowhere(workspace: Workspace, said: SaidSpot) -> bool:
    del workspace, said
    return False


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """An exercise's two sides."""

    workspace: Callable[[OpenWorkshop, AgendaItemId, QWidget | None], Workspace]
    stage: Callable[[StageSource], StageContent]
    views: tuple[str, ...] = ("",)
    """The names of what the stage can show of it, as Place.view keeps them; ids of rows may be names besides."""
    find: Callable[[Workspace, SaidSpot], bool] = _nowhere
    """Choose what a search found in the workspace, and let it be seen; False where that cannot be done."""
