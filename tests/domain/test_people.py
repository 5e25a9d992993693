"""Finding people by what they are called."""

import pytest

from unginvest_workshop.domain.ids import GroupId, ParticipantId, WorkshopId
from unginvest_workshop.domain.people import Participant, person_called

HERE, THERE = GroupId("here"), GroupId("there")


def person(name, group=None):
    return Participant(ParticipantId(name), WorkshopId("w"), "i", 1, name=name, group_id=group)


EVERYONE = [person("Ida Moen", HERE), person("Ida Vik", THERE), person("Per Li"), person("")]


@pytest.mark.parametrize(
    ("name", "group", "found"),
    [
        ("per", None, "Per Li"),
        (" PER LI ", HERE, "Per Li"),
        ("Ida", HERE, "Ida Moen"),
        ("Ida", None, None),
        ("ida vik", HERE, "Ida Vik"),
        ("Kari", None, None),
        (" ", HERE, None),
    ],
)
def test_somebody_is_found_by_full_or_first_name_in_the_group_first(name, group, found):
    assert person_called(EVERYONE, name, group) == found
