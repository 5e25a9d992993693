"""What layouts have in common that keep their items in a list, and whose height follows from their width."""

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ListLayout(QLayout):
    """Items in an order; a kind of layout says how they are placed."""

    def __init__(self, parent: QWidget | None = None, *, gap: int) -> None:
        """Make an empty layout, with ``gap`` pixels between its items."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
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

    def arrange(self, order: Callable[[QWidget], int]) -> None:
        """Put the widgets in another order, by a key."""
        self._items.sort(key=lambda item: order(widget) if (widget := item.widget()) else 0)
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
        """Return the height of all items at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put all items in their places."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the least size: the height follows from the width that is given."""
        return self.minimumSize()

    @abstractmethod
    def _place(self, rect: QRect, *, move: bool) -> int:
        """Return the height that the items take, after putting them there if asked."""
