"""What the room saw of an exercise is what it sees when it comes back there."""

import pytest

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import people, workshops
from unginvest_workshop.ui.views_seen import BY_GROUP, BY_NAME


@pytest.fixture
def choose(desk):
    return lambda view: desk.do("", lambda tx: workshops.choose_view(tx, desk.id, view))


@pytest.fixture
def go_on(desk):
    return lambda by: desk.move("", lambda tx: workshops.step(tx, desk.id, by, desk.clock.now().wall))


def test_the_room_sees_the_same_view_when_it_comes_back(desk, item_of, choose, go_on):
    desk.go_to(item_of(ExerciseKind.ROADMAP))
    choose("table")
    desk.go_to(item_of(ExerciseKind.SHARED_FACTORS))
    assert desk.place().view == ""
    choose("overview")
    go_on(1)
    assert desk.place().view == ""
    go_on(-1)
    assert desk.place().view == "overview"
    desk.go_to(item_of(ExerciseKind.ROADMAP))
    assert desk.place().view == "table"
    choose("")
    desk.go_to(item_of(ExerciseKind.TREE))
    desk.go_to(item_of(ExerciseKind.ROADMAP))
    assert desk.place().view == ""


def test_who_left_the_whole_days_board_comes_back_to_it_from_a_groups_tree(desk, item_of):
    one, other = desk.do("", lambda tx: [people.add_group(tx, desk.id) for _ in range(2)])
    board, tree = item_of(ExerciseKind.SHARED_FACTORS), item_of(ExerciseKind.TREE)
    desk.choose_group(one)
    desk.go_to(board)
    assert desk.place().group_id == one
    desk.choose_group(None)
    desk.go_to(tree)
    desk.choose_group(other)
    desk.go_to(board)
    assert desk.place().group_id is None
    desk.choose_group(one)
    desk.go_to(tree)
    desk.go_to(board)
    assert desk.place().group_id == one
    desk.choose_group(None)
    desk.go_to(tree)
    desk.choose_group(one)
    desk.go_to(item_of(ExerciseKind.ROADMAP))
    assert desk.place().group_id == one


@pytest.mark.parametrize("view", [BY_GROUP, BY_NAME])
def test_who_is_in_which_group_was_asked_for_in_passing(desk, item_of, choose, view):
    desk.go_to(item_of(ExerciseKind.TREE))
    choose(view)
    desk.go_to(item_of(ExerciseKind.ROADMAP))
    desk.go_to(item_of(ExerciseKind.TREE))
    assert desk.place().view == ""


def test_where_each_group_has_its_time_the_room_sees_what_the_group_at_hand_shows(desk, item_of, choose):
    desk.go_to(item_of(ExerciseKind.PRESENTATION))
    choose("responses")
    desk.go_to(item_of(ExerciseKind.TREE))
    desk.go_to(item_of(ExerciseKind.PRESENTATION))
    assert desk.place().view == ""


def test_coming_back_is_no_step_to_undo(desk, item_of, choose):
    desk.go_to(item_of(ExerciseKind.ROADMAP))
    choose("table")
    before = desk.history()
    desk.go_to(item_of(ExerciseKind.TREE))
    desk.go_to(item_of(ExerciseKind.ROADMAP))
    assert (desk.place().view, desk.history()) == ("table", before)
