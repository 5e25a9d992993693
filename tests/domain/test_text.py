"""Cleaning: words stay to the letter, what no eye can see goes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.text import clean_line, clean_text, folded

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_cleaned_text_can_be_stored_and_stays_as_it_is(text):
    cleaned = clean_text(text)
    cleaned.encode("utf-8")
    assert clean_text(cleaned) == cleaned
    assert not [c for c in cleaned if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t"]


@given(ANY_TEXT)
def test_a_line_is_one_line_and_stays_as_it_is(text):
    line = clean_line(text)
    assert clean_line(line) == line
    assert len(line.splitlines()) <= 1
    assert line == line.strip()


@given(st.text(st.characters(categories=("L", "N", "P", "S"))))
def test_words_stay_to_the_letter(text):
    assert clean_line(text) == clean_text(text) == unicodedata.normalize("NFC", text)


def test_inner_spaces_signs_and_emoji_stay():
    assert clean_line("Å  bli «sett» … 👩‍🏫 & <b>hørt</b>") == "Å  bli «sett» … 👩‍🏫 & <b>hørt</b>"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_break_is_one(ending):
    assert clean_text(f"en{ending}to") == "en\nto"
    assert clean_line(f"en {ending} to") == "en to"


def test_a_line_has_no_gap_where_an_empty_line_was():
    assert clean_line("en\n\n\tto\t") == "en to"


def test_control_characters_and_lone_surrogates_go():
    assert clean_text("a\x00b\x07c\ud800d") == "abcd"


def test_a_letter_in_two_parts_becomes_one():
    assert clean_text("A\u030a") == "Å"


def test_words_that_differ_by_capitals_and_space_alone_are_compared_as_one():
    assert folded("  Ida\tBERG ") == folded("ida berg") == "ida berg"
    assert folded("Ida Berg") != folded("IdaBerg")
