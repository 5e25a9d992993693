"""Why texts seem to say the same."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.similarity.concepts import Lexicon
from unginvest_workshop.similarity.reading import Reading
from unginvest_workshop.similarity.sayings import Saying
from unginvest_workshop.similarity.words import stem

_SHOWN: Final = 4
"""Words that are enough to see why."""
_PHRASE: Final = 4
"""Words in a row, at most, that are told as the phrase that they were said in."""
_PART: Final = 3
"""One in so many of those that stand together speaks of what they are about, at least."""


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


def reason_beside(readings: Sequence[Reading], there: Sequence[Reading]) -> Reason | None:
    """Return what most of some texts speak of that a good part of those ``there`` do too; None where there is nothing.

    One text alone is most readily told by what it is like.
    """
    counted = Counter(meaning.concept for reading in there for meaning in reading.heaviest)
    spoken_there = {concept for concept, number in counted.items() if _PART * number >= len(there)}
    concept = _commonest([m.concept for reading in readings for m in reading.heaviest if m.concept in spoken_there])
    speaking = [reading for reading in readings if any(m.concept == concept for m in reading.heaviest)]
    if concept is None or len(readings) < 2 or 2 * len(speaking) <= len(readings):  # noqa: PLR2004  one alone
        return None
    return Reason(concept, _most_said(word for reading in speaking for word in _speaking(reading, [concept])))


def _commonest(keys: Sequence[str]) -> str | None:
    counted = Counter(keys)
    return min(counted, key=lambda key: (-counted[key], key)) if counted else None


def _speaking(reading: Reading, concepts: Sequence[str]) -> list[str]:
    """Return what of a text speaks of the first of some concepts that it speaks of, without the small words.

    Words that only together speak of it are told as the phrase that they were said in.
    """
    spoken = {meaning.concept: meaning.phrases for meaning in reading.meanings}
    phrases = next((spoken[concept] for concept in concepts if concept in spoken), ())
    return list(dict.fromkeys(part for phrase in phrases for part in _said(phrase, reading.saying)))


def _said(phrase: Sequence[int], saying: Saying) -> list[str]:
    """Return the words at some places: as one phrase where they stand near each other, else the telling ones alone."""
    telling = [place for place in phrase if place not in saying.light] or list(phrase)
    first, last = telling[0], telling[-1]
    if len(telling) > 1 and last - first < _PHRASE:
        return [" ".join(saying.said[first : last + 1])]
    return [saying.said[place] for place in telling]


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
    """Return what is said most often; a phrase that says no more than what stands there already is left out."""
    counted = Counter(words)
    shown: list[str] = []
    for word in sorted(counted, key=lambda word: (-counted[word], word)):
        if not any(_within(other, word) or _within(word, other) for other in shown):
            shown.append(word)
    return tuple(shown[:_SHOWN])


def _within(part: str, whole: str) -> bool:
    return f" {part} " in f" {whole} "
