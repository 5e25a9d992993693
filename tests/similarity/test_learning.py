"""What a person's placements teach, and how it can be seen."""

from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.similarity import NOTHING_LEARNED, homes_learnt, learn, likeliest, suggestions

PLACED = [
    ("blå vegg", "Stallen"),
    ("grønn katt", "Stallen"),
    ("grønn katt", "Stallen"),
    ("grønn katt", "Fjøset"),
    ("rød gris", "Fjøset"),
]


def members(texts, placed):
    return [each.members for each in suggestions(texts, learned=learn(placed))]


def test_it_can_be_seen_what_is_learnt_and_what_came_most_often_holds():
    assert learn(PLACED).lines() == [("blå vegg", "Stallen"), ("grønn katt", "Stallen"), ("rød gris", "Fjøset")]
    assert NOTHING_LEARNED.lines() == learn([]).lines() == []


def test_nothing_is_learnt_of_nothing():
    assert learn([("", "Stallen"), ("blå vegg", " ")]) == NOTHING_LEARNED


@given(st.permutations(PLACED))
def test_the_same_is_learnt_in_any_order(placed):
    assert learn(placed) == learn(PLACED)


def test_what_is_learnt_brings_texts_together():
    texts = ["blå vegg", "grønne katter", "tau"]
    assert members(texts, []) == []
    assert members(texts, PLACED) == [(0, 1)]


def test_a_text_with_all_the_stems_of_a_learnt_one_goes_where_that_went():
    assert members(["en blå vegg på beitet", "grønn katt"], PLACED) == [(0, 1)]
    assert members(["en vegg på beitet", "grønn katt"], PLACED) == []


def test_a_no_is_not_what_was_learnt():
    assert members(["ingen blå vegg", "grønn katt"], PLACED) == []


def test_a_concept_goes_where_a_person_puts_what_speaks_of_it():
    texts = ["ros fra lederen", "skryt", "vitser", "latter"]
    assert set(members(texts, [])) == {(0, 1), (2, 3)}
    assert members(texts, [("vi fikk ros", "Varme"), ("humor", "Varme")]) == [(0, 1, 2, 3)]


def test_a_concept_goes_to_the_shared_factor_whose_name_speaks_of_it():
    assert members(["blå vegg", "mye humor"], [("blå vegg", "Latter")]) == [(0, 1)]


def test_what_nobody_has_named_teaches_by_its_words_and_not_by_its_concept():
    said = ["ble sett i døra", "noen så meg i døra"]
    texts = [*said, "vi lytter til hverandre", "hun spurte hvordan jeg hadde det"]
    assert homes_learnt(texts, learn([(text, said[0]) for text in said])) == [said[0], said[0], "", ""]


def test_a_shared_factor_that_stands_takes_its_concept_also_before_it_is_named():
    said = ["ble sett i døra", "noen så meg i døra"]
    placed = learn([(text, said[0]) for text in said], [said[0]])
    assert homes_learnt([*said, "jeg ble sett av alle"], placed) == [said[0]] * 3


def test_a_name_of_one_word_is_a_name_though_it_was_said():
    assert homes_learnt(["vi lo og tulla"], learn([("humor", "humor"), ("blå vegg", "humor")])) == ["humor"]


def test_a_sentence_with_one_telling_word_does_not_alone_take_a_concept_along():
    texts = ["den starta på femte forsøk", "han kunne mer om motor enn meg"]
    assert homes_learnt(texts, learn([(texts[1], "Å bli sett")])) == ["", "Å bli sett"]


def test_responsibility_for_real_is_about_responsibility():
    told = "jeg fikk ansvar på ordentlig"
    [found] = suggestions([told, "vi fikk ansvar"])
    assert found.reason.concept == "responsibility"


def test_a_concept_that_a_person_has_split_goes_nowhere():
    split = [("ros", "Ord"), ("skryt", "Skryteveggen"), ("blå vegg", "Ord")]
    assert members(["vi roste hverandre", "blå vegg"], split) == []


def test_a_place_is_offered_as_it_was_learnt():
    clusters = [["humor"], ["rød gris", "tau"], ["snor"]]
    assert likeliest(["blå vegg"], clusters, names=["", "", "Stallen"], learned=learn(PLACED))[0][0] == 2
    assert likeliest(["grønn katt"], [["humor", "latter"], ["blå vegg"]], learned=learn(PLACED))[0][0] == 1
