"""The tree exercise in the console and on the stage, led by keyboard."""

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.capturing import factor, field, story, write
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.operations import clusters, dreams, energy, people, trees
from unginvest_workshop.ui.canvas.clip import pasted
from unginvest_workshop.ui.canvas.dropping import Drop
from unginvest_workshop.ui.canvas.inline_edit import InlineEditor
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.exercises.tree import VIEW
from unginvest_workshop.ui.exercises.tree.content import SeenStories, group_tree
from unginvest_workshop.ui.motion import keep_still
from unginvest_workshop.ui.stage.content import Instructions, PagedPicture, Question
from unginvest_workshop.ui.stage.wall import ForestPaging, TreePaging
from unginvest_workshop.ui.widgets import Button
from unginvest_workshop.ui.widgets.group_switch import GroupSwitch

SHIFT = Qt.KeyboardModifier.ShiftModifier


def stored(desk):
    """Return what is stored: each story's name with its factors."""
    stories = desk.read(lambda tx: trees.stories(tx, desk.id))
    return {
        f"{s.teller}: {s.title}" if s.teller else s.title: [
            f.text for f in desk.read(lambda tx, s=s: trees.factors(tx, desk.id, s.id))
        ]
        for s in stories
    }


def the(desk, text) -> SuccessFactor:
    return next(f for f in desk.read(lambda tx: trees.factors(tx, desk.id)) if f.text == text)


def test_a_story_and_its_factors_are_typed_without_leaving_the_field(desk, workspace):
    story(workspace, "Ida: «Han kom tilbake»")
    factor(workspace, "noen spurte hvordan jeg hadde det")
    factor(workspace, "vi hadde god tid")
    story(workspace, "Jonas: Kafédagen")
    factor(workspace, "vi lo masse")
    assert stored(desk) == {
        "Ida: «Han kom tilbake»": ["noen spurte hvordan jeg hadde det", "vi hadde god tid"],
        "Jonas: Kafédagen": ["vi lo masse"],
    }
    assert field(workspace).text() == ""
    assert field(workspace).hasFocus()
    assert not field(workspace).isUndoAvailable()
    assert workspace.pages.tree.chosen_factors() == [the(desk, "vi lo masse").id]


def is_title_seen(workspace, story_id):
    """Tell whether a story's whole name stands in the view."""
    tree = workspace.pages.tree
    rect = next(title.rect for title in tree.layout_.titles if title.id == story_id)
    ends = tree.mapFromScene(rect.x, rect.y), tree.mapFromScene(rect.right, rect.bottom)
    return all(tree.viewport().rect().contains(end) for end in ends)


def test_a_new_story_is_seen_and_chosen_at_once_wherever_its_root_runs(desk, workspace):
    workspace.resize(760, 520)
    for name in ("Ida", "Jonas", "Per", "Ali", "Lise", "Emil", "Omar", "Tuva"):
        story(workspace, f"{name}: Turen")
        new = desk.read(lambda tx: trees.stories(tx, desk.id))[-1].id
        assert is_title_seen(workspace, new)
        assert workspace.pages.tree.chosen_stories() == [new]
        assert field(workspace).hasFocus()


def test_the_story_that_the_arrows_go_to_is_chosen_and_seen(desk, workspace):
    workspace.resize(760, 520)
    for name in ("Ida", "Jonas", "Per", "Ali", "Lise"):
        story(workspace, f"{name}: Turen")
    QTest.keyClick(field(workspace), Qt.Key.Key_Down)
    first = desk.read(lambda tx: trees.stories(tx, desk.id))[0].id
    assert workspace.pages.tree.chosen_stories() == [first]
    assert is_title_seen(workspace, first)


def test_with_the_first_letter_the_story_that_it_goes_to_is_seen(desk, workspace):
    workspace.resize(760, 520)
    for name in ("Ida", "Jonas", "Per", "Ali", "Lise", "Emil", "Omar", "Tuva"):
        story(workspace, f"{name}: Turen")
        desk.do("", lambda tx: trees.add_factors(tx, trees.stories(tx, desk.id)[-1].id, ["vi lo hele dagen lang"] * 6))
    last = desk.read(lambda tx: trees.stories(tx, desk.id))[-1].id
    workspace.pages.tree.begin()
    assert not is_title_seen(workspace, last)
    write(workspace, "h")
    assert is_title_seen(workspace, last)


def press(key, held=Qt.KeyboardModifier.NoModifier):
    """Press a key where the keys go just now."""
    QTest.keyClick(QApplication.focusWidget(), key, held)


def test_one_key_leads_from_the_field_into_the_tree_and_back(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    factor(workspace, "tillit")
    press(Qt.Key.Key_F6)
    assert workspace.pages.tree.hasFocus()
    press(Qt.Key.Key_Up)
    assert workspace.pages.tree.chosen_factors() == [the(desk, "humor").id]
    press(Qt.Key.Key_F6)
    assert field(workspace).hasFocus()
    workspace.pages.tree.choose([])
    press(Qt.Key.Key_F6)
    assert workspace.pages.tree.chosen_stories() == [the(desk, "humor").story_id]


def test_the_same_key_leads_into_the_list_and_the_forest(desk, workspace):
    story(workspace, "Ida: Turen")
    workspace.pages.tools.list_button.click()
    press(Qt.Key.Key_F6)
    assert workspace.pages.outline.hasFocus()
    press(Qt.Key.Key_F6)
    workspace.pages.tools.list_button.click()
    desk.choose_group(None)
    press(Qt.Key.Key_F6)
    assert workspace.pages.forest.hasFocus()
    press(Qt.Key.Key_F6)
    assert field(workspace).hasFocus()


@pytest.mark.parametrize("as_list", [False, True])
@pytest.mark.parametrize(("done", "said"), [(Qt.Key.Key_Return, "vi lo"), (Qt.Key.Key_Escape, "vi låg")])
def test_what_was_just_written_is_mended_from_the_field_which_has_the_keys_again(
    desk, workspace, qtbot, as_list, done, said
):
    story(workspace, "Ida: Turen")
    factor(workspace, "vi låg")
    write(workspace, "halvv")
    if as_list:
        workspace.pages.tools.list_button.click()
        workspace.pages.outline.choose_row(the(desk, "vi låg").id)
        field(workspace).setFocus()
    press(Qt.Key.Key_F2)
    assert not field(workspace).hasFocus()
    QTest.keyClicks(QApplication.focusWidget(), "vi lo")
    press(done)
    qtbot.waitUntil(field(workspace).hasFocus)
    assert stored(desk) == {"Ida: Turen": [said]}
    assert field(workspace).text() == "halvv"


def test_the_line_in_norwegian_is_written_from_the_field_too(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "we laughed")
    press(Qt.Key.Key_F2, SHIFT)
    QTest.keyClicks(QApplication.focusWidget(), "vi lo")
    press(Qt.Key.Key_Return)
    assert the(desk, "we laughed").in_norwegian == "vi lo"
    assert field(workspace).hasFocus()


def test_who_mends_something_on_the_tree_stays_there(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Return)
    assert workspace.pages.tree.hasFocus()


def test_with_nothing_chosen_the_field_says_how_to_choose(workspace):
    press(Qt.Key.Key_F2)
    assert "F6" in workspace.bar.hint.text()


def test_the_sheet_of_keys_tells_how_to_walk_the_tree(workspace):
    keys = [[key.toString() for key in action.shortcuts()] for action in workspace.exercise_actions()]
    assert ["F6"] in keys
    assert ["Up", "Down", "Left", "Right"] in keys


def two_stories(workspace):
    """Write two stories; the tree has the keys, at the second one's last factor."""
    for name, said in (("Ida", ("a", "b", "c")), ("Jonas", ("x", "y"))):
        story(workspace, f"{name}: Turen")
        for text in said:
            factor(workspace, text)
    press(Qt.Key.Key_F6)


def chosen_words(desk, workspace):
    chosen = set(workspace.pages.tree.chosen_factors())
    return [f.text for f in desk.read(lambda tx: trees.factors(tx, desk.id)) if f.id in chosen]


def test_after_a_move_is_undone_words_go_where_what_is_chosen_stands(desk, workspace):
    two_stories(workspace)
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier | SHIFT)
    assert workspace.bar.story.shown() == "Ida: Turen"
    desk.undo()
    assert chosen_words(desk, workspace) == ["y"]
    assert workspace.bar.story.shown() == "Jonas: Turen"
    press(Qt.Key.Key_F6)
    factor(workspace, "z")
    assert stored(desk) == {"Ida: Turen": ["a", "b", "c"], "Jonas: Turen": ["x", "y", "z"]}


def test_what_is_deleted_leaves_the_keys_at_its_neighbour_and_comes_back_chosen(desk, workspace):
    two_stories(workspace)
    tree = workspace.pages.tree
    tree.choose([the(desk, "b").id])
    press(Qt.Key.Key_Delete)
    assert chosen_words(desk, workspace) == ["c"]
    press(Qt.Key.Key_Delete)
    assert chosen_words(desk, workspace) == ["a"]
    press(Qt.Key.Key_Delete)
    ida, jonas = (each.id for each in desk.read(lambda tx: trees.stories(tx, desk.id)))
    assert (tree.chosen_factors(), tree.chosen_stories()) == ([], [])
    press(Qt.Key.Key_Delete)  # the story is more than what was chosen: it stays
    assert list(stored(desk)) == ["Ida: Turen", "Jonas: Turen"]
    press(Qt.Key.Key_Down)
    assert tree.chosen_stories() == [ida]
    press(Qt.Key.Key_Delete)
    assert tree.chosen_stories() == [jonas]
    desk.undo()
    assert tree.chosen_stories() == [ida]
    assert workspace.bar.story.shown() == "Ida: Turen"
    for text in ("a", "c", "b"):
        desk.undo()
        assert chosen_words(desk, workspace) == [text]


def test_after_a_paste_is_undone_what_was_chosen_before_is_chosen_again(desk, workspace):
    two_stories(workspace)
    tree = workspace.pages.tree
    tree.choose([the(desk, "a").id, the(desk, "b").id])
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert stored(desk)["Ida: Turen"] == ["a", "b", "c", "a", "b"]
    desk.undo()
    assert chosen_words(desk, workspace) == ["a", "b"]
    assert tree.chosen_stories() == []
    desk.redo()
    assert chosen_words(desk, workspace) == ["a", "b"]
    assert the(desk, "a").id not in tree.chosen_factors()
    desk.undo()
    press(Qt.Key.Key_Delete)
    assert stored(desk) == {"Ida: Turen": ["c"], "Jonas: Turen": ["x", "y"]}


def test_several_factors_that_are_deleted_are_told_of(desk, workspace, told):
    two_stories(workspace)
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)
    assert told == ["5 suksessfaktorer er borte. Ctrl + Z henter dem tilbake."]
    assert stored(desk) == {"Ida: Turen": [], "Jonas: Turen": []}


def test_a_title_may_have_a_colon_and_a_story_no_teller(desk, workspace):
    story(workspace, "Ida: Turen: opp og ned")
    story(workspace, "Den gangen på fjellet")
    assert list(stored(desk)) == ["Ida: Turen: opp og ned", "Den gangen på fjellet"]


def test_one_pasted_line_goes_into_the_field(desk, workspace):
    QGuiApplication.clipboard().setText("humor")
    field(workspace).paste_lines()
    assert field(workspace).text() == "humor"


def test_the_fields_menu_pastes_lines_too(desk, workspace, qtbot):
    story(workspace, "Ida: Turen")
    QGuiApplication.clipboard().setText("humor\ntillit")
    at = field(workspace).rect().center()
    QApplication.sendEvent(field(workspace), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at))
    menu = next(menu for menu in field(workspace).findChildren(QMenu) if menu.actions())
    next(action for action in menu.actions() if action.objectName() == "edit-paste").trigger()
    menu.close()
    assert workspace.bar.offer.lines == ("humor", "tillit")


def test_enter_without_a_story_explains_and_keeps_the_words(desk, workspace, told):
    factor(workspace, "humor")
    assert "Skift + Enter" in workspace.bar.hint.text()
    assert field(workspace).text() == "humor"
    QGuiApplication.clipboard().setText("a\nb")
    field(workspace).paste_lines()
    assert stored(desk) == {}
    assert told == []


def test_shift_enter_with_nothing_explains(workspace):
    QTest.keyClick(field(workspace), Qt.Key.Key_Return, SHIFT)
    assert "tittel" in workspace.bar.hint.text()
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)


def test_in_the_forest_a_group_is_asked_for(desk, workspace):
    desk.choose_group(None)
    story(workspace, "Ida: Turen")
    assert workspace.bar.hint.text() == "Velg en gruppe først."
    factor(workspace, "")
    assert stored(desk) == {}


def test_far_too_long_words_are_told_and_kept_in_the_field(desk, workspace, told):
    story(workspace, "Ida: Turen")
    field(workspace).setText("a" * 2001)
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    assert len(field(workspace).text()) == 2001
    assert "inntil 2000 tegn" in workspace.bar.hint.text()
    assert told == []


def test_a_story_without_a_word_is_told_beside_the_field_and_moves_nothing_else(desk, workspace, told):
    before = workspace.pages.geometry()
    story(workspace, ":")
    assert workspace.bar.hint.text() == "Skriv hvem som forteller, eller hva historien handler om."
    assert told == []
    assert field(workspace).text() == ":"
    assert workspace.pages.geometry() == before


def test_a_storys_name_is_read_whole_under_the_field_where_there_is_room(desk, workspace, qtbot):
    story(workspace, "Jonas: Kafeen på torget i byen")
    workspace.resize(780, 640)
    assert workspace.bar.story.text() == "Jonas: Kafeen på torget i byen"
    qtbot.waitUntil(lambda: workspace.bar.story.width() == workspace.bar.story.sizeHint().width())
    workspace.resize(560, 640)
    assert workspace.bar.story.text().endswith("…")


def test_tab_goes_to_the_next_group_and_round(desk, workspace, groups):
    seen = []
    for _ in range(3):
        QTest.keyClick(field(workspace), Qt.Key.Key_Tab)
        seen.append(desk.place().group_id)
    assert seen == [groups[1], groups[2], groups[0]]
    assert field(workspace).hasFocus()


def test_shift_tab_goes_to_the_group_before_and_f6_leads_out_of_the_field(desk, workspace, groups):
    seen = []
    for _ in range(3):
        QTest.keyClick(field(workspace), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        seen.append(desk.place().group_id)
    assert seen == [groups[2], groups[1], groups[0]]
    workspace.choose_group_number(0)
    QTest.keyClick(field(workspace), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert desk.place().group_id == groups[2]
    workspace.choose_group_number(0)
    QTest.keyClick(field(workspace), Qt.Key.Key_Tab)
    assert desk.place().group_id == groups[0]
    assert field(workspace).hasFocus()
    assert "Shift+Tab" in {each.shortcut().toString() for each in workspace.exercise_actions()}
    QTest.keyClick(field(workspace), Qt.Key.Key_F6)
    assert not field(workspace).hasFocus()


def test_arrows_choose_the_story_that_words_go_to(desk, workspace):
    story(workspace, "Ida: Turen")
    story(workspace, "Per: Skolen")
    QTest.keyClick(field(workspace), Qt.Key.Key_Up)
    factor(workspace, "humor")
    QTest.keyClick(field(workspace), Qt.Key.Key_Down)
    factor(workspace, "tillit")
    assert stored(desk) == {"Ida: Turen": ["humor"], "Per: Skolen": ["tillit"]}


def test_words_go_to_the_story_that_is_chosen_on_the_tree(desk, workspace):
    story(workspace, "Ida: Turen")
    story(workspace, "Per: Skolen")
    first = desk.read(lambda tx: trees.stories(tx, desk.id))[0]
    workspace.pages.tree.choose([first.id])
    factor(workspace, "humor")
    assert stored(desk) == {"Ida: Turen": ["humor"], "Per: Skolen": []}


def test_each_group_has_its_own_tree(desk, workspace, groups):
    story(workspace, "Ida: Turen")
    assert workspace.choose_group_number(2)
    assert workspace.pages.tree.layout_.titles == ()
    story(workspace, "Per: Skolen")
    assert [s.group_id for s in desk.read(lambda tx: trees.stories(tx, desk.id))] == groups[:2]
    assert not workspace.choose_group_number(9)


def test_a_factor_is_edited_moved_and_removed_and_all_of_it_undone(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    factor(workspace, "tillit")
    story(workspace, "Per: Skolen")
    tree = workspace.pages.tree
    tree.factor_edited.emit(the(desk, "humor").id, "vi lo")
    tree.norwegian_edited.emit(the(desk, "vi lo").id, "me lo")
    other = desk.read(lambda tx: trees.stories(tx, desk.id))[1]
    tree.dropped.emit([Drop(the(desk, "vi lo").id, other.id, None)])
    assert stored(desk) == {"Ida: Turen": ["tillit"], "Per: Skolen": ["vi lo"]}
    assert the(desk, "vi lo").in_norwegian == "me lo"
    tree.remove_asked.emit([the(desk, "tillit").id], [])
    assert stored(desk) == {"Ida: Turen": [], "Per: Skolen": ["vi lo"]}
    desk.undo()
    desk.undo()
    assert stored(desk) == {"Ida: Turen": ["vi lo", "tillit"], "Per: Skolen": []}


def test_a_factor_dropped_before_another_stands_there_and_one_dropped_aside_stays_aside(desk, workspace):
    story(workspace, "Ida: Turen")
    for text in ("a", "b", "c"):
        factor(workspace, text)
    home = desk.read(lambda tx: trees.stories(tx, desk.id))[0]
    workspace.pages.tree.dropped.emit([Drop(the(desk, "c").id, home.id, the(desk, "a").id)])
    assert stored(desk) == {"Ida: Turen": ["c", "a", "b"]}
    workspace.pages.tree.dropped.emit([Drop(the(desk, "a").id, None, None, 30, -10)])
    workspace.pages.tree.dropped.emit([Drop(the(desk, "a").id, None, None, 5, 5)])
    assert (the(desk, "a").offset_x, the(desk, "a").offset_y) == (35, -5)
    action(workspace, "Rydd treet").trigger()
    assert (the(desk, "a").offset_x, the(desk, "a").offset_y) == (0, 0)


def test_a_removed_story_takes_its_factors_and_comes_back(desk, workspace, told):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    home = desk.read(lambda tx: trees.stories(tx, desk.id))[0]
    workspace.pages.tree.remove_asked.emit([the(desk, "humor").id], [home.id])
    assert stored(desk) == {}
    assert "Ctrl + Z" in told[0]
    desk.undo()
    assert stored(desk) == {"Ida: Turen": ["humor"]}


def action(workspace, text):
    return next(a for a in workspace.exercise_actions() if a.text() == text)


def pick_story_choice(workspace, words):
    menu = workspace.bar.story.menu()
    next(a for a in menu.actions() if a.text() == words).trigger()


def test_a_story_is_kept_in_the_room_renamed_and_removed_from_the_bar(desk, workspace):
    story(workspace, "Ida: Turen")
    pick_story_choice(workspace, "La den bli i rommet")
    assert desk.read(lambda tx: trees.stories(tx, desk.id))[0].stays_in_room
    assert workspace.pages.tree.layout_.titles[0].tag is not None
    pick_story_choice(workspace, "Kan deles utenfor rommet")
    assert not desk.read(lambda tx: trees.stories(tx, desk.id))[0].stays_in_room
    pick_story_choice(workspace, "Endre forteller og tittel")
    (editor,) = workspace.findChildren(InlineEditor)
    assert editor.toPlainText() == "Ida: Turen"
    editor.setPlainText("Fjellet")
    editor.finish(keep=True)
    assert list(stored(desk)) == ["Fjellet"]
    pick_story_choice(workspace, "Slett historien")
    assert stored(desk) == {}


def test_an_emptied_title_leaves_the_story_as_it_was(desk, workspace):
    story(workspace, "Ida: Turen")
    workspace.pages.tree.title_edited.emit(workspace.state.stories[0].id, "  ")
    assert list(stored(desk)) == ["Ida: Turen"]


def test_a_title_with_a_colon_makes_up_no_teller_when_it_is_mended(desk, workspace, groups):
    desk.do("", lambda tx: trees.add_story(tx, desk.id, groups[0], "Prosjekt X: start"))
    tree = workspace.pages.tree
    tree.choose([workspace.state.stories[0].id])
    tree.edit_chosen()
    (editor,) = tree.viewport().findChildren(InlineEditor)
    editor.setPlainText(f"{editor.toPlainText()}en")
    editor.finish(keep=True)
    (mended,) = workspace.state.stories
    assert (mended.teller, mended.title) == ("", "Prosjekt X: starten")


def test_a_story_without_words_is_told_and_left_as_it_was(desk, workspace, told):
    story(workspace, "Ida: Turen")
    workspace.pages.tree.title_edited.emit(workspace.state.stories[0].id, " : ")
    assert list(stored(desk)) == ["Ida: Turen"]
    assert told == ["Skriv hvem som forteller, eller hva historien handler om."]


def test_the_story_and_group_buttons_choose(desk, workspace, groups):
    story(workspace, "Ida: Turen")
    story(workspace, "Per: Skolen & fritida")
    menu = workspace.bar.story.menu()
    menu.actions()[0].trigger()
    assert workspace.state.current_story().title == "Turen"
    workspace.bar.group.menu().actions()[2].trigger()
    assert desk.place().group_id == groups[2]
    workspace.bar.group.menu().actions()[-1].trigger()
    assert len(desk.read(lambda tx: people.groups(tx, desk.id))) == 4


def test_the_groups_image_is_written_in_the_crown(desk, workspace, groups):
    workspace.pages.tree.image_edited.emit(groups[0], "Vi heier på hverandre")
    assert desk.read(lambda tx: tx.get(Group, groups[0])).image == "Vi heier på hverandre"
    assert " ".join(workspace.pages.tree.layout_.crown.image.block.lines) == "«Vi heier på hverandre»"
    workspace.pages.tree.image_edited.emit(groups[0], "«Et lys»")
    assert workspace.pages.tree.layout_.crown.image.block.lines == ("«Et lys»",)


@pytest.mark.parametrize("at", ["field", "tree", "list"])
def test_a_key_writes_the_groups_image_and_who_had_the_keys_has_them_again(desk, workspace, groups, qtbot, at):
    story(workspace, "Ida: Turen")
    pages = workspace.pages
    workspace.resize(700, 640)  # here the list takes the place of the tree
    holder = {"field": field(workspace), "tree": pages.tree, "list": pages.outline}[at]
    if at == "list":
        pages.tools.list_button.click()
        assert not pages.tree.isVisible()
    holder.setFocus()
    qtbot.waitUntil(holder.hasFocus)
    QTest.keyClick(holder, Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    (editor,) = pages.tree.viewport().findChildren(InlineEditor)
    assert editor.isVisible()
    assert editor.hasFocus()
    QTest.keyClicks(editor, "Vi heier")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert desk.read(lambda tx: tx.get(Group, groups[0])).image == "Vi heier"
    assert QApplication.focusWidget() is (pages.tree if at == "list" else holder)


def test_where_no_group_is_chosen_the_images_key_does_nothing(workspace):
    workspace.choose_group_number(0)
    QTest.keyClick(field(workspace), Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    assert workspace.pages.tree.viewport().findChildren(InlineEditor) == []
    assert field(workspace).hasFocus()


def test_the_buttons_that_zoom_say_what_zooms_too(workspace):
    zooming = {each.accessibleName(): each.toolTip() for each in workspace.pages.tools.findChildren(Button)}
    assert all("hjulet" in zooming[name] for name in ("Nærmere", "Lenger unna"))


def test_up_from_what_stands_uppermost_leads_nowhere(workspace):
    for told in ("Ida: Turen", "Per: Skolen, som lå langt borte fra alt annet i verden", "Eli: Valget"):
        story(workspace, told)
        factor(workspace, "humor")
    tree = workspace.pages.tree
    for title in [title.id for title in tree.layout_.titles]:
        tree.choose([title])
        QTest.keyClick(tree, Qt.Key.Key_Up)
        assert tree.chosen_stories() == [title]
        assert tree.chosen_factors() == []


def test_an_image_that_is_half_written_when_another_group_is_chosen_is_its_own_groups(desk, workspace, groups):
    tree = workspace.pages.tree
    tree.setFocus()
    tree.edit_image()
    QTest.keyClicks(tree.viewport().findChildren(InlineEditor)[-1], "fyr")
    workspace.choose_group_number(2)
    workspace.focus_capture()
    assert [group.image for group in desk.read(lambda tx: people.groups(tx, desk.id))] == ["fyr", "", ""]


def test_words_that_are_being_mended_when_another_group_comes_are_kept_and_the_field_closes(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    tree = workspace.pages.tree
    tree.setFocus()
    tree.edit_chosen()
    QTest.keyClicks(tree.viewport().findChildren(InlineEditor)[-1], "latter")
    workspace.choose_group_number(2)
    assert all(field.isHidden() for field in tree.viewport().findChildren(InlineEditor))
    assert tree.hasFocus()
    assert stored(desk) == {"Ida: Turen": ["latter"]}
    assert tree.layout_.notes == ()


def test_who_goes_from_a_half_mended_note_to_the_capture_field_writes_there(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    workspace.pages.tree.edit_chosen()
    workspace.focus_capture()
    assert field(workspace).hasFocus()


def test_shared_factors_have_a_badge_with_how_many_groups_told(desk, workspace, groups):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    workspace.choose_group_number(2)
    story(workspace, "Per: Skolen")
    factor(workspace, "vi lo")
    both = [the(desk, "humor").id, the(desk, "vi lo").id]
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Latter", both))
    (note,) = workspace.pages.tree.layout_.notes
    assert note.badge.block.lines == ("2 gr.",)


def test_the_forest_shows_every_tree_and_opens_one(desk, workspace, groups):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    desk.choose_group(None)
    assert workspace.pages.currentWidget() is workspace.pages.forest
    counts = [" ".join(tree.counts.block.lines) for tree in workspace.pages.forest.layout_.trees]
    assert counts == ["1 historie · 1 suksessfaktor", "historiene kommer", "historiene kommer"]
    workspace.pages.forest.opened.emit(groups[1])
    assert desk.place().group_id == groups[1]
    assert field(workspace).hasFocus()


def test_a_group_that_is_chosen_while_the_forest_zooms_stays_chosen(desk, workspace, groups, qtbot):
    desk.choose_group(None)
    forest = workspace.pages.forest
    flight = forest.findChild(QVariantAnimation)
    forest.setFocus()
    QTest.keyClick(forest, Qt.Key.Key_Down)
    QTest.keyClick(forest, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: flight.currentTime() > 0)
    with qtbot.assertNotEmitted(forest.opened):
        assert workspace.choose_group_number(2)
        assert flight.state() is QAbstractAnimation.State.Stopped
    assert desk.place().group_id == groups[1]
    desk.choose_group(None)
    QTest.keyClick(forest, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.place().group_id == groups[0])


def test_stories_without_a_group_have_a_tree_in_the_forest(desk, workspace):
    desk.do("", lambda tx: trees.add_told_story(tx, desk.id, None, "Liv: Fra lista"))
    desk.choose_group(None)
    assert [tree.id for tree in workspace.pages.forest.layout_.trees][-1] == ""
    workspace.pages.forest.opened.emit("")
    factor(workspace, "humor")
    assert stored(desk) == {"Liv: Fra lista": ["humor"]}
    workspace.pages.tree.edit_image()
    assert workspace.pages.tree.viewport().findChildren(InlineEditor) == []
    assert not action(workspace, "Skriv bildet til gruppa").isEnabled()
    assert workspace.choose_group_number(1)
    assert workspace.pages.tree.layout_.titles == ()
    assert action(workspace, "Skriv bildet til gruppa").isEnabled()


@pytest.fixture
def ungrouped(desk, workspace):
    """Open the tree of the stories without a group, with a factor that was moved."""
    kept = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, None, "Liv: Fra lista"))
    (moved,) = desk.do("", lambda tx: trees.add_factors(tx, kept, ["humor"]))
    desk.do("", lambda tx: trees.shift_factor(tx, moved, 60, 25))
    desk.choose_group(None)
    workspace.pages.forest.opened.emit("")
    assert workspace.pages.currentWidget() is workspace.pages.tree
    return workspace


def chosen_in_switch(workspace):
    switch = workspace.findChild(GroupSwitch)
    return [button.accessibleName() for button in switch.findChildren(Button) if button.isChecked()]


def test_the_forest_is_chosen_again_from_the_tree_of_no_groups_stories(desk, ungrouped):
    assert chosen_in_switch(ungrouped) == []
    (forest,) = (b for b in ungrouped.findChild(GroupSwitch).findChildren(Button) if b.text() == "Skogen")
    forest.click()
    assert ungrouped.pages.currentWidget() is ungrouped.pages.forest
    assert chosen_in_switch(ungrouped) == ["Skogen"]
    ungrouped.pages.forest.opened.emit("")
    assert ungrouped.choose_group_number(0)
    assert ungrouped.pages.currentWidget() is ungrouped.pages.forest
    ungrouped.pages.forest.opened.emit("")
    assert ungrouped.choose_group_number(2)
    assert chosen_in_switch(ungrouped) == ["Gruppe 2"]


def test_the_tree_of_no_groups_stories_is_tidied_and_no_other(desk, ungrouped, groups):
    other = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, groups[0], "Per: Skolen"))
    (elsewhere,) = desk.do("", lambda tx: trees.add_factors(tx, other, ["tid"]))
    desk.do("", lambda tx: trees.shift_factor(tx, elsewhere, 60, 25))
    action(ungrouped, "Rydd treet").trigger()
    assert (the(desk, "humor").offset_x, the(desk, "humor").offset_y) == (0, 0)
    assert the(desk, "tid").offset_x == 60


def current_line(workspace):
    """Return the line of the list that is marked, and whether all of it is seen, clear of the button over it."""
    outline = workspace.pages.outline
    line = outline.visualRect(outline.currentIndex()).translated(outline.viewport().pos())
    tools = workspace.pages.tools.geometry()
    seen = outline.viewport().geometry().contains(line) and not line.intersects(tools)
    return outline.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole), seen


def test_the_list_follows_what_is_written(desk, workspace, qtbot):
    story(workspace, "Ida: Turen")
    for number in range(30):
        desk.do("", lambda tx, n=number: trees.add_factor(tx, trees.stories(tx, desk.id)[0].id, f"nr {n}"))
    factor(workspace, "humor")
    workspace.pages.tools.list_button.click()
    qtbot.waitUntil(lambda: current_line(workspace) == ("humor", True))
    field(workspace).setFocus()
    factor(workspace, "tillit")
    qtbot.waitUntil(lambda: current_line(workspace) == ("tillit", True))
    story(workspace, "Per: Skolen")
    qtbot.waitUntil(lambda: current_line(workspace) == ("Per: Skolen", True))
    assert field(workspace).hasFocus()


def test_the_list_shows_and_edits_the_same(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    workspace.pages.tools.list_button.click()
    outline = workspace.pages.outline
    assert workspace.pages.currentWidget() is outline
    model = outline.model()
    assert [model.data(model.index(row)).strip() for row in range(2)] == ["Ida: Turen", "humor"]
    model.setData(model.index(0), "Ida: Fjellet")
    model.setData(model.index(1), "vi lo")
    assert stored(desk) == {"Ida: Fjellet": ["vi lo"]}
    outline.setCurrentIndex(model.index(1))
    QTest.keyClick(outline, Qt.Key.Key_Delete)
    outline.setCurrentIndex(model.index(0))
    QTest.keyClick(outline, Qt.Key.Key_Delete)
    assert stored(desk) == {}


def test_what_is_copied_from_the_list_is_the_tellers_own_words(desk, workspace):
    story(workspace, "Ida: Turen")
    pick_story_choice(workspace, "La den bli i rommet")
    factor(workspace, "vi lo")
    workspace.state.doing.mark_second_round([the(desk, "vi lo").id], second=True)
    workspace.pages.tools.list_button.click()
    outline = workspace.pages.outline
    assert [row.text for row in outline.model().rows] == ["Ida: Turen (blir i rommet)", "vi lo (mer)"]
    outline.setCurrentIndex(outline.model().index(1))
    QTest.keyClick(outline, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "vi lo"
    outline.selectAll()
    QTest.keyClick(outline, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Ida: Turen\nvi lo"
    assert pasted(QGuiApplication.clipboard().mimeData()) == ["vi lo"]


def test_stories_that_are_no_longer_shown_are_forgotten_and_those_that_are_come_back_as_they_were(desk, groups):
    first, second = (
        desk.do("", lambda tx, group=group: [trees.add_told_story(tx, desk.id, group, told) for told in ("A", "B")])
        for group in groups[:2]
    )
    seen = SeenStories()

    def shown(group):
        return desk.read(lambda tx: group_tree(tx, desk.id, group, desk.t, seen)).content.stories

    assert [one is other for one, other in zip(shown(groups[0]), shown(groups[0]), strict=True)] == [True, True]
    desk.do("", lambda tx: trees.remove_story(tx, first[0]))
    shown(groups[0])
    assert len(seen) == 1
    assert [story.id for story in shown(groups[1])] == second
    assert len(seen) == len(second)


def test_the_tools_cover_nothing_of_tree_list_and_forest(desk, workspace, groups):
    story(workspace, "Ida: Turen")
    pages, tools = workspace.pages, workspace.pages.tools
    workspace.resize(552, 598)

    def covers_something():
        page = pages.currentWidget().viewport()
        return tools.isVisible() and QRect(page.mapTo(pages, QPoint()), page.size()).intersects(tools.geometry())

    assert not covers_something()
    tools.list_button.click()
    assert not covers_something()
    tools.list_button.click()
    desk.choose_group(None)
    assert not covers_something()
    assert pages.rect().contains(tools.geometry())


def test_energy_is_marked_on_factors_from_the_menu_and_said_in_the_list(desk, workspace, told):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    factor(workspace, "ansvar")
    workspace.pages.tree.choose([the(desk, "humor").id])
    for words in ("Her er det energi", "Her er det energi", "Ta tilbake ett merke"):
        action(workspace, words).trigger()
    marks = desk.read(lambda tx: energy.energy(tx, desk.id))
    assert marks == {Node(NodeKind.FACTOR, the(desk, "humor").id): 1}
    workspace.pages.tools.list_button.click()
    outline = workspace.pages.outline
    assert listed(outline) == ["Ida: Turen", "humor (Her er det energi: 1 merke)", "ansvar"]
    outline.setCurrentIndex(outline.model().index(2))
    action(workspace, "Her er det energi").trigger()
    assert listed(outline)[2] == "ansvar (Her er det energi: 1 merke)"
    assert outline.current_id() == the(desk, "ansvar").id
    outline.setCurrentIndex(outline.model().index(0))
    action(workspace, "Her er det energi").trigger()
    assert told == ["Velg først en suksessfaktor."]


def test_e_marks_the_chosen_factor_which_wears_a_spark_and_no_other_is_painted_anew(desk, workspace, qtbot):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    factor(workspace, "ansvar")
    tree, humor = workspace.pages.tree, the(desk, "humor").id

    def sparks():
        return {note.text.block.lines[0]: note.spark is not None for note in tree.layout_.notes}

    other = next(note for note in tree.layout_.notes if note.id != humor)
    tree.choose([humor])
    bare = tree.grab().toImage()
    qtbot.keyClick(tree, Qt.Key.Key_E)
    qtbot.keyClick(tree, Qt.Key.Key_E)
    assert desk.read(lambda tx: energy.energy(tx, desk.id)) == {Node(NodeKind.FACTOR, humor): 2}
    assert sparks() == {"humor": True, "ansvar": False}
    assert next(note for note in tree.layout_.notes if note.id != humor) == other
    assert tree.grab().toImage() != bare
    for _ in range(2):
        qtbot.keyClick(tree, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    assert sparks() == {"humor": False, "ansvar": False}
    keys = {each.text(): each.shortcut().toString() for each in workspace.exercise_actions()}
    assert (keys["Her er det energi"], keys["Ta tilbake ett merke"]) == ("E", "Shift+E")


def test_the_dreams_in_the_crown_stand_in_the_list_and_lead_to_the_dream(desk, workspace, groups):
    story(workspace, "Ida: Turen")
    dream = desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "kø om morgenen", group_id=groups[0]))
    desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "og de synger", builds_on=dream))
    workspace.pages.tools.list_button.click()
    outline = workspace.pages.outline
    assert listed(outline) == ["Ida: Turen", "Drømmene i krona", "kø om morgenen", "og de synger"]
    sought = []
    desk.sought.connect(sought.append)
    for row in (1, 2):
        outline.setCurrentIndex(outline.model().index(row))
        QTest.keyClick(outline, Qt.Key.Key_Return)
        QTest.keyClick(outline, Qt.Key.Key_Delete)
    assert sought == [Node(NodeKind.DREAM, dream)]
    assert desk.place().group_id == groups[0]
    assert len(desk.read(lambda tx: dreams.dream_ideas(tx, desk.id))) == 2
    desk.choose_group(None)
    assert listed(outline)[0] == "Gruppe 1 · 1 historie · 0 suksessfaktorer · 2 drømmer"


def listed(outline):
    return [row.text for row in outline.model().rows]


def test_the_tools_zoom_tree_and_forest(desk, workspace):
    tools = workspace.pages.tools
    before = workspace.pages.tree.zoom
    tools.nearer.emit()
    tools.nearer.emit()
    tools.further.emit()
    assert workspace.pages.tree.zoom == pytest.approx(before * 1.2)
    tools.fitted.emit()
    assert workspace.pages.tree.zoom == pytest.approx(before)
    desk.choose_group(None)
    tools.nearer.emit()


@pytest.mark.parametrize(
    ("choose", "words"),
    [
        (lambda tree: tree.choose([]), "Skriv bildet til gruppa"),
        (lambda tree: tree.choose([tree.layout_.notes[0].id]), "Endre det som er valgt"),
        (lambda tree: tree.choose([tree.layout_.titles[0].id]), "Slett historien"),
    ],
)
def test_the_menu_is_about_what_is_chosen(desk, workspace, choose, words):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    choose(workspace.pages.tree)
    workspace.pages.tree.menu_asked.emit(workspace.mapToGlobal(workspace.rect().center()))
    menus = [menu for menu in workspace.findChildren(QMenu) if menu.isVisible()]
    assert words in [a.text() for menu in menus for a in menu.actions()]
    for menu in menus:
        menu.close()


def test_the_palette_has_the_exercises_actions(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    action(workspace, "Slett det som er valgt").trigger()
    assert stored(desk) == {"Ida: Turen": []}
    action(workspace, "La historien bli i rommet").trigger()
    action(workspace, "Slett historien").trigger()
    assert stored(desk) == {}
    for words in ("La historien bli i rommet", "Slett historien", "Endre forteller og tittel på historien"):
        action(workspace, words).trigger()


def test_nothing_told_begins_with_the_first_group(desk, item_of, qtbot, groups):
    desk.choose_group(None)
    made = VIEW.workspace(desk, item_of(ExerciseKind.TREE), None)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: desk.place().group_id == groups[0])


def test_in_a_narrow_window_the_help_stands_under_the_field(workspace):
    workspace.resize(584, 700)
    QApplication.processEvents()
    assert workspace.bar.hint.y() > field(workspace).y()
    workspace.resize(1100, 700)
    QApplication.processEvents()
    assert workspace.bar.hint.x() > field(workspace).x()


def test_an_undo_from_elsewhere_is_seen_and_half_typed_words_stay(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    QTest.keyClicks(field(workspace), "halvv")
    desk.undo()
    assert workspace.pages.tree.layout_.notes == ()
    assert field(workspace).text() == "halvv"


def test_the_stage_shows_what_to_do_then_the_tree_then_the_forest(desk, workspace, source_of, groups):
    bare = source_of(ExerciseKind.TREE, VIEW.stage)
    assert [type(block) for block in bare.blocks] == [Question, Instructions]
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    shown = source_of(ExerciseKind.TREE, VIEW.stage)
    assert shown.exercise_name == "Treøvelsen · Gruppe 1"
    (block,) = shown.blocks
    assert isinstance(block, PagedPicture)
    assert isinstance(block.paged, TreePaging)
    assert source_of(ExerciseKind.TREE, VIEW.stage) == shown
    desk.choose_group(None)
    (block,) = source_of(ExerciseKind.TREE, VIEW.stage).blocks
    assert isinstance(block.paged, ForestPaging)


def test_going_between_trees_while_something_is_chosen_there(desk, workspace, groups):
    for group in groups[:2]:
        desk.choose_group(group)
        story(workspace, f"Ida: {group}")
        factor(workspace, "vi lo")
    assert workspace.pages.tree.chosen_factors()
    desk.choose_group(None)
    desk.choose_group(groups[0])
    assert workspace.pages.tree.chosen_factors() == []
    assert [name for name, _ in workspace.pages.tree.on_tree.notes.items()] == [
        f.id for f in desk.read(lambda tx: trees.factors(tx, desk.id, trees.stories(tx, desk.id, groups[0])[0].id))
    ]


def test_taking_back_what_is_chosen_leaves_nothing_chosen(desk, workspace):
    story(workspace, "Ida: A")
    factor(workspace, "vi lo")
    assert workspace.pages.tree.chosen_factors()
    desk.undo()
    assert workspace.pages.tree.chosen_factors() == []


def test_the_groups_are_shown_as_soon_as_there_are_some(desk, workspace, qtbot):
    switch = workspace._switch
    QApplication.processEvents()
    desk.do("", lambda tx: people.add_group(tx, desk.id))
    QApplication.processEvents()
    assert switch._buttons.isVisible()
    assert [button.isVisible() for button in switch._group.buttons()] == [True] * 5
    assert all(button.geometry().right() <= switch.width() for button in switch._group.buttons())


def test_a_story_is_moved_to_another_group(desk, workspace, groups):
    story(workspace, "Ida: A")
    workspace.menus.do_with_story(2)
    menu = next(menu for menu in workspace.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == ["Gruppe 2", "Gruppe 3"]
    menu.actions()[1].trigger()
    menu.close()
    assert [s.group_id for s in desk.read(lambda tx: trees.stories(tx, desk.id))] == [groups[2]]


def test_words_follow_a_factor_that_was_dragged_to_another_root(desk, workspace):
    story(workspace, "Ida: A")
    factor(workspace, "vi lo")
    story(workspace, "Per: B")
    first, second = desk.read(lambda tx: trees.stories(tx, desk.id))
    moved = the(desk, "vi lo")
    workspace.pages.tree.choose([moved.id])
    workspace._drop([Drop(moved.id, second.id, None)])
    assert workspace.state.current_story().id == second.id
    assert first.id != second.id


def two_groups_share(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    workspace.choose_group_number(2)
    story(workspace, "Per: Skolen")
    factor(workspace, "vi lo")
    both = [the(desk, "humor").id, the(desk, "vi lo").id]
    return desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Latter", both))


def test_what_groups_share_glows_on_their_trees_in_the_forest(desk, workspace):
    cluster = two_groups_share(desk, workspace)
    desk.choose_group(None)
    layout = workspace.pages.forest.layout_
    assert [[light.number for light in tree.lights] for tree in layout.trees] == [[1], [1], []]
    assert [" ".join(entry.words.block.lines) for entry in layout.legend] == ["Latter · 2 av 2 grupper"]
    desk.do("", lambda tx: clusters.move_to_cluster(tx, [the(desk, "vi lo").id], None))
    assert workspace.pages.forest.layout_.legend == ()
    desk.undo()
    assert len(workspace.pages.forest.layout_.legend) == 1
    desk.do("", lambda tx: clusters.dissolve_cluster(tx, cluster))
    assert workspace.pages.forest.layout_.legend == ()


def test_a_suggestion_does_not_glow_until_it_is_kept(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    workspace.choose_group_number(2)
    story(workspace, "Per: Skolen")
    factor(workspace, "vi lo")
    both = [the(desk, "humor").id, the(desk, "vi lo").id]
    made = desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Latter", both, suggested=True))
    assert workspace.pages.tree.layout_.notes[0].badge is None
    desk.choose_group(None)
    assert workspace.pages.forest.layout_.legend == ()
    desk.do("", lambda tx: clusters.keep_cluster(tx, made))
    assert len(workspace.pages.forest.layout_.legend) == 1


def test_the_forest_is_told_as_a_list_that_opens_trees(desk, workspace, groups):
    two_groups_share(desk, workspace)
    desk.choose_group(None)
    workspace.pages.tools.list_button.click()
    outline = workspace.pages.outline
    model = outline.model()
    said = [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert said[1] == "Gruppe 2 · 1 historie · 1 suksessfaktor · Latter"
    assert outline.accessibleName() == "Skogen som liste"
    outline.setCurrentIndex(model.index(1))
    QTest.keyClick(outline, Qt.Key.Key_Return)
    assert desk.place().group_id == groups[1]
    assert outline.accessibleName() == "Treet som liste"
    assert [row.text for row in model.rows] == ["Per: Skolen", "vi lo (2 gr.)"]


def paste_on_tree(workspace, text=None):
    if text is not None:
        QGuiApplication.clipboard().setText(text)
    workspace.pages.tree.setFocus()
    QTest.keyClick(workspace.pages.tree, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_a_list_pasted_on_the_tree_is_offered_for_the_chosen_story_before_it_is_written(desk, workspace):
    story(workspace, "Ida: Turen")
    story(workspace, "Per: Skolen")
    tree = workspace.pages.tree
    tree.choose([tree.layout_.titles[0].id])
    paste_on_tree(workspace, "1. ble sett\n2. vi hadde tid")
    assert stored(desk) == {"Ida: Turen": [], "Per: Skolen": []}
    assert workspace.bar.offer.title.text() == "2 suksessfaktorer på Ida: Turen"
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    assert stored(desk) == {"Ida: Turen": ["ble sett", "vi hadde tid"], "Per: Skolen": []}
    desk.undo()
    assert stored(desk) == {"Ida: Turen": [], "Per: Skolen": []}


def test_a_table_pasted_on_the_tree_goes_through_the_import(desk, workspace, qtbot):
    story(workspace, "Ida: Turen")
    table = "Historie\tSuksessfaktor\nTuren\thumor"
    with qtbot.waitSignal(desk.table_pasted) as caught:
        paste_on_tree(workspace, table)
    assert caught.args == [table]
    assert stored(desk) == {"Ida: Turen": []}


def test_what_was_copied_from_a_tree_hangs_on_the_chosen_story_at_once_to_the_letter(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "1. humor")
    factor(workspace, "- tid")
    story(workspace, "Per: Skolen")
    tree = workspace.pages.tree
    tree.choose([tree.layout_.titles[0].id])
    tree.copy_chosen()
    tree.choose([tree.layout_.titles[1].id])
    paste_on_tree(workspace)
    assert stored(desk) == {"Ida: Turen": ["1. humor", "- tid"], "Per: Skolen": ["1. humor", "- tid"]}
    assert len(tree.chosen_factors()) == 2
    desk.undo()
    assert stored(desk)["Per: Skolen"] == []


def test_lines_pasted_before_there_is_a_story_hang_nowhere(desk, workspace):
    QGuiApplication.clipboard().setText("ble sett\nvi hadde tid")
    action(workspace, "Lim inn linjer på historien").trigger()
    assert stored(desk) == {}
    assert workspace.bar.offer.title.text() == "2 suksessfaktorer"


def test_a_factor_is_carried_to_the_story_beside_and_up_the_root_by_keys(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    factor(workspace, "tid")
    story(workspace, "Per: Skolen")
    tree = workspace.pages.tree
    tree.choose([the(desk, "tid").id])
    tree.setFocus()
    carry = Qt.KeyboardModifier.AltModifier | SHIFT
    QTest.keyClick(tree, Qt.Key.Key_Up, carry)
    assert stored(desk) == {"Ida: Turen": ["tid", "humor"], "Per: Skolen": []}
    QTest.keyClick(tree, Qt.Key.Key_Right, carry)
    assert stored(desk) == {"Ida: Turen": ["humor"], "Per: Skolen": ["tid"]}
    assert workspace.state.current_story().title == "Skolen"
    assert tree.chosen_factors() == [the(desk, "tid").id]
    action(workspace, "Flytt til forrige historie").trigger()
    assert stored(desk) == {"Ida: Turen": ["humor", "tid"], "Per: Skolen": []}
    action(workspace, "Gå til neste historie").trigger()
    assert tree.chosen_stories() == [tree.layout_.titles[1].id]


def test_a_double_click_in_the_forest_opens_the_tree_and_edits_nothing_there(desk, workspace, groups, qtbot):
    keep_still(workspace, still=True)
    story(workspace, "Ida: Turen")
    desk.choose_group(None)
    forest, tree = workspace.pages.forest, workspace.pages.tree
    cell = forest.layout_.trees[0].cell.center
    at = forest.mapFromScene(cell.x, cell.y)
    QTest.mouseClick(forest.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.place().group_id == groups[0]
    QTest.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert tree.viewport().findChildren(InlineEditor) == []


def test_moves_last_and_tidying_lays_the_tree_out_again(desk, workspace, item_of, qtbot):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    plain = workspace.pages.tree.layout_.notes[0].rect
    workspace.pages.tree.dropped.emit([Drop(the(desk, "humor").id, None, None, 60, 25)])
    again = VIEW.workspace(desk, item_of(ExerciseKind.TREE), None)
    qtbot.addWidget(again)
    again.resize(workspace.size())
    with qtbot.waitExposed(again):
        again.show()
    assert again.pages.tree.layout_.notes[0].rect == plain.moved(60, 25)
    action(again, "Rydd treet").trigger()
    assert again.pages.tree.layout_.notes[0].rect == plain
    assert workspace.pages.tree.layout_.notes[0].rect == plain


def test_a_button_tidies_while_something_was_moved_by_hand(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    tools = workspace.pages.tools
    assert tools.tidy_button.isHidden()
    workspace.pages.tree.dropped.emit([Drop(the(desk, "humor").id, None, None, 60, 25)])
    assert tools.tidy_button.isVisible()
    assert tools.geometry().right() <= workspace.pages.width()
    desk.choose_group(None)
    assert tools.tidy_button.isHidden()
    workspace.choose_group_number(1)
    tools.tidy_button.click()
    assert tools.tidy_button.isHidden()
    assert the(desk, "humor").offset_x == 0


def nine_stories(workspace, desk):
    """Tell nine stories, more than a small view has room for."""
    for number in range(9):
        story(workspace, f"Ida: Historie {number}")
        for words in ("noen spurte hvordan jeg hadde det", "vi lo masse", f"god tid {number}", "ansvar på ordentlig"):
            factor(workspace, words)


def test_it_is_said_what_lies_outside_the_view_and_a_click_leads_there(desk, workspace, qtbot):
    nine_stories(workspace, desk)
    pages = workspace.pages
    workspace.resize(810, 560)
    pages.tree.begin()
    qtbot.waitUntil(lambda: "↓" in pages.cue.text())
    assert pages.cue.text().endswith("historier til")
    assert not pages.cue.geometry().intersects(pages.tools.geometry())
    before = pages.tree.beyond()
    for _ in range(3):
        pages.cue.click()
    assert pages.tree.beyond().below < before.below
    pages.tree.show_whole()
    qtbot.waitUntil(pages.cue.isHidden)
    desk.choose_group(None)
    assert pages.cue.isHidden()


def is_note_seen(workspace, factor_id):
    tree = workspace.pages.tree
    rect = next(note.rect for note in tree.layout_.notes if note.id == factor_id)
    ends = tree.mapFromScene(rect.x, rect.y), tree.mapFromScene(rect.right, rect.bottom)
    return all(tree.viewport().rect().contains(end) for end in ends)


def test_the_last_of_a_list_that_is_written_is_seen_whatever_shape_the_view_takes_then(desk, workspace, qtbot):
    workspace.resize(760, 560)
    for name in ("Ida", "Jonas", "Per"):
        story(workspace, f"{name}: Turen")
        factor(workspace, "humor")
    workspace.pages.setMaximumWidth(420)  # as beside a photo
    QGuiApplication.clipboard().setText("\n".join(f"noe de sa at de husket, nummer {n}" for n in range(25)))
    field(workspace).paste_lines()
    QApplication.processEvents()
    QTest.keyClick(field(workspace), Qt.Key.Key_Return)
    last = the(desk, "noe de sa at de husket, nummer 24").id
    qtbot.waitUntil(workspace.bar.offer.isHidden)
    for size in ((760, 560), (700, 640), (900, 520)):
        workspace.resize(*size)
        QApplication.processEvents()
        assert is_note_seen(workspace, last)


def test_when_an_undo_leaves_nothing_of_the_tree_in_view_the_nearest_story_is_seen(desk, workspace):
    workspace.resize(760, 520)
    nine_stories(workspace, desk)
    tree = workspace.pages.tree
    for text in ("vi heier på hverandre " * 60, "vi lo " * 200):
        factor(workspace, text.strip())
    for _ in range(4):
        tree.zoom_in()
    while desk.history().undo is not None and len(stored(desk)) > 2:
        desk.undo()
        seen = tree.mapToScene(tree.viewport().rect()).boundingRect()
        parts = [tree.layout_.crown.rect, *(each.told for each in tree.layout_.stories)]
        assert any(seen.intersects(rect_of(part)) for part in parts)


def test_what_is_chosen_stays_in_view_as_one_comes_nearer(desk, workspace):
    nine_stories(workspace, desk)
    tree = workspace.pages.tree
    tree.show_whole()
    first = the(desk, "god tid 0").id
    tree.choose([first])
    for _ in range(6):
        workspace.pages.tools.nearer.emit()
        assert is_note_seen(workspace, first)


def test_where_there_is_width_the_list_stands_beside_the_tree_and_both_choose_the_same(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    factor(workspace, "god tid")
    pages = workspace.pages
    press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert pages.tree.isVisible()
    assert pages.outline.isVisible()
    assert pages.outline.geometry().left() >= pages.tree.width()
    press(Qt.Key.Key_F6)
    assert pages.outline.hasFocus()
    pages.outline.choose_row(the(desk, "humor").id)
    assert pages.tree.chosen_factors() == [the(desk, "humor").id]
    pages.tree.setFocus()
    pages.tree.choose([the(desk, "god tid").id])
    assert pages.outline.current_id() == the(desk, "god tid").id
    workspace.resize(600, 700)
    assert not pages.tree.isVisible()
    assert pages.outline.isVisible()
    press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert pages.tree.isVisible()
    assert not pages.outline.isVisible()


def test_what_several_stories_of_one_group_share_is_marked_on_the_tree(desk, workspace):
    story(workspace, "Ida: Turen")
    factor(workspace, "humor")
    factor(workspace, "god tid")
    story(workspace, "Per: Skolen")
    factor(workspace, "vi lo")
    ids = [the(desk, words).id for words in ("humor", "vi lo")]
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Latter", ids))
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Tid", [the(desk, "god tid").id]))
    badges = {
        note.id: " ".join(note.badge.block.lines) if note.badge else "" for note in workspace.pages.tree.layout_.notes
    }
    assert badges == {ids[0]: "2 hist.", ids[1]: "2 hist.", the(desk, "god tid").id: ""}
