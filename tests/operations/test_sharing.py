"""Words that are heard again in another story."""

import pytest

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.text import MAX_LENGTH
from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.operations import clusters, trees
from unginvest_workshop.operations.sharing import add_shared_factor, heard_again
from unginvest_workshop.operations.tx import NotFoundError, UserError


@pytest.fixture
def told(room):
    """Tell two stories, with a factor in the first; return both and it."""
    one, other = room.story(), room.story(told="Per: Turen")
    (factor,) = room.factors(one, "ble sett i døra")
    return one, other, factor


def test_two_that_are_alike_make_a_shared_factor_named_by_the_first(room, told):
    _, other, factor = told
    new = room.do(lambda tx: add_shared_factor(tx, other, " Ble sett ", factor, second_round=True))
    (view,) = room.see(lambda tx: clusters.board(tx, room.id)).clusters
    assert (view.cluster.name, {member.id for member in view.factors}) == ("ble sett i døra", {factor, new})
    assert (view.spread.stories, view.cluster.suggested) == (2, False)
    written = room.see(lambda tx: tx.get(SuccessFactor, new))
    assert (written.text, written.story_id, written.second_round) == ("Ble sett", other, True)


def test_words_told_in_confidence_name_no_shared_factor_while_there_are_others(room, told):
    one, other, factor = told
    room.do(lambda tx: trees.edit_story(tx, one, stays_in_room=True))
    room.do(lambda tx: add_shared_factor(tx, other, "ble sett", factor))
    assert room.see(lambda tx: clusters.board(tx, room.id)).clusters[0].cluster.name == "ble sett"


def test_what_is_shared_already_takes_it_in_and_a_suggestion_is_kept(room, told):
    _, other, factor = told
    made = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Sett", [factor], suggested=True))
    new = room.do(lambda tx: add_shared_factor(tx, other, "ble sett", factor))
    assert room.see(lambda tx: tx.get(SuccessFactor, new)).cluster_id == made
    (cluster,) = room.see(lambda tx: tx.find(Cluster, workshop_id=room.id))
    assert (cluster.name, cluster.suggested) == ("Sett", False)


def test_it_is_one_step_to_undo(room, told):
    _, other, factor = told
    before = room.see(lambda tx: trees.factors(tx, room.id))
    room.do(lambda tx: add_shared_factor(tx, other, "ble sett", factor))
    room.store.undo(room.id)
    assert room.see(lambda tx: trees.factors(tx, room.id)) == before
    assert room.see(lambda tx: tx.find(Cluster, workshop_id=room.id)) == []


def test_nothing_comes_of_what_cannot_be_written(room, told):
    _, other, factor = told
    for text in ("  ", "a" * (MAX_LENGTH + 1)):
        with pytest.raises(UserError):
            room.do(lambda tx, text=text: add_shared_factor(tx, other, text, factor))
    room.do(lambda tx: trees.remove_factors(tx, [factor]))
    with pytest.raises(NotFoundError):
        room.do(lambda tx: add_shared_factor(tx, other, "ble sett", factor))
    assert room.see(lambda tx: trees.factors(tx, room.id)) == []


def test_a_group_that_says_it_in_two_of_its_stories_has_it_marked_as_recurring(room):
    group, elsewhere = room.group(), room.group()
    one, two = room.story(group), room.story(group, "Per: Turen")
    other = room.story(elsewhere, "Eli: Valget")
    first, apart = *room.factors(one, "ble sett i døra"), *room.factors(other, "vi lo")
    before = room.see(lambda tx: trees.factors(tx, room.id))
    new = room.do(lambda tx: add_shared_factor(tx, two, "ble sett", first))
    room.do(lambda tx: add_shared_factor(tx, two, "vi lo masse", apart))
    room.do(lambda tx: add_shared_factor(tx, two, "sett", new))
    marked = {each.id for each in room.see(lambda tx: trees.factors(tx, room.id)) if each.recurring}
    assert marked == {first, new}
    for _ in range(3):
        room.store.undo(room.id)
    assert room.see(lambda tx: trees.factors(tx, room.id)) == before


def test_stories_of_no_group_recur_in_none(room, told):
    _, other, factor = told
    room.do(lambda tx: add_shared_factor(tx, other, "ble sett", factor))
    assert not any(each.recurring for each in room.see(lambda tx: trees.factors(tx, room.id)))


def test_it_is_found_what_is_heard_again_in_another_story(room):
    group = room.group()
    one, two, three = (room.story(group, told) for told in ("Ida: Kafédagen", "Per: Turen", "Eli: Valget"))
    seen, laughed, there, alone = room.factors(one, "ble sett i døra", "Det", "trygge voksne", "små mål")
    slipped, repeated = room.factors(two, "Ble sett i døren", "ble sett, i døra")
    same, said, unlike = room.factors(three, "det ", "hva mer i gruppe en", "noe helt annet")
    made = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Trygt", [there, said]))
    room.do(lambda tx: clusters.add_cluster(tx, room.id, "Annet", [alone, unlike], suggested=True))
    told = room.see(lambda tx: trees.factors(tx, room.id))
    found = heard_again(told, {made})
    assert found.pop(seen) in {slipped, repeated}
    assert found == {slipped: seen, repeated: seen, laughed: same, same: laughed, there: said, said: there}
    assert heard_again(tuple(reversed(told)), {made}).keys() == {seen, *found}
    assert heard_again((), ()) == {}
