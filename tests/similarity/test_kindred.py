"""Short texts that speak of the same in a word of the same kind remind of each other; that alone is no duplicate."""

import pytest

from unginvest_workshop.similarity import Kindred, Near


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("hun så meg med en gang", "ble sett i døra"),
        ("noen så meg i døra", "ble sett i døra"),
        ("hun så meg med en gang", "noen så meg i døra"),
        ("vi lo mye", "vi lo masse"),
        ("they saw me", "ble sett i døra"),
        ("felles mål", "tydelige mål"),
    ],
)
def test_what_speaks_of_the_same_in_such_a_word_is_kindred_and_no_duplicate(typed, there):
    assert Kindred([("there", there)]).like(typed) == ["there"]
    assert Kindred([("typed", typed)]).like(there) == ["typed"]
    assert Near([("there", there)]).like(typed) == []


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("humor", "vi lo masse"),  # about the same, in no common word
        ("vi så en film", "ble sett i døra"),  # the word, of something else
        ("ingen så meg", "ble sett i døra"),
        ("et sett med verktøy", "ble sett i døra"),
        ("hun så meg da jeg kom inn i rommet og alle andre var opptatt", "ble sett i døra"),
        ("gul lampe", "gul lampe"),
    ],
)
def test_what_only_seems_so_is_not(typed, there):
    assert Kindred([("there", there)]).like(typed) == []


def test_it_follows_every_change():
    index = Kindred([("a", "vi lo masse"), ("b", "vi lo"), ("c", "felles mål")])
    assert index.like("vi lo mye") == ["a", "b"]
    index.remove("a")
    index.remove("never there")
    index.add("b", "god tid")
    index.add("c", "vi lo godt")
    assert index.like("vi lo mye") == ["c"]


def test_those_come_first_that_share_the_most_words():
    index = Kindred([("a", "ble sett"), ("b", "ble sett i døra")])
    assert index.like("noen så meg i døra") == ["b", "a"]
