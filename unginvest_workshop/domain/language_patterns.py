"""Patterns of words: how they are written in the resources, and how they are found in what people write.

A pattern is a row of terms with spaces between. A term is a word; ``a|b`` is one of several; ``stem*`` and ``*end``
are words that begin or end so; ``new_year`` is two words; ``@name`` stands for a named group of words. Between terms,
``..`` stands for up to five other words, ``.+`` for at least one of them, and ``...`` for all up to the end of the
sentence. Capitals make no difference, and no pattern reaches past the end of a sentence.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeAlias, TypeVar

L = TypeVar("L")
Span: TypeAlias = tuple[int, int]
"""Where something stands in a text: from its first character to the one after its last."""

_WORD: Final = re.compile(r"[^\W_][\w\u0300-\u036f]*(?:['’][^\W_][\w\u0300-\u036f]*)*")
_SENTENCE: Final = re.compile(r"[^.?!…\n]+[.?!…\n]*")
_PARTS: Final = re.compile("[_-]")
_GAPS: Final = {"..": range(1, 7), ".+": range(2, 8)}
"""How far on the next term may stand, in words."""
_NEXT: Final = range(1, 2)
_REST: Final = "..."
_Found: TypeAlias = dict[int, int]
"""The terms that stand at one place, and how many words each of them has there."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text, and its words as they are compared."""

    start: int
    end: int
    """With what ends it."""
    words: tuple[str, ...]
    places: tuple[Span, ...]
    """Where each word stands in the text."""


@dataclass(frozen=True, slots=True)
class _Pattern(Generic[L]):
    """A pattern as it is looked for."""

    label: L
    terms: tuple[int, ...]
    steps: tuple[range, ...]
    """How far on each term but the first may stand after the one before it."""
    rest: bool
    """Whether it goes on to the end of the sentence."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to say a term: a word, or several in a row; any of them may be just a beginning or an ending."""

    term: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PatternBook(Generic[L]):
    """Patterns made ready to be looked for all at once; each has a label, which is told with what is found."""

    patterns: Mapping[int, Sequence[_Pattern[L]]]
    """By the term that each begins with."""
    whole: Mapping[str, Sequence[_Form]]
    beginnings: Mapping[str, Sequence[_Form]]
    endings: Mapping[str, Sequence[_Form]]
    """The forms by their first word."""

    def find(self, sentence: Sentence) -> Iterator[tuple[L, Span]]:
        """Yield what stands in a sentence, by where it begins; where a pattern has a gap, the nearest words fill it."""
        there = [self._terms_at(sentence.words, place) for place in range(len(sentence.words))]
        for place, terms in enumerate(there):
            for term in terms:
                for pattern in self.patterns.get(term, ()):
                    last = _last_word(pattern, there, place)
                    if last is not None:
                        to = len(there) - 1 if pattern.rest else last
                        yield pattern.label, (sentence.places[place][0], sentence.places[to][1])

    def _terms_at(self, words: Sequence[str], place: int) -> _Found:
        word = words[place]
        forms = list(self.whole.get(word, ()))
        for cut in range(1, len(word) + 1):
            forms += self.beginnings.get(word[:cut], ())
            forms += self.endings.get(word[-cut:], ())
        found: _Found = {}
        for form in forms:
            if len(form.words) == 1 or _go_on(form.words, words, place):
                found[form.term] = max(found.get(form.term, 0), len(form.words))
        return found


def make_book(written: Iterable[tuple[L, str]], groups: Mapping[str, Sequence[str]]) -> PatternBook[L]:
    """Make patterns ready, each with its label.

    Raises ValueError for a pattern that cannot be read, KeyError for a group of words that is not there.
    """
    terms: dict[str, int] = {}
    patterns: dict[int, list[_Pattern[L]]] = defaultdict(list)
    for label, each in written:
        pattern = _read(label, each, terms)
        patterns[pattern.terms[0]].append(pattern)
    kinds: tuple[dict[str, list[_Form]], ...] = (defaultdict(list), defaultdict(list), defaultdict(list))
    for term, number in terms.items():
        for spelt in _spelt(term, groups):
            form = _Form(number, tuple(part for part in _PARTS.split(normal(spelt)) if part))
            first = form.words[0]
            kinds[1 if first.endswith("*") else 2 if first.startswith("*") else 0][first.strip("*")].append(form)
    return PatternBook(dict(patterns), *map(dict, kinds))


def read_sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text; those without any word are left out."""
    found = []
    for sentence in _SENTENCE.finditer(text):
        places = tuple(word.span() for word in _WORD.finditer(text, *sentence.span()))
        if places:
            found.append(Sentence(*sentence.span(), tuple(normal(text[start:end]) for start, end in places), places))
    return found


def normal(word: str) -> str:
    """Return a word as words are compared: small letters, each in one part, and one kind of apostrophe."""
    return unicodedata.normalize("NFC", word.lower()).replace("’", "'")


def _read(label: L, written: str, known: dict[str, int]) -> _Pattern[L]:
    """Read a pattern, and give its terms their numbers."""
    signs = written.split()
    rest = signs[-1:] == [_REST]
    signs = signs[:-1] if rest else signs
    terms, steps, step = [], [], _NEXT
    for sign in signs:
        if sign in _GAPS:
            step = _GAPS[sign]
        else:
            terms.append(known.setdefault(sign, len(known)))
            steps.append(step)
            step = _NEXT
    if not terms or _REST in signs or signs[0] in _GAPS or signs[-1] in _GAPS:
        raise ValueError(f"not a pattern: {written!r}")
    return _Pattern(label, tuple(terms), tuple(steps[1:]), rest)


def _spelt(term: str, groups: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield all forms of a term, its groups written out."""
    for form in term.split("|"):
        for spelt in groups[form[1:]] if form.startswith("@") else [form]:
            if not all(part.strip("*") and "*" not in part.strip("*") for part in _PARTS.split(spelt)):
                raise ValueError(f"not a word: {spelt!r} in {term!r}")
            yield spelt


def _last_word(pattern: _Pattern[L], there: Sequence[_Found], place: int) -> int | None:
    """Return the last word of a pattern that begins at this place, or None where it is not there."""
    ends = {place + there[place][pattern.terms[0]] - 1}
    for term, steps in zip(pattern.terms[1:], pattern.steps, strict=True):
        following = {end + step for end in ends for step in steps if end + step < len(there)}
        ends = {at + there[at][term] - 1 for at in following if term in there[at]}
    return min(ends, default=None)


def _go_on(form: Sequence[str], words: Sequence[str], place: int) -> bool:
    """Tell whether a form of several words stands at this place, where its first word does."""
    here = words[place : place + len(form)]
    return len(here) == len(form) and all(map(_is_like, here, form))


def _is_like(word: str, form: str) -> bool:
    if form.endswith("*"):
        return word.startswith(form[:-1])
    return word.endswith(form[1:]) if form.startswith("*") else word == form
