"""The veikart in the console and on the stage: road, table, step, red thread."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QStyleOptionViewItem

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.road_layout import READING_SIZE
from unginvest_workshop.domain.road_overview import LEAST_SCALE
from unginvest_workshop.domain.road_picture import StepMark
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, sign_of
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.naming import STATUS_WORDS
from unginvest_workshop.operations import (
    agenda,
    clusters,
    designs,
    dreams,
    followup,
    links,
    people,
    roadmaps,
    trees,
    workshops,
)
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.ui.canvas.inline_edit import InlineEditor
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.tools import ROOM
from unginvest_workshop.ui.dialogs.thread_picker import ThreadPicker
from unginvest_workshop.ui.exercises.roadmap import VIEW
from unginvest_workshop.ui.exercises.roadmap.stage import TABLE
from unginvest_workshop.ui.exercises.roadmap.table import HELPERS, OWNER, STATUS, WHAT, WHEN
from unginvest_workshop.ui.roads import when_words, who_words
from unginvest_workshop.ui.stage.content import Cards, Instructions, PagedPicture, Question
from unginvest_workshop.ui.stage.wall import RoadPaging
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.words import Words


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = VIEW.workspace(desk, item_of(ExerciseKind.ROADMAP), None)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.focus_capture()
    return made


def add(workspace, text):
    QTest.keyClicks(workspace.field, text)
    QTest.keyClick(workspace.field, Qt.Key.Key_Return)


def steps(desk) -> list[RoadmapStep]:
    return desk.read(lambda tx: roadmaps.steps(tx, desk.id))


def action(workspace, words):
    return next(a for a in workspace.exercise_actions() if a.text() == words)


def spot(workspace, step_id) -> QPoint:
    card = next(card for card in workspace.road.layout_.cards if card.id == step_id)
    return workspace.road.mapFromScene(card.rect.center.x, card.rect.center.y)


def test_steps_are_typed_one_after_the_other(desk, workspace):
    add(workspace, "Frokost sammen")
    add(workspace, "Velkomstvert")
    assert [step.text for step in steps(desk)] == ["Frokost sammen", "Velkomstvert"]
    assert workspace.field.text() == ""
    assert workspace.field.hasFocus()
    assert workspace.road.chosen_step() == steps(desk)[1].id


def test_nothing_typed_is_told_softly(desk, workspace, told):
    QTest.keyClick(workspace.field, Qt.Key.Key_Return)
    assert told == ["Skriv hva steget er."]


def test_a_step_is_opened_and_written_field_by_field(desk, workspace):
    add(workspace, "Frokost")
    workspace.open_step(steps(desk)[0].id)
    form = workspace.form
    assert form.what.hasFocus()
    form.what.selectAll()
    QTest.keyClicks(form.what, "Frokost hver mandag")
    QTest.keyClick(form.what, Qt.Key.Key_Return)
    for field, text in ((form.when, "12. jan"), (form.owner, "Elevraadet"), (form.celebration, "kake")):
        field.setFocus()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    form.helpers.setFocus()
    QTest.keyClicks(form.helpers, "alle dekker bord")
    form.owner.setFocus()
    form.status.activated.emit(2)
    (step,) = steps(desk)
    assert (step.text, step.when, step.owner) == ("Frokost hver mandag", "12. jan", "Elevraadet")
    assert (step.helpers, step.celebration, step.status) == ("alle dekker bord", "kake", StepStatus.UNDER_WAY)
    assert (step.starts, step.ends) == (date(2027, 1, 12), date(2027, 1, 12))
    assert form.understood.text() == "12. januar 2027"


def test_a_stretch_of_time_is_told_as_understood_and_words_that_are_not_stay_as_said(desk, workspace):
    add(workspace, "Frokost")
    step_id = steps(desk)[0].id
    workspace.open_step(step_id)
    workspace.doing.write_when(step_id, "uke 49")
    assert workspace.form.understood.text() == "30. november 2026 til 6. desember 2026"
    workspace.doing.write_when(step_id, "når snøen er borte")
    assert workspace.form.understood.isHidden()
    assert steps(desk)[0].when == "når snøen er borte"
    assert steps(desk)[0].starts is None


def test_what_is_being_written_is_kept_when_another_step_is_opened(desk, workspace):
    add(workspace, "a")
    add(workspace, "b")
    first, second = (step.id for step in steps(desk))
    workspace.open_step(first)
    workspace.form.owner.setText("Ida")
    workspace.open_step(second)
    assert [step.owner for step in steps(desk)] == ["Ida", ""]
    assert workspace.form.owner.text() == ""
    workspace.form.what.setPlainText("bb")
    workspace.form.closed.emit()
    assert workspace.form.isHidden()


def test_a_half_written_field_is_left_alone_by_changes(desk, workspace):
    add(workspace, "a")
    workspace.open_step(steps(desk)[0].id)
    QTest.keyClicks(workspace.form.owner, "Id")
    workspace.doing.write_celebration(steps(desk)[0].id, "kake")
    assert workspace.form.owner.text() == "Id"
    assert workspace.form.celebration.text() == "kake"


def test_whoever_goes_first_is_found_among_the_participants(desk, workspace):
    desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine("Amina Ali"), PersonLine("")]))
    add(workspace, "a")
    workspace.open_step(steps(desk)[0].id)
    completer = workspace.form.owner.completer()
    completer.setCompletionPrefix("ami")
    assert completer.currentCompletion() == "Amina Ali"
    workspace.doing.write_owner(steps(desk)[0].id, "Amina")
    assert steps(desk)[0].owner_id is not None


def test_the_table_is_edited_cell_by_cell(desk, workspace, qtbot):
    add(workspace, "Frokost")
    add(workspace, "Velkomst")
    workspace.table_button.click()
    assert desk.place().view == "table"
    assert workspace.pages.currentWidget() is workspace.pages.table_page
    model = workspace.table.model_
    for column, text in ((WHAT, "Frokost!"), (WHEN, "mai"), (OWNER, "Ida"), (HELPERS, "alle"), (STATUS, "Nådd")):
        row = next(i for i, row in enumerate(model.rows) if row.cells[WHAT].text.startswith("Frokost"))
        assert model.setData(model.index(row, column), text)
        assert model.index(row, column).data() == text
        assert not model.setData(model.index(row, column), text)
    step = next(step for step in steps(desk) if step.text == "Frokost!")
    assert (step.when, step.owner, step.helpers, step.status) == ("mai", "Ida", "alle", StepStatus.DONE)
    workspace.road_button.click()
    assert desk.place().view == ""


def test_the_status_is_chosen_from_a_list_in_the_table(desk, workspace):
    add(workspace, "Frokost")
    workspace.table_button.click()
    index = workspace.table.model_.index(0, STATUS)
    delegate = workspace.table.itemDelegateForColumn(STATUS)
    box = delegate.createEditor(workspace.table.viewport(), QStyleOptionViewItem(), index)
    assert isinstance(box, QComboBox)
    delegate.setEditorData(box, index)
    assert box.currentText() == "Planlagt"
    box.setCurrentText(STATUS_WORDS[StepStatus.UNDER_WAY])
    delegate.setModelData(box, workspace.table.model_, index)
    assert steps(desk)[0].status is StepStatus.UNDER_WAY


def test_the_table_keeps_its_row_and_removes_with_delete(desk, workspace):
    add(workspace, "a")
    add(workspace, "b")
    workspace.table_button.click()
    table = workspace.table
    table.setCurrentIndex(table.model_.index(0, 0))
    assert workspace.step_id == steps(desk)[0].id
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.state() is table.State.EditingState
    QTest.keyClick(QApplication.focusWidget() or table, Qt.Key.Key_Escape)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert [step.text for step in steps(desk)] == ["b"]


def test_the_road_is_walked_opened_and_cleared_by_keyboard(desk, workspace, qtbot):
    add(workspace, "a")
    add(workspace, "b")
    road = workspace.road
    first, second = (step.id for step in steps(desk))
    road.choose(None)
    road.clearFocus()
    road.setFocus(Qt.FocusReason.TabFocusReason)
    assert road.chosen_step() == first
    QTest.keyClick(road, Qt.Key.Key_Right)
    QTest.keyClick(road, Qt.Key.Key_Right)
    assert road.chosen_step() == second
    assert workspace.step_id == second
    QTest.keyClick(road, Qt.Key.Key_F2)
    assert workspace.form.step_id == second
    QTest.keyClick(road, Qt.Key.Key_Delete)
    assert [step.text for step in steps(desk)] == ["a"]
    assert workspace.step_id is None
    assert workspace.form.isHidden()
    road.choose(first)
    QTest.keyClick(road, Qt.Key.Key_Escape)
    assert road.chosen_step() is None
    QTest.keyClick(road, Qt.Key.Key_Left)
    assert road.chosen_step() == first
    QTest.keyClick(road, Qt.Key.Key_Space)


def test_a_double_click_opens_a_step_or_the_sun(desk, workspace):
    add(workspace, "a")
    step_id = steps(desk)[0].id
    QTest.mouseDClick(workspace.road.viewport(), Qt.MouseButton.LeftButton, pos=spot(workspace, step_id))
    assert workspace.form.step_id == step_id
    workspace.form.closed.emit()
    QApplication.processEvents()
    sun = workspace.road.layout_.sun.rect.center
    at = workspace.road.mapFromScene(sun.x, sun.y)
    QTest.mouseDClick(workspace.road.viewport(), Qt.MouseButton.LeftButton, pos=at)
    (editor,) = workspace.road.findChildren(InlineEditor)
    editor.setPlainText("Alle gleder seg")
    editor.finish(keep=True)
    assert desk.workshop().future_picture == "Alle gleder seg"
    assert "Alle gleder seg" in " ".join(workspace.road.layout_.sun.text.block.lines)


def a_thread(desk):
    """Tie story, factor, shared factor, dream, statement."""

    def tie(tx):
        story = trees.add_told_story(tx, desk.id, people.add_group(tx, desk.id), "Jonas: Kafédagen")
        factor = trees.add_factor(tx, story, "jeg fikk ansvar på ordentlig")
        cluster = clusters.add_cluster(tx, desk.id, "Ekte ansvar", [factor])
        dream = dreams.add_idea(tx, desk.id, "ungdom har nøklene")
        links.link(tx, desk.id, Node(NodeKind.DREAM, dream), Node(NodeKind.CLUSTER, cluster))
        return designs.add_statement(tx, desk.id, "Hos oss leder unge", [Node(NodeKind.DREAM, dream)])

    return Node(NodeKind.STATEMENT, desk.do("", tie))


def chips(workspace):
    return [chip.text for chip in workspace.thread_panel.findChildren(Words) if not chip.isHidden()]


def test_the_red_thread_runs_from_the_story_to_the_step(desk, workspace):
    statement = a_thread(desk)
    add(workspace, "Ungdom leder")
    assert chips(workspace) == []
    workspace.doing.grow_from(steps(desk)[0].id, [statement])
    assert chips(workspace) == [
        "Jonas: Kafédagen", "jeg fikk ansvar på ordentlig", "Ekte ansvar · 1 av 1", "ungdom har nøklene",
        "Hos oss leder unge", "steget",
    ]  # fmt: skip
    workspace.thread_button.click()
    assert workspace.thread_panel.isHidden()


def test_several_threads_are_shown_one_at_a_time(desk, workspace):
    a_thread(desk)
    story = desk.read(lambda tx: trees.stories(tx, desk.id))[0]
    desk.do("", lambda tx: trees.add_factor(tx, story.id, "tillit"))
    add(workspace, "Ungdom leder")
    nodes = [Node(NodeKind.FACTOR, f.id) for f in desk.read(lambda tx: trees.factors(tx, desk.id))]
    workspace.doing.grow_from(steps(desk)[0].id, nodes)
    panel = workspace.thread_panel
    assert panel._count.text() == "1 av 2"
    first = chips(workspace)
    panel._after.click()
    assert panel._count.text() == "2 av 2"
    assert chips(workspace) != first
    panel._before.click()
    assert chips(workspace) == first


def test_very_many_threads_are_gathered_to_what_they_have_in_common(desk, workspace):
    statement = a_thread(desk)
    story = desk.read(lambda tx: trees.stories(tx, desk.id))[0]
    (cluster,) = desk.read(lambda tx: clusters.board(tx, desk.id)).clusters
    for n in range(40):
        made = desk.do("", lambda tx, n=n: trees.add_factor(tx, story.id, f"tillit {n}"))
        desk.do("", lambda tx, made=made: clusters.move_to_cluster(tx, [made], cluster.cluster.id))
    add(workspace, "Ungdom leder")
    workspace.doing.grow_from(steps(desk)[0].id, [statement])
    assert chips(workspace) == [
        "41 suksessfaktorer fra 1 historie", "Ekte ansvar · 1 av 1", "ungdom har nøklene", "Hos oss leder unge",
        "steget",
    ]  # fmt: skip
    assert workspace.thread_panel._count.isHidden()
    sought = []
    desk.sought.connect(sought.append)
    workspace.threads.take_keys(workspace.thread_button.setChecked)
    QTest.keyClick(workspace.thread_panel._chips[0], Qt.Key.Key_Return)
    assert sought == [Node(NodeKind.STORY, story.id)]


def test_the_thread_is_read_once_until_something_on_it_changes_on_any_fagdag(store, desk, workspace):
    add(workspace, "Ungdom leder")
    read = desk.red_thread()
    desk.go_to(desk.read(lambda tx: agenda.agenda(tx, desk.id))[0].id)
    assert desk.red_thread() is read
    desk.do("", lambda tx: trees.add_told_story(tx, desk.id, None, "Jonas: Kafédagen"))
    told = desk.red_thread()
    assert len(told.texts) == len(read.texts) + 1
    desk.undo()
    assert desk.red_thread().texts == read.texts
    other = WorkshopId(new_id())
    read = desk.red_thread()
    desk.hub.do(other, "", lambda tx: workshops.create_workshop(tx, "Før", date(2025, 11, 22), workshop_id=other))
    assert desk.red_thread() is not read


def test_the_thread_is_tied_in_a_list_to_tick_in(desk, workspace):
    statement = a_thread(desk)
    workspace.thread_panel.tie_asked.emit()
    assert workspace.findChildren(ThreadPicker) == []
    add(workspace, "Ungdom leder")
    workspace.thread_panel.tie_asked.emit()
    (picker,) = workspace.findChildren(ThreadPicker)
    picker.picked.emit([statement])
    picker.reject()
    assert desk.read(lambda tx: links.parents_of(tx, Node(NodeKind.STEP, steps(desk)[0].id))) == [statement]
    workspace.open_step(steps(desk)[0].id)
    assert [text for _, text in workspace.form.chips.shown] == ["Hos oss leder unge"]


def test_the_header_counts_and_tells_the_next_day(desk, workspace):
    assert workspace._header.lead() == "Steg for steg mot framtidsbildet."
    add(workspace, "a")
    add(workspace, "b")
    workspace.doing.set_status(steps(desk)[0].id, StepStatus.ALREADY)
    assert workspace._header.lead() == "2 steg · 1 nådd"
    desk.do("", lambda tx: workshops.set_next_date(tx, desk.id, date(2027, 3, 23)))
    assert workspace._header.lead().endswith("tirsdag 23. mars")


def test_in_a_narrow_window_the_form_has_all_the_room(desk, workspace):
    add(workspace, "a")
    workspace.open_step(steps(desk)[0].id)
    workspace.resize(600, 700)
    QApplication.processEvents()
    assert workspace.road.isHidden() or not workspace.road.isVisible()
    assert workspace.form.width() > 500
    workspace.form.closed.emit()
    assert workspace.road.isVisible()


def test_the_palette_has_the_exercises_actions(desk, workspace):
    for words in ("Endre steget", "Slett steget", "Knytt steget til det som det vokser fra"):
        action(workspace, words).trigger()
    add(workspace, "a")
    action(workspace, "Endre steget").trigger()
    assert workspace.form.isVisible()
    action(workspace, "Vis tabellen").trigger()
    action(workspace, "Vis veien").trigger()
    action(workspace, "Nytt steg").trigger()
    assert workspace.field.hasFocus()
    action(workspace, "Slett steget").trigger()
    assert steps(desk) == []
    action(workspace, "Skriv framtidsbildet i sola").trigger()
    assert len(workspace.road.findChildren(InlineEditor)) == 1


def test_the_form_removes_its_step(desk, workspace):
    add(workspace, "a")
    workspace.open_step(steps(desk)[0].id)
    workspace.form.remove()
    assert steps(desk) == []
    workspace.form._set_status(0)


def test_the_menu_is_about_the_step_under_the_pointer(desk, workspace):
    add(workspace, "a")
    workspace.road.choose(None)
    for at, words in ((spot(workspace, steps(desk)[0].id), "Slett steget"), (QPoint(2, 2), "Nytt steg")):
        view = workspace.road.viewport()
        workspace.road.choose(None)
        QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at)))
        (menu,) = [menu for menu in workspace.findChildren(QMenu) if menu.isVisible()]
        assert words in [a.text() for a in menu.actions()]
        menu.close()
        QApplication.processEvents()


def test_a_long_road_is_shown_at_a_size_that_can_be_read(desk, workspace):
    desk.do("", lambda tx: [roadmaps.add_step(tx, desk.id, f"Steg {n}") for n in range(40)])
    assert len(workspace.road.layout_.cards) == 40
    assert workspace.road.zoom >= READING_SIZE
    assert not workspace.road.grab().isNull()


@pytest.mark.parametrize("size", [(1280, 720), (808, 620)])
def test_a_long_road_is_leafed_through_with_whole_steps_beside_the_open_one(desk, workspace, size):
    desk.do("", lambda tx: [roadmaps.add_step(tx, desk.id, f"Steg {n}") for n in range(40)])
    workspace.resize(*size)
    road = workspace.road
    first, *_, last = road.layout_.cards
    workspace.open_step(first.id)
    QApplication.processEvents()
    assert road.isVisible()
    assert road.zoom >= READING_SIZE
    pages = set()
    for card in road.layout_.cards:
        road.choose(card.id)
        seen = road.mapToScene(road.viewport().rect()).boundingRect()  # the tools stand over bare road
        pages.add(round(seen.y()))
        near = [each for each in road.layout_.cards if seen.intersects(rect_of(each.rect))]
        assert card in near
        assert all(seen.adjusted(-2, -2, 2, 2).contains(rect_of(each.rect)) for each in near)
    held = [page for page in road.layout_.pages if any(page.holds(card.rect) for card in road.layout_.cards)]
    assert len(pages) == len(held) > 1
    QTest.keyClick(road, Qt.Key.Key_Up)
    assert road.chosen_step() == road.layout_.cards[-2].id
    road.fit()
    road.choose(last.id)
    seen = road.mapToScene(road.viewport().rect()).boundingRect().adjusted(-1, -1, 1, 1)
    assert seen.contains(rect_of(road.layout_.scene))


def test_all_of_a_long_road_is_seen_in_first_words_and_a_step_nearer_is_the_page_of_the_chosen_one(desk, workspace):
    desk.do("", lambda tx: [roadmaps.add_step(tx, desk.id, f"Vi spiser frokost {n}") for n in range(40)])
    workspace.resize(1000, 640)
    QApplication.processEvents()
    road = workspace.road
    road.choose(road.layout_.cards[30].id)
    assert road.layout_.pages
    road.zoom_out()
    assert not road.layout_.pages
    assert road.zoom >= LEAST_SCALE
    seen = road.mapToScene(road.viewport().rect()).boundingRect()
    assert all(seen.contains(rect_of(card.rect)) for card in road.layout_.cards)
    assert road.layout_.cards[3].text.block.lines[0].startswith("Vi")
    road.zoom_in()
    seen = road.mapToScene(road.viewport().rect()).boundingRect()
    assert road.layout_.pages
    assert road.chosen_step() == road.layout_.cards[30].id
    assert seen.contains(rect_of(road.layout_.cards[30].rect))
    zoom = road.zoom
    road.zoom_in()
    assert road.zoom > zoom


A_STEP = RoadmapStep(id="s", workshop_id="w", rank="a", text="Frokost")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "when", "who", "sign"),
    [
        ({}, "", "", StepMark.NONE),
        ({"when": "uke 49", "owner": "Ida", "helpers": "alle"}, "uke 49", "Ida + alle", StepMark.NONE),
        ({"starts": date(2027, 1, 12), "status": StepStatus.DONE}, "12. jan.", "", StepMark.DONE),
        ({"status": StepStatus.ALREADY, "celebration": "kake"}, "Gjør vi alt", "", StepMark.DONE),
        (
            {"status": StepStatus.UNDER_WAY, "owner": "Ida", "helpers": "x" * 60},
            STATUS_WORDS[StepStatus.UNDER_WAY],
            "Ida",
            StepMark.UNDER_WAY,
        ),
        ({"celebration": "kake", "helpers": "alle " * 20}, "", ("alle " * 20).strip(), StepMark.MILESTONE),
    ],
)
def test_a_step_says_when_who_and_how_far(desk, fields, when, who, sign):
    step = replace(A_STEP, **fields)
    assert (when_words(step, desk.t), who_words(step), sign_of(step)) == (when, who, sign)


def test_the_stage_shows_what_to_do_then_the_road_or_its_steps_as_cards(desk, workspace, source_of):
    bare = source_of(ExerciseKind.ROADMAP, VIEW.stage)
    assert [type(block) for block in bare.blocks] == [Question, Instructions]
    add(workspace, "Frokost")
    workspace.doing.write_celebration(steps(desk)[0].id, "kake")
    (block,) = source_of(ExerciseKind.ROADMAP, VIEW.stage).blocks
    assert isinstance(block, PagedPicture)
    assert isinstance(block.paged, RoadPaging)
    workspace.table_button.click()
    (cards,) = source_of(ExerciseKind.ROADMAP, VIEW.stage).blocks
    assert isinstance(cards, Cards)
    assert cards.cards[0].heading == "Planlagt"
    assert "kake" in cards.cards[0].remark


def test_a_step_is_added_and_opened_with_one_key(desk, workspace, qtbot):
    QTest.keyClicks(workspace.field, "Lage kart")
    qtbot.keyClick(workspace.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [step.text for step in desk.read(lambda tx: roadmaps.steps(tx, desk.id))] == ["Lage kart"]
    assert workspace.form.isVisible()
    workspace.form.hide()
    workspace.focus_capture()
    qtbot.keyClick(workspace.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert workspace.form.isVisible()
    workspace.form.hide()
    workspace.thread_panel._edit.click()
    assert workspace.form.isVisible()


def test_in_a_narrow_window_the_tables_columns_keep_room_for_whole_words(desk, workspace):
    desk.do("", lambda tx: roadmaps.add_step(tx, desk.id, "Samarbeidsavtalen"))
    workspace.show_view("table")
    workspace.resize(566, 640)
    QApplication.processEvents()
    header = workspace.table.horizontalHeader()
    room = workspace.table.fontMetrics().horizontalAdvance("tirsdagsfrokost")
    assert min(header.sectionSize(column) for column in range(header.count())) > room
    assert workspace.table.horizontalScrollBar().maximum() > 0


def test_the_thread_goes_back_to_the_fagdag_before_and_on_to_what_moved_the_step(store, desk, workspace):
    before = WorkshopId(new_id())

    def make(tx):
        workshops.create_workshop(tx, "Før", date(2025, 11, 22), workshop_id=before)
        story = trees.add_told_story(tx, before, None, "Jonas: Kafédagen")
        roadmaps.add_step(tx, before, "Frokost", [Node(NodeKind.STORY, story)])

    store.write(before, "", make)
    desk.do("", lambda tx: followup.open_road(tx, desk.id, before))
    (step,) = steps(desk)
    for line in ("Kari: ba inn naboene", "Per: sang", "Ida: heiet"):
        desk.do("", lambda tx, line=line: followup.add_told_contribution(tx, desk.id, line, step.id))
    workspace.open_step(step.id)
    panel = workspace.thread_panel
    assert [chip.text for chip in panel.findChildren(Words) if chip.isVisible()] == [
        "Jonas: Kafédagen", "steget i 2025", "steget", "Kari: ba inn naboene", "og 2 bidrag til",
    ]  # fmt: skip
    workspace.doing.write_text(step.id, "Frokost hver dag")
    assert "Frokost · 2025" in [chip.text for chip in panel.findChildren(Words) if chip.isVisible()]


@pytest.mark.parametrize("size", [(1280, 720), (1000, 600)])
def test_no_chosen_step_lies_under_the_tools_of_the_canvas(workspace, desk, size):
    for number in range(21):
        desk.do("", lambda tx, number=number: roadmaps.add_step(tx, desk.id, f"Frokost sammen hver mandag {number}"))
    workspace.resize(*size)
    workspace.refresh(None)
    road = workspace.road
    ids = [card.id for card in road.layout_.cards]
    for step_id in (*ids, *reversed(ids)):
        road.choose(step_id)
        card = next(card for card in road.layout_.cards if card.id == step_id)  # the thread takes room from the road
        low = road.mapFromScene(card.rect.center.x, card.rect.bottom).y()
        high = road.mapFromScene(card.rect.center.x, card.rect.y).y()
        assert 0 <= high < low <= road.viewport().height() - ROOM


def test_with_the_thread_under_it_the_road_keeps_the_chosen_card_whole_in_a_low_window(desk, workspace):
    long = "Spørre vaktmesteren om nøkler til de unge på alle avdelingene som vil være med på det"
    ids = desk.do("", lambda tx: [roadmaps.add_step(tx, desk.id, f"{long} {n}") for n in range(8)])
    workspace.resize(640, 640)
    QApplication.processEvents()
    road = workspace.road
    for step_id in ids:
        road.choose(step_id)
        card = next(card for card in road.layout_.cards if card.id == step_id)
        seen = road.mapToScene(road.viewport().rect()).boundingRect().adjusted(-1, -1, 1, 1)
        assert seen.contains(rect_of(card.rect))


def test_in_a_low_window_chips_are_short_and_folded_under_the_table_until_they_are_asked_for(desk, workspace):
    statement = a_thread(desk)
    step_id = desk.do("", lambda tx: roadmaps.add_step(tx, desk.id, "Nøkkelkurs", [statement]))
    workspace.resize(760, 640)
    workspace.show_view(TABLE)
    workspace.choose_node(Node(NodeKind.STEP, step_id))
    panel = workspace.thread_panel
    assert not any(chip.isVisible() for chip in panel._chips)
    (unfold,) = [button for button in panel.findChildren(Button) if button.text() == "Vis tråden"]
    unfold.click()
    assert panel._chips[0].isVisible()
    QTest.keyClick(panel._chips[0], Qt.Key.Key_Escape)
    assert not panel._chips[0].isVisible()
    workspace.follow_thread()
    assert panel._chips[0].isVisible()
    workspace.show_view("")
    assert panel._chips[0].isVisible()
