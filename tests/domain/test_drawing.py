"""Drawings: little is stored of a stroke, it looks as it was drawn, and the eraser takes what it touches."""

from itertools import pairwise
from math import cos, hypot, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain import drawing
from unginvest_workshop.domain.ids import StrokeId, WorkshopId
from unginvest_workshop.domain.images import Image, in_words
from unginvest_workshop.domain.layout import Point, Rect, bezier
from unginvest_workshop.domain.pictures import DRAWING_HEIGHT, DRAWING_WIDTH, Stroke, StrokeColour

xs, ys = st.integers(0, DRAWING_WIDTH), st.integers(0, DRAWING_HEIGHT)
points = st.lists(st.builds(Point, xs, ys), min_size=1, max_size=60)
drawn = st.lists(st.tuples(st.floats(-500, 2000), st.floats(-500, 2000)), max_size=120)


def stroke(*at, width=6):
    flat = tuple(round(part) for place in at for part in place)
    return Stroke(StrokeId("s"), WorkshopId("w"), "a", StrokeColour.INK, width, flat)


def away(point, line):
    """Return how far a point is from a line, by trying many places on it."""
    return min(
        hypot(point.x - a.x - (b.x - a.x) * n / 40, point.y - a.y - (b.y - a.y) * n / 40)
        for a, b in zip(line, line[1:] or line, strict=False)
        for n in range(41)
    )


@given(points, st.floats(0.5, 30))
def test_a_simplified_line_keeps_its_ends_and_passes_near_every_point(line, tolerance):
    kept = drawing.simplified(line, tolerance)
    assert [kept[0], kept[-1]] == [line[0], line[-1]]
    assert len(kept) <= len(line)
    steps = max(hypot(b.x - a.x, b.y - a.y) for a, b in zip(kept, kept[1:] or kept, strict=False)) / 40
    assert all(away(point, kept) <= tolerance + steps for point in line)


@given(drawn)
def test_what_is_kept_lies_on_the_sheet(way):
    kept = drawing.kept_points(way)
    assert bool(kept) == bool(way)
    assert all(0 <= point.x <= DRAWING_WIDTH and 0 <= point.y <= DRAWING_HEIGHT for point in kept)


def test_a_straight_line_of_a_thousand_points_is_two():
    assert drawing.kept_points((n, n / 2) for n in range(1000)) == (Point(0, 0), Point(999, 500))


@given(st.integers(0, 3 * drawing.MOST_POINTS))
def test_rows_are_small_and_meet_and_lose_nothing(count):
    line = [Point(n, n % 7) for n in range(count)]
    rows = drawing.rows_of(line)
    assert all(0 < len(row) <= 2 * drawing.MOST_POINTS for row in rows)
    assert all(one[-2:] == other[:2] for one, other in pairwise(rows))
    joined = [*(rows[0][:2] if rows else ()), *(value for row in rows for value in row[2:])]
    assert joined == [int(value) for point in line for value in (point.x, point.y)]


@given(points)
def test_the_curve_passes_through_every_point_and_hardly_strays(line):
    curve = drawing.curve_of(line)
    assert (len(curve) - 1) % 3 == 0
    if len(line) > 1:
        assert list(curve[::3]) == line
    for i in range(0, len(curve) - 1, 3):
        for share in (0.2, 0.5, 0.8):
            there = bezier(curve[i : i + 4], share)
            step = hypot(curve[i + 3].x - curve[i].x, curve[i + 3].y - curve[i].y) / 40
            assert away(there, [curve[i], curve[i + 3]]) <= 4 + step


def test_what_is_painted_is_what_was_drawn():
    corner = [(100 + n, 100) for n in range(300)] + [(400, 100 + n) for n in range(300)]
    arc = [(520 - 120 * cos(n / 40), 400 + 120 * sin(n / 40)) for n in range(200)]
    kept = drawing.kept_points([*corner, *arc])
    assert len(kept) < 80
    painted = drawing.curve_of(kept)
    flat = [bezier(painted[i : i + 4], n / 8) for i in range(0, len(painted) - 1, 3) for n in range(9)]
    assert all(away(Point(x, y), flat) < 5 for x, y in [*corner, *arc][::5])


def test_a_line_that_turns_back_has_no_loop():
    curve = drawing.curve_of([Point(0, 0), Point(300, 0), Point(20, 4)])
    assert curve[2] == curve[3] == curve[4] == Point(300, 0)


def test_a_tap_is_a_dot():
    curve = drawing.curve_of([Point(40, 50)])
    assert (curve[0], len(curve)) == (Point(40, 50), 4)
    assert curve[-1] != curve[0]
    assert drawing.path_data([Point(40, 50)]) == "M40 50C40 50 40.1 50 40.1 50"


def test_no_stroke_is_without_points():
    with pytest.raises(ValueError, match="point"):
        drawing.curve_of([])


def test_the_path_goes_through_the_points():
    assert drawing.path_data([Point(0, 0), Point(30, 0), Point(60, 0)]) == "M0 0C10 0 20 0 30 0 40 0 50 0 60 0"


@given(points, st.data())
def test_an_eraser_anywhere_on_a_stroke_takes_it(line, data):
    one = stroke(*((point.x, point.y) for point in line))
    at = data.draw(st.sampled_from(line))
    assert drawing.touched([one], [(at.x, at.y)], 4) == [one]


@given(points)
def test_an_eraser_far_away_takes_nothing(line):
    one = stroke(*((point.x, point.y) for point in line), width=6)
    lowest = max(point.y for point in line)
    assert drawing.touched([one], [(0, lowest + 300), (1200, lowest + 300)], 10) == []


def test_an_eraser_that_crosses_in_one_leap_takes_what_is_between():
    upright, beside = stroke((600, 100), (600, 700)), stroke((900, 100), (900, 140))
    assert drawing.touched([upright, beside], [(500, 400), (700, 400)], 1) == [upright]
    assert drawing.touched([upright], [], 1) == []


def test_a_broad_stroke_is_touched_at_its_edge():
    assert drawing.touched([stroke((100, 100), (300, 100), width=32)], [(200, 118)], 4)
    assert not drawing.touched([stroke((100, 100), (300, 100), width=6)], [(200, 118)], 4)


@given(st.lists(points, min_size=1, max_size=5))
def test_the_bounds_hold_every_stroke(lines):
    strokes = [stroke(*((p.x, p.y) for p in line), width=14) for line in lines]
    around = drawing.bounds(strokes)
    assert all(around.has(point) for one in strokes for point in drawing.curve_of(drawing.points_of(one)))
    assert min(around.width, around.height) >= 240


def test_a_blank_sheet_has_no_bounds():
    assert drawing.bounds([]) is None
    assert drawing.drawn_part([]) == Rect(0, 0, DRAWING_WIDTH, DRAWING_HEIGHT)


@pytest.mark.parametrize(
    ("words", "verse", "line"),
    [("Et lys", "En\nto", "Et lys"), ("", "\n  Vi er greiner \npå et tre", "Vi er greiner"), ("", " \n", "")],
)
def test_an_image_in_one_line(words, verse, line):
    assert in_words(words, verse) == Image(words, verse).in_words == line


def test_an_image_is_there_when_any_form_of_it_is():
    assert not Image()
    assert Image(strokes=(stroke((1, 1)),))
    assert Image(verse="a")


def test_a_pen_that_stands_still_adds_no_points():
    assert drawing.kept_points([(10, 10), (10.2, 9.9), (300, 10), (300, 10)]) == (Point(10, 10), Point(300, 10))


def test_a_drawing_fills_a_rectangle_round_all_its_strokes_and_a_dot_a_large_one():
    assert drawing.bounds([]) is None
    wide = drawing.bounds([stroke((100, 100), (900, 100)), stroke((500, 600))])
    assert wide.holds(Rect(100, 100, 800, 500))
    dot = drawing.bounds([stroke((300, 300))])
    assert dot.width == dot.height > 200
    assert dot.center == Point(300, 300)
