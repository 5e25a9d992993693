"""Quiet help for a good design statement: in the present tense, affirmative, bold, grounded, about how we are built.

It only notices; a statement is kept as it was written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from unginvest_workshop.domain.design import StructurePart
from unginvest_workshop.domain.language_patterns import PatternBook, Sentence, Span, read_sentences


class StatementHintKind(StrEnum):
    """What could make a design statement stronger, in the order in which it is told."""

    NOT_PRESENT = "not_present"
    """It tells what shall be: «skal», «bør»."""
    NEGATED = "negated"
    """It tells what is not: «ikke», «ingen»."""
    HEDGED = "hedged"
    """It is careful: «prøver å», «litt»."""
    NO_STRUCTURE = "no_structure"
    """It tells of nothing that can be put in place."""
    UNGROUNDED = "ungrounded"
    """It feeds no shared factor and no dream yet."""


@dataclass(frozen=True, slots=True)
class StatementHint:
    """What was noticed in a design statement."""

    kind: StatementHintKind
    start: int = 0
    end: int = 0
    """Where the words stand in the text; the same place twice where it is no question of certain words."""
    words: str = ""
    """The words as they were written; none where it is no question of certain words."""


@dataclass(frozen=True, slots=True)
class StatementLabel:
    """What a pattern of statements tells."""

    tells: StatementHintKind | StructurePart | None
    """What it is a sign of; None where it only lets fields of structure through that are none."""
    is_free: bool = False
    """Whether it lets such signs within it go through instead."""


StatementPatterns: TypeAlias = PatternBook[StatementLabel]
"""What is looked for in a design statement, made ready once and passed in."""

_Sign: TypeAlias = tuple[StatementHintKind | StructurePart, Span]


def look_at_statement(text: str, patterns: StatementPatterns, *, is_grounded: bool) -> tuple[StatementHint, ...]:
    """Return what could make a design statement stronger, at most one hint of each kind; none for an empty one.

    ``is_grounded`` tells whether it feeds at least one shared factor or dream.
    """
    sentences = read_sentences(text)
    if not sentences:
        return ()
    signs = _signs(sentences, patterns)
    first = {kind: min((span for told, span in signs if told is kind), default=None) for kind in StatementHintKind}
    hints = []
    for kind in StatementHintKind:
        span = first[kind]
        if span is not None:
            hints.append(StatementHint(kind, *span, text[span[0] : span[1]]))
        elif (kind is StatementHintKind.NO_STRUCTURE and not _fields(signs)) or (
            kind is StatementHintKind.UNGROUNDED and not is_grounded
        ):
            hints.append(StatementHint(kind))
    return tuple(hints)


def structure_of(text: str, patterns: StatementPatterns) -> frozenset[StructurePart]:
    """Return what a design statement seems to be about; empty where it tells of nothing that can be put in place."""
    return _fields(_signs(read_sentences(text), patterns))


def _fields(signs: Sequence[_Sign]) -> frozenset[StructurePart]:
    return frozenset(told for told, _ in signs if isinstance(told, StructurePart))


def _signs(sentences: Sequence[Sentence], patterns: StatementPatterns) -> list[_Sign]:
    return [sign for sentence in sentences for sign in _signs_in(sentence, patterns)]


def _signs_in(sentence: Sentence, patterns: StatementPatterns) -> Iterator[_Sign]:
    """Yield the signs in a sentence that do not go through."""
    found = list(patterns.find(sentence))
    free = [(label.tells, span) for label, span in found if label.is_free]
    for label, span in found:
        told = label.tells
        if told is None or label.is_free:
            continue
        kind = told if isinstance(told, StatementHintKind) else None
        if not any(of is kind and start <= span[0] and span[1] <= end for of, (start, end) in free):
            yield told, span
