"""What all fagdager tell together, from the start page: dots for each fagdag, and themes mended by keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.insight import DayInsight, Insight, Theme, ThemePart
from unginvest_workshop.operations import clusters, trees, workshops
from unginvest_workshop.operations.insight import begin_decisions
from unginvest_workshop.operations.insight_rows import all_days
from unginvest_workshop.ui.dialogs.palette_dialog import PaletteDialog
from unginvest_workshop.ui.home.home_keys import HomeOffers
from unginvest_workshop.ui.home.start_card import StartCard
from unginvest_workshop.ui.insight.insight_dialog import InsightDialog
from unginvest_workshop.ui.insight.insight_words import theme_rows
from unginvest_workshop.ui.thinking import LITTLE

CTRL = Qt.KeyboardModifier.ControlModifier


def hold(services, year, *told):
    """Hold a fagdag with shared factors, each of one story."""
    made = WorkshopId(new_id())

    def make(tx):
        workshops.create_workshop(tx, f"Fagdag {year}", date(year, 5, 1), workshop_id=made)
        for name, factor in told:
            story = trees.add_story(tx, made, None, f"Historien om {name}", "Ida")
            clusters.add_cluster(tx, made, name, [trees.add_factor(tx, story, factor)])

    services.hub.do(made, "", make)
    return made


@pytest.fixture
def days(services):
    return [
        hold(services, 2025, ("Å bli sett", "noen så meg")),
        hold(services, 2026, ("Å bli sett", "noen så meg"), ("Latter", "vi lo")),
        hold(services, 2027, ("Kafeen", "grønn traktor")),
    ]


@pytest.fixture
def dialog(window, qtbot, days):
    window.home.workshops.refresh()
    card = next(each for each in window.home.findChildren(StartCard) if each.property("start") == "insight")
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    found = next(each for each in window.findChildren(InsightDialog) if each.isVisible())
    qtbot.waitUntil(lambda: QApplication.focusWidget() is found.themes)
    return found


def seen(dialog):
    return [(row.name, row.stories) for row in dialog.themes.rows]


def press(qtbot, key, held=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def test_each_theme_has_a_dot_for_each_fagdag(dialog):
    assert seen(dialog) == [("Å bli sett", (1, 1, 0)), ("Kafeen", (0, 0, 1)), ("Latter", (0, 1, 0))]
    assert dialog.themes.rows[0].said == "på 2 av 3 fagdager · 2 historier"
    model = dialog.themes.model()
    said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Å bli sett: på 2 av 3 fagdager · 2 historier"
    assert [row.text for row in dialog.parts.rows if row.id][:2] == ["Å bli sett", "Å bli sett"]


def test_two_themes_are_joined_by_keys_and_the_decision_is_taken_back(dialog, qtbot):
    press(qtbot, Qt.Key.Key_J)
    assert dialog.said.text() == "Hva er det samme som «Å bli sett»? Velg det, og trykk J igjen."
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_J)
    assert seen(dialog)[0][1] == (1, 1, 1)
    assert len(seen(dialog)) == 2
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert seen(dialog)[0] == ("Å bli sett", (1, 1, 0))
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert dialog.said.text() == "Her er det ingenting å angre."


def test_a_decision_is_no_step_of_a_fagdag_and_takes_no_redo_from_it(services, dialog, qtbot, days):
    services.hub.do(days[2], "Tittel", lambda tx: workshops.edit_workshop(tx, days[2], title="Annen"))
    services.hub.undo(days[2])
    before = [services.hub.history(day) for day in days]
    assert before[2].redo == "Tittel"
    press(qtbot, Qt.Key.Key_J)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_J)
    assert len(dialog.themes.rows) == 2
    assert [services.hub.history(day) for day in days] == before
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert len(dialog.themes.rows) == 3


def test_it_is_read_once_to_open_and_once_for_each_decision(services, qtbot, days, monkeypatch):
    home = WorkshopId(new_id())
    services.hub.do(home, "", lambda tx: begin_decisions(tx, home, 0))
    asked = []
    read = services.hub.read
    monkeypatch.setattr(services.hub, "read", lambda query: (asked.append(query), read(query))[1])
    made = InsightDialog(services.hub, services.clock, services.console_speech().t)
    qtbot.addWidget(made)
    assert asked.count(all_days) == 1
    made.join()
    assert asked.count(all_days) == 1, "a theme is only marked"
    made.themes.setCurrentIndex(made.themes.model().index(1, 0))
    made.join()
    assert seen(made)[0][1] == (1, 1, 1)
    assert asked.count(all_days) == 2
    made.take_back()
    assert asked.count(all_days) == 3


def test_a_shared_factor_is_kept_apart_by_a_key(dialog, qtbot):
    dialog.parts.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_A)
    assert sorted(seen(dialog))[-2:] == [("Å bli sett", (0, 1, 0)), ("Å bli sett", (1, 0, 0))]
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert seen(dialog)[0] == ("Å bli sett", (1, 1, 0))


def test_enter_on_a_fagdag_opens_it(dialog, window, qtbot, days):
    qtbot.mouseClick(dialog.roads_button, Qt.MouseButton.LeftButton)
    assert [row.text for row in dialog.roads.rows[:4]] == [
        "Fagdag for fagdag", "Fagdag 2027", "Fagdag 2026", "Fagdag 2025",
    ]  # fmt: skip
    press(qtbot, Qt.Key.Key_Return)
    assert window.session.desk.id == days[2]


def test_before_anything_was_gathered_it_says_what_will_come(services, qtbot):
    made = InsightDialog(services.hub, services.clock, services.console_speech().t)
    qtbot.addWidget(made)
    made.show()
    assert made.themes.rows == []
    assert not made.join_button.isVisible()


@pytest.fixture
def much(services, days):
    """Let one fagdag have more factors than are worked through at once."""

    def add(tx):
        story = trees.add_story(tx, days[0], None, "Kafédagen", "Ida")
        heard = trees.add_factors(tx, story, [f"vi sang sang nummer {number}" for number in range(LITTLE + 1)])
        clusters.add_cluster(tx, days[0], "Sang", heard)

    services.hub.do(days[0], "", add)


def test_where_very_much_is_told_it_reads_aside_and_keeps_the_keys(services, much, window, qtbot):
    made = InsightDialog(services.hub, services.clock, services.console_speech().t, window)
    assert made.said.text() == "Leser …"
    assert made.themes.rows == []
    made.open()
    assert made.themes.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.themes)
    qtbot.waitUntil(lambda: made.themes.rows != [])
    assert ("Sang", (1, 0, 0)) in seen(made)
    assert made.said.text() == "3 fagdager · 4 temaer"
    assert QApplication.focusWidget() is made.themes


def test_while_it_reads_one_may_look_at_the_roads_and_stay_there(services, much, window, qtbot):
    made = InsightDialog(services.hub, services.clock, services.console_speech().t, window)
    made.open()
    made.roads_button.click()
    qtbot.waitUntil(lambda: bool(made.roads.rows[1:]))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.roads)
    assert made.roads_button.isChecked()


def test_a_decision_waits_for_no_reading_and_the_choice_stays(services, much, window, qtbot):
    made = InsightDialog(services.hub, services.clock, services.console_speech().t, window)
    made.open()
    qtbot.waitUntil(lambda: len(made.themes.rows) == 4)
    made.join()
    made.themes.setCurrentIndex(made.themes.model().index(1, 0))
    made.join()
    assert made.said.text() == "Leser …"
    assert len(made.themes.rows) == 4, "what was known stands until it is read anew"
    qtbot.waitUntil(lambda: len(made.themes.rows) == 3)
    made.take_back()
    qtbot.waitUntil(lambda: len(made.themes.rows) == 4)


def test_a_window_that_is_closed_while_it_reads_is_gone(services, much, window, qtbot):
    made = InsightDialog(services.hub, services.clock, services.console_speech().t, window)
    made.open()
    with qtbot.waitSignal(made.destroyed):
        made.reject()


def test_with_one_fagdag_that_one_is_told_of(services):
    part = ThemePart("day", "cluster", date(2026, 1, 1), "Latter", "", 2, 2)
    found = Insight((DayInsight("day", date(2026, 1, 1), "Fagdag", *[0] * 11),), (Theme("Latter", "", (part,), 1, ()),))
    assert theme_rows(found, "", services.console_speech().t)[0].said == "på 1 av 1 fagdag · 2 historier"


@pytest.mark.parametrize("typed", ["Innsikt", "insight", "forteller sammen"])
def test_the_palette_finds_it_by_either_name(window, days, typed):
    offers = HomeOffers(
        window.services().console_speech().t, window.services().hub.read(workshops.list_workshops), window
    )
    dialog = PaletteDialog(window.services().console_speech().t, offers.lines, window)
    dialog.search.setText(typed)
    assert dialog.shown() == ["Det fagdagene forteller sammen …"]
