"""How the cards and the tray share the height of the board: what one of them does not need, the other one has."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from unginvest_workshop.ui.exercises.shared_factors.cards_ground import CardsGround
from unginvest_workshop.ui.exercises.shared_factors.tray import Tray

_CARDS: Final = 0.62
"""The cards' share of the height, where there is more of both than it can hold."""
_LEAST_CARDS: Final = 0.3
"""The share that they have at least."""
_LEAST_TRAY: Final = 120
"""The height that it has at least, in pixels."""


def shared(height: int, cards: int, tray: int) -> tuple[int, int]:
    """Return the heights of cards and tray, in pixels, in a height, by how much each of them needs."""
    usual = round(height * _CARDS)
    wished = max(min(cards, usual), round(height * _LEAST_CARDS), height - max(tray, _LEAST_TRAY))
    return wished, height - wished


class BoardSplit(QSplitter):
    """Cards over the tray. As a person has moved the line between them it stays."""

    def __init__(self, scroll: QWidget, ground: CardsGround, tray: Tray, parent: QWidget | None = None) -> None:
        """Put the tray under ``scroll``, in which the ground with the cards lies."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ground, self._tray = ground, tray
        self.addWidget(scroll)
        self.addWidget(tray)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(12)
        self.setStyleSheet("QSplitter::handle { background: transparent; }")
        self._fitted: tuple[int, bool] | None = None
        """For how many cards, and whether for an empty tray, the height was shared."""
        self._own = False
        self.splitterMoved.connect(self._keep)

    def follow(self) -> None:
        """Share the height anew when there are more or fewer cards: not while factors go from one to the other."""
        fitted = sum(not card.isHidden() for card in self._ground.cards), not self._tray.list.rows
        if fitted != self._fitted:
            self._fitted = fitted
            QTimer.singleShot(0, self, self.fit)

    def fit(self) -> None:
        """Share the height by how much each needs, unless a person has done that."""
        if not self._own:
            height = self.height() - self.handleWidth()
            self.setSizes(list(shared(height, self._ground.needed(), self._tray.needed())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height likewise."""
        super().resizeEvent(event)
        self.fit()

    def _keep(self) -> None:
        self._own = True
