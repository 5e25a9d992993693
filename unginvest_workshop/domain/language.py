"""From *mangelspråk* to *ressursspråk*: noticing where a question asks what is wrong, or what there should be less of.

It only notices, and tells which words made it so. What is noticed is a hint, never an error: a question is kept as it
was written. Questions that give leave («lov å feile»), learn («hva lærte vi av det vanskelige») or only name a word
in quotation marks go through.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from unginvest_workshop.domain.language_patterns import NamedPatterns, Span, WordPatterns, sentences


class LackKind(StrEnum):
    """How a question asks for what is lacking."""

    LESS = "less"
    """What there should be less of: «få ned», «færre»."""
    AVOID = "avoid"
    """What one wants away from: «unngå», «slutte å»."""
    OBSTACLE = "obstacle"
    """What is in the way: «hva hindrer»."""
    BLAME = "blame"
    """Who did it: «hvem har skylden»."""
    WHY_NOT = "why_not"
    """Why something fails to happen: «hvorfor får vi ikke til»."""
    SHORTAGE = "shortage"
    """What is missing: «mangler», «for lite»."""
    FAULT = "fault"
    """What is wrong or hard: «problemer», «gikk galt»."""
    TROUBLE = "trouble"
    """The name of a trouble, and nothing more: «bråk», «stress»."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What was noticed in a question."""

    kind: LackKind
    start: int
    end: int
    """Where the words stand in the text: from the first character to the one after the last."""
    words: str
    """The words as they were said."""
    theme: str = ""
    """The key of what the sentence is about, «absence» for one; empty where it is none of the known themes."""


@dataclass(frozen=True, slots=True)
class QuestionPatterns:
    """What is looked for in a question, made ready once and passed in."""

    lack: Mapping[LackKind, WordPatterns]
    """The patterns of each kind but TROUBLE, which is seen by ``troubles``."""
    troubles: WordPatterns
    """Words that name a trouble, of all themes."""
    free_words: WordPatterns
    """What lets all within it through: «lov å feile»."""
    free_sentences: WordPatterns
    """What lets the sentence it stands in through: «stolte av». A question why something fails is noticed all the
    same."""
    themes: NamedPatterns
    """The themes by the words that name a trouble."""
    near_themes: NamedPatterns
    """The themes by words that are no trouble in themselves: «kommunikasjon»."""


_QUOTED: Final = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"")
_WORD: Final = re.compile(r"\w")


def look_at(text: str, patterns: QuestionPatterns) -> tuple[Hint, ...]:
    """Return what a question of lack asks by, in the order of the text; nothing where it asks for what is strong.

    The hints stand clear of each other. The name of a trouble is told only where its sentence has no other hint, as
    «få ned» tells enough of «få ned fraværet».
    """
    freed, spared = _freed(text, patterns)
    found = [(span, kind) for kind, span in _found(text, patterns) if not _is_free(span, kind, freed, spared)]
    hints: list[Hint] = []
    for start, end in sentences(text):
        here = sorted((span, kind) for span, kind in found if start <= span[0] < end)
        told = [(span, kind) for span, kind in here if kind is not LackKind.TROUBLE] or here
        theme = _theme(text[start:end], patterns) if told else ""
        hints += [Hint(kind, *span, text[span[0] : span[1]], theme) for span, kind in _apart(told)]
    return tuple(hints)


def _found(text: str, patterns: QuestionPatterns) -> list[tuple[LackKind, Span]]:
    kinds = {**patterns.lack, LackKind.TROUBLE: patterns.troubles}
    return [(kind, span) for kind, words in kinds.items() for span in words.spans(text)]


def _freed(text: str, patterns: QuestionPatterns) -> tuple[list[Span], list[Span]]:
    """Return the places where anything may stand, and the sentences where all but a why-not may."""
    freed = patterns.free_words.spans(text) + [quote for quote in _quotes(text)]
    marks = [start for start, _ in patterns.free_sentences.spans(text)]
    spared = [(start, end) for start, end in sentences(text) if any(start <= mark < end for mark in marks)]
    return freed, spared


def _quotes(text: str) -> list[Span]:
    """Return where words are quoted; a text that is quoted as a whole is no quotation but somebody's question."""
    places = [found.span() for found in _QUOTED.finditer(text)]
    return places if _WORD.search(_QUOTED.sub("", text)) else []


def _is_free(span: Span, kind: LackKind, freed: list[Span], spared: list[Span]) -> bool:
    places = freed if kind is LackKind.WHY_NOT else freed + spared
    return any(start <= span[0] and span[1] <= end for start, end in places)


def _apart(found: list[tuple[Span, LackKind]]) -> list[tuple[Span, LackKind]]:
    """Return those that stand clear of each other: of two that meet, the one that begins first, then the longer."""
    kept: list[tuple[Span, LackKind]] = []
    for span, kind in sorted(found, key=lambda each: (each[0][0], -each[0][1])):
        if not kept or kept[-1][0][1] <= span[0]:
            kept.append((span, kind))
    return kept


def _theme(sentence: str, patterns: QuestionPatterns) -> str:
    return patterns.themes.first(sentence) or patterns.near_themes.first(sentence)
