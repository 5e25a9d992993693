"""Sections are ticked and put in order, by keys and by dragging."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from unginvest_workshop.ui.summary.section_list import SectionList


@pytest.fixture
def sections(styled, qtbot):
    made = SectionList([("a", True), ("b", True), ("c", False)], {"a": "Aa", "b": "Bb"})
    qtbot.addWidget(made)
    made.show()
    return made


def test_they_stand_in_order_and_by_name(sections):
    assert [sections.item(row).text() for row in range(3)] == ["Aa", "Bb", "c"]
    assert sections.ticked() == ("a", "b")


def test_space_unticks_the_current_one(sections, qtbot):
    with qtbot.waitSignal(sections.altered):
        QTest.keyClick(sections, Qt.Key.Key_Space)
    assert sections.ticked() == ("b",)


def test_alt_with_an_arrow_moves_it_and_goes_along(sections, qtbot):
    with qtbot.waitSignal(sections.altered):
        QTest.keyClick(sections, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(sections, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert sections.rows() == [("b", True), ("c", False), ("a", True)]
    assert sections.currentRow() == 2
    QTest.keyClick(sections, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(sections, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sections.rows() == [("b", True), ("a", True), ("c", False)]


def test_an_arrow_alone_only_goes(sections):
    QTest.keyClick(sections, Qt.Key.Key_Down)
    assert (sections.currentRow(), sections.rows()[0]) == (1, ("a", True))


def test_a_section_is_dropped_between_others_and_never_on_one(sections):
    assert not any(sections.item(row).flags() & Qt.ItemFlag.ItemIsDropEnabled for row in range(3))
    assert all(sections.item(row).flags() & Qt.ItemFlag.ItemIsDragEnabled for row in range(3))
