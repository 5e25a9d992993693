"""The dialog that makes sheets to print."""

import pytest
from PySide6.QtCore import Qt

from tests.day_items import interview_of
from tests.exporting.conftest import PlainPictures
from unginvest_workshop.exporting.prints.make import SheetMaker
from unginvest_workshop.operations import guides, interviews, people
from unginvest_workshop.settings import Settings
from unginvest_workshop.ui.dialogs.doors import Doors
from unginvest_workshop.ui.dialogs.print_dialog import PrintDialog
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.widgets.label import PlainLabel


@pytest.fixture
def shown():
    return []


@pytest.fixture
def make(desk, tmp_path, qtbot, shown):
    """Return a way to open the dialog, on a folder of its own."""

    def opened():
        keeper = SettingsKeeper(tmp_path / "settings.toml", Settings(summary_folder=str(tmp_path / "ark")), desk)
        doors = Doors(lambda *_asked: str(tmp_path / "et annet sted"), shown.append)
        made = PrintDialog(desk, keeper, SheetMaker(PlainPictures), doors=doors)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitExposed(made)
        return made

    return opened


@pytest.fixture
def filled(desk):
    desk.do("", lambda tx: people.add_number_of_people(tx, desk.id, 6))
    desk.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, desk.id), 1))
    desk.do("", lambda tx: guides.write_guide(tx, desk.id, story_question="Når gikk det bra?"))


def test_what_is_missing_cannot_be_ticked_and_says_what_to_do(make):
    dialog = make()
    assert {name for name, box in dialog.sheets.items() if box.isEnabled()} == {"tree"}
    assert "Trekk makkere" in dialog.sheets["pairs"].text() or "trekk makkere" in dialog.sheets["pairs"].text()
    dialog.accept_button.click()
    assert dialog.trouble.text() == "Velg minst ett ark."


def test_the_sheets_are_written_and_the_folder_is_shown(make, filled, tmp_path, shown, qtbot):
    dialog = make()
    assert dialog.sheets["guide"].isChecked()
    dialog.sheets["pairs"].click()
    with qtbot.waitSignal(dialog._aside.done):
        dialog.accept_button.click()
    names = sorted(file.name for file in (tmp_path / "ark").iterdir())
    assert names == ["Fagdag – Intervjuguide – Intervju.pdf", "Fagdag – Parene.pdf"]
    assert {"Klare til å skrives ut:", *names} <= {label.text() for label in dialog.findChildren(PlainLabel)}
    dialog.show_folder_button.click()
    assert shown == [tmp_path / "ark"]


def test_another_folder_is_chosen_and_an_empty_one_is_asked_for(make, filled, tmp_path):
    dialog = make()
    dialog.folder.setText(" ")
    dialog.accept_button.click()
    assert dialog.trouble.text() == "Velg en mappe."
    dialog.choose_button.click()
    assert dialog.folder.text() == str(tmp_path / "et annet sted")


def test_what_cannot_be_written_is_told(make, filled, tmp_path, qtbot):
    (tmp_path / "ark").write_text("a file")
    dialog = make()
    with qtbot.waitSignal(dialog._aside.failed):
        dialog.accept_button.click()
    assert "ikke en mappe" in dialog.trouble.text()
    assert dialog.accept_button.isEnabled()


def test_leaving_while_it_writes_waits_for_it(make, filled, tmp_path, qtbot):
    dialog = make()
    with qtbot.waitSignal(dialog._aside.done):
        dialog.accept_button.click()
        dialog.reject()
    assert not dialog.isVisible()
    assert list((tmp_path / "ark").iterdir())
