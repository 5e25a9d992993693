"""Which screen the room has and which the console, when screens come and go."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from unginvest_workshop.ui.screens import ScreenT, choose_screen, mirrors, wanted_screen


@dataclass(frozen=True, slots=True)
class Seats:
    """Where console and stage were when both were last in place: the keys of their screens."""

    console: str
    room: str
    shared: bool
    """Whether the stage was shown over the console, as on the only screen."""


@dataclass(frozen=True, slots=True)
class Seating(Generic[ScreenT]):
    """Where they are to be now."""

    room: ScreenT | None
    """None when the stage waits out of sight: it would cover a console that it did not cover before."""
    console: ScreenT | None = None
    """None when the console stays where it is."""


def seat_again(
    screens: Sequence[ScreenT], console: ScreenT, room: ScreenT | None, seats: Seats, wanted: str
) -> Seating[ScreenT]:
    """Return where console and stage are to be, so that both are where they were as far as the screens allow.

    ``console`` is the screen that the system has put the console on, ``room`` the one that the stage is on if that is
    still there. A console that was put on the room's screen, because its own went, goes back as soon as there is
    another: the room would read along.
    """
    if seats.shared:
        return Seating(choose_screen(screens, wanted, console))
    apart = [screen for screen in screens if not mirrors(screen, console)]
    if not apart:
        return Seating(None)
    was = room or wanted_screen(screens, seats.room)
    if was is not None and mirrors(was, console):
        return Seating(was, wanted_screen(apart, seats.console) or apart[0])
    return Seating(wanted_screen(apart, wanted) or (was if was in apart else apart[0]))
