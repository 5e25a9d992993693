"""Words that are gathered on the stage: whole and apart, and how they fly together the first time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.ui.fonts import load_fonts
from unginvest_workshop.ui.stage import canvas as stage_canvas
from unginvest_workshop.ui.stage.canvas import StageCanvas
from unginvest_workshop.ui.stage.content import Gathered, Question, StageContent
from unginvest_workshop.ui.stage.gathering import gathered_rows
from unginvest_workshop.ui.stage.look import StageLook
from unginvest_workshop.ui.stage.marks import TextMark
from unginvest_workshop.ui.stage.sheet import LEAST_TEXT, Sheet
from unginvest_workshop.ui.stage.text import Typesetter

SAID = ("noen spurte hvordan jeg hadde det", "ble sett i døra", "hun trodde på meg")


def content(*texts, key="sett"):
    blocks = (Question("Å bli sett"), Gathered(key, texts or SAID))
    return StageContent(Phase.DISCOVERY, "Oppdage", "Finn fellesnevnerne", blocks)


@pytest.fixture(scope="module")
def typesetter(qapp):
    load_fonts()
    return Typesetter()


@pytest.fixture
def canvas(styled, qtbot, monkeypatch):
    monkeypatch.setattr(stage_canvas, "moves", lambda _: True)
    made = StageCanvas()
    qtbot.addWidget(made)
    made.resize(960, 540)
    made.show()
    qtbot.waitExposed(made)
    return made


WORDS = st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), min_size=1, max_size=200)


@pytest.mark.parametrize("letters", [10, 700, 2000])
def test_one_word_longer_than_a_page_goes_on_on_the_next(typesetter, letters):
    sheet = Sheet(1024, 768)
    rows = gathered_rows(Gathered("x", ("W" * letters,)), sheet, typesetter, 400, 500)
    assert all(row.height <= 500 for row in rows)
    inside = [each for row in rows for mark in row.marks for each in mark.inside if isinstance(each, TextMark)]
    assert "".join(each.text for each in inside) == "W" * letters


@given(st.lists(WORDS, max_size=20))
def test_all_words_stand_whole_and_apart_and_none_too_small(typesetter, texts):
    sheet = Sheet(1024, 768)
    rows = gathered_rows(Gathered("x", tuple(texts)), sheet, typesetter, 800, 700)
    marks = [mark for row in rows for mark in row.marks]
    assert len(marks) == len(texts)
    for row in rows:
        for number, mark in enumerate(row.marks):
            assert mark.rect.right() <= 800.01
            assert mark.rect.height() <= row.height
            assert not any(mark.rect.intersects(other.rect) for other in row.marks[:number])
    for mark, text in zip(marks, texts, strict=True):
        inside = [each for each in mark.inside if isinstance(each, TextMark)]
        assert "".join("".join(each.text for each in inside).split()) == "".join(text.split())
        assert all(each.style.px >= sheet.of(LEAST_TEXT) - 1 for each in inside)
        assert all(each.rect.right() <= mark.rect.width() + 0.01 for each in inside)


def test_words_fly_together_the_first_time_and_stand_still_the_next(canvas, qtbot):
    canvas.show_content(content())
    assert canvas._flight.away > 0.5
    flying = canvas.grab().toImage()
    qtbot.waitUntil(lambda: canvas._flight.away == 0, timeout=2000)
    assert canvas.grab().toImage() != flying
    canvas.show_content(content(key="latter"))
    assert canvas._flight.away > 0.5
    canvas.show_content(content())
    assert canvas._flight.away == 0


def test_what_is_typed_meanwhile_stands_at_once(canvas):
    canvas.show_content(content())
    assert canvas._flight.away > 0
    canvas.show_content(content(*SAID, "vi lo"))
    assert canvas._flight.away == 0


def test_the_clock_does_not_stop_the_flight(canvas):
    canvas.show_content(content())
    canvas.show_content(replace(content(), clock=None))
    assert canvas._flight.away > 0


def test_nothing_flies_where_less_movement_is_asked_for(canvas):
    canvas.show_look(StageLook(moves=False))
    canvas.show_content(content())
    assert canvas._flight.away == 0


def test_nothing_flies_where_the_system_asks_for_less_movement(canvas, monkeypatch):
    monkeypatch.setattr(stage_canvas, "moves", lambda _: False)
    canvas.show_content(content())
    assert canvas._flight.away == 0


def test_nothing_flies_behind_a_veil_and_what_nobody_saw_flies_when_it_is_seen(canvas):
    canvas.show_blank("#000000")
    canvas.show_content(content())
    canvas.show_content(content(key="latter"))
    assert canvas._flight.away == 0
    canvas.show_blank(None)
    assert canvas._flight.away > 0
    canvas.show_content(content())
    assert canvas._flight.away > 0


def test_what_was_shown_before_anybody_saw_the_stage_flies_when_it_is_put_up(canvas):
    canvas.hide()
    canvas.show_content(content())
    assert canvas._flight.away == 0
    canvas.show()
    assert canvas._flight.away > 0
