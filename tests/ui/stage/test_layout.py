"""Nothing on the stage is clipped, overlaps, shrinks below its least size or gets lost, whatever the room says."""

from collections import Counter
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.ids import StrokeId, WorkshopId
from unginvest_workshop.domain.pictures import Stroke, StrokeColour
from unginvest_workshop.settings import TEXT_SIZES
from unginvest_workshop.ui.fonts import load_fonts
from unginvest_workshop.ui.stage.content import (
    Card,
    Cards,
    Chain,
    ChainLink,
    ClockFace,
    Drawing,
    FrontPage,
    Gathered,
    Instruction,
    Instructions,
    Kicker,
    Lines,
    Names,
    Photo,
    Picture,
    Prompt,
    Question,
    Schedule,
    ScheduleRow,
    SegmentBar,
    Side,
    SideBySide,
    StageContent,
    Verse,
    Words,
)
from unginvest_workshop.ui.stage.layout import Layouter
from unginvest_workshop.ui.stage.marks import BoxMark, FlownMark, PictureMark, SymbolMark, TextMark, Tone, all_moved
from unginvest_workshop.ui.stage.text import Typesetter

# What is run many thousand times is covered by other tests too, and watching it takes its time.
pytestmark = pytest.mark.unwatched

SCREENS = ((1024, 768), (1280, 720), (1280, 800), (1600, 900), (1920, 1080), (3440, 1440), (3840, 2160))
SIZES = tuple((*screen, text / 100) for screen in SCREENS for text in TEXT_SIZES)
"""Width, height, and how large words are wanted."""
ALPHABET = "abcdefghijklmnoprstuvyæøåABDEFGHKLMNOSTÆØÅ .,?!«»-"

text = st.text(ALPHABET, min_size=1, max_size=160).map(str.strip).filter(bool)
short = st.text(ALPHABET, min_size=1, max_size=40).map(str.strip).filter(bool)
long_word = st.integers(30, 400).map(lambda n: "uendelig" * (n // 8))
longest_word = st.just("uendelig" * 250)
said = st.one_of(text, short, long_word)
long_said = st.lists(text, min_size=8, max_size=20).map(" ".join)

verse = st.lists(st.one_of(st.just(""), short, said), min_size=1, max_size=30).map("\n".join).filter(str.strip)
strokes = st.lists(
    st.lists(st.integers(0, 800), min_size=2, max_size=2).map(
        lambda at: Stroke(StrokeId("s"), WorkshopId("w"), "a", StrokeColour.RED, 14, tuple(at))
    ),
    min_size=1,
    max_size=3,
).map(tuple)
photo = st.builds(Photo, st.none(), st.integers(1, 3000), st.integers(1, 3000), short)
card = st.builds(
    Card,
    text=st.one_of(said, long_said),
    heading=st.one_of(st.just(""), short),
    remark=st.one_of(st.just(""), said),
    quote=st.one_of(st.just(""), short),
    verse=st.one_of(st.just(""), verse),
    drawing=st.one_of(st.just(()), strokes),
    photo=st.one_of(st.none(), photo),
    built_on=st.lists(st.tuples(st.integers(1, 7), said), max_size=5).map(tuple),
    filled=st.integers(0, 4),
    of=st.sampled_from((0, 0, 4, 8)),
)
maybe = st.one_of(st.just(""), said, long_said)
front_page = st.builds(
    FrontPage,
    headline=st.one_of(maybe, short),
    masthead=st.one_of(maybe, short),
    dated=st.one_of(maybe, short),
    byline=maybe,
    ingress=maybe,
    body=st.lists(st.one_of(said, long_said), max_size=6).map(tuple),
    photo=st.one_of(st.none(), st.builds(Photo, st.none(), st.integers(1, 900), st.integers(1, 900), maybe)),
)
schedule_row = st.builds(
    ScheduleRow,
    st.sampled_from(Phase),
    st.sampled_from(("09:00", "13:45")),
    said,
    st.sampled_from(("", "pause")),
    st.sampled_from(("", "nå", "straks")),
    st.booleans(),
    st.booleans(),
)
side = st.builds(
    Side, short, st.lists(said, max_size=14).map(tuple), st.lists(st.one_of(st.just(""), said), max_size=5).map(tuple)
)
symbol = st.sampled_from(("pair", "listen", "write", ""))
chain_link = st.builds(
    ChainLink, st.integers(0, 12), st.one_of(said, longest_word), maybe, st.sampled_from((0, 7)), st.booleans()
)
blocks = st.lists(
    st.one_of(
        st.builds(Question, st.one_of(said, long_said), symbol),
        st.builds(Kicker, said, st.one_of(st.just(""), said)),
        st.builds(Kicker, st.just(""), said),
        st.builds(Lines, st.lists(st.one_of(said, long_said), min_size=1, max_size=6).map(tuple), st.booleans()),
        st.builds(
            Instructions,
            st.lists(st.builds(Instruction, symbol, said), min_size=1, max_size=6).map(tuple),
            st.booleans(),
        ),
        st.builds(
            Cards,
            st.lists(card, max_size=12).map(tuple),
            st.integers(1, 4),
            st.sampled_from(("", "Ja, og")),
            fills=st.booleans(),
        ),
        st.builds(
            Names, st.lists(st.lists(short, min_size=1, max_size=3).map(tuple), max_size=60).map(tuple), st.booleans()
        ),
        st.builds(Schedule, st.lists(schedule_row, max_size=18).map(tuple)),
        st.builds(SideBySide, st.lists(side, min_size=2, max_size=2).map(tuple), st.booleans()),
        st.builds(Words, st.lists(said, max_size=40).map(tuple)),
        st.builds(Prompt, st.one_of(said, long_said, longest_word), symbol),
        st.builds(Chain, st.lists(chain_link, max_size=12).map(tuple), st.sampled_from(("", "Ja, og"))),
        st.builds(Gathered, short, st.lists(said, max_size=40).map(tuple)),
        st.builds(Verse, verse),
        st.builds(Drawing, strokes),
        st.builds(Picture, st.just(print), st.integers(1, 3)),
        front_page,
    ),
    max_size=4,
)
clock = st.one_of(
    st.none(),
    st.builds(
        ClockFace,
        st.sampled_from(("6:18", "27:50", "1:05:00", "ferdig")),
        st.one_of(st.just(""), st.sampled_from(("til dere bytter", "igjen")), short),
        st.floats(0, 1),
        st.booleans(),
        st.sampled_from(
            ((), (SegmentBar("1 forteller", 500), SegmentBar("2 forteller", 500), SegmentBar("sammen", 60)))
        ),
        st.integers(0, 2),
    ),
)
contents = st.builds(
    StageContent,
    phase=st.sampled_from(Phase),
    phase_name=st.sampled_from(("Definisjon", "Realisering")),
    exercise_name=short,
    blocks=st.tuples(blocks, st.booleans()).map(
        lambda drawn: (*drawn[0], *((Picture(print, beside=True),) if drawn[1] else ()))
    ),
    clock=clock,
    footer=st.one_of(st.just(""), said, long_said),
    footer_symbol=symbol,
)


@pytest.fixture(scope="module")
def layouter(qapp):
    load_fonts()
    return Layouter(Typesetter())


def all_marks(layouter, content, size):
    layout = layouter.lay_out(content, *size)
    timed = layouter.clock_marks(content.clock, layout) if content.clock else ()
    return [(*at_rest(page), *timed) for page in layout.pages]


def at_rest(marks):
    """Give the marks that move as one as they stand once they are in their places."""
    for mark in marks:
        if isinstance(mark, FlownMark):
            yield from all_moved(mark.inside, mark.rect.left(), mark.rect.top())
        else:
            yield mark


def letters(texts):
    """Count letters: lines break at spaces, and long words anywhere."""
    return Counter("".join("".join(texts).split()))


def said_on(cards):
    for each in cards.cards:
        yield from (each.text, each.heading, each.remark, each.quote, each.verse)
        for _, built in each.built_on:
            yield from (cards.lead_in, built)


def said_in_chain(chain):
    for link in chain.links:
        yield from (link.text, link.remark, str(link.sparks or ""), chain.lead_in if link.depth else "")


def said_by(content):  # noqa: C901, PLR0912  a case for each kind of block
    for block in content.blocks:
        match block:
            case Question(words) | Prompt(words) | Verse(words):
                yield words
            case Kicker(words, chip):
                yield from (words, chip)
            case Gathered(_, texts):
                yield from texts
            case Lines(texts) | Words(texts):
                yield from texts
            case Instructions(lines):
                yield from (line.text for line in lines)
            case Names(rows):
                for row in rows:
                    yield "–".join(row)
            case Cards():
                yield from said_on(block)
            case Chain():
                yield from said_in_chain(block)
            case Schedule(rows):
                for row in rows:
                    yield from (row.time, row.text, row.mark)
            case SideBySide(sides):
                for each in sides:
                    yield from (each.heading, *each.texts, *each.labels[: len(each.texts)])
            case FrontPage():
                yield from (block.headline, block.masthead, block.dated, block.byline, block.ingress, *block.body)
                yield block.photo.caption if block.photo else ""
    yield content.footer


@pytest.mark.parametrize("size", SCREENS)
def test_texts_that_belong_together_stand_beside_each_other_and_are_as_tall(layouter, size):
    sides = (Side("Kort", ("Ja.", "Nei."), ("Spør", "Vet")), Side("Lang", ("Vi får vite mye om det. " * 4, "Så det.")))
    content = StageContent(Phase.DREAM, "", "", (SideBySide(sides, even=True),))
    cards = [mark.rect for mark in layouter.lay_out(content, *size).pages[0] if isinstance(mark, BoxMark) and mark.edge]
    rows = sorted({(round(card.top()), round(card.bottom())) for card in cards})
    assert len(cards) == 4
    assert len(rows) == 2


def assert_whole_and_apart(layouter, content, size):
    """Assert that all that is painted stays on its page, and apart from the rest of it."""
    for page in all_marks(layouter, content, size):
        sheet = QRectF(0, 0, *size[:2])
        solid = [mark for mark in page if isinstance(mark, (TextMark, SymbolMark, PictureMark))]
        # a sign without any width, as a lone accent, is nowhere by Qt's reckoning
        solid = [mark for mark in solid if not mark.rect.isEmpty()]
        for mark in solid:
            assert sheet.contains(mark.rect), mark
        for one, other in combinations(solid, 2):
            shared = one.rect.intersected(other.rect)
            assert shared.width() < 1 or shared.height() < 1, (one, other)


@settings(max_examples=150)
@given(content=contents, size=st.sampled_from(SIZES))
def test_every_text_stays_on_the_page_and_apart_from_the_others(layouter, content, size):
    assert_whole_and_apart(layouter, content, size)


WORD = "uendelig" * 25
LONGEST = "uendelig" * 250
TEXT = "Vi får vite mye om det. " * 60
OVERLONG = (
    *(Prompt(words, symbol) for words in ("Ja?", WORD, LONGEST, TEXT) for symbol in ("", "pair")),
    Chain((ChainLink(0, WORD, WORD), ChainLink(1, LONGEST, TEXT, 7), ChainLink(12, TEXT, LONGEST, 7, True)), "Ja, og"),
)


@pytest.mark.parametrize("size", SIZES)
def test_a_word_longer_than_a_line_breaks_and_a_text_taller_than_the_page_goes_on(layouter, size):
    befores = ((), (Question("Hva drømmer dere om?"),), (Lines((TEXT[:400],)),))
    clocks = (None, ClockFace("27:50", "igjen", 0.5, False))
    for block, before, face in product(OVERLONG, befores, clocks):
        content = StageContent(Phase.DREAM, "Drøm", "Kroner", (*before, block), face, TEXT[:140])
        assert_whole_and_apart(layouter, content, size)
        layout = layouter.lay_out(content, *size)
        shown = letters(mark.text for page in layout.pages for mark in at_rest(page) if isinstance(mark, TextMark))
        assert not letters(said_by(content)) - shown


@pytest.mark.parametrize("size", SIZES)
def test_what_is_marked_in_a_chain_has_one_frame_with_air_that_covers_no_words(layouter, size):
    links = (ChainLink(0, "Det er kø", "Blitt virkelighet 2027", 7, True), ChainLink(1, "vi har frokost"))
    content = StageContent(Phase.DREAM, "Drøm", "", (Chain(links, "Ja, og"),))
    (page,) = layouter.lay_out(content, *size).pages
    marks = list(at_rest(page))
    boxes = [
        (place, mark.rect) for place, mark in enumerate(marks) if isinstance(mark, BoxMark) and mark.tone is Tone.SOFT
    ]
    texts = [(place, mark) for place, mark in enumerate(marks) if isinstance(mark, TextMark)]
    inside = [mark for _, mark in texts if any(rect.contains(mark.rect.center()) for _, rect in boxes)]
    assert [mark.text for mark in inside] == ["Det er kø", "7 · Blitt virkelighet 2027"]
    assert not any(
        rect.intersects(mark.rect.adjusted(0, 2, 0, -2)) for at, mark in texts for place, rect in boxes if place > at
    )
    assert min(mark.rect.left() for mark in inside) - min(rect.left() for _, rect in boxes) > 0.015 * size[1]
    assert min(rect.top() for _, rect in boxes) < inside[0].rect.top()
    assert max(rect.bottom() for _, rect in boxes) > inside[1].rect.bottom()


def set_chain(layouter, chain, size):
    """Return the pages of a chain, and of each the words that are painted."""
    pages = layouter.lay_out(StageContent(Phase.DREAM, "", "", (chain,)), *size).pages
    return pages, [[mark.text for mark in at_rest(page) if isinstance(mark, TextMark)] for page in pages]


@pytest.mark.parametrize("size", SCREENS)
def test_of_a_chain_so_much_is_shown_as_one_page_takes(layouter, size):
    few, many, most = [tuple(ChainLink(n, f"lenke{n}") for n in range(count)) for count in (3, 7, 60)]
    _, (words,) = set_chain(layouter, Chain(most, "", (many, few)), size)
    assert [word for word in words if word.startswith("lenke")] == [link.text for link in many]
    _, (words,) = set_chain(layouter, Chain(many, "", (few,)), size)
    assert [word for word in words if word.startswith("lenke")] == [link.text for link in many]
    pages, _ = set_chain(layouter, Chain(most, "", (most[:59], most[:58])), size)
    assert len(pages) > 1


@pytest.mark.parametrize("size", SCREENS)
def test_one_thing_said_alone_is_large_and_stands_in_the_middle(layouter, size):
    (page,), _ = set_chain(layouter, Chain((ChainLink(0, "Vi har vårt eget verksted"),)), size)
    said = [mark.rect for mark in at_rest(page) if isinstance(mark, TextMark)]
    said = [rect for rect in said if rect.top() > 0.14 * size[1]]  # what is under the header
    left, right = min(rect.left() for rect in said), max(rect.right() for rect in said)
    assert abs((left + right) / 2 - size[0] / 2) < 0.03 * size[0]
    assert abs((said[0].top() + said[-1].bottom()) / 2 - size[1] / 2) < 0.1 * size[1]
    assert said[0].height() > 0.1 * size[1]


@pytest.mark.parametrize("size", SIZES)
def test_no_line_begins_with_the_dot_between_two_things(layouter, size):
    told = " · ".join(f"Mat rundt bordet nummer {number}" for number in range(40))
    content = StageContent(Phase.DESIGN, "Design", "", (Lines((told,)), Cards((Card("Hos oss", remark=told),))))
    for page in layouter.lay_out(content, *size).pages:
        assert not [mark.text for mark in page if isinstance(mark, TextMark) and mark.text.startswith("·")]


@pytest.mark.parametrize("size", SIZES)
def test_a_prompt_that_goes_on_keeps_its_symbol_on_its_first_page(layouter, size):
    content = StageContent(Phase.DREAM, "Drøm", "Kroner", (Prompt(LONGEST, "pair"),))
    first, *others = layouter.lay_out(content, *size).pages
    assert others
    assert [mark.name for mark in first if isinstance(mark, SymbolMark)] == ["pair"]
    assert not any(isinstance(mark, SymbolMark) for page in others for mark in page)


@settings(max_examples=100)
@given(content=contents, size=st.sampled_from(SIZES))
def test_no_text_is_below_its_least_size(layouter, content, size):
    for page in all_marks(layouter, content, size):
        for mark in page:
            assert not isinstance(mark, TextMark) or mark.style.px >= 0.03 * size[1]


@given(words=st.one_of(said, long_said), size=st.sampled_from(SIZES))
def test_no_question_is_below_six_percent(layouter, words, size):
    content = StageContent(Phase.DREAM, "", "", (Question(words),))
    for page in layouter.lay_out(content, *size).pages:
        sizes = [mark.style.px for mark in page if isinstance(mark, TextMark) and mark.style.serif]
        assert sizes
        assert min(sizes) >= 0.06 * size[1]


@given(face=clock.filter(bool), size=st.sampled_from(SIZES))
def test_no_clock_is_below_ten_percent(layouter, face, size):
    content = StageContent(Phase.DREAM, "", "", (), face)
    layout = layouter.lay_out(content, *size)
    (digits,) = [mark for mark in layouter.clock_marks(face, layout) if getattr(mark, "text", "") == face.text]
    assert digits.style.px >= 0.10 * size[1]


@settings(max_examples=100)
@given(content=contents, size=st.sampled_from(SIZES))
def test_everything_said_stands_on_some_page(layouter, content, size):
    layout = layouter.lay_out(content, *size)
    shown = letters(mark.text for page in layout.pages for mark in at_rest(page) if isinstance(mark, TextMark))
    assert not letters(said_by(content)) - shown


@given(size=st.sampled_from(SIZES), content=contents)
def test_the_same_content_is_laid_out_the_same_way(layouter, size, content):
    assert layouter.lay_out(content, *size) == Layouter(Typesetter()).lay_out(content, *size)


@settings(max_examples=100)
@given(block=front_page, size=st.sampled_from(SIZES))
def test_a_newspaper_stands_whole_on_its_paper(layouter, block, size):
    layout = layouter.lay_out(StageContent(Phase.DREAM, "Drøm", "Smak", (block,)), *size)
    pictures = 0
    for page in layout.pages:
        (paper,) = [mark.rect for mark in page if isinstance(mark, BoxMark) and mark.tone is Tone.NEWSPRINT]
        printed = [
            mark for mark in page if isinstance(mark, TextMark) and mark.tone in {Tone.NEWS_INK, Tone.NEWS_MUTED}
        ]
        pictures += sum(isinstance(mark, PictureMark) for mark in page)
        assert all(paper.contains(mark.rect) for mark in (*printed, *_pictures(page)))
        for one, other in combinations((*printed, *_pictures(page)), 2):
            shared = one.rect.intersected(other.rect)
            assert shared.width() < 1 or shared.height() < 1, (one, other)
    assert pictures == (block.photo is not None)
    shown = letters(mark.text for page in layout.pages for mark in at_rest(page) if isinstance(mark, TextMark))
    said = (block.headline, block.masthead, block.dated, block.byline, block.ingress, *block.body)
    assert not letters((*said, block.photo.caption if block.photo else "")) - shown


@given(words=st.one_of(said, long_said), size=st.sampled_from(SIZES))
def test_no_headline_is_below_six_percent(layouter, words, size):
    content = StageContent(Phase.DREAM, "", "", (FrontPage(words, body=("ord " * 900,)),))
    first = layouter.lay_out(content, *size).pages[0]
    assert all(mark.style.px >= 0.06 * size[1] for mark in first if _is_headline(mark))
    assert any(_is_headline(mark) for mark in first)


def test_a_short_piece_is_set_large_and_a_long_one_in_small_letters(layouter):
    def body(words):
        layout = layouter.lay_out(StageContent(Phase.DREAM, "", "", (FrontPage("Nytt", body=(words,)),)), 1280, 720)
        return {mark.style.px for page in layout.pages for mark in page if getattr(mark, "text", "").startswith("ord")}

    assert min(body("ord " * 20)) > min(body("ord " * 700))


def _pictures(page):
    return [mark for mark in page if isinstance(mark, PictureMark)]


def _is_headline(mark):
    return isinstance(mark, TextMark) and mark.style.serif and mark.style.weight >= 700 and mark.tone is Tone.NEWS_INK


@pytest.mark.parametrize("size", [(1920, 1080, 1.5), (1024, 768, 1.0)])
def test_a_wide_letter_stands_clear_of_the_names_it_leads(layouter, size):
    names = Names((("Maja", "Per"), ("Wenche", "Ida"), ("Åse", "Liv")), by_letter=True)
    (page,) = all_marks(layouter, StageContent(Phase.DISCOVERY, "", "", (names,)), size)
    texts = [mark for mark in page if isinstance(mark, TextMark)]
    for letter in (mark for mark in texts if mark.text in "MWÅ"):
        beside = [mark.rect.left() for mark in texts if mark.rect.top() == letter.rect.top() and mark is not letter]
        assert min(left for left in beside if left > letter.rect.left()) >= letter.rect.right()
