"""What the room sees of the shared factors: the task, all of them, or one at a time."""

from PySide6.QtCore import QObject

from unginvest_workshop.ui.exercises.shared_factors.board import ClusterBoard
from unginvest_workshop.ui.exercises.shared_factors.doing import ClusterDoing
from unginvest_workshop.ui.exercises.shared_factors.screen_switch import ONE, ScreenSwitch
from unginvest_workshop.ui.exercises.shared_factors.views import OVERVIEW, TASK, StageChoice, shown_view
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class Showing(QObject):
    """Steps through what is kept, in the order of the cards; the place remembers where the room is."""

    def __init__(self, desk: OpenWorkshop, doing: ClusterDoing, board: ClusterBoard) -> None:
        super().__init__(board)
        self._desk, self._doing, self._board = desk, doing, board
        self.switch = ScreenSwitch(desk.t)
        self.switch.picked.connect(self.show_view)

    def refresh(self) -> None:
        """Show in the console what the room sees."""
        self.switch.show_view(self._view(), any_kept=bool(self._kept()))

    def show_view(self, view: str) -> None:
        """Let the room see TASK, OVERVIEW, or with ONE the card that has the keys, else the first one."""
        if view == ONE:
            card = self._board.keys.card_in_focus()
            kept = self._kept()
            chosen = card.cluster_id if card is not None and card.cluster_id in kept else next(iter(kept), None)
            if chosen is None:
                self._tell_none()
                return
            view = chosen
        elif view == OVERVIEW and not self._kept():
            self._tell_none()
            return
        self._doing.show(view)

    def show_next_view(self) -> None:
        """Let the room see the next of the three."""
        views = self.switch.views
        place = views.index(self.switch.shown)
        self.show_view(views[(place + 1) % len(views)] if self._kept() else TASK)

    def show_task(self) -> None:
        """Let the room see what to do."""
        self.show_view(TASK)

    def show_all(self) -> None:
        """Let the room see all of them."""
        self.show_view(OVERVIEW)

    def show_one(self) -> None:
        """Let the room see one at a time."""
        self.show_view(ONE)

    def step(self, by: int) -> bool:
        """Let the room see the next one, or with -1 the one before; False without one, or in another view."""
        kept, view = self._kept(), self._view()
        place = kept.index(view) + by if view in kept else -1
        if not 0 <= place < len(kept):
            return False
        self._doing.show(kept[place])
        return True

    def _kept(self) -> list[str]:
        """Return what the room can see: what is kept and widely enough told."""
        least = self._board.least_groups
        return [card.cluster_id for card in self._board.cards if not card.suggested and card.groups >= least]

    def _view(self) -> str:
        return shown_view(StageChoice.read(self._desk.place().view).view, self._kept())

    def _tell_none(self) -> None:
        self.refresh()
        self._desk.told.emit(self._desk.t("Behold eller lag en fellesnevner først."))
