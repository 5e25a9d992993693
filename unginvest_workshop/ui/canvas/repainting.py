"""What of a tree looks otherwise after a change: painting all of it anew takes longer the more there is."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final, TypeVar

from PySide6.QtCore import QPointF, QRectF

from unginvest_workshop.domain.layout import Point
from unginvest_workshop.domain.tree_picture import Root, TreeLayout
from unginvest_workshop.ui.canvas.paths import rect_of

_EDGE: Final = 24.0
"""How far badges, frames and the roots' own thickness reach out, in scene units."""
_T = TypeVar("_T")


def area_of_difference(old: TreeLayout, now: TreeLayout) -> QRectF:
    """Return the one rectangle around all notes, titles and roots that two layouts of a tree have not in common.

    One, because many small areas are slower to paint than the one around them.
    """
    around = QRectF()
    before, after = _by_place(old.roots), _by_place(now.roots)
    for key in before.keys() | after.keys():
        if before.get(key) is not after.get(key):
            around = around.united(_area_of_change(before.get(key), after.get(key)))
    boxes = [note.rect for note in _only_in_one(old.notes, now.notes)]
    boxes += [title.rect for title in set(old.titles) ^ set(now.titles)]
    for rect in boxes:
        around = around.united(rect_of(rect))
    return around.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)


def _by_place(roots: Iterable[Root]) -> dict[tuple[str, int], Root]:
    """Return roots by their story and their place in it."""
    count = Counter[str]()
    placed = {}
    for root in roots:
        placed[root.story_id, count[root.story_id]] = root
        count[root.story_id] += 1
    return placed


def _only_in_one(before: Sequence[_T], now: Sequence[_T]) -> list[_T]:
    """Return what is only in one of two layouts; what stayed is the very same object."""
    stayed = {id(each) for each in before} & {id(each) for each in now}
    return [each for each in (*before, *now) if id(each) not in stayed]


def _area_of_change(before: Root | None, now: Root | None) -> QRectF:
    """Return a rectangle around all that is painted otherwise when a root becomes another; None is no root.

    What a root that has only grown longer has in common with the earlier one is left out: it may reach far.
    """
    points: list[Point] = []
    common = _in_common(before, now) if before and now else 0
    for root in (before, now):
        if root is not None:
            points += root.curve.points[common:]
            points += (point for rootlet in root.rootlets for point in rootlet.curve.points)
    xs, ys = [point.x for point in points], [point.y for point in points]
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))


def _in_common(one: Root, other: Root) -> int:
    """Return how many points two roots have in common from the trunk, up to where a Bézier begins."""
    kinds = {(len(root.curve.points), root.curve.start_width, root.curve.end_width) for root in (one, other)}
    if len(kinds) > 1:
        return 0
    pairs = zip(one.curve.points, other.curve.points, strict=True)
    return max(0, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)) - 1) // 3 * 3
