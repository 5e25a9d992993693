"""Letting a step be taken earlier or later: dragged along a road, or by keys; the fagdag's road and one's own alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from unginvest_workshop.domain.road_today import day_at
from unginvest_workshop.domain.time_of_day import day_of
from unginvest_workshop.domain.when import Days, understand
from unginvest_workshop.domain.when_moved import Stride, day_beyond, said_anew
from unginvest_workshop.domain.workshop import Language
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.open_workshop import OpenWorkshop


@dataclass(frozen=True, slots=True)
class TimedStep:
    """A step as far as its time goes."""

    id: str
    said: str
    """The time as it was said."""
    days: Days | None
    """None for one without a date, or that lies behind whatever its date."""
    stays: str = ""
    """Why its time can't be moved, as a sentence; empty where it can."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How a time is told."""

    language: Language
    day: date
    """The day from which a time without a year is the next one."""


class RoadMoves:
    """Knows the steps as they stand on the road, and which time a place on it is.

    ``move`` is the operation that lets a step be taken about another day; ``telling`` tells how times are told now.
    """

    def __init__(
        self, desk: OpenWorkshop, move: Callable[[Tx, str, date], None], telling: Callable[[], Telling]
    ) -> None:
        self._desk = desk
        self._t = desk.t
        self._move_to = move
        self._telling = telling
        self._steps: Sequence[TimedStep] = ()

    def follow(self, steps: Sequence[TimedStep]) -> None:
        """Take note of the steps in road order."""
        self._steps = steps

    def movable(self) -> set[str]:
        """Return the ids of the steps that have a time to move."""
        return {step.id for step in self._steps if not step.stays}

    def time_at(self, step_id: str, place: float) -> str:
        """Return the time that a step would get at a place on the road, in words."""
        day = self._day_at(place)
        if day is None:
            return self._undated()
        said, days = self._moved(self._step(step_id), day)
        if said and understand(said, self._telling().day):
            return said
        return " · ".join(filter(None, (said, self._t.date_short(days.starts))))

    def drop(self, step_id: str, place: float) -> None:
        """Let a step be taken at a place on the road, as one undo step."""
        step, day = self._step(step_id), self._day_at(place)
        if day is None:
            self._desk.told.emit(self._undated())
        elif self._moved(step, day) != (step.said, step.days):
            self._move(step_id, day)

    def shift(self, step_id: str, stride: Stride, by: int) -> None:
        """Let a step be taken a week or a month later, or with -1 earlier; one without a date is moved from today."""
        step = self._step(step_id)
        if step.stays:
            self._desk.told.emit(step.stays)
            return
        today = day_of(self._desk.clock.now().wall)
        known = step.days or Days(today, today)
        self._move(step_id, day_beyond(step.said, known, stride, by, self._telling().day))

    def _move(self, step_id: str, to: date) -> None:
        self._desk.do(self._t("Flytt steget i tid"), lambda tx: self._move_to(tx, step_id, to))

    def _moved(self, step: TimedStep, to: date) -> tuple[str, Days]:
        telling = self._telling()
        return said_anew(step.said, step.days, to, telling.language, telling.day)

    def _day_at(self, place: float) -> date | None:
        return day_at([step.days for step in self._steps], place)

    def _step(self, step_id: str) -> TimedStep:
        return next(step for step in self._steps if step.id == step_id)

    def _undated(self) -> str:
        return self._t("Skriv først når ett av stegene skal tas.")
