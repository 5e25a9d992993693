"""Cards in columns of even width, each where there is most room: as many columns as the width has room for."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from unginvest_workshop.ui.widgets.list_layout import ListLayout


class ColumnsLayout(ListLayout):
    """Lays its widgets out in columns of at least ``least`` pixels' width, each under the shortest column so far."""

    def __init__(self, parent: QWidget | None = None, *, least: int = 260, gap: int = 14) -> None:
        super().__init__(parent, gap=gap)
        self._least = least

    def minimumSize(self) -> QSize:
        """Return the least width of a column."""
        return QSize(self._least, 0)

    def _place(self, rect: QRect, *, move: bool) -> int:
        gap = self.spacing()
        columns = max(1, (rect.width() + gap) // (self._least + gap))
        width = (rect.width() - gap * (columns - 1)) // columns
        bottoms = [0] * columns
        for item in self._items:
            if item.isEmpty():
                continue
            column = bottoms.index(min(bottoms))
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if move:
                corner = rect.topLeft() + QPoint(column * (width + gap), bottoms[column])
                item.setGeometry(QRect(corner, QSize(width, height)))
            bottoms[column] += height + gap
        return max(0, max(bottoms) - gap)
