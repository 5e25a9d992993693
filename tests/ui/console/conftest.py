"""A fagdag that is open in the app's window."""

import pytest
from PySide6.QtWidgets import QApplication

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
