"""Letting a step be taken earlier or later: dragged along the road, or by keys."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from unginvest_workshop.domain.ids import RoadmapStepId
from unginvest_workshop.domain.road_today import day_at
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, days_ahead
from unginvest_workshop.domain.time_of_day import day_of
from unginvest_workshop.domain.when import understand
from unginvest_workshop.domain.when_moved import Stride
from unginvest_workshop.operations import roadmaps
from unginvest_workshop.operations.roadmaps import When
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.roads import when_words


class RoadMoves:
    """Knows the steps as they stand on the road, and which time a place on it is."""

    def __init__(self, desk: OpenWorkshop) -> None:
        self._desk = desk
        self._t = desk.t
        self._steps: Sequence[RoadmapStep] = ()

    def follow(self, steps: Sequence[RoadmapStep]) -> None:
        """Take note of the steps in road order."""
        self._steps = steps

    def movable(self) -> set[str]:
        """Return the ids of the steps that have a time to move: what is done already has none."""
        return {step.id for step in self._steps if step.status is not StepStatus.ALREADY}

    def time_at(self, step_id: str, place: float) -> str:
        """Return the time that a step would get at a place on the road, in words."""
        step, workshop, day = self._step(step_id), self._desk.workshop(), self._day_at(place)
        if day is None:
            return self._undated()
        when = roadmaps.moved_when(step, workshop, day)
        words = when_words(replace(step, when=when.said, starts=when.starts, ends=when.ends), self._t)
        if not when.said or when.starts is None or understand(when.said, workshop.date):
            return words
        return f"{words} · {self._t.date_short(when.starts)}"

    def drop(self, step_id: str, place: float) -> None:
        """Let a step be taken at a place on the road, as one undo step."""
        step, day = self._step(step_id), self._day_at(place)
        if day is None:
            self._desk.told.emit(self._undated())
        elif roadmaps.moved_when(step, self._desk.workshop(), day) != When(step.when, step.starts, step.ends):
            self._move(step_id, day)

    def shift(self, step_id: str, stride: Stride, by: int) -> None:
        """Let a step be taken a week or a month later, or with -1 earlier."""
        step = self._step(step_id)
        if step.status is StepStatus.ALREADY:
            self._desk.told.emit(self._t("Dette gjør dere alt. Det står først på veien."))
            return
        today = day_of(self._desk.clock.now().wall)
        self._move(step_id, roadmaps.day_a_stride_on(step, self._desk.workshop(), stride, by, today))

    def _move(self, step_id: str, to: date) -> None:
        label = self._t("Flytt steget i tid")
        self._desk.do(label, lambda tx: roadmaps.move_step_to(tx, RoadmapStepId(step_id), to))

    def _day_at(self, place: float) -> date | None:
        return day_at([days_ahead(step) for step in self._steps], place)

    def _step(self, step_id: str) -> RoadmapStep:
        return next(step for step in self._steps if step.id == step_id)

    def _undated(self) -> str:
        return self._t("Skriv først når ett av stegene skal tas.")
