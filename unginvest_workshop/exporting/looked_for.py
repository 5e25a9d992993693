"""Whom free text is looked through for: everybody there is, and how their names may be written there."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from unginvest_workshop.exporting.addresses import Addresses
from unginvest_workshop.exporting.persons import APOSTROPHES, HYPHENS, TYING, UNSEEN, UNSEEN_ONE, Person

_CAPITAL: Final = "[" + "".join(filter(str.isupper, map(chr, range(0x530)))) + "]"
"""A capital of the Latin, Greek or Cyrillic letters, as a pattern."""

_TIED: Final = rf"{_CAPITAL}(?!{_CAPITAL})[^\W\d_]+"
"""A word that may be tied to a first name by a hyphen, so that both are one: capital "Anne", not "IT" or "gjengen"."""


class LookedFor:
    """The people whose names are looked for in free text."""

    def __init__(self, people: Sequence[Person], *, found: bool) -> None:
        """Where they are not to be ``found`` no name is looked for; who is called what is known all the same."""
        self.people: Final = people
        self.firsts: Final = frozenset(person.first.casefold() for person in people)
        self.typed: Final = frozenset(word for person in people for word in person.words)
        self.addresses: Final = Addresses(people)
        self._found = found
        self._patterns: dict[bool, re.Pattern[str] | None] = {}
        """What has been made ready: for texts with unseen signs, and for those without."""

    def pattern_for(self, said: str) -> re.Pattern[str] | None:
        """Return what finds a run of their names in a text; None when nobody can be found."""
        if not self._found:
            return None
        # hardly any text has signs that no eye sees, and it takes long to make ready to look for names through them
        unseen = UNSEEN_ONE.search(said) is not None
        if unseen not in self._patterns:
            self._patterns[unseen] = _pattern(self.people, self.addresses.pattern, f"[{UNSEEN}]*" if unseen else "")
        return self._patterns[unseen]

    def called(self, words: Sequence[str]) -> list[Person]:
        """Return all whose name has all of these words."""
        return [person for person in self.people if words and person.called(words)]

    def told_apart(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield where each mention begins and ends among words of names in a row: as few people as they can mean."""
        at = 0
        while at < len(words):
            end = next(end for end in range(len(words), at, -1) if self.called(words[at:end]) or end == at + 1)
            yield at, end
            at = end


def _pattern(people: Sequence[Person], address: str, unseen: str) -> re.Pattern[str] | None:
    """Return what finds a run of the people's names; None when nobody can be found.

    ``address`` is the pattern of a word that names may be run together in, and ``unseen`` of what may stand between any
    two letters. Somebody can be found whose name has a word that is long enough.
    """
    words = {spelt for person in people for word in person.sought for spelt in _spellings(word)}
    if not words:
        return None
    firsts = {spelt for person in people for spelt in _spellings(person.first)} & words
    any_word = _any_of(words, unseen)
    word = rf"(?:{_compound(_any_of(firsts, unseen))}|{any_word})" if firsts else any_word
    begins, ends = r"(?<![^\W_])", r"(?![^\W_])"
    gap = rf"{unseen}[^\S\n]+{unseen}"
    run, genitive = rf"{word}(?:{gap}{word}{ends})*", r"(?:['’]?[sS]|['’])?"
    return re.compile(rf"{begins}(?:(?P<address>{address})|(?P<run>{run})(?P<genitive>{genitive}){ends})")


def _any_of(words: set[str], unseen: str) -> str:
    """Return a pattern for any of these words, the longest that there is."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(_written(word, unseen) for word in longest_first) + ")"


def _compound(first: str) -> str:
    """Return a pattern for a first name, itself a pattern, with others before or after it and hyphens between."""
    before, after = f"(?:{_TIED}[{TYING}])", f"(?:[{TYING}]{_TIED})"
    return f"(?:{before}+{first}{after}*|{first}{after}+)"


def _written(word: str, unseen: str) -> str:
    """Return a pattern for a word as people may write it: the signs in it differ, and unseen ones may stand between."""
    return unseen.join(_character(each) for each in word if not UNSEEN_ONE.match(each))


def _character(character: str) -> str:
    if character in APOSTROPHES:
        return f"[{APOSTROPHES}]"
    if character in HYPHENS:
        return rf"(?:[{re.escape(HYPHENS)}]|[^\S\n]+)"
    return re.escape(character)


def _spellings(word: str) -> set[str]:
    """Return a name as typed and in capitals and, when it was typed all in one of them, as it is usually written."""
    if word.islower() or word.isupper():
        return {word, word.upper(), word.capitalize(), re.sub(r"[^\W_]+", lambda part: part[0].capitalize(), word)}
    return {word, word.upper()}
