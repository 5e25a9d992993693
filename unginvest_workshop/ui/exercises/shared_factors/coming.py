"""Suggestions that come by themselves: what is told of them, and who goes to them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from unginvest_workshop.operations.suggesting import Alike
from unginvest_workshop.ui.exercises.shared_factors.board_keys import BoardKeys
from unginvest_workshop.ui.exercises.shared_factors.selection import Selection
from unginvest_workshop.ui.exercises.shared_factors.tray import Tray


class Coming(QObject):
    """Lets the keys begin at what came while the board was opened; later on nothing moves, it is only told."""

    def __init__(self, keys: BoardKeys, tray: Tray, selection: Selection, parent: QObject) -> None:
        super().__init__(parent)
        self._keys, self._tray, self._selection = keys, tray, selection
        self._first = ""
        """The loose factor that stood first when the board was opened."""
        self._opened = self._begun = False

    def open(self) -> None:
        """Note where the keys begin, and let the first suggestion be seen; only the first time."""
        if not self._opened:
            self._opened = True
            for card in self._keys.suggestions()[:1]:
                self._keys.show_card(card)
        if not self._first and self._tray.list.rows:
            self._first = self._tray.list.rows[0].id

    def note(self) -> None:
        """Note whether somebody has begun to work, before suggestions come."""
        current = self._tray.list.current()
        at_first = current is None or current.id in {self._first, self._tray.list.rows[0].id}
        self._begun = self._keys.card_in_focus() is not None or bool(self._selection.ids) or not at_first

    def begin(self) -> None:
        """Go to the first suggestion, if nobody has begun; where the keys are elsewhere, it is only shown."""
        suggested = self._keys.suggestions()
        if self._begun or not suggested:
            return
        if self._tray.window().focusWidget() is self._tray.list:  # also where the window is not active yet
            self._keys.go_to(suggested[0])
        else:
            self._keys.show_card(suggested[0])

    def tell(self, found: Sequence[Alike]) -> None:
        """Tell how many of the suggestions that are shown hold what was found."""
        ids = {factor_id for group in found for factor_id in group.factors}
        count = sum(any(row.id in ids for row in card.list.rows) for card in self._keys.suggestions())
        if count:
            self._tray.say_offered(count)
