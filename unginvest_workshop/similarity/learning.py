"""What the placements that a person has made teach of where texts belong."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.similarity.sayings import understand
from unginvest_workshop.similarity.words import Folding


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
    return Learned(tuple((text, _commonest(names)) for text, names in sorted(counted.items())))


def _commonest(names: Counter[str]) -> str:
    return min(names, key=lambda name: (-names[name], name))


_Key = tuple[frozenset[str], bool]


class Lessons:
    """What is learnt, by the stems of what was said."""

    def __init__(self, learned: Learned, folding: Folding) -> None:
        told: dict[_Key, Counter[str]] = defaultdict(Counter)
        for text, name in learned.placed:
            saying = understand(text, folding)
            if saying.stems:
                told[saying.stems, saying.says_no][name] += 1
        self._homes: Final = {key: _commonest(names) for key, names in told.items()}
        self._by_stem: Final[dict[str, list[_Key]]] = defaultdict(list)
        common = Counter(stem for stems, _ in self._homes for stem in stems)
        for key in self._homes:
            self._by_stem[min(key[0], key=lambda stem: (common[stem], stem))].append(key)

    def home_of(self, stems: frozenset[str], *, says_no: bool) -> str:
        """Return the shared factor of what has the same stems, or the most of these and no others; empty if none."""
        if (stems, says_no) in self._homes:
            return self._homes[stems, says_no]
        within = [key for stem in stems for key in self._by_stem.get(stem, ()) if key[1] == says_no and key[0] <= stems]
        if not within:
            return ""
        return self._homes[min(within, key=lambda key: (-len(key[0]), sorted(key[0])))]
