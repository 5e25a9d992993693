"""The demo fagdag: as rich as promised, dated today, made once, and taken back like any other day."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.agenda import ExerciseKind, Phase
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.people import Role, first_name
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import (
    agenda,
    closing,
    clusters,
    designs,
    dreams,
    interviews,
    links,
    people,
    roadmaps,
    trees,
    workshops,
)
from unginvest_workshop.operations.demo import _when, _workday, find_demo, make_demo
from unginvest_workshop.operations.tx import Store
from unginvest_workshop.settings import resources_dir
from unginvest_workshop.toml_table import TomlTable

TODAY = date(2026, 11, 19)
T = Translator("nb")


@pytest.fixture
def demo(store: Store) -> WorkshopId:
    return make_demo(store, TODAY, 7, T)


def test_it_has_all_that_is_promised(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        assert len(people.participants(tx, demo)) == 24
        assert [progress.members for progress in people.group_progress(tx, demo)] == [4] * 6
        assert len(trees.stories(tx, demo)) >= 20
        assert len(trees.factors(tx, demo)) >= 90
        assert len(clusters.board(tx, demo).clusters) == 7
        assert len(dreams.dream_ideas(tx, demo)) >= 15
        assert len(designs.statements(tx, demo)) == 5
        assert len(roadmaps.steps(tx, demo)) == 8
        assert len(interviews.pairs(tx, demo)) == 12
        assert len(closing.closing_words(tx, demo)) >= 15


def test_it_is_dated_today_and_meets_again_on_a_working_day(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        workshop = tx.get(Workshop, demo)
    assert (workshop.date, workshop.created, workshop.title) == (TODAY, 7, "Fagdag Drammen")
    assert workshop.topic_question == "Hvordan kan alle oppleve å høre til hos oss?"
    assert workshop.topic_where
    assert workshop.topic_so_that
    assert workshop.future_picture == "Alle gleder seg til å komme"
    assert workshop.next_date is not None
    assert workshop.next_date > TODAY + timedelta(days=30)
    assert workshop.next_date.weekday() < 5


def test_the_room_is_mixed(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        room = people.participants(tx, demo)
        pairs = interviews.pairs(tx, demo)
    roles = Counter(person.role for person in room)
    assert set(roles) == {Role.YOUNG, Role.STAFF, Role.LEADER, Role.PARTNER}
    assert 10 <= roles[Role.YOUNG] <= 14
    assert {p.department for p in room} == {"Hallingdal", "Drammen", "Kongsberg", "Ringerike", "Midtfylket"}
    assert len({first_name(person.name) for person in room}) == 24
    assert 3 <= sum(person.core_group for person in room) <= 5
    assert all(len(pair.people) == 2 for pair in pairs)


def test_every_teller_sits_in_the_group_and_one_story_stays_in_the_room(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        stories = trees.stories(tx, demo)
        home = {person.id: person.group_id for person in people.participants(tx, demo)}
    assert all(story.teller_id is not None and home[story.teller_id] == story.group_id for story in stories)
    assert sum(story.stays_in_room for story in stories) == 1


def test_the_factors_are_varied_and_some_stand_beside_a_translation(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        factors = trees.factors(tx, demo)
    assert len({factor.text.casefold() for factor in factors}) == len(factors)
    assert sum(bool(factor.in_norwegian) for factor in factors) == 2


def test_a_groups_mark_means_that_it_recurs_in_several_of_its_stories(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        marked = [factor for factor in trees.factors(tx, demo) if factor.recurring]
        group_of = {story.id: story.group_id for story in tx.find(Story, workshop_id=demo)}
    assert {group_of[factor.story_id] for factor in marked} == set(group_of.values())
    for factor in marked:
        alike = {f.story_id for f in marked if (f.cluster_id, group_of[f.story_id]) == key(factor, group_of)}
        assert len(alike) > 1, factor.text


def key(factor: SuccessFactor, group_of: dict) -> tuple:
    """Return what makes two marked factors alike: their cluster and their group."""
    return (factor.cluster_id, group_of[factor.story_id])


def test_shared_factors_are_named_imaged_and_spread_and_some_factors_stay_loose(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        board = clusters.board(tx, demo)
        images = [group.image for group in people.groups(tx, demo)]
    for view in board.clusters:
        assert view.cluster.name
        assert view.cluster.metaphor
        assert 3 <= view.spread.groups <= 6
        assert view.spread.of_groups == 6
    assert len({view.spread.groups for view in board.clusters}) > 1
    assert 60 <= sum(len(view.factors) for view in board.clusters) <= 75
    assert len(board.loose) >= 20
    assert all(images)


def test_dreams_build_on_each_other(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        ideas = dreams.dream_ideas(tx, demo)
    by_id = {idea.id: idea for idea in ideas}
    built = [idea for idea in ideas if idea.builds_on]
    assert len(built) >= 6
    assert any(by_id[idea.builds_on].builds_on for idea in built)
    assert all(idea.author_id for idea in ideas)


def test_the_red_thread_runs_from_a_story_to_every_step(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        for step in roadmaps.steps(tx, demo):
            found = links.chains_to(tx, demo, Node(NodeKind.STEP, step.id))
            assert any(chain[0].kind is NodeKind.STORY for chain in found), step.text
        for statement in designs.statements(tx, demo):
            kinds = {node.kind for node in links.parents_of(tx, Node(NodeKind.STATEMENT, statement.id))}
            assert {NodeKind.CLUSTER, NodeKind.DREAM} <= kinds


def test_the_road_begins_with_what_is_done_already_and_has_a_feast(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        steps = roadmaps.steps(tx, demo)
    assert {step.status for step in steps} == set(StepStatus)
    assert steps[0].status is StepStatus.ALREADY
    assert all(step.owner_id and step.helpers and step.when for step in steps)
    assert sum(bool(step.celebration) for step in steps) == 1
    dated = [step.starts for step in steps if step.starts]
    assert len(dated) == 7
    assert dated == sorted(dated)
    assert not any("{" in step.when for step in steps)


def test_the_day_has_come_to_the_road_and_every_exercise_is_led(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        items = agenda.agenda(tx, demo)
        place = workshops.place_of(tx, demo)
        [card] = workshops.list_workshops(tx)
    road = next(i for i, item in enumerate(items) if item.exercise is ExerciseKind.ROADMAP)
    assert [item.done for item in items] == [i < road for i in range(len(items))]
    assert place.item_id == items[road].id
    assert card.done_phases == frozenset(Phase) - {Phase.REALISATION}
    assert all(item.leader and item.co_leader for item in items if item.exercise is not ExerciseKind.BREAK)
    assert all(item.notes for item in items)


def test_it_is_made_once(store: Store, demo: WorkshopId) -> None:
    assert make_demo(store, TODAY + timedelta(days=3), 9, T) == demo
    with store.read() as tx:
        assert len(workshops.list_workshops(tx)) == 1


def test_one_that_is_put_away_is_made_anew(store: Store, demo: WorkshopId) -> None:
    store.write(demo, "put away", lambda tx: workshops.delete_workshop(tx, demo))
    with store.read() as tx:
        assert find_demo(tx) is None
    assert make_demo(store, TODAY, 9, T) != demo


def test_every_step_of_its_making_can_be_taken_back_and_done_again(store: Store, demo: WorkshopId) -> None:
    labels = []
    while (label := store.history(demo).undo) is not None:
        labels.append(label)
        store.undo(demo)
    with store.read() as tx:
        assert not tx.find(SuccessFactor, workshop_id=demo)
        assert tx.get(Workshop, demo).topic_question == ""
    assert labels[0] == "Runde av dagen"
    assert 5 <= len(labels) <= 10
    while store.redo(demo) is not None:
        pass
    test_it_has_all_that_is_promised(store, demo)


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)))
def test_a_workday_is_never_in_a_weekend_and_close_by(day: date) -> None:
    found = _workday(day)
    assert found.weekday() < 5
    assert timedelta(0) <= found - day <= timedelta(days=2)


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)))
def test_the_times_of_the_steps_hold_on_any_day(today: date) -> None:
    steps = TomlTable.open(resources_dir() / "demo" / "nb.toml").rows("steps")
    for when in [_when(today, row) for row in steps]:
        assert when.ends is None or (when.starts is not None and when.starts < when.ends)
        assert when.starts is None or when.starts >= today
