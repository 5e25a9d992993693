"""Where the stage is seen: full screen where the room looks, or as a window, whatever becomes of the screens."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from unginvest_workshop.ui.screens import ScreenWatch, choose_screen, mirrors, screen_key
from unginvest_workshop.ui.stage.seating import Seats, seat_again

_SETTLED_MS = 400
"""A new cable makes screens come and go for a while: nothing moves until they have been still so long."""
_WINDOW: Final = 0.6
"""The share of the screen that the stage fills as a window."""
_PLACED_AGAIN_MS: Final = 3_000
"""So long after screens have come or gone, the stage looks once more where it is: the system moves windows too."""
_TRIES: Final = 3
"""So often it goes back to where it was put, and then gives in to the system."""


class StageSeat(QObject):
    """Puts the stage's window on its screen, and keeps it there while cables are pulled and systems move windows."""

    moved = Signal()
    """The stage is on another screen than it was, or in a window now, or no longer."""
    screen_lost = Signal()
    """The room's screen is gone: the stage waits for it, out of sight."""
    screen_found = Signal()
    """The room's screen is back, and the stage on it."""
    console_astray = Signal(object)
    """The system has put the console on the room's screen: it belongs on the QScreen that this carries."""

    def __init__(self, window: QWidget, console: QWidget) -> None:
        """``console`` is the window that the facilitator looks at."""
        super().__init__(window)
        self._window = window
        self._console = console
        self._screen: QScreen | None = None
        """The screen that it was put on, while that is there."""
        self._seats: Seats | None = None
        self._wanted = ""
        self._waiting = False
        self._in_window = False
        self._tries = _TRIES
        self._covered = False
        """What was last told of ``covers_console``."""
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED_MS)
        self._settle.timeout.connect(self._follow_screens)
        self._place_again = QTimer(self)
        self._place_again.setSingleShot(True)
        self._place_again.setInterval(_PLACED_AGAIN_MS)
        self._place_again.timeout.connect(self._look_again)
        self._watch_screens()

    def show_on(self, wanted: str = "", screen: QScreen | None = None) -> None:
        """Show it full screen: on the wanted screen if it is there, else on one that is not the console's own.

        ``screen`` is the wanted one itself where it is known: others may be called the same.
        """
        self._wanted, self._waiting = wanted, False
        self._be_in_window(in_window=False)
        self._be_seated_on(screen or choose_screen(QGuiApplication.screens(), wanted, self._console.screen()))

    def show_in_window(self) -> None:
        """Show it as a window among others, as for a video meeting; cables mean nothing to it."""
        self._waiting, self._screen, self._seats = False, None, None
        self._be_in_window(in_window=True)
        room = self._console.screen().availableGeometry()
        width = min(round(room.width() * _WINDOW), round(room.height() * _WINDOW * 16 / 9))
        self._window.resize(width, round(width * 9 / 16))
        self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)  # noqa: FBT003
        self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
        self._tell_moved()

    @property
    def on_another_screen(self) -> bool:
        """Whether the room looks at another screen than the console's."""
        return self._screen is not None and not mirrors(self._screen, self._console.screen())

    @property
    def put_on(self) -> QScreen | None:
        """The screen that it belongs on, wherever the system has it; None in a window, and while it waits."""
        return self._screen

    @property
    def wanted(self) -> str:
        """The key of the screen that it goes to as soon as that is there; "" for any but the console's."""
        return self._wanted

    @property
    def in_window(self) -> bool:
        """Whether it is a window among others."""
        return self._in_window

    @property
    def covers_console(self) -> bool:
        """Whether the facilitator sees nothing else: it fills the console's own screen."""
        return self._window.isVisible() and self._screen is not None and not self.on_another_screen

    def look_soon(self) -> None:
        """Look where the stage is, once screens are still, if it was moved away: the system may have done it."""
        if self._is_displaced() and self._tries > 0:
            self._settle.start()

    def wait_no_more(self) -> None:
        """Let a screen that comes back mean nothing: the stage is closed."""
        self._waiting = False

    def _be_in_window(self, *, in_window: bool) -> None:
        if in_window != self._in_window:
            self._in_window = in_window
            frame = Qt.WindowType(0) if in_window else Qt.WindowType.FramelessWindowHint
            self._window.setWindowFlags(Qt.WindowType.Window | frame)
            self._window.setCursor(Qt.CursorShape.ArrowCursor if in_window else Qt.CursorShape.BlankCursor)

    def _watch_screens(self) -> None:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101
        app.screenRemoved.connect(self._on_screen_gone)
        ScreenWatch(self).changed.connect(self._settle.start)
        console = self._console.windowHandle()
        if console is not None:
            console.screenChanged.connect(self._on_console_moved)

    def _on_screen_gone(self, screen: QScreen) -> None:
        """Go out of sight at once when it was the room's: the system would lay the stage over the console."""
        if screen is self._screen:
            self._screen = None
            if self._window.isVisible():
                self._wait()

    def _on_console_moved(self) -> None:
        """Take it as it is when the facilitator moves the console; what the system does with it is mended later."""
        screens_are_still = not (self._settle.isActive() or self._place_again.isActive())
        if screens_are_still and not self._waiting and self._screen is not None:
            self._seats = self._seats_on(self._screen)
        if self.covers_console != self._covered:
            self._tell_moved()

    def _wait(self) -> None:
        self._window.hide()
        self._waiting = True
        self._tell_moved()
        self.screen_lost.emit()

    def _follow_screens(self) -> None:
        """Look where console and stage belong, and once more later: the system may be slow to move windows."""
        self._place_again.start()
        self._look_again()

    def _look_again(self) -> None:
        """Fill the room's screen again if the system has moved the stage, or given the screen another size."""
        if self._in_window and self._window.isVisible() and not _is_seen(self._window):
            self.show_in_window()
        self._seat_again()
        screen = self._screen
        if screen is not None and self._is_displaced() and self._tries > 0:
            self._tries -= 1
            self._go_to(screen)

    def _is_displaced(self) -> bool:
        """Tell whether it is not where it was put, though it is to fill the screen."""
        window, screen = self._window, self._screen
        fills = window.isVisible() and window.isFullScreen()
        return fills and screen is not None and window.geometry() != screen.geometry()

    def _seat_again(self) -> None:
        """Never cover the console when a screen goes; be as before when it is there again."""
        if self._seats is None or not (self._window.isVisible() or self._waiting):
            return
        screens = QGuiApplication.screens()
        seating = seat_again(screens, self._console.screen(), self._screen, self._seats, self._wanted)
        if seating.console is not None:
            self.console_astray.emit(seating.console)
        if seating.room is None:
            if self._window.isVisible():
                self._wait()
        elif self._waiting:
            self._waiting = False
            self._be_seated_on(seating.room)
            self.screen_found.emit()
        elif seating.room is not self._screen:
            self._be_seated_on(seating.room)

    def _be_seated_on(self, screen: QScreen) -> None:
        """Go to a screen, and take it that console and stage are in place now."""
        self._seats, self._tries = self._seats_on(screen), _TRIES
        self._go_to(screen)

    def _go_to(self, screen: QScreen) -> None:
        window, self._screen = self._window, screen
        if window.isVisible() and window.geometry() != screen.geometry():
            window.hide()  # a window manager moves no window that fills a screen, but lets one come where it wants
        # The console keeps the keys while the room looks at another screen.
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, self.on_another_screen)
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        if not self.on_another_screen:
            window.raise_()
            window.activateWindow()
        self._tell_moved()

    def _seats_on(self, screen: QScreen) -> Seats:
        own = self._console.screen()
        return Seats(screen_key(own), screen_key(screen), shared=mirrors(screen, own))

    def _tell_moved(self) -> None:
        self._covered = self.covers_console
        self.moved.emit()


def _is_seen(window: QWidget) -> bool:
    """Tell whether the middle of a window is on a screen."""
    middle = window.frameGeometry().center()
    return any(screen.geometry().contains(middle) for screen in QGuiApplication.screens())
