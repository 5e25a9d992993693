"""Few words on the stage are set large, as far as one page takes them; many are set as usual."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.ui.fonts import load_fonts
from unginvest_workshop.ui.stage.content import Card, Cards, Gathered, Kicker, Question, StageContent, Verse
from unginvest_workshop.ui.stage.layout import Layouter
from unginvest_workshop.ui.stage.marks import BoxMark, FlownMark, TextMark, Tone
from unginvest_workshop.ui.stage.text import Typesetter

SCREENS = ((1024, 768), (1280, 720), (1920, 1080), (3440, 1440))
WORDS = ("jeg", "fikk", "nøkkelen", "med", "en", "gang", "ansvarsgruppemøtet", "vi", "lo", "sammen", "å")
SAID = ("ble sett i døra", "noen så meg", "læreren hilste på meg med navn")


@pytest.fixture(scope="module")
def layouter(qapp):
    load_fonts()
    return Layouter(Typesetter())


def laid_out(layouter, size, *blocks):
    return layouter.lay_out(StageContent(Phase.DISCOVERY, "Oppdage", "Finn fellesnevnerne", blocks), *size).pages


def one(*said):
    return (Kicker("Går igjen i 3 av 4 grupper"), Question("Å bli sett"), Gathered("x", said), Verse("«Et lys»"))


def cards(*names, fills=True):
    made = tuple(Card(heading=name, text="", remark="Går igjen i 3 av 4 grupper", filled=3, of=4) for name in names)
    return (Question("Dette går igjen hos oss"), Cards(made, fills=fills))


def texts(marks):
    for mark in marks:
        if isinstance(mark, FlownMark):
            yield from texts(mark.inside)
        elif isinstance(mark, TextMark):
            yield mark


def size_of(marks, text):
    return max(mark.style.px for mark in texts(marks) if mark.text.startswith(text))


def lowest(marks):
    return max(mark.rect.bottom() for mark in marks)


@pytest.mark.parametrize("size", SCREENS)
def test_one_shared_factor_with_few_words_fills_its_page(layouter, size):
    (few,) = laid_out(layouter, size, *one(*SAID))
    many = laid_out(layouter, size, *one(*(f"{text} {number}" for number in range(30) for text in SAID)))[0]
    assert size_of(few, "Å bli sett") > 1.2 * size_of(many, "Å bli sett")
    assert size_of(few, "noen så meg") > 1.2 * size_of(many, "noen så meg")
    assert size_of(few, "Finn fellesnevnerne") == size_of(many, "Finn fellesnevnerne")
    assert 0.65 * size[1] < lowest(few) < 0.95 * size[1]


@pytest.mark.parametrize("size", SCREENS)
@pytest.mark.parametrize("count", [1, 2, 3, 4, 6])
def test_few_cards_that_fill_have_large_names_and_the_usual_question(layouter, size, count):
    names = ("Latter", "Ro", "God tid", "Ansvar", "Å bli sett", "Trygghet")[:count]
    (usual,) = laid_out(layouter, size, *cards(*names, fills=False))
    (filled,) = laid_out(layouter, size, *cards(*names))
    assert size_of(filled, "Latter") > 1.3 * size_of(usual, "Latter")
    assert size_of(filled, "Dette") == size_of(usual, "Dette")
    assert 0.6 * size[1] < lowest(filled) < 0.95 * size[1]


def test_no_word_is_broken_to_be_large_and_many_cards_stay_as_they_are(layouter):
    long = "Medbestemmelsesrett"
    (page,) = laid_out(layouter, SCREENS[1], *cards(*([long] * 6)))
    assert sum(mark.text == long for mark in texts(page)) == 6
    many = [f"Fellesnevner {number}" for number in range(40)]
    assert laid_out(layouter, SCREENS[1], *cards(*many)) == laid_out(layouter, SCREENS[1], *cards(*many, fills=False))


names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
quotes = st.one_of(st.just(""), st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join))


@given(st.lists(st.tuples(names, quotes), min_size=1, max_size=14), st.sampled_from(SCREENS), st.booleans())
@example([("vi lo masse", ""), ("noen så meg i døra", ""), ("jeg fikk nøkkelen med en gang", "")], (1920, 1080), True)
@settings(max_examples=60, deadline=None)
def test_a_card_moves_whole_to_the_next_column_or_page(layouter, shared, size, fills):
    made = tuple(
        Card(heading=name, text="", remark="Går igjen i 3 av 4 grupper", filled=3, of=4, quote=quote)
        for name, quote in shared
    )
    pages = laid_out(layouter, size, Question("Dette går igjen hos oss"), Cards(made, fills=fills))
    assert sum(mark.tone is Tone.RAISED for page in pages for mark in page if isinstance(mark, BoxMark)) == len(made)


def test_a_card_that_no_page_takes_goes_on_under_its_name(layouter):
    verse = "\n".join(f"linje {number} av et langt vers som noen skrev" for number in range(40))
    card = Card(heading="Ekte ansvar", text="", verse=verse)
    pages = laid_out(layouter, (1024, 768), Cards((card,), fills=True))
    cards_there = sum(mark.tone is Tone.RAISED for page in pages for mark in page if isinstance(mark, BoxMark))
    said = [mark.text for page in pages for mark in texts(page)]
    assert cards_there > 1
    assert said.count("Ekte ansvar") == cards_there
