"""Dream ideas, and how they build on each other: "Ja, og …"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unginvest_workshop.domain.ids import DreamIdeaId, GroupId, ParticipantId, WorkshopId


@dataclass(frozen=True, slots=True)
class DreamIdea:
    """What becomes possible when all of it is quite ordinary, as said."""

    id: DreamIdeaId
    workshop_id: WorkshopId
    rank: str
    text: str
    builds_on: DreamIdeaId | None = None
    group_id: GroupId | None = None
    author_id: ParticipantId | None = None


def walk_chains(ideas: Iterable[DreamIdea]) -> Iterator[tuple[int, DreamIdea]]:
    """Yield every idea once with its depth, each followed by those that build on it, in the order they stand.

    An idea that builds on one that is gone begins a chain. So does, after all others, the first of a ring of ideas that
    build on each other, such as two files merged into one can make.
    """
    ideas = list(ideas)
    known = {idea.id for idea in ideas}
    children: dict[DreamIdeaId | None, list[DreamIdea]] = {}
    for idea in ideas:
        children.setdefault(idea.builds_on if idea.builds_on in known else None, []).append(idea)
    seen: set[DreamIdeaId] = set()
    for beginning in (*children.get(None, []), *ideas):
        stack = [(0, beginning)]
        while stack:
            depth, idea = stack.pop()
            if idea.id not in seen:
                seen.add(idea.id)
                yield depth, idea
                stack.extend((depth + 1, child) for child in reversed(children.get(idea.id, [])))


def would_loop(ideas: Iterable[DreamIdea], idea: DreamIdeaId, onto: DreamIdeaId) -> bool:
    """Tell whether letting ``idea`` build on ``onto`` would make it build on itself."""
    parent = {each.id: each.builds_on for each in ideas}
    passed: set[DreamIdeaId] = set()
    at: DreamIdeaId | None = onto
    while at is not None and at != idea and at not in passed:
        passed.add(at)
        at = parent.get(at)
    return at == idea
