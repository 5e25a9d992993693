"""A fagdag that was moved here in a file is dropped on the window, or chosen, and is opened."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from tests.exporting.conftest import PlainPictures
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import export_workshop
from unginvest_workshop.settings import NamesPolicy


@pytest.fixture
def window(show_window):
    return show_window(choose_file=lambda _window, _t: None)


@pytest.fixture
def moved(desk, store, tmp_path):
    """Write the file of a fagdag, which then is no more here."""
    choices = Choices(NamesPolicy.FULL)
    (file,) = export_workshop(store, desk.id, ["fagdag"], tmp_path / "ut", choices, PlainPictures()).files
    store.forget(desk.id)
    return file


def drop(window, file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), action, data, left, none)
    window.dropEvent(event)
    return event.isAccepted()


def test_it_is_opened_and_the_second_time_it_is_a_copy(window, moved, desk, store, qtbot):
    assert drop(window, moved)
    assert window.home.workshops.banner.text() == "Henter fagdagen …"
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session.desk.id == desk.id
    assert not window.session.page.banner.isVisible()
    assert not window.home.workshops.banner.isVisibleTo(window.home)
    window.importing.import_file(moved)
    window.importing.import_file(moved)
    qtbot.waitUntil(lambda: window.session.desk.id != desk.id)
    assert window.session.page.banner.isVisible()
    assert "kopi" in window.session.page.banner.text()
    with store.read() as tx:
        assert len({row.title for row in tx.find(Workshop)}) == 1
        assert len(tx.find(Workshop)) == 2


def test_pictures_that_did_not_come_are_told_of(window, desk, store, tmp_path, qtbot):
    photo = Photo("a" * 32, desk.id, "a", PhotoPurpose.IMAGE, MediaHash("b" * 64), 40, 30)
    store.write(desk.id, "", lambda tx: tx.add(photo))
    choices = Choices(NamesPolicy.FULL)
    (file,) = export_workshop(store, desk.id, ["fagdag"], tmp_path / "ut", choices, PlainPictures()).files
    window.importing.import_file(file)
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session.page.banner.text() == (
        "Fagdagen var her fra før, så denne ble en kopi. "
        "1 bilde manglet i fila, og er ikke med. Resten av fagdagen er her."
    )
    with store.read() as tx:
        assert tx.find(Photo, workshop_id=window.session.desk.id) == []


def test_what_is_read_when_the_window_is_closed_is_left(window, moved, store, qtbot):
    window.importing.import_file(moved)
    window.close()
    QApplication.processEvents()
    with store.read() as tx:
        assert tx.find(Workshop) == []


def test_a_file_that_is_none_is_told_of_and_nothing_is_opened(window, tmp_path, qtbot):
    file = tmp_path / "Fagdag.FAGDAG"
    file.write_text("ikke en fagdag")
    assert drop(window, file)
    qtbot.waitUntil(lambda: "er ikke en fagdagfil" in window.home.workshops.banner.text())
    assert window.session is None
