"""The crowns of the groups' trees: the dreams of a group grow in its crown, on the day and on those that follow it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.domain.ids import GroupId, WorkshopId
from unginvest_workshop.domain.people import Group, Participant
from unginvest_workshop.domain.text import folded
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.earlier import later_days
from unginvest_workshop.operations.tx import ReadTx


@dataclass(frozen=True, slots=True)
class CrownDream:
    """A dream as it grows in a crown."""

    idea: DreamIdea
    depth: int
    """How many steps of "Ja, og" it stands from the first in this crown."""
    day: Workshop
    """The fagdag on which it was said."""


def crowns(tx: ReadTx, workshop_id: WorkshopId) -> dict[GroupId, tuple[CrownDream, ...]]:
    """Return what grows in the crown of each group's tree: the group's dreams, chain by chain, those of the day first.

    An idea that belongs to no group grows where what it builds on does. Dreams of a later fagdag grow in the crown of
    the same group: that of the same name, or among groups that are only numbers, that in which more than half of its
    people sat. The number itself tells nothing, for groups are most often dealt anew.
    """
    groups = tx.find(Group, workshop_id=workshop_id)
    grown: dict[GroupId, list[CrownDream]] = {group.id: [] for group in groups}
    for day in (tx.get(Workshop, workshop_id), *later_days(tx, workshop_id)):
        ideas = tx.find(DreamIdea, workshop_id=day.id)
        if not ideas:
            continue
        same = _same_groups(tx, groups, tx.find(Group, workshop_id=day.id))
        for group_id, depth, idea in in_crowns(ideas):
            if group_id in same:
                grown[same[group_id]].append(CrownDream(idea, depth, day))
    return {group_id: tuple(dreams) for group_id, dreams in grown.items()}


def _same_groups(tx: ReadTx, here: Sequence[Group], there: Sequence[Group]) -> Mapping[GroupId, GroupId]:
    """Return the group here that each of another day's groups is; those that are none of them are left out."""
    own = {group.id: group.id for group in here}
    if all(group.id in own for group in there):
        return own
    named = {folded(group.name): group.id for group in here if group.name.strip()}
    found = {group.id: named[folded(group.name)] for group in there if folded(group.name) in named}
    numbered = [group for group in there if not group.name.strip()]
    then = [(group.id, _members(tx, group)) for group in here if not group.name.strip()] if numbered else []
    for group in numbered:
        now = _members(tx, group)
        home = next((group_id for group_id, members in then if 2 * len(now & members) > len(now)), None)
        if home is not None:
            found[group.id] = home
    return found


def _members(tx: ReadTx, group: Group) -> frozenset[str]:
    """Return what the people of a group are called, as far as they have names."""
    people = tx.find(Participant, workshop_id=group.workshop_id, group_id=group.id)
    return frozenset(folded(person.name) for person in people if person.name.strip())


def in_crowns(ideas: Iterable[DreamIdea]) -> Iterator[tuple[GroupId, int, DreamIdea]]:
    """Yield each idea that belongs to a group, or builds on one that does, with its depth in that group's crown."""
    above: list[tuple[GroupId | None, int]] = []
    for depth, idea in walk_chains(ideas):
        del above[depth:]
        group_over, depth_over = above[-1] if above else (None, -1)
        group = idea.group_id or group_over
        within = depth_over + 1 if group == group_over else 0
        above.append((group, within))
        if group is not None:
            yield group, within, idea
