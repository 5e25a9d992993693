"""A table of stories comes into the fagdag that is open, or makes a new one: seen first, and never twice."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations import agenda, people, trees
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.dialogs import import_dialog
from unginvest_workshop.ui.dialogs.import_dialog import ImportDialog
from unginvest_workshop.ui.files import dragged_table
from unginvest_workshop.ui.widgets.label import PlainLabel

TABLE = "historie;suksessfaktor;gruppe;forteller\nKafé;vi lo;1;Ida\nKafé;ansvar;1;Ida\nTuren;tid;Eika;Per\n"


@pytest.fixture
def window(show_window):
    return show_window(choose_file=lambda _window, _t: None)


@pytest.fixture
def store(demo_store):
    return demo_store[0]


@pytest.fixture
def opened(window, demo_store):
    window.open_workshop(demo_store[1])
    return window.session.desk


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "historier.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def dialog_of(window):
    return next((each for each in window.findChildren(ImportDialog) if each.isVisible()), None)


def everything(desk):
    return {
        kind: desk.read(lambda tx, k=kind: tx.find(k, workshop_id=desk.id)) for kind in (Group, Story, SuccessFactor)
    }


def look(window, file):
    window.importing.import_file(file)
    return dialog_of(window)


def test_a_pasted_table_without_groups_comes_to_the_group_that_is_shown(window, opened):
    group = opened.read(lambda tx: people.groups(tx, opened.id))[1]
    opened.choose_group(group.id)
    window.importing.import_pasted("historie\tsuksessfaktor\tgruppe\nHytta\tvi lo\t\nFjæra\ttid\tEika\n")
    dialog_of(window).accept_button.click()
    homes = {each.title: each.group_id for each in opened.read(lambda tx: trees.stories(tx, opened.id))}
    assert homes["Hytta"] == group.id
    assert homes["Fjæra"] not in {group.id, None}


def test_it_comes_into_the_open_fagdag_in_one_step(window, opened, file):
    before = everything(opened)
    dialog = look(window, file)
    assert dialog.into_open.isChecked()
    assert dialog.into_open.text() == "Legg til i «Fagdag Drammen»"
    assert not dialog.title.isVisible()
    assert dialog.found.text() == "2 historier · 3 suksessfaktorer · 2 grupper"
    assert dialog.there.text() == "Nye grupper: Eika."
    assert [dialog.preview.horizontalHeaderItem(column).text() for column in range(4)] == [
        *("Gruppe", "Forteller", "Historie", "Suksessfaktor")
    ]
    assert [dialog.preview.item(0, column).text() for column in range(4)] == ["1", "Ida", "Kafé", "vi lo"]
    dialog.accept_button.click()
    assert dialog_of(window) is None
    assert window.session.page.banner.text() == "Tabellen er tatt inn: 2 historier · 3 suksessfaktorer."
    after = everything(opened)
    assert [len(after[kind]) - len(before[kind]) for kind in (Group, Story, SuccessFactor)] == [1, 2, 3]
    kafe = next(story for story in after[Story] if story.title == "Kafé")
    assert kafe.group_id == before[Group][0].id
    opened.undo()
    assert everything(opened) == before


def test_twice_the_same_file_brings_nothing(window, opened, file):
    look(window, file).accept_button.click()
    before = everything(opened)
    again = look(window, file)
    assert again.there.text() == "Alt i tabellen er her fra før."
    assert not again.accept_button.isEnabled()
    again.into_new.setChecked(True)
    assert again.accept_button.isEnabled()
    assert again.accept_button.text() == "Lag fagdagen"
    again.reject()
    assert everything(opened) == before


def test_only_what_is_new_comes_and_the_rest_is_said(window, opened, file):
    look(window, file).accept_button.click()
    file.write_text(TABLE + "Turen;sola skinte;Eika;Per\n", encoding="utf-8")
    dialog = look(window, file)
    assert dialog.there.text() == "Er her fra før, og kommer ikke to ganger: 2 historier · 3 suksessfaktorer."
    dialog.accept_button.click()
    assert window.session.page.banner.text() == (
        "Tabellen er tatt inn: 1 suksessfaktor. Var her alt: 2 historier · 3 suksessfaktorer."
    )


def test_a_new_fagdag_can_be_made_while_another_is_open(window, opened, services, file):
    before = everything(opened)
    dialog = look(window, file)
    dialog.into_new.setChecked(True)
    assert dialog.title.isVisible()
    dialog.title.clear()
    dialog.accept_button.click()
    assert dialog.trouble.text() == "Skriv hva fagdagen heter."
    dialog.title.setText("Kafeene")
    dialog.accept_button.click()
    assert window.session.desk.workshop().title == "Kafeene"
    assert len(services.hub.read(lambda tx: tx.find(Workshop, title="Kafeene"))) == 1
    kept = services.hub.read(lambda tx: tx.find(Story, workshop_id=opened.id))
    assert kept == before[Story]


def test_the_first_rows_are_shown_and_the_others_counted(window, tmp_path):
    path = tmp_path / "mange.tsv"
    path.write_text("story\tfactor\n" + "".join(f"S{n}\tf{n}\n" for n in range(9)), encoding="utf-8")
    dialog = look(window, path)
    assert not dialog.into_open.isVisible()
    assert (dialog.preview.rowCount(), dialog.preview.columnCount()) == (6, 2)
    assert any(label.text() == "… og 3 rader til" for label in dialog.findChildren(import_dialog.PlainLabel))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Fila «feil.csv» er tom."),
        (b"navn;avdeling\nIda;Drammen\n", "liste over deltakere. Ta den inn under «Deltakere og grupper» (Ctrl+D)"),
        (b"farge;avdeling\nbl\xc3\xa5;Drammen\n", "Fant ikke kolonnene"),
        (b"PK\x03\x04broken", "kan ikke leses som en tabell"),
        (b"historie;suksessfaktor\n;tid\n", "Rad 2"),
    ],
)
def test_a_file_that_is_broken_is_said_so_and_nothing_is_lost(window, opened, tmp_path, content, said):
    before = everything(opened)
    path = tmp_path / "feil.csv"
    path.write_bytes(content)
    assert look(window, path) is None
    assert said in window.session.page.banner.text()
    assert everything(opened) == before


def test_what_cannot_be_taken_in_keeps_the_dialog_and_everything_else(window, opened, file, monkeypatch):
    def refuse(tx, workshop_id, rows):
        people.add_group(tx, workshop_id)
        raise UserError("Det går ikke.")

    before = everything(opened)
    dialog = look(window, file)
    monkeypatch.setattr(import_dialog, "import_table", refuse)
    dialog.accept_button.click()
    assert dialog.isVisible()
    assert dialog.trouble.text() == "Det går ikke."
    assert everything(opened) == before


def dragged(path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def drop(widget, data):
    """Let something be dragged in over a widget, and let go there; tell whether anything took it."""
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, data, left, none)
    QApplication.sendEvent(widget, enter)
    return enter.isAccepted()


def let_go(window, data):
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), action, data, left, none)
    window.dropEvent(event)
    return event.isAccepted()


def test_a_table_is_dropped_on_the_window(window, file, tmp_path):
    assert drop(window, dragged(file))
    assert let_go(window, dragged(file))
    assert dialog_of(window).found.text().startswith("2 historier")
    picture = tmp_path / "bilde.png"
    assert not drop(window, dragged(picture))
    assert not let_go(window, dragged(picture))


def test_the_drawn_tree_leaves_a_dropped_table_to_the_window(window, opened, file):
    plan = opened.read(lambda tx: agenda.agenda(tx, opened.id))
    opened.go_to(next(item.id for item in plan if item.exercise is ExerciseKind.TREE))
    opened.choose_group(opened.read(lambda tx: people.groups(tx, opened.id))[0].id)
    workspace = window.session.page.workspace()
    data = dragged(file)
    assert drop(workspace.pages.tree.viewport(), data)
    assert dragged_table(data) == file
    seen = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    seen.ignore()
    workspace.dragEnterEvent(seen)
    assert not seen.isAccepted()


def test_a_table_is_chosen_from_the_console_by_key(window, opened, file, qtbot, monkeypatch):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    monkeypatch.setattr(window.importing, "_choose_file", lambda _window, _t: file)
    qtbot.keyClick(window.session.page.rail, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert dialog_of(window).into_open.isChecked()


def test_the_imported_stories_stand_on_their_groups_tree(window, opened, file):
    look(window, file).accept_button.click()
    groups = opened.read(lambda tx: people.groups(tx, opened.id))
    eika = next(group for group in groups if group.name == "Eika")
    told = opened.read(lambda tx: trees.stories(tx, opened.id, eika.id))
    assert [story.title for story in told] == ["Turen"]
    assert opened.read(lambda tx: agenda.agenda(tx, opened.id))


@pytest.mark.parametrize(("rows", "shown", "beyond"), [(3, 3, ""), (8, 8, ""), (9, 6, "… og 3 rader til")])
def test_all_rows_of_a_short_table_are_seen_and_nothing_empty_under_them(window, file, qtbot, rows, shown, beyond):
    file.write_text("historie;suksessfaktor\n" + "".join(f"Kafé;nr {n}\n" for n in range(rows)), encoding="utf-8")
    dialog = look(window, file)
    table = dialog.preview
    qtbot.waitUntil(lambda: table.height() > 60)
    last = table.visualItemRect(table.item(table.rowCount() - 1, 0)).bottom()
    assert table.rowCount() == shown
    assert last <= table.viewport().height() <= last + 8
    told = [label for label in dialog.findChildren(PlainLabel) if "til" in label.text() and "…" in label.text()]
    assert [label.text() for label in told] == [beyond] * bool(beyond)
    assert all(label.y() - table.geometry().bottom() < 20 for label in told)
