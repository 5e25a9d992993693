"""The smaller rules: ids, names, counting of shared factors, order on the road."""

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.clusters import Spread, groups_typed_in, spread
from unginvest_workshop.domain.ids import GroupId, RoadmapStepId, StoryId, SuccessFactorId, WorkshopId, new_id
from unginvest_workshop.domain.people import first_name
from unginvest_workshop.domain.road_picture import StepMark
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, days_of, in_road_order, sign_of
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.when import Days
from unginvest_workshop.domain.workshop import Workshop, time_of

W = WorkshopId("w")


def story(name, group):
    return Story(StoryId(name), W, "", None if group is None else GroupId(group))


def factor(number, story_id):
    return SuccessFactor(SuccessFactorId(f"f{number}"), W, "", StoryId(story_id), "humor")


def step(name, status=StepStatus.PLANNED, starts=None, rank="1"):
    return RoadmapStep(RoadmapStepId(name), W, rank, name, status=status, starts=starts)


def test_ids_are_32_hexadecimal_digits_and_differ():
    ids = {new_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(len(each) == 32 and int(each, 16) >= 0 for each in ids)


def test_first_names():
    assert first_name("Kari Anne Berg") == "Kari"
    assert first_name("  Ali ") == "Ali"
    assert first_name("") == first_name("  ") == ""


def test_a_group_is_typed_in_with_its_first_factor():
    stories = [story("s1", "g1"), story("s2", "g2"), story("s3", None)]
    assert groups_typed_in(stories, [factor(1, "s1"), factor(2, "s3")]) == {"g1"}


def test_spread_counts_distinct_stories_and_groups():
    stories = {each.id: each for each in [story("s1", "g1"), story("s2", "g1"), story("s3", "g2"), story("s4", None)]}
    members = [factor(n, name) for n, name in enumerate(["s1", "s1", "s2", "s3", "s4"])]
    assert spread(iter(members), stories, frozenset(map(GroupId, ["g1", "g2", "g3"]))) == Spread(5, 4, 2, 3)
    assert spread([], stories, frozenset()) == Spread(0, 0, 0, 0)


def test_what_is_done_already_comes_first_then_dates_then_the_rest():
    may, june = dt.date(2027, 5, 1), dt.date(2027, 6, 1)
    steps = [
        step("uten dato"),
        step("juni", starts=june),
        step("mai", StepStatus.UNDER_WAY, may),
        step("alt", StepStatus.ALREADY, june, rank="9"),
        step("alt uten dato", StepStatus.ALREADY),
    ]
    assert [each.text for each in in_road_order(steps)] == ["alt", "alt uten dato", "mai", "juni", "uten dato"]


@given(st.permutations([step(f"s{n}", rank=str(n % 3)) for n in range(6)]))
def test_the_road_is_the_same_in_whatever_order_steps_come(steps):
    assert [each.text for each in in_road_order(steps)] == ["s0", "s3", "s1", "s4", "s2", "s5"]


def test_a_step_without_an_end_lasts_for_the_day_it_begins():
    day = dt.date(2027, 3, 1)

    assert days_of(step("a", starts=day)) == Days(day, day)
    assert days_of(step("a")) is None


def test_fagdager_stand_in_time_and_those_of_one_day_as_they_were_made():
    def fagdag(name, day, created):
        return Workshop(WorkshopId(name), WorkshopId(name), name, dt.date(2027, 3, day), created=created)

    first, second, third, fourth = fagdag("d", 1, 9), fagdag("c", 2, 1), fagdag("a", 2, 2), fagdag("b", 2, 2)

    assert sorted([fourth, third, second, first], key=time_of) == [first, second, third, fourth]


def test_a_steps_sign_tells_how_far_it_has_come_before_what_is_celebrated():
    party = {"celebration": "Kake"}
    assert sign_of(replace(step("a", StepStatus.ALREADY), **party)) is StepMark.DONE
    assert sign_of(replace(step("a", StepStatus.UNDER_WAY), **party)) is StepMark.UNDER_WAY
    assert sign_of(replace(step("a"), **party)) is StepMark.MILESTONE
    assert sign_of(step("a")) is StepMark.NONE
