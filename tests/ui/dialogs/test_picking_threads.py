"""The picker of the thread: its keys, and words of any length."""

import pytest
from PySide6.QtCore import Qt

from unginvest_workshop.domain.thread import NodeKind
from unginvest_workshop.operations import dreams
from unginvest_workshop.ui.dialogs.thread_picker import ThreadPicker


@pytest.fixture
def picker(desk, qtbot, styled):
    for text in ("kø om morgenen", "latter i gangen", "uendelig" * 30):
        desk.do("", lambda tx, text=text: dreams.add_idea(tx, desk.id, text))
    made = ThreadPicker(desk, [NodeKind.DREAM], ())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made._search.setFocus()
    return made


def test_down_goes_from_what_is_looked_for_to_the_first_that_was_found(picker, qtbot):
    qtbot.keyClicks(picker._search, "latter")
    qtbot.keyClick(picker._search, Qt.Key.Key_Down)
    assert picker.focusWidget() is picker._list
    assert "latter i gangen" in picker._list.currentItem().text()
    qtbot.keyClick(picker._list, Qt.Key.Key_Space)
    assert picker._list.currentItem().checkState() is Qt.CheckState.Checked


def test_a_long_word_makes_no_row_wider_than_the_list(picker):
    rows = picker._list
    assert rows.horizontalScrollBar().maximum() == 0
    assert not rows.horizontalScrollBar().isVisible()
    for row in range(rows.count()):
        assert rows.visualItemRect(rows.item(row)).right() <= rows.viewport().width()
