"""What the facilitator alone is told of wishes: gently, and never while the room may see the screen."""

import pytest

from tests.day_items import interview_of
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.people import Attendance, TakingPart
from unginvest_workshop.operations import grouping, interviews, people
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.ui.console.groups_list import GroupsList
from unginvest_workshop.ui.console.wishes_note import WishesNote
from unginvest_workshop.ui.exercises.interview.pairs_panel import PairsPanel


@pytest.fixture
def four(desk):
    """Put four people in a group, and deal them into pairs: the first with the third."""
    ids = desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine(name) for name in "ABCD"]))
    desk.do("", lambda tx: grouping.deal_into_groups(tx, desk.id, 1, 1))
    desk.do("", lambda tx: people.wish_safe_partner(tx, ids[0], ids[2]))
    desk.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, desk.id), 1))
    return ids


@pytest.fixture
def note(desk, item_of, qtbot):
    made = WishesNote(desk)
    qtbot.addWidget(made)
    made.show_item(desk.item(item_of(ExerciseKind.INTERVIEW)))
    return made


def test_a_wish_that_is_met_says_nothing(four, note):
    assert note.isHidden()
    assert note.text() == ""


def test_what_is_not_as_wished_is_said_and_swapped_back_by_hand(desk, four, note, item_of):
    desk.do("", lambda tx: interviews.swap_partners(tx, interview_of(tx, desk.id), four[0], four[1]))
    assert note.text() == "A vil gjerne være sammen med C."
    note.set_private(hidden=True)
    assert note.text() == ""
    assert note.isHidden()
    assert note._words.text() == ""
    note.set_private(hidden=False)
    note.show_item(None)
    assert note.text() == ""
    note.show_item(desk.item(item_of(ExerciseKind.INTERVIEW)))
    desk.do("", lambda tx: interviews.swap_partners(tx, interview_of(tx, desk.id), four[0], four[1]))
    assert note.text() == ""


def test_a_pair_without_a_teller_and_one_who_passes_after_all(desk, four, note):
    for each in (four[0], four[2]):
        desk.do("", lambda tx, each=each: people.wish_taking_part(tx, each, TakingPart.LISTENS))
    assert note.text() in {"Her vil alle helst lytte: A, C", "Her vil alle helst lytte: C, A"}
    desk.do("", lambda tx: people.wish_taking_part(tx, four[0], TakingPart.PASSES))
    assert note.text() == "A sier pass i dag, men er i et par."


def test_one_who_passes_is_not_said_to_lack_a_partner(desk, four, qtbot):
    desk.do("", lambda tx: people.wish_taking_part(tx, four[1], TakingPart.PASSES))
    desk.do("", lambda tx: people.edit_person(tx, four[3], attendance=Attendance.AWAY))
    desk.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, desk.id), 1))
    panel = PairsPanel(desk, desk.read(lambda tx: interview_of(tx, desk.id)))
    qtbot.addWidget(panel)
    panel.refresh()
    assert panel._note.text() == "Trykk på to navn for å bytte dem."


def test_nobody_waits_for_those_who_listen_or_pass(desk, four, qtbot):
    groups = GroupsList(desk)
    qtbot.addWidget(groups)
    groups.show_exercise(ExerciseKind.TREE)
    assert groups.lines() == [("Gruppe 1", "0 av 4 har fortalt")]
    desk.do("", lambda tx: people.wish_taking_part(tx, four[1], TakingPart.PASSES))
    desk.do("", lambda tx: people.wish_taking_part(tx, four[2], TakingPart.LISTENS))
    assert groups.lines() == [("Gruppe 1", "2 av 4 har fortalt")]
