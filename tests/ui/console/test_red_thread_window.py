"""The red thread in a window of its own: from what is chosen in an exercise, walked by keys, and left by them."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.red_thread import weave
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import agenda, clusters, designs, dreams, links, people, roadmaps, trees, workshops
from unginvest_workshop.ui.exercises.registry import exercise_views
from unginvest_workshop.ui.stage.presenter import current
from unginvest_workshop.ui.stage.thread import is_thread, thread_stations, thread_view
from unginvest_workshop.ui.stage.thread_pages import Station, ThreadPaging
from unginvest_workshop.ui.thread.branches import GATHERED
from unginvest_workshop.ui.thread.thread_dialog import ThreadDialog

CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        qtbot.waitUntil(
            lambda: QApplication.focusWidget() is not None and QApplication.focusWidget().window() is dialog
        )
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def opened(window):
    return next((each for each in window.findChildren(ThreadDialog) if each.isVisible()), None)


def go(session, kind):
    items = session.desk.read(lambda tx: agenda.agenda(tx, session.desk.id))
    session.desk.go_to(next(item.id for item in items if item.exercise is kind))
    return session.page.workspace()


def words(side):
    return [row.text for row in side.rows if row.id]


@pytest.fixture
def told(session):
    """Tell a story, its factor, what it became, and a factor that was not carried on."""
    desk = session.desk
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    story = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group, "Jonas: Kafédagen"))
    factor = desk.do("", lambda tx: trees.add_factor(tx, story, "jeg fikk ansvar"))
    desk.do("", lambda tx: trees.add_factor(tx, story, "noen lo"))
    cluster = desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Ekte ansvar", [factor]))
    dream = desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "ungdom har nøklene"))
    statement = desk.do("", lambda tx: designs.add_statement(tx, desk.id, "Hos oss har ungdom nøkkel"))
    nodes = {
        NodeKind.STORY: Node(NodeKind.STORY, story), NodeKind.FACTOR: Node(NodeKind.FACTOR, factor),
        NodeKind.CLUSTER: Node(NodeKind.CLUSTER, cluster), NodeKind.DREAM: Node(NodeKind.DREAM, dream),
        NodeKind.STATEMENT: Node(NodeKind.STATEMENT, statement),
    }  # fmt: skip
    desk.do("", lambda tx: links.link(tx, desk.id, nodes[NodeKind.DREAM], nodes[NodeKind.CLUSTER]))
    desk.do("", lambda tx: links.link(tx, desk.id, nodes[NodeKind.STATEMENT], nodes[NodeKind.DREAM]))
    step = desk.do("", lambda tx: roadmaps.add_step(tx, desk.id, "Nøkkelkurs", [nodes[NodeKind.STATEMENT]]))
    return {**nodes, NodeKind.STEP: Node(NodeKind.STEP, step)}


@pytest.mark.parametrize(
    ("exercise", "kind"),
    [
        (ExerciseKind.TREE, NodeKind.STORY),
        (ExerciseKind.TREE, NodeKind.FACTOR),
        (ExerciseKind.SHARED_FACTORS, NodeKind.CLUSTER),
        (ExerciseKind.DREAM, NodeKind.DREAM),
        (ExerciseKind.DESIGN, NodeKind.STATEMENT),
        (ExerciseKind.ROADMAP, NodeKind.STEP),
    ],
)
def test_what_is_chosen_in_an_exercise_opens_its_thread(session, window, qtbot, told, exercise, kind):
    workspace = go(session, exercise)
    assert workspace.choose_node(told[kind])
    if kind is NodeKind.CLUSTER:
        assert workspace.chosen_node().kind in {NodeKind.CLUSTER, NodeKind.FACTOR}
        return
    assert workspace.chosen_node() == told[kind]
    press(qtbot, Qt.Key.Key_R, CTRL)
    assert opened(window).node == told[kind]


def test_arrows_walk_both_ways_and_enter_goes_to_the_place(session, window, qtbot, told):
    go(session, ExerciseKind.DREAM).choose_node(told[NodeKind.DREAM])
    press(qtbot, Qt.Key.Key_R, CTRL)
    dialog = opened(window)
    assert words(dialog.back) == ["Ekte ansvar", "jeg fikk ansvar", "Jonas: Kafédagen"]
    assert words(dialog.on) == ["Hos oss har ungdom nøkkel", "Nøkkelkurs"]
    press(qtbot, Qt.Key.Key_Right)
    assert dialog.on.hasFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert dialog.node == told[NodeKind.STATEMENT]
    assert dialog.card.text == "Hos oss har ungdom nøkkel"
    press(qtbot, Qt.Key.Key_Backspace)
    assert dialog.node == told[NodeKind.DREAM]
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    assert opened(window) is None
    assert session.desk.item(session.desk.place().item_id).exercise is ExerciseKind.ROADMAP
    assert session.page.workspace().chosen_node() == told[NodeKind.STEP]


def test_escape_leads_back_to_where_one_was(session, window, qtbot, told):
    workspace = go(session, ExerciseKind.DESIGN)
    workspace.choose_node(told[NodeKind.STATEMENT])
    before = QApplication.focusWidget()
    press(qtbot, Qt.Key.Key_R, CTRL)
    press(qtbot, Qt.Key.Key_Left)
    press(qtbot, Qt.Key.Key_Escape)
    assert opened(window) is None
    assert session.page.workspace() is workspace
    assert window.focusWidget() is before


def test_with_nothing_chosen_it_tells_kindly_where_the_thread_is_not_carried_on(session, window, qtbot, told):
    go(session, ExerciseKind.TOPIC)
    session.page.rail.setFocus()
    press(qtbot, Qt.Key.Key_R, CTRL)
    dialog = opened(window)
    assert [row.text for row in dialog.ends.rows if not row.id] == ["1 suksessfaktor er ikke ført videre ennå"]
    assert words(dialog.ends) == ["noen lo"]
    press(qtbot, Qt.Key.Key_Right)
    assert dialog.card.text == "noen lo"
    assert words(dialog.back) == ["Jonas: Kafédagen"]
    assert dialog.ends_button.text() == "1 suksessfaktor er ikke ført videre ennå – se hvilke"


def test_a_step_tied_to_many_factors_gathers_them_until_somebody_wishes_to_see_them(session, window, qtbot, told):
    desk = session.desk
    story = told[NodeKind.STORY].id
    made = [desk.do("", lambda tx, n=n: trees.add_factor(tx, story, f"faktor {n}")) for n in range(12)]
    nodes = [Node(NodeKind.FACTOR, each) for each in made]
    step = told[NodeKind.STEP]
    desk.do("", lambda tx: links.set_parents(tx, desk.id, step, nodes))
    go(session, ExerciseKind.ROADMAP).choose_node(step)
    press(qtbot, Qt.Key.Key_R, CTRL)
    dialog = opened(window)
    assert words(dialog.back) == ["12 suksessfaktorer fra 1 historie"]
    assert dialog.back.chosen() == GATHERED
    press(qtbot, Qt.Key.Key_Return)
    assert len(words(dialog.back)) == 13
    assert dialog.back.hasFocus()


def test_a_day_without_words_says_so(session, window, qtbot):
    session.page.rail.setFocus()
    press(qtbot, Qt.Key.Key_R, CTRL)
    assert opened(window).node is None
    assert opened(window).ends.rows == []


def test_a_key_shows_the_room_the_thread_and_the_exercise_again(session, window, qtbot, told):
    go(session, ExerciseKind.DREAM).choose_node(told[NodeKind.DREAM])
    press(qtbot, Qt.Key.Key_R, CTRL)
    press(qtbot, Qt.Key.Key_V)
    shown = current(session.desk, exercise_views())
    (block,) = shown.content.blocks
    assert [(each.word, each.text) for each in block.paged.chains[0]] == [
        ("Historie", "Jonas: Kafédagen"), ("Suksessfaktor", "jeg fikk ansvar"), ("Fellesnevner", "Ekte ansvar"),
        ("Drøm", "ungdom har nøklene"), ("Designutsagn", "Hos oss har ungdom nøkkel"), ("Steg", "Nøkkelkurs"),
    ]  # fmt: skip
    assert [each.here for each in block.paged.chains[0]] == [False, False, False, True, False, False]
    assert opened(window).room_button.text() == "Vis øvelsen for rommet igjen"
    press(qtbot, Qt.Key.Key_V)
    assert session.desk.place().view == ""


@pytest.mark.parametrize("leaving", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_thread_leaves_the_wall_with_its_window(session, window, qtbot, told, leaving):
    workspace = go(session, ExerciseKind.ROADMAP)
    workspace.show_view("table")
    workspace.choose_node(told[NodeKind.STEP])
    press(qtbot, Qt.Key.Key_R, CTRL)
    press(qtbot, Qt.Key.Key_V)
    assert is_thread(session.desk.room_place().view)
    press(qtbot, leaving)
    assert opened(window) is None
    assert session.desk.room_place().view == "table"


def test_a_thread_that_was_on_the_wall_when_the_app_was_left_is_there_no_more(session, window, told):
    desk = session.desk
    go(session, ExerciseKind.ROADMAP)
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, thread_view(told[NodeKind.STEP])))
    window.go_home()
    window.open_workshop(desk.id)
    assert window.session.desk.room_place().view == ""


@pytest.mark.parametrize(("ties", "pages"), [(12, 12), (13, 13), (40, 13)])
def test_the_room_is_told_that_there_are_more_threads_than_it_is_shown(session, ties, pages):
    step = Node(NodeKind.STEP, "step")
    dreams_ = [Node(NodeKind.DREAM, f"dream {n}") for n in range(ties)]
    said = "og flere tråder"
    before = weave({step: dreams_}, {node: node.id for node in (*dreams_, step)})
    after = weave({dream: [step] for dream in dreams_}, {node: node.id for node in (*dreams_, step)})
    for thread in (before, after):
        chains = thread_stations(thread, step, session.desk.t)
        assert len(chains) == pages
        assert [chain[-1].text == said for chain in chains] == [False] * 12 + [True] * (pages - 12)


def test_a_long_chain_goes_on_to_a_next_page_by_the_station_that_was_last(styled):
    long = Station("tell", "Historie", "ord " * 120)
    paging = ThreadPaging(((long, long, long),))
    assert len(paging(QRectF(0, 0, 1000, 500), 22)) == 3
    assert len(ThreadPaging(((Station("tell", "Historie", "kort"),) * 4,))(QRectF(0, 0, 1000, 500), 22)) == 1
