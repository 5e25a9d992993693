"""What the facilitator's corrections teach."""

from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from tests.operations.conftest import Room
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import clusters, trees, workshops
from unginvest_workshop.operations.demo import make_demo
from unginvest_workshop.operations.learning import as_table, learned
from unginvest_workshop.storage.opening import open_store


@pytest.fixture
def ticks():
    """Count milliseconds: one for each time that the store asks for the time."""
    return count(1)


@pytest.fixture
def store(store_paths, ticks):
    opened = open_store(store_paths, clock=ticks.__next__)
    yield opened
    opened.close()


@pytest.fixture
def placed(room):
    """Put a factor in «Mat», and leave another one loose."""
    story = room.story(room.group())
    waffles, quiet = room.factors(story, "vi stekte vafler", "det var stille")
    room.do(lambda tx: clusters.add_cluster(tx, room.id, "Mat", [waffles]))
    return {"vi stekte vafler": waffles, "det var stille": quiet}


def lines(room, since=0):
    return room.see(lambda tx: learned(tx, since)).lines()


def test_what_a_person_has_placed_is_learnt_and_what_is_loose_is_not(room, placed):
    assert lines(room) == [("vi stekte vafler", "Mat")]


def test_a_suggestion_teaches_once_somebody_keeps_it(room, placed):
    made = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Ro", [placed["det var stille"]], suggested=True))
    assert ("det var stille", "Ro") not in lines(room)
    room.do(lambda tx: clusters.keep_cluster(tx, made))
    assert ("det var stille", "Ro") in lines(room)


def test_what_is_undone_was_never_learnt_and_a_deleted_fagdag_teaches_nothing(room, placed):
    room.store.undo(room.id)
    assert lines(room) == []
    room.store.redo(room.id)
    assert len(lines(room)) == 1
    room.do(lambda tx: workshops.delete_workshop(tx, room.id))
    assert lines(room) == []


def test_the_fagdager_of_a_machine_teach_together(room, placed):
    other = Room(room.store, date(2026, 11, 23))
    (said,) = other.factors(other.story(other.group()), "sjefen hilste")
    other.do(lambda tx: clusters.add_cluster(tx, other.id, "Sett", [said]))
    assert lines(room) == [("sjefen hilste", "Sett"), ("vi stekte vafler", "Mat")]


def test_a_story_that_stays_in_its_room_teaches_nothing(room, placed):
    story = room.see(lambda tx: trees.stories(tx, room.id))[0]
    room.do(lambda tx: trees.edit_story(tx, story.id, stays_in_room=True))
    assert lines(room) == []


def test_the_demo_teaches_nothing(room, store):
    make_demo(store, date(2026, 11, 22), 1_795_341_600_000, Translator("nb"))
    assert lines(room) == []


def test_a_groups_own_tree_teaches_nothing(room, placed):
    room.do(lambda tx: tx.replace(replace(tx.get(Workshop, room.id), kind=WorkshopKind.GROUP)))
    assert lines(room) == []


def test_what_is_forgotten_is_learnt_again_only_when_it_is_placed_again(room, placed, ticks):
    now = next(ticks)
    assert lines(room, now) == []
    made = room.see(lambda tx: tx.find(Cluster, workshop_id=room.id))[0].id
    room.do(lambda tx: clusters.move_to_cluster(tx, [placed["det var stille"]], made))
    assert lines(room, now) == [("det var stille", "Mat")]


def test_keeping_a_suggestion_after_forgetting_teaches(room, placed, ticks):
    made = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Ro", [placed["det var stille"]], suggested=True))
    now = next(ticks)
    room.do(lambda tx: clusters.keep_cluster(tx, made))
    assert lines(room, now) == [("det var stille", "Ro")]


def test_the_table_is_tab_separated_and_nothing_in_it_is_a_formula():
    table = as_table([("=1+1", "Tall"), ("vi lo\tmasse", "Latter")], ("Sagt", "Fellesnevner"))
    assert table == "Sagt\tFellesnevner\n'=1+1\tTall\nvi lo masse\tLatter\n"
