"""The road as a table and as a list: found, sorted, edited, and the same step chosen everywhere."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import links, roadmaps, trees
from unginvest_workshop.operations.roadmaps import When
from unginvest_workshop.ui.dialogs.thread_picker import ThreadPicker
from unginvest_workshop.ui.exercises.roadmap import VIEW
from unginvest_workshop.ui.exercises.roadmap.table import GROWS, OBSTACLE, OWNER, STRENGTH, WHAT, WHEN


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = VIEW.workspace(desk, item_of(ExerciseKind.ROADMAP), None)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.focus_capture()
    return made


@pytest.fixture
def ids(desk, workspace):
    def add(tx):
        made = [roadmaps.add_step(tx, desk.id, text) for text in ("Velkomstvert", "Frokost", "Historiebok")]
        roadmaps.edit_step(tx, made[0], when=When("uke 14", date(2027, 4, 5), date(2027, 4, 11)), owner="Per")
        roadmaps.edit_step(tx, made[1], when=When("12. jan", date(2027, 1, 12), date(2027, 1, 12)), owner="Amina")
        return made

    added = desk.do("", add)
    workspace.show_view("table")
    return added


def rows(workspace) -> list[str]:
    return [row.cells[WHAT].text for row in workspace.table.model_.rows]


def press(widget, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, held)


def test_steps_are_found_by_words_by_spring_and_by_who(desk, workspace, ids):
    page = workspace.pages.table_page
    press(QApplication.focusWidget(), Qt.Key.Key_F3)
    assert page.finding.hasFocus()
    QTest.keyClicks(page.finding, "denne vaaren".replace("aa", "å"))
    assert rows(workspace) == ["Velkomstvert"]
    assert page.finding.count.text() == "1 av 3 steg"
    assert page.finding.count.isVisible()
    press(page.finding, Qt.Key.Key_Escape)
    assert len(rows(workspace)) == 3
    page.owner.setCurrentText("Amina")
    assert rows(workspace) == ["Frokost"]
    page.owner.setCurrentIndex(1)
    assert rows(workspace) == ["Historiebok"]
    page.owner.setCurrentIndex(0)
    page.status.setCurrentIndex(2)
    assert len(rows(workspace)) == 3
    page.status.setCurrentIndex(1)
    assert rows(workspace) == []
    workspace.doing.set_status(ids[0], StepStatus.ALREADY)
    assert rows(workspace) == ["Velkomstvert"]
    press(page.finding, Qt.Key.Key_Down)
    assert workspace.table.hasFocus()
    assert workspace.step_id == ids[0]


def test_a_column_sorts_up_down_and_back_to_the_road_and_keeps_the_choice(desk, workspace, ids):
    table = workspace.table
    assert rows(workspace) == ["Frokost", "Velkomstvert", "Historiebok"]
    workspace.pages.choose(ids[2])
    table.setFocus()
    table.setCurrentIndex(table.model_.index(2, OWNER))
    for expected in (
        ["Frokost", "Velkomstvert", "Historiebok"],
        ["Velkomstvert", "Frokost", "Historiebok"],
        ["Frokost", "Velkomstvert", "Historiebok"],
    ):
        press(table, Qt.Key.Key_F4)
        assert rows(workspace) == expected
        assert table.chosen_step() == ids[2]
    workspace.pages.table_page.sort_by(WHAT)
    assert rows(workspace) == ["Frokost", "Historiebok", "Velkomstvert"]
    workspace.doing.write_text(ids[1], "Årsfest")
    assert rows(workspace) == ["Historiebok", "Velkomstvert", "Årsfest"]
    assert table.chosen_step() == ids[2]
    workspace.pages.table_page.sort_by(WHEN)
    assert rows(workspace) == ["Årsfest", "Velkomstvert", "Historiebok"]
    workspace.pages.table_page.sort_by(GROWS)
    assert rows(workspace) == ["Årsfest", "Velkomstvert", "Historiebok"]


def test_obstacle_and_strength_are_written_in_table_and_form(desk, workspace, ids):
    model = workspace.table.model_
    assert model.setData(model.index(0, OBSTACLE), "bussen er sen")
    assert model.setData(model.index(0, STRENGTH), "vi venter")
    workspace.open_step(ids[1])
    assert workspace.form.obstacle.text() == "bussen er sen"
    workspace.form.strength.setFocus()
    workspace.form.strength.selectAll()
    QTest.keyClicks(workspace.form.strength, "mot")
    press(workspace.form.strength, Qt.Key.Key_Return)
    workspace.form.obstacle.setText("regn")
    workspace.form.finish()
    step = next(each for each in desk.read(lambda tx: roadmaps.steps(tx, desk.id)) if each.id == ids[1])
    assert (step.obstacle, step.strength) == ("regn", "mot")


def test_nobody_going_first_is_a_question_in_the_cell_and_empty_to_edit(workspace, ids):
    index = workspace.table.model_.index(2, OWNER)
    assert index.data() == "Hvem går først?"
    assert index.data(Qt.ItemDataRole.EditRole) == ""
    assert index.data(Qt.ItemDataRole.ForegroundRole) is not None
    assert workspace.table.model_.index(0, OWNER).data() == "Amina"


def test_what_a_step_grows_from_is_shown_and_ticked_from_its_cell(desk, workspace, ids):
    story = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, None, "Jonas: Kafédagen"))
    table = workspace.table
    table.setFocus()
    table.setCurrentIndex(table.model_.index(0, GROWS))
    press(table, Qt.Key.Key_Return)
    (picker,) = workspace.findChildren(ThreadPicker)
    picker.picked.emit([Node(NodeKind.STORY, story)])
    picker.reject()
    assert table.model_.index(0, GROWS).data() == "Jonas: Kafédagen"
    assert desk.read(lambda tx: links.parents_of(tx, Node(NodeKind.STEP, ids[1])))


def test_the_list_beside_the_road_reads_chooses_edits_and_removes(desk, workspace, ids):
    workspace.show_view("")
    workspace.pages.tools.list_button.click()
    outline = workspace.pages.outline
    assert workspace.pages.currentWidget() is outline
    said = [outline.model().index(i, 0).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(3)]
    assert said == ["12. jan · Frokost · Amina", "uke 14 · Velkomstvert · Per", "Historiebok"]
    outline.setCurrentIndex(outline.model().index(1, 0))
    assert workspace.step_id == ids[0]
    assert workspace.road.chosen_step() == ids[0]
    outline.model().setData(outline.model().index(1, 0), "Vert")
    press(outline, Qt.Key.Key_Delete)
    assert [step.text for step in desk.read(lambda tx: roadmaps.steps(tx, desk.id))] == ["Frokost", "Historiebok"]


def test_the_thread_is_walked_by_arrows_and_left_with_escape(desk, workspace, ids, told):
    workspace.show_view("")
    workspace.pages.choose(None)
    workspace._choose(None)
    workspace._show_step()
    workspace.follow_thread()
    assert told == ["Velg først et steg."]

    def tie(tx):
        story = trees.add_told_story(tx, desk.id, None, "Jonas: Kafédagen")
        factors = trees.add_factors(tx, story, ["ansvar", "tid"])
        roadmaps.grow_from(tx, ids[0], [Node(NodeKind.FACTOR, factor) for factor in factors])

    desk.do("", tie)
    workspace.road.choose(ids[0])
    workspace.thread_button.setChecked(False)
    workspace.follow_thread()
    assert workspace.thread_panel.isVisible()
    press(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert QApplication.focusWidget().text == "ansvar"
    press(QApplication.focusWidget(), Qt.Key.Key_Down)
    press(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert QApplication.focusWidget().text == "tid"
    desk.do("", lambda tx: roadmaps.add_step(tx, desk.id, "Noe annet"))
    assert QApplication.focusWidget().text == "tid"
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert workspace.road.hasFocus()


def test_a_key_for_the_words_of_a_cell_moves_no_step(desk, workspace, ids):
    workspace.table.choose(ids[0], WHEN)
    press(workspace.table, Qt.Key.Key_Return)
    (field,) = workspace.table.viewport().findChildren(QLineEdit)
    before = desk.read(lambda tx: roadmaps.steps(tx, desk.id))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
        press(field, key, Qt.KeyboardModifier.AltModifier)
    assert desk.read(lambda tx: roadmaps.steps(tx, desk.id)) == before


@pytest.mark.parametrize("width", [415, 512, 768, 1400])
def test_what_is_looked_for_has_one_row_over_the_table_and_no_column_is_cut(workspace, ids, width):
    page = workspace.pages.table_page
    workspace.pages.setParent(None)  # a page of its own, as wide as asked
    workspace.pages.resize(width, 400)
    workspace.pages.show()
    QTest.keyClicks(page.finding, "frokost")
    QApplication.processEvents()
    boxes = [page.finding, page.owner, page.status]
    assert len({box.mapTo(page, box.rect().center()).y() for box in boxes}) == 1
    assert all(box.mapTo(page, box.rect().topRight()).x() < width for box in boxes)
    assert page.finding.count.geometry().right() < page.finding.width()
    assert page.finding.cursorRect().right() < page.finding.count.geometry().left()
    header = page.table.horizontalHeader()
    edges = [header.sectionViewportPosition(at) + header.sectionSize(at) for at in range(header.count())]
    room = page.table.viewport().width()
    assert min(abs(room - edge) for edge in edges) <= header.count()
    workspace.pages.deleteLater()


def test_a_row_is_as_high_as_what_is_seen_of_it(desk, workspace, ids, qtbot):
    said = "vi har lite tid, og alle skal hjem til jul før vi rekker det " * 4
    desk.do("", lambda tx: roadmaps.edit_step(tx, ids[0], strength=said))
    table = workspace.table
    workspace.resize(820, 640)
    row = next(at for at, step in enumerate(table.model_.rows) if step.id == ids[0])
    qtbot.waitUntil(lambda: table.rowHeight(row) < 80)
    table.scrollTo(table.model_.index(row, STRENGTH))
    qtbot.waitUntil(lambda: table.rowHeight(row) > 80)
