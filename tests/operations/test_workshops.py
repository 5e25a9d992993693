"""Making, opening and describing a fagdag."""

from datetime import date

import pytest

from unginvest_workshop.domain.agenda import ExerciseKind, Phase
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.workshop import OPENING, Language, Place, Workshop, WorkshopKind
from unginvest_workshop.operations import agenda, people, workshops
from unginvest_workshop.operations.tx import UserError


def test_a_new_fagdag_has_its_plan_and_stands_at_its_first_exercise(room):
    items = room.see(lambda tx: agenda.agenda(tx, room.id))
    assert [item.exercise for item in items] == [
        ExerciseKind.TOPIC, ExerciseKind.INTERVIEW, ExerciseKind.BREAK, ExerciseKind.TREE, ExerciseKind.DREAM,
        ExerciseKind.CLOSE,
    ]  # fmt: skip
    assert [item.phase for item in items[:3]] == [Phase.DEFINITION, Phase.DISCOVERY, Phase.DISCOVERY]
    assert items[2].title == "Lunsj"
    assert room.see(lambda tx: workshops.place_of(tx, room.id)).item_id == items[0].id


def test_a_fagdag_without_a_plan_is_nowhere_yet(store):
    new = WorkshopId(new_id())
    store.write(new, "", lambda tx: workshops.create_workshop(tx, "Tom", date(2026, 1, 1), workshop_id=new))
    with store.read() as tx:
        assert workshops.place_of(tx, new).item_id is None
        assert workshops.list_workshops(tx)[0].current_phase is None


def test_a_fagdag_needs_a_title(room):
    other = WorkshopId(new_id())
    with pytest.raises(UserError, match="hva fagdagen heter"):
        room.store.write(other, "", lambda tx: workshops.create_workshop(tx, " \n ", date(2026, 1, 1)))
    with pytest.raises(UserError):
        room.do(lambda tx: workshops.edit_workshop(tx, room.id, title=""))
    assert len(room.see(workshops.list_workshops)) == 1


def test_editing_changes_what_is_given_and_nothing_else(room):
    before = room.see(lambda tx: tx.get(Workshop, room.id))
    room.do(
        lambda tx: workshops.edit_workshop(
            tx, room.id, title=" Ny ", day=date(2027, 2, 3), place="Hønefoss", language=Language.NYNORSK, start=600,
            future_picture="Alle gleder seg",
        )
    )  # fmt: skip
    after = room.see(lambda tx: tx.get(Workshop, room.id))
    assert (after.title, after.date, after.place, after.language) == ("Ny", date(2027, 2, 3), "Hønefoss", "nn")
    assert (after.start, after.future_picture, after.created) == (600, "Alle gleder seg", before.created)
    room.do(lambda tx: workshops.edit_workshop(tx, room.id))
    assert room.see(lambda tx: tx.get(Workshop, room.id)) == after


def test_the_topic_is_written_in_parts(room):
    room.do(lambda tx: workshops.write_topic(tx, room.id, question="Hvordan kan vi …?"))
    room.do(lambda tx: workshops.write_topic(tx, room.id, where=["alle blir sett", "vi ler"]))
    room.do(lambda tx: workshops.write_topic(tx, room.id, so_that="alle vil komme"))
    found = room.see(lambda tx: tx.get(Workshop, room.id))
    assert (found.topic_question, found.topic_where) == ("Hvordan kan vi …?", ("alle blir sett", "vi ler"))
    assert found.topic_so_that == "alle vil komme"


def test_the_next_date_can_be_set_and_taken_away(room):
    room.do(lambda tx: workshops.set_next_date(tx, room.id, date(2027, 3, 23)))
    assert room.see(lambda tx: tx.get(Workshop, room.id)).next_date == date(2027, 3, 23)
    room.do(lambda tx: workshops.set_next_date(tx, room.id, None))
    assert room.see(lambda tx: tx.get(Workshop, room.id)).next_date is None


def test_a_deleted_fagdag_is_gone_from_the_list_and_comes_back_with_undo(room):
    room.do(lambda tx: workshops.delete_workshop(tx, room.id))
    assert room.see(workshops.list_workshops) == []
    room.store.undo(room.id)
    assert [card.workshop.id for card in room.see(workshops.list_workshops)] == [room.id]


def test_only_fagdager_are_listed(room):
    for kind in set(WorkshopKind) - {WorkshopKind.FAGDAG}:
        aside = WorkshopId(new_id())
        row = Workshop(aside, aside, "Ved siden av", date(2026, 11, 22), kind=kind)
        room.store.write(aside, "", lambda tx, row=row: tx.add(row))
    assert [card.workshop.id for card in room.see(workshops.list_workshops)] == [room.id]


def test_going_somewhere_is_kept_but_is_no_undo_step(room):
    items = room.see(lambda tx: agenda.agenda(tx, room.id))
    before = room.store.history(room.id)
    room.do(lambda tx: workshops.turn_stage_page(tx, room.id, 3))
    room.do(lambda tx: workshops.go_to(tx, room.id, items[3].id, now=77))
    place = room.see(lambda tx: workshops.place_of(tx, room.id))
    assert (place.item_id, place.entered, place.stage_page) == (items[3].id, 77, OPENING)
    room.do(lambda tx: workshops.go_to(tx, room.id, items[3].id, now=99))
    assert room.see(lambda tx: workshops.place_of(tx, room.id)).entered == 77
    assert room.store.history(room.id) == before


def test_choosing_a_group_begins_where_it_opens(room):
    group = room.group()
    room.do(lambda tx: workshops.turn_stage_page(tx, room.id, -4))
    assert room.see(lambda tx: workshops.place_of(tx, room.id)).stage_page == 0
    room.do(lambda tx: workshops.turn_stage_page(tx, room.id, 2))
    room.do(lambda tx: workshops.choose_group(tx, room.id, group))
    place = room.see(lambda tx: workshops.place_of(tx, room.id))
    assert (place.group_id, place.stage_page) == (group, OPENING)


def test_another_view_begins_where_it_opens_and_ends_with_the_exercise(room):
    items = room.see(lambda tx: agenda.agenda(tx, room.id))
    room.do(lambda tx: workshops.turn_stage_page(tx, room.id, 2))
    room.do(lambda tx: workshops.choose_view(tx, room.id, "pairs"))
    place = room.see(lambda tx: workshops.place_of(tx, room.id))
    assert (place.view, place.stage_page) == ("pairs", OPENING)
    room.do(lambda tx: workshops.go_to(tx, room.id, items[3].id, now=77))
    assert room.see(lambda tx: workshops.place_of(tx, room.id)).view == ""


def test_the_list_shows_the_newest_day_first_with_its_progress(room):
    other = WorkshopId(new_id())
    room.store.write(other, "", lambda tx: workshops.create_workshop(tx, "Senere", date(2027, 1, 1), workshop_id=other))
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 3))
    room.group()
    items = room.see(lambda tx: agenda.agenda(tx, room.id))
    room.do(lambda tx: agenda.set_done(tx, items[0].id, done=True))
    room.do(lambda tx: agenda.set_done(tx, items[1].id, done=True))
    later, card = room.see(workshops.list_workshops)
    assert later.workshop.title == "Senere"
    assert (card.participants, card.groups, card.current_phase) == (3, 1, Phase.DEFINITION)
    assert card.done_phases == {Phase.DEFINITION}
    room.do(lambda tx: agenda.set_done(tx, items[3].id, done=True))
    assert room.see(workshops.list_workshops)[1].done_phases == {Phase.DEFINITION, Phase.DISCOVERY}


def test_of_those_that_look_alike_the_later_ones_have_a_twin(room):
    for title, day, now in (("Dag", 2, 1), ("Dag", 2, 2), ("Dag", 3, 3), ("Annen", 2, 4)):
        made = WorkshopId(new_id())
        row = Workshop(made, made, title, date(2026, 1, day), created=now)
        room.store.write(made, "", lambda tx, row=row: (tx.add(row), tx.add(Place(row.id, row.id))))
    assert [card.workshop.created for card in room.see(workshops.list_workshops) if card.has_twin] == [2]
