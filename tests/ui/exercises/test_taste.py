"""Pieces that show the future, in the console and on the stage."""

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.taste import PieceKind
from unginvest_workshop.operations import people, taste
from unginvest_workshop.ui.console.groups_list import GroupsList
from unginvest_workshop.ui.exercises.taste.stage import build
from unginvest_workshop.ui.exercises.taste.workspace import TasteWorkspace
from unginvest_workshop.ui.pictures.photo_strip import PhotoStrip
from unginvest_workshop.ui.stage.content import Cards, FrontPage, Instructions, Lines, Photos, Question, Verse

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workspace(desk, item_of, qtbot):
    desk.do("", lambda tx: [people.add_group(tx, desk.id) for _ in range(3)])
    desk.go_to(item_of(ExerciseKind.TASTE))
    made = TasteWorkspace(desk, item_of(ExerciseKind.TASTE))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.activateWindow()
    return made


def write(workspace, qtbot, *titles, held=Qt.KeyboardModifier.NoModifier):
    for title in titles:
        qtbot.keyClicks(workspace.field, title)
        qtbot.keyClick(workspace.field, Qt.Key.Key_Return, held)


def pieces(desk):
    return desk.read(lambda tx: taste.pieces(tx, desk.id))


def titles(desk):
    return [piece.title for piece in pieces(desk)]


def card(workspace, title):
    return next(each for each in workspace.shelf.cards.values() if each._title.text == title)


def test_enter_writes_a_piece_down_as_the_group_s_and_the_cursor_stays(desk, workspace, qtbot):
    assert not workspace._hint.isHidden()
    assert workspace.choose_group_number(2)
    write(workspace, qtbot, "Brua", "Kafeen")
    groups = desk.read(lambda tx: people.groups(tx, desk.id))
    assert [(piece.title, piece.group_id) for piece in pieces(desk)] == [
        ("Brua", groups[1].id), ("Kafeen", groups[1].id),
    ]  # fmt: skip
    assert workspace.field.text() == ""
    assert workspace._hint.isHidden()


def test_nothing_typed_is_told_softly(workspace, qtbot, told):
    qtbot.keyClick(workspace.field, Qt.Key.Key_Return)
    assert told == ["Skriv hva det heter, så er det med."]


def test_a_key_says_what_the_next_one_is(desk, workspace, qtbot):
    workspace.field.setFocus()
    QTest.keyClick(workspace.field, Qt.Key.Key_6, ALT)
    write(workspace, qtbot, "Brua")
    workspace.kinds._group.button(4).click()
    write(workspace, qtbot, "Refrenget")
    assert [piece.kind for piece in pieces(desk)] == [PieceKind.POEM, PieceKind.SONG]


def test_pieces_stand_under_their_groups_and_only_one_group_s_when_it_is_chosen(desk, workspace, qtbot):
    workspace.choose_group_number(1)
    write(workspace, qtbot, "min")
    workspace.choose_group_number(3)
    write(workspace, qtbot, "deres")
    assert [name for name, _ in workspace.shelf._shape] == ["Gruppe 3"]
    desk.choose_group(None)
    assert [name for name, _ in workspace.shelf._shape] == ["Gruppe 1", "Gruppe 3"]


def test_a_piece_is_opened_written_in_and_closed_by_key(desk, workspace, qtbot):
    write(workspace, qtbot, "Kø!")
    qtbot.keyClick(card(workspace, "Kø!"), Qt.Key.Key_F2)
    editor = workspace.editor
    assert not editor._news.isHidden()
    text = "  Første linje\n\n\n  så  enda en "
    editor.text.setPlainText(text)
    qtbot.keyClicks(editor.masthead, "Fjordheim Morgen")
    qtbot.keyClick(editor.masthead, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.makers, "Ida og Per")
    qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert workspace.editor is None
    (piece,) = pieces(desk)
    assert (piece.text, piece.masthead, piece.makers) == (text, "Fjordheim Morgen", "Ida og Per")
    desk.undo()
    desk.undo()
    assert pieces(desk)[0].masthead in {"", "Fjordheim Morgen"}


def test_what_is_undone_is_seen_in_the_open_piece(desk, workspace, qtbot):
    write(workspace, qtbot, "Kø!", held=CTRL)
    editor = workspace.editor
    editor.text.setPlainText("noe")
    editor.text.keep()
    assert pieces(desk)[0].text == "noe"
    desk.undo()
    assert editor.text.toPlainText() == ""
    desk.undo()
    assert workspace.editor is None
    assert titles(desk) == []


def test_a_key_says_what_the_open_one_is(desk, workspace, qtbot):
    write(workspace, qtbot, "Scenen", held=CTRL)
    QTest.keyClick(workspace.editor.text, Qt.Key.Key_4, ALT)
    assert pieces(desk)[0].kind is PieceKind.ROLE_PLAY
    assert workspace.editor._news.isHidden()
    assert workspace.kind is PieceKind.NEWSPAPER


def test_pieces_are_moved_and_removed_by_key(desk, workspace, qtbot):
    write(workspace, qtbot, "a", "b")
    qtbot.keyClick(card(workspace, "a"), Qt.Key.Key_Down, ALT)
    assert titles(desk) == ["b", "a"]
    assert list(workspace.shelf.cards) == [piece.id for piece in pieces(desk)]
    qtbot.keyClick(card(workspace, "a"), Qt.Key.Key_Up, ALT)
    assert titles(desk) == ["a", "b"]
    qtbot.keyClick(card(workspace, "a"), Qt.Key.Key_Delete)
    assert titles(desk) == ["b"]
    desk.undo()
    assert titles(desk) == ["a", "b"]


def test_a_piece_is_given_to_another_group(desk, workspace, qtbot):
    write(workspace, qtbot, "a")
    workspace.choosing.choose(pieces(desk)[0].id)
    menu = workspace.choosing.group_menu(workspace)
    menu.actions()[1].trigger()
    groups = desk.read(lambda tx: people.groups(tx, desk.id))
    assert pieces(desk)[0].group_id == groups[1].id
    menu.actions()[-1].trigger()
    assert pieces(desk)[0].group_id is None


def test_the_room_sees_the_task_then_all_of_them_then_one_at_a_time(desk, workspace, source_of, qtbot):
    def shown():
        return source_of(ExerciseKind.TASTE, build)

    assert isinstance(shown().blocks[1], Instructions)
    write(workspace, qtbot, "a", "b")
    (cards,) = shown().blocks
    assert isinstance(cards, Cards)
    assert [(each.heading, each.text) for each in cards.cards] == [("a", "Avis"), ("b", "Avis")]
    workspace.screen_switch.picked.emit("task")
    assert isinstance(shown().blocks[1], Instructions)
    workspace.screen_switch.picked.emit("one")
    assert shown().blocks[0].headline == "b"
    qtbot.keyClick(card(workspace, "b"), Qt.Key.Key_Up)
    assert shown().blocks[0].headline == "a"
    workspace.choosing.show_next()
    assert shown().blocks[0].headline == "b"
    qtbot.keyClick(workspace.field, Qt.Key.Key_Up, ALT)
    assert shown().blocks[0].headline == "a"


def test_writing_one_down_does_not_change_what_the_room_sees(desk, workspace, qtbot):
    write(workspace, qtbot, "a")
    workspace.choosing.show_chosen()
    before = desk.place().view
    write(workspace, qtbot, "b")
    assert desk.place().view == before
    workspace.screen_switch.picked.emit("task")
    qtbot.mouseClick(card(workspace, "a"), Qt.MouseButton.LeftButton)
    assert desk.place().view == "task"


def test_a_newspaper_is_a_front_page_and_others_are_set_as_what_they_are(desk, workspace, source_of, qtbot):
    write(workspace, qtbot, "Kø!", "Scenen")
    news, play = pieces(desk)
    desk.do("", lambda tx: taste.edit_piece(
        tx, news.id, text="Ingress.\n\nSå mer.", masthead="Morgen", dated="2031", makers="Ida"
    ))  # fmt: skip
    desk.do("", lambda tx: taste.edit_piece(tx, play.id, kind=PieceKind.ROLE_PLAY, text="Vi ser", makers="Per"))
    workspace.choosing.piece_id = news.id
    workspace.choosing.show_chosen()
    assert source_of(ExerciseKind.TASTE, build).blocks == (
        FrontPage("Kø!", "Morgen", "2031", "Laget av: Ida", "Ingress.", ("Så mer.",)),
    )
    workspace.choosing.show_next()
    shown = source_of(ExerciseKind.TASTE, build)
    assert Question("Scenen") in shown.blocks
    assert shown.footer == "Laget av: Per"


def test_a_piece_that_is_gone_leaves_the_overview(desk, workspace, source_of, qtbot):
    write(workspace, qtbot, "a", "b")
    workspace.choosing.show_chosen()
    workspace.choosing.remove()
    assert isinstance(source_of(ExerciseKind.TASTE, build).blocks[0], Cards)


def test_what_the_workspace_can_do_is_in_the_palette(workspace):
    words = [action.text() for action in workspace.exercise_actions()]
    assert "Neste på lerretet" in words
    assert "Hva det er: Dikt" in words
    assert workspace.exercise_actions()[-1].shortcut().toString() == "Alt+8"


@pytest.fixture
def picture(tmp_path):
    file = tmp_path / "forside.jpg"
    Image.new("RGB", (300, 200), "teal").save(file)
    return file


def test_photos_stand_beside_the_words_on_the_card_and_on_the_front_page(desk, workspace, source_of, qtbot, picture):
    write(workspace, qtbot, "Kø!", held=CTRL)
    strip = workspace.findChild(PhotoStrip)
    strip.take([picture, picture])
    qtbot.waitUntil(lambda: len(strip.cards()) == 2)
    workspace.close_editor()
    assert not card(workspace, "Kø!")._thumb.isHidden()
    workspace.choosing.show_chosen()
    front, others = source_of(ExerciseKind.TASTE, build).blocks
    assert (front.photo.width, front.photo.height) == (300, 200)
    assert len(others.photos) == 1
    desk.do("", lambda tx: taste.edit_piece(tx, pieces(desk)[0].id, kind=PieceKind.PICTURE, text="Se!"))
    kinds = [type(block) for block in source_of(ExerciseKind.TASTE, build).blocks]
    assert kinds == [Question, Lines, Photos]
    desk.do("", lambda tx: taste.edit_piece(tx, pieces(desk)[0].id, text="Se! " * 60))
    assert source_of(ExerciseKind.TASTE, build).blocks[1] == Photos((front.photo, *others.photos))


def test_a_poem_is_set_as_a_verse_and_a_scene_line_by_line(desk, workspace, source_of, qtbot):
    write(workspace, qtbot, "Brua")
    made = pieces(desk)[0].id
    workspace.choosing.show_chosen()
    desk.do("", lambda tx: taste.edit_piece(tx, made, kind=PieceKind.POEM, text="Vi\n  bygde\n\nbro"))
    assert source_of(ExerciseKind.TASTE, build).blocks[2] == Verse("Vi\n  bygde\n\nbro")
    desk.do("", lambda tx: taste.edit_piece(tx, made, kind=PieceKind.ROLE_PLAY, text="Vi ser\n\nVi hører"))
    scene = source_of(ExerciseKind.TASTE, build).blocks[2]
    assert [each.text for each in scene.cards] == ["Vi ser", "Vi hører"]


def test_the_photos_stand_beside_the_words_only_where_there_is_room(workspace, qtbot):
    write(workspace, qtbot, "Kø!", held=CTRL)
    strip = workspace.findChild(PhotoStrip)
    qtbot.waitUntil(lambda: strip.x() > workspace.editor.text.x() + workspace.editor.text.width())
    workspace.resize(520, 700)
    qtbot.waitUntil(lambda: strip.y() > workspace.editor.makers.y())


def test_half_written_words_are_kept_when_the_room_goes_on(desk, workspace, qtbot):
    write(workspace, qtbot, "Kø!", held=CTRL)
    qtbot.keyClicks(workspace.editor.makers, "Ida")
    workspace.editor.text.setPlainText("midt i en setning")
    assert workspace.choose_group_number(1)
    (piece,) = pieces(desk)
    assert (piece.makers, piece.text) == ("Ida", "midt i en setning")


def test_half_written_words_are_kept_when_another_group_is_looked_at(desk, workspace, qtbot):
    write(workspace, qtbot, "Kø!", held=CTRL)
    workspace.editor.text.setPlainText("midt i en setning")
    desk.choose_group(desk.read(lambda tx: people.groups(tx, desk.id))[0].id)
    assert workspace.editor is None
    assert pieces(desk)[0].text == "midt i en setning"


def test_all_of_a_long_text_can_be_seen(workspace, qtbot):
    write(workspace, qtbot, "Kø!", held=CTRL)
    text = workspace.editor.text
    text.setPlainText("\n\n".join(["et ganske langt avsnitt som går over flere linjer " * 4] * 12))
    last = text.document().lastBlock()
    qtbot.waitUntil(lambda: text.blockBoundingGeometry(last).bottom() <= text.viewport().height())
    workspace.resize(560, 700)
    qtbot.waitUntil(lambda: text.blockBoundingGeometry(last).bottom() <= text.viewport().height())


def test_a_picture_that_is_pasted_among_the_words_is_a_photo_and_words_are_words(desk, workspace, qtbot, picture):
    write(workspace, qtbot, "Kø!", held=CTRL)
    text, strip = workspace.editor.text, workspace.findChild(PhotoStrip)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture))])
    assert text.canInsertFromMimeData(mime)
    text.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: len(strip.cards()) == 1)
    assert text.toPlainText() == ""
    words = QMimeData()
    words.setText("Se her")
    words.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    text.insertFromMimeData(words)
    assert text.toPlainText() == "Se her"


def test_a_picture_that_is_let_go_on_a_card_opens_it_and_comes_in(desk, workspace, qtbot, picture):
    write(workspace, qtbot, "Kø!")
    workspace.shelf.dropped.emit(pieces(desk)[0].id, [picture])
    strip = workspace.editor.findChild(PhotoStrip)
    qtbot.waitUntil(lambda: len(strip.cards()) == 1)


def test_the_side_panel_says_what_each_group_has_made(desk, workspace, qtbot):
    shown = GroupsList(desk)
    qtbot.addWidget(shown)
    shown.show_exercise(ExerciseKind.TASTE)
    workspace.choose_group_number(2)
    write(workspace, qtbot, "Kø!", "Brua")
    assert shown.lines()[:2] == [("Gruppe 1", "0 deltakere"), ("Gruppe 2", "Kø! · Brua")]
