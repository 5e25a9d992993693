"""The camera that pictures of the app are taken with: it opens fagdager, lets what is seen settle, and saves it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatch
from pathlib import Path
from time import monotonic
from typing import Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.timer import Instant
from unginvest_workshop.ui.console.session import ConsoleSession
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.main_window import MainWindow
from unginvest_workshop.ui.services import Services

MINUTE_MS: Final = 60_000
_SETTLED_MS: Final = 160
"""So long until what follows a change later has been done."""
_PATIENCE_S: Final = 90.0
_GLANCE_MS: Final = 20


class DayClock:
    """A clock that stands at a time of today, in minutes after midnight, until it is moved."""

    def __init__(self) -> None:
        midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        self._midnight = int(midnight.timestamp() * 1000)
        self.milliseconds = 9 * 60 * MINUTE_MS

    def now(self) -> Instant:
        """Return the moment."""
        return Instant(wall=self._midnight + self.milliseconds, boot=self.milliseconds, boot_id="pictures")


@dataclass(frozen=True)
class Camera:
    """Takes pictures of the app's windows, those whose names one of the patterns matches."""

    app: QApplication
    window: MainWindow
    clock: DayClock
    out: Path
    size: tuple[int, int]
    """Of console and stage, in pixels."""
    only: tuple[str, ...] = ("*",)

    @property
    def services(self) -> Services:
        """What the window works with."""
        return self.window.services()

    @property
    def hub(self) -> Hub:
        """The way to the store."""
        return self.services.hub

    @property
    def session(self) -> ConsoleSession:
        """The open fagdag. Raises RuntimeError when none is."""
        if not isinstance(self.window.session, ConsoleSession):
            raise RuntimeError("the fagdag does not open")  # noqa: TRY004  it is no fault of the caller's
        return self.window.session

    def opened(self, day: WorkshopId) -> ConsoleSession:
        """Open a fagdag, and return what leads it. Raises RuntimeError."""
        self.window.open_workshop(day)
        return self.session

    def save(self, widget: QWidget, name: str) -> None:
        """Let a widget settle, and save how it looks."""
        if any(fnmatch(name, pattern) for pattern in self.only):
            QTest.qWait(_SETTLED_MS)
            widget.grab().save(str(self.out / f"{name}.png"))

    def console(self, name: str) -> None:
        """Take a picture of the console, without what it says of the leaps of the clock."""
        self.session.page.banner.hide()
        self.session.page.question.hide()
        self.save(self.window, f"console-{name}")

    def stage(self, name: str) -> None:
        """Take a picture of the stage, and let it stay open."""
        if self.session.stage is None:
            self.session.show_stage()
        stage = self.session.stage
        if stage is not None:
            stage.showNormal()
            stage.resize(*self.size)
            self.save(stage, f"stage-{name}")

    def both(self, name: str) -> None:
        """Take a picture of the console, and one of the stage, which is closed again."""
        self.save(self.window, f"console-{name}")
        self.stage(name)
        self.close_stage()

    def close_stage(self) -> None:
        """Let the room see nothing more."""
        if self.session.stage is not None:
            self.session.stage.close()

    def dialog(self, dialog: QDialog, name: str) -> None:
        """Take a picture of a dialog, and leave it."""
        dialog.open()
        self.save(dialog, f"dialog-{name}")
        dialog.reject()


def wait(until: Callable[[], bool]) -> None:
    """Wait for something to become true. Raises TimeoutError."""
    end = monotonic() + _PATIENCE_S
    while not until():
        if monotonic() > end:
            raise TimeoutError("the app does not get ready")
        QTest.qWait(_GLANCE_MS)
