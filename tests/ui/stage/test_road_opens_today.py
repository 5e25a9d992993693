"""A road of many pages opens where today is, follows what is added, and stays where somebody turns it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QSize

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.operations import agenda, followup, roadmaps, workshops
from unginvest_workshop.operations.roadmaps import When
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.exercises.registry import exercise_views
from unginvest_workshop.ui.exercises.roadmap.doing import RoadDoing
from unginvest_workshop.ui.stage.canvas import StageCanvas
from unginvest_workshop.ui.stage.live import LiveStage

TODAY = date(2026, 11, 22)
STEPS = 16


def lay(tx, workshop_id, begins):
    """Put a step on the road each tenth day."""
    for number in range(STEPS):
        day = begins + timedelta(days=10 * number)
        step = roadmaps.add_step(tx, workshop_id, f"Steg {number}: lage noe sammen med dem det gjelder")
        roadmaps.edit_step(tx, step, when=When(day.isoformat(), day, day))


@pytest.fixture
def seen(desk, qtbot):
    """Return what shows a canvas as the room sees it now."""
    live = LiveStage(desk, TimerModel(desk, desk), exercise_views(), desk)
    canvas = StageCanvas()
    qtbot.addWidget(canvas)
    canvas.draw_for(QSize(1280, 720))
    canvas.resize(1280, 720)

    def look():
        view = live.view()
        canvas.show_content(view.content)
        canvas.show_page(view.page)
        return canvas

    return look


def road(desk, item_of, begins):
    desk.do("", lambda tx: lay(tx, desk.id, begins))
    desk.go_to(item_of(ExerciseKind.ROADMAP))


def test_it_opens_at_the_page_of_today_and_stays_where_it_is_turned(desk, item_of, seen):
    road(desk, item_of, TODAY - timedelta(days=85))
    canvas = seen()
    opened = canvas.page()
    assert 0 < opened < canvas.page_count() - 1
    desk.do("", lambda tx: workshops.turn_stage_page(tx, desk.id, 0))
    assert seen().page() == 0
    desk.do("", lambda tx: roadmaps.add_step(tx, desk.id, "Enda et"))
    assert seen().page() == 0
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, "table"))
    assert seen().page() == 0
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, ""))
    assert seen().page() == opened


@pytest.mark.parametrize("begins", [TODAY + timedelta(days=20), TODAY - timedelta(days=400)])
def test_before_and_after_all_its_steps_it_opens_at_its_beginning(desk, item_of, seen, begins):
    road(desk, item_of, begins)
    canvas = seen()
    assert canvas.page_count() > 1
    assert canvas.page() == 0


def test_the_road_from_then_opens_where_today_is_too(desk, store, seen):
    then = WorkshopId(new_id())

    def make(tx):
        workshops.create_workshop(tx, "Da", date(2026, 6, 1), workshop_id=then)
        lay(tx, then, TODAY - timedelta(days=85))

    store.write(then, "", make)

    def follow(tx):
        followup.open_road(tx, desk.id, then)
        return agenda.add_item(tx, desk.id, ExerciseKind.FOLLOW_UP, 20)

    desk.go_to(desk.do("", follow))
    canvas = seen()
    assert 0 < canvas.page() < canvas.page_count() - 1


def test_it_follows_to_the_page_of_the_step_just_added_until_somebody_turns_it(desk, item_of, seen):
    road(desk, item_of, TODAY - timedelta(days=85))
    doing = RoadDoing(desk)
    opened = seen().page()
    doing.add(["Feire at vi er framme"])
    assert opened < seen().page() == seen().page_count() - 1
    doing.add(["Frokost sammen hver mandag"], StepStatus.ALREADY)
    assert seen().page() == 0
    desk.undo()
    assert seen().page() == opened
    desk.do("", lambda tx: workshops.turn_stage_page(tx, desk.id, 1))
    doing.add(["Lage en bok sammen"])
    assert seen().page() == 1


def test_a_step_added_while_the_room_is_at_another_exercise_or_at_the_table_changes_no_view(desk, item_of, seen):
    road(desk, item_of, TODAY)
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, "table"))
    RoadDoing(desk).add(["Feire at vi er framme"])
    assert desk.place().view == "table"
    desk.go_to(item_of(ExerciseKind.TREE))
    RoadDoing(desk).add(["Feire at vi er framme"])
    assert not desk.place().view
