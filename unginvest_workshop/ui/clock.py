"""The timer of the open fagdag as its windows watch it, and how clocks are written."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from unginvest_workshop.domain import timer as rules
from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.timer import Instant, Reading, Timer
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.operations import timers, whereabouts, workshops
from unginvest_workshop.operations.tx import Changes, NotFoundError, ReadTx
from unginvest_workshop.ui.gaps import Count, Gap, gap_between
from unginvest_workshop.ui.open_workshop import OpenWorkshop

MINUS: Final = "\u2212"


class TimerModel(QObject):
    """The timer that the facilitator has at hand: the one that counts or was paused, else that of what is shown."""

    rang = Signal(object)
    """The room is to look up; carries the TimerSignal."""
    slept = Signal(object)
    """The timer counted on while nobody could see it, as when the laptop slept; carries the Gap."""
    ticked = Signal()
    """What the timer shows is not what it showed: another second, stretch or exercise, or it stands still."""

    def __init__(self, desk: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: object = None
        self._seen: Count | None = None
        """What the timer at hand had counted when it was last seen to count."""
        self._until: tuple[AgendaItemId, int | None] | None = None
        """Whose timer was last seen to count, and until when its exercise was to last by its plan."""
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
        item_id, now = self._desk.room_place().item_id, self._desk.clock.now()
        if item_id is not None:
            self._desk.in_room(lambda tx: timers.start_timer(tx, item_id, now))

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
        self._desk.in_room(lambda tx: change(tx, item_id, now))

    def add_minutes(self, minutes: int) -> None:
        """Make the present stretch longer, or with a negative number shorter."""
        item_id, now = self.active_item(), self._desk.clock.now()
        if item_id is not None:
            self._desk.in_room(lambda tx: timers.change_timer(tx, item_id, now, minutes))

    def skip(self) -> None:
        """Go on to the next stretch. A time that is all one stretch stays: a slip of the keys would end it."""
        item_id, now = self.active_item(), self._desk.clock.now()
        if item_id is not None and len(self.timer(item_id).segments) > 1:
            self._desk.in_room(lambda tx: timers.skip_segment(tx, item_id, now))

    def restart(self) -> None:
        """Begin the present stretch again."""
        item_id, now = self.active_item(), self._desk.clock.now()
        if item_id is not None:
            self._desk.in_room(lambda tx: timers.restart_segment(tx, item_id, now))

    def leave_out(self, gap: Gap) -> None:
        """Let a time that was counted unseen not count, whichever timer is at hand now."""
        now = self._desk.clock.now()
        self._desk.in_room(lambda tx: timers.leave_out(tx, gap.item_id, now, gap.milliseconds, gap.index))

    def _notice_signal(self, running: Timer | None, now: Instant) -> None:
        """Tell of what the room is to hear of the timer that counted at the last look too."""
        before, self._read = self._read, None if running is None else (running.id, rules.read(running, now))
        if before is None or self._read is None or before[0] != self._read[0]:
            return
        signal = rules.signal_between(before[1], self._read[1])
        if signal is not None:
            self.rang.emit(signal)

    def _notice_gap(self, at_hand: Timer | None, now: Instant) -> None:
        """Tell when the timer that was seen to count has counted far more than between two looks."""
        before = self._seen
        counted = None if at_hand is None else rules.elapsed_at(at_hand, now)
        self._seen = None if at_hand is None or counted is None else Count(at_hand.id, at_hand.at, counted, now)
        after = None if before is None else self._desk.read(lambda tx: before.later(tx, now))
        gap = None if before is None or after is None else gap_between(before, after)
        if gap is not None:
            self.slept.emit(gap)

    def _running(self, now: Instant) -> Timer | None:
        """Return the timer that counts; one that nobody waits for any more is let stand at its end."""
        running = self._desk.read(lambda tx: timers.running_timer(tx, self._desk.id))
        if running is None or not rules.is_forgotten(running, now):
            return running
        self._seen = self._read = None
        self._desk.in_room(lambda tx: timers.finish_timer(tx, running.id, now))
        return None

    def _follow_plan(self) -> None:
        """Let a break that goes on follow when its plan has another end, as after undo."""
        seen = self._until
        if seen is not None and self._planned_until(seen[0]) != seen[1]:
            self._desk.in_room(lambda tx: timers.follow_until(tx, seen[0]))

    def _planned_until(self, item_id: AgendaItemId) -> int | None:
        try:
            return self._desk.item(item_id).until
        except NotFoundError:
            return None

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
        if changes.touches(AgendaItem):
            self._follow_plan()
        if changes.touches(Timer, Place, AgendaItem):
            self._look()

    def _look(self) -> None:
        """Tell when something else is shown, and wake up when the shown second is over.

        Signals come from the timer that counts, also when the room has gone on and its own is not at hand any more.
        """
        now = self._desk.clock.now()
        running = self._running(now)
        item_id = self.active_item()
        try:
            timer = None if item_id is None else self.timer(item_id)
        except NotFoundError:
            timer = None
        reading = None if timer is None else rules.read(timer, now)
        self._until = None if running is None else (running.id, self._planned_until(running.id))
        self._notice_signal(running, now)
        self._notice_gap(running if running is not None and running.id == item_id else None, now)
        counting = None if running is None else rules.read(running, now)
        if counting is not None:
            self._wake.start(counting.remaining - (whole_seconds(counting.remaining) - 1) * 1000)
        else:
            self._wake.stop()
        here = self._desk.room_place().item_id
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
