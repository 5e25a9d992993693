"""A fagdag's plan is saved as a template, offered, started from, renamed and put away."""

from dataclasses import replace
from datetime import date

import pytest

from tests.written_guides import guide_of
from unginvest_workshop.content import load_content
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId, new_id
from unginvest_workshop.domain.people_list import read_people
from unginvest_workshop.domain.workshop import Language, Workshop, WorkshopKind
from unginvest_workshop.operations import agenda, guides, own_templates, people, workshops
from unginvest_workshop.operations.making import NewWorkshop, make_workshop
from unginvest_workshop.operations.templates import create_from_template
from unginvest_workshop.operations.tx import UserError

CONTENT = load_content("nb")
DAY = date(2026, 11, 22)


@pytest.fixture
def fagdag(store) -> WorkshopId:
    """Make a fagdag with a changed plan, leaders, notes, a practice interview and a guide of its own."""
    new = WorkshopId(new_id())

    def make(tx):
        create_from_template(tx, CONTENT, "full_day", "Fagdag", DAY, workshop_id=new)
        items = agenda.agenda(tx, new)
        agenda.edit_item(tx, items[0].id, title="God morgen", leader="Ida", notes="kaffe til alle")
        agenda.set_minutes(tx, items[0].id, 25)
        agenda.set_done(tx, items[0].id, done=True)
        interview = next(item for item in items if item.exercise is ExerciseKind.INTERVIEW)
        guides.add_practice(tx, new, CONTENT, interview.id)
        guides.write_guide(tx, new, story_question="Fortell om en gang du fikk en nøkkel.")
        people.add_number_of_people(tx, new, 8)

    store.write(new, "", make)
    return new


@pytest.fixture
def save(store, fagdag):
    def do(title="Vår dag", description="Slik vi liker det", *, with_notes=False):
        new = WorkshopId(new_id())
        store.write(
            new,
            "",
            lambda tx: own_templates.save_as_template(
                tx, new, fagdag, CONTENT, title=title, description=description, with_notes=with_notes, now=5
            ),
        )
        return new

    return do


def make_from(store, template, **asked):
    new = WorkshopId(new_id())
    wanted = NewWorkshop(
        title="Ny dag", day=date(2027, 1, 12), start=600, place="Kantina", topic="Hvordan kan vi …",
        template="", language=Language.BOKMAAL, people=read_people(""), own_template=template,
    )  # fmt: skip
    store.write(new, "", lambda tx: make_workshop(tx, new, CONTENT, replace(wanted, **asked), 9))
    return new


def plan(items: list[AgendaItem]) -> list[tuple]:
    return [(i.exercise, i.phase, i.minutes, i.title, i.round_minutes, i.gallery_walk) for i in items]


def test_a_template_keeps_the_plan_and_nothing_of_the_day(store, fagdag, save):
    template = save()
    with store.read() as tx:
        workshop = tx.get(Workshop, template)
        items, before = agenda.agenda(tx, template), agenda.agenda(tx, fagdag)
        assert not people.participants(tx, template)
    assert (workshop.kind, workshop.title, workshop.description) == (
        WorkshopKind.TEMPLATE, "Vår dag", "Slik vi liker det",
    )  # fmt: skip
    assert plan(items) == plan(before)
    assert not any(item.done or item.leader for item in items)
    assert items[0].notes == CONTENT.exercise("welcome").notes


def test_private_notes_come_along_only_when_asked_for(store, save):
    template = save(with_notes=True)
    with store.read() as tx:
        assert agenda.agenda(tx, template)[0].notes == "kaffe til alle"


def test_templates_are_no_fagdager_and_stand_by_title(store, fagdag, save):
    save("Å begynne")
    save("bare litt")
    with store.read() as tx:
        assert [card.workshop.id for card in workshops.list_workshops(tx)] == [fagdag]
        assert [template.title for template in own_templates.own_templates(tx)] == ["bare litt", "Å begynne"]


def test_a_fagdag_starts_from_a_template_with_its_guides(store, fagdag, save):
    new = make_from(store, save(with_notes=True), people=read_people("40 personer"))
    with store.read() as tx:
        workshop, items = tx.get(Workshop, new), agenda.agenda(tx, new)
        guide = guide_of(tx, new)
        practice = next(item for item in items if guides.is_practice(item))
        asked = guides.guide_in_use(tx, practice, CONTENT)
        place = workshops.place_of(tx, new)
        before = plan(agenda.agenda(tx, fagdag))
        assert len(people.groups(tx, new)) == 8
    assert (workshop.kind, workshop.date, workshop.start) == (WorkshopKind.FAGDAG, date(2027, 1, 12), 600)
    assert plan(items) == before
    assert items[0].notes == "kaffe til alle"
    assert guide is not None
    assert guide.story_question == "Fortell om en gang du fikk en nøkkel."
    assert asked.title == practice.title
    assert place.item_id == items[0].id


def test_presentations_follow_the_new_days_groups(store, save):
    new = make_from(store, save(), people=read_people("20 personer"))
    with store.read() as tx:
        count = len(people.groups(tx, new))
        shown = next(i for i in agenda.agenda(tx, new) if i.exercise is ExerciseKind.PRESENTATION)
    assert shown.minutes == count * shown.round_minutes != 40


def test_a_template_outlives_its_fagdag_and_a_fagdag_its_template(store, fagdag, save):
    template = save()
    new = make_from(store, template)
    store.write(fagdag, "", lambda tx: workshops.delete_workshop(tx, fagdag))
    assert make_from(store, template)
    store.write(template, "", lambda tx: own_templates.remove_template(tx, template))
    with store.read() as tx:
        assert own_templates.own_templates(tx) == []
        assert agenda.agenda(tx, new)
    store.undo(template)
    with store.read() as tx:
        assert len(own_templates.own_templates(tx)) == 1


def test_a_template_is_called_something_else(store, save):
    template = save()
    store.write(
        template, "", lambda tx: own_templates.describe_template(tx, template, title=" Kort\ndag ", description="x")
    )
    with store.read() as tx:
        [found] = own_templates.own_templates(tx)
    assert (found.title, found.description) == ("Kort dag", "x")
    with pytest.raises(UserError):
        store.write(template, "", lambda tx: own_templates.describe_template(tx, template, title=" ", description=""))


def test_a_template_must_have_a_title(save):
    with pytest.raises(UserError):
        save("  ")


def test_the_items_of_a_template_are_its_own(store, fagdag, save):
    template = save()
    with store.read() as tx:
        ids = {item.id for item in agenda.agenda(tx, template)}
        assert not ids & {item.id for item in agenda.agenda(tx, fagdag)}
    store.write(fagdag, "", lambda tx: agenda.remove_item(tx, AgendaItemId(agenda.agenda(tx, fagdag)[0].id)))
    with store.read() as tx:
        assert len(agenda.agenda(tx, template)) == len(ids)
