"""What the placements that a person has made teach of where texts belong."""

from collections import Counter
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
    counted = Counter(placed)
    best: dict[str, str] = {}
    for (text, name), count in sorted(counted.items()):
        if text not in best or count > counted[text, best[text]]:
            best[text] = name
    return Learned(tuple(sorted(best.items())))
