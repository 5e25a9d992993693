"""Drawing with mouse, pen and finger: strokes are stored when the pen is lifted, one gesture is one step."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QInputDevice, QMouseEvent, QPainter, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from unginvest_workshop.domain.drawing import WIDTHS
from unginvest_workshop.domain.images import Whose
from unginvest_workshop.domain.pictures import StrokeColour
from unginvest_workshop.operations import images, people
from unginvest_workshop.ui.pictures.drawing_dialog import DrawingDialog, DrawnImage
from unginvest_workshop.ui.pictures.drawing_painting import paint_drawing, paper_in

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def group(desk):
    return Whose(group_id=desk.do("", lambda tx: people.add_group(tx, desk.id)))


@pytest.fixture
def dialog(desk, group, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    made = DrawingDialog(desk, DrawnImage(group), "Gruppe 1", window)
    made.open()
    yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def stylus():
    """Return a pen's two ends: one draws, the other erases."""
    return {
        kind: QPointingDevice("pen", 7, QInputDevice.DeviceType.Stylus, kind, QInputDevice.Capability.Position, 1, 1)
        for kind in (QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser)
    }


def strokes(desk, group):
    return desk.read(lambda tx: images.image_of(tx, group)).strokes


def at(sheet, place):
    return sheet.place_of(*place).toPoint()


def by_mouse(sheet, *way):
    QTest.mousePress(sheet, LEFT, pos=at(sheet, way[0]))
    for place in way[1:]:
        QApplication.sendEvent(sheet, _moved(sheet, place))
    QTest.mouseRelease(sheet, LEFT, pos=at(sheet, way[-1]))


def _moved(sheet, place):
    """Return a move with the left button held: QTest's own moves hold none."""
    where = sheet.place_of(*place)
    return QMouseEvent(QEvent.Type.MouseMove, where, where, LEFT, LEFT, Qt.KeyboardModifier.NoModifier)


def by_pen(sheet, device, *way):
    kinds = (QEvent.Type.TabletPress, *[QEvent.Type.TabletMove] * (len(way) - 1), QEvent.Type.TabletRelease)
    for kind, place in zip(kinds, (*way, way[-1]), strict=True):
        where = sheet.place_of(*place)
        event = QTabletEvent(kind, device, where, where, 0.7, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier, LEFT, LEFT)
        QApplication.sendEvent(sheet, event)
        assert event.isAccepted()


def near(stroke, *way):
    """Tell whether a stroke goes by just these places, as near as pixels allow."""
    found = list(zip(stroke.points[::2], stroke.points[1::2], strict=True))
    return len(found) == len(way) and all(
        abs(x - a) <= 2 and abs(y - b) <= 2 for (x, y), (a, b) in zip(found, way, strict=True)
    )


def test_a_stroke_by_mouse_is_stored_when_the_button_goes_up(desk, group, dialog):
    sheet = dialog.sheet
    QTest.mousePress(sheet, LEFT, pos=at(sheet, (100, 100)))
    QApplication.sendEvent(sheet, _moved(sheet, (400, 100)))
    assert sheet.busy
    assert strokes(desk, group) == ()
    QTest.mouseRelease(sheet, LEFT, pos=at(sheet, (400, 100)))
    (one,) = strokes(desk, group)
    assert near(one, (100, 100), (400, 100))
    assert (one.colour, one.width) == (StrokeColour.INK, WIDTHS[1])
    assert sheet.shown() == (one,)


def test_a_tap_leaves_a_dot(desk, group, dialog):
    QTest.mouseClick(dialog.sheet, LEFT, pos=at(dialog.sheet, (600, 300)))
    assert near(strokes(desk, group)[0], (600, 300))


def test_the_other_button_draws_nothing(desk, group, dialog):
    QTest.mouseClick(dialog.sheet, Qt.MouseButton.RightButton, pos=at(dialog.sheet, (600, 300)))
    assert strokes(desk, group) == ()


def test_a_pen_draws_and_its_other_end_erases(desk, group, dialog, stylus):
    pen, eraser = stylus.values()
    by_pen(dialog.sheet, pen, (100, 100), (100, 500), (400, 500))
    by_pen(dialog.sheet, pen, (900, 100), (900, 500))
    assert near(strokes(desk, group)[0], (100, 100), (100, 500), (400, 500))
    by_pen(dialog.sheet, eraser, (20, 300), (200, 300))
    (left,) = strokes(desk, group)
    assert near(left, (900, 100), (900, 500))


def test_a_finger_draws(desk, group, dialog):
    device = QTest.createTouchDevice()
    sheet = dialog.sheet
    QTest.touchEvent(sheet, device).press(0, at(sheet, (200, 200)), sheet).commit()
    QTest.touchEvent(sheet, device).move(0, at(sheet, (700, 600)), sheet).commit()
    QTest.touchEvent(sheet, device).release(0, at(sheet, (700, 600)), sheet).commit()
    (one,) = strokes(desk, group)
    assert near(one, (200, 200), (700, 600))


def test_digits_choose_the_colour_and_e_the_eraser(desk, group, dialog):
    sheet = dialog.sheet
    for number, key in enumerate((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)):
        QTest.keyClick(sheet, key)
        by_mouse(sheet, (100, 100 + number * 120), (1000, 100 + number * 120))
    assert [stroke.colour for stroke in strokes(desk, group)] == list(StrokeColour)
    QTest.keyClick(sheet, Qt.Key.Key_E)
    assert dialog.tools.eraser.isChecked()
    by_mouse(sheet, (500, 60), (500, 360))
    assert [stroke.colour for stroke in strokes(desk, group)] == [StrokeColour.RED, StrokeColour.YELLOW]
    QTest.keyClick(sheet, Qt.Key.Key_2)
    assert not dialog.tools.eraser.isChecked()
    by_mouse(sheet, (100, 100), (1000, 100))
    assert strokes(desk, group)[-1].colour is StrokeColour.GREEN


def test_the_eraser_laid_down_gives_the_colour_back(desk, group, dialog):
    QTest.keyClick(dialog.sheet, Qt.Key.Key_4)
    QTest.keyClick(dialog.sheet, Qt.Key.Key_E)
    QTest.keyClick(dialog.sheet, Qt.Key.Key_E)
    by_mouse(dialog.sheet, (100, 100), (300, 100))
    assert strokes(desk, group)[0].colour is StrokeColour.RED


def test_widths_are_chosen_by_their_discs(desk, group, dialog):
    for disc in dialog.tools._widths:
        QTest.mouseClick(disc, LEFT)
        by_mouse(dialog.sheet, (100, 100), (300, 100))
    assert [stroke.width for stroke in strokes(desk, group)] == list(WIDTHS)


def test_one_sweep_of_the_eraser_is_one_step(desk, group, dialog):
    sheet = dialog.sheet
    for x in (200, 400, 600, 800):
        by_mouse(sheet, (x, 100), (x, 700))
    QTest.keyClick(sheet, Qt.Key.Key_E)
    QTest.mousePress(sheet, LEFT, pos=at(sheet, (150, 400)))
    QApplication.sendEvent(sheet, _moved(sheet, (650, 400)))
    assert len(sheet.shown()) == 1
    assert len(strokes(desk, group)) == 4
    QTest.mouseRelease(sheet, LEFT, pos=at(sheet, (650, 400)))
    assert len(strokes(desk, group)) == 1
    QTest.keyClick(sheet, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(strokes(desk, group)) == len(sheet.shown()) == 4


def test_the_apps_own_undo_takes_strokes_back_one_by_one(desk, group, dialog):
    by_mouse(dialog.sheet, (100, 100), (300, 100))
    by_mouse(dialog.sheet, (100, 300), (300, 300))
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(dialog.sheet, Qt.Key.Key_Z, ctrl)
    assert len(dialog.sheet.shown()) == 1
    QTest.keyClick(dialog.sheet, Qt.Key.Key_Z, ctrl | shift)
    assert len(dialog.sheet.shown()) == 2
    dialog.undo_button.click()
    dialog.undo_button.click()
    assert (dialog.sheet.shown(), dialog.undo_button.isEnabled()) == ((), False)
    QTest.keyClick(dialog.sheet, Qt.Key.Key_Y, ctrl)
    assert dialog.redo_button.isEnabled()
    desk.undo()
    assert strokes(desk, group) == ()


def test_what_was_done_elsewhere_is_not_undone_from_the_sheet(desk, group, dialog):
    desk.do("Annet", lambda tx: images.write_words(tx, group, "Et lys"))
    assert not dialog.undo_button.isEnabled()
    QTest.keyClick(dialog.sheet, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.read(lambda tx: images.image_of(tx, group)).words == "Et lys"


def test_a_blank_sheet_again_is_one_step(desk, group, dialog):
    assert not dialog.clear_button.isEnabled()
    by_mouse(dialog.sheet, (100, 100), (300, 100))
    by_mouse(dialog.sheet, (100, 300), (300, 300))
    dialog.clear_button.click()
    assert strokes(desk, group) == ()
    dialog.undo_button.click()
    assert len(strokes(desk, group)) == 2


def test_esc_closes_and_keeps_the_stroke_at_hand(desk, group, dialog):
    QTest.mousePress(dialog.sheet, LEFT, pos=at(dialog.sheet, (100, 100)))
    QApplication.sendEvent(dialog.sheet, _moved(dialog.sheet, (500, 100)))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert len(strokes(desk, group)) == 1


def test_the_drawing_closes_when_its_group_is_gone(desk, group, dialog):
    by_mouse(dialog.sheet, (100, 100), (300, 100))
    desk.do("", lambda tx: people.remove_group(tx, group.group_id))
    assert not dialog.isVisible()


def test_the_stroke_is_seen_while_it_is_drawn(dialog):
    sheet = dialog.sheet
    QTest.keyClick(sheet, Qt.Key.Key_4)
    QTest.mousePress(sheet, LEFT, pos=at(sheet, (300, 400)))
    QApplication.sendEvent(sheet, _moved(sheet, (900, 400)))
    before = sheet.grab().toImage().pixelColor(at(sheet, (600, 400)))
    QTest.mouseRelease(sheet, LEFT, pos=at(sheet, (900, 400)))
    after = sheet.grab().toImage().pixelColor(at(sheet, (600, 400)))
    assert before.name() == after.name() == "#c22f3f"


def test_a_drawing_is_shown_as_large_as_fits(desk, group, dialog):
    by_mouse(dialog.sheet, (100, 100), (700, 100), (700, 400))
    drawn = strokes(desk, group)
    picture = QImage(400, 400, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_drawing(painter, drawn, picture.rect().toRectF())
    paint_drawing(painter, (), picture.rect().toRectF())
    painter.end()
    paper = paper_in(drawn, picture.rect().toRectF())
    assert paper.width() == 400
    assert paper.center() == QPointF(200, 200)
    assert picture.pixelColor(QPoint(200, 5)).alpha() == 0
    assert picture.pixelColor(paper.center().toPoint()).name() == "#ffffff"
