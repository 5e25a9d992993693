"""Design statements in the console and on the stage."""

import pytest
from PySide6.QtCore import Qt

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import clusters, designs
from unginvest_workshop.ui.dialogs.thread_picker import ThreadPicker
from unginvest_workshop.ui.exercises.design.stage import build
from unginvest_workshop.ui.exercises.design.workspace import DesignWorkspace
from unginvest_workshop.ui.stage.content import Cards, Instructions

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = DesignWorkspace(desk, item_of(ExerciseKind.DESIGN))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def write(workspace, qtbot, *texts):
    for text in texts:
        qtbot.keyClicks(workspace._field, text)
        qtbot.keyClick(workspace._field, Qt.Key.Key_Return)


def texts(desk):
    return [statement.text for statement in desk.read(lambda tx: designs.statements(tx, desk.id))]


def test_enter_writes_a_statement_and_the_cursor_stays(desk, workspace, qtbot):
    write(workspace, qtbot, "Hos oss leder unge og voksne sammen", "Hos oss spiser vi frokost")
    assert texts(desk) == ["Hos oss leder unge og voksne sammen", "Hos oss spiser vi frokost"]
    assert workspace._field.text() == ""


def test_nothing_typed_is_told_softly(workspace, qtbot, told):
    qtbot.keyClick(workspace._field, Qt.Key.Key_Return)
    assert told == ["Skriv hva som er på plass hos dere."]


def test_a_statement_is_edited_moved_and_removed_by_key(desk, workspace, qtbot):
    write(workspace, qtbot, "a", "b")
    first = next(iter(workspace._cards.values()))
    qtbot.keyClick(first, Qt.Key.Key_F2)
    qtbot.keyClicks(first._words.field, "A")
    qtbot.keyClick(first._words.field, Qt.Key.Key_Return)
    assert texts(desk) == ["A", "b"]
    qtbot.keyClick(first, Qt.Key.Key_Down, ALT)
    assert texts(desk) == ["b", "A"]
    qtbot.keyClick(first, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(first, Qt.Key.Key_Up, ALT)
    assert texts(desk) == ["A", "b"]
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert texts(desk) == ["b"]
    desk.undo()
    assert texts(desk) == ["A", "b"]


def test_esc_takes_back_what_was_written(desk, workspace, qtbot):
    write(workspace, qtbot, "a")
    card = next(iter(workspace._cards.values()))
    card.write_in()
    qtbot.keyClicks(card._words.field, "annet")
    qtbot.keyClick(card._words.field, Qt.Key.Key_Escape)
    assert texts(desk) == ["a"]


def test_a_statement_is_tied_to_what_it_gives_life_to(desk, workspace, source_of, qtbot):
    assert isinstance(source_of(ExerciseKind.DESIGN, build).blocks[1], Instructions)
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett"))
    write(workspace, qtbot, "Hos oss blir alle møtt i døra")
    workspace._link_last()
    picker = workspace.findChild(ThreadPicker)
    picker._list.item(0).setCheckState(Qt.CheckState.Checked)
    picker._accept()
    card = next(iter(workspace._cards.values()))
    assert [text for _, text in card._chips.shown] == ["Å bli sett"]
    cards = source_of(ExerciseKind.DESIGN, build).blocks[1]
    assert isinstance(cards, Cards)
    assert [(c.text, c.remark) for c in cards.cards] == [
        ("Hos oss blir alle møtt i døra", "Gir liv til: Å bli sett")
    ]  # fmt: skip


def test_the_picker_says_when_there_is_nothing_to_tie_to(desk, workspace, qtbot):
    write(workspace, qtbot, "a")
    workspace._link_last()
    picker = workspace.findChild(ThreadPicker)
    assert picker._list.count() == 0
    picker.reject()


def test_what_was_just_written_is_in_sight(workspace, qtbot):
    write(workspace, qtbot, *(f"utsagn {number}" for number in range(15)))
    newest = list(workspace._cards.values())[-1]
    qtbot.waitUntil(lambda: not newest.visibleRegion().isEmpty())
    assert workspace._scroll.verticalScrollBar().value() > 0
