"""What all fagdager tell together: themes that last, whose stories they come from, and how far the roads have come."""

import datetime as dt
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from unginvest_workshop.domain.ids import ClusterId, DreamIdeaId, RoadmapStepId, ThemeTieId, WorkshopId
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus


@dataclass(frozen=True, slots=True)
class ThemeTie:
    """What a person has decided of two shared factors, mostly of different fagdager; of two that clash, the newer."""

    id: ThemeTieId
    workshop_id: WorkshopId
    """Where the decision is kept: apart from the fagdager, or in one whose step it belongs to."""
    one_id: ClusterId
    other_id: ClusterId
    apart: bool = False
    """Whether they are kept apart; else they are joined in one theme."""
    at: int = 0
    """When it was decided, UTC milliseconds."""


@dataclass(frozen=True, slots=True)
class ThemePart:
    """A shared factor of one fagdag, as a part of a lasting theme."""

    workshop_id: WorkshopId
    cluster_id: ClusterId
    day: dt.date
    name: str
    metaphor: str
    factors: int
    stories: int


@dataclass(frozen=True, slots=True)
class DepartmentShare:
    """How much of something comes from a department."""

    department: str
    """As it is mostly written; empty for those whose department is not known."""
    stories: int = 0
    days: int = 0
    """The fagdager on which its participants told any of these stories."""
    contributions: int = 0


@dataclass(frozen=True, slots=True)
class Theme:
    """Shared factors that are about the same, on one fagdag or many."""

    name: str
    """What it is mostly called; of names as common, the newest."""
    concept: str
    """The key of the concept that it is about, in the lexicon; empty where it is just words."""
    parts: tuple[ThemePart, ...]
    """The oldest first."""
    days: int
    """On how many fagdager it was told."""
    departments: tuple[DepartmentShare, ...]
    """Whose stories it comes from, most first."""

    @property
    def stories(self) -> int:
        """In how many stories it was heard."""
        return sum(part.stories for part in self.parts)


@dataclass(frozen=True, slots=True)
class DayInsight:
    """How much was told on one fagdag, and how far its road had come."""

    workshop_id: WorkshopId
    day: dt.date
    title: str
    people: int
    stories: int
    factors: int
    shared: int
    """Shared factors."""
    dreams: int
    steps: int
    """Steps on the road, with those that were done already when it was made."""
    already: int
    reached: int
    """Steps that had been reached on this day, without those that were done already."""
    newly_reached: int
    """Of these, those that no earlier fagdag had seen reached."""
    contributions: int
    come_true: int
    """Dreams that were seen to have come true, for the first time."""


@dataclass(frozen=True, slots=True)
class DreamReached:
    """A dream that has come true."""

    dream_id: DreamIdeaId
    text: str
    year: int
    remark: str
    workshop_id: WorkshopId
    """The fagdag on which somebody saw it."""


@dataclass(frozen=True, slots=True)
class Insight:
    """What all fagdager tell together, as of one moment."""

    days: tuple[DayInsight, ...] = ()
    """The oldest first."""
    themes: tuple[Theme, ...] = ()
    """Those of most fagdager first, then those of most stories."""
    departments: tuple[DepartmentShare, ...] = ()
    """Of all stories and contributions, most stories first."""
    come_true: tuple[DreamReached, ...] = ()
    """By year."""


def gather(
    clusters: Sequence[ClusterId], keys: Mapping[ClusterId, Hashable], ties: Iterable[ThemeTie]
) -> list[list[ClusterId]]:
    """Return the shared factors in themes: those with equal keys together, but as a person has decided where one has.

    ``clusters`` come oldest first, and so do the themes and what is in each. The newest decision counts first; an older
    one that clashes with it is as if never made.
    """
    themes = _Themes(clusters)
    known = set(clusters)
    about = [tie for tie in ties if {tie.one_id, tie.other_id} <= known and tie.one_id != tie.other_id]
    for tie in sorted(about, key=lambda tie: (tie.at, tie.id), reverse=True):
        if tie.apart:
            themes.part(tie.one_id, tie.other_id)
        else:
            themes.join(tie.one_id, tie.other_id)
    seen: dict[Hashable, list[ClusterId]] = {}
    for cluster in clusters:
        alike = seen.setdefault(keys[cluster], [])
        if not any(themes.join(first, cluster) for first in alike):
            alike.append(cluster)
    return themes.listed()


class _Themes:
    """Themes while they come together."""

    def __init__(self, clusters: Sequence[ClusterId]) -> None:
        self._members = {cluster: {cluster} for cluster in clusters}
        """Of each, the theme it is in: one set that all of them share."""
        self._apart: dict[ClusterId, set[ClusterId]] = {cluster: set() for cluster in clusters}
        self._order = clusters

    def join(self, one: ClusterId, other: ClusterId) -> bool:
        """Let two be in one theme, and tell whether they are; not if any in it are kept apart."""
        mine, theirs = self._members[one], self._members[other]
        if mine is theirs:
            return True
        if any(self._apart[each] & theirs for each in mine):
            return False
        mine |= theirs
        for each in theirs:
            self._members[each] = mine
        return True

    def part(self, one: ClusterId, other: ClusterId) -> None:
        """Keep two apart, unless they have been joined."""
        if self._members[one] is not self._members[other]:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def listed(self) -> list[list[ClusterId]]:
        """Return the themes."""
        themes: dict[int, list[ClusterId]] = {}
        for cluster in self._order:
            themes.setdefault(id(self._members[cluster]), []).append(cluster)
        return list(themes.values())


def first_reached(roads: Iterable[Sequence[RoadmapStep]]) -> list[int]:
    """Return of each road, the oldest first, how many steps had been reached there that no earlier one had seen so.

    A step that carries on another is the same step.
    """
    line: dict[RoadmapStepId, RoadmapStepId] = {}
    seen: set[RoadmapStepId] = set()
    counts = []
    for steps in roads:
        for step in steps:
            line[step.id] = line.get(step.continues, step.continues) if step.continues else step.id
        reached = {line[step.id] for step in steps if step.status is StepStatus.DONE}
        counts.append(len(reached - seen))
        seen |= reached
        seen |= {line[step.id] for step in steps if step.status is StepStatus.ALREADY}
    return counts
