"""Going from dream to dream: which one is chosen, and bringing it into sight or under the keys."""

from PySide6.QtCore import QObject, Qt, Signal

from unginvest_workshop.domain.ids import DreamIdeaId
from unginvest_workshop.ui.exercises.dream.ground import DreamGround
from unginvest_workshop.ui.exercises.dream.state import DreamState


class Choosing(QObject):
    """Chooses on the ground, from the line and from afar."""

    changed = Signal()
    """Another one is chosen, and is to be shown so at once."""

    def __init__(self, state: DreamState, ground: DreamGround, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._ground = state, ground
        ground.chosen.connect(self.choose_here)

    def choose_here(self, idea: DreamIdeaId) -> None:
        """Choose what was pressed, without moving it under the pointer."""
        self._state.chosen = idea
        self.changed.emit()

    def choose(self, idea: DreamIdeaId) -> None:
        """Choose an idea, and let it be seen."""
        self.choose_here(idea)
        self._ground.reveal(idea)

    def step(self, step: int) -> None:
        """Choose the idea so many steps from the chosen one."""
        beside = self._state.beside(step)
        if beside is not None:
            self.choose(beside)

    def give_keys(self) -> None:
        """Put the keys on the chosen idea."""
        if self._state.chosen is not None:
            self._ground.view(self._state.chosen).setFocus(Qt.FocusReason.OtherFocusReason)

    def walk_up(self) -> None:
        """Take the keys to the idea above."""
        self.step(-1)
        self.give_keys()

    def walk_down(self) -> None:
        """Take the keys to the idea below."""
        self.step(1)
        self.give_keys()
