"""Beginning, finding and removing a young person's plan."""

from datetime import date

import pytest

from tests.operations.personal.conftest import Own
from tests.storage.rows_for_tests import query
from unginvest_workshop.domain.personal import Horizon, PersonalPlan, WayIn
from unginvest_workshop.domain.pictures import KeptPhoto, StrokeColour
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind
from unginvest_workshop.operations import photos
from unginvest_workshop.operations.personal import conversation, pictures, plans, steps
from unginvest_workshop.operations.tx import History, NotFoundError, UserError
from unginvest_workshop.storage.media import Media
from unginvest_workshop.storage.sweeping import sweep_media


def test_a_plan_is_begun_under_an_alias_with_a_horizon_and_a_way_in(own):
    plan = own.see(lambda tx: plans.plan_of(tx, own.id))
    assert (plan.alias, plan.horizon.years, plan.way_in) == ("Blåbær", 5, WayIn.LIFE)
    section = own.see(lambda tx: tx.get(Workshop, own.id))
    assert section.kind is WorkshopKind.PERSONAL
    assert "Blåbær" not in repr(section)


@pytest.mark.parametrize(("alias", "said"), [("  ", "Finn på et dekknavn"), ("BLÅBÆR", "i bruk")])
def test_an_alias_is_one_s_own(own, store, alias, said):
    with pytest.raises(UserError, match=said):
        Own(store, alias)


def test_an_alias_that_is_free_is_offered(own, store):
    assert own.see(lambda tx: plans.offered_alias(tx, ["Blåbær", "Nordlys"])) == "Nordlys"
    Own(store, "nordlys")
    assert own.see(lambda tx: plans.offered_alias(tx, ["Blåbær", "Nordlys"])) == "Blåbær 2"


def test_a_plan_can_have_another_alias_but_not_another_s(own, store):
    Own(store, "Nordlys")
    own.do(lambda tx: plans.rename_plan(tx, own.id, " Multe "))
    own.do(lambda tx: plans.rename_plan(tx, own.id, "multe"))
    assert own.see(lambda tx: plans.plan_of(tx, own.id)).alias == "multe"
    with pytest.raises(UserError, match="i bruk"):
        own.do(lambda tx: plans.rename_plan(tx, own.id, "Nordlys"))


def test_the_list_shows_the_newest_first_and_nothing_that_was_said(own, store):
    other = Own(store, "Nordlys")
    store.write(other.id, "", lambda tx: conversation.answer(tx, other.id, "work", "Bakeri"))
    own.do(lambda tx: steps.add_step(tx, own.id, "Ringe bakeren"))
    own.do(lambda tx: plans.write_good_life(tx, own.id, "Havet rett utenfor"))
    assert not any(said in repr(own.see(plans.list_plans)) for said in ("Bakeri", "bakeren", "Havet"))
    cards = {card.alias: card for card in own.see(plans.list_plans)}
    assert (cards["Nordlys"].answers, cards["Nordlys"].steps) == (1, 0)
    assert (cards["Blåbær"].answers, cards["Blåbær"].steps, cards["Blåbær"].begun) == (0, 1, date(2026, 11, 22))


def test_the_horizon_and_the_way_in_can_be_changed_and_answers_stay(own):
    own.do(lambda tx: conversation.answer(tx, own.id, "work", "Bakeri"))
    own.do(lambda tx: conversation.go_to_question(tx, own.id, "work"))
    own.do(lambda tx: plans.look_ahead(tx, own.id, Horizon.TEN))
    own.do(lambda tx: plans.choose_way_in(tx, own.id, WayIn.MIRACLE))
    plan = own.see(lambda tx: plans.plan_of(tx, own.id))
    assert (plan.horizon, plan.way_in) == (Horizon.TEN, WayIn.MIRACLE)
    assert own.see(lambda tx: conversation.answers(tx, own.id)) == {"work": "Bakeri"}
    assert own.see(lambda tx: conversation.question_now(tx, own.id, ["wake", "work"])) == "wake"


def test_the_good_life_is_kept_to_the_letter(own):
    own.do(lambda tx: plans.write_good_life(tx, own.id, " Rødt hus\n  med hund "))
    assert own.see(lambda tx: plans.plan_of(tx, own.id)).good_life == " Rødt hus\n  med hund "
    own.do(lambda tx: plans.write_good_life(tx, own.id, " \n "))
    assert own.see(lambda tx: plans.plan_of(tx, own.id)).good_life == ""


def test_undo_takes_back_what_was_done_in_this_plan_alone(own, store):
    other = Own(store, "Nordlys")
    own.do(lambda tx: plans.write_good_life(tx, own.id, "Hund"))
    assert store.undo(other.id) is None
    assert store.undo(own.id) is not None
    assert own.see(lambda tx: plans.plan_of(tx, own.id)).good_life == ""


def test_a_removed_plan_leaves_no_word_and_no_picture_behind(own, store, store_paths):
    other = Own(store, "Nordlys")
    kept = KeptPhoto(Media(store_paths.media).put(b"a picture"), 4, 3)
    own.do(lambda tx: photos.add_photo(tx, own.id, kept, pictures.GOOD_LIFE, "hemmelighus"))
    own.do(lambda tx: pictures.draw(tx, own.id, StrokeColour.RED, 6, [(1, 1), (90, 90)]))
    own.do(lambda tx: plans.write_good_life(tx, own.id, "hemmelighund"))
    own.do(lambda tx: plans.write_good_life(tx, own.id, ""))
    own.do(lambda tx: steps.add_step(tx, own.id, "hemmeligbaker"))
    changes = plans.remove_plan(store, own.id)
    assert changes.touches(PersonalPlan)
    assert [card.alias for card in own.see(plans.list_plans)] == ["Nordlys"]
    assert store.history(own.id) == History(None, None)
    assert store.undo(own.id) is None
    assert query(store_paths.database, "SELECT count(*) FROM undo_change WHERE workshop_id = ?", own.id) == [(0,)]
    store.close()
    assert b"hemmelig" not in store_paths.database.read_bytes()
    for backup in store_paths.backups.iterdir():
        backup.unlink()
    assert sweep_media(store_paths) == {kept.media}
    assert other.id != own.id


def test_a_fagdag_is_not_removed_as_a_plan(store):
    with pytest.raises(NotFoundError):
        plans.remove_plan(store, "w")
