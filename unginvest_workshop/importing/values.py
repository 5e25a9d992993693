"""Values out of a file that may come from anywhere: each is what it must be, or the file is none of ours."""

from typing import Final

_LONGEST_ID: Final = 64


def text_of(value: object) -> str:
    """Return a text. Raises TypeError for anything else."""
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def id_of(value: object) -> str:
    """Return what can be a row's id. Raises TypeError or ValueError for anything else."""
    text = text_of(value)
    if not (text.isascii() and text.isalnum() and len(text) <= _LONGEST_ID):
        raise ValueError("no id")
    return text


def number_of(value: object, least: int, most: int) -> int:
    """Return a whole number from ``least`` to ``most``. Raises ValueError for anything else."""
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ValueError("no such number")
    return value
