"""Undo steps: merging, forgetting, capping, and replays that fail."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.storage.rows_for_tests import (
    TestClock,
    W,
    add,
    add_stories,
    dump,
    factor,
    insertion,
    item,
    query,
    story,
    tamper,
    with_workshop,
    workshop,
)
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.segments import plain_segments
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations.tx import Change, ChangeOp, History, ReplayError
from unginvest_workshop.settings import Paths
from unginvest_workshop.storage import journal, triggers
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.storage.store import SqlStore

NOTHING = History(None, None)


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def timed(store_paths: Paths, clock: TestClock) -> Iterator[SqlStore]:
    """Open a store with a workshop, at the time that the test says."""
    opened = with_workshop(open_store(store_paths, clock=clock))
    yield opened
    opened.close()


def titles(store: SqlStore) -> list[str]:
    with store.read() as tx:
        return sorted(row.title for row in tx.find(Story))


def type_title(store: SqlStore, title: str, merge: str | None = "tittel") -> None:
    store.write(W, f"skriv {title}", lambda tx: tx.replace(workshop(title=title)), merge=merge)


def title_of(store: SqlStore) -> str:
    with store.read() as tx:
        return tx.get(Workshop, W).title


def test_the_making_of_a_workshop_is_not_undone_from_within(timed):
    assert timed.history(W) == NOTHING
    assert timed.undo(W) is None
    assert timed.redo(W) is None


def test_a_workshop_made_whole_in_one_operation(store):
    store.write(W, "demo", add(workshop(), story("a")))
    assert store.history(W) == NOTHING


def test_history_tells_what_undo_and_redo_would_do(timed):
    add_stories(timed, 3)
    assert timed.history(W) == History("2", None)
    timed.undo(W)
    timed.undo(W)
    assert timed.history(W) == History("0", "1")
    timed.redo(W)
    assert timed.history(W) == History("1", "2")


def test_a_new_step_forgets_what_was_undone_in_its_workshop_only(timed):
    with_workshop(timed, "w2")
    add_stories(timed, 2)
    add_stories(timed, 2, "w2")
    timed.undo(W)
    timed.undo("w2")
    timed.write(W, "ny", add(story("x")))
    assert timed.history(W) == History("ny", None)
    assert timed.history("w2") == History("0", "1")


def test_going_on_in_the_agenda_forgets_nothing(timed):
    timed.write(W, "punkt", add(item("a")))
    add_stories(timed, 1)
    timed.undo(W)
    timed.write(W, "gå", add(Place(W, W, item_id="a"), Timer("a", W, plain_segments(1))))
    timed.write(W, "likt", lambda tx: tx.replace(workshop()))
    assert timed.history(W) == History("punkt", "0")


def test_undo_leaves_place_and_timer_of_others_alone(timed):
    timed.write(W, "punkt", add(item("a"), item("b")))
    timed.write(W, "gå", add(Place(W, W, item_id="a")))
    timed.write(W, "minutter", lambda tx: tx.replace(item("a", minutes=30)))
    assert timed.undo(W).rows == {Change(type(item("a")), "a", ChangeOp.REPLACED)}
    with timed.read() as tx:
        assert tx.get(Place, W).item_id == "a"


def test_an_undo_tells_of_what_goes_along_unjournalled(timed):
    timed.write(W, "punkt", add(item("a")))
    timed.write(W, "gå", add(Place(W, W, item_id="a"), Timer("a", W, plain_segments(1))))
    assert timed.undo(W).rows == {
        Change(type(item("a")), "a", ChangeOp.REMOVED),
        Change(Timer, "a", ChangeOp.REMOVED),
        Change(Place, W, ChangeOp.REPLACED),
    }


def test_typing_in_one_field_is_one_step(timed, clock):
    for title in ("F", "Fa", "Fag"):
        clock.now += 3000
        type_title(timed, title)
    assert timed.history(W) == History("skriv F", None)
    timed.undo(W)
    assert title_of(timed) == workshop().title
    timed.redo(W)
    assert title_of(timed) == "Fag"


@pytest.mark.parametrize(("gap", "merge"), [(3001, "tittel"), (-1, "tittel"), (0, "sted"), (0, None)])
def test_what_is_apart_in_time_or_kind_stays_apart(timed, clock, gap, merge):
    type_title(timed, "F")
    clock.now += gap
    type_title(timed, "Fa", merge)
    timed.undo(W)
    assert title_of(timed) == "F"


def stories(timed):
    with timed.read() as tx:
        return tx.find(Story)


def own(timed, title):
    timed.write(W, "av seg selv", lambda tx: tx.replace(workshop(title=title)), of_itself=True)


def test_what_the_app_does_of_itself_is_no_step_to_be_undone(timed):
    own(timed, "Fa")
    assert timed.history(W) == History(None, None)
    assert timed.next_step(W, undo=True) is None
    assert timed.undo(W) is None
    assert title_of(timed) == "Fa"


def test_what_the_app_does_of_itself_stays_when_the_step_before_is_undone_and_done_again(timed):
    add_stories(timed, 1)
    own(timed, "Fa")
    label = timed.history(W).undo
    assert [row.kind for row in timed.next_step(W, undo=True).rows] == [Story]
    timed.undo(W)
    assert (stories(timed), title_of(timed), timed.history(W)) == ([], "Fa", History(None, label))
    timed.redo(W)
    assert (len(stories(timed)), title_of(timed), timed.history(W)) == (1, "Fa", History(label, None))


def test_what_the_app_does_of_itself_goes_with_the_step_whose_rows_it_touched_and_comes_back_with_it(timed, clock):
    type_title(timed, "F")
    own(timed, "Fa")
    own(timed, "Fag")
    add_stories(timed, 1)
    own(timed, "Fagd")
    timed.undo(W)
    assert title_of(timed) == "Fagd"
    assert len(timed.undo(W).rows) == 1
    assert title_of(timed) == workshop().title
    timed.redo(W)
    assert (title_of(timed), stories(timed)) == ("Fag", [])
    timed.redo(W)
    assert (title_of(timed), len(stories(timed))) == ("Fagd", 1)
    assert timed.history(W).redo is None
    timed.undo(W)
    timed.undo(W)
    assert title_of(timed) == workshop().title


def test_a_row_that_comes_and_is_changed_of_itself_comes_back_as_one_that_was_added(timed):
    add_stories(timed, 1)
    timed.write(W, "av seg selv", lambda tx: tx.replace(replace(stories(timed)[0], title="Ny")), of_itself=True)
    assert [change.op for change in timed.undo(W).rows] == [ChangeOp.REMOVED]
    assert [change.op for change in timed.redo(W).rows] == [ChangeOp.ADDED]
    assert stories(timed)[0].title == "Ny"


def by_itself(timed, *rows):
    """Let the app write over some rows, in a step of its own."""
    timed.write(W, "av seg selv", lambda tx: [tx.replace(row) for row in rows], of_itself=True)


def test_what_the_app_hung_of_itself_on_a_row_that_a_step_added_goes_with_it_and_comes_back(timed):
    timed.write(W, "før", add(story("s"), factor("f", "s")))
    timed.write(W, "fellesnevner", add(Cluster("k", W, "i", "Ansvar")))
    by_itself(timed, factor("f", "s", cluster="k"))
    there = dump(timed)
    assert timed.undo(W).rows == {Change(Cluster, "k", ChangeOp.REMOVED), Change(SuccessFactor, "f", ChangeOp.REPLACED)}
    assert dump(timed)["success_factor"] == [factor("f", "s")]
    timed.redo(W)
    assert dump(timed) == there


def test_what_the_app_removed_of_itself_comes_back_with_the_row_that_names_it_again(timed):
    timed.write(W, "før", add(story("s"), Cluster("k", W, "i", "Ansvar"), factor("f", "s", cluster="k")))
    before = dump(timed)
    timed.write(W, "ta ut", lambda tx: tx.replace(factor("f", "s")))
    timed.write(W, "av seg selv", lambda tx: tx.remove(Cluster, "k"), of_itself=True)
    after = dump(timed)
    timed.undo(W)
    assert dump(timed) == before
    timed.redo(W)
    assert dump(timed) == after


def test_of_what_the_app_did_of_itself_only_what_is_bound_goes_along_with_a_step(timed):
    timed.write(W, "før", add(story("a"), story("b"), story("c")))
    timed.write(W, "skriv", lambda tx: tx.replace(story("a", title="Mitt")))
    by_itself(timed, story("c", title="for seg"))
    by_itself(timed, story("a", title="Mitt!"), story("b", title="med"))
    by_itself(timed, story("b", title="med det"))
    by_itself(timed, story("c", title="for seg selv"))
    timed.undo(W)
    assert titles(timed) == ["", "", "for seg selv"]
    timed.redo(W)
    assert titles(timed) == ["Mitt!", "for seg selv", "med det"]
    timed.undo(W)
    timed.undo(W)
    assert titles(timed) == []
    timed.redo(W)
    assert titles(timed) == ["", "", ""]
    timed.redo(W)
    assert titles(timed) == ["Mitt!", "for seg selv", "med det"]


def test_what_the_app_does_of_itself_waits_while_something_can_be_done_again(timed):
    add_stories(timed, 1)
    timed.undo(W)
    with pytest.raises(RuntimeError, match="must wait"):
        own(timed, "Fa")
    assert (title_of(timed), timed.history(W)) == (workshop().title, History(None, "0"))
    timed.redo(W)
    own(timed, "Fa")
    assert title_of(timed) == "Fa"


def test_undo_and_redo_tell_that_they_are_that(timed):
    _, changes = timed.write(W, "skriv", lambda tx: tx.replace(workshop(title="Fa")))
    assert (changes.replayed, timed.undo(W).replayed, timed.redo(W).replayed) == (False, True, True)


def test_a_step_between_ends_the_merging(timed):
    type_title(timed, "F")
    add_stories(timed, 1)
    type_title(timed, "Fa")
    timed.undo(W)
    assert title_of(timed) == "F"


def test_nothing_merges_with_a_step_before_an_undo_or_with_one_that_was_replayed(timed):
    type_title(timed, "F")
    add_stories(timed, 1)
    timed.undo(W)
    type_title(timed, "Fa")
    timed.undo(W)
    assert title_of(timed) == "F"
    timed.redo(W)
    type_title(timed, "Fag")
    timed.undo(W)
    assert title_of(timed) == "Fa"


def test_merging_is_per_workshop(timed):
    with_workshop(timed, "w2")
    type_title(timed, "F")
    other = replace(workshop("w2"), title="Andre")
    timed.write("w2", "skriv", lambda tx: tx.replace(other), merge="tittel")
    type_title(timed, "Fa")
    assert timed.history("w2") == History("skriv", None)
    timed.undo(W)
    assert title_of(timed) == workshop().title


def test_typing_that_ends_where_it_began_leaves_no_step(timed):
    type_title(timed, "F")
    type_title(timed, workshop().title)
    assert timed.history(W) == NOTHING


def test_going_on_in_the_agenda_does_not_end_the_typing(timed):
    type_title(timed, "F")
    timed.write(W, "gå", add(Place(W, W)), merge="tittel")
    type_title(timed, "Fa")
    timed.undo(W)
    assert title_of(timed) == workshop().title


def test_the_oldest_steps_go(timed, monkeypatch):
    monkeypatch.setattr(journal, "MAX_STEPS", 3)
    with_workshop(timed, "w2")
    add_stories(timed, 2, "w2")
    add_stories(timed, 5)
    undone = 0
    while timed.undo(W):
        undone += 1
    assert undone == 3
    assert titles(timed) == ["0", "0", "1", "1"]
    assert timed.history("w2") == History("1", None)


def test_what_the_app_does_of_itself_drives_no_step_of_a_person_out(timed, monkeypatch):
    monkeypatch.setattr(journal, "MAX_STEPS", 2)
    add_stories(timed, 3)
    for title in "abc":
        own(timed, title)
    assert [timed.undo(W) is not None for _ in range(3)] == [True, True, False]
    assert titles(timed) == ["0"]


def test_the_changes_of_a_forgotten_step_go_with_it(timed, store_paths, monkeypatch):
    monkeypatch.setattr(journal, "MAX_STEPS", 3)
    add_stories(timed, 5)
    assert query(store_paths.database, "SELECT count(*) FROM undo_change") == [(3,)]


def test_between_transactions_nothing_is_under_way(timed, store_paths):
    add_stories(timed, 1)
    timed.undo(W)
    assert query(store_paths.database, "SELECT step FROM journal_state") == [(None,)]
    assert query(store_paths.database, "SELECT count(*) FROM touched") == [(0,)]


def _reinstall_triggers(store: SqlStore) -> None:
    with store._writer.begin() as connection:
        triggers.install(connection)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM story WHERE id = 'a'",
        "UPDATE story SET title = 'noe annet' WHERE id = 'a'",
        "UPDATE story SET workshop_id = 'w2' WHERE id = 'a'",
    ],
)
def test_a_step_that_does_not_fit_the_rows_changes_nothing(timed, store_paths, statement):
    with_workshop(timed, "w2")
    timed.write(W, "to", add(story("a", title="Turen"), story("b")))
    timed.write(W, "ny tittel", lambda tx: [tx.replace(story(row_id, title="Fjellet")) for row_id in "ab"])
    tamper(store_paths.database, statement)
    _reinstall_triggers(timed)
    before = dump(timed)
    with pytest.raises(ReplayError):
        timed.undo(W)
    assert dump(timed) == before
    assert timed.history(W) == History("ny tittel", None)


def test_a_row_that_is_there_already_can_not_come_back(timed, store_paths):
    timed.write(W, "en", add(story("a")))
    timed.write(W, "bort", lambda tx: tx.remove(Story, "a"))
    tamper(store_paths.database, insertion(story("a")))
    _reinstall_triggers(timed)
    with pytest.raises(ReplayError):
        timed.undo(W)
    assert timed.history(W) == History("bort", None)


def test_a_row_can_not_come_back_to_a_place_that_is_gone(timed, store_paths):
    timed.write(W, "historie", add(story("a")))
    timed.write(W, "ord", add(factor("f", "a")))
    timed.write(W, "bort", lambda tx: tx.remove(SuccessFactor, "f"))
    tamper(store_paths.database, "DELETE FROM story WHERE id = 'a'")
    _reinstall_triggers(timed)
    with pytest.raises(ReplayError):
        timed.undo(W)
    assert dump(timed)["success_factor"] == []
    assert timed.history(W) == History("bort", None)


def test_a_replay_that_would_take_other_rows_along_changes_nothing(timed, store_paths):
    timed.write(W, "historie", add(story("a")))
    tamper(store_paths.database, insertion(factor("f", "a")))
    _reinstall_triggers(timed)
    with pytest.raises(ReplayError, match="does not fit"):
        timed.undo(W)
    assert len(dump(timed)["success_factor"]) == 1


def test_triggers_are_made_anew_only_when_the_tables_ask_for_others(store, store_paths):
    version = query(store_paths.database, "PRAGMA schema_version")
    _reinstall_triggers(store)
    assert query(store_paths.database, "PRAGMA schema_version") == version
    tamper(store_paths.database)
    _reinstall_triggers(store)
    names = query(store_paths.database, "SELECT name FROM sqlite_master WHERE type = 'trigger'")
    assert {name for (name,) in names} == dict(triggers.all_triggers()).keys()
