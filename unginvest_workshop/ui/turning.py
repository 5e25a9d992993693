"""What a question would be with the suggested turn taken over: only the sentence that was noticed gives way to it."""

from dataclasses import dataclass, replace
from typing import Final

from unginvest_workshop.domain.language import Hint, QuestionPatterns
from unginvest_workshop.domain.language_paths import PathPair, TurningTexts, suggestion_for
from unginvest_workshop.domain.language_patterns import read_sentences
from unginvest_workshop.i18n import Translator, mark

_WE_HAVE: Final = mark("vi har {more}")
_HOW_CAN_WE: Final = mark("Hvordan kan vi få {more}?")


@dataclass(frozen=True, slots=True)
class Turning:
    """A suggested turn."""

    sentence: str
    """What was asked."""
    suggestion: str
    """What might be asked instead; empty where nothing is suggested."""
    turned: str
    """The whole text with that taken over."""


def turned_paths(pair: PathPair, turning: Turning) -> PathPair:
    """Return the two paths with the suggested turn as the question that asks; as they are where there is none."""
    return replace(pair, asking=replace(pair.asking, question=turning.suggestion)) if turning.suggestion else pair


def turning_of(
    text: str,
    hint: Hint,
    texts: TurningTexts,
    patterns: QuestionPatterns,
    clause_in: Translator | None = None,
    topic_in: Translator | None = None,
) -> Turning:
    """Return the turn that is suggested for the sentence of a hint; one to begin from, never a correction.

    With ``clause_in`` the text goes on a sentence, as «hvor …» does: then it is what there is to be more of that is
    suggested, in that language, and nothing where the theme is not known. With ``topic_in`` the text is the learning
    question of a fagdag, which asks how we can have more of it.
    """
    start, end = next(
        ((each.start, each.end) for each in read_sentences(text) if each.start <= hint.start < each.end),
        (0, len(text)),
    )
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    sentence = text[start:end]
    theme = texts.themes.get(hint.theme)
    if clause_in is not None:
        suggestion = clause_in(_WE_HAVE, more=theme.more) if theme else ""
    elif topic_in is not None and theme:
        suggestion = topic_in(_HOW_CAN_WE, more=theme.more)
    else:
        suggestion = suggestion_for(sentence, hint, texts, patterns)
    if suggestion == sentence:
        suggestion = ""
    return Turning(sentence, suggestion, text[:start] + suggestion + text[end:] if suggestion else text)
