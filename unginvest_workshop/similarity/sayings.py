"""A text as it is understood: its words in their base form, and which of them a "no" turns to their opposite."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from sys import intern
from typing import Final

from unginvest_workshop.similarity.words import Folding, stem

_PIECE: Final = re.compile(r"[^\W\d_]+|[,.;:!?]")
_ALTHOUGH: Final = re.compile(r"\b(?:selv|sjølv|sjøl) om\b")
"""Two words that are one: it has nothing to do with oneself."""
_NO: Final = frozenset(
    {
        *("ikke", "ingen", "ingenting", "intet", "aldri", "uten", "verken", "slippe", "unngå", "lite", "null"),
        *("not", "no", "never", "without", "nobody", "nothing", "none", "didn", "wasn", "weren", "don", "doesn", "isn"),
    }
)
"""Words, in their base form, that turn what comes after them."""
_AFTER: Final = frozenset({"ikke", "aldri", "not", "never"})
"""Those that may stand behind the word that they turn, as in «vi stresset ikke»."""
_NO_REACH: Final = 3
"""Words of meaning that a "no" reaches."""
_STOP: Final = frozenset(
    (",", ".", ";", ":", "!", "?", "men", "da", "når", "fordi", "selvom", "hvis", "but", "when", "because", "if")
)
"""Where its reach ends."""
_NOT_TURNING: Final = frozenset({"bare", "minst", "only"})
"""After these words, as in «ikke bare», nothing is turned."""
_NOWHERE: Final = frozenset[int]()
"""Most texts have no word that is turned: thousands of them share this one."""
_PRONOUNS: Final = frozenset(
    {"jeg", "meg", "du", "deg", "vi", "oss", "de", "dem", "seg", "det", "han", "hun", "i", "we"}
)


@dataclass(frozen=True, slots=True)
class Saying:
    """The words of one text, in their order."""

    said: tuple[str, ...]
    """As they were said, in small letters."""
    words: tuple[str, ...]
    """In their base form."""
    turned: frozenset[int]
    """Places of the words that a "no" before them turns."""
    doubtful: frozenset[int]
    """Places of those that a "no" right behind them may turn."""
    light: frozenset[int]
    """Places of the words that say little by themselves."""

    @property
    def stems(self) -> frozenset[str]:
        """Return the stems of the words that say what it is about."""
        return frozenset(stem(word) for place, word in enumerate(self.words) if place not in self.light)

    @property
    def says_no(self) -> bool:
        """Tell whether there is a "no" in it."""
        return not _NO.isdisjoint(self.words)


def understand(text: str, folding: Folding) -> Saying:
    """Return a text's words as they are understood; a word that recurs in thousands of texts is kept once."""
    pieces = _PIECE.findall(_ALTHOUGH.sub("selvom", text.casefold()))
    based = [folding.base(piece) for piece in pieces]
    places = [place for place, piece in enumerate(pieces) if piece not in _STOP or piece.isalpha()]
    light = frozenset(place for place, word in enumerate(based) if word in folding.function_words)
    turned, doubtful = _turned(based, light), _doubtful(based)
    at = {place: number for number, place in enumerate(places)}
    return Saying(
        tuple(intern(pieces[place]) for place in places),
        tuple(intern(based[place]) for place in places),
        frozenset(at[place] for place in turned) if turned else _NOWHERE,
        frozenset(at[place] for place in doubtful) if doubtful else _NOWHERE,
        frozenset(at[place] for place in light) if light else _NOWHERE,
    )


def _turned(words: Sequence[str], light: frozenset[int]) -> list[int]:
    """Return the places of words that a "no" before them reaches."""
    reach = 0
    turned = []
    for place, word in enumerate(words):
        if word in _NO:
            follows = words[place + 1] if place + 1 < len(words) else ""
            reach = 0 if follows in _NOT_TURNING else _NO_REACH
        elif word in _STOP:
            reach = 0
        elif reach:
            turned.append(place)
            reach -= place not in light
    return turned


def _doubtful(words: Sequence[str]) -> list[int]:
    """Return the places of words that have a "no" right behind them, at most a pronoun between."""
    doubtful = []
    for place, word in enumerate(words):
        after = words[place + 1 : place + 3]
        close = after[:1] if not after or after[0] not in _PRONOUNS else after[1:]
        if word.isalpha() and not _AFTER.isdisjoint(close):
            doubtful.append(place)
    return doubtful
