"""Finding by words and by time."""

from datetime import date

import pytest

from unginvest_workshop.domain.finding import overlap, says
from unginvest_workshop.domain.when import Days

SPRING = Days(date(2027, 3, 1), date(2027, 5, 31))


@pytest.mark.parametrize(
    ("words", "found"), [("", True), ("  ", True), ("PER kake", True), ("perka", False), ("kake bolle", False)]
)
def test_every_word_is_to_stand_somewhere(words: str, found: bool) -> None:
    assert says(("Onkel Per", "Kake"), words) is found


@pytest.mark.parametrize(
    ("days", "time", "shared"),
    [
        (Days(date(2027, 5, 31), date(2027, 6, 9)), SPRING, True),
        (Days(date(2027, 2, 1), date(2027, 3, 1)), SPRING, True),
        (Days(date(2027, 6, 1), date(2027, 6, 9)), SPRING, False),
        (Days(date(2027, 2, 1), date(2027, 2, 28)), SPRING, False),
        (None, SPRING, False),
        (SPRING, None, False),
    ],
)
def test_days_and_a_time_are_to_have_a_day_in_common(days: Days | None, time: Days | None, shared: bool) -> None:
    assert overlap(days, time) is shared
