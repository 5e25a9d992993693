"""The board of shared factors before anything is gathered, and when all of it is."""

import pytest

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import clusters, people, trees
from unginvest_workshop.ui.exercises.shared_factors import VIEW


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = VIEW.workspace(desk, item_of(ExerciseKind.SHARED_FACTORS), None)
    qtbot.addWidget(made)
    made.resize(1060, 760)
    with qtbot.waitExposed(made):
        made.show()
    return made


def tell(desk, *texts):
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    story = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group, "Ida: Turen"))
    return [desk.do("", lambda tx, text=text: trees.add_factor(tx, story, text)) for text in texts]


def test_it_says_where_factors_come_from_and_then_what_to_do_with_them(desk, workspace):
    hint = workspace.board.ground.hint
    assert "treøvelsen" in hint.text()
    factors = tell(desk, "ble sett", "vi lo")
    workspace.refresh(None)
    assert "«Foreslå»" in hint.text()
    assert not hint.isHidden()
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett", factors[:1]))
    workspace.refresh(None)
    assert hint.isHidden()


def test_an_empty_tray_leaves_the_room_to_the_cards(desk, workspace, qtbot):
    factors = tell(desk, "ble sett", "vi lo")
    workspace.refresh(None)
    tray = workspace.board.tray
    qtbot.waitUntil(lambda: tray.height() >= tray.needed() + 20)
    before = tray.height()
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Alt", factors))
    workspace.refresh(None)
    qtbot.waitUntil(lambda: tray.height() == tray.needed() < before - 30)
    desk.do("", lambda tx: clusters.move_to_cluster(tx, factors[:1], None))
    workspace.refresh(None)
    qtbot.waitUntil(lambda: tray.list.height() > 40)
