"""A tree that is too large to be read all at once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.crown_leaves import DreamContent, DreamsContent
from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.faces import QtMeasure, ScreenInk
from unginvest_workshop.ui.canvas.tree_sight import LEGIBLE
from unginvest_workshop.ui.canvas.tree_view import TreeView
from unginvest_workshop.ui.motion import keep_still

UNSEEN = 3
"""So much, of 255, may a colour be off where an edge is smoothed within a part."""
FEW = 0.002
"""The share of a picture that such edges are of: soil of another shade is more."""


def tree(factors):
    """Return nine stories that have so many factors each."""
    stories = [
        StoryContent(
            f"s{s}",
            f"Ida: Historie {s}",
            "",
            tuple(FactorContent(f"s{s}-{n}", "noen spurte hvordan jeg hadde det") for n in range(factors)),
        )
        for s in range(9)
    ]
    return TreeContent("«Vi heier»", tuple(stories))


@pytest.fixture
def view(styled, qtbot):
    made = TreeView(QtMeasure(), ScreenInk(), paper_colours())
    qtbot.addWidget(made)
    made.resize(900, 560)
    with qtbot.waitExposed(made):
        made.show()
    made.show_tree(tree(20), {}, "")
    made.begin()
    return made


def is_seen(view, note_id):
    note = next(note for note in view.layout_.notes if note.id == note_id)
    return view.viewport().rect().contains(view.mapFromScene(note.rect.center.x, note.rect.center.y))


def test_its_words_can_be_read_and_one_begins_at_the_crown(view):
    assert view.zoom == pytest.approx(LEGIBLE)
    crown = view.layout_.crown.rect.center
    assert view.viewport().rect().contains(view.mapFromScene(crown.x, crown.y))


def four_stories():
    """Return what one group may have told, with what it dreams of."""
    told = (
        "noen spurte hvordan jeg hadde det",
        "vi lo",
        "jeg fikk ansvar på ordentlig",
        "hun trodde på meg",
        "god tid",
    )
    factors = [tuple(FactorContent(f"s{s}-{n}", text) for n, text in enumerate(told)) for s in range(4)]
    stories = tuple(StoryContent(f"s{s}", f"Ida: Historie {s}", "", own) for s, own in enumerate(factors))
    dreams = ("Den som er ny, har en makker", "på bursdagen din vet alle hvilken kake du liker")
    leaves = tuple(DreamContent(str(n), text) for n, text in enumerate(dreams))
    return TreeContent("«Vi heier på hverandre»", stories, DreamsContent(leaves))


def test_a_tree_that_is_a_little_too_large_is_cut_at_its_foot_and_not_at_its_sides(view):
    view.resize(552, 400)
    view.show_tree(four_stories(), {}, "")
    view.begin()
    assert view.zoom == pytest.approx(LEGIBLE)
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    boxes = [view.layout_.crown.rect, *(title.rect for title in view.layout_.titles)]
    boxes += [note.rect for note in view.layout_.notes]
    assert all(seen.left() <= box.x and box.right <= seen.right() for box in boxes)
    assert seen.top() <= view.layout_.crown.rect.y
    assert view.layout_.scene.bottom > seen.bottom()


def test_a_part_of_a_tree_begins_close_over_its_crown(view):
    view.resize(552, 400)
    view.show_tree(four_stories(), {}, "")
    view.begin()
    assert 0 <= view.mapFromScene(0, view.layout_.scene.y).y() <= 12


def test_a_tree_that_just_about_has_room_is_shown_whole(view):
    view.resize(552, 440)
    view.show_tree(four_stories(), {}, "")
    view.begin()
    assert 0.65 <= view.zoom < LEGIBLE
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    assert seen.top() <= view.layout_.crown.rect.y
    assert view.layout_.scene.bottom <= seen.bottom() + 1


def test_a_note_far_to_the_side_takes_no_story_out_of_the_view(view):
    view.resize(552, 400)
    told = four_stories()
    first = told.stories[0]
    aside = replace(first.factors[0], offset_x=620.0)
    view.show_tree(
        replace(told, stories=(replace(first, factors=(aside, *first.factors[1:])), *told.stories[1:])), {}, ""
    )
    view.begin()
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    assert all(seen.left() <= title.rect.x and title.rect.right <= seen.right() for title in view.layout_.titles)


def test_notes_are_as_wide_as_a_narrow_view_has_room_for(view):
    told = (
        "han kunne mer om motor enn meg, og det sa jeg",
        "vi skrudde fra hver vår side",
        "kaffe på termos og svarte fingre",
        "den starta på femte forsøk, og da dansa vi",
        "det gikk fint å si feil ord",
        "noen filma ansiktet mitt, og jeg så glad ut",
        "den samme voksne hver morgen",
        "ingen sukka da jeg spurte en gang til",
        "vi lo",
    )
    factors = [tuple(FactorContent(f"s{s}-{n}", text) for n, text in enumerate(told)) for s in range(3)]
    stories = tuple(StoryContent(f"s{s}", "Emilie: Da teppet gikk", "", own) for s, own in enumerate(factors))
    view.resize(570, 445)
    view.show_tree(TreeContent("«Ryggsekken»", stories), {}, "")
    view.begin()
    assert view.zoom == pytest.approx(LEGIBLE)
    assert min(note.rect.width for note in view.layout_.notes) > 182
    assert view.layout_.scene.width * view.zoom <= 570


def test_nine_stories_are_cut_at_their_foot_and_not_at_their_sides(view):
    view.resize(806, 480)
    view.show_tree(tree(3), {}, "")
    view.begin()
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    boxes = [*(title.rect for title in view.layout_.titles), *(note.rect for note in view.layout_.notes)]
    assert all(seen.left() <= box.x and box.right <= seen.right() for box in boxes)


def test_the_crown_stays_in_the_middle_while_the_view_finds_its_size(view):
    view.resize(520, 500)
    view.begin()
    view.resize(700, 430)
    crown = view.layout_.crown.rect
    at = view.mapFromScene(crown.center.x, crown.y)
    assert at.x() == pytest.approx(view.viewport().width() / 2, abs=2)
    assert at.y() >= 0


def test_who_has_moved_about_in_a_large_tree_stays_there_in_another_size(view):
    view.reveal("s4-19")
    view.resize(890, 555)
    assert is_seen(view, "s4-19")


def test_what_is_added_is_brought_into_view_and_the_size_stays(view):
    assert not is_seen(view, "s4-19")
    view.reveal("s4-19")
    assert is_seen(view, "s4-19")
    view.show_tree(tree(21), {}, "")
    view.reveal("s4-20")
    assert view.zoom == pytest.approx(LEGIBLE)
    assert is_seen(view, "s4-20")


def test_what_is_added_is_seen_with_its_storys_name_and_room_for_more(view):
    view.show_tree(tree(7), {}, "")
    view.reveal("s8-6")
    note, title = (
        next(box for box in boxes if box.id in ("s8-6", "s8")) for boxes in (view.layout_.notes, view.layout_.titles)
    )
    seen = view.viewport().rect()
    assert seen.contains(view.mapFromScene(title.rect.x, title.rect.y))
    assert seen.contains(view.mapFromScene(note.rect.right, note.rect.bottom + note.rect.height))


def test_what_is_seen_well_moves_nothing(view):
    view.reveal("s4-5")
    before = view.mapToScene(0, 0)
    view.reveal("s4-4")
    assert view.mapToScene(0, 0) == before


def test_all_of_it_is_shown_when_somebody_wants_to_see_it_until_another_tree_comes(view):
    view.show_whole()
    assert view.zoom < LEGIBLE
    view.show_tree(tree(21), {}, "")
    assert view.zoom < LEGIBLE
    view.begin()
    assert view.zoom == pytest.approx(LEGIBLE)


def test_a_tree_that_has_room_is_shown_whole(view):
    view.show_tree(tree(1), {}, "")
    view.begin()
    assert view.zoom > LEGIBLE


def with_factors(factors, story=4):
    """Return stories that have 18 factors each, nine in each of their two columns, but for this one."""
    grown = tree(18)
    stories = [*grown.stories[:story], replace(grown.stories[story], factors=factors), *grown.stories[story + 1 :]]
    return replace(grown, stories=tuple(stories))


def settle():
    """Let everything that has been asked to be painted be painted."""
    for _ in range(5):
        QApplication.processEvents()


def assert_painted_as_if_anew(view):
    """Compare what stands on the screen, in parts painted at different times, with the same painted whole."""
    settle()
    seen = view.screen().grabWindow(view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(seen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawPixmap(0, 0, view.grab())
    painter.end()
    apart = seen.convertToFormat(QImage.Format.Format_RGB888)
    colours = bytes(apart.constBits())
    assert max(colours) <= UNSEEN
    assert len(colours) - colours.count(0) < FEW * len(colours)


class Regions(QObject):
    """Notes what is painted of a widget."""

    def __init__(self, parent):
        super().__init__(parent)
        self.rects = []

    def eventFilter(self, _watched, event):
        if event.type() is QEvent.Type.Paint:
            self.rects.append(event.region().boundingRect())
        return False


def test_a_factor_more_paints_its_own_column_and_not_the_rest_of_the_tree(view, qtbot):
    view.show_tree(tree(18), {}, "")
    view.reveal("s4-17")
    QApplication.processEvents()
    seen = Regions(view)
    view.viewport().installEventFilter(seen)
    view.show_tree(with_factors((*tree(18).stories[4].factors, FactorContent("new", "vi lo masse"))), {}, "")
    qtbot.waitUntil(lambda: bool(seen.rects))
    first = seen.rects[0]
    assert first.width() < view.viewport().width() / 2
    note = next(note for note in view.layout_.notes if note.id == "new")
    assert first.contains(view.mapFromScene(note.rect.center.x, note.rect.center.y))


@pytest.mark.parametrize(
    "change",
    [
        lambda factors: (*factors, FactorContent("new", "vi lo masse")),
        lambda factors: factors[:-1],
        lambda factors: (replace(factors[0], text="noen spurte, og ble stående til jeg hadde svart"), *factors[1:]),
        lambda factors: (replace(factors[0], badge="mer"), *factors[1:]),
        lambda factors: (factors[1], factors[0], *factors[2:]),
        lambda factors: (*factors[:-1], replace(factors[-1], offset_x=90, offset_y=-40)),
    ],
)
def test_what_is_painted_in_part_looks_as_if_painted_whole(view, qtbot, change):
    keep_still(view, still=True)
    view.show_tree(tree(18), {}, "")
    view.reveal("s4-17")
    settle()
    view.show_tree(with_factors(change(tree(18).stories[4].factors)), {}, "")
    assert_painted_as_if_anew(view)


def test_no_seam_is_left_in_the_soil_when_a_tree_grows_deeper_and_when_that_is_taken_back(view, qtbot):
    def show(*words):
        told = [StoryContent("s", "Ida", "", tuple(FactorContent(f"a{n}", "vi lo masse") for n in range(9)))]
        told.append(StoryContent("t", "Per", "", tuple(FactorContent(text, text) for text in words)))
        view.show_tree(TreeContent("«Vi heier»", tuple(told)), {}, "")
        settle()
        qtbot.waitUntil(lambda: view._growth.done)

    view.resize(700, 330)
    show("humor")
    view.begin()
    deep, zoom = view.layout_.scene.bottom, view.zoom
    show("humor", "noen spurte hvordan jeg hadde det, og ble stående " * 12)
    assert view.layout_.scene.bottom > deep + 50
    assert view.zoom == zoom
    assert_painted_as_if_anew(view)
    show("humor")
    assert_painted_as_if_anew(view)


@pytest.mark.parametrize("story", [0, 8])
def test_the_ground_is_right_after_a_note_was_dragged_far_out_of_the_tree(view, story):
    view.show_tree(tree(18), {}, "")
    view.begin()
    settle()
    first, *others = tree(18).stories[story].factors
    view.show_tree(with_factors((replace(first, offset_x=(story - 4) * 400), *others), story), {}, "")
    assert_painted_as_if_anew(view)


def test_whoever_has_gone_back_from_a_large_tree_sees_all_of_it_anew_when_it_grows_deeper(view, qtbot):
    view.show_tree(tree(18), {}, "")
    view.zoom_out()
    settle()
    seen = Regions(view)
    view.viewport().installEventFilter(seen)
    deep = view.layout_.scene.bottom
    *others, last = tree(18).stories[8].factors
    view.show_tree(with_factors((*others, replace(last, offset_y=900)), 8), {}, "")
    assert view.layout_.scene.bottom > deep
    qtbot.waitUntil(lambda: view.viewport().rect() in seen.rects)
