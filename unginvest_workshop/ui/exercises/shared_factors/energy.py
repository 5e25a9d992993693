"""«Her er det energi» on the board: people mark the shared factors that draw them, on the cards."""

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from unginvest_workshop.domain.ids import ClusterId
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import energy
from unginvest_workshop.ui.exercises.shared_factors.board_keys import BoardKeys
from unginvest_workshop.ui.exercises.shared_factors.cards_ground import CardsGround
from unginvest_workshop.ui.exercises.shared_factors.cluster_card import ClusterCard
from unginvest_workshop.ui.exercises.shared_factors.doing import ClusterDoing
from unginvest_workshop.ui.open_workshop import OpenWorkshop

_BY: Final = {Qt.KeyboardModifier.NoModifier: 1, Qt.KeyboardModifier.ShiftModifier: -1}


class BoardEnergy(QObject):
    """Shows how many are drawn to each shared factor, and marks the one that has the keys."""

    def __init__(
        self, desk: OpenWorkshop, doing: ClusterDoing, ground: CardsGround, keys: BoardKeys, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._doing, self._ground, self._keys = desk, doing, ground, keys

    def show_counts(self) -> None:
        """Show how many marks there are now."""
        drawn = self._desk.read(lambda tx: energy.energy(tx, self._desk.id))
        for card in self._ground.cards:
            card.energy.show_count(drawn.get(Node(NodeKind.CLUSTER, card.cluster_id), 0))

    def follow(self, card: ClusterCard) -> None:
        """Do what is asked for at a card's own mark."""
        card.energy.asked.connect(self._mark)

    def press(self, event: QKeyEvent) -> bool:
        """Mark with E, and take one mark back with Shift+E; False for any other key."""
        by = _BY.get(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        if event.key() != Qt.Key.Key_E or by is None:
            return False
        self._mark_chosen(by)
        return True

    def mark(self) -> None:
        """Mark the shared factor that has the keys once more."""
        self._mark_chosen(1)

    def unmark(self) -> None:
        """Take one of its marks back."""
        self._mark_chosen(-1)

    def _mark_chosen(self, by: int) -> None:
        card = self._keys.card_in_focus()
        if card is None:
            self._desk.told.emit(self._desk.t("Velg først en fellesnevner."))
        else:
            self._mark(card.cluster_id, by)

    def _mark(self, cluster_id: str, by: int) -> None:
        card = self._ground.card(cluster_id)
        if card is not None and card.suggested:
            self._desk.told.emit(self._desk.t("Behold forslaget først."))
        else:
            self._doing.mark_energy(ClusterId(cluster_id), by)
