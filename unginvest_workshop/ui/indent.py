"""How far in something stands that builds on something: each step is narrower than the one before."""

from typing import Final

_NARROWER: Final = 0.8


def indent(depth: int) -> float:
    """Return the room before something so many steps in, in widths of the first step; never as much as five."""
    return (1 - _NARROWER**depth) / (1 - _NARROWER)
