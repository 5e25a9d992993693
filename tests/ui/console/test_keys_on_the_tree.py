"""The tree's keys in the console: Alt with arrows walks, and turns no clock."""

from PySide6.QtCore import Qt

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.operations import people, trees


def test_alt_and_arrows_walk_the_tree_and_leave_the_clock_alone(session, qtbot):
    desk = session.desk
    desk.go_to(desk.read(lambda tx: tx.find(AgendaItem, exercise=ExerciseKind.TREE))[0].id)
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    first = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group, "Ida: Turen"))
    second = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group, "Per: Skolen"))
    desk.choose_group(group)
    tree = session.page.workspace().pages.tree
    tree.setFocus()
    tree.choose([first])
    session.timer.toggle()
    before = session.timer.reading(desk.place().item_id).segment
    qtbot.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert tree.chosen_stories() == [second]
    reading = session.timer.reading(desk.place().item_id)
    assert (reading.segment, reading.over) == (before, False)
