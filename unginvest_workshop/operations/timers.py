"""Starting, pausing and changing the timers of the exercises. None of it is an undo step."""

from collections.abc import Callable
from dataclasses import replace

from unginvest_workshop.domain import timer as rules
from unginvest_workshop.domain.agenda import LONGEST, AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId, GroupId, WorkshopId
from unginvest_workshop.domain.interview import PairInterview, PairMember, StageChoice
from unginvest_workshop.domain.people import Group, Participant, TakingPart
from unginvest_workshop.domain.segments import interview_segments, plain_segments, round_segments
from unginvest_workshop.domain.time_of_day import milliseconds_until
from unginvest_workshop.domain.timer import Instant, Timer
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.tx import NotFoundError, ReadTx, Tx, UserError
from unginvest_workshop.operations.workshops import choose_group, choose_view, place_of

_TRIO = 3


def timer_of(tx: ReadTx, item_id: AgendaItemId) -> Timer:
    """Return an exercise's timer: the stored one, or a fresh one of the planned length.

    Where the room hears group after group it has a round for each group that there is now. What is stored of another
    form of the exercise (people walked round meanwhile) counts no more.
    """
    item = tx.get(AgendaItem, item_id)
    try:
        stored = _overtaken(tx, tx.get(Timer, item_id))
    except NotFoundError:
        return _fresh(tx, item)
    if stored.in_rounds != item.in_rounds:
        return _fresh(tx, item)
    if not stored.in_rounds:
        return stored
    return rules.with_rounds(stored, len(_groups(tx, item.workshop_id)), item.round_minutes)


def _fresh(tx: ReadTx, item: AgendaItem) -> Timer:
    """Return an unstarted timer: an interview's has its two tellings and the gathering, a round begins when chosen."""
    if item.in_rounds:
        count = len(_groups(tx, item.workshop_id))
        fresh = Timer(item.id, item.workshop_id, round_segments(count, item.round_minutes))
        return replace(fresh, at=_chosen_round(tx, item.workshop_id) or 0)
    if item.exercise is ExerciseKind.INTERVIEW:
        segments = interview_segments(item.minutes, trio=_is_one_trio(tx, item))
    else:
        segments = plain_segments(item.minutes)
    return Timer(id=item.id, workshop_id=item.workshop_id, segments=segments)


def _is_one_trio(tx: ReadTx, item: AgendaItem) -> bool:
    """Tell whether those who interview each other are three in all: as they are dealt, else as they are here."""
    dealt = tx.find(PairInterview, item_id=item.id)
    if dealt:
        return len(dealt) == 1 and len(tx.find(PairMember, pair_id=dealt[0].id)) == _TRIO
    here = [each for each in tx.find(Participant, workshop_id=item.workshop_id) if each.present]
    return sum(each.taking_part is not TakingPart.PASSES for each in here) == _TRIO


def running_timer(tx: ReadTx, workshop_id: WorkshopId) -> Timer | None:
    """Return the timer that counts now, if one does: of several, the one that was started last."""
    going = [(timer.running_since.wall, timer.id, timer) for timer in _timers(tx, workshop_id) if timer.running_since]
    return max(going)[2] if going else None


def _timers(tx: ReadTx, workshop_id: WorkshopId) -> list[Timer]:
    return tx.find(Timer, workshop_id=workshop_id)


def _overtaken(tx: ReadTx, timer: Timer) -> Timer:
    """Return a timer as it stands if another was started later: one that counts can come back by undo meanwhile."""
    last = running_timer(tx, timer.workshop_id) if timer.running else None
    if last is None or last.running_since is None or last.id == timer.id:
        return timer
    return rules.pause(timer, last.running_since)


def _let_one_count(tx: Tx, workshop_id: WorkshopId) -> None:
    """Write down where timers stand that another has overtaken, before that one is changed."""
    for timer in _timers(tx, workshop_id):
        standing = _overtaken(tx, timer)
        if standing != timer:
            tx.replace(standing)


def start_timer(tx: Tx, item_id: AgendaItemId, now: Instant) -> None:
    """Let an exercise's timer count; any other one of the day stands still meanwhile.

    An interview that begins shows what its clock is at, whatever the room saw before, so that it is told when to swap.
    Where the room hears group after group, the time that counts is the chosen group's. A break until a time of day ends
    then, however late it begins or goes on; UserError when that is no time to wait for.
    """
    item = tx.get(AgendaItem, item_id)
    _let_one_count(tx, item.workshop_id)
    timer = _at_chosen_group(tx, timer_of(tx, item_id), now)
    if item.exercise is ExerciseKind.INTERVIEW and not (timer.running or timer.elapsed):
        form = StageChoice.read(place_of(tx, timer.workshop_id).view).form
        choose_view(tx, timer.workshop_id, StageChoice(form=form).stored())
    if item.until is not None and not timer.running:
        timer = _until(timer, item.until, now)
    other = running_timer(tx, timer.workshop_id)
    if other is not None and other.id != item_id:
        tx.replace(rules.pause(other, now))
    _store(tx, rules.start(timer, now))


def _until(timer: Timer, minute: int, now: Instant) -> Timer:
    """Return a break that stands still with just the time that there is until a minute of the day."""
    left = milliseconds_until(minute, now.wall)
    if not 0 < left // 1000 <= LONGEST * 60:
        clock = f"{minute // 60:02d}:{minute % 60:02d}"
        raise UserError(mark("Klokka {time} er for lenge siden eller til. Velg når dere er tilbake."), time=clock)
    return rules.lasting(timer, timer.elapsed + left)


def follow_until(tx: Tx, item_id: AgendaItemId) -> None:
    """Let a break that goes on end at the time of day that is planned now; at once where that has passed.

    One that stands still follows when it goes on, and without such a time all stays.
    """
    until, timer = tx.get(AgendaItem, item_id).until, timer_of(tx, item_id)
    if until is not None and timer.running_since is not None:
        left = milliseconds_until(until, timer.running_since.wall)
        _move(tx, timer, rules.lasting(timer, timer.elapsed + left))


def pause_timer(tx: Tx, item_id: AgendaItemId, now: Instant) -> None:
    """Let an exercise's timer stand still."""
    _change(tx, item_id, lambda timer: rules.pause(timer, now))


def change_timer(tx: Tx, item_id: AgendaItemId, now: Instant, minutes: int) -> None:
    """Make the present stretch longer, or with a negative number shorter."""
    _change(tx, item_id, lambda timer: rules.change_length(timer, now, minutes * rules.MINUTE_MS))


def leave_out(tx: Tx, item_id: AgendaItemId, now: Instant, gap: int, index: int | None = None) -> None:
    """Let so many milliseconds that have passed not count: the machine slept, and the room did something else.

    ``index`` says of which round, where there are rounds; with None it is the one at hand.
    """
    _change(tx, item_id, lambda timer: rules.leave_out(timer, now, gap, index))


def finish_timer(tx: Tx, item_id: AgendaItemId, now: Instant) -> None:
    """Let a timer that nobody waits for any more stand still at its end."""
    _change(tx, item_id, lambda timer: rules.finish(timer, now))


def skip_segment(tx: Tx, item_id: AgendaItemId, now: Instant) -> None:
    """Go on to the next stretch; to the next group, where the room hears group after group."""
    _change(tx, item_id, lambda timer: rules.skip(timer, now))
    timer = timer_of(tx, item_id)
    if timer.in_rounds and place_of(tx, timer.workshop_id).item_id == item_id:
        groups = _groups(tx, timer.workshop_id)
        if timer.at < len(groups):
            choose_group(tx, timer.workshop_id, groups[timer.at].id)


def look_at_group(tx: Tx, workshop_id: WorkshopId, group_id: GroupId | None, now: Instant) -> None:
    """Let console and stage look at a group, or with None at all.

    Where the room hears group after group, it sees what the group shows, whatever it saw of another. A clock that
    stands still goes along; one that counts stays with its group.
    """
    choose_group(tx, workshop_id, group_id)
    timer = _timer_here(tx, workshop_id)
    if timer is not None:
        choose_view(tx, workshop_id, "")
        _move(tx, timer, _at_chosen_group(tx, timer, now))


def go_to_next_group(tx: Tx, workshop_id: WorkshopId, now: Instant) -> None:
    """Look at the group after the chosen one, and let the clock go on with it; past the last one all stays.

    From all groups one comes to the first.
    """
    groups, chosen = _groups(tx, workshop_id), place_of(tx, workshop_id).group_id
    place = next((n for n, group in enumerate(groups) if group.id == chosen), -1) + 1
    if place < len(groups):
        choose_group(tx, workshop_id, groups[place].id)
        timer = _timer_here(tx, workshop_id)
        if timer is not None:
            choose_view(tx, workshop_id, "")
            _move(tx, timer, rules.take_up(timer, now, place))


def look_at_previous_group(tx: Tx, workshop_id: WorkshopId, now: Instant) -> None:
    """Look at the group before the chosen one, if there is one; a clock that counts stays where it is."""
    groups, chosen = _groups(tx, workshop_id), place_of(tx, workshop_id).group_id
    place = next((n for n, group in enumerate(groups) if group.id == chosen), 0)
    if place > 0:
        look_at_group(tx, workshop_id, groups[place - 1].id, now)


def restart_segment(tx: Tx, item_id: AgendaItemId, now: Instant) -> None:
    """Begin the present stretch again."""
    _change(tx, item_id, lambda timer: rules.restart(timer, now))


def replan_rounds(tx: Tx, item_id: AgendaItemId) -> None:
    """Let the rounds that have not begun have the length that is planned now."""
    item = tx.get(AgendaItem, item_id)
    if item.in_rounds and tx.find(Timer, id=item_id):
        _change(tx, item_id, lambda timer: rules.with_round_minutes(timer, item.round_minutes))


def reset_timer(tx: Tx, item_id: AgendaItemId) -> None:
    """Forget an exercise's timer, so that it stands at the planned length again."""
    if any(timer.id == item_id for timer in tx.find(Timer, id=item_id)):
        tx.remove(Timer, item_id)


def _groups(tx: ReadTx, workshop_id: WorkshopId) -> list[Group]:
    return tx.find(Group, workshop_id=workshop_id)


def _timer_here(tx: ReadTx, workshop_id: WorkshopId) -> Timer | None:
    """Return the timer of the exercise that the room is at, if each group has its time there."""
    item_id = place_of(tx, workshop_id).item_id
    timer = None if item_id is None else timer_of(tx, item_id)
    return timer if timer is not None and timer.in_rounds else None


def _at_chosen_group(tx: ReadTx, timer: Timer, now: Instant) -> Timer:
    """Return a timer that stands still with the chosen group's round at hand, if it has rounds and one is chosen."""
    here = place_of(tx, timer.workshop_id).item_id == timer.id
    at = _chosen_round(tx, timer.workshop_id) if here and timer.in_rounds and not timer.running else None
    return timer if at is None else rules.take_up(timer, now, at)


def _chosen_round(tx: ReadTx, workshop_id: WorkshopId) -> int | None:
    """Return the place of the chosen group among the groups, from 0; None while all are looked at."""
    chosen = place_of(tx, workshop_id).group_id
    return next((n for n, group in enumerate(_groups(tx, workshop_id)) if group.id == chosen), None)


def _move(tx: Tx, old: Timer, new: Timer) -> None:
    """Keep where a timer has moved to; one that nobody has touched follows the chosen group by itself."""
    if new != old and tx.find(Timer, id=old.id):
        tx.replace(new)


def _change(tx: Tx, item_id: AgendaItemId, change: Callable[[Timer], Timer]) -> None:
    timer = timer_of(tx, item_id)
    _let_one_count(tx, timer.workshop_id)
    _store(tx, change(timer))


def _store(tx: Tx, timer: Timer) -> None:
    if tx.find(Timer, id=timer.id):
        tx.replace(timer)
    else:
        tx.add(timer)
