"""The learning spiral's layout: for any number of fagdager and any words nothing overlaps and nothing is clipped."""

from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.layout import FontRole, TextBlock
from unginvest_workshop.domain.spiral_layout import COIL_WIDTH, SpiralTurn, lay_spiral, spiral_pages

_WIDTH = 900.0
_WORDS = st.text("abcdefghij ", max_size=300)


def measure(text: str, width: float, role: FontRole) -> TextBlock:
    """Break a text as if each letter were nine units wide and each line 24 high."""
    del role
    per_line = max(1, int(width // 9))
    lines = tuple(text[at : at + per_line] for at in range(0, len(text), per_line)) or ("",)
    return TextBlock(lines, max(len(line) for line in lines) * 9.0, 24.0 * len(lines))


turns = st.lists(
    st.builds(
        SpiralTurn,
        when=st.just("22. november 2026"),
        title=st.text("abcdefghij ", min_size=1, max_size=120),
        topic=_WORDS,
        counts=st.just("4 av 7 steg nådd"),
        dreams=st.lists(_WORDS.filter(bool), max_size=6).map(tuple),
    ),
    min_size=1,
    max_size=15,
)


def check(layout):
    for number, card in enumerate(layout.cards):
        assert layout.scene.holds(card.rect)
        assert card.knot.x < card.rect.x
        below = card.rect.y
        for label in sorted((*card.labels, *card.dreams), key=lambda label: label.rect.y):
            assert card.rect.holds(label.rect)
            assert label.block.width <= label.rect.width
            assert label.rect.y >= below
            below = label.rect.bottom
        assert not any(card.rect.overlaps(other.rect) for other in layout.cards[number + 1 :])
    for point in layout.coil:
        assert layout.scene.has(point)
        assert point.x < COIL_WIDTH
    for card in layout.cards:
        assert any(abs(point.x - card.knot.x) < 0.01 and abs(point.y - card.knot.y) < 0.01 for point in layout.coil)


@given(turns)
def test_on_one_sheet_nothing_overlaps_or_is_clipped(told):
    layout = lay_spiral(told, measure, _WIDTH)
    assert len(layout.cards) == len(told)
    check(layout)


@given(turns)
def test_pages_hold_all_of_it_and_each_fits(told):
    pages = spiral_pages(told, measure, _WIDTH, 620.0)
    for page in pages:
        check(page)
        assert page.scene.height <= 620.0
    said = [label.block.lines for page in pages for card in page.cards for label in card.dreams]
    wanted = [
        measure(dream, _WIDTH - COIL_WIDTH - 62, FontRole.STEP).lines for t in reversed(told) for dream in t.dreams
    ]
    assert said == wanted


def test_the_newest_stands_at_the_top():
    layout = lay_spiral([SpiralTurn("2025", "I fjor"), SpiralTurn("2026", "I år", here=True)], measure, _WIDTH)
    assert [card.labels[1].block.lines[0] for card in layout.cards] == ["I år", "I fjor"]
    assert layout.cards[0].here
    assert layout.cards[0].knot.x > layout.cards[1].knot.x


def test_a_turn_that_is_taller_than_a_page_goes_on_under_its_own_heading():
    dreams = tuple(f"drøm nummer {number}" for number in range(40))
    turn = SpiralTurn("22. november 2026", "Fagdag", "Hva gror her?", "4 av 7 steg nådd", dreams)
    pages = spiral_pages([turn], measure, _WIDTH, 400)
    assert len(pages) > 1
    for page in pages:
        check(page)
    said = [" ".join(label.block.lines) for page in pages for card in page.cards for label in card.dreams]
    assert said == list(dreams)


def test_without_fagdager_there_is_nothing_to_wind_past():
    layout = lay_spiral([], measure, _WIDTH)
    assert layout.cards == ()
    assert layout.coil == ()
