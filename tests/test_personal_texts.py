"""The texts of the personal roadmap, in all languages."""

import pytest

from unginvest_workshop.domain.personal import Horizon, WayIn
from unginvest_workshop.domain.strengths import Strength, Virtue
from unginvest_workshop.i18n import LANGUAGES
from unginvest_workshop.personal_texts import load_personal_texts

ALL = {language: load_personal_texts(language) for language in LANGUAGES}


@pytest.mark.parametrize("texts", ALL.values(), ids=ALL)
def test_all_that_the_domain_knows_has_words(texts):
    assert [way.key for way in texts.ways] == list(WayIn)
    assert list(texts.years) == list(Horizon)
    assert list(texts.virtues) == list(Virtue)
    assert list(texts.strengths) == list(Strength)
    assert len({each.name for each in texts.strengths.values()}) == len(Strength)


@pytest.mark.parametrize("texts", ALL.values(), ids=ALL)
def test_the_questions_are_the_same_in_all_languages(texts):
    for way, own in zip(ALL["nb"].ways, texts.ways, strict=True):
        assert [(each.key, each.symbol) for each in own.questions] == [
            (each.key, each.symbol) for each in way.questions
        ]
        assert [bool(each.scene) for each in own.questions] == [bool(each.scene) for each in way.questions]


def test_no_two_questions_have_the_same_key():
    keys = [question.key for way in ALL["nb"].ways for question in way.questions]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("texts", ALL.values(), ids=ALL)
def test_each_way_begins_with_a_scene_that_says_how_far_ahead_one_looks(texts):
    for way in WayIn:
        told = texts.way(way, Horizon.FIVE)
        assert texts.years[Horizon.FIVE] in told.questions[0].scene
        assert not any("{" in each.scene + each.text for each in told.questions)


def test_the_second_scene_of_those_who_see_you_comes_where_it_begins():
    told = ALL["nb"].way(WayIn.OTHERS, Horizon.TEN)
    assert [each.key for each in told.questions if each.scene] == ["met_answer", "fond_who"]


def test_a_way_knows_its_own_questions_alone():
    life = ALL["en"].way(WayIn.LIFE, Horizon.THREE)
    assert life.question("animals").symbol == "paw"
    assert life.question("wake") is None
    with pytest.raises(KeyError):
        ALL["en"].way("nowhere", Horizon.THREE)


@pytest.mark.parametrize("texts", ALL.values(), ids=ALL)
def test_questions_are_short_and_aliases_friendly_and_many(texts):
    assert max(len(question.text) for way in texts.ways for question in way.questions) <= 90
    assert len(set(texts.aliases)) >= 16
