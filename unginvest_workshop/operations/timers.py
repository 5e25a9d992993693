"""Starting, pausing and changing the timers of the exercises. None of it is an undo step."""

from collections.abc import Callable

from unginvest_workshop.domain import timer as rules
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.timer import Instant, Timer
from unginvest_workshop.operations.tx import NotFoundError, ReadTx, Tx
from unginvest_workshop.operations.workshops import choose_view


def timer_of(tx: ReadTx, item_id: AgendaItemId) -> Timer:
    """Return an exercise's timer: the stored one, or a fresh one of the planned length."""
    try:
        return tx.get(Timer, item_id)
    except NotFoundError:
        return fresh_timer(tx.get(AgendaItem, item_id))


def fresh_timer(item: AgendaItem) -> Timer:
    """Return an unstarted timer for an exercise: an interview's has its two tellings and the gathering."""
    segments = rules.interview_segments if item.exercise is ExerciseKind.INTERVIEW else rules.plain_segments
    return Timer(id=item.id, workshop_id=item.workshop_id, segments=segments(item.minutes))


def running_timer(tx: ReadTx, workshop_id: WorkshopId) -> Timer | None:
    """Return the timer that counts now, if one does."""
    return next((timer for timer in tx.find(Timer, workshop_id=workshop_id) if timer.running), None)


def start_timer(tx: Tx, item_id: AgendaItemId, now: Instant) -> None:
    """Let an exercise's timer count; any other one of the day stands still meanwhile.

    An interview that begins shows what its clock is at, whatever the room saw before, so that it is told when to swap.
    """
    timer = timer_of(tx, item_id)
    if not (timer.running or timer.elapsed) and tx.get(AgendaItem, item_id).exercise is ExerciseKind.INTERVIEW:
        choose_view(tx, timer.workshop_id, "")
    other = running_timer(tx, timer.workshop_id)
    if other is not None and other.id != item_id:
        tx.replace(rules.pause(other, now))
    _store(tx, rules.start(timer, now))


def pause_timer(tx: Tx, item_id: AgendaItemId, now: Instant) -> None:
    """Let an exercise's timer stand still."""
    _change(tx, item_id, lambda timer: rules.pause(timer, now))


def change_timer(tx: Tx, item_id: AgendaItemId, now: Instant, minutes: int) -> None:
    """Make the present stretch longer, or with a negative number shorter."""
    _change(tx, item_id, lambda timer: rules.change_length(timer, now, minutes * rules.MINUTE_MS))


def skip_segment(tx: Tx, item_id: AgendaItemId, now: Instant) -> None:
    """Go on to the next stretch."""
    _change(tx, item_id, lambda timer: rules.skip(timer, now))


def restart_segment(tx: Tx, item_id: AgendaItemId, now: Instant) -> None:
    """Begin the present stretch again."""
    _change(tx, item_id, lambda timer: rules.restart(timer, now))


def reset_timer(tx: Tx, item_id: AgendaItemId) -> None:
    """Forget an exercise's timer, so that it stands at the planned length again."""
    if any(timer.id == item_id for timer in tx.find(Timer, id=item_id)):
        tx.remove(Timer, item_id)


def _change(tx: Tx, item_id: AgendaItemId, change: Callable[[Timer], Timer]) -> None:
    _store(tx, change(timer_of(tx, item_id)))


def _store(tx: Tx, timer: Timer) -> None:
    if tx.find(Timer, id=timer.id):
        tx.replace(timer)
    else:
        tx.add(timer)
