"""Norwegian as it is typed on keys that lack its letters: «dora» or «doera» for «døra», «pa» for «på».

A text is read as it stands, and once more with the everyday words that only can be meant so written as they are. Other
words are taken for the same when nothing but those letters tells them apart.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import product
from typing import Final

from unginvest_workshop.similarity.words import Folding

_TYPED: Final = {"ø": ("o", "oe"), "å": ("a", "aa"), "æ": ("e", "ae", "a")}
_LETTER: Final = re.compile("[æøå]")
_PAIR: Final = re.compile("oe|aa|ae|[æøå]")
_BARE: Final = {"ø": ("o",), "oe": ("o",), "å": ("a",), "aa": ("a",), "æ": ("e", "a"), "ae": ("e", "a")}
_ONE: Final = {"oe": "ø", "aa": "å", "ae": "æ"}
_TWO: Final = re.compile("|".join(_ONE))
_WORD: Final = re.compile(r"[^\W\d_]+")
_OTHERS: Final = frozenset({"bade", "dam", "far", "fatt", "lag", "lar", "mate", "sag", "sta", "star", "vare"})
"""Everyday words in their own right."""
_MOST: Final = 3
"""Such letters in a word beyond which it is read as it stands."""


@cache
def bare(word: str) -> frozenset[str]:
    """Return what may be left of a word where its Norwegian letters are typed without their signs."""
    found = _PAIR.findall(word)
    if len(found) > _MOST:
        return frozenset({word})
    return frozenset(_put_in(_PAIR, word, each) for each in product(*(_BARE[letters] for letters in found)))


def same_but_for_letters(one: str, other: str) -> bool:
    """Tell whether nothing but Norwegian letters, typed so in the one and not in the other, tells two words apart."""
    if bool(_LETTER.search(one)) == bool(_LETTER.search(other)):
        return False
    return not bare(one).isdisjoint(bare(other))


def everyday_words(folding: Folding) -> Mapping[str, str]:
    """Return the words that say little and have such letters, by how they are typed: if that is no other word."""
    known = {*folding.function_words, *folding.carriers, *folding.words, *folding.forms, *folding.forms.values()}
    typed: dict[str, str] = {}
    light = folding.function_words | folding.carriers
    for word in sorted(light | {form for form, base in folding.forms.items() if base in light}):
        found = _LETTER.findall(word)
        if 0 < len(found) <= _MOST:
            for each in product(*(_TYPED[letter] for letter in found)):
                typed.setdefault(_put_in(_LETTER, word, each), word)
    return {written: word for written, word in typed.items() if written not in known | _OTHERS}


def with_letters(text: str, words: Mapping[str, str]) -> str:
    """Return a text in small letters with these words written as they are meant, and «aa» in the others as «å»."""
    return _WORD.sub(lambda found: words.get(found[0]) or _TWO.sub(_as_one, found[0]), text)


def _as_one(found: re.Match[str]) -> str:
    return _ONE[found[0]]


def _put_in(letters: re.Pattern[str], word: str, instead: Iterable[str]) -> str:
    following = iter(instead)
    return letters.sub(lambda _: next(following), word)
