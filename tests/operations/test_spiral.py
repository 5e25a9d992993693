"""The learning spiral, and who moved us where."""

from datetime import date

import pytest

from tests.operations.conftest import Room
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.operations import dreams, followup, people, roadmaps, spiral, workshops
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.tx import NotFoundError


@pytest.fixture
def later(room, store):
    room.do(lambda tx: roadmaps.add_step(tx, room.id, "Frokost"))
    room.do(lambda tx: roadmaps.add_step(tx, room.id, "Nøkler"))
    room.do(lambda tx: workshops.write_topic(tx, room.id, question="Hvordan høre til?"))
    day = Room(store, date(2027, 11, 22))
    day.do(lambda tx: followup.open_road(tx, day.id, room.id))
    return day


def test_the_spiral_goes_from_the_oldest_day_to_this_one(room, later, store):
    dream = room.do(lambda tx: dreams.add_idea(tx, room.id, "kø"))
    first, second = later.see(lambda tx: followup.followed_steps(tx, later.id))
    later.do(lambda tx: roadmaps.edit_step(tx, first.id, status=StepStatus.DONE))
    later.do(lambda tx: roadmaps.edit_step(tx, second.id, status=StepStatus.UNDER_WAY))
    later.do(lambda tx: followup.mark_come_true(tx, later.id, dream))
    later.do(lambda tx: followup.add_told_contribution(tx, later.id, "Kari: ba inn naboene", first.id))
    last = Room(store, date(2028, 11, 22))
    last.do(lambda tx: followup.open_road(tx, last.id, later.id))
    turns = last.see(lambda tx: spiral.learning_spiral(tx, last.id))
    assert [(t.date.year, t.topic, t.reached, t.steps, t.come_true, t.contributions) for t in turns] == [
        (2026, "Hvordan høre til?", 0, 2, 0, 0),
        (2027, "", 1, 2, 1, 1),
        (2028, "", 1, 2, 0, 0),
    ]
    assert [turn.workshop_id for turn in turns] == [room.id, later.id, last.id]
    assert len(room.see(lambda tx: spiral.learning_spiral(tx, room.id))) == 1


def test_a_contribution_brings_a_dream_nearer_and_keeps_its_words(room, later):
    dream = room.do(lambda tx: dreams.add_idea(tx, room.id, "kø om morgenen"))
    new = later.do(lambda tx: followup.add_contribution(tx, later.id, "satte fram kaffe", dream_id=dream))
    room.do(lambda tx: dreams.remove_idea(tx, dream))
    row = later.see(lambda tx: tx.get(Contribution, new))
    assert (row.dream_id, row.dream) == (dream, "kø om morgenen")
    later.do(lambda tx: followup.tie_to_dream(tx, new, None))
    row = later.see(lambda tx: tx.get(Contribution, new))
    assert (row.dream_id, row.dream) == (None, "")
    with pytest.raises(NotFoundError):
        later.do(lambda tx: followup.tie_to_dream(tx, new, dream))


def test_what_moved_us_stands_by_department_and_person(later):
    later.do(lambda tx: people.add_people(tx, later.id, [PersonLine("Kari Moen", "Kongsberg")]))
    for text, who, department in (
        ("a", "Kari", ""), ("b", "Ola", "Drammen"), ("c", "Kari Moen", "kongsberg"), ("d", "", "Drammen"),
        ("e", "Aud", ""),
    ):  # fmt: skip
        later.do(
            lambda tx, t=text, w=who, d=department: followup.add_contribution(tx, later.id, t, who=w, department=d)
        )
    found = later.see(lambda tx: spiral.moved_by(tx, later.id))
    told = [(each.name.casefold(), [(m.who, [r.text for r in m.told]) for m in each.movers]) for each in found]
    assert told == [
        ("drammen", [("Ola", ["b"]), ("", ["d"])]),
        ("kongsberg", [("Kari", ["a", "c"])]),
        ("", [("Aud", ["e"])]),
    ]
    assert [each.count for each in found] == [2, 2, 1]
