"""The projected view: a window without frame, buttons or pointer, full screen where the room sees it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.operations import workshops
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.stage.canvas import StageCanvas
from unginvest_workshop.ui.stage.live import LiveStage, Veil
from unginvest_workshop.ui.stage.screens import choose_screen, screen_key
from unginvest_workshop.ui.theme import PALETTE

_SETTLED_MS = 400
"""A new cable makes screens come and go for a while: nothing moves until they have been still so long."""
_FORWARD = frozenset({Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down})
_BACK = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up})


_COLOURS = {Veil.BLACK: "#000000", Veil.PAPER: PALETTE.paper}


class StageWindow(QWidget):
    """Shows the stage. Its keys are those of the console, for when it has the focus."""

    stepped = Signal(int)
    """Carries +1 or -1: the facilitator goes past the last page, or before the first one."""
    group_chosen = Signal(int)
    """Carries a number from 1."""
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
        """The key of the screen that it was put on."""
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
        if parent is not None:
            parent.destroyed.connect(self.deleteLater)
        self._watch_screens()
        self._show_live()

    def show_on(self, own: QScreen, wanted: str = "") -> None:
        """Show it full screen: on the wanted screen if it is there, else on one that is not the console's own."""
        self._own, self._wanted = own, wanted
        self._waiting = False
        self._go_to(choose_screen(QGuiApplication.screens(), wanted, own))

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
        return self._own is not None and self._shown_on != screen_key(self._own)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the console's keys do."""
        key = Qt.Key(event.key())
        if key in _FORWARD:
            self._step(1)
        elif key in _BACK:
            self._step(-1)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.group_chosen.emit(int(key) - int(Qt.Key.Key_0))
        elif not self._time_key(key) and not self._view_key(key):
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

    def _watch_screens(self) -> None:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101
        app.screenAdded.connect(self._on_screens)
        app.screenRemoved.connect(self._on_screen_gone)

    def _on_screens(self, screen: QScreen) -> None:
        del screen
        self._settle.start()

    def _on_screen_gone(self, screen: QScreen) -> None:
        """Go out of sight at once when it was the room's: the system would lay the stage over the console."""
        if self.isVisible() and screen_key(screen) == self._shown_on:
            self._wait()
        self._settle.start()

    def _wait(self) -> None:
        self.hide()
        self._waiting = True
        self.screen_lost.emit()

    def _follow_screens(self) -> None:
        """Never cover the console when the projector's cable falls out; go back to it when it is there again."""
        screens = QGuiApplication.screens()
        if self._own is None or self._own not in screens:
            self._own = QGuiApplication.primaryScreen()
        target = choose_screen(screens, self._wanted, self._own)
        if self.isVisible() and target is self._own and self.screen() is not self._own:
            self._wait()
        elif (self.isVisible() and target is not self.screen()) or (self._waiting and target is not self._own):
            found, self._waiting = self._waiting, False
            self._go_to(target)
            if found:
                self.screen_found.emit()

    def _go_to(self, screen: QScreen) -> None:
        # The console keeps the keys while the room looks at another screen.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, screen is not self._own)
        self._shown_on = screen_key(screen)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        if screen is self._own:
            self.raise_()
            self.activateWindow()
