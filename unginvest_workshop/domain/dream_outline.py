"""Moving dream ideas as in an outline: up and down among siblings, out one level, and in under the sibling before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.domain.ids import DreamIdeaId


class OutlineMove(StrEnum):
    """Which way an idea is moved."""

    UP = "up"
    """Before the sibling before it."""
    DOWN = "down"
    """After the sibling after it."""
    OUT = "out"
    """Right after what it builds on, at that one's level."""
    IN = "in"
    """Under the sibling before it, last of those that build on that one."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place among the ideas."""

    onto: DreamIdeaId | None
    """What the idea builds on there; None lets it stand on its own."""
    siblings: tuple[DreamIdea, ...]
    """The others that stand there already, in order."""
    before: DreamIdeaId | None
    """The sibling that it stands before; None lets it stand last."""


class Outline:
    """Ideas as they are seen: under what, and in which order. Rings and lost beginnings are read as they are shown."""

    def __init__(self, ideas: Iterable[DreamIdea]) -> None:
        self._parent: dict[DreamIdeaId, DreamIdeaId | None] = {}
        self._children: dict[DreamIdeaId | None, list[DreamIdea]] = {}
        above: list[DreamIdeaId] = []
        for depth, idea in walk_chains(ideas):
            del above[depth:]
            parent = above[-1] if above else None
            self._parent[idea.id] = parent
            self._children.setdefault(parent, []).append(idea)
            above.append(idea.id)

    def parent(self, idea_id: DreamIdeaId) -> DreamIdeaId | None:
        """Return what an idea is shown under. Raises KeyError for one that is not there."""
        return self._parent[idea_id]

    def children(self, idea_id: DreamIdeaId | None) -> tuple[DreamIdea, ...]:
        """Return what is shown right under an idea; with None those that stand on their own."""
        return tuple(self._children.get(idea_id, ()))

    def spot(self, idea_id: DreamIdeaId, move: OutlineMove) -> Spot | None:
        """Return where a move takes an idea; None where it goes no further that way. Raises KeyError."""
        match move:
            case OutlineMove.UP:
                return self._up(idea_id)
            case OutlineMove.DOWN:
                return self._down(idea_id)
            case OutlineMove.OUT:
                return self._out(idea_id)
            case OutlineMove.IN:
                return self._in(idea_id)
            case _:
                assert_never(move)

    def under(self, idea_id: DreamIdeaId, onto: DreamIdeaId | None, before: DreamIdeaId | None = None) -> Spot:
        """Return the place under another idea, before one that stands there or last."""
        return Spot(onto, tuple(each for each in self.children(onto) if each.id != idea_id), before)

    def _around(self, idea_id: DreamIdeaId) -> tuple[Sequence[DreamIdea], int]:
        siblings = self.children(self._parent[idea_id])
        return siblings, next(i for i, each in enumerate(siblings) if each.id == idea_id)

    def _up(self, idea_id: DreamIdeaId) -> Spot | None:
        siblings, at = self._around(idea_id)
        return self.under(idea_id, self._parent[idea_id], siblings[at - 1].id) if at else None

    def _down(self, idea_id: DreamIdeaId) -> Spot | None:
        siblings, at = self._around(idea_id)
        if at + 1 == len(siblings):
            return None
        before = siblings[at + 2].id if at + 2 < len(siblings) else None
        return self.under(idea_id, self._parent[idea_id], before)

    def _out(self, idea_id: DreamIdeaId) -> Spot | None:
        parent = self._parent[idea_id]
        if parent is None:
            return None
        siblings, at = self._around(parent)
        before = siblings[at + 1].id if at + 1 < len(siblings) else None
        return self.under(idea_id, self._parent[parent], before)

    def _in(self, idea_id: DreamIdeaId) -> Spot | None:
        siblings, at = self._around(idea_id)
        return self.under(idea_id, siblings[at - 1].id) if at else None
