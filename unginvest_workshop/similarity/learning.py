"""What the placements that a person has made teach of where texts belong."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Learned:
    """Texts and the shared factor that a person put each of them in; same in whatever order it was learnt."""

    placed: tuple[tuple[str, str], ...] = ()
    unnamed: frozenset[str] = frozenset()
    """The shared factors that are called by one of their texts: nobody has said what those have in common."""

    def lines(self) -> list[tuple[str, str]]:
        """Return what was said and the shared factor it goes to, in alphabetical order, for a person to see."""
        return list(self.placed)


NOTHING_LEARNED: Final = Learned()


def learn(placed: Iterable[tuple[str, str]], standing: Iterable[str] = ()) -> Learned:
    """Return what pairs of a text and its shared factor's name teach; where they differ, what came most often.

    The names in ``standing`` are of shared factors on the board: they teach too, also those called by a text of theirs.
    """
    pairs = [(text.strip(), name.strip()) for text, name in placed if text.strip() and name.strip()]
    names = {name.strip() for name in standing if name.strip()}
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for text, name in [*pairs, *zip(names, names, strict=True)]:
        counted[text][name] += 1
    unnamed = frozenset(name for text, name in pairs if text == name) - names
    return Learned(tuple((text, commonest(found)) for text, found in sorted(counted.items())), unnamed)


def commonest(names: Counter[str]) -> str:
    """Return the name that came most often, and of several the first in the alphabet."""
    return min(names, key=lambda name: (-names[name], name))
