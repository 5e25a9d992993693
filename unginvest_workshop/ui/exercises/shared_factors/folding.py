"""Folding the cards, and writing the image of one: what the keys F, Shift+F and B do on the board."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from unginvest_workshop.ui.exercises.shared_factors.board_keys import BoardKeys
from unginvest_workshop.ui.exercises.shared_factors.cards_ground import CardsGround

_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Folding(QObject):
    """Folds and unfolds the card that has the keys, or all of them."""

    def __init__(self, ground: CardsGround, keys: BoardKeys, parent: QObject) -> None:
        super().__init__(parent)
        self._ground, self._keys = ground, keys
        self._doing: dict[tuple[Qt.KeyboardModifier, int], Callable[[], None]] = {
            (_NONE, Qt.Key.Key_F): self.fold,
            (_SHIFT, Qt.Key.Key_F): self.fold_all,
            (_NONE, Qt.Key.Key_B): self.write_image,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False when it asks for nothing here."""
        do = self._doing.get((event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()))
        if do is not None:
            do()
        return do is not None

    def fold(self) -> None:
        """Fold the card that has the keys, or unfold it."""
        card = self._keys.card_in_focus()
        if card is not None:
            card.set_folded(folded=not card.folded)
            self._keys.show_card(card)

    def fold_all(self) -> None:
        """Fold all cards; unfold them where all are folded."""
        kept = [card for card in self._ground.walked if not card.suggested]
        folded = not all(card.folded for card in kept)
        for card in kept:
            card.set_folded(folded=folded)

    def write_image(self) -> None:
        """Put the cursor where the image of the card that has the keys is written in words."""
        card = self._keys.card_in_focus()
        if card is not None:
            card.write_image()
