"""What is private in the dialog of an exercise."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import agenda
from unginvest_workshop.ui import privacy
from unginvest_workshop.ui.dialogs.item_dialog import ItemDialog


@pytest.fixture
def item(desk):
    """Write a private note for the first exercise of the day."""
    first = desk.read(lambda tx: agenda.agenda(tx, desk.id))[0]
    desk.do("", lambda tx: agenda.edit_item(tx, first.id, notes="Ola er lei seg"))
    return first


@pytest.fixture
def dialog(desk, item, qtbot):
    """Open it where the room may see the screen."""
    made = ItemDialog(desk, item.id)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_note_is_covered_until_the_key_is_held(dialog, qtbot):
    assert not dialog.notes.isVisible()
    assert dialog.cover.isVisible()
    qtbot.keyPress(dialog.title, Qt.Key.Key_F8)
    assert dialog.notes.isVisible()
    assert not dialog.cover.isVisible()
    qtbot.keyRelease(dialog.title, Qt.Key.Key_F8)
    assert not dialog.notes.isVisible()


def test_it_is_covered_again_when_another_window_takes_the_keys(dialog, qtbot):
    qtbot.keyPress(dialog, Qt.Key.Key_F8)
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.WindowDeactivate))
    assert not dialog.notes.isVisible()


def test_what_is_covered_is_kept_as_it_was(dialog, desk, item):
    dialog.title.setText("Ute på tunet")
    dialog.accept()
    assert (desk.item(item.id).title, desk.item(item.id).notes) == ("Ute på tunet", "Ola er lei seg")


def test_on_a_screen_of_ones_own_it_is_plain_to_see(desk, item, qtbot, monkeypatch):
    monkeypatch.setattr(privacy, "all_see_the_same", lambda: False)
    made = ItemDialog(desk, item.id)
    qtbot.addWidget(made)
    made.show()
    assert made.notes.isVisible()


def test_a_name_that_a_template_gave_stands_in_the_language_of_the_window(desk, item, qtbot):
    lunch = desk.do("", lambda tx: agenda.add_item(tx, desk.id, ExerciseKind.BREAK, 45, title="Lunch"))
    made = ItemDialog(desk, lunch)
    qtbot.addWidget(made)
    assert made.title.text() == "Lunsj"
