"""Names in people's own words are listed, each with where it stands, and can be left as they are."""

from dataclasses import replace
from datetime import date

import pytest

from tests.exporting.fagdag import W
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.ids import DreamComeTrueId, DreamIdeaId, RoadmapStepId
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.mentions import PASSAGES, FoundName, Passage, found_names
from unginvest_workshop.exporting.names import Names
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.summary import open_source
from unginvest_workshop.exporting.tables import tables
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

FULL, FIRST, INITIALS, OWNERS, NONE = NamesPolicy

PEOPLE = ("Håp Berg", "Liv Dahl", "Jonas Vik")


def day(*factors: str, private: bool = False, steps: tuple[RoadmapStep, ...] = ()) -> Snapshot:
    people = tuple(Participant(f"p{n}", W, str(n), n, name, "Kongsberg") for n, name in enumerate(PEOPLE, 1))
    story = Story("s", W, "0", None, "Turen", stays_in_room=private)
    said = tuple(SuccessFactor(f"f{n}", W, str(n), "s", text) for n, text in enumerate(factors))
    snapshot = Snapshot(Workshop(W, W, "Dag", date(2026, 1, 2)), people, steps=steps)
    return replace(snapshot, stories=(story,), factors=said)


def found(policy: NamesPolicy, snapshot: Snapshot) -> tuple[FoundName, ...]:
    return found_names(snapshot, policy, Translator("nb"))


def test_each_spelling_is_listed_with_its_count_and_the_words_around_it() -> None:
    listed = found(NONE, day("Håp er viktig", "vi ga Håp Berg og Livs gjeng tid", "med Håp. Og Jonas"))
    assert listed == (
        FoundName("Håp", 2, (Passage("", "Håp", " er viktig"), Passage("med ", "Håp", "."))),
        FoundName("Håp Berg", 1, (Passage("vi ga ", "Håp Berg", " og Livs gjeng tid"),)),
        FoundName("Jonas", 1, (Passage("Og ", "Jonas", ""),)),
        FoundName("Liv", 1, (Passage("vi ga Håp Berg og ", "Liv", "s gjeng tid"),)),
    )


def test_names_in_capitals_and_in_addresses_are_listed() -> None:
    listed = found(
        NONE, day("LIV OG HÅP BERG", "skriv til jonas.vik@skole.no eller jonasvik9@skole.no", "post@skole.no")
    )
    assert listed == (
        FoundName("HÅP BERG", 1, (Passage("LIV OG ", "HÅP BERG", ""),)),
        FoundName("jonas.vik@skole.no", 1, (Passage("skriv til ", "jonas.vik@skole.no", " eller jonasvik9@skole.no"),)),
        FoundName("jonasvik9@skole.no", 1, (Passage("skriv til jonas.vik@skole.no eller ", "jonasvik9@skole.no", ""),)),
        FoundName("LIV", 1, (Passage("", "LIV", " OG HÅP BERG"),)),
    )


def test_an_address_that_is_no_name_stands() -> None:
    names = Names(NONE, day(), Translator("nb"), frozenset({"jonas.vik@skole.no"}))
    assert names.text("Jonas, jonas.vik@skole.no") == "Noen, jonas.vik@skole.no"


def test_at_most_a_few_places_are_told_and_none_twice() -> None:
    (listed,) = found(NONE, day("Håp", "Håp", "Håp!", "Håp?", "Håp;"))
    assert (listed.count, len(listed.passages)) == (5, PASSAGES)
    assert len(set(listed.passages)) == PASSAGES


def test_long_sentences_are_cut_short_between_words() -> None:
    (listed,) = found(NONE, day(f"{'ord ' * 40}Håp {'mer ' * 40}".strip()))
    (passage,) = listed.passages
    assert passage.before.startswith("… ord ")
    assert passage.after.endswith(" mer …")
    assert max(len(passage.before), len(passage.after)) < 60


@pytest.mark.parametrize(
    ("policy", "expected"), [(FULL, []), (FIRST, ["Jonas Vik"]), (INITIALS, ["Jonas", "Jonas Vik"])]
)
def test_only_what_the_policy_replaces_is_listed(policy: NamesPolicy, expected: list[str]) -> None:
    assert [each.spelt for each in found(policy, day("Jonas lo", "så kom Jonas Vik"))] == expected


def test_what_stays_in_the_room_is_not_listed() -> None:
    assert found(NONE, day("Jonas lo", private=True)) == ()


def test_a_name_field_is_no_free_text_but_what_else_it_says_is() -> None:
    step = RoadmapStep(RoadmapStepId("t"), W, "0", "steg", owner="Jonas og de som kjenner Liv", helpers="Liv Dahl")
    assert found(NONE, day(steps=(step,))) == (FoundName("Liv", 1, (Passage("Jonas og de som kjenner ", "Liv", ""),)),)


def test_all_who_are_named_where_it_is_told_how_they_contribute_are_listed_and_may_be_kept() -> None:
    step = RoadmapStep(RoadmapStepId("t"), W, "0", "steg", helpers="Liv og Jonas handler på vei inn")
    assert [(each.spelt, each.count) for each in found(NONE, day(steps=(step,)))] == [("Jonas", 1), ("Liv", 1)]
    names = Names(NONE, day(steps=(step,)), Translator("nb"), frozenset({"Liv"}))
    assert names.helpers(step.helpers) == "Liv og en til handler på vei inn"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Håp er viktig, sa Jonas", "Håp er viktig, sa noen"),
        ("Håps vei", "Håps vei"),
        ("Håp Berg lo", "Noen lo"),
        ("Håp og Jonas", "Håp og noen"),
        ("Jonas og Håp", "Noen og Håp"),
    ],
)
def test_a_word_that_is_no_name_stands_wherever_it_is_spelt_so(text: str, expected: str) -> None:
    assert Names(NONE, day(), Translator("nb"), frozenset({"Håp"})).text(text) == expected


def test_a_word_that_is_no_name_is_listed_still() -> None:
    names = Names(NONE, day("Håp"), Translator("nb"), frozenset({"Håp"}))
    assert [each.spelt for each in names.finds("Håp")] == ["Håp"]


def test_a_person_in_a_name_field_is_never_kept() -> None:
    names = Names(NONE, day(), Translator("nb"), frozenset({"Håp Berg"}))
    assert names.helpers("Håp Berg") == ""


@pytest.mark.parametrize(
    ("said", "listed", "expected", "kept"),
    [
        ("Trine", ["Trine"], "", "Trine"),
        ("Fastlegene!", ["Fastlegene"], "", "Fastlegene!"),
        ("Rektor og Foreldrene", [], "Rektor og Foreldrene", "Rektor og Foreldrene"),
        ("Trine, og de fra NAV", ["Trine"], "de fra NAV og en til", "Trine, og de fra NAV"),
        ("Storm, som er syk", ["Storm"], "Noen, som er syk", "Storm, som er syk"),
        ("Storm som er syk", ["Storm"], "Noen som er syk", "Storm som er syk"),
        ("Liv, som er syk", ["Liv"], "Noen, som er syk", "Liv, som er syk"),
        ("Jonas Vik", [], "", ""),
        ("Liv-Mari", [], "", ""),
    ],
)
def test_a_word_by_itself_that_was_missing_is_listed_and_may_be_kept(said, listed, expected, kept) -> None:
    here = replace(day(), missing=(MissingVoice("v", W, "0", said),))
    names = found(NONE, here)
    assert [each.spelt for each in names] == listed
    assert all(said == p.before + p.name + p.after for each in names for p in each.passages)
    for untouched, told in ((frozenset(), expected), (frozenset(listed), kept)):
        assert Names(NONE, here, Translator("nb"), untouched).absent(said) == told


@pytest.mark.parametrize(("policy", "listed"), [(FULL, []), (FIRST, []), (INITIALS, ["Trine"]), (OWNERS, ["Trine"])])
def test_a_word_by_itself_that_was_missing_is_listed_where_the_policy_replaces_it(policy, listed) -> None:
    here = replace(day(), missing=(MissingVoice("v", W, "0", "Trine"),))
    assert [each.spelt for each in found(policy, here)] == listed


def test_what_later_fagdager_tell_of_this_one_is_listed_and_nothing_else_of_them() -> None:
    here = day("Jonas lo", steps=(RoadmapStep(RoadmapStepId("t"), W, "0", "Jonas baker"),))
    again = RoadmapStep(RoadmapStepId("u"), W, "0", "Jonas baker", continues=RoadmapStepId("t"), helpers="Håp, mye")
    told = Contribution("c", W, "0", "Jonas hjalp til", step_id=again.id, department="hos Liv")
    other = replace(told, id="d", text="Håp Berg kom", step_id=None)
    later = replace(day("Liv Dahl sang"), steps=(again,), contributions=(told, other))
    listed = found(NONE, replace(here, later=(later,)))
    assert [(each.spelt, each.count) for each in listed] == [("Jonas", 3), ("Liv", 1)]


def test_only_names_in_the_sections_that_are_wanted_are_listed() -> None:
    here = day("Jonas lo", steps=(RoadmapStep(RoadmapStepId("t"), W, "0", "Liv baker"),))
    assert [each.spelt for each in found_names(here, NONE, Translator("nb"), ["stories"])] == ["Jonas"]


def test_what_only_the_tables_of_a_section_tell_is_listed_too() -> None:
    dream = DreamIdea(DreamIdeaId("d"), W, "0", "Åpent om kvelden")
    true = DreamComeTrue(DreamComeTrueId("dt"), W, "0", dream.id, dream.text, 2026, "Liv låste opp")
    here = replace(day("Jonas lo"), ideas=(dream,), come_true=(true,))
    t = Translator("nb")
    for section, spelt in (("dreams", ["Liv"]), ("stories", ["Jonas"])):
        assert [each.spelt for each in found_names(here, NONE, t, [section])] == spelt
    (table,) = tables(open_source(here, NONE, t), ["dreams"])
    assert "Noen låste opp" in table.rows[0]


def test_all_names_are_listed_where_the_fagdag_is_moved_with_all_its_sections() -> None:
    here = day("Jonas lo", steps=(RoadmapStep(RoadmapStepId("t"), W, "0", "Liv baker"),))
    listed = found_names(here, NONE, Translator("nb"), ["stories"], moved=True)
    assert [each.spelt for each in listed] == ["Jonas", "Liv"]


def test_what_is_told_is_heard_as_it_was_written() -> None:
    heard: list[str] = []
    names = Names(NONE, day(), Translator("nb"), hear=heard.append)
    assert (names.text("Jonas lo"), names.party("Liv Dahl", None)) == ("Noen lo", "")
    assert heard == ["Jonas lo", "Liv Dahl"]


def test_a_department_that_names_somebody_is_listed() -> None:
    here = day()
    first = replace(here.participants[0], department="Livs avdeling")
    assert [each.spelt for each in found(NONE, replace(here, participants=(first,)))] == []
    rest = here.participants[1:]
    assert [each.spelt for each in found(NONE, replace(here, participants=(first, *rest)))] == ["Liv"]
