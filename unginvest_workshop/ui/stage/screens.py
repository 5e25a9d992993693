"""Screens, known by name and serial number: their order changes with each cable."""

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Screen(Protocol):
    """What is asked of a QScreen."""

    def name(self) -> str:
        """Return the name of the port."""
        ...

    def serialNumber(self) -> str:
        """Return the serial number, "" when the screen tells none."""
        ...


_S = TypeVar("_S", bound=Screen)


def screen_key(screen: Screen) -> str:
    """Return what a screen is known by in the settings."""
    return f"{screen.name()} {screen.serialNumber()}".strip()


def choose_screen(screens: Sequence[_S], wanted: str, own: _S) -> _S:
    """Return the screen for the room: the wanted one, else one that is not the console's own, else that one."""
    for screen in screens:
        if wanted and screen_key(screen) == wanted:
            return screen
    return next((screen for screen in screens if screen is not own), own)
