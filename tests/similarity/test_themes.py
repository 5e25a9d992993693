"""What shared factors of different days are about."""

import itertools

import pytest

from unginvest_workshop.similarity import Gathering, theme_keys


def alike(one, other):
    first, second = theme_keys([Gathering(*one), Gathering(*other)])
    return first == second


def test_one_concept_in_other_words_is_the_same():
    assert alike(("Å bli sett", ("noen så meg",)), ("Noen som ser meg", ("jeg ble sett",)))
    assert alike(("Latter", ("vi lo",)), ("Humor i hverdagen", ("mye humor",)))
    assert not alike(("Å bli sett", ("noen så meg",)), ("Latter", ("vi lo",)))


def test_an_image_says_less_than_the_texts_under_it():
    assert alike(("Lyset i vinduet", ("noen så meg", "jeg ble sett")), ("Å bli sett", ("noen så meg",)))


def test_of_two_concepts_in_a_name_the_texts_choose():
    (key,) = theme_keys([Gathering("Ekte ansvar", ("jeg fikk ansvar", "ansvar for kassa"))])
    assert key.concept == "responsibility"


def test_names_that_say_nothing_are_alike_by_their_words():
    assert alike(("Grønn traktor", ("xyz",)), ("Den grønne traktoren", ("zyx",)))
    assert not alike(("Grønn traktor", ("xyz",)), ("Blå bøtte", ("zyx",)))


def test_those_called_the_same_are_the_same_whatever_stands_in_them():
    assert alike(("Nøkkelknippet", ("vi lo",)), ("nøkkelknippet ", ("vi hadde kaffe",)))


def test_without_a_name_the_shortest_text_stands_for_it():
    assert alike(("", ("vi lo", "vi lo så vi gråt")), ("Latter", ("vi lo",)))
    with pytest.raises(ValueError, match="empty"):
        theme_keys([Gathering("", ())])


def test_it_is_the_same_in_whatever_order_they_come():
    given = [
        Gathering("Å bli sett", ("noen så meg",)), Gathering("Lyset", ("vi hadde kaffe",)), Gathering("", ("lyset",)),
        Gathering("Ekte ansvar", ()), Gathering("Grønn traktor", ("x",)),
    ]  # fmt: skip
    keys = dict(zip(given, theme_keys(given), strict=True))
    for order in itertools.permutations(given):
        assert theme_keys(order) == [keys[each] for each in order]


def test_of_very_many_texts_some_tell_what_the_others_do():
    many = tuple(f"noen så meg {word}" for word in map("".join, itertools.product("abcdef", repeat=3)))
    assert theme_keys([Gathering("Lyset i vinduet", many)])[0].concept == "seen"
    assert theme_keys([Gathering("Lyset i vinduet", many[::-1])]) == theme_keys([Gathering("Lyset i vinduet", many)])
