"""Why texts seem to say the same."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.similarity.concepts import Lexicon
from unginvest_workshop.similarity.reading import Reading
from unginvest_workshop.similarity.words import stem

_SHOWN: Final = 4
"""Words that are enough to see why."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What binds some texts together, and the words in them that made it so."""

    concept: str | None
    """The key of the concept that they speak of; None when they only share words."""
    words: tuple[str, ...]
    """The words as they were said, those that most of the texts have first; none where nothing was found."""
    learnt: str = ""
    """The shared factor that a person has put such texts in before; empty when it is no question of that."""


def reason_of(readings: Sequence[Reading], lexicon: Lexicon) -> Reason:
    """Return why texts that stand together do so: where a person has put such, and what they speak of, else share.

    Of several shared factors or concepts it is the one that the most of them have, be it few: one of two is enough.
    """
    learnt = _commonest([reading.learnt for reading in readings if reading.learnt])
    concept = _commonest([meaning.concept for reading in readings for meaning in reading.heaviest])
    spoken = [word for reading in readings for word in _speaking(reading, lexicon.kin(concept))] if concept else []
    return Reason(concept, _most_said(spoken or _shared(readings)), learnt or "")


def _commonest(keys: Sequence[str]) -> str | None:
    counted = Counter(keys)
    return min(counted, key=lambda key: (-counted[key], key)) if counted else None


def _speaking(reading: Reading, concepts: Sequence[str]) -> list[str]:
    """Return the words of a text that speak of the first of some concepts that it speaks of, without the small ones."""
    spoken = {meaning.concept: meaning.places for meaning in reading.meanings}
    places = next((spoken[concept] for concept in concepts if concept in spoken), ())
    telling = [place for place in places if place not in reading.saying.light] or list(places)
    return list(dict.fromkeys(reading.saying.said[place] for place in telling))


def _shared(readings: Sequence[Reading]) -> list[str]:
    """Return the words whose stems at least two of the texts have."""
    common = Counter(each for reading in readings for each in reading.stems)
    return [
        said
        for reading in readings
        for said in sorted(
            {
                said
                for place, (said, word) in enumerate(zip(reading.saying.said, reading.saying.words, strict=True))
                if place not in reading.saying.light and common[stem(word)] > 1
            }
        )
    ]


def _most_said(words: Iterable[str]) -> tuple[str, ...]:
    counted = Counter(words)
    return tuple(sorted(counted, key=lambda word: (-counted[word], word))[:_SHOWN])
