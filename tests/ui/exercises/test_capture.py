"""The line where the room's words are typed: lists, likeness, the second round, and what an undo takes back."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from tests.capturing import factor, field, story, write
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations import clusters, trees
from unginvest_workshop.operations.drafts import draft_of
from unginvest_workshop.ui.exercises.tree import VIEW
from unginvest_workshop.ui.stage.content import Kicker

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LIST = "1. humor\n\n  2. tillit \r\n3. vi lo"


def paste(workspace, text):
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(field(workspace), Qt.Key.Key_V, CTRL)


def factors(desk):
    return desk.read(lambda tx: tx.find(SuccessFactor, workshop_id=desk.id))


def said(desk):
    return [each.text for each in factors(desk)]


def hint(workspace):
    return workspace.bar.hint.text()


def test_the_first_story_makes_the_first_group_where_nobody_is_entered(desk, item_of, qtbot):
    workspace = VIEW.workspace(desk, item_of(ExerciseKind.TREE), None)
    qtbot.addWidget(workspace)
    with qtbot.waitExposed(workspace):
        workspace.show()
    workspace.focus_capture()
    write(workspace, "humor")
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    assert hint(workspace) == "Lag historien først: «Forteller: tittel» og Skift + Enter."
    assert field(workspace).text() == "humor"
    field(workspace).clear()
    story(workspace, "Per: Turen")
    factor(workspace, "humor")
    [group] = desk.read(lambda tx: tx.find(Group, workshop_id=desk.id))
    [told] = desk.read(lambda tx: tx.find(Story, workshop_id=desk.id))
    assert told.group_id == group.id
    assert said(desk) == ["humor"]
    assert field(workspace).hasFocus()


# lists


def test_a_pasted_list_is_shown_with_its_count_before_it_is_kept(desk, workspace):
    story(workspace, "Per: Turen")
    paste(workspace, LIST)
    offer = workspace.bar.offer
    assert offer.isVisible()
    assert offer.title.text() == "3 suksessfaktorer på Per: Turen"
    assert offer.words.text().split("\n") == ["•  humor", "•  tillit", "•  vi lo"]
    assert said(desk) == []
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    assert said(desk) == ["humor", "tillit", "vi lo"]
    assert offer.isHidden()
    assert field(workspace).hasFocus()
    desk.undo()
    assert said(desk) == []


def test_what_stands_twice_in_a_pasted_list_is_told_and_never_taken_away(desk, workspace):
    story(workspace, "Per: Turen")
    paste(workspace, "humor\ntillit\nHumor")
    assert workspace.bar.offer.title.text() == "3 suksessfaktorer på Per: Turen · 1 står der to ganger"
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    assert said(desk) == ["humor", "tillit", "Humor"]


def test_a_numbered_list_with_a_gap_is_offered_without_its_numbers(desk, workspace):
    story(workspace, "Per: Turen")
    paste(workspace, "1. første ting\n2. andre ting\n3) tredje ting\n10. tiende ting")
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    assert said(desk) == ["første ting", "andre ting", "tredje ting", "tiende ting"]


def test_an_offered_list_is_let_go_and_half_a_line_stays(desk, workspace):
    story(workspace, "Per: Turen")
    write(workspace, "halvv")
    paste(workspace, LIST)
    QTest.keyClick(field(workspace), Qt.Key.Key_Escape)
    assert workspace.bar.offer.isHidden()
    assert field(workspace).text() == "halvv"
    assert field(workspace).hasFocus()
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    assert said(desk) == ["halvv"]


def test_an_offered_list_follows_to_another_story_and_waits_for_one(desk, workspace):
    paste(workspace, LIST)
    assert workspace.bar.offer.title.text() == "3 suksessfaktorer"
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    assert said(desk) == []
    assert workspace.bar.offer.isVisible()
    story(workspace, "Per: A")
    story(workspace, "Ida: B")
    assert workspace.bar.offer.title.text() == "3 suksessfaktorer på Ida: B"
    QTest.keyClick(field(workspace), Qt.Key.Key_Up)
    assert workspace.bar.offer.title.text() == "3 suksessfaktorer på Per: A"


def test_an_offered_list_says_how_many_of_its_lines_the_story_has_already(desk, workspace):
    story(workspace, "Per: A")
    factor(workspace, "Humor")
    story(workspace, "Ida: B")
    paste(workspace, LIST)
    title = workspace.bar.offer.title
    assert title.text() == "3 suksessfaktorer på Ida: B"
    QTest.keyClick(field(workspace), Qt.Key.Key_Up)
    assert title.text() == "3 suksessfaktorer på Per: A · 1 står der fra før"
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    paste(workspace, LIST)
    assert title.text() == "3 suksessfaktorer på Per: A · 3 står der fra før"


def test_the_offers_buttons_do_what_its_keys_do(desk, workspace):
    story(workspace, "Per: Turen")
    for press, kept in ((workspace.bar.offer.dropped, 0), (workspace.bar.offer.kept, 3)):
        paste(workspace, LIST)
        press.emit()
        assert workspace.bar.offer.isHidden()
        assert len(said(desk)) == kept


def mime_of(text="", file=None):
    mime = QMimeData()
    if file is not None:
        mime.setUrls([QUrl.fromLocalFile(str(file))])
    else:
        mime.setText(text)
    return mime


def drop(widget, mime):
    """Drag something over a widget and let it go; tell whether it was taken."""
    buttons, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enters = QDragEnterEvent(QPoint(9, 9), copy, mime, buttons, none)
    widget.dragEnterEvent(enters)
    if enters.isAccepted():
        widget.dropEvent(QDropEvent(QPointF(9, 9), copy, mime, buttons, none))
    return enters.isAccepted()


@pytest.mark.parametrize("onto", ["field", "canvas"])
def test_lines_that_are_dropped_are_offered(desk, workspace, onto):
    story(workspace, "Per: Turen")
    target = field(workspace) if onto == "field" else workspace
    assert drop(target, mime_of("- humor\n- tillit"))
    assert workspace.bar.offer.lines == ("humor", "tillit")


@pytest.mark.parametrize("onto", ["field", "canvas"])
def test_a_dropped_text_file_is_offered(desk, workspace, tmp_path, onto):
    story(workspace, "Per: Turen")
    file = tmp_path / "liste.txt"
    file.write_bytes("• så meg\r\n• hørte på\r\n".encode("cp1252"))
    assert drop(field(workspace) if onto == "field" else workspace, mime_of(file=file))
    assert workspace.bar.offer.lines == ("så meg", "hørte på")


def test_a_dropped_word_goes_into_the_field(desk, workspace):
    assert drop(field(workspace), mime_of("humor"))
    assert "humor" in field(workspace).text()


def test_a_file_that_is_no_text_is_told_and_a_picture_is_left_to_the_tree(workspace, told, tmp_path):
    file = tmp_path / "liste.txt"
    file.write_bytes(b"\x00\x01\x81")
    assert drop(field(workspace), mime_of(file=file))
    assert "liste.txt" in told[0]
    assert drop(field(workspace), mime_of(file=tmp_path / "borte.txt"))
    assert "borte.txt" in told[1]
    assert not drop(field(workspace), mime_of(file=tmp_path / "bilde.jpg"))


@pytest.mark.parametrize("text", ["humor", ""])
def test_what_is_no_list_takes_the_offer_of_one_away(desk, workspace, tmp_path, text):
    story(workspace, "Per: Turen")
    assert drop(workspace, mime_of("- humor\n- tillit"))
    file = tmp_path / "liste.txt"
    file.write_text(text)
    assert drop(field(workspace), mime_of(file=file))
    assert workspace.bar.offer.isHidden()
    assert workspace.bar.offer.lines == ()
    assert not field(workspace).offering
    assert field(workspace).text() == text


def test_words_dropped_on_the_forest_are_nobodys(desk, workspace):
    desk.choose_group(None)
    assert not drop(workspace, mime_of("humor\ntillit"))


def test_a_pasted_table_goes_through_the_import(desk, workspace, qtbot):
    table = "Historie\tSuksessfaktor\nTuren\thumor"
    with qtbot.waitSignal(desk.table_pasted) as caught:
        paste(workspace, table)
    assert caught.args == [table]
    assert workspace.bar.offer.isHidden()


def test_cells_without_headings_are_a_list(desk, workspace):
    paste(workspace, "humor\tmye\ntillit\tlitt")
    assert workspace.bar.offer.lines == ("humor mye", "tillit litt")


# likeness


def test_what_is_like_in_another_story_is_told_and_shared_by_one_key(desk, workspace, qtbot):
    story(workspace, "Ida: Turen")
    factor(workspace, "ble sett i døra")
    workspace.choose_group_number(3)
    story(workspace, "Per: Skolen")
    write(workspace, "Ble sett i døren")
    qtbot.waitUntil(lambda: "ligner" in hint(workspace))
    assert "«ble sett i døra» · gruppe\N{NO-BREAK SPACE}1" in hint(workspace)
    assert "Ctrl + Enter" in hint(workspace)
    QTest.keyClick(field(workspace), Qt.Key.Key_Return, CTRL)
    (cluster,) = desk.read(lambda tx: tx.find(Cluster, workshop_id=desk.id))
    assert (cluster.name, cluster.suggested) == ("ble sett i døra", False)
    assert {each.text for each in factors(desk) if each.cluster_id == cluster.id} == {
        "ble sett i døra",
        "Ble sett i døren",
    }
    assert field(workspace).text() == ""
    assert field(workspace).hasFocus()
    desk.undo()
    assert said(desk) == ["ble sett i døra"]
    assert desk.read(lambda tx: tx.find(Cluster, workshop_id=desk.id)) == []


def test_what_is_shared_already_takes_in_one_more(desk, workspace, qtbot):
    story(workspace, "Ida: Turen")
    factor(workspace, "ble sett i døra")
    made = desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Sett", [factors(desk)[0].id], suggested=True))
    story(workspace, "Per: Skolen")
    write(workspace, "ble sett i døra")
    qtbot.waitUntil(lambda: "«Sett»" in hint(workspace))
    QTest.keyClick(field(workspace), Qt.Key.Key_Return, CTRL)
    assert [each.cluster_id for each in factors(desk)] == [made, made]
    assert not desk.read(lambda tx: tx.get(Cluster, made)).suggested


def test_in_the_same_story_it_is_a_possible_repeat_and_never_a_block(desk, workspace, qtbot):
    story(workspace, "Ida: Turen")
    factor(workspace, "ble sett i døra")
    write(workspace, "ble sett i døra")
    qtbot.waitUntil(lambda: hint(workspace) == "står der alt: «ble sett i døra»")
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    assert said(desk) == ["ble sett i døra", "ble sett i døra"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("Ble sett i  døra!", "står der alt: «{}»"), ("ble sett i dora hver dag", "ligner «{}» i samme historie")],
    ids=["capitals and signs", "other words"],
)
def test_only_the_very_same_words_stand_there_already(workspace, qtbot, typed, said):
    story(workspace, "Ida: Turen")
    factor(workspace, "ble sett i døra hver dag" if "hver" in typed else "ble sett i døra")
    write(workspace, typed)
    there = "ble sett i døra hver dag" if "hver" in typed else "ble sett i døra"
    qtbot.waitUntil(lambda: hint(workspace) == said.format(there))


def test_an_exact_repeat_is_named_however_common_its_words_are(desk, workspace, qtbot):
    story(workspace, "Ida: Turen")
    factor(workspace, "ble sett i døra")
    story(workspace, "Per: Skolen")
    factor(workspace, "hun så meg")
    qtbot.waitUntil(lambda: workspace.capturing._alike._index.kindred("hun så meg", 1) != [])
    write(workspace, "Hun så meg")
    workspace.capturing._alike._compare()
    assert hint(workspace) == "står der alt: «hun så meg»"
    QTest.keyClick(field(workspace), Qt.Key.Key_Up)
    workspace.capturing._alike._compare()
    assert "ligner «hun så meg»" in hint(workspace)


def test_what_another_story_says_of_the_same_is_told_softly_and_shared_by_the_same_key(desk, workspace, qtbot):
    story(workspace, "Ida: Turen")
    factor(workspace, "ble sett i døra")
    qtbot.waitUntil(lambda: workspace.capturing._alike._index.kindred("noen så meg i døra", 1) != [])
    write(workspace, "noen så meg i døra")
    workspace.capturing._alike._compare()
    assert "minner om" not in hint(workspace)  # in the story itself it is no repeat
    workspace.choose_group_number(3)
    story(workspace, "Per: Skolen")
    write(workspace, "hun så meg med en gang")
    qtbot.waitUntil(lambda: "minner om «ble sett i døra» · gruppe\N{NO-BREAK SPACE}1" in hint(workspace))
    QTest.keyClick(field(workspace), Qt.Key.Key_Return, CTRL)
    assert len({each.cluster_id for each in factors(desk) if each.cluster_id}) == 1
    assert {each.text for each in factors(desk) if each.cluster_id} == {"ble sett i døra", "hun så meg med en gang"}


def test_sharing_what_nothing_is_like_writes_it_as_any_other(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "vi lo masse", CTRL)
    factor(workspace, "", CTRL)
    assert said(desk) == ["vi lo masse"]
    assert desk.read(lambda tx: tx.find(Cluster, workshop_id=desk.id)) == []


def test_likeness_minds_a_not_and_follows_every_change(desk, workspace):
    alike = workspace.capturing._alike
    story(workspace, "Ida: Turen")
    factor(workspace, "Vi hadde god tid")
    story(workspace, "Per: Skolen")
    assert alike.elsewhere("") is None
    assert alike.elsewhere("dårlig tid") is None
    assert alike.elsewhere("ikke god tid") is None
    assert alike.elsewhere("hadde gode tider").factor.text == "Vi hadde god tid"
    one = factors(desk)[0]
    desk.do("", lambda tx: trees.edit_factor(tx, one.id, text="vi lo masse"))
    assert alike.elsewhere("hadde gode tider") is None
    assert alike.elsewhere("vi lo masse").factor.id == one.id
    desk.do("", lambda tx: trees.remove_factors(tx, [one.id]))
    assert alike.elsewhere("vi lo masse") is None
    desk.undo()
    QTest.keyClick(field(workspace), Qt.Key.Key_Down)  # what came back is chosen, and its story with it
    assert alike.elsewhere("vi lo masse").factor.id == one.id
    desk.do("", lambda tx: trees.add_factors(tx, one.story_id, [f"ord nummer {n}" for n in range(300)]))
    assert alike.elsewhere("vi lo masse").factor.id == one.id


def test_on_a_groups_own_laptop_nothing_is_shared_and_tables_are_lists(desk, workspace, qtbot):
    workspace.stay_with_group()
    story(workspace, "Ida: Turen")
    factor(workspace, "ble sett i døra")
    story(workspace, "Per: Skolen")
    write(workspace, "ble sett i døra")
    qtbot.waitUntil(lambda: "ligner" in hint(workspace))
    assert "Ctrl" not in hint(workspace)
    QTest.keyClick(field(workspace), Qt.Key.Key_Return, CTRL)
    assert len(said(desk)) == 2
    assert desk.read(lambda tx: tx.find(Cluster, workshop_id=desk.id)) == []
    paste(workspace, "Historie\tSuksessfaktor\nTuren\thumor")
    assert workspace.bar.offer.lines == ("Historie Suksessfaktor", "Turen humor")


# what an undo takes back


def test_undo_takes_back_the_last_words_to_be_mended_and_redo_keeps_them(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "vi lo")
    factor(workspace, "vi gråt")
    desk.undo()
    assert said(desk) == ["vi lo"]
    assert field(workspace).text() == "vi gråt"
    assert not field(workspace).isUndoAvailable()
    desk.undo()
    assert field(workspace).text() == "vi lo"
    desk.redo()
    assert said(desk) == ["vi lo"]
    assert field(workspace).text() == ""
    desk.redo()
    assert said(desk) == ["vi lo", "vi gråt"]
    assert field(workspace).text() == ""
    desk.undo()
    QTest.keyClick(field(workspace), Qt.Key.Key_End)
    write(workspace, " litt")
    desk.undo()
    assert field(workspace).text() == "vi gråt litt"
    factor(workspace, "")


def test_what_is_typed_after_an_undo_is_written_in_the_place_of_what_came_back(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "vi sang hele veien")
    desk.undo()
    factor(workspace, "kaffe")
    assert said(desk) == ["kaffe"]


def test_what_came_back_stays_with_its_group_until_something_else_is_done(desk, workspace, groups):
    story(workspace, "Ida: Turen")
    factor(workspace, "vi sang")
    workspace.choose_group_number(2)
    story(workspace, "Per: Skolen")
    workspace.choose_group_number(1)
    factor(workspace, "vi lo")
    desk.undo()
    workspace.choose_group_number(2)
    assert field(workspace).text() == ""
    workspace.choose_group_number(1)
    assert (field(workspace).text(), field(workspace).selectedText()) == ("vi lo", "vi lo")
    workspace.choose_group_number(2)
    factor(workspace, "humor")
    assert sorted(said(desk)) == ["humor", "vi sang"]
    workspace.choose_group_number(1)
    assert field(workspace).text() == ""
    write(workspace, "halvt")
    workspace.choose_group_number(2)
    assert field(workspace).text() == "halvt"


def test_a_list_is_undone_before_what_was_typed_and_wiped_out_by_hand_before_it(desk, workspace):
    story(workspace, "Ida: Turen")
    write(workspace, "vi gikk")
    QTest.keyClick(field(workspace), Qt.Key.Key_A, CTRL)
    QTest.keyClick(field(workspace), Qt.Key.Key_Backspace)
    assert field(workspace).isUndoAvailable()
    paste(workspace, LIST)
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    assert said(desk) == ["humor", "tillit", "vi lo"]
    assert not field(workspace).isUndoAvailable()


def test_half_a_line_stays_whole_while_what_was_done_after_it_is_undone(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "vi lo")
    write(workspace, "vi gikk")
    field(workspace).setCursorPosition(2)
    desk.do("", lambda tx: trees.remove_factors(tx, [factors(desk)[0].id]))
    assert (field(workspace).text(), field(workspace).cursorPosition()) == ("vi gikk", 2)
    assert not field(workspace).isUndoAvailable()
    write(workspace, "!")
    assert field(workspace).isUndoAvailable()
    desk.choose_group(desk.place().group_id)
    assert field(workspace).isUndoAvailable()


def test_a_story_that_is_taken_back_comes_into_the_field_too(desk, workspace):
    story(workspace, "Ida: Turen")
    desk.undo()
    assert field(workspace).text() == "Ida: Turen"
    desk.redo()
    assert field(workspace).text() == ""


def test_words_of_another_group_or_that_were_deleted_do_not_come_into_the_field(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "vi lo")
    desk.do("", lambda tx: trees.remove_factors(tx, [factors(desk)[0].id]))
    assert field(workspace).text() == ""
    desk.undo()
    workspace.choose_group_number(2)
    desk.undo()
    assert said(desk) == []
    assert field(workspace).text() == ""


# the second round


def action(workspace, text):
    return next(each for each in workspace.exercise_actions() if each.text() == text)


def test_what_came_when_they_were_asked_once_more_is_marked(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "vi lo")
    QTest.keyClick(field(workspace), Qt.Key.Key_M, CTRL | SHIFT)
    assert workspace.bar.more.isChecked()
    assert field(workspace).placeholderText() == "Hva mer var det som hjalp?"
    assert field(workspace).hasFocus()
    factor(workspace, "noen ventet på meg")
    workspace.bar.more.click()
    assert not workspace.bar.more.isChecked()
    factor(workspace, "til slutt")
    assert [(each.text, each.second_round) for each in factors(desk)] == [
        ("vi lo", False),
        ("noen ventet på meg", True),
        ("til slutt", False),
    ]


def test_the_round_is_over_in_another_exercise_and_is_no_undo_step(desk, workspace, item_of):
    desk.go_to(item_of(ExerciseKind.TREE))
    before = desk.history()
    workspace.bar.more.click()
    assert desk.history() == before
    desk.go_to(item_of(ExerciseKind.DREAM))
    assert not desk.place().second_round


def test_the_mark_is_set_and_taken_away_on_the_tree(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "vi lo")
    mark = action(workspace, "Merk som sagt i «Hva mer?», eller ta bort merket")
    for marked in (True, False):
        mark.trigger()
        assert factors(desk)[0].second_round is marked
    workspace.pages.tree.choose([])
    mark.trigger()
    assert not factors(desk)[0].second_round


def test_the_keys_of_the_field_are_on_the_sheet_of_keys_and_do_the_same_from_the_palette(desk, workspace):
    write(workspace, "Ida: Turen")
    action(workspace, "Ny historie: «Forteller: tittel»").trigger()
    write(workspace, "vi lo")
    action(workspace, "Skriv det på rota").trigger()
    assert said(desk) == ["vi lo"]
    keys = {each.shortcut().toString() for each in workspace.exercise_actions()}
    assert {"Return", "Shift+Return", "Ctrl+Return", "Tab", "Ctrl+Shift+M"} <= keys


def test_the_mark_is_seen_on_the_tree_and_in_its_list_and_the_stage_asks_once_more(desk, workspace, source_of):
    story(workspace, "Ida: Turen")
    factor(workspace, "vi lo")
    workspace.bar.more.click()
    factor(workspace, "noen ventet på meg")
    first, second = workspace.pages.tree.layout_.notes
    assert first.badge is None
    assert second.badge.block.lines == ("mer",)
    model = workspace.pages.outline.model()
    assert model.rowCount() == 0
    workspace.pages.tools.list_button.click()
    assert [model.data(model.index(row)).strip() for row in range(3)] == [
        "Ida: Turen",
        "vi lo",
        "noen ventet på meg (mer)",
    ]
    asked = source_of(ExerciseKind.TREE, VIEW.stage).blocks
    assert asked[0] == Kicker("Hva mer var det som hjalp?")
    workspace.bar.more.click()
    assert len(source_of(ExerciseKind.TREE, VIEW.stage).blocks) == 1


# half a line


def opened_again(desk, item_of, qtbot):
    """Return the workspace as it is made after a crash, or when the room comes back to the exercise."""
    again = VIEW.workspace(desk, item_of(ExerciseKind.TREE), None)
    again.keep_half_typed()
    qtbot.addWidget(again)
    return again


def draft(desk, item_of):
    return desk.read(lambda tx: draft_of(tx, item_of(ExerciseKind.TREE)))


def test_half_a_line_is_kept_at_a_pause_and_is_no_undo_step(desk, workspace, item_of, qtbot):
    story(workspace, "Ida: Turen")
    before = desk.history()
    write(workspace, "vi hadde go")
    qtbot.waitUntil(lambda: draft(desk, item_of) == "vi hadde go")
    assert desk.history() == before
    assert field(workspace).hasFocus()
    assert field(workspace).text() == "vi hadde go"
    again = opened_again(desk, item_of, qtbot)
    assert again.bar.field.text() == "vi hadde go"
    write(workspace, "d tid")
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    assert said(desk) == ["vi hadde god tid"]
    assert draft(desk, item_of) == ""


def test_a_line_that_is_wiped_out_is_kept_no_longer(desk, workspace, item_of, qtbot):
    write(workspace, "vi")
    qtbot.waitUntil(lambda: draft(desk, item_of) == "vi")
    write(workspace, " lo")
    qtbot.waitUntil(lambda: draft(desk, item_of) == "vi lo")
    field(workspace).clear()
    qtbot.waitUntil(lambda: draft(desk, item_of) == "")
