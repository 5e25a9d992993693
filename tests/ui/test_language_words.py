"""What is said of words: a reason for every kind, with the words that made it so."""

from unginvest_workshop.domain.language import Hint, LackKind
from unginvest_workshop.domain.language_statement import StatementHint, StatementHintKind
from unginvest_workshop.i18n import LANGUAGES, Translator
from unginvest_workshop.ui.language_words import lack_reason, statement_reason


def test_every_reason_points_to_the_words():
    for t in map(Translator, LANGUAGES):
        assert all("få ned" in lack_reason(t, Hint(kind, 0, 6, "få ned")) for kind in LackKind)
        by_words = [StatementHintKind.NOT_PRESENT, StatementHintKind.NEGATED, StatementHintKind.HEDGED]
        assert all("skal" in statement_reason(t, StatementHint(kind, 0, 4, "skal")) for kind in by_words)


def test_hints_without_words_are_plain_questions():
    for t in map(Translator, LANGUAGES):
        for kind in (StatementHintKind.NO_STRUCTURE, StatementHintKind.UNGROUNDED):
            assert statement_reason(t, StatementHint(kind)).endswith("?")


def test_to_bring_down_asks_for_less():
    assert lack_reason(Translator("nb"), Hint(LackKind.LESS, 0, 6, "få ned")) == (
        "«få ned» spør etter hva det skal bli mindre av."
    )


def test_a_statement_is_grounded_in_what_the_app_calls_by_that_name_elsewhere():
    hint = StatementHint(StatementHintKind.UNGROUNDED)
    for language, words in (("nb", "fellesnevner"), ("nn", "fellesnemnar"), ("en", "shared factor")):
        t = Translator(language)
        assert words in statement_reason(t, hint)
        assert words in t("Ny fellesnevner").casefold()
