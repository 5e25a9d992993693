"""What the stage shows now: the content of the exercise that the room is at, with the timer that counts."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.domain import timer as rules
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.timer import Instant, Reading, Timer
from unginvest_workshop.domain.workshop import OPENING, Workshop
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import agenda, timers, whereabouts, workshops
from unginvest_workshop.operations.tx import Changes, NotFoundError, ReadTx
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.open_workshop import OpenWorkshop, Speech
from unginvest_workshop.ui.stage.content import ClockFace, Question, StageContent
from unginvest_workshop.ui.stage.groups import groups_content, shows_groups
from unginvest_workshop.ui.stage.source import StageSource, StageView
from unginvest_workshop.ui.stage.thread import thread_content, threaded
from unginvest_workshop.ui.stage.timing import corner_clock, retimed

Views = Mapping[ExerciseKind, StageView]
"""The two sides of each exercise that has them; see ui.exercises.registry."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shown:
    """A content, and whose timer its clock shows: None when it has no clock."""

    content: StageContent
    timed_by: AgendaItemId | None


def current(desk: OpenWorkshop, views: Views) -> Shown:
    """Return what the stage shows now, from one consistent look at the store. What an exercise raises is raised on."""
    now = desk.clock.now()
    return desk.read(lambda tx: _shown(tx, desk, views, now))


def following(desk: OpenWorkshop, views: Views) -> StageContent | None:
    """Return how the next exercise of the day will begin on the stage; None after the last one. Nothing is written."""
    now = desk.clock.now()
    return desk.read(lambda tx: _following(tx, desk, views, now))


class StagePresenter(QObject):
    """Keeps a content up to date; the room never sees an error, but the last good picture."""

    content_changed = Signal(object)
    """Carries the StageContent."""

    def __init__(self, desk: OpenWorkshop, timer: TimerModel, views: Views, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._timer = timer
        self._views = views
        self._shown: Shown | None = None
        self._stretch: object = None
        desk.changed.connect(self._on_changed)
        timer.ticked.connect(self._on_tick)
        self.refresh()

    def content(self) -> StageContent | None:
        """Return what is to be shown; None before anything could be built."""
        return self._shown.content if self._shown else None

    def refresh(self) -> None:
        """Build the content anew."""
        try:
            shown = current(self._desk, self._views)
        except Exception:  # noqa: BLE001  # whatever it is, the room must not see it
            _log.exception("The stage could not be built; it goes on showing what it showed")
            return
        self._shown = shown
        self._stretch = self._stretch_now()
        self.content_changed.emit(shown.content)

    def _on_changed(self, changes: Changes) -> None:
        del changes
        self.refresh()

    def _on_tick(self) -> None:
        """Let the clock go on; a new stretch may mean new words."""
        shown = self._shown
        if shown is None or shown.timed_by is None or shown.content.clock is None:
            return
        if self._stretch_now() != self._stretch:
            self.refresh()
            return
        face = retimed(shown.content.clock, self._timer.reading(shown.timed_by), self._desk.room.t)
        self._shown = Shown(replace(shown.content, clock=face), shown.timed_by)
        self.content_changed.emit(self._shown.content)

    def _stretch_now(self) -> object:
        """Return what must stay the same for the clock to be all that changes."""
        try:
            reading = self._timer.reading(self._shown.timed_by) if self._shown and self._shown.timed_by else None
        except NotFoundError:
            return None
        return reading and (reading.segment, reading.over, reading.running, _concerns_room(reading))


def _shown(tx: ReadTx, desk: OpenWorkshop, views: Views, now: Instant) -> Shown:
    workshop = tx.get(Workshop, desk.id)
    place = workshops.place_of(tx, desk.id)
    if place.item_id is None:
        return Shown(_welcome(workshop, desk.room), None)
    item = tx.get(AgendaItem, place.item_id)
    own = timers.timer_of(tx, item.id)
    reading = rules.read(own, now)
    source = StageSource(
        tx, workshop, item, place, desk.room, desk.photos, reading, now.wall, lasting=desk.lasting.look
    )
    content = _content(source, views)
    running = timers.running_timer(tx, desk.id) or whereabouts.paused_elsewhere(tx, desk.id, now.wall)
    if running is not None and running.id != item.id and _concerns_room(rules.read(running, now)):
        face = _other_clock(rules.read(running, now), tx.get(AgendaItem, running.id), desk.room)
        return Shown(replace(content, clock=face), running.id)
    if content.clock is None and _begun(own):
        return Shown(replace(content, clock=corner_clock(source.reading, desk.room.t)), item.id)
    return Shown(content, item.id if content.clock else None)


def _following(tx: ReadTx, desk: OpenWorkshop, views: Views, now: Instant) -> StageContent | None:
    items = agenda.agenda(tx, desk.id)
    here = workshops.place_of(tx, desk.id)
    index = next((n for n, item in enumerate(items) if item.id == here.item_id), -1) + 1
    if index >= len(items):
        return None
    item = items[index]
    place = replace(here, item_id=item.id, stage_page=OPENING, view="")
    reading = rules.read(timers.timer_of(tx, item.id), now)
    source = StageSource(tx, tx.get(Workshop, desk.id), item, place, desk.room, desk.photos, reading, now.wall)
    return _content(source, views)


def _content(source: StageSource, views: Views) -> StageContent:
    if shows_groups(source):
        return groups_content(source)
    node = threaded(source)
    thread = thread_content(source, node) if node is not None else None
    if thread is not None:
        return thread
    view = views.get(source.item.exercise)
    return view.stage(source) if view else _plain(source)


def _concerns_room(reading: Reading) -> bool:
    """Tell whether the clock of another exercise still is the room's: until a little after it is told of as over."""
    return not reading.over or rules.sign_at(reading) is rules.TimerSignal.END


def _begun(timer: Timer) -> bool:
    return timer.running or timer.elapsed > 0


def _other_clock(reading: Reading, item: AgendaItem, room: Speech) -> ClockFace:
    """Return the clock of an exercise that still counts while the room looks at another."""
    name = item_name(item, room.content)
    return corner_clock(reading, room.t, name if reading.running else room.t("{name} · pause", name=name))


def _plain(source: StageSource) -> StageContent:
    """Return what to do, for an exercise that has no view of its own."""
    return source.content(Question(source.texts.question), source.instructions)


def _welcome(workshop: Workshop, room: Speech) -> StageContent:
    """Return what stands there before the day has an agenda."""
    return StageContent(
        phase=Phase.DEFINITION,
        phase_name=room.content.phase(Phase.DEFINITION).name,
        exercise_name=workshop.title,
        blocks=(Question(workshop.topic_question or workshop.title),),
    )
