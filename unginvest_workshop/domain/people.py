"""Participants and groups: everyone is a læringskollega."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from unginvest_workshop.domain.ids import CompanyWishId, GroupId, ParticipantId, WorkshopId


class Role(StrEnum):
    """What someone is at work; pairs and groups are mixed across it. Nobody is sorted by it on the wall."""

    YOUNG = "young"
    STAFF = "staff"
    LEADER = "leader"
    PARTNER = "partner"
    UNKNOWN = "unknown"


class AgeGroup(StrEnum):
    """About how old someone is, in years; pairs and groups are mixed across it. Never shown to the room."""

    UNDER_20 = "under_20"
    FROM_20 = "from_20"
    FROM_30 = "from_30"
    FROM_50 = "from_50"
    UNKNOWN = "unknown"


class Attendance(StrEnum):
    """Whether someone is in the room now. Nobody's absence is shown on the wall."""

    HERE = "here"
    LATE = "late"
    """Is expected later."""
    LEFT = "left"
    """Was here and has gone; what they said stays."""
    AWAY = "away"
    """Does not come today."""


class GroupColour(StrEnum):
    """A group's colour on signs, lists and the stage; the group's number always stands beside it."""

    GREEN = "green"
    BLUE = "blue"
    PURPLE = "purple"
    ORANGE = "orange"
    RED = "red"
    TEAL = "teal"
    OCHRE = "ochre"
    GREY = "grey"


class TakingPart(StrEnum):
    """How someone wishes to take part; each way counts as taking part. Private: never shown to the room."""

    TELLS = "tells"
    LISTENS = "listens"
    PASSES = "passes"


@dataclass(frozen=True, slots=True)
class Participant:
    """One person in the room; an empty name is somebody counted before being named."""

    id: ParticipantId
    workshop_id: WorkshopId
    rank: str
    number: int
    """The participant's number in this workshop, from 1: what an unnamed one is called."""
    name: str = ""
    department: str = ""
    role: Role = Role.UNKNOWN
    attendance: Attendance = Attendance.HERE
    core_group: bool = False
    group_id: GroupId | None = None
    taking_part: TakingPart = TakingPart.TELLS
    safe_partner_id: ParticipantId | None = None
    """With whom this person wishes to be in pairs and groups. Private: never shown to the room."""
    age_group: AgeGroup = AgeGroup.UNKNOWN

    @property
    def present(self) -> bool:
        """Whether somebody is in the room now."""
        return self.attendance is Attendance.HERE

    @property
    def took_part(self) -> bool:
        """Whether somebody is in the room, or was: who leaves early has taken part."""
        return self.attendance in {Attendance.HERE, Attendance.LEFT}


class CompanyKind(StrEnum):
    """What the facilitator wishes for two people when pairs and groups are made."""

    TOGETHER = "together"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class CompanyWish:
    """Two people who are to be kept together, or apart, as far as it can be. Private: never shown to the room."""

    id: CompanyWishId
    workshop_id: WorkshopId
    one_id: ParticipantId
    other_id: ParticipantId
    kind: CompanyKind


@dataclass(frozen=True, slots=True)
class Group:
    """A group of 3-8, known by its number; it makes one tree and one image of what recurs in its stories."""

    id: GroupId
    workshop_id: WorkshopId
    rank: str
    number: int
    name: str = ""
    image: str = ""
    """The group's metaphor in words, as said."""
    verse: str = ""
    """The group's metaphor as a verse, its lines as they were written."""
    origin: GroupId | None = None
    """The group of the group's own laptop whose file was taken in here."""
    origin_saved: int = 0
    """When that file was saved, UTC milliseconds."""
    colour: GroupColour | None = None
    """The colour that was chosen; None lets it follow from the number."""
    locked: bool = False
    """Its members stay when the others are dealt anew."""


def first_name(name: str) -> str:
    """Return the first of somebody's names."""
    return next(iter(name.split()), "")


def person_called(everyone: Sequence[Participant], name: str, group_id: GroupId | None = None) -> ParticipantId | None:
    """Return the one participant whose full or first name this is: of the group if there, else of all.

    None when it is nobody's name, or that of several.
    """
    wanted = name.strip().casefold()
    named = [p for p in everyone if wanted and wanted in {p.name.casefold(), first_name(p.name).casefold()}]
    here = [p for p in named if group_id is not None and p.group_id == group_id] or named
    return here[0].id if len(here) == 1 else None
