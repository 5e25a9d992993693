"""Placing factors: by the pointer, by a chip, by the list of places; and back to them when undo puts them back."""

from typing import Final

from PySide6.QtCore import QObject

from unginvest_workshop.domain.few_words import first_words
from unginvest_workshop.domain.ids import ClusterId, SuccessFactorId
from unginvest_workshop.ui.exercises.shared_factors.board_keys import BoardKeys
from unginvest_workshop.ui.exercises.shared_factors.cards_ground import CardsGround
from unginvest_workshop.ui.exercises.shared_factors.cluster_card import ClusterCard
from unginvest_workshop.ui.exercises.shared_factors.doing import ClusterDoing
from unginvest_workshop.ui.exercises.shared_factors.selection import Selection
from unginvest_workshop.ui.exercises.shared_factors.tray import Tray
from unginvest_workshop.ui.open_workshop import OpenWorkshop

_LETTERS: Final = 24
"""So much of a name is told: there is one line for it, also in a narrow window."""


class Placing(QObject):
    """Puts factors in shared factors and takes them out; what keeps a suggestion by that is told."""

    def __init__(
        self,
        desk: OpenWorkshop,
        doing: ClusterDoing,
        ground: CardsGround,
        tray: Tray,
        keys: BoardKeys,
        selection: Selection,
        spared: set[ClusterId],
        parent: QObject,
    ) -> None:
        """Put what is kept by placing something in it among those ``spared`` by the filter: it stays in view."""
        super().__init__(parent)
        self._desk, self._doing, self._ground, self._tray = desk, doing, ground, tray
        self._keys, self._selection, self._spared = keys, selection, spared
        self._placed: set[SuccessFactorId] = set()
        """What was placed here: when undo brings it back, the keys go back to it."""

    def note(self, factor_ids: list[SuccessFactorId]) -> None:
        """Remember that these are placed."""
        self._placed.update(factor_ids)

    def place(self, factor_id: str, cluster_id: str) -> None:
        """Place a loose factor, with all that is selected if it is one of those."""
        factor = SuccessFactorId(factor_id)
        self.move(self._selection.ids if factor in self._selection else [factor], cluster_id)

    def move(self, factor_ids: list[SuccessFactorId], cluster_id: str) -> None:
        """Put factors in a shared factor; a suggestion is kept by that, which is told."""
        self.note(factor_ids)
        card = self._ground.card(cluster_id)
        offered = card if card is not None and card.suggested else None
        home = ClusterId(cluster_id) if offered is None or offered.into is None else offered.into
        if offered is not None:
            self._spared.add(home)
        words = self._kept_words(offered, factor_ids) if offered is not None else ""
        self._doing.move(factor_ids, ClusterId(cluster_id))
        self._selection.clear()
        kept = self._ground.card(home)
        if words and kept is not None and not kept.suggested:
            self._tray.say(words)  # where nothing moves for it
            self._keys.show_card(kept)

    def move_chosen(self, cluster_id: str) -> None:
        """Put what is selected, or else the factor that has the keys, in a shared factor."""
        self.move(self._keys.chosen(), cluster_id)

    def make_loose(self, factor_ids: list[SuccessFactorId]) -> None:
        """Put factors back in the tray."""
        self._doing.make_loose(factor_ids)
        self._selection.clear()

    def make_chosen_loose(self) -> None:
        """Put what is selected back in the tray."""
        if chosen := self._keys.chosen():
            self.make_loose(chosen)

    def go_back(self, came_back: set[SuccessFactorId]) -> None:
        """Let what was placed have the keys again where undo puts it, if they are in the tray or had to go there."""
        back = self._placed & came_back
        self._placed -= came_back
        if not back or self._keys.list_in_focus() is not self._tray.list:
            return
        for each in (self._tray.list, *(card.list for card in self._ground.cards)):
            row = next((number for number, row in enumerate(each.rows) if row.id in back), None)
            if row is not None:
                self._keys.go_to_row(each, row)
                return

    def _kept_words(self, offered: ClusterCard, factor_ids: list[SuccessFactorId]) -> str:
        """Return what is told when a suggestion is kept because something was placed in it."""
        t, name = self._desk.t, first_words(offered.accessibleName(), _LETTERS)
        if offered.into is None:
            return t("Du beholdt «{name}». Ctrl + Z angrer.", name=name)
        count = len({row.id for row in offered.list.rows}.union(factor_ids))
        return t("Alle {n} ligger i «{name}». Ctrl + Z angrer.", n=count, name=name)
