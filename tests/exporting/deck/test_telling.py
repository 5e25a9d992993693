"""Whatever blocks a section has, in whatever order: all of their words are on its slides or in their notes."""

from dataclasses import replace

import pytest

from tests.exporting.conftest import PlainPictures
from tests.exporting.deck.reading import check_fits, paragraphs_of
from tests.exporting.fagdag import W, fagdag
from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.pictures import Stroke, StrokeColour
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.deck.context import Context
from unginvest_workshop.exporting.deck.slides import Slide
from unginvest_workshop.exporting.deck.telling import told
from unginvest_workshop.exporting.document import (
    Block,
    Card,
    CardKind,
    Cards,
    Cell,
    FrontPage,
    Heading,
    Item,
    ItemList,
    Meter,
    Picture,
    Prose,
    Quote,
    Reference,
    Section,
    Sketch,
    Table,
)
from unginvest_workshop.exporting.export import prepare

PICTURE = Picture(RoadContent(), "Veien")
TABLE = Table(("Navn", "Sted"), ((Cell("Ada", "leder"), Cell("Moss")),), (1, 1))
SKETCH = Sketch((Stroke("k", W, "0", StrokeColour.RED, 14, (1, 1, 9, 9)),), "Tegningen av døra")
ITEM = Item("Sagt", "Said", marked=True, references=(Reference("Å bli sett", "c1"),), remark="lyser", label="Dette")
LINE = "Dette: Sagt (Said) ◆\u00a0· lyser → Å bli sett"


def slides_of(*blocks: Block, anchor: str = "any", others: tuple[Section, ...] = ()) -> list[Slide]:
    """Return the slides of a section with these blocks, and of others before it."""
    material = prepare(fagdag(), Choices(), PlainPictures())
    section = Section(anchor, "Delen", Phase.DREAM, "Det vi spurte om", blocks)
    summary = replace(material.summary, sections=(*others, section))
    slides = told(Context(summary, material.source, material.pictures, {}))
    for slide in slides:
        check_fits(slide)
    return slides


def lines_of(slides: list[Slide]) -> list[str]:
    return [each.text for slide in slides for each in paragraphs_of(slide)]


def test_words_before_a_picture_stand_with_what_the_next_heading_tells() -> None:
    slides = slides_of(Quote("Målet", "Dit vil vi"), PICTURE, Heading(2, "Stegene"), TABLE)
    (slide,) = [slide for slide in slides if slide.title == "Stegene"]
    assert [each.text for each in paragraphs_of(slide)][:2] == ["Dit vil vi", "«Målet»"]


@pytest.mark.parametrize("anchor", ["any", "taste"])
def test_words_before_a_picture_that_no_heading_follows_are_told_after_it(anchor: str) -> None:
    page = FrontPage("Nyhet", "news", body=("Spalte",))
    slides = slides_of(page, Quote("Målet"), PICTURE, Prose(("Veien dit",)), PICTURE, anchor=anchor)
    assert lines_of(slides)[-2:] == ["«Målet»", "Veien dit"]
    assert slides[-1].title == "Delen"


def test_all_that_a_list_says_of_an_item_is_told() -> None:
    assert LINE in lines_of(slides_of(ItemList((ITEM,))))
    assert LINE in lines_of(slides_of(Heading(2, "Listen"), ItemList((ITEM,))))
    assert any(LINE in line for line in lines_of(slides_of(ItemList((ITEM,)), anchor="close")))


def test_what_else_the_close_has_is_told_after_its_words_and_day() -> None:
    cards = Cards(CardKind.CONTRIBUTION, (Card(CardKind.CONTRIBUTION, "Kortet", "card", items=(ITEM,)),), 3)
    rest = (Prose(("Takk for i dag",), "Til slutt"), Heading(2, "Mer"), cards, Heading(2, "Hvem"), TABLE)
    slides = slides_of(ItemList((Item("håp"),)), Quote("23. mars", "Vi ses", spoken=False), *rest, anchor="close")
    assert [slide.title for slide in slides[-4:]] == ["Hva nå?", "Delen", "Mer", "Hvem"]
    said = lines_of(slides[-4:])
    for words in ("håp", "Vi ses", "23. mars", "Til slutt", "Takk for i dag", "Kortet", LINE, "Ada", "Moss"):
        assert words in said, words


def test_a_close_without_words_or_day_is_told_like_any_section() -> None:
    slides = slides_of(Prose(("Takk for i dag",)), anchor="close")
    assert slides[-1].title == "Delen"
    assert lines_of(slides[-1:]) == ["Takk for i dag"]
    assert slides[-1].notes == ("Det vi spurte om",)


def test_whatever_was_of_the_day_alone_is_in_the_notes_of_the_slide_before_it() -> None:
    meter = Card(CardKind.SHARED, "Felles", "shared", note="I 2 av 3 grupper", meter=Meter(2, 3))
    blocks = (Heading(2, "Hvem"), TABLE, Heading(2, "Hva"), SKETCH, Cards(CardKind.SHARED, (meter,)))
    first = Section("first", "Først", Phase.DREAM, "", (Prose(("Velkommen hit",)),))
    slides = slides_of(*blocks, anchor="welcome", others=(first,))
    assert slides[-1].title == "Først"
    notes = slides[-1].notes
    for words in ("Delen", "Navn · Sted", "Ada · leder · Moss", "Tegningen av døra", "Felles", "I 2 av 3 grupper"):
        assert words in notes, words
