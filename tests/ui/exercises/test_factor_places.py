"""Where the factors of the board lie, and how the tray keeps its order."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from unginvest_workshop.domain.ids import SuccessFactorId
from unginvest_workshop.ui.exercises.shared_factors import factor_places
from unginvest_workshop.ui.exercises.shared_factors.factor_model import ShownFactor
from unginvest_workshop.ui.exercises.shared_factors.factor_painting import Chips
from unginvest_workshop.ui.exercises.shared_factors.factor_places import Measure, flowing, in_column, in_columns
from unginvest_workshop.ui.exercises.shared_factors.factor_view import FactorView
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


def test_resizing_through_many_widths_remembers_a_few_of_them(measure, qtbot):
    view = FactorView(measure, in_column)
    qtbot.addWidget(view)
    view.show_rows([ShownFactor(str(number), f"vi lo sammen {number}", "") for number in range(5)])
    view.show()
    for width in range(300, 350):
        view.resize(width, 200)
        laid = view.places()
        assert view.places() is laid
        assert laid.rects[0].width() == max(80, view.viewport().width())
    assert 1 < len(view._laid) < 10


def test_heights_of_no_more_than_some_thousand_broken_texts_are_remembered(qapp, monkeypatch):
    monkeypatch.setattr(factor_places, "_KEPT", 20)
    measure = Measure(sans(16))
    long = "vi lo sammen og hadde det fint hele dagen"
    before = [measure.height(long, width) for width in range(100, 150)]
    assert [measure.height(long, width) for width in range(100, 150)] == before
    assert 0 < len(measure._heights) <= 20


NAMES = st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=6)


@given(NAMES, st.data(), st.integers(120, 900))
def test_chips_stay_within_their_factor_whichever_names_stand_there(measure, names, data, width):
    chips = Chips()
    chips.expect(names)
    some = data.draw(st.permutations(names))[:3]
    rect = QRect(10, 20, width, 34 + chips.foot(width))
    found = chips.rects(rect, some)
    assert all(rect.contains(chip) for chip in found)
    assert not any(one.intersects(other) for one, other in combinations(found, 2))
    assert all(chip.top() >= rect.bottom() + 1 - chips.foot(width) for chip in found)


@pytest.mark.parametrize("width", [240, 366, 740])
def test_names_of_usual_length_stand_whole_in_their_chips(measure, width):
    names = ["Et lag som er til å stole på"[:25], "Mat og prat rundt bordet", "Voksne som blir værende"]
    chips = Chips()
    chips.expect(names)
    room = QRect(0, 0, width, 34 + chips.foot(width))
    assert [chips.words(number, name, chip.width()) for (number, name), chip in zip(
        enumerate(names, 1), chips.rects(room, names), strict=True
    )] == [f"{number} {name}" for number, name in enumerate(names, 1)]  # fmt: skip


def test_there_are_as_many_columns_as_let_most_factors_be_seen(measure):
    def width_of(foot):
        return in_columns(["vi lo"] * 9, 740, measure, foot).rects[0].width()

    assert width_of(lambda _: 30) < 250
    assert width_of(lambda _: 55) < 250
    assert 350 < width_of(lambda wide: 55 if wide > 340 else 80) < 400


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
