"""Getting back on time: a proposal to change and accept, offered when some time ahead won't hold."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import agenda, people, workshops
from unginvest_workshop.ui.dialogs.catch_up_dialog import CatchUpDialog

MINUTE = 60


@pytest.fixture
def late(session, clock):
    """Return a way to be so many minutes late with the first of nine exercises, from eleven to half past three."""
    desk = session.desk
    desk.do("", lambda tx: workshops.edit_workshop(tx, desk.id, start=11 * 60))

    def be_late(minutes):
        clock.seconds += (30 + minutes) * MINUTE
        session.page.step(1)
        session.page.top_bar.show_clock()

    return be_late


def items(session):
    return session.desk.read(lambda tx: agenda.agenda(tx, session.desk.id))


def lengths(session):
    return [item.minutes for item in items(session)]


def menu_words(session):
    return {action.text(): action.isEnabled() for action in session.page.rail.menu_for(None).actions()}


def opened(session, window, qtbot):
    session.page.rail.setFocus()
    qtbot.keyClick(
        QApplication.focusWidget(),
        Qt.Key.Key_T,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    return next((each for each in window.findChildren(CatchUpDialog) if each.isVisible()), None)


def test_there_is_nothing_to_catch_up_with_on_time(session, window, late, qtbot):
    late(0)
    assert not menu_words(session)["Hent inn tid …"]
    assert opened(session, window, qtbot) is None
    assert session.page.banner.text() == "Dere er i rute. Det er ingenting å hente inn."


def test_what_is_proposed_brings_the_day_back_on_time_in_one_step(session, window, late, qtbot):
    late(12)
    before = items(session)
    assert menu_words(session)["Hent inn tid …"]
    dialog = opened(session, window, qtbot)
    assert dialog.why.text() == "Dagen skulle slutte 15:30 og blir 12 min for lang."
    assert dialog.gained.text() == "Dere henter inn 12 minutter. Dagen slutter 15:30."
    assert dialog.trouble.text() == ""
    dialog.accept_button.click()
    assert sum(lengths(session)) == 9 * 30 - 12
    assert lengths(session)[:2] == [30, 30]
    assert session.desk.workshop().ends_at == 15 * 60 + 30
    assert session.page.top_bar.pace_text() == "i rute · slutt 15:30"
    session.desk.undo()
    assert items(session) == before
    assert session.desk.workshop().ends_at is None


def test_the_proposal_is_changed_but_not_under_the_least(session, window, late, qtbot):
    late(12)
    dialog = opened(session, window, qtbot)
    tree = next(line for line in dialog.lines if line.name.text() == "Treøvelsen")
    assert (tree.least.text(), tree.now.text()) == ("minst 25 min", "30 min")
    tree.field.setValue(3)
    assert tree.field.value() == 25
    for line in dialog.lines:
        line.field.setValue(line.field.maximum())
    assert not dialog.accept_button.isEnabled()
    assert dialog.trouble.text() == "Det mangler 12 min. Ta bort noe eller slutt senere."


def test_where_it_is_not_enough_the_dialog_says_so(session, window, late, qtbot):
    tree = items(session)[2]
    session.desk.do("", lambda tx: agenda.lock_start(tx, tree.id, 11 * 60 + 55))
    late(0)
    dialog = opened(session, window, qtbot)
    assert dialog.why.text().startswith("Det er 5 min for mye før «Treøvelsen».")
    assert dialog.trouble.text() == "Det mangler 5 min før «Treøvelsen». Ta bort noe eller flytt tida."
    assert "Treøvelsen" not in [line.name.text() for line in dialog.lines]


def test_with_nothing_left_there_is_nothing_to_accept(session, window, late, qtbot):
    for item in items(session)[2:]:
        session.page.edits.remove(item.id)
    late(10)
    dialog = opened(session, window, qtbot)
    assert dialog.gained.text() == "Det er ingen øvelser igjen som kan bli kortere."
    assert not dialog.accept_button.isEnabled()


def test_groups_that_each_have_their_time_all_give(session, window, late, qtbot):
    desk = session.desk
    desk.do("", lambda tx: [people.add_group(tx, desk.id) for _ in range(6)])
    shown = desk.do("", lambda tx: agenda.add_item(tx, desk.id, ExerciseKind.PRESENTATION, 30))
    late(70)
    dialog = opened(session, window, qtbot)
    line = next(line for line in dialog.lines if line.item_id() == shown)
    assert (line.now.text(), line.field.text(), line.minutes()) == ("24 min", "6 × 2 min", 12)
    dialog.accept_button.click()
    assert (desk.item(shown).round_minutes, desk.item(shown).minutes) == (2, 12)
