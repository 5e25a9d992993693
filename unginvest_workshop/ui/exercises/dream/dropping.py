"""Where a dragged idea lands: on another one, between two, or on the ground."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QPoint, QRect

from unginvest_workshop.domain.dream_outline import Outline
from unginvest_workshop.domain.ids import DreamIdeaId

_EDGE: Final = 0.28
"""How much of an idea's height, above and below, means beside it and not on it."""


class DropMark(Enum):
    """How it is shown where an idea would land."""

    ON = "on"
    """A frame around what it would build on."""
    LINE = "line"
    """A line where it would stand."""
    GROUND = "ground"
    """A place of its own."""


@dataclass(frozen=True, slots=True)
class Box:
    """An idea where it is seen on the ground."""

    id: DreamIdeaId
    rect: QRect


@dataclass(frozen=True, slots=True)
class Landing:
    """Where an idea would land, and where that is shown on the ground."""

    onto: DreamIdeaId | None
    before: DreamIdeaId | None
    mark: DropMark
    rect: QRect


class Dropping:
    """Knows what stands where on the ground, and under what."""

    def __init__(self, outline: Outline, cards: Sequence[tuple[QRect, Sequence[Box]]]) -> None:
        """``cards`` are the chains where they are seen, each with its ideas in order."""
        self._outline = outline
        self._cards = cards

    def landing(self, at: QPoint, moved: Collection[DreamIdeaId]) -> Landing | None:
        """Return where an idea lands that is let go here, with all that builds on it; None where it can't."""
        boxes = next((boxes for rect, boxes in self._cards if rect.contains(at)), ())
        if not boxes:
            return Landing(None, None, DropMark.GROUND, QRect(at, at))
        box = min(boxes, key=lambda each: _aside(each.rect, at.y()))
        if box.id in moved:
            return None
        share = (at.y() - box.rect.top()) / max(1, box.rect.height())
        if share < _EDGE:
            return Landing(self._outline.parent(box.id), box.id, DropMark.LINE, _line(box.rect, box.rect.top()))
        if share <= 1 - _EDGE:
            return Landing(box.id, None, DropMark.ON, box.rect)
        return self._below(box, boxes, moved)

    def _below(self, box: Box, boxes: Sequence[Box], moved: Collection[DreamIdeaId]) -> Landing:
        """Return the place right under an idea: first of those that build on it, if any do, else after it."""
        children = self._outline.children(box.id)
        if children:
            inside = next((each.rect for each in boxes if each.id == children[0].id), box.rect)
            first = next((each.id for each in children if each.id not in moved), None)
            return Landing(box.id, first, DropMark.LINE, _line(inside, box.rect.bottom()))
        parent = self._outline.parent(box.id)
        siblings = [each.id for each in self._outline.children(parent)]
        after = siblings[siblings.index(box.id) + 1 :]
        following = next((each for each in after if each not in moved), None)
        return Landing(parent, following, DropMark.LINE, _line(box.rect, box.rect.bottom()))


def with_all_on_it(outline: Outline, idea_id: DreamIdeaId) -> frozenset[DreamIdeaId]:
    """Return an idea and all that builds on it: what comes along when it is moved."""
    found: set[DreamIdeaId] = set()
    asked = [idea_id]
    while asked:
        idea = asked.pop()
        found.add(idea)
        asked += [child.id for child in outline.children(idea) if child.id not in found]
    return frozenset(found)


def _line(rect: QRect, y: int) -> QRect:
    return QRect(rect.left(), y, rect.width(), 0)


def _aside(rect: QRect, y: int) -> int:
    """Return how far above or below a rectangle something is."""
    return max(rect.top() - y, y - rect.bottom(), 0)
