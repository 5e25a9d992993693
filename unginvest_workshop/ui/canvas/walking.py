"""Going from thing to thing on a canvas by the arrow keys."""

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from PySide6.QtCore import QPointF, Qt

from unginvest_workshop.domain.tree_picture import TreeContent

STEPS: Final = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
"""What each arrow means: how far to the right and how far down."""
_LEAST: Final = 4
SAME_COLUMN: Final = 120.0
_FAR: Final = 400


def nearest(start: QPointF, places: Mapping[str, QPointF], dx: int, dy: int, column: float = SAME_COLUMN) -> str | None:
    """Return what is nearest in a direction; None when there is nothing that way.

    Up and down reach no further aside than ``column``.
    """
    costs = {key: cost for key, at in places.items() if (cost := _cost(start, at, dx, dy, column)) is not None}
    return min(costs, key=costs.__getitem__) if costs else None


def left_at(tree: TreeContent, gone: AbstractSet[str]) -> str | None:
    """Return what is chosen when these factors and stories are taken away: what follows the last of them.

    At a root's end it is what goes before; None on a bare root, as a story is more than what was taken away, and when
    no story is left. Of stories it is the next one, or the last.
    """
    stories = [story.id for story in tree.stories]
    for story in reversed(tree.stories):
        if story.id in gone:
            return _beside(stories, gone)
        factors = [factor.id for factor in story.factors]
        if not gone.isdisjoint(factors):
            return _beside(factors, gone)
    return None


def _beside(ids: Sequence[str], gone: Collection[str]) -> str | None:
    """Return the first that stays after the last that goes, else the last that stays before it."""
    last = max(place for place, each in enumerate(ids) if each in gone)
    after = next((each for each in ids[last + 1 :] if each not in gone), None)
    return after or next((each for each in reversed(ids[:last]) if each not in gone), None)


def _cost(start: QPointF, to: QPointF, dx: int, dy: int, column: float) -> float | None:
    """Return how far a step in a direction is, sideways counting more; None when it lies the other way."""
    ahead = (to.x() - start.x()) * dx + (to.y() - start.y()) * dy
    aside = abs((to.x() - start.x()) * dy) + abs((to.y() - start.y()) * dx)
    if ahead < _LEAST or (dy and aside > column):
        return None
    return ahead + 2 * aside if dy else aside + 0.3 * ahead + (ahead > _FAR) * 50
