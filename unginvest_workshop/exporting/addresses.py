"""Words with people's names run together: addresses, handles and links, however letters are written there."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import unquote

from unginvest_workshop.exporting.persons import Person, alike

ADDRESS: Final = r"[^\W_][\w.+'’-]*@[\w-]+(?:\.[\w-]+)*"
"""An e-mail address, as a pattern; one on a network of one's own has no full stop after "@"."""

_ENCODED: Final = r"(?:[^\W_][\w.+'’-]*)?(?:%[\da-fA-F]{2}(?:[\w.+'’-]*\w)?)+"
"""A word in a link some of whose letters are written as percent signs and numbers, as a pattern."""

_PART: Final = re.compile(r"[^\W\d_]+")
"""Letters with none beside them: between full stops, underscores, hyphens, digits and "@"."""

_SIGN: Final = "[-_.]?"
"""What may stand between names in one word, as a pattern."""

_MARKED: Final = r"(?:(?<=[@#/])|(?=[^\W\d_]+[-_.][^\W_]))"
"""Where a word begins that is a handle, stands in a link or has a sign within: an ordinary one is as good as never."""

_SHORTEST_BESIDE_INITIALS: Final = 4
"""Letters that a last name needs to be known with nothing but initials tied to it."""

_BOTH: Final = 2
"""Names that are a first and a last one."""

_ONE_LETTER: Final = str.maketrans({"ø": "o", "æ": "a", "å": "a", "ß": "s"})
_TWO_LETTERS: Final = str.maketrans({"ø": "oe", "æ": "ae", "å": "aa", "ö": "oe", "ä": "ae", "ü": "ue", "ß": "ss"})

_Ways = frozenset[tuple[str, ...]]


class Addresses:
    """Knows whose names stand in an address, or in another word that names are run together in."""

    def __init__(self, people: Sequence[Person]) -> None:
        """Take those whose names are looked for: the words of each that are looked for in free text."""
        spelt = [{word: frozenset(_ways(word)) for word in person.sought} for person in people]
        in_full = [_in_full(person) for person in people]
        names = "|".join(filter(None, in_full))
        tied = [_with_initials(person, person.words[-1]) for person in people if len(person.words) > 1]
        handles = _any_of(tied) if any(tied) else ""
        marked = f"|{_MARKED}(?i:{names})\\d*" if names else ""
        marked += rf"|(?<=@)(?i:{handles})\d*(?![^\W_])" if handles else ""
        self.pattern = f"(?:{ADDRESS}|{_ENCODED}{marked})"
        """An address, a word with encoded letters, a marked word with somebody's first and last name, or a handle of
        their last name and initials, as a pattern.
        """
        self._people = [
            (
                {word: each | _with_initials(person, word) for word, each in ways.items()},
                re.compile(_any_of(ways.values())),
                re.compile(full) if full else None,
            )
            for person, ways, full in zip(people, spelt, in_full, strict=True)
        ]

    def words_in(self, address: str) -> list[str]:
        """Return the words of names in an address, run together or not; of one person where all theirs are there."""
        written = f"{address} {unquote(address)}" if "%" in address else address
        parts = frozenset(_PART.findall(alike(unicodedata.normalize("NFC", written))))
        found: dict[str, None] = {}
        for ways, name, full in self._people:
            apart = parts.union(*(name.findall(part) for part in parts if not name.sub("", part)))
            words = [word for word, each in ways.items() if any(apart.issuperset(way) for way in each)]
            ends = [*ways][:: max(1, len(ways) - 1)]
            if len(ends) > 1 and all(end in words for end in ends):
                return words
            if full is not None and any(map(full.fullmatch, parts)):  # names that are told apart in one way only
                return ends
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


def _with_initials(person: Person, word: str) -> _Ways:
    """Return a last name tied to the initials of the names before it, in either order."""
    if word != person.words[-1] or len(word) < _SHORTEST_BESIDE_INITIALS:
        return frozenset()
    initials = "".join(each[0] for each in person.words[:-1])
    some = {initials[:1], initials} - {""}
    tied = {each for few in some for sign in ("", "-") for each in (few + sign + word, word + sign + few)}
    return frozenset(way for each in tied for way in _ways(each))


def _in_full(person: Person) -> str:
    """Return a pattern for first and last name in one word, in either order, and any of those between.

    Empty for whoever has not both.
    """
    words = [frozenset(_ways(word)) for word in person.sought]
    if min(len(person.words), len(words)) < _BOTH:
        return ""
    first, last = _any_of(words[:1]), _any_of(words[-1:])
    between = f"(?:{_SIGN}{_any_of(words[1:-1])})*" if words[2:] else ""
    return f"{first}{between}{_SIGN}{last}|{last}{_SIGN}{first}{between}"


def _any_of(words: Iterable[_Ways]) -> str:
    """Return a pattern for any of these words of a name, the longest that there is."""
    spelt = {_SIGN.join(way) for ways in words for way in ways}
    return f"(?:{'|'.join(sorted(spelt, key=lambda each: (-len(each), each)))})"
