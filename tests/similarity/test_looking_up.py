"""Words as they are looked up: accents may be left out, forms find each other, and æ, ø and å are letters."""

import pytest

from unginvest_workshop.similarity import looked_up, looked_up_words


def plain(text):
    return [word.plain for word in looked_up_words(text)]


def test_words_are_found_where_they_stand():
    assert [(start, end, word.plain) for start, end, word in looked_up("Å bli sett, i 2026!")] == [
        (0, 1, "å"), (2, 5, "bli"), (6, 10, "sett"), (12, 13, "i"), (14, 18, "2026"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kafé", "kafe"), ("ÆRLIG", "ærlig"), ("Björn", "bjørn"), ("smält", "smælt"), ("cafe\u0301", "café"), ("Å", "å")],
)
def test_what_is_the_same_to_a_reader_is_the_same(one, other):
    assert plain(one) == plain(other)


@pytest.mark.parametrize(("one", "other"), [("år", "ar"), ("ør", "or"), ("ær", "ar"), ("å", "a")])
def test_letters_of_their_own_are_others(one, other):
    assert plain(one) != plain(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ansvaret", "ansvar"), ("ikkje", "ikke"), ("voksne", "voksen"), ("latteren", "latter")]
)
def test_forms_of_a_word_have_one_stem(one, other):
    assert [word.stem for word in looked_up_words(one)] == [word.stem for word in looked_up_words(other)]


def test_small_words_are_known_as_such():
    assert looked_up_words("å")[0].small
    assert not looked_up_words("ansvar")[0].small
