"""What was chosen last comes back, whatever was added or taken away since."""

import pytest

from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.ui.summary.remembered import (
    DayChoices,
    kept_day,
    kept_sections,
    remembered_day,
    remembered_formats,
    remembered_sections,
)

KNOWN = ("welcome", "stories", "road")


@pytest.mark.parametrize(
    ("kept", "rows"),
    [
        ("", [("welcome", True), ("stories", True), ("road", True)]),
        ("road,-stories,welcome", [("road", True), ("stories", False), ("welcome", True)]),
        ("road,gone, road,,-road", [("welcome", True), ("stories", True), ("road", True)]),
        ("road,-welcome", [("road", True), ("welcome", False), ("stories", True)]),
    ],
)
def test_sections_come_back_in_their_order_and_new_ones_in_their_place(kept, rows):
    assert remembered_sections(kept, KNOWN) == rows


def test_all_in_their_own_order_is_nothing_to_keep():
    assert kept_sections([(name, True) for name in KNOWN], KNOWN) == ""


def test_what_is_kept_comes_back():
    rows = [("road", False), ("stories", True), ("welcome", True)]
    assert remembered_sections(kept_sections(rows, KNOWN), KNOWN) == rows


@pytest.mark.parametrize(
    ("kept", "known", "ticked"),
    [
        ("", ("pdf", "docx", "md"), {"pdf", "docx"}),
        ("", ("pdf", "md", "csv"), {"pdf", "md"}),
        ("csv, ics", ("pdf", "csv"), {"csv"}),
        ("gone", ("pdf", "docx"), {"pdf", "docx"}),
    ],
)
def test_formats_come_back_and_the_usual_ones_are_the_pdf_and_one_more(kept, known, ticked):
    assert remembered_formats(kept, known) == ticked


A_DAY = DayChoices("road,-stories,welcome", "en", frozenset({"Håp", "LIV"}), NamesPolicy.FULL)
ANOTHER = DayChoices(no_names=frozenset({"Dag"}))


def test_what_was_chosen_for_a_fagdag_comes_back_on_that_one_alone():
    kept = kept_day("", "a", A_DAY, {"a", "b"})
    kept = kept_day(kept, "b", ANOTHER, {"a", "b"})
    assert remembered_day(kept, "a") == A_DAY
    assert remembered_day(kept, "b") == ANOTHER
    assert remembered_day(kept, "c") == DayChoices()
    assert remembered_day(kept_day(kept, "a", DayChoices(), {"a", "b"}), "a") == DayChoices()


def test_what_is_kept_of_a_fagdag_goes_with_it():
    kept = kept_day("", "a", A_DAY, {"a"})
    assert kept_day(kept, "b", DayChoices(), {"b"}) == ""
    assert kept_day("", "a", A_DAY, {"b"}) == ""


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{",
        "[]",
        "7",
        '{"a": 7}',
        '{"a": [7]}',
        '{"a": {"sections": 7, "no_names": 7, "names": ["full"]}}',
        '{"a": {"names": "all"}}',
    ],
)
def test_what_is_no_choice_is_as_if_never_chosen(kept):
    assert remembered_day(kept, "a") == DayChoices()
    assert remembered_day(kept_day(kept, "a", A_DAY, {"a"}), "a") == A_DAY


def test_words_that_are_none_leave_the_others():
    assert remembered_day('{"a": {"no_names": ["Håp", 7], "language": 7}}', "a").no_names == {"Håp"}
