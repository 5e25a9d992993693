"""The same words side by side."""

import pytest

from unginvest_workshop.domain.clusters import same_together
from unginvest_workshop.domain.ids import StoryId, SuccessFactorId, WorkshopId
from unginvest_workshop.domain.tree import SuccessFactor


@pytest.mark.parametrize(("said", "order"), [("", ""), ("abc", "abc"), ("abAcb", "aAbbc")])
def test_the_same_words_stand_where_the_first_of_them_stands(said, order):
    factors = [
        SuccessFactor(SuccessFactorId(str(n)), WorkshopId("w"), "a", StoryId("s"), text) for n, text in enumerate(said)
    ]
    assert "".join(factor.text for factor in same_together(factors)) == order
