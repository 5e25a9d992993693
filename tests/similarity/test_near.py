"""Near duplicates while somebody types: few are missed, hardly any is wrong, and nobody waits."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.similarity import Near
from unginvest_workshop.similarity.edits import slips

PAIRS = [
    line.split("\t") for line in (Path(__file__).parent / "data" / "pairs.tsv").read_text(encoding="utf-8").splitlines()
]
SAID = ["å bli sett", "bli sett", "ikke bli sett", "sett", "samarbeid", "samarbied", "godt samarbeid", "humor", ""]


def are_near(one, other):
    return bool(Near([("key", one)]).like(other))


def test_nearly_all_that_is_told_is_right_and_little_is_missed():
    told = [(same == "1", are_near(one, other)) for same, one, other in PAIRS]
    right = told.count((True, True))
    assert right / (right + told.count((False, True))) >= 0.95
    assert right / (right + told.count((True, False))) >= 0.9


@pytest.mark.parametrize(("same", "one", "other"), PAIRS)
def test_it_is_the_same_both_ways(same, one, other):
    assert are_near(one, other) == are_near(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ikke stress", "stress"),
        ("alle fikk være med", "ingen fikk være med"),
        ("de voksne lyttet", "de voksne lyttet ikke"),
    ],
)
def test_a_no_tells_apart(one, other):
    assert not are_near(one, other)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ble sett i dora", "ble sett i døra"),
        ("ble sett i doera", "ble sett i døra"),
        ("a bli sett", "å bli sett"),
        ("hap", "håp"),
        ("aapenhet", "åpenhet"),
        ("aerlighet", "ærlighet"),
        ("lererne var der", "lærerne var der"),
        ("larerne var der", "lærerne var der"),
        ("alle gar pa tur", "alle går på tur"),
    ],
)
def test_what_is_typed_on_keys_without_our_letters_is_found(typed, meant):
    assert are_near(typed, meant)
    assert are_near(meant, typed)


def test_letters_alone_never_make_two_of_our_own_words_one():
    assert not are_near("får", "før")
    assert not are_near("far hjalp meg", "får hjelp")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vi hadde møte", "Vi hadde mot"),
        ("gode råd", "gode rader"),
        ("gode råd", "gode rad"),
        ("vi tåler hverandre", "vi taler hverandre"),
        ("klar tale", "klår tåle"),
        ("klart mål", "klårt mal"),  # both were typed with our letters
        ("møtet tok tid", "motet tok tid"),
    ],
)
def test_words_that_only_their_stems_or_our_letters_make_alike_are_different_words(one, other):
    assert not are_near(one, other)
    assert not are_near(other, one)


def test_of_what_is_typed_both_ways_that_with_our_letters_is_the_nearest():
    assert Near([("a", "ble sett i dora"), ("b", "ble sett i døra")]).like("ble sett i døra") == ["b", "a"]


def test_the_nearest_come_first_and_as_near_by_their_keys():
    near = Near([("b", "samarbied"), ("c", "Samarbeid!"), ("a", "samarbeidet"), ("d", "humor")])
    assert near.like("samarbeid") == ["a", "c", "b"]


def test_a_text_that_is_taken_out_or_replaced_is_no_longer_found():
    near = Near([("a", "god tid"), ("b", "humor")])
    near.add("a", "humor")
    assert near.like("god tid") == []
    assert near.like("humor") == ["a", "b"]
    near.remove("b")
    near.remove("never there")
    assert near.like("humor") == ["a"]
    near.remove("a")
    assert near.like("humor") == []


def test_what_says_nothing_is_like_nothing():
    near = Near([("a", ""), ("b", "det var det"), ("c", "...")])
    assert near.like("") == near.like("det var det") == near.like("...") == []


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(SAID))), st.sampled_from(SAID))
def test_it_is_as_if_only_the_last_text_of_each_key_had_come(changes, asked):
    changed = Near()
    for key, text in changes:
        changed.add(key, text)
    assert changed.like(asked) == Near(dict(changes).items()).like(asked)
    for key, _ in changes:
        changed.remove(key)
    assert changed.like(asked) == []


@pytest.mark.parametrize(
    ("one", "other", "between"),
    [
        ("trygg", "trygg", 0),
        ("tilit", "tillit", 1),
        ("samarbied", "samarbeid", 1),
        ("komunikasjn", "kommunikasjon", 2),
        ("mål", "mål", 0),
        ("mål", "mot", None),  # too short for a slip
        ("trygg", "trygd", None),  # another word
        ("leder", "lærer", None),
        ("hørt", "uhørt", None),
        ("planlegg", "tilrettelegg", None),
    ],
)
def test_slips_between_words(one, other, between):
    assert slips(one, other) == slips(other, one) == between


def test_thousands_are_searched_while_somebody_types():
    near = Near((str(n), f"{text} {n % 97} {'abcdefghij'[n % 10] * 4}ord") for n in range(250) for text in SAID[:8])
    began = time.process_time()
    for text in SAID:
        near.like(text)
    assert (time.process_time() - began) / len(SAID) < 0.1
