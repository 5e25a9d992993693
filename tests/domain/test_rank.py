"""Ranks: there is always room between two."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.rank import between


@given(st.lists(st.floats(0, 1), max_size=200))
def test_a_row_inserted_anywhere_sorts_where_it_was_put(places):
    ranks = []
    for share in places:
        at = round(share * len(ranks))
        before = ranks[at - 1] if at else None
        after = ranks[at] if at < len(ranks) else None
        ranks.insert(at, between(before, after))
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == len(ranks)
    assert not any(len(rank) > 4 and rank.endswith("0") for rank in ranks)


@pytest.mark.parametrize("end", ["first", "last", "second", "before the last"])
def test_thousands_at_one_place_stay_apart(end):
    ranks = [between(None, None)]
    ranks.append(between(ranks[0], None))
    for _ in range(3000):
        match end:
            case "first":
                ranks.insert(0, between(None, ranks[0]))
            case "last":
                ranks.append(between(ranks[-1], None))
            case "second":
                ranks.insert(1, between(ranks[0], ranks[1]))
            case _:
                ranks.insert(-1, between(ranks[-2], ranks[-1]))
    assert all(one < other for one, other in itertools.pairwise(ranks))


def test_rows_put_at_an_end_keep_short_ranks():
    ranks = [between(None, None)]
    for _ in range(20_000):
        ranks.append(between(ranks[-1], None))
    assert ranks == sorted(set(ranks))
    assert max(map(len, ranks)) == 4


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("0005", "0005i"),
        ("0005i", "0006"),
        ("0005i", "0007"),
        ("0005zz", "0006"),
        ("0005i", "0005i01"),
        ("0005i", "0005j"),
        (None, "0001"),
        (None, "00001"),
        ("zzzz", None),
        ("zzzzz", None),
    ],
)
def test_narrow_gaps(before, after):
    rank = between(before, after)
    assert before is None or before < rank
    assert after is None or rank < after


@pytest.mark.parametrize(("before", "after"), [("0002", "0001"), ("0001", "0001")])
def test_the_wrong_way_round_is_an_error(before, after):
    with pytest.raises(ValueError, match="no rank lies between"):
        between(before, after)
