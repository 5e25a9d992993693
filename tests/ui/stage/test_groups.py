"""The groups on the stage: cards, and everybody from A to Å."""

import pytest

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.people import Attendance, GroupColour
from unginvest_workshop.operations import grouping, people, workshops
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.exercises.registry import exercise_views
from unginvest_workshop.ui.stage.content import Cards, Names
from unginvest_workshop.ui.stage.layout import Layouter
from unginvest_workshop.ui.stage.marks import BoxMark, TextMark
from unginvest_workshop.ui.stage.presenter import StagePresenter
from unginvest_workshop.ui.stage.text import Typesetter
from unginvest_workshop.ui.views_seen import BY_GROUP, BY_NAME


@pytest.fixture
def presenter(desk):
    return StagePresenter(desk, TimerModel(desk, desk), exercise_views(), desk)


@pytest.fixture
def groups(desk):
    """Make two groups: one with Åse and Ida, named and teal, one with two of the name Per; Kim is expected."""
    first, second = (desk.do("", lambda tx: people.add_group(tx, desk.id)) for _ in range(2))
    lines = [PersonLine(name) for name in ("Åse Ng", "Ida Berg", "Per Vik", "Per Li", "Kim")]
    ids = desk.do("", lambda tx: people.add_people(tx, desk.id, lines))

    def fill(tx):
        for person, group in zip(ids, (first, first, second, second, second), strict=True):
            people.place_person(tx, person, group)
        people.edit_person(tx, ids[4], attendance=Attendance.LATE)
        people.rename_group(tx, first, "Ugla")
        grouping.colour_group(tx, first, GroupColour.TEAL)

    desk.do("", fill)
    return first, second


def look(desk, view):
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, view))


@pytest.mark.parametrize("kind", [ExerciseKind.TREE, ExerciseKind.INTERVIEW, ExerciseKind.BREAK])
def test_in_any_exercise_the_groups_stand_with_those_who_are_here(desk, item_of, presenter, groups, kind):
    desk.go_to(item_of(kind))
    look(desk, BY_GROUP)
    (cards,) = presenter.content().blocks
    assert presenter.content().exercise_name.endswith(" · Finn gruppa di")
    assert isinstance(cards, Cards)
    assert [(card.heading, card.text, card.colour) for card in cards.cards] == [
        ("1 · Ugla", "Ida\nÅse", GroupColour.TEAL),
        ("Gruppe 2", "Per Li\nPer Vik", GroupColour.BLUE),
    ]
    look(desk, "")
    assert presenter.content().blocks[0] != cards


def test_everybody_finds_their_group_by_the_first_letter(desk, item_of, presenter, groups):
    desk.go_to(item_of(ExerciseKind.TREE))
    look(desk, BY_NAME)
    (names,) = presenter.content().blocks
    assert isinstance(names, Names)
    assert names.by_letter
    assert names.rows == (("Ida", "Ugla"), ("Per Li", "Gruppe 2"), ("Per Vik", "Gruppe 2"), ("Åse", "Ugla"))


def test_the_colour_stands_as_a_bar_with_the_number_beside_it(desk, item_of, presenter, groups):
    desk.go_to(item_of(ExerciseKind.TREE))
    look(desk, BY_GROUP)
    (page,) = Layouter(Typesetter()).lay_out(presenter.content(), 1280, 720).pages
    bars = [mark.group for mark in page if isinstance(mark, BoxMark) and mark.group is not None]
    assert bars == [GroupColour.TEAL, GroupColour.BLUE]
    assert "1 · Ugla" in " ".join(mark.text for mark in page if isinstance(mark, TextMark))


def test_without_groups_the_exercise_is_shown(desk, item_of, presenter):
    desk.go_to(item_of(ExerciseKind.TREE))
    before = presenter.content()
    look(desk, BY_GROUP)
    assert presenter.content().blocks == before.blocks


def test_many_groups_take_more_pages_and_no_name_is_lost(desk, item_of, presenter):
    desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine(f"Navn{n:03}") for n in range(200)]))
    desk.do("", lambda tx: grouping.deal_into_groups(tx, desk.id, 40, 1))
    desk.go_to(item_of(ExerciseKind.TREE))
    for view in (BY_GROUP, BY_NAME):
        look(desk, view)
        pages = Layouter(Typesetter()).lay_out(presenter.content(), 1280, 720).pages
        words = " ".join(mark.text for page in pages for mark in page if isinstance(mark, TextMark))
        assert len(pages) > 1
        assert all(f"Navn{n:03}" in words for n in range(200))
