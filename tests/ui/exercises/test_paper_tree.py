"""A tree on paper: its photo beside the capture bar, on the stage, and counted as the group's tree."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.operations import people
from unginvest_workshop.ui.exercises.tree import VIEW
from unginvest_workshop.ui.forest_content import forest
from unginvest_workshop.ui.pictures.tree_photos_dialog import TreePhotosDialog
from unginvest_workshop.ui.stage.content import Instructions, PagedPicture, Photos
from unginvest_workshop.ui.stage.wall import ForestPaging

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def groups(desk):
    """Make two groups, so that all of them can have a photo."""
    return desk.do("", lambda tx: [people.add_group(tx, desk.id) for _ in range(2)])


@pytest.fixture
def picture(tmp_path):
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#335577"))
    file = tmp_path / "tre.jpg"
    image.save(str(file))
    return file


def photos(desk):
    return desk.read(lambda tx: tx.find(Photo, workshop_id=desk.id))


def drop(workspace, file):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(40, 40), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    workspace.dropEvent(event)


def test_a_dropped_photo_is_the_groups_and_stands_beside_the_bar(workspace, desk, groups, picture, qtbot):
    assert workspace.paper.panel.isHidden()
    drop(workspace, picture)
    qtbot.waitUntil(lambda: len(photos(desk)) == 1)
    assert [(p.group_id, p.purpose) for p in photos(desk)] == [(groups[0], PhotoPurpose.TREE)]
    assert workspace.paper.panel.isVisible()
    desk.undo()
    assert photos(desk) == []


def test_the_photo_is_moved_by_keys_while_the_field_keeps_the_focus(workspace, desk, picture, qtbot):
    drop(workspace, picture)
    qtbot.waitUntil(lambda: len(photos(desk)) == 1)
    field, view = workspace.bar.field, workspace.paper.panel.view
    field.setFocus()
    QTest.keyClicks(field, "Vi")
    QTest.keyClick(field, Qt.Key.Key_Plus, ALT)
    close = view._place()
    assert view.zoom > 1
    QTest.keyClick(field, Qt.Key.Key_Right, ALT)
    assert view._place().x() < close.x()
    QTest.keyClick(field, Qt.Key.Key_0, ALT)
    assert view.zoom == 1
    assert field.text() == "Vi"
    assert field.hasFocus()


def test_a_picture_on_the_clipboard_is_pasted_as_a_photo(workspace, desk, picture, qtbot):
    QGuiApplication.clipboard().setImage(QImage(str(picture)))
    QTest.keyClick(workspace.bar.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(photos(desk)) == 1)
    assert workspace.bar.field.text() == ""


def test_what_is_no_picture_is_told(workspace, desk, told, tmp_path, qtbot):
    file = tmp_path / "brev.jpg"
    file.write_text("kjære")
    drop(workspace, file)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert "brev.jpg" in told[0]
    assert photos(desk) == []


def test_a_photo_follows_its_group(workspace, desk, groups, picture, qtbot):
    drop(workspace, picture)
    qtbot.waitUntil(lambda: len(photos(desk)) == 1)
    desk.choose_group(groups[1])
    assert workspace.paper.panel.isHidden()
    desk.choose_group(groups[0])
    assert workspace.paper.panel.isVisible()
    desk.choose_group(None)
    assert workspace.paper.panel.isHidden()


def test_several_photos_are_leafed_through_and_taken_away(workspace, desk, picture, qtbot, tmp_path):
    other = tmp_path / "b.jpg"
    QImage(str(picture)).scaled(90, 90).save(str(other))
    drop(workspace, picture)
    qtbot.waitUntil(lambda: len(photos(desk)) == 1)
    drop(workspace, other)
    qtbot.waitUntil(lambda: len(photos(desk)) == 2)
    panel = workspace.paper.panel
    newest = panel.shown()
    assert newest == photos(desk)[1].id
    panel._after.click()
    assert panel.shown() == photos(desk)[0].id
    panel._remove.click()
    assert [p.id for p in photos(desk)] == [newest]


def test_a_photo_alone_is_the_groups_tree_on_the_stage_and_in_the_forest(
    workspace, desk, groups, picture, qtbot, source_of
):
    bare = source_of(ExerciseKind.TREE, VIEW.stage)
    assert any(isinstance(block, Instructions) for block in bare.blocks)
    drop(workspace, picture)
    qtbot.waitUntil(lambda: len(photos(desk)) == 1)
    (shown,) = source_of(ExerciseKind.TREE, VIEW.stage).blocks
    assert isinstance(shown, Photos)
    assert shown.photos[0].path is not None
    desk.choose_group(None)
    (wood,) = source_of(ExerciseKind.TREE, VIEW.stage).blocks
    assert isinstance(wood, PagedPicture)
    assert isinstance(wood.paged, ForestPaging)
    first, second = desk.read(lambda tx: forest(tx, desk.id, desk.t)).trees
    assert (first.counts, second.counts) == ("treet er på papir", "historiene kommer")


def test_many_at_once_are_asked_for_from_the_palette(workspace, qtbot):
    action = next(a for a in workspace.exercise_actions() if a.text() == "Bilder av trær …")
    action.trigger()
    dialog = workspace.findChild(TreePhotosDialog)
    assert dialog is not None
    dialog.reject()


def test_a_photo_stays_with_its_group_though_another_is_looked_at_meanwhile(workspace, desk, groups, picture, qtbot):
    drop(workspace, picture)
    desk.choose_group(groups[1])
    drop(workspace, picture)
    qtbot.waitUntil(lambda: len(photos(desk)) == 2)
    assert {photo.group_id for photo in photos(desk)} == set(groups)


def test_a_photo_comes_in_though_the_exercise_is_left(desk, item_of, groups, picture, qtbot):
    desk.choose_group(groups[0])
    workspace = VIEW.workspace(desk, item_of(ExerciseKind.TREE), None)
    drop(workspace, picture)
    desk.changed.disconnect(workspace.refresh)
    workspace.deleteLater()
    qtbot.waitUntil(lambda: len(photos(desk)) == 1)
    assert photos(desk)[0].group_id == groups[0]
