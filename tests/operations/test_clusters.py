"""Gathering the shared factors of the day."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.insight import ThemeTie
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.domain.workshop import Language, Workshop
from unginvest_workshop.operations import clusters, designs, dreams, energy, insight, links, roadmaps, suggesting, trees
from unginvest_workshop.operations.likely_places import LikelyPlace, places_for
from unginvest_workshop.operations.thread import red_thread
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.similarity import learn
from unginvest_workshop.storage.transactions import SqlReadTx


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


def suggest(tx, day):
    """Suggest anew, from what nobody has placed."""
    seen = clusters.board(tx, day)
    offered = [factor for view in seen.clusters if view.cluster.suggested for factor in view.factors]
    return suggesting.suggest(tx, day, suggesting.alike([*seen.loose, *offered]))


def suggest_more(tx, day, new):
    """Suggest what new factors belong to."""
    return suggesting.suggest_more(tx, day, suggesting.alike(clusters.board(tx, day).loose, having=new))


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


def test_what_grew_from_a_dissolved_shared_factor_grows_from_its_factors(room, told):
    gone = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Le", [told["vi lo"], told["ble sett"]]))
    dream = grown(room, Node(NodeKind.CLUSTER, gone))
    room.do(lambda tx: clusters.dissolve_cluster(tx, gone))
    parents = room.see(lambda tx: links.parents_of(tx, dream))
    assert {node.id for node in parents} == {told["vi lo"], told["ble sett"]}
    room.store.undo(room.id)
    assert room.see(lambda tx: links.parents_of(tx, dream)) == [Node(NodeKind.CLUSTER, gone)]


def grown(room, *parents):
    """Return a new dream that grows from these."""
    dream = Node(NodeKind.DREAM, room.do(lambda tx: dreams.add_idea(tx, room.id, "kø")))
    room.do(lambda tx: links.set_parents(tx, room.id, dream, parents))
    return dream


def test_decisions_on_themes_count_for_what_a_shared_factor_was_merged_into(room, told):
    del told
    names = ("kept", "gone", "joined", "apart")
    kept, gone, joined, apart = (room.do(lambda tx, n=n: clusters.add_cluster(tx, room.id, n)) for n in names)
    room.do(lambda tx: insight.join_themes(tx, room.id, [gone], [joined], 1))
    room.do(lambda tx: insight.keep_apart(tx, room.id, apart, [gone], 2))
    room.do(lambda tx: insight.keep_apart(tx, room.id, kept, [gone], 3))
    room.do(lambda tx: clusters.merge_clusters(tx, kept, gone))
    ties = room.see(lambda tx: tx.find(ThemeTie))
    assert {(tie.one_id, tie.other_id, tie.apart) for tie in ties} == {(kept, joined, False), (apart, kept, True)}


@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=5),
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_merging_never_loses_the_red_thread(room, told, ties, merges):
    def begin(tx):
        each = [clusters.add_cluster(tx, room.id, str(number), [f]) for number, f in enumerate(told.values())]
        dream, statement = dreams.add_idea(tx, room.id, "kø"), designs.add_statement(tx, room.id, "Hos oss …")
        grown = [(NodeKind.DREAM, dream), (NodeKind.STATEMENT, statement)]
        grown.append((NodeKind.STEP, roadmaps.add_step(tx, room.id, "Kaffe")))
        nodes = [Node(kind, row_id) for kind, row_id in grown]
        for child, parent in ties:
            links.link(tx, room.id, nodes[child], Node(NodeKind.CLUSTER, each[parent]))
        return each, nodes

    made, nodes = room.do(begin)

    def roots():
        thread = room.see(lambda tx: red_thread(tx, room.id))
        told_of = {NodeKind.STORY, NodeKind.FACTOR}
        return {node: {root for root in thread.roots_of(node) if root.kind in told_of} for node in nodes}

    before, alive = roots(), list(made)
    for one, other in merges:
        if one != other and {made[one], made[other]} <= set(alive):
            room.do(lambda tx, kept=made[one], gone=made[other]: clusters.merge_clusters(tx, kept, gone))
            alive.remove(made[other])
            assert all(was <= roots()[node] for node, was in before.items())


@pytest.mark.parametrize(("one", "other", "called"), [(True, False, "Le"), (False, True, "Sett"), (True, True, "Sett")])
def test_of_two_that_are_merged_a_persons_name_stands_before_a_suggestions(room, told, one, other, called):
    kept = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Sett", [told["å bli sett"]], suggested=one))
    merged = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Le", [told["vi lo"]], suggested=other))
    room.do(lambda tx: clusters.merge_clusters(tx, kept, merged))
    (view,) = board(room).clusters
    assert (view.cluster.id, view.cluster.name, view.cluster.suggested) == (kept, called, False)


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
    assert room.do(lambda tx: suggest(tx, room.id)) == 1
    kept, suggested = board(room).clusters
    assert (kept.cluster.id, kept.cluster.suggested) == (mine, False)
    assert suggested.cluster.suggested
    assert {factor.text for factor in suggested.factors} >= {"å bli sett", "ble sett"}
    assert suggested.cluster.name == "Å bli sett"
    room.do(lambda tx: suggest(tx, room.id))
    assert len(board(room).clusters) == 2
    room.do(lambda tx: clusters.keep_cluster(tx, board(room).clusters[1].cluster.id))
    assert not board(room).clusters[1].cluster.suggested


@pytest.fixture
def more(room, told):
    """Three more factors told in two stories, two of which are alike."""
    story, other = room.story(room.group(), "D"), room.story(room.group(), "E")
    return {
        "vi stekte vafler": room.factors(story, "vi stekte vafler")[0],
        "vafler på fredag": room.factors(other, "vi stekte vafler på fredag")[0],
        "stille": room.factors(other, "det var helt stille")[0],
    }


def test_all_suggestions_are_kept_or_dissolved_at_once_and_nothing_else(room, told):
    mine = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Le", [told["vi lo"]]))
    for name in ("å bli sett", "ble sett"):
        room.do(lambda tx, n=name: clusters.add_cluster(tx, room.id, n, [told[n]], suggested=True))
    assert room.do(lambda tx: clusters.keep_all(tx, room.id)) == 2
    assert not any(view.cluster.suggested for view in board(room).clusters)
    room.store.undo(room.id)
    assert room.do(lambda tx: clusters.dissolve_all(tx, room.id)) == 2
    assert [view.cluster.id for view in board(room).clusters] == [mine]
    assert {factor.text for factor in board(room).loose} == {"å bli sett", "ble sett", "å bli sett i døra"}


def test_new_factors_get_suggestions_after_all_that_stands(room, told, more):
    room.do(lambda tx: suggest(tx, room.id))
    before = board(room).clusters
    room.do(lambda tx: clusters.dissolve_all(tx, room.id))
    assert room.do(lambda tx: suggest_more(tx, room.id, [more["stille"]])) == 0
    assert board(room).clusters == ()
    kept = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Le", [told["vi lo"]]))
    assert room.do(lambda tx: suggest_more(tx, room.id, [more["vafler på fredag"]])) == 1
    views = board(room).clusters
    assert views[0].cluster.id == kept
    assert {factor.text for factor in views[1].factors} == {"vi stekte vafler", "vi stekte vafler på fredag"}
    assert len(before) > 1


def test_what_was_placed_or_taken_away_since_it_was_found_is_left_out(room, told, more):
    found = room.see(lambda tx: suggesting.alike(clusters.board(tx, room.id).loose))
    assert len(found) == 2
    mine = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Sett", [told["å bli sett"]]))
    room.do(lambda tx: trees.remove_factors(tx, [more["vi stekte vafler"]]))
    assert room.do(lambda tx: suggesting.suggest_more(tx, room.id, found)) == 1
    kept, suggested = board(room).clusters
    assert (kept.cluster.id, [factor.text for factor in kept.factors]) == (mine, ["å bli sett"])
    assert {factor.text for factor in suggested.factors} == {"ble sett", "å bli sett i døra"}


def test_a_suggestion_is_called_by_what_its_factors_speak_of_in_the_rooms_language(room, told):
    workshop = room.see(lambda tx: tx.get(Workshop, room.id))
    room.do(lambda tx: tx.replace(replace(workshop, language=Language.ENGLISH)))
    room.do(lambda tx: suggest(tx, room.id))
    (view,) = board(room).clusters
    assert view.cluster.name == "Being seen"


def test_no_two_shared_factors_have_the_same_name(room, told):
    room.do(lambda tx: clusters.add_cluster(tx, room.id, "Å bli sett"))
    room.do(lambda tx: suggest(tx, room.id))
    assert [view.cluster.name for view in board(room).clusters] == ["Å bli sett", "ble sett"]


def test_a_suggestion_is_called_as_a_person_has_called_such_before_unless_that_stands_here(room, told):
    taught = learn([("å bli sett", "Lyset i vinduet"), ("ble sett", "Lyset i vinduet")])
    found = suggesting.alike(board(room).loose, taught)
    assert room.do(lambda tx: suggesting.suggest(tx, room.id, found)) == 1
    assert board(room).clusters[0].cluster.name == "Lyset i vinduet"
    room.do(lambda tx: clusters.dissolve_all(tx, room.id))
    room.do(lambda tx: clusters.add_cluster(tx, room.id, "Lyset i vinduet"))
    room.do(lambda tx: suggesting.suggest(tx, room.id, found))
    assert [view.cluster.name for view in board(room).clusters] == ["Lyset i vinduet", "Å bli sett"]


def test_many_factors_are_suggested_with_as_few_looks_at_the_store_as_few(room, monkeypatch):
    looks = []
    look = SqlReadTx.find
    monkeypatch.setattr(SqlReadTx, "find", lambda tx, kind, **equal: looks.append(kind) or look(tx, kind, **equal))
    needed = []
    for count in (2, 30):
        for _ in range(2):
            room.factors(room.story(room.group()), *(f"å bli sett {number}" for number in range(count)))
        found = suggesting.alike(board(room).loose)
        looks.clear()
        room.do(lambda tx, found=found: suggesting.suggest_more(tx, room.id, found))
        needed.append(len(looks))
        room.do(lambda tx: clusters.dissolve_all(tx, room.id))
    assert needed[0] == needed[1]


@pytest.fixture
def lamps(room):
    """Factors of three stories that speak of no concept; what is shortest was told in the first."""
    stories = [room.story(room.group(), "A") for _ in range(3)]
    for story, text in zip(stories, ("gul lampe", "en gul lampe", "den gule lampen i gangen"), strict=True):
        room.factors(story, text)
    return stories


def test_a_suggestion_is_not_called_by_what_was_told_in_confidence(room, lamps):
    room.do(lambda tx: trees.edit_story(tx, lamps[0], stays_in_room=True))
    room.do(lambda tx: suggest(tx, room.id))
    (view,) = board(room).clusters
    assert "gul lampe" in {factor.text for factor in view.factors}
    assert view.cluster.name == "en gul lampe"


def test_where_all_was_told_in_confidence_the_shortest_of_it_is_the_name(room, lamps):
    for story in lamps:
        room.do(lambda tx, story=story: trees.edit_story(tx, story, stays_in_room=True))
    room.do(lambda tx: suggest(tx, room.id))
    assert board(room).clusters[0].cluster.name == "gul lampe"


def test_like_stands_beside_like_and_each_factor_stands_once(room, told, more):
    loose = board(room).loose
    order = clusters.side_by_side(loose)
    assert sorted(order) == sorted(factor.id for factor in loose)
    place = {factor_id: number for number, factor_id in enumerate(order)}
    assert abs(place[more["vi stekte vafler"]] - place[more["vafler på fredag"]]) == 1


def test_a_loose_factor_may_belong_where_the_like_of_it_are(room, told, more):
    seen = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Å bli sett", [told["å bli sett"]]))
    food = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Vafler", [more["vi stekte vafler"]]))
    said = ["ble sett av læreren", "vafler ga oss blikk for å bli sett", "bussen kom"]
    one, both, none = places_for(said, board(room).clusters)
    assert one == (LikelyPlace(seen, alike=True), LikelyPlace(food, alike=False))
    assert {each.cluster_id for each in both if each.alike} == {seen, food}
    assert none == (LikelyPlace(seen, alike=False), LikelyPlace(food, alike=False))


def test_the_same_words_stand_side_by_side_in_a_shared_factor_and_among_the_loose(room):
    said = ("praksis i verkstedet", "vi bygde noe ekte", "Praksis i verkstedet", "vi bygde noe ekte")
    ids = [room.factors(room.story(room.group(), "A"), words)[0] for words in said]
    apart = [ids[place] for place in (0, 2, 1, 3)]
    order = clusters.side_by_side(board(room).loose, learn([(words, "Ekte") for words in said]))
    assert order == apart
    room.do(lambda tx: clusters.add_cluster(tx, room.id, "Ekte", ids))
    assert [factor.id for factor in board(room).clusters[0].factors] == apart


@pytest.fixture
def door(room):
    """Two groups' words for one thing, put together by a person; a third group says the same, and something else."""
    said = ("ble sett i døra", "ble sett i døren", "ble sett i døra", "læreren så alle", "vi stekte vafler")
    stories = [room.story(room.group(), name) for name in "ABC"]
    ids = [room.factors(stories[min(number, 2)], words)[0] for number, words in enumerate(said)]
    made = room.do(lambda tx: clusters.add_cluster(tx, room.id, "ble sett i døra", ids[:2]))
    return made, ids


def suggest_beside(room):
    """Suggest anew, knowing what stands."""
    seen = board(room)
    offered = [factor for view in seen.clusters if view.cluster.suggested for factor in view.factors]
    found = suggesting.alike([*seen.loose, *offered], standing=clusters.standing_in(seen))
    return room.do(lambda tx: suggesting.suggest(tx, room.id, found))


def test_loose_factors_are_suggested_for_the_shared_factor_that_holds_the_like_of_them(room, door):
    made, ids = door
    assert suggest_beside(room) == 1
    mine, offered = board(room).clusters
    assert (mine.cluster.id, [factor.id for factor in mine.factors]) == (made, ids[:2])
    assert (offered.cluster.suggested, offered.into) == (True, made)
    assert [factor.text for factor in offered.factors] == ["ble sett i døra", "læreren så alle"]
    assert clusters.places_in(board(room)) == [mine]
    assert suggest_beside(room) == 1
    assert len(board(room).clusters) == 2


def test_what_is_suggested_for_a_shared_factor_counts_how_widely_that_one_will_be_told(room, door):
    assert door
    suggest_beside(room)
    mine, offered = board(room).clusters
    room.do(lambda tx: clusters.keep_cluster(tx, offered.cluster.id))
    (kept,) = board(room).clusters
    assert offered.spread == kept.spread
    assert offered.spread.stories > mine.spread.stories


def test_what_came_since_shared_factors_were_gathered_is_known(room, monkeypatch):
    at = iter(range(4_000_000_000_000, 5_000_000_000_000, 1_000))
    monkeypatch.setattr(room.store, "_clock", lambda: next(at))

    def came():
        return room.see(lambda tx: clusters.come_since_gathered(tx, room.id))

    (seen,) = room.factors(room.story(room.group(), "A"), "å bli sett")
    assert came() == frozenset()
    made = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Å bli sett", [seen]))
    assert came() == frozenset()
    (new,) = room.factors(room.story(room.group(), "D"), "noen så meg")
    assert came() == {new}
    room.do(lambda tx: clusters.dissolve_cluster(tx, made))
    assert came() == frozenset()


@pytest.mark.parametrize("keep", ["one", "all", "placed"])
def test_what_is_suggested_for_a_shared_factor_is_put_into_it_when_it_is_kept(room, door, keep):
    made, ids = door
    suggest_beside(room)
    offered = board(room).clusters[1].cluster.id
    if keep == "one":
        room.do(lambda tx: clusters.keep_cluster(tx, offered))
    elif keep == "all":
        assert room.do(lambda tx: clusters.keep_all(tx, room.id)) == 1
    else:
        room.do(lambda tx: clusters.move_to_cluster(tx, ids[4:], offered))
    (only,) = board(room).clusters
    assert (only.cluster.id, only.cluster.suggested) == (made, False)
    assert {factor.id for factor in only.factors} == set(ids if keep == "placed" else ids[:4])
    room.store.undo(room.id)
    assert [len(view.factors) for view in board(room).clusters] == [2, 2]


def test_what_is_suggested_for_a_shared_factor_follows_its_name_and_where_it_is_merged(room, door):
    made, ids = door
    suggest_beside(room)
    room.do(lambda tx: clusters.rename_cluster(tx, made, "Å bli møtt"))
    assert board(room).clusters[1].into == made
    other = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Vafler", ids[4:]))
    room.do(lambda tx: clusters.merge_clusters(tx, other, made))
    assert [view.into for view in board(room).clusters] == [other, None]
    room.do(lambda tx: clusters.dissolve_cluster(tx, other))
    (view,) = board(room).clusters
    assert (view.into, view.cluster.suggested) == (None, True)


def test_what_comes_in_later_for_a_shared_factor_stands_with_what_is_suggested_for_it(room, door):
    suggest_beside(room)
    new = room.factors(room.story(room.group(), "D"), "noen så meg")[0]
    seen = board(room)
    found = suggesting.alike(seen.loose, having=[new], standing=clusters.standing_in(seen))
    assert room.do(lambda tx: suggesting.suggest_more(tx, room.id, found)) == 1
    assert [len(view.factors) for view in board(room).clusters] == [2, 3]


WORDS = ("å bli sett", "ble sett i døra", "de så meg", "vi lo", "vi lo masse", "latter", "god tid", "vi hadde god tid")
WHERE = st.sampled_from(["A", "B", "suggested", "loose"])


@pytest.fixture
def eight(room):
    """Tell eight factors in four stories."""
    stories = [room.story(room.group(), name) for name in "abcd"]
    return [room.factors(stories[number % 4], words)[0] for number, words in enumerate(WORDS)]


@given(st.lists(WHERE, min_size=8, max_size=8), st.lists(st.sampled_from("smkd"), min_size=1, max_size=4))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_nothing_that_a_person_placed_is_ever_moved_by_what_is_done_with_suggestions(room, eight, where, steps):
    def begin(tx):
        for cluster in tx.find(Cluster, workshop_id=room.id):
            clusters.dissolve_cluster(tx, cluster.id)
        for name in "AB":
            clusters.add_cluster(tx, room.id, name, [f for f, place in zip(eight, where, strict=True) if place == name])
        members = [factor for factor, place in zip(eight, where, strict=True) if place == "suggested"]
        clusters.add_cluster(tx, room.id, "?", members, suggested=True)

    room.do(begin)
    placed = {f: home(room, f) for f, place in zip(eight, where, strict=True) if place in "AB"}
    for step in steps:
        room.do(
            {
                "s": lambda tx: suggest(tx, room.id),
                "m": lambda tx: suggest_more(tx, room.id, eight),
                "k": lambda tx: clusters.keep_all(tx, room.id),
                "d": lambda tx: clusters.dissolve_all(tx, room.id),
            }[step]
        )
        assert {factor: home(room, factor) for factor in placed} == placed


def home(room, factor):
    return room.see(lambda tx: tx.get(SuccessFactor, factor)).cluster_id


@pytest.mark.parametrize("standing", [False, True])
def test_a_suggestion_that_something_is_tied_to_or_marked_is_kept(room, standing):
    one, other, third = (room.factors(room.story(), text)[0] for text in ("latter", "vi lo", "le sammen"))
    made = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Latter", [third])) if standing else None
    guess = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Latter", [one, other], suggested=True))
    node, dream = (
        Node(NodeKind.CLUSTER, guess),
        Node(NodeKind.DREAM, room.do(lambda tx: dreams.add_idea(tx, room.id, "kø"))),
    )
    room.do(lambda tx: links.link(tx, room.id, dream, node))
    marked = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Sang", suggested=True))
    room.do(lambda tx: energy.mark_energy(tx, room.id, Node(NodeKind.CLUSTER, marked)))
    room.do(lambda tx: suggesting.suggest(tx, room.id, []))
    home = Node(NodeKind.CLUSTER, made or guess)
    assert room.see(lambda tx: links.parents_of(tx, dream)) == [home]
    assert room.see(lambda tx: energy.energy(tx, room.id)) == {Node(NodeKind.CLUSTER, marked): 1}
    assert room.see(lambda tx: {factor.cluster_id for factor in tx.find(SuccessFactor, id=one)}) == {home.id}
