"""The exports' pictures without a window: painted by the window's own painter, on no screen at all."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication

from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.ui.canvas.pictures import QtPictures


@contextmanager
def offscreen_pictures() -> Iterator[Pictures]:
    """Give a painter that needs neither a display nor a platform variable."""
    application = QGuiApplication.instance() or QGuiApplication(["unginvest-workshop", "-platform", "offscreen"])
    yield QtPictures()
    # text can be painted for as long as there is an application
    del application
