"""A place full of cards that are walked with the arrows."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from unginvest_workshop.ui.widgets.card import CardButton

_WAYS: Final = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_SEEN_AROUND: Final = 44
"""Pixels that are seen over and under the card one comes to: its heading too."""


class CardWalk(QWidget):
    """The cards leave the arrows to it, before an area around it would scroll by them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the nearest card that way."""
        way, here = _WAYS.get(Qt.Key(event.key())), self.focusWidget()
        if way is None or not isinstance(here, CardButton):
            super().keyPressEvent(event)
            return
        there = _nearest(here, (card for card in self.findChildren(CardButton) if card is not here), way, self)
        if there is not None:
            self.go_to(there)

    def go_to(self, card: CardButton) -> None:
        """Let a card have the keyboard, and be seen."""
        card.setFocus(Qt.FocusReason.TabFocusReason)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(card, 0, _SEEN_AROUND)


def _nearest(here: CardButton, others: Iterable[CardButton], way: QPoint, within: QWidget) -> CardButton | None:
    """Return the card that way which is nearest; in a row, one aside counts as three times as far."""
    weight = 3 if way.x() else 1
    start = here.mapTo(within, here.rect().center())
    found: list[tuple[int, CardButton]] = []
    for card in others:
        off = card.mapTo(within, card.rect().center()) - start
        along = off.x() * way.x() + off.y() * way.y()
        aside = abs(off.x() * way.y()) + abs(off.y() * way.x())
        if card.isVisible() and along > 0:
            found.append((along + weight * aside, card))
    return min(found, key=lambda pair: pair[0])[1] if found else None
