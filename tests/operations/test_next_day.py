"""The next fagdag proposes itself from the last one, and is made from what the facilitator made of that."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.operations.conftest import Room
from unginvest_workshop.content import load_content
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.culture import CultureColumn
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.people import Group, GroupColour, Participant, TakingPart
from unginvest_workshop.domain.people_list import ListedPerson, PeopleList
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import agenda, culture, followup, grouping, people, roadmaps, welcome, workshops
from unginvest_workshop.operations.demo import make_demo
from unginvest_workshop.operations.next_day import (
    AskedNext,
    Seating,
    TopicIdea,
    TopicSource,
    as_question,
    last_fagdag,
    make_next,
    propose_next,
)
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.tx import UserError

KINDS = (Workshop, Group, Participant, AgendaItem, RoadmapStep)
TODAY = date(2027, 3, 1)
NAMES = ("Ida Berg", "Per Vik", "Ola Moen", "Kari Dahl", "Nora Lie", "Tom Ek", "Mia Sand")


def proposed(room, today=TODAY):
    return room.see(lambda tx: propose_next(tx, room.id, today))


def with_steps(room, **statuses):
    steps = {}
    for text, status in statuses.items():
        steps[text] = room.do(lambda tx, text=text: roadmaps.add_step(tx, room.id, text))
        room.do(lambda tx, text=text, status=status: roadmaps.edit_step(tx, steps[text], status=status))
    return steps


def with_groups(room, *groups):
    """Let people, by name, be in groups."""
    made = []
    for members in groups:
        made.append(room.group())
        for person in room.do(lambda tx, who=members: people.add_people(tx, room.id, [PersonLine(n) for n in who])):
            room.do(lambda tx, person=person, home=made[-1]: people.place_person(tx, person, home))
    return made


def make(room, **changes):
    """Make the next day as proposed, but for the changes; return it as a room, and the proposal."""
    day = proposed(room)
    asked = AskedNext(
        title=day.title, day=day.day, start=day.start, place=day.place, topic="Hvordan kan vi le mer?",
        people=day.people, steps=frozenset(step.id for step in day.steps), groups=day.group_count,
    )  # fmt: skip
    made = Room.__new__(Room)
    made.store, made.id = room.store, WorkshopId(new_id())
    content = load_content("nb")
    made.do(lambda tx: make_next(tx, made.id, content, room.id, replace(asked, **changes), now=9))
    return made


def test_the_date_that_was_agreed_and_the_frame_are_proposed(room):
    room.do(lambda tx: workshops.edit_workshop(tx, room.id, title="Fagdag 2026", place="Kantina", start=480))
    room.do(lambda tx: workshops.set_next_date(tx, room.id, date(2027, 5, 4)))
    day = proposed(room)
    assert (day.title, day.day, day.place, day.start) == ("Fagdag 2027", date(2027, 5, 4), "Kantina", 480)
    assert proposed(room, date(2028, 1, 1)).day == date(2028, 1, 1)
    room.do(lambda tx: workshops.set_next_date(tx, room.id, None))
    assert proposed(room).day == TODAY


def test_neither_the_day_nor_the_title_is_that_of_the_fagdag_it_grows_from(room):
    then = room.see(lambda tx: tx.get(Workshop, room.id)).date
    room.do(lambda tx: workshops.edit_workshop(tx, room.id, title="Fagdag Drammen"))
    day = proposed(room, then)
    assert day.day == then + timedelta(weeks=26)
    assert day.title == f"Fagdag Drammen {day.day.year}"
    room.do(lambda tx: workshops.set_next_date(tx, room.id, then + timedelta(days=14)))
    assert proposed(room, then).title == "Fagdag Drammen · 2"
    room.do(lambda tx: workshops.edit_workshop(tx, room.id, title="Fagdag Drammen · 2"))
    assert proposed(room, then).title == "Fagdag Drammen · 3"


def test_people_and_groups_are_those_who_were_there(room):
    with_groups(room, NAMES[:4], NAMES[4:])
    room.do(lambda tx: welcome.add_missing_voice(tx, room.id, "foreldrene"))
    day = proposed(room)
    assert [person.name for person in day.people.people] == list(NAMES)
    assert [(group.number, group.members) for group in day.groups] == [(1, NAMES[:4]), (2, NAMES[4:])]
    assert day.group_count == 2
    assert day.missing == ("foreldrene",)


def test_people_who_were_only_counted_are_so_again_and_groups_that_do_not_fit_are_not_proposed(room):
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 20))
    assert proposed(room).people == PeopleList(number=20)
    assert proposed(room).group_count == grouping.usual_group_count(20)
    room.group()
    assert proposed(room).group_count == grouping.usual_group_count(20)
    for _ in range(3):
        room.group()
    assert proposed(room).group_count == 4


def test_steps_that_have_not_been_reached_are_proposed(room):
    with_steps(room, a=StepStatus.DONE, b=StepStatus.PLANNED, c=StepStatus.UNDER_WAY, d=StepStatus.ALREADY)
    assert [step.text for step in proposed(room).steps] == ["b", "c"]


def test_topics_come_from_what_the_follow_up_wished_and_taught(room):
    def told(tx):
        followup.add_contribution(tx, room.id, "frokost", more="felles frokost.", taught="mat samler")
        followup.add_contribution(tx, room.id, "kurs", more="Felles  frokost.", otherwise="ha med naboene")
        culture.add_note(tx, room.id, CultureColumn.WISHED, "å spise sammen")
        culture.add_note(tx, room.id, CultureColumn.USUAL, "å spise alene")
        workshops.write_topic(tx, room.id, question="Hvordan kan vi møtes mer?")

    assert proposed(room).topics == ()
    room.do(told)
    topics = proposed(room).topics
    assert topics == (
        TopicIdea(TopicSource.MORE, "felles frokost."),
        TopicIdea(TopicSource.OTHERWISE, "ha med naboene"),
        TopicIdea(TopicSource.TAUGHT, "mat samler"),
        TopicIdea(TopicSource.WISHED, "å spise sammen"),
        TopicIdea(TopicSource.AGAIN, "Hvordan kan vi møtes mer?"),
    )
    assert [as_question(Translator("nb"), idea) for idea in (topics[0], topics[-1])] == [
        "Hvordan kan vi få til mer av dette: felles frokost?", "Hvordan kan vi møtes mer?",
    ]  # fmt: skip
    assert all(as_question(Translator("en"), idea).startswith("How can we") for idea in topics[:-1])


def test_the_last_fagdag_is_the_newest_that_has_been_and_is_not_followed_up(store, room):
    def last(today):
        found = room.see(lambda tx: last_fagdag(tx, today))
        return found and found.id

    later = Room(store, date(2027, 1, 1))
    assert last(date(2026, 1, 1)) is None
    assert last(date(2026, 12, 1)) == room.id
    assert last(TODAY) == later.id
    later.do(lambda tx: followup.open_road(tx, later.id, room.id))
    assert last(date(2026, 12, 1)) is None
    later.do(lambda tx: workshops.delete_workshop(tx, later.id))
    assert last(TODAY) == room.id


def test_the_demo_is_the_last_only_while_there_is_nothing_else(store):
    demo = make_demo(store, date(2026, 9, 17), 1_000, Translator("nb"))
    with store.read() as tx:
        assert last_fagdag(tx, date(2026, 10, 1)).follows == demo, "though its day is to come"
        assert last_fagdag(tx, date(2030, 1, 1)).follows == demo
    room = Room(store, date(2025, 1, 1))
    assert room.see(lambda tx: last_fagdag(tx, date(2030, 1, 1))).id == room.id


def test_the_next_fagdag_has_the_plan_the_people_and_the_road(room):
    room.do(lambda tx: people.add_people(tx, room.id, [PersonLine(name) for name in NAMES]))
    (item, *_) = room.see(lambda tx: agenda.agenda(tx, room.id))
    room.do(lambda tx: agenda.edit_item(tx, item.id, notes="hemmelig", leader="Ida"))
    room.do(lambda tx: agenda.set_done(tx, item.id, done=True))
    steps = with_steps(room, a=StepStatus.DONE, b=StepStatus.PLANNED, c=StepStatus.PLANNED)
    room.do(lambda tx: roadmaps.edit_step(tx, steps["b"], owner="Ida Berg"))
    made = make(room, steps=frozenset({steps["b"]}))
    day = made.see(lambda tx: tx.get(Workshop, made.id))
    assert (day.title, day.follows, day.topic_question) == ("Fagdag 2027", room.id, "Hvordan kan vi le mer?")
    (step,) = made.see(lambda tx: roadmaps.steps(tx, made.id))
    everyone = made.see(lambda tx: people.participants(tx, made.id))
    assert (step.text, step.continues, step.owner_id) == ("b", steps["b"], everyone[0].id)
    assert [person.name for person in everyone] == list(NAMES)
    assert all(person.group_id is not None and person.taking_part is TakingPart.TELLS for person in everyone)
    items = made.see(lambda tx: agenda.agenda(tx, made.id))
    before = [each.exercise for each in room.see(lambda tx: agenda.agenda(tx, room.id))]
    assert [each.exercise for each in items] == [ExerciseKind.FOLLOW_UP, *before]
    assert items[0].phase is Phase.REALISATION
    assert not any(each.done or each.leader or "hemmelig" in each.notes for each in items)
    assert made.see(lambda tx: workshops.place_of(tx, made.id)).item_id == items[0].id


def test_a_plan_that_has_a_follow_up_or_a_day_without_a_road_gets_none(room):
    bare = make(room)
    assert ExerciseKind.FOLLOW_UP not in {each.exercise for each in bare.see(lambda tx: agenda.agenda(tx, bare.id))}
    with_steps(room, a=StepStatus.PLANNED)
    first = make(room)
    again = make(first)
    kinds = [each.exercise for each in again.see(lambda tx: agenda.agenda(tx, again.id))]
    assert kinds.count(ExerciseKind.FOLLOW_UP) == 1


def test_a_day_that_takes_no_step_on_still_follows_the_one_before(room):
    room.do(lambda tx: workshops.edit_workshop(tx, room.id, future_picture="En dam full av frosk"))
    with_steps(room, a=StepStatus.PLANNED)
    made = make(room, steps=frozenset())
    day = made.see(lambda tx: tx.get(Workshop, made.id))
    assert (day.follows, day.future_picture) == (room.id, "En dam full av frosk")
    assert made.see(lambda tx: roadmaps.steps(tx, made.id)) == []


def test_the_follow_up_comes_after_the_welcome(room):
    items = room.see(lambda tx: agenda.agenda(tx, room.id))
    room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.WELCOME, 10, before=items[0].id))
    with_steps(room, a=StepStatus.PLANNED)
    made = make(room)
    kinds = [each.exercise for each in made.see(lambda tx: agenda.agenda(tx, made.id))]
    assert kinds[:3] == [ExerciseKind.WELCOME, ExerciseKind.FOLLOW_UP, ExerciseKind.TOPIC]


def test_groups_can_be_as_they_were_and_who_is_new_comes_where_there_is_room(room):
    first, second = with_groups(room, NAMES[:4], NAMES[4:])
    room.do(lambda tx: people.rename_group(tx, first, "Ugla"))
    room.do(lambda tx: grouping.colour_group(tx, second, GroupColour.RED))
    there = proposed(room).people.people
    coming = PeopleList(people=(*there[1:], ListedPerson("Ny Nilsen")))
    made = make(room, people=coming, seating=Seating.AS_THEN)
    groups = made.see(lambda tx: people.groups(tx, made.id))
    assert [(group.name, group.colour) for group in groups] == [("Ugla", None), ("", GroupColour.RED)]
    home = {person.name: person.group_id for person in made.see(lambda tx: people.participants(tx, made.id))}
    assert {home[name] for name in NAMES[1:4]} == {groups[0].id}
    assert {home[name] for name in NAMES[4:]} == {groups[1].id}
    assert home["Ny Nilsen"] is not None


def test_where_nobody_is_known_again_people_are_mixed(room):
    with_groups(room, NAMES[:4], NAMES[4:])
    made = make(room, people=PeopleList(number=12), seating=Seating.AS_THEN)
    assert len(made.see(lambda tx: people.groups(tx, made.id))) == 2
    assert all(person.group_id for person in made.see(lambda tx: people.participants(tx, made.id)))


def test_the_first_fagdag_stays_as_it_was(room):
    with_groups(room, NAMES[:4])
    with_steps(room, a=StepStatus.PLANNED)
    before = room.see(lambda tx: [tx.find(kind, workshop_id=room.id) for kind in KINDS])
    make(room)
    assert room.see(lambda tx: [tx.find(kind, workshop_id=room.id) for kind in KINDS]) == before


def test_a_day_after_the_demo_counts_as_no_demo(store):
    make_demo(store, date(2026, 9, 17), 1_000, Translator("nb"))
    demo = Room.__new__(Room)
    demo.store = store
    with store.read() as tx:
        (later,) = (day for day in tx.find(Workshop) if day.follows)
    demo.id = later.id
    day = proposed(demo)
    assert day.topics[0].source is TopicSource.MORE
    assert day.steps
    made = make(demo)
    assert made.see(lambda tx: tx.get(Workshop, made.id)).template == ""
    assert made.see(lambda tx: last_fagdag(tx, date(2030, 1, 1))).id == made.id


def test_a_fagdag_needs_a_title(room):
    with pytest.raises(UserError, match="heter"):
        make(room, title=" ")
