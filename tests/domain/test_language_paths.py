"""Where a question leads, and what one might ask for instead."""

from dataclasses import replace

import pytest

from unginvest_workshop.domain.language import LackKind, QuestionPatterns, look_at
from unginvest_workshop.domain.language_paths import DirectedPath, PathPair, TurningTexts, paths_for, suggestion_for
from unginvest_workshop.i18n import LANGUAGES
from unginvest_workshop.language_help import load_question_patterns, load_turning_texts


@pytest.fixture(scope="module")
def patterns() -> QuestionPatterns:
    return load_question_patterns()


@pytest.fixture(scope="module", params=LANGUAGES)
def texts(request: pytest.FixtureRequest) -> TurningTexts:
    return load_turning_texts(request.param)


def suggested(question: str, patterns: QuestionPatterns, language: str = "nb") -> str:
    hint = look_at(question, patterns)[0]
    return suggestion_for(question, hint, load_turning_texts(language), patterns)


@pytest.mark.parametrize(
    ("question", "turned"),
    [
        ("Hva hindrer oss i å le sammen?", "Når får vi til å le sammen?"),
        ("Hvorfor får vi ikke til å samarbeide på tvers?", "Når får vi til å samarbeide på tvers?"),
        ("Hvorfor tør ingen å si noe i plenum?", "Når tør vi å si noe i plenum?"),
        ("Hvorfor har vi ikke nok tid til hverandre?", "Når har vi nok tid til hverandre?"),
        ("Hva står i veien for et godt arbeidsmiljø?", "Når opplever vi et godt arbeidsmiljø?"),
        ("Kvifor snakkar vi ikkje saman?", "Når snakkar vi saman?"),
        ("What stops us from working together?", "When are we good at working together?"),
        ("Why can't we finish things on time?", "When do we manage to finish things on time?"),
        ("Hva hindrer oss i å skrive {0}?", "Når får vi til å skrive {0}?"),
    ],
)
def test_a_question_is_turned_with_the_persons_own_words_where_that_is_safe(patterns, question, turned):
    assert suggested(question, patterns) == turned


def test_a_turned_question_that_would_still_ask_for_lack_gives_way_to_that_of_the_theme(patterns):
    assert suggested("Hvorfor klarer vi ikke å stoppe mobbingen?", patterns) == "Når er vi gode venner for hverandre?"


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("nb", "Når har vi lyst til å være her?"),
        ("nn", "Når har vi lyst til å vere her?"),
        ("en", "When do we want to be here?"),
    ],
)
def test_the_theme_gives_its_question_in_the_rooms_language(patterns, language, asked):
    assert suggested("Hvordan kan vi få ned fraværet?", patterns, language) == asked


def test_without_a_known_theme_the_kind_gives_the_question(patterns):
    assert suggested("Hvordan blir det færre blyanter?", patterns) == "Hva vil vi ha mer av i stedet?"


def test_the_path_of_lack_has_the_persons_question_and_the_other_the_suggestion(patterns):
    question = " Hvordan kan vi få ned fraværet? "
    texts = load_turning_texts("nb")
    pair = paths_for(question, look_at(question, patterns)[0], texts, patterns)
    assert pair.lack.question == "Hvordan kan vi få ned fraværet?"
    assert pair.lack.knowledge == texts.kinds[LackKind.LESS].lack.knowledge
    assert pair.asking.question == "Når har vi lyst til å være her?"
    assert pair.asking.future.startswith("Mer nærvær")


def test_a_question_in_which_nothing_was_noticed_gets_the_example(patterns, texts):
    assert paths_for("Når ler vi?", None, texts, patterns) == texts.example


def test_every_kind_has_two_whole_paths_with_questions_that_ask_for_what_is_strong(patterns, texts):
    for kind in LackKind:
        hint = look_at("Hvordan få ned bråket?", patterns)[0]
        pair = paths_for("Hvordan få ned bråket?", hint, texts, patterns)
        assert all(all(steps(path)) for path in (pair.lack, pair.asking))
        assert look_at(texts.kinds[kind].asking.question, patterns) == ()
        assert texts.kinds[kind].lack != texts.kinds[kind].asking


def test_the_example_shows_a_question_of_lack_beside_one_that_asks_for_what_is_strong(patterns, texts):
    assert isinstance(texts.example, PathPair)
    assert look_at(texts.example.lack.question, patterns)
    assert look_at(texts.example.asking.question, patterns) == ()


def test_no_suggested_question_is_one_of_lack(patterns, texts):
    assert len(texts.themes) >= 40
    assert [theme.ask for theme in texts.themes.values() if look_at(theme.ask, patterns)] == []


def test_the_languages_have_the_same_themes_and_the_patterns_know_no_other():
    themes = [set(load_turning_texts(language).themes) for language in LANGUAGES]
    assert themes[0] == themes[1] == themes[2]
    known = {
        pattern.label.key
        for patterns in load_question_patterns().patterns.values()
        for pattern in patterns
        if pattern.label.part in {"trouble", "theme"}
    }
    assert known == themes[0]


def steps(path: DirectedPath) -> tuple[str, ...]:
    return path.question, path.knowledge, path.actions, path.future


def test_a_very_long_question_is_asked_anew_rather_than_turned(patterns):
    long = "Hva hindrer oss i å le sammen " + "og synge og danse og spise " * 20 + "?"
    assert "synge" not in suggested(long, patterns)


def test_a_question_without_a_known_theme_leads_along_the_path_of_its_kind(patterns):
    question = "Hvordan blir det færre blyanter?"
    texts = load_turning_texts("nb")
    pair = paths_for(question, look_at(question, patterns)[0], texts, patterns)
    assert pair.lack == replace(texts.kinds[LackKind.LESS].lack, question=question)
    assert pair.asking == replace(texts.kinds[LackKind.LESS].asking, question="Hva vil vi ha mer av i stedet?")
