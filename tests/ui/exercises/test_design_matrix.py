"""Which statements give life to which shared factors and dreams: as a table, and what waits for one on the stage."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import clusters, designs, dreams, energy, links
from unginvest_workshop.ui.exercises.design.matrix_view import heading_lines
from unginvest_workshop.ui.exercises.design.stage import build
from unginvest_workshop.ui.exercises.design.workspace import DesignWorkspace
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.stage.content import Cards, Question

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def day(desk):
    """Two shared factors, a dream, and two statements of which the first gives life to the first."""

    def fill(tx):
        shared = [clusters.add_cluster(tx, desk.id, text) for text in ("Å bli sett", "Mat")]
        dream = dreams.add_idea(tx, desk.id, "Vi flyr")
        first = designs.add_statement(tx, desk.id, "Alle hilser", [Node(NodeKind.CLUSTER, shared[0])])
        second = designs.add_statement(tx, desk.id, "Vi spiser frokost")
        return [*shared, dream], [first, second]

    return desk.do("", fill)


@pytest.fixture
def workspace(desk, day, item_of, qtbot):
    made = DesignWorkspace(desk, item_of(ExerciseKind.DESIGN))
    qtbot.addWidget(made)
    made.resize(760, 600)
    made.show()
    qtbot.waitExposed(made)
    qtbot.keyClick(made.field, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    return made


def fed(desk, statement):
    return {node.id for node in desk.read(lambda tx: links.parents_of(tx, Node(NodeKind.STATEMENT, statement)))}


def at(workspace, row, column):
    workspace.matrix.table.setCurrentIndex(workspace.matrix.model.index(row, column))
    return workspace.matrix.table


def press_cell(workspace, qtbot, row, column):
    table = workspace.matrix.table
    middle = table.visualRect(workspace.matrix.model.index(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_shift_f6_turns_to_the_table_and_back(workspace, qtbot):
    assert workspace.matrix.isVisible()
    assert workspace.matrix.table.hasFocus()
    qtbot.keyClick(workspace.matrix.table, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert workspace.list.isVisible()
    assert workspace.field.hasFocus()


def test_f6_goes_from_the_table_to_the_line_and_back(workspace, qtbot):
    qtbot.keyClick(workspace.matrix.table, Qt.Key.Key_F6)
    assert workspace.field.hasFocus()
    qtbot.keyClick(workspace.field, Qt.Key.Key_F6)
    assert workspace.matrix.table.hasFocus()
    assert workspace.matrix.isVisible()


def test_f6_goes_from_the_line_to_the_chosen_statement_and_back(workspace, qtbot):
    workspace.show_statements()
    qtbot.keyClick(workspace.field, Qt.Key.Key_F6)
    chosen = workspace.list.cards[workspace.list.chosen()]
    assert chosen.hasFocus()
    qtbot.keyClick(chosen, Qt.Key.Key_F6)
    assert workspace.field.hasFocus()


def test_a_cell_ties_and_unties_by_key(desk, day, workspace, qtbot):
    (sett, mat, dream), (first, second) = day
    table = at(workspace, 1, 2)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert fed(desk, second) == {mat}
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert fed(desk, second) == {mat, dream}
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert fed(desk, second) == {mat}
    assert fed(desk, first) == {sett}
    desk.undo()
    assert fed(desk, second) == {mat, dream}


def test_a_press_on_a_cell_ties_and_on_a_name_does_not(desk, day, workspace, qtbot):
    (sett, mat, _), (first, _) = day
    press_cell(workspace, qtbot, 1, 1)
    assert fed(desk, first) == {sett, mat}
    press_cell(workspace, qtbot, 1, 1)
    press_cell(workspace, qtbot, 1, 0)
    assert fed(desk, first) == {sett}


def test_what_else_a_statement_grows_from_is_left(desk, day, workspace, qtbot):
    (_, mat, _), (first, _) = day
    desk.do("", lambda tx: designs.feed(tx, first, [Node(NodeKind.FACTOR, "gone"), Node(NodeKind.CLUSTER, mat)]))
    qtbot.keyClick(at(workspace, 0, 1), Qt.Key.Key_Space)
    assert "gone" in fed(desk, first)


def test_it_tells_what_nobody_builds_on_yet_and_can_show_these_alone(desk, day, workspace, qtbot):
    (_, mat, dream), (_, second) = day
    assert workspace.matrix.waiting.text() == "1 fellesnevner og 1 drøm som ingen bygger på ennå"
    qtbot.mouseClick(workspace.matrix.only_button, Qt.MouseButton.LeftButton)
    assert [node.id for node in workspace.matrix.model.nodes] == [mat, dream]
    both = [Node(NodeKind.CLUSTER, mat), Node(NodeKind.DREAM, dream)]
    desk.do("", lambda tx: designs.feed(tx, second, both))
    assert workspace.matrix.waiting.text() == "Alt her får liv av et utsagn."
    assert workspace.matrix.model.nodes == []
    qtbot.mouseClick(workspace.matrix.only_button, Qt.MouseButton.LeftButton)
    assert len(workspace.matrix.model.nodes) == 3


def test_the_keys_stay_at_their_cell_when_rows_and_columns_change(desk, day, workspace):
    (_, mat, _), (first, second) = day
    table = at(workspace, 1, 2)
    assert table.here() == (Node(NodeKind.CLUSTER, mat), second)
    desk.do("", lambda tx: designs.move_statement(tx, second, first))
    assert table.here() == (Node(NodeKind.CLUSTER, mat), second)
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Ny"))
    assert table.here() == (Node(NodeKind.CLUSTER, mat), second)
    assert workspace.matrix.detail.text() == "1 · Vi spiser frokost"


def test_a_screen_reader_hears_what_a_cell_says(workspace):
    model = workspace.matrix.model
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(0, 1), role) == "Fellesnevner: Å bli sett · Alle hilser: Knyttet"
    assert model.data(model.index(0, 2), role) == "Fellesnevner: Å bli sett · Vi spiser frokost: Ikke knyttet"
    assert model.data(model.index(2, 0), role) == "Drøm: Vi flyr. Ingen bygger på det ennå"


def test_energy_is_marked_on_shared_factors_and_dreams_too(desk, day, workspace, qtbot):
    (sett, _, dream), _ = day
    qtbot.keyClick(at(workspace, 0, 1), Qt.Key.Key_E)
    qtbot.keyClick(at(workspace, 2, 0), Qt.Key.Key_E)
    qtbot.keyClick(at(workspace, 2, 0), Qt.Key.Key_E)
    qtbot.keyClick(at(workspace, 2, 0), Qt.Key.Key_E, SHIFT)
    drawn = desk.read(lambda tx: energy.energy(tx, desk.id))
    assert drawn == {Node(NodeKind.CLUSTER, sett): 1, Node(NodeKind.DREAM, dream): 1}
    assert workspace.matrix.model.energy(2) == 1


def test_many_rows_and_columns_are_all_reached_in_a_narrow_window(desk, day, workspace, qtbot):
    def fill(tx):
        for number in range(23):
            clusters.add_cluster(tx, desk.id, f"Noe som går igjen hos mange av oss {number}")
        for number in range(10):
            designs.add_statement(tx, desk.id, f"Hos oss {number}")

    desk.do("", fill)
    workspace.resize(560, 560)
    table = workspace.matrix.table
    assert table.columnWidth(0) >= 190
    assert table.columnWidth(12) >= 25
    assert table.horizontalScrollBar().maximum() == 0
    qtbot.keyClick(at(workspace, 25, 12), Qt.Key.Key_Space)
    assert workspace.matrix.model.fed(25, 12)


def test_the_room_is_invited_to_build_on_what_waits(desk, day, workspace, source_of):
    (_, mat, dream), (_, second) = day
    workspace.showing.show_waiting()
    question, cards = source_of(ExerciseKind.DESIGN, build).blocks
    assert question == Question("Hva har vi lyst til å bygge videre på?")
    assert isinstance(cards, Cards)
    assert [(c.text, c.remark) for c in cards.cards] == [("Mat", "Fellesnevner"), ("Vi flyr", "Drøm")]
    both = [Node(NodeKind.CLUSTER, mat), Node(NodeKind.DREAM, dream)]
    desk.do("", lambda tx: designs.feed(tx, second, both))
    assert source_of(ExerciseKind.DESIGN, build).blocks == (Question("Alt vi har funnet, får liv av noe vi bygger."),)


def test_a_statement_is_told_in_the_table_by_what_sets_it_apart(desk, workspace):
    desk.do("", lambda tx: designs.add_statement(tx, desk.id, "Hos oss leder unge møtene"))
    desk.do("", lambda tx: designs.add_statement(tx, desk.id, "Hos ossiane er det fest"))
    headings = [workspace.matrix.model.heading(section) for section in range(5)]
    assert headings == ["", "Alle hilser", "Vi spiser frokost", "leder unge møtene", "Hos ossiane er det fest"]


@pytest.mark.parametrize("wide", [25, 48, 68])
def test_the_words_over_a_column_stand_in_it_in_as_many_lines_as_it_is_wide(workspace, wide):
    font = sans(13)
    metrics = QFontMetricsF(font)
    words = "leder unge og voksne mandagsmøtet sammen, og alle får si noe, også de som ikke vil"
    lines = heading_lines(words, font, QRectF(0, 0, wide, 84))
    assert len(lines) == max(1, (wide - 10) // metrics.height())
    assert all(metrics.horizontalAdvance(line) <= 84 for line in lines)
    assert lines[0].startswith("leder")
    assert lines[-1].endswith("…")
    assert heading_lines("ler", font, QRectF(0, 0, wide, 84)) == ["ler"]
