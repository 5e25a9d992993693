"""A layout that flows: left to right, and on to a new row where there is no more room."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from unginvest_workshop.ui.widgets.list_layout import ListLayout


class FlowLayout(ListLayout):
    """Rows of widgets at their own sizes; with ``column`` all are stretched to equal columns of at least that width."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, column: int = 0, widest: int = 0) -> None:
        """Make an empty layout, in pixels; ``widest`` is the most that a column may be stretched to, or 0."""
        super().__init__(parent, gap=gap)
        self._column = column
        self._widest = widest

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize(self._column, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
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
                self._put(row, row_height, move=move)
                x, y, row_height, row = room.x(), y + row_height + gap, 0, []
            row.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + gap
            row_height = max(row_height, size.height())
        self._put(row, row_height, move=move)
        return y + row_height - rect.y() + margins.bottom()

    def _put(self, row: list[tuple[QLayoutItem, QRect]], height: int, *, move: bool) -> None:
        if move:
            for item, place in row:
                item.setGeometry(QRect(place.topLeft(), QSize(place.width(), height)) if self._column else place)

    def _size_of(self, item: QLayoutItem, width: int) -> QSize:
        if not self._column:
            hint, room = item.sizeHint(), max(width, item.minimumSize().width())
            narrowed = hint.width() > room and item.hasHeightForWidth()
            return QSize(min(hint.width(), room), item.heightForWidth(room) if narrowed else hint.height())
        gap = self.spacing()
        shown = sum(not each.isEmpty() for each in self._items)
        columns = max(1, min(shown, (width + gap) // (self._column + gap)))
        each = (width - gap * (columns - 1)) // columns
        each = min(each, self._widest) if self._widest else each
        height = item.heightForWidth(each) if item.hasHeightForWidth() else item.sizeHint().height()
        return QSize(each, max(height, item.minimumSize().height()))
