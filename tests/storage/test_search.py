"""Search over everything said: what is found, what never is, in which order, and that any query is harmless."""

from dataclasses import replace
from datetime import date
from typing import get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.operations.conftest import Room
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.culture import CultureColumn
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import ClusterId, PhotoId
from unginvest_workshop.domain.insight import ThemeTie
from unginvest_workshop.domain.interview import InterviewGuide, PairInterview, PairMember
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.people import CompanyWish, Group, Participant
from unginvest_workshop.domain.personal import (
    PersonalAnswer,
    PersonalObstacle,
    PersonalPlace,
    PersonalPlan,
    PersonalStep,
)
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke
from unginvest_workshop.domain.presentation import ResponseKind
from unginvest_workshop.domain.strengths import SeenStrength, TopStrength
from unginvest_workshop.domain.taste import PieceKind
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.domain.tree import Draft, Story, SuccessFactor
from unginvest_workshop.domain.turns import RoundTurn
from unginvest_workshop.domain.workshop import Place, Workshop, WorkshopKind
from unginvest_workshop.operations import (
    agenda,
    closing,
    clusters,
    culture,
    designs,
    dreams,
    followup,
    images,
    people,
    presentations,
    roadmaps,
    taste,
    trees,
    welcome,
    workshops,
)  # fmt: skip
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.search import Found, SaidKind
from unginvest_workshop.storage.search import SqlSearch
from unginvest_workshop.storage.tables import TABLES


@pytest.fixture
def room(store):
    return Room(store)


@pytest.fixture
def search(store):
    return SqlSearch(store)


def texts(found):
    return [hit.said.text for hit in found.hits]


def kinds(found):
    return {hit.said.kind for hit in found.hits}


def marked(hit):
    return [hit.said.text[start:end] for start, end in hit.marks]


def told(room, *factors):
    return room.factors(room.story(None, "Ida: Kafédagen"), *factors)


def test_what_was_said_is_found_with_where_it_stands_and_what_was_searched_for(room, search):
    (factor,) = told(room, "jeg fikk ansvar på ordentlig")
    (hit,) = search.find("ansvaret").hits
    assert (hit.said.kind, hit.said.id, hit.said.workshop_id) == (SaidKind.FACTOR, factor, room.id)
    assert hit.said.node == Node(NodeKind.FACTOR, factor)
    assert (hit.title, hit.day) == ("Fagdag", date(2026, 11, 22))
    assert hit.said.exercise is ExerciseKind.TREE
    assert room.see(lambda tx: tx.get(AgendaItem, hit.said.item_id)).exercise is ExerciseKind.TREE
    assert marked(hit) == ["ansvar"]


@pytest.fixture
def frogs(room):
    """Say something of every kind, and of frogs."""
    group = room.group()
    story = room.do(lambda tx: trees.add_told_story(tx, room.id, group, "Ola: Frosken i dammen"))
    (factor,) = room.factors(story, "frosken fikk hoppe")
    cluster = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Frosk i hånda", [factor]))
    room.do(lambda tx: clusters.write_metaphor(tx, cluster, "En frosk"))
    room.do(lambda tx: images.write_words(tx, images.Whose(group_id=group), "en frosk på et blad"))
    room.do(lambda tx: presentations.add_response(tx, room.id, ResponseKind.INTERESTING, "at frosken turte"))
    room.do(lambda tx: welcome.add_missing_voice(tx, room.id, "froskene"))
    room.do(lambda tx: culture.add_note(tx, room.id, CultureColumn.USUAL, "frosk til lunsj"))
    dream = room.do(lambda tx: dreams.add_idea(tx, room.id, "alle har en frosk"))
    room.do(lambda tx: taste.add_piece(tx, room.id, PieceKind.NEWSPAPER, "Dammen"))
    (piece,) = room.see(lambda tx: taste.pieces(tx, room.id))
    room.do(lambda tx: tx.replace(replace(piece, text="Frosken tok gull")))
    room.do(lambda tx: designs.add_statement(tx, room.id, "Hos oss er frosken velkommen"))
    step = room.do(lambda tx: roadmaps.add_step(tx, room.id, "Bygge dam"))
    room.do(lambda tx: roadmaps.edit_step(tx, step, helpers="de med frosk"))
    room.do(lambda tx: workshops.edit_workshop(tx, room.id, future_picture="En dam full av frosk"))
    room.do(lambda tx: workshops.write_topic(tx, room.id, where=["frosken trives"]))
    room.do(lambda tx: followup.add_contribution(tx, room.id, "bygde", taught="frosker er tålmodige"))
    room.do(lambda tx: followup.mark_come_true(tx, room.id, dream, remark="den sitter i vinduet"))
    room.do(lambda tx: closing.add_word(tx, room.id, "frosk"))
    photo = Photo(PhotoId("p" * 32), room.id, "a", PhotoPurpose.TREE, "0" * 64, 1, 1, caption="Frosken")
    room.do(lambda tx: tx.add(photo))
    return room


def test_everything_that_is_said_is_searched(frogs, search):
    found = search.find("frosk")
    assert kinds(found) == set(SaidKind)
    assert found.total == len(found.hits) == len(SaidKind)
    assert all(any(word.casefold().startswith("frosk") for word in marked(hit)) for hit in found.hits)


UNSAID = {
    Workshop: {"title", "place", "template", "description"},
    Group: {"name"},
    Participant: {"name", "department"},
    Story: {"origin"},
    SuccessFactor: {"origin"},
    Contribution: {"dream"},
    AgendaItem: {"title", "notes", "leader", "co_leader", "writer"},
}
"""Text that is none of what was said: names, places, private notes, and what another row says."""

UNSAID_KINDS = {
    *(InterviewGuide, PairInterview, PairMember, CompanyWish, Link, EnergyMark, RoundTurn, Stroke, ThemeTie),
    *(Place, Timer, ItemTime, Draft),
    *(PersonalPlan, PersonalPlace, PersonalAnswer, PersonalStep, PersonalObstacle, SeenStrength, TopStrength),
}
"""Rows that hold nothing of what was said in the room, or are one young person's own."""


def test_every_text_of_every_row_is_searched_but_for_those_that_nobody_said(frogs, search):
    frogs.do(lambda tx: people.add_people(tx, frogs.id, [PersonLine("Ida")]))
    for kind in [each for each in TABLES if each not in UNSAID_KINDS]:
        row = frogs.see(lambda tx, kind=kind: tx.find(kind, workshop_id=frogs.id))[0]
        texts = {name: hint for name, hint in get_type_hints(kind).items() if hint in {str, tuple[str, ...]}}
        for name in texts.keys() - {"rank"} - UNSAID.get(kind, set()):
            said = "padde" if texts[name] is str else ("padde",)
            frogs.do(lambda tx, row=row, name=name, said=said: tx.replace(replace(row, **{name: said})))
            assert search.find("padde").total == 1, f"{kind.__name__}.{name}"
            frogs.do(lambda tx, row=row: tx.replace(row))


def test_a_story_is_found_by_its_teller_and_a_step_by_all_it_says(room, search):
    room.story(None, "Ida: Kafédagen")
    step = room.do(lambda tx: roadmaps.add_step(tx, room.id, "Frokost sammen"))
    room.do(lambda tx: roadmaps.edit_step(tx, step, owner="Amina", helpers="Per lager te", celebration="Kake"))
    assert texts(search.find("ida")) == ["Ida: Kafédagen"]
    for query in ("frokost amina", "te per", "kake"):
        assert texts(search.find(query)) == ["Frokost sammen · Amina · Per lager te · Kake"]


def test_forms_dialects_and_beginnings_find_each_other(room, search):
    told(room, "vi fikk ikke kjeft", "eg vart ikkje redd", "de voksne lo", "ein kafé på hjørnet", "å bli sett")
    assert set(texts(search.find("ikke"))) == {"vi fikk ikke kjeft", "eg vart ikkje redd"}
    assert texts(search.find("voksen")) == ["de voksne lo"]
    assert texts(search.find("kafe hjør")) == ["ein kafé på hjørnet"]
    assert texts(search.find("hjør kafe")) == []
    assert texts(search.find("VOKS")) == ["de voksne lo"]
    assert texts(search.find("voksn")) == ["de voksne lo"]
    assert texts(search.find("voksn ")) == texts(search.find("k")) == []


def test_letters_of_their_own_are_told_apart(room, search):
    told(room, "et år i båt", "bat og ball", "søt", "sot")
    assert texts(search.find("båt")) == ["et år i båt"]
    assert texts(search.find("bat")) == ["bat og ball"]
    assert texts(search.find("søt")) == ["søt"]
    assert texts(search.find("BÅT".casefold().upper())) == ["et år i båt"]


def test_small_words_need_not_be_there_unless_they_are_all(room, search):
    told(room, "å bli sett", "ble sett av de voksne", "sola og månen")
    assert texts(search.find("å bli sett"))[0] == "å bli sett"
    assert "sola og månen" in texts(search.find("og"))


def test_all_the_words_must_be_there(room, search):
    told(room, "ansvar og latter", "ansvar", "latter")
    assert texts(search.find("latter ansvar")) == ["ansvar og latter"]


def test_the_best_comes_first_and_of_those_as_good_the_newest(store, room, search):
    later = Room(store, date(2027, 1, 1))
    told(room, "latter")
    told(later, "latter")
    told(later, "mye god latter sammen med alle de andre i gruppa hele den lange dagen")
    found = search.find("latter")
    assert [(hit.day.year, len(hit.said.text) > 10) for hit in found.hits] == [
        (2027, False),
        (2026, False),
        (2027, True),
    ]
    assert [hit.said.workshop_id for hit in search.find("latter", workshop_id=room.id).hits] == [room.id]
    assert (len(search.find("latter", most=2).hits), search.find("latter", most=2).total) == (2, 3)
    assert search.find("latter", most=0) == Found(total=3)


def test_private_notes_are_never_found(room, search):
    (item, *_) = room.see(lambda tx: agenda.agenda(tx, room.id))
    room.do(lambda tx: agenda.edit_item(tx, item.id, notes="hemmelig", leader="hemmelig", title="hemmelig"))
    assert search.find("hemmelig") == Found()


def test_suggestions_that_nobody_kept_were_never_said(room, search):
    guess = Cluster(ClusterId("c" * 32), room.id, "a", "Latter", suggested=True)
    room.do(lambda tx: tx.add(guess))
    assert search.find("latter") == Found()
    room.do(lambda tx: clusters.keep_cluster(tx, guess.id))
    assert kinds(search.find("latter")) == {SaidKind.CLUSTER}


@pytest.mark.parametrize("kind", [kind for kind in WorkshopKind if kind is not WorkshopKind.FAGDAG])
def test_only_fagdager_are_searched(room, search, kind):
    told(room, "latter")
    room.do(lambda tx: tx.replace(replace(tx.get(Workshop, room.id), kind=kind)))
    assert search.find("latter") == Found()


def test_what_is_told_in_confidence_says_so(room, search):
    story = room.story(None, "Ida: Kafédagen")
    room.factors(story, "på kafé")
    assert not any(hit.said.in_confidence for hit in search.find("kaf").hits)
    room.do(lambda tx: trees.edit_story(tx, story, stays_in_room=True))
    assert [hit.said.in_confidence for hit in search.find("kaf").hits] == [True, True]


def test_a_shared_factor_that_tells_what_was_told_in_confidence_says_so(room, search):
    story = room.story(None, "Ida: Kafédagen")
    alone, named = room.factors(story, "latter på kafé", "latter i regn")
    other, third = told(room, "latter i kor", "latter for seg")
    made = {
        room.do(lambda tx, n=name, m=members: clusters.add_cluster(tx, room.id, n, m))
        for name, members in (("latter på kafé", [alone]), ("latter i regn", [named, other]))
    }
    free = room.do(lambda tx: clusters.add_cluster(tx, room.id, "latter", [third]))
    assert not any(hit.said.in_confidence for hit in search.find("latter").hits)
    room.do(lambda tx: trees.edit_story(tx, story, stays_in_room=True))
    hidden = {hit.said.id for hit in search.find("latter").hits if hit.said.in_confidence}
    assert hidden == {alone, named, *made}
    assert {hit.said.id for hit in search.find("latter").hits} == {*hidden, other, third, free}


def test_it_knows_of_every_change_undo_too(room, search):
    (factor,) = told(room, "latter")
    assert search.find("latter").total == 1
    room.do(lambda tx: trees.edit_factor(tx, factor, text="gråt"))
    assert (search.find("latter").total, search.find("gråt").total) == (0, 1)
    room.store.undo(room.id)
    assert (search.find("latter").total, search.find("gråt").total) == (1, 0)
    room.store.redo(room.id)
    assert search.find("gråt").total == 1
    room.do(lambda tx: trees.remove_factors(tx, [factor]))
    assert search.find("gråt").total == 0
    room.do(lambda tx: workshops.edit_workshop(tx, room.id, title="Ny tittel", day=date(2030, 1, 1)))
    (hit,) = search.find("kafédagen").hits
    assert (hit.title, hit.day) == ("Ny tittel", date(2030, 1, 1))


def test_another_date_is_another_order(store, room, search):
    later = Room(store, date(2027, 1, 1))
    told(room, "latter")
    told(later, "latter")
    assert [hit.said.workshop_id for hit in search.find("latter").hits] == [later.id, room.id]
    room.do(lambda tx: workshops.edit_workshop(tx, room.id, day=date(2028, 1, 1)))
    assert [hit.said.workshop_id for hit in search.find("latter").hits] == [room.id, later.id]


def test_a_fagdag_that_is_put_away_is_not_found_until_it_comes_back(room, search):
    told(room, "latter")
    assert search.find("latter").total == 1
    room.do(lambda tx: workshops.delete_workshop(tx, room.id))
    assert search.find("latter") == Found()
    room.store.undo(room.id)
    assert search.find("latter").total == 1


def test_an_exercise_that_is_taken_out_shows_it_no_more(room, search):
    told(room, "latter")
    (hit,) = search.find("latter").hits
    room.do(lambda tx: agenda.remove_item(tx, hit.said.item_id))
    (hit,) = search.find("latter").hits
    assert (hit.said.exercise, hit.said.item_id) == (ExerciseKind.TREE, None)


def test_nothing_that_was_said_is_written_in_another_file(room, search, store_paths):
    told(room, "sjiraffen")
    before = {path.name for path in store_paths.data_dir.iterdir()}
    assert search.find("sjiraffen").total == 1
    assert {path.name for path in store_paths.data_dir.iterdir()} == before


@pytest.mark.parametrize("query", ["", " ", "«»", '"', "*", "-", "()", "😀", "\x00", "\ud800"])
def test_a_query_without_words_finds_nothing(room, search, query):
    told(room, "latter")
    assert search.find(query) == Found()


@pytest.mark.parametrize(
    "query",
    ['"latter', "latter*", "latter OR", "NOT latter", "words:latter", "^latter", "latter NEAR(", "{words}: latter",
     "latter'; DROP TABLE said; --", "-latter", "(latter", "latter)", 'lat"ter', "AND", "NEAR"],
)  # fmt: skip
def test_what_fts_takes_for_commands_are_words_or_nothing(room, search, query):
    told(room, "latter")
    search.find(query)
    assert search.find("latter").total == 1


def test_a_hyphen_and_signs_part_words(room, search):
    told(room, "latter")
    assert search.find("latter!").total == search.find("«latter»").total == search.find("-latter").total == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_any_query_is_harmless_and_its_marks_are_words_of_the_text(search_of_some, query):
    found = search_of_some.find(query)
    for hit in found.hits:
        assert all(0 <= start < end <= len(hit.said.text) for start, end in hit.marks)
        assert hit.marks == tuple(sorted(set(hit.marks)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(said=st.text(min_size=1, max_size=30).filter(lambda text: any(letter.isalnum() for letter in text)))
def test_whatever_is_said_is_found_by_its_own_words(search_of_some, room, said):
    story = room.story(None, "x")
    room.do(lambda tx: trees.edit_story(tx, story, title=said))
    kept = room.see(lambda tx: trees.stories(tx, room.id))[-1]
    if any(letter.isalnum() for letter in kept.title):
        found = search_of_some.find(kept.title, most=1000)
        assert kept.id in {hit.said.id for hit in found.hits}


@pytest.fixture
def search_of_some(room, search):
    told(room, "latter og ansvar", "å bli sett", "NOT AND OR NEAR", "a b c d e", "én gang til", "2026")
    return search
