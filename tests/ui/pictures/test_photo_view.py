"""Going close to a photo and moving about in it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from unginvest_workshop.ui.pictures.photo_painting import PhotoPaint
from unginvest_workshop.ui.pictures.photo_view import PhotoView


@pytest.fixture
def view(styled, qtbot, tmp_path):
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    image.save(str(tmp_path / "tree.png"))
    shown = PhotoView()
    qtbot.addWidget(shown)
    shown.resize(200, 200)
    shown.show_photo(PhotoPaint(tmp_path / "tree.png", 400, 300))
    return shown


def test_all_of_it_is_shown_first(view):
    assert view._place().getRect() == (0, 25, 200, 150)


def test_keys_go_closer_move_and_show_all_again(view):
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > 1
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view._place().center().x() < 100
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view._place().getRect() == (0, 25, 200, 150)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["closer", "back"]), st.integers(-9, 9), st.integers(-9, 9)), max_size=12))
def test_the_photo_never_leaves_the_view(view, moves):
    view.show_all()
    for way, right, down in moves:
        (view.come_closer if way == "closer" else view.go_back)()
        view.look(right, down)
    place = view._place()
    assert place.left() <= 0.01
    assert place.right() >= 199.99
    assert place.contains(QPointF(100, 100))


def test_no_photo_is_nothing_to_move_in(view):
    view.show_photo(None)
    view.come_closer()
    view.look(1, 1)
    assert view._place().isEmpty()
