"""Bringing in photos of paper trees, each to its group, through real picture files."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.operations import people
from unginvest_workshop.ui.pictures.tree_photos_dialog import TreePhotosDialog


def picture(folder, name, colour="#336699"):
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    file = folder / name
    assert image.save(str(file))
    return file


@pytest.fixture
def groups(desk):
    return [desk.do("", lambda tx: people.add_group(tx, desk.id)) for _ in range(3)]


@pytest.fixture
def open_dialog(desk, groups, qtbot):
    def make(files=(), folder=None):
        dialog = TreePhotosDialog(desk, choose_files=lambda *_: files, choose_folder=lambda *_: folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return make


def whose(dialog):
    return [found.whose.currentData() for found in dialog._found]


def kept(desk):
    return [(p.group_id, p.purpose) for p in desk.read(lambda tx: tx.find(Photo, workshop_id=desk.id))]


def test_a_folders_photos_find_their_groups_by_name(open_dialog, desk, groups, tmp_path, qtbot):
    picture(tmp_path, "Gruppe 3.png", "#aa0000")
    picture(tmp_path, "g1.jpg", "#00aa00")
    (tmp_path / "notes.txt").write_text("hei")
    dialog = open_dialog(folder=tmp_path)
    dialog._pick_folder()
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert sorted(whose(dialog)) == sorted([groups[2], groups[0]])
    dialog.accept_button.click()
    assert sorted(kept(desk)) == sorted([(groups[0], PhotoPurpose.TREE), (groups[2], PhotoPurpose.TREE)])
    desk.undo()
    assert kept(desk) == []


def test_who_made_a_tree_can_be_said(open_dialog, desk, groups, tmp_path, qtbot, told):
    dialog = open_dialog(files=[picture(tmp_path, "IMG_2041.jpg")])
    dialog._pick_files()
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert whose(dialog) == [""]
    dialog.accept_button.click()
    assert "Velg hvilken gruppe" in dialog.trouble.text()
    box = dialog._found[0].whose
    box.setCurrentIndex(box.findData(groups[1]))
    dialog.accept_button.click()
    assert kept(desk) == [(groups[1], PhotoPurpose.TREE)]


def test_what_is_no_picture_is_told_and_the_others_are_there(open_dialog, tmp_path, qtbot):
    broken = tmp_path / "Gruppe 2.jpg"
    broken.write_text("no picture")
    dialog = open_dialog()
    dialog.take([broken, picture(tmp_path, "Gruppe 1.jpg")])
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert "Gruppe 2.jpg" in dialog.trouble.text()
    assert len(whose(dialog)) == 1


def test_a_folder_without_pictures_is_told(open_dialog, tmp_path):
    dialog = open_dialog(folder=tmp_path)
    dialog._pick_folder()
    assert "Fant ingen bilder" in dialog.trouble.text()
