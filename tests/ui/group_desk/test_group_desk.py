"""A group's own laptop, from the start page to the facilitator's forest."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind
from unginvest_workshop.importing.group_file import read_group_file
from unginvest_workshop.operations import people, trees
from unginvest_workshop.operations.group_desks import group_of_desk, make_group_desk
from unginvest_workshop.operations.workshops import create_workshop, list_workshops
from unginvest_workshop.ui.console.session import ConsoleSession
from unginvest_workshop.ui.group_desk.group_dialog import GroupDialog
from unginvest_workshop.ui.group_desk.group_session import GroupSession
from unginvest_workshop.ui.home.start_card import StartCard
from unginvest_workshop.ui.pictures.image_dialog import ImageDialog
from unginvest_workshop.ui.pictures.image_editor import Form
from unginvest_workshop.ui.widgets.button import Button

TODAY = date(2026, 11, 22)


@pytest.fixture
def desk_id(services):
    content = services.console_speech().content
    made = WorkshopId(new_id())
    services.hub.do(made, "", lambda tx: make_group_desk(tx, made, content, "Gruppe 3", 3, TODAY, now=1))
    return made


@pytest.fixture
def group_session(services, window, desk_id, tmp_path):
    asked = []

    def choose(_window, _t, name):
        asked.append(name)
        return tmp_path / "tre"

    session = GroupSession(services, desk_id, window, choose)
    session.asked = asked
    yield session
    session.end()


def tell(services, workshop_id):
    """Let the group write a story with a factor."""
    group = services.hub.read(lambda tx: group_of_desk(tx, workshop_id))
    story = services.hub.do(
        workshop_id, "", lambda tx: trees.add_told_story(tx, workshop_id, group.id, "Ida: Kafédagen")
    )
    services.hub.do(workshop_id, "", lambda tx: trees.add_factor(tx, story, "Vi lo"))


def test_from_the_start_page_a_group_writes_its_own_tree(window, services, qtbot):
    card = next(c for c in window.findChildren(StartCard) if c.accessibleName().startswith("Åpne som gruppe"))
    card.click()
    dialog = window.findChild(GroupDialog)
    dialog.number.setValue(3)
    dialog.accept()
    assert isinstance(window.session, GroupSession)
    workshop = services.hub.read(lambda tx: tx.find(Workshop, kind=WorkshopKind.GROUP))[0]
    assert services.hub.read(lambda tx: group_of_desk(tx, workshop.id)).number == 3
    field = window.session.page.workspace.bar.field
    QTest.keyClicks(field, "Ida: Turen")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "Vi lo")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [f.text for f in services.hub.read(lambda tx: tx.find(SuccessFactor))] == ["Vi lo"]


def test_no_other_group_is_offered(group_session):
    workspace = group_session.page.workspace
    assert workspace._switch.isHidden()
    assert workspace.bar.group.isHidden()
    assert "Ny gruppe" not in [action.text() for action in workspace.exercise_actions()]


def test_it_is_no_fagdag_but_is_found_again_on_the_start_page(window, services, desk_id):
    assert services.hub.read(list_workshops) == []
    window.go_home()
    (card,) = window.home.workshops.cards()
    assert card.title_text() == "Gruppe 3"
    assert "bare gruppas tre" in card.when_text()
    window.open_workshop(desk_id)
    assert isinstance(window.session, GroupSession)


def test_the_file_holds_the_groups_tree(group_session, services, desk_id, tmp_path):
    tell(services, desk_id)
    QTest.keyClick(group_session.page.workspace.bar.field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    group_session.actions["send_group"].trigger()
    read = read_group_file(tmp_path / "tre.gruppe")
    assert (read.number, [story.title for story in read.stories]) == (3, ["Kafédagen"])
    assert [factor.text for factor in read.stories[0].factors] == ["Vi lo"]
    assert "tre.gruppe" in group_session.page.banner.text()
    assert group_session.asked[0] == "Gruppe 3"


def test_a_file_that_can_not_be_written_is_told(group_session, services, desk_id, tmp_path):
    (tmp_path / "tre.gruppe").mkdir()
    group_session.send()
    assert "tre.gruppe" in group_session.page.banner.text()
    assert services.hub.read(lambda tx: group_of_desk(tx, desk_id)).number == 3


def test_undo_is_there(group_session, services, desk_id):
    tell(services, desk_id)
    group_session.actions["undo"].trigger()
    assert services.hub.read(lambda tx: tx.find(SuccessFactor)) == []
    assert group_session.page.line.text().startswith("Angret: ")
    group_session.actions["redo"].trigger()
    assert group_session.page.line.text().startswith("Gjort om igjen: ")
    assert len(services.hub.read(lambda tx: tx.find(SuccessFactor))) == 1


@pytest.fixture
def day(services):
    made = WorkshopId(new_id())
    services.hub.do(made, "", lambda tx: create_workshop(tx, "Fagdag", TODAY, workshop_id=made))
    for _ in range(4):
        services.hub.do(made, "", lambda tx: people.add_group(tx, made))
    return made


def test_the_facilitator_takes_the_files_in(group_session, services, desk_id, day, window, tmp_path):
    tell(services, desk_id)
    group_session.send()
    (tmp_path / "nei.gruppe").write_text("hei")
    files = [tmp_path / "nei.gruppe", tmp_path / "tre.gruppe"]
    session = ConsoleSession(services, day, window, lambda *_: files)
    try:
        session.actions["take_in_groups"].trigger()
        told = session.page.banner.text()
        assert "«nei.gruppe» er ikke en gruppefil" in told
        assert "Gruppe 3: 1 historie, 1 suksessfaktor er tatt inn." in told
        (story,) = services.hub.read(lambda tx: tx.find(Story, workshop_id=day))
        third = services.hub.read(lambda tx: people.groups(tx, day))[2]
        assert story.group_id == third.id
        session.intake.take(files[1:])
        assert "Ingenting ble endret" in session.page.banner.text()
        assert len(services.hub.read(lambda tx: tx.find(Story, workshop_id=day))) == 1
    finally:
        session.end()


def test_the_group_makes_its_image_on_its_own_laptop(services, desk_id, group_session):
    page = group_session.page
    button = next(each for each in page.findChildren(Button) if each.text() == "Bildet vårt …")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(ImageDialog)
    dialog.editor.choose(Form.VERSE)
    QTest.keyClicks(dialog.editor.verse, "Et lys i vinduet")
    dialog.accept()
    assert services.hub.read(lambda tx: group_of_desk(tx, desk_id)).verse == "Et lys i vinduet"
