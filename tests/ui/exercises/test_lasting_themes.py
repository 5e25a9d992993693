"""What recurs fagdag after fagdag, in follow-up: seen by the room, and walked in the console."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.operations import clusters, followup, people, roadmaps, trees, workshops
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.exercises.follow_up import VIEW
from unginvest_workshop.ui.exercises.follow_up.stage import THEMES
from unginvest_workshop.ui.exercises.registry import exercise_views
from unginvest_workshop.ui.stage.content import Cards, Lines, Question
from unginvest_workshop.ui.stage.presenter import StagePresenter
from unginvest_workshop.ui.thinking import LITTLE

Key = Qt.Key
TITLE = Question("Går igjen fagdag etter fagdag")


def share(tx, day, name, *factors, in_room=False):
    """Gather what was heard in Ida's story in a shared factor; she is of Drammen."""
    (ida,) = tx.find(people.Participant, workshop_id=day, name="Ida Moe") or [None]
    if ida is None:
        people.add_people(tx, day, [PersonLine("Ida Moe", "Drammen")])
    story = trees.add_story(tx, day, None, f"Historien om {name}", "Ida Moe", in_room=in_room)
    return clusters.add_cluster(tx, day, name, trees.add_factors(tx, story, factors))


@pytest.fixture
def before(store):
    """Hold three fagdager; the newest two lead to that of ``desk``, the oldest belongs to another room."""
    ids = [WorkshopId(new_id()) for _ in range(3)]
    for day, year in zip(ids, (2023, 2024, 2025), strict=True):

        def hold(tx, day=day, year=year):
            workshops.create_workshop(tx, f"Fagdag {year}", date(year, 11, 20), workshop_id=day)
            share(tx, day, "Å bli sett", "noen så meg")
            if year == 2024:
                share(tx, day, "Latter", "vi lo")
                share(tx, day, "Gråten", "jeg gråt", in_room=True)
                roadmaps.add_step(tx, day, "Frokost sammen")
            if year == 2025:
                followup.open_road(tx, day, ids[1])

        store.write(day, "", hold)
    return ids


@pytest.fixture
def item(desk, item_of, before):
    found = item_of(ExerciseKind.FOLLOW_UP)
    desk.go_to(found)
    desk.do("", lambda tx: followup.open_road(tx, desk.id, before[2]))
    desk.do("", lambda tx: share(tx, desk.id, "Noen som ser meg", "noen så meg"))
    return found


@pytest.fixture
def workspace(desk, item, qtbot):
    made = VIEW.workspace(desk, item, None)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    next(a for a in made.exercise_actions() if a.text() == "Vis det som går igjen fagdag etter fagdag").trigger()
    return made


@pytest.fixture
def room(desk, item):
    return StagePresenter(desk, TimerModel(desk), exercise_views())


def test_the_room_sees_what_recurs_on_the_fagdager_that_led_here(desk, workspace, room):
    assert desk.place().view == THEMES
    title, about, cards = room.content().blocks
    assert title == TITLE
    assert about == Lines(("Hver strek er en fagdag, fra 20. november 2024 til 22. november 2026.",))
    (card,) = cards.cards
    assert card.heading == "Å bli sett"
    assert card.text == "Går igjen på 3 av 3 fagdager"
    assert card.remark == "Fortalt fra Drammen"
    assert (card.of, card.filled_at) == (3, {0, 1, 2})


def test_what_was_told_in_confidence_or_once_or_in_another_room_is_not_shown(desk, workspace, room):
    desk.do("", lambda tx: share(tx, desk.id, "Gråten", "jeg gråt"))
    assert [card.heading for card in room.content().blocks[-1].cards] == ["Å bli sett"]


def test_the_bars_tell_on_which_fagdager(desk, workspace, room):
    desk.do("", lambda tx: share(tx, desk.id, "Latter", "vi lo"))
    one, other = room.content().blocks[-1].cards
    assert (one.heading, one.filled_at) == ("Å bli sett", {0, 1, 2})
    assert (other.heading, other.filled_at, other.filled) == ("Latter", {0, 2}, 2)


def test_what_all_departments_tell_is_said_so_and_one_alone_is_named(desk, workspace, room):
    def tell(tx):
        people.add_people(tx, desk.id, [PersonLine("Per Vik", "Hallingdal")])
        story = trees.add_story(tx, desk.id, None, "Kafédagen", "Per Vik")
        clusters.add_cluster(tx, desk.id, "Bli sett", trees.add_factors(tx, story, ["noen så meg"]))
        share(tx, desk.id, "Latter", "vi lo")

    desk.do("", tell)
    said = [(card.heading, card.remark) for card in room.content().blocks[-1].cards]
    assert said == [("Å bli sett", "Fortalt fra alle avdelingene"), ("Latter", "Fortalt fra Drammen")]


def test_before_anything_recurs_the_room_is_told_what_will_come(desk, workspace, room, before, store):
    for day in before[1:]:
        store.write(day, "", lambda tx, day=day: [tx.remove(clusters.Cluster, row.id) for row in tx.find(
            clusters.Cluster, workshop_id=day)])  # fmt: skip
    desk.do("", lambda tx: share(tx, desk.id, "Latter", "vi lo"))
    title, words = room.content().blocks
    assert title == TITLE
    assert words == Lines(("Her kommer det som går igjen, når flere fagdager har funnet fellesnevnerne sine.",))


def test_where_very_much_is_told_the_room_sees_the_heading_until_it_is_found(desk, workspace, room, qtbot, before):
    much = [f"vi sang sang nummer {number}" for number in range(LITTLE + 1)]
    fresh = StagePresenter(desk, TimerModel(desk), exercise_views())
    desk.do("", lambda tx: share(tx, desk.id, "Latter", *much))
    assert [card.heading for card in fresh.content().blocks[-1].cards] == ["Å bli sett"], "what is known stands"
    qtbot.waitUntil(lambda: len(fresh.content().blocks[-1].cards) == 2)


def test_the_first_time_there_is_only_the_heading(desk, item, qtbot):
    much = [f"vi sang sang nummer {number}" for number in range(LITTLE + 1)]
    desk.do("", lambda tx: share(tx, desk.id, "Sang", *much))
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, THEMES))
    stage = StagePresenter(desk, TimerModel(desk), exercise_views())
    workspace = VIEW.workspace(desk, item, None)
    qtbot.addWidget(workspace)
    assert stage.content().blocks == (TITLE,)
    assert workspace.themes_page.hint.text() == "Leser …"
    qtbot.waitUntil(lambda: isinstance(stage.content().blocks[-1], Cards))
    assert [row.name for row in workspace.themes_page.themes.rows] == ["Å bli sett", "Latter", "Sang"]


def test_the_themes_are_walked_by_keys_and_enter_goes_to_where_one_was_gathered(desk, workspace, qtbot):
    sought = []
    desk.sought.connect(sought.append)
    page = workspace.themes_page
    workspace.activateWindow()
    workspace.focus_capture()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.themes)
    assert [(row.name, row.stories) for row in page.themes.rows] == [
        ("Å bli sett", (1, 1, 1)), ("Latter", (1, 0, 0)),
    ]  # fmt: skip
    QTest.keyClick(page.themes, Key.Key_Down)
    assert next(row.text for row in page.parts.rows if row.id) == "Latter"
    page.parts.setFocus()
    QTest.keyClick(page.parts, Key.Key_Return)
    (node,) = sought
    assert desk.read(lambda tx: tx.get(clusters.Cluster, node.id)).name == "Latter"
    assert workspace.capture_field() is None


def test_the_choice_stays_when_something_else_changes(desk, workspace):
    page = workspace.themes_page
    page.themes.setCurrentIndex(page.themes.model().index(1, 0))
    desk.do("", lambda tx: share(tx, desk.id, "Nøkkelen", "jeg fikk nøkkelen"))
    assert page.themes.chosen() == page.themes.rows[1].id
    assert page.themes.rows[1].name == "Latter"
