"""Screens, known by name, serial number and size: their order changes with each cable."""

from collections.abc import Sequence
from typing import Final, Protocol, TypeVar

from PySide6.QtCore import QObject, QRect, QSize, Signal
from PySide6.QtGui import QGuiApplication, QScreen

IN_A_WINDOW: Final = "window"
"""Stands for a screen in the settings: the stage is a window among others, as for video meetings."""


class Screen(Protocol):
    """What is asked of a QScreen."""

    def name(self) -> str:
        """Return the name of the port."""
        ...

    def serialNumber(self) -> str:
        """Return the serial number, "" when the screen tells none."""
        ...

    def size(self) -> QSize:
        """Return the size in pixels that windows see."""
        ...

    def geometry(self) -> QRect:
        """Return which part of the desktop it shows."""
        ...


ScreenT = TypeVar("ScreenT", bound=Screen)


def screen_name(screen: Screen) -> str:
    """Return what a screen is called whatever size it has: its port, and its serial number if it tells one."""
    return f"{screen.name()} {screen.serialNumber()}".strip()


def screen_key(screen: Screen) -> str:
    """Return what a screen is known by in the settings."""
    size = screen.size()
    return f"{screen_name(screen)} {size.width()}x{size.height()}"


def choose_screen(screens: Sequence[ScreenT], wanted: str, own: ScreenT) -> ScreenT:
    """Return the screen for the room: the wanted one unless it is the console's own, else another, else that one.

    The wanted one may have another size than it had: a beamer chooses one anew with each laptop. One that mirrors the
    console's is none of its own.
    """
    apart = [screen for screen in screens if not mirrors(screen, own)]
    return wanted_screen(apart, wanted) or next(iter(apart), own)


def mirrors(screen: Screen, other: Screen) -> bool:
    """Tell whether two screens show the same part of the desktop, as a screen always does with itself."""
    return screen is other or screen.geometry().intersects(other.geometry())


def wanted_screen(screens: Sequence[ScreenT], wanted: str) -> ScreenT | None:
    """Return the screen that the settings name; None when it isn't there."""
    if not wanted:
        return None
    exact = (screen for screen in screens if screen_key(screen) == wanted)
    other_size = (screen for screen in screens if _without_size(wanted) == screen_name(screen))
    return next(exact, None) or next(other_size, None)


def _without_size(key: str) -> str:
    name, _, last = key.rpartition(" ")
    width, _, height = last.partition("x")
    return name if width.isdecimal() and height.isdecimal() else key


def all_see_the_same() -> bool:
    """Tell whether the room may see the same picture as the facilitator: one screen, or several that mirror it."""
    first, *others = QGuiApplication.screens()
    return all(mirrors(each, first) for each in others)


class ScreenWatch(QObject):
    """Tells when screens come, go, or show another part of the desktop, as when mirroring begins."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101
        app.screenAdded.connect(self._on_added)
        app.screenRemoved.connect(self._tell)
        for screen in app.screens():
            screen.geometryChanged.connect(self._tell)

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._tell)
        self.changed.emit()

    def _tell(self, _what: object) -> None:
        self.changed.emit()
