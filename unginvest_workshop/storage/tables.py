"""The tables: one for each kind of row, with what happens to a row when another that it names goes.

The columns follow from the dataclasses; only texts and whole numbers are stored. A row goes with its workshop. What a
person wrote outlives the group, teller or owner that it names; links and marks have no foreign key to what they name
and are swept by triggers.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.closing import ClosingWord
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.culture import CultureNote
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.insight import ThemeTie
from unginvest_workshop.domain.interview import InterviewGuide, PairInterview, PairMember
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.people import CompanyWish, Group, Participant
from unginvest_workshop.domain.personal import (
    PersonalAnswer,
    PersonalObstacle,
    PersonalPlace,
    PersonalPlan,
    PersonalStep,
)
from unginvest_workshop.domain.pictures import Photo, Stroke
from unginvest_workshop.domain.presentation import Response
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.strengths import SeenStrength, TopStrength
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.domain.thread import Link, NodeKind
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.domain.tree import Draft, Story, SuccessFactor
from unginvest_workshop.domain.turns import RoundTurn
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations.row_codec import Field, Storage, codec
from unginvest_workshop.operations.tx import Row

metadata: Final = MetaData()

_CASCADE: Final = "CASCADE"
_SET_NULL: Final = "SET NULL"


def _table(name: str, kind: type[Row], **references: tuple[str, str]) -> Table:
    """Return the table of a kind; ``references`` gives (table, what its deletion does) of fields that name rows."""
    if kind is not Workshop:
        references["workshop_id"] = ("workshop", _CASCADE)
    columns = (_column(field, references.get(field.name)) for field in codec(kind).fields)
    return Table(name, metadata, *columns)


def _column(field: Field, reference: tuple[str, str] | None) -> Column[object]:
    keys = [ForeignKey(f"{reference[0]}.id", ondelete=reference[1])] if reference else []
    is_id = field.name == "id"
    column_type = Text() if field.storage is Storage.TEXT else Integer()
    return Column(
        field.name,
        column_type,
        *keys,
        primary_key=is_id,
        nullable=field.nullable,
        index=bool(reference) and not is_id,
    )


TABLES: Final[Mapping[type[Row], Table]] = MappingProxyType(
    {
        Workshop: _table("workshop", Workshop),
        Group: _table("room_group", Group),
        Participant: _table(
            "participant",
            Participant,
            group_id=("room_group", _SET_NULL),
            safe_partner_id=("participant", _SET_NULL),
        ),
        AgendaItem: _table("agenda_item", AgendaItem, guide_id=("interview_guide", _SET_NULL)),
        InterviewGuide: _table("interview_guide", InterviewGuide),
        CompanyWish: _table(
            "company_wish",
            CompanyWish,
            one_id=("participant", _CASCADE),
            other_id=("participant", _CASCADE),
        ),
        PairInterview: _table("pair_interview", PairInterview, item_id=("agenda_item", _SET_NULL)),
        PairMember: _table(
            "pair_member",
            PairMember,
            pair_id=("pair_interview", _CASCADE),
            participant_id=("participant", _CASCADE),
        ),
        Story: _table("story", Story, group_id=("room_group", _SET_NULL), teller_id=("participant", _SET_NULL)),
        Cluster: _table("cluster", Cluster),
        SuccessFactor: _table(
            "success_factor", SuccessFactor, story_id=("story", _CASCADE), cluster_id=("cluster", _SET_NULL)
        ),
        DreamIdea: _table(
            "dream_idea",
            DreamIdea,
            builds_on=("dream_idea", _SET_NULL),
            group_id=("room_group", _SET_NULL),
            author_id=("participant", _SET_NULL),
        ),
        DesignStatement: _table("design_statement", DesignStatement),
        RoadmapStep: _table("roadmap_step", RoadmapStep, owner_id=("participant", _SET_NULL)),
        Link: _table("link", Link),
        EnergyMark: _table("energy_mark", EnergyMark, participant_id=("participant", _SET_NULL)),
        RoundTurn: _table(
            "round_turn",
            RoundTurn,
            item_id=("agenda_item", _CASCADE),
            participant_id=("participant", _CASCADE),
        ),
        ClosingWord: _table("closing_word", ClosingWord),
        CultureNote: _table("culture_note", CultureNote),
        MissingVoice: _table("missing_voice", MissingVoice),
        Response: _table(
            "response", Response, group_id=("room_group", _SET_NULL), factor_id=("success_factor", _SET_NULL)
        ),
        FuturePiece: _table("future_piece", FuturePiece, group_id=("room_group", _SET_NULL)),
        Photo: _table(
            "photo",
            Photo,
            group_id=("room_group", _SET_NULL),
            cluster_id=("cluster", _CASCADE),
            piece_id=("future_piece", _CASCADE),
        ),
        Stroke: _table("stroke", Stroke, group_id=("room_group", _CASCADE), cluster_id=("cluster", _CASCADE)),
        Contribution: _table(
            "contribution",
            Contribution,
            step_id=("roadmap_step", _SET_NULL),
            who_id=("participant", _SET_NULL),
        ),
        DreamComeTrue: _table("dream_come_true", DreamComeTrue),
        ThemeTie: _table("theme_tie", ThemeTie),
        Place: _table("place", Place, item_id=("agenda_item", _SET_NULL), group_id=("room_group", _SET_NULL)),
        Timer: _table("timer", Timer, id=("agenda_item", _CASCADE)),
        ItemTime: _table("item_time", ItemTime, id=("agenda_item", _CASCADE)),
        Draft: _table("draft", Draft, id=("agenda_item", _CASCADE)),
        # one young person's own: sections of kind PERSONAL alone have rows of these
        PersonalPlan: _table("personal_plan", PersonalPlan),
        PersonalPlace: _table("personal_place", PersonalPlace),
        PersonalAnswer: _table("personal_answer", PersonalAnswer),
        PersonalStep: _table("personal_step", PersonalStep),
        PersonalObstacle: _table("personal_obstacle", PersonalObstacle),
        SeenStrength: _table("seen_strength", SeenStrength),
        TopStrength: _table("top_strength", TopStrength),
    }
)
"""The table of each kind."""

KINDS: Final[Mapping[str, type[Row]]] = MappingProxyType({table.name: kind for kind, table in TABLES.items()})
"""The kind of each table, by the table's name."""

UNJOURNALLED: Final[frozenset[type[Row]]] = frozenset({Place, Timer, ItemTime, Draft, PersonalPlace})
"""Kinds whose changes are kept but are no undo steps."""

COMPANIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        TABLES[kind].name: key.column.table.name
        for kind in TABLES
        if kind in UNJOURNALLED
        for key in TABLES[kind].c.id.foreign_keys
    }
)
"""The tables of such rows that share the id of a journalled row and go with it, and that row's table.

They are no undo steps of their own; but when their row is taken out and comes back, so do they.
"""

NODES: Final[Mapping[NodeKind, type[Row]]] = MappingProxyType(
    {
        NodeKind.STORY: Story,
        NodeKind.FACTOR: SuccessFactor,
        NodeKind.CLUSTER: Cluster,
        NodeKind.DREAM: DreamIdea,
        NodeKind.STATEMENT: DesignStatement,
        NodeKind.STEP: RoadmapStep,
    }
)
"""The kind that each end of a link, and a mark, names; a link goes with either end, a mark with what it marks."""

Index("ix_link_child", TABLES[Link].c.child_id)
Index("ix_link_parent", TABLES[Link].c.parent_id)
Index("ix_energy_mark_node", TABLES[EnergyMark].c.node_id)

undo_step: Final = Table(
    "undo_step",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("workshop_id", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("merge", Text),
    Column("at", Integer, nullable=False),
    Column("undone", Integer, nullable=False),
    Index("ix_undo_step_workshop", "workshop_id", "id"),
)
"""What a person can undo: its time is UTC milliseconds, of the newest change in it."""

undo_change: Final = Table(
    "undo_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("step", ForeignKey("undo_step.id", ondelete=_CASCADE), nullable=False, index=True),
    Column("workshop_id", Text, nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_id", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
)
"""One changed row of a step: its images as JSON before and after; None where there was no row."""

journal_state: Final = Table(
    "journal_state",
    metadata,
    Column("id", Integer, CheckConstraint("id = 0"), primary_key=True),
    Column("step", Integer),
    Column("at", Integer, nullable=False),
)
"""The one row that tells triggers under which step they write, and the time in UTC milliseconds."""

touched: Final = Table(
    "touched",
    metadata,
    Column("table_name", Text, primary_key=True),
    Column("row_id", Text, primary_key=True),
    Column("op", Text, nullable=False),
)
"""Unjournalled rows that the present transaction changed; empty between transactions."""

stamp: Final = Table(
    "stamp",
    metadata,
    Column("table_name", Text, primary_key=True),
    Column("row_id", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("at", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""When a field was last written (UTC milliseconds); the field "" is the whole row as it was added."""

tombstone: Final = Table(
    "tombstone",
    metadata,
    Column("table_name", Text, primary_key=True),
    Column("row_id", Text, primary_key=True),
    Column("workshop_id", Text, nullable=False),
    Column("at", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""When a row was removed (UTC milliseconds); gone again when the row comes back."""
