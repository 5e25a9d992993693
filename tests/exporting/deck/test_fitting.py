"""The rule of what fits: measured text stays in its box, and no word is lost where it is cut."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import ImageFont

from unginvest_workshop.exporting.deck.fitting import (
    LEAST,
    Face,
    Paragraph,
    Style,
    height_of,
    largest,
    line_ends,
    take,
    width_of,
)

BODY = Style(20)
TEXT = "vi lo masse, og så spiste vi vafler i kantina til langt på kveld"


def lines(text: str, width: float, style: Style = BODY) -> list[str]:
    ends = [0, *line_ends(text, style, width)]
    return [text[a:b] for a, b in pairwise(ends)]


def test_lines_end_between_words_and_give_the_text_back() -> None:
    found = lines(TEXT, 200)
    assert len(found) > 2
    assert "".join(found) == TEXT
    assert all(line.endswith(" ") for line in found[:-1])
    assert all(width_of(line.rstrip(), BODY) <= 200 for line in found)


def test_peoples_own_line_breaks_are_kept() -> None:
    assert lines("en\nto\n\ntre", 500) == ["en\n", "to\n", "\n", "tre"]
    assert lines("slutt\n", 500) == ["slutt\n", ""]
    assert lines("", 500) == [""]


def test_a_word_that_no_line_holds_is_broken() -> None:
    found = lines("a " + "x" * 100, 120)
    assert "".join(found) == "a " + "x" * 100
    assert all(width_of(line.rstrip(), BODY) <= 120 for line in found)


def test_a_hard_space_holds_words_together() -> None:
    assert lines("aa bb\u00a0cc", width_of("aa bb", BODY) + 1) == ["aa ", "bb\u00a0cc"]


def test_the_margin_is_for_wider_faces_and_foreign_signs_count_as_wide() -> None:
    font = ImageFont.truetype(Face.SANS.path, 100, layout_engine=ImageFont.Layout.BASIC)
    assert width_of(TEXT, Style(100)) >= 1.2 * font.getlength(TEXT)
    assert width_of("😀", BODY) >= 20
    assert width_of("م", BODY) >= 20
    assert width_of("\ud800", BODY) > 0


WIDEST = {Face.SANS: 1.233, Face.SANS_BOLD: 1.313, Face.SERIF: 1.162, Face.SERIF_BOLD: 1.247, Face.SERIF_ITALIC: 1.233}
"""How much wider Norwegian text stands in DejaVu than in our own faces."""


@pytest.mark.parametrize("face", Face)
def test_in_the_widest_face_in_use_a_line_has_some_percent_left(face: Face) -> None:
    own = sum(ImageFont.truetype(face.path, 100).getlength(sign) for sign in TEXT) / 100 * BODY.size
    assert width_of(TEXT, BODY, face) > own * WIDEST[face] * 1.025


def test_a_short_paragraph_is_not_cut_after_another() -> None:
    said = [Paragraph("en", BODY), Paragraph(TEXT, BODY), Paragraph("tre", BODY)]
    assert len(line_ends(TEXT, BODY, 200)) == 4
    taken, rest = take(said, 200, 4 * BODY.pitch)
    assert [each.text for each in taken] == ["en"]
    assert [each.text for each in rest] == [TEXT, "tre"]


def test_a_box_takes_what_it_holds_and_gives_back_the_rest() -> None:
    long = f"{TEXT} {TEXT}"
    said = [Paragraph("en", BODY), Paragraph(long, BODY, before=6.0), Paragraph("tre", BODY)]
    taken, rest = take(said, 200, 4 * BODY.pitch)
    assert taken[0].text == "en"
    assert height_of(taken, 200) <= 4 * BODY.pitch
    assert " ".join(each.text for each in (*taken, *rest)) == f"en {long} tre"
    assert rest[0].before == 0


def test_a_line_alone_is_not_left_behind() -> None:
    taken, rest = take([Paragraph("en", BODY), Paragraph(TEXT, BODY)], 200, 2 * BODY.pitch)
    assert [each.text for each in taken] == ["en"]
    assert rest[0].text == TEXT


def test_nor_is_one_sent_ahead_alone() -> None:
    count = len(lines(TEXT, 200))
    _, rest = take([Paragraph(TEXT, BODY)], 200, (count - 1) * BODY.pitch)
    assert len(lines(rest[0].text, 200)) == 2


def test_a_label_goes_with_what_it_says() -> None:
    said = [Paragraph("en", BODY), Paragraph("Roller", BODY, keep=True), Paragraph("to", BODY)]
    taken, rest = take(said, 200, 2 * BODY.pitch)
    assert [each.text for each in taken] == ["en"]
    assert [each.text for each in rest] == ["Roller", "to"]


def test_what_is_strong_and_quiet_stays_so_where_it_is_cut() -> None:
    whole = Paragraph("Ja, og " + "ord " * 30 + "– Ida", BODY, strong=7, quiet=5, bullet=True)
    head, rest = take([whole], 200, 2 * BODY.pitch)
    assert (head[0].strong, head[0].quiet, head[0].bullet) == (7, 0, True)
    assert (rest[0].strong, rest[0].quiet, rest[0].bullet) == (0, 5, False)
    assert rest[0].indent > 0
    tiny = take([Paragraph("aaaa bbbb cccc", BODY, strong=9)], width_of("aaaa b", BODY, Face.SANS_BOLD), BODY.pitch)
    assert (tiny[0][0].text, tiny[0][0].strong) == ("aaaa", 4)
    assert (tiny[1][0].text, tiny[1][0].strong) == ("bbbb cccc", 4)


def test_text_is_set_as_large_as_it_fits_and_never_too_small() -> None:
    said = [Paragraph(TEXT, Style(28))]
    (large,) = largest(said, 2000, 100, (1.5, 1.0))
    assert large.style.size == 42
    (small,) = largest(said * 1, 100, 20, (1.0, 0.3))
    assert small.style.size == LEAST


@pytest.mark.parametrize("face", list(Face))
def test_each_face_is_there(face: Face) -> None:
    assert width_of("Historiene", Style(20, face)) > 0
    assert face.strong.bold
    assert face.strong.serif is face.serif


ANY = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]) | st.sampled_from(" \n\t😀ø—"), max_size=200)


@given(
    said=st.lists(ANY, min_size=1, max_size=4), width=st.floats(30, 800), high=st.floats(40, 400), bullet=st.booleans()
)
@example(said=["x" * 300], width=30.0, high=40.0, bullet=True)
@example(said=["\n\n\n"], width=100.0, high=40.0, bullet=False)
def test_any_text_fits_and_no_word_is_lost(said: list[str], width: float, high: float, *, bullet: bool) -> None:
    rest = tuple(Paragraph(each, BODY, before=4.0, bullet=bullet, strong=2, quiet=3) for each in said)
    told = ""
    for _ in range(10_000):
        taken, rest = take(rest, width, high)
        assert taken
        assert height_of(taken, width) <= high
        told += "".join(each.text for each in taken)
        if not rest:
            break
    assert not rest
    assert "".join(told.split()) == "".join("".join(said).split())
