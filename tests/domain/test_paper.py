"""Whose tree a photo is of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.paper import deal_photos, group_number


@pytest.mark.parametrize(
    ("stem", "number"),
    [
        ("Gruppe 3", 3),
        ("gruppe3", 3),
        ("gruppe_12 (1)", 12),
        ("tre-4", 4),
        ("group 5 tree", 5),
        ("g7", 7),
        ("3", 3),
        ("03", 3),
        ("3 (2)", 3),
        ("IMG_2041", None),
        ("DSC00012", None),
        ("20261122_140311", None),
        ("bilde", None),
        ("", None),
    ],
)
def test_the_number_in_a_files_name(stem, number):
    assert group_number(stem) == number


def test_as_many_photos_as_groups_lie_in_their_order():
    assert deal_photos(["IMG_2041", "IMG_2042"], [1, 2]) == [1, 2]
    assert deal_photos(["IMG_2041", "IMG_2042", "IMG_2043"], [1, 2]) == [None, None, None]
    assert deal_photos(["Gruppe 2", "IMG_2042"], [1, 2]) == [2, None]


@given(st.lists(st.text(max_size=20), max_size=12), st.lists(st.integers(1, 60), unique=True, max_size=12))
def test_a_photo_goes_to_a_group_that_is_there_or_waits_for_somebody_to_say(stems, numbers):
    dealt = deal_photos(stems, numbers)
    assert len(dealt) == len(stems)
    assert set(dealt) <= {None, *numbers}
