"""What was chosen last comes back, whatever was added or taken away since."""

import pytest

from unginvest_workshop.ui.summary.remembered import (
    kept_no_names,
    kept_sections,
    remembered_formats,
    remembered_no_names,
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


def test_words_that_are_no_names_come_back_on_their_own_fagdag():
    kept = kept_no_names("", "a", {"Håp", "LIV"}, {"a", "b"})
    kept = kept_no_names(kept, "b", {"Dag"}, {"a", "b"})
    assert remembered_no_names(kept, "a") == {"Håp", "LIV"}
    assert remembered_no_names(kept, "b") == {"Dag"}
    assert remembered_no_names(kept, "c") == frozenset()
    assert remembered_no_names(kept_no_names(kept, "a", (), {"a", "b"}), "a") == frozenset()


def test_what_is_kept_of_a_fagdag_goes_with_it():
    kept = kept_no_names("", "a", {"Håp"}, {"a"})
    assert kept_no_names(kept, "b", (), {"b"}) == ""
    assert kept_no_names("", "a", {"Håp"}, {"b"}) == ""


@pytest.mark.parametrize("kept", ["", "{", "[]", "7", '{"a": 7}', '{"a": [7]}'])
def test_what_is_no_list_of_words_is_as_if_never_said(kept):
    assert remembered_no_names(kept, "a") == frozenset()
    assert remembered_no_names(kept_no_names(kept, "a", {"Håp"}, {"a"}), "a") == {"Håp"}
