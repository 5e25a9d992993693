"""Follow-up in the console and on the stage: an earlier road, what moved us, and dreams that have come true."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.road_picture import StepMark
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import dreams, followup, links, people, roadmaps, trees, workshops
from unginvest_workshop.operations.earlier import followed
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.ui.exercises.follow_up import VIEW
from unginvest_workshop.ui.exercises.follow_up.stage import DREAMS, MOVED
from unginvest_workshop.ui.exercises.follow_up.way_list import WayList, WayRow
from unginvest_workshop.ui.stage.content import Cards, Instructions, PagedPicture, Question
from unginvest_workshop.ui.stage.wall import RoadPaging

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


def earlier_day(store, year, title="Første dag"):
    """Make an earlier fagdag with two steps and a dream."""
    made = WorkshopId(new_id())

    def make(tx):
        workshops.create_workshop(tx, title, date(year, 11, 22), workshop_id=made)
        story = trees.add_told_story(tx, made, None, "Jonas: Kafédagen")
        step = roadmaps.add_step(tx, made, "Frokost", [Node(NodeKind.STORY, story)])
        roadmaps.edit_step(tx, step, owner="Amina", status=StepStatus.UNDER_WAY)
        roadmaps.add_step(tx, made, "Velkomstvert")
        dreams.add_idea(tx, made, "Det er kø om morgenen")
        dreams.add_idea(tx, made, "Ungdom har nøklene")

    store.write(made, "", make)
    return made


@pytest.fixture
def then(store):
    return earlier_day(store, 2025)


@pytest.fixture
def workspace(desk, item_of, qtbot):
    item = item_of(ExerciseKind.FOLLOW_UP)
    desk.go_to(item)
    made = VIEW.workspace(desk, item, None)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.focus_capture()
    return made


@pytest.fixture
def opened(then, desk, workspace):
    QTest.keyClick(workspace.choose_page.list, Key.Key_Return)
    return workspace


def write(workspace, text, held=NONE):
    QTest.keyClicks(workspace.field, text)
    QTest.keyClick(workspace.field, Key.Key_Return, held)


def told(desk):
    return desk.read(lambda tx: followup.contributions(tx, desk.id))


def action(workspace, words):
    return next(a for a in workspace.exercise_actions() if a.text() == words)


def statuses(desk):
    return [step.status for step in desk.read(lambda tx: followup.followed_steps(tx, desk.id))]


def true(desk):
    return [(row.text, row.year, row.remark) for row in desk.read(lambda tx: followup.come_true(tx, desk.id))]


def test_without_an_earlier_road_a_kind_word_says_so(workspace):
    assert workspace.choose_page.list.rows == []
    assert not workspace.choose_page.list.isVisible()
    assert not workspace.field.isVisible()
    assert not any(button.isVisible() for button in workspace.views.buttons.values())


def test_f7_shows_the_room_one_view_after_the_other(desk, opened):
    seen = []
    for _ in opened.views.buttons:
        QTest.keyClick(opened, Key.Key_F7)
        seen.append(desk.place().view)
    assert seen == [*list(opened.views.buttons)[1:], next(iter(opened.views.buttons))]


def test_f7_is_nothing_while_no_road_is_chosen(desk, workspace):
    before = desk.place()
    action(workspace, "Vis noe annet på lerretet: veien, bidragene, drømmene, spiralen, det som går igjen").trigger()
    assert desk.place() == before


def test_one_key_opens_the_newest_earlier_road(store, then, desk, workspace):
    earlier_day(store, 2024, "Enda før")
    workspace.refresh(None)
    page = workspace.choose_page
    assert page.list.hasFocus()
    assert [row.text for row in page.list.rows] == ["Første dag", "Enda før"]
    assert page.list.rows[0].note == "22. november 2025 · 2 steg"
    assert page.back_button.isHidden()
    assert desk.read(lambda tx: followed(tx, desk.id)) is None
    QTest.keyClick(page.list, Key.Key_Return)
    assert desk.read(lambda tx: followed(tx, desk.id)).id == then
    assert workspace.field.hasFocus()
    rows = workspace.moved_page.list.rows
    assert [(row.text, row.note, row.sign) for row in rows] == [
        ("Frokost", "I gang", StepMark.UNDER_WAY),
        ("Velkomstvert", "", StepMark.NONE),
        ("Hele veien", "", StepMark.NONE),
    ]
    assert workspace._header.lead() == "2 steg fra sist · 0 nådd"
    desk.undo()
    assert page.isVisible()


def test_a_line_says_who_moved_the_chosen_step_and_how(desk, opened):
    desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine("Kari Moen", "Kongsberg")]))
    write(opened, "Kari: ba inn naboene")
    QTest.keyClick(opened.field, Key.Key_Down, ALT)
    write(opened, "vi sang")
    QTest.keyClick(opened.field, Key.Key_Down, ALT)
    write(opened, "Drammen: heiet")
    steps = desk.read(lambda tx: followup.followed_steps(tx, desk.id))
    assert [(row.who, row.department, row.text, row.step_id) for row in told(desk)] == [
        ("Kari", "Kongsberg", "ba inn naboene", steps[0].id),
        ("", "", "vi sang", steps[1].id),
        ("Drammen", "", "heiet", None),
    ]
    assert opened.field.text() == ""
    assert [row.note for row in opened.moved_page.list.rows] == ["I gang · 1 bidrag", "1 bidrag", "1 bidrag"]
    (card,) = opened.moved_page.cards.values()
    assert (card.who.text, card.text.text) == ("Drammen", "heiet")


def test_nothing_typed_is_told_softly(opened, desk):
    sentences = []
    desk.told.connect(sentences.append)
    write(opened, "")
    assert sentences == ["Skriv hva som flyttet oss."]


def test_control_enter_goes_on_to_what_it_taught_and_enter_through_the_fields(desk, opened):
    write(opened, "Kari: ba inn naboene", CTRL)
    form = opened.moved_page.form
    assert form.isVisible()
    assert form.taught.hasFocus()
    for field, text in (
        (form.taught, "mat samler folk"),
        (form.more, "be inn flere"),
        (form.otherwise, "begynn i tide"),
    ):
        assert field.hasFocus()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Key.Key_Return)
    assert not form.isVisible()
    assert opened.field.hasFocus()
    (row,) = told(desk)
    assert (row.taught, row.more, row.otherwise) == ("mat samler folk", "be inn flere", "begynn i tide")
    (card,) = opened.moved_page.cards.values()
    assert [words.text for words in card.learnings if words.isVisible()] == [
        "Det lærte oss: mat samler folk",
        "Det gjør vi mer av: be inn flere",
        "Annerledes eller bedre: begynn i tide",
    ]


def test_control_enter_with_nothing_typed_opens_the_newest(desk, opened):
    write(opened, "", CTRL)
    assert not opened.moved_page.form.isVisible()
    write(opened, "vi sang")
    write(opened, "", CTRL)
    assert opened.moved_page.form.taught.hasFocus()


def test_a_contribution_is_opened_changed_tied_and_taken_away_by_keys(desk, opened):
    write(opened, "Kari: sang")
    (card,) = opened.moved_page.cards.values()
    QTest.keyClick(card, Key.Key_F2)
    form = opened.moved_page.form
    assert form.text.hasFocus()
    form.text.selectAll()
    QTest.keyClicks(form.text, "danset")
    form.who.setFocus()
    form.who.selectAll()
    QTest.keyClicks(form.who, "Per")
    QTest.keyClick(form.who, Key.Key_Return)
    assert form.department.hasFocus()
    QTest.keyClicks(form.department, "Ringerike")
    QTest.keyClick(form.department, Key.Key_Return)
    form.step.activated.emit(0)
    (row,) = told(desk)
    assert (row.who, row.department, row.text, row.step_id) == ("Per", "Ringerike", "danset", None)
    form.closed.emit()
    opened.moved_page.list.choose("")
    (card,) = opened.moved_page.cards.values()
    QTest.keyClick(card, Key.Key_Delete)
    assert told(desk) == []
    desk.undo()
    assert len(told(desk)) == 1


def test_what_is_being_written_is_kept_when_another_step_is_chosen(desk, opened):
    write(opened, "Kari: sang", CTRL)
    form = opened.moved_page.form
    QTest.keyClicks(form.taught, "mot")
    opened.moved_page.list.step(1)
    assert told(desk)[0].taught == "mot"
    assert not form.isVisible()


def test_a_form_closes_when_its_contribution_is_undone(desk, opened):
    write(opened, "Kari: sang", CTRL)
    desk.undo()
    assert not opened.moved_page.form.isVisible()
    assert told(desk) == []


def test_steps_move_on_by_key_button_and_list_and_the_earlier_day_stands(desk, opened, then):
    page = opened.moved_page
    QTest.keyClicks(opened.field, "halv")
    QTest.keyClick(opened.field, Key.Key_Return, ALT)
    assert statuses(desk)[0] is StepStatus.DONE
    assert opened.field.text() == "halv"
    assert told(desk) == []
    QTest.keyClick(page.list, Key.Key_Left)
    assert statuses(desk)[0] is StepStatus.UNDER_WAY
    QTest.keyClick(page.list, Key.Key_Right)
    QTest.keyClick(opened.field, Key.Key_Return, ALT | Qt.KeyboardModifier.ShiftModifier)
    assert statuses(desk)[0] is StepStatus.UNDER_WAY
    page.head.buttons[StepStatus.PLANNED].click()
    assert statuses(desk)[0] is StepStatus.PLANNED
    assert page.head.buttons[StepStatus.PLANNED].isChecked()
    assert not page.head.buttons[StepStatus.DONE].isChecked()
    page.list.choose("")
    action(opened, "Flytt steget videre").trigger()
    QTest.keyClick(page.list, Key.Key_Right)
    assert statuses(desk) == [StepStatus.PLANNED, StepStatus.PLANNED]
    before = desk.read(lambda tx: roadmaps.steps(tx, then))
    assert {step.status for step in before} == {StepStatus.UNDER_WAY, StepStatus.PLANNED}


def test_the_thread_shows_the_story_that_the_step_grew_from(opened):
    assert [text for _, text in opened.moved_page.head.chips.shown] == ["Jonas: Kafédagen"]
    opened.moved_page.list.step(1)
    assert opened.moved_page.head.chips.shown == []


def test_many_stories_that_a_step_grew_from_are_one_chip(desk, opened, then):
    page = opened.moved_page
    step = Node(NodeKind.STEP, desk.read(lambda tx: roadmaps.steps(tx, then))[0].id)

    def tell(tx):
        for n in range(20):
            links.link(tx, then, step, Node(NodeKind.STORY, trees.add_told_story(tx, then, None, f"Ida: Tur {n}")))

    desk.hub.do(then, "", tell)
    page.list.step(1)
    page.list.step(-1)
    assert [text for _, text in page.head.chips.shown] == ["21 historier"]


def test_another_earlier_fagdag_can_be_chosen_or_not_after_all(store, desk, opened, then):
    other = earlier_day(store, 2024, "Enda før")
    opened.moved_page.other_button.click()
    page = opened.choose_page
    assert page.isVisible()
    page.back_button.click()
    assert opened.moved_page.isVisible()
    action(opened, "Velg en annen tidligere fagdag").trigger()
    page.list.choose(other)
    page.open_button.click()
    assert desk.read(lambda tx: followed(tx, desk.id)).id == other
    assert len(desk.read(lambda tx: roadmaps.steps(tx, desk.id))) == 2


def test_a_dream_is_marked_with_a_line_and_taken_back_by_a_key(desk, opened):
    opened.views.buttons[DREAMS].click()
    page = opened.dreams_page
    assert page.isVisible()
    write(opened, "14 i kø")
    assert true(desk) == [("Det er kø om morgenen", 2026, "14 i kø")]
    QTest.keyClick(opened.field, Key.Key_Down, ALT)
    write(opened, "")
    assert true(desk)[1] == ("Ungdom har nøklene", 2026, "")
    assert [row.note for row in page.list.rows] == ["Blitt virkelighet 2026"] * 2
    QTest.keyClick(page.list, Key.Key_Delete)
    QTest.keyClick(page.list, Key.Key_Up)
    QTest.keyClick(page.list, Key.Key_Return)
    assert true(desk) == []
    desk.undo()
    assert len(true(desk)) == 1


def test_the_year_and_remark_of_a_dream_can_be_changed(desk, opened):
    opened.views.buttons[DREAMS].click()
    page = opened.dreams_page
    page.button.click()
    page.year.setValue(2025)
    page.year.editingFinished.emit()
    QTest.keyClicks(page.remark, "lang kø")
    QTest.keyClick(page.remark, Key.Key_Return)
    assert true(desk) == [("Det er kø om morgenen", 2025, "lang kø")]
    page.list.step(1)
    assert page.remark.toPlainText() == ""
    page.list.step(-1)
    assert page.remark.toPlainText() == "lang kø"
    page.button.click()
    assert true(desk) == []


def test_half_typed_words_and_the_chosen_step_stay_while_others_come(desk, opened):
    opened.moved_page.list.step(1)
    QTest.keyClicks(opened.field, "halv")
    desk.do("", lambda tx: followup.add_contribution(tx, desk.id, "fra en annen"))
    assert opened.field.text() == "halv"
    assert opened.moved_page.list.currentRow() == 1


def show(desk, view):
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, view))


def test_the_stage_shows_what_to_do_until_a_road_is_opened_and_then_the_road(desk, then, source_of):
    content = source_of(ExerciseKind.FOLLOW_UP, VIEW.stage)
    assert isinstance(content.blocks[1], Instructions)
    desk.do("", lambda tx: followup.open_road(tx, desk.id, then))
    (picture,) = source_of(ExerciseKind.FOLLOW_UP, VIEW.stage).blocks
    assert isinstance(picture, PagedPicture)
    assert isinstance(picture.paged, RoadPaging)
    assert [(step.text, step.when) for step in picture.paged.road.steps] == [
        ("Frokost", "I gang"),
        ("Velkomstvert", ""),
    ]


def test_the_stage_shows_what_moved_us_step_by_step_and_no_step_that_stood_still(desk, opened, source_of):
    show(desk, MOVED)
    assert isinstance(source_of(ExerciseKind.FOLLOW_UP, VIEW.stage).blocks[1], Instructions)
    desk.do("", lambda tx: followup.add_contribution(tx, desk.id, "alle heiet"))
    write(opened, "Kari (Drammen): ba inn naboene")
    desk.do("", lambda tx: followup.edit_contribution(tx, told(desk)[1].id, taught="mat samler"))
    question, cards = source_of(ExerciseKind.FOLLOW_UP, VIEW.stage).blocks
    assert isinstance(question, Question)
    assert isinstance(cards, Cards)
    assert [(card.heading, card.text, card.remark, card.built_on) for card in cards.cards] == [
        ("Kari · Drammen", "ba inn naboene", "Steget: Frokost", ((1, "Det lærte oss: mat samler"),)),
        ("", "alle heiet", "", ()),
    ]


def test_the_stage_shows_dreams_that_have_come_true_warmly(desk, opened, source_of):
    show(desk, DREAMS)
    asked, cards = source_of(ExerciseKind.FOLLOW_UP, VIEW.stage).blocks
    assert asked == Question("Er noe av dette blitt virkelighet?")
    assert [card.text for card in cards.cards] == ["Det er kø om morgenen", "Ungdom har nøklene"]
    dream = desk.read(lambda tx: followup.dreams_from_then(tx, desk.id))[0].id
    desk.do("", lambda tx: followup.mark_come_true(tx, desk.id, dream, remark="14 i kø"))
    _, cards = source_of(ExerciseKind.FOLLOW_UP, VIEW.stage).blocks
    assert cards.warm
    assert [(card.heading, card.text, card.remark) for card in cards.cards] == [
        ("Det er kø om morgenen", "14 i kø", "Blitt virkelighet 2026")
    ]


def test_rows_are_as_high_as_their_words_at_any_width(qtbot, styled):
    way = WayList("Steg")
    qtbot.addWidget(way)
    way.show_rows([WayRow("a", "et langt steg " * 12, "note " * 20, StepMark.DONE), WayRow("b", "kort")])
    heights = []
    for width in (600, 220):
        way.resize(width, 500)
        with qtbot.waitExposed(way):
            way.show()
        qtbot.waitUntil(lambda: way.visualItemRect(way.item(0)).width() <= way.viewport().width())
        heights.append(way.visualItemRect(way.item(0)).height())
    assert heights[1] > heights[0] > way.visualItemRect(way.item(1)).height()
    assert not way.grab().isNull()


def test_the_road_is_opened_with_one_key_from_anywhere_and_that_key_is_the_capture_bars_again(desk, then, workspace):
    workspace.setFocus()
    QTest.keyClick(workspace, Key.Key_Return, CTRL)
    assert desk.read(lambda tx: followed(tx, desk.id)).id == then
    assert workspace.field.hasFocus()
    write(workspace, "Kari: sang", CTRL)
    assert workspace.moved_page.form.isVisible()


def test_what_was_followed_up_stands_when_the_earlier_fagdag_is_put_away(store, desk, then, opened):
    write(opened, "Kari: sang")
    store.write(then, "", lambda tx: workshops.delete_workshop(tx, then))
    opened.refresh(None)
    assert opened.moved_page.isVisible()
    assert opened.moved_page.from_then.text() == ""
    assert len(opened.moved_page.cards) == 1


def test_the_day_that_is_followed_up_is_told_whole_in_a_narrow_window(opened):
    opened.moved_page.other_button.setText("Velg en annen fagdag")
    opened.resize(470, 560)
    opened.grab()
    QApplication.processEvents()
    told = opened.moved_page.from_then
    lines = told.fontMetrics().boundingRect(0, 0, told.width(), 999, Qt.TextFlag.TextWordWrap, told.text())
    assert lines.height() > told.fontMetrics().height()
    assert told.height() >= lines.height()
