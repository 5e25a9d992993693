"""The canvas of a tree, with real events: choosing, walking, editing, dragging, zooming."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QKeyEvent, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.forest_layout import ForestTree
from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.dropping import Drop
from unginvest_workshop.ui.canvas.faces import QtMeasure, ScreenInk
from unginvest_workshop.ui.canvas.forest_view import ForestView
from unginvest_workshop.ui.canvas.inline_edit import InlineEditor
from unginvest_workshop.ui.canvas.outline import OutlineList, OutlineRow
from unginvest_workshop.ui.canvas.tree_view import TreeView
from unginvest_workshop.ui.canvas.view import LEAST_ZOOM, MOST_ZOOM

STILL = QPoint()
TOLD = {"ida": ("noen spurte", "god tid", "humor"), "per": ("ble sett", "trygge voksne"), "liv": ()}


def tree(**offsets) -> TreeContent:
    return TreeContent(
        "«Vi heier»",
        tuple(
            StoryContent(name, name.title(), "", tuple(
                FactorContent(f"{name}{n}", text, offset_x=offsets.get(f"{name}{n}", 0))
                for n, text in enumerate(texts)
            ))
            for name, texts in TOLD.items()
        ),
    )  # fmt: skip


@pytest.fixture
def view(styled, qtbot):
    made = TreeView(QtMeasure(), ScreenInk(), paper_colours())
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show_tree(tree(), {"ida": "Ida: Turen"}, "Vi heier")
    with qtbot.waitExposed(made):
        made.show()
    return made


def spot(view, factor_id) -> QPoint:
    note = next(note for note in view.layout_.notes if note.id == factor_id)
    return view.mapFromScene(note.rect.center.x, note.rect.center.y)


def press(view, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(view, key, modifier)


def click(view, at):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def drag(view, start, end):
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(view.viewport(), start + (end - start) * step / 5)
        QApplication.processEvents()
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)


def editor(view) -> InlineEditor:
    (found,) = view.viewport().findChildren(InlineEditor)
    return found


def test_a_click_chooses_and_one_on_the_ground_lets_go(view):
    click(view, spot(view, "ida1"))
    assert view.chosen_factors() == ["ida1"]
    click(view, view.mapFromScene(view.layout_.scene.x + 4, view.layout_.scene.bottom - 4))
    assert view.chosen_factors() == []


def test_several_are_chosen_with_ctrl_and_copied_a_line_each(view):
    click(view, spot(view, "ida1"))
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot(view, "per0")
    )
    press(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "god tid\nble sett"
    press(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.chosen_factors()) == 5
    press(view, Qt.Key.Key_Escape)
    assert view.chosen_factors() == []


def test_arrows_walk_along_a_root_and_to_the_next_one(view):
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.chosen_stories() == ["ida"]
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Down)
    assert view.chosen_factors() == ["ida1"]
    press(view, Qt.Key.Key_Right)
    assert view.chosen_factors() == ["per1"]
    press(view, Qt.Key.Key_Up)
    press(view, Qt.Key.Key_Up)
    assert view.chosen_stories() == ["per"]
    press(view, Qt.Key.Key_Left)
    assert view.chosen_stories() == ["ida"]
    press(view, Qt.Key.Key_Left)
    assert view.chosen_stories() == ["ida"]


def test_arrows_begin_at_the_first_story_when_nothing_is_chosen(view):
    press(view, Qt.Key.Key_Down)
    assert view.chosen_stories() == ["ida"]


def test_a_note_is_edited_in_place_with_f2_and_enter(view, qtbot):
    view.choose(["ida0"])
    press(view, Qt.Key.Key_F2)
    assert editor(view).toPlainText() == "noen spurte"
    with qtbot.waitSignal(view.factor_edited) as told:
        QTest.keyClicks(editor(view), "noen så meg")
        QTest.keyClick(editor(view), Qt.Key.Key_Return)
    assert told.args == ["ida0", "noen så meg"]
    assert view.hasFocus()


def test_a_double_click_edits_and_esc_leaves_it_as_it_was(view, qtbot):
    with qtbot.assertNotEmitted(view.factor_edited):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "per1"))
        QTest.keyClicks(editor(view), "noe annet")
        QTest.keyClick(editor(view), Qt.Key.Key_Escape)


def test_leaving_the_field_keeps_what_was_written(view, qtbot):
    view.choose(["ida0"])
    press(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(view.factor_edited):
        QTest.keyClicks(editor(view), "her")
        view.setFocus()


def test_a_title_is_edited_as_it_was_written_and_the_image_in_the_crown(view, qtbot):
    view.choose(["ida"])
    view.edit_chosen()
    assert editor(view).toPlainText() == "Ida: Turen"
    with qtbot.waitSignal(view.title_edited) as told:
        editor(view).setPlainText("Ida: Fjellet")
        QTest.keyClick(editor(view), Qt.Key.Key_Return)
    assert told.args == ["ida", "Ida: Fjellet"]
    crown = view.layout_.crown.rect.center
    QApplication.processEvents()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(crown.x, crown.y))
    with qtbot.waitSignal(view.image_edited) as drawn:
        found = view.viewport().findChildren(InlineEditor)[-1]
        assert found.toPlainText() == "Vi heier"
        found.setPlainText("Et lys i vinduet")
        found.finish(keep=True)
        found.finish(keep=True)
    assert drawn.args == ["Et lys i vinduet"]


def test_the_line_in_norwegian_is_written_with_shift_f2(view, qtbot):
    view.choose(["ida0"])
    press(view, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(view.norwegian_edited) as told:
        QTest.keyClicks(editor(view), "på norsk")
        QTest.keyClick(editor(view), Qt.Key.Key_Return)
    assert told.args == ["ida0", "på norsk"]


def test_nothing_is_edited_when_several_are_chosen(view):
    view.choose(["ida0", "ida1"])
    view.edit_chosen()
    view.edit_norwegian()
    assert view.viewport().findChildren(InlineEditor) == []


def test_delete_asks_for_what_is_chosen_to_go(view, qtbot):
    view.choose(["ida0", "per"])
    with qtbot.waitSignal(view.remove_asked) as told:
        press(view, Qt.Key.Key_Delete)
    assert told.args == [["ida0"], ["per"]]


def test_a_note_dragged_to_another_root_is_dropped_there(view, qtbot):
    with qtbot.waitSignal(view.dropped) as told:
        drag(view, spot(view, "ida0"), spot(view, "per1") + QPoint(0, 12))
    assert told.args == [[Drop("ida0", "per", None)]]


def test_a_note_dragged_above_another_comes_before_it(view, qtbot):
    with qtbot.waitSignal(view.dropped) as told:
        drag(view, spot(view, "ida2"), spot(view, "ida0") - QPoint(0, 14))
    assert told.args == [[Drop("ida2", "ida", "ida0")]]


def test_a_note_dragged_a_little_aside_keeps_its_root(view, qtbot):
    with qtbot.waitSignal(view.dropped) as told:
        drag(view, spot(view, "ida2"), spot(view, "ida2") + QPoint(20, 12))
    (drop,) = told.args[0]
    assert (drop.factor_id, drop.story_id) == ("ida2", None)
    assert drop.dx == pytest.approx(20 / view.zoom, abs=2)


def test_an_unsteady_click_drags_nothing(view, qtbot):
    with qtbot.assertNotEmitted(view.dropped):
        drag(view, spot(view, "ida0"), spot(view, "ida0") + QPoint(3, 2))
    assert view.chosen_factors() == ["ida0"]


def test_a_note_dragged_into_the_sky_stays_on_its_root_up_there(view, qtbot):
    with qtbot.waitSignal(view.dropped) as told:
        drag(view, spot(view, "per0"), view.mapFromScene(60, 60))
    assert told.args[0][0].story_id is None


def test_what_stayed_keeps_its_item_and_its_selection(view):
    view.choose(["ida1"])
    before = dict(view._notes)
    fewer = TreeContent("", tree().stories[:1])
    view.show_tree(fewer, {}, "")
    assert view.chosen_factors() == ["ida1"]
    assert {key: view._notes[key] for key in view._notes} == {key: before[key] for key in ("ida0", "ida1", "ida2")}
    assert len(view.scene().items()) == 4
    view.show_tree(fewer, {}, "")


def test_a_dragged_note_is_shown_where_it_was_dragged(view):
    plain = view._notes["ida0"].note.rect.x
    view.show_tree(tree(ida0=50), {}, "")
    assert view._notes["ida0"].note.rect.x == plain + 50


def wheel(view, delta, pixels=STILL, modifier=Qt.KeyboardModifier.NoModifier):
    at = QPointF(300, 300)
    event = QWheelEvent(
        at, view.mapToGlobal(at), pixels, QPoint(0, delta), Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_zooms_within_sane_limits_and_fit_shows_all(view):
    fitted = view.zoom
    wheel(view, 240)
    assert view.zoom == pytest.approx(fitted * 1.44)
    for _ in range(40):
        wheel(view, 240)
    assert view.zoom == pytest.approx(MOST_ZOOM)
    for _ in range(60):
        view.zoom_out()
    assert view.zoom == pytest.approx(LEAST_ZOOM)
    view.zoom_in()
    assert view.zoom > LEAST_ZOOM
    assert not view.readable
    view.fit()
    assert view.zoom == pytest.approx(fitted)


def test_it_fits_itself_until_the_user_zooms(view, qtbot):
    view.resize(500, 400)
    small = view.zoom
    view.zoom_in()
    view.resize(1200, 900)
    assert view.zoom == pytest.approx(small * 1.2)


def test_a_touch_pad_moves_and_so_does_the_ground(view):
    for _ in range(6):
        view.zoom_in()
    before = view.horizontalScrollBar().value()
    wheel(view, 0, QPoint(-40, 0))
    assert view.horizontalScrollBar().value() == before + 40
    wheel(view, 120, QPoint(0, 40), Qt.KeyboardModifier.ControlModifier)
    start = view.viewport().rect().center()
    middle = view.verticalScrollBar().value()
    QTest.mousePress(view.viewport(), Qt.MouseButton.MiddleButton, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(0, 30))
    QApplication.processEvents()
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.MiddleButton, pos=start + QPoint(0, 30))
    assert view.verticalScrollBar().value() == middle - 30


def test_a_menu_is_asked_for_about_what_is_under_the_pointer(view, qtbot):
    at = spot(view, "per0")
    with qtbot.waitSignal(view.menu_asked):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
        QApplication.sendEvent(view.viewport(), event)
    assert view.chosen_factors() == ["per0"]


def test_from_far_away_bars_stand_for_the_words(view):
    for _ in range(12):
        view.zoom_out()
    far = view.grab().toImage()
    assert not view.readable
    assert not far.isNull()


def test_keys_that_are_not_its_own_go_on_to_the_window(view):
    seen = []
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Plus, Qt.Key.Key_PageDown):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        view.keyPressEvent(event)
        seen.append(event.isAccepted())
    assert seen == [False, False, False]


def test_help_is_said_while_there_are_no_stories(view):
    view.show_tree(TreeContent(), {}, "")
    bare = view.grab().toImage()
    view.say("Skriv den første historien.")
    assert view.grab().toImage() != bare


def test_the_forest_is_walked_and_a_tree_opened(styled, qtbot):
    forest = ForestView(QtMeasure(), ScreenInk(), paper_colours())
    qtbot.addWidget(forest)
    forest.resize(900, 600)
    forest.show_forest(tuple(ForestTree(str(i), f"Gruppe {i}", "", "1 historie", (1,)) for i in range(4)))
    with qtbot.waitExposed(forest):
        forest.show()
    forest.clearFocus()
    forest.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(forest, Qt.Key.Key_Right)
    QTest.keyClick(forest, Qt.Key.Key_Right)
    with qtbot.waitSignal(forest.opened) as told:
        QTest.keyClick(forest, Qt.Key.Key_Return)
    assert told.args == ["2"]
    cell = forest.layout_.trees[1].cell.center
    with qtbot.waitSignal(forest.opened) as clicked:
        QTest.mouseClick(forest.viewport(), Qt.MouseButton.LeftButton, pos=forest.mapFromScene(cell.x, cell.y))
    assert clicked.args == ["1"]
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    forest.render(painter)
    painter.end()
    QTest.keyClick(forest, Qt.Key.Key_Space)


def test_the_list_tells_the_same_and_is_edited(styled, qtbot):
    outline = OutlineList("Treet som liste")
    qtbot.addWidget(outline)
    rows = [OutlineRow("s", "Ida: Turen", "Ida: Turen"), OutlineRow("f", "humor", "humor", 1)]
    outline.show_rows(rows)
    model = outline.model()
    outline.setCurrentIndex(model.index(1))
    assert model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole) == "humor"
    with qtbot.waitSignal(outline.edited) as told:
        model.setData(model.index(1), "latter")
    assert told.args == ["f", "latter"]
    assert not model.setData(model.index(1), "humor")
    outline.show_rows([*rows[:1], OutlineRow("g", "tid", "tid", 1), *rows[1:]])
    assert outline.currentIndex().row() == 2
    with qtbot.waitSignal(outline.remove_asked) as gone:
        QTest.keyClick(outline, Qt.Key.Key_Delete)
    assert gone.args == [["f"]]
