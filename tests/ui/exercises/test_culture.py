"""The pair conversation about culture in the console and on the stage."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.culture import CultureColumn
from unginvest_workshop.operations import culture
from unginvest_workshop.ui.exercises.culture.stage import build
from unginvest_workshop.ui.exercises.culture.workspace import CultureWorkspace
from unginvest_workshop.ui.stage.content import Instructions, Question, Side, SideBySide
from unginvest_workshop.ui.widgets.note_card import MIME

USUAL, WISHED = CultureColumn.USUAL, CultureColumn.WISHED
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = CultureWorkspace(desk, item_of(ExerciseKind.CULTURE))
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    made.activateWindow()
    return made


def write(field, qtbot, *texts):
    for text in texts:
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)


def texts(desk, column):
    return [note.text for note in desk.read(lambda tx: culture.culture_notes(tx, desk.id, column))]


def test_enter_writes_and_a_key_goes_to_the_other_column(desk, workspace, qtbot):
    workspace.focus_capture()
    usual, wished = workspace.sides[USUAL].field, workspace.sides[WISHED].field
    write(usual, qtbot, "vi hilser", "kaffe")
    assert usual.hasFocus()
    qtbot.keyClick(usual, Qt.Key.Key_Right, ALT)
    assert wished.hasFocus()
    write(wished, qtbot, "å le")
    assert (texts(desk, USUAL), texts(desk, WISHED)) == (["vi hilser", "kaffe"], ["å le"])
    workspace.setFocus()
    workspace.focus_capture()
    assert wished.hasFocus()
    qtbot.keyClick(wished, Qt.Key.Key_Left, ALT)
    qtbot.keyClick(usual, Qt.Key.Key_Tab)
    assert wished.hasFocus()


def test_nothing_written_is_told_softly(workspace, qtbot, told):
    qtbot.keyClick(workspace.sides[WISHED].field, Qt.Key.Key_Return)
    assert told == ["Skriv noen ord først."]


def test_notes_are_walked_changed_moved_and_struck_with_the_keys(desk, workspace, qtbot):
    write(workspace.sides[USUAL].field, qtbot, "en", "to", "tre")
    write(workspace.sides[WISHED].field, qtbot, "fire")
    notes = workspace.sides[USUAL].notes
    notes.take_keys(0)
    qtbot.keyClick(notes.cards()[0], Qt.Key.Key_Down)
    assert notes.cards()[1].hasFocus()
    qtbot.keyClick(notes.cards()[1], Qt.Key.Key_Right)
    assert workspace.sides[WISHED].notes.cards()[0].hasFocus()
    qtbot.keyClick(workspace.sides[WISHED].notes.cards()[0], Qt.Key.Key_Left)
    assert notes.cards()[0].hasFocus()
    qtbot.keyClick(notes.cards()[0], Qt.Key.Key_Down, ALT)
    assert texts(desk, USUAL) == ["to", "en", "tre"]
    qtbot.keyClick(notes.cards()[2], Qt.Key.Key_Down, ALT)
    assert texts(desk, USUAL) == ["to", "en", "tre"]
    qtbot.keyClick(notes.cards()[0], Qt.Key.Key_M)
    assert (texts(desk, USUAL), texts(desk, WISHED)) == (["en", "tre"], ["fire", "to"])
    assert workspace.sides[WISHED].notes.cards()[1].hasFocus()
    notes.take_keys(0)
    qtbot.keyClick(notes.cards()[0], Qt.Key.Key_Delete)
    assert texts(desk, USUAL) == ["tre"]
    assert notes.cards()[0].hasFocus()
    desk.undo()
    desk.undo()
    assert texts(desk, USUAL) == ["to", "en", "tre"]


def test_a_double_click_writes_in_a_note_and_escape_lets_it_be(desk, workspace, qtbot):
    write(workspace.sides[USUAL].field, qtbot, "en")
    card = workspace.sides[USUAL].notes.cards()[0]
    qtbot.mouseDClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(card.words.field, "nytt")
    qtbot.keyClick(card.words.field, Qt.Key.Key_Escape)
    assert texts(desk, USUAL) == ["en"]
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.keyClicks(card.words.field, "nytt")
    qtbot.keyClick(card.words.field, Qt.Key.Key_Return)
    assert texts(desk, USUAL) == ["nytt"]


def test_a_note_is_dragged_to_the_other_column(desk, workspace, qtbot):
    write(workspace.sides[USUAL].field, qtbot, "en", "to")
    write(workspace.sides[WISHED].field, qtbot, "tre")
    card = workspace.sides[USUAL].notes.cards()[0]
    carried = []
    card.carry = lambda _card, data: carried.append(data.data(MIME).toStdString())
    qtbot.mousePress(card, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(card, card.rect().center())
    qtbot.mouseMove(card, card.rect().bottomRight())
    assert carried == [card.note_id]
    data = QMimeData()
    data.setData(MIME, card.note_id.encode())
    drop = QDropEvent(
        QPointF(20, 1), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    workspace.sides[WISHED].notes.dropEvent(drop)
    assert (texts(desk, USUAL), texts(desk, WISHED)) == (["to"], ["en", "tre"])


def test_the_palette_leads_to_each_column(workspace):
    workspace.exercise_actions()[1].trigger()
    assert workspace.sides[WISHED].field.hasFocus()


def test_the_stage_tells_what_to_do_and_then_shows_both_columns(desk, source_of):
    content = source_of(ExerciseKind.CULTURE, build)
    assert [type(block) for block in content.blocks] == [Question, Instructions]
    desk.do("", lambda tx: culture.add_note(tx, desk.id, USUAL, "vi hilser"))
    content = source_of(ExerciseKind.CULTURE, build)
    assert content.blocks[1] == SideBySide(
        (
            Side("Hva ville en som er ny her, kalle vanlig?", ("vi hilser",)),
            Side("Hva vil vi at de skal kalle vanlig?", ()),
        )
    )


def test_the_keys_go_from_the_line_to_the_notes_and_back(workspace, qtbot):
    side = workspace.sides[WISHED]
    qtbot.keyClick(side.field, Qt.Key.Key_Up)
    write(side.field, qtbot, "en", "to")
    side.field.setFocus()
    qtbot.keyClick(side.field, Qt.Key.Key_Up)
    first, last = side.notes.cards()
    assert last.hasFocus()
    qtbot.keyClick(last, Qt.Key.Key_Up)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Up)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClick(last, Qt.Key.Key_Down)
    assert side.field.hasFocus()
