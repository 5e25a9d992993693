"""Patterns of words: how they are written in the resources, and how they are found in what people write.

A pattern is a row of terms with spaces between. A term is a word; ``a|b`` is one of several; ``stem*`` and ``*end``
are words that begin or end so; ``new_year`` is two words; ``@name`` stands for a named group of words. Between terms,
``..`` stands for up to five other words, ``.+`` for at least one of them, and ``...`` for all up to the end of the
sentence. Capitals make no difference, and no pattern reaches past the end of a sentence.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

Span: TypeAlias = tuple[int, int]
"""Where something stands in a text: from its first character to the one after its last."""

_ENDS: Final = ".?!…\n"
_BETWEEN: Final = rf"[^\w{_ENDS}]+"
_WORD: Final = r"\w+(?:['’]\w+)*"
_GAPS: Final = {
    "..": rf"{_BETWEEN}(?:{_WORD}{_BETWEEN}){{0,5}}?",
    ".+": rf"{_BETWEEN}(?:{_WORD}{_BETWEEN}){{1,6}}?",
}
_REST: Final = "..."
_NOTHING: Final = re.compile(r"(?!)")
_SENTENCE: Final = re.compile(rf"[^{_ENDS}]+[{_ENDS}]*")


@dataclass(frozen=True, slots=True)
class WordPatterns:
    """Some patterns, made ready to be looked for; several of them at a time, so that a text is read once."""

    expression: re.Pattern[str]

    def spans(self, text: str) -> list[Span]:
        """Return where any of them stands in a text, in order, none over another."""
        return [found.span() for found in self.expression.finditer(text)]

    def are_in(self, text: str) -> bool:
        """Tell whether any of them stands in a text."""
        return self.expression.search(text) is not None


@dataclass(frozen=True, slots=True)
class NamedPatterns:
    """Patterns that belong to names; the name is told with what is found."""

    expression: re.Pattern[str]
    names: tuple[str, ...]

    def first(self, text: str) -> str:
        """Return the name of what stands first in a text; empty where nothing does."""
        found = self.expression.search(text)
        return self.names[(found.lastindex or 1) - 1] if found else ""


def word_patterns(written: Iterable[str], groups: Mapping[str, Sequence[str]]) -> WordPatterns:
    """Make patterns ready. Raises ValueError for one that cannot be read, KeyError for a group that is not there."""
    sources = [_source(pattern, groups) for pattern in written]
    return WordPatterns(_expression("|".join(sources)) if sources else _NOTHING)


def named_patterns(written: Mapping[str, Iterable[str]], groups: Mapping[str, Sequence[str]]) -> NamedPatterns:
    """Make patterns ready that belong to names; where two stand in one place, the first name has it.

    Raises ValueError for one that cannot be read, KeyError for a group that is not there.
    """
    sources = {name: "|".join(_source(each, groups) for each in patterns) for name, patterns in written.items()}
    kept = {name: source for name, source in sources.items() if source}
    joined = "|".join(f"({source})" for source in kept.values())
    return NamedPatterns(_expression(joined) if kept else _NOTHING, tuple(kept))


def sentences(text: str) -> list[Span]:
    """Return where the sentences of a text stand, with what ends each of them."""
    return [found.span() for found in _SENTENCE.finditer(text)]


def _expression(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


def _source(pattern: str, groups: Mapping[str, Sequence[str]]) -> str:
    """Return a pattern as a regular expression without groups of its own."""
    terms = pattern.split()
    if not terms or terms[0] in {*_GAPS, _REST} or terms[-1] in _GAPS or _REST in terms[:-1]:
        raise ValueError(f"not a pattern: {pattern!r}")
    source, gap = "", ""
    for term in terms:
        if term == _REST:
            source += rf"\b[^{_ENDS}]*"
        elif term in _GAPS:
            gap = _GAPS[term]
        else:
            source += (gap or _BETWEEN if source else "") + _term(term, groups)
            gap = ""
    return source


def _term(term: str, groups: Mapping[str, Sequence[str]]) -> str:
    forms: list[str] = []
    for form in term.split("|"):
        forms += groups[form[1:]] if form.startswith("@") else [form]
    return f"(?:{'|'.join(_form(form, term) for form in forms)})"


def _form(form: str, term: str) -> str:
    if not form.strip("*_") or "*" in form.strip("*"):
        raise ValueError(f"not a word: {form!r} in {term!r}")
    words = _BETWEEN.join(re.escape(word).replace("'", "['’]") for word in form.strip("*").split("_"))
    return (r"\w*" if form.startswith("*") else "") + words + (r"\w*" if form.endswith("*") else "")
