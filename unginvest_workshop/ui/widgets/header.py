"""The top of a workspace: its title, a line that says what it is about, and what can be done there."""

from collections.abc import Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.list_layout import ListLayout

_TITLE_PX: Final = 26
_LEAD_PX: Final = 15
_GAP: Final = 10
_LONG_TITLE: Final = 280
"""A title may ask for this much of the width; a longer one ends in "…" where there is no more."""

_Placed: TypeAlias = tuple[QLayoutItem, QRect]


class WorkspaceHeader(QWidget):
    """Title in serif, lead beside it on the same line, and widgets at the right.

    Where there is no room for that the lead stands under them, on as many lines as it takes: it is never cut.
    """

    def __init__(self, title: str, lead: str = "", parent: QWidget | None = None, *, px: int = _TITLE_PX) -> None:
        """Make it; ``px`` is how large the title is set."""
        super().__init__(parent)
        self._title = PlainLabel(title, px=px, weight=SEMIBOLD, in_serif=True, elide=True)
        self._lead = PlainLabel(lead, px=_LEAD_PX, colour=PALETTE.muted, wrap=True)
        self._layout = _HeaderLayout(self, self._title, self._lead)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the right end, in their order."""
        for widget in widgets:
            self._layout.addWidget(widget)

    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def lead(self) -> str:
        """Return the line beside the title."""
        return self._lead.text()

    def set_lead(self, lead: str) -> None:
        """Show another line beside the title."""
        self._lead.setText(lead)


class _HeaderLayout(ListLayout):
    """Title, lead and tools on one line; else the lead under the title; else under all of them.

    Tools get as narrow as they can before the title is cut, and have a line of their own when even that is too wide.
    """

    def __init__(self, parent: QWidget, title: PlainLabel, lead: PlainLabel) -> None:
        super().__init__(parent, gap=_GAP)
        self._title, self._lead = title, lead
        self.addWidget(title)
        self.addWidget(lead)

    def minimumSize(self) -> QSize:
        """Return the size in which the title, or the most part of a long one, and the tools have room."""
        tools = self._tools()
        width = max(min(self._title.sizeHint().width(), _LONG_TITLE), _row([_least(item) for item in tools]))
        height = max([self._title.sizeHint().height(), *(item.minimumSize().height() for item in tools)])
        margins = self.contentsMargins()
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def _tools(self) -> list[QLayoutItem]:
        return [item for item in self._items[2:] if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        places, bottom = self._places(rect.marginsRemoved(margins))
        for item, place in places if move else ():
            item.setGeometry(place)
        return bottom - rect.y() + margins.bottom()

    def _places(self, room: QRect) -> tuple[list[_Placed], int]:
        """Return where everything stands, and where the last of it ends."""
        tools = self._tools()
        wanted = min(self._title.sizeHint().width(), max(_LONG_TITLE, room.width() // 2))
        widths = _narrowed(tools, room.width() - wanted - _GAP)
        beside = room.width() - _row(widths) - _GAP if tools else room.width()
        high = max((item.sizeHint().height() for item in tools), default=0)
        if beside >= wanted:
            words, row, bottom = self._words(room, beside, high)
            left = room.x() + room.width() - _row(widths)
            return [*words, *_in_row(tools, widths, QRect(left, room.y(), 0, row))], bottom
        words, _, bottom = self._words(room, room.width(), 0)
        below = QRect(room.x(), bottom + _GAP, 0, high)
        return [*words, *_in_row(tools, _narrowed(tools, room.width()), below)], bottom + _GAP + high

    def _words(self, room: QRect, beside: int, high: int) -> tuple[list[_Placed], int, int]:
        """Return where title and lead stand, the height of the row that the title is in, and where all ends.

        ``beside`` is the width that the tools leave, and ``high`` their height.
        """
        title, lead = self._items[:2]
        size, metrics, small = title.sizeHint(), self._title.fontMetrics(), self._lead.fontMetrics()
        width, line = small.horizontalAdvance(self._lead.text()) + 2, small.height()
        row = max(size.height(), high)
        own = QRect(room.x(), room.y() + (row - size.height()) // 2, min(size.width(), beside), size.height())
        if not self._lead.text():
            return [(title, own), (lead, QRect(own.topLeft(), QSize(0, 0)))], row, room.y() + row
        if own.width() + _GAP + width <= beside:
            base = own.y() + (size.height() - metrics.height()) // 2 + metrics.ascent()
            at = QRect(own.x() + own.width() + _GAP, base - small.ascent(), width, line)
            return [(title, own), (lead, at)], row, room.y() + row
        if width <= beside:
            row = max(row, size.height() + line)
            own.moveTop(room.y() + (row - size.height() - line) // 2)
            at = QRect(own.x(), own.y() + size.height(), width, line)
            return [(title, own), (lead, at)], row, room.y() + row
        at = QRect(room.x(), room.y() + row, room.width(), self._lead.heightForWidth(room.width()))
        return [(title, own), (lead, at)], row, at.y() + at.height()


def _least(item: QLayoutItem) -> int:
    return min(item.minimumSize().width(), item.sizeHint().width())


def _row(widths: Sequence[int]) -> int:
    """Return what a row of such widths takes."""
    return sum(widths) + _GAP * max(0, len(widths) - 1)


def _narrowed(tools: Sequence[QLayoutItem], room: int) -> list[int]:
    """Return the widths of tools in a row, the first of them narrower where the room asks for it."""
    widths = [item.sizeHint().width() for item in tools]
    for place, item in enumerate(tools):
        over = max(0, _row(widths) - room)
        widths[place] -= min(over, widths[place] - _least(item))
    return widths


def _in_row(tools: Sequence[QLayoutItem], widths: Sequence[int], row: QRect) -> list[_Placed]:
    """Return where tools stand that begin at the left edge of a row, on its middle."""
    placed, x = [], row.x()
    for item, width in zip(tools, widths, strict=True):
        height = item.sizeHint().height()
        placed.append((item, QRect(x, row.y() + (row.height() - height) // 2, width, height)))
        x += width + _GAP
    return placed
