"""The demo fagdag: as rich as promised, dated today, made once, and taken back like any other day."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.day_items import interview_of
from tests.plugin_store import opened_copy
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.culture import CultureColumn
from unginvest_workshop.domain.design import StructurePart
from unginvest_workshop.domain.energy import MARKABLE
from unginvest_workshop.domain.ids import MediaHash, WorkshopId
from unginvest_workshop.domain.people import Role, TakingPart, first_name
from unginvest_workshop.domain.pictures import KeptPhoto, Photo, PhotoPurpose
from unginvest_workshop.domain.presentation import ResponseKind
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.taste import PieceKind
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import (
    agenda,
    closing,
    clusters,
    crowns,
    culture,
    designs,
    dreams,
    energy,
    followup,
    images,
    interviews,
    links,
    people,
    presentations,
    roadmaps,
    rounds,
    spiral,
    taste,
    trees,
    welcome,
    workshops,
)
from unginvest_workshop.operations.demo import find_demo, make_demo
from unginvest_workshop.operations.demo.making import when, workday, years_later
from unginvest_workshop.operations.thread import red_thread
from unginvest_workshop.operations.tx import Store, UserError
from unginvest_workshop.settings import Paths, paths, resources_dir
from unginvest_workshop.toml_table import TomlTable

TODAY = date(2026, 11, 19)
T = Translator("nb")


@pytest.fixture(scope="module")
def made(first_store: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, WorkshopId]:
    """Make the demo once: return the folder that the store of each test begins as, and the first day's id."""
    place = paths(tmp_path_factory.mktemp("made") / "data")
    with opened_copy(first_store, place) as opened:
        demo = make_demo(opened, TODAY, 7, T)
        opened.close()
    return place.data_dir, demo


@pytest.fixture
def store(request: pytest.FixtureRequest, store_paths: Paths, made: tuple[Path, WorkshopId], first_store: Path):
    """Open a store with the demo in it for the tests that ask for the demo, an empty one for the others."""
    with opened_copy(made[0] if "demo" in request.fixturenames else first_store, store_paths) as opened:
        yield opened


@pytest.fixture
def demo(made: tuple[Path, WorkshopId]) -> WorkshopId:
    return made[1]


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
        assert len(interviews.pairs(tx, interview_of(tx, demo))) == 12
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
        pairs = interviews.pairs(tx, interview_of(tx, demo))
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
            found = list(red_thread(tx, demo).chains_to(Node(NodeKind.STEP, step.id)))
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
        [card] = [card for card in workshops.list_workshops(tx) if card.workshop.id == demo]
    road = next(i for i, item in enumerate(items) if item.exercise is ExerciseKind.ROADMAP)
    assert [item.done for item in items] == [i < road for i in range(len(items))]
    assert place.item_id == items[road].id
    assert card.done_phases == frozenset(Phase) - {Phase.REALISATION}
    assert all(item.leader and item.co_leader for item in items if item.exercise is not ExerciseKind.BREAK)
    assert all(item.notes for item in items)


def test_it_is_made_once(store: Store, demo: WorkshopId) -> None:
    assert make_demo(store, TODAY + timedelta(days=3), 9, T) == demo
    with store.read() as tx:
        assert len(workshops.list_workshops(tx)) == 2


def test_one_that_is_put_away_is_made_anew(store: Store, demo: WorkshopId) -> None:
    store.write(demo, "put away", lambda tx: workshops.delete_workshop(tx, demo))
    with store.read() as tx:
        assert find_demo(tx) is None
    again = make_demo(store, TODAY, 9, T)
    assert again != demo
    with store.read() as tx:
        assert len(workshops.list_workshops(tx)) == 2


def test_every_step_of_its_making_can_be_taken_back_and_done_again(store: Store, demo: WorkshopId) -> None:
    labels = []
    while (label := store.history(demo).undo) is not None:
        labels.append(label)
        store.undo(demo)
    with store.read() as tx:
        assert not tx.find(SuccessFactor, workshop_id=demo)
        assert tx.get(Workshop, demo).topic_question == ""
    assert labels[0] == "Runde av dagen"
    assert 5 <= len(labels) <= 12
    while store.redo(demo) is not None:
        pass
    test_it_has_all_that_is_promised(store, demo)


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)))
def test_a_workday_is_never_in_a_weekend_and_close_by(day: date) -> None:
    found = workday(day)
    assert found.weekday() < 5
    assert timedelta(0) <= found - day <= timedelta(days=2)


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)))
def test_the_times_of_the_steps_hold_on_any_day(today: date) -> None:
    steps = TomlTable.open(resources_dir() / "demo" / "nb.toml").rows("steps")
    for time in [when(today, row) for row in steps]:
        assert time.ends is None or (time.starts is not None and time.starts < time.ends)
        assert time.starts is None or time.starts >= today


@pytest.fixture
def later(store: Store, demo: WorkshopId) -> Workshop:
    with store.read() as tx:
        [found] = tx.find(Workshop, follows=demo)
    return found


def test_the_core_group_is_welcomed_and_missing_voices_are_written(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        assert len(welcome.core_group(tx, demo)) == 4
        assert len(welcome.missing_voices(tx, demo)) >= 4
        for column in CultureColumn:
            assert len(culture.culture_notes(tx, demo, column)) >= 5


def test_every_group_shows_a_story_and_a_handful_and_is_answered(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        shown = presentations.showings(tx, demo)
        answers = presentations.responses(tx, demo)
        private = {story.id for story in trees.stories(tx, demo) if story.stays_in_room}
    for showing in shown:
        assert showing.story is not None
        assert len(showing.picked) in presentations.HANDFUL
        assert not {factor.story_id for factor in showing.picked} & private
        assert any(answer.group_id == showing.group.id for answer in answers)
    assert {answer.kind for answer in answers} == set(ResponseKind)
    assert sum(answer.factor_id is not None for answer in answers) >= 5


def test_the_groups_images_take_many_forms(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        made = images.all_images(tx, demo)
    groups = [image for of, image in made.items() if of.group_id is not None]
    assert len(groups) == 6
    assert sum(bool(image.verse) for image in groups) == 1
    assert sum(bool(image.strokes) for image in groups) == 1
    assert any(image.verse for of, image in made.items() if of.cluster_id is not None)


def test_each_group_makes_a_piece_of_its_own_kind(store: Store, demo: WorkshopId) -> None:
    with store.read() as tx:
        made = taste.pieces(tx, demo)
    assert len({piece.group_id for piece in made}) == len({piece.kind for piece in made}) == 6
    assert all(piece.title and piece.text and piece.makers for piece in made)
    [paper] = [piece for piece in made if piece.kind is PieceKind.NEWSPAPER]
    assert (paper.masthead, paper.dated) == ("Drammens Morgenblad", "19. november 2031")
    assert "Refreng:\n" in next(piece.text for piece in made if piece.kind is PieceKind.SONG)


def test_photos_come_along_where_they_can_be_kept(store: Store) -> None:
    kept: list[Path] = []

    def keep(file: Path) -> KeptPhoto:
        kept.append(file)
        return KeptPhoto(MediaHash(f"{len(kept):064x}"), 1200, 900)

    demo = make_demo(store, TODAY, 7, T, keep)
    with store.read() as tx:
        found = tx.find(Photo, workshop_id=demo)
    assert len(kept) == len({photo.media for photo in found}) == 4
    assert {photo.purpose for photo in found} == set(PhotoPurpose) - {PhotoPurpose.GOOD_LIFE}
    assert all(photo.caption for photo in found)
    assert all(file.stat().st_size < 150_000 for file in kept)


def test_a_photo_that_cannot_be_kept_is_left_out(store: Store) -> None:
    def refuse(_file: Path) -> KeptPhoto:
        raise UserError("Disken er full.")

    demo = make_demo(store, TODAY, 7, T, refuse)
    with store.read() as tx:
        assert tx.find(Photo, workshop_id=demo) == []
        assert len(taste.pieces(tx, demo)) == 6


def test_a_second_day_follows_it_up_a_year_later(store: Store, demo: WorkshopId, later: Workshop) -> None:
    with store.read() as tx:
        place = workshops.place_of(tx, later.id)
        here = tx.get(AgendaItem, place.item_id or "")
        first = tx.get(Workshop, demo)
    assert timedelta(days=364) <= later.date - first.date <= timedelta(days=368)
    assert later.date.weekday() < 5
    assert here.exercise is ExerciseKind.FOLLOW_UP
    assert later.future_picture == first.future_picture


def test_the_steps_have_moved_on_and_departments_have_moved_them(
    store: Store, demo: WorkshopId, later: Workshop
) -> None:
    with store.read() as tx:
        before = {step.id: step for step in roadmaps.steps(tx, demo)}
        steps = followup.followed_steps(tx, later.id)
        told = followup.contributions(tx, later.id)
        new = [step for step in roadmaps.steps(tx, later.id) if step.continues is None]
    assert {step.continues for step in steps} == set(before)
    assert sum(step.status is not before[step.continues].status for step in steps if step.continues) >= 5
    departments = {row.department for row in told} - {""}
    assert departments == {"Hallingdal", "Drammen", "Kongsberg", "Ringerike", "Midtfylket"}
    assert sum(bool(row.taught) for row in told) >= 4
    assert any(row.more for row in told)
    assert any(row.otherwise for row in told)
    assert any(row.step_id is None for row in told)
    assert len(new) == 2


def test_two_dreams_have_come_true(store: Store, demo: WorkshopId, later: Workshop) -> None:
    with store.read() as tx:
        years = followup.years_come_true(tx, demo)
        remarks = [row.remark for row in followup.come_true(tx, later.id)]
    assert list(years.values()) == [later.date.year] * 2
    assert all(remarks)


def test_the_red_thread_runs_from_the_second_day_back_to_a_story(store: Store, later: Workshop) -> None:
    with store.read() as tx:
        step = next(s for s in followup.followed_steps(tx, later.id) if s.text.startswith("Makkerliste"))
        chains = list(red_thread(tx, later.id).chains_to(Node(NodeKind.STEP, step.id)))
    assert any(chain[0].kind is NodeKind.STORY for chain in chains)


def test_a_second_day_that_was_put_away_stays_away(store: Store, demo: WorkshopId, later: Workshop) -> None:
    store.write(later.id, "put away", lambda tx: workshops.delete_workshop(tx, later.id))
    assert make_demo(store, TODAY, 9, T) == demo
    with store.read() as tx:
        assert [card.workshop.id for card in workshops.list_workshops(tx)] == [demo]


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)))
def test_a_year_later_there_is_always_a_day(day: date) -> None:
    assert timedelta(days=365) <= years_later(day, 1) - day <= timedelta(days=366)


def test_the_demo_uses_all_that_a_fagdag_can_hold(store: Store, demo: WorkshopId, later: Workshop) -> None:
    with store.read() as tx:
        [item] = tx.find(AgendaItem, workshop_id=demo, exercise=ExerciseKind.DREAM)
        seats = rounds.dream_round(tx, item.id)
        grown = crowns.crowns(tx, demo)
        statements = designs.statements(tx, demo)
        marked = energy.energy(tx, demo)
        steps = roadmaps.steps(tx, demo)
        told = followup.contributions(tx, later.id)
        turns = spiral.learning_spiral(tx, later.id)
    assert {seat.way for seat in seats} == set(TakingPart)
    assert len(grown) == 6
    assert all(grown.values())
    assert {part for statement in statements for part in statement.structure} == set(StructurePart)
    assert all(len(statement.structure) >= 2 for statement in statements)
    assert {node.kind for node in marked} == MARKABLE
    assert sum(bool(step.obstacle and step.strength) for step in steps) == 4
    assert len({row.dream_id for row in told} - {None}) == 4
    assert [turn.date for turn in turns] == [TODAY, later.date]
