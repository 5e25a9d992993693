"""Whom a name field names, and what in it is nobody's name."""

import pytest

from tests.exporting.fagdag import W
from tests.exporting.naming import FIELDS, day, day_with
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.exporting.names import Names
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

FULL, FIRST, INITIALS, OWNERS, NONE = NamesPolicy


@pytest.mark.parametrize(
    ("policy", "typed", "expected"),
    [
        (FULL, "Aud i nabohuset", "Aud i nabohuset"),
        (FIRST, "Aud Moe i nabohuset", "Aud i nabohuset"),
        (INITIALS, "Aud i nabohuset", "A. i nabohuset"),
        (OWNERS, "Aud i nabohuset", "Noen i nabohuset"),
        (NONE, "Aud i nabohuset", "Noen i nabohuset"),
        (NONE, "Aud (nabo)", "Noen (nabo)"),
        (NONE, "tante Aud", "tante noen"),
        (NONE, "Aud Moe og Ola fra kommunen", "Noen fra kommunen"),
        (NONE, "Naboene i gata", "Naboene i gata"),
        (NONE, "UngInvest i Kongsberg", "UngInvest i Kongsberg"),
        (NONE, "NAV på Strømsø", "NAV på Strømsø"),
        (NONE, "Elevrådet på Fjell", "Elevrådet på Fjell"),
        (NONE, "kantina i Bergen", "kantina i Bergen"),
    ],
)
def test_a_name_that_a_name_field_says_more_of(policy: NamesPolicy, typed: str, expected: str) -> None:
    moved = Contribution("c", W, "0", "Aud kom med syltetøy", who=typed)
    names = Names(policy, day("Amina Ali", contributions=(moved,)), Translator("nb"))
    assert names.party(typed, None) == expected
    if "Aud" not in expected and "Aud" in typed:
        assert "Aud" not in names.text(moved.text)


def test_what_somebody_brings_is_nobodys_name() -> None:
    snapshot = day(owner="Kari", helpers="Kaffe og Kake fra bakeren, Olav Hansen")
    names = Names(NONE, snapshot, Translator("nb"))
    assert names.text("Kaffe til alle, sa Olav") == "Kaffe til alle, sa noen"


@pytest.mark.parametrize(
    ("helpers", "factor"),
    [
        ("Penger fra kommunen", "Penger er viktig for oss"),
        ("Kaffe på torsdager", "Kaffe er viktig for oss"),
        ("Pizza på fredag", "Pizza gjør godt"),
        ("Mamma til Ola", "Mamma er viktig for oss"),
        ("Buss til Hamar", "Buss er viktig for oss"),
        ("Fotballen på fredag", "Fotballen samler oss"),
        ("Aud baker", "Aud er viktig for oss"),
        ("Hagen (den nye)", "Hagen er viktig for oss"),
    ],
)
@pytest.mark.parametrize("policy", list(NamesPolicy))
def test_a_lone_word_where_it_is_told_how_somebody_helps_is_nobodys_name(
    policy: NamesPolicy, helpers: str, factor: str
) -> None:
    names = Names(policy, day("Amina Ali", owner="Amina", helpers=helpers), Translator("nb"))
    assert (names.text(factor), names.helpers(helpers)) == (factor, helpers)


@pytest.mark.parametrize(
    ("helpers", "expected"),
    [
        ("Ida fra kommunen", "Noen fra kommunen"),
        ("Kari på fredag", "Noen på fredag"),
        ("Mamma til Ida", "Mamma til noen"),
        ("Olav Hansen fra kommunen", "Noen fra kommunen"),
        ("Olav Hansen baker", "Noen baker"),
        ("vaflene til Olav Hansen", "vaflene til Olav Hansen"),
        ("kake, laget av Olav Hansen", "kake, laget av noen"),
        ("Røde Kors på Hamar", "Røde Kors på Hamar"),
        ("Frivillige Venner på Hamar", "Frivillige Venner på Hamar"),
    ],
)
def test_whoever_is_known_or_has_two_names_is_somebody_where_it_is_told_how_they_help(
    helpers: str, expected: str
) -> None:
    names = Names(NONE, day("Ida Berg", helpers=helpers, teller="Kari"), Translator("nb"))
    assert names.helpers(helpers) == expected


@pytest.mark.parametrize("who", ["Mamma til Ola", "Fotballen på fredag", "Penger fra kommunen", "Røde Roser på Hamar"])
def test_a_word_of_a_name_field_that_says_more_means_somebody_there_alone(who: str) -> None:
    word = who.split(maxsplit=1)[0]
    moved = Contribution("c", W, "0", f"{word} hjalp til", who=who, taught=f"Spør {word}")
    names = Names(NONE, day("Amina Ali", owner=who, contributions=(moved,)), Translator("nb"))
    assert names.party(who, None).startswith("Noen ")
    assert (names.text(moved.text), names.text(moved.taught)) == ("Noen hjalp til", "Spør noen")
    assert names.text(f"{word} er viktig for oss") == f"{word} er viktig for oss"
    assert [find.spelt for find in names.finds(moved.text)] == [word]
    assert not [*names.finds(f"{word} er viktig for oss")]


def test_a_later_fagdag_tells_of_its_own_people_too() -> None:
    moved = Contribution("c", W, "0", "Mamma kom", who="Mamma til Ola")
    names = Names(NONE, day(later=(day(contributions=(moved,)),)), Translator("nb"))
    assert (names.text("Mamma kom"), names.text("Mamma lo")) == ("Noen kom", "Mamma lo")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Kari Nyhus", ""),
        ("Nyhus", ""),
        ("Kari Nyhus fra kommunen", "Noen fra kommunen"),
        *((house, house) for house in ("Folkets Hus", "Drammen Rådhus", "Kulturhuset", "Ungdomshus", "Fritidshuset")),
        *((house, house) for house in ("Hamar Kulturhus", "Huset", "Røde Kors")),
    ],
)
def test_a_surname_that_ends_as_houses_do_is_no_place(typed: str, expected: str) -> None:
    moved = Contribution("c", W, "0", "Vi fikk hjelp", who=typed)
    assert Names(NONE, day(contributions=(moved,)), Translator("nb")).party(typed, None) == expected


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_whoever_is_named_in_one_field_alone_is_found_in_free_text(kind, field) -> None:
    snapshot = day_with(kind, field, "Quintus Zebrawitz")
    for each in (snapshot, day(later=(snapshot,))):
        names = Names(NONE, each, Translator("nb"))
        assert names.text("Da Zebrawitz turte, lo Quintus") == "Da noen turte, lo noen"


@pytest.mark.parametrize(
    ("missing", "factor"),
    [
        ("de fra nattskiftet", "De fra nattskiftet lo"),
        ("foreldrene", "Foreldrene er viktige"),
        ("Rektor", "Rektor lo"),
        ("Elevrådet, og noen fra NAV", "Elevrådet og NAV"),
        ("Frivillige Venner", "Venner er viktige"),
        ("Kongsberg", "Vi i Kongsberg"),
    ],
)
def test_a_role_or_a_group_that_was_missing_is_nobodys_name(missing: str, factor: str) -> None:
    snapshot = day("Amina Ali", missing=(MissingVoice("v", W, "0", missing),))
    assert Names(NONE, snapshot, Translator("nb")).text(factor) == factor
