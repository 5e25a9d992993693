"""Going from thing to thing on a canvas by the arrow keys."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, Qt

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


def _cost(start: QPointF, to: QPointF, dx: int, dy: int, column: float) -> float | None:
    """Return how far a step in a direction is, sideways counting more; None when it lies the other way."""
    ahead = (to.x() - start.x()) * dx + (to.y() - start.y()) * dy
    aside = abs((to.x() - start.x()) * dy) + abs((to.y() - start.y()) * dx)
    if ahead < _LEAST or (dy and aside > column):
        return None
    return ahead + 2 * aside if dy else aside + 0.3 * ahead + (ahead > _FAR) * 50
