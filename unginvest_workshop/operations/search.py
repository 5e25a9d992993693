"""Searching in all that was said: what there is to find, fagdag for fagdag, and how a search is answered."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.closing import ClosingWord
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.confidence import may_leave
from unginvest_workshop.domain.culture import CultureNote
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.domain.presentation import Response
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind
from unginvest_workshop.operations.tx import Changes, ReadTx, Row

JOINT: Final = " · "
"""What stands between the parts of what was said, where they are several."""


class SaidKind(StrEnum):
    """What something that was said is."""

    TOPIC = "topic"
    MISSING_VOICE = "missing_voice"
    CULTURE = "culture"
    STORY = "story"
    FACTOR = "factor"
    IMAGE = "image"
    """A group's image of what recurs in its stories."""
    CLUSTER = "cluster"
    RESPONSE = "response"
    DREAM = "dream"
    PIECE = "piece"
    PHOTO = "photo"
    """What a photo shows, in words."""
    STATEMENT = "statement"
    STEP = "step"
    FUTURE_PICTURE = "future_picture"
    CONTRIBUTION = "contribution"
    COME_TRUE = "come_true"
    CLOSING_WORD = "closing_word"


@dataclass(frozen=True, slots=True)
class Said:
    """Something that was said, or written down, by those who took part."""

    workshop_id: WorkshopId
    kind: SaidKind
    id: str
    """Of the row that holds it; a topic's and a picture of the future's is the fagdag's."""
    exercise: ExerciseKind
    """The exercise that shows it."""
    item_id: AgendaItemId | None
    """That exercise in the fagdag's agenda; None where it is not there any more."""
    text: str
    in_confidence: bool = False
    """Told in confidence: it stays in the room, and is not for a screen that others see."""

    @property
    def node(self) -> Node | None:
        """Where it stands on the red thread; None for what is not on it."""
        known = {kind.value for kind in NodeKind}
        return Node(NodeKind(self.kind.value), self.id) if self.kind.value in known else None


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found."""

    said: Said
    title: str
    """What its fagdag is called."""
    day: dt.date
    """When its fagdag is."""
    marks: tuple[tuple[int, int], ...]
    """Where in the text that was found stands: begin and end of each word, in letters."""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search."""

    hits: tuple[Hit, ...] = ()
    """The best first, and of those as good the newest."""
    total: int = 0
    """How many there are, with those that were not asked for."""


class Search(Protocol):
    """Searches all fagdager. The storage package fulfils it."""

    def find(self, query: str, *, most: int = 50, workshop_id: WorkshopId | None = None) -> Found:
        """Return what has all the words of a query, whatever is written in it, also where the last is only begun.

        Small words such as "og" need not be there. With a workshop it is searched alone.
        """
        ...


@dataclass(frozen=True, slots=True)
class _Source:
    """Where what was said of a kind is kept."""

    row: type[Row]
    kind: SaidKind
    exercises: tuple[ExerciseKind, ...]
    """That show it; the first that the fagdag has counts."""
    fields: tuple[str, ...]
    joint: str = JOINT


_E: Final = ExerciseKind
_SOURCES: Final = (
    _Source(Workshop, SaidKind.TOPIC, (_E.TOPIC,), ("topic_question", "topic_where", "topic_so_that")),
    _Source(Workshop, SaidKind.FUTURE_PICTURE, (_E.ROADMAP, _E.FOLLOW_UP), ("future_picture",)),
    _Source(MissingVoice, SaidKind.MISSING_VOICE, (_E.WELCOME,), ("text",)),
    _Source(CultureNote, SaidKind.CULTURE, (_E.CULTURE,), ("text",)),
    _Source(Story, SaidKind.STORY, (_E.TREE,), ("teller", "title"), ": "),
    _Source(SuccessFactor, SaidKind.FACTOR, (_E.TREE, _E.SHARED_FACTORS), ("text", "in_norwegian")),
    _Source(Group, SaidKind.IMAGE, (_E.TREE, _E.SHARED_FACTORS, _E.PRESENTATION), ("image", "verse")),
    _Source(Cluster, SaidKind.CLUSTER, (_E.SHARED_FACTORS,), ("name", "metaphor", "verse")),
    _Source(Response, SaidKind.RESPONSE, (_E.PRESENTATION,), ("text",)),
    _Source(DreamIdea, SaidKind.DREAM, (_E.DREAM,), ("text",)),
    _Source(FuturePiece, SaidKind.PIECE, (_E.TASTE,), ("title", "makers", "masthead", "dated", "text")),
    _Source(Photo, SaidKind.PHOTO, (_E.TREE, _E.SHARED_FACTORS, _E.TASTE), ("caption",)),
    _Source(
        DesignStatement,
        SaidKind.STATEMENT,
        (_E.DESIGN,),
        ("text", "roles", "meetings", "routines", "rooms", "partners"),
    ),
    _Source(
        RoadmapStep,
        SaidKind.STEP,
        (_E.ROADMAP, _E.FOLLOW_UP),
        ("text", "when", "owner", "helpers", "celebration", "obstacle", "strength"),
    ),
    _Source(
        Contribution,
        SaidKind.CONTRIBUTION,
        (_E.FOLLOW_UP, _E.ROADMAP),
        ("who", "department", "text", "taught", "more", "otherwise"),
    ),
    _Source(DreamComeTrue, SaidKind.COME_TRUE, (_E.FOLLOW_UP,), ("text", "remark")),
    _Source(ClosingWord, SaidKind.CLOSING_WORD, (_E.CLOSE,), ("text",)),
)
"""All that is searched, a line for each kind: only what those who took part have said, never private notes."""

_KINDS: Final = frozenset({source.row for source in _SOURCES} | {AgendaItem})


def searchable_days(tx: ReadTx) -> list[Workshop]:
    """Return the fagdager that are searched: none that is put away, no template, library or anything but a fagdag."""
    return tx.find(Workshop, deleted=False, kind=WorkshopKind.FAGDAG)


def changes_what_is_said(changes: Changes) -> bool:
    """Tell whether a search may answer otherwise after these changes."""
    return changes.touches(*_KINDS)


def all_said(tx: ReadTx, days: Sequence[Workshop]) -> Iterator[Said]:
    """Yield all that was said on these fagdager. Suggestions that nobody has kept were never said."""
    ids = {day.id for day in days}
    alone = {"workshop_id": days[0].id} if len(days) == 1 else {}  # several are read all at once
    items: dict[tuple[WorkshopId, ExerciseKind], AgendaItemId] = {}
    for item in tx.find(AgendaItem, **alone):
        items.setdefault((item.workshop_id, item.exercise), item.id)
    secret = _secret(tx, alone)
    for source in _SOURCES:
        for row in tx.find(source.row, **alone):
            text = _text(source, row) if row.workshop_id in ids else ""
            if text and not (isinstance(row, Cluster) and row.suggested):
                exercise, item_id = _shown(_exercises(source, row), row.workshop_id, items)
                hidden = (source.kind, row.id) in secret
                yield Said(row.workshop_id, source.kind, row.id, exercise, item_id, text, hidden)


@dataclass(frozen=True, slots=True)
class Saying:
    """What a row says, or would say if anything stood in it."""

    kind: SaidKind
    exercises: tuple[ExerciseKind, ...]
    """That show it; the first that the fagdag has counts."""
    text: str


def sayings(row: Row) -> tuple[Saying, ...]:
    """Return what a row says; a fagdag's own says several things, and what nobody has said there is "" here."""
    own = (source for source in _SOURCES if isinstance(row, source.row))
    return tuple(Saying(source.kind, _exercises(source, row), _text(source, row)) for source in own)


def _secret(tx: ReadTx, alone: Mapping[str, WorkshopId]) -> set[tuple[SaidKind, str]]:
    """Return what was told in confidence: what must not leave the room, and shared factors called by its words."""
    days = {story.workshop_id for story in tx.find(Story, stays_in_room=True, **alone)}
    secret: set[tuple[SaidKind, str]] = set()
    for day in days:
        clusters = tx.find(Cluster, workshop_id=day)
        told = may_leave(tx.find(Story, workshop_id=day), tx.find(SuccessFactor, workshop_id=day), clusters)
        named = {cluster.id for cluster in told.clusters if cluster.name}
        secret |= {(SaidKind(node.kind.value), node.id) for node in told.gone}
        secret |= {(SaidKind.CLUSTER, each.id) for each in clusters if each.name and each.id not in named}
    return secret


def _exercises(source: _Source, row: Row) -> tuple[ExerciseKind, ...]:
    """Return the exercises that show a row; a photo is shown where what it belongs to is."""
    if not isinstance(row, Photo):
        return source.exercises
    if row.piece_id is not None:
        return (_E.TASTE,)
    if row.cluster_id is not None:
        return (_E.SHARED_FACTORS,)
    return (_E.SHARED_FACTORS, _E.TREE) if row.purpose is PhotoPurpose.IMAGE else (_E.TREE,)


def _shown(
    exercises: Sequence[ExerciseKind],
    day: WorkshopId,
    items: Mapping[tuple[WorkshopId, ExerciseKind], AgendaItemId],
) -> tuple[ExerciseKind, AgendaItemId | None]:
    """Return which of these exercises a fagdag has first, and where it is in the agenda."""
    exercise = next((each for each in exercises if (day, each) in items), exercises[0])
    return exercise, items.get((day, exercise))


def _text(source: _Source, row: Row) -> str:
    if len(source.fields) == 1:
        said: str = getattr(row, source.fields[0])
        return said.strip()
    parts: list[str] = []
    for name in source.fields:
        value = getattr(row, name)
        parts += [value] if isinstance(value, str) else value
    return source.joint.join([part.strip() for part in parts if part.strip()])
