"""The start page: cards, search, templates, making, changing and deleting a fagdag, and a table to import."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton

from tests.written_guides import guide_of
from unginvest_workshop.cli import main
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.people import Group, Participant, Role
from unginvest_workshop.domain.time_of_day import moment_of
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.workshops import WorkshopCard, create_workshop, list_workshops
from unginvest_workshop.settings import BellVolume, StageTheme, load_settings, paths
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.ui.dialogs.edit_workshop_dialog import EditWorkshopDialog
from unginvest_workshop.ui.dialogs.found_people_dialog import FoundPeopleDialog
from unginvest_workshop.ui.dialogs.import_dialog import ImportDialog
from unginvest_workshop.ui.dialogs.keys_dialog import KeysDialog
from unginvest_workshop.ui.dialogs.new_workshop_dialog import NewWorkshopDialog
from unginvest_workshop.ui.dialogs.palette_dialog import PaletteDialog
from unginvest_workshop.ui.home.day_words import day_words
from unginvest_workshop.ui.home.home_page import SETTINGS
from unginvest_workshop.ui.home.start_card import StartCard
from unginvest_workshop.ui.home.workshop_card import WorkshopCardView
from unginvest_workshop.ui.main_window import MainWindow
from unginvest_workshop.ui.motion import moves

TODAY = date(2026, 11, 22)


@pytest.fixture
def chosen_file():
    return []


@pytest.fixture
def window(show_window, chosen_file):
    return show_window(choose_file=lambda *_: chosen_file[0] if chosen_file else None)


def add(services, title, day=TODAY):
    made = WorkshopId(title.ljust(32, "0"))
    services.hub.do(made, "", lambda tx: create_workshop(tx, title, day, workshop_id=made))
    return made


def titles(window):
    return [card.title_text() for card in window.home.workshops.cards()]


def stored(services, kind, **equal):
    return services.hub.read(lambda tx: tx.find(kind, **equal))


def dialog_of(window, kind):
    return next(each for each in window.findChildren(kind) if each.isVisible())


def start_card(window, title):
    return next(c for c in window.findChildren(StartCard) if c.accessibleName().startswith(title))


def test_cards_come_newest_first_and_follow_the_store(window, services):
    add(services, "Gammel", TODAY - timedelta(days=40))
    add(services, "Ny")
    assert titles(window) == ["Ny", "Gammel"]


def test_a_card_tells_when_how_many_and_how_far(window, services):
    services.make_demo()
    window.home.workshops.refresh()
    card = window.home.workshops.cards()[1]
    assert "24 deltakere" in card.when_text()
    assert "6 grupper" in card.when_text()
    assert None not in card.bars().colours()
    assert "5 av 5 faser" in card.accessibleName()


def test_a_card_that_looks_like_an_older_one_tells_when_it_came(window, services):
    for made, now in (("a" * 32, 1), ("b" * 32, 2)):
        services.hub.do(
            made, "", lambda tx, made=made, now=now: create_workshop(tx, "Dag", TODAY, workshop_id=made, now=now)
        )
    later, first = window.home.workshops.cards()
    assert "lagt til" in later.when_text()
    assert "lagt til" in later.accessibleName()
    assert "lagt til" not in first.when_text()


def test_when_a_copy_came_is_said_as_shortly_as_it_may_be(qtbot):
    view = WorkshopCardView(Translator("nb"))
    qtbot.addWidget(view)
    made = moment_of(date(2026, 11, 29), 14 * 60 + 5)
    workshop = Workshop("w", "w", "Dag", date(2026, 11, 20), created=made)
    card = WorkshopCard(workshop, 0, 0, frozenset(), None, has_twin=True)
    view.show_card(card, date(2026, 11, 29))
    assert view.when_text() == "20. november · lagt til kl. 14:05"
    view.show_card(card, date(2026, 11, 30))
    assert view.when_text() == "20. november · lagt til 29. nov."


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY, "I dag"),
        (TODAY - timedelta(days=1), "I går"),
        (TODAY + timedelta(days=1), "I morgen"),
        (date(2026, 11, 5), "5. november"),
        (date(2025, 11, 5), "5. november 2025"),
    ],
)
def test_days_as_one_says_them(day, said):
    assert day_words(Translator("nb"), day, TODAY) == said


def test_search_by_title(window, services, qtbot):
    add(services, "Fagdag Drammen")
    add(services, "Kongsberg: kulturdag")
    qtbot.keyClicks(window.home.workshops.search, "KULTUR")
    assert titles(window) == ["Kongsberg: kulturdag"]
    window.home.workshops.search.setText("finnes ikke")
    assert titles(window) == []
    window.home.workshops.search.clear()
    assert len(titles(window)) == 2


def test_arrows_and_enter_open_a_card(window, services, qtbot):
    add(services, "En")
    add(services, "To", TODAY - timedelta(days=1))
    first, second = window.home.workshops.cards()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Down)
    assert isinstance(window.home.workshops.focusWidget(), StartCard)
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert window.session.desk.workshop().title == "To"


def test_slash_goes_to_the_search(window, services, qtbot):
    add(services, "En")
    card = window.home.workshops.cards()[0]
    card.setFocus()
    qtbot.keyClicks(card, "/")
    assert window.home.workshops.search.hasFocus()


def test_tab_goes_through_the_whole_form_of_a_new_fagdag(window, qtbot):
    qtbot.mouseClick(start_card(window, "Hel fagdag"), Qt.MouseButton.LeftButton)
    dialog = dialog_of(window, NewWorkshopDialog)
    wanted = {dialog.fields.title, dialog.template.list, dialog.fields.language, dialog.people}
    wanted |= {button for button in dialog.findChildren(QPushButton) if button.isVisible() and button.isEnabled()}
    reached = []
    for _ in range(40):
        reached.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert wanted <= set(reached)


def test_a_new_fagdag_from_a_pasted_list(window, services, qtbot):
    qtbot.mouseClick(start_card(window, "Hel fagdag"), Qt.MouseButton.LeftButton)
    dialog = dialog_of(window, NewWorkshopDialog)
    dialog.fields.title.setText("Fagdag Drammen")
    dialog.fields.topic.setText("Hvordan kan alle høre til?")
    dialog.people.setPlainText("\n".join(f"Person {n}; Drammen; ungdom" for n in range(24)))
    assert dialog.count.text() == "24 deltakere, 5 grupper blir det"
    dialog.accept_button.click()
    workshop = stored(services, Workshop)[0]
    assert (workshop.title, workshop.topic_question) == ("Fagdag Drammen", "Hvordan kan alle høre til?")
    people = stored(services, Participant)
    assert len(people) == 24
    assert all(p.role is Role.YOUNG and p.department == "Drammen" and p.group_id for p in people)
    assert len(stored(services, Group)) == 5
    assert services.hub.read(lambda tx: guide_of(tx, workshop.id)).title
    assert window.session.desk.id == workshop.id


def test_a_new_fagdag_with_just_a_number(window, services):
    window.asking.ask()
    dialog = dialog_of(window, NewWorkshopDialog)
    dialog.fields.title.setText("Fagdag")
    dialog.people.setPlainText("40 personer")
    assert "40 deltakere" in dialog.count.text()
    dialog.accept_button.click()
    assert len(stored(services, Participant)) == 40
    assert len(stored(services, Group)) == 8


def test_a_slip_of_undo_does_not_unmake_the_fagdag(window, services):
    window.asking.ask()
    dialog = dialog_of(window, NewWorkshopDialog)
    dialog.fields.title.setText("Fagdag")
    dialog.people.setPlainText("12")
    dialog.accept_button.click()
    assert window.session.desk.history().undo is None


def test_a_title_is_asked_for_kindly(window, services):
    window.asking.ask()
    dialog = dialog_of(window, NewWorkshopDialog)
    dialog.accept_button.click()
    assert dialog.isVisible()
    assert dialog.fields.untitled.isVisible()
    assert dialog.fields.untitled.text() == "Skriv hva fagdagen heter."
    assert stored(services, Workshop) == []
    dialog.fields.title.setText("Fagdag")
    assert not dialog.fields.untitled.isVisible()


def test_tab_goes_from_field_to_field(window, qtbot):
    window.asking.ask()
    dialog = dialog_of(window, NewWorkshopDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.fields.title.hasFocus)
    fields = dialog.fields
    order = (fields.day, fields.start, fields.place, fields.topic, dialog.template.list, fields.language, dialog.people)
    for field in order:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is field


@pytest.mark.parametrize("before", ["", "Hvordan kan vi"])
def test_a_list_that_is_pasted_as_the_topic_goes_to_the_participants(window, qapp, before):
    window.asking.ask()
    dialog = dialog_of(window, NewWorkshopDialog)
    dialog.fields.topic.setText(before)
    qapp.clipboard().setText("Ida\tDrammen\tungdom\nPer\tKongsberg\tansatt\n")
    dialog.fields.topic.paste()
    assert dialog.fields.topic.text() == before
    assert dialog.people.toPlainText() == "Ida\tDrammen\tungdom\nPer\tKongsberg\tansatt"
    assert dialog.new_workshop().people.count == 2


def test_a_topic_of_several_lines_becomes_one(window, qapp):
    window.asking.ask()
    dialog = dialog_of(window, NewWorkshopDialog)
    qapp.clipboard().setText("Hvordan kan alle\nhøre til?\n")
    dialog.fields.topic.paste()
    assert dialog.fields.topic.text() == "Hvordan kan alle høre til?"
    assert dialog.people.toPlainText() == ""


def test_too_many_people_are_told_of_before_anything_is_made(window, services):
    window.asking.ask()
    dialog = dialog_of(window, NewWorkshopDialog)
    dialog.fields.title.setText("Fagdag")
    dialog.people.setPlainText("401")
    dialog.accept_button.click()
    assert "400" in dialog.trouble.text()
    assert stored(services, Workshop) == []


def test_changing_a_fagdag(window, services):
    made = add(services, "Før")
    window.home.workshops.wants.emit("edit", made)
    dialog = dialog_of(window, EditWorkshopDialog)
    assert dialog.fields.title.text() == "Før"
    dialog.fields.title.setText("Etter")
    dialog.fields.place.setText("Storsalen")
    dialog.accept_button.click()
    assert titles(window) == ["Etter"]
    assert stored(services, Workshop)[0].place == "Storsalen"


def test_deleting_is_taken_back_from_the_banner(window, services):
    made = add(services, "Fagdag Drammen")
    window.home.workshops.wants.emit("delete", made)
    assert titles(window) == []
    banner = window.home.workshops.banner
    assert banner.text() == "«Fagdag Drammen» er slettet."
    next(b for b in banner.findChildren(QPushButton) if b.text() == "Angre").click()
    assert titles(window) == ["Fagdag Drammen"]
    assert banner.text() == ""


def test_the_card_menu(window, services):
    made = add(services, "Fagdag")
    card = window.home.workshops.cards()[0]
    seen = []
    window.home.workshops.wants.connect(lambda *what: seen.append(what))
    card.setFocus()
    card.wants_menu.emit(card.mapToGlobal(card.rect().center()))
    menu = next(m for m in window.findChildren(QMenu) if m.isVisible())
    assert [a.text() for a in menu.actions() if a.text()] == ["Åpne", "Endre …", "Oppsummering", "Slett"]
    menu.actions()[1].trigger()
    menu.close()
    assert seen == [("edit", made)]


def test_keys_change_and_delete_a_card(window, services, qtbot):
    add(services, "Fagdag")
    card = window.home.workshops.cards()[0]
    qtbot.keyClick(card, Qt.Key.Key_F2)
    dialog_of(window, EditWorkshopDialog).reject()
    qtbot.keyClick(card, Qt.Key.Key_Menu)
    next(m for m in window.findChildren(QMenu) if m.isVisible()).close()
    qtbot.keyClick(card, Qt.Key.Key_Delete)
    assert titles(window) == []


def test_the_demo_opens(window, services, qtbot):
    qtbot.mouseClick(start_card(window, "Demo"), Qt.MouseButton.LeftButton)
    demo = window.session.desk.workshop()
    assert demo.template == "demo"
    assert [card.workshop.follows for card in services.hub.read(list_workshops)] == [demo.id, None]


def test_a_table_becomes_a_fagdag(window, services, chosen_file, tmp_path):
    file = tmp_path / "historier.csv"
    file.write_text("historie;suksessfaktor;gruppe;vær\nKafé;vi lo;1;sol\nKafé;ansvar;1;\nPrøven;\n", encoding="utf-8")
    chosen_file.append(file)
    window.home.workshops.wants_import.emit()
    dialog = dialog_of(window, ImportDialog)
    assert dialog.found.text() == "2 historier · 2 suksessfaktorer · 1 gruppe"
    assert "«vær»" in dialog.ignored.text()
    assert dialog.title.text() == "historier"
    dialog.accept_button.click()
    assert [story.title for story in stored(services, Story)] == ["Kafé", "Prøven"]
    assert [factor.text for factor in stored(services, SuccessFactor)] == ["vi lo", "ansvar"]
    place = window.session.desk.place()
    assert stored(services, AgendaItem, id=place.item_id)[0].exercise is ExerciseKind.TREE


def test_importing_has_the_same_key_at_home(window, chosen_file, tmp_path, qtbot):
    file = tmp_path / "2026-11-22 Kafédagen.csv"
    file.write_text("historie;suksessfaktor\nKafé;vi lo\n", encoding="utf-8")
    chosen_file.append(file)
    qtbot.keyClick(window.home, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert dialog_of(window, ImportDialog).title.text() == "Kafédagen"


def test_a_table_that_cannot_be_read_is_said_so(window, services, tmp_path):
    file = tmp_path / "tom.csv"
    file.write_text("", encoding="utf-8")
    window.importing.import_file(file)
    assert window.home.workshops.banner.text() == "Fila «tom.csv» er tom."


def test_no_file_chosen_changes_nothing(window, services):
    window.home.workshops.wants_import.emit()
    assert stored(services, Workshop) == []


def test_another_language_rebuilds_the_window_and_is_kept(window, services, tmp_path):
    window.home.show_page(SETTINGS)
    before = window.home
    page = window.home.settings
    page.language.setCurrentIndex(page.language.findData("en"))
    page.language.activated.emit(page.language.currentIndex())
    assert window.home is not before
    assert load_settings(tmp_path / "settings.toml").language == "en"


def test_the_rooms_screen_is_kept_by_name(window, services, tmp_path):
    page = window.home.settings
    assert page.room_screen.count() >= 2
    page.room_screen.setCurrentIndex(1)
    page.room_screen.activated.emit(1)
    assert load_settings(tmp_path / "settings.toml").stage_screen == page.room_screen.currentData()


def test_how_loud_the_bell_is_to_be_is_kept_and_heard(window, tmp_path, rung):
    page = window.home.settings
    page.bell.setCurrentIndex(page.bell.findData("clear"))
    page.bell.activated.emit(2)
    assert load_settings(tmp_path / "settings.toml").bell is BellVolume.CLEAR
    assert rung == [BellVolume.CLEAR]


def choose(box, value):
    """Choose in a list as a hand does."""
    index = box.findData(value)
    assert index >= 0
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_the_look_of_the_stage_is_kept(window, tmp_path):
    page = window.home.settings
    choose(page.theme, StageTheme.DARK)
    choose(page.text, 130)
    choose(page.pages, 20)
    page.less_motion.click()
    kept = load_settings(tmp_path / "settings.toml")
    assert (kept.stage_theme, kept.stage_text, kept.page_seconds) == (StageTheme.DARK, 130, 20)
    assert kept.less_motion


def test_nothing_in_the_window_moves_once_that_is_wished(window):
    assert moves(window.home)
    window.home.settings.less_motion.click()
    assert not moves(window.home)
    window.home.settings.less_motion.click()
    assert moves(window.home)


def test_a_look_that_was_chosen_by_key_shows_in_the_settings(window, services):
    page = window.home.settings
    services.settings.change(replace(services.settings.now, stage_text=115, page_seconds=7))
    assert page.text.currentData() == 115
    assert page.pages.currentText() == "Etter 7 sekunder"


@pytest.fixture
def no_room(services, tmp_path):
    """Let the settings be where nothing can be saved."""
    (tmp_path / "settings.new").mkdir()
    return services.settings


@pytest.mark.expected_log("could not be kept")
def test_a_choice_that_cannot_be_kept_is_told_and_shown_as_it_was(window, no_room):
    page = window.home.settings
    page.language.setCurrentIndex(1)
    page.language.activated.emit(1)
    assert "lot seg ikke lagre" in page.trouble.text()
    assert page.language.currentIndex() == 0
    assert window.home.settings is page
    assert no_room.now.language == "nb"


@pytest.mark.expected_log("The window's place could not be kept")
def test_a_window_closes_and_lets_its_fagdag_go_though_its_place_cannot_be_kept(window, services, no_room):
    window.open_workshop(services.make_demo())
    window.close()
    assert not window.isVisible()
    assert window.session is None


def test_a_table_becomes_the_same_fagdag_by_the_window_and_by_the_command_line(window, services, tmp_path, capsys):
    file = tmp_path / "Fjellet.tsv"
    file.write_text("story\tgroup\tfactor\nTuren\t1\tnok tid\nTuren\t1\tvi lo\nFesten\tBlå\t\n", encoding="utf-8")
    window.importing.import_file(file)
    dialog_of(window, ImportDialog).accept_button.click()
    assert main(["--data-dir", str(tmp_path / "cli"), "import", str(file)]) == 0
    other = open_store(paths(tmp_path / "cli"))

    def told(read):
        place, items = read(lambda tx: tx.find(Place)[0]), read(lambda tx: tx.find(AgendaItem))
        return (
            [(w.title, w.date, w.template, w.language, w.start) for w in read(lambda tx: tx.find(Workshop))],
            [(item.exercise, item.minutes, item.title, item.notes) for item in items],
            [item.exercise for item in items if item.id == place.item_id],
            sorted((group.number, group.name) for group in read(lambda tx: tx.find(Group))),
            sorted(story.title for story in read(lambda tx: tx.find(Story))),
            sorted(factor.text for factor in read(lambda tx: tx.find(SuccessFactor))),
        )

    def read_other(query):
        with other.read() as tx:
            return query(tx)

    by_window, by_command = told(services.hub.read), told(read_other)
    other.close()
    assert by_window == by_command
    assert by_command[2] == [ExerciseKind.TREE]
    capsys.readouterr()


# by key


def test_the_sheet_of_keys_is_there_too(window, qtbot):
    window.activateWindow()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F1)
    words = [words for _, lines in dialog_of(window, KeysDialog).sections for words, _ in lines]
    assert {"Ny fagdag", "Åpne kortet", "Alle valg"} <= set(words)


def palette(window, qtbot, words):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(window, PaletteDialog)
    dialog.search.setText(words)
    shown = dialog.shown()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    return shown


def test_the_palette_opens_a_fagdag(window, services, qtbot):
    made = add(services, "Drammen")
    assert palette(window, qtbot, "dramm") == ["Åpne «Drammen»"]
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session.desk.id == made


def test_the_palette_offers_what_the_page_does(window, services, qtbot, chosen_file, tmp_path):
    assert palette(window, qtbot, "") == [
        "Ny fagdag", "Importer …", "Demo", "Åpne som gruppe", "Mitt veikart", "Innstillinger",
    ]  # fmt: skip
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(NewWorkshopDialog)))
    dialog_of(window, NewWorkshopDialog).reject()
    table = tmp_path / "t.tsv"
    table.write_text("story\tfactor\nTuren\tlatter\n", encoding="utf-8")
    chosen_file.append(table)
    palette(window, qtbot, "importer")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(ImportDialog)))
    dialog_of(window, ImportDialog).reject()
    palette(window, qtbot, "innst")
    qtbot.waitUntil(window.home.settings.isVisible)
    palette(window, qtbot, "demo")
    qtbot.waitUntil(lambda: window.session is not None)


def test_people_of_a_new_fagdag_come_from_a_table_and_an_earlier_one(window, services, tmp_path):
    services.make_demo()
    window.asking.ask()
    dialog = dialog_of(window, NewWorkshopDialog)
    dialog.fields.title.setText("I år")
    dialog.people.setPlainText("40 personer")
    file = tmp_path / "folk.csv"
    file.write_text("navn;avdeling\nIda;Ungdomshuset\nPer;\n", encoding="utf-8")
    dialog.sources.read_file(file)
    dialog.findChild(FoundPeopleDialog).accept_button.click()
    assert dialog.people.toPlainText() == "Ida\tUngdomshuset\t–\nPer\t\t–"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dialog.sources.read_file(file)
    shown = dialog.findChild(FoundPeopleDialog)
    assert not shown.accept_button.isEnabled()
    shown.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dialog.sources.from_day.click()
    dialog.findChild(FoundPeopleDialog).accept_button.click()
    dialog.accept_button.click()
    came = stored(services, Participant, workshop_id=window.session.desk.id)
    assert [(p.name, p.department, p.role) for p in came[:2]] == [
        ("Ida", "Ungdomshuset", Role.UNKNOWN),
        ("Per", "", Role.UNKNOWN),
    ]
    assert len(came) == 18


def test_a_file_without_people_is_said_so_in_a_new_fagdag(window, tmp_path):
    window.asking.ask()
    dialog = dialog_of(window, NewWorkshopDialog)
    dialog.sources.read_file(tmp_path / "borte.csv")
    assert dialog.trouble.text() == "Finner ikke fila «borte.csv»."


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_nothing_of_the_start_page_is_cut_in_a_small_window(services, qtbot, language):
    services.settings.change(replace(services.settings.now, language=language))
    made = MainWindow(services.console_speech().t, lambda *_: None)
    qtbot.addWidget(made)
    add(services, "Fagdag Drammen")
    made.begin(services)
    made.resize(1024, 768)
    made.show()
    qtbot.waitExposed(made)
    page = made.home.workshops
    shelf = page._area.viewport().rect()
    assert page.search.isVisible()
    for widget in (page.search, *page.findChildren(QPushButton), *page.cards(), *page.findChildren(StartCard)):
        at = widget.mapTo(page._area.viewport(), QPoint(0, 0))
        assert at.x() >= 0
        assert at.x() + widget.width() <= shelf.width()
