"""The learning spiral in follow-up: fagdag after fagdag, who moved us, and a contribution that belongs to a dream."""

from datetime import date

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import dreams, followup, roadmaps, workshops
from unginvest_workshop.ui.exercises.follow_up import VIEW
from unginvest_workshop.ui.exercises.follow_up.stage import SPIRAL, build
from unginvest_workshop.ui.stage.content import PagedPicture

Key = Qt.Key


@pytest.fixture
def then(store):
    made = WorkshopId(new_id())

    def hold(tx):
        workshops.create_workshop(tx, "I fjor", date(2025, 11, 20), workshop_id=made, topic="Hva gror her?")
        roadmaps.add_step(tx, made, "Nøkkelkurs")
        return dreams.add_idea(tx, made, "ungdom har nøklene")

    dream, _ = store.write(made, "", hold)
    return made, dream


@pytest.fixture
def workspace(desk, item_of, qtbot, then):
    item = item_of(ExerciseKind.FOLLOW_UP)
    desk.go_to(item)
    desk.do("", lambda tx: followup.open_road(tx, desk.id, then[0]))
    made = VIEW.workspace(desk, item, None)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def act(workspace, words):
    next(a for a in workspace.exercise_actions() if a.text() == words).trigger()


def test_the_spiral_tells_each_fagdag_and_its_dreams_come_true(desk, workspace, then):
    desk.do("", lambda tx: followup.mark_come_true(tx, desk.id, then[1]))
    act(workspace, "Vis læringsspiralen")
    assert desk.place().view == SPIRAL
    assert [turn.title for turn in workspace.spiral_page.picture.turns] == ["I fjor", "Fagdag"]
    now = workspace.spiral_page.picture.turns[-1]
    assert now.here
    assert now.counts == "0 av 1 steg nådd"
    assert now.dreams == ("ungdom har nøklene – blitt virkelighet",)
    said = workspace.spiral_page.picture.accessibleDescription()
    assert said.splitlines()[-1] == "20. november 2025. I fjor. Hva gror her?. 0 av 1 steg nådd"
    assert workspace.capture_field() is None


def test_the_room_sees_it_on_pages_with_words_that_can_be_read(desk, workspace, source_of):
    act(workspace, "Vis læringsspiralen")
    (block,) = source_of(ExerciseKind.FOLLOW_UP, build).blocks
    assert isinstance(block, PagedPicture)
    assert len(block.paged(QRectF(0, 0, 1700, 800), 34.0)) == 1


def test_contributions_stand_by_department_and_person(desk, workspace, then):
    for who, department, text in (("Kari", "Drammen", "ba inn naboene"), ("", "", "vi sang"), ("Ida", "Drammen", "lo")):
        desk.do(
            "", lambda tx, w=who, d=department, s=text: followup.add_contribution(tx, desk.id, s, who=w, department=d)
        )
    act(workspace, "Vis læringsspiralen")
    rows = workspace.spiral_page.movers.rows
    assert [row.text for row in rows] == [
        "Drammen · 2 bidrag", "ba inn naboene", "lo", "Uten avdeling · 1 bidrag", "vi sang",
    ]  # fmt: skip
    assert [row.kind for row in rows if row.id] == ["Kari", "Ida", ""]


def test_the_room_sees_who_moved_it_by_department_on_the_pages_after_the_spiral(desk, workspace, source_of, then):
    for who, department, text in (("Kari", "Drammen", "ba inn naboene"), ("", "", "vi sang"), ("Ida", "Drammen", "lo")):
        desk.do(
            "", lambda tx, w=who, d=department, s=text: followup.add_contribution(tx, desk.id, s, who=w, department=d)
        )
    act(workspace, "Vis læringsspiralen")
    spiral, question, cards = source_of(ExerciseKind.FOLLOW_UP, build).blocks
    assert isinstance(spiral, PagedPicture)
    assert question.text == "Hvem som har flyttet oss"
    assert [(card.heading, card.text, [said for _, said in card.built_on]) for card in cards.cards] == [
        ("Drammen", "2 bidrag", ["Kari: ba inn naboene", "Ida: lo"]),
        ("Uten avdeling", "1 bidrag", ["vi sang"]),
    ]


def test_a_contribution_may_belong_to_a_dream_chosen_by_keys(desk, workspace, then, qtbot):
    made = desk.do("", lambda tx: followup.add_contribution(tx, desk.id, "ba inn naboene"))
    act(workspace, "Vis det som har flyttet oss")
    workspace.moved_page.open_row(made)
    form = workspace.moved_page.form
    form.dream.setFocus()
    QTest.keyClick(form.dream, Key.Key_Down)
    row = desk.read(lambda tx: followup.contributions(tx, desk.id))[0]
    assert row.dream == "ungdom har nøklene"
    assert form.dream.currentText() == "ungdom har nøklene"
    desk.undo()
    assert desk.read(lambda tx: followup.contributions(tx, desk.id))[0].dream_id is None
    assert form.dream.currentText() == "Ingen bestemt drøm"


def test_a_place_of_the_thread_is_chosen_and_told(desk, workspace, then):
    step = desk.read(lambda tx: followup.followed_steps(tx, desk.id))[0]
    made = desk.do("", lambda tx: followup.add_contribution(tx, desk.id, "ba inn naboene", step_id=step.id))
    act(workspace, "Vis drømmene fra den gangen")
    assert workspace.choose_node(Node(NodeKind.CONTRIBUTION, made))
    assert workspace.chosen_node() == Node(NodeKind.STEP, step.id)
    assert workspace.choose_node(Node(NodeKind.DREAM, then[1]))
    assert workspace.chosen_node() == Node(NodeKind.DREAM, then[1])
    assert not workspace.choose_node(Node(NodeKind.STEP, "gone"))
