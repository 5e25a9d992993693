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


NAMES = st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=3)


@given(NAMES, st.integers(120, 900))
def test_chips_stay_within_their_factor_whichever_names_stand_there(measure, names, width):
    chips = Chips()
    rect = QRect(10, 20, width, 34 + factor_places.FOOT)
    found = chips.rects(rect, names)
    assert all(rect.contains(chip) for chip in found)
    assert not any(one.intersects(other) for one, other in combinations(found, 2))
    assert all(chip.top() > rect.bottom() - factor_places.FOOT for chip in found)


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (740, ("1 Et lag som er til å stole", "2 Mat og prat rundt bordet", "3 Voksne som blir værende")),
        (366, ("1 Et lag som er til å …", "2 Mat og prat …", "3 Voksne som blir …")),
        (240, ("1 Et lag …", "2 Mat og …", "3 Voksne …")),
    ],
)
def test_names_that_have_no_room_lose_whole_words_from_the_end(measure, width, said):
    names = ["Et lag som er til å stole", "Mat og prat rundt bordet", "Voksne som blir værende"]
    assert Chips().words(names, width) == said


def test_a_long_name_gives_way_to_one_whose_second_word_tells(measure):
    names = ["God kommunikasjon", "Ærlighet og åpenhet", "Å tørre å si det en mener"]
    assert Chips().words(names, 400) == ("1 God kommunikasjon", "2 Ærlighet og åpenhet", "3 Å tørre å si det …")


def test_of_names_of_one_long_word_the_first_are_kept_and_all_numbers(measure):
    assert Chips().words(["Anerkjennelse", "Ansvarliggjøring", "Arbeidsfellesskap"], 240) == (
        "1 Anerkjennelse",
        "2 …",
        "3 …",
    )


@pytest.mark.parametrize(("width", "columns"), [(300, 1), (500, 1), (700, 2), (768, 2), (1160, 3)])
def test_columns_leave_room_for_three_names(measure, width, columns):
    assert len({rect.left() for rect in in_columns(["a"] * 6, width, measure).rects}) == columns


def test_up_and_down_go_to_the_nearest_in_the_row(measure):
    places = in_columns(["a", "b", "c", "d", "e"], 700, measure)
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
