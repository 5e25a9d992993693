"""A whole fagdag, led by keys alone through the real window, and its summary read back."""

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from unginvest_workshop.app_pictures import offscreen_pictures
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.dream import walk_chains
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import export_workshop
from unginvest_workshop.operations import agenda, closing, clusters, designs, dreams, grouping, people, roadmaps
from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.ui.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Facilitator:
    """Somebody at the keyboard: every key goes to whatever has the focus."""

    def __init__(self, window, qtbot):
        self.window, self._qtbot = window, qtbot

    def type(self, text):
        """Type words."""
        self._qtbot.keyClicks(QApplication.focusWidget(), text)

    def press(self, key, held=Qt.KeyboardModifier.NoModifier):
        """Press one key."""
        self._qtbot.keyClick(QApplication.focusWidget(), key, held)
        QApplication.processEvents()

    def say(self, *texts, held=Qt.KeyboardModifier.NoModifier):
        """Type each text and press Enter."""
        for text in texts:
            self.type(text)
            self.press(Qt.Key.Key_Return, held)

    def go_on_to(self, kind):
        """Press Page Down until the room is at an exercise."""
        desk = self.window.session.desk
        for _ in range(12):
            place = desk.place()
            if place.item_id is not None and desk.item(place.item_id).exercise is kind:
                return
            desk.clock.seconds += 60
            self.press(Qt.Key.Key_PageDown)
        raise AssertionError(f"Page Down never led to {kind}")


@pytest.fixture
def facilitator(services, desk, qtbot):
    window = MainWindow(services.console_speech().t)
    qtbot.addWidget(window)
    window.begin(services)
    window.resize(1280, 760)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    desk.do("", lambda tx: people.add_number_of_people(tx, desk.id, 8))
    desk.do("", lambda tx: grouping.deal_into_groups(tx, desk.id, 2, seed=1))
    window.open_workshop(desk.id)
    QApplication.processEvents()
    return Facilitator(window, qtbot)


def test_a_day_is_led_by_keys_and_its_summary_shared(facilitator, desk, store, tmp_path):
    at = facilitator
    at.press(Qt.Key.Key_L, CTRL)
    at.type("Hvordan kan alle høre til?")
    at.press(Qt.Key.Key_J, CTRL)
    at.go_on_to(ExerciseKind.INTERVIEW)
    at.press(Qt.Key.Key_Space, CTRL)
    at.go_on_to(ExerciseKind.TREE)
    at.press(Qt.Key.Key_1, CTRL)
    at.press(Qt.Key.Key_L, CTRL)
    at.say("Ida: Sommerdagen", held=SHIFT)
    at.say("jeg fikk ansvar på ordentlig", "vi lo masse")
    at.press(Qt.Key.Key_2, CTRL)
    at.press(Qt.Key.Key_L, CTRL)
    at.say("Per: Matteprøven", held=SHIFT)
    at.say("han ga meg ansvar", "noe som ikke skulle stå der")
    at.press(Qt.Key.Key_Z, CTRL)
    heard = {factor.text: factor.id for factor in desk.read(lambda tx: tx.find(SuccessFactor, workshop_id=desk.id))}
    assert set(heard) == {"jeg fikk ansvar på ordentlig", "vi lo masse", "han ga meg ansvar"}

    shared = [heard["jeg fikk ansvar på ordentlig"], heard["han ga meg ansvar"]]
    cluster = at.window.session.desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Ekte ansvar", shared))
    at.go_on_to(ExerciseKind.DREAM)
    at.press(Qt.Key.Key_L, CTRL)
    at.say("Ungdom har nøklene til bygget")
    at.say("de åpner kveldsskole", held=CTRL)
    at.go_on_to(ExerciseKind.DESIGN)
    at.press(Qt.Key.Key_L, CTRL)
    at.say("Hos oss leder unge og voksne sammen")
    at.go_on_to(ExerciseKind.ROADMAP)
    at.press(Qt.Key.Key_L, CTRL)
    at.say("Ungdom leder første fagdag")
    at.go_on_to(ExerciseKind.CLOSE)
    at.press(Qt.Key.Key_L, CTRL)
    at.say("glad", "håp")

    def said(tx):
        return (
            tx.get(Workshop, desk.id).topic_question,
            [(depth, idea.text) for depth, idea in walk_chains(dreams.dream_ideas(tx, desk.id))],
            [statement.text for statement in designs.statements(tx, desk.id)],
            [step.text for step in roadmaps.steps(tx, desk.id)],
            [word.text for word in closing.closing_words(tx, desk.id)],
        )

    assert desk.read(said) == (
        "Hvordan kan alle høre til?",
        [(0, "Ungdom har nøklene til bygget"), (1, "de åpner kveldsskole")],
        ["Hos oss leder unge og voksne sammen"],
        ["Ungdom leder første fagdag"],
        ["glad", "håp"],
    )
    done = [item.exercise for item in desk.read(lambda tx: agenda.agenda(tx, desk.id)) if item.done]
    assert {ExerciseKind.TOPIC, ExerciseKind.TREE, ExerciseKind.ROADMAP} <= set(done)

    step = desk.read(lambda tx: roadmaps.steps(tx, desk.id))[0]
    at.window.session.desk.do("", lambda tx: roadmaps.grow_from(tx, step.id, [Node(NodeKind.CLUSTER, cluster)]))
    found = list(desk.red_thread().chains_to(Node(NodeKind.STEP, step.id)))
    assert {chain[0].kind for chain in found} == {NodeKind.STORY}
    assert desk.read(lambda tx: tx.get(Cluster, cluster)).name == "Ekte ansvar"

    with offscreen_pictures(desk.photos.path) as pictures:
        result = export_workshop(store, desk.id, ["pdf", "md"], tmp_path, Choices(NamesPolicy.OWNERS), pictures)
    pdf = next(file for file in result.files if file.suffix == ".pdf")
    text = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages).split())
    for words in ("Hvordan kan alle høre til?", "vi lo masse", "Ekte ansvar", "de åpner kveldsskole", "håp"):
        assert words in text
