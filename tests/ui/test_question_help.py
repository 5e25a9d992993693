"""Help with the words of a question: seen in the topic and in the interview guide, never in the way."""

import pytest
from PySide6.QtCore import Qt

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.domain.language import look_at
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import workshops
from unginvest_workshop.ui.dialogs.paths_dialog import PathsDialog
from unginvest_workshop.ui.exercises.interview.guide_editor import GuideEditor
from unginvest_workshop.ui.exercises.topic.stage import build
from unginvest_workshop.ui.exercises.topic.workspace import TopicWorkspace
from unginvest_workshop.ui.stage.content import SideBySide
from unginvest_workshop.ui.turning import turning_of
from unginvest_workshop.ui.widgets.fields import keep_all
from unginvest_workshop.ui.widgets.soft_marks import marked_words
from unginvest_workshop.ui.widgets.words import Words
from unginvest_workshop.ui.word_help import question_patterns, turning_texts

CTRL = Qt.KeyboardModifier.ControlModifier
LACK = "Hvordan kan vi få ned fraværet?"


@pytest.fixture
def topic(desk, item_of, qtbot):
    made = TopicWorkspace(desk, item_of(ExerciseKind.TOPIC))
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def guide(desk, item_of, qtbot):
    made = GuideEditor(desk, item_of(ExerciseKind.INTERVIEW))
    qtbot.addWidget(made)
    made.resize(900, 900)
    desk.changed.connect(made.refresh)
    made.refresh()
    made.show()
    qtbot.waitExposed(made)
    return made


def write(qtbot, field, text):
    field.setFocus()
    qtbot.keyClicks(field, text)
    field.keep()


def question_hint(topic):
    return topic.hints["topic:question"]


def shown(hints):
    return [hint for hint in hints.values() if not hint.isHidden()]


def test_a_question_of_lack_is_marked_and_asked_what_there_is_to_be_more_of(topic, qtbot):
    write(qtbot, topic.question, LACK)
    hint = question_hint(topic)
    assert "få ned" in hint.reason.text()
    assert "Hva vil dere ha mer av?" in hint.reason.text()
    assert "Hvordan kan vi få mer nærvær?" in hint.suggestion.text()
    assert marked_words(topic.question) == ["få ned"]
    assert topic.question.toPlainText() == LACK


def test_a_question_that_asks_for_what_is_strong_goes_through_in_silence(topic, qtbot):
    write(qtbot, topic.question, "Hvordan kan vi få mer av det som gir oss lyst?")
    assert shown(topic.hints) == []
    assert marked_words(topic.question) == []


def test_the_words_are_pointed_at_after_a_picture_sign_too(topic, qtbot):
    topic.question.setPlainText("🌱🌱 " + LACK)
    topic.question.keep()
    assert marked_words(topic.question) == ["få ned"]


def test_the_suggested_turn_is_taken_over_by_key_and_undone_alone(desk, topic, qtbot):
    write(qtbot, topic.question, LACK)
    qtbot.keyClick(topic.question, Qt.Key.Key_Return, CTRL)
    assert desk.workshop().topic_question == "Hvordan kan vi få mer nærvær?"
    assert topic.question.toPlainText() == "Hvordan kan vi få mer nærvær?"
    assert shown(topic.hints) == []
    desk.undo()
    assert topic.question.toPlainText() == LACK


def test_only_the_sentence_that_was_noticed_gives_way(desk, topic, qtbot):
    write(qtbot, topic.question, f"Vi er glade i stedet vårt. {LACK} Hva sier dere?")
    qtbot.mouseClick(question_hint(topic).take_button, Qt.MouseButton.LeftButton)
    expected = "Vi er glade i stedet vårt. Hvordan kan vi få mer nærvær? Hva sier dere?"
    assert desk.workshop().topic_question == expected


def test_without_a_hint_ctrl_enter_is_the_fields_own(desk, topic, qtbot):
    write(qtbot, topic.question, "Hvordan kan vi le mer?")
    qtbot.keyClick(topic.question, Qt.Key.Key_Return, CTRL)
    keep_all(topic)
    assert desk.workshop().topic_question.startswith("Hvordan kan vi le mer?")
    assert "Når" not in desk.workshop().topic_question


def test_a_hint_that_is_waved_away_by_shift_and_esc_stays_away_while_the_fagdag_is_open(desk, topic, item_of, qtbot):
    write(qtbot, topic.question, LACK)
    qtbot.keyClick(topic.question, Qt.Key.Key_Escape)
    assert shown(topic.hints) != []
    qtbot.keyClick(topic.question, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    assert shown(topic.hints) == []
    assert marked_words(topic.question) == []
    write(qtbot, topic.question, " Sammen?")
    assert shown(topic.hints) == []
    again = TopicWorkspace(desk, item_of(ExerciseKind.TOPIC))
    qtbot.addWidget(again)
    assert shown(again.hints) == []
    assert desk.workshop().topic_question.startswith(LACK)


def test_a_clause_is_offered_what_there_is_to_be_more_of(desk, topic, qtbot):
    topic.where._add.click()
    topic.where._add.click()
    first, second = topic.where.fields()
    write(qtbot, first, "alle er med")
    write(qtbot, second, "det er mindre bråk")
    hint = topic.hints["topic:where"]
    assert "vi har mer ro" in hint.suggestion.text()
    qtbot.keyClick(second, Qt.Key.Key_Return, CTRL)
    assert desk.workshop().topic_where == ("alle er med", "vi har mer ro")
    write(qtbot, topic.so_that, "vi slipper konflikter")
    qtbot.keyClick(topic.so_that, Qt.Key.Key_Return, CTRL)
    assert desk.workshop().topic_so_that == "vi har mer samarbeid"


def test_one_thing_is_said_at_a_time_and_of_the_field_that_has_the_focus(topic, qtbot):
    write(qtbot, topic.question, LACK)
    write(qtbot, topic.so_that, "det blir mindre bråk")
    assert shown(topic.hints) == [topic.hints["topic:so_that"]]
    topic.question.setFocus()
    assert shown(topic.hints) == [question_hint(topic)]
    assert len(marked_words(topic.so_that)) == 1


def texts_of(dialog):
    return [each.text for each in dialog.findChildren(Words)]


def test_the_two_paths_open_by_key_and_the_turn_can_be_taken_from_there(desk, topic, qtbot):
    write(qtbot, topic.question, LACK)
    qtbot.keyClick(topic.question, Qt.Key.Key_F4)
    dialog = topic.findChild(PathsDialog)
    assert len(texts_of(dialog)) == 8
    assert texts_of(dialog)[0] == LACK
    assert "Hvordan kan vi få mer nærvær?" in texts_of(dialog)
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    assert desk.workshop().topic_question == "Hvordan kan vi få mer nærvær?"


def test_without_a_question_of_lack_the_paths_are_an_example(topic, qtbot):
    qtbot.mouseClick(topic.paths_button, Qt.MouseButton.LeftButton)
    dialog = topic.findChild(PathsDialog)
    assert texts_of(dialog)[0] == LACK
    assert not dialog.take_button.isVisible()


def test_the_room_sees_the_two_paths_when_the_facilitator_wishes(desk, topic, source_of, qtbot):
    write(qtbot, topic.question, "Hvorfor får vi ikke til å møtes?")
    qtbot.keyClick(topic.question, Qt.Key.Key_F4)
    qtbot.mouseClick(topic.findChild(PathsDialog).show_button, Qt.MouseButton.LeftButton)
    sides = next(block for block in source_of(ExerciseKind.TOPIC, build).blocks if isinstance(block, SideBySide)).sides
    assert [len(side.texts) for side in sides] == [4, 4]
    assert [label.lstrip("↓ ") for label in sides[0].labels] == ["Spørsmålet", "Kunnskapen", "Handlingene", "Framtida"]
    assert sides[0].texts[0] == "Hvorfor får vi ikke til å møtes?"
    assert sides[1].texts[0] == "Når får vi til å møtes?"
    assert sides[0].heading != sides[1].heading
    topic.views.choose(0)
    assert not any(isinstance(block, SideBySide) for block in source_of(ExerciseKind.TOPIC, build).blocks)


def test_no_hint_is_seen_by_the_room(desk, source_of):
    desk.do("", lambda tx: workshops.write_topic(tx, desk.id, question=LACK))
    said = repr(source_of(ExerciseKind.TOPIC, build))
    assert "Hva vil dere ha mer av" not in said
    assert LACK in said


def test_the_questions_of_the_guide_get_the_same_help(desk, guide, qtbot):
    page = guide.forms[GuideForm.FULL]
    page.story_question.selectAll()
    write(qtbot, page.story_question, "Hva hindrer dere i å snakke sammen?")
    assert "Hva vil dere ha mer av?" in page.hints["story_question"].reason.text()
    qtbot.keyClick(page.story_question, Qt.Key.Key_Return, CTRL)
    assert page.story_question.toPlainText() == "Når får vi til å snakke sammen?"
    desk.undo()
    assert page.story_question.toPlainText() == "Hva hindrer dere i å snakke sammen?"


def test_a_follow_up_of_the_guide_is_turned_and_the_others_are_left(guide, qtbot):
    page = guide.forms[GuideForm.FULL]
    page.follow_ups._add.click()
    page.follow_ups._add.click()
    first, field = page.follow_ups.fields()
    write(qtbot, first, "Hva skjedde så?")
    write(qtbot, field, "Hva hindrer dere i å le?")
    qtbot.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert page.follow_ups.lines() == ("Hva skjedde så?", "Når får vi til å le?")


def test_the_guide_opens_the_two_paths_by_key(guide, qtbot):
    page = guide.forms[GuideForm.FULL]
    page.story_question.setFocus()
    qtbot.keyClick(page.story_question, Qt.Key.Key_F4)
    dialog = page.findChild(PathsDialog)
    assert len(texts_of(dialog)) == 8
    assert not dialog.show_button.isVisible()


@pytest.mark.parametrize(
    ("language", "topic", "clause"),
    [
        ("nb", "Hvordan kan vi få mer nærvær?", "vi har mer nærvær"),
        ("nn", "Korleis kan vi få meir nærvær?", "vi har meir nærvær"),
        ("en", "How can we have more presence?", "we have more presence"),
    ],
)
def test_a_topic_and_what_goes_on_it_are_turned_in_the_language_of_the_room(language, topic, clause):
    t, texts, patterns = Translator(language), turning_texts(language), question_patterns()
    hint = look_at(LACK, patterns)[0]
    assert turning_of(LACK, hint, texts, patterns, topic_in=t).turned == topic
    assert turning_of(LACK, hint, texts, patterns, clause_in=t).turned == clause
