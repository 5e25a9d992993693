"""A layout that flows: left to right, and on to a new row where there is no more room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Rows of widgets at their own sizes; with ``column`` all are stretched to equal columns of at least that width."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, column: int = 0, widest: int = 0) -> None:
        """Make an empty layout, in pixels; ``widest`` is the most that a column may be stretched to, or 0."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._column = column
        self._widest = widest
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in, at the end."""
        self._items.append(item)

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Take a widget in at a place."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item by its place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let an item go."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put all items in their places."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the least size: the rows follow from the width that is given."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize(self._column, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Return the height that the rows take, after putting the items there if asked."""
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        gap = self.spacing()
        x, y, row_height = room.x(), room.y(), 0
        row: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = self._size_of(item, room.width())
            if row and x + size.width() > room.x() + room.width():
                self._place(row, row_height, move=move)
                x, y, row_height, row = room.x(), y + row_height + gap, 0, []
            row.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + gap
            row_height = max(row_height, size.height())
        self._place(row, row_height, move=move)
        return y + row_height - rect.y() + margins.bottom()

    def _place(self, row: list[tuple[QLayoutItem, QRect]], height: int, *, move: bool) -> None:
        if move:
            for item, place in row:
                item.setGeometry(QRect(place.topLeft(), QSize(place.width(), height)) if self._column else place)

    def _size_of(self, item: QLayoutItem, width: int) -> QSize:
        if not self._column:
            return QSize(min(item.sizeHint().width(), max(width, item.minimumSize().width())), item.sizeHint().height())
        gap = self.spacing()
        shown = sum(not each.isEmpty() for each in self._items)
        columns = max(1, min(shown, (width + gap) // (self._column + gap)))
        each = (width - gap * (columns - 1)) // columns
        each = min(each, self._widest) if self._widest else each
        height = item.heightForWidth(each) if item.hasHeightForWidth() else item.sizeHint().height()
        return QSize(each, max(height, item.minimumSize().height()))
