"""What a search found that is on no red thread: Enter leads to the very place, in each exercise."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.stage_walk import plan_every_kind
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.culture import CultureColumn
from unginvest_workshop.domain.ids import MediaHash, PhotoId, WorkshopId, new_id
from unginvest_workshop.domain.images import whose
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
from unginvest_workshop.ui.exercises.roadmap.stage import TABLE
from unginvest_workshop.ui.search.search_dialog import SearchDialog

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(desk):
    """Let the day have every kind of exercise, and two groups."""
    plan_every_kind(desk)
    for _ in range(2):
        desk.do("", lambda tx: people.add_group(tx, desk.id))
    return desk


@pytest.fixture
def here(session):
    return session.desk


@pytest.fixture
def groups(here):
    return [group.id for group in here.read(lambda tx: people.groups(tx, here.id))]


def item(desk, kind):
    return desk.read(lambda tx: tx.find(AgendaItem, exercise=kind, workshop_id=desk.id))[0].id


def photo(tx, desk, caption, **owner):
    tx.add(Photo(PhotoId(new_id()), desk.id, "a", owner.pop("purpose"), MediaHash("0" * 64), 40, 30, caption, **owner))


@pytest.fixture
def go(session, window, qtbot):
    """Return a function that searches for a word, and goes to the only hit."""

    def find(word):
        session.page.rail.setFocus()
        QTest.keyClick(session.page.rail, Qt.Key.Key_F, CTRL)
        dialog = next(each for each in window.findChildren(SearchDialog) if each.isVisible())
        qtbot.keyClicks(dialog.field, word)
        assert len([row for row in dialog.list.rows if row.id]) == 1
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        there = session.page.workspace()
        return session.desk.item(there.item_id).exercise, there

    return find


def keys():
    return QApplication.focusWidget()


@pytest.mark.parametrize(("word", "part"), [("hjemme", 0), ("sammen", 1), ("kveldsmat", 2), ("glede", 3)])
def test_a_topic_leads_to_its_part(here, go, word, part):
    told = {"question": "Hvordan kan alle føle seg hjemme?", "where": ("vi gjør det sammen", "vi spiser kveldsmat")}
    here.do("", lambda tx: workshops.write_topic(tx, here.id, **told, so_that="det gir glede"))
    kind, there = go(word)
    assert kind is ExerciseKind.TOPIC
    assert keys() is [there.question, *there.where.fields(), there.so_that][part]


def test_a_missing_voice_leads_to_its_note(here, go):
    for text in ("foreldrene", "vaktmesteren"):
        here.do("", lambda tx, text=text: welcome.add_missing_voice(tx, here.id, text))
    kind, there = go("vaktmesteren")
    assert kind is ExerciseKind.WELCOME
    assert keys() is there.voices.cards()[1]


def test_words_about_culture_lead_to_their_column(here, go):
    for column, text in ((CultureColumn.USUAL, "vi haster"), (CultureColumn.WISHED, "vi hilser")):
        here.do("", lambda tx, c=column, t=text: culture.add_note(tx, here.id, c, t))
    kind, there = go("hilser")
    assert kind is ExerciseKind.CULTURE
    assert keys() is there.sides[CultureColumn.WISHED].notes.cards()[0]


def test_a_groups_image_leads_to_its_tree(here, groups, go):
    group = groups[1]
    here.do("", lambda tx: trees.add_told_story(tx, here.id, group, "Ida: Kafédagen"))
    here.do("", lambda tx: images.write_words(tx, whose(tx.get(people.Group, group)), "en bro"))
    kind, there = go("bro")
    assert kind is ExerciseKind.TREE
    assert here.place().group_id == group
    assert keys() is there.pages.tree


def test_a_photo_of_a_paper_tree_leads_to_it_beside_the_tree(here, groups, go):
    group = groups[1]
    here.do("", lambda tx: photo(tx, here, "nøkkelen", purpose=PhotoPurpose.TREE, group_id=group))
    here.do("", lambda tx: photo(tx, here, "grøten", purpose=PhotoPurpose.TREE, group_id=group))
    wanted = here.read(lambda tx: tx.find(Photo, caption="grøten"))[0].id
    kind, there = go("grøten")
    assert kind is ExerciseKind.TREE
    assert here.place().group_id == group
    assert there.paper.button.isChecked()
    assert there.paper.panel.shown() == wanted


def test_a_photo_of_a_shared_factor_leads_to_its_card(here, groups, go):
    story = here.do("", lambda tx: trees.add_told_story(tx, here.id, groups[0], "Ida: Kafédagen"))
    factor = here.do("", lambda tx: trees.add_factor(tx, story, "noen så meg"))
    cluster = here.do("", lambda tx: clusters.add_cluster(tx, here.id, "Å bli sett", [factor]))
    here.do("", lambda tx: photo(tx, here, "fyrtårnet", purpose=PhotoPurpose.IMAGE, cluster_id=cluster))
    kind, there = go("fyrtårnet")
    assert kind is ExerciseKind.SHARED_FACTORS
    assert there.chosen_node().id == factor, "the first in its card"


def test_a_photo_of_a_groups_image_leads_to_the_group(here, groups, go):
    group = groups[1]
    here.do("", lambda tx: trees.add_told_story(tx, here.id, group, "Ida: Kafédagen"))
    here.do("", lambda tx: photo(tx, here, "seilet", purpose=PhotoPurpose.IMAGE, group_id=group))
    kind, _ = go("seilet")
    assert kind is ExerciseKind.SHARED_FACTORS
    assert here.place().group_id == group


def test_an_answer_leads_to_its_card_among_those_of_its_group(here, groups, go):
    for group, text in zip(groups, ("motet", "humoren"), strict=True):
        here.do("", lambda tx, g=group, t=text: presentations.add_response(
            tx, here.id, ResponseKind.GENERATIVE, t, g))  # fmt: skip
    kind, there = go("humoren")
    assert kind is ExerciseKind.PRESENTATION
    assert here.place().group_id == groups[1]
    assert keys() is there.answers.lists[ResponseKind.GENERATIVE].cards()[0]


def test_a_piece_leads_to_its_card_and_its_photo_into_it(here, groups, go):
    for title in ("Avisa", "Sangen"):
        here.do("", lambda tx, t=title: taste.add_piece(tx, here.id, PieceKind.SONG, t, groups[0]))
    piece = here.read(lambda tx: taste.pieces(tx, here.id))[1].id
    kind, there = go("sangen")
    assert kind is ExerciseKind.TASTE
    assert keys() is there.shelf.cards[piece]
    here.do("", lambda tx: photo(tx, here, "koret", purpose=PhotoPurpose.PIECE, piece_id=piece))
    kind, there = go("koret")
    assert kind is ExerciseKind.TASTE
    assert there.editor.piece_id == piece


def test_a_picture_of_the_future_leads_to_the_end_of_the_road(here, go):
    here.do("", lambda tx: workshops.edit_workshop(tx, here.id, future_picture="alle har en nøkkel"))
    for number in range(30):
        here.do("", lambda tx, n=number: roadmaps.add_step(tx, here.id, f"steg {n}"))
    here.go_to(item(here, ExerciseKind.ROADMAP))
    here.do("", lambda tx: workshops.choose_view(tx, here.id, TABLE))
    kind, there = go("nøkkel")
    assert kind is ExerciseKind.ROADMAP
    assert there.pages.currentWidget() is there.road
    assert keys() is there.road
    sun = there.road.layout_.sun.rect
    seen = there.road.mapToScene(there.road.viewport().rect()).boundingRect()
    assert seen.left() <= sun.center.x <= seen.right()


def test_a_dream_that_came_true_leads_to_the_dream_from_then(here, services, go):
    then = WorkshopId(new_id())

    def hold(tx):
        workshops.create_workshop(tx, "I fjor", date(2025, 11, 20), workshop_id=then)
        roadmaps.add_step(tx, then, "Nøkkelkurs")
        return [dreams.add_idea(tx, then, text) for text in ("alle synger", "alle danser")][1]

    dream = services.hub.do(then, "", hold)
    here.do("", lambda tx: followup.open_road(tx, here.id, then))
    here.do("", lambda tx: followup.mark_come_true(tx, here.id, dream, remark="i gymsalen"))
    kind, there = go("gymsalen")
    assert kind is ExerciseKind.FOLLOW_UP
    assert there.chosen_node().id == dream


def test_a_closing_word_leads_to_it(here, go):
    words = [here.do("", lambda tx, t=text: closing.add_word(tx, here.id, t)) for text in ("glad", "håp")]
    kind, there = go("håp")
    assert kind is ExerciseKind.CLOSE
    assert keys() is there._chips[words[1]]


def test_what_is_in_no_plan_is_said_so(here, session, go):
    here.do("", lambda tx: closing.add_word(tx, here.id, "takk"))
    here.do("", lambda tx: tx.remove(AgendaItem, item(here, ExerciseKind.CLOSE)))
    before = session.page.workspace()
    assert go("takk")[1] is before
    assert session.page.banner.text().startswith("Øvelsen der dette ble til, er ikke i dagsplanen.")


def test_the_room_stays_where_it_is(here, go):
    here.do("", lambda tx: closing.add_word(tx, here.id, "takk"))
    here.go_to(item(here, ExerciseKind.WELCOME))
    room = here.room_place()
    go("takk")
    assert here.room_place() == room
    assert here.looking
