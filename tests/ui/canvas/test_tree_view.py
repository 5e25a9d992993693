"""The canvas of a tree, with real events: choosing, walking, editing, dragging, zooming."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from unginvest_workshop.domain.crown_leaves import DreamContent, DreamsContent
from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.dropping import Drop
from unginvest_workshop.ui.canvas.faces import QtMeasure, ScreenInk
from unginvest_workshop.ui.canvas.growth import GROWING_MS
from unginvest_workshop.ui.canvas.inline_edit import InlineEditor
from unginvest_workshop.ui.canvas.room import LEAST_ZOOM
from unginvest_workshop.ui.canvas.tree_canvas import GROW_AT_ONCE
from unginvest_workshop.ui.canvas.tree_items import NoteItem
from unginvest_workshop.ui.canvas.tree_view import TreeView
from unginvest_workshop.ui.canvas.view import MOST_ZOOM
from unginvest_workshop.ui.motion import keep_still, moves

STILL = QPoint()
NOTHING_HELD = Qt.KeyboardModifier.NoModifier
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
    made.show_tree(tree(), {"ida": "Ida: Turen"}, "Vi heier", "one")
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


def test_several_are_chosen_with_ctrl_and_copied_under_their_stories(view):
    click(view, spot(view, "ida1"))
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot(view, "per0")
    )
    press(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Ida\ngod tid\n\nPer\nble sett"
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


@pytest.mark.parametrize("size", [(1060, 700), (620, 420), (420, 420)])
def test_the_field_is_as_high_as_its_words_and_covers_nothing_else(view, size):
    view.resize(*size)
    QApplication.processEvents()
    places = {item.box_id: item for item in (*view.on_tree.notes.values(), *view.on_tree.titles.values())}

    def seen(each):
        box = each.note.rect if each.box_id in view.on_tree.notes else each.title.text.rect
        return QRect(view.mapFromScene(box.x, box.y), view.mapFromScene(box.right, box.bottom))

    for edited in ("ida", "ida0", "ida1", "per1"):
        view.choose([edited])
        press(view, Qt.Key.Key_F2)
        field = view.viewport().findChildren(InlineEditor)[-1]
        assert field.geometry().contains(seen(places[edited]).center())
        assert not any(field.geometry().intersects(seen(item)) for key, item in places.items() if key != edited)
        assert field.viewport().rect().contains(field.cursorRect())
        assert view.viewport().rect().contains(field.geometry())
        QTest.keyClick(field, Qt.Key.Key_Escape)


@pytest.mark.parametrize("top", [0, 240, 275, 295, 320])
def test_a_field_at_the_lower_edge_stays_within_the_view(qtbot, top):
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    field = InlineEditor("noen spurte", QRect(20, top, 200, 20), 1.0, view, print)
    assert view.rect().contains(field.geometry())
    QTest.keyClicks(field, "noen spurte hvordan jeg hadde det, og ble stående til jeg hadde svart på det")
    assert view.rect().contains(field.geometry())
    assert field.viewport().rect().contains(field.cursorRect())
    assert field.verticalScrollBar().maximum() == 0


def test_the_field_grows_with_what_is_written_and_shows_all_of_it(view):
    view.choose(["ida0"])
    press(view, Qt.Key.Key_F2)
    field = editor(view)
    one, top = field.height(), field.y()
    QTest.keyClicks(field, "noen spurte hvordan jeg hadde det, og ble stående til jeg hadde svart på det")
    assert field.height() > 2 * one - 14
    assert field.y() == top
    assert field.viewport().rect().contains(field.cursorRect())
    assert field.verticalScrollBar().maximum() == 0
    QTest.keyClick(field, Qt.Key.Key_Escape)


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
    assert drawn.args == ["one", "Et lys i vinduet"]


def test_the_line_in_norwegian_is_written_with_shift_f2(view, qtbot):
    view.choose(["ida0"])
    press(view, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(view.norwegian_edited) as told:
        QTest.keyClicks(editor(view), "på norsk")
        QTest.keyClick(editor(view), Qt.Key.Key_Return)
    assert told.args == ["ida0", "på norsk"]


def test_a_second_field_keeps_what_was_written_in_the_first_and_stays_open(view, qtbot):
    view.choose(["ida0"])
    view.edit_chosen()
    first = editor(view)
    QTest.keyClicks(first, "noen så meg")
    with qtbot.waitSignal(view.factor_edited) as told:
        view.edit_norwegian()
    assert told.args == ["ida0", "noen så meg"]
    assert first.isHidden()
    second = QApplication.focusWidget()
    assert isinstance(second, InlineEditor)
    QTest.keyClicks(second, "på norsk")
    with qtbot.waitSignal(view.norwegian_edited) as told:
        QTest.keyClick(second, Qt.Key.Key_Return)
    assert told.args == ["ida0", "på norsk"]
    assert view.hasFocus()


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


def test_a_dragged_note_lies_over_the_others_and_the_story_it_would_hang_on_is_lit(view):
    start, end = spot(view, "ida0"), spot(view, "per1")
    keep_still(view, still=True)
    plain = view.grab().toImage()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, NOTHING_HELD, start)
    for at in (start + QPoint(20, 0), end - QPoint(3, 0), end):
        QTest.mouseMove(view.viewport(), at)
    assert isinstance(view.itemAt(end), NoteItem)
    assert view.itemAt(end).box_id == "ida0"
    title = next(title.rect for title in view.layout_.titles if title.id == "per")
    frame = view.mapFromScene(title.x - 5, title.center.y)
    assert view.grab().toImage().pixel(frame) != plain.pixel(frame)
    other = next(title.rect for title in view.layout_.titles if title.id == "liv")
    liv = view.mapFromScene(other.x - 5, other.center.y)
    assert view.grab().toImage().pixel(liv) == plain.pixel(liv)
    QTest.mouseMove(view.viewport(), start + QPoint(9, 4))
    assert view.grab().toImage().pixel(frame) == plain.pixel(frame)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NOTHING_HELD, start)
    assert {item.zValue() for item in view.scene().items()} == {0.0}


def frame_colours(view, story_ids):
    """Return the colour at the left side of the frame that each of these titles has while it is lit."""
    titles = {title.id: title.rect for title in view.layout_.titles}
    seen = view.grab().toImage()
    return [seen.pixel(view.mapFromScene(titles[each].x - 5, titles[each].center.y)) for each in story_ids]


def test_what_is_lit_while_a_note_is_dragged_follows_it_from_story_to_story(view):
    keep_still(view, still=True)
    start, over_per, soil = spot(view, "ida0"), spot(view, "per1"), dict(view.layout_.areas)["liv"].center
    over_liv = view.mapFromScene(soil.x, soil.y)
    plain_per, plain_liv = frame_colours(view, ["per", "liv"])
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, NOTHING_HELD, start)
    for at in (start + QPoint(20, 0), over_per, over_per + QPoint(3, 0)):
        QTest.mouseMove(view.viewport(), at)
    per, liv = frame_colours(view, ["per", "liv"])
    assert (per != plain_per, liv != plain_liv) == (True, False)
    QTest.mouseMove(view.viewport(), over_liv)
    per, liv = frame_colours(view, ["per", "liv"])
    assert (per != plain_per, liv != plain_liv) == (False, True)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NOTHING_HELD, over_liv)
    assert frame_colours(view, ["per", "liv"]) == [plain_per, plain_liv]


def test_a_note_that_comes_to_a_lit_story_is_lit_too_and_goes_out_with_it(view):
    keep_still(view, still=True)
    start, end = spot(view, "ida0"), spot(view, "per1")
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, NOTHING_HELD, start)
    for at in (start + QPoint(20, 0), end):
        QTest.mouseMove(view.viewport(), at)
    ida, per, *rest = tree().stories
    more = replace(per, factors=(*per.factors, FactorContent("new", "og en til")))
    view.show_tree(TreeContent("", (ida, more, *rest)), {}, "")
    QTest.mouseMove(view.viewport(), spot(view, "per1") + QPoint(1, 0))
    lit = {key for key, note in view.on_tree.notes.items() if note._lit}
    assert lit == {factor.id for factor in more.factors}
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NOTHING_HELD, start)
    assert not any(item._lit for item in view.scene().items())


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


def test_notes_that_are_dragged_together_stay_on_their_roots_when_the_one_that_is_held_does(view, qtbot):
    view.choose(view.on_tree.notes)
    with qtbot.waitSignal(view.dropped) as told:
        drag(view, spot(view, "ida1"), spot(view, "ida1") + QPoint(25, 30))
    assert [drop.factor_id for drop in told.args[0]] == ["ida0", "ida1", "ida2", "per0", "per1"]
    assert {(drop.story_id, drop.before) for drop in told.args[0]} == {(None, None)}
    assert len({(drop.dx, drop.dy) for drop in told.args[0]}) == 1


def test_notes_that_are_dragged_together_go_where_the_one_that_is_held_is_let_go_and_keep_their_order(view, qtbot):
    view.choose(["ida2", "per1", "ida0"])
    at = dict(view.layout_.areas)["liv"].center
    with qtbot.waitSignal(view.dropped) as told:
        drag(view, spot(view, "ida0"), view.mapFromScene(at.x, at.y))
    assert told.args[0] == [Drop(each, "liv", None) for each in ("ida0", "ida2", "per1")]
    view.choose(["ida2", "per1", "ida0"])
    with qtbot.waitSignal(view.dropped) as told:
        drag(view, spot(view, "ida0"), spot(view, "per0") - QPoint(0, 14))
    assert told.args[0] == [Drop("ida0", "per", "per0"), Drop("ida2", "per", "per0")]


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
    before = dict(view.on_tree.notes)
    fewer = TreeContent("", tree().stories[:1])
    view.show_tree(fewer, {}, "")
    assert view.chosen_factors() == ["ida1"]
    assert view.on_tree.notes == {key: before[key] for key in ("ida0", "ida1", "ida2")}
    assert len(view.scene().items()) == 4
    view.show_tree(fewer, {}, "")


def test_a_dragged_note_is_shown_where_it_was_dragged(view):
    plain = view.on_tree.notes["ida0"].note.rect.x
    view.show_tree(tree(ida0=50), {}, "")
    assert view.on_tree.notes["ida0"].note.rect.x == plain + 50


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


def test_the_help_is_folded_where_the_view_is_narrow(view):
    view.resize(320, 420)
    view.show_tree(TreeContent("", ()), {}, "", "two")
    before = view.grab().toImage()
    view.say("Skriv «Ida: Kafédagen» i feltet, og trykk Skift + Enter. Da får historien sin egen rot.")
    after = view.grab().toImage()
    differing = [
        x for x in range(after.width()) if any(before.pixel(x, y) != after.pixel(x, y) for y in range(after.height()))
    ]
    assert differing
    assert min(differing) > 6
    assert max(differing) < after.width() - 7


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
CARRY = ALT | Qt.KeyboardModifier.ShiftModifier


def test_factors_of_one_story_are_copied_as_they_are_and_a_chosen_story_with_all_of_its_own(view):
    view.choose(["ida0", "ida2"])
    press(view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "noen spurte\nhumor"
    view.choose(["per"])
    press(view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Per\nble sett\ntrygge voksne"
    view.choose([])
    press(view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Per\nble sett\ntrygge voksne"


def test_what_was_copied_is_pasted_without_headings_and_what_comes_from_elsewhere_is_only_told(view, qtbot):
    QGuiApplication.clipboard().setText("hun så meg\n\n  vi hadde tid \n")
    with qtbot.assertNotEmitted(view.pasted), qtbot.waitSignal(view.brought) as told:
        press(view, Qt.Key.Key_V, CTRL)
    assert told.args[0].text() == "hun så meg\n\n  vi hadde tid \n"
    view.choose(["ida", "ida1", "per0"])
    view.copy_chosen()
    with qtbot.waitSignal(view.pasted) as again:
        press(view, Qt.Key.Key_V, CTRL)
    assert again.args == [["god tid", "ble sett"]]
    QGuiApplication.clipboard().clear()
    with qtbot.assertNotEmitted(view.pasted):
        press(view, Qt.Key.Key_V, CTRL)


class Painted(QObject):
    """Notes how wide a part of a widget is painted each time."""

    def __init__(self, widget):
        super().__init__(widget)
        self.widths = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):
        if event.type() is QEvent.Type.Paint:
            self.widths.append(event.rect().width())
        return False


def test_a_new_note_that_leaves_the_scene_as_it_was_has_no_more_than_its_story_painted(view, qtbot):
    keep_still(view, still=True)
    view.room.keep_free(below=80)
    view.resize(view.width(), view.height() + 1)
    scene = view.layout_.scene
    QApplication.processEvents()
    painted = Painted(view.viewport())
    content = tree()
    place = min(range(len(content.stories)), key=lambda i: len(content.stories[i].factors))
    stories = list(content.stories)
    stories[place] = replace(stories[place], factors=(*stories[place].factors, FactorContent("new", "tid")))
    view.show_tree(replace(content, stories=tuple(stories)), {}, "")
    qtbot.waitUntil(lambda: bool(painted.widths))
    assert view.layout_.scene == scene
    assert max(painted.widths) < view.viewport().width() / 2


def test_alt_and_arrows_go_from_story_to_story(view):
    view.choose(["ida1"])
    press(view, Qt.Key.Key_Right, ALT)
    assert (view.chosen_stories(), view.chosen_factors()) == (["per"], [])
    press(view, Qt.Key.Key_Down, ALT)
    assert view.chosen_stories() == ["liv"]
    press(view, Qt.Key.Key_Right, ALT)
    assert view.chosen_stories() == ["liv"]
    press(view, Qt.Key.Key_Left, ALT)
    press(view, Qt.Key.Key_Up, ALT)
    assert view.chosen_stories() == ["ida"]
    view.choose([])
    press(view, Qt.Key.Key_Right, ALT)
    assert view.chosen_stories() == ["ida"]


@pytest.mark.parametrize(
    ("chosen", "key", "drops"),
    [
        (["ida0", "ida2"], Qt.Key.Key_Right, [Drop("ida0", "per", None), Drop("ida2", "per", None)]),
        (["per1"], Qt.Key.Key_Left, [Drop("per1", "ida", None)]),
        (["ida1"], Qt.Key.Key_Up, [Drop("ida1", "ida", "ida0")]),
        (["ida0"], Qt.Key.Key_Down, [Drop("ida0", "ida", "ida2")]),
        (["ida1"], Qt.Key.Key_Down, [Drop("ida1", "ida", None)]),
    ],
)
def test_chosen_factors_are_carried_by_keys(view, qtbot, chosen, key, drops):
    view.choose(chosen)
    with qtbot.waitSignal(view.dropped) as told:
        press(view, key, CARRY)
    assert told.args == [drops]


@pytest.mark.parametrize(
    ("chosen", "key"),
    [
        (["ida0"], Qt.Key.Key_Left),
        (["ida0"], Qt.Key.Key_Up),
        (["per1"], Qt.Key.Key_Down),
        (["ida0", "ida1"], Qt.Key.Key_Down),
        (["ida"], Qt.Key.Key_Right),
        ([], Qt.Key.Key_Right),
    ],
)
def test_what_can_be_carried_no_further_stays(view, qtbot, chosen, key):
    view.choose(chosen)
    with qtbot.assertNotEmitted(view.dropped):
        press(view, key, CARRY)


def test_a_double_click_in_the_crown_writes_the_image_but_on_a_dream_it_does_not(view):
    shown = (DreamContent("a", "kø om morgenen"),)
    view.show_tree(replace(tree(), dreams=DreamsContent(shown)), {}, "Vi heier", "one")
    (leaf,) = view.layout_.crown.leaves
    on_dream = view.mapFromScene(leaf.rect.center.x, leaf.rect.center.y)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=on_dream)
    assert view.viewport().findChildren(InlineEditor) == []
    image = view.layout_.crown.image.rect.center
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(image.x, image.y))
    assert editor(view).toPlainText() == "Vi heier"


def test_a_double_click_that_began_on_the_forest_edits_nothing(view):
    view.passing.begin()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "per1"))
    assert view.viewport().findChildren(InlineEditor) == []


def turn_wheel(view):
    at = QPointF(300, 300)
    event = QWheelEvent(
        at, view.viewport().mapToGlobal(at), STILL, QPoint(0, 120), Qt.MouseButton.NoButton, NOTHING_HELD,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_a_wheel_that_turned_into_the_tree_zooms_no_further_until_it_has_rested(view, qtbot):
    fitted = view.zoom
    view.passing.begin()
    for _ in range(5):
        turn_wheel(view)
    assert view.zoom == fitted
    qtbot.waitUntil(lambda: turn_after_rest(view) > fitted, timeout=5000)


def turn_after_rest(view):
    """Turn the wheel once it has rested, and return the zoom."""
    if view.passing.wheel_rests():
        turn_wheel(view)
    return view.zoom


def test_shift_and_arrows_choose_more_and_back_again_less(view):
    click(view, spot(view, "ida0"))
    press(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.chosen_factors() == ["ida0", "ida1", "ida2"]
    press(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert view.chosen_factors() == ["ida0", "ida1"]
    press(view, Qt.Key.Key_Down)
    assert view.chosen_factors() == ["ida2"]
    press(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    press(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert view.chosen_factors() == ["ida0", "ida1", "ida2"]


def pinch(view, value, at, kind=Qt.NativeGestureType.ZoomNativeGesture):
    event = QNativeGestureEvent(
        kind, QPointingDevice.primaryPointingDevice(), 2, at, at, view.viewport().mapToGlobal(at), value, QPointF()
    )
    QApplication.sendEvent(view.viewport(), event)
    return event.isAccepted()


def test_a_pinch_zooms_where_the_fingers_are_and_a_double_tap_shows_all(view):
    fitted, at = view.zoom, QPointF(300, 420)
    for _ in range(4):
        assert pinch(view, 0.2, at)
    before = view.mapToScene(at.toPoint())
    assert pinch(view, 0.2, at)
    after = view.mapToScene(at.toPoint())
    assert view.zoom == pytest.approx(fitted * 1.2**5)
    assert (after - before).manhattanLength() < 4 / view.zoom
    assert pinch(view, 0, at, Qt.NativeGestureType.SmartZoomNativeGesture)
    assert view.zoom == pytest.approx(fitted)
    assert not pinch(view, 0, at, Qt.NativeGestureType.RotateNativeGesture)


def test_two_fingers_on_a_screen_zoom(view):
    device = QTest.createTouchDevice()
    before = view.zoom
    middle = view.viewport().rect().center()

    def fingers(apart, act):
        sequence = QTest.touchEvent(view.viewport(), device, False)
        getattr(sequence, act)(0, middle - QPoint(apart, 0), view.viewport())
        getattr(sequence, act)(1, middle + QPoint(apart, 0), view.viewport())
        sequence.commit()

    fingers(40, "press")
    for apart in range(50, 140, 10):
        fingers(apart, "move")
    fingers(130, "release")
    assert view.zoom > before * 1.5


def test_a_pen_is_left_to_do_as_the_mouse_does(view):
    at = QPointF(spot(view, "ida0"))
    device = QPointingDevice.primaryPointingDevice()
    event = QTabletEvent(
        QEvent.Type.TabletPress, device, at, view.viewport().mapToGlobal(at), 0.5, 0, 0, 0, 0, 0,
        Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert not event.isAccepted()  # then the mouse's events come from it


def grown(view) -> TreeContent:
    content = tree()
    first = content.stories[0]
    more = replace(first, factors=(*first.factors, FactorContent("new", "hun så meg med en gang")))
    return replace(content, stories=(more, *content.stories[1:]))


def test_a_new_factor_is_there_at_once_and_grows_within_a_quarter_of_a_second(view, qtbot):
    view.show_tree(grown(view), {}, "")
    item = view.on_tree.notes["new"]
    assert 0 < item.opacity() < 1
    assert item.scale() < 1
    half_grown = view.grab().toImage()
    assert GROWING_MS <= 250
    qtbot.waitUntil(lambda: item.opacity() == 1 and item.scale() == 1)
    assert view.grab().toImage() != half_grown


def test_what_grows_is_grown_when_the_next_one_comes(view, qtbot):
    view.show_tree(grown(view), {}, "")
    view.show_tree(tree(ida0=10), {}, "")
    view.show_tree(grown(view), {}, "")
    first = view.on_tree.notes["new"]
    again = replace(grown(view), image="«Ny»")
    view.show_tree(again, {}, "")
    assert (first.opacity(), first.scale()) == (1, 1)


def test_with_reduced_motion_nothing_grows(view):
    keep_still(view, still=True)
    view.show_tree(grown(view), {}, "")
    assert (view.on_tree.notes["new"].opacity(), view.on_tree.notes["new"].scale()) == (1, 1)
    keep_still(view, still=False)
    assert moves(view)


def test_another_tree_and_very_many_factors_do_not_grow(view):
    other = TreeContent("", (StoryContent("other", "Per", factors=(FactorContent("o", "tid"),)),))
    view.show_tree(other, {}, "")
    assert view.on_tree.notes["o"].opacity() == 1
    many = tuple(FactorContent(f"o{n}", "tid") for n in range(GROW_AT_ONCE + 1))
    view.show_tree(replace(other, stories=(replace(other.stories[0], factors=many),)), {}, "")
    assert view.on_tree.notes["o1"].opacity() == 1


def test_a_factor_more_patches_its_own_story_alone(view):
    keep_still(view, still=True)
    untouched = {key: item.note for key, item in view.on_tree.notes.items() if key.startswith("per")}
    view.show_tree(grown(view), {}, "")
    assert all(view.on_tree.notes[key].note is note for key, note in untouched.items())


def test_a_very_large_tree_is_one_picture_from_afar_until_it_changes(view, qtbot):
    factors = tuple(FactorContent(f"n{n}", "vi lo masse") for n in range(60))
    stories = tuple(
        StoryContent(f"s{s}", "Ida", factors=tuple(replace(f, id=f"{s}{f.id}") for f in factors)) for s in range(8)
    )
    view.show_tree(TreeContent("", stories), {}, "")
    view.show_whole()
    assert not view.readable
    itself = view.grab().toImage()
    view.grab()
    picture = view.grab().toImage()
    different = sum(
        itself.pixelColor(x, y) != picture.pixelColor(x, y) for x in range(0, 900, 9) for y in range(0, 700, 7)
    )
    assert different < 0.25 * 100 * 100
    fewer = TreeContent("", stories[:-1])
    view.show_tree(fewer, {}, "")
    assert view.grab().toImage() != picture
