"""A copy of a fagdag's rows for others: without what stays in the room, and with people named as the policy wants.

Who somebody is beyond their name goes where the name goes. What a facilitator keeps for themselves is no part of it:
who interviewed whom, whose turn it was, clocks and half-written words.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
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
from unginvest_workshop.domain.interview import InterviewGuide
from unginvest_workshop.domain.people import Group, Participant, Role
from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.domain.presentation import Response
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.exporting.names import Names
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.operations.moving import renewed
from unginvest_workshop.operations.tx import Row

SAID: Final[MappingProxyType[type[Row], tuple[str, ...]]] = MappingProxyType(
    {
        Workshop: (
            "title", "place", "topic_question", "topic_where", "topic_so_that", "future_picture", "description",
        ),
        Group: ("name", "image", "verse"),
        Participant: ("department",),
        AgendaItem: ("title",),
        InterviewGuide: ("title", "opening", "story_question", "follow_ups", "values", "wish"),
        Story: ("title",),
        SuccessFactor: ("text", "in_norwegian"),
        Cluster: ("name", "metaphor", "verse"),
        DreamIdea: ("text",),
        DesignStatement: ("text", "roles", "meetings", "routines", "rooms", "partners"),
        RoadmapStep: ("text", "when", "celebration", "obstacle", "strength"),
        ClosingWord: ("text",),
        CultureNote: ("text",),
        Response: ("text",),
        FuturePiece: ("title", "text", "masthead", "dated"),
        Photo: ("caption",),
        Contribution: ("text", "department", "taught", "more", "otherwise", "dream"),
        DreamComeTrue: ("text", "remark"),
    }
)  # fmt: skip
"""The fields that hold what people wrote, in which somebody may be named."""


def reduced(source: Source, whole: Iterable[Row]) -> tuple[Row, ...]:
    """Return the copy's rows, with ids of their own; ``whole`` are all of the fagdag."""
    rows = tuple(whole)
    return renewed(_reduced(row, source) for row in (*open_rows(source.snapshot), *_marks(source, rows), *_place(rows)))


def open_rows(rows: Snapshot) -> Iterator[Row]:
    """Yield the rows of a fagdag without what is private."""
    yield rows.workshop
    for kind in (
        rows.groups, rows.participants, rows.guides, rows.agenda, rows.stories, rows.clusters, rows.factors, rows.ideas,
        rows.statements, rows.steps, rows.links, rows.words, rows.culture, rows.missing, rows.responses, rows.pieces,
        rows.photos, rows.strokes, rows.contributions, rows.come_true,
    ):  # fmt: skip
        yield from kind


def _place(whole: Iterable[Row]) -> Iterator[Place]:
    """Yield where the day had come to, and nothing of what was looked at there."""
    yield from (Place(row.id, row.workshop_id, row.item_id) for row in whole if isinstance(row, Place))


def _marks(source: Source, whole: Iterable[Row]) -> Iterator[EnergyMark]:
    """Yield the marks of what drew people, of what is told; whose they are stays in the room."""
    for row in whole:
        if isinstance(row, EnergyMark) and source.row(Node(row.kind, row.node_id)) is not None:
            yield replace(row, participant_id=None)


def _reduced(row: Row, source: Source) -> Row:
    said: _Fields = {name: _say(getattr(row, name), source) for name in SAID.get(type(row), ())}
    named = _NAMED.get(type(row), _nobody)(row, source.names)
    return cast("Row", replace(cast("Any", row), **(said | named)))


def _say(value: str | tuple[str, ...], source: Source) -> str | tuple[str, ...]:
    return source.say(value) if isinstance(value, str) else tuple(map(source.say, value))


_Fields = dict[str, object]
"""Fields as they leave the room."""


def _nobody(_row: object, _names: Names) -> _Fields:
    return {}


def _participant(row: Participant, names: Names) -> _Fields:
    name = names.party(row.name, row.id)
    return {"name": name} if name else {"name": "", "department": "", "role": Role.UNKNOWN}


def _item(row: AgendaItem, names: Names) -> _Fields:
    return {field: names.party(getattr(row, field), None) for field in ("leader", "co_leader", "writer")}


def _story(row: Story, names: Names) -> _Fields:
    teller = names.person(row.teller, row.teller_id)
    return {"teller": teller, "teller_id": row.teller_id if teller else None, "origin": ""}


def _idea(row: DreamIdea, names: Names) -> _Fields:
    return {"author_id": row.author_id if names.person("", row.author_id) else None}


def _step(row: RoadmapStep, names: Names) -> _Fields:
    owner = names.owner(row)
    return {"owner": owner, "owner_id": row.owner_id if owner else None, "helpers": names.helpers(row.helpers)}


def _contribution(row: Contribution, names: Names) -> _Fields:
    who = names.party(row.who, row.who_id)
    return {"who": who, "who_id": row.who_id if who else None}


def _missing(row: MissingVoice, names: Names) -> _Fields:
    return {"text": names.absent(row.text) or names.someone}


_NAMED: Final[MappingProxyType[type[Row], Callable[[Any, Names], _Fields]]] = MappingProxyType(
    {
        Participant: _participant,
        AgendaItem: _item,
        Story: _story,
        SuccessFactor: lambda _row, _names: {"origin": ""},
        Group: lambda _row, _names: {"origin": None, "origin_saved": 0},
        DreamIdea: _idea,
        RoadmapStep: _step,
        FuturePiece: lambda row, names: {"makers": names.party(row.makers, None)},
        Contribution: _contribution,
        MissingVoice: _missing,
    }
)
"""How the kinds that name somebody do it as the policy wants."""
