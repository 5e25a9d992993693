"""Keeping the machine awake for the room: while it waits for a timer, or looks at the stage."""

from PySide6.QtCore import QObject

from unginvest_workshop.domain import timer as rules
from unginvest_workshop.operations import timers
from unginvest_workshop.ui.awake import Awake, Keep
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class RoomAwake(QObject):
    """Lets the machine sleep again when the stage is put away and no timer is awaited: a forgotten one is not."""

    def __init__(self, desk: OpenWorkshop, timer: TimerModel, keep: Keep, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._awake = Awake(keep, self)
        timer.ticked.connect(self._look)
        self._look()

    @property
    def asked(self) -> bool:
        """Whether the machine is to be awake now."""
        return self._awake.asked

    def show_stage(self, shown: bool) -> None:  # noqa: FBT001  a signal's value
        """Be awake while the stage shows."""
        self._awake.ask("stage", wanted=shown)

    def stop(self) -> None:
        """Let the machine sleep again."""
        self._awake.stop()

    def _look(self) -> None:
        running = self._desk.read(lambda tx: timers.running_timer(tx, self._desk.id))
        wanted = running is not None and rules.is_awaited(rules.read(running, self._desk.clock.now()))
        self._awake.ask("timer", wanted=wanted)
