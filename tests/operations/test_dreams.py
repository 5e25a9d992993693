"""Dreams are moved as in an outline, grow in the crowns of groups, and everybody is asked once."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.operations.conftest import Room
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.domain.dream_outline import OutlineMove
from unginvest_workshop.domain.dream_view import DreamView
from unginvest_workshop.domain.ids import DreamIdeaId
from unginvest_workshop.domain.people import Attendance, TakingPart
from unginvest_workshop.domain.turns import next_to_ask
from unginvest_workshop.operations import attendance, crowns, dreams, followup, people, rounds, workshops
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.settings import paths
from unginvest_workshop.storage.opening import open_store


def chain(room: Room) -> list[tuple[int, str]]:
    return [(depth, idea.text) for depth, idea in walk_chains(room.see(lambda tx: dreams.dream_ideas(tx, room.id)))]


def add(room: Room, text: str, onto: DreamIdeaId | None = None, **of: str) -> DreamIdeaId:
    return room.do(lambda tx: dreams.add_idea(tx, room.id, text, builds_on=onto, **of))


def move(room: Room, idea: DreamIdeaId, way: OutlineMove) -> bool:
    return room.do(lambda tx: dreams.move_idea(tx, idea, way))


def test_an_idea_goes_up_and_down_among_its_siblings(room):
    a, b, _ = [add(room, text) for text in "abc"]
    add(room, "b1", b)
    assert move(room, b, OutlineMove.UP)
    assert chain(room) == [(0, "b"), (1, "b1"), (0, "a"), (0, "c")]
    assert not move(room, b, OutlineMove.UP)
    assert move(room, b, OutlineMove.DOWN)
    assert move(room, b, OutlineMove.DOWN)
    assert chain(room) == [(0, "a"), (0, "c"), (0, "b"), (1, "b1")]
    assert not move(room, b, OutlineMove.DOWN)
    assert not move(room, a, OutlineMove.OUT)
    assert not move(room, a, OutlineMove.IN)


def test_an_idea_goes_in_under_the_one_before_and_out_right_after_it(room):
    a, b, _ = [add(room, text) for text in "abc"]
    add(room, "a1", a)
    add(room, "b1", b)
    assert move(room, b, OutlineMove.IN)
    assert chain(room) == [(0, "a"), (1, "a1"), (1, "b"), (2, "b1"), (0, "c")]
    assert move(room, b, OutlineMove.IN)
    assert chain(room) == [(0, "a"), (1, "a1"), (2, "b"), (3, "b1"), (0, "c")]
    assert move(room, b, OutlineMove.OUT)
    assert move(room, b, OutlineMove.OUT)
    assert chain(room) == [(0, "a"), (1, "a1"), (0, "b"), (1, "b1"), (0, "c")]


def test_what_built_on_a_removed_idea_takes_its_place(room):
    a = add(room, "a")
    add(room, "c")
    for text in ("a1", "a2"):
        add(room, text, a)
    room.do(lambda tx: dreams.remove_idea(tx, a))
    assert chain(room) == [(0, "a1"), (0, "a2"), (0, "c")]


def test_a_ring_that_two_files_made_can_be_moved_apart(room):
    a, b = add(room, "a"), add(room, "b")
    for idea, onto in ((a, b), (b, a)):
        room.do(lambda tx, i=idea, o=onto: tx.replace(DreamIdea(i, room.id, "i", "x", builds_on=o)))
    first = room.see(lambda tx: [idea for _, idea in walk_chains(dreams.dream_ideas(tx, room.id))])
    assert move(room, first[1].id, OutlineMove.OUT)
    assert [depth for depth, _ in chain(room)].count(0) >= 1
    assert len(chain(room)) == 2


@pytest.fixture(scope="module")
def long_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    store = open_store(paths(tmp_path_factory.mktemp("dreams")))
    yield Room(store)
    store.close()


MOVES = st.lists(
    st.one_of(
        st.tuples(st.integers(0, 9), st.sampled_from(OutlineMove)),
        st.tuples(st.integers(0, 9), st.integers(-1, 9)),
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(MOVES, st.lists(st.integers(-1, 8), min_size=3, max_size=8))
def test_whatever_is_moved_no_idea_is_lost_and_the_others_keep_their_order(long_room, moves, parents):
    room = long_room
    for old in room.see(lambda tx: tx.find(DreamIdea, workshop_id=room.id)):
        room.do(lambda tx, i=old.id: tx.remove(DreamIdea, i))
    ids: list[DreamIdeaId] = []
    for number, parent in enumerate(parents):
        ids.append(add(room, f"{number}", ids[parent] if 0 <= parent < number else None))
    for which, way in moves:
        idea = ids[which % len(ids)]
        before = _rows(room)
        try:
            if isinstance(way, OutlineMove):
                move(room, idea, way)
            else:
                onto = None if way < 0 else ids[way % len(ids)]
                room.do(lambda tx, i=idea, o=onto: dreams.build_on(tx, i, o))
        except UserError:
            assert _rows(room) == before
        after = _rows(room)
        assert set(after) == set(ids)
        for each in ids:
            assert each == idea or after[each] == before[each]
        assert all(_ends(after, each) for each in ids)
        assert sorted(text for _, text in chain(room)) == sorted(f"{n}" for n in range(len(ids)))


def _rows(room: Room) -> dict[str, tuple[str | None, str]]:
    ideas = room.see(lambda tx: dreams.dream_ideas(tx, room.id))
    return {idea.id: (idea.builds_on, idea.rank) for idea in ideas}


def _ends(rows: dict[str, tuple[str | None, str]], at: str | None) -> bool:
    """Tell whether one comes to a beginning by going up from an idea."""
    for _ in range(len(rows) + 1):
        if at is None:
            return True
        at = rows[at][0]
    return False


def test_a_prompt_is_shown_beside_the_view_that_is_chosen(room):
    room.do(lambda tx: workshops.choose_view(tx, room.id, "crowns"))
    room.do(lambda tx: dreams.show_prompt(tx, room.id, 3))
    assert DreamView.read(room.see(lambda tx: workshops.place_of(tx, room.id)).view) == DreamView("crowns", 3)
    room.do(lambda tx: dreams.show_prompt(tx, room.id, 0))
    assert room.see(lambda tx: workshops.place_of(tx, room.id)).view == "crowns"
    assert DreamView.read("crowns|x") == DreamView("crowns")


# -- the round ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def four(room):
    lines = [PersonLine(name) for name in ("Ada", "Bo", "Cecilie", "Dina")]
    return room.do(lambda tx: people.add_people(tx, room.id, lines))


def item_of(room):
    return room.see(lambda tx: tx.find(AgendaItem, workshop_id=room.id, exercise=ExerciseKind.DREAM))[0].id


def ways(room):
    return [(s.person.name, s.way) for s in room.see(lambda tx: rounds.dream_round(tx, item_of(room)))]


def asked(room, after=None):
    seat = next_to_ask(room.see(lambda tx: rounds.dream_round(tx, item_of(room))), after)
    return None if seat is None else seat.person.name


def test_everybody_is_asked_until_all_have_taken_part(room, four):
    ada, bo, cecilie, dina = four
    item = item_of(room)
    assert asked(room) == "Ada"
    assert asked(room, bo) == "Cecilie"
    idea = add(room, "Kø om morgenen")
    room.do(lambda tx: dreams.sign_idea(tx, idea, ada))
    room.do(lambda tx: rounds.note_turn(tx, item, bo, TakingPart.PASSES))
    room.do(lambda tx: rounds.note_turn(tx, item, bo, TakingPart.LISTENS))
    room.do(lambda tx: rounds.note_turn(tx, item, dina, TakingPart.TELLS))
    assert ways(room) == [
        ("Ada", TakingPart.TELLS),
        ("Bo", TakingPart.LISTENS),
        ("Cecilie", None),
        ("Dina", TakingPart.TELLS),
    ]
    assert asked(room, dina) == "Cecilie"
    add(room, "Frokost", author_id=cecilie)
    assert asked(room) is None
    room.do(lambda tx: rounds.forget_turn(tx, item, bo))
    assert asked(room) == "Bo"


def test_who_wished_to_listen_has_taken_part_and_who_is_away_is_not_asked(room, four):
    ada, bo, _, dina = four
    room.do(lambda tx: people.wish_taking_part(tx, ada, TakingPart.LISTENS))
    room.do(lambda tx: attendance.set_attendance(tx, [bo], Attendance.AWAY))
    assert ways(room) == [("Ada", TakingPart.LISTENS), ("Cecilie", None), ("Dina", None)]
    room.do(lambda tx: rounds.note_turn(tx, item_of(room), ada, TakingPart.TELLS))
    assert ways(room)[0] == ("Ada", TakingPart.TELLS)
    room.do(lambda tx: people.remove_person(tx, dina))
    assert len(ways(room)) == 2


def test_a_turn_is_taken_back_by_undo(room, four):
    room.do(lambda tx: rounds.note_turn(tx, item_of(room), four[0], TakingPart.PASSES))
    room.store.undo(room.id)
    assert ways(room)[0] == ("Ada", None)


# -- the crowns --------------------------------------------------------------------------------------------------------


def grown(room, group):
    found = room.see(lambda tx: crowns.crowns(tx, room.id))[group]
    return [(dream.depth, dream.idea.text, dream.day.date.year) for dream in found]


def test_the_dreams_of_a_group_grow_in_its_crown(room):
    one, two = room.group(), room.group()
    queue = add(room, "kø", group_id=one)
    frokost = add(room, "frokost", queue)
    strikking = add(room, "strikking", frokost)
    add(room, "alene")
    room.do(lambda tx: dreams.put_in_crown(tx, strikking, two))
    assert grown(room, one) == [(0, "kø", 2026), (1, "frokost", 2026)]
    assert grown(room, two) == [(0, "strikking", 2026)]


def test_what_grew_on_a_removed_dream_stays_in_its_crown(room):
    one, two = room.group(), room.group()
    root = add(room, "rot")
    queue = add(room, "kø", root, group_id=one)
    frokost = add(room, "frokost", queue)
    strikking = add(room, "strikking", queue, group_id=two)
    add(room, "kaffe", frokost)
    room.do(lambda tx: dreams.remove_idea(tx, queue))
    assert [(depth, text) for depth, text, *_ in grown(room, one)] == [(0, "frokost"), (1, "kaffe")]
    assert [text for _, text, *_ in grown(room, two)] == ["strikking"]
    room.do(lambda tx: dreams.remove_idea(tx, strikking))
    assert grown(room, two) == []


@pytest.mark.parametrize("alone", [False, True])
def test_a_dream_that_is_moved_out_stays_in_its_crown(room, alone):
    one = room.group()
    queue = add(room, "kø", group_id=one)
    frokost = add(room, "frokost", queue)
    add(room, "kaffe", frokost)
    if alone:
        room.do(lambda tx: dreams.build_on(tx, frokost, None))
    else:
        assert move(room, frokost, OutlineMove.OUT)
    assert [(depth, text) for depth, text, *_ in grown(room, one)] == [(0, "kø"), (0, "frokost"), (1, "kaffe")]


def test_dreams_of_a_later_day_grow_in_the_crown_of_the_group_of_that_name(room, store):
    one, two = room.group(), room.group()
    room.do(lambda tx: people.rename_group(tx, one, "Ugla"))
    add(room, "kø", group_id=one)
    later, last = Room(store, date(2027, 11, 22)), Room(store, date(2028, 11, 22))
    for day, earlier in ((later, room), (last, later)):
        day.do(lambda tx, d=day, e=earlier: followup.open_road(tx, d.id, e.id))
        owls, numbered = day.group(), day.group()
        day.do(lambda tx, g=owls: people.rename_group(tx, g, "ugla"))
        add(day, "nytt", group_id=owls)
        add(day, "andres", group_id=numbered)
    assert grown(room, one) == [(0, "kø", 2026), (0, "nytt", 2027), (0, "nytt", 2028)]
    assert grown(room, two) == []
    last.do(lambda tx: workshops.delete_workshop(tx, last.id))
    assert [dream[2] for dream in grown(room, one)] == [2026, 2027]


def seat(day, *names):
    """Make a group of people; return it."""
    group = day.group()
    for new in day.do(lambda tx: people.add_people(tx, day.id, [PersonLine(name) for name in names])):
        day.do(lambda tx, person=new: people.place_person(tx, person, group))
    return group


def test_a_group_that_is_but_a_number_is_the_one_in_which_most_of_its_people_sat(room, store):
    one, two = seat(room, "Ada", "Bo", "Cecilie"), seat(room, "Dina", "Emil", "Frida")
    named = seat(room, "Geir", "Hanne")
    room.do(lambda tx: people.rename_group(tx, named, "Ugla"))
    later = Room(store, date(2027, 11, 22))
    later.do(lambda tx: followup.open_road(tx, later.id, room.id))
    kept, mixed, owls = seat(later, "dina ", "Emil", "Ny"), seat(later, "Ada", "Frida"), seat(later, "Geir", "Hanne")
    for text, group in (("holder sammen", kept), ("blandet", mixed), ("uten navn", owls), ("tom", later.group())):
        add(later, text, group_id=group)
    assert grown(room, two) == [(0, "holder sammen", 2027)]
    assert grown(room, one) == []
    later.do(lambda tx: people.rename_group(tx, kept, "Reven"))
    assert grown(room, two) == []
