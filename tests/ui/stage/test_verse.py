"""A verse on the stage stands in the middle, in its own lines; a drawing in all the room that is left."""

import pytest

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.ids import StrokeId, WorkshopId
from unginvest_workshop.domain.pictures import Stroke, StrokeColour
from unginvest_workshop.ui.fonts import load_fonts
from unginvest_workshop.ui.stage.content import Card, Cards, Drawing, Photo, Photos, Question, StageContent, Verse
from unginvest_workshop.ui.stage.layout import Layouter
from unginvest_workshop.ui.stage.marks import PictureMark, TextMark
from unginvest_workshop.ui.stage.text import Typesetter
from unginvest_workshop.ui.stage.verse import stanzas

VERSE = "Et lys i vinduet\n   når noen er sein,\nen kopp som står varm\n\nDet er ikke stort"
STROKES = (Stroke(StrokeId("s"), WorkshopId("w"), "a", StrokeColour.RED, 14, (100, 100, 800, 500)),)


@pytest.fixture(scope="module")
def layouter(qapp):
    load_fonts()
    return Layouter(Typesetter())


def pages(layouter, *blocks, size=(1280, 720)):
    return layouter.lay_out(StageContent(Phase.DISCOVERY, "", "", blocks), *size).pages


def italic(page):
    return [mark for mark in page if isinstance(mark, TextMark) and mark.style.italic]


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
def test_each_line_stands_by_itself_from_one_edge_and_the_widest_in_the_middle(layouter, size):
    (page,) = pages(layouter, Verse(VERSE), size=size)
    lines = italic(page)
    assert [mark.text.strip() for mark in lines] == [line.strip() for line in VERSE.split("\n") if line]
    edges = {round(mark.rect.left()) for mark in lines if not mark.text.startswith(" ")}
    assert len(edges) == 1
    widest = max(lines, key=lambda mark: mark.rect.width())
    assert widest.rect.center().x() == pytest.approx(size[0] / 2, abs=size[0] * 0.02)


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
def test_an_image_stands_at_the_left_edge_of_the_words_it_belongs_to(layouter, size):
    photo = Photo(None, 800, 600, "Langbord")
    (*_, with_photo) = pages(
        layouter,
        Question("Å bli sett"),
        Verse("«Et lys»", at_left=True),
        Drawing(STROKES, at_left=True),
        Photos((photo,), at_left=True),
        size=size,
    )
    (first, *_) = pages(
        layouter, Question("Å bli sett"), Verse("«Et lys»", at_left=True), Drawing(STROKES, at_left=True), size=size
    )
    edge = next(mark for mark in first if isinstance(mark, TextMark) and mark.text == "Å bli sett").rect.left()
    assert italic(first)[0].rect.left() == pytest.approx(edge)
    for page in (first, with_photo):
        (picture,) = [mark for mark in page if isinstance(mark, PictureMark)]
        assert picture.rect.left() == pytest.approx(edge)
        assert picture.rect.width() < size[0] * 0.8


def test_what_a_line_stands_in_by_and_the_air_between_stanzas_are_kept(layouter):
    (page,) = pages(layouter, Verse(VERSE))
    first, second, third, last = italic(page)
    assert second.text.startswith("   ")
    assert last.rect.top() - third.rect.bottom() > second.rect.top() - first.rect.bottom() + 10


def test_a_line_that_is_too_wide_goes_on_a_little_further_in(layouter):
    line = "Vi er greiner på et tre som ingen av oss har plantet men som alle vi som er her i dag har vannet sammen"
    (page,) = pages(layouter, Verse(f"{line}\nog det står"))
    first, *rest, last = italic(page)
    assert rest
    assert all(mark.rect.left() > first.rect.left() + 10 for mark in rest)
    assert last.rect.left() == pytest.approx(first.rect.left())
    assert " ".join(mark.text.strip() for mark in (first, *rest)) == line


def test_a_long_verse_is_smaller_and_its_stanzas_stay_whole(layouter):
    stanza = "\n".join(["en linje til"] * 5)
    made = pages(layouter, Question("Gruppe 1"), Verse("\n\n".join([stanza] * 4)))
    assert len(made) > 1
    assert all(len(italic(page)) % 5 == 0 for page in made)
    assert {mark.style.px for page in made for mark in italic(page)} < set(range(22, 36))


def test_a_drawing_takes_the_room_under_the_words_and_the_next_block_a_new_page(layouter):
    first, second = pages(layouter, Question("«Et hus»"), Drawing(STROKES), Cards((Card("vi lo"),)))
    (picture,) = [mark for mark in first if isinstance(mark, PictureMark)]
    assert picture.rect.height() > 0.5 * 720
    assert not [mark for mark in second if isinstance(mark, PictureMark)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a\nb", [["a", "b"]]),
        ("\n\na\n\n\n  b  \n", [["a"], ["  b"]]),
        ("a\n \t\nb", [["a"], ["b"]]),
        (" \n", []),
    ],
)
def test_stanzas_are_parted_by_empty_lines_alone(text, parts):
    assert stanzas(text) == parts
