"""The topic in the console and on the stage."""

import pytest
from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QMenu

from unginvest_workshop.domain.agenda import ExerciseKind, Phase
from unginvest_workshop.operations import followup, workshops
from unginvest_workshop.ui.exercises.topic.stage import build
from unginvest_workshop.ui.exercises.topic.wheel import Wheel
from unginvest_workshop.ui.exercises.topic.workspace import TopicWorkspace
from unginvest_workshop.ui.stage.content import Instructions, Lines, Picture, Question
from unginvest_workshop.ui.theme import PHASES, stage_palette
from unginvest_workshop.ui.widgets.fields import keep_all

ALT = Qt.KeyboardModifier.AltModifier
NAMES = ("Definisjon", "Oppdage", "Drøm", "Design", "Realisering")


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = TopicWorkspace(desk, item_of(ExerciseKind.TOPIC))
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    return made


def test_the_question_is_kept_while_it_is_written_and_is_one_step(desk, workspace, qtbot):
    workspace.focus_capture()
    qtbot.keyClicks(workspace.question, "Hvordan kan vi le mer? ")
    keep_all(workspace)
    assert desk.workshop().topic_question == "Hvordan kan vi le mer? "
    assert workspace.question.toPlainText() == "Hvordan kan vi le mer? "
    desk.undo()
    assert desk.workshop().topic_question == ""
    assert workspace.question.toPlainText() == ""


def test_where_clauses_are_added_moved_and_taken_away_by_key(desk, workspace, qtbot):
    workspace.where._add.click()
    qtbot.keyClicks(workspace.where.fields()[0], "alle blir sett ")
    qtbot.keyClick(workspace.where.fields()[0], Qt.Key.Key_Return)
    qtbot.keyClicks(workspace.where.fields()[1], "vi ler")
    keep_all(workspace)
    assert desk.workshop().topic_where == ("alle blir sett ", "vi ler")
    qtbot.keyClick(workspace.where.fields()[1], Qt.Key.Key_Up, ALT)
    assert desk.workshop().topic_where == ("vi ler", "alle blir sett ")
    qtbot.keyClick(workspace.where.fields()[0], Qt.Key.Key_Up, ALT)
    qtbot.keyClick(workspace.where.fields()[0], Qt.Key.Key_Down, ALT)
    assert desk.workshop().topic_where == ("alle blir sett ", "vi ler")
    last = workspace.where.fields()[1]
    last.selectAll()
    qtbot.keyClick(last, Qt.Key.Key_Backspace)
    keep_all(workspace)
    assert desk.workshop().topic_where == ("alle blir sett ",)
    assert len(workspace.where.fields()) == 2
    qtbot.keyClick(last, Qt.Key.Key_Backspace)
    assert len(workspace.where.fields()) == 1


def test_what_is_changed_elsewhere_is_shown(desk, workspace):
    desk.do("", lambda tx: workshops.write_topic(tx, desk.id, where=["a", "b", "c"], so_that="d", question="e"))
    assert [field.text() for field in workspace.where.fields()] == ["a", "b", "c"]
    desk.do("", lambda tx: workshops.write_topic(tx, desk.id, where=["a", "x"]))
    assert [field.text() for field in workspace.where.fields()] == ["a", "x"]
    assert (workspace.so_that.toPlainText(), workspace.question.toPlainText()) == ("d", "e")


def test_slik_at_is_kept(desk, workspace, qtbot):
    qtbot.keyClicks(workspace.so_that, "flere blir")
    keep_all(workspace)
    assert desk.workshop().topic_so_that == "flere blir"


def test_before_there_is_a_question_the_stage_tells_what_to_do(source_of):
    kinds = [type(block) for block in source_of(ExerciseKind.TOPIC, build).blocks]
    assert kinds == [Question, Instructions, Picture]


def test_the_stage_shows_the_whole_sentence_and_the_wheel(desk, source_of):
    desk.do(
        "",
        lambda tx: workshops.write_topic(
            tx, desk.id, question="Hvordan kan vi le mer?", where=["alle er med", "hvor vi tør"], so_that="vi trives"
        ),
    )
    question, lines, wheel = source_of(ExerciseKind.TOPIC, build).blocks
    assert question == Question("Hvordan kan vi le mer?")
    assert lines == Lines(("… hvor alle er med", "… hvor vi tør", "… slik at vi trives"))
    assert wheel.beside


@pytest.mark.parametrize("side", [300, 480, 800])
def test_the_wheel_marks_the_phase_that_the_room_is_in(styled, side):
    picture = QImage(side, side, QImage.Format.Format_RGB32)
    picture.fill("#FBF8F3")
    painter = QPainter(picture)
    wheel = Wheel("Hvordan kan vi le mer?", NAMES, Phase.DREAM)
    wheel.paint(painter, QRectF(0, 0, side, side), stage_palette(Phase.DEFINITION, dark=False), 14)
    painter.end()
    colours = [picture.pixelColor(x, y).name() for x in range(0, side, 2) for y in range(0, side, 2)]
    count = {phase: colours.count(PHASES[phase].strong.lower()) for phase in Phase}
    assert max(count, key=lambda phase: count[phase]) is Phase.DREAM
    assert min(count.values()) > 0


def test_a_topic_too_long_for_the_middle_gives_way_to_a_star(styled):
    def middle(topic):
        picture = QImage(400, 400, QImage.Format.Format_RGB32)
        picture.fill("#FBF8F3")
        painter = QPainter(picture)
        Wheel(topic, NAMES, Phase.DREAM).paint(
            painter, QRectF(0, 0, 400, 400), stage_palette(Phase.DEFINITION, dark=False), 14
        )
        painter.end()
        return picture

    assert middle("uendelig " * 60) == middle("")
    assert middle("Hvordan?") != middle("")


def test_no_part_of_a_long_question_is_hidden(desk, workspace, qtbot):
    low = workspace.question.height()
    desk.do("", lambda tx: workshops.write_topic(tx, desk.id, question="Hvordan kan vi le mer sammen? " * 8))
    assert workspace.question.height() > low
    lines = round(workspace.question.document().size().height())
    assert workspace.question.viewport().height() >= lines * workspace.question.fontMetrics().lineSpacing()


def test_pasted_lines_become_one_clause(desk, workspace, qtbot):
    workspace.where._add.click()
    pasted = QMimeData()
    pasted.setText("alle er med\nhver dag")
    workspace.where.fields()[0].insertFromMimeData(pasted)
    keep_all(workspace)
    assert desk.workshop().topic_where == ("alle er med hver dag",)


@pytest.mark.parametrize("width", [640, 760, 900, 1200])
def test_a_long_question_that_is_typed_stands_there_from_its_first_line(workspace, qtbot, width):
    workspace.resize(width, 640)
    workspace.focus_capture()
    qtbot.keyClicks(workspace.question, "Hvordan kan vi sørge for at alle som kommer hit blir møtt med varme? " * 3)
    bar = workspace.question.verticalScrollBar()
    assert (bar.value(), bar.maximum()) == (0, 0)


def test_the_question_stands_once_on_the_stage_and_not_in_the_wheel_too(desk, source_of, styled):
    def wheel(question):
        desk.do("", lambda tx: workshops.write_topic(tx, desk.id, question=question))
        picture = QImage(400, 400, QImage.Format.Format_RGB32)
        picture.fill("#FBF8F3")
        painter = QPainter(picture)
        block = source_of(ExerciseKind.TOPIC, build).blocks[-1]
        block.paint(painter, QRectF(0, 0, 400, 400), stage_palette(Phase.DEFINITION, dark=False), 0)
        painter.end()
        return picture

    assert wheel("Hvordan?") == wheel("Hvorfor?")


def test_the_topic_of_a_day_that_follows_up_may_grow_from_what_was_said_there(desk, workspace, qtbot):
    topics = workspace.follow_up
    assert topics.button.isHidden()
    assert topics.actions == []
    told = {"more": "felles frokost.", "otherwise": "ha med naboene"}
    desk.do("", lambda tx: followup.add_contribution(tx, desk.id, "frokost", **told))
    assert topics.button.isVisible()
    assert [action.text() for action in workspace.exercise_actions()[:2]] == [
        "Fra oppfølgingen: Hvordan kan vi få til mer av dette: felles frokost?",
        "Fra oppfølgingen: Hvordan kan vi få til dette: ha med naboene?",
    ]
    qtbot.keyClicks(workspace.question, "Hva nå?")
    workspace.exercise_actions()[1].trigger()
    assert desk.workshop().topic_question == "Hvordan kan vi få til dette: ha med naboene?"
    assert workspace.question.hasFocus()
    topics.button.click()
    (menu,) = workspace.findChildren(QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert workspace.question.toPlainText() == "Hvordan kan vi få til mer av dette: felles frokost?"
    desk.undo()
    desk.undo()
    assert desk.workshop().topic_question == "Hva nå?"
