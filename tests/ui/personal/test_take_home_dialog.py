"""Making the page from the window, into a real file."""

import pypdf
import pytest

from unginvest_workshop.exporting.personal.page import PageMaker
from unginvest_workshop.operations.personal import conversation
from unginvest_workshop.ui.canvas.pictures import QtPictures
from unginvest_workshop.ui.dialogs.doors import Doors
from unginvest_workshop.ui.personal.take_home_dialog import TakeHomeDialog
from unginvest_workshop.ui.widgets.label import PlainLabel


@pytest.fixture
def dialog(services, plan, photos, tmp_path, qtbot):
    services.hub.do(plan, "", lambda tx: conversation.answer(tx, plan, "work", "Bakeri"))
    desk = services.open_workshop(plan, services.hub)
    shown = []
    doors = Doors(lambda *_: str(tmp_path / "hjem"), shown.append)
    made = TakeHomeDialog(desk, PageMaker(lambda: QtPictures(photos.path)), doors=doors)
    made.shown_folders = shown
    qtbot.addWidget(made)
    made.choose_button.click()
    return made


def test_the_page_is_written_where_it_is_asked_for(dialog, qtbot, tmp_path):
    dialog.paper.setCurrentIndex(1)
    with qtbot.waitSignal(dialog._aside.done):
        dialog.accept()
    file = tmp_path / "hjem" / "Mitt veikart – Blåbær – A3.pdf"
    assert file.name in [label.text() for label in dialog.findChildren(PlainLabel)]
    assert "Bakeri" in "".join(page.extract_text() for page in pypdf.PdfReader(file).pages)
    dialog.show_folder_button.click()
    assert dialog.shown_folders == [tmp_path / "hjem"]
    dialog.reject()


def test_without_a_folder_nothing_is_written(dialog):
    dialog.folder.setText(" ")
    dialog.accept()
    assert dialog.trouble.text() == "Velg en mappe."


def test_a_folder_that_is_none_is_told(dialog, qtbot, tmp_path):
    (tmp_path / "hjem").write_text("")
    with qtbot.waitSignal(dialog._aside.failed):
        dialog.accept()
    assert "er ikke en mappe" in dialog.trouble.text()
    dialog.reject()
