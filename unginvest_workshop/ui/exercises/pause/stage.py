"""A break on the stage: when everybody is back, and how long that is still."""

import math

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.time_of_day import minute_of_day
from unginvest_workshop.domain.timer import MINUTE_MS, Timer
from unginvest_workshop.operations import timers
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.stage.content import Question, StageContent
from unginvest_workshop.ui.stage.timing import big_clock


def build(source: StageSource) -> StageContent:
    """Return the break with its clock; the time of day to be back at once it has begun."""
    t = source.room.t
    if source.reading.over:
        return source.content(Question(t("Velkommen tilbake!")), clock=big_clock(source.reading, t, ""))
    back = planned_back(source.item, timers.timer_of(source.tx, source.item.id))
    question = t("Tilbake klokka {time}", time=t.clock(back)) if back is not None else source.texts.question
    return source.content(Question(question), source.instructions, clock=big_clock(source.reading, t, t("igjen")))


def planned_back(item: AgendaItem, timer: Timer) -> int | None:
    """Return when everybody is back, in minutes after midnight: by the clock that goes, else by the plan.

    None when neither says: the break is so many minutes long, and has not begun or stands still.
    """
    back = back_at(timer)
    begun = timer.elapsed > 0
    return item.until if back is None and not begun else back


def back_at(timer: Timer) -> int | None:
    """Return when a break that goes on is over, in minutes after midnight by the wall; None while it stands still."""
    if timer.running_since is None:
        return None
    end = timer.running_since.wall + timer.total - timer.elapsed
    return minute_of_day(math.ceil(end / MINUTE_MS) * MINUTE_MS)
