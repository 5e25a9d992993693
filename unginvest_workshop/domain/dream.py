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
    """Yield every idea with its depth, each followed by those that build on it, in the order they stand."""
    ideas = list(ideas)
    known = {idea.id for idea in ideas}
    children: dict[DreamIdeaId | None, list[DreamIdea]] = {}
    for idea in ideas:
        children.setdefault(idea.builds_on if idea.builds_on in known else None, []).append(idea)
    stack = [(0, idea) for idea in reversed(children.get(None, []))]
    while stack:
        depth, idea = stack.pop()
        yield depth, idea
        stack.extend((depth + 1, child) for child in reversed(children.get(idea.id, [])))


def would_loop(ideas: Iterable[DreamIdea], idea: DreamIdeaId, onto: DreamIdeaId) -> bool:
    """Tell whether letting ``idea`` build on ``onto`` would make it build on itself."""
    parent = {each.id: each.builds_on for each in ideas}
    at: DreamIdeaId | None = onto
    while at is not None:
        if at == idea:
            return True
        at = parent.get(at)
    return False
