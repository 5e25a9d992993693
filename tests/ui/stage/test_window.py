"""The projected view: its keys, its pages, its screens, and how little it paints for a tick."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from unginvest_workshop.domain.agenda import ExerciseKind, Phase
from unginvest_workshop.operations import closing, workshops
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.exercises.registry import exercise_views
from unginvest_workshop.ui.privacy import Privacy
from unginvest_workshop.ui.screens import all_see_the_same, choose_screen, screen_key, wanted_screen
from unginvest_workshop.ui.stage.canvas import StageCanvas
from unginvest_workshop.ui.stage.live import LiveStage, Veil
from unginvest_workshop.ui.stage.look import StageLook
from unginvest_workshop.ui.stage.window import StageWindow
from unginvest_workshop.ui.theme import stage_palette

CTRL = Qt.KeyboardModifier.ControlModifier


class FakeScreen:
    """A screen at the right of the console's own, or with ``left`` 0 over it."""

    def __init__(self, name, serial="", width=1920, height=1080, left=2000):
        self._name, self._serial, self._size, self._left = name, serial, QSize(width, height), left

    def name(self):
        return self._name

    def serialNumber(self):
        return self._serial

    def size(self):
        return self._size

    def geometry(self):
        return QRect(QPoint(self._left, 0), self._size)


@pytest.fixture
def timer(desk):
    return TimerModel(desk, desk)


@pytest.fixture
def live(desk, timer):
    return LiveStage(desk, timer, exercise_views(), desk)


class FakeConsole(QWidget):
    """A console that is on whatever screen a test says."""

    def __init__(self):
        super().__init__()
        self.on = QGuiApplication.primaryScreen()

    def screen(self):
        return self.on


@pytest.fixture
def console(styled, qtbot):
    made = FakeConsole()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def screens(monkeypatch):
    """Return the screens that are there, to be changed; no window goes to a made-up one."""
    there = [QGuiApplication.primaryScreen()]
    monkeypatch.setattr(QGuiApplication, "screens", lambda: there)
    monkeypatch.setattr(StageWindow, "setScreen", lambda _self, _screen: None)
    return there


@pytest.fixture
def window(desk, timer, live, console, qtbot):
    made = StageWindow(desk, timer, live, console)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.canvas.show_look(StageLook(moves=False))
    return made


def fill_pages(desk, item_of):
    desk.go_to(item_of(ExerciseKind.CLOSE))
    for n in range(60):
        desk.do("", lambda tx, n=n: closing.add_word(tx, desk.id, f"et ganske langt ord nummer {n}"))


def test_it_has_no_frame_and_no_pointer_and_fills_the_screen(window):
    screen = QGuiApplication.primaryScreen()
    window.seat.show_on()
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    assert window.isFullScreen()
    assert window.canvas.size() == screen.geometry().size()


def test_escape_and_f5_put_it_away(window, qtbot):
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
        window.seat.show_on()
        with qtbot.waitSignal(window.closed):
            qtbot.keyClick(window, key)
        assert not window.isVisible()


def test_page_down_turns_the_pages_and_then_goes_on(desk, item_of, window, qtbot):
    fill_pages(desk, item_of)
    window.show()
    steps = []
    window.stepped.connect(steps.append)
    pages = window.canvas.page_count()
    assert pages > 1
    for page in range(1, pages):
        qtbot.keyClick(window, Qt.Key.Key_PageDown)
        assert window.canvas.page() == page == desk.place().stage_page
    assert steps == []
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert steps == [1]
    for _ in range(pages):
        qtbot.keyClick(window, Qt.Key.Key_PageUp)
    assert (window.canvas.page(), steps) == (0, [1, -1])


def test_it_never_turns_by_itself(desk, item_of, window):
    fill_pages(desk, item_of)
    window.show()
    desk.do("", lambda tx: closing.add_word(tx, desk.id, "enda et"))
    assert window.canvas.page() == 0


def test_a_page_that_is_no_more_gives_way_to_the_last_one(desk, item_of, window):
    fill_pages(desk, item_of)
    window.show()
    desk.do("", lambda tx: workshops.turn_stage_page(tx, desk.id, 99))
    assert window.canvas.page() == window.canvas.page_count() - 1


def test_the_timer_keys_act(desk, item_of, window, timer, qtbot):
    here = item_of(ExerciseKind.TREE)
    desk.go_to(here)
    window.show()
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert timer.timer(here).running
    qtbot.keyClick(window, Qt.Key.Key_Plus)
    assert timer.reading(here).length == 31 * 60_000
    qtbot.keyClick(window, Qt.Key.Key_Minus)
    assert timer.reading(here).length == 30 * 60_000


def test_the_keys_of_the_stretches_do_not_go_to_another_exercise(window, qtbot):
    for key, wanted in ((Qt.Key.Key_Right, "skip_segment"), (Qt.Key.Key_Left, "restart_segment")):
        with qtbot.waitSignal(window.wants) as asked, qtbot.assertNotEmitted(window.stepped):
            qtbot.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
        assert asked.args == [wanted]


def test_control_and_a_digit_choose_a_group(window, qtbot):
    window.show()
    with qtbot.waitSignal(window.group_chosen) as caught:
        qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    assert caught.args == [3]
    with qtbot.assertNotEmitted(window.group_chosen):
        qtbot.keyClick(window, Qt.Key.Key_3)


def test_the_stage_can_be_blank(window, qtbot):
    window.show()
    for key, colour in ((Qt.Key.Key_B, "#000000"), (Qt.Key.Key_Period, "#000000"), (Qt.Key.Key_W, "#fbf8f3")):
        qtbot.keyClick(window, key)
        picture = window.canvas.grab().toImage()
        assert {picture.pixelColor(x, 60).name() for x in range(0, 1280, 7)} == {colour}
        qtbot.keyClick(window, key)
        assert window.canvas.blank() is None


def test_a_frozen_stage_stays_as_it_was_while_the_work_goes_on(desk, item_of, window, qtbot):
    desk.go_to(item_of(ExerciseKind.TREE))
    window.show()
    before = window.canvas.content()
    qtbot.keyClick(window, Qt.Key.Key_F)
    desk.go_to(item_of(ExerciseKind.DESIGN))
    assert window.canvas.content() == before
    with qtbot.waitSignal(window.stepped) as caught:
        qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert caught.args == [1]
    qtbot.keyClick(window, Qt.Key.Key_F)
    assert window.canvas.content() != before
    assert window.canvas.content().exercise_name == "Designutsagn"


def test_escape_leaves_what_hides_the_stage_before_the_stage(window, live, qtbot):
    window.show()
    for key in (Qt.Key.Key_B, Qt.Key.Key_W, Qt.Key.Key_F):
        qtbot.keyClick(window, key)
        assert any(map(live.has, Veil))
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        assert not any(map(live.has, Veil))
        assert window.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_frozen_stage_stays_frozen_under_black_and_white(desk, item_of, window, live, qtbot):
    desk.go_to(item_of(ExerciseKind.TREE))
    window.show()
    before = window.canvas.content()
    qtbot.keyClick(window, Qt.Key.Key_F)
    for key in (Qt.Key.Key_B, Qt.Key.Key_W):
        qtbot.keyClick(window, key)
        assert window.canvas.blank() is not None
    desk.go_to(item_of(ExerciseKind.DESIGN))
    qtbot.keyClick(window, Qt.Key.Key_W)
    assert window.canvas.blank() is None
    assert window.canvas.content() == before
    qtbot.keyClick(window, Qt.Key.Key_B)
    qtbot.keyClick(window, Qt.Key.Key_F)
    assert window.canvas.blank() == "#000000"
    assert live.view().content.exercise_name == "Designutsagn"
    qtbot.keyClick(window, Qt.Key.Key_B)
    assert window.canvas.content().exercise_name == "Designutsagn"


def test_escape_lifts_what_blanks_the_stage_before_what_freezes_it(window, live, qtbot):
    window.show()
    for key in (Qt.Key.Key_F, Qt.Key.Key_B):
        qtbot.keyClick(window, key)
    for left in ({Veil.FROZEN}, set()):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        assert set(filter(live.has, Veil)) == left
    assert window.isVisible()


def test_dream_is_dark_and_the_others_light(desk, item_of, window):
    window.show()
    for kind, phase in ((ExerciseKind.DREAM, Phase.DREAM), (ExerciseKind.TREE, Phase.DISCOVERY)):
        desk.go_to(item_of(kind))
        paper = stage_palette(phase, dark=phase is Phase.DREAM).paper
        assert window.canvas.grab().toImage().pixelColor(3, 3).name() == paper.lower()


def test_a_tick_paints_the_clock_alone(desk, item_of, window, timer, clock, qtbot, monkeypatch):
    desk.go_to(item_of(ExerciseKind.INTERVIEW))
    timer.toggle()
    window.show()
    qtbot.waitExposed(window)
    asked = []
    monkeypatch.setattr(StageCanvas, "update", lambda _self, *region: asked.append(region))
    clock.seconds += 1
    timer._look()
    (region,) = asked
    assert isinstance(region[0], QRect)
    assert region[0].left() > 1280 / 2


def test_the_wanted_screen_comes_first_then_any_other_than_the_consoles(qapp):
    own, beamer, wall = FakeScreen("eDP-1", left=0), FakeScreen("HDMI-1", "X7"), FakeScreen("HDMI-2")
    screens = [own, beamer, wall]
    assert screen_key(beamer) == "HDMI-1 X7 1920x1080"
    assert screen_key(wall) == "HDMI-2 1920x1080"
    assert choose_screen(screens, "HDMI-2 1920x1080", own) is wall
    assert choose_screen(screens, "HDMI-1 X7 1920x1080", own) is beamer
    assert choose_screen(screens, "gone 1920x1080", own) is beamer
    assert choose_screen(screens, screen_key(own), own) is beamer  # the console came there by a swap
    assert choose_screen([own], "", own) is own


def test_the_wanted_screen_is_known_by_its_size_too_where_two_are_called_the_same(qapp):
    own, small, large = FakeScreen("eDP-1", left=0), FakeScreen("HDMI", width=1280), FakeScreen("HDMI", width=3840)
    for wanted in (small, large):
        assert wanted_screen([own, small, large], screen_key(wanted)) is wanted
    assert wanted_screen([own, large], screen_key(small)) is large  # the same beamer chose another size
    assert wanted_screen([own, small], "HDMI") is small  # as it was kept before sizes were
    assert wanted_screen([own], screen_key(small)) is None


def test_a_screen_that_mirrors_the_consoles_is_none_of_its_own(qapp, monkeypatch):
    own, mirror, wall = FakeScreen("eDP-1", left=0), FakeScreen("HDMI-1", left=0), FakeScreen("HDMI-2")
    assert choose_screen([own, mirror], screen_key(mirror), own) is own
    assert choose_screen([own, mirror, wall], screen_key(mirror), own) is wall
    monkeypatch.setattr(QGuiApplication, "screens", lambda: [own, mirror])
    assert all_see_the_same()
    monkeypatch.setattr(QGuiApplication, "screens", lambda: [own, mirror, wall])
    assert not all_see_the_same()


def test_when_the_cable_falls_out_the_console_is_not_covered(window, screens, qtbot):
    beamer = FakeScreen("HDMI-1")
    screens.append(beamer)
    window.seat.show_on()
    assert window.seat.on_another_screen
    screens.remove(beamer)
    with qtbot.waitSignals([window.seat.screen_lost, window.seat.moved]):
        window.seat._on_screen_gone(beamer)
    assert not window.isVisible()
    window.seat._follow_screens()
    assert not window.isVisible()
    screens.append(again := FakeScreen("HDMI-1", width=1280))
    with qtbot.waitSignals([window.seat.screen_found, window.seat.moved]):
        window.seat._follow_screens()
    assert window.isVisible()
    assert window.geometry() == again.geometry()


def test_another_screen_may_go_without_the_stage(window, screens, qtbot):
    beamer, wall = FakeScreen("HDMI-1"), FakeScreen("HDMI-1", left=4000)
    screens += [beamer, wall]
    window.seat.show_on()
    with qtbot.assertNotEmitted(window.seat.screen_lost):
        window.seat._on_screen_gone(wall)
    assert window.isVisible()


def test_a_console_that_comes_to_the_rooms_screen_is_not_covered(window, console, screens, qtbot):
    own, beamer = screens[0], FakeScreen("HDMI-1")
    screens.append(beamer)
    window.seat.show_on()
    screens.remove(own)
    console.on = beamer
    with qtbot.waitSignals([window.seat.screen_lost, window.seat.moved]):
        window.seat._follow_screens()
    assert not window.isVisible()
    assert not window.seat.covers_console
    window.seat.console_astray.connect(lambda screen: setattr(console, "on", screen))
    screens.insert(0, own)
    with qtbot.waitSignals([window.seat.console_astray, window.seat.screen_found]):
        window.seat._follow_screens()
    assert console.on is own
    assert window.geometry() == beamer.geometry()
    assert window.seat.on_another_screen


def test_a_console_that_is_brought_over_the_stage_is_told_of(window, console, screens, qtbot):
    beamer = FakeScreen("HDMI-1")
    screens.append(beamer)
    window.seat.show_on()
    console.on = beamer
    with qtbot.waitSignal(window.seat.moved):
        window.seat._on_console_moved()
    assert window.seat.covers_console
    with qtbot.assertNotEmitted(window.seat.console_astray):
        window.seat._follow_screens()
    assert window.isVisible()


def taken_by_the_system(window, place):
    """Move a window as a window manager does, whatever the window says of itself."""
    window.windowHandle().setGeometry(place)
    QApplication.processEvents()


def test_a_stage_that_the_system_takes_elsewhere_goes_back(window, screens):
    beamer = FakeScreen("HDMI-1")
    screens.append(beamer)
    window.seat.show_on()
    window.seat._settle.stop()
    taken_by_the_system(window, QRect(0, 0, 800, 600))
    assert window.seat._settle.isActive()
    window.seat._follow_screens()
    assert window.geometry() == beamer.geometry()


def test_two_screens_of_one_name_are_two(window, console, screens):
    left, right = FakeScreen("DP", left=0, width=800), FakeScreen("DP", left=800, width=800)
    screens[:] = [left, right]
    for own, other in ((left, right), (right, left)):
        console.on = own
        window.seat.show_on(screen_key(left))
        assert window.seat.on_another_screen
        assert window.geometry() == other.geometry()
        taken_by_the_system(window, own.geometry())
        window.seat._look_again()
        assert window.geometry() == other.geometry()
    window.seat.show_on(screen_key(right), right)
    assert window.seat.covers_console


def test_screens_that_come_and_go_are_waited_for(window, qtbot, monkeypatch):
    looked = []
    monkeypatch.setattr(window.seat, "_follow_screens", lambda: looked.append(1))
    for _ in range(4):
        QGuiApplication.instance().screenAdded.emit(QGuiApplication.primaryScreen())
    assert window.seat._settle.isActive()
    assert looked == []


def test_with_one_screen_what_is_private_is_hidden_until_the_key_is_held(qapp, monkeypatch, qtbot):
    privacy = Privacy()
    assert all_see_the_same()
    assert privacy.hidden
    with qtbot.waitSignal(privacy.hidden_changed) as shown:
        privacy.hold(True)
    assert (shown.args, privacy.hidden) == ([False], False)
    privacy._on_state(Qt.ApplicationState.ApplicationInactive)
    assert privacy.hidden
    monkeypatch.setattr(QGuiApplication, "screens", lambda: [FakeScreen("eDP-1", left=0), FakeScreen("HDMI-1")])
    QGuiApplication.primaryScreen().geometryChanged.emit(QRect())
    assert not privacy.hidden


def test_the_keys_go_back_to_the_console_on_the_other_screen(window, console, monkeypatch, qtbot):
    window.seat.show_on()
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    with qtbot.assertNotEmitted(window.keys_taken):
        QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    console.on = FakeScreen("HDMI-1")
    with qtbot.waitSignal(window.keys_taken):
        QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
