"""The young person's own road in time: today on it, steps dragged along it, and moved by keys."""

from datetime import date

import pytest

from unginvest_workshop.domain.personal import Page
from unginvest_workshop.operations.personal import showing, steps

TODAY = date(2026, 11, 22)
"""The day of the tests' clock."""
SAID = (("Ringe bakeren", "uke 49"), ("Prøvedag", "12. jan"), ("Lære å elte", "mai"))


@pytest.fixture
def view(page):
    page.show_view(3)
    return page.steps


@pytest.fixture
def ids(session, view):
    """Put three dated steps on the road; return their ids."""
    desk = session.desk

    def add(tx):
        made = [steps.add_step(tx, desk.id, text) for text, _ in SAID]
        for step, (_, when) in zip(made, SAID, strict=True):
            steps.write_when(tx, step, when, TODAY)
        return made

    return desk.do("", add)


def test_today_stands_on_the_own_road_and_on_the_page_that_is_shown(session, view, ids):
    today = view.road.layout_.today
    assert today is not None
    assert "".join(today.label.block.lines) == "i dag"
    session.desk.do("", lambda tx: showing.show_page(tx, session.desk.id, Page.ROAD))
    session.toggle_shown()
    (block,) = session.shown.canvas.content().blocks
    assert block.paged.road.today == view.road._road.today == -0.5
    session.toggle_shown()


def test_without_a_date_the_own_road_tells_no_today(session, view):
    session.desk.do("", lambda tx: steps.add_step(tx, session.desk.id, "Øve"))
    assert view.road.layout_.today is None
