"""Shared factors: what recurs across the stories and groups of the whole day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from unginvest_workshop.domain.ids import ClusterId, GroupId, StoryId, WorkshopId
from unginvest_workshop.domain.tree import Story, SuccessFactor


@dataclass(frozen=True, slots=True)
class Cluster:
    """A shared factor of the day: success factors that say the same, a name and a metaphor for them."""

    id: ClusterId
    workshop_id: WorkshopId
    rank: str
    name: str = ""
    metaphor: str = ""
    suggested: bool = False
    """Proposed by the app and neither kept nor dissolved yet."""
    verse: str = ""
    """The metaphor as a verse, its lines as they were written."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How widely a shared factor is told."""

    factors: int
    stories: int
    groups: int
    of_groups: int
    """Groups that have been typed in; the others can't be counted against it."""


def groups_typed_in(stories: Iterable[Story], factors: Iterable[SuccessFactor]) -> frozenset[GroupId]:
    """Return the groups with at least one success factor written down."""
    told = {factor.story_id for factor in factors}
    return frozenset(story.group_id for story in stories if story.id in told and story.group_id is not None)


def spread(members: Iterable[SuccessFactor], stories: Mapping[StoryId, Story], typed_in: frozenset[GroupId]) -> Spread:
    """Count a cluster's members by distinct stories and groups."""
    members = list(members)
    told = {factor.story_id for factor in members}
    groups = {stories[story_id].group_id for story_id in told} - {None}
    return Spread(len(members), len(told), len(groups), len(typed_in))


def same_together(factors: Sequence[SuccessFactor]) -> list[SuccessFactor]:
    """Return factors with those of the same words side by side, where the first of them stands."""
    same: dict[str, list[SuccessFactor]] = {}
    for factor in factors:
        same.setdefault(factor.text.casefold(), []).append(factor)
    return [factor for group in same.values() for factor in group]
