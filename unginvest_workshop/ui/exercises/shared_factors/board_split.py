"""How the cards and the tray share the height of the board: what one of them does not need, the other one has."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

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

    def __init__(self, cards: QWidget, tray: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.addWidget(cards)
        self.addWidget(tray)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(12)
        self.setStyleSheet("QSplitter::handle { background: transparent; }")
        self._needed: tuple[int, int] | None = None
        self._own = False
        self.splitterMoved.connect(self._keep)

    def fit(self, cards: int, tray: int) -> None:
        """Share the height anew by how much each needs, in pixels, unless a person has done that."""
        self._needed = cards, tray
        if not self._own:
            self.setSizes(list(shared(self.height() - self.handleWidth(), cards, tray)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height likewise."""
        super().resizeEvent(event)
        if self._needed is not None:
            self.fit(*self._needed)

    def _keep(self) -> None:
        self._own = True
