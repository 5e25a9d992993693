"""A real group's tree, typed by keys alone through the real window, and read back from the store."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations import agenda, people
from unginvest_workshop.ui.dialogs.import_dialog import ImportDialog
from unginvest_workshop.ui.dialogs.keys_dialog import KeysDialog
from unginvest_workshop.ui.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier

TOLD = {
    "Amina: Da jeg fikk nøkkelen": [
        "han stolte på meg",
        "jeg fikk ansvar på ordentlig",
        "ingen så meg på fingrene",
    ],
    "Per: Første skoledag": ["en lærer kjente navnet mitt", "noen holdt av en plass til meg"],
    "Lise: Turen til Gaustatoppen": ["vi gikk i takt med den siste", "det var lov å snu", "vi lo hele veien ned"],
    "Jonas: Praksisplassen": ["de viste meg først, og lot meg prøve selv", "det gjorde ingenting at jeg bommet"],
}


class Writer:
    """Somebody who writes for a group: every key goes to whatever has the focus, and that is to be the field."""

    def __init__(self, window, qtbot):
        self.window, self._qtbot = window, qtbot
        self.desk = window.session.desk

    @property
    def workspace(self):
        return self.window.session.page.workspace()

    @property
    def field(self):
        return self.workspace.bar.field

    def press(self, key, held=NONE):
        """Press one key, and see that the field has the focus after it."""
        self._qtbot.keyClick(QApplication.focusWidget(), key, held)
        QApplication.processEvents()
        assert QApplication.focusWidget() is self.field

    def type(self, words):
        """Type words; letters that the test keyboard lacks are put in as they would be."""
        for letter in words:
            if letter.isascii():
                self._qtbot.keyClicks(QApplication.focusWidget(), letter)
            else:
                self.field.insert(letter)
                self.field.textEdited.emit(self.field.text())

    def say(self, *texts, held=NONE):
        """Type each text and press Enter."""
        for text in texts:
            self.type(text)
            self.press(Qt.Key.Key_Return, held)

    def hint(self):
        return self.workspace.bar.hint.text()

    def stored(self, group):
        """Return a group's stories with their factors, as the store has them."""

        def read(tx):
            return {
                f"{story.teller}: {story.title}": [f.text for f in tx.find(SuccessFactor, story_id=story.id)]
                for story in tx.find(Story, group_id=group)
            }

        return self.desk.read(read)

    def factor(self, text):
        return self.desk.read(lambda tx: tx.find(SuccessFactor, text=text))[0]


@pytest.fixture
def groups(desk):
    return desk.do("", lambda tx: [people.add_group(tx, desk.id) for _ in range(3)])


@pytest.fixture
def writer(services, desk, groups, qtbot):
    window = MainWindow(services.console_speech().t)
    qtbot.addWidget(window)
    window.begin(services)
    window.resize(1280, 760)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    plan = desk.read(lambda tx: agenda.agenda(tx, desk.id))
    desk.go_to(next(item.id for item in plan if item.exercise is ExerciseKind.TREE))
    desk.choose_group(groups[0])
    window.open_workshop(desk.id)
    QApplication.processEvents()
    made = Writer(window, qtbot)
    made.press(Qt.Key.Key_L, CTRL)
    return made


def test_a_groups_tree_is_typed_by_keys_and_stands_in_the_store(writer, groups, qtbot):
    for story, factors in TOLD.items():
        writer.say(story, held=SHIFT)
        writer.say(*factors)
    assert writer.stored(groups[0]) == TOLD
    titles = [title.id for title in writer.workspace.pages.tree.layout_.titles]
    assert len(titles) == 4

    writer.type("det gjorde ingenting at jeg bommet")
    qtbot.waitUntil(lambda: "står der alt" in writer.hint())
    writer.press(Qt.Key.Key_A, CTRL)
    writer.press(Qt.Key.Key_Backspace)
    writer.say("de lot meg prove selv")
    writer.press(Qt.Key.Key_Z, CTRL)
    assert writer.field.text() == "de lot meg prove selv"
    assert writer.stored(groups[0]) == TOLD
    writer.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert writer.field.text() == ""
    assert writer.stored(groups[0])["Jonas: Praksisplassen"][-1] == "de lot meg prove selv"
    writer.press(Qt.Key.Key_Z, CTRL)
    writer.press(Qt.Key.Key_End)
    for _ in range(3):
        writer.press(Qt.Key.Key_Backspace)
    writer.say("v og feile")
    assert writer.stored(groups[0])["Jonas: Praksisplassen"][-1] == "de lot meg prove sv og feile"

    writer.press(Qt.Key.Key_M, CTRL | SHIFT)
    writer.press(Qt.Key.Key_Down)
    writer.say("pappa ventet i bilen")
    writer.press(Qt.Key.Key_M, CTRL | SHIFT)
    assert writer.stored(groups[0])["Amina: Da jeg fikk nøkkelen"][-1] == "pappa ventet i bilen"
    assert writer.factor("pappa ventet i bilen").second_round
    assert not writer.factor("han stolte på meg").second_round

    writer.press(Qt.Key.Key_Tab)
    assert writer.desk.place().group_id == groups[1]
    writer.say("Sara: Koret", held=SHIFT)
    writer.type("Han stolte på meg")
    qtbot.waitUntil(lambda: "ligner «han stolte på meg»" in writer.hint())
    writer.press(Qt.Key.Key_Return, CTRL)
    (cluster,) = writer.desk.read(lambda tx: tx.find(Cluster, workshop_id=writer.desk.id))
    assert writer.factor("Han stolte på meg").cluster_id == writer.factor("han stolte på meg").cluster_id == cluster.id

    writer.press(Qt.Key.Key_3, CTRL)
    writer.say("Ola: Dugnaden", held=SHIFT)
    QGuiApplication.clipboard().setText("1. alle fikk en jobb\n2. det var boller\n")
    writer.press(Qt.Key.Key_V, CTRL)
    assert writer.workspace.bar.offer.title.text() == "2 suksessfaktorer på Ola: Dugnaden"
    writer.press(Qt.Key.Key_Return)
    assert writer.stored(groups[2]) == {"Ola: Dugnaden": ["alle fikk en jobb", "det var boller"]}
    writer.press(Qt.Key.Key_1, CTRL)
    assert writer.desk.place().group_id == groups[0]


def test_a_table_that_is_pasted_is_looked_at_before_it_comes_in(writer, groups):
    QGuiApplication.clipboard().setText("Gruppe\tHistorie\tSuksessfaktor\n1\tTuren\tvi lo\n1\tTuren\tvi sang\n")
    writer._qtbot.keyClick(writer.field, Qt.Key.Key_V, CTRL)
    dialog = next(each for each in writer.window.findChildren(ImportDialog) if each.isVisible())
    assert dialog.found.text().startswith("1 historie")
    assert writer.stored(groups[0]) == {}
    dialog.accept_button.click()
    assert writer.stored(groups[0]) == {": Turen": ["vi lo", "vi sang"]}


def test_the_sheet_of_keys_tells_the_keys_of_the_field(writer):
    writer._qtbot.keyClick(writer.field, Qt.Key.Key_F1)
    sheet = next(each for each in writer.window.findChildren(KeysDialog) if each.isVisible())
    own = dict(sheet.sections[0][1])
    assert own["Skriv det på rota"] == ["Enter"]
    assert own["Skriv det som felles med det som ligner"] == ["Ctrl Enter"]
    assert own["Hva mer? En runde til, eller ferdig med den"] == ["Ctrl Shift M"]
