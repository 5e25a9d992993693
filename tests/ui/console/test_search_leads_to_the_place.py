"""What a search found that is on no red thread: Enter leads to the very place, in each exercise."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.culture import CultureColumn
from unginvest_workshop.domain.ids import MediaHash, PhotoId, WorkshopId, new_id
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.domain.presentation import ResponseKind
from unginvest_workshop.domain.taste import PieceKind
from unginvest_workshop.operations import (
    closing,
    clusters,
    culture,
    dreams,
    followup,
    images,
    people,
    presentations,
    roadmaps,
    taste,
    trees,
    welcome,
    workshops,
)
from unginvest_workshop.operations.images import whose
from unginvest_workshop.ui.exercises.roadmap.content import TABLE
from unginvest_workshop.ui.search.search_dialog import SearchDialog

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(desk, services):
    """Let there be one thing of each kind to find, each with a word of its own, and two groups."""
    made = desk.id

    def tell(tx):
        return [people.add_group(tx, made) for _ in range(2)]

    desk.groups = desk.do("", tell)
    return desk


def item(desk, kind):
    return desk.read(lambda tx: tx.find(AgendaItem, exercise=kind, workshop_id=desk.id))[0].id


def photo(tx, desk, caption, **owner):
    tx.add(Photo(PhotoId(new_id()), desk.id, "a", owner.pop("purpose"), MediaHash("0" * 64), 40, 30, caption, **owner))


@pytest.fixture
def go(session, window, qtbot):
    """Return a function that searches for a word, and goes to the only hit."""

    def find(word):
        session.page.rail.setFocus()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, CTRL)
        dialog = next(each for each in window.findChildren(SearchDialog) if each.isVisible())
        qtbot.keyClicks(dialog.field, word)
        assert len([row for row in dialog.list.rows if row.id]) == 1
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        QApplication.processEvents()
        there = session.page.workspace()
        return session.desk.item(there.item_id).exercise, there

    return find


def keys():
    return QApplication.focusWidget()


@pytest.mark.parametrize(("word", "part"), [("hjemme", 0), ("sammen", 1), ("kveldsmat", 2), ("glede", 3)])
def test_a_topic_leads_to_its_part(desk, go, word, part):
    told = {"question": "Hvordan kan alle føle seg hjemme?", "where": ("vi gjør det sammen", "vi spiser kveldsmat")}
    desk.do("", lambda tx: workshops.write_topic(tx, desk.id, **told, so_that="det gir glede"))
    kind, there = go(word)
    assert kind is ExerciseKind.TOPIC
    assert keys() is [there.question, *there.where.fields(), there.so_that][part]


def test_a_missing_voice_leads_to_its_note(desk, go):
    for text in ("foreldrene", "vaktmesteren"):
        desk.do("", lambda tx, text=text: welcome.add_missing_voice(tx, desk.id, text))
    kind, there = go("vaktmesteren")
    assert kind is ExerciseKind.WELCOME
    assert keys() is there.voices.cards()[1]


def test_words_about_culture_lead_to_their_column(desk, go):
    for column, text in ((CultureColumn.USUAL, "vi haster"), (CultureColumn.WISHED, "vi hilser")):
        desk.do("", lambda tx, c=column, t=text: culture.add_note(tx, desk.id, c, t))
    kind, there = go("hilser")
    assert kind is ExerciseKind.CULTURE
    assert keys() is there.sides[CultureColumn.WISHED].notes.cards()[0]


def test_a_groups_image_leads_to_its_tree(desk, go):
    group = desk.groups[1]
    desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group, "Ida: Kafédagen"))
    desk.do("", lambda tx: images.write_image(tx, desk.id, whose(tx.get(people.Group, group)), "en bro"))
    kind, there = go("bro")
    assert kind is ExerciseKind.TREE
    assert desk.place().group_id == group
    assert keys() is there.pages.tree


def test_a_photo_of_a_paper_tree_leads_to_it_beside_the_tree(desk, go):
    group = desk.groups[1]
    desk.do("", lambda tx: photo(tx, desk, "nøkkelen", purpose=PhotoPurpose.TREE, group_id=group))
    desk.do("", lambda tx: photo(tx, desk, "grøten", purpose=PhotoPurpose.TREE, group_id=group))
    wanted = desk.read(lambda tx: tx.find(Photo, caption="grøten"))[0].id
    kind, there = go("grøten")
    assert kind is ExerciseKind.TREE
    assert desk.place().group_id == group
    assert there.paper_button.isChecked()
    assert there.paper.panel.shown() == wanted


def test_a_photo_of_a_shared_factor_leads_to_its_card(desk, go):
    story = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, desk.groups[0], "Ida: Kafédagen"))
    factor = desk.do("", lambda tx: trees.add_factor(tx, story, "noen så meg"))
    cluster = desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett", [factor]))
    desk.do("", lambda tx: photo(tx, desk, "fyrtårnet", purpose=PhotoPurpose.IMAGE, cluster_id=cluster))
    kind, there = go("fyrtårnet")
    assert kind is ExerciseKind.SHARED_FACTORS
    assert there.chosen_node().id == cluster


def test_a_photo_of_a_groups_image_leads_to_the_group(desk, go):
    group = desk.groups[1]
    desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group, "Ida: Kafédagen"))
    desk.do("", lambda tx: photo(tx, desk, "seilet", purpose=PhotoPurpose.IMAGE, group_id=group))
    kind, _ = go("seilet")
    assert kind is ExerciseKind.SHARED_FACTORS
    assert desk.place().group_id == group


def test_an_answer_leads_to_its_card_among_those_of_its_group(desk, go):
    for group, text in zip(desk.groups, ("motet", "humoren"), strict=True):
        desk.do("", lambda tx, g=group, t=text: presentations.add_response(
            tx, desk.id, ResponseKind.GENERATIVE, t, g))  # fmt: skip
    kind, there = go("humoren")
    assert kind is ExerciseKind.PRESENTATION
    assert desk.place().group_id == desk.groups[1]
    assert keys() is there.answers.lists[ResponseKind.GENERATIVE].cards()[0]


def test_a_piece_leads_to_its_card_and_its_photo_into_it(desk, go):
    for title in ("Avisa", "Sangen"):
        desk.do("", lambda tx, t=title: taste.add_piece(tx, desk.id, PieceKind.SONG, t, desk.groups[0]))
    piece = desk.read(lambda tx: taste.pieces(tx, desk.id))[1].id
    kind, there = go("sangen")
    assert kind is ExerciseKind.TASTE
    assert keys() is there.shelf.cards[piece]
    desk.do("", lambda tx: photo(tx, desk, "koret", purpose=PhotoPurpose.PIECE, piece_id=piece))
    kind, there = go("koret")
    assert kind is ExerciseKind.TASTE
    assert there.editor.piece_id == piece


def test_a_picture_of_the_future_leads_to_the_end_of_the_road(desk, session, go):
    desk.do("", lambda tx: workshops.edit_workshop(tx, desk.id, future_picture="alle har en nøkkel"))
    for number in range(30):
        desk.do("", lambda tx, n=number: roadmaps.add_step(tx, desk.id, f"steg {n}"))
    desk.go_to(item(desk, ExerciseKind.ROADMAP))
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, TABLE))
    kind, there = go("nøkkel")
    assert kind is ExerciseKind.ROADMAP
    assert there.pages.currentWidget() is there.road
    assert keys() is there.road
    sun = there.road.layout_.sun.rect
    seen = there.road.mapToScene(there.road.viewport().rect()).boundingRect()
    assert seen.left() <= sun.center.x <= seen.right()


def test_a_dream_that_came_true_leads_to_the_dream_from_then(desk, services, go):
    then = WorkshopId(new_id())

    def hold(tx):
        workshops.create_workshop(tx, "I fjor", date(2025, 11, 20), workshop_id=then)
        roadmaps.add_step(tx, then, "Nøkkelkurs")
        return [dreams.add_idea(tx, then, text) for text in ("alle synger", "alle danser")][1]

    dream = services.hub.do(then, "", hold)
    desk.do("", lambda tx: followup.open_road(tx, desk.id, then))
    desk.do("", lambda tx: followup.mark_come_true(tx, desk.id, dream, remark="i gymsalen"))
    kind, there = go("gymsalen")
    assert kind is ExerciseKind.FOLLOW_UP
    assert there.chosen_node().id == dream


def test_a_closing_word_leads_to_it(desk, go):
    words = [desk.do("", lambda tx, t=text: closing.add_word(tx, desk.id, t)) for text in ("glad", "håp")]
    kind, there = go("håp")
    assert kind is ExerciseKind.CLOSE
    assert keys().parent() is there._ground
    assert keys() is there._chips[words[1]]


def test_what_is_in_no_plan_is_said_so(desk, session, go):
    desk.do("", lambda tx: closing.add_word(tx, desk.id, "takk"))
    desk.do("", lambda tx: tx.remove(AgendaItem, item(desk, ExerciseKind.CLOSE)))
    before = session.page.workspace()
    assert go("takk")[1] is before
    assert session.page.banner.text().startswith("Øvelsen der dette ble til, er ikke i dagsplanen.")


def test_the_room_stays_where_it_is(desk, session, go):
    desk.do("", lambda tx: closing.add_word(tx, desk.id, "takk"))
    desk.go_to(item(desk, ExerciseKind.WELCOME))
    room = desk.room_place()
    go("takk")
    assert desk.room_place() == room
    assert desk.looking
