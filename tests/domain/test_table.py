"""Cells that no spreadsheet takes for formulas, and what headings and cells say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.table import (
    NUMBER_HEADING,
    field_of,
    group_key,
    guarded,
    is_table,
    is_yes,
    title_in,
    unguarded,
)


@pytest.mark.parametrize("text", ["=1+1", "+47 123", "-5", "@SUM(A1)", "\tx", "\rx", "'=1", "''-"])
def test_what_could_be_a_formula_is_guarded_by_one_mark(text):
    assert guarded(text) == f"'{text}"
    assert unguarded(f"'{text}") == text


@pytest.mark.parametrize("text", ["", "'", "'n sa det", "''", "1=1", " =1", "å bli sett", "«=»", '"=1"'])
def test_what_is_no_formula_stands_as_it_is(text):
    assert guarded(text) == text
    assert unguarded(text) == text


@pytest.mark.parametrize("text", ["=1", "-", "@a"])
def test_a_formula_without_a_guard_stays(text):
    assert unguarded(text) == text


@given(st.text(st.sampled_from("'=+-@\t\r aå"), max_size=6))
def test_any_cell_comes_back(text):
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ugla", "ugla"),
        ("Gruppe 3", "3"),
        ("group  3", "3"),
        ("gruppa 12", "12"),
        ("3", "3"),
        ("Gruppe tre", "gruppe tre"),
    ],
)
def test_a_group_is_looked_up_by_its_name_or_its_number(name, key):
    assert group_key(name) == key


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("2026-11-29 En arena som gir.csv", "En arena som gir"),
        ("2026-11-29_høsten.xlsx", "høsten"),
        ("2026-11-29.csv", "2026-11-29"),
        ("29. november 2026-11-29.csv", "29. november 2026-11-29"),
        ("2026-11-291 ting.csv", "2026-11-291 ting"),
        ("historier", "historier"),
    ],
)
def test_a_table_is_called_as_its_file_without_the_date_that_the_app_wrote(name, title):
    assert title_in(name) == title


@pytest.mark.parametrize(("cell", "yes"), [("ja", True), (" Yes ", True), ("X", True), ("nei", False), ("", False)])
def test_what_says_yes(cell, yes):
    assert is_yes(cell) is yes


@pytest.mark.parametrize(
    ("heading", "field"),
    [(NUMBER_HEADING, "number"), ("På norsk", "in_norwegian"), ("Går igjen", "recurring"), ("nr.", None)],
)
def test_headings_of_what_stands_beside_a_factor(heading, field):
    assert field_of(heading) == field


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("historie\tsuksessfaktor\nTuren\tlatter\n", True),
        ("historie\tsuksessfaktor\n", False),
        ("Turen\tx\nA\tB", False),
    ],
)
def test_a_table_begins_with_its_headings_and_has_rows(text, table):
    assert is_table(text) is table
