"""Why texts stand together: the concept, and the words in them that say it."""

from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.similarity import Reason, concept_name, learn, suggestions, why, why_beside

SAID = [
    "å bli sett",
    "eg vart sett",
    "å bli hørt",
    "ros",
    "vi lo",
    "humor",
    "blå vegg",
    "blå vegger",
    "ikke stress",
    "",
]


def test_a_suggestion_says_which_words_speak_of_which_concept():
    (found,) = suggestions(["Å bli sett", "eg vart sett", "noen hørte på meg"])
    assert found.reason == Reason("seen", ("sett", "hørte"))
    assert concept_name("seen", "nb") == "å bli sett"
    assert concept_name("seen", "en") == "being seen"


def test_the_words_that_most_texts_have_come_first_and_there_are_few():
    reason = why(["mye latter", "latter og tull", "tull og fjas", "latter", "fleip", "spøk", "vits"])
    assert reason.concept == "humour"
    assert reason.words == ("latter", "tull", "fjas", "fleip")


def test_words_that_only_together_say_it_are_told_as_the_phrase_that_they_are():
    assert why(["vi lo mye", "god stemning", "det var gøy"]).words == ("god stemning", "gøy", "lo")
    assert why(["vi hadde god tid", "nok tid"]).words == ("god tid", "nok tid")
    assert why(["lov å feile", "det var lov å gjøre feil"]).words == ("lov å feile", "lov å gjøre feil")


def test_no_phrase_is_told_beside_the_word_that_says_as_much():
    reason = why(["vi tok ansvar", "ansvar for kafeen", "ansvar"])
    assert reason.concept == "responsibility"
    assert sum("ansvar" in word for word in reason.words) == 1


def test_words_are_told_as_they_were_said_not_as_they_are_compared():
    assert why(["vi lo mye", "me ler"]).words == ("ler", "lo")


def test_where_only_stems_bind_the_shared_words_are_told():
    assert why(["blå vegg", "blå vegger", "grønn ku"]) == Reason(None, ("blå", "vegg", "vegger"))


def test_texts_that_nothing_binds_have_no_reason():
    assert why(["blå vegg", "grønn ku"]) == Reason(None, ())
    assert why([]) == Reason(None, ())


def test_what_a_person_has_taught_is_told():
    learned = learn([("blå vegg", "Stallen"), ("grønn ku", "Stallen")])
    (found,) = suggestions(["blå vegg", "grønn ku"], learned=learned)
    assert found.reason.learnt == "Stallen"
    assert why(["blå vegg", "grønn ku"], learned=learned).learnt == "Stallen"


def test_what_is_to_stand_with_others_does_so_for_what_most_of_it_speaks_of_as_they_do():
    there = ["å bli sett", "ble sett i døra", "motor er gøy", "blå vegg"]
    own = ["noen så meg", "eg vart sett", "blå ku"]
    assert why_beside(own, there) == Reason("seen", ("sett", "så meg"))
    assert why_beside([*own, "rød dør"], there) is None  # two of four are not the most of them
    assert why_beside(own[:1], there) is None  # one alone is told by what it is like
    assert why_beside(["vi møttes på verkstedet", "motor er best"], there) is None  # only one there speaks of that


@given(st.permutations(SAID))
def test_the_same_reason_in_any_order(texts):
    assert why(texts) == why(SAID)
    assert sorted(each.reason.words for each in suggestions(texts)) == sorted(
        each.reason.words for each in suggestions(SAID)
    )
