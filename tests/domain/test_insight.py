"""Themes that last: gathered by what they are about, and by what a person has decided where one has."""

from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.ids import ClusterId, ThemeTieId, WorkshopId
from unginvest_workshop.domain.insight import ThemeTie, first_reached, gather
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus

W = WorkshopId("w")


def tie(one, other, at, *, apart=False):
    return ThemeTie(ThemeTieId(f"{one}{other}{at}"), W, ClusterId(one), ClusterId(other), apart=apart, at=at)


def themes(keys, *ties):
    """Return the themes as words; ``keys`` gives each shared factor, a letter, the key after it."""
    about = {pair[0]: pair[1] for pair in keys.split()}
    return ["".join(theme) for theme in gather(list(about), about, ties)]


def test_those_about_the_same_are_one_theme():
    assert themes("a1 b2 c1 d3") == ["ac", "b", "d"]


def test_a_person_joins_what_seems_to_be_about_different_things():
    assert themes("a1 b2 c1 d2", tie("a", "b", 1)) == ["abcd"]
    assert themes("a1 b2 c3", tie("c", "b", 1)) == ["a", "bc"]


def test_a_person_keeps_apart_what_seems_to_be_about_the_same():
    assert themes("a1 b1 c1", tie("a", "b", 1, apart=True)) == ["ac", "b"]
    assert themes("a1 b1 c1", tie("a", "b", 1, apart=True), tie("c", "b", 2)) == ["a", "bc"]


def test_the_newest_decision_counts():
    joined, parted = tie("a", "b", 1), tie("b", "a", 2, apart=True)
    assert themes("a1 b2", joined, parted) == ["a", "b"]
    assert themes("a1 b2", tie("a", "b", 3), parted) == ["ab"]
    assert themes("a1 b2 c3", tie("a", "b", 1), tie("b", "c", 2), tie("a", "c", 3, apart=True)) == ["a", "bc"]
    assert themes("a1 b2 c3", tie("a", "b", 2), tie("b", "c", 3), tie("a", "c", 1, apart=True)) == ["abc"]


def test_a_decision_about_what_is_gone_is_none():
    assert themes("a1 b2", tie("a", "x", 1), tie("x", "b", 2), tie("a", "a", 3, apart=True)) == ["a", "b"]


letters = st.sampled_from("abcdef")
decisions = st.lists(st.builds(tie, letters, letters, st.integers(0, 9), apart=st.booleans()), max_size=8)


@given(st.lists(st.integers(0, 2), min_size=6, max_size=6), decisions, st.randoms(use_true_random=False))
def test_each_is_in_one_theme_the_same_in_whatever_order_decisions_come_and_the_newest_holds(keys, ties, chance):
    ties = list({each.id: each for each in ties}.values())
    about = dict(zip("abcdef", keys, strict=True))
    found = gather(list(about), about, ties)
    assert sorted(each for theme in found for each in theme) == list(about)
    shuffled = list(ties)
    chance.shuffle(shuffled)
    assert gather(list(about), about, shuffled) == found
    real = [each for each in ties if each.one_id != each.other_id]
    if real:
        newest = max(real, key=lambda each: (each.at, each.id))
        together = any({newest.one_id, newest.other_id} <= set(theme) for theme in found)
        assert together is not newest.apart


def step(name, status=StepStatus.PLANNED, continues=None):
    return RoadmapStep(name, W, "", name, status=status, continues=continues)


def test_a_step_is_reached_once_however_many_fagdager_carry_it_on():
    done = StepStatus.DONE
    assert first_reached(
        [
            [step("a", done), step("b"), step("c", StepStatus.ALREADY)],
            [step("a2", done, "a"), step("b2", done, "b"), step("c2", done, "c")],
            [step("b3", done, "b2"), step("d", done)],
        ]
    ) == [1, 1, 1]
