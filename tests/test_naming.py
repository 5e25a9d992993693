"""What things are called, wherever they are named."""

import pytest

from unginvest_workshop.domain.ids import GroupId, StoryId, WorkshopId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import STATUS_WORDS, group_name, quoted, story_name


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
