"""The strip of photos: real files in by every way, keys, and what the facilitator is told."""

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage

from unginvest_workshop.domain.pictures import PhotoPurpose
from unginvest_workshop.operations import people, photos
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.ui.actions import Reach
from unginvest_workshop.ui.console.keys import acts
from unginvest_workshop.ui.pictures.camera_dialog import CameraDialog
from unginvest_workshop.ui.pictures.intake import PhotoIntake
from unginvest_workshop.ui.pictures.photo_dialog import PhotoDialog
from unginvest_workshop.ui.pictures.photo_strip import PhotoStrip
from unginvest_workshop.ui.pictures.photo_view import PhotoView

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
COLOURS = ("red", "green", "blue")


@pytest.fixture
def of(desk):
    return PhotosOf(PhotoPurpose.TREE, group_id=desk.do("", lambda tx: people.add_group(tx, desk.id)))


@pytest.fixture
def files(tmp_path):
    made = [tmp_path / f"{colour}.jpg" for colour in COLOURS]
    for file, colour in zip(made, COLOURS, strict=True):
        Image.new("RGB", (80, 60), colour).save(file)
    return made


@pytest.fixture
def strip(desk, of, files, qtbot):
    made = PhotoStrip(desk, of, choose=lambda _window, _t: files)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


@pytest.fixture
def filled(strip, qtbot):
    strip.choose_files()
    wait_for(strip, qtbot, 3)
    return strip


def wait_for(strip, qtbot, count):
    qtbot.waitUntil(lambda: len(strip.cards()) == count and not strip._intake.waiting)


def stored(desk, of):
    return desk.read(lambda tx: photos.photos_of(tx, desk.id, of))


def captions(desk, of):
    return [photo.caption for photo in stored(desk, of)]


def drop(widget, mime):
    where = QPointF(20, 20)
    for_event = (where, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    widget.dropEvent(QDropEvent(*for_event))


def test_chosen_files_come_in_as_one_step(desk, of, strip, qtbot):
    assert strip.state.text() == "Eller slipp bilder her, eller lim dem inn."
    qtbot.mouseClick(strip.add_button, Qt.MouseButton.LeftButton)
    assert strip.state.text() == "Leser 3 bilder …"
    wait_for(strip, qtbot, 3)
    assert strip.state.text() == ""
    assert [photo.media for photo in stored(desk, of)] == [card.paint.path.name for card in strip.cards()]
    desk.undo()
    assert strip.cards() == []
    desk.redo()
    assert len(strip.cards()) == 3


def test_files_are_dropped(desk, of, strip, files, qtbot):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files[:2]])
    drop(strip, mime)
    wait_for(strip, qtbot, 2)
    assert len(stored(desk, of)) == 2


def test_a_picture_or_files_are_pasted(desk, of, strip, files, qtbot):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("orange"))
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(strip.add_button, Qt.Key.Key_V, CONTROL)
    wait_for(strip, qtbot, 1)
    assert (stored(desk, of)[0].width, stored(desk, of)[0].height) == (40, 30)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(files[0]))])
    QGuiApplication.clipboard().setMimeData(mime)
    qtbot.keyClick(strip.cards()[0], Qt.Key.Key_V, CONTROL)
    wait_for(strip, qtbot, 2)
    QGuiApplication.clipboard().setText("ord")
    assert not strip.paste()


def test_what_is_no_picture_is_told_and_the_others_come_in(desk, of, strip, files, tmp_path, told, qtbot):
    note = tmp_path / "notat.jpg"
    note.write_text("ord")
    strip.take([files[0], note, files[1]])
    wait_for(strip, qtbot, 2)
    assert told == ["«notat.jpg» kan ikke leses som et bilde. Lagre det som JPEG, PNG eller HEIC, og prøv igjen."]


def test_keys_write_move_remove_and_go_on(desk, of, filled, qtbot):
    first, second, third = filled.cards()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_F2)
    qtbot.keyClicks(first.field, "Vaffeltreet")
    qtbot.keyClick(first.field, Qt.Key.Key_Return)
    assert captions(desk, of) == ["Vaffeltreet", "", ""]
    assert first.accessibleName() == "Vaffeltreet"
    assert second.accessibleName() == "Bilde 2 av 3"
    qtbot.keyClick(first, Qt.Key.Key_Right, ALT)
    assert captions(desk, of) == ["", "Vaffeltreet", ""]
    qtbot.keyClick(first, Qt.Key.Key_Right, ALT)
    qtbot.keyClick(first, Qt.Key.Key_Right, ALT)
    assert captions(desk, of) == ["", "", "Vaffeltreet"]
    assert filled.cards() == [second, third, first]
    qtbot.keyClick(first, Qt.Key.Key_Left, ALT)
    assert captions(desk, of) == ["", "Vaffeltreet", ""]
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert filled.cards() == [second, third]
    desk.undo()
    assert captions(desk, of) == ["", "Vaffeltreet", ""]


def test_a_large_view_is_opened_zoomed_and_left(filled, qtbot):
    filled.window().resize(900, 700)
    qtbot.keyClick(filled.cards()[1], Qt.Key.Key_Return)
    dialog = filled.findChild(PhotoDialog)
    assert (dialog.number, dialog.place.text()) == (1, "Bilde 2 av 3")
    view = dialog.view
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > 1.5
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert dialog.number == 1
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == 1
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert dialog.number == 2
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert dialog.number == 2
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert dialog.number == 1
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_photos_have_their_keys_for_themselves_in_the_console(filled):
    assert not acts(Reach.ON_THE_FLOOR, filled.cards()[0])
    assert not acts(Reach.ON_THE_FLOOR, PhotoView(filled))
    assert acts(Reach.ANYWHERE, filled.cards()[0])


def test_a_close_photo_does_not_leave_its_edges(filled, qtbot):
    qtbot.keyClick(filled.cards()[0], Qt.Key.Key_Return)
    dialog = filled.findChild(PhotoDialog)
    view = dialog.view
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == 1
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view._place().left() <= 0.5
    assert view._place().right() >= view.width() - 0.5
    assert view.grab().toImage().pixelColor(5, view.height() // 2).red() > 200
    dialog.reject()


def test_another_owner_s_photos_are_shown_and_what_is_read_goes_to_whom_it_was_for(desk, of, strip, files, qtbot):
    other = PhotosOf(PhotoPurpose.IMAGE, group_id=of.group_id)
    strip.take(files)
    strip.show_owner(other)
    qtbot.waitUntil(lambda: not strip._intake.waiting)
    assert len(stored(desk, of)) == 3
    assert strip.cards() == []
    strip.show_owner(of)
    assert len(strip.cards()) == 3
    strip.show_owner(None)
    assert not strip.add_button.isEnabled()


def test_what_waits_comes_in_when_the_strip_is_gone(desk, of, files, told, tmp_path, qtbot):
    note = tmp_path / "notat.jpg"
    note.write_text("ord")
    strip = PhotoStrip(desk, of)
    strip.take([*files, note])
    strip.deleteLater()
    qtbot.waitUntil(lambda: len(stored(desk, of)) == 3 and bool(told))
    qtbot.waitUntil(lambda: desk.findChild(PhotoIntake) is None)


def test_a_strip_that_waits_for_nothing_leaves_nothing(desk, of, qtbot):
    PhotoStrip(desk, of).deleteLater()
    qtbot.waitUntil(lambda: desk.findChild(PhotoIntake) is None)


def test_a_photo_whose_file_is_gone_is_a_quiet_sign(desk, of, filled):
    for photo in stored(desk, of):
        desk.photos.path(photo.media).unlink()
    filled.refresh(None)
    assert {card.paint.path for card in filled.cards()} == {None}
    assert not filled.grab().isNull()


def test_the_menu_says_what_can_be_done(filled, qtbot):
    filled._ask(filled.cards()[0].photo_id, QPoint(0, 0))
    menu = next(child for child in filled.children() if child.metaObject().className() == "QMenu")
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Vis stort", "Skriv hva bildet viser", "Flytt framover", "Flytt bakover", "Ta bort bildet",
    ]  # fmt: skip
    menu.close()


@pytest.mark.qt_log_level_fail("CRITICAL")  # what the machine's cameras say is their own business
def test_the_camera_is_one_way_in(desk, of, strip, qtbot, files):
    strip.camera_button.click()
    dialog = strip.window().findChild(CameraDialog)
    dialog.taken.emit(files[0].read_bytes())
    dialog.reject()
    wait_for(strip, qtbot, 1)
    assert len(stored(desk, of)) == 1
