"""Suggested clusters of short texts: those that speak of one concept, or share most of their stems."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.similarity.concepts import Lexicon, the_lexicon
from unginvest_workshop.similarity.learning import NOTHING_LEARNED, Learned
from unginvest_workshop.similarity.reasons import Reason
from unginvest_workshop.similarity.words import Folding, the_folding

_ALIKE: Final = 0.5
"""Share of two texts' stems, taken together, that are common when they say the same."""
_TOO_COMMON: Final = 200
"""Texts with the same stem beyond which it tells nothing, and would only take time."""


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
    assert learned is not None
    folding, lexicon = folding or the_folding(), lexicon or the_lexicon()
    distinct = sorted(set(texts))
    home = _homes(distinct, folding, lexicon)
    members: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        members[home[text]].append(place)
    found = [
        Suggestion(
            min((texts[place] for place in places), key=lambda text: (len(text.split()), len(text), text)),
            tuple(places),
            why([texts[place] for place in places], learned=learned),
        )
        for places in members.values()
        if len(places) > 1 and (stories is None or len({stories[place] for place in places}) > 1)
    ]
    return sorted(found, key=lambda suggestion: (-len(suggestion.members), suggestion.name))


def why(texts: Sequence[str], *, learned: Learned = NOTHING_LEARNED) -> Reason:
    """Return what binds together texts that already stand together."""
    assert learned is not None
    folding, lexicon = the_folding(), the_lexicon()
    spoken = Counter(concept for text in texts if (concept := lexicon.concept_of(folding.tokens(text))) is not None)
    concept = min(spoken, key=lambda each: (-spoken[each], each)) if spoken else None
    words = Counter(word for text in texts for word in sorted(set(text.casefold().split())))
    return Reason(concept, tuple(sorted(words, key=lambda word: (-words[word], word))[:3]))


def _homes(texts: Sequence[str], folding: Folding, lexicon: Lexicon) -> dict[str, str]:
    """Return for each text the key of where it belongs: a concept, or the first of the texts that it is alike."""
    stems = {text: folding.stems(text) for text in texts}
    home: dict[str, str] = {}
    for text in texts:
        concept = lexicon.concept_of(folding.tokens(text))
        if concept is not None:
            home[text] = f"concept:{concept}"
    alike = _alike(stems)
    loose = [text for text in texts if text not in home]
    taken = {text: home[nearest] for text in loose if (nearest := _nearest(alike[text], home)) is not None}
    for text in loose:
        if text not in taken:
            _spread(text, f"text:{text}", alike, home, taken)
    return home | taken


def _nearest(alike: Mapping[str, float], home: Mapping[str, str]) -> str | None:
    """Return the text most alike among those that have a home."""
    there = [(-likeness, text) for text, likeness in alike.items() if text in home]
    return min(there)[1] if there else None


def _spread(
    text: str, key: str, alike: Mapping[str, Mapping[str, float]], home: Mapping[str, str], taken: dict[str, str]
) -> None:
    """Give a home to a loose text and to all loose ones that are alike to it, or to those, and so on."""
    waiting = [text]
    while waiting:
        each = waiting.pop()
        if each not in taken and each not in home:
            taken[each] = key
            waiting.extend(alike[each])


def _alike(stems: Mapping[str, frozenset[str]]) -> dict[str, dict[str, float]]:
    """Return for each text those that share enough stems with it, and how much they share, from 0 to 1."""
    having: dict[str, list[str]] = defaultdict(list)
    for text, own in stems.items():
        for stem in own:
            having[stem].append(text)
    result: dict[str, dict[str, float]] = {text: {} for text in stems}
    for text, own in stems.items():
        near = {other for stem in own if len(having[stem]) <= _TOO_COMMON for other in having[stem]} - {text}
        for other in near:
            likeness = len(own & stems[other]) / len(own | stems[other])
            if likeness >= _ALIKE:
                result[text][other] = likeness
    return result
