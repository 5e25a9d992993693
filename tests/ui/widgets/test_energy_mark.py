"""The spark that tells how many are drawn to something."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.widgets.energy_mark import EnergyMark, energy_width, paint_energy


@pytest.fixture
def mark(styled, qtbot):
    made = EnergyMark(Translator("nb"))
    qtbot.addWidget(made)
    return made


def test_nothing_is_seen_while_nobody_is_drawn(mark):
    assert mark.isHidden()
    mark.show_count(1)
    assert mark.isVisible()
    assert mark.accessibleName() == "Her er det energi: 1 merke"
    mark.show_count(0)
    assert mark.isHidden()


def test_it_is_as_wide_as_its_number(mark):
    mark.show_count(7)
    few = mark.sizeHint().width()
    mark.show_count(120)
    assert mark.sizeHint().width() > few


def test_a_press_marks_and_with_shift_takes_back(mark, qtbot):
    heard = []
    mark.marked.connect(lambda: heard.append(1))
    mark.unmarked.connect(lambda: heard.append(-1))
    mark.show_count(2)
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(mark, Qt.MouseButton.RightButton)
    assert heard == [1, -1]


@pytest.mark.parametrize("count", [0, 1, 48])
def test_pictures_have_it_too_within_its_width(styled, count):
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_energy(painter, QRectF(10, 8, 100, 24), count, QColor("#7B3B00"), QColor("#000000"))
    painter.end()
    white = QColor(Qt.GlobalColor.white).rgb()
    inked = [x for x in range(120) for y in range(40) if image.pixel(x, y) != white]
    assert bool(inked) == bool(count)
    assert all(9 <= x <= 10 + energy_width(count, 24) + 1 for x in inked)
