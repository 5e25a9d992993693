"""What others saw, and what stands on the road."""

import pytest

from unginvest_workshop.domain.strengths import MOST_TOP, STRENGTHS_OF, Strength, Virtue
from unginvest_workshop.operations.personal import strengths
from unginvest_workshop.operations.tx import UserError


def chosen(own):
    return [told.strength for told in own.see(lambda tx: strengths.top_strengths(tx, own.id))]


def test_24_strengths_in_6_virtues_each_in_one():
    assert len(Strength) == 24
    assert len(Virtue) == 6
    assert sorted(each for those in STRENGTHS_OF.values() for each in those) == sorted(Strength)


def test_somebody_saw_a_strength_in_a_moment(own):
    first = own.do(
        lambda tx: strengths.see_strength(tx, own.id, Strength.HUMOUR, by=" Kim ", moment="Da kaka\nfalt i gulvet ")
    )
    own.do(lambda tx: strengths.see_strength(tx, own.id, Strength.HUMOUR))
    one, other = own.see(lambda tx: strengths.seen_strengths(tx, own.id))
    assert (one.id, one.by, one.moment) == (first, "Kim", "Da kaka\nfalt i gulvet")
    assert (other.by, other.moment) == ("", "")
    own.do(lambda tx: strengths.remove_seen(tx, other.id))
    (one,) = own.see(lambda tx: strengths.seen_strengths(tx, own.id))
    assert (one.by, one.moment) == ("Kim", "Da kaka\nfalt i gulvet")


def test_top_strengths_stand_with_who_saw_them(own):
    own.do(lambda tx: strengths.see_strength(tx, own.id, Strength.HOPE, by="Mor"))
    for strength in (Strength.HOPE, Strength.ZEST, Strength.HOPE):
        own.do(lambda tx, strength=strength: strengths.choose_strength(tx, own.id, strength))
    hope, zest = own.see(lambda tx: strengths.top_strengths(tx, own.id))
    assert ([each.by for each in hope.seen], zest.seen) == (["Mor"], ())


def test_top_strengths_can_be_dropped_and_what_was_seen_stays(own):
    own.do(lambda tx: strengths.see_strength(tx, own.id, Strength.LOVE))
    for strength in (Strength.HOPE, Strength.ZEST, Strength.LOVE):
        own.do(lambda tx, strength=strength: strengths.choose_strength(tx, own.id, strength))
    assert chosen(own) == [Strength.HOPE, Strength.ZEST, Strength.LOVE]
    own.do(lambda tx: strengths.drop_strength(tx, own.id, Strength.LOVE))
    assert chosen(own) == [Strength.HOPE, Strength.ZEST]
    assert len(own.see(lambda tx: strengths.seen_strengths(tx, own.id))) == 1


def test_no_more_are_chosen_than_one_can_carry_in_mind(own):
    *some, last = list(Strength)[: MOST_TOP + 1]
    for strength in some:
        own.do(lambda tx, strength=strength: strengths.choose_strength(tx, own.id, strength))
    with pytest.raises(UserError, match="Ta bort én først"):
        own.do(lambda tx: strengths.choose_strength(tx, own.id, last))
    own.do(lambda tx: strengths.choose_strength(tx, own.id, some[0]))
    assert chosen(own) == some
