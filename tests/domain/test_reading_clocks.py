"""Times of day as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.time_of_day import read_clock


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("9", 540), ("09", 540), ("930", 570), ("0930", 570), ("12:50", 770), ("12.50", 770), ("1250", 770),
        (" 12 50 ", 770), ("0", 0), ("23:59", 1439), ("24", None), ("1260", None), ("", None), ("12:5", None),
        ("tolv", None), ("12:50:10", None),
    ],
)  # fmt: skip
def test_a_time_is_read_as_it_is_written(text, minute):
    assert read_clock(text) == minute


@given(st.integers(0, 24 * 60 - 1), st.sampled_from([":", ".", "", " "]))
def test_every_minute_of_the_day_is_read_back(minute, between):
    assert read_clock(f"{minute // 60:02}{between}{minute % 60:02}") == minute
