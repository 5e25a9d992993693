"""How the cards lie: each keeps its column, so that one that grows pushes none but those under it."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from unginvest_workshop.ui.widgets.list_layout import ListLayout

_LEAST = 240
_GAP = 14


class CardsLayout(ListLayout):
    """Columns of even width, as many as there is room for; the cards are dealt to them from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=_GAP)
        self._heights: dict[int, int] = {}

    def minimumSize(self) -> QSize:
        """Return the least width of a column."""
        return QSize(_LEAST, 0)

    def invalidate(self) -> None:
        """Ask the cards anew how high they are."""
        self._heights = {}
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all cards at a width; it is asked for many times."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def _place(self, rect: QRect, *, move: bool) -> int:
        columns = max(1, (rect.width() + _GAP) // (_LEAST + _GAP))
        width = (rect.width() - _GAP * (columns - 1)) // columns
        bottoms = [0] * columns
        shown = (item for item in self._items if not item.isEmpty())
        for number, item in enumerate(shown):
            column = number % columns
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if move:
                corner = rect.topLeft() + QPoint(column * (width + _GAP), bottoms[column])
                item.setGeometry(QRect(corner, QSize(width, height)))
            bottoms[column] += height + _GAP
        return max(0, max(bottoms) - _GAP)
