"""Norwegian as it is typed on keys that lack its letters: «dora» or «doera» for «døra», «pa» for «på».

A text is read as it stands, and once more with «aa», «oe» and «ae» as the letters they stand for, and the everyday
words that only can be meant so written as they are. In a text without any of those letters, other words are taken for
the same as those of another text when nothing but the letters tells them apart, and they are no words themselves.
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
_WORDS: Final = frozenset(
    {
        *("bar", "bla", "bor", "bra", "fare", "fart", "host", "lage", "lager", "lagt", "lat", "los", "lov"),
        *("klar", "klare", "klarer", "klart", "klarte", "tal", "tale", "talen", "taler", "talt", "talte"),
        *("male", "maler", "malt", "mat", "maten", "mor", "mot", "motet", "rad", "raden", "rader", "radene"),
        *("sal", "sann", "satt", "sol", "sov", "sove", "spor"),
    }
)
"""Words in their own right that the likes of them with our letters are as usual as: «tale» and «tåle»."""
_MOST: Final = 3
"""Such letters in a word beyond which it is read as it stands."""


@cache
def bare(word: str) -> frozenset[str]:
    """Return what may be left of a word where its Norwegian letters are typed without their signs."""
    found = _PAIR.findall(word)
    if len(found) > _MOST:
        return frozenset({word})
    return frozenset(_put_in(_PAIR, word, each) for each in product(*(_BARE[letters] for letters in found)))


def has_letters(text: str) -> bool:
    """Tell whether a text in small letters has any letter that is Norwegian alone."""
    return _LETTER.search(text) is not None


def same_but_for_letters(one: str, other: str) -> bool:
    """Tell whether nothing but Norwegian letters, typed so in the one and not in the other, tells two words apart."""
    return has_letters(one) != has_letters(other) and not bare(one).isdisjoint(bare(other))


def meant_so(typed: str, word: str) -> bool:
    """Tell whether a word may be another one, typed on keys that lack its letters: not where it is one itself."""
    return typed not in _OTHERS and typed not in _WORDS and not has_letters(typed) and same_but_for_letters(typed, word)


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
    """Return a text in small letters with these words as they are meant, and «å», «ø», «æ» for «aa», «oe», «ae»."""
    return _WORD.sub(lambda found: words.get(found[0]) or _TWO.sub(_as_one, found[0]), text)


def _as_one(found: re.Match[str]) -> str:
    return _ONE[found[0]]


def _put_in(letters: re.Pattern[str], word: str, instead: Iterable[str]) -> str:
    following = iter(instead)
    return letters.sub(lambda _: next(following), word)
