"""Files that are being written are made ready before the window closes, and what fails is told where it is seen."""

from shutil import copytree
from threading import Event

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from unginvest_workshop.app import Running, make_summary_dialog
from unginvest_workshop.exporting import export
from unginvest_workshop.settings import Settings, paths
from unginvest_workshop.ui.aside import Aside

FIRST = "Det som lagres eller skrives ut, blir ferdig først. Så lukkes vinduet."
SOON = "Det som lagres eller skrives ut, blir straks ferdig."


@pytest.fixture
def running(tmp_path, styled, qtbot, first_demo):
    where = paths(tmp_path / "data")
    copytree(first_demo[0], where.data_dir)
    made = Running(where, Settings(summary_folder=str(tmp_path / "ut"), summary_formats="md,csv"))
    made.start()
    qtbot.waitUntil(lambda: made.window.home is not None)
    yield made
    made.window.close()
    made.stop()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def go(monkeypatch):
    """Hold the writing of files until it is set."""
    may, write = Event(), export.write_whole

    def held(path, content):
        may.wait(30)
        write(path, content)

    monkeypatch.setattr(export, "write_whole", held)
    yield may
    may.set()


@pytest.fixture
def make_now(monkeypatch):
    """Hold the making of what is to be written until it is set."""
    may, make = Event(), export.prepare

    def held(*all_of_it):
        may.wait(30)
        return make(*all_of_it)

    monkeypatch.setattr(export, "prepare", held)
    yield may
    may.set()


def saving(running):
    """Lead the demo, which is there, and begin to save its summary."""
    window = running.window
    window.open_workshop(window.services().make_demo())
    dialog = make_summary_dialog(window.session.desk, window, running._settings)
    dialog.open()
    dialog.accept()
    assert dialog.busy
    return dialog


def said(running):
    """Return what the window says just now, on the fagdag or at home."""
    window = running.window
    return (window.session.page if window.session is not None else window.home.workshops).banner.text()


def files(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file()) if folder.exists() else []


def test_the_window_stays_until_the_files_are_there(running, go, qtbot, tmp_path):
    dialog = saving(running)
    running.window.close()
    running.window.close()
    assert running.window.isVisible()
    assert dialog.isHidden()
    assert said(running) == FIRST
    with qtbot.waitSignal(running.window.closing, timeout=30_000):
        go.set()
    assert not running.window.isVisible()
    assert {name.rpartition(".")[2] for name in files(tmp_path / "ut")} >= {"md", "csv"}


def test_the_window_stays_for_files_whose_dialog_was_closed_by_its_frame(running, go, qtbot, tmp_path):
    dialog = saving(running)
    dialog.close()
    assert dialog.isHidden()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    running.window.close()
    assert running.window.isVisible()
    assert said(running) == FIRST
    with qtbot.waitSignal(running.window.closing, timeout=30_000):
        go.set()
    assert {name.rpartition(".")[2] for name in files(tmp_path / "ut")} >= {"md", "csv"}


def test_the_window_stays_open_with_what_went_wrong(running, go, qtbot, tmp_path):
    dialog = saving(running)
    running.window.close()
    (tmp_path / "ut").write_text("en fil")
    go.set()
    qtbot.waitUntil(dialog.isVisible, timeout=30_000)
    assert running.window.isVisible()
    assert "er ikke en mappe" in dialog.trouble.text()
    assert said(running) == dialog.trouble.text()
    (tmp_path / "ut").unlink()
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=30_000)
    assert running.window.isVisible()
    assert files(tmp_path / "ut")
    running.window.close()
    assert not running.window.isVisible()


def test_what_is_stopped_lets_the_window_close_with_nothing_written(running, make_now, qtbot, tmp_path):
    dialog = saving(running)
    dialog.choices.outcome.stop_button.click()
    running.window.close()
    assert running.window.isVisible()
    with qtbot.waitSignal(running.window.closing, timeout=30_000):
        make_now.set()
    assert files(tmp_path / "ut") == []


def test_leaving_the_fagdag_says_that_the_files_come_and_when_they_are_there(running, go, qtbot, tmp_path):
    dialog = saving(running)
    running.window.go_home()
    qtbot.waitUntil(lambda: said(running) == SOON)
    qtbot.waitUntil(dialog.isHidden)
    with qtbot.waitSignal(dialog.destroyed, timeout=30_000):
        go.set()
    assert said(running) == f"Lagret i «{tmp_path / 'ut'}»."
    assert files(tmp_path / "ut")


def test_what_was_closed_meanwhile_is_told_of_when_it_is_saved(running, go, qtbot, tmp_path):
    dialog = saving(running)
    dialog.cancel_button.click()
    assert dialog.isHidden()
    with qtbot.waitSignal(dialog.destroyed, timeout=30_000):
        go.set()
    assert said(running) == f"Lagret i «{tmp_path / 'ut'}»."


def test_what_was_stopped_and_closed_is_not_said_to_be_saved(running, make_now, qtbot, tmp_path):
    dialog = saving(running)
    dialog.choices.outcome.stop_button.click()
    dialog.cancel_button.click()
    with qtbot.waitSignal(dialog.destroyed, timeout=30_000):
        make_now.set()
    assert said(running) == "Avbrutt. Ingenting ble skrevet."
    assert files(tmp_path / "ut") == []


def test_what_goes_wrong_after_the_fagdag_was_left_is_told_by_the_window(running, go, qtbot, tmp_path):
    dialog = saving(running)
    running.window.go_home()
    qtbot.waitUntil(dialog.isHidden)
    (tmp_path / "ut").write_text("en fil")
    with qtbot.waitSignal(dialog.destroyed, timeout=30_000):
        go.set()
    assert "er ikke en mappe" in said(running)


def test_the_end_of_the_app_waits_for_what_is_written(running, go, monkeypatch, tmp_path):
    finish = Aside.finish

    def let_go_and_finish(aside):
        go.set()
        finish(aside)

    monkeypatch.setattr(Aside, "finish", let_go_and_finish)
    saving(running)
    running.stop()
    assert {name.rpartition(".")[2] for name in files(tmp_path / "ut")} >= {"md", "csv"}
