"""What the stage shows follows the room and its timers, and never an error."""

import pytest

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import agenda, closing, timers
from unginvest_workshop.ui.clock import TimerModel, clock_text
from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.registry import exercise_views
from unginvest_workshop.ui.stage.content import Instructions, Question, Words
from unginvest_workshop.ui.stage.presenter import StagePresenter, current


@pytest.fixture
def timer(desk):
    return TimerModel(desk, desk)


@pytest.fixture
def views():
    return exercise_views()


@pytest.fixture
def presenter(desk, timer, views):
    return StagePresenter(desk, timer, views, desk)


def test_it_follows_the_room_from_exercise_to_exercise(desk, item_of, presenter):
    desk.go_to(item_of(ExerciseKind.CLOSE))
    assert presenter.content().exercise_name == "Avslutning"
    desk.do("", lambda tx: closing.add_word(tx, desk.id, "glad"))
    assert Words(("glad",)) in presenter.content().blocks
    desk.undo()
    assert Words(("glad",)) not in presenter.content().blocks


def test_the_clock_comes_to_the_corner_once_the_timer_has_begun(desk, item_of, presenter, timer, clock):
    desk.go_to(item_of(ExerciseKind.CLOSE))
    assert presenter.content().clock is None
    timer.toggle()
    clock.seconds += 90
    timer._look()
    face = presenter.content().clock
    assert (face.text, face.big, face.caption) == ("28:30", False, "")
    clock.seconds += 28 * 60 + 30
    timer._look()
    assert presenter.content().clock.text == "ferdig"
    clock.seconds += 65
    timer._look()
    assert presenter.content().clock.text == "−1:05"


def test_the_timer_of_another_exercise_stands_in_the_corner_until_its_time_is_up(
    desk, item_of, presenter, timer, clock
):
    desk.go_to(item_of(ExerciseKind.TOPIC))
    timer.toggle()
    desk.go_to(item_of(ExerciseKind.INTERVIEW))
    face = presenter.content().clock
    assert (face.text, face.caption) == ("30:00", "Læringsspørsmålet")
    clock.seconds += 1741
    timer._look()
    assert presenter.content().clock.sign == "Ett minutt igjen"
    clock.seconds += 60
    timer._look()
    assert (presenter.content().clock.text, presenter.content().clock.caption) == ("ferdig", "Læringsspørsmålet")
    clock.seconds += 60
    timer._look()
    assert presenter.content().clock is None or presenter.content().clock.caption != "Læringsspørsmålet"


def test_a_tick_changes_the_clock_and_nothing_else(desk, item_of, presenter, timer, clock):
    desk.go_to(item_of(ExerciseKind.INTERVIEW))
    timer.toggle()
    before = presenter.content()
    clock.seconds += 1
    timer._look()
    after = presenter.content()
    assert (before.clock.text, after.clock.text) == ("2:00", "1:59")
    assert after.blocks is before.blocks


@pytest.mark.expected_log("could not be built")
def test_the_room_never_sees_an_error(desk, item_of, timer, views, caplog):
    def broken(source):
        raise ValueError("boom")

    presenter = StagePresenter(
        desk, timer, {**views, ExerciseKind.DREAM: ExerciseView(views[ExerciseKind.DREAM].workspace, broken)}, desk
    )
    desk.go_to(item_of(ExerciseKind.CLOSE))
    desk.go_to(item_of(ExerciseKind.DREAM))
    assert presenter.content().exercise_name == "Avslutning"
    assert "boom" in caplog.text


def test_an_exercise_without_a_view_of_its_own_tells_what_to_do(desk, item_of, timer):
    desk.go_to(item_of(ExerciseKind.TREE))
    kinds = [type(block) for block in current(desk, {}).content.blocks]
    assert kinds == [Question, Instructions]


def test_without_an_agenda_the_topic_is_shown(desk, timer, views):
    for item in desk.read(lambda tx: agenda.agenda(tx, desk.id)):
        desk.do("Slett", lambda tx, item=item: agenda.remove_item(tx, item.id))
    assert current(desk, views).content.blocks == (Question("Fagdag"),)


def test_an_exercise_taken_out_while_its_timer_counts_leaves_no_clock(desk, item_of, presenter, timer, clock):
    topic = item_of(ExerciseKind.TOPIC)
    desk.go_to(topic)
    timer.toggle()
    desk.go_to(item_of(ExerciseKind.CLOSE))
    desk.do("Slett", lambda tx: agenda.remove_item(tx, topic))
    assert presenter.content().clock is None
    assert desk.read(lambda tx: timers.running_timer(tx, desk.id)) is None


@pytest.mark.parametrize("timed", [ExerciseKind.TREE, ExerciseKind.INTERVIEW, ExerciseKind.BREAK])
def test_wherever_the_room_goes_the_clock_goes_on_in_the_corner(desk, item_of, presenter, timer, clock, timed):
    everywhere = {kind: item_of(kind) for kind in ExerciseKind}
    desk.go_to(everywhere[timed])
    timer.toggle()
    timer.add_minutes(1)
    stored = timer.timer(everywhere[timed])
    for kind, item in everywhere.items():
        if kind is not timed:
            desk.go_to(item)
            clock.seconds += 3
            timer._look()
            face = presenter.content().clock
            assert not face.big
            assert face.text == clock_text(timer.reading(everywhere[timed]).remaining)
            assert timer.timer(everywhere[timed]) == stored
