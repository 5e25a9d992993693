"""The schema: what it holds, what follows a deletion, and that it changes only on purpose."""

from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from tests.storage.rows_for_tests import W, add, factor, group, item, link, query, story, with_workshop
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.interview import PairInterview, PairMember
from unginvest_workshop.domain.people import Group, Participant, TakingPart
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.segments import plain_segments
from unginvest_workshop.domain.thread import Link, NodeKind
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.turns import RoundTurn
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations.tx import Change, ChangeOp
from unginvest_workshop.storage.tables import NODES, TABLES, metadata

_SCHEMA = Path(__file__).parent / "schema-5.sql"


def test_the_schema_is_that_of_version_5():
    """When this fails, write a migration, then keep the new schema beside the old one."""
    assert _ddl() == _SCHEMA.read_text("utf-8")


def _ddl() -> str:
    statements: list[CreateTable | CreateIndex] = []
    for table in metadata.sorted_tables:
        indexes = sorted(table.indexes, key=lambda index: index.name)
        statements += [CreateTable(table), *(CreateIndex(index) for index in indexes)]
    words = (str(statement.compile(dialect=sqlite.dialect())).split() for statement in statements)
    return "".join(" ".join(each) + ";\n" for each in words)


def test_every_entity_of_the_domain_has_a_table():
    assert {kind.__name__ for kind in TABLES} == {
        "Workshop", "Place", "Participant", "Group", "AgendaItem", "InterviewGuide", "PairInterview", "PairMember",
        "Story", "SuccessFactor", "Cluster", "DreamIdea", "DesignStatement", "RoadmapStep", "Link", "ClosingWord",
        "Timer", "CultureNote", "MissingVoice", "Response", "FuturePiece", "Photo", "Stroke", "Contribution",
        "DreamComeTrue", "ThemeTie", "CompanyWish", "ItemTime", "Draft", "EnergyMark", "RoundTurn",
        "PersonalPlan", "PersonalPlace", "PersonalAnswer",
        "PersonalStep", "PersonalObstacle", "SeenStrength", "TopStrength",
    }  # fmt: skip
    assert set(NODES) == set(NodeKind) - {NodeKind.CONTRIBUTION}  # no link names one


def test_only_texts_and_whole_numbers(store, store_paths):
    types = query(store_paths.database, "SELECT DISTINCT c.type FROM sqlite_master t, pragma_table_info(t.name) c")
    assert {kind for (kind,) in types} == {"TEXT", "INTEGER"}


def test_every_foreign_key_is_indexed():
    for table in TABLES.values():
        indexed = {column.name for index in table.indexes for column in index.columns} | {"id"}
        assert {key.parent.name for key in table.foreign_keys} <= indexed


@pytest.fixture
def full(store):
    """Fill a store with a workshop in which everything hangs together."""
    with_workshop(store)
    rows = (
        group("g"),
        Participant("p", W, "i", 1, "Ada", group_id="g"),
        item("a"),
        story("s", group_id="g"),
        Story("s2", W, "j", "g", teller="Ada", teller_id="p"),
        Cluster("c", W, "i", "Humor"),
        factor("f", "s", cluster="c"),
        DreamIdea("d", W, "i", "Alle ler", group_id="g", author_id="p"),
        DreamIdea("d2", W, "j", "Ja, og …", builds_on="d"),
        DesignStatement("e", W, "i", "Vi har latterrom"),
        RoadmapStep("r", W, "i", "Male rommet", owner="Ada", owner_id="p"),
        PairInterview("pi", W, "i"),
        PairMember("pm", W, "pi", "p", 0),
        Place(W, W, item_id="a", group_id="g"),
        Timer("a", W, plain_segments(10)),
        link("l1", (NodeKind.DREAM, "d"), (NodeKind.CLUSTER, "c")),
        link("l2", (NodeKind.STATEMENT, "e"), (NodeKind.DREAM, "d")),
        link("l3", (NodeKind.STEP, "r"), (NodeKind.STORY, "s")),
        link("l4", (NodeKind.STEP, "r"), (NodeKind.FACTOR, "f")),
        link("l5", (NodeKind.STEP, "r"), (NodeKind.STATEMENT, "e")),
    )
    store.write(W, "alt", add(*rows))
    return store


def _remove(store, kind, row_id):
    _, changes = store.write(W, "ta bort", lambda tx: tx.remove(kind, row_id))
    return {(change.kind.__name__, change.id, change.op.value) for change in changes.rows}


def _links(store):
    with store.read() as tx:
        return {row.id for row in tx.find(Link)}


def test_a_removed_group_leaves_people_stories_and_dreams(full):
    assert _remove(full, Group, "g") == {
        ("Group", "g", "removed"),
        ("Participant", "p", "replaced"),
        ("Story", "s", "replaced"),
        ("Story", "s2", "replaced"),
        ("DreamIdea", "d", "replaced"),
        ("Place", W, "replaced"),
    }
    with full.read() as tx:
        assert tx.get(Story, "s").group_id is None
        assert tx.get(Place, W).group_id is None


def test_a_removed_participant_leaves_what_was_said(full):
    assert _remove(full, Participant, "p") == {
        ("Participant", "p", "removed"),
        ("PairMember", "pm", "removed"),
        ("Story", "s2", "replaced"),
        ("DreamIdea", "d", "replaced"),
        ("RoadmapStep", "r", "replaced"),
    }
    with full.read() as tx:
        assert tx.get(Story, "s2").teller == "Ada"
        assert tx.get(RoadmapStep, "r").owner == "Ada"


def test_a_removed_story_takes_its_factors_and_the_links_of_both(full):
    assert _remove(full, Story, "s") == {
        ("Story", "s", "removed"),
        ("SuccessFactor", "f", "removed"),
        ("Link", "l3", "removed"),
        ("Link", "l4", "removed"),
    }


def test_a_removed_cluster_leaves_its_factors_loose(full):
    changed = _remove(full, Cluster, "c")
    assert ("SuccessFactor", "f", "replaced") in changed
    assert _links(full) == {"l2", "l3", "l4", "l5"}
    with full.read() as tx:
        assert tx.get(SuccessFactor, "f").cluster_id is None


def test_a_removed_dream_leaves_what_builds_on_it(full):
    assert ("DreamIdea", "d2", "replaced") in _remove(full, DreamIdea, "d")
    assert _links(full) == {"l3", "l4", "l5"}


def test_links_go_with_a_removed_statement_and_step(full):
    _remove(full, DesignStatement, "e")
    assert _links(full) == {"l1", "l3", "l4"}
    _remove(full, RoadmapStep, "r")
    assert _links(full) == {"l1"}


def test_marks_go_with_what_they_mark_and_outlive_who_made_them(full):
    marks = (
        EnergyMark("m1", W, "i", NodeKind.FACTOR, "f", "p"),
        EnergyMark("m2", W, "i", NodeKind.CLUSTER, "c", "p"),
        EnergyMark("m3", W, "i", NodeKind.DREAM, "d"),
        EnergyMark("m4", W, "i", NodeKind.STATEMENT, "e"),
        EnergyMark("m5", W, "i", NodeKind.STATEMENT, "d"),
    )
    full.write(W, "energi", add(*marks))
    assert ("EnergyMark", "m1", "replaced") in _remove(full, Participant, "p")
    for kind, row_id, mark in ((Story, "s", "m1"), (Cluster, "c", "m2"), (DreamIdea, "d", "m3")):
        assert ("EnergyMark", mark, "removed") in _remove(full, kind, row_id)
    with full.read() as tx:
        assert [(row.id, row.participant_id) for row in tx.find(EnergyMark)] == [("m4", None), ("m5", None)]
    full.undo(W)
    with full.read() as tx:
        assert tx.get(EnergyMark, "m3").node_id == "d"


def test_a_turn_goes_with_its_person_and_its_exercise(full):
    full.write(W, "runde", add(RoundTurn("t1", W, "a", "p", TakingPart.LISTENS)))
    assert ("RoundTurn", "t1", "removed") in _remove(full, Participant, "p")
    full.undo(W)
    assert ("RoundTurn", "t1", "removed") in _remove(full, type(item("x")), "a")


def test_a_link_names_a_row_by_its_kind_too(full):
    """Rows of different kinds may have the same id."""
    full.write(W, "likt", add(DesignStatement("d", W, "j", "Det samme")))
    _remove(full, DesignStatement, "d")
    assert _links(full) == {"l1", "l2", "l3", "l4", "l5"}


def test_pairs_go_with_their_members(full):
    assert _remove(full, PairInterview, "pi") == {("PairInterview", "pi", "removed"), ("PairMember", "pm", "removed")}


def test_a_removed_agenda_item_takes_its_timer(full):
    assert _remove(full, type(item("x")), "a") == {
        ("AgendaItem", "a", "removed"),
        ("Timer", "a", "removed"),
        ("Place", W, "replaced"),
    }


def test_a_removed_workshop_takes_everything(full):
    _, changes = full.write(W, "bort", lambda tx: tx.remove(Workshop, W))
    assert {change.op for change in changes.rows} == {ChangeOp.REMOVED}
    assert Change(Timer, "a", ChangeOp.REMOVED) in changes.rows
    with full.read() as tx:
        assert not any(tx.find(kind) for kind in TABLES)
    assert full.undo(W) is not None
    with full.read() as tx:
        assert len(tx.find(Link)) == 5
