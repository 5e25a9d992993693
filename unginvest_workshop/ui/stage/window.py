"""The projected view: a window without frame, buttons or pointer, full screen where the room sees it."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMoveEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.operations import workshops
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.screens import ScreenWatch, choose_screen, mirrors, screen_key
from unginvest_workshop.ui.stage.canvas import StageCanvas
from unginvest_workshop.ui.stage.live import LiveStage, Veil
from unginvest_workshop.ui.stage.seating import Seats, seat_again
from unginvest_workshop.ui.theme import PALETTE

_SETTLED_MS = 400
"""A new cable makes screens come and go for a while: nothing moves until they have been still so long."""
_FORWARD = frozenset({Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down})
_OTHER = frozenset({Qt.Key.Key_F7, Qt.Key.Key_F9})
_BACK = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up})


_COLOURS = {Veil.BLACK: "#000000", Veil.PAPER: PALETTE.paper}


_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
_CONSOLE_KEYS: Final = MappingProxyType(
    {
        (_CTRL, Qt.Key.Key_L): "capture",
        (_SHIFT, Qt.Key.Key_F5): "swap_screens",
        (_ALT, Qt.Key.Key_F5): "stage_in_window",
        (_CTRL, Qt.Key.Key_F5): "choose_screen",
        (_CTRL, Qt.Key.Key_Plus): "larger_text",
        (_CTRL | _SHIFT, Qt.Key.Key_Plus): "larger_text",  # where + is above another sign
        (_CTRL, Qt.Key.Key_Minus): "smaller_text",
        (_CTRL | _SHIFT, Qt.Key.Key_K): "dark",
        (_CTRL | _SHIFT, Qt.Key.Key_P): "turn_pages",
        (_CTRL | _SHIFT, Qt.Key.Key_L): "show_groups",
        (_ALT, Qt.Key.Key_Right): "skip_segment",
        (_ALT, Qt.Key.Key_Left): "restart_segment",
    }
)
_WINDOW: Final = 0.6
"""The share of the screen that the stage fills as a window."""
_PLACED_AGAIN_MS: Final = 3_000
"""So long after screens have come or gone, the stage looks once more where it is: the system moves windows too."""


_TRIES: Final = 3
"""So often it goes back to where it was put, and then gives in to the system."""


class StageWindow(QWidget):
    """Shows the stage. Its keys are those of the console, for when it has the focus."""

    stepped = Signal(int)
    """Carries +1 or -1: the facilitator goes past the last page, or before the first one."""
    group_chosen = Signal(int)
    """Carries a number from 1."""
    wants = Signal(str)
    """Carries the name of an action of the console."""
    moved = Signal()
    """It is on another screen than it was, or in a window now, or no longer."""
    closed = Signal()
    wants_other = Signal(Qt.Key)
    """The room is to see something else of the exercise: another view (F7), or its next prompt (F9)."""
    keys_taken = Signal()
    """The system gave the keys to the stage, though the console is on another screen."""
    screen_lost = Signal()
    """The room's screen is gone: the stage waits for it, out of sight."""
    screen_found = Signal()
    """The room's screen is back, and the stage on it."""
    console_astray = Signal(object)
    """The system has put the console on the room's screen: it belongs on the QScreen that this carries."""

    def __init__(
        self,
        desk: OpenWorkshop,
        timer: TimerModel,
        live: LiveStage,
        console: QWidget,
        parent: QObject | None = None,
    ) -> None:
        """``console`` is the window that the facilitator looks at; it must be there as long as this one."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowTitle(desk.t("Lerretet"))
        self._desk = desk
        self._timer = timer
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
        self._live = live
        self.canvas = StageCanvas(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        live.changed.connect(self._show_live)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED_MS)
        self._settle.timeout.connect(self._follow_screens)
        self._place_again = QTimer(self)
        self._place_again.setSingleShot(True)
        self._place_again.setInterval(_PLACED_AGAIN_MS)
        self._place_again.timeout.connect(self._look_again)
        if parent is not None:
            parent.destroyed.connect(self.deleteLater)
        self._watch_screens()
        self._show_live()

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
        self.resize(width, round(width * 9 / 16))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)  # noqa: FBT003
        self.showNormal()
        self.raise_()
        self.activateWindow()
        self._tell_moved()

    def turn(self, step: int) -> bool:
        """Turn to another page; False when there is none that way, and while the room sees what it saw."""
        if self._live.frozen:
            return False
        page = self.canvas.page() + step
        if not 0 <= page < self.canvas.page_count():
            return False
        self._desk.in_room(lambda tx: workshops.turn_stage_page(tx, self._desk.id, page))
        return True

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
        return self.isVisible() and self._screen is not None and not self.on_another_screen

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the console's keys do."""
        key = Qt.Key(event.key())
        if self._console_key(event):
            return
        if key in _FORWARD:
            self._step(1)
        elif key in _BACK:
            self._step(-1)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.group_chosen.emit(int(key) - int(Qt.Key.Key_0))
        elif key in _OTHER:
            self.wants_other.emit(key)
        elif not (self._time_key(key) or self._view_key(key)):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the keys come here that belong to the console: some systems give them to each new window."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.on_another_screen:
            self.keys_taken.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Notice that the system takes it to another screen, as when a cable is out for too short a time to be told."""
        super().moveEvent(event)
        if self._is_displaced() and self._tries > 0:
            self._settle.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the room sees nothing any more."""
        super().closeEvent(event)
        self._waiting = False
        self.closed.emit()

    def _console_key(self, event: QKeyEvent) -> bool:
        """Ask for what the console does with the stage: write over it, and move it between screens."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            name: str | None = "capture"
        else:
            name = _CONSOLE_KEYS.get((event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())))
        if name is not None:
            self.wants.emit(name)
        return name is not None

    def _time_key(self, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Space:
                self._timer.toggle()
            case Qt.Key.Key_Plus:
                self._timer.add_minutes(1)
            case Qt.Key.Key_Minus:
                self._timer.add_minutes(-1)
            case _:
                return False
        return True

    def _view_key(self, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Escape if self._live.lift_veil():
                pass
            case Qt.Key.Key_Escape | Qt.Key.Key_F5:
                self.close()
            case Qt.Key.Key_B | Qt.Key.Key_Period:
                self._live.toggle(Veil.BLACK)
            case Qt.Key.Key_W:
                self._live.toggle(Veil.PAPER)
            case Qt.Key.Key_F:
                self._live.toggle(Veil.FROZEN)
            case _:
                return False
        return True

    def _step(self, step: int) -> None:
        if not self.turn(step):
            self.stepped.emit(step)

    def _show_live(self) -> None:
        view = self._live.view()
        if view.blank is not None:  # before what lies behind it, or that would be taken for seen
            self.canvas.show_blank(_COLOURS[view.blank])
        if view.content is not None:
            self.canvas.show_content(view.content)
            self.canvas.show_page(view.page)
        if view.blank is None:
            self.canvas.show_blank(None)

    def _be_in_window(self, *, in_window: bool) -> None:
        if in_window != self._in_window:
            self._in_window = in_window
            frame = Qt.WindowType(0) if in_window else Qt.WindowType.FramelessWindowHint
            self.setWindowFlags(Qt.WindowType.Window | frame)
            self.setCursor(Qt.CursorShape.ArrowCursor if in_window else Qt.CursorShape.BlankCursor)

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
            if self.isVisible():
                self._wait()

    def _on_console_moved(self) -> None:
        """Take it as it is when the facilitator moves the console; what the system does with it is mended later."""
        screens_are_still = not (self._settle.isActive() or self._place_again.isActive())
        if screens_are_still and not self._waiting and self._screen is not None:
            self._seats = self._seats_on(self._screen)
        if self.covers_console != self._covered:
            self._tell_moved()

    def _wait(self) -> None:
        self.hide()
        self._waiting = True
        self._tell_moved()
        self.screen_lost.emit()

    def _follow_screens(self) -> None:
        """Look where console and stage belong, and once more later: the system may be slow to move windows."""
        self._place_again.start()
        self._look_again()

    def _look_again(self) -> None:
        """Fill the room's screen again if the system has moved the stage, or given the screen another size."""
        if self._in_window and self.isVisible() and not _is_seen(self):
            self.show_in_window()
        self._seat_again()
        screen = self._screen
        if screen is not None and self._is_displaced() and self._tries > 0:
            self._tries -= 1
            self._go_to(screen)

    def _is_displaced(self) -> bool:
        """Tell whether it is not where it was put, though it is to fill the screen."""
        screen = self._screen
        return self.isVisible() and self.isFullScreen() and screen is not None and self.geometry() != screen.geometry()

    def _seat_again(self) -> None:
        """Never cover the console when a screen goes; be as before when it is there again."""
        if self._seats is None or not (self.isVisible() or self._waiting):
            return
        screens = QGuiApplication.screens()
        seating = seat_again(screens, self._console.screen(), self._screen, self._seats, self._wanted)
        if seating.console is not None:
            self.console_astray.emit(seating.console)
        if seating.room is None:
            if self.isVisible():
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
        self._screen = screen
        if self.isVisible() and self.geometry() != screen.geometry():
            self.hide()  # a window manager moves no window that fills a screen, but lets one come where it wants
        # The console keeps the keys while the room looks at another screen.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, self.on_another_screen)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        if not self.on_another_screen:
            self.raise_()
            self.activateWindow()
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
