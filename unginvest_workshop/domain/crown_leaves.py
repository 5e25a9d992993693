"""The dreams that grow in a crown: small leaves under the group's image, each with its words whole."""

from dataclasses import dataclass, replace
from math import inf
from typing import Final

from unginvest_workshop.domain.layout import FontRole, Label, Measure, Rect, moved_label

_SIDE: Final = 11.0
"""From a leaf's edge to its words, left and right."""
_OVER: Final = 5.0
"""The same, above and below."""
_BESIDE: Final = 10.0
"""Between leaves in a row."""
_BETWEEN: Final = 8.0
"""Between rows."""
_WIDTHS: Final = ((70, 190.0), (200, 280.0))
"""How wide the words may be that have up to so many characters."""
_LONG: Final = 430.0
"""And those that have more."""


@dataclass(frozen=True, slots=True)
class DreamContent:
    """A dream as it is shown in a crown."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class DreamsContent:
    """What grows in a crown."""

    shown: tuple[DreamContent, ...] = ()
    more: tuple[str, ...] = ()
    """What is said where the last of them find no room: of one, of two and so on. Without it they go unmentioned."""

    def rest(self, hidden: int) -> str:
        """Return what is said of so many that are not seen."""
        return self.more[hidden - 1] if 0 < hidden <= len(self.more) else ""


NO_DREAMS: Final = DreamsContent()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A dream in its place; the id is "" where it tells of those that found no room."""

    id: str
    rect: Rect
    text: Label

    def moved(self, dx: float, dy: float) -> "Leaf":
        """Return the leaf that far away."""
        return replace(self, rect=self.rect.moved(dx, dy), text=moved_label(self.text, dx, dy))


def lay_leaves(
    dreams: DreamsContent, span: float, measure: Measure, room: float = inf, role: FontRole = FontRole.DREAM
) -> tuple[Leaf, ...]:
    """Lay leaves in centred rows from the origin down, within a width and, but for the last words, a height.

    Those that find no room are told of in one last leaf; it is there even where no dream has room.
    """
    leaves = [_leaf(each.id, each.text, span, measure, role) for each in dreams.shown]
    count = len(leaves)
    while True:
        words = dreams.rest(len(leaves) - count)
        rest = [_leaf("", words, span, measure, role)] if words else []
        laid = _in_rows([*leaves[:count], *rest], span)
        if count == 0 or leaves_height(laid) <= room:
            return laid
        count = min(count - 1, _seen(laid, room))


def leaves_height(leaves: tuple[Leaf, ...]) -> float:
    """Return how far down leaves reach."""
    return max((leaf.rect.bottom for leaf in leaves), default=0.0)


def _seen(laid: tuple[Leaf, ...], room: float) -> int:
    """Return how many dreams of these lie within a height."""
    return sum(leaf.rect.bottom <= room for leaf in laid if leaf.id)


def _leaf(leaf_id: str, text: str, span: float, measure: Measure, role: FontRole) -> Leaf:
    """Return a leaf at the origin, as wide as its words and as high as their lines."""
    most = next((width for letters, width in _WIDTHS if len(text) <= letters), _LONG)
    block = measure(text, min(most, span - 2 * _SIDE), role)
    label = Label(block, Rect(_SIDE, _OVER, block.width, block.height), role, centred=True)
    return Leaf(leaf_id, Rect(0, 0, block.width + 2 * _SIDE, block.height + 2 * _OVER), label)


def _in_rows(leaves: list[Leaf], span: float) -> tuple[Leaf, ...]:
    laid: list[Leaf] = []
    row: list[Leaf] = []
    top = used = 0.0
    for leaf in leaves:
        if row and used + _BESIDE + leaf.rect.width > span:
            laid += _row(row, span, top)
            top += _highest(row) + _BETWEEN
            row, used = [], 0.0
        used += leaf.rect.width + (_BESIDE if row else 0.0)
        row.append(leaf)
    return (*laid, *_row(row, span, top))


def _row(row: list[Leaf], span: float, top: float) -> list[Leaf]:
    """Place leaves beside each other in the middle of a width, on one middle line."""
    height = _highest(row)
    x = (span - sum(leaf.rect.width for leaf in row) - _BESIDE * (len(row) - 1)) / 2
    placed = []
    for leaf in row:
        placed.append(leaf.moved(x, top + (height - leaf.rect.height) / 2))
        x += leaf.rect.width + _BESIDE
    return placed


def _highest(row: list[Leaf]) -> float:
    return max((leaf.rect.height for leaf in row), default=0.0)
