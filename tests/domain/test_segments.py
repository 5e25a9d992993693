"""How the time of an exercise is shared out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.segments import (
    Segment,
    SegmentKind,
    interview_segments,
    plain_segments,
    trio_share,
    trio_swaps,
)

TELLINGS = (SegmentKind.FIRST_TELLS, SegmentKind.SECOND_TELLS, SegmentKind.THIRD_TELLS)


def seconds(segments, *kinds):
    return [each.seconds for each in segments if each.kind in kinds]


@given(st.integers(4, 240), st.booleans())
def test_an_interview_uses_its_minutes_exactly(minutes, trio):
    segments = interview_segments(minutes, trio=trio)
    told = seconds(segments, *TELLINGS)
    assert sum(each.seconds for each in segments) == minutes * 60
    assert len(told) == (3 if trio else 2)
    assert len(set(told)) == 1
    assert min(*told, *seconds(segments, SegmentKind.TOGETHER)) >= 60
    assert told[0] % 30 == 0


@pytest.mark.parametrize(("trio", "tellers"), [(False, 2), (True, 3)])
def test_it_opens_tells_with_changes_between_and_gathers(trio, tellers):
    first, *middle, last = [each.kind for each in interview_segments(20, trio=trio)]
    assert (first, last) == (SegmentKind.INTRO, SegmentKind.TOGETHER)
    assert middle[::2] == list(TELLINGS[:tellers])
    assert set(middle[1::2]) == {SegmentKind.SWAP}


def test_the_longer_it_is_the_longer_the_opening():
    assert [seconds(interview_segments(n), SegmentKind.INTRO) for n in (9, 10, 29, 30)] == [[], [60], [60], [120]]
    assert [seconds(interview_segments(n), SegmentKind.SWAP) for n in (9, 10)] == [[], [30]]


def test_a_very_short_interview_still_has_a_minute_for_each():
    assert [each.seconds for each in interview_segments(1)] == [60, 60, 60]
    assert [each.seconds for each in interview_segments(1, trio=True)] == [60, 60, 60, 60]


def test_plain_time_is_a_minute_at_the_least():
    assert plain_segments(45) == (Segment(SegmentKind.PLAIN, 2700),)
    assert plain_segments(0) == (Segment(SegmentKind.PLAIN, 60),)
    assert trio_swaps(plain_segments(30), 0) == ()


@given(st.integers(1, 180))
def test_the_tellers_of_a_trio_among_pairs_have_the_same_time_and_end_with_them(minutes):
    segments = interview_segments(minutes)
    begins, swaps = 0, []
    for index, segment in enumerate(segments):
        begins += segment.seconds
        swaps += [begins - left for left in trio_swaps(segments, index)]
    start = sum(seconds(segments, SegmentKind.INTRO))
    end = start + sum(seconds(segments, SegmentKind.SWAP, *TELLINGS))
    turns = [after - before for before, after in zip([start, *swaps], [*swaps, end], strict=True)]
    assert len(turns) == 3
    assert max(turns) - min(turns) <= 2
    assert abs(turns[0] - trio_share(segments)) <= 2


def test_a_room_that_is_one_trio_changes_with_its_own_stretches():
    segments = interview_segments(20, trio=True)
    assert all(trio_swaps(segments, index) == () for index in range(len(segments)))


def test_a_trio_among_pairs_goes_on_twice_in_the_tellings_that_it_shares():
    segments = (
        Segment(SegmentKind.FIRST_TELLS, 300),
        Segment(SegmentKind.SWAP, 60),
        Segment(SegmentKind.SECOND_TELLS, 300),
        Segment(SegmentKind.TOGETHER, 120),
    )
    assert trio_share(segments) == 220
    assert [trio_swaps(segments, index) for index in range(4)] == [(80,), (), (220,), ()]
