"""The canvas of the forest, with real events: walked, zoomed into, opened, patched."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.forest_layout import ForestContent, ForestTree
from unginvest_workshop.domain.forest_legend import SharedLight
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.faces import LEAST_READ_PX, QtMeasure, ScreenInk, letters_px
from unginvest_workshop.ui.canvas.forest_view import ZOOMING_MS, ForestView
from unginvest_workshop.ui.motion import keep_still

SEEN = SharedLight(1, "å bli sett", "3 av 4 grupper")


def trees(count=4, shared=()):
    return ForestContent(tuple(ForestTree(str(i), f"Gruppe {i}", "", "1 historie", (1,), shared) for i in range(count)))


@pytest.fixture
def forest(styled, qtbot):
    made = ForestView(QtMeasure(), ScreenInk(), paper_colours())
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show_forest(trees())
    with qtbot.waitExposed(made):
        made.show()
    made.clearFocus()
    return made


class NotingInk(ScreenInk):
    """Letters for the screen that note what is drawn, and how large."""

    def __init__(self):
        super().__init__()
        self.drawn = {}

    def line(self, painter, at, text, role, colour):
        self.drawn[text] = letters_px(role) * painter.worldTransform().m22()
        super().line(painter, at, text, role, colour)


@pytest.fixture
def read(styled, qtbot):
    """Return what is drawn of so many told trees in a view of a size, with its size in pixels."""

    def read(count, width, height, zoomed=0):
        ink = NotingInk()
        made = ForestView(QtMeasure(), ink, paper_colours())
        qtbot.addWidget(made)
        made.resize(width, height)
        told = [
            ForestTree(
                str(i),
                f"Gruppe {i + 1}",
                "«Døra står på gløtt»",
                "4 historier · 13 suksessfaktorer",
                (2,),
                (SEEN,),
                short="4 hist. · 13 fakt.",
            )
            for i in range(count)
        ]
        made.show_forest(ForestContent(tuple(told)))
        made.show()
        for _ in range(zoomed):
            made.zoom_in()
        ink.drawn = {}
        made.grab()
        return ink.drawn

    return read


def middle(forest, number) -> QPoint:
    cell = forest.layout_.trees[number].cell.center
    return forest.mapFromScene(cell.x, cell.y)


def chosen(forest):
    return [item.tree.id for item in forest.scene().selectedItems()]


def test_it_is_walked_by_arrows_in_order_and_from_row_to_row(forest):
    forest.setFocus(Qt.FocusReason.TabFocusReason)
    assert chosen(forest) == ["0"]
    QTest.keyClick(forest, Qt.Key.Key_Right)
    QTest.keyClick(forest, Qt.Key.Key_Right)
    assert chosen(forest) == ["2"]
    QTest.keyClick(forest, Qt.Key.Key_Up)
    assert chosen(forest) == ["0"]
    QTest.keyClick(forest, Qt.Key.Key_Down)
    QTest.keyClick(forest, Qt.Key.Key_Down)
    assert chosen(forest) == ["2"]


def test_an_arrow_chooses_the_first_tree_when_none_is_chosen(forest):
    QTest.keyClick(forest, Qt.Key.Key_Down)
    assert chosen(forest) == ["0"]


def test_enter_zooms_into_the_chosen_tree_and_opens_it(forest, qtbot):
    forest.setFocus(Qt.FocusReason.TabFocusReason)
    fitted, zooms = forest.zoom, []
    forest.zoomed.connect(zooms.append)
    with qtbot.waitSignal(forest.opened) as told:
        QTest.keyClick(forest, Qt.Key.Key_Return)
    assert told.args == ["0"]
    assert ZOOMING_MS <= 250
    assert max(zooms) > 1.3 * fitted
    assert forest.zoom == pytest.approx(fitted)


def test_a_click_opens_once_and_so_does_a_double_click(forest, qtbot):
    opened = []
    forest.opened.connect(opened.append)
    QTest.mouseClick(forest.viewport(), Qt.MouseButton.LeftButton, pos=middle(forest, 1))
    QTest.mouseDClick(forest.viewport(), Qt.MouseButton.LeftButton, pos=middle(forest, 1))
    qtbot.waitUntil(lambda: opened == ["1"])


def test_with_reduced_motion_a_tree_is_open_at_once(forest):
    keep_still(forest, still=True)
    opened = []
    forest.opened.connect(opened.append)
    QTest.mouseClick(forest.viewport(), Qt.MouseButton.LeftButton, pos=middle(forest, 1))
    assert opened == ["1"]


def test_zooming_until_a_tree_fills_the_view_opens_it(forest, qtbot):
    at = QPointF(middle(forest, 3))
    with qtbot.waitSignal(forest.opened) as told:
        for _ in range(20):
            event = QWheelEvent(
                at, forest.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QTest.mouseMove(forest.viewport(), at.toPoint())
            QApplication.sendEvent(forest.viewport(), event)
    assert told.args[0] in {"0", "1", "2", "3"}


def test_trees_that_stay_keep_their_items(forest):
    before = dict(forest._items)
    forest.show_forest(trees(3, (SEEN,)))
    assert {key: forest._items[key] for key in forest._items} == {key: before[key] for key in "012"}
    forest.show_forest(trees(3, (SEEN,)))


def test_what_is_shared_glows(forest):
    bare = forest.grab().toImage()
    forest.show_forest(trees(4, (SEEN,)))
    lit = forest.grab().toImage()
    assert lit != bare
    light = forest.layout_.trees[2].lights[0].rect
    at = forest.mapFromScene(light.x + light.width * 0.5, light.y + light.height * 0.1)
    colour, wanted = lit.pixelColor(at), paper_colours().lights[0]
    assert abs(colour.green() - wanted.green()) + abs(colour.red() - wanted.red()) < 60


def test_it_is_painted_elsewhere_too_and_leaves_other_keys(forest, qtbot):
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    forest.render(painter)
    painter.end()
    with qtbot.assertNotEmitted(forest.opened):
        QTest.keyClick(forest, Qt.Key.Key_Space)


@pytest.mark.parametrize(("width", "height"), [(560, 520), (808, 470), (1448, 830)])
@pytest.mark.parametrize("count", [1, 8, 30])
def test_no_word_is_too_small_to_read_and_every_group_has_its_name(read, count, width, height):
    drawn = read(count, width, height)
    crowded = count * 10_000 > width * height
    assert min(drawn.values()) >= LEAST_READ_PX - (1 if crowded else 0.1)
    assert {f"Gruppe {i + 1}" for i in range(count)} <= drawn.keys()


@pytest.mark.parametrize(("width", "height"), [(560, 430), (808, 404), (1448, 760)])
@pytest.mark.parametrize("count", [8, 16, 30])
def test_counts_images_and_lights_are_read_of_few_and_of_many(read, count, width, height):
    drawn = read(count, width, height)
    assert {"4 historier · 13 suksessfaktorer", "4 hist. · 13 fakt."} & drawn.keys()
    assert any("gløtt" in line for line in drawn)
    assert "1" in drawn
    assert any(line.startswith("å bli sett") for line in drawn)
