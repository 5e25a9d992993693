"""What may be shown, and the good life in images."""

import pytest

from unginvest_workshop.domain.ids import MediaHash, WorkshopId
from unginvest_workshop.domain.personal import Page
from unginvest_workshop.domain.pictures import KeptPhoto, StrokeColour
from unginvest_workshop.operations import photos
from unginvest_workshop.operations.personal import pictures, plans, showing
from unginvest_workshop.operations.tx import NotFoundError

KEPT = KeptPhoto(MediaHash("a" * 64), 40, 30)


def test_nothing_is_shown_until_it_is_chosen(own):
    assert own.see(lambda tx: showing.shown_page(tx, own.id)) is None
    own.do(lambda tx: showing.show_page(tx, own.id, Page.ROAD))
    assert own.see(lambda tx: showing.shown_page(tx, own.id)) is Page.ROAD


def test_undo_never_brings_back_what_was_taken_off_the_stage(own, store):
    own.do(lambda tx: plans.write_good_life(tx, own.id, "Hund"))
    own.do(lambda tx: showing.show_page(tx, own.id, Page.GOOD_LIFE))
    own.do(lambda tx: showing.show_page(tx, own.id, None))
    store.undo(own.id)
    store.redo(own.id)
    assert own.see(lambda tx: showing.shown_page(tx, own.id)) is None


def test_photos_of_the_good_life_have_captions_and_an_order(own):
    first = own.do(lambda tx: photos.add_photo(tx, own.id, KEPT, pictures.GOOD_LIFE, " Huset "))
    second = own.do(lambda tx: photos.add_photo(tx, own.id, KEPT, pictures.GOOD_LIFE))
    own.do(lambda tx: photos.move_photo(tx, second, first))
    found = own.see(lambda tx: pictures.good_life_photos(tx, own.id))
    assert [(photo.id, photo.caption) for photo in found] == [(second, ""), (first, "Huset")]


def test_a_drawing_is_drawn_stroke_by_stroke_and_cleared(own):
    for x in (10, 20):
        own.do(lambda tx, x=x: pictures.draw(tx, own.id, StrokeColour.BLUE, 6, [(x, 10), (x, 200)]))
    strokes = own.see(lambda tx: pictures.drawing(tx, own.id))
    assert [stroke.points[0] for stroke in strokes] == [10, 20]
    own.do(lambda tx: pictures.clear_drawing(tx, own.id))
    assert own.see(lambda tx: pictures.drawing(tx, own.id)) == []


def test_nothing_is_drawn_in_a_plan_that_is_gone(store):
    gone = WorkshopId("gone")
    with pytest.raises(NotFoundError):
        store.write(gone, "", lambda tx: pictures.draw(tx, gone, StrokeColour.INK, 6, [(1, 1)]))
