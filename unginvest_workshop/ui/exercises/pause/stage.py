"""A break on the stage: when everybody is back, and how long that is still."""

import math
from datetime import datetime

from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.operations import timers
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.stage.content import Instruction, Instructions, Question, StageContent
from unginvest_workshop.ui.stage.timing import big_clock

_MINUTE_MS = 60_000


def build(source: StageSource) -> StageContent:
    """Return the break with its clock; the time of day to be back at once it has begun."""
    texts, t = source.room.content.exercise(source.item.exercise), source.room.t
    back = back_at(timers.timer_of(source.tx, source.item.id))
    lines = tuple(Instruction(line.symbol, line.text) for line in texts.instructions)
    question = t("Tilbake klokka {time}", time=t.clock(back)) if back is not None else texts.question
    return StageContent(
        phase=source.item.phase,
        phase_name=source.room.content.phase(source.item.phase).name,
        exercise_name=source.item.title or texts.name,
        blocks=(Question(question), Instructions(lines)),
        clock=big_clock(source.reading, t, t("igjen")),
    )


def back_at(timer: Timer) -> int | None:
    """Return when a break that goes on is over, in minutes after midnight by the wall; None while it stands still."""
    if timer.running_since is None:
        return None
    end = timer.running_since.wall + timer.total - timer.elapsed
    local = datetime.fromtimestamp(math.ceil(end / _MINUTE_MS) * 60).astimezone()
    return local.hour * 60 + local.minute
