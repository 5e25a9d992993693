"""Insight across fagdager, from a real store: themes, departments, roads and dreams, and decisions by hand."""

from datetime import date

import pytest

from tests.operations.conftest import Room
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.ids import ClusterId, WorkshopId, new_id
from unginvest_workshop.domain.insight import DepartmentShare, DreamReached, ThemeTie
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import clusters, dreams, followup, people, roadmaps, trees, workshops
from unginvest_workshop.operations.demo import make_demo
from unginvest_workshop.operations.earlier import line_of
from unginvest_workshop.operations.insight import begin_decisions, decisions, insight_of, join_themes, keep_apart
from unginvest_workshop.operations.insight_rows import all_days, rows_of
from unginvest_workshop.operations.people import PersonLine


@pytest.fixture
def days(store):
    """Make three fagdager, the newest first, so that their order is not that in which they were made."""
    return [Room(store, date(year, 5, 1)) for year in (2027, 2026, 2025)][::-1]


def share(room, name, *factors, told="Ida: Kafédagen"):
    """Gather factors of one story in a shared factor."""
    heard = room.factors(room.story(None, told), *factors)
    return room.do(lambda tx: clusters.add_cluster(tx, room.id, name, heard))


def seen(room):
    return insight_of(room.see(lambda tx: rows_of(tx, all_days(tx))))


def names(found):
    return [(theme.name, theme.days) for theme in found.themes]


def test_shared_factors_of_all_fagdager_become_themes_that_last(days):
    for room, name in zip(days, ("Å bli sett", "Bli sett", "Noen som ser meg"), strict=True):
        share(room, name, "noen så meg")
    share(days[0], "Latter", "vi lo")
    share(days[2], "Latter og humor", "mye humor")
    share(days[1], "Ekte ansvar", "jeg fikk ansvar")
    found = seen(days[0])
    assert names(found) == [("Noen som ser meg", 3), ("Latter og humor", 2), ("Ekte ansvar", 1)]
    assert [part.day.year for part in found.themes[0].parts] == [2025, 2026, 2027]
    assert seen(days[2]) == found


def test_the_name_that_most_have_is_the_themes(days):
    for room, name in zip(days, ("Å bli sett", "å bli  sett", "Noen som ser meg"), strict=True):
        share(room, name, "noen så meg")
    assert names(seen(days[0])) == [("å bli  sett", 3)]


def test_a_name_that_is_an_image_goes_by_what_stands_in_it_and_the_same_image_is_the_same(days):
    share(days[0], "Å bli sett", "noen så meg")
    share(days[1], "Lyset i vinduet", "noen så meg", "jeg ble sett", told="Per: Døra")
    share(days[2], "lyset i vinduet", "vi hadde kaffe")
    assert [theme.days for theme in seen(days[0]).themes] == [3]
    share(days[2], "Nøkkelknippet", "grønn traktor")
    assert names(seen(days[0]))[1] == ("Nøkkelknippet", 1)


def test_what_stays_in_a_room_is_in_no_insight_nor_are_suggestions(days):
    share(days[0], "Å bli sett", "noen så meg")
    for story in days[0].see(lambda tx: trees.stories(tx, days[0].id)):
        days[0].do(lambda tx, story=story: trees.edit_story(tx, story.id, stays_in_room=True))
    (loose,) = days[1].factors(days[1].story(None, "Per: Døra"), "noen så meg")
    guess = Cluster(ClusterId("c" * 32), days[1].id, "a", "Å bli sett", suggested=True)
    days[1].do(lambda tx: tx.add(guess))
    days[1].do(lambda tx: clusters.move_to_cluster(tx, [loose], guess.id))
    days[1].do(lambda tx: tx.replace(guess))
    found = seen(days[0])
    assert found.themes == ()
    assert [(day.stories, day.factors) for day in found.days] == [(0, 0), (1, 1), (0, 0)]


def test_a_shared_factor_in_which_nothing_stands_is_no_theme(days):
    days[0].do(lambda tx: clusters.add_cluster(tx, days[0].id, "Å bli sett", []))
    assert seen(days[0]).themes == ()


def test_departments_are_those_of_the_tellers(days):
    lines = [PersonLine("Ida Berg", "Drammen"), PersonLine("Per Moen", "Kongsberg"), PersonLine("Ola", "drammen ")]
    for room in days[:2]:
        room.do(lambda tx, room=room: people.add_people(tx, room.id, lines[:2]))
        share(room, "Å bli sett", "noen så meg", told="Ida: Kafédagen")
    days[2].do(lambda tx: people.add_people(tx, days[2].id, lines[2:]))
    share(days[2], "Å bli sett", "noen så meg", told="Ola: Turen")
    share(days[1], "Latter", "vi lo", told="Per: Døra")
    share(days[1], "Latter", "mye latter", told="Nora: Hesten")
    days[1].do(lambda tx: followup.add_contribution(tx, days[1].id, "inviterte naboene", department="KONGSBERG"))
    found = seen(days[0])
    assert found.themes[0].departments == (DepartmentShare("Drammen", 3, 3),)
    assert found.themes[1].departments == (DepartmentShare("Kongsberg", 1, 1), DepartmentShare("", 1, 1))
    assert found.departments == (
        DepartmentShare("Drammen", 3, 3), DepartmentShare("Kongsberg", 1, 1, 1), DepartmentShare("", 1, 1),
    )  # fmt: skip


def test_roads_dreams_and_contributions_over_time(days):
    first, later, _ = days
    for text, status in (("a", StepStatus.DONE), ("b", StepStatus.PLANNED), ("c", StepStatus.ALREADY)):
        step = first.do(lambda tx, text=text: roadmaps.add_step(tx, first.id, text))
        first.do(lambda tx, step=step, status=status: roadmaps.edit_step(tx, step, status=status))
    dream = first.do(lambda tx: dreams.add_idea(tx, first.id, "kø om morgenen"))
    later.do(lambda tx: followup.open_road(tx, later.id, first.id))
    (b,) = (step for step in later.see(lambda tx: roadmaps.steps(tx, later.id)) if step.text == "b")
    later.do(lambda tx: followup.move_step_on(tx, b.id, 2))
    later.do(lambda tx: followup.add_contribution(tx, later.id, "inviterte naboene"))
    for room in days[1:]:
        room.do(lambda tx, room=room: followup.mark_come_true(tx, room.id, dream, remark="den er lang"))
    found = seen(first)
    told = [
        (day.steps, day.already, day.reached, day.newly_reached, day.contributions, day.dreams) for day in found.days
    ]
    assert told == [(3, 1, 1, 1, 0, 1), (3, 1, 2, 1, 1, 0), (0, 0, 0, 0, 0, 0)]
    assert [day.come_true for day in found.days] == [0, 1, 0]
    assert found.come_true == (DreamReached(dream, "kø om morgenen", 2026, "den er lang", later.id),)


def test_the_demo_counts_only_while_there_is_nothing_else(store):
    make_demo(store, date(2026, 9, 17), 1_000, Translator("nb"))
    with store.read() as tx:
        demo = insight_of(rows_of(tx, all_days(tx)))
    assert len(demo.days) == 2
    assert demo.themes
    assert demo.departments
    room = Room(store)
    share(room, "Å bli sett", "noen så meg")
    assert [day.workshop_id for day in seen(room).days] == [room.id]


def test_a_fagdag_that_is_put_away_counts_no_more(days):
    for room in days:
        share(room, "Latter", "vi lo")
    days[1].do(lambda tx: workshops.delete_workshop(tx, days[1].id))
    assert names(seen(days[0])) == [("Latter", 2)]


def test_a_person_joins_themes_and_keeps_apart_and_undo_takes_it_back(days):
    one = share(days[0], "Latter", "vi lo")
    other = share(days[1], "Latter", "vi lo")
    third = share(days[2], "Ekte ansvar", "jeg fikk ansvar")
    days[2].do(lambda tx: join_themes(tx, days[2].id, [one, other], [third], now=1))
    assert names(seen(days[0])) == [("Latter", 3)]
    days[2].store.undo(days[2].id)
    assert names(seen(days[0])) == [("Latter", 2), ("Ekte ansvar", 1)]
    days[2].store.redo(days[2].id)
    days[1].do(lambda tx: keep_apart(tx, days[1].id, other, [one, other, third], now=2))
    assert sorted(names(seen(days[0]))) == [("Ekte ansvar", 2), ("Latter", 1)]
    days[2].do(lambda tx: join_themes(tx, days[2].id, [other], [one, third], now=3))
    assert names(seen(days[0])) == [("Latter", 3)]
    with pytest.raises(ValueError, match="at least one"):
        days[2].do(lambda tx: join_themes(tx, days[2].id, [], [one], now=4))


def test_decisions_kept_apart_from_the_fagdager_count_and_follow_what_is_merged(days, store):
    one, other = share(days[0], "Latter", "vi lo"), share(days[1], "Kafeen", "grønn traktor")
    into = share(days[0], "Bilen", "blå bil")
    assert days[0].see(decisions) is None
    home = WorkshopId(new_id())
    store.write(home, "", lambda tx: begin_decisions(tx, home, 86_400_000))
    store.write(home, "", lambda tx: join_themes(tx, home, [one], [other], now=1))
    assert days[0].see(decisions) == home
    assert days[0].see(lambda tx: tx.get(Workshop, home)).date == date(1970, 1, 2)
    joined = [("Kafeen", 2), ("Bilen", 1)]
    assert names(seen(days[0])) == joined
    days[0].do(lambda tx: clusters.merge_clusters(tx, into, one))
    assert names(seen(days[0])) == [("Kafeen", 2)]
    days[0].store.undo(days[0].id)
    assert names(seen(days[0])) == joined
    store.undo(home)
    assert (len(seen(days[0]).themes), days[0].see(decisions)) == (3, home)


def test_a_decision_about_the_same_two_takes_the_place_of_the_older(days):
    one, other = share(days[0], "Latter", "vi lo"), share(days[1], "Latter", "vi lo")
    days[1].do(lambda tx: keep_apart(tx, days[1].id, one, [other], now=1))
    days[1].do(lambda tx: join_themes(tx, days[1].id, [other], [one], now=2))
    assert [tie.apart for tie in days[1].see(lambda tx: tx.find(ThemeTie))] == [False]


def test_a_room_sees_only_what_it_and_the_fagdager_that_led_to_it_have_told(days):
    for room, name in zip(days, ("Å bli sett", "Bli sett", "Noen som ser meg"), strict=True):
        share(room, name, "noen så meg")
    share(days[1], "Latter", "vi lo")
    share(days[2], "Latter og humor", "mye humor")
    alone = insight_of(days[2].see(lambda tx: rows_of(tx, line_of(tx, days[2].id))))
    assert names(alone) == [("Latter og humor", 1), ("Noen som ser meg", 1)]
    days[0].do(lambda tx: roadmaps.add_step(tx, days[0].id, "Frokost"))
    days[2].do(lambda tx: followup.open_road(tx, days[2].id, days[0].id))
    found = insight_of(days[2].see(lambda tx: rows_of(tx, line_of(tx, days[2].id))))
    assert [day.workshop_id for day in found.days] == [days[0].id, days[2].id]
    assert names(found) == [("Noen som ser meg", 2), ("Latter og humor", 1)]


def test_how_much_there_is_to_work_through_is_told_by_the_factors(days):
    share(days[0], "Å bli sett", "noen så meg", "jeg ble sett")
    share(days[1], "Latter", "vi lo")
    assert days[0].see(lambda tx: rows_of(tx, all_days(tx))).factors == 3
