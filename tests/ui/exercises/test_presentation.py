"""Presentation in plenum in the console and on the stage."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from unginvest_workshop.domain import timer as rules
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.pictures import KeptPhoto, PhotoPurpose
from unginvest_workshop.domain.presentation import Response, ResponseKind
from unginvest_workshop.operations import agenda, people, photos, presentations, timers, trees, workshops
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.dialogs.keys_dialog import console_keys
from unginvest_workshop.ui.exercises.presentation.stage import build
from unginvest_workshop.ui.exercises.presentation.workspace import PresentationWorkspace
from unginvest_workshop.ui.stage.content import (
    Instructions,
    Kicker,
    PagedPicture,
    Photos,
    Question,
    SideBySide,
    Verse,
    Words,
)

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
INTERESTING, GENERATIVE = ResponseKind.INTERESTING, ResponseKind.GENERATIVE


@pytest.fixture
def groups(desk):
    """Make three groups; the first has two stories, the second one, the third none."""

    def make(tx):
        made = [people.add_group(tx, desk.id) for _ in range(3)]
        cafe = trees.add_told_story(tx, desk.id, made[0], "Ida: Kafédagen")
        bus = trees.add_told_story(tx, desk.id, made[0], "Per: Bussen")
        trees.add_factors(tx, cafe, ["Tid", "Latter"])
        (seen,) = trees.add_factors(tx, bus, ["Noen så meg"])
        trees.mark_recurring(tx, [seen], recurring=True)
        trees.add_told_story(tx, desk.id, made[1], "Kari: Turen")
        people.write_group_image(tx, made[0], "En bålplass")
        return made

    return desk.do("", make)


@pytest.fixture
def item(desk, item_of):
    found = item_of(ExerciseKind.PRESENTATION)
    desk.go_to(found)
    return found


@pytest.fixture
def workspace(desk, groups, item, qtbot):
    desk.choose_group(groups[0])
    made = PresentationWorkspace(desk, item)
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    made.activateWindow()
    made.focus_capture()
    return made


def field(workspace, kind=INTERESTING):
    return workspace.answers.fields[kind]


def texts(workspace, kind):
    return [card.words.text for card in workspace.answers.lists[kind].cards()]


def answers(desk):
    return desk.read(lambda tx: presentations.responses(tx, desk.id))


def showing(desk, number=0):
    return desk.read(lambda tx: presentations.showings(tx, desk.id))[number]


def reading(desk, item):
    return rules.read(desk.read(lambda tx: timers.timer_of(tx, item)), desk.clock.now())


def pick_all(desk, number=0):
    for factor in showing(desk, number).factors:
        desk.do("", lambda tx, factor=factor: presentations.pick_factor(tx, factor.id, picked=True))


# -- what the group shows


def test_story_and_factors_are_picked_by_key(desk, workspace, qtbot):
    assert [row.text() for row in workspace.picks.rows()] == ["Ida: Kafédagen", "Per: Bussen", "Noen så meg", "Tid",
                                                              "Latter"]  # fmt: skip
    qtbot.keyClick(field(workspace), Qt.Key.Key_F6)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert showing(desk).story.title == "Bussen"
    assert [factor.text for factor in showing(desk).picked] == ["Noen så meg"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert showing(desk).picked == ()
    desk.undo()
    assert [row.text() for row in workspace.picks.rows() if row.isChecked()] == ["Per: Bussen", "Noen så meg"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert field(workspace).hasFocus()


def test_how_many_is_said_quietly_and_never_insisted_on(desk, workspace):
    assert workspace.picks._count.text() == "0 valgt · 3 til 6 er passe"
    pick_all(desk)
    assert workspace.picks._count.text() == "3 valgt"
    story = showing(desk).stories[0].id
    desk.do("", lambda tx: trees.add_factors(tx, story, [f"Noe {n}" for n in range(6)]))
    pick_all(desk)
    assert workspace.picks._count.text() == "9 valgt · 3 til 6 er passe"


def test_a_click_picks_too(desk, workspace, qtbot):
    qtbot.mouseClick(workspace.picks.rows()[3], Qt.MouseButton.LeftButton)
    assert field(workspace).hasFocus()
    assert [factor.text for factor in showing(desk).picked] == ["Tid"]


def test_a_group_without_stories_says_where_to_write_them(desk, groups, workspace):
    desk.choose_group(groups[2])
    assert workspace._no_stories.isVisible()
    assert not workspace.picks.isVisible()


# -- what listeners answer


def test_enter_writes_an_answer_and_the_line_keeps_the_keys(desk, groups, workspace, qtbot):
    qtbot.keyClicks(field(workspace), "At dere tok dere tid")
    qtbot.keyClick(field(workspace), Qt.Key.Key_Return)
    assert field(workspace).text() == ""
    assert field(workspace).hasFocus()
    qtbot.keyClick(field(workspace), Qt.Key.Key_Tab)
    assert field(workspace, GENERATIVE).hasFocus()
    qtbot.keyClicks(field(workspace, GENERATIVE), "Vi kan spise sammen")
    qtbot.keyClick(field(workspace, GENERATIVE), Qt.Key.Key_Return)
    qtbot.keyClick(field(workspace, GENERATIVE), Qt.Key.Key_Return, CTRL)
    assert field(workspace).hasFocus()
    assert [(each.kind, each.text, each.group_id) for each in answers(desk)] == [
        (INTERESTING, "At dere tok dere tid", groups[0]),
        (GENERATIVE, "Vi kan spise sammen", groups[0]),
    ]
    assert texts(workspace, INTERESTING) == ["At dere tok dere tid"]
    assert texts(workspace, GENERATIVE) == ["Vi kan spise sammen"]


def test_nothing_typed_is_told_softly(workspace, qtbot, told):
    qtbot.keyClick(field(workspace), Qt.Key.Key_Return)
    assert told == ["Skriv det lytterne sier først."]


def test_an_answer_may_be_about_a_picked_factor(desk, workspace, qtbot):
    pick_all(desk)
    assert workspace.answers.about.text() == "Om alt gruppa viste"
    qtbot.keyClick(field(workspace), Qt.Key.Key_Right, ALT)
    qtbot.keyClick(field(workspace), Qt.Key.Key_Right, ALT)
    assert workspace.answers.about.text() == "Om «Tid»"
    qtbot.keyClicks(field(workspace), "Så rolig det var")
    qtbot.keyClick(field(workspace), Qt.Key.Key_Return)
    (answer,) = answers(desk)
    assert answer.factor_id == showing(desk).factors[1].id
    assert workspace.answers.lists[INTERESTING].cards()[0].remark.text() == "Om «Tid»"
    assert workspace.answers.about.text() == "Om alt gruppa viste"
    qtbot.keyClick(field(workspace), Qt.Key.Key_Left, ALT)
    assert workspace.answers.about.text() == "Om «Latter»"


def test_an_answer_is_tied_changed_sent_across_and_struck_by_key(desk, groups, workspace, qtbot):
    desk.do("", lambda tx: presentations.add_response(tx, desk.id, INTERESTING, "Rolig", groups[0]))
    card = workspace.answers.lists[INTERESTING].cards()[0]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_T)
    menu = next(each for each in workspace.findChildren(QMenu) if each.actions())
    next(action for action in menu.actions() if action.text() == "Latter").trigger()
    assert answers(desk)[0].factor_id == showing(desk).factors[2].id
    menu.close()
    qtbot.keyClick(card, Qt.Key.Key_F2)
    qtbot.keyClicks(card.words.field, "Så rolig")
    qtbot.keyClick(card.words.field, Qt.Key.Key_Return)
    assert texts(workspace, INTERESTING) == ["Så rolig"]
    qtbot.keyClick(card, Qt.Key.Key_M)
    assert texts(workspace, GENERATIVE) == ["Så rolig"]
    qtbot.keyClick(workspace.answers.lists[GENERATIVE].cards()[0], Qt.Key.Key_Delete)
    assert desk.read(lambda tx: tx.find(Response)) == []
    desk.undo()
    assert texts(workspace, GENERATIVE) == ["Så rolig"]


# -- from group to group


def test_going_on_takes_the_clock_along_and_looking_back_does_not(desk, groups, item, workspace, qtbot):
    desk.do("", lambda tx: timers.start_timer(tx, item, desk.clock.now()))
    desk.clock.seconds += 60
    qtbot.keyClick(field(workspace), Qt.Key.Key_Down, ALT)
    assert desk.place().group_id == groups[1]
    assert (reading(desk, item).segment, reading(desk, item).remaining) == (1, 240_000)
    desk.clock.seconds += 30
    qtbot.keyClick(field(workspace), Qt.Key.Key_Up, ALT)
    assert desk.place().group_id == groups[0]
    assert (reading(desk, item).segment, reading(desk, item).remaining) == (1, 210_000)
    assert reading(desk, item).running
    assert field(workspace).hasFocus()
    assert workspace.choose_group_number(3)
    assert reading(desk, item).segment == 1
    assert not workspace.choose_group_number(4)


def test_it_begins_with_a_group_and_a_walk_with_all(desk, groups, item, qtbot):
    first = PresentationWorkspace(desk, item)
    qtbot.addWidget(first)
    qtbot.waitUntil(lambda: desk.place().group_id == groups[0])
    desk.choose_group(None)
    desk.do("", lambda tx: agenda.set_gallery_walk(tx, item, walk=True))
    second = PresentationWorkspace(desk, item)
    qtbot.addWidget(second)
    QApplication.processEvents()
    assert desk.place().group_id is None
    second.show()
    assert second.overview.isVisible()


def test_all_groups_stand_side_by_side_with_their_answers(desk, groups, workspace, qtbot):
    desk.do("", lambda tx: presentations.add_response(tx, desk.id, GENERATIVE, "Modig", groups[1]))
    desk.choose_group(None)
    assert workspace.overview.isVisible()
    qtbot.keyClicks(field(workspace), "Alle hadde med maten")
    qtbot.keyClick(field(workspace), Qt.Key.Key_Return)
    assert answers(desk)[1].group_id is None
    workspace.overview.opened.emit(groups[1])
    assert desk.place().group_id == groups[1]
    assert texts(workspace, GENERATIVE) == ["Modig"]


def test_the_form_is_switched_here_and_a_walk_is_suggested_to_many(desk, groups, item, workspace):
    assert workspace._header.lead() == "3 grupper × 4 min = 12 min"
    assert not workspace.suggestion.isVisible()
    for _ in range(6):
        desk.do("", lambda tx: people.add_group(tx, desk.id))
    assert workspace.suggestion.isVisible()
    workspace.form.group.button(1).click()
    assert desk.item(item).gallery_walk
    assert not workspace.suggestion.isVisible()
    workspace.form.group.button(0).click()
    assert desk.item(item).minutes == 36


def test_the_sheet_of_keys_says_how(desk, workspace):
    own = dict(console_keys(desk.t, ActionSet(desk.t), workspace.exercise_actions()))["Denne øvelsen"]
    assert ("Neste gruppe", ["Alt ↓"]) in own
    assert ("Velg historie og røtter, og tilbake", ["F6"]) in own


def test_half_typed_words_survive_what_others_change(desk, workspace, qtbot):
    qtbot.keyClicks(field(workspace), "At dere")
    pick_all(desk)
    assert field(workspace).text() == "At dere"
    assert field(workspace).hasFocus()


# -- the stage


def blocks(source_of):
    return {type(block): block for block in source_of(ExerciseKind.PRESENTATION, build).blocks}


def test_the_stage_shows_story_factors_and_image(desk, groups, item, source_of):
    desk.choose_group(groups[0])
    assert Instructions not in blocks(source_of)
    pick_all(desk)
    story = showing(desk).stories[0].id
    desk.do("", lambda tx: presentations.choose_story(tx, story))
    shown = blocks(source_of)
    assert shown[Question].text == "Ida: Kafédagen"
    assert shown[Kicker].text == "Historien vår"
    assert shown[Words].texts == ("Noen så meg", "Tid", "Latter")
    assert shown[Verse].text == "«En bålplass»"
    assert source_of(ExerciseKind.PRESENTATION, build).exercise_name == "Framføring · Gruppe 1"


def test_a_group_that_has_only_a_photo_of_its_tree_shows_it(desk, groups, item, source_of):
    desk.choose_group(groups[2])
    assert Instructions in blocks(source_of)
    kept = KeptPhoto(MediaHash("0" * 64), 40, 30)
    of = PhotosOf(PhotoPurpose.TREE, group_id=groups[2])
    desk.do("", lambda tx: photos.add_photo(tx, desk.id, kept, of, "Treet"))
    assert [photo.caption for photo in blocks(source_of)[Photos].photos] == ["Treet"]


def test_the_stage_shows_what_was_heard_when_asked(desk, groups, item, workspace, source_of, qtbot):
    desk.choose_group(groups[0])
    qtbot.keyClick(field(workspace), Qt.Key.Key_F7)
    assert blocks(source_of)[Instructions].lines[0].text == "Hva var mest interessant?"
    desk.do("", lambda tx: presentations.add_response(tx, desk.id, GENERATIVE, "Modig", groups[0]))
    desk.do("", lambda tx: presentations.add_response(tx, desk.id, GENERATIVE, "Annet", groups[1]))
    sides = blocks(source_of)[SideBySide].sides
    assert [(side.heading, side.texts) for side in sides] == [("Mest interessant", ()), ("Mest generativt", ("Modig",))]
    desk.choose_group(None)
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, "responses"))
    assert blocks(source_of)[SideBySide].sides[1].texts == ("Modig", "Annet")


def test_the_next_group_is_shown_and_not_what_was_heard_of_the_last_one(desk, groups, item, workspace, qtbot):
    desk.choose_group(groups[0])
    qtbot.keyClick(field(workspace), Qt.Key.Key_F7)
    assert desk.place().view == "responses"
    qtbot.keyClick(field(workspace), Qt.Key.Key_Down, ALT)
    assert desk.place().view == ""


def test_the_clock_says_whose_time_it_is_while_another_group_is_looked_at(desk, groups, item, source_of):
    desk.choose_group(groups[0])
    desk.do("", lambda tx: timers.start_timer(tx, item, desk.clock.now()))
    assert source_of(ExerciseKind.PRESENTATION, build).clock is None
    desk.choose_group(groups[1])
    assert source_of(ExerciseKind.PRESENTATION, build).clock.caption == "Gruppe 1"


def test_a_walk_leads_through_the_forest(desk, groups, item, source_of):
    desk.choose_group(None)
    assert PagedPicture not in blocks(source_of)
    desk.do("", lambda tx: agenda.set_gallery_walk(tx, item, walk=True))
    shown = blocks(source_of)
    assert [line.symbol for line in shown[Instructions].lines] == ["walk", "eye", "talk", "star"]
    assert PagedPicture in shown


def test_a_group_whose_tree_is_on_paper_is_not_asked_to_tell_it_again(workspace, desk):
    bare = desk.do("", lambda tx: people.add_group(tx, desk.id))
    desk.choose_group(bare)
    assert "ingen historier ennå" in workspace._no_stories.text()
    kept = KeptPhoto(MediaHash("0" * 64), 4, 3)
    of = PhotosOf(PhotoPurpose.TREE, group_id=bare)
    desk.do("", lambda tx: photos.add_photo(tx, desk.id, kept, of))
    assert "papirtreet" in workspace._no_stories.text()


def test_a_walk_shows_the_room_the_whole_forest_and_not_one_group(workspace, desk, groups, item, source_of):
    kept = KeptPhoto(MediaHash("0" * 64), 4, 3)
    desk.do("", lambda tx: photos.add_photo(tx, desk.id, kept, PhotosOf(PhotoPurpose.TREE, group_id=groups[2])))
    workspace._walk_round()
    assert desk.place().group_id is None
    question = source_of(ExerciseKind.PRESENTATION, build).blocks[0]
    assert question == Question("Ta en tur i skogen vår!")


def test_a_photo_stands_for_the_tree_until_roots_are_picked(workspace, desk, groups, item, source_of):
    kept = KeptPhoto(MediaHash("0" * 64), 4, 3)
    desk.do("", lambda tx: photos.add_photo(tx, desk.id, kept, PhotosOf(PhotoPurpose.TREE, group_id=groups[0])))
    assert any(isinstance(block, Photos) for block in source_of(ExerciseKind.PRESENTATION, build).blocks)
    factor = desk.read(lambda tx: trees.factors(tx, desk.id))[0]
    desk.do("", lambda tx: presentations.pick_factor(tx, factor.id, picked=True))
    assert not any(isinstance(block, Photos) for block in source_of(ExerciseKind.PRESENTATION, build).blocks)


def test_in_a_narrow_window_what_the_room_can_see_stands_on_the_next_line(workspace):
    workspace.resize(500, 640)
    workspace.grab()
    buttons = [*workspace.form.group.buttons(), *workspace.views.findChildren(QPushButton)]
    for button in buttons:
        right = button.mapTo(workspace, button.rect().bottomRight()).x()
        assert right < workspace.width()
    assert workspace.views.y() > workspace.form.geometry().bottom()
