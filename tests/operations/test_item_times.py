"""What each exercise really took: noted while the day goes on, and known when the next day is planned."""

from datetime import date, timedelta

import pytest

from unginvest_workshop.content import load_content
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.time_of_day import moment_of
from unginvest_workshop.domain.workshop import Language
from unginvest_workshop.operations import agenda, item_times, last_time, own_templates, people, workshops
from unginvest_workshop.operations.templates import create_from_template

CONTENT = load_content("nb")
DAY = date(2026, 11, 22)
MINUTE = 60_000


def at(clock, day=DAY):
    hour, minute = map(int, clock.split(":"))
    return moment_of(day, hour * 60 + minute)


def ids(room):
    return [item.id for item in room.see(lambda tx: agenda.agenda(tx, room.id))]


def noted(room):
    times = room.see(lambda tx: item_times.times(tx, room.id))
    return [item_times.minutes_taken(times[item_id]) if item_id in times else None for item_id in ids(room)]


def go(room, number, clock, day=DAY):
    room.do(lambda tx: workshops.go_to(tx, room.id, ids(room)[number], at(clock, day)))


def step(room, clock, by=1):
    room.do(lambda tx: workshops.step(tx, room.id, by, at(clock)))


def test_what_the_room_leaves_keeps_how_long_it_took(room):
    step(room, "09:23")
    step(room, "10:01")
    assert noted(room)[:3] == [23, 38, None]
    times = room.see(lambda tx: item_times.times(tx, room.id))
    assert [times[item_id].begun for item_id in ids(room)[:2]] == [at("09:00"), at("09:23")]


def test_time_adds_up_when_the_room_comes_back(room):
    step(room, "09:20")
    step(room, "09:50")
    step(room, "10:00", -1)
    step(room, "10:15")
    assert noted(room)[:3] == [20, 45, 10]


def test_who_only_looks_in_has_not_begun(room):
    step(room, "09:20")
    go(room, 4, "09:30")
    room.do(lambda tx: workshops.go_to(tx, room.id, ids(room)[1], at("09:30") + 20_000))
    assert noted(room) == [20, 10, None, None, None, None]


def test_only_the_fagdags_own_date_counts(room):
    go(room, 1, "12:00", DAY - timedelta(days=2))
    go(room, 2, "12:00", DAY + timedelta(days=1))
    assert noted(room) == [None] * 6


def test_what_is_before_the_days_start_is_preparation(room):
    go(room, 3, "08:10")
    go(room, 0, "08:40")
    step(room, "09:12")
    assert noted(room) == [12, None, None, None, None, None]


def test_nobody_is_at_one_exercise_for_half_a_day(room):
    step(room, "16:00")
    assert noted(room)[0] == 240


def test_the_last_exercise_is_noted_when_it_is_done(room):
    go(room, 5, "14:00")
    step(room, "14:12")
    step(room, "14:40")
    assert noted(room)[5] == 12


def test_noting_is_no_step_to_undo(room):
    go(room, 1, "09:23")
    assert room.store.history(room.id).undo is None
    assert noted(room)[0] == 23


# the next time


def make(store, template="half_day", day=DAY, title="Fagdag"):
    new = WorkshopId(new_id())
    store.write(new, "", lambda tx: create_from_template(tx, CONTENT, template, title, day, workshop_id=new))
    return new


def items_of(store, workshop_id):
    with store.read() as tx:
        return agenda.agenda(tx, workshop_id)


def lead(store, workshop_id, minutes, day=DAY, most=99):
    """Lead a day's exercises through, each in so many minutes."""
    now = at("09:00", day)
    store.write(workshop_id, "", lambda tx: workshops.go_to(tx, workshop_id, items_of(store, workshop_id)[0].id, now))
    for number, _item in enumerate(items_of(store, workshop_id)[:most], 1):
        moment = now + number * minutes * MINUTE
        store.write(workshop_id, "", lambda tx, moment=moment: workshops.step(tx, workshop_id, 1, moment))


def last(store, template="half_day", other_than=None):
    with store.read() as tx:
        return last_time.last_time(tx, template, other_than)


def test_a_template_that_nobody_has_led_has_no_last_time(store):
    new = make(store)
    assert last(store) is None
    assert last(store, "") is None
    lead(store, new, 20, most=2)
    assert last(store) is None


def test_the_newest_day_tells(store):
    old, newest = make(store), make(store, day=DAY + timedelta(days=30))
    lead(store, old, 30)
    assert last(store).workshop.id == old
    lead(store, newest, 20, DAY + timedelta(days=30))
    found = last(store)
    assert (found.workshop.id, found.minutes) == (newest, 20 * len(items_of(store, newest)))
    assert last(store, other_than=newest).workshop.id == old
    assert last(store, "full_day") is None


def test_a_new_day_can_go_by_what_it_took_last(store):
    old = make(store, "full_day")
    store.write(old, "", lambda tx: [people.add_group(tx, old) for _ in range(5)])
    lead(store, old, 30)
    new = make(store, "full_day", day=DAY + timedelta(days=30))
    store.write(new, "", lambda tx: [people.add_group(tx, new) for _ in range(3)])
    shown = next(item for item in items_of(store, new) if item.in_rounds)
    store.write(new, "", lambda tx: agenda.set_done(tx, items_of(store, new)[0].id, done=True))
    before = items_of(store, new)
    with store.read() as tx:
        assert set(last_time.taken_last(tx, new).values()) == {30}
    store.write(new, "Sist", lambda tx: last_time.use_last_times(tx, new))
    assert [item.minutes for item in items_of(store, new)] == [
        item.minutes if item.done else 18 if item.id == shown.id else 30 for item in before
    ]
    store.undo(new)
    assert items_of(store, new) == before


def test_without_a_last_time_the_plan_stays(store):
    new = make(store)
    before = items_of(store, new)
    store.write(new, "", lambda tx: last_time.use_last_times(tx, new))
    assert items_of(store, new) == before


@pytest.mark.parametrize("ends_at", [None, 15 * 60])
def test_a_template_of_ones_own_remembers_too_and_keeps_what_is_locked(store, ends_at):
    old, template, new = make(store), WorkshopId(new_id()), WorkshopId(new_id())
    first = items_of(store, old)[1].id

    def lock(tx):
        agenda.lock_start(tx, first, 11 * 60)
        agenda.set_least_minutes(tx, first, 9)
        workshops.set_end(tx, old, ends_at)

    store.write(old, "", lock)
    store.write(
        template,
        "",
        lambda tx: own_templates.save_as_template(
            tx, template, old, CONTENT, title="Vår", description="", with_notes=False, now=1
        ),
    )

    def start(workshop_id, day):
        store.write(
            workshop_id,
            "",
            lambda tx: own_templates.create_from_own_template(
                tx, template, Language.BOKMAAL, "Ny", day, workshop_id=workshop_id
            ),
        )

    start(new, DAY)
    copied = items_of(store, new)[1]
    assert (copied.starts_at, copied.least_minutes, copied.exercise) == (660, 9, items_of(store, old)[1].exercise)
    with store.read() as tx:
        assert workshops.place_of(tx, new).workshop_id == new
        assert tx.get(workshops.Workshop, new).ends_at == ends_at
    lead(store, new, 10)
    assert last(store, template).workshop.id == new


def test_a_day_without_exercises_has_nothing_to_tell(store):
    empty = WorkshopId(new_id())
    store.write(empty, "", lambda tx: workshops.create_workshop(tx, "Tom", DAY, template="half_day", workshop_id=empty))
    assert last(store) is None
