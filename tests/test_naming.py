"""What things are called, wherever they are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.content import load_content
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.ids import AgendaItemId, GroupId, ParticipantId, StoryId, WorkshopId
from unginvest_workshop.domain.people import Group, Participant
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import (
    STATUS_WORDS,
    alphabetical,
    group_name,
    item_name,
    names_apart,
    quoted,
    short_names,
    story_name,
)


@pytest.mark.parametrize(
    ("language", "said", "shown"),
    [
        ("nb", "En bro", "«En bro»"),
        ("en", "A bridge", "“A bridge”"),
        ("nb", "«En bro»", "«En bro»"),
        ("nb", '"En bro"', '"En bro"'),
        ("nb", "“En bro”", "“En bro”"),
        ("nb", "", ""),
    ],
)
def test_what_is_said_gets_the_marks_of_the_language_once(language, said, shown):
    assert quoted(Translator(language), said) == shown


@pytest.mark.parametrize(
    ("title", "language", "shown"),
    [
        ("Lunsj", "en", "Lunch"),
        ("Lunch", "nb", "Lunsj"),
        ("Lunch", "nn", "Lunsj"),
        ("Lunsj", "nb", "Lunsj"),
        ("Lunsj på brygga", "en", "Lunsj på brygga"),
        ("", "en", "Break"),
    ],
)
def test_a_name_that_a_template_gave_follows_the_language_until_somebody_gives_another(title, language, shown):
    item = AgendaItem(
        id=AgendaItemId("a"), workshop_id=WorkshopId("w"), rank="a", phase=Phase.DISCOVERY,
        exercise=ExerciseKind.BREAK, minutes=45, title=title,
    )  # fmt: skip
    assert item_name(item, load_content(language)) == shown


def test_a_name_belongs_to_the_exercise_that_a_template_gave_it_to():
    item = AgendaItem(
        id=AgendaItemId("a"), workshop_id=WorkshopId("w"), rank="a", phase=Phase.DREAM,
        exercise=ExerciseKind.DREAM, minutes=30, title="Lunsj",
    )  # fmt: skip
    assert item_name(item, load_content("en")) == "Lunsj"


@pytest.mark.parametrize(("name", "shown"), [("Rogntreet", "Rogntreet"), ("", "Gruppe 3")])
def test_a_group_is_called_by_its_name_or_number(name, shown):
    group = Group(id=GroupId("g"), workshop_id=WorkshopId("w"), rank="a", number=3, name=name)
    assert group_name(Translator("nb"), group) == shown


@pytest.mark.parametrize(
    ("teller", "title", "shown"),
    [("Ida", "Kafédagen", "Ida: Kafédagen"), ("Ida", "", "Ida"), ("", "Kafédagen", "Kafédagen")],
)
def test_a_story_is_spoken_of_by_teller_and_title(teller, title, shown):
    story = Story(id=StoryId("s"), workshop_id=WorkshopId("w"), rank="a", group_id=None, teller=teller, title=title)
    assert story_name(story) == shown


def test_every_status_has_a_word():
    assert list(STATUS_WORDS) == list(StepStatus)


def person(number, name, department=""):
    return Participant(ParticipantId(f"p{number}"), WorkshopId("w"), "a", number, name, department)


def test_people_of_the_same_name_are_told_apart_by_the_least_that_does():
    everyone = [
        person(1, "Anna Berg", "Drammen"), person(2, "Anna Berg", "Ringerike"), person(3, "Anna Dahl"),
        person(4, "Per Li", "Drammen"), person(5, "Per Li", "Drammen"), person(6, "Ida Lund"), person(7, ""),
    ]  # fmt: skip
    t = Translator("nb")
    assert short_names(t, everyone) == {
        "p1": "Anna Berg (Drammen)", "p2": "Anna Berg (Ringerike)", "p3": "Anna Dahl", "p4": "Per Li (4)",
        "p5": "Per Li (5)", "p6": "Ida", "p7": "Deltaker 7",
    }  # fmt: skip
    assert names_apart(t, everyone)["p6"] == "Ida Lund"


_NAMES = st.sampled_from(["Ida", "Ida Berg", "Ida Dahl", "ida berg", "Per", "Per Li", ""])


@given(st.lists(st.tuples(_NAMES, st.sampled_from(["", "Drammen", "Kongsberg"])), max_size=14))
def test_no_two_people_are_ever_called_the_same(rows):
    everyone = [person(number, *row) for number, row in enumerate(rows, 1)]
    for called in (names_apart, short_names):
        found = called(Translator("nb"), everyone)
        assert set(found) == {each.id for each in everyone}
        assert len({name.casefold() for name in found.values()}) == len(everyone)


@given(st.lists(st.integers(0, 10**9), unique=True), st.sampled_from(["Deltaker {}", "{} Å", "Gruppe {} øst"]))
def test_numbers_in_names_go_by_their_value(numbers, words):
    names = sorted((words.format(number) for number in numbers), key=alphabetical)
    assert names == [words.format(number) for number in sorted(numbers)]


def test_names_go_by_the_norwegian_alphabet():
    names = ["Åse", "Deltaker 10", "Zara", "Ørjan", "anna", "Ærlend", "Deltaker 9", "Deltaker 100"]
    assert sorted(names, key=alphabetical) == [
        "anna", "Deltaker 9", "Deltaker 10", "Deltaker 100", "Zara", "Ærlend", "Ørjan", "Åse",
    ]  # fmt: skip
