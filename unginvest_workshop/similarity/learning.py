"""What the placements that a person has made teach of where texts belong."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Learned:
    """Texts and the shared factor that a person put each of them in; same in whatever order it was learnt."""

    placed: tuple[tuple[str, str], ...] = ()

    def lines(self) -> list[tuple[str, str]]:
        """Return what was said and the shared factor it goes to, in alphabetical order, for a person to see."""
        return list(self.placed)


NOTHING_LEARNED: Final = Learned()


def learn(placed: Iterable[tuple[str, str]]) -> Learned:
    """Return what pairs of a text and its shared factor's name teach; where they differ, what came most often."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for text, name in placed:
        if text.strip() and name.strip():
            counted[text.strip()][name.strip()] += 1
    return Learned(tuple((text, commonest(names)) for text, names in sorted(counted.items())))


def commonest(names: Counter[str]) -> str:
    """Return the name that came most often, and of several the first in the alphabet."""
    return min(names, key=lambda name: (-names[name], name))
