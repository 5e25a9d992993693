"""The list beside a canvas."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from unginvest_workshop.ui.canvas.outline import OutlineList, OutlineRow

ROWS = [
    OutlineRow("s", "Ida: Turen", "Ida: Turen"),
    OutlineRow("f", "humor", "humor", 1),
    OutlineRow("g", "tid", "tid", 1),
    OutlineRow("t", "Per", "Per"),
]


@pytest.fixture
def outline(styled, qtbot):
    made = OutlineList("Treet som liste")
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    return made


def test_a_long_line_wraps_at_any_width(outline, qtbot):
    outline.show_rows([*ROWS, OutlineRow("h", "vi lo masse og gikk tur " * 12, "", 1)])
    with qtbot.waitExposed(outline):
        outline.show()
    for width in (600, 300, 500):
        outline.resize(width, 300)
        qtbot.waitUntil(lambda: outline.visualRect(outline.model().index(4)).right() <= outline.viewport().width())
        assert (
            outline.visualRect(outline.model().index(4)).height()
            > 2 * outline.visualRect(outline.model().index(1)).height()
        )
        assert not outline.horizontalScrollBar().isVisible()


def shown(outline):
    return [row.id for row in outline.model().rows]


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


@pytest.mark.parametrize(
    "rows",
    [
        [*ROWS[:3], OutlineRow("h", "ro", "ro", 1), ROWS[3]],
        ROWS[:1],
        [],
        [*ROWS[2:], *ROWS[:2]],
        [ROWS[0], OutlineRow("f", "latter", "latter", 1), *ROWS[2:]],
        [OutlineRow("x", "Liv", "Liv")],
    ],
)
def test_only_the_rows_that_changed_are_told_of(outline, qtbot, rows):
    model = outline.model()
    reset = []
    model.modelReset.connect(lambda: reset.append(True))
    outline.show_rows(rows)
    assert model.rows == tuple(rows)
    assert model.rowCount() == len(rows)
    assert reset == []


def test_what_is_selected_stays_so_when_a_row_comes_above(outline):
    model = outline.model()
    outline.setCurrentIndex(model.index(1))
    outline.selectionModel().select(model.index(2), outline.selectionModel().SelectionFlag.Select)
    outline.show_rows([ROWS[0], OutlineRow("h", "ro", "ro", 1), *ROWS[1:]])
    assert [index.row() for index in sorted(outline.selectedIndexes(), key=lambda i: i.row())] == [2, 3]
    outline.show_rows([*ROWS[2:], *ROWS[:2]])
    assert "f" in {model.rows[index.row()].id for index in outline.selectedIndexes()}


def test_the_words_of_selected_rows_are_asked_for_to_be_copied(outline, qtbot):
    outline.setCurrentIndex(outline.model().index(0))
    outline.selectionModel().select(outline.model().index(2), outline.selectionModel().SelectionFlag.Select)
    with qtbot.waitSignal(outline.copy_asked) as told:
        QTest.keyClick(outline, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [["s", "g"]]


def test_rows_that_lead_on_are_copied_as_they_are_read(outline):
    outline.show_rows([OutlineRow("group", "Gruppe 1 · 2 røtter", "", editable=False)])
    outline.setCurrentIndex(outline.model().index(0))
    QTest.keyClick(outline, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Gruppe 1 · 2 røtter"


def test_a_row_that_leads_on_is_opened_with_enter_and_neither_edited_nor_removed(outline, qtbot):
    outline.show_rows([OutlineRow("group", "Gruppe 1", "", editable=False)])
    outline.setCurrentIndex(outline.model().index(0))
    assert not outline.model().flags(outline.model().index(0)) & Qt.ItemFlag.ItemIsEditable
    with qtbot.assertNotEmitted(outline.remove_asked):
        QTest.keyClick(outline, Qt.Key.Key_Delete)
    with qtbot.waitSignal(outline.opened) as told:
        QTest.keyClick(outline, Qt.Key.Key_Return)
    assert told.args == ["group"]


def test_what_stands_under_something_is_indented_with_all_its_lines_and_no_long_word_is_cut(outline, qtbot):
    outline.show_rows([OutlineRow("a", "Ida", "Ida"), OutlineRow("b", "menneskerettighetsorganisasjon" * 2, "", 1)])
    model = outline.model()
    shown = model.data(model.index(1))
    assert shown.replace("\u200b", "") == "menneskerettighetsorganisasjon" * 2
    assert max(map(len, shown.split("\u200b"))) < 10
    outline.resize(160, 300)
    qtbot.waitUntil(lambda: height_of_row(outline, 1) > 2 * height_of_row(outline, 0))
    left = [first_ink(outline, model.index(row)) for row in (0, 1)]
    assert left[1] > left[0] + 12


def height_of_row(outline, row):
    return outline.visualRect(outline.model().index(row)).height()


def first_ink(outline, index):
    """Return how far from the left the first dark dot of a row stands."""
    image = outline.viewport().grab(outline.visualRect(index)).toImage()
    return min(
        x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).lightness() < 100
    )
