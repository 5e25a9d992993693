"""The machine's clocks, and the timer of the open fagdag as its windows watch it."""

import sys
import time
from pathlib import Path
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from unginvest_workshop.domain import timer as rules
from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.timer import Instant, Reading, Timer
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.operations import timers, whereabouts, workshops
from unginvest_workshop.operations.tx import Changes, NotFoundError, ReadTx
from unginvest_workshop.ui.open_workshop import OpenWorkshop

MINUS: Final = "\u2212"
GAP_MS: Final = 3_000
"""Between two looks at a timer that counts lies a second; more than this is a sleep, or a stall that people notice."""


class SystemClock:
    """The machine's own clocks; the one since boot counts while the laptop sleeps, and no one can set it."""

    def __init__(self) -> None:
        self._boot_id = _boot_id()

    def now(self) -> Instant:
        """Return the present moment, in milliseconds."""
        return Instant(wall=time.time_ns() // 1_000_000, boot=_boot_ms(), boot_id=self._boot_id)


class TimerModel(QObject):
    """The timer that the facilitator has at hand: the one that counts or was paused, else that of what is shown."""

    rang = Signal(object)
    """The room is to look up; carries the TimerSignal."""
    slept = Signal(int)
    """The timer counted on while nobody could see it, as when the laptop slept; carries for how many milliseconds."""
    ticked = Signal()
    """What the timer shows is not what it showed: another second, stretch or exercise, or it stands still."""

    def __init__(self, desk: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: object = None
        self._seen: tuple[AgendaItemId, Instant] | None = None
        """Which timer was last seen to count, and when."""
        self._read: tuple[AgendaItemId, Reading] | None = None
        """What was last read of which timer."""
        self._wake = QTimer(self)
        self._wake.setSingleShot(True)
        self._wake.setTimerType(Qt.TimerType.PreciseTimer)
        self._wake.timeout.connect(self._look)
        desk.changed.connect(self._on_changed)
        self._look()

    def active_item(self) -> AgendaItemId | None:
        """Return the exercise whose timer counts, else the one that the room is at.

        A timer whose time is up no longer counts once the room is at another exercise. One that stands still with time
        left is at hand until another is started.
        """
        return self._desk.read(self._active)

    def start_here(self) -> None:
        """Start the timer of the exercise that the room looks at; another one stands still and keeps its time."""
        item_id, now = self._desk.place().item_id, self._desk.clock.now()
        if item_id is not None:
            self._desk.do("", lambda tx: timers.start_timer(tx, item_id, now))

    def timer(self, item_id: AgendaItemId) -> Timer:
        """Return an exercise's timer as it is stored, or a fresh one. Raises NotFoundError."""
        return self._desk.read(lambda tx: timers.timer_of(tx, item_id))

    def reading(self, item_id: AgendaItemId) -> Reading:
        """Return what an exercise's timer shows now. Raises NotFoundError."""
        return rules.read(self.timer(item_id), self._desk.clock.now())

    def toggle(self) -> None:
        """Start or pause the timer at hand."""
        item_id, now = self.active_item(), self._desk.clock.now()
        if item_id is None:
            return
        change = timers.pause_timer if self.timer(item_id).running else timers.start_timer
        self._desk.do("", lambda tx: change(tx, item_id, now))

    def add_minutes(self, minutes: int) -> None:
        """Make the present stretch longer, or with a negative number shorter."""
        item_id, now = self.active_item(), self._desk.clock.now()
        if item_id is not None:
            self._desk.do("", lambda tx: timers.change_timer(tx, item_id, now, minutes))

    def skip(self) -> None:
        """Go on to the next stretch."""
        item_id, now = self.active_item(), self._desk.clock.now()
        if item_id is not None:
            self._desk.do("", lambda tx: timers.skip_segment(tx, item_id, now))

    def restart(self) -> None:
        """Begin the present stretch again."""
        item_id, now = self.active_item(), self._desk.clock.now()
        if item_id is not None:
            self._desk.do("", lambda tx: timers.restart_segment(tx, item_id, now))

    def leave_out(self, gap: int) -> None:
        """Let so many milliseconds that have just passed not count."""
        item_id, now = self.active_item(), self._desk.clock.now()
        if item_id is not None:
            self._desk.do("", lambda tx: timers.leave_out(tx, item_id, now, gap))

    def _notice_signal(self, running: Timer | None, now: Instant) -> None:
        """Tell of what the room is to hear of the timer that counted at the last look too."""
        before, self._read = self._read, None if running is None else (running.id, rules.read(running, now))
        if before is None or self._read is None or before[0] != self._read[0]:
            return
        signal = rules.signal_between(before[1], self._read[1])
        if signal is not None:
            self.rang.emit(signal)

    def _notice_gap(self, running: Timer | None, now: Instant) -> None:
        """Tell when far more time has passed than between two looks at a timer that counts."""
        seen, self._seen = self._seen, None if running is None else (running.id, now)
        if seen is not None and running is not None and seen[0] == running.id:
            gap = rules.passed(seen[1], now)
            if gap > GAP_MS:
                self.slept.emit(gap)

    def _active(self, tx: ReadTx) -> AgendaItemId | None:
        running = timers.running_timer(tx, self._desk.id)
        here = workshops.place_of(tx, self._desk.id).item_id
        if running is None and here is not None:
            paused = whereabouts.paused_elsewhere(tx, self._desk.id, self._desk.clock.now().wall)
            return here if paused is None else paused.id
        if running is None or (here is not None and rules.read(running, self._desk.clock.now()).over):
            return here
        return running.id

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Timer, Place, AgendaItem):
            self._look()

    def _look(self) -> None:
        """Tell when something else is shown, and wake up when the shown second is over.

        Signals come from the timer that counts, also when the room has gone on and its own is not at hand any more.
        """
        item_id = self.active_item()
        try:
            timer = None if item_id is None else self.timer(item_id)
        except NotFoundError:
            timer = None
        now = self._desk.clock.now()
        reading = None if timer is None else rules.read(timer, now)
        running = self._desk.read(lambda tx: timers.running_timer(tx, self._desk.id))
        self._notice_signal(running, now)
        self._notice_gap(running if running is not None and running.id == item_id else None, now)
        counting = None if running is None else rules.read(running, now)
        if counting is not None:
            self._wake.start(counting.remaining - (whole_seconds(counting.remaining) - 1) * 1000)
        else:
            self._wake.stop()
        here = self._desk.place().item_id
        shown = (item_id, here, timer and timer.segments, reading and _face(reading), counting and _face(counting))
        if shown != self._shown:
            self._shown = shown
            self.ticked.emit()


def whole_seconds(milliseconds: int) -> int:
    """Return the seconds that a clock shows: begun ones count, so that it says 0:00 at the very end."""
    return -(-milliseconds // 1000)


def clock_text(milliseconds: int) -> str:
    """Return "6:18", "27:50", "1:05:00", and past the end "−0:40"."""
    seconds = whole_seconds(milliseconds)
    sign, seconds = (MINUS if seconds < 0 else ""), abs(seconds)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{sign}{minutes}:{seconds:02d}"


def _face(reading: Reading) -> tuple[object, ...]:
    return reading.segment, whole_seconds(reading.remaining), reading.running


if sys.platform == "win32":
    import ctypes
    import winreg

    _TICKS = ctypes.windll.kernel32.GetTickCount64
    _TICKS.restype = ctypes.c_ulonglong

    def _boot_ms() -> int:
        return int(_TICKS())

    def _boot_id() -> str:
        path = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path) as key:
                return str(winreg.QueryValueEx(key, "BootId")[0])
        except OSError:
            return uuid4().hex

elif sys.platform == "darwin":
    import ctypes

    def _boot_ms() -> int:
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1_000_000

    def _boot_id() -> str:
        text = ctypes.create_string_buffer(64)
        size = ctypes.c_size_t(len(text))
        failed = ctypes.CDLL(None).sysctlbyname(b"kern.bootsessionuuid", text, ctypes.byref(size), None, 0)
        return uuid4().hex if failed else text.value.decode()

else:

    def _boot_ms() -> int:
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000

    def _boot_id() -> str:
        # Without the file each run has an id of its own: between runs the wall clock counts, as after a boot.
        try:
            return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        except OSError:
            return uuid4().hex
