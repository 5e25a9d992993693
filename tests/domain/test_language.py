"""The help with questions: what is noticed, what goes through, and how well on questions it has not been tuned by."""

import csv
import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.content import load_content
from unginvest_workshop.domain.language import Hint, LackKind, QuestionPatterns, look_at
from unginvest_workshop.i18n import LANGUAGES
from unginvest_workshop.language_help import load_question_patterns

ANY_TEXT = st.text(st.characters(exclude_categories=()))
ODD_WORDS = [
    "få",
    "ned",
    "fraværet",
    "hvorfor",
    "ikke",
    "«",
    "»",
    '"',
    "?",
    "\n",
    "…",
    "’",
    "\u202e",
    "\ud800",
    "İ",
    "å",
]
MANY_WORDS = st.lists(st.sampled_from(ODD_WORDS), max_size=40).map(" ".join)
QUESTIONS = Path(__file__).parent / "data" / "questions.tsv"


def is_held_out(question: str) -> bool:
    """Tell whether a question only measures: the patterns may be tuned by the other half alone."""
    return hashlib.sha256(question.encode()).digest()[0] % 2 == 1


def marked_questions() -> list[tuple[bool, str]]:
    with QUESTIONS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [(row["label"] == "lack", row["question"]) for row in rows]


@pytest.fixture(scope="module")
def patterns() -> QuestionPatterns:
    return load_question_patterns()


def kinds(text: str, patterns: QuestionPatterns) -> list[LackKind]:
    return [hint.kind for hint in look_at(text, patterns)]


def precision_and_recall(questions: list[tuple[bool, str]], patterns: QuestionPatterns) -> tuple[float, float]:
    noticed = [(is_lack, bool(look_at(question, patterns))) for is_lack, question in questions]
    right = noticed.count((True, True))
    return right / (right + noticed.count((False, True))), right / (right + noticed.count((True, False)))


def test_the_questions_are_many_and_of_both_sorts_in_both_halves():
    questions = marked_questions()
    assert len({question for _, question in questions}) == len(questions) >= 200
    for half in (True, False):
        marks = [is_lack for is_lack, question in questions if is_held_out(question) is half]
        assert 0.4 < sum(marks) / len(marks) < 0.6


@pytest.mark.parametrize("held_out", [True, False], ids=["held out", "tuned by"])
def test_questions_of_lack_are_told_from_others(patterns, held_out):
    precision, recall = precision_and_recall(
        [each for each in marked_questions() if is_held_out(each[1]) is held_out], patterns
    )
    assert precision >= 0.9
    assert recall >= 0.85


def test_a_hint_points_to_the_words_and_tells_the_theme(patterns):
    assert look_at("Hvordan kan vi få ned fraværet?", patterns) == (Hint(LackKind.LESS, 15, 21, "få ned", "absence"),)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Korleis kan vi redusere stress?", LackKind.LESS),
        ("Hvordan unngår vi krangling?", LackKind.AVOID),
        ("Hvordan slutte å mase?", LackKind.AVOID),
        ("What stops us from laughing?", LackKind.OBSTACLE),
        ("Kven har skulda?", LackKind.BLAME),
        ("Hvorfor får vi ikke til å lytte?", LackKind.WHY_NOT),
        ("Why don’t people come?", LackKind.WHY_NOT),
        ("Hva mangler vi?", LackKind.SHORTAGE),
        ("Hva er problemet?", LackKind.FAULT),
        ("Hva tenker dere om bråket i gangen?", LackKind.TROUBLE),
        ("Hva hindrer oss i å lykkes?", LackKind.OBSTACLE),
        ("Kva hindrar oss i å lukkast?", LackKind.OBSTACLE),
        ("Hva stopper oss fra å lykkes?", LackKind.OBSTACLE),
        ("Kva stoppar oss frå å lukkast?", LackKind.OBSTACLE),
        ("Hva mangler vi for å lykkes?", LackKind.SHORTAGE),
        ("Kva manglar vi for å lukkast?", LackKind.SHORTAGE),
        ("HVORDAN FÅ NED FRAVÆRET?", LackKind.LESS),
        ("Korleis kan vi fa\u030a ned støyen?", LackKind.LESS),
    ],
)
def test_each_kind_is_seen(patterns, question, kind):
    assert kinds(question, patterns)[:1] == [kind]


@pytest.mark.parametrize(
    "question",
    [
        "Hvordan blir det lov å feile?",
        "Hvordan kan vi tørre å gjøre feil?",
        "Hva lærte vi av det som gikk galt?",
        "Hva blir mulig når det ikke er farlig å spørre?",
        "Hva skjer når det ikke er farlig å ta feil?",
        "Når har vi jobbet uten å grue oss?",
        "Hvordan kommer vi fra bråk til ro?",
        "Hva vil vi ha i stedet for fravær?",
        "Hva mener vi med «stress»?",
        "Hvorfor ikke spise sammen?",
        "Kven hjelpte oss då det var bråk?",
        "Which problem are you proud to have solved?",
        "Tell about a time when nothing could stop you",
        "Fortell om en gang ingenting kunne stoppe deg.",
        "Hva savner du mest når du har ferie herfra?",
        "Kva saknar du mest når du har ferie herifrå?",
        "What do you miss most when you are on holiday from here?",
        "Hva skal til for at ingen står alene?",
        "Kva skal til for at ingen står åleine?",
        "",
        " \n",
    ],
)
def test_leave_courage_learning_and_quotations_go_through(patterns, question):
    assert look_at(question, patterns) == ()


def test_a_question_that_is_quoted_as_a_whole_is_still_a_question(patterns):
    assert kinds("«Hvordan kan vi få ned fraværet?»", patterns) == [LackKind.LESS]


def test_to_be_spared_something_is_lack_when_wished_for_and_none_when_it_happens(patterns):
    assert look_at("Hvordan kan vi slippe å grue oss?", patterns)
    assert not look_at("Når har vi kommet hit uten å grue oss?", patterns)


def test_what_lets_one_sentence_through_does_not_speak_for_the_next(patterns):
    assert kinds("Hva er vi stolte av? Hvordan får vi ned fraværet?", patterns) == [LackKind.LESS]


def test_words_of_two_sentences_are_no_pattern(patterns):
    assert look_at("Hva får vi? Ned trappa går vi.", patterns) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_that_the_app_asks_is_one_of_lack(patterns, language):
    content = load_content(language)
    asked = [
        *(phase.finds_out for phase in content.phases),
        *(each.question for each in content.exercises),
        *(prompt for each in content.exercises for prompt in each.prompts),
        *(guide.full.story_question for guide in content.guides),
        *(follow_up for guide in content.guides for follow_up in guide.full.follow_ups),
    ]
    assert [question for question in asked if look_at(question, patterns)] == []


@given(ANY_TEXT | MANY_WORDS)
def test_hints_stand_in_the_text_in_order_and_clear_of_each_other(text):
    patterns = _PATTERNS
    hints = look_at(text, patterns)
    assert all(text[hint.start : hint.end] == hint.words != "" for hint in hints)
    ends = [0, *(hint.end for hint in hints)]
    assert all(end <= hint.start for end, hint in zip(ends, hints, strict=False))
    assert look_at(text, patterns) == hints


_PATTERNS = load_question_patterns()
