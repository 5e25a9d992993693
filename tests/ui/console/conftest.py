"""A fagdag that is open in the app's window."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import people, roadmaps, trees
from unginvest_workshop.operations.roadmaps import When
from unginvest_workshop.ui.main_window import MainWindow


@pytest.fixture
def window(services, desk, qtbot):
    """Open the fagdag of ``desk``, one exercise of each kind, on the hub of ``services``."""
    made = MainWindow(services.console_speech().t)
    qtbot.addWidget(made)
    made.begin(services)
    made.resize(1280, 760)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.open_workshop(desk.id)
    QApplication.processEvents()
    return made


@pytest.fixture
def session(window):
    return window.session


def tell_story(tx, workshop_id):
    """Tell a story in the second group, and let a step of January grow from it; return the story's id."""
    people.add_group(tx, workshop_id)
    told = trees.add_told_story(tx, workshop_id, people.add_group(tx, workshop_id), "Jonas: Kafédagen")
    factor = trees.add_factor(tx, told, "ansvar")
    step = roadmaps.add_step(tx, workshop_id, "Ungdom leder", [Node(NodeKind.FACTOR, factor)])
    roadmaps.edit_step(tx, step, when=When("uke 2", date(2027, 1, 11), date(2027, 1, 17)))
    return told
