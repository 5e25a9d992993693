"""Who is missing in the room, who prepared the day, and what is usual here."""

from datetime import date

import pytest

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.culture import CultureColumn, CultureNote
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.operations import culture, people, welcome, workshops
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.operations.workshops import PlannedItem

USUAL, WISHED = CultureColumn.USUAL, CultureColumn.WISHED


@pytest.fixture
def made(store):
    new = WorkshopId(new_id())
    plan = [PlannedItem(ExerciseKind.WELCOME, 15), PlannedItem(ExerciseKind.CULTURE, 20)]
    store.write(
        new,
        "",
        lambda tx: workshops.create_workshop(tx, "Fagdag", date(2026, 11, 22), agenda=plan, workshop_id=new),
    )
    return new


@pytest.fixture
def do(store, made):
    return lambda operation: store.write(made, "do", operation)[0]


@pytest.fixture
def read(store):
    def look(query):
        with store.read() as tx:
            return query(tx)

    return look


def test_the_day_begins_at_its_planned_start(made, do, read):
    do(lambda tx: workshops.edit_workshop(tx, made, start=10 * 60 + 30))
    slots = read(lambda tx: welcome.our_day(tx, made, 5))
    assert [(slot.begins, slot.ends) for slot in slots] == [(630, 645), (645, 665)]


def test_the_day_ends_by_the_plan_or_when_it_is_locked(made, do, read):
    assert read(lambda tx: welcome.day_ends(tx, made, 5)) == 9 * 60 + 35
    do(lambda tx: workshops.set_end(tx, made, 10 * 60))
    assert read(lambda tx: welcome.day_ends(tx, made, 5)) == 10 * 60


def test_the_core_group_is_chosen_among_the_participants(made, do, read):
    first, _, third = do(lambda tx: people.add_people(tx, made, [PersonLine(n) for n in ("Ida", "Per", "Amina")]))
    do(lambda tx: people.edit_person(tx, third, core_group=True))
    do(lambda tx: people.edit_person(tx, first, core_group=True))
    assert [person.name for person in read(lambda tx: welcome.core_group(tx, made))] == ["Ida", "Amina"]


def test_missing_voices_are_written_changed_moved_and_struck(store, made, do, read):
    def texts():
        return [voice.text for voice in read(lambda tx: welcome.missing_voices(tx, made))]

    do(lambda tx: welcome.add_missing_voice(tx, made, "foreldrene"))
    second = do(lambda tx: welcome.add_missing_voice(tx, made, " en fra  NAV\n"))
    first = read(lambda tx: welcome.missing_voices(tx, made))[0].id
    do(lambda tx: welcome.move_missing_voice(tx, second, first))
    do(lambda tx: welcome.edit_missing_voice(tx, first, "foreldrene våre"))
    assert texts() == ["en fra  NAV", "foreldrene våre"]
    do(lambda tx: welcome.remove_missing_voice(tx, second))
    assert texts() == ["foreldrene våre"]
    store.undo(made)
    assert texts() == ["en fra  NAV", "foreldrene våre"]


def test_nobody_is_no_missing_voice(made, do):
    with pytest.raises(UserError):
        do(lambda tx: welcome.add_missing_voice(tx, made, "  "))


def test_notes_stand_in_their_column_and_can_go_to_the_other(store, made, do, read):
    def texts():
        return {
            column: [note.text for note in read(lambda tx, c=column: culture.culture_notes(tx, made, c))]
            for column in CultureColumn
        }

    first = do(lambda tx: culture.add_note(tx, made, USUAL, "vi hilser"))
    second = do(lambda tx: culture.add_note(tx, made, USUAL, "kaffe"))
    third = do(lambda tx: culture.add_note(tx, made, WISHED, "å le"))
    do(lambda tx: culture.move_note(tx, second, WISHED, third))
    assert texts() == {USUAL: ["vi hilser"], WISHED: ["kaffe", "å le"]}
    do(lambda tx: culture.move_note(tx, second, WISHED))
    do(lambda tx: culture.edit_note(tx, first, "vi hilser i gangen"))
    assert texts() == {USUAL: ["vi hilser i gangen"], WISHED: ["å le", "kaffe"]}
    do(lambda tx: culture.remove_note(tx, third))
    assert texts()[WISHED] == ["kaffe"]
    store.undo(made)
    assert texts()[WISHED] == ["å le", "kaffe"]


@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_note_without_words_is_refused(made, do, text):
    with pytest.raises(UserError):
        do(lambda tx: culture.add_note(tx, made, USUAL, text))


def test_nothing_is_kept_of_whose_words_they_are():
    assert set(CultureNote.__dataclass_fields__) == {"id", "workshop_id", "rank", "column", "text"}
