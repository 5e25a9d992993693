"""The exports' pictures without a window: painted by the window's own painter, on no screen at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.ui.canvas.pictures import QtPictures


@contextmanager
def offscreen_pictures(photo_path: Callable[[MediaHash], Path]) -> Iterator[Pictures]:
    """Give a painter that needs neither a display nor a platform variable; ``photo_path`` tells where photos lie."""
    application = QGuiApplication.instance() or QGuiApplication(["unginvest-workshop", "-platform", "offscreen"])
    yield QtPictures(photo_path)
    # text can be painted for as long as there is an application
    del application
