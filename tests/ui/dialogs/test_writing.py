"""What the dialogs that write files have in common: that it goes on is seen, and so is what was written last."""

from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.dialogs.writing import WritingDialog, WritingWords
from unginvest_workshop.ui.widgets.label import PlainLabel


@dataclass(frozen=True)
class Written:
    files: tuple[Path, ...]
    notices: tuple[str, ...] = ()


@pytest.fixture
def dialog(qtbot, tmp_path):
    words = WritingWords("Lag den", "Lager …", "Hvor?", "Laget:")
    made = WritingDialog(Translator("nb"), "En fil", words, folder=str(tmp_path))
    made.add_tail()
    made.show()
    yield made
    if shiboken6.isValid(made):
        made.deleteLater()


def said(dialog):
    QApplication.processEvents()  # what a layout takes in is shown a moment later
    return [label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible() and label.text()]


def test_that_it_goes_on_is_seen_until_it_is_written(dialog, qtbot, tmp_path):
    go = Event()

    def work():
        go.wait(10)
        return Written((tmp_path / "fil.pdf",), ("Filer",))

    dialog.write_aside(tmp_path, work)
    assert dialog.progress.isVisible()
    assert (dialog.accept_button.text(), dialog.accept_button.isEnabled()) == ("Lager …", False)
    go.set()
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert not dialog.progress.isVisible()
    assert said(dialog) == ["En fil", "Laget:", "fil.pdf", "Filer"]


def test_what_was_written_before_is_gone_when_it_fails_the_next_time(dialog, qtbot, tmp_path):
    dialog.write_aside(tmp_path, lambda: Written((tmp_path / "fil.pdf",)))
    qtbot.waitUntil(dialog.accept_button.isEnabled)

    def fail():
        raise UserError("Det gikk ikke.")

    dialog.write_aside(tmp_path, fail)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert said(dialog) == ["En fil", "Det gikk ikke."]
    assert not dialog.show_folder_button.isVisible()


def test_what_fails_after_it_was_closed_brings_it_back(dialog, qtbot, tmp_path):
    go = Event()

    def fail():
        go.wait(10)
        raise UserError("Det gikk ikke.")

    dialog.write_aside(tmp_path, fail)
    dialog.reject()
    assert dialog.isHidden()
    go.set()
    qtbot.waitUntil(dialog.isVisible)
    assert said(dialog) == ["En fil", "Det gikk ikke."]
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


def test_what_fails_unforeseen_is_said_and_raised(dialog, qtbot, tmp_path):
    def fail():
        raise ValueError

    with qtbot.captureExceptions() as caught:
        dialog.write_aside(tmp_path, fail)
        qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert [kind for kind, *_ in caught] == [ValueError]
    words = "Noe gikk ikke som det skulle, og filene ble ikke lagret. Prøv gjerne igjen."
    assert said(dialog) == ["En fil", words]
