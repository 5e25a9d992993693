"""Going close to a photo and moving about in it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from unginvest_workshop.ui.pictures.photo_view import STEP, PhotoView


@pytest.fixture
def view(styled, qtbot, tmp_path):
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    image.save(str(tmp_path / "tree.png"))
    shown = PhotoView()
    qtbot.addWidget(shown)
    shown.resize(200, 200)
    shown.show_photo(tmp_path / "tree.png")
    return shown


def test_all_of_it_is_shown_first(view):
    assert view.photo_box().getRect() == (0, 25, 200, 150)


def test_keys_go_closer_move_and_show_all_again(view):
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.closer == pytest.approx(STEP)
    QTest.keyClick(view, Qt.Key.Key_Right)
    moved = view.photo_box()
    assert moved.center().x() < 100
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.photo_box().getRect() == (0, 25, 200, 150)


def test_what_is_under_the_pointer_stays_there(view):
    view.go_closer(4)
    at = QPointF(120, 90)
    before = view._share_at(at)
    view.go_closer(1.5, at)
    assert (view._share_at(at) - before).manhattanLength() < 0.001


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.floats(0.2, 5), st.floats(-900, 900), st.floats(-900, 900)), max_size=8))
def test_the_photo_never_leaves_the_view(view, moves):
    view.fit()
    for times, x, y in moves:
        view.go_closer(times)
        view.move_by(x, y)
    box = view.photo_box()
    assert box.left() <= 0.01
    assert box.right() >= 199.99
    assert box.contains(QPointF(100, 100))


def test_no_photo_is_nothing_to_move_in(view):
    view.show_photo(None)
    view.go_closer(2)
    view.nudge(1, 1)
    assert view.photo_box().isEmpty()
