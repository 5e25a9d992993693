"""Where the factors of the board lie, and how the tray keeps its order."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from unginvest_workshop.domain.ids import SuccessFactorId
from unginvest_workshop.ui.exercises.shared_factors.factor_painting import Chips
from unginvest_workshop.ui.exercises.shared_factors.factor_places import Measure, flowing, in_column, in_columns
from unginvest_workshop.ui.exercises.shared_factors.tray_order import TrayOrder
from unginvest_workshop.ui.fonts import load_fonts, sans

SAID = st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), min_size=1, max_size=300)
TEXTS = st.lists(SAID, max_size=25)


@pytest.fixture(scope="module")
def measure(qapp):
    load_fonts()
    return Measure(sans(16))


@given(TEXTS, st.integers(90, 1600), st.sampled_from([in_column, flowing, in_columns]))
def test_no_factor_overlaps_another_or_the_edge_and_each_has_room_for_its_words(measure, texts, width, arrange):
    places = arrange(texts, width, measure)
    assert len(places.rects) == len(texts)
    for number, (rect, text) in enumerate(zip(places.rects, texts, strict=True)):
        assert rect.left() >= 0
        assert rect.right() < width
        assert rect.bottom() < places.height
        assert rect.height() >= measure.height(text, rect.width() - 24)
        assert not any(rect.intersects(other) for other in places.rects[:number])
        assert places.at(rect.center().x(), rect.center().y()) == number
        assert number in places.within(rect.center().y(), rect.center().y())
    assert list(places.tops) == sorted(places.tops)


@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=3), st.integers(120, 500))
def test_chips_stay_within_their_factor(measure, names, width):
    rect = QRect(10, 20, width, 64)
    chips = Chips().rects(rect, names)
    assert all(rect.contains(chip) for chip in chips)
    assert all(one.right() < other.left() for one, other in pairwise(chips))


def test_up_and_down_go_to_the_nearest_in_the_row(measure):
    places = in_columns(["a", "b", "c", "d", "e"], 500, measure)
    assert places.beside(1, 1) == 3
    assert places.beside(3, -1) == 1
    assert places.beside(0, -1) == -1
    assert places.beside(4, 1) == -1


IDS = st.lists(st.sampled_from("abcdefgh"), unique=True).map(lambda ids: [SuccessFactorId(each) for each in ids])


@given(IDS, st.lists(IDS, max_size=6))
def test_the_order_of_the_tray_stays_through_what_comes_and_goes(first, later):
    order = TrayOrder()
    order.set(first)
    known = list(first)
    for ids in later:
        shown = order.of_ids(ids)
        known += [each for each in ids if each not in known]
        assert shown == [each for each in known if each in ids]
