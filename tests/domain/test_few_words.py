"""Texts where there is little room."""

import pytest

from tests.domain.test_tree_layout import measure
from unginvest_workshop.domain.few_words import few_words, first_lines, first_words, is_whole
from unginvest_workshop.domain.layout import FontRole

LETTER = 7
"""How wide a letter is in the role that is used here."""


def few(text: str, letters: int, lines: int) -> str:
    return few_words(text, letters * LETTER, lines, FontRole.FOREST_IMAGE, measure)


@pytest.mark.parametrize(
    ("text", "letters", "lines", "shown"),
    [
        ("et lys", 10, 1, "et lys"),
        ("«Et lag som venter på den siste»", 12, 2, "«Et lag som venter på …»"),
        ("Et lag som venter på den siste", 12, 1, "Et lag som …"),
        ("vi sammenhengende bærer", 10, 3, "vi …"),
        ("sammenhengende", 10, 1, "sammenhengende"),
        ("«sammenhengende vi»", 10, 1, "«sammenhengende …»"),
        ("", 10, 1, ""),
    ],
)
def test_a_text_keeps_its_first_words_whole(text: str, letters: int, lines: int, shown: str) -> None:
    assert few(text, letters, lines) == shown


def test_a_word_wider_than_the_room_is_not_whole() -> None:
    assert is_whole("et lys", 5 * LETTER, FontRole.FOREST_IMAGE, measure)
    assert not is_whole("et lysglimt", 5 * LETTER, FontRole.FOREST_IMAGE, measure)


@pytest.mark.parametrize(
    ("text", "letters", "shown"),
    [
        ("et lys\n i vinduet", 16, "et lys i vinduet"),
        ("et lys i vinduet", 15, "et lys i …"),
        ("et lys i vinduet", 10, "et lys i …"),
        ("et lys i vinduet", 9, "et lys …"),
        ("Kompetanseutviklingsprosjektet", 12, "Kompetanseu…"),
        ("Kompetanseutviklingsprosjektet vårt", 12, "Kompetanseu…"),
        ("", 10, ""),
    ],
)
def test_a_line_has_the_first_words_and_a_word_that_is_too_long_alone_is_parted(
    text: str, letters: int, shown: str
) -> None:
    assert first_words(text, letters) == shown
    assert len(shown) <= letters


@pytest.mark.parametrize(
    ("text", "letters", "lines", "shown"),
    [
        ("et lys", 10, 1, "et lys"),
        ("et lag som venter på den siste", 12, 2, "et lag som venter …"),
        ("«et lag som venter på den siste»", 12, 2, "«et lag som venter …»"),
        ("xxxxxxxxxxxxxxxxxxxxxxxx", 10, 2, "xxxxxxxxxx …"),
        ("xxxxxxxxxxxxxxxxxxxxxxxx", 10, 1, "xxxxxxxxxx …"),
        ("", 10, 1, ""),
    ],
)
def test_a_long_text_shows_its_first_lines(text: str, letters: int, lines: int, shown: str) -> None:
    assert first_lines(text, letters * LETTER, lines, FontRole.FOREST_IMAGE, measure) == shown
