"""The times of day in the rail and the top bar: planned, as they were, and as they are likely to be."""

import itertools
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.operations import agenda, people, workshops
from unginvest_workshop.operations.workshops import PlannedItem
from unginvest_workshop.ui import privacy
from unginvest_workshop.ui.dialogs.edit_workshop_dialog import EditWorkshopDialog
from unginvest_workshop.ui.dialogs.item_dialog import ItemDialog

MINUTE = 60


@pytest.fixture
def rail(session):
    return session.page.rail


@pytest.fixture
def lead(session, clock):
    """Let the day begin at eleven, when the test's clock stands, and go on after so many minutes."""
    desk = session.desk
    desk.do("", lambda tx: workshops.edit_workshop(tx, desk.id, start=11 * 60))
    began = clock.seconds

    def go_on(*after):
        for minutes in after:
            clock.seconds = began + minutes * MINUTE
            session.page.step(1)

    return go_on


def items(session):
    return session.desk.read(lambda tx: agenda.agenda(tx, session.desk.id))


def lock(session, kind, minute):
    item = next(item for item in items(session) if item.exercise is kind)
    session.desk.do("", lambda tx: agenda.lock_start(tx, item.id, minute))
    return item.id


def row(rail, text):
    return next(row for row in rail.rows() if row.text == text)


def notes(rail):
    return {row.text: row.time.note for row in rail.rows() if row.time is not None and row.time.note}


def test_the_plan_stands_beside_the_names(rail, lead):
    assert [row.time.shown for row in rail.rows() if row.time is not None][:3] == ["11:00", "11:30", "12:00"]
    assert rail.rows()[-1].text == "Slutt"
    assert rail.rows()[-1].time.shown == "15:30"
    assert not any(row.time.later for row in rail.rows() if row.time is not None)


def test_what_is_done_tells_when_it_was_and_what_is_late_when_it_will_be(rail, lead, session):
    lead(36)
    assert row(rail, "Parvise intervju").time.shown == "11:36"
    assert (row(rail, "Treøvelsen").time.shown, row(rail, "Treøvelsen").time.later) == ("12:06", True)
    assert rail.rows()[-1].time.shown == "15:36"
    tip = row(rail, "Læringsspørsmålet").tip
    assert tip == "Læringsspørsmålet\nPlanen: 11:00–11:30\nBegynte 11:00. Tok 36 min."
    assert row(rail, "Treøvelsen").tip.endswith("Blir nok 12:06–12:36")
    assert session.page.top_bar.pace_text() == "6 min forsinket · slutt 15:36"


def test_a_day_led_hours_from_its_plan_is_told_from_when_it_really_began(rail, session, clock):
    desk, now = session.desk, clock.now().wall
    desk.do("", lambda tx: workshops.edit_workshop(tx, desk.id, start=6 * 60))
    desk.do("", lambda tx: tx.replace(replace(desk.place(), entered=now)))
    clock.seconds += 20 * MINUTE
    session.page.step(1)
    rail.show_times()
    assert [row.time.shown for row in rail.rows() if row.time is not None][:3] == ["11:00", "11:20", "11:50"]
    assert rail.rows()[-1].time.shown == "15:20"
    assert session.page.top_bar.pace_text() == "· slutt 15:20"
    assert not any(row.time.later for row in rail.rows() if row.time is not None)


def test_the_times_move_with_the_clock(rail, lead, clock):
    lead(30)
    assert row(rail, "Treøvelsen").time.shown == "12:00"
    clock.seconds += 40 * MINUTE
    rail.show_times()
    assert row(rail, "Treøvelsen").time.shown == "12:10"


def test_a_locked_time_shows_what_is_to_spare_or_lacking(rail, lead, session):
    tree = lock(session, ExerciseKind.TREE, 12 * 60 + 10)
    assert notes(rail) == {"Treøvelsen": "luft 10 min"}
    assert row(rail, "Treøvelsen").time.locked
    assert rail.rows()[-1].time.shown == "15:40"
    lead(34)
    assert notes(rail) == {"Treøvelsen": "luft 6 min"}
    assert session.page.top_bar.pace_text() == "i rute · slutt 15:40"
    session.desk.do("", lambda tx: agenda.lock_start(tx, tree, 11 * 60 + 55))
    assert notes(rail) == {"Treøvelsen": "9 min for mye før denne"}
    assert row(rail, "Treøvelsen").time.warns
    session.desk.do("", lambda tx: agenda.lock_start(tx, tree, 12 * 60 + 4))
    assert notes(rail) == {"Treøvelsen": "fast tid"}


def test_a_plan_that_is_too_full_says_so_before_the_day(rail, session):
    lock(session, ExerciseKind.TREE, 9 * 60 + 50)
    session.desk.do("", lambda tx: workshops.edit_workshop(tx, session.desk.id, day=date(2027, 1, 10)))
    assert notes(rail) == {"Treøvelsen": "10 min for mye før denne"}


def test_a_break_tells_until_when_it_is(rail, session):
    pause = next(item for item in items(session) if item.exercise is ExerciseKind.BREAK)
    session.desk.do("", lambda tx: agenda.set_until(tx, pause.id, 15 * 60))
    assert notes(rail) == {"Pause": "til 15:00"}
    assert not row(rail, "Pause").time.locked


@pytest.mark.parametrize(
    ("ends_at", "note", "warns"),
    [(15 * 60 + 30, "fast tid", False), (15 * 60 + 40, "luft 10 min", False), (15 * 60 + 26, "4 min over", True)],
)
def test_the_days_locked_end(rail, lead, session, ends_at, note, warns):
    session.desk.do("", lambda tx: workshops.set_end(tx, session.desk.id, ends_at))
    end = rail.rows()[-1].time
    assert (end.locked, end.note, end.warns) == (True, note, warns)
    lead(30)
    assert ("4 min over" in session.page.top_bar.pace_text()) is warns


def test_the_end_of_the_day_is_no_exercise(rail, lead, session):
    last = rail.count() - 1
    assert rail.item(last).flags().value == 0
    rail._on_clicked(rail.item(last))
    assert session.desk.place().item_id == items(session)[0].id
    assert rail._spoken(rail.rows()[-1]) == "Slutt, 15:30"
    assert rail._spoken(rail.rows()[1]) == "Læringsspørsmålet, 11:00, 30 minutter"


# what takes longer the more groups there are


def grow(session, count):
    """Plan a presentation of so many groups."""
    desk = session.desk
    desk.do("", lambda tx: [people.add_group(tx, desk.id) for _ in range(count)])
    return desk.do("", lambda tx: agenda.add_item(tx, desk.id, ExerciseKind.PRESENTATION, 30))


def test_a_presentation_of_many_groups_warns_on_a_day_that_is_too_long(rail, session):
    shown = grow(session, 14)
    name = session.desk.console.content.exercise("presentation").name
    assert row(rail, name).tip.endswith("Med 14 grupper tar framføringen 56 min. Vandring tar 20.")
    assert notes(rail) == {}
    session.desk.do("", lambda tx: workshops.set_end(tx, session.desk.id, 12 * 60))
    assert notes(rail)[name] == "vandring tar 20 min"
    session.page.edits.set_gallery_walk(shown, walk=True)
    assert name not in notes(rail)
    assert session.desk.item(shown).minutes == 20


def test_the_dialog_of_a_long_presentation_offers_a_walk(session):
    dialog = ItemDialog(session.desk, grow(session, 14))
    length = dialog.length
    assert length.total.text() == "Med 14 grupper tar framføringen 56 min. Vandring tar 20."
    length.per_group.setValue(2)
    assert length.total.text() == "14 grupper × 2 min = 28 min"
    length.per_group.setValue(4)
    length.walk.setChecked(True)
    assert length.minutes.value() == 20
    dialog.reject()


# the dialogs


def test_an_exercise_is_locked_in_its_dialog_in_one_step(session, rail, lead):
    tree = next(item for item in items(session) if item.exercise is ExerciseKind.TREE)
    dialog = ItemDialog(session.desk, tree.id)
    assert dialog.starts.minute() is None
    assert dialog.starts.time.time() == QTime(12, 0)
    assert dialog.length.least.text() == "som vanlig, 25 min"
    dialog.starts.box.setChecked(True)
    dialog.starts.time.setTime(QTime(12, 15))
    dialog.length.least.setValue(20)
    dialog.accept()
    item = session.desk.item(tree.id)
    assert (item.starts_at, item.least_minutes) == (12 * 60 + 15, 20)
    assert notes(rail) == {"Treøvelsen": "luft 15 min"}
    session.desk.undo()
    assert session.desk.item(tree.id) == tree


def test_tab_goes_through_the_dialog_of_an_exercise_as_it_looks(session, qtbot, monkeypatch):
    monkeypatch.setattr(privacy, "all_see_the_same", lambda: False)
    dialog = ItemDialog(session.desk, items(session)[2].id, session.page)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.mouseClick(dialog.starts.box, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.starts.box.height() // 2))
    assert dialog.starts.time.hasFocus()
    assert dialog.starts.time.selectedText() == dialog.starts.time.text()
    qtbot.keyClicks(dialog.starts.time, "1254")
    assert dialog.starts.minute() == 12 * 60 + 54
    dialog.title.setFocus()
    seen, widget = [], dialog.title
    while widget is not dialog.notes:
        seen.append(widget.mapTo(dialog, widget.rect().center()).y())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not widget
        widget = QApplication.focusWidget()
    assert all(before <= after + 4 for before, after in itertools.pairwise(seen))
    assert len(seen) >= 7
    dialog.reject()


def test_the_days_end_is_locked_in_its_dialog(session):
    dialog = EditWorkshopDialog(session.desk)
    assert dialog.ends.time.time() == QTime(13, 30)
    dialog.ends.box.setChecked(True)
    dialog.ends.time.setTime(QTime(13, 0))
    dialog.accept()
    assert session.desk.workshop().ends_at == 13 * 60
    again = EditWorkshopDialog(session.desk)
    again.ends.box.setChecked(False)
    again.accept()
    assert session.desk.workshop().ends_at is None


def test_a_fagdag_without_exercises_may_end_when_it_likes(session):
    for item in items(session):
        session.page.edits.remove(item.id)
    assert session.page.rail.rows() == []
    dialog = EditWorkshopDialog(session.desk)
    assert dialog.ends.time.time() == QTime(9, 0)
    dialog.reject()


def test_the_dialog_tells_what_an_exercise_took(session, lead):
    lead(36)
    dialog = ItemDialog(session.desk, items(session)[0].id)
    assert dialog.took.words.text() == "Tok 36 min"
    assert dialog.took.use.isHidden()
    dialog.reject()
    dialog = ItemDialog(session.desk, items(session)[3].id)
    assert not dialog.took.tells()
    dialog.reject()


def test_a_new_day_goes_by_what_it_took_last(session, lead, rail):
    desk = session.desk
    other = WorkshopId(new_id())
    plan = [PlannedItem(item.exercise, item.minutes) for item in items(session)]

    def make(tx):
        workshops.create_workshop(tx, "Før", date(2026, 10, 1), template="ours", agenda=plan, workshop_id=other, now=1)
        for item in agenda.agenda(tx, other):
            tx.add(ItemTime(item.id, other, 1, 34 * 60_000))

    desk.hub.do(other, "", make)
    desk.do("", lambda tx: tx.replace(replace(desk.workshop(), template="ours")))
    tree = items(session)[2]
    rail.show_times()
    assert row(rail, "Treøvelsen").tip.endswith("Sist: 34 min")
    dialog = ItemDialog(desk, tree.id)
    assert dialog.took.words.text() == "Sist: 34 min"
    dialog.took.use.click()
    dialog.accept()
    assert desk.item(tree.id).minutes == 34


def test_the_whole_plan_goes_by_what_it_took_last_in_one_step(session, lead):
    desk = session.desk
    other = WorkshopId(new_id())
    plan = [PlannedItem(item.exercise, item.minutes) for item in items(session)]

    def make(tx):
        workshops.create_workshop(tx, "Før", date(2026, 10, 1), template="ours", agenda=plan, workshop_id=other, now=1)
        for item in agenda.agenda(tx, other):
            tx.add(ItemTime(item.id, other, 1, 34 * 60_000))

    words = [action.text() for action in session.page.rail.menu_for(None).actions()]
    assert "Bruk tidene det tok sist" not in words
    desk.hub.do(other, "", make)
    desk.do("", lambda tx: tx.replace(replace(desk.workshop(), template="ours")))
    menu = session.page.rail.menu_for(None)
    next(action for action in menu.actions() if action.text() == "Bruk tidene det tok sist").trigger()
    assert {item.minutes for item in items(session)} == {34}
    desk.undo()
    assert {item.minutes for item in items(session)} == {30}


@pytest.mark.parametrize("height", [400, 433, 461, 500])
def test_no_row_is_cut_at_the_top_of_a_small_plan_wherever_the_room_is(window, rail, session, height):
    window.resize(1024, height)
    QApplication.processEvents()
    assert rail.verticalScrollBar().maximum() > 0
    for item in [*items(session), *reversed(items(session))]:
        session.desk.go_to(item.id)
        assert rail.viewport().rect().contains(rail.visualRect(rail.currentIndex()))
        assert rail.visualRect(rail.indexAt(QPoint(1, 1))).top() >= 0
        at = rail.currentRow()
        assert rail.rows()[at - 1].item_id is not None or rail.visualRect(rail.model().index(at - 1, 0)).top() >= 0
