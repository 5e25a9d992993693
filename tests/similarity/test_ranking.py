"""The clusters that a loose text most likely belongs in."""

from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.similarity import Ranked, likeliest, nearest, ranked

CLUSTERS = [
    ["vi lo mye", "humor", "gode vitser"],
    ["god tid", "ikke stress"],
    ["ros fra læreren", "skryt"],
    ["blå vegg", "snor"],
]
SAID = ["latter", "nok tid", "ros", "grønne vegger", "noe helt annet", "", "vi lo og hadde god tid"]


def first(text, clusters=CLUSTERS, **more):
    return likeliest([text], clusters, **more)[0][0]


def test_what_speaks_of_the_same_comes_first():
    assert [first(text) for text in ("latter", "nok tid", "bra jobba")] == [0, 1, 2]


def test_stems_and_letters_tell_where_no_concept_does():
    assert first("grønne vegger") == 3
    assert first("veggfarge") == 3


def test_a_clusters_name_counts_too():
    assert first("latter", [["tau"], ["snor"]], names=["", "Humor"]) == 1


def test_a_close_concept_of_the_same_theme_is_likelier_than_another():
    assert first("å bli hørt", [["humor", "latter"], ["å bli sett"]]) == 1


def test_there_are_as_many_places_as_are_asked_for_and_the_largest_come_where_nothing_tells():
    assert likeliest(["xyzzy"], CLUSTERS) == [(0, 1, 2)]
    assert likeliest(["xyzzy"], CLUSTERS[1:], count=1) == [(0,)]
    assert likeliest(["latter"], CLUSTERS[:2]) == [(0, 1)]
    assert likeliest(["latter"], []) == [()]
    assert likeliest([], CLUSTERS) == []
    assert likeliest(["latter"], [[], ["humor"]]) == [(1, 0)]


def test_all_are_ranked_and_it_is_told_which_have_something_in_common():
    assert ranked(["latter", "xyzzy"], CLUSTERS) == [
        (Ranked(0, alike=True), Ranked(1, alike=False), Ranked(2, alike=False)),
        (Ranked(0, alike=False), Ranked(1, alike=False), Ranked(2, alike=False)),
    ]


def test_what_has_nothing_in_common_is_left_out_where_only_the_alike_are_asked_for():
    assert likeliest(["xyzzy", "latter"], CLUSTERS, alike_only=True) == [(), (0,)]
    assert likeliest(["blå humor"], CLUSTERS, names=["", "", "", ""], alike_only=True)[0][:2] in {(0, 3), (3, 0)}


@given(st.permutations(range(len(CLUSTERS))), st.permutations(SAID))
def test_the_same_clusters_in_any_order(order, texts):
    for text, places in zip(texts, likeliest(texts, [CLUSTERS[at] for at in order], count=1), strict=True):
        if text in SAID[:4]:
            assert order[places[0]] == first(text)


def test_of_those_that_texts_are_like_the_one_that_most_of_them_are_comes_first():
    there = ["blå vegg", "vi lo mye", "god tid"]
    assert nearest(["latter", "grønne vegger", "humor", "vi lo"], there) == ("vi lo mye", "blå vegg")
    assert nearest(["grønne vegger"], there) == ("blå vegg",)
    assert nearest(["xyz"], there) == nearest(["latter"], []) == ()
