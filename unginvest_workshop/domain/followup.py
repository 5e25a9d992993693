"""Follow-up: who moved us along an earlier road, how, and which dreams have come true."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.ids import (
    ContributionId,
    DreamComeTrueId,
    DreamIdeaId,
    ParticipantId,
    RoadmapStepId,
    WorkshopId,
)


@dataclass(frozen=True, slots=True)
class Contribution:
    """What somebody, or a department, did that moved us toward the picture of the future; all in their own words."""

    id: ContributionId
    workshop_id: WorkshopId
    rank: str
    text: str
    """How we were moved."""
    step_id: RoadmapStepId | None = None
    """The step of this workshop's road that it moved, if it was one."""
    who: str = ""
    """Who, as typed."""
    who_id: ParticipantId | None = None
    department: str = ""
    taught: str = ""
    more: str = ""
    otherwise: str = ""
    dream_id: DreamIdeaId | None = None
    """The dream that it brought nearer, if it was one: of this fagdag, or of one that is followed up."""
    dream: str = ""
    """That dream's words, so that they stand here also without the earlier fagdag."""


@dataclass(frozen=True, slots=True)
class DreamComeTrue:
    """A dream that has become real (blitt virkelighet), marked on the fagdag where somebody saw it."""

    id: DreamComeTrueId
    workshop_id: WorkshopId
    rank: str
    dream_id: DreamIdeaId
    """The dream: of this fagdag, or of the one that is followed up."""
    text: str
    """The dream's words, so that they stand here also without the earlier fagdag."""
    year: int
    remark: str = ""
    """How one can tell."""


_LONGEST_WHO: Final = 60
"""Letters before a colon beyond which they are a sentence, and nobody's name."""

_IN_BRACKETS: Final = re.compile(r"\s*\((?P<inside>[^()]*)\)\s*$")


@dataclass(frozen=True, slots=True)
class Said:
    """One line on what moved us, taken apart."""

    text: str
    who: str = ""
    department: str = ""


def understand_line(line: str, departments: Iterable[str] = ()) -> Said:
    """Take a line such as "Kari, Drammen: inviterte naboene" apart; without a colon all of it is what moved us.

    What stands in brackets, or is one of the known ``departments``, is the department.
    """
    before, colon, after = line.partition(":")
    if not colon or not after.strip() or len(before) > _LONGEST_WHO:
        return Said(line.strip())
    bracketed = _IN_BRACKETS.search(before)
    if bracketed and bracketed["inside"].strip():
        return Said(after.strip(), before[: bracketed.start()].strip(), bracketed["inside"].strip())
    known = {name.casefold(): name for name in departments}
    parts = [part.strip() for part in before.split(",")]
    named = [part for part in parts if part.casefold() in known]
    who = ", ".join(part for part in parts if part and part not in named)
    return Said(after.strip(), who, known[named[-1].casefold()] if named else "")
