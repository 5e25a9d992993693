"""A fagdag's plan is saved as a template from the console, and offered, renamed and put away where a day is made."""

from datetime import date

import pytest
from PySide6.QtCore import QTime

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.workshop import Language, Workshop, WorkshopKind
from unginvest_workshop.operations import agenda, own_templates
from unginvest_workshop.ui.dialogs.new_workshop_dialog import NewWorkshopDialog
from unginvest_workshop.ui.dialogs.template_dialog import SaveTemplateDialog, TemplateDialog


@pytest.fixture
def window(open_window):
    return open_window


@pytest.fixture
def new_dialog(window):
    def open_one(template="") -> NewWorkshopDialog:
        window.asking.ask(template)
        return shown(window, NewWorkshopDialog)

    return open_one


@pytest.fixture
def saved(services, desk):
    """Return a template of the fagdag's plan."""
    new, content = WorkshopId(new_id()), desk.room.content
    services.hub.do(
        new,
        "",
        lambda tx: own_templates.save_as_template(
            tx, new, desk.id, content, title="Vår dag", description="Slik vi liker det", with_notes=False, now=1
        ),
    )
    return new


def shown(window, kind):
    return next(each for each in window.findChildren(kind) if each.isVisible())


def offered(dialog):
    listed = dialog.template.list
    return [listed.itemText(index) for index in range(listed.count()) if listed.itemText(index)]


def templates(services):
    return services.hub.read(own_templates.own_templates)


def test_the_plan_is_saved_from_the_palette(window, services):
    window.session.actions["save_template"].trigger()
    dialog = shown(window, SaveTemplateDialog)
    assert dialog.title.text() == "Fagdag"
    dialog.title.setText("Vår dag")
    dialog.description.setText("Slik vi liker det")
    dialog.accept()
    [template] = templates(services)
    assert (template.title, template.description, len(template.items)) == ("Vår dag", "Slik vi liker det", 9)
    assert "«Vår dag»" in window.session.page.banner.text()


def test_the_rails_menu_leads_there_too(window):
    menu = window.session.page.rail.menu_for(None)
    next(action for action in menu.actions() if action.text() == "Lagre dagsplanen som mal …").trigger()
    dialog = shown(window, SaveTemplateDialog)
    dialog.title.clear()
    dialog.accept()
    assert dialog.trouble.text() == "Skriv hva malen heter."
    dialog.reject()
    menu.deleteLater()


def test_notes_come_along_when_ticked(window, services, desk):
    first = desk.read(lambda tx: agenda.agenda(tx, desk.id))[0]
    desk.do("", lambda tx: agenda.edit_item(tx, first.id, notes="kaffe"))
    window.session.actions["save_template"].trigger()
    dialog = shown(window, SaveTemplateDialog)
    dialog.with_notes.setChecked(True)
    dialog.accept()
    assert templates(services)[0].items[0].notes == "kaffe"


def test_a_fagdag_is_made_from_ones_own_template(window, services, saved, new_dialog):
    dialog = new_dialog()
    assert offered(dialog)[-1] == "Vår dag"
    assert offered(dialog)[0] == "Hel fagdag"
    dialog.template.list.setCurrentIndex(dialog.template.list.count() - 1)
    assert dialog.template.about.text() == "Slik vi liker det"
    dialog.fields.title.setText("Ny dag")
    dialog.people.setPlainText("12 personer")
    dialog.accept()
    made = window.session.desk
    assert made.workshop().title == "Ny dag"
    assert made.workshop().kind is WorkshopKind.FAGDAG
    kinds = [item.exercise for item in made.read(lambda tx: agenda.agenda(tx, made.id))]
    assert kinds[0] is ExerciseKind.TOPIC
    assert len(kinds) == 9


def test_ones_own_template_is_renamed_and_put_away_there(window, services, saved, new_dialog):
    dialog = new_dialog()
    assert not dialog.template.rename.isVisible()
    dialog.template.list.setCurrentIndex(dialog.template.list.count() - 1)
    dialog.template.rename.click()
    naming = next(each for each in dialog.findChildren(TemplateDialog) if each.isVisible())
    naming.title.setText("Dagen vår")
    naming.accept()
    assert offered(dialog)[-1] == "Dagen vår"
    assert dialog.template.own is not None
    dialog.template.remove.click()
    assert templates(services) == []
    assert "Dagen vår" not in offered(dialog)
    assert dialog.template.about.text() == "«Dagen vår» er tatt bort."
    dialog.template.take_back.click()
    assert offered(dialog)[-1] == "Dagen vår"
    assert dialog.template.own.id == saved
    dialog.reject()


def test_a_template_is_no_card_on_the_start_page(window, saved):
    window.go_home()
    assert [card.title_text() for card in window.home.workshops.cards()] == ["Fagdag"]


@pytest.mark.parametrize(
    ("template", "people", "said"),
    [
        ("full_day", "", "Med 8 grupper: 09:00–15:00, pauser medregnet"),
        ("full_day", "40 personer", "Med 8 grupper: 09:00–15:00, pauser medregnet"),
        ("full_day", "15 personer", "Med 3 grupper: 09:00–14:35, pauser medregnet"),
        ("half_day", "40 personer", "09:00–12:00, pauser medregnet"),
        ("team_follow_up", "", "09:00–09:20"),
    ],
)
def test_the_dialog_says_how_long_the_day_becomes(new_dialog, template, people, said):
    dialog = new_dialog(template)
    dialog.people.setPlainText(people)
    assert dialog.length.text() == said
    dialog.reject()


def test_the_length_follows_what_is_typed(new_dialog, qtbot):
    dialog = new_dialog("tree_only")
    dialog.fields.start.setTime(QTime(12, 30))
    assert dialog.length.text() == "12:30–14:00, pauser medregnet"
    dialog.template.list.setCurrentIndex(dialog.template.list.findData("culture_talk"))
    assert dialog.length.text() == "12:30–13:15"
    dialog.template.list.setCurrentIndex(0)
    qtbot.keyClicks(dialog.people, "12 personer")
    assert dialog.length.text() == "Med 2 grupper: 12:30–18:00, pauser medregnet"
    dialog.reject()


def test_a_saved_plan_takes_what_its_items_take(services, saved, new_dialog):
    dialog = new_dialog(saved)
    assert dialog.length.text() == "09:00–13:30, pauser medregnet"
    dialog.reject()
    assert services.hub.read(lambda tx: tx.get(Workshop, saved)).kind is WorkshopKind.TEMPLATE


def test_a_template_tells_what_it_took_last(window, services, desk, saved, new_dialog):
    dialog = new_dialog(saved)
    assert dialog.template.took.isHidden()
    dialog.reject()
    led = WorkshopId(new_id())

    def lead(tx):
        own_templates.create_from_own_template(tx, saved, Language.BOKMAAL, "Før", date(2026, 10, 1), workshop_id=led)
        for item in agenda.agenda(tx, led):
            tx.add(ItemTime(item.id, led, 1, 41 * 60_000))

    services.hub.do(led, "", lead)
    dialog = new_dialog(saved)
    assert dialog.template.took.text() == "Sist tok den 6 t 9 min"
    assert "Treøvelsen: 41 min" in dialog.template.took.toolTip()
    dialog.template.list.setCurrentIndex(0)
    assert dialog.template.took.isHidden()
    dialog.reject()


def test_a_template_with_a_locked_time_ends_when_that_lets_it(window, services, saved, new_dialog):
    def lock(tx):
        items = agenda.agenda(tx, saved)
        agenda.lock_start(tx, items[-1].id, 15 * 60)

    dialog = new_dialog(saved)
    assert dialog.template.ends(9 * 60, 0) == 13 * 60 + 30
    dialog.reject()
    services.hub.do(saved, "", lock)
    dialog = new_dialog(saved)
    assert "09:00–15:30" in dialog.length.text()
    dialog.reject()
