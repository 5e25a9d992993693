"""All of a long road at once: its steps on it in order, in first words or by number, and nothing on anything else."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.test_road_layout import roads
from tests.domain.test_tree_layout import measure
from unginvest_workshop.domain.road_overview import LEAST_SCALE, overview_road
from unginvest_workshop.domain.road_picture import RoadContent, StepContent, StepMark
from unginvest_workshop.domain.road_places import road_place

VIEWS = [(900.0, 284.0), (900.0, 424.0), (1500.0, 714.0), (520.0, 284.0), (220.0, 284.0)]
LONG_WORDS = "Vi spør hva som gjorde at det gikk så bra i hvert teammøte, og skriver ned svarene"


def a_road(count: int, text: str = LONG_WORDS, today: float | None = None) -> RoadContent:
    steps = tuple(StepContent(str(n), text, sign=StepMark.DONE if n < 3 else StepMark.NONE) for n in range(count))
    return RoadContent(steps, "Alle gleder seg", today=today, today_word="i dag")


@settings(max_examples=60)
@given(roads.filter(lambda road: bool(road.steps)), st.sampled_from(VIEWS))
def test_no_step_lies_on_another_or_on_the_sun_or_on_today(content: RoadContent, view: tuple[float, float]) -> None:
    layout = overview_road(content, measure, *view)
    assert [card.id for card in layout.cards] == [step.id for step in content.steps]
    assert (layout.sun is None) is content.leads_on
    assert (layout.today is None) is (content.today is None)
    more = [each.rect for each in (layout.sun, layout.today) if each]
    rects = [card.rect for card in layout.cards] + more
    assert not any(one.overlaps(other) for one, other in combinations(rects, 2))
    assert all(layout.scene.holds(rect) for rect in rects)
    assert all(card.rect.holds(card.text.rect) for card in layout.cards)


@pytest.mark.parametrize("view", VIEWS[:3])
def test_forty_steps_fit_a_view_of_the_console_in_words_that_can_be_read(view: tuple[float, float]) -> None:
    layout = overview_road(a_road(42, today=8.0), measure, *view)
    assert min(view[0] / layout.scene.width, view[1] / layout.scene.height) >= LEAST_SCALE - 1e-6
    assert all(card.text.block.lines[0].startswith("Vi") for card in layout.cards)
    assert all("".join(card.text.block.lines).endswith("…") for card in layout.cards)
    assert layout.scene.width / layout.scene.height == pytest.approx(view[0] / view[1], rel=0.2)


def test_where_words_have_no_room_the_steps_stand_by_their_numbers() -> None:
    layout = overview_road(a_road(42), measure, *VIEWS[3])
    assert ["".join(card.text.block.lines) for card in layout.cards] == [str(n) for n in range(1, 43)]
    assert not any(card.sign for card in layout.cards if card.sign is not StepMark.NONE)


def test_words_that_have_room_are_told_whole_and_a_long_word_is_cut() -> None:
    assert all(
        c.text.block.lines == ("Frokost",) for c in overview_road(a_road(42, "Frokost"), measure, *VIEWS[2]).cards
    )
    cut = overview_road(a_road(42, "Frokost" * 30), measure, *VIEWS[2]).cards[5]
    assert "".join(cut.text.block.lines).endswith("…")


def test_few_steps_stand_in_rows_from_the_lower_left() -> None:
    layout = overview_road(a_road(2), measure, 900, 600)
    first, second = layout.cards
    assert first.pin.y == second.pin.y
    assert first.pin.x < second.pin.x


def test_a_place_along_the_road_is_found_between_its_steps() -> None:
    layout = overview_road(a_road(42, today=8.0), measure, *VIEWS[1])
    assert layout.today
    assert 8 < road_place(layout, layout.today.at) < 9
    assert road_place(layout, layout.cards[20].pin) == pytest.approx(20)


def test_in_a_view_too_low_for_a_row_all_of_it_is_still_seen() -> None:
    layout = overview_road(a_road(9), measure, 900, 24)
    assert len(layout.cards) == 9
    assert layout.scene.width / 900 >= 1 / LEAST_SCALE


def test_a_road_that_leads_on_goes_out_of_the_scene() -> None:
    road = replace(a_road(6), leads_on=True)
    layout = overview_road(road, measure, *VIEWS[1])
    assert layout.sun is None
    assert max(point.x for point in layout.road.points) == layout.scene.right


def test_few_steps_in_a_wide_and_high_view_stand_in_fewer_rows() -> None:
    layout = overview_road(a_road(5, "Frokost"), measure, 6000, 1000)
    assert len({card.pin.y for card in layout.cards}) == 1
