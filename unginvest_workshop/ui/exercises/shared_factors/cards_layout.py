"""How the cards lie: each keeps its column, so that one that grows, comes or goes pushes none but those under it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from unginvest_workshop.ui.widgets.list_layout import ListLayout

_LEAST = 240
_GAP = 12


class CardsLayout(ListLayout):
    """Columns of even width, as many as there is room for; the cards are dealt to them, each to the shortest.

    Once dealt, a card stays where it is: what comes goes under the others, and what comes back to where it was.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=_GAP)
        self._heights: dict[int, int] = {}
        self._dealt: list[list[str]] = []
        """The names of the cards in each column, also of those that are gone."""

    def minimumSize(self) -> QSize:
        """Return the least width of a column."""
        return QSize(_LEAST, 0)

    def invalidate(self) -> None:
        """Ask the cards anew how high they are."""
        self._heights = {}
        super().invalidate()

    def deal_anew(self) -> None:
        """Deal all cards to the columns as they come."""
        self._dealt = []
        self.invalidate()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all cards at a width; it is asked for many times."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def _place(self, rect: QRect, *, move: bool) -> int:
        count = max(1, (rect.width() + _GAP) // (_LEAST + _GAP))
        width = (rect.width() - _GAP * (count - 1)) // count
        there = [item for item in self._items if not item.isEmpty()]
        shown = {widget.objectName(): item for item in there if (widget := item.widget()) is not None}
        high = {name: _height(item, width) for name, item in shown.items()}
        known = self._dealt if len(self._dealt) == count else [[] for _ in range(count)]
        columns = [list(column) for column in known]
        bottoms = [sum(high[name] + _GAP for name in column if name in high) for column in columns]
        dealt = {name for column in columns for name in column}
        for name in shown:
            if name not in dealt:
                shortest = bottoms.index(min(bottoms))
                columns[shortest].append(name)
                bottoms[shortest] += high[name] + _GAP
        if move:
            self._dealt = columns
            for number, column in enumerate(columns):
                self._stack([shown[name] for name in column if name in shown], rect, number * (width + _GAP), width)
        return max(0, max(bottoms) - _GAP)

    def _stack(self, column: Sequence[QLayoutItem], rect: QRect, left: int, width: int) -> None:
        """Put the cards of a column under each other."""
        y = 0
        for item in column:
            height = _height(item, width)
            item.setGeometry(QRect(rect.topLeft() + QPoint(left, y), QSize(width, height)))
            y += height + _GAP


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
