"""What a question would be with the suggested turn taken over: only the sentence that was noticed gives way to it."""

from dataclasses import dataclass

from unginvest_workshop.domain.language import Hint, QuestionPatterns
from unginvest_workshop.domain.language_paths import TurningTexts, suggestion_for
from unginvest_workshop.domain.language_patterns import read_sentences
from unginvest_workshop.i18n import Translator


@dataclass(frozen=True, slots=True)
class Turning:
    """A suggested turn."""

    sentence: str
    """What was asked."""
    suggestion: str
    """What might be asked instead; empty where nothing is suggested."""
    turned: str
    """The whole text with that taken over."""


def turning_of(
    text: str, hint: Hint, texts: TurningTexts, patterns: QuestionPatterns, clause_in: Translator | None = None
) -> Turning:
    """Return the turn that is suggested for the sentence of a hint; one to begin from, never a correction.

    With ``clause_in`` the text goes on a sentence, as «hvor …» does: then it is what there is to be more of that is
    suggested, in that language, and nothing where the theme is not known.
    """
    start, end = next(
        ((each.start, each.end) for each in read_sentences(text) if each.start <= hint.start < each.end),
        (0, len(text)),
    )
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    sentence = text[start:end]
    if clause_in is None:
        suggestion = suggestion_for(sentence, hint, texts, patterns)
    else:
        theme = texts.themes.get(hint.theme)
        suggestion = clause_in("vi har {more}", more=theme.more) if theme else ""
    if suggestion == sentence:
        suggestion = ""
    return Turning(sentence, suggestion, text[:start] + suggestion + text[end:] if suggestion else text)
