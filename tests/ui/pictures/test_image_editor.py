"""An image in several forms, at a group's page and at a shared factor's card, in the console and on the stage."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.images import Whose
from unginvest_workshop.domain.pictures import KeptPhoto, PhotoPurpose, StrokeColour
from unginvest_workshop.operations import clusters, images, people, trees, workshops
from unginvest_workshop.operations.photos import PhotosOf, add_photo, remove_photo
from unginvest_workshop.ui.console.groups_list import GroupsList
from unginvest_workshop.ui.exercises.shared_factors.stage import build
from unginvest_workshop.ui.exercises.shared_factors.views import OVERVIEW
from unginvest_workshop.ui.exercises.shared_factors.workspace import SharedFactorsWorkspace
from unginvest_workshop.ui.exercises.tree.content import group_tree
from unginvest_workshop.ui.forest_content import forest
from unginvest_workshop.ui.pictures.drawing_dialog import DrawingDialog
from unginvest_workshop.ui.pictures.image_dialog import ImageDialog
from unginvest_workshop.ui.pictures.image_editor import Form
from unginvest_workshop.ui.pictures.photo_thumb import PhotoThumb
from unginvest_workshop.ui.stage.content import Cards, Drawing, Photos, Question, Verse

LEFT = Qt.MouseButton.LeftButton
VERSE = "Vi er greiner\n   på samme tre\n\nog røttene drikker"


@pytest.fixture
def group(desk):
    """Return whose image the first of two groups' is; both have told a story."""
    made = [desk.do("", lambda tx: people.add_group(tx, desk.id)) for _ in range(2)]
    for each in made:
        story = desk.do("", lambda tx, g=each: trees.add_told_story(tx, desk.id, g, "Ida: Kafédagen"))
        desk.do("", lambda tx, s=story: trees.add_factors(tx, s, ["å bli sett"]))
    return Whose(group_id=made[0])


@pytest.fixture
def workspace(desk, item_of, group, qtbot):
    made = SharedFactorsWorkspace(desk, item_of(ExerciseKind.SHARED_FACTORS))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    desk.changed.connect(made.refresh)
    yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def editor(desk, workspace, group):
    desk.choose_group(group.group_id)
    return workspace.group_page.image


def image(desk, of):
    return desk.read(lambda tx: images.image_of(tx, of))


def draw(desk, of):
    desk.do("", lambda tx: images.add_stroke(tx, of, StrokeColour.BLUE, 14, ((100, 100), (400, 300))))


def ticked(editor):
    return [form for form in Form if "✓" in editor.tab(form).text()]


def test_a_verse_is_kept_line_by_line_as_it_is_written(desk, group, editor):
    QTest.mouseClick(editor.tab(Form.VERSE), LEFT)
    assert editor.verse.hasFocus()
    for line in VERSE.split("\n"):
        QTest.keyClicks(editor.verse, line)
        QTest.keyClick(editor.verse, Qt.Key.Key_Return)
    editor.verse.keep()
    assert image(desk, group).verse == f"{VERSE}\n"
    assert ticked(editor) == [Form.VERSE]


def test_a_verse_half_written_stays_with_its_group(desk, workspace, group, editor):
    editor.choose(Form.VERSE)
    QTest.keyClicks(editor.verse, "Et lys")
    workspace.choose_group_number(2)
    assert image(desk, group).verse == "Et lys"
    assert editor.verse.toPlainText() == ""
    assert editor.form is Form.WORDS
    workspace.choose_group_number(1)
    assert (editor.form, editor.verse.toPlainText()) == (Form.VERSE, "Et lys")


def test_words_are_kept_by_enter_beside_the_verse(desk, group, editor):
    desk.do("", lambda tx: images.write_verse(tx, group, VERSE))
    QTest.mouseClick(editor.tab(Form.WORDS), LEFT)
    QTest.keyClicks(editor.words, "Et lys i vinduet")
    QTest.keyClick(editor.words, Qt.Key.Key_Return)
    found = image(desk, group)
    assert (found.words, found.verse) == ("Et lys i vinduet", VERSE)
    assert ticked(editor) == [Form.WORDS, Form.VERSE]


def test_the_sheet_opens_from_the_editor_and_the_drawing_is_shown_there(desk, workspace, group, editor):
    QTest.mouseClick(editor.tab(Form.DRAWING), LEFT)
    assert editor.draw_button.text() == "Tegn …"
    QTest.mouseClick(editor.draw_button, LEFT)
    (dialog,) = editor.findChildren(DrawingDialog)
    sheet = dialog.sheet
    QTest.mouseClick(sheet, LEFT, pos=sheet.place_of(400, 400).toPoint())
    assert ticked(editor) == [Form.DRAWING]
    assert editor.draw_button.text() == "Tegn videre …"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not editor.findChildren(DrawingDialog)
    QTest.keyClick(editor.thumb, Qt.Key.Key_Return)
    assert editor.findChildren(DrawingDialog)


def test_the_palette_opens_the_sheet_of_the_group_that_is_chosen(workspace, editor, desk, told):
    action = next(each for each in workspace.exercise_actions() if each.text().startswith("Tegn"))
    action.trigger()
    assert editor.findChildren(DrawingDialog)
    desk.choose_group(None)
    action.trigger()
    assert told == ["Velg først gruppa som skal tegne."]


def test_a_card_shows_its_metaphor_in_all_forms_and_opens_it(desk, workspace):
    made = desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett"))
    of, card = Whose(cluster_id=made), workspace.board.cards[0]
    assert not card.image.metaphor.isVisible()  # what is not there takes no room
    desk.do("", lambda tx: images.write_verse(tx, of, VERSE))
    draw(desk, of)
    assert not card.image.metaphor.isVisible()
    assert card.image.verse.text == VERSE
    QApplication.processEvents()  # the drawing gets its place
    QTest.mouseClick(card.image.drawing, LEFT)
    (dialog,) = workspace.findChildren(ImageDialog)
    assert ticked(dialog.editor) == [Form.VERSE, Form.DRAWING]
    QTest.mouseClick(dialog.editor.tab(Form.WORDS), LEFT)
    QTest.keyClicks(dialog.editor.words, "Et lys")
    dialog.accept()
    assert image(desk, of).words == "Et lys"
    assert card.image.metaphor.isVisible()


def test_the_dialog_closes_when_its_factor_is_gone(desk, workspace):
    made = desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett"))
    card = workspace.board.cards[0]
    QTest.mouseClick(card._more, LEFT)
    (menu,) = card.findChildren(QMenu)
    next(action for action in menu.actions() if action.text() == "Bildet …").trigger()
    menu.close()
    (dialog,) = workspace.findChildren(ImageDialog)
    desk.do("", lambda tx: clusters.dissolve_cluster(tx, made))
    assert not dialog.isVisible()


def test_the_room_sees_a_groups_image_in_all_its_forms(desk, group, source_of):
    desk.choose_group(group.group_id)
    desk.do("", lambda tx: images.write_verse(tx, group, VERSE))
    draw(desk, group)
    strokes = image(desk, group).strokes
    content = source_of(ExerciseKind.SHARED_FACTORS, build)
    assert content.blocks == (Question("Gruppe 1"), Verse(VERSE, at_left=True), Drawing(strokes, at_left=True))
    desk.do("", lambda tx: images.write_words(tx, group, "Et lys"))
    content = source_of(ExerciseKind.SHARED_FACTORS, build)
    assert content.blocks == (Question("«Et lys»"), Verse(VERSE, at_left=True), Drawing(strokes, at_left=True))


def test_the_days_board_shows_verses_and_drawings_in_the_cards(desk, group, source_of):
    of = Whose(cluster_id=desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett")))
    desk.do("", lambda tx: images.write_verse(tx, of, VERSE))
    draw(desk, of)
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, OVERVIEW))
    (cards,) = [b for b in source_of(ExerciseKind.SHARED_FACTORS, build).blocks if isinstance(b, Cards)]
    assert cards.cards[0].verse == VERSE
    assert cards.cards[0].drawing == image(desk, of).strokes


def test_a_photo_is_pasted_into_the_editor_and_shown_with_the_rest(desk, group, editor, qtbot, source_of):
    QTest.mouseClick(editor.tab(Form.PHOTO), LEFT)
    picture = QImage(90, 60, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(picture)
    QTest.keyClick(editor.photos, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(image(desk, group).photos))
    assert ticked(editor) == [Form.PHOTO]
    assert len(editor.photos.cards()) == 1
    (photos,) = [b for b in source_of(ExerciseKind.SHARED_FACTORS, build).blocks if isinstance(b, Photos)]
    assert [(photo.width, photo.height) for photo in photos.photos] == [(90, 60)]


def test_a_card_and_the_room_see_the_photo_of_a_factor(desk, workspace, source_of):
    of = Whose(cluster_id=desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett")))
    kept = KeptPhoto(MediaHash("0" * 64), 400, 300)
    added = desk.do("", lambda tx: add_photo(tx, desk.id, kept, PhotosOf(PhotoPurpose.IMAGE, None, of.cluster_id)))
    card = workspace.board.cards[0]
    assert card.findChild(PhotoThumb).isVisible()
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, OVERVIEW))
    (cards,) = [b for b in source_of(ExerciseKind.SHARED_FACTORS, build).blocks if isinstance(b, Cards)]
    assert (cards.cards[0].photo.width, cards.cards[0].photo.path) == (400, None)
    desk.do("", lambda tx: remove_photo(tx, added))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert card.findChild(PhotoThumb) is None


def test_the_crown_says_the_first_line_of_a_verse_where_there_are_no_words(desk, group):
    desk.do("", lambda tx: images.write_verse(tx, group, f"\n{VERSE}"))
    tree = desk.read(lambda tx: group_tree(tx, desk.id, group.group_id, desk.t))
    assert (tree.content.image, tree.image) == ("«Vi er greiner»", "")
    assert desk.read(lambda tx: forest(tx, desk.id, desk.t)).trees[0].image == "«Vi er greiner»"
    desk.do("", lambda tx: images.write_words(tx, group, "Et lys"))
    assert desk.read(lambda tx: group_tree(tx, desk.id, group.group_id, desk.t)).content.image == "«Et lys»"


def test_the_list_of_groups_tells_in_which_form_an_image_is_there(desk, group, qtbot):
    groups = GroupsList(desk)
    qtbot.addWidget(groups)
    groups.show_exercise(ExerciseKind.SHARED_FACTORS)
    assert groups.lines()[0] == ("Gruppe 1", "1 suksessfaktor")
    draw(desk, group)
    assert groups.lines()[0] == ("Gruppe 1", "tegning")
    of = PhotosOf(PhotoPurpose.IMAGE, group.group_id)
    desk.do("", lambda tx: add_photo(tx, desk.id, KeptPhoto(MediaHash("0" * 64), 4, 3), of))
    assert groups.lines()[0] == ("Gruppe 1", "tegning · foto")
    desk.do("", lambda tx: images.write_verse(tx, group, VERSE))
    assert groups.lines()[0] == ("Gruppe 1", "«Vi er greiner»")
