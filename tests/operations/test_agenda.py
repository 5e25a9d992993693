"""Changing the plan of the day."""

from datetime import date

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase, planned_minutes
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.time_of_day import moment_of
from unginvest_workshop.domain.timer import Instant
from unginvest_workshop.operations import agenda, grouping, item_times, people, timers, workshops
from unginvest_workshop.operations.workshops import PlannedItem


def exercises(room):
    return [item.exercise.value for item in room.see(lambda tx: agenda.agenda(tx, room.id))]


def ids(room):
    return [item.id for item in room.see(lambda tx: agenda.agenda(tx, room.id))]


def test_a_new_exercise_comes_last_in_its_phase(room):
    room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.SHARED_FACTORS, 30))
    assert exercises(room) == ["topic", "interview", "break", "tree", "shared_factors", "dream", "close"]
    room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.ROADMAP, 30))
    assert exercises(room)[-1] == "roadmap"


def test_a_new_exercise_can_stand_before_another(room):
    room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.BREAK, 10, before=ids(room)[1], title=" Kaffe "))
    assert exercises(room)[:3] == ["topic", "break", "interview"]
    item = room.see(lambda tx: agenda.agenda(tx, room.id))[1]
    assert (item.phase, item.title) == (Phase.DEFINITION, "Kaffe")


def test_a_break_before_everything_belongs_to_the_first_phase(room):
    room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.BREAK, 10, before=ids(room)[0]))
    assert room.see(lambda tx: agenda.agenda(tx, room.id))[0].phase is Phase.DEFINITION


def test_a_break_in_an_empty_plan_belongs_to_definition(store):
    new = WorkshopId(new_id())
    store.write(new, "", lambda tx: workshops.create_workshop(tx, "Tom", date(2026, 1, 1), workshop_id=new))
    store.write(new, "", lambda tx: agenda.add_item(tx, new, ExerciseKind.BREAK, 10))
    with store.read() as tx:
        assert [item.phase for item in agenda.agenda(tx, new)] == [Phase.DEFINITION]


def test_moving_a_break_takes_the_phase_of_where_it_lands(room):
    pause, dream = ids(room)[2], ids(room)[4]
    room.do(lambda tx: agenda.move_item(tx, pause, None))
    assert exercises(room)[-1] == "break"
    assert room.see(lambda tx: tx.get(AgendaItem, pause)).phase is Phase.REALISATION
    room.do(lambda tx: agenda.move_item(tx, pause, dream))
    assert room.see(lambda tx: tx.get(AgendaItem, pause)).phase is Phase.DISCOVERY


def test_moving_an_exercise_keeps_its_phase(room):
    first, last = ids(room)[0], ids(room)[-1]
    room.do(lambda tx: agenda.move_item(tx, last, first))
    assert exercises(room)[0] == "close"
    assert room.see(lambda tx: tx.get(AgendaItem, last)).phase is Phase.REALISATION


def test_minutes_stay_within_what_a_day_can_hold(room):
    item = ids(room)[0]
    for given, kept in ((0, 1), (33, 33), (9999, agenda.LONGEST)):
        room.do(lambda tx, given=given: agenda.set_minutes(tx, item, given))
        assert room.see(lambda tx: tx.get(AgendaItem, item)).minutes == kept


def test_an_exercise_has_its_people_and_private_notes(room):
    item = ids(room)[0]
    room.do(
        lambda tx: agenda.edit_item(
            tx, item, title="Velkommen", leader="Amina", co_leader="Per", writer="Ida", notes="Husk\nkaffe"
        )
    )
    room.do(lambda tx: agenda.edit_item(tx, item))
    found = room.see(lambda tx: tx.get(AgendaItem, item))
    assert (found.title, found.leader, found.co_leader, found.writer) == ("Velkommen", "Amina", "Per", "Ida")
    assert found.notes == "Husk\nkaffe"


def test_an_exercise_can_be_taken_out_and_put_back(room):
    before = exercises(room)
    room.do(lambda tx: agenda.remove_item(tx, ids(room)[0]))
    assert exercises(room) == before[1:]
    room.store.undo(room.id)
    assert exercises(room) == before


def test_a_step_marks_what_is_left_going_on_and_ends_with_the_last(room):
    def at():
        return room.see(lambda tx: workshops.place_of(tx, room.id)).item_id

    def done():
        return [item.done for item in room.see(lambda tx: agenda.agenda(tx, room.id))]

    last = len(ids(room)) - 1
    room.do(lambda tx: workshops.go_to(tx, room.id, ids(room)[0], 0))
    room.do(lambda tx: workshops.step(tx, room.id, -1, 0))
    assert at() == ids(room)[0]
    start = moment_of(date(2026, 11, 22), 9 * 60)
    for minute in range(1, last + 3):
        room.do(lambda tx, now=start + minute * 60_000: workshops.step(tx, room.id, 1, now))
    assert at() == ids(room)[last]
    assert all(done())
    room.do(lambda tx: agenda.remove_item(tx, at()))
    room.do(lambda tx: workshops.step(tx, room.id, 1, 0))
    assert at() == ids(room)[0]


def _done(room):
    return [item.done for item in room.see(lambda tx: agenda.agenda(tx, room.id))]


def test_who_only_leafs_through_the_day_marks_nothing_as_done(room):
    start = moment_of(date(2026, 11, 22), 9 * 60)
    for number, by in enumerate((1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1)):
        room.do(lambda tx, now=start + number * 9000, by=by: workshops.step(tx, room.id, by, now))
    assert not any(_done(room))


def test_an_exercise_whose_clock_ran_is_done_and_one_that_is_gone_back_to_is_not(room):
    start = moment_of(date(2026, 11, 22), 9 * 60)
    room.do(lambda tx: timers.start_timer(tx, ids(room)[0], Instant(start, 0, "")))
    room.do(lambda tx: workshops.step(tx, room.id, 1, start + 9000))
    assert _done(room)[:2] == [True, False]
    room.do(lambda tx: workshops.step(tx, room.id, -1, start + 12_000))
    assert _done(room)[:2] == [False, False]
    room.do(lambda tx: workshops.step(tx, room.id, 1, start + 15_000))
    room.do(lambda tx: workshops.step(tx, room.id, 1, start + 20_000))
    assert _done(room)[:2] == [True, False]


def test_to_look_back_while_a_clock_goes_leaves_what_is_done_and_to_look_ahead_makes_nothing_done(room):
    start = moment_of(date(2026, 11, 22), 9 * 60)
    room.do(lambda tx: workshops.step(tx, room.id, 1, start + 20 * 60_000))
    room.do(lambda tx: timers.start_timer(tx, ids(room)[1], Instant(start + 20 * 60_000, 0, "")))
    room.do(lambda tx: workshops.step(tx, room.id, -1, start + 25 * 60_000))
    assert _done(room)[:2] == [True, False]
    room.do(lambda tx: workshops.go_to(tx, room.id, ids(room)[3], start + 27 * 60_000))
    room.do(lambda tx: workshops.step(tx, room.id, 1, start + 32 * 60_000))
    assert _done(room) == [True] + [False] * 5
    noted = room.see(lambda tx: item_times.times(tx, room.id))
    assert {item_id: item_times.minutes_taken(time) for item_id, time in noted.items()} == {
        ids(room)[0]: 20, ids(room)[1]: 12,
    }  # fmt: skip


def _presentation(room):
    item_id = room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.PRESENTATION, 30))
    return room.see(lambda tx: tx.get(AgendaItem, item_id))


def test_a_presentation_lasts_as_long_as_the_groups_need(room):
    item = _presentation(room)
    assert (item.minutes, item.round_minutes) == (30, agenda.USUAL_ROUND)
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 40))

    def minutes():
        return room.see(lambda tx: tx.get(AgendaItem, item.id)).minutes

    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, 8, seed=1))
    assert minutes() == 32
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, 6, seed=1))
    assert minutes() == 24
    group = room.group()
    assert minutes() == 28
    room.do(lambda tx: agenda.set_round_minutes(tx, item.id, 5))
    assert minutes() == 35
    room.do(lambda tx: people.remove_group(tx, group))
    assert minutes() == 30
    room.store.undo(room.id)
    assert minutes() == 35
    room.do(lambda tx: agenda.set_minutes(tx, item.id, 90))
    assert minutes() == 35


def test_a_gallery_walk_takes_the_time_that_is_planned(room):
    item = _presentation(room)
    room.group()
    room.do(lambda tx: agenda.set_gallery_walk(tx, item.id, walk=True))
    room.do(lambda tx: agenda.set_minutes(tx, item.id, 25))
    room.group()
    assert room.see(lambda tx: tx.get(AgendaItem, item.id)).minutes == 25
    room.do(lambda tx: agenda.set_gallery_walk(tx, item.id, walk=False))
    assert room.see(lambda tx: tx.get(AgendaItem, item.id)).minutes == 2 * agenda.USUAL_ROUND


def test_a_plan_is_as_long_as_its_groups_make_it():
    plan = [PlannedItem(ExerciseKind.TREE, 45), PlannedItem(ExerciseKind.PRESENTATION, 32, round_minutes=4)]
    assert planned_minutes(plan, 0) == planned_minutes(plan, 8) == 77
    assert planned_minutes(plan, 5) == 65
    walk = [PlannedItem(ExerciseKind.PRESENTATION, 20, round_minutes=4, gallery_walk=True)]
    assert planned_minutes(walk, 12) == 20


# what the clock sets, and how long at the least


def minutes(room):
    return [item.minutes for item in room.see(lambda tx: agenda.agenda(tx, room.id))]


def test_an_exercise_is_locked_to_a_time_of_day_and_let_go(room):
    pause = ids(room)[2]
    room.do(lambda tx: agenda.lock_start(tx, pause, 11 * 60 + 30))
    assert room.see(lambda tx: tx.get(AgendaItem, pause)).starts_at == 690
    room.do(lambda tx: agenda.lock_start(tx, pause, None))
    assert room.see(lambda tx: tx.get(AgendaItem, pause)).starts_at is None


def test_what_an_exercise_needs_at_the_least_is_kept_within_a_day(room):
    tree = ids(room)[3]
    for said, kept in ((25, 25), (-3, 0), (900, 480)):
        room.do(lambda tx, said=said: agenda.set_least_minutes(tx, tree, said))
        assert room.see(lambda tx: tx.get(AgendaItem, tree)).least_minutes == kept


def test_many_lengths_change_at_once(room):
    first, last = ids(room)[0], ids(room)[-1]
    room.do(lambda tx: agenda.set_lengths(tx, room.id, {first: 15, last: 5}))
    assert minutes(room) == [15, 30, 10, 45, 30, 5]
    room.store.undo(room.id)
    assert minutes(room) == [20, 30, 10, 45, 30, 10]


def test_where_each_group_has_its_time_a_length_is_shared_among_them(room):
    room.do(lambda tx: [people.add_group(tx, room.id) for _ in range(6)])
    shown = room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.PRESENTATION, 30))
    room.do(lambda tx: agenda.set_lengths(tx, room.id, {shown: 18}))
    item = room.see(lambda tx: tx.get(AgendaItem, shown))
    assert (item.round_minutes, item.minutes) == (3, 18)


def test_a_long_presentation_becomes_a_walk(room):
    room.do(lambda tx: [people.add_group(tx, room.id) for _ in range(14)])
    shown = room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.PRESENTATION, 30))
    item = room.see(lambda tx: tx.get(AgendaItem, shown))
    assert (item.minutes, agenda.is_long(item)) == (56, True)
    room.do(lambda tx: agenda.set_gallery_walk(tx, shown, walk=True))
    item = room.see(lambda tx: tx.get(AgendaItem, shown))
    assert (item.gallery_walk, item.minutes, agenda.is_long(item)) == (True, agenda.USUAL_WALK, False)
