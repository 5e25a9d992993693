"""How many slips of the keys lie between two words."""

from typing import Final

_SHORT: Final = 5
_LONG: Final = 9
"""Letters in a word that may have one slip, and two."""


def slips_allowed(word: str) -> int:
    """Return how many slips a word may have and still be the same."""
    return (len(word) >= _SHORT) + (len(word) >= _LONG)


def slips(one: str, other: str) -> int | None:
    """Return how many slips lie between two stems; None where they are taken for different words.

    A slip is a letter too many, one too few, a wrong one, or two that have changed places. The first letter is right,
    and so is the last of a short stem unless it is doubled: «trygg» is not «trygd».
    """
    if one == other:
        return 0
    allowed = min(slips_allowed(one), slips_allowed(other))
    if not allowed or one[0] != other[0] or abs(len(one) - len(other)) > allowed:
        return None
    if len(one) == len(other) and one[:-1] == other[:-1]:
        return None
    found = _distance(one, other)
    return found if found <= allowed else None


def _distance(one: str, other: str) -> int:
    """Return the least number of slips that make one word the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, last, row = row, before, [at]
        for to, there in enumerate(other, 1):
            least = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != there))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == there:
                least = min(least, last[to - 2] + 1)
            row.append(least)
    return row[-1]
