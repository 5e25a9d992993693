"""The next fagdag proposes itself: from the start page and from the dialog for a new one."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations import people, roadmaps, workshops
from unginvest_workshop.ui.dialogs.new_workshop_dialog import NewWorkshopDialog
from unginvest_workshop.ui.dialogs.next_day_dialog import NextDayDialog
from unginvest_workshop.ui.home.start_card import StartCard


@pytest.fixture
def last(services):
    """Hold a fagdag with two people, two steps, and a topic."""
    made = WorkshopId(new_id())

    def hold(tx):
        workshops.create_workshop(tx, "Fagdag Drammen 2025", date(2025, 11, 20), workshop_id=made, place="Biblioteket")
        people.write_down(tx, made, [people.PersonLine("Kari Berg"), people.PersonLine("Jonas Dahl")])
        roadmaps.add_step(tx, made, "Nøkkelkurs")
        roadmaps.add_step(tx, made, "Frokost hver fredag")
        workshops.write_topic(tx, made, question="Hvordan kan vi få det til å gro?")

    services.hub.do(made, "", hold)
    return made


def opened(window, kind):
    return next((each for each in window.findChildren(kind) if each.isVisible()), None)


def press(qtbot, widget, key):
    widget.setFocus()
    qtbot.keyClick(widget, key)


def card_of(window):
    return next(card for card in window.home.findChildren(StartCard) if card.property("start") == "next")


def test_before_the_first_fagdag_nothing_is_proposed(window):
    assert card_of(window).isHidden()


def test_the_card_opens_the_proposal_and_enter_makes_the_day(window, services, qtbot, last):
    window.home.workshops.refresh()
    assert card_of(window).accessibleName() == "Neste fagdag. Foreslått ut fra «Fagdag Drammen 2025»"
    press(qtbot, card_of(window), Qt.Key.Key_Return)
    dialog = opened(window, NextDayDialog)
    assert dialog.fields.place.text() == "Biblioteket"
    assert dialog.fields.topic.text() == "Hvordan kan vi få det til å gro?"
    assert dialog.people.heading.text() == "Hvem kommer · 2 deltakere"
    press(qtbot, dialog.people.list, Qt.Key.Key_Space)
    assert dialog.people.heading.text() == "Hvem kommer · 1 deltaker"
    press(qtbot, dialog.steps.list, Qt.Key.Key_Space)
    assert dialog.steps.heading.text() == "Steg som tas med videre · 1 av 2"
    press(qtbot, dialog.accept_button, Qt.Key.Key_Return)
    made = window.session.desk
    assert made.id != last
    assert made.read(lambda tx: tx.get(Workshop, made.id)).follows == last
    assert [p.name for p in made.read(lambda tx: tx.find(Participant, workshop_id=made.id))] == ["Jonas Dahl"]
    assert len(made.read(lambda tx: tx.find(RoadmapStep, workshop_id=made.id))) == 1


def test_what_is_left_makes_nothing(window, services, qtbot, last):
    window.home.workshops.refresh()
    press(qtbot, card_of(window), Qt.Key.Key_Return)
    dialog = opened(window, NextDayDialog)
    press(qtbot, dialog.fields.title, Qt.Key.Key_Escape)
    assert opened(window, NextDayDialog) is None
    assert len(services.hub.read(lambda tx: tx.find(Workshop, deleted=False))) == 1


def test_the_dialog_for_a_new_fagdag_leads_there_too(window, qtbot, last):
    window.asking.ask()
    dialog = opened(window, NewWorkshopDialog)
    press(qtbot, dialog.next_button, Qt.Key.Key_Space)
    assert opened(window, NewWorkshopDialog) is None
    assert opened(window, NextDayDialog) is not None
    QApplication.processEvents()
