"""What is understood of the times that are said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.when import Days, understand

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("12. jan", date(2027, 1, 12), date(2027, 1, 12)),
        ("fredag 4. desember", date(2026, 12, 4), date(2026, 12, 4)),
        ("22. november", TODAY, TODAY),
        ("23. mars 2028", date(2028, 3, 23), date(2028, 3, 23)),
        ("12 January", date(2027, 1, 12), date(2027, 1, 12)),
        ("4.12", date(2026, 12, 4), date(2026, 12, 4)),
        ("4/12-fest", date(2026, 12, 4), date(2026, 12, 4)),
        ("1.2.27", date(2027, 2, 1), date(2027, 2, 1)),
        ("1.2.2028", date(2028, 2, 1), date(2028, 2, 1)),
        ("2027-05-16", date(2027, 5, 16), date(2027, 5, 16)),
        ("Uke 49", date(2026, 11, 30), date(2026, 12, 6)),
        ("uke 2", date(2027, 1, 11), date(2027, 1, 17)),
        ("veke 47", date(2026, 11, 16), date(2026, 11, 22)),
        ("mai", date(2027, 5, 1), date(2027, 5, 31)),
        ("i løpet av november", date(2026, 11, 1), date(2026, 11, 30)),
        ("feb 2028", date(2028, 2, 1), date(2028, 2, 29)),
        ("i løpet av våren", date(2027, 3, 1), date(2027, 5, 31)),
        ("høsten", date(2026, 9, 1), date(2026, 11, 30)),
        ("vinteren", date(2026, 12, 1), date(2027, 2, 28)),
        ("31. februar", date(2027, 2, 1), date(2027, 2, 28)),
        ("12. jul", date(2027, 7, 12), date(2027, 7, 12)),
        ("12 Jul 2028", date(2028, 7, 12), date(2028, 7, 12)),
        ("jul.", date(2027, 7, 1), date(2027, 7, 31)),
        ("innen juli", date(2027, 7, 1), date(2027, 7, 31)),
        ("in July", date(2027, 7, 1), date(2027, 7, 31)),
        ("innen jul", date(2026, 12, 24), date(2026, 12, 24)),
        ("helst før jul.", date(2026, 12, 24), date(2026, 12, 24)),
        ("innan jula", date(2026, 12, 24), date(2026, 12, 24)),
        ("before Christmas 2028", date(2028, 12, 24), date(2028, 12, 24)),
        ("etter jul", date(2026, 12, 27), date(2027, 1, 31)),
        ("rett etter jul", date(2026, 12, 27), date(2027, 1, 31)),
        ("after Christmas", date(2026, 12, 27), date(2027, 1, 31)),
        ("i jula", date(2026, 12, 24), date(2026, 12, 26)),
        ("jul", date(2026, 12, 24), date(2026, 12, 26)),
        ("sommaren", date(2027, 6, 1), date(2027, 8, 31)),
    ],
)
def test_a_time_is_understood(said: str, starts: date, ends: date) -> None:
    assert understand(said, TODAY) == Days(starts, ends)


@pytest.mark.parametrize(
    "said",
    ["", "snart", "hver mandag", "uke 99", "45.13", "når vi har tid", "julebord", "jule", "romjul", "uke 53 2025"],
)
def test_a_time_that_is_no_date_is_left_as_said(said: str) -> None:
    assert understand(said, TODAY) is None


def test_the_29th_of_february_waits_for_its_year() -> None:
    assert understand("29. februar", date(2027, 3, 1)) == Days(date(2028, 2, 29), date(2028, 2, 29))
    assert understand("29. februar", date(2028, 3, 1)) == Days(date(2029, 2, 1), date(2029, 2, 28))


@given(st.text(max_size=40), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_whatever_is_said_a_time_never_ends_before_it_starts(said: str, today: date) -> None:
    days = understand(said, today)
    assert days is None or days.starts <= days.ends


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("uke 49–50", date(2026, 11, 30), date(2026, 12, 13)),
        ("uke 52 til 2", date(2026, 12, 21), date(2027, 1, 17)),
        ("week 49 to 50", date(2026, 11, 30), date(2026, 12, 13)),
        ("12.–14. januar", date(2027, 1, 12), date(2027, 1, 14)),
        ("14.–12. januar", date(2027, 1, 12), date(2027, 1, 12)),
    ],
)
def test_a_time_that_goes_on_is_understood(said: str, starts: date, ends: date) -> None:
    assert understand(said, TODAY) == Days(starts, ends)
