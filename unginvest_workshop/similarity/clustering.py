"""Suggested clusters of short texts: those that speak of one concept, or share most of their stems."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from unginvest_workshop.similarity.concepts import Lexicon
from unginvest_workshop.similarity.homes import Homes, merged
from unginvest_workshop.similarity.learning import NOTHING_LEARNED, Learned
from unginvest_workshop.similarity.lexicon import the_lexicon
from unginvest_workshop.similarity.reading import Reader, Reading
from unginvest_workshop.similarity.reasons import Reason, reason_beside, reason_of
from unginvest_workshop.similarity.words import Folding, the_folding


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Texts that seem to say the same, by their places from 0."""

    name: str
    """The shortest of the texts."""
    members: tuple[int, ...]
    reason: Reason


def suggestions(
    texts: Sequence[str],
    *,
    stories: Sequence[str] | None = None,
    learned: Learned = NOTHING_LEARNED,
    folding: Folding | None = None,
    lexicon: Lexicon | None = None,
) -> list[Suggestion]:
    """Return suggested clusters of two texts or more, the largest first: the same in whatever order the texts come.

    ``stories``, when given, has the id of each text's story: what one story alone tells is then no suggestion.
    """
    reader = Reader(folding or the_folding(), lexicon or the_lexicon(), learned)
    readings = {text: reader.read(text) for text in sorted(set(texts))}
    home = merged(Homes(readings).of_each(), Counter(texts), reader.lexicon)
    members: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        members[home[text]].append(place)
    found = [
        _suggestion(texts, places, readings, reader.lexicon)
        for places in members.values()
        if len(places) > 1 and (stories is None or len({stories[place] for place in places}) > 1)
    ]
    return sorted(found, key=lambda suggestion: (-len(suggestion.members), suggestion.name))


def _suggestion(
    texts: Sequence[str], places: Sequence[int], readings: Mapping[str, Reading], lexicon: Lexicon
) -> Suggestion:
    own = [texts[place] for place in places]
    return Suggestion(shortest(own), tuple(places), reason_of([readings[text] for text in own], lexicon))


def shortest(texts: Iterable[str]) -> str:
    """Return the text of the fewest words and letters, and of several the first. Raises ValueError without texts."""
    return min(texts, key=lambda text: (len(text.split()), len(text), text))


def homes_learnt(texts: Iterable[str], learned: Learned) -> list[str]:
    """Return for each text the shared factor that a person has put such texts in; empty when none.

    That others of its theme went somewhere is not enough.
    """
    reader = Reader(the_folding(), the_lexicon(), learned, kin=False)
    return [reader.read(text).learnt for text in texts]


def why(texts: Sequence[str], *, learned: Learned = NOTHING_LEARNED) -> Reason:
    """Return what binds together texts that already stand together."""
    reader = Reader(the_folding(), the_lexicon(), learned)
    return reason_of([reader.read(text) for text in texts], reader.lexicon)


def why_beside(texts: Sequence[str], there: Sequence[str], *, learned: Learned = NOTHING_LEARNED) -> Reason | None:
    """Return what most of some texts speak of as those do that they are to stand with; None where it is nothing."""
    reader = Reader(the_folding(), the_lexicon(), learned)
    own, others = ([reader.read(text) for text in each] for each in (texts, there))
    return reason_beside(own, others)
