"""What the room sees of the statements, chosen in the console and stepped through one at a time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from unginvest_workshop.ui.exercises.design.doing import DesignDoing
from unginvest_workshop.ui.exercises.design.screen_switch import ScreenSwitch
from unginvest_workshop.ui.exercises.design.views import ALL, ENERGY, ONE, WAITING, shown_view
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class Showing(QObject):
    """Steps through the statements in their order; the place remembers where the room is."""

    def __init__(
        self,
        desk: OpenWorkshop,
        doing: DesignDoing,
        order: Callable[[], Sequence[str]],
        chosen: Callable[[], str | None],
        parent: QObject | None = None,
    ) -> None:
        """``order`` tells the statements' ids, and ``chosen`` the one that was chosen last."""
        super().__init__(parent)
        self._desk, self._doing, self._order, self._chosen = desk, doing, order, chosen
        self.switch = ScreenSwitch(desk.t)
        self.switch.picked.connect(self.show_view)

    def refresh(self) -> None:
        """Show in the console what the room sees."""
        self.switch.show_view(self._view(), any_statements=bool(self._order()))

    def show_view(self, view: str) -> None:
        """Let the room see ALL, WAITING, ENERGY, or with ONE the chosen statement."""
        if view == ONE:
            view = self._chosen() or next(iter(self._order()), ALL)
        self._doing.show(view)

    def show_next_view(self) -> None:
        """Let the room see the next of the four."""
        views = [ALL, ONE, WAITING, ENERGY] if self._order() else [ALL, WAITING, ENERGY]
        self.show_view(views[(views.index(self.switch.shown) + 1) % len(views)])

    def show_all(self) -> None:
        """Let the room see all statements."""
        self.show_view(ALL)

    def show_one(self) -> None:
        """Let the room see one at a time."""
        self.show_view(ONE)

    def show_waiting(self) -> None:
        """Let the room see what nobody builds on yet."""
        self.show_view(WAITING)

    def show_energy(self) -> None:
        """Let the room see where there is energy."""
        self.show_view(ENERGY)

    def step(self, by: int) -> bool:
        """Let the room see the next one, or with -1 the one before; False without one, or in another view."""
        order, view = list(self._order()), self._view()
        place = order.index(view) + by if view in order else -1
        if not 0 <= place < len(order):
            return False
        self._doing.show(order[place])
        return True

    def _view(self) -> str:
        return shown_view(self._desk.place().view, self._order())
