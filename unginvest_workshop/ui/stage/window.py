"""The projected view: a window without frame, buttons or pointer, full screen where the room sees it."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.operations import workshops
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.screens import ScreenWatch, choose_screen, screen_name
from unginvest_workshop.ui.stage.canvas import StageCanvas
from unginvest_workshop.ui.stage.live import LiveStage, Veil
from unginvest_workshop.ui.theme import PALETTE

_SETTLED_MS = 400
"""A new cable makes screens come and go for a while: nothing moves until they have been still so long."""
_FORWARD = frozenset({Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down})
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
    keys_taken = Signal()
    """The system gave the keys to the stage, though the console is on another screen."""
    screen_lost = Signal()
    """The room's screen is gone: the stage waits for it, out of sight."""
    screen_found = Signal()
    """The room's screen is back, and the stage on it."""

    def __init__(self, desk: OpenWorkshop, timer: TimerModel, live: LiveStage, parent: QObject | None = None) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowTitle(desk.t("Lerretet"))
        self._desk = desk
        self._timer = timer
        self._own: QScreen | None = None
        self._wanted = ""
        self._waiting = False
        self._shown_on = ""
        """The name of the screen that it was put on."""
        self._in_window = False
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

    def show_on(self, own: QScreen, wanted: str = "") -> None:
        """Show it full screen: on the wanted screen if it is there, else on one that is not the console's own."""
        self._own, self._wanted = own, wanted
        self._waiting = False
        self._be_in_window(in_window=False)
        self._go_to(choose_screen(QGuiApplication.screens(), wanted, own))

    def show_in_window(self, own: QScreen) -> None:
        """Show it as a window among others, as for a video meeting; cables mean nothing to it."""
        self._own, self._waiting, self._shown_on = own, False, screen_name(own)
        self._be_in_window(in_window=True)
        room = own.availableGeometry()
        width = min(round(room.width() * _WINDOW), round(room.height() * _WINDOW * 16 / 9))
        self.resize(width, round(width * 9 / 16))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)  # noqa: FBT003
        self.showNormal()
        self.raise_()
        self.activateWindow()

    def turn(self, step: int) -> bool:
        """Turn to another page; False when there is none that way, and while the room sees what it saw."""
        if self._live.frozen:
            return False
        page = self.canvas.page() + step
        if not 0 <= page < self.canvas.page_count():
            return False
        self._desk.do("", lambda tx: workshops.turn_stage_page(tx, self._desk.id, page))
        return True

    @property
    def on_another_screen(self) -> bool:
        """Whether the room looks at another screen than the console's."""
        return not self._in_window and self._own is not None and self._shown_on != screen_name(self._own)

    @property
    def in_window(self) -> bool:
        """Whether it is a window among others."""
        return self._in_window

    @property
    def covers_console(self) -> bool:
        """Whether the facilitator sees nothing else: it fills the console's own screen."""
        return self.isVisible() and not self._in_window and not self.on_another_screen

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
        elif not (self._time_key(key) or self._view_key(key)):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the keys come here that belong to the console: some systems give them to each new window."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.on_another_screen:
            self.keys_taken.emit()

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
        self.canvas.show_blank(None if view.veil is None else _COLOURS.get(view.veil))
        if view.content is not None:
            self.canvas.show_content(view.content)
            self.canvas.show_page(view.page)

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

    def _on_screen_gone(self, screen: QScreen) -> None:
        """Go out of sight at once when it was the room's: the system would lay the stage over the console."""
        if self.isVisible() and not self._in_window and screen_name(screen) == self._shown_on:
            self._wait()

    def _wait(self) -> None:
        self.hide()
        self._waiting = True
        self.screen_lost.emit()

    def _follow_screens(self) -> None:
        """Never cover the console when the projector's cable falls out; go back to it when it is there again."""
        screens = QGuiApplication.screens()
        if self._own is None or self._own not in screens:
            self._own = QGuiApplication.primaryScreen()
        self._place_again.start()
        if self._in_window:
            return
        target = choose_screen(screens, self._wanted, self._own)
        if self.isVisible() and target is self._own and self.screen() is not self._own:
            self._wait()
        elif (self.isVisible() and target is not self.screen()) or (self._waiting and target is not self._own):
            found, self._waiting = self._waiting, False
            self._go_to(target)
            if found:
                self.screen_found.emit()

    def _look_again(self) -> None:
        """Fill the room's screen again if the system has moved the stage, or given the screen another size."""
        screen = next((each for each in QGuiApplication.screens() if screen_name(each) == self._shown_on), None)
        if self.isVisible() and not self._in_window and screen and self.geometry() != screen.geometry():
            self._go_to(screen)

    def _go_to(self, screen: QScreen) -> None:
        # The console keeps the keys while the room looks at another screen.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, screen is not self._own)
        self._shown_on = screen_name(screen)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        if screen is self._own:
            self.raise_()
            self.activateWindow()
        self.moved.emit()
