"""Places along a road: from a place to its point and back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.test_road_layout import road
from tests.domain.test_tree_layout import measure
from unginvest_workshop.domain.layout import Point
from unginvest_workshop.domain.road_layout import layout_road
from unginvest_workshop.domain.road_picture import RoadContent, StepContent
from unginvest_workshop.domain.road_places import road_place, road_point


@settings(max_examples=60)
@given(st.integers(1, 60), st.floats(0, 1))
def test_a_point_of_the_road_is_at_the_place_it_was_made_for(count: int, share: float) -> None:
    layout = road(count)
    at = -1 + share * (count + 1)
    point = road_point(layout, at)
    again = road_point(layout, road_place(layout, point))
    assert abs(point.x - again.x) + abs(point.y - again.y) < 45


def test_a_pin_stands_at_its_number_and_the_ends_one_beyond() -> None:
    layout = road(40)
    for number, card in enumerate(layout.cards):
        assert road_point(layout, number) == card.pin
        assert road_place(layout, card.pin) == number
    assert road_point(layout, -3) == road_point(layout, -1) == layout.road.points[0]
    assert road_point(layout, 50) == layout.road.points[-1]


def test_today_stands_on_the_road_between_steps_and_beside_it_at_a_pin() -> None:
    steps = tuple(StepContent(str(i), "Frokost sammen", "uke 4") for i in range(5))
    between = layout_road(RoadContent(steps, "sol", today=1.5, today_word="i dag"), measure, 1300)
    assert between.today
    assert between.today.rect.has(road_point(between, 1.5))
    at_a_pin = layout_road(RoadContent(steps, "sol", today=2.0, today_word="i dag"), measure, 1300)
    assert at_a_pin.today
    assert at_a_pin.today.at == at_a_pin.cards[2].pin
    assert not at_a_pin.today.rect.has(at_a_pin.cards[2].pin)
    assert abs(at_a_pin.today.rect.center.x - at_a_pin.cards[2].pin.x) < 1


def test_a_road_without_steps_has_two_ends() -> None:
    layout = layout_road(RoadContent(), measure, 900)
    assert road_place(layout, Point(-100, 0)) == -1
    assert road_point(layout, 0) == layout.road.points[-1]
