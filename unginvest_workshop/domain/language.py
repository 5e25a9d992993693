"""From *mangelspråk* to *ressursspråk*: noticing where a question asks what is wrong, or what there should be less of.

It only notices, and tells which words made it so. What is noticed is a hint, never an error: a question is kept as it
was written. Questions that give leave («lov å feile»), learn («hva lærte vi av det vanskelige») or only name a word
in quotation marks go through.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from unginvest_workshop.domain.language_patterns import PatternBook, Sentence, Span, read_sentences


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


class Part(StrEnum):
    """What a pattern of questions is for."""

    LACK = "lack"
    """It is noticed; its key is the kind."""
    FREE = "free"
    """All within it goes through: «lov å feile»."""
    SPARED = "spared"
    """The sentence it stands in goes through: «stolte av». A question why something fails is noticed all the same."""
    TROUBLE = "trouble"
    """It names a trouble, and by that its theme, which is its key."""
    THEME = "theme"
    """It tells the theme, and is no trouble in itself: «kommunikasjon»."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a pattern of questions tells."""

    part: Part
    key: str = ""


QuestionPatterns: TypeAlias = PatternBook[Label]
"""What is looked for in a question, made ready once and passed in."""

_Noticed: TypeAlias = tuple[Span, LackKind]

_QUOTED: Final = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"")
_WORD: Final = re.compile(r"\w")


def look_at(text: str, patterns: QuestionPatterns) -> tuple[Hint, ...]:
    """Return what a question of lack asks by, in the order of the text; nothing where it asks for what is strong.

    The hints stand clear of each other. The name of a trouble is told only where its sentence has no other hint, as
    «få ned» tells enough of «få ned fraværet».
    """
    quotes = _quotes(text)
    return tuple(hint for sentence in read_sentences(text) for hint in _hints(text, sentence, patterns, quotes))


def _hints(text: str, sentence: Sentence, patterns: QuestionPatterns, quotes: Sequence[Span]) -> Iterator[Hint]:
    parts: dict[Part, list[tuple[Span, str]]] = {part: [] for part in Part}
    for label, span in patterns.find(sentence):
        parts[label.part].append((span, label.key))
    free = [*quotes, *(span for span, _ in parts[Part.FREE])]
    lack = [(span, LackKind(key)) for span, key in parts[Part.LACK]]
    trouble = [(span, LackKind.TROUBLE) for span, _ in parts[Part.TROUBLE]]
    is_spared = bool(parts[Part.SPARED])
    noticed = [_noticed(each, free, is_spared=is_spared) for each in (lack, trouble)]
    theme = min(parts[Part.TROUBLE] or parts[Part.THEME], default=((0, 0), ""))[1]
    for (start, end), kind in _apart(noticed[0] or noticed[1]):
        yield Hint(kind, start, end, text[start:end], theme)


def _noticed(found: Sequence[_Noticed], free: Sequence[Span], *, is_spared: bool) -> list[_Noticed]:
    """Return those of what was found that do not go through."""
    return [
        (span, kind)
        for span, kind in found
        if not (is_spared and kind is not LackKind.WHY_NOT)
        and not any(start <= span[0] and span[1] <= end for start, end in free)
    ]


def _quotes(text: str) -> list[Span]:
    """Return where words are quoted; a text that is quoted as a whole is no quotation but somebody's question."""
    places = [found.span() for found in _QUOTED.finditer(text)]
    return places if _WORD.search(_QUOTED.sub("", text)) else []


def _apart(noticed: Sequence[_Noticed]) -> list[_Noticed]:
    """Return those that stand clear of each other: of two that meet, the one that begins first, then the longer."""
    kept: list[_Noticed] = []
    for span, kind in sorted(noticed, key=lambda each: (each[0][0], -each[0][1], each[1])):
        if not kept or kept[-1][0][1] <= span[0]:
            kept.append((span, kind))
    return kept
