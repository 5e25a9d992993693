"""A break on the stage: when everybody is back, and how long that is still."""

import math
from datetime import datetime

from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.operations import timers
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.stage.content import Question, StageContent
from unginvest_workshop.ui.stage.timing import big_clock

_MINUTE_MS = 60_000


def build(source: StageSource) -> StageContent:
    """Return the break with its clock; the time of day to be back at once it has begun."""
    t = source.room.t
    back = back_at(timers.timer_of(source.tx, source.item.id))
    question = t("Tilbake klokka {time}", time=t.clock(back)) if back is not None else source.texts.question
    return source.content(Question(question), source.instructions, clock=big_clock(source.reading, t, t("igjen")))


def back_at(timer: Timer) -> int | None:
    """Return when a break that goes on is over, in minutes after midnight by the wall; None while it stands still."""
    if timer.running_since is None:
        return None
    end = timer.running_since.wall + timer.total - timer.elapsed
    local = datetime.fromtimestamp(math.ceil(end / _MINUTE_MS) * 60).astimezone()
    return local.hour * 60 + local.minute
