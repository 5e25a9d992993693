"""The app as a whole: the window first, then the store; one at a time; damage, errors and backups."""

import gc
import inspect
import linecache
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from unginvest_workshop import app as app_module
from unginvest_workshop.app import Running, calm_collector, run_window, sentence, speech
from unginvest_workshop.app_lock import AppLock
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.operations.workshops import list_workshops
from unginvest_workshop.settings import Settings, load_settings, paths
from unginvest_workshop.storage import errors
from unginvest_workshop.storage.backup import all_backups
from unginvest_workshop.ui.dialogs.recovery_dialog import RecoveryDialog
from unginvest_workshop.ui.dialogs.summary_dialog import SummaryDialog
from unginvest_workshop.ui.errors import ErrorCatcher
from unginvest_workshop.ui.exercises.registry import exercise_views
from unginvest_workshop.ui.fonts import FontsMissingError, load_fonts
from unginvest_workshop.ui.machine_clock import SystemClock
from unginvest_workshop.ui.main_window import MainWindow
from unginvest_workshop.ui.single import Door, knock

WORDS = "noe en ungdom sa"


def fail():
    raise ValueError(WORDS)


@pytest.fixture
def where(tmp_path):
    made = paths(tmp_path / "data")
    made.data_dir.mkdir()
    return made


@pytest.fixture
def start(where, styled, qtbot):
    """Start the app on a data folder, and end it with the test."""
    begun = []

    def begin(*, language=None, **settings):
        running = Running(where, Settings(**settings), language=language)
        begun.append(running)
        running.start()
        return running

    yield begin
    for running in begun:
        running.window.close()
        running.stop()
        running.window.deleteLater()
        running.deleteLater()


def ready(running, qtbot):
    qtbot.waitUntil(lambda: running.window.home is not None)
    return running


def recovery(running, qtbot):
    def found():
        return next((d for d in running.window.findChildren(RecoveryDialog) if d.isVisible()), None)

    qtbot.waitUntil(lambda: found() is not None)
    return found()


def test_the_window_is_shown_before_the_store_is_open(start, qtbot):
    running = start()
    assert running.window.isVisible()
    assert running.store is None
    with pytest.raises(RuntimeError):
        running.window.services()
    ready(running, qtbot)
    assert running.store is not None


def test_the_demo_lasts_to_the_next_start(start, where, qtbot):
    running = ready(start(), qtbot)
    demo = running.window.services().make_demo()
    running.window.open_workshop(demo)
    running.window.close()
    running.stop()
    again = ready(start(), qtbot)
    cards = again.window.services().hub.read(list_workshops)
    assert [card.workshop.id for card in cards if not card.workshop.follows] == [demo]


def test_the_window_comes_back_where_it_was(start, where, qtbot):
    running = ready(start(), qtbot)
    running.window.resize(1111, 700)
    running.window.close()
    stored = load_settings(where.settings_file)
    assert stored.window
    running.stop()
    again = start(window=stored.window)
    assert again.window.height() > 500


def test_a_backup_is_made_when_something_changed(start, where, qtbot):
    running = ready(start(), qtbot)
    before = len(all_backups(where.backups))
    running.window.services().make_demo()
    running._backups.timeout.emit()
    qtbot.waitUntil(lambda: len(all_backups(where.backups)) == before + 1)


@pytest.mark.expected_log("Something went wrong in the background: ZeroDivisionError")
def test_a_backup_that_trips_is_logged(start, where, monkeypatch, qtbot):
    running = ready(start(), qtbot)

    def trip():
        raise ZeroDivisionError

    monkeypatch.setattr(running.store, "backup_if_changed", trip)
    running._backups.timeout.emit()
    qtbot.waitUntil(lambda: where.log_file.exists() and ", in trip" in where.log_file.read_text(encoding="utf-8"))
    monkeypatch.undo()


def test_a_damaged_store_offers_the_newest_good_copy(start, where, qtbot):
    running = ready(start(), qtbot)
    running.window.services().make_demo()
    running.window.close()
    running.stop()
    where.database.write_bytes(b"torn to pieces" * 1000)
    hurt = start()
    dialog = recovery(hurt, qtbot)
    assert dialog.accept_button.text() == "Hent fram kopien"
    dialog.accept_button.click()
    ready(hurt, qtbot)
    assert len(hurt.window.services().hub.read(list_workshops)) == 2


def test_a_damaged_store_can_be_left_for_an_empty_one(start, where, qtbot):
    running = ready(start(), qtbot)
    running.window.services().make_demo()
    running.window.close()
    running.stop()
    where.database.write_bytes(b"torn to pieces" * 1000)
    hurt = start()
    recovery(hurt, qtbot).afresh.click()
    ready(hurt, qtbot)
    assert hurt.window.services().hub.read(list_workshops) == []


def test_a_damaged_store_without_a_copy(start, where, qtbot):
    where.database.write_bytes(b"torn to pieces" * 1000)
    hurt = start()
    dialog = recovery(hurt, qtbot)
    assert dialog.accept_button.text() == "Begynn med tomme hyller"
    assert not dialog.afresh.isVisible()
    dialog.cancel_button.click()
    assert not hurt.window.isVisible()


@pytest.mark.expected_log("The store could not be opened: UnavailableError")
def test_a_store_that_is_busy_is_said_so(start, where, monkeypatch, qtbot):
    def busy(*_args, **_kwargs):
        raise errors.UnavailableError(WORDS)

    monkeypatch.setattr(app_module, "_open", busy)
    running = start()
    qtbot.waitUntil(lambda: "disken" in running.window._starting.text())
    logged = where.log_file.read_text(encoding="utf-8")
    assert ", in busy" in logged
    assert WORDS not in logged


def test_the_store_is_opened_by_one_at_a_time(where, styled, qtbot):
    with AppLock(where.lock_file) as lock:
        assert lock.acquire()
        door = Door(where.data_dir)
        knocks = []
        door.knocked.connect(lambda: knocks.append(1))
        assert knock(where.data_dir)
        qtbot.waitUntil(lambda: bool(knocks))
        door.close()


def test_nobody_answers_where_no_window_is(where, styled):
    assert not knock(where.data_dir)


def test_a_knock_brings_the_window_in_front(start, where, qtbot):
    running = ready(start(), qtbot)
    running.window.showMinimized()
    assert knock(where.data_dir)
    qtbot.waitUntil(lambda: not running.window.isMinimized())


def test_a_language_asked_for_holds_in_this_run_and_is_not_stored(start, where, qtbot):
    running = ready(start(language="en"), qtbot)
    assert running.window.services().console_speech().t.language == "en"
    keeper = running._settings
    keeper.change(replace(keeper.now, stage_screen="lerretet"))
    assert load_settings(where.settings_file) == Settings(stage_screen="lerretet")
    keeper.change(replace(keeper.now, language="nn"))
    assert load_settings(where.settings_file).language == "nn"


def test_run_window_runs_until_the_window_is_closed(where, styled, qtbot):
    def close():
        window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.home), None)
        if window is None:
            QTimer.singleShot(20, close)
        else:
            window.close()
            window.deleteLater()

    QTimer.singleShot(0, close)
    assert run_window(where, Settings()) == 0
    assert where.database.exists()
    with AppLock(where.lock_file) as lock:
        assert lock.acquire()


@pytest.mark.expected_log("does not answer")
def test_a_second_start_gives_way(where, styled):
    with AppLock(where.lock_file) as lock:
        assert lock.acquire()
        assert run_window(where, Settings()) == 0
    assert not where.database.exists()


@pytest.mark.expected_log("Something went wrong: ValueError")
def test_what_nobody_foresaw_is_said_kindly_and_logged_without_words(start, where, qtbot):
    running = ready(start(), qtbot)
    try:
        fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "trygt lagret" in running.window.home.workshops.banner.text()
    running._log_handler.flush()
    logged = where.log_file.read_text(encoding="utf-8")
    assert "ValueError" in logged
    assert "test_app.py" in logged
    assert WORDS not in logged


@pytest.mark.expected_log("Something went wrong: ValueError")
def test_an_error_in_a_fagdag_is_told_there(start, qtbot):
    running = ready(start(), qtbot)
    running.window.open_workshop(running.window.services().make_demo())
    error = ValueError("x")
    sys.excepthook(ValueError, error, None)
    assert running.window.session.page.banner.text()


def test_ctrl_c_still_ends_the_program(styled):
    seen = []
    catcher = ErrorCatcher()
    catcher._before = lambda *_: seen.append(1)
    catcher.catch(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert seen


@pytest.mark.expected_log("Something went wrong")
def test_an_error_while_telling_of_one_is_not_told_again(styled):
    catcher = ErrorCatcher()
    told = []

    def tell(error):
        told.append(error)
        catcher.catch(ValueError, ValueError(), None)

    catcher.happened.connect(tell)
    catcher.catch(ValueError, ValueError(), None)
    assert len(told) == 1


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (errors.NewerStoreError(9, 1), "nyere utgave"),
        (errors.UnavailableError("full"), "disken"),
        (UserError("{n} er for mange", n=3), "3 er for mange"),
        (ValueError("hva som helst"), "trygt lagret"),
    ],
)
def test_errors_have_a_sentence_each(error, said):
    assert said in sentence(error, Translator("nb"))


def test_a_language_is_read_once(styled):
    assert speech("nb") is speech("nb")


def test_every_exercise_has_both_its_sides():
    assert set(exercise_views()) == set(ExerciseKind)


def test_the_summary_opens_from_the_window(start, qtbot):
    running = ready(start(), qtbot)
    running.window.open_workshop(running.window.services().make_demo())
    running.window.session.actions["summary"].trigger()
    (dialog,) = (each for each in running.window.findChildren(SummaryDialog) if each.isVisible())
    assert dialog.windowTitle() == "Oppsummering"
    dialog.close()


def test_the_clock_is_the_machines_own(start, qtbot):
    running = ready(start(), qtbot)
    assert isinstance(running.window.services().clock, SystemClock)


@pytest.fixture
def same_locale():
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("same_locale")
def test_qt_speaks_our_language_too(start, qtbot):
    running = ready(start(), qtbot)
    field = running.window.home.workshops.search
    menu = field.createStandardContextMenu()
    words = [action.text().split("\t")[0] for action in menu.actions()]
    menu.deleteLater()
    assert {"Angre", "Kopier", "Lim inn", "Merk alt"} <= set(words)
    running._settings.change(replace(running._settings.now, language="en"))
    assert QLocale().language() is QLocale.Language.English


def test_a_face_that_is_missing_is_said_so(styled, monkeypatch):
    monkeypatch.setattr(QFontDatabase, "families", list)
    monkeypatch.setattr(QFontDatabase, "addApplicationFont", lambda _file: -1)
    with pytest.raises(FontsMissingError):
        load_fonts()


def test_the_source_lines_of_what_was_imported_do_not_stay(start, qtbot):
    inspect.getsource(app_module)
    running = start()
    qtbot.waitUntil(lambda: running.window.home is not None)
    assert not [file for file in linecache.cache if "sqlalchemy" in file or file == app_module.__file__]


def test_the_collector_looks_seldom_and_never_through_what_is_loaded():
    before = gc.get_threshold()
    try:
        calm_collector()
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold() == (10_000, *before[1:])
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
