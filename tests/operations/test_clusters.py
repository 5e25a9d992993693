"""Gathering the shared factors of the day."""

import pytest

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.operations import clusters
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.similarity import suggestions


@pytest.fixture
def told(room):
    """Factors of three stories in two groups, by their words; a third group has not been typed in."""
    one, two = room.group(), room.group()
    room.story(room.group(), "Tom")
    first, second, third = room.story(one, "A"), room.story(one, "B"), room.story(two, "C")
    return {
        "å bli sett": room.factors(first, "å bli sett")[0],
        "ble sett": room.factors(second, "ble sett")[0],
        "vi lo": room.factors(second, "vi lo")[0],
        "å bli sett i døra": room.factors(third, "å bli sett i døra")[0],
    }


def board(room):
    return room.see(lambda tx: clusters.board(tx, room.id))


def test_members_are_counted_by_distinct_stories_and_groups(room, told):
    cluster = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Å bli sett", [told["å bli sett"]]))
    room.do(lambda tx: clusters.move_to_cluster(tx, [told["ble sett"], told["å bli sett i døra"]], cluster))
    view = board(room).clusters[0]
    assert (view.spread.factors, view.spread.stories, view.spread.groups, view.spread.of_groups) == (3, 3, 2, 2)
    assert [factor.text for factor in board(room).loose] == ["vi lo"]
    assert board(room).groups_typed_in == 2
    room.do(lambda tx: clusters.move_to_cluster(tx, [told["ble sett"]], None))
    assert len(board(room).loose) == 2


def test_a_cluster_is_named_and_has_a_metaphor(room):
    cluster = room.do(lambda tx: clusters.add_cluster(tx, room.id, "x", suggested=True))
    room.do(lambda tx: clusters.rename_cluster(tx, cluster, " Latter "))
    room.do(lambda tx: clusters.write_metaphor(tx, cluster, "Et lys"))
    found = room.see(lambda tx: tx.get(Cluster, cluster))
    assert (found.name, found.metaphor, found.suggested) == ("Latter", "Et lys", False)
    with pytest.raises(UserError, match="navn"):
        room.do(lambda tx: clusters.rename_cluster(tx, cluster, ""))


def test_merging_keeps_all_members_and_a_metaphor(room, told):
    one = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Sett", [told["å bli sett"]]))
    two = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Le", [told["vi lo"]]))
    room.do(lambda tx: clusters.write_metaphor(tx, two, "Et lys"))
    room.do(lambda tx: clusters.merge_clusters(tx, one, two))
    (view,) = board(room).clusters
    assert (view.cluster.name, view.cluster.metaphor, view.spread.factors) == ("Sett", "Et lys", 2)


def test_dissolving_puts_the_members_back_and_undo_gathers_them(room, told):
    cluster = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Sett", [told["å bli sett"], told["ble sett"]]))
    room.do(lambda tx: clusters.dissolve_cluster(tx, cluster))
    assert (board(room).clusters, len(board(room).loose)) == ((), 4)
    room.store.undo(room.id)
    assert board(room).clusters[0].spread.factors == 2


def test_clusters_can_be_put_in_order(room):
    a, b = (room.do(lambda tx, name=name: clusters.add_cluster(tx, room.id, name)) for name in "ab")
    room.do(lambda tx: clusters.move_cluster(tx, b, a))
    assert [view.cluster.name for view in board(room).clusters] == ["b", "a"]
    room.do(lambda tx: clusters.move_cluster(tx, b, None))
    assert [view.cluster.name for view in board(room).clusters] == ["a", "b"]


def test_suggestions_come_from_the_tray_and_move_nothing_that_a_person_placed(room, told):
    mine = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Le", [told["vi lo"]]))
    assert room.do(lambda tx: clusters.suggest(tx, room.id)) == 1
    kept, suggested = board(room).clusters
    assert (kept.cluster.id, kept.cluster.suggested) == (mine, False)
    assert suggested.cluster.suggested
    assert {factor.text for factor in suggested.factors} >= {"å bli sett", "ble sett"}
    assert suggested.cluster.name == suggestions([factor.text for factor in suggested.factors])[0].name
    room.do(lambda tx: clusters.suggest(tx, room.id))
    assert len(board(room).clusters) == 2
    room.do(lambda tx: clusters.keep_cluster(tx, board(room).clusters[1].cluster.id))
    assert not board(room).clusters[1].cluster.suggested
