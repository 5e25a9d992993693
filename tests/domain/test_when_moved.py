"""A time that is moved along the road is said as precisely as before, in the words around it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.when import Days, Precision, days_about, hear, understand
from unginvest_workshop.domain.when_moved import Stride, day_beyond, said_anew
from unginvest_workshop.domain.workshop import Language

TODAY = date(2026, 11, 22)
NB, NN, EN = Language.BOKMAAL, Language.NYNORSK, Language.ENGLISH


@pytest.mark.parametrize(
    ("said", "to", "language", "anew"),
    [
        ("uke 49", date(2026, 12, 16), NB, "uke 51"),
        ("innen uke 49, om været holder", date(2027, 1, 13), NB, "innen uke 2, om været holder"),
        ("Veke 49", date(2026, 12, 16), NN, "Veke 51"),
        ("week 49", date(2026, 12, 16), NB, "week 51"),
        ("uke 49–50", date(2026, 12, 16), NB, "uke 51–52"),
        ("uke 49", date(2027, 12, 8), NB, "uke 49 2027"),
        ("i løpet av våren", date(2027, 7, 3), NB, "i løpet av sommeren"),
        ("i løpet av våren", date(2027, 7, 3), NN, "i løpet av sommaren"),
        ("til hausten", date(2027, 7, 3), NB, "til sommaren"),
        ("våren", date(2027, 2, 3), NB, "vinteren"),
        ("in spring", date(2027, 10, 3), NB, "in autumn 2027"),
        ("Våren", date(2028, 4, 3), NB, "Våren 2028"),
        ("mars", date(2027, 5, 9), NB, "mai"),
        ("i mai", date(2027, 6, 9), NB, "i juni"),
        ("feb.", date(2027, 10, 9), NB, "okt."),
        ("innen aug", date(2027, 7, 9), NB, "innen juli"),
        ("feb.", date(2027, 7, 9), NB, "juli"),
        ("12. jan", date(2027, 7, 3), NB, "3. jul"),
        ("innen jul", date(2026, 12, 31), NB, "innen 31. desember"),
        ("før jul.", date(2027, 1, 24), EN, "før 24. januar."),
        ("innan jul", date(2026, 12, 31), EN, "innan 31. desember"),
        ("etter jul", date(2027, 2, 3), NN, "etter 3. februar"),
        ("i jula", date(2026, 12, 31), NB, "31. desember"),
        ("Before Christmas", date(2026, 12, 17), NB, "Before 17 December"),
        ("in March", date(2027, 5, 9), NN, "in May"),
        ("12. januar", date(2027, 2, 3), NB, "3. februar"),
        ("12. jan", date(2027, 2, 3), NB, "3. feb"),
        ("12. jan", date(2027, 5, 3), NB, "3. mai"),
        ("12 January", date(2027, 2, 3), NB, "3 February"),
        ("fredag 4. desember", date(2026, 12, 8), NB, "tirsdag 8. desember"),
        ("Laurdag 5. desember", date(2026, 12, 7), NN, "Måndag 7. desember"),
        ("onsdag 9. desember", date(2026, 12, 7), NN, "måndag 7. desember"),
        ("onsdag 9. desember", date(2026, 12, 7), EN, "mandag 7. desember"),
        ("12.–14. januar", date(2027, 2, 3), NB, "3.–5. februar"),
        ("4.12", date(2027, 1, 3), NB, "3.1"),
        ("4/12-fest", date(2027, 1, 3), NB, "3/1-fest"),
        ("1.2.27", date(2027, 3, 4), NB, "4.3.2027"),
        ("2027-05-16", date(2027, 6, 1), NB, "2027-06-01"),
        ("23. mars 2028", date(2028, 4, 5), NB, "5. april 2028"),
    ],
)
def test_the_precision_and_the_words_around_stay(said: str, to: date, language: Language, anew: str) -> None:
    words, days = said_anew(said, understand(said, TODAY), to, language, TODAY)
    assert words == anew
    assert days.starts <= to <= days.ends
    assert understand(words, TODAY) == days


def test_days_that_go_over_into_the_next_month_are_both_said() -> None:
    said, to = "12.–14. januar", date(2027, 1, 31)
    words, days = said_anew(said, understand(said, TODAY), to, NB, TODAY)
    assert words == "31. januar–2. februar 2027"
    assert days == Days(to, date(2027, 2, 2))


def test_words_that_tell_no_time_stay_and_the_days_move() -> None:
    known = Days(date(2027, 1, 4), date(2027, 1, 8))
    moved = Days(date(2027, 2, 1), date(2027, 2, 5))
    assert said_anew("når vi har tid", known, date(2027, 2, 1), NB, TODAY) == ("når vi har tid", moved)
    assert said_anew("", None, date(2027, 2, 1), NB, TODAY) == ("", Days(date(2027, 2, 1), date(2027, 2, 1)))


@given(
    st.sampled_from(
        ["uke 49", "veke 3", "week 7", "mars", "i mai", "våren", "til hausten", "12. jan", "May 2028", "4.12", "4/12"]
    ),
    st.dates(date(2026, 1, 1), date(2031, 12, 31)),
    st.sampled_from(Language),
    st.dates(date(2026, 1, 1), date(2028, 12, 31)),
)
def test_wherever_it_is_moved_the_new_words_mean_the_new_days(
    said: str, to: date, language: Language, today: date
) -> None:
    before = hear(said, today)
    words, days = said_anew(said, None, to, language, today)
    after = hear(words, today)
    assert before is not None
    assert after is not None
    assert after.precision is before.precision
    assert after.days == days == days_about(to, before.precision)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.sampled_from(Precision))
def test_a_day_lies_in_its_own_week_month_and_season(day: date, precision: Precision) -> None:
    days = days_about(day, precision)
    assert days.starts <= day <= days.ends
    assert days_about(days.starts, precision) == days


@pytest.mark.parametrize(
    ("said", "stride", "by", "anew"),
    [
        ("uke 49", Stride.WEEK, 1, "uke 50"),
        ("uke 49", Stride.WEEK, -1, "uke 48"),
        ("12. jan", Stride.MONTH, 1, "12. feb"),
        ("31. jan", Stride.MONTH, 1, "28. feb"),
        ("12. jan", Stride.MONTH, -1, "12. des"),
        ("mai", Stride.WEEK, 1, "juni"),
        ("mai", Stride.WEEK, -1, "april"),
        ("mai", Stride.MONTH, 1, "juni"),
        ("våren", Stride.WEEK, 1, "sommeren"),
        ("våren", Stride.MONTH, -1, "vinteren"),
        ("når snøen er borte", Stride.WEEK, 1, "når snøen er borte"),
    ],
)
def test_a_stride_moves_a_time_as_far_as_it_must_to_be_another(said, stride, by, anew):
    today = date(2026, 11, 23)
    known = understand(said, today) or Days(today, today)
    to = day_beyond(said, known, stride, by, today)
    words, days = said_anew(said, known, to, Language.BOKMAAL, today)
    assert words == anew
    assert (days.starts > known.starts) is (by > 0)
