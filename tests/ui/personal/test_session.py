"""A plan by keys: the talk, the strengths, the steps, what is shown, and the plan's end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from unginvest_workshop.domain.personal import Page, WayIn
from unginvest_workshop.domain.pictures import StrokeColour
from unginvest_workshop.domain.strengths import Strength
from unginvest_workshop.operations.personal import conversation, pictures, plans, showing, steps, strengths
from unginvest_workshop.ui.personal.remove_dialog import RemoveDialog
from unginvest_workshop.ui.personal.shown import ShownWindow
from unginvest_workshop.ui.personal.step_table import WHAT
from unginvest_workshop.ui.pictures.drawing_dialog import DrawingDialog
from unginvest_workshop.ui.stage.marks import SymbolMark
from unginvest_workshop.ui.widgets.button import Button

ALT, CTRL, NONE = (
    Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier,
)  # fmt: skip


def press(widget, key, held=NONE):
    QTest.keyClick(widget, key, held)


def test_enter_keeps_the_answer_and_asks_the_next_question(page, see):
    talk = page.conversation
    assert talk.answer.hasFocus()
    assert "fem år" in talk.scene.text()
    QTest.keyClicks(talk.answer, "Bakeri")
    press(talk.answer, Qt.Key.Key_Return)
    assert see(conversation.answers) == {"work": "Bakeri"}
    assert talk.question.text().startswith("Tenk på det du øver på nå")
    assert talk.answer.toPlainText() == ""
    assert talk.scene.isHidden()


def test_nothing_need_be_written_and_alt_with_arrows_walks(page, see):
    talk = page.conversation
    press(talk.answer, Qt.Key.Key_Return)
    press(talk.answer, Qt.Key.Key_Right, ALT)
    assert talk.where.text() == "3 av 11"
    QTest.keyClicks(talk.answer, "Nesbyen")
    press(talk.answer, Qt.Key.Key_Left, ALT)
    assert talk.where.text() == "2 av 11"
    assert see(conversation.answers) == {"home_where": "Nesbyen"}
    press(talk.answer, Qt.Key.Key_Down, ALT)
    assert talk.answer.toPlainText() == "Nesbyen"


def test_after_the_last_question_comes_the_good_life(page, see):
    for _ in range(11):
        page.conversation.go(1)
    assert page.view() is page.life
    assert page.life.words.hasFocus()
    QTest.keyClicks(page.life.words, "Hund")
    page.life.finish()
    assert see(plans.plan_of).good_life == "Hund"


def test_the_good_life_is_drawn_and_the_drawing_can_be_taken_back(page, session, see):
    page.show_view(1)
    page.life.draw_button.click()
    (dialog,) = page.life.findChildren(DrawingDialog)
    dialog.sheet.drawn.emit(StrokeColour.RED, 8, [(100.0, 100.0), (300.0, 200.0)])
    (stroke,) = see(pictures.drawing)
    assert stroke.colour is StrokeColour.RED
    assert page.life.thumb.isVisible()
    dialog.undo_button.click()
    assert see(pictures.drawing) == []
    dialog.redo_button.click()
    dialog.clear_button.click()
    assert see(pictures.drawing) == []
    assert page.life.thumb.isHidden()
    dialog.done_button.click()


def test_another_way_in_begins_at_its_first_question_and_keeps_the_answers(page, see):
    talk = page.conversation
    QTest.keyClicks(talk.answer, "Bakeri")
    talk.way.activated.emit(list(WayIn).index(WayIn.MIRACLE))
    assert see(conversation.answers) == {"work": "Bakeri"}
    assert talk.question.text().startswith("Du våkner")
    assert talk.answer.toPlainText() == ""


def test_ctrl_and_a_number_opens_a_view_and_keeps_what_is_written(page, see):
    QTest.keyClicks(page.conversation.answer, "Bakeri")
    press(page.conversation.answer, Qt.Key.Key_4, CTRL)
    assert page.view() is page.steps
    assert page.steps.field.hasFocus()
    assert see(conversation.answers) == {"work": "Bakeri"}


def test_undo_takes_the_answer_back(page, session, see):
    QTest.keyClicks(page.conversation.answer, "Bakeri")
    press(page.conversation.answer, Qt.Key.Key_Return)
    session.actions["undo"].trigger()
    assert see(conversation.answers) == {}
    assert page.line.text().startswith("Angret: ")
    page.conversation.go(-1)
    assert page.conversation.answer.toPlainText() == ""


def test_a_strength_is_looked_at_by_key_and_the_moment_written_down(page, see):
    page.show_view(2)
    cards = page.strengths.cards
    assert cards[Strength.CREATIVITY].hasFocus()
    press(cards[Strength.CREATIVITY], Qt.Key.Key_Right)
    press(cards[Strength.CURIOSITY], Qt.Key.Key_Return)
    panel = page.strengths.panel
    assert panel.moment.hasFocus()
    panel.by.setText("Kari")
    QTest.keyClicks(panel.moment, "Da vi gikk tur")
    press(panel.moment, Qt.Key.Key_Return)
    (row,) = see(strengths.seen_strengths)
    assert (row.strength, row.by, row.moment) == (Strength.CURIOSITY, "Kari", "Da vi gikk tur")
    assert (panel.by.text(), panel.moment.toPlainText()) == ("", "")
    assert cards[Strength.CURIOSITY].marks() == "sett 1 gang"
    panel.write_down()
    assert len(see(strengths.seen_strengths)) == 1


def test_a_strength_is_taken_along_and_let_go_again(page, see):
    page.show_view(2)
    page.strengths.look_at(Strength.HUMOUR)
    panel = page.strengths.panel
    panel.along.click()
    assert [told.strength for told in see(strengths.top_strengths)] == [Strength.HUMOUR]
    assert page.strengths.cards[Strength.HUMOUR].marks() == "med på veien"
    panel.along.click()
    assert see(strengths.top_strengths) == []


def test_too_many_strengths_are_told_and_the_button_stays_up(page, see):
    for strength in list(Strength)[:7]:
        page.strengths.look_at(strength)
        page.strengths.panel.along.click()
    page.strengths.look_at(Strength.HUMOUR)
    page.strengths.panel.along.click()
    assert len(see(strengths.top_strengths)) == 7
    assert not page.strengths.panel.along.isChecked()
    assert "Ta bort én først" in page.banner.text()


def test_a_step_is_typed_and_opened_and_stands_on_the_road(page, see):
    page.show_view(3)
    view = page.steps
    QTest.keyClicks(view.field, "Ringe bakeren")
    press(view.field, Qt.Key.Key_Return, CTRL)
    assert view.form.when.hasFocus()
    view.form.when.setText("12. jan")
    view.form.helper.setText("Kari")
    view.form.help.setPlainText("Er med")
    view.form.celebration.setText("Kake")
    view.form.finish()
    view.form.done.click()
    (step,) = see(steps.steps)
    assert (step.text, step.when, step.helper, step.help, step.celebration, step.done) == (
        "Ringe bakeren", "12. jan", "Kari", "Er med", "Kake", True,
    )  # fmt: skip
    assert view.form.understood.text().startswith("12. januar")
    assert [card.id for card in view.road.layout_.cards] == [step.id]
    view.table_button.click()
    assert view.table.isVisible()
    assert view.table.model_.index(0, WHAT).data() == "✓ Ringe bakeren"


@pytest.mark.parametrize("as_table", [False, True])
def test_the_open_step_is_the_chosen_one_wherever_it_was_opened(page, session, see, as_table):
    ids = [session.desk.do("", lambda tx, n=n: steps.add_step(tx, session.desk.id, f"Steg {n}")) for n in range(2)]
    page.show_view(3)
    view = page.steps
    if as_table:
        view.table_button.click()
    looked_at = view.table if as_table else view.road
    looked_at.choose(ids[0])
    press(view.field, Qt.Key.Key_Return, CTRL)
    assert (view.form.step_id, view.form.isVisible()) == (ids[0], True)
    QTest.keyClicks(view.field, "Ringe bakeren")
    press(view.field, Qt.Key.Key_Return, CTRL)
    new = view.form.step_id
    assert new not in ids
    assert looked_at.chosen_step() == new
    looked_at.choose(ids[1])
    assert view.form.step_id == ids[1]
    assert view.form.what.toPlainText() == "Steg 1"


def test_ctrl_enter_with_nothing_written_or_chosen_opens_nothing(page):
    page.show_view(3)
    press(page.steps.field, Qt.Key.Key_Return, CTRL)
    assert page.steps.form.isHidden()


def test_the_strengths_that_go_along_stand_by_the_road(page):
    page.show_view(3)
    assert page.steps.along.isHidden()
    for strength in (Strength.HUMOUR, Strength.HOPE):
        page.strengths.look_at(strength)
        page.strengths.panel.along.click()
    assert page.steps.along.isVisible()
    assert page.steps.along.text() == "Med meg på veien: Humor · Håp"


def test_a_step_opens_and_goes_from_the_table(page, see):
    page.show_view(3)
    view = page.steps
    view.field.entered.emit("Øve")
    view.table_button.click()
    view.table.setCurrentIndex(view.table.model_.index(0, WHAT))
    press(view.table, Qt.Key.Key_Return, CTRL)
    assert view.form.isVisible()
    press(view.table, Qt.Key.Key_Delete)
    assert see(steps.steps) == []
    assert view.form.isHidden()


def test_what_is_in_the_way_has_a_strength_that_carries_over(page, see):
    page.strengths.look_at(Strength.HUMOUR)
    page.strengths.panel.along.click()
    page.show_view(4)
    QTest.keyClicks(page.obstacles.field, "Jeg blir redd")
    press(page.obstacles.field, Qt.Key.Key_Return)
    (card,) = page.obstacles.cards.values()
    assert card.strength.itemText(1) == "Humor"
    card.strength.activated.emit(1)
    card.way_over.setText("Le litt")
    card.way_over.finish()
    (row,) = see(steps.obstacles)
    assert (row.text, row.strength, row.way_over) == ("Jeg blir redd", Strength.HUMOUR, "Le litt")


def test_nothing_can_be_shown_until_it_is_chosen(session, page, see):
    assert not page.bar.show_button.isEnabled()
    press(page.conversation.answer, Qt.Key.Key_F5)
    assert session.shown is None
    page.bar.shown.activated.emit(2)
    assert see(showing.shown_page) is Page.GOOD_LIFE
    assert session.shown is None
    assert page.bar.show_button.isEnabled()


@pytest.fixture
def told(page):
    """Say something in every part of the plan."""
    page.life.words.setPlainText("Hund ved vannet")
    page.life.finish()
    page.steps.field.entered.emit("Ringe bakeren")
    page.strengths.look_at(Strength.HOPE)
    page.strengths.panel.along.click()
    page.strengths.panel.by.setText("Kari")
    page.strengths.panel.write_down()
    QTest.keyClicks(page.conversation.answer, "Bakeri")
    page.conversation.finish()


@pytest.mark.parametrize(("place", "seen"), [(1, "Ringe bakeren"), (2, "Hund ved vannet"), (3, "Kari")])
def test_the_chosen_page_is_shown_and_nothing_else(session, page, told, place, seen):
    words = {"Ringe bakeren", "Hund ved vannet", "Kari", "Bakeri", "Blåbær"}
    page.bar.shown.activated.emit(place)
    session.toggle_shown()
    shown = repr(session.shown.canvas.content())
    assert seen in shown
    allowed = {seen, "Hund ved vannet"} if place == 1 else {seen}  # the road leads to the good life
    assert {word for word in words if word in shown} <= allowed
    press(session.shown, Qt.Key.Key_Escape)
    assert session.shown is None


def test_a_plan_s_page_is_of_no_phase(session, page, told):
    page.bar.shown.activated.emit(1)
    session.toggle_shown()
    assert session.shown.canvas.content().phase_symbol == "walk"
    marks = session.shown.canvas._layout.pages[0]
    assert [mark.name for mark in marks if isinstance(mark, SymbolMark)] == ["walk"]
    session.toggle_shown()


@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_page_with_nothing_on_it_yet_can_be_shown(session, page, place):
    page.bar.shown.activated.emit(place)
    session.toggle_shown()
    assert not session.shown.canvas.grab().isNull()
    session.toggle_shown()


def test_what_may_no_longer_be_shown_goes_at_once(session, page, told):
    page.bar.shown.activated.emit(1)
    session.toggle_shown()
    page.bar.shown.activated.emit(0)
    assert session.shown is None


def test_the_stage_goes_with_the_plan(session, page, window, told):
    page.bar.shown.activated.emit(1)
    session.toggle_shown()
    shown = session.shown
    assert isinstance(shown, ShownWindow)
    window.go_home()
    assert not shown.isVisible()


def test_the_page_to_take_home_is_asked_for_by_key(session, page, window):
    before = len(window.findChildren(QDialog))
    press(page.conversation.answer, Qt.Key.Key_S, CTRL)
    assert len(window.findChildren(QDialog)) == before + 1


def test_a_plan_is_deleted_whole_once_it_is_asked(session, page, window, services, plan):
    QTest.keyClicks(page.conversation.answer, "Bakeri")
    page.bar.remove_asked.emit()
    (dialog,) = window.findChildren(RemoveDialog)
    dialog.accept()
    assert window.session is None
    assert services.hub.read(plans.list_plans) == []
    assert services.hub.history(plan).undo is None
    assert window.home.plans.isVisible()
    assert window.home.plans.cards() == []


def test_to_leave_the_question_open_deletes_nothing(page, window, services):
    page.bar.remove_asked.emit()
    (dialog,) = window.findChildren(RemoveDialog)
    dialog.reject()
    assert len(services.hub.read(plans.list_plans)) == 1


def test_leaving_keeps_what_is_half_written(session, page, window, see):
    QTest.keyClicks(page.conversation.answer, "Bakeri")
    window.go_home()
    assert see(conversation.answers) == {"work": "Bakeri"}


def test_a_moment_half_written_stays_in_its_fields_and_is_kept_when_the_plan_is_left(session, page, window, see):
    page.strengths.look_at(Strength.HUMOUR)
    panel = page.strengths.panel
    QTest.keyClicks(panel.moment, "Da alle lo")
    panel.by.setText("Kari")
    page.show_view(3)
    page.show_view(2)
    assert (panel.by.text(), panel.moment.toPlainText(), see(strengths.seen_strengths)) == ("Kari", "Da alle lo", [])
    window.go_home()
    (row,) = see(strengths.seen_strengths)
    assert (row.strength, row.by, row.moment) == (Strength.HUMOUR, "Kari", "Da alle lo")


def test_a_moment_half_written_is_kept_with_its_strength_when_another_is_looked_at(page, see):
    page.strengths.look_at(Strength.HUMOUR)
    panel = page.strengths.panel
    QTest.keyClicks(panel.moment, "Da alle lo")
    page.strengths.look_at(Strength.CURIOSITY)
    assert panel.moment.toPlainText() == ""
    assert [(row.strength, row.moment) for row in see(strengths.seen_strengths)] == [(Strength.HUMOUR, "Da alle lo")]


def test_what_somebody_said_is_taken_up_again_and_written_on(page, see):
    page.strengths.look_at(Strength.HUMOUR)
    panel = page.strengths.panel
    panel.by.setText("Kari")
    QTest.keyClicks(panel.moment, "Da alle")
    press(panel.moment, Qt.Key.Key_Return)
    (on,) = [button for button in panel.findChildren(Button) if button.text() == "Skriv videre"]
    on.click()
    assert panel.by.text() == "Kari"
    QTest.keyClicks(panel.moment, " lo")
    press(panel.moment, Qt.Key.Key_Return)
    assert [(row.by, row.moment) for row in see(strengths.seen_strengths)] == [("Kari", "Da alle lo")]
