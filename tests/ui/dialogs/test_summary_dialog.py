"""The dialog that saves a summary: it asks, writes aside, and says what was written or what stood in the way."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from tests.exporting.conftest import suffix_of
from unginvest_workshop.app import make_summary_dialog
from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.formats import FORMATS as EXPORTED
from unginvest_workshop.exporting.maker import SummaryMaker
from unginvest_workshop.operations import people, trees
from unginvest_workshop.settings import NamesPolicy, Settings, load_settings
from unginvest_workshop.ui.canvas.pictures import QtPictures
from unginvest_workshop.ui.dialogs.summary_dialog import FORMATS, NAMES, Doors, SummaryDialog
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.widgets.label import PlainLabel


@pytest.fixture
def keeper(tmp_path):
    return SettingsKeeper(tmp_path / "settings.toml", Settings(summary_folder=str(tmp_path / "ut")))


@pytest.fixture
def doors():
    @dataclass
    class Seen:
        chosen: str = ""
        shown: Path | None = None

    seen = Seen()
    seen.doors = Doors(lambda *_: seen.chosen, lambda folder: setattr(seen, "shown", folder))
    return seen


@pytest.fixture
def dialog(desk, keeper, doors, qtbot):
    made = SummaryDialog(desk, keeper, SummaryMaker(partial(QtPictures, desk.photos.path)), doors=doors.doors)
    qtbot.addWidget(made)
    made.show()
    return made


def write_day(desk):
    def write(tx):
        people.add_people(tx, desk.id, [people.PersonLine("Ida Berg")])
        group = people.add_group(tx, desk.id)
        story = trees.add_story(tx, desk.id, group, "Kafédagen", "Ida Berg")
        trees.add_factor(tx, story, "vi lo masse")
        trees.add_story(tx, desk.id, group, "En hemmelighet", in_room=True)

    desk.do("Skriv", write)


def said(dialog):
    return [label.text() for label in dialog.findChildren(PlainLabel) if not label.isHidden()]


def save(dialog, qtbot):
    dialog.accept_button.click()
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    QApplication.processEvents()  # what a layout takes in is shown a moment later


def choose(combo, data):
    combo.setCurrentIndex(combo.findData(data))


def test_it_writes_what_was_chosen_and_says_so(desk, dialog, doors, qtbot, tmp_path):
    write_day(desk)
    choose(dialog.names, "full")
    save(dialog, qtbot)
    files = sorted(path.name for path in (tmp_path / "ut").iterdir())
    assert {Path(name).suffix for name in files} == set(map(suffix_of, EXPORTED))
    assert "Ida Berg" in (tmp_path / "ut" / "2026-11-22 Fagdag.md").read_text(encoding="utf-8")
    assert {"Oppsummeringen er lagret:", *files} <= set(said(dialog))
    dialog.show_folder_button.click()
    assert doors.shown == tmp_path / "ut"
    assert dialog.cancel_button.text() == "Lukk"


def test_the_fagdag_is_told_as_it_is_when_saving(desk, dialog, qtbot, tmp_path):
    dialog.formats["pdf"].setChecked(False)
    save(dialog, qtbot)
    write_day(desk)
    save(dialog, qtbot)
    assert "vi lo masse" in (tmp_path / "ut" / "2026-11-22 Fagdag.md").read_text(encoding="utf-8")
    assert said(dialog).count("Oppsummeringen er lagret:") == 1


def test_choices_are_remembered(dialog, keeper, qtbot, tmp_path):
    choose(dialog.names, "none")
    dialog.formats["pdf"].setChecked(False)
    dialog.folder.setText(str(tmp_path / "annet"))
    save(dialog, qtbot)
    kept = load_settings(tmp_path / "settings.toml")
    assert (kept.summary_names, kept.summary_folder) == ("none", str(tmp_path / "annet"))


def test_choices_that_cannot_be_kept_stop_nothing(desk, doors, qtbot, tmp_path):
    (tmp_path / "fil").write_text("")
    keeper = SettingsKeeper(tmp_path / "fil" / "settings.toml", Settings())
    dialog = SummaryDialog(desk, keeper, SummaryMaker(partial(QtPictures, desk.photos.path)), doors=doors.doors)
    qtbot.addWidget(dialog)
    dialog.folder.setText(str(tmp_path))
    dialog.formats["pdf"].setChecked(False)
    save(dialog, qtbot)
    assert (tmp_path / "2026-11-22 Fagdag.md").exists()


def test_owners_are_the_default_and_each_choice_is_explained(dialog):
    assert dialog.names.currentData() == "owners"
    assert set(NAMES) == set(NamesPolicy)
    for policy, (words, meaning) in NAMES.items():
        choose(dialog.names, policy.value)
        assert dialog.names.currentText() == words
        assert dialog.meaning.text() == meaning


def test_the_language_is_the_rooms_until_another_is_chosen(dialog, qtbot, tmp_path):
    assert dialog.language.currentData() == "nb"
    choose(dialog.language, "en")
    dialog.formats["pdf"].setChecked(False)
    save(dialog, qtbot)
    assert "22 November 2026" in (tmp_path / "ut" / "2026-11-22 Fagdag.md").read_text(encoding="utf-8")


def test_every_format_says_what_it_is_for():
    assert list(FORMATS) == list(EXPORTED)


def test_a_file_and_a_folder_are_needed(dialog, tmp_path):
    for box in dialog.formats.values():
        box.setChecked(False)
    dialog.accept_button.click()
    assert dialog.trouble.text() == "Velg minst én fil."
    dialog.formats["md"].setChecked(True)
    dialog.folder.clear()
    dialog.accept_button.click()
    assert dialog.trouble.text() == "Velg en mappe."
    assert not (tmp_path / "ut").exists()


def test_the_folder_is_chosen_in_the_machines_own_window(dialog, doors):
    before = dialog.folder.text()
    dialog.choose_button.click()
    assert dialog.folder.text() == before
    doors.chosen = "/et/annet/sted"
    dialog.choose_button.click()
    assert dialog.folder.text() == "/et/annet/sted"


def test_what_stays_in_the_room_is_told_of(desk, keeper, qtbot):
    write_day(desk)
    dialog = make_summary_dialog(desk, None, keeper)
    qtbot.addWidget(dialog)
    assert dialog.private.text() == "1 historie blir i rommet og er ikke med."


def test_what_went_wrong_is_a_sentence(dialog, qtbot, tmp_path):
    (tmp_path / "ut").write_text("en fil")
    save(dialog, qtbot)
    assert "er ikke en mappe" in dialog.trouble.text()
    assert dialog.show_folder_button.isHidden()


class Slow:
    """An exporter that waits to be let go, and then tells or fails."""

    formats = ("md",)

    def __init__(self, error=None):
        self.go = Event()
        self.error = error
        self.calls = 0

    def read(self, _tx, _workshop_id):
        return self._write

    def _write(self, *_):
        self.calls += 1
        self.go.wait(10)
        if self.error is not None:
            raise self.error
        return self

    files = (Path("dag.md"),)
    notices = ("Filer",)


def test_closing_while_writing_waits_out_of_sight(desk, keeper, qtbot):
    slow = Slow()
    dialog = SummaryDialog(desk, keeper, slow)
    dialog.show()
    dialog.accept_button.click()
    assert dialog.accept_button.text() == "Lagrer …"
    assert not dialog.accept_button.isEnabled()
    dialog.accept()
    dialog.reject()
    assert dialog.isHidden()
    with qtbot.waitSignal(dialog.destroyed):
        slow.go.set()
    assert slow.calls == 1


def test_notices_are_shown(desk, keeper, qtbot):
    slow = Slow()
    slow.go.set()
    dialog = SummaryDialog(desk, keeper, slow)
    qtbot.addWidget(dialog)
    save(dialog, qtbot)
    assert {"dag.md", "Filer"} <= {label.text() for label in dialog.findChildren(PlainLabel)}


def test_a_sentence_is_shown_and_what_is_no_sentence_is_raised(desk, keeper, qtbot):
    slow = Slow(ExportError("Fikk ikke skrevet «{file}»: {reason}", file="dag.md", reason="x"))
    slow.go.set()
    dialog = SummaryDialog(desk, keeper, slow)
    qtbot.addWidget(dialog)
    save(dialog, qtbot)
    assert dialog.trouble.text() == "Fikk ikke skrevet «dag.md»: x"
    slow.error = ValueError("en feil i koden")
    with qtbot.captureExceptions() as caught:
        save(dialog, qtbot)
    assert [kind for kind, *_ in caught] == [ValueError]
