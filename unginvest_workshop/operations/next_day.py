"""The next fagdag, as the last one proposes it: who, in which groups, on which road, about what, and when."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.culture import CultureColumn, CultureNote
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import GroupId, RoadmapStepId, WorkshopId
from unginvest_workshop.domain.people import Group, GroupColour, Participant
from unginvest_workshop.domain.people_list import PeopleList
from unginvest_workshop.domain.roadmap import RoadmapStep, in_road_order, is_reached
from unginvest_workshop.domain.text import folded
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.domain.workshop import Language, Workshop, WorkshopKind, time_of
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.operations import agenda, grouping, people, workshops
from unginvest_workshop.operations.attendance import group_for
from unginvest_workshop.operations.demo.make import INVENTED
from unginvest_workshop.operations.followup import open_road
from unginvest_workshop.operations.own_templates import create_from_own_template
from unginvest_workshop.operations.taking_in import line_of, listed
from unginvest_workshop.operations.tx import ReadTx, Tx

_GROUP_OF: Final = (3, 8)
"""How many people a group may have and still be as it was."""
_FOLLOW_UP_MINUTES: Final = 20
_A_GOOD_WHILE: Final = timedelta(weeks=26)
"""Half a year, on the same day of the week."""
_NUMBERED: Final = " · "
"""Stands before the number of a fagdag that is called as others are."""
_ENDS: Final = " \t\n.,;:!?…"


class TopicSource(StrEnum):
    """Where an idea for the next topic comes from."""

    MORE = "more"
    """What the follow-up wished more of."""
    OTHERWISE = "otherwise"
    """What it would do differently or better."""
    TAUGHT = "taught"
    """What it taught."""
    WISHED = "wished"
    """What people would like a newcomer to call usual."""
    AGAIN = "again"
    """The topic as it was."""


TOPIC_QUESTIONS: Final = MappingProxyType(
    {
        TopicSource.MORE: mark("Hvordan kan vi få til mer av dette: {said}?"),
        TopicSource.OTHERWISE: mark("Hvordan kan vi få til dette: {said}?"),
        TopicSource.TAUGHT: mark("Hvordan kan vi bygge videre på det vi lærte: {said}?"),
        TopicSource.WISHED: mark("Hvordan kan vi gjøre dette vanlig hos oss: {said}?"),
    }
)
"""How a learning question can begin that goes on from what was said, in bokmål."""


@dataclass(frozen=True, slots=True)
class TopicIdea:
    """Something that was said on the last fagdag, and that the next one may be about."""

    source: TopicSource
    said: str
    """As it was said."""


@dataclass(frozen=True, slots=True)
class NextGroup:
    """A group as it was."""

    number: int
    name: str
    colour: GroupColour | None
    members: tuple[str, ...]
    """Those of its people who are named."""


@dataclass(frozen=True, slots=True)
class NextDay:
    """What the last fagdag proposes for the next one."""

    earlier: WorkshopId
    title: str
    day: date
    start: int
    """Minutes after midnight."""
    place: str
    language: Language
    people: PeopleList
    groups: tuple[NextGroup, ...]
    """The groups as they were."""
    group_count: int
    """How many groups the people may be dealt into; nought while there are none."""
    steps: tuple[RoadmapStep, ...]
    """The steps of its road that have not been reached, as they stand on it."""
    topics: tuple[TopicIdea, ...]
    """The likeliest first."""
    missing: tuple[str, ...]
    """The voices that were missing: they may be asked to come."""


class Seating(StrEnum):
    """How the people of the next fagdag come into groups."""

    MIXED = "mixed"
    """Dealt anew, mixed."""
    AS_THEN = "as_then"
    """Each in the group that they were in; others where there is room."""


@dataclass(frozen=True, slots=True)
class AskedNext:
    """What the facilitator made of the proposal."""

    title: str
    day: date
    start: int
    place: str
    topic: str
    people: PeopleList
    steps: frozenset[RoadmapStepId]
    """Of the road, those that are taken on."""
    seating: Seating = Seating.MIXED
    groups: int = 0
    """How many groups to deal into; nought for the usual number."""


# -- the proposal ------------------------------------------------------------------------------------------------------


def last_fagdag(tx: ReadTx, today: date) -> Workshop | None:
    """Return the newest fagdag that has been and that no other follows up yet; None when there is none.

    The demo counts only while there is nothing else, and then its newest fagdag does though its day is to come.
    """
    found = tx.find(Workshop, deleted=False, kind=WorkshopKind.FAGDAG)
    own = [day for day in found if day.template not in INVENTED]
    found = own or found
    followed = {day.follows for day in found}
    been = [day for day in found if (day.date <= today or not own) and day.id not in followed]
    return max(been, key=time_of, default=None)


def propose_next(tx: ReadTx, earlier_id: WorkshopId, today: date) -> NextDay:
    """Return what a fagdag proposes for the one after it. Raises NotFoundError."""
    then = tx.get(Workshop, earlier_id)
    day = _day(then, today)
    everyone = people.participants(tx, earlier_id)
    named = tuple(listed(tx, earlier_id))
    coming = PeopleList(people=named) if named else PeopleList(number=len(everyone))
    groups = tuple(_group(group, everyone) for group in people.groups(tx, earlier_id))
    steps = in_road_order(tx.find(RoadmapStep, workshop_id=earlier_id))
    return NextDay(
        earlier=earlier_id,
        title=_title(then, day),
        day=day,
        start=then.start,
        place=then.place,
        language=then.language,
        people=coming,
        groups=groups,
        group_count=_group_count(coming.count, len(groups)),
        steps=tuple(step for step in steps if not is_reached(step)),
        topics=tuple(_topics(tx, then)),
        missing=tuple(voice.text for voice in tx.find(MissingVoice, workshop_id=earlier_id)),
    )


def _day(then: Workshop, today: date) -> date:
    """Return the day that was agreed, else today; a good while after a fagdag that has hardly been."""
    if then.next_date is not None and then.next_date >= today and then.next_date > then.date:
        return then.next_date
    return today if today > then.date else then.date + _A_GOOD_WHILE


def _title(then: Workshop, day: date) -> str:
    """Return the title with its year as it will be; one that would be the same gets the year, or a number, at its end.

    A number that it ends with goes on.
    """
    title = then.title.replace(str(then.date.year), str(day.year))
    if title != then.title:
        return title
    if day.year != then.date.year:
        return f"{title} {day.year}"
    words, mark_, number = title.rpartition(_NUMBERED)
    return f"{words}{mark_}{int(number) + 1}" if mark_ and number.isdecimal() else f"{title}{_NUMBERED}2"


def as_question(t: Translator, idea: TopicIdea) -> str:
    """Return a learning question that goes on from what was said, word for word; the old one as it was."""
    if idea.source is TopicSource.AGAIN:
        return idea.said
    said = " ".join(idea.said.split()).rstrip(_ENDS)
    return t(TOPIC_QUESTIONS[idea.source], said=said)


def _group(group: Group, everyone: Iterable[Participant]) -> NextGroup:
    members = tuple(person.name for person in everyone if person.group_id == group.id and person.name)
    return NextGroup(group.number, group.name, group.colour, members)


def _group_count(people_coming: int, groups_then: int) -> int:
    """Return as many groups as there were, if so many people fit in them."""
    if not people_coming:
        return 0
    least, most = _GROUP_OF
    fits = groups_then and least * groups_then <= people_coming <= most * groups_then
    return groups_then if fits else grouping.usual_group_count(people_coming)


def topics_told(tx: ReadTx, workshop_id: WorkshopId) -> list[TopicIdea]:
    """Return what the follow-up of a fagdag said that its topic may grow from, each once; the likeliest first."""
    return _each_once(_told(tx, workshop_id))


def _told(tx: ReadTx, workshop_id: WorkshopId) -> list[TopicIdea]:
    told = tx.find(Contribution, workshop_id=workshop_id)
    return [
        *(TopicIdea(TopicSource.MORE, row.more) for row in told),
        *(TopicIdea(TopicSource.OTHERWISE, row.otherwise) for row in told),
        *(TopicIdea(TopicSource.TAUGHT, row.taught) for row in told),
    ]


def _topics(tx: ReadTx, then: Workshop) -> list[TopicIdea]:
    wished = tx.find(CultureNote, workshop_id=then.id, column=CultureColumn.WISHED)
    ideas = [
        *_told(tx, then.id),
        *(TopicIdea(TopicSource.WISHED, note.text) for note in wished),
        TopicIdea(TopicSource.AGAIN, then.topic_question),
    ]
    return _each_once(ideas)


def _each_once(ideas: Iterable[TopicIdea]) -> list[TopicIdea]:
    first: dict[str, TopicIdea] = {}
    for idea in ideas:
        if idea.said.strip():
            first.setdefault(folded(idea.said), idea)
    return list(first.values())


# -- making it ---------------------------------------------------------------------------------------------------------


def make_next(tx: Tx, new: WorkshopId, content: Content, earlier_id: WorkshopId, asked: AskedNext, now: int) -> None:
    """Make the fagdag that follows another: with its plan, people, and the steps taken on; ``now`` is UTC milliseconds.

    A follow-up is planned first where the plan has none and steps are taken on. Of the earlier one's private notes
    nothing comes along; the usual ones are those of the content. Raises NotFoundError, and UserError.
    """
    then = tx.get(Workshop, earlier_id)
    template = "" if then.template in INVENTED else then.template
    create_from_own_template(
        tx, earlier_id, then.language, asked.title, asked.day,
        place=asked.place, topic=asked.topic, now=now, workshop_id=new, template=template, usual=content,
    )  # fmt: skip
    workshops.edit_workshop(tx, new, start=asked.start)
    if asked.people.people:
        people.add_people(tx, new, [line_of(each) for each in asked.people.people])
    elif asked.people.number:
        people.add_number_of_people(tx, new, asked.people.number)
    if asked.people.count:
        _seat(tx, new, earlier_id, asked, now)
    open_road(tx, new, earlier_id, only=asked.steps)  # without steps too: it is still the day after that one
    if asked.steps:
        _plan_follow_up(tx, new, content, now)


def _seat(tx: Tx, new: WorkshopId, earlier_id: WorkshopId, asked: AskedNext, now: int) -> None:
    homes = _homes_then(tx, earlier_id) if asked.seating is Seating.AS_THEN else {}
    everyone = people.participants(tx, new)
    known = {person.id: homes[key] for person in everyone if (key := _who(person)) in homes}
    if not known:
        count = asked.groups or grouping.usual_group_count(asked.people.count)
        grouping.deal_into_groups(tx, new, count, seed=now)
        return
    made: dict[GroupId, GroupId] = {}
    for group in people.groups(tx, earlier_id):
        if group.id in known.values():
            made[group.id] = people.add_group(tx, new, group.name)
            grouping.colour_group(tx, made[group.id], group.colour)
    for person in everyone:
        if person.id in known:
            people.place_person(tx, person.id, made[known[person.id]])
    for person in everyone:
        if person.id not in known:
            people.place_person(tx, person.id, group_for(tx, person, people.groups(tx, new)))
    agenda.keep_round_minutes(tx, new)


def _homes_then(tx: ReadTx, earlier_id: WorkshopId) -> Mapping[tuple[str, str], GroupId]:
    """Return who was in which group, by name and department; those who can't be told apart are left out."""
    everyone = [person for person in people.participants(tx, earlier_id) if person.name]
    met = Counter(_who(person) for person in everyone)
    return {_who(p): p.group_id for p in everyone if p.group_id is not None and met[_who(p)] == 1}


def _who(person: Participant) -> tuple[str, str]:
    return folded(person.name), folded(person.department)


def _plan_follow_up(tx: Tx, new: WorkshopId, content: Content, now: int) -> None:
    """Plan a follow-up right after the welcome, unless there is one."""
    items = agenda.agenda(tx, new)
    if any(item.exercise is ExerciseKind.FOLLOW_UP for item in items):
        return
    after = next((item for item in items if item.exercise is not ExerciseKind.WELCOME), None)
    kind = ExerciseKind.FOLLOW_UP
    planned = agenda.add_item(
        tx, new, kind, _FOLLOW_UP_MINUTES,
        before=after.id if after else None, notes=content.exercise(kind.value).notes,
    )  # fmt: skip
    first = agenda.agenda(tx, new)[0].id
    if first == planned:
        tx.replace(replace(workshops.place_of(tx, new), item_id=first, entered=now))
