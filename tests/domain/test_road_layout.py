"""Roads short and long: no card on another or on the sun, and every pin on the road."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.test_tree_layout import measure, texts
from unginvest_workshop.domain.road_layout import READING_SIZE, fitting_road, layout_road
from unginvest_workshop.domain.road_picture import (
    GENTLE,
    LEVEL,
    LONG,
    NARROW,
    WINDING,
    RoadContent,
    RoadLayout,
    RoadStyle,
    StepContent,
    StepMark,
)

STEEP = replace(WINDING, climb=40.0, wave=84.0, sun_lift=190.0)

steps = st.builds(
    StepContent,
    id=st.uuids().map(str),
    text=texts,
    when=st.sampled_from(["", "uke 49", "en gang i løpet av våren, når snøen er borte"]),
    who=st.sampled_from(["", "Amina + Per"]),
    sign=st.sampled_from(StepMark),
)
roads = st.builds(
    RoadContent,
    steps=st.lists(steps, max_size=60).map(tuple),
    sun=st.one_of(st.just(""), texts),
    sun_note=st.sampled_from(["", "framtidsbildet · 2028"]),
    leads_on=st.booleans(),
    today=st.one_of(st.none(), st.floats(-0.5, 60.5)),
    today_word=st.sampled_from(["i dag", "today"]),
)


@settings(max_examples=120)
@given(roads, st.floats(300, 3000), st.sampled_from([WINDING, LEVEL, STEEP, GENTLE, LONG, NARROW]), st.floats(0, 900))
def test_no_card_lies_on_another_or_on_the_sun(
    content: RoadContent, width: float, style: RoadStyle, page: float
) -> None:
    layout = layout_road(content, measure, width, style, page)
    assert [card.id for card in layout.cards] == [step.id for step in content.steps]
    assert (layout.sun is None) is content.leads_on
    rects = [card.rect for card in layout.cards] + ([layout.sun.rect] if layout.sun else [])
    assert not any(one.overlaps(other) for one, other in combinations(rects, 2))
    assert all(layout.scene.holds(rect) for rect in rects)
    for card in layout.cards:
        labels = [label for label in (card.when, card.text, card.who) if label]
        assert all(card.rect.holds(label.rect) for label in labels)
        assert not any(a.rect.overlaps(b.rect) for a, b in combinations(labels, 2))
    assert (layout.today is None) is (content.today is None)
    if layout.today:
        assert layout.scene.holds(layout.today.rect)
        assert layout.today.rect.holds(layout.today.label.rect)
        assert not any(layout.today.rect.overlaps(rect) for rect in rects)
        assert not any(layout.today.rect.has(card.pin) for card in layout.cards)
    for label in (layout.sun.text, layout.sun.note) if layout.sun else ():
        assert label is None or layout.sun.rect.holds(label.rect)


@settings(max_examples=30)
@given(roads)
def test_every_pin_stands_on_the_road_and_its_stem_on_its_card(content: RoadContent) -> None:
    layout = layout_road(content, measure, 1300)
    ends = set(layout.road.points[::3])
    for card in layout.cards:
        assert card.pin in ends
        assert card.rect.x <= card.stem.x <= card.rect.right
        assert card.stem.y in {card.rect.y, card.rect.bottom}


def road(count: int, width: float = 1300) -> RoadLayout:
    steps = tuple(StepContent(str(i), "Frokost sammen", "uke 4", "alle") for i in range(count))
    return layout_road(RoadContent(steps, "Alle gleder seg til å komme", "2028"), measure, width)


def test_few_steps_make_one_row_that_climbs_to_the_sun() -> None:
    layout = road(5)
    xs, ys = [card.pin.x for card in layout.cards], [card.pin.y for card in layout.cards]
    assert xs == sorted(xs)
    assert ys[4] < ys[0]
    assert layout.sun
    assert layout.sun.rect.x > layout.cards[-1].rect.right
    assert layout.sun.rect.bottom < ys[4]


@settings(max_examples=60)
@given(roads.filter(lambda content: bool(content.steps)), st.floats(300, 2000), st.floats(300, 1200))
def test_a_road_always_begins_at_the_lower_left(content: RoadContent, width: float, height: float) -> None:
    for layout in (layout_road(content, measure, width), fitting_road(content, measure, width, height)):
        assert layout.road.points[0].x == 0
        first = layout.cards[0]
        assert first.pin.x == min(card.pin.x for card in layout.cards if card.pin.y >= first.pin.y - WINDING.wave)
        assert first.pin.x <= layout.scene.width / 2
        assert layout.cards[-1].pin.y <= first.pin.y + 2 * STEEP.wave


def test_many_steps_turn_in_rows_upwards_to_the_sun_where_the_last_goes() -> None:
    ends = set()
    for count in (12, 20, 28, 40):
        layout = road(count)
        assert layout.scene.width == 1300
        assert layout.cards[0].pin.x < layout.cards[1].pin.x
        assert layout.cards[0].pin.y > layout.cards[-1].pin.y
        assert layout.sun
        assert layout.sun.rect.y < min(card.rect.y for card in layout.cards[: count // 2])
        right = layout.cards[-1].pin.x > layout.cards[-2].pin.x
        at = layout.scene.width - WINDING.margin - layout.sun.rect.width if right else WINDING.margin
        assert layout.sun.rect.x == at
        ends.add(right)
    assert ends == {True, False}


def test_cards_stand_above_and_under_the_road_by_turns() -> None:
    above = [card.rect.bottom < card.pin.y for card in road(5).cards]
    assert above == [True, False, True, False, True]


def test_a_road_without_steps_still_leads_to_the_sun() -> None:
    layout = layout_road(RoadContent(), measure, 900)
    assert layout.cards == ()
    assert layout.sun
    assert layout.sun.text is None
    assert layout.scene.holds(layout.sun.rect)


def test_a_narrow_road_is_widened_for_a_card_and_the_sun() -> None:
    layout = road(3, width=100)
    assert layout.scene.width > 500


def test_a_road_is_laid_out_longer_where_that_lets_it_be_shown_larger() -> None:
    steps = tuple(StepContent(str(i), "Frokost sammen", "uke 4", "alle") for i in range(5))
    content = RoadContent(steps, "Alle gleder seg til å komme")
    assert len({card.rect.y < 300 for card in layout_road(content, measure, 900).cards}) == 2
    fitting = fitting_road(content, measure, 900, 500)
    xs = [card.pin.x for card in fitting.cards]
    assert xs == sorted(xs)
    assert fitting.scene.width > 900


def test_a_road_of_one_row_climbs_more_where_the_view_is_high() -> None:
    steps = tuple(StepContent(str(i), "Frokost sammen", "uke 4", "alle") for i in range(4))
    content = RoadContent(steps, "Alle gleder seg til å komme")
    plain, high = layout_road(content, measure, 1400), fitting_road(content, measure, 1400, 800)
    assert high.scene.width == plain.scene.width
    assert plain.scene.height < high.scene.height <= 800


def test_in_a_low_view_the_sun_stands_beside_the_road_and_words_are_larger() -> None:
    steps = tuple(StepContent(str(i), "Frokost sammen", "uke 4", "alle") for i in range(3))
    content = RoadContent(steps, "Alle gleder seg til å komme")
    low, high = fitting_road(content, measure, 768, 412), fitting_road(content, measure, 1300, 900)
    assert low.sun
    assert high.sun
    assert min(768 / low.scene.width, 412 / low.scene.height) > 0.8
    assert low.sun.rect.y < low.cards[-1].pin.y < low.sun.rect.bottom
    assert high.sun.rect.bottom < high.cards[-1].pin.y


@pytest.mark.parametrize("count", [3, 5, 8, 10, 21])
@pytest.mark.parametrize("view", [(960, 330), (960, 420), (1280, 560), (1580, 720)])
def test_words_are_read_on_a_screen_whether_all_of_the_road_is_seen_or_only_its_width(
    count: int, view: tuple[float, float]
) -> None:
    steps = tuple(StepContent(str(i), "Frokost sammen", "uke 4", "alle") for i in range(count))
    content = RoadContent(steps, "Alle gleder seg til å komme")
    seen = fitting_road(content, measure, *view).scene
    whole = min(view[0] / seen.width, view[1] / seen.height)
    assert whole >= READING_SIZE or view[0] / seen.width > 0.8
    on_paper = fitting_road(content, measure, *view, least=0).scene
    assert min(view[0] / on_paper.width, view[1] / on_paper.height) >= whole * 0.95


@pytest.mark.parametrize("count", [2, 3, 12, 40])
@pytest.mark.parametrize("view", [(416, 342), (470, 427), (768, 427), (768, 342), (600, 1100)])
def test_a_long_road_is_seen_a_page_at_a_time_with_whole_steps_in_words_that_can_be_read(
    count: int, view: tuple[float, float]
) -> None:
    steps = tuple(StepContent(str(i), "Frokost sammen", "uke 4", "alle") for i in range(count))
    layout = fitting_road(RoadContent(steps, "Alle gleder seg til å komme"), measure, *view)
    scale = view[0] / layout.scene.width
    if not layout.pages:
        assert min(scale, view[1] / layout.scene.height) >= READING_SIZE
        return
    assert scale >= READING_SIZE
    tops = [page.y for page in layout.pages]
    assert tops == sorted(tops, reverse=True)
    assert all(page.height * scale == pytest.approx(view[1]) for page in layout.pages)
    assert layout.sun
    for rect in (*(card.rect for card in layout.cards), layout.sun.rect):
        assert any(page.holds(rect) for page in layout.pages)
    assert layout.pages[0].holds(layout.cards[0].rect)
    assert layout.pages[-1].holds(layout.sun.rect)


def test_in_a_narrow_view_the_road_turns_after_a_card_and_ends_in_a_sun_with_a_row_of_its_own() -> None:
    steps = tuple(StepContent(str(i), "Frokost sammen", "uke 4", "alle") for i in range(3))
    layout = fitting_road(RoadContent(steps, "Alle gleder seg til å komme"), measure, 416, 342)
    pins = [card.pin for card in layout.cards]
    assert [pin.x for pin in pins] == [layout.scene.center.x] * 3
    assert pins[0].y > pins[1].y > pins[2].y
    assert layout.sun
    assert layout.sun.rect.bottom < layout.cards[-1].rect.y
    end = layout.road.points[-1]
    assert layout.sun.rect.has(end)


def test_a_row_higher_than_a_page_makes_its_page_higher() -> None:
    steps = tuple(StepContent(str(i), "Frokost sammen", "uke 4", "alle") for i in range(12))
    layout = layout_road(RoadContent(steps, "Alle gleder seg til å komme"), measure, 922, LONG, 100)
    assert all(page.height > 100 for page in layout.pages)
    assert all(any(page.holds(card.rect) for page in layout.pages) for card in layout.cards)
