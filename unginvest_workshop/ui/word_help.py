"""The help with words, read once, at its first use, and kept: all windows look for the same patterns."""

from functools import cache

from unginvest_workshop.domain.language import QuestionPatterns
from unginvest_workshop.domain.language_paths import TurningTexts
from unginvest_workshop.domain.language_statement import StatementPatterns
from unginvest_workshop.language_help import load_question_patterns, load_statement_patterns, load_turning_texts


@cache
def question_patterns() -> QuestionPatterns:
    """Return what is looked for in a question."""
    return load_question_patterns()


@cache
def statement_patterns() -> StatementPatterns:
    """Return what is looked for in a design statement."""
    return load_statement_patterns()


@cache
def turning_texts(language: str) -> TurningTexts:
    """Return the texts of the help with questions in "nb", "nn" or "en"."""
    return load_turning_texts(language)
