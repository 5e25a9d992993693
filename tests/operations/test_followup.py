"""An earlier road is opened again: its steps move on, what moved them is written down, and dreams come true."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.operations.conftest import Room
from unginvest_workshop.domain.followup import Contribution, Said, understand_line
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations import clusters, dreams, followup, links, people, roadmaps, trees, workshops
from unginvest_workshop.operations.earlier import earlier_days, earlier_roads, followed
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.roadmaps import When
from unginvest_workshop.operations.thread import red_thread
from unginvest_workshop.operations.tx import UserError


class LaterRoom(Room):
    """A fagdag a year after another."""

    def __init__(self, store, year=2027) -> None:
        self.store = store
        self.id = WorkshopId(new_id())
        self.do(lambda tx: workshops.create_workshop(tx, "Ett år etter", date(year, 11, 22), workshop_id=self.id))

    def steps(self) -> list[RoadmapStep]:
        """Return the steps on this road."""
        return self.see(lambda tx: roadmaps.steps(tx, self.id))

    def open(self, earlier) -> None:
        """Open an earlier road."""
        self.do(lambda tx: followup.open_road(tx, self.id, earlier.id))


@pytest.fixture
def later(store):
    return LaterRoom(store)


def with_road(room, *texts):
    return [room.do(lambda tx, text=text: roadmaps.add_step(tx, room.id, text)) for text in texts]


def test_opening_an_earlier_road_takes_its_steps_on_as_they_were(room, later):
    room.do(lambda tx: people.add_people(tx, room.id, [PersonLine("Amina Noor", "Drammen")]))
    (here,) = later.do(lambda tx: people.add_people(tx, later.id, [PersonLine("Amina Noor", "Drammen")]))
    (step,) = with_road(room, "Frokost")
    when = When("uke 49", date(2026, 11, 30), date(2026, 12, 4))
    room.do(
        lambda tx: roadmaps.edit_step(
            tx, step, when=when, owner="Amina Noor", helpers="Per lager te", celebration="Kake",
            status=StepStatus.UNDER_WAY,
        )
    )  # fmt: skip
    room.do(lambda tx: workshops.edit_workshop(tx, room.id, future_picture="Kø om morgenen"))
    before = room.see(lambda tx: tx.get(RoadmapStep, step))
    later.open(room)
    (mine,) = later.steps()
    assert (mine.text, mine.when, mine.starts, mine.ends) == ("Frokost", "uke 49", when.starts, when.ends)
    assert (mine.owner, mine.owner_id, mine.helpers) == ("Amina Noor", here, "Per lager te")
    assert (mine.celebration, mine.status, mine.continues) == ("Kake", StepStatus.UNDER_WAY, step)
    assert later.see(lambda tx: tx.get(Workshop, later.id)).future_picture == "Kø om morgenen"
    assert later.see(lambda tx: followed(tx, later.id)).id == room.id
    assert room.see(lambda tx: tx.get(RoadmapStep, step)) == before


def test_each_earlier_step_is_taken_on_once_and_one_undo_takes_all_back(room, later):
    with_road(room, "a", "b")
    later.open(room)
    later.open(room)
    assert [step.text for step in later.steps()] == ["a", "b"]
    with_road(room, "c")
    later.open(room)
    assert [step.text for step in later.steps()] == ["a", "b", "c"]
    for _ in range(3):
        later.store.undo(later.id)
    assert later.steps() == []
    assert later.see(lambda tx: tx.get(Workshop, later.id)).follows is None
    assert [step.text for step in room.see(lambda tx: roadmaps.steps(tx, room.id))] == ["a", "b", "c"]


def test_another_earlier_fagdag_lets_only_untouched_steps_go(store, room, later):
    with_road(room, "a", "moved", "told of", "tied", "rewritten")
    room.do(lambda tx: workshops.edit_workshop(tx, room.id, future_picture="Kø"))
    other = LaterRoom(store, 2025)
    with_road(other, "x")
    later.open(room)
    mine = {step.text: step.id for step in later.steps()}
    dream = later.do(lambda tx: dreams.add_idea(tx, later.id, "d"))
    later.do(lambda tx: followup.move_step_on(tx, mine["moved"]))
    later.do(lambda tx: followup.add_contribution(tx, later.id, "bakte", step_id=mine["told of"]))
    later.do(lambda tx: roadmaps.grow_from(tx, mine["tied"], [Node(NodeKind.DREAM, dream)]))
    later.do(lambda tx: roadmaps.edit_step(tx, mine["rewritten"], text="nytt"))
    later.open(other)
    assert [step.text for step in later.steps()] == ["moved", "told of", "tied", "nytt", "x"]
    assert later.see(lambda tx: tx.get(Workshop, later.id)).future_picture == ""
    later.store.undo(later.id)
    assert [step.text for step in later.steps()] == ["a", "moved", "told of", "tied", "nytt"]


def test_a_fagdag_does_not_follow_itself_up(later):
    with pytest.raises(UserError, match="tidligere"):
        later.open(later)


def test_earlier_fagdager_with_roads_are_offered_the_newest_first(store, room, later):
    with_road(room, "a")
    older, newer, put_away, without = (LaterRoom(store, year) for year in (2024, 2028, 2023, 2022))
    for one in (older, newer, put_away):
        with_road(one, "x", "y")
    put_away.do(lambda tx: workshops.delete_workshop(tx, put_away.id))
    found = later.see(lambda tx: earlier_roads(tx, later.id))
    assert [(road.workshop.id, road.steps) for road in found] == [(room.id, 1), (older.id, 2)]
    assert without.see(lambda tx: earlier_roads(tx, without.id)) == []


def test_a_step_moves_on_and_back_and_stops_at_either_end(room, later):
    with_road(room, "a", "b")
    later.open(room)
    step = later.steps()[0].id
    seen = []
    for by in (1, 1, 1, -1, -1, -1):
        later.do(lambda tx, by=by: followup.move_step_on(tx, step, by))
        seen.append(later.see(lambda tx: tx.get(RoadmapStep, step)).status.value)
    assert seen == ["under_way", "done", "done", "under_way", "planned", "planned"]
    later.do(lambda tx: roadmaps.edit_step(tx, step, status=StepStatus.ALREADY))
    later.do(lambda tx: followup.move_step_on(tx, step))
    assert later.see(lambda tx: tx.get(RoadmapStep, step)).status is StepStatus.ALREADY


def test_what_moved_us_is_written_with_all_that_it_taught(room, later):
    with_road(room, "a")
    later.open(room)
    (kari,) = later.do(lambda tx: people.add_people(tx, later.id, [PersonLine("Kari Moen", "Kongsberg")]))
    step = later.steps()[0].id
    row = later.do(lambda tx: followup.add_told_contribution(tx, later.id, "Kari: inviterte naboene", step))
    later.do(
        lambda tx: followup.edit_contribution(tx, row, taught="mat samler\nfolk", more="be inn", otherwise="begynn før")
    )
    found = later.see(lambda tx: tx.get(Contribution, row))
    assert (found.who, found.who_id, found.department, found.step_id) == ("Kari", kari, "Kongsberg", step)
    assert (found.text, found.taught) == ("inviterte naboene", "mat samler\nfolk")
    assert (found.more, found.otherwise) == ("be inn", "begynn før")
    later.do(lambda tx: followup.edit_contribution(tx, row, text="ba inn", who="Elevrådet", department=""))
    later.do(lambda tx: followup.tie_contribution(tx, row, None))
    found = later.see(lambda tx: tx.get(Contribution, row))
    assert (found.text, found.who, found.who_id, found.department) == ("ba inn", "Elevrådet", None, "")
    assert found.step_id is None
    later.do(lambda tx: followup.remove_contribution(tx, row))
    assert later.see(lambda tx: followup.contributions(tx, later.id)) == []


@pytest.mark.parametrize("line", ["", " \n"])
def test_nothing_has_not_moved_us(later, line):
    with pytest.raises(UserError, match="flyttet oss"):
        later.do(lambda tx: followup.add_told_contribution(tx, later.id, line))


def test_a_contribution_outlives_its_step_and_its_person(room, later):
    with_road(room, "a")
    later.open(room)
    (kari,) = later.do(lambda tx: people.add_people(tx, later.id, [PersonLine("Kari", "Kongsberg")]))
    step = later.steps()[0].id
    row = later.do(lambda tx: followup.add_told_contribution(tx, later.id, "Kari: sang", step))
    later.do(lambda tx: roadmaps.remove_step(tx, step))
    later.do(lambda tx: people.remove_person(tx, kari))
    found = later.see(lambda tx: tx.get(Contribution, row))
    assert (found.who, found.who_id, found.step_id, found.text) == ("Kari", None, None, "sang")


def test_departments_of_then_and_now_are_offered(room, later):
    with_road(room, "a")
    room.do(lambda tx: people.add_people(tx, room.id, [PersonLine("A", "Drammen"), PersonLine("B", "")]))
    later.do(lambda tx: people.add_people(tx, later.id, [PersonLine("C", "Ringerike")]))
    later.open(room)
    later.do(lambda tx: followup.add_contribution(tx, later.id, "sang", department="Hallingdal"))
    assert later.see(lambda tx: followup.departments(tx, later.id)) == ["Drammen", "Hallingdal", "Ringerike"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Kari: inviterte naboene", Said("inviterte naboene", "Kari")),
        ("Kari, drammen: inviterte", Said("inviterte", "Kari", "Drammen")),
        ("Kari (Nes): inviterte", Said("inviterte", "Kari", "Nes")),
        ("Drammen: inviterte: alle", Said("inviterte: alle", "", "Drammen")),
        ("Kari, Per, Drammen: sang", Said("sang", "Kari, Per", "Drammen")),
        ("vi sang", Said("vi sang")),
        ("Kari:", Said("Kari:")),
        (f"{'ord ' * 20}: og så", Said(f"{'ord ' * 20}: og så")),
    ],
)
def test_a_line_tells_who_from_where_and_how(line, said):
    assert understand_line(line, ["Drammen", "Ringerike"]) == said


@given(st.text(max_size=90), st.lists(st.text(min_size=1, max_size=8), max_size=3))
def test_a_line_loses_no_words(line, departments):
    said = understand_line(line, departments)
    kept = f"{said.who}{said.department}{said.text}".casefold()
    assert all(letter.casefold() in kept for letter in line if letter.isalnum())


def test_the_thread_of_a_step_goes_on_into_the_fagdager_before(store, room, later):
    story = room.story(room.group(), "Jonas: Kafédagen")
    factor = room.factors(story, "jeg fikk ansvar")[0]
    cluster = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Ekte ansvar", [factor]))
    room.do(lambda tx: roadmaps.add_step(tx, room.id, "Ungdom leder", [Node(NodeKind.CLUSTER, cluster)]))
    later.open(room)
    third = LaterRoom(store, 2028)
    third.open(later)
    assert [day.id for day in third.see(lambda tx: earlier_days(tx, third.id))] == [later.id, room.id]
    (step,) = third.steps()
    row = third.do(lambda tx: followup.add_told_contribution(tx, third.id, "Kari: slapp til", step.id))
    end = Node(NodeKind.CONTRIBUTION, row)
    (found,) = third.see(lambda tx: red_thread(tx, third.id).chains_to(end))
    texts = third.see(lambda tx: red_thread(tx, third.id).texts)
    assert [texts[node] for node in found] == [
        "Jonas: Kafédagen", "jeg fikk ansvar", "Ekte ansvar", "Ungdom leder · 2026", "Ungdom leder · 2027",
        "Ungdom leder", "Kari: slapp til",
    ]  # fmt: skip
    assert Node(NodeKind.STORY, story) not in third.see(lambda tx: links.node_texts(tx, third.id))


def test_what_stays_in_an_earlier_room_is_in_no_chain(room, later):
    story = room.story(room.group(), "Jonas: Hemmelig")
    factor = room.factors(story, "jeg gråt")[0]
    cluster = room.do(lambda tx: clusters.add_cluster(tx, room.id, "jeg gråt", [factor]))
    nodes = [Node(NodeKind.CLUSTER, cluster), Node(NodeKind.FACTOR, factor), Node(NodeKind.STORY, story)]
    room.do(lambda tx: roadmaps.add_step(tx, room.id, "Ungdom leder", nodes))
    room.do(lambda tx: trees.edit_story(tx, story, stays_in_room=True))
    later.open(room)
    end = Node(NodeKind.STEP, later.steps()[0].id)
    (found,) = later.see(lambda tx: red_thread(tx, later.id).chains_to(end))
    texts = later.see(lambda tx: red_thread(tx, later.id).texts)
    assert [texts[node] for node in found] == ["Ungdom leder · 2026", "Ungdom leder"]
    assert not any("gråt" in text or "Jonas" in text for text in texts.values())


def test_a_thread_into_a_fagdag_that_was_put_away_ends_here(room, later):
    with_road(room, "a")
    later.open(room)
    room.do(lambda tx: workshops.delete_workshop(tx, room.id))
    end = Node(NodeKind.STEP, later.steps()[0].id)
    assert later.see(lambda tx: list(red_thread(tx, later.id).chains_to(end))) == [(end,)]
    assert later.see(lambda tx: followed(tx, later.id)) is None


def test_a_dream_comes_true_with_the_year_and_is_taken_back(room, later):
    dream = room.do(lambda tx: dreams.add_idea(tx, room.id, "Det er kø om morgenen"))
    with_road(room, "a")
    later.open(room)
    assert [idea.text for idea in later.see(lambda tx: followup.dreams_from_then(tx, later.id))] == [
        "Det er kø om morgenen"
    ]
    later.do(lambda tx: followup.mark_come_true(tx, later.id, dream))
    later.do(lambda tx: followup.mark_come_true(tx, later.id, dream, remark="14 i kø"))
    (row,) = later.see(lambda tx: followup.come_true(tx, later.id))
    assert (row.text, row.year, row.remark) == ("Det er kø om morgenen", 2027, "14 i kø")
    later.do(lambda tx: followup.mark_come_true(tx, later.id, dream, year=2026))
    (row,) = later.see(lambda tx: followup.come_true(tx, later.id))
    assert (row.year, row.remark) == (2026, "14 i kø")
    assert room.see(lambda tx: followup.years_come_true(tx, room.id)) == {dream: 2026}
    later.do(lambda tx: followup.unmark(tx, later.id, dream))
    later.do(lambda tx: followup.unmark(tx, later.id, dream))
    assert room.see(lambda tx: followup.years_come_true(tx, room.id)) == {}
    later.store.undo(later.id)
    assert room.see(lambda tx: followup.years_come_true(tx, room.id)) == {dream: 2026}
    later.do(lambda tx: workshops.delete_workshop(tx, later.id))
    assert room.see(lambda tx: followup.years_come_true(tx, room.id)) == {}
