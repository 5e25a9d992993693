"""We move in the direction we ask: where a question leads, and what one might ask for instead.

Each kind of question leads on: question → the knowledge it brings → the actions that follow → the future they make.
A question of lack and one that asks for what is strong are shown side by side, for the room to choose.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from unginvest_workshop.domain.language import Hint, LackKind, QuestionPatterns, look_at

_MARKS: Final = " \t\n?!.…"
_LONGEST_TURNED: Final = 300
"""Characters of a question that is turned with the person's own words; a longer one says more than one thing."""


@dataclass(frozen=True, slots=True)
class DirectedPath:
    """Where a question leads."""

    question: str
    knowledge: str
    """What it brings to light."""
    actions: str
    """What people do with that."""
    future: str
    """What comes of it."""


@dataclass(frozen=True, slots=True)
class PathPair:
    """The two paths that are shown side by side."""

    lack: DirectedPath
    asking: DirectedPath


@dataclass(frozen=True, slots=True)
class ThemeTexts:
    """What one would like instead of a trouble."""

    more: str
    """«mer nærvær»; in small letters, to stand within a sentence."""
    ask: str
    """A question that asks for it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An opening that can be turned round safely, the rest of the person's words kept as they are."""

    said: re.Pattern[str]
    """It covers the whole question but its question mark."""
    asks: str
    """The question that comes of it; {0} is what the first bracket of ``said`` holds."""


@dataclass(frozen=True, slots=True)
class TurningTexts:
    """The texts of the help with questions in one language."""

    example: PathPair
    kinds: Mapping[LackKind, PathPair]
    """The question of the path of lack is empty: the person's own stands there."""
    theme_asking: DirectedPath
    """The path that asks for a theme: its question is empty, and {more} in it is what one would like."""
    themes: Mapping[str, ThemeTexts]
    turns: Sequence[Turn]
    """Those of all languages: a question is turned in the language it was asked in."""


def suggestion_for(question: str, hint: Hint, texts: TurningTexts, patterns: QuestionPatterns) -> str:
    """Return a question that asks for what one would like more of: one to begin from, never a correction.

    It is made of the person's own words where that is safe, else it is the theme's question, else that of the kind.
    """
    turned = _turned(question, texts.turns, patterns)
    if turned:
        return turned
    theme = texts.themes.get(hint.theme)
    return theme.ask if theme else texts.kinds[hint.kind].asking.question


def paths_for(question: str, hint: Hint | None, texts: TurningTexts, patterns: QuestionPatterns) -> PathPair:
    """Return the two paths to show for a question and what was noticed in it; the example where nothing was."""
    if hint is None:
        return texts.example
    pair = texts.kinds[hint.kind]
    asking = pair.asking
    theme = texts.themes.get(hint.theme)
    if theme:
        more = theme.more[:1].upper() + theme.more[1:]
        asking = replace(texts.theme_asking, future=texts.theme_asking.future.format(more=more))
    return PathPair(
        lack=replace(pair.lack, question=question.strip()),
        asking=replace(asking, question=suggestion_for(question, hint, texts, patterns)),
    )


def _turned(question: str, turns: Sequence[Turn], patterns: QuestionPatterns) -> str:
    """Return the question turned with its own words; empty where that cannot be done, or would still ask for lack."""
    asked = question.strip(_MARKS)
    if len(asked) > _LONGEST_TURNED or any(mark in asked for mark in "?!.…\n"):
        return ""
    for turn in turns:
        found = turn.said.fullmatch(asked)
        if found:
            turned = turn.asks.format(*found.groups())
            return "" if look_at(turned, patterns) else turned
    return ""
