"""People are named as the policy wants, in fields and in free text."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporting.fagdag import W, fagdag
from tests.exporting.naming import day
from tests.exporting.telling import build_summary
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.people import Group, Participant
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.names import Names
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

FULL, FIRST, INITIALS, OWNERS, NONE = NamesPolicy


def said(policy: NamesPolicy, text: str, *people: str, owner: str = "") -> str:
    return Names(policy, day(*people, owner=owner), Translator("nb")).text(text)


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (FULL, "Ida Marie Berg og Jonas så Idas katt hos Berg."),
        (FIRST, "Ida og Jonas så Idas katt hos Ida."),
        (INITIALS, "I.M.B. og J. så I.s katt hos B."),
        (OWNERS, "Noen og Jonas så noens katt hos noen."),
        (NONE, "Noen så noens katt hos noen."),
    ],
)
def test_names_in_free_text(policy: NamesPolicy, expected: str) -> None:
    text = "Ida Marie Berg og Jonas så Idas katt hos Berg."
    assert said(policy, text, "Ida Marie Berg", "Jonas Vik", owner="Jonas Vik") == expected


@pytest.mark.parametrize("text", ["idag", "Idag", "Jonasson", "per time", "Ingenting", "ÅIda"])
def test_only_whole_words_in_their_own_case_are_names(text: str) -> None:
    assert said(NONE, text, "Ida Berg", "Jonas Vik", "Per Li") == text


@pytest.mark.parametrize("text", ["_Ida_", "*Ida*", "«Ida»", "Ida!", "(Ida)", "Ida's", "Ida-gjengen", "x\nIda"])
def test_names_beside_punctuation_are_found(text: str) -> None:
    assert "Ida" not in said(NONE, text, "Ida Berg")


def test_names_typed_in_small_or_large_letters_are_found_as_usually_written() -> None:
    assert said(NONE, "Da sa Kari at OLE lo", "kari moen", "OLE DAHL") == "Da sa noen at noen lo"


@pytest.mark.parametrize(
    ("policy", "text", "expected"),
    [
        (NONE, "KARI NORDMANN lo", "Noen lo"),
        (NONE, "Vi så at KARI lo", "Vi så at noen lo"),
        (NONE, "Kari NORDMANN lo, KARI'S katt", "Noen lo, noens katt"),
        (NONE, "KARI OG PER BERG lo, sa BERG", "Noen lo, sa BERG"),
        (NONE, "PER BERG og PER", "Noen"),
        (FIRST, "DA LO KARI NORDMANN", "DA LO KARI"),
        (INITIALS, "DA LO KARI NORDMANN", "DA LO K.N."),
        (NONE, "KARIN LO", "KARIN LO"),
    ],
)
def test_names_in_capitals_are_names(policy: NamesPolicy, text: str, expected: str) -> None:
    assert said(policy, text, "Kari Nordmann", "Per Berg") == expected


@pytest.mark.parametrize("text", ["LIV OG GLEDE", "Mer LIV i kantina", "BO trygt"])
def test_a_word_in_capitals_that_is_no_less_a_word_stands_where_nobody_looks_through(text: str) -> None:
    assert said(NONE, text, "Liv Dahl", "Bo Moen") == text


def test_a_word_in_capitals_is_a_name_where_somebody_looks_through_the_names_that_are_found() -> None:
    names = Names(NONE, day("Liv Dahl", "Bo Moen"), Translator("nb"), frozenset())
    assert names.text("Der var LIV. BO lo, LIV DAHL gikk") == "Der var noen. BO lo, noen gikk"
    assert [each.spelt for each in names.finds("LIV. BO lo, LIV DAHL gikk")] == ["LIV", "LIV DAHL"]


@pytest.mark.parametrize(
    ("policy", "text", "expected"),
    [
        (NONE, "Skriv til kari.nordmann@skole.no.", "Skriv til noen."),
        (NONE, "Kari (kari.nordmann@skole.no) lo", "Noen (noen) lo"),
        (NONE, "kari_nordmann2@skole.no", "Noen"),
        (NONE, "KARI-NORDMANN@SKOLE.NO", "Noen"),
        (NONE, "karinordmann@skole.no og 1nordmannkari@x.no", "Noen"),
        (NONE, "post@nordmann.no", "Noen"),
        (NONE, "bjoern.odegaard@skole.no", "Noen"),
        (NONE, "bjorn.ødegård@skole.no", "Noen"),
        (NONE, "anne.lise.obrien@skole.no", "Noen"),
        (NONE, "annelise1@skole.no", "Noen"),
        (NONE, "knordmann@skole.no, post@skole.no", "Noen, post@skole.no"),
        (NONE, "ødegårdb@skole.no og kari.nordmann@skole", "Noen"),
        (NONE, "Følg @knordmann og @ødegårdb, ikke @nordmannen", "Følg @noen og @noen, ikke @nordmannen"),
        (FIRST, "Følg @knordmann", "Følg @Kari"),
        (NONE, "x.no/p?n=Kari%20Nordmann&b=1", "x.no/p?n=noen&b=1"),
        (NONE, "x.no/Bj%C3%B8rn og x.no/?q=om%20%C3%98deg%C3%A5rd", "x.no/noen og x.no/?q=noen"),
        (NONE, "x.no/Se%20p%C3%A5%20bilder 100%25", "x.no/Se%20p%C3%A5%20bilder 100%25"),
        (FIRST, "x.no/Kari%20Nordmann", "x.no/Kari"),
        (NONE, "Følg @karinordmann og #KariNordmann", "Følg @noen og #noen"),
        (NONE, "Se x.no/kari-nordmann2.", "Se x.no/noen."),
        (FIRST, "Se x.no/kari-nordmann, @karinordmann", "Se x.no/Kari, @Kari"),
        (INITIALS, "Kari.Nordmann lo", "K.N. lo"),
        (FIRST, "knordmann@skole.no", "Kari"),
        (FULL, "@karinordmann", "@karinordmann"),
        (NONE, "Ring Kari, post@skole.no", "Ring noen, post@skole.no"),
        (FIRST, "kari.nordmann@skole.no", "Kari"),
        (FIRST, "kari@skole.no", "kari@skole.no"),
        (FIRST, "kari.odegard@skole.no", "Noen"),
        (INITIALS, "kari.nordmann@skole.no.", "K.N."),
        (OWNERS, "kari.nordmann@skole.no og bjørn@skole.no", "Kari og en til"),
        (FULL, "kari.nordmann@skole.no", "kari.nordmann@skole.no"),
    ],
)
def test_addresses_with_a_name_in_them_are_mentions(policy: NamesPolicy, text: str, expected: str) -> None:
    people = ("Kari Nordmann", "Bjørn Ødegård", "Anne-Lise O'Brien")
    assert said(policy, text, *people, owner="Kari Nordmann") == expected


@pytest.mark.parametrize(
    ("policy", "expected"),
    [(FULL, "Kari.Nordmann@skole.no"), (FIRST, "Kari"), (INITIALS, "K.N."), (OWNERS, "Kari"), (NONE, "")],
)
def test_an_owner_who_gave_their_address(policy: NamesPolicy, expected: str) -> None:
    snapshot = day("Kari Nordmann", owner="Kari.Nordmann@skole.no")
    assert Names(policy, snapshot, Translator("nb")).owner(snapshot.steps[0]) == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Sean O'Brien", "O’Brien lo"),
        ("Sean O’Brien", "O'Brien lo"),
        ("Anne-Lise Berg", "Anne Lise lo"),
        ("Anne-Lise Berg", "Anne\u00a0Lise lo"),
        ("Anne-Lise Berg", "Anne‑Lise lo"),
        ("anne-lise berg", "Anne-Lise lo"),
        ("Ida Berg", "I\u00adda lo"),
        ("I\u00adda Berg", "Ida lo"),
        ("Ida Berg", "\u200bIda\u200b Be\u200drg lo"),
    ],
)
def test_names_are_found_however_their_signs_are_written(name: str, text: str) -> None:
    assert said(NONE, text, name).replace("\u200b", "") == "Noen lo"


@pytest.mark.parametrize("name", ["Nils🦊 Rev", "🦊Nils ❤️Rev❤️", "Nils Rev 🦊", "nils rev 🦊"])
def test_a_name_with_pictures_beside_it_is_found_without_them_and_is_the_same_persons(name: str) -> None:
    assert said(NONE, "Nils lo, Rev gikk, Nils Rev sang", name) == "Noen lo, noen gikk, noen sang"
    snapshot = day(name, "Ida Berg", owner=name)
    for policy, expected in ((NONE, ""), (OWNERS, name.split(maxsplit=1)[0].strip("🦊")), (INITIALS, "N.R.")):
        names = Names(policy, snapshot, Translator("nb"))
        assert names.party(name, ParticipantId("p1")) == names.owner(snapshot.steps[0]) == expected


@pytest.mark.parametrize("name", ["🦊", "Jose\u0301", "रवि"])
def test_a_name_of_pictures_alone_or_with_marks_on_its_letters_is_whole(name: str) -> None:
    names = Names(NONE, day(name), Translator("nb"))
    assert names.party(name, ParticipantId("p1")) == ""
    assert Names(FIRST, day(name), Translator("nb")).party(name, ParticipantId("p1")) == name


def test_a_first_name_that_is_written_in_two_words_is_told_as_it_is() -> None:
    assert said(FIRST, "Anne Lise Berg lo", "Anne-Lise Berg") == "Anne-Lise lo"
    names = Names(FIRST, day("Anne-Lise Berg", "Anne Vik"), Translator("nb"))
    assert (names.helpers("Anne Lise"), names.helpers("Anne")) == ("Anne-Lise", "Anne")


@pytest.mark.parametrize(
    ("policy", "text", "expected"),
    [
        (NONE, "Da lo Kari-Anne", "Da lo noen"),
        (NONE, "Kari‑Anne og Anne-Kari lo", "Noen lo"),
        (NONE, "Ane-Karis katt, Kari-Anne's katt", "Noens katt, noens katt"),
        (NONE, "Da lo Kari-Anne Nordmann", "Da lo noen"),
        (NONE, "Kari-Anne-Lise lo", "Noen lo"),
        (NONE, "Bjørn-Tore lo", "Bjørn-Tore lo"),
        (NONE, "Da kom Kari-gjengen", "Da kom noen-gjengen"),
        (NONE, "Da kom Kari-IT", "Da kom noen-IT"),
        (NONE, "Nordmann-Hansen lo", "Noen-Hansen lo"),
        (OWNERS, "Da lo Kari og Kari-Anne", "Da lo Kari og en til"),
        (FIRST, "Da lo Kari-Anne", "Da lo Kari-Anne"),
        (INITIALS, "Da lo Kari-Anne", "Da lo K."),
        (FULL, "Da lo Kari-Anne", "Da lo Kari-Anne"),
    ],
)
def test_a_first_name_with_another_tied_to_it_is_the_name_of_somebody_else(
    policy: NamesPolicy, text: str, expected: str
) -> None:
    assert said(policy, text, "Kari Nordmann", owner="Kari Nordmann") == expected


def test_a_participants_own_name_with_a_hyphen_is_theirs_beside_one_with_a_part_of_it() -> None:
    assert said(OWNERS, "Da lo Kari-Anne", "Kari Nordmann", "Kari-Anne Moe", owner="Kari-Anne Moe") == "Da lo Kari-Anne"


def test_a_name_that_is_tied_to_another_is_found_whole() -> None:
    day_of_kari = day("Kari Nordmann")
    found = Names(NONE, day_of_kari, Translator("nb"), frozenset()).finds("Kari-Anne lo")
    assert [each.spelt for each in found] == ["Kari-Anne"]
    assert list(Names(FIRST, day_of_kari, Translator("nb"), frozenset()).finds("Kari-Anne lo")) == []
    names = Names(NONE, day_of_kari, Translator("nb"), frozenset({"Kari-Anne"}))
    assert names.text("Kari-Anne og Kari lo") == "Kari-Anne og noen lo"


def test_two_people_in_a_row_stay_two() -> None:
    assert said(FIRST, "Amina Ali Per", "Amina Ali", "Per Li") == "Amina Per"


def test_a_shared_first_name_is_kept_when_one_of_them_took_on_a_step() -> None:
    assert said(OWNERS, "Ida kom, Ida Moen gikk", "Ida Berg", "Ida Moen", owner="Ida Berg") == "Ida kom, noen gikk"


def test_a_shared_last_name_tells_nobody() -> None:
    assert said(FIRST, "hos Berg", "Ida Berg", "Ola Berg") == "hos noen"


def test_nobody_named_leaves_the_text_alone() -> None:
    assert said(NONE, "Ida lo", "", "") == "Ida lo"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("så kom Jonas, Ida og Kari", "så kom Jonas og noen andre"),
        ("så kom Ida og Kari", "så kom noen"),
        ("så kom Ida, Kari og Jonas", "så kom noen og Jonas"),
        ("vi, Jonas og Ida Berg", "vi, Jonas og en til"),
        ("Da kom Ida, Kari lo", "Da kom noen, noen lo"),
        ("hos Ida, Kari, Ida", "hos noen"),
        ("Ida Kari", "Noen"),
        ("Idas og Karis tur", "Noens og noens tur"),
        ("«Ida lo.» Kari lo. (Ida lo)", "«Noen lo.» Noen lo. (Noen lo)"),
        ("takk\nIda", "takk\nNoen"),
    ],
)
def test_people_in_a_row_who_are_not_named_are_said_once(text: str, expected: str) -> None:
    assert said(OWNERS, text, "Ida Berg", "Jonas Vik", "Kari Moen", owner="Jonas Vik") == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Amina og Per handler på vei inn", "Amina og en til handler på vei inn"),
        ("Per tegner, Kari skriver ut", "Noen tegner, noen skriver ut"),
        ("Kari og Per baker kake", "Noen baker kake"),
        ("hele gruppa, og Per fra kommunen", "hele gruppa, og noen fra kommunen"),
    ],
)
def test_who_else_contributes_reads_well_without_names(typed: str, expected: str) -> None:
    names = Names(OWNERS, day("Per Li", "Amina Ali", "Kari Moen", owner="Amina"), Translator("nb"))
    assert names.helpers(typed) == expected


@pytest.mark.parametrize(
    ("policy", "expected"), [(FULL, "Ida"), (FIRST, "Ida"), (INITIALS, "I.B."), (OWNERS, ""), (NONE, "")]
)
def test_who_told_it(policy: NamesPolicy, expected: str) -> None:
    snapshot = day("Ida Berg", teller="Ida")
    assert Names(policy, snapshot, Translator("nb")).person("Ida", ParticipantId("p1")) == expected


@pytest.mark.parametrize(
    ("policy", "expected"), [(FULL, "Kari Moen"), (FIRST, "Kari"), (INITIALS, "K.M."), (OWNERS, ""), (NONE, "")]
)
def test_who_told_it_when_only_typed(policy: NamesPolicy, expected: str) -> None:
    names = Names(policy, day(teller="Kari Moen"), Translator("nb"))
    assert names.person("Kari Moen", None) == expected
    assert (names.text("Kari lo") == "Kari lo") is (policy in {FULL, FIRST})


@pytest.mark.parametrize(
    ("policy", "expected"),
    [(FULL, "Amina + Per"), (FIRST, "Amina + Per"), (INITIALS, "A.A. + P.L."), (OWNERS, "Amina + Per"), (NONE, "")],
)
def test_who_goes_first(policy: NamesPolicy, expected: str) -> None:
    snapshot = day("Amina Ali", "Per Li", owner="Amina + Per")
    assert Names(policy, snapshot, Translator("nb")).owner(snapshot.steps[0]) == expected


@pytest.mark.parametrize("owner", ["Elevrådet", "Gruppe 3", "alle på huset", "Kongsberg", "Avdeling Kongsberg", "Ugla"])
@pytest.mark.parametrize("policy", list(NamesPolicy))
def test_groups_councils_and_places_are_nobodys_name(owner: str, policy: NamesPolicy) -> None:
    snapshot = day("Amina Ali", owner=owner, groups=(Group("g", W, "0", 1, "Ugla"),))
    assert Names(policy, snapshot, Translator("nb")).owner(snapshot.steps[0]) == owner


def test_an_owner_that_is_only_typed() -> None:
    snapshot = day(owner="Olav Hansen", helpers="Olav Hansen")
    assert Names(OWNERS, snapshot, Translator("nb")).owner(snapshot.steps[0]) == "Olav"
    assert Names(NONE, snapshot, Translator("nb")).owner(snapshot.steps[0]) == ""


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (FULL, "Jonas Vik lager plakat, Elevrådet, Per"),
        (FIRST, "Jonas lager plakat, Elevrådet, Per"),
        (OWNERS, "Noen lager plakat, Elevrådet"),
        (NONE, "Noen lager plakat, Elevrådet"),
    ],
)
def test_who_else_contributes(policy: NamesPolicy, expected: str) -> None:
    typed = "Jonas Vik lager plakat, Elevrådet, Per"
    names = Names(policy, day("Jonas Vik", "Per Li", "Amina Ali", owner="Amina"), Translator("nb"))
    assert names.helpers(typed) == expected


@pytest.mark.parametrize(
    ("typed", "policy", "expected"),
    [
        ("Emilie, Geir, Daniel og Silje", OWNERS, "Emilie og 3 til"),
        ("Geir og Emilie", OWNERS, "Emilie og en til"),
        ("Emilie + Olav, Silje", OWNERS, "Emilie, Olav og en til"),
        ("Emilie og Olav", OWNERS, "Emilie og Olav"),
        ("Geir og Silje", OWNERS, ""),
        ("Emilie, Geir og Ugla", NONE, "Ugla og 2 til"),
        ("Emilie, Geir, Daniel og Silje", FIRST, "Emilie, Geir, Daniel og Silje"),
    ],
)
def test_what_several_did_is_not_told_as_if_one_of_them_did_it(typed: str, policy: NamesPolicy, expected: str) -> None:
    people = ("Emilie Lie", "Geir Aas", "Daniel Dahl", "Silje Moe", "Olav Li")
    snapshot = day(*people, owner="Emilie + Olav", groups=(Group("g", W, "0", 1, "Ugla"),))
    names = Names(policy, snapshot, Translator("nb"))
    assert names.helpers(typed) == expected
    assert names.party(typed, None) == expected


def test_leaders_of_exercises_are_people_too() -> None:
    agenda = (AgendaItem("a", W, "0", Phase.DREAM, ExerciseKind.DREAM, 5, leader="Trude Li"),)
    assert Names(NONE, day(agenda=agenda), Translator("nb")).text("Trude ledet oss") == "Noen ledet oss"


def test_the_words_for_somebody_are_in_the_language_of_the_room() -> None:
    told = write_markdown(build_summary(fagdag(), NONE, Translator("en")))
    assert "Da noen turte å si fra" in told
    assert "someone" not in told.lower()


def test_by_default_only_owners_are_named() -> None:
    told = write_markdown(build_summary(fagdag(), OWNERS, Translator("nb")))
    assert all(name in told for name in ("Kari", "Amina", "Per", "Jonas"))
    assert not re.search(r"\b(Ida|Sofie|Mats|Berg|Vik|Ali|Solbakken|Moen|Dahl|Lunde|Trude|Li)\b", told)
    assert "Fortalt av" not in told


_LETTERS = st.text("qwxzQWXZåøæ", min_size=2, max_size=6)
_BETWEEN = st.lists(_LETTERS.map(lambda word: word[0].upper() + word[1:]), max_size=1)
_NAMES = st.lists(
    st.tuples(_LETTERS, _BETWEEN, _LETTERS).map(lambda name: " ".join([name[0], *name[1], name[2]])),
    min_size=1,
    max_size=5,
)


@given(names=_NAMES, pattern=st.text("ab ,.\n-_*«", max_size=12), data=st.data())
def test_with_none_no_word_of_a_name_is_left(names: list[str], pattern: str, data: st.DataObject) -> None:
    words = [word for name in names for word in name.split()]
    loud = [name.upper() for name in names] + [word.upper() for word in words if len(word) > 2]
    ends = ("@s.no", "2@s.no", "-x@s.no", "@s")
    addresses = [f"{sign.join(name.split())}{end}" for name in names for sign in (".", "") for end in ends]
    addresses += [f"@{name.replace(' ', '')}" for name in names]
    text = "".join(f"{c}{data.draw(st.sampled_from([*words, *names, *loud, *addresses, '']))}" for c in pattern)
    snapshot = fagdag()
    people = tuple(Participant(f"n{n}", W, "0", n, name) for n, name in enumerate(names, 1))
    step = replace(snapshot.steps[0], text=text or "x", owner=names[0], helpers=" og ".join(names), celebration=text)
    story = replace(snapshot.stories[0], title=text, teller=names[-1])
    snapshot = replace(
        snapshot,
        participants=people,
        workshop=replace(snapshot.workshop, title=text, place=text, topic_question=text, future_picture=text),
        steps=(step,),
        stories=(story, *snapshot.stories[1:]),
        groups=(replace(snapshot.groups[0], image=text, name=text), *snapshot.groups[1:]),
        clusters=(replace(snapshot.clusters[0], name=text, metaphor=text), *snapshot.clusters[1:]),
        factors=(replace(snapshot.factors[0], text=text or "x", in_norwegian=text), *snapshot.factors[1:]),
    )
    summary = build_summary(snapshot, NONE, Translator("nb"))
    told = write_markdown(summary) + repr(summary).replace("\\n", "\n")
    # Where a reference is cut inside a longer word, what is left of that may look like a name and is none.
    told = re.sub(r"\w+(?:\s|\\xa0)…", "…", told)
    for word in words:
        assert not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", told), word
    for word in loud:
        assert not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", told), word
    for address in addresses:
        assert not re.search(rf"(?<!\w){re.escape(address)}(?!\w)", told), address
