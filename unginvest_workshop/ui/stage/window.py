"""The projected view: a window without frame, buttons or pointer, full screen where the room sees it."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMoveEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.operations import workshops
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.stage.canvas import StageCanvas
from unginvest_workshop.ui.stage.live import LiveStage, Veil
from unginvest_workshop.ui.stage.seat import StageSeat
from unginvest_workshop.ui.theme import PALETTE

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


class StageWindow(QWidget):
    """Shows the stage. Its keys are those of the console, for when it has the focus."""

    stepped = Signal(int)
    """Carries +1 or -1: the facilitator goes past the last page, or before the first one."""
    group_chosen = Signal(int)
    """Carries a number from 1."""
    wants = Signal(str)
    """Carries the name of an action of the console."""
    closed = Signal()
    wants_other = Signal(Qt.Key)
    """The room is to see something else of the exercise: another view (F7), or its next prompt (F9)."""
    keys_taken = Signal()
    """The system gave the keys to the stage, though the console is on another screen."""

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
        self.seat = StageSeat(self, console)
        self._live = live
        self.canvas = StageCanvas(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        live.changed.connect(self._show_live)
        if parent is not None:
            parent.destroyed.connect(self.deleteLater)
        self._show_live()

    def turn(self, step: int) -> bool:
        """Turn to another page; False when there is none that way, and while the room sees what it saw."""
        if self._live.frozen:
            return False
        page = self.canvas.page() + step
        if not 0 <= page < self.canvas.page_count():
            return False
        self._desk.in_room(lambda tx: workshops.turn_stage_page(tx, self._desk.id, page))
        return True

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
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.seat.on_another_screen:
            self.keys_taken.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Notice that the system takes it to another screen, as when a cable is out for too short a time to be told."""
        super().moveEvent(event)
        self.seat.look_soon()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the room sees nothing any more."""
        super().closeEvent(event)
        self.seat.wait_no_more()
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
