"""Screens, known by name, serial number and size: their order changes with each cable."""

from collections.abc import Sequence
from typing import Final, Protocol, TypeVar

from PySide6.QtCore import QSize

IN_A_WINDOW: Final = "window"
"""Stands for a screen in the settings: the stage is a window among others, as for video meetings."""


class Screen(Protocol):
    """What is asked of a QScreen."""

    def name(self) -> str:
        """Return the name of the port."""
        ...

    def serialNumber(self) -> str:
        """Return the serial number, "" when the screen tells none."""
        ...

    def size(self) -> QSize:
        """Return the size in pixels that windows see."""
        ...


_S = TypeVar("_S", bound=Screen)


def screen_name(screen: Screen) -> str:
    """Return what a screen is called whatever size it has: its port, and its serial number if it tells one."""
    return f"{screen.name()} {screen.serialNumber()}".strip()


def screen_key(screen: Screen) -> str:
    """Return what a screen is known by in the settings."""
    size = screen.size()
    return f"{screen_name(screen)} {size.width()}x{size.height()}"


def choose_screen(screens: Sequence[_S], wanted: str, own: _S) -> _S:
    """Return the screen for the room: the wanted one, else one that is not the console's own, else that one.

    The wanted one may have another size than it had: a beamer chooses one anew with each laptop.
    """
    found = wanted_screen(screens, wanted)
    return found or next((screen for screen in screens if screen is not own), own)


def wanted_screen(screens: Sequence[_S], wanted: str) -> _S | None:
    """Return the screen that the settings name; None when it isn't there."""
    if not wanted:
        return None
    exact = (screen for screen in screens if screen_key(screen) == wanted)
    other_size = (screen for screen in screens if _without_size(wanted) == screen_name(screen))
    return next(exact, None) or next(other_size, None)


def _without_size(key: str) -> str:
    name, _, last = key.rpartition(" ")
    width, _, height = last.partition("x")
    return name if width.isdecimal() and height.isdecimal() else key
