"""Whose names stand in an address, whatever its letters."""

import pytest

from unginvest_workshop.exporting.addresses import Addresses
from unginvest_workshop.exporting.persons import Person

ADDRESSES = Addresses(
    [Person(("Kari", "Anne", "Nordmann")), Person(("Åse", "Sæther")), Person(("Cher",)), Person(("B",))]
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
        ("knordmann@x.no", []),
        ("b@x.no", []),
        ("post@x.kari", []),
    ],
)
def test_the_words_of_names_in_an_address(address: str, words: list[str]) -> None:
    assert ADDRESSES.words_in(address) == words


def test_one_person_who_is_there_in_full_hides_who_is_not() -> None:
    assert ADDRESSES.words_in("aase.saether@kari.no") == ["Åse", "Sæther"]
