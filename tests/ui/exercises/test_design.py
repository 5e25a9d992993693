"""Design statements in the console and on the stage."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.design import DesignStatement, StructurePart
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import clusters, designs, dreams, energy, links, trees
from unginvest_workshop.ui.dialogs.thread_picker import ThreadPicker
from unginvest_workshop.ui.exercises.design.stage import build
from unginvest_workshop.ui.exercises.design.workspace import DesignWorkspace
from unginvest_workshop.ui.stage.content import Cards, Instructions, Lines, Question

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
GOOD = "Hos oss leder unge og voksne alle møter sammen"


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = DesignWorkspace(desk, item_of(ExerciseKind.DESIGN))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def write(workspace, qtbot, *texts):
    for text in texts:
        qtbot.keyClicks(workspace.field, text)
        qtbot.keyClick(workspace.field, Qt.Key.Key_Return)


def found(desk):
    return desk.read(lambda tx: designs.statements(tx, desk.id))


def texts(desk):
    return [statement.text for statement in found(desk)]


def card(workspace, number=0):
    return list(workspace.list.cards.values())[number]


def stage(source_of):
    return source_of(ExerciseKind.DESIGN, build)


def tie_all(workspace, qtbot, number=0):
    """Tie a statement to all there is, by keys."""
    qtbot.keyClick(card(workspace, number), Qt.Key.Key_K)
    picker = workspace.findChild(ThreadPicker)
    for row in range(picker._list.count()):
        picker._list.item(row).setCheckState(Qt.CheckState.Checked)
    picker._accept()


def test_enter_writes_a_statement_and_the_cursor_stays(desk, workspace, qtbot):
    write(workspace, qtbot, GOOD, "Hos oss spiser vi frokost")
    assert texts(desk) == [GOOD, "Hos oss spiser vi frokost"]
    assert workspace.field.text() == ""


def test_nothing_typed_is_told_softly(workspace, qtbot, told):
    qtbot.keyClick(workspace.field, Qt.Key.Key_Return)
    assert told == ["Skriv hva som er på plass hos dere."]


def test_a_statement_is_edited_moved_and_removed_by_key(desk, workspace, qtbot):
    write(workspace, qtbot, "a", "b")
    first = card(workspace)
    qtbot.keyClick(first, Qt.Key.Key_F2)
    qtbot.keyClicks(first.words.field, "A")
    qtbot.keyClick(first.words.field, Qt.Key.Key_Return)
    assert texts(desk) == ["A", "b"]
    qtbot.keyClick(first, Qt.Key.Key_Down, ALT)
    assert texts(desk) == ["b", "A"]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(first, Qt.Key.Key_Up, ALT)
    assert texts(desk) == ["A", "b"]
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert texts(desk) == ["b"]
    assert card(workspace).hasFocus()
    desk.undo()
    assert texts(desk) == ["A", "b"]


def test_the_arrows_walk_from_the_line_through_the_cards_and_back(workspace, qtbot):
    write(workspace, qtbot, "a", "b")
    workspace.focus_capture()
    qtbot.keyClick(workspace.field, Qt.Key.Key_Up)
    assert card(workspace, 1).hasFocus()
    qtbot.keyClick(card(workspace, 1), Qt.Key.Key_Up)
    assert card(workspace, 0).hasFocus()
    qtbot.keyClick(card(workspace, 0), Qt.Key.Key_Up)
    assert card(workspace, 0).hasFocus()
    qtbot.keyClick(card(workspace, 0), Qt.Key.Key_Down)
    qtbot.keyClick(card(workspace, 1), Qt.Key.Key_Down)
    assert workspace.field.hasFocus()


def test_esc_takes_back_what_was_written(desk, workspace, qtbot):
    write(workspace, qtbot, "a")
    card(workspace).write_in()
    qtbot.keyClicks(card(workspace).words.field, "annet")
    qtbot.keyClick(card(workspace).words.field, Qt.Key.Key_Escape)
    assert texts(desk) == ["a"]


def test_a_statement_is_tied_to_what_it_gives_life_to(desk, workspace, source_of, qtbot):
    assert isinstance(stage(source_of).blocks[1], Instructions)
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett"))
    write(workspace, qtbot, "Hos oss blir alle møtt i døra")
    tie_all(workspace, qtbot)
    assert [text for _, text in card(workspace).chips.shown] == ["Å bli sett"]
    cards = stage(source_of).blocks[1]
    assert isinstance(cards, Cards)
    assert [(c.text, c.remark) for c in cards.cards] == [("Hos oss blir alle møtt i døra", "Gir liv til: Å bli sett")]


def test_the_picker_says_when_there_is_nothing_to_tie_to(workspace, qtbot):
    write(workspace, qtbot, "a")
    qtbot.mouseClick(card(workspace).tie_button, Qt.MouseButton.LeftButton)
    picker = workspace.findChild(ThreadPicker)
    assert picker._list.count() == 0
    picker.reject()


def test_what_was_just_written_is_in_sight(workspace, qtbot):
    write(workspace, qtbot, *(f"utsagn {number}" for number in range(15)))
    newest, bar = card(workspace, -1), workspace.list.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0 and not newest.visibleRegion().isEmpty())


def test_what_must_be_in_place_is_written_part_by_part_and_undone(desk, workspace, qtbot):
    write(workspace, qtbot, "Hos oss begynner uka med et møte for alle")
    shown = card(workspace).structure
    assert shown.isHidden()
    qtbot.keyClick(card(workspace), Qt.Key.Key_S)
    field = shown.fields[StructurePart.MEETINGS]
    assert field.field.isVisible()
    qtbot.keyClicks(field.field, "mandagsmøtet, klokka 9")
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert found(desk)[0].structure == {StructurePart.MEETINGS: "mandagsmøtet, klokka 9"}
    qtbot.mouseClick(card(workspace).build_button, Qt.MouseButton.LeftButton)
    visible = [part for part, each in shown.fields.items() if each.isVisible()]
    assert visible == [StructurePart.MEETINGS]
    desk.undo()
    assert found(desk)[0].structure == {}
    assert shown.isHidden()


def test_a_quiet_mark_shows_which_part_a_statement_seems_to_be_about(desk, workspace, qtbot):
    write(workspace, qtbot, "Hos oss har hvert rom en sofa")
    shown = card(workspace)
    qtbot.mouseClick(shown.build_button, Qt.MouseButton.LeftButton)
    marked = [part for part, mark in shown.structure.marks.items() if mark.isVisible()]
    assert marked == [StructurePart.ROOMS]
    desk.do("", lambda tx: designs.write_structure(tx, found(desk)[0].id, StructurePart.ROOMS, "stua"))
    assert not shown.structure.marks[StructurePart.ROOMS].isVisible()


def hint(workspace, number=0):
    shown = card(workspace, number).hint
    return "" if shown.isHidden() else shown.reason.text()


def test_one_quiet_hint_stands_on_the_card_and_points_to_the_words(workspace, qtbot):
    write(workspace, qtbot, "Vi skal kanskje ikke ha møter")
    assert "«skal»" in hint(workspace)
    assert card(workspace).words.words.marked() == ["skal"]
    assert "kanskje" not in hint(workspace)


def test_a_good_statement_that_is_tied_gets_no_hint(desk, workspace, qtbot):
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett"))
    write(workspace, qtbot, GOOD)
    assert "gir utsagnet liv til" in hint(workspace)
    tie_all(workspace, qtbot)
    assert hint(workspace) == ""


def test_what_a_statement_is_built_of_counts_as_structure(desk, workspace, qtbot):
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett"))
    write(workspace, qtbot, "Hos oss blir alle sett")
    tie_all(workspace, qtbot)
    assert "Hva må være på plass" in hint(workspace)
    desk.do("", lambda tx: designs.write_structure(tx, found(desk)[0].id, StructurePart.ROLES, "dørvert"))
    assert hint(workspace) == ""


def test_a_hint_waved_away_by_shift_and_esc_stays_away_for_that_statement(desk, workspace, item_of, qtbot):
    write(workspace, qtbot, "Vi skal le", "Vi bør le")
    qtbot.keyClick(card(workspace), Qt.Key.Key_Escape)
    assert "«skal»" in hint(workspace)
    qtbot.keyClick(card(workspace), Qt.Key.Key_Escape, SHIFT)
    assert hint(workspace) == ""
    assert card(workspace).words.words.marked() == []
    assert "«bør»" in hint(workspace, 1)
    again = DesignWorkspace(desk, item_of(ExerciseKind.DESIGN))
    qtbot.addWidget(again)
    assert hint(again) == ""
    assert texts(desk) == ["Vi skal le", "Vi bør le"]


def test_the_hint_follows_the_words_while_a_statement_is_written_in(workspace, qtbot):
    write(workspace, qtbot, "Vi ler hver dag")
    card(workspace).write_in()
    qtbot.keyClicks(card(workspace).words.field, "Vi skal le hver dag")
    assert "«skal»" in hint(workspace)
    qtbot.keyClick(card(workspace).words.field, Qt.Key.Key_Escape)
    assert "skal" not in hint(workspace)


def test_the_words_being_typed_are_seen_after_and_shift_with_esc_leaves_them_in_peace(desk, workspace, qtbot):
    qtbot.keyClicks(workspace.field, "Vi skal le sammen")
    qtbot.waitUntil(lambda: not workspace.typed_hint.isHidden())
    assert "«skal»" in workspace.typed_hint.reason.text()
    qtbot.keyClick(workspace.field, Qt.Key.Key_Escape)
    assert not workspace.typed_hint.isHidden()
    qtbot.keyClick(workspace.field, Qt.Key.Key_Escape, SHIFT)
    assert workspace.typed_hint.isHidden()
    assert workspace.field.text() == "Vi skal le sammen"
    qtbot.keyClick(workspace.field, Qt.Key.Key_Return)
    assert texts(desk) == ["Vi skal le sammen"]
    assert hint(workspace) == ""
    qtbot.keyClicks(workspace.field, "Vi bør le")
    qtbot.waitUntil(lambda: not workspace.typed_hint.isHidden())


def test_what_is_not_yet_told_of_a_statement_is_no_matter_while_it_is_typed(workspace, qtbot):
    qtbot.keyClicks(workspace.field, "Vi ler sammen")
    workspace.typed_hint._look()
    assert workspace.typed_hint.isHidden()


def test_no_hint_is_seen_by_the_room(workspace, source_of, qtbot):
    write(workspace, qtbot, "Vi skal le")
    assert "framover" not in repr(stage(source_of))


def test_energy_is_marked_and_taken_back_by_key_and_by_the_mark(desk, workspace, qtbot):
    write(workspace, qtbot, "a", "b")
    first = card(workspace)
    assert first.energy.isHidden()
    for _ in range(3):
        qtbot.keyClick(first, Qt.Key.Key_E)
    assert first.energy.count == 3
    qtbot.keyClick(first, Qt.Key.Key_E, SHIFT)
    qtbot.mouseClick(first.energy, Qt.MouseButton.LeftButton)
    assert first.energy.count == 3
    assert texts(desk) == ["a", "b"]
    desk.undo()
    assert first.energy.count == 2


def test_the_room_sees_where_there_is_energy_in_the_order_things_stand(desk, workspace, source_of, qtbot):
    cluster = desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett"))
    dream = desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "Vi flyr"))
    write(workspace, qtbot, "a", "b")
    story = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, None, "Ida: Turen"))
    factor = desk.do("", lambda tx: trees.add_factor(tx, story, "humor"))
    desk.do("", lambda tx: energy.mark_energy(tx, desk.id, Node(NodeKind.FACTOR, factor)))
    node = Node(NodeKind.CLUSTER, cluster)
    desk.do("", lambda tx: energy.mark_energy(tx, desk.id, Node(NodeKind.DREAM, dream)))
    desk.do("", lambda tx: energy.mark_energy(tx, desk.id, node))
    for _ in range(3):
        qtbot.keyClick(card(workspace, 1), Qt.Key.Key_E)
    workspace.showing.show_energy()
    cards = stage(source_of).blocks[1].cards
    assert [c.text for c in cards] == ["humor", "Å bli sett", "Vi flyr", "b"]
    assert cards[3].remark.endswith("3 merker")


def test_the_room_sees_one_statement_large_and_steps_to_the_next(desk, workspace, source_of, qtbot):
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett"))
    write(workspace, qtbot, "a", "b")
    tie_all(workspace, qtbot)
    desk.do("", lambda tx: designs.write_structure(tx, found(desk)[0].id, StructurePart.ROOMS, "stua"))
    qtbot.keyClick(card(workspace), Qt.Key.Key_V)
    content = stage(source_of)
    question, fed, parts = content.blocks
    assert (question, fed) == (Question("a"), Lines(("Gir liv til: Å bli sett",)))
    assert [(line.symbol, line.text) for line in parts.lines] == [("door", "Rom: stua")]
    assert content.footer == "Utsagn 1 av 2"
    assert workspace.step_view(1)
    assert stage(source_of).blocks == (Question("b"),)
    assert not workspace.step_view(1)
    assert workspace.step_view(-1)


def test_f7_takes_the_room_through_the_views(workspace, qtbot):
    write(workspace, qtbot, "a")
    seen = []
    for _ in range(4):
        qtbot.keyClick(workspace.field, Qt.Key.Key_F7)
        seen.append(workspace.showing.switch.shown)
    assert seen == ["one", "waiting", "energy", ""]


def test_the_actions_do_to_the_chosen_statement_what_its_keys_do(desk, workspace, qtbot):
    write(workspace, qtbot, "a", "b")
    card(workspace).setFocus()
    workspace.focus_capture()
    by_words = {action.text(): action for action in workspace.exercise_actions()}
    by_words["Flytt utsagnet ned"].trigger()
    assert texts(desk) == ["b", "a"]
    by_words["Her er det energi: ett merke til på utsagnet"].trigger()
    assert desk.read(lambda tx: energy.energy(tx, desk.id)) == {Node(NodeKind.STATEMENT, found(desk)[1].id): 1}
    by_words["Vis utsagnet på lerretet"].trigger()
    assert desk.place().view == found(desk)[1].id
    by_words["Slett utsagnet"].trigger()
    assert texts(desk) == ["b"]


def test_a_refresh_leaves_what_is_half_written(desk, workspace, qtbot):
    write(workspace, qtbot, "a")
    qtbot.keyClick(card(workspace), Qt.Key.Key_F2)
    field = card(workspace).words.field
    qtbot.keyClicks(field, "halvt")
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Nytt"))
    assert field.isVisible()
    assert field.text() == "halvt"
    assert desk.read(lambda tx: tx.find(DesignStatement))[0].text == "a"


def test_enter_in_the_picker_keeps_what_is_ticked(desk, workspace, qtbot):
    dream = desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "ungdom har nøklene"))
    desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "naboene kommer"))
    write(workspace, qtbot, GOOD)
    qtbot.keyClick(card(workspace), Qt.Key.Key_K)
    picker = workspace.findChild(ThreadPicker)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is picker._search)
    qtbot.keyClicks(picker._search, "nøkle")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert not picker.isVisible()
    (statement,) = desk.read(lambda tx: tx.find(DesignStatement))
    node = Node(NodeKind.STATEMENT, statement.id)
    assert desk.read(lambda tx: links.parents_of(tx, node)) == [Node(NodeKind.DREAM, dream)]
