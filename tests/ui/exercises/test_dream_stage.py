"""What the room sees of the dream round: prompts, one dream at a time, and crowns; chosen by key in the console."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from unginvest_workshop.content import load_content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.dream_view import DreamView
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import dreams, energy, people, trees, workshops
from unginvest_workshop.ui.exercises.dream import VIEW
from unginvest_workshop.ui.exercises.dream.stage import build
from unginvest_workshop.ui.exercises.dream.workspace import DreamWorkspace
from unginvest_workshop.ui.exercises.tree.content import group_tree
from unginvest_workshop.ui.forest_content import forest
from unginvest_workshop.ui.stage.content import Cards, Chain, ChainLink, Instructions, PagedPicture, Prompt
from unginvest_workshop.ui.stage.wall import ForestPaging, TreePaging


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = DreamWorkspace(desk, item_of(ExerciseKind.DREAM))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.focus_capture()
    return made


@pytest.fixture
def shown(source_of):
    """Return the last block that the room sees."""
    return lambda: source_of(ExerciseKind.DREAM, build).blocks[-1]


def add(desk, text, **more):
    return desk.do("", lambda tx: dreams.add_idea(tx, desk.id, text, **more))


def view_of(desk):
    return DreamView.read(desk.place().view)


def test_f9_shows_the_prompts_one_by_one_and_f7_goes_back_to_the_dreams(desk, workspace, shown, qtbot):
    add(desk, "kø")
    prompts = load_content("nb").exercise(ExerciseKind.DREAM).shown_prompts
    for prompt in (*prompts, prompts[0]):
        qtbot.keyClick(workspace._field, Qt.Key.Key_F9)
        assert shown() == Prompt(prompt.text, prompt.symbol)
        assert workspace.stage.prompts_button.isChecked()
    qtbot.keyClick(workspace._field, Qt.Key.Key_F7)
    assert isinstance(shown(), Cards)
    assert not workspace.stage.prompts_button.isChecked()


def test_a_prompt_is_shown_before_anything_is_dreamt_too_and_one_that_is_not_there_shows_none(desk, workspace, shown):
    assert isinstance(shown(), Instructions)
    workspace.stage.menu.actions()[1].trigger()
    assert shown().text == "Ja, og hva skjer så?"
    workspace.stage.menu.actions()[1].trigger()
    assert isinstance(shown(), Instructions)
    workspace.stage.show_prompt(99)
    assert isinstance(shown(), Instructions)


def test_f7_goes_through_the_views(desk, workspace, shown, qtbot):
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    idea = add(desk, "kø", group_id=group)
    seen = []
    for _ in range(3):
        qtbot.keyClick(workspace._field, Qt.Key.Key_F7)
        seen.append(view_of(desk).view)
    assert seen == [idea, "crowns", ""]


def test_without_dreams_f7_passes_by_showing_one(desk, workspace, qtbot, told):
    qtbot.keyClick(workspace._field, Qt.Key.Key_F7)
    assert view_of(desk).view == "crowns"
    workspace.stage.choose(1)
    assert told == ["Skriv en drøm først."]


def test_v_shows_the_chosen_dream_with_its_chain_and_its_sparks(desk, workspace, shown, qtbot):
    a = add(desk, "a")
    b = add(desk, "b", builds_on=a)
    add(desk, "alene")
    desk.do("", lambda tx: energy.mark_energy(tx, desk.id, Node(NodeKind.DREAM, b)))
    workspace.choosing.choose(b)
    workspace.choosing.give_keys()
    qtbot.keyClick(workspace.ground.view(b), Qt.Key.Key_V)
    assert shown() == Chain((ChainLink(0, "a"), ChainLink(1, "b", sparks=1, marked=True)), lead_in="Ja, og")


def test_the_room_is_led_from_dream_to_dream_and_then_on(desk, workspace):
    a, c = add(desk, "a"), add(desk, "c")
    b = add(desk, "b", builds_on=a)
    assert not workspace.step_view(1)
    workspace.stage.show_view(b)
    assert workspace.step_view(1)
    assert view_of(desk).view == c
    assert workspace.state.chosen == c
    assert not workspace.step_view(1)
    assert workspace.step_view(-1)
    assert view_of(desk).view == a
    assert not workspace.step_view(-1)


def test_while_one_is_shown_the_newest_is_the_one(desk, workspace, shown, qtbot):
    workspace.stage.show_view(add(desk, "a"))
    qtbot.keyClicks(workspace._field, "b")
    qtbot.keyClick(workspace._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(link.text, link.marked) for link in shown().links] == [("a", False), ("b", True)]


def test_of_a_long_chain_the_room_sees_the_first_and_what_is_near_the_one_at_hand(desk, workspace, shown):
    ids = []
    for number in range(9):
        ids.append(add(desk, f"{number}", builds_on=ids[-1] if ids else None))
    add(desk, "ved siden av", builds_on=ids[5])
    workspace.stage.show_view(ids[7])
    assert [(link.depth, link.text) for link in shown().links] == [(number, f"{number}") for number in range(9)]
    assert [len(links) for links in shown().shorter] == [9, 8, 7, 6]
    assert [(link.depth, link.text, link.marked) for link in shown().shorter[-1]] == [
        (0, "0", False), (1, "…", False), (2, "5", False), (3, "6", False), (4, "7", True), (5, "8", False),
    ]  # fmt: skip
    workspace.stage.show_view(ids[0])
    assert [link.text for link in shown().links] == [*"012345678", "ved siden av"]


def test_of_a_wide_chain_the_room_sees_what_leads_to_the_one_at_hand(desk, workspace, shown):
    first = add(desk, "a")
    ids = [add(desk, f"{number}", builds_on=first) for number in range(8)]
    workspace.stage.show_view(ids[7])
    assert [(link.depth, link.text) for link in shown().links] == [(0, "a"), (1, "7")]


def test_a_dream_that_is_gone_is_not_shown_and_all_are_instead(desk, workspace, shown):
    add(desk, "a")
    gone = add(desk, "b")
    workspace.stage.show_view(gone)
    desk.do("", lambda tx: dreams.remove_idea(tx, gone))
    assert isinstance(shown(), Cards)


def test_the_crown_of_a_group_is_shown_or_the_forest(desk, workspace, shown):
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    other = desk.do("", lambda tx: people.add_group(tx, desk.id))
    desk.do("", lambda tx: people.write_group_image(tx, group, "Et lys"))
    a = add(desk, "a", group_id=group)
    add(desk, "b", builds_on=a)
    workspace.stage.show_view("crowns")
    desk.choose_group(group)
    block = shown()
    assert isinstance(block, PagedPicture)
    assert isinstance(block.paged, TreePaging)
    assert [dream.text for dream in block.paged.tree.dreams.shown] == ["a", "b"]
    assert block.paged.tree.image == "«Et lys»"
    for chosen in (other, None):
        desk.choose_group(chosen)
        assert isinstance(shown().paged, ForestPaging)
    assert [tree.counts for tree in shown().paged.forest.trees] == ["2 drømmer", "krona venter på drømmer"]


def test_in_the_forest_of_crowns_the_stories_of_no_group_have_no_tree(desk, workspace, shown):
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    desk.do("", lambda tx: trees.add_told_story(tx, desk.id, None, "Ida: A"))
    add(desk, "a", group_id=group)
    workspace.stage.show_view("crowns")
    assert [tree.id for tree in shown().paged.forest.trees] == [group]


def test_dreams_grow_on_the_group_s_tree_that_day_and_with_those_of_a_later_one(store, desk):
    group = desk.do("", lambda tx: people.add_group(tx, desk.id, "Fjellet"))
    desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group, "Ida: A"))
    add(desk, "i dag", group_id=group)
    later = WorkshopId(new_id())

    def next_year(tx):
        workshops.create_workshop(tx, "Ett år etter", date(2027, 1, 9), workshop_id=later)
        tx.replace(replace(tx.get(Workshop, later), follows=desk.id))
        there = people.add_group(tx, later, "Fjellet")
        dreams.add_idea(tx, later, "et år etter", group_id=there)

    store.write(later, "", next_year)
    tree = desk.read(lambda tx: group_tree(tx, desk.id, group, desk.t)).content
    assert [dream.text for dream in tree.dreams.shown] == ["i dag", "et år etter"]
    assert tree.dreams.more == ("+ 1 drøm", "+ 2 drømmer")
    (planted,) = desk.read(lambda tx: forest(tx, desk.id, Translator("nb"))).trees
    assert planted.dreams == "2 drømmer"


def test_the_exercise_names_all_that_the_stage_can_show():
    prompts = load_content("nb").exercise(ExerciseKind.DREAM).shown_prompts
    assert VIEW.views == ("", "crowns", *(f"|{number}" for number in range(1, len(prompts) + 1)))
