"""Moving a fagdag whole to another machine: which rows make it up, and how they get ids of their own in a copy."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any, Final, cast

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.closing import ClosingWord
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.culture import CultureNote
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.ids import MediaHash, WorkshopId, new_id
from unginvest_workshop.domain.interview import InterviewGuide, PairInterview, PairMember
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.people import CompanyWish, Group, Participant
from unginvest_workshop.domain.pictures import Photo, Stroke
from unginvest_workshop.domain.presentation import Response
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.domain.thread import Link
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.domain.tree import Draft, Story, SuccessFactor
from unginvest_workshop.domain.turns import RoundTurn
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.domain.workshop import Place, Workshop, WorkshopKind
from unginvest_workshop.operations.tx import Journal, NotFoundError, ReadTx, Row

KINDS: Final[Mapping[str, type[Row]]] = MappingProxyType(
    {
        "workshop": Workshop,
        "room_group": Group,
        "participant": Participant,
        "interview_guide": InterviewGuide,
        "agenda_item": AgendaItem,
        "company_wish": CompanyWish,
        "pair_interview": PairInterview,
        "pair_member": PairMember,
        "story": Story,
        "cluster": Cluster,
        "success_factor": SuccessFactor,
        "dream_idea": DreamIdea,
        "design_statement": DesignStatement,
        "roadmap_step": RoadmapStep,
        "link": Link,
        "energy_mark": EnergyMark,
        "round_turn": RoundTurn,
        "closing_word": ClosingWord,
        "culture_note": CultureNote,
        "missing_voice": MissingVoice,
        "response": Response,
        "future_piece": FuturePiece,
        "photo": Photo,
        "stroke": Stroke,
        "contribution": Contribution,
        "dream_come_true": DreamComeTrue,
        "place": Place,
        "timer": Timer,
        "item_time": ItemTime,
        "draft": Draft,
    }
)
"""The kinds of rows that make up a fagdag, by the names of their tables."""

SUFFIX: Final = ".fagdag"
FORMAT: Final = "unginvest-verksted-fagdag"
VERSION: Final = 5
"""The version of the file that a fagdag travels in: that of the tables, whose rows it holds."""

_NAMING: Final = frozenset({"id", "builds_on", "continues", "follows"})
"""Fields that name a row, besides those that end in "_id"."""


@dataclass(frozen=True, slots=True)
class WholeFagdag:
    """A fagdag with all that belongs to it, what stays in the room too."""

    rows: tuple[Row, ...]
    """Its rows of all ``KINDS``, kind by kind."""
    journal: Journal = field(default_factory=Journal)
    """What can be undone; empty in a copy with ids of its own."""

    @property
    def workshop(self) -> Workshop:
        """The fagdag itself. Raises ValueError where there is not just one."""
        (workshop,) = (row for row in self.rows if isinstance(row, Workshop))
        return workshop


def take_whole(tx: ReadTx, workshop_id: WorkshopId) -> WholeFagdag:
    """Read a fagdag whole. Raises NotFoundError when there is none with this id."""
    workshop = tx.get(Workshop, workshop_id)
    if workshop.kind is not WorkshopKind.FAGDAG:
        raise NotFoundError(workshop_id)
    rows = (row for kind in KINDS.values() for row in tx.find(kind, workshop_id=workshop_id))
    return WholeFagdag(tuple(rows), tx.journal(workshop_id))


def media_of(whole: WholeFagdag) -> Iterator[MediaHash]:
    """Yield the media that a fagdag names, also by what undo would bring back; some more than once."""
    yield from (row.media for row in whole.rows if isinstance(row, Photo))
    photos = (change for change in whole.journal.changes if KINDS.get(str(change["table_name"])) is Photo)
    for change in photos:
        yield from (
            MediaHash(json.loads(str(image))["media"]) for image in (change["before"], change["after"]) if image
        )


def without_media(whole: WholeFagdag, gone: Collection[MediaHash]) -> WholeFagdag:
    """Return a fagdag without the photos whose media are gone; if any are, nothing of it can be undone.

    What people did with those photos is part of the undo, and can't be told apart from what came after it.
    """
    if not gone:
        return whole
    left_out = {row.id for row in whole.rows if isinstance(row, Photo) and row.media in gone}
    stamps = tuple(stamp for stamp in whole.journal.stamps if stamp["row_id"] not in left_out)
    rows = tuple(row for row in whole.rows if row.id not in left_out)
    return WholeFagdag(rows, Journal(stamps=stamps, tombstones=whole.journal.tombstones))


def is_here(tx: ReadTx, workshop_id: WorkshopId) -> bool:
    """Tell whether there is a workshop with this id, thrown away or not."""
    return bool(tx.find(Workshop, id=workshop_id))


def renewed(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return rows with ids of their own, which name each other as before; what names no row of them stays."""
    rows = tuple(rows)
    ids = {row.id: new_id() for row in rows}
    return tuple(_with_ids(row, ids) for row in rows)


def _with_ids(row: Row, ids: Mapping[str, str]) -> Row:
    named = [each.name for each in fields(row) if each.name in _NAMING or each.name.endswith("_id")]
    changed = {name: ids[value] for name in named if (value := getattr(row, name)) in ids}
    return cast("Row", replace(cast("Any", row), **changed))
