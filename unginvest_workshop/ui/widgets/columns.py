"""Cards in columns of even width, each where there is most room: as many columns as the width has room for."""

from collections.abc import Callable

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ColumnsLayout(QLayout):
    """Lays its widgets out in columns of at least ``least`` pixels' width, each under the shortest column so far."""

    def __init__(self, parent: QWidget | None = None, *, least: int = 260, gap: int = 14) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._least, self._gap = least, gap
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item, last."""
        self._items.append(item)

    def arrange(self, order: Callable[[QWidget], int]) -> None:
        """Put the widgets in another order, by a key."""
        self._items.sort(key=lambda item: order(widget) if (widget := item.widget()) else 0)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one item, or None past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of one item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the longest column."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Move every widget to its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of one column."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the least width of a column."""
        return QSize(self._least, 0)

    def _place(self, rect: QRect, *, move: bool) -> int:
        columns = max(1, (rect.width() + self._gap) // (self._least + self._gap))
        width = (rect.width() - self._gap * (columns - 1)) // columns
        bottoms = [0] * columns
        for item in self._items:
            if item.isEmpty():
                continue
            column = bottoms.index(min(bottoms))
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if move:
                corner = rect.topLeft() + QPoint(column * (width + self._gap), bottoms[column])
                item.setGeometry(QRect(corner, QSize(width, height)))
            bottoms[column] += height + self._gap
        return max(0, max(bottoms) - self._gap)
