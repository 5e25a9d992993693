"""Whose names stand in an address, whatever its letters."""

import re

import pytest

from unginvest_workshop.exporting.addresses import Addresses
from unginvest_workshop.exporting.persons import Person

ADDRESSES = Addresses(
    [
        Person(("Kari", "Anne", "Nordmann")),
        Person(("Åse", "Sæther")),
        Person(("Cher",)),
        Person(("B",)),
        Person(("Knut", "Moe")),
    ]
)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("kari.nordmann@x.no", ["Kari", "Nordmann"]),
        ("kari.anne.nordmann@x.no", ["Kari", "Anne", "Nordmann"]),
        ("nordmannkari@x.no", ["Kari", "Nordmann"]),
        ("k.nordmann@x.no", ["Nordmann"]),
        ("anne@x.no", ["Anne"]),
        ("aase.saether@x.no", ["Åse", "Sæther"]),
        ("A\u030ase@x.no", ["Åse"]),
        ("cher@x.no", ["Cher"]),
        ("kari.saether@x.no", ["Kari", "Sæther"]),
        ("karianne@x.no", ["Kari", "Anne"]),
        ("karianne.nordmann@x.no", ["Kari", "Anne", "Nordmann"]),
        ("kariannenordmann2@x.no", ["Kari", "Anne", "Nordmann"]),
        ("nordmannkarianne@x.no", ["Kari", "Anne", "Nordmann"]),
        ("kari.nordmann@x", ["Kari", "Nordmann"]),
        ("post@nordmann", ["Nordmann"]),
        ("knordmann@x.no", ["Nordmann"]),
        ("nordmannk@x.no", ["Nordmann"]),
        ("kanordmann@x.no", ["Nordmann"]),
        ("aasaether@x.no", ["Sæther"]),
        ("nordmannen@x.no", []),
        ("pnordmann@x.no", []),
        ("kmoe@x.no", []),
        ("ccher@x.no", []),
        ("karin@x.no", []),
        ("b@x.no", []),
        ("Kari%20Nordmann", ["Kari", "Nordmann"]),
        ("%C3%85se%20S%c3%a6ther", ["Åse", "Sæther"]),
        ("kari.nordmann%40x.no", ["Kari", "Nordmann"]),
        ("50%Kari", ["Kari"]),
        ("100%25%20bra", []),
        ("post@x.no.Kari", ["Kari"]),
    ],
)
def test_the_words_of_names_in_an_address(address: str, words: list[str]) -> None:
    assert ADDRESSES.words_in(address) == words


def test_one_person_who_is_there_in_full_hides_who_is_not() -> None:
    assert ADDRESSES.words_in("aase.saether@kari.no") == ["Åse", "Sæther"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@karinordmann", "karinordmann"),
        ("#KariNordmann!", "KariNordmann"),
        ("@nordmann_kari97", "nordmann_kari97"),
        ("https://x.no/kari-nordmann.html", "kari-nordmann"),
        ("x.no/karianne.nordmann", "karianne.nordmann"),
        ("x.no/aase-saether", "aase-saether"),
        ("kari_nordmann", "kari_nordmann"),
        ("karinordmann.no", "karinordmann"),
        ("@knordmann", "knordmann"),
        ("@KNordmann97,", "KNordmann97"),
        ("@k.nordmann", "k.nordmann"),
        ("@nordmann_ka", "nordmann_ka"),
        ("@knordmannen", None),
        ("lyd/knordmann", None),
        ("@kmoe", None),
        ("?q=Kari%20Nordmann&p", "Kari%20Nordmann"),
        ("x.no/%C3%85se.", "%C3%85se"),
        ("100 % kari", None),
        ("knutmoe sa", None),
        ("#kari", None),
        ("kari-anne", None),
        ("kari-saether", None),
    ],
)
def test_a_marked_word_with_first_and_last_name_is_found(text: str, found: str | None) -> None:
    match = re.search(ADDRESSES.pattern, text)
    assert (match and match[0]) == found


def test_names_that_begin_alike_are_found_run_together() -> None:
    assert Addresses([Person(("Qq", "Qq", "Qqq"))]).words_in("qqqqqqq@x.no") == ["Qq", "Qqq"]


def test_somebody_whose_first_and_last_name_are_the_same_is_found_too() -> None:
    assert re.search(Addresses([Person(("Ali", "Ali"))]).pattern, "ring @aliali")


def test_nobody_of_two_names_leaves_nothing_but_addresses_to_find() -> None:
    assert re.findall(Addresses([Person(("Cher",))]).pattern, "@cher-cher, a@b") == ["a@b"]


def test_somebody_with_one_letter_for_a_first_name_has_a_handle_too() -> None:
    assert re.findall(Addresses([Person(("B", "Nordmann"))]).pattern, "@bnordmann og @b") == ["bnordmann"]
