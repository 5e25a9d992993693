"""Where console and stage are to be when screens come and go: the rule, for any screens."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from unginvest_workshop.ui.screens import mirrors, screen_key
from unginvest_workshop.ui.stage.seating import Seats, seat_again


@dataclass(frozen=True)
class Screen:
    """A screen of a row of places; two in one place mirror each other."""

    called: str
    place: int
    width: int

    def name(self):
        return self.called

    def serialNumber(self):
        return ""

    def size(self):
        return QSize(self.width, 600)

    def geometry(self):
        return QRect(self.place * 2000, 0, self.width, 600)


SCREENS = st.builds(Screen, st.sampled_from("ABC"), st.integers(0, 3), st.sampled_from((800, 1000)))


@st.composite
def rooms(draw):
    screens = draw(st.lists(SCREENS, min_size=1, max_size=4, unique_by=id))
    console = draw(st.sampled_from(screens))
    room = draw(st.none() | st.sampled_from(screens))
    was_console, was_room, wanted = (screen_key(draw(SCREENS)) for _ in range(3))
    return screens, console, room, Seats(was_console, was_room, shared=False), draw(st.sampled_from(("", wanted)))


@given(rooms())
def test_a_stage_that_did_not_cover_the_console_never_does(case):
    screens, console, room, seats, wanted = case
    seating = seat_again(screens, console, room, seats, wanted)
    at = seating.console or console
    assert seating.room is None or not mirrors(seating.room, at)
    alone = all(mirrors(screen, console) for screen in screens)
    assert (seating.room is None) is alone


@given(rooms())
def test_who_is_in_place_stays(case):
    screens, console, room, _, _ = case
    if room is not None and not mirrors(room, console):
        seats = Seats(screen_key(console), screen_key(room), shared=False)
        seating = seat_again(screens, console, room, seats, "")
        assert seating.room is room
        assert seating.console is None


def test_on_the_only_screen_it_stays_until_there_is_another():
    laptop, beamer = Screen("A", 0, 800), Screen("B", 1, 1000)
    seats = Seats(screen_key(laptop), screen_key(laptop), shared=True)
    assert seat_again([laptop], laptop, laptop, seats, "").room is laptop
    assert seat_again([laptop, beamer], laptop, laptop, seats, "").room is beamer
    assert seat_again([laptop, beamer], laptop, laptop, seats, screen_key(laptop)).room is beamer


def test_the_wanted_screen_is_taken_when_it_comes():
    laptop, beamer, wall = Screen("A", 0, 800), Screen("B", 1, 1000), Screen("C", 2, 1000)
    seats = Seats(screen_key(laptop), screen_key(beamer), shared=False)
    assert seat_again([laptop, beamer, wall], laptop, beamer, seats, screen_key(wall)).room is wall
