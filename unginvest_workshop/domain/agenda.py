"""The five phases, the exercises, and the agenda of a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Protocol

from unginvest_workshop.domain.ids import AgendaItemId, InterviewGuideId, WorkshopId


class Phase(StrEnum):
    """The 5-D cycle, after Cooperrider 1987."""

    DEFINITION = "definition"
    DISCOVERY = "discovery"
    DREAM = "dream"
    DESIGN = "design"
    REALISATION = "realisation"

    @property
    def number(self) -> int:
        """The phase's place in the cycle, from 1."""
        return list(Phase).index(self) + 1


class ExerciseKind(StrEnum):
    """What the room can be led through; the value also names the exercise's folder and texts."""

    WELCOME = "welcome"
    TOPIC = "topic"
    FOLLOW_UP = "follow_up"
    CULTURE = "culture"
    INTERVIEW = "interview"
    TREE = "tree"
    SHARED_FACTORS = "shared_factors"
    PRESENTATION = "presentation"
    DREAM = "dream"
    TASTE = "taste"
    DESIGN = "design"
    ROADMAP = "roadmap"
    CLOSE = "close"
    BREAK = "break"


HOME_PHASE: Final = MappingProxyType(
    {
        ExerciseKind.WELCOME: Phase.DEFINITION,
        ExerciseKind.TOPIC: Phase.DEFINITION,
        ExerciseKind.FOLLOW_UP: Phase.REALISATION,
        ExerciseKind.CULTURE: Phase.DISCOVERY,
        ExerciseKind.INTERVIEW: Phase.DISCOVERY,
        ExerciseKind.TREE: Phase.DISCOVERY,
        ExerciseKind.SHARED_FACTORS: Phase.DISCOVERY,
        ExerciseKind.PRESENTATION: Phase.DISCOVERY,
        ExerciseKind.DREAM: Phase.DREAM,
        ExerciseKind.TASTE: Phase.DREAM,
        ExerciseKind.DESIGN: Phase.DESIGN,
        ExerciseKind.ROADMAP: Phase.REALISATION,
        ExerciseKind.CLOSE: Phase.REALISATION,
    }
)
"""The phase that an exercise belongs to; a break belongs wherever it stands."""

LONGEST: Final = 480
"""Minutes that one exercise may take."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One exercise of the day. An empty title means the exercise's own name."""

    id: AgendaItemId
    workshop_id: WorkshopId
    rank: str
    phase: Phase
    exercise: ExerciseKind
    minutes: int
    title: str = ""
    done: bool = False
    leader: str = ""
    co_leader: str = ""
    writer: str = ""
    notes: str = ""
    """The facilitator's private notes: never on the stage, in no export."""
    round_minutes: int = 0
    """What each group gets where the room hears group after group; ``minutes`` is then so much for all groups."""
    gallery_walk: bool = False
    """The groups' trees hang on the walls and people walk round, instead of hearing group after group."""
    guide_id: InterviewGuideId | None = None
    """The interview guide that this exercise goes by; None means the workshop's first one."""
    starts_at: int | None = None
    """The time of day at which it begins whatever happens, in minutes after midnight; None follows from the others."""
    until: int | None = None
    """The time of day at which everybody is back from a break, in minutes after midnight; None leaves its length."""
    least_minutes: int = 0
    """What it needs at the least, as planned by somebody who knows; nought means the usual least of its kind."""

    @property
    def in_rounds(self) -> bool:
        """Whether the room hears group after group, each in its own time."""
        return hears_groups(self)


class Planned(Protocol):
    """What has a length in a plan: an exercise of the agenda, or of a template."""

    @property
    def minutes(self) -> int:
        """Its length while no groups are known, or where it is the same however many they are."""
        ...

    @property
    def round_minutes(self) -> int:
        """What each group gets, or nought."""
        ...

    @property
    def gallery_walk(self) -> bool:
        """Whether people walk round instead of hearing group after group."""
        ...


def hears_groups(planned: Planned) -> bool:
    """Tell whether each group gets a time of its own."""
    return planned.round_minutes > 0 and not planned.gallery_walk


def item_minutes(planned: Planned, groups: int) -> int:
    """Return how long an exercise takes for so many groups; nought means that they are not known yet."""
    return groups * planned.round_minutes if groups and hears_groups(planned) else planned.minutes


def planned_minutes(items: Iterable[Planned], groups: int) -> int:
    """Return how long a plan takes for so many groups; nought means that they are not known yet."""
    return sum(item_minutes(item, groups) for item in items)
