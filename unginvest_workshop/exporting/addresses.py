"""E-mail addresses with people's names in them, however the letters that an address may not have are written there."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from unginvest_workshop.exporting.persons import Person, alike

ADDRESS: Final = r"[^\W_][\w.+'’-]*@[\w-]+(?:\.[\w-]+)+"
"""An e-mail address, as a pattern."""

_PART: Final = re.compile(r"[^\W\d_]+")
"""Letters with none beside them: between full stops, underscores, hyphens, digits and "@"."""

_ONE_LETTER: Final = str.maketrans({"ø": "o", "æ": "a", "å": "a", "ß": "s"})
_TWO_LETTERS: Final = str.maketrans({"ø": "oe", "æ": "ae", "å": "aa", "ö": "oe", "ä": "ae", "ü": "ue", "ß": "ss"})


class Addresses:
    """Knows whose names stand in an address."""

    def __init__(self, people: Sequence[Person]) -> None:
        """Take those whose names are looked for: the words of each that are looked for in free text."""
        self._people = [{word: frozenset(_ways(word)) for word in person.sought} for person in people]
        self._whole = [frozenset(_together(list(ways.values()))) for ways in self._people]

    def words_in(self, address: str) -> list[str]:
        """Return the words of names that stand in an address as whole parts; of one person where all theirs do."""
        before_land = address.rpartition(".")[0]
        parts = frozenset(_PART.findall(alike(unicodedata.normalize("NFC", before_land))))
        found: dict[str, None] = {}
        for ways, whole in zip(self._people, self._whole, strict=True):
            words = [word for word, each in ways.items() if any(parts.issuperset(way) for way in each)]
            ends = [*ways][:: max(1, len(ways) - 1)]
            if not parts.isdisjoint(whole) or (len(ends) > 1 and all(end in words for end in ends)):
                return words if len(words) > 1 else ends
            found |= dict.fromkeys(words)
        return list(found)


def _ways(word: str) -> Iterator[tuple[str, ...]]:
    """Yield the parts of an address that a word of a name may be: several where it has a hyphen, or all in one."""
    spelt = alike(unicodedata.normalize("NFC", word))
    for each in (spelt, _bare(spelt.translate(_ONE_LETTER)), _bare(spelt.translate(_TWO_LETTERS))):
        pieces = tuple(_PART.findall(each))
        if pieces:
            yield pieces
            yield ("".join(pieces),)


def _bare(word: str) -> str:
    """Return a word without its accents."""
    return "".join(each for each in unicodedata.normalize("NFD", word) if not unicodedata.combining(each))


def _together(words: Sequence[frozenset[tuple[str, ...]]]) -> Iterator[str]:
    """Yield first and last name as one part, in either order."""
    if len(words) > 1:
        for first in map("".join, words[0]):
            for last in map("".join, words[-1]):
                yield from (first + last, last + first)
