"""Reading and writing: transactions, changes, and what is refused."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from sqlalchemy import event

from tests.storage.rows_for_tests import (
    TestClock,
    W,
    add,
    add_stories,
    factor,
    item,
    query,
    story,
    with_workshop,
    workshop,
)
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.segments import plain_segments
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations.tx import Change, ChangeOp, Changes, History, NotFoundError, Store, UserError
from unginvest_workshop.storage import connections
from unginvest_workshop.storage.errors import (
    OtherWorkshopError,
    ReadOnlyStoreError,
    RefusedError,
    UnavailableError,
)
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.storage.store import wall_clock


def test_it_is_what_operations_ask_for(store):
    assert isinstance(store, Store)


def test_what_is_added_is_found_and_told_of(store):
    result, changes = store.write(W, "ny", lambda tx: tx.add(workshop()) or "svar")
    assert result == "svar"
    assert changes == Changes(W, frozenset({Change(Workshop, W, ChangeOp.ADDED)}))
    with store.read() as tx:
        assert tx.get(Workshop, W) == workshop()


def test_it_tells_which_rows_were_added_or_written_in_a_field_since_a_moment(store_paths):
    clock = TestClock()
    with closing(open_store(store_paths, clock=clock)) as store:
        with_workshop(store)
        store.write(W, "to", add(story("s"), factor("a", "s"), factor("b", "s")))
        assert since(store, SuccessFactor, "text", clock.now - 1) == {"a", "b"}
        assert since(store, SuccessFactor, "text", clock.now) == frozenset()
        clock.now += 5
        store.write(W, "ord", lambda tx: tx.replace(replace(tx.get(SuccessFactor, "a"), text="et annet ord")))
        assert since(store, SuccessFactor, "text", clock.now - 1) == {"a"}
        assert since(store, SuccessFactor, "cluster_id", clock.now - 1) == frozenset()


def test_it_tells_when_rows_of_some_kinds_were_last_written_in_a_workshop(store_paths):
    clock = TestClock()
    with closing(open_store(store_paths, clock=clock)) as store:
        with_workshop(store)
        kinds = (Story, SuccessFactor)
        assert last(store, W, *kinds) == 0
        store.write(W, "to", add(story("s"), factor("a", "s")))
        first = clock.now
        assert last(store, W, *kinds) == first
        clock.now += 5
        store.write(W, "ord", lambda tx: tx.replace(replace(tx.get(SuccessFactor, "a"), text="et annet ord")))
        assert (last(store, W, *kinds), last(store, W, Story), last(store, "other", *kinds)) == (first + 5, first, 0)
        clock.now += 5
        store.write(W, "bort", lambda tx: tx.remove(SuccessFactor, "a"))
        assert (last(store, W, *kinds), last(store, W, Story)) == (first + 10, first)


def last(store, workshop, *kinds):
    with store.read() as tx:
        return tx.last_written(workshop, *kinds)


def since(store, kind, field, instant):
    with store.read() as tx:
        return tx.written_since(kind, field, instant)


def test_rows_come_by_rank_then_id(store):
    with_workshop(store)
    rows = [replace(story(row_id), rank=rank) for row_id, rank in (("a", "j"), ("c", "i"), ("b", "i"))]
    store.write(W, "tre", add(*rows))
    with store.read() as tx:
        assert [row.id for row in tx.find(Story)] == ["b", "c", "a"]


def test_rows_without_a_rank_come_by_id(store):
    for row_id in ("w2", "w1"):
        with_workshop(store, row_id)
    with store.read() as tx:
        assert [row.id for row in tx.find(Workshop)] == ["w1", "w2"]


def test_find_by_values_of_every_sort(store):
    with_workshop(store)
    loose, told = story("a"), replace(story("b"), teller="Ada", stays_in_room=True)
    store.write(W, "to", add(loose, told))
    with store.read() as tx:
        assert tx.find(Story, stays_in_room=True) == [told]
        assert tx.find(Story, group_id=None, teller="") == [loose]
        assert tx.find(Workshop, date=workshop().date, language=workshop().language) == [workshop()]
        assert tx.find(Group) == []


def test_replace_writes_over_the_row(store):
    with_workshop(store)
    store.write(W, "en", add(story("a")))
    _, changes = store.write(W, "ny tittel", lambda tx: tx.replace(story("a", title="Turen")))
    assert changes.rows == {Change(Story, "a", ChangeOp.REPLACED)}
    with store.read() as tx:
        assert tx.get(Story, "a").title == "Turen"


def test_many_rows_are_replaced_at_once_or_none(store):
    with_workshop(store)
    store.write(W, "en", add(story("a"), story("b")))
    _, changes = store.write(
        W, "ny", lambda tx: tx.replace_all([story("a", title="Turen"), story("b", title="Kafeen")])
    )
    assert changes.rows == {Change(Story, each, ChangeOp.REPLACED) for each in "ab"}
    assert store.write(W, "ingen", lambda tx: tx.replace_all([]))[1].rows == frozenset()
    with pytest.raises(NotFoundError, match="1 of 2"):
        store.write(W, "feil", lambda tx: tx.replace_all([story("a", title="Nei"), story("x")]))
    with pytest.raises(OtherWorkshopError):
        store.write(W, "feil", lambda tx: tx.replace_all([story("a", title="Nei"), story("b", "w2")]))
    store.undo(W)
    with store.read() as tx:
        assert [tx.get(Story, each).title for each in "ab"] == [story("a").title] * 2


def test_a_replacement_that_changes_nothing_is_no_change(store):
    with_workshop(store)
    _, changes = store.write(W, "likt", lambda tx: tx.replace(workshop()))
    assert changes.rows == frozenset()
    assert store.history(W) == History(None, None)


def test_what_comes_and_goes_in_one_transaction_is_no_change(store):
    with_workshop(store)
    _, changes = store.write(W, "likt", lambda tx: (tx.add(story("a")), tx.remove(Story, "a")))
    assert changes.rows == frozenset()
    assert store.history(W) == History(None, None)


@pytest.mark.parametrize(
    "operation",
    [
        lambda tx: tx.get(Story, "x"),
        lambda tx: tx.replace(story("x")),
        lambda tx: tx.remove(Story, "x"),
    ],
)
def test_a_row_that_is_not_there(store, operation):
    with_workshop(store)
    with pytest.raises(NotFoundError, match="Story x"):
        store.write(W, "feil", operation)


def test_whatever_is_raised_rolls_everything_back(store):
    with_workshop(store)

    def operation(tx):
        tx.add(story("a"))
        raise UserError("Nei, takk")

    with pytest.raises(UserError, match="Nei, takk"):
        store.write(W, "feil", operation)
    with store.read() as tx:
        assert tx.find(Story) == []
    assert store.history(W) == History(None, None)


def test_a_reference_to_nothing_is_refused(store):
    with_workshop(store)
    with pytest.raises(RefusedError, match="FOREIGN KEY"):
        store.write(W, "feil", add(factor("f", "x")))


def test_an_id_that_is_taken_is_refused(store):
    with_workshop(store)
    with pytest.raises(RefusedError, match="UNIQUE"):
        store.write(W, "feil", add(story("a"), story("a")))


def test_no_operation_writes_two_workshops(store):
    for row_id in ("w1", "w2"):
        with_workshop(store, row_id)
    store.write("w2", "en", add(story("b", "w2"), item("i").__class__(*_item_values("w2"))))
    for operation in (
        add(story("a", "w2")),
        lambda tx: tx.replace(story("b", "w2", title="x")),
        add(Timer("i", "w2", plain_segments(5))),
    ):
        with pytest.raises(OtherWorkshopError):
            store.write(W, "feil", operation)
    for operation in (lambda tx: tx.remove(Story, "b"), lambda tx: tx.replace(story("b"))):
        with pytest.raises(NotFoundError):
            store.write(W, "feil", operation)


def _item_values(workshop_id):
    row = item("i")
    return (row.id, workshop_id, row.rank, row.phase, row.exercise, row.minutes)


def test_a_cascade_into_another_workshop_rolls_back(store):
    for row_id in ("w1", "w2"):
        with_workshop(store, row_id)
    store.write(W, "historie", add(story("s")))
    store.write("w2", "på tvers", add(factor("f", "s", "w2")))
    with pytest.raises(OtherWorkshopError, match="success_factor f"):
        store.write(W, "bort", lambda tx: tx.remove(Story, "s"))
    with store.read() as tx:
        assert tx.find(SuccessFactor)


def test_place_and_timer_are_kept_and_told_of_but_no_steps(store):
    with_workshop(store)
    store.write(W, "punkt", add(item("a"), item("b")))
    timer = Timer("a", W, plain_segments(5))
    _, added = store.write(W, "start", add(Place(W, W, item_id="a"), timer))
    _, moved = store.write(W, "neste", lambda tx: tx.replace(Place(W, W, item_id="b")))
    _, gone = store.write(W, "slutt", lambda tx: tx.remove(Timer, "a"))
    assert added.rows == {Change(Place, W, ChangeOp.ADDED), Change(Timer, "a", ChangeOp.ADDED)}
    assert moved.rows == {Change(Place, W, ChangeOp.REPLACED)}
    assert gone.rows == {Change(Timer, "a", ChangeOp.REMOVED)}
    assert store.history(W) == History("punkt", None)


def test_a_look_is_unmoved_by_what_is_written_meanwhile(store):
    with_workshop(store)
    with store.read() as before:
        assert before.find(Story) == []
        store.write(W, "en", add(story("a")))
        assert before.find(Story) == []
    with store.read() as after, store.read() as another:
        assert len(after.find(Story)) == len(another.find(Story)) == 1


def statements(store):
    """Collect what is asked of the database by looks."""
    asked = []
    event.listen(store._reader, "before_cursor_execute", lambda _c, _cur, sql, *_: asked.append(sql))
    return asked


def test_after_a_change_only_the_rows_that_changed_are_read_again(store):
    with_workshop(store)
    stories = add_stories(store, 3)
    with store.read() as tx:
        tx.find(Story)
        tx.find(Group)
    asked = statements(store)
    with store.read() as tx:
        tx.find(Story)
    assert asked == []
    store.write(W, "ny", add(story("a", title="3")))
    for _ in range(3):
        with store.read() as tx:
            assert {row.id for row in tx.find(Story)} == {*stories, "a"}
            assert tx.find(Group) == []
    assert [sql for sql in asked if sql.startswith("SELECT")] == [sql for sql in asked if "story.id IN" in sql]
    assert len(asked) == 2, "one BEGIN, and one question about one row"


def test_what_one_asker_does_with_an_answer_is_nobody_elses(store):
    with_workshop(store)
    add_stories(store, 2)
    with store.read() as tx:
        tx.find(Story).clear()
        assert len(tx.find(Story)) == 2


def test_a_change_of_very_many_rows_and_very_many_questions_are_answered_rightly(store):
    with_workshop(store)
    (home,) = add_stories(store, 1)
    with store.read() as tx:
        assert tx.find(SuccessFactor) == []
        for number in range(600):
            assert tx.find(SuccessFactor, text=f"{number}") == []
    store.write(W, "mange", add(*(factor(f"f{number}", home, text=f"{number}") for number in range(300))))
    with store.read() as tx:
        assert len(tx.find(SuccessFactor)) == 300
        assert [row.id for row in tx.find(SuccessFactor, text="7")] == ["f7"]


def test_a_store_that_is_only_looked_at_sees_what_another_program_writes(store, store_paths):
    with_workshop(store)
    looked_at = open_store(store_paths, read_only=True)
    with looked_at.read() as tx:
        assert tx.find(Story) == []
    add_stories(store, 1)
    with looked_at.read() as tx:
        assert len(tx.find(Story)) == 1
    looked_at.close()


def test_an_operation_opens_no_transaction_of_its_own(store):
    with_workshop(store)
    with pytest.raises(RuntimeError, match="of its own"):
        store.write(W, "ytre", lambda _tx: store.write(W, "indre", add(story("a"))))
    store.write(W, "etterpå", add(story("a")))


def test_another_program_that_holds_the_file(store, store_paths, monkeypatch):
    monkeypatch.setattr(connections, "BUSY_S", 0.01)
    store._writer.dispose()
    with closing(sqlite3.connect(store_paths.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UnavailableError, match="locked"):
            with_workshop(store)
        other.execute("ROLLBACK")
    with_workshop(store)


def test_a_full_disk_changes_nothing(store):
    with_workshop(store)
    with store._writer.connect() as connection:
        connection.connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(UnavailableError, match="full") as caught:
        store.write(W, "stor", add(*(story(f"{n}", title="x" * 2000) for n in range(100))))
    assert "xxx" not in str(caught.value)
    with store.read() as tx:
        assert tx.find(Story) == []


def test_a_store_for_looking_only(store, store_paths):
    with_workshop(store)
    looking = open_store(store_paths, read_only=True)
    with looking.read() as tx:
        assert tx.find(Workshop) == [workshop()]
    store.write(W, "en", add(story("a")))
    assert looking.history(W) == History("en", None)
    for write in (lambda: with_workshop(looking), lambda: looking.undo(W)):
        with pytest.raises(ReadOnlyStoreError):
            write()
    looking.close()


def test_settings_of_the_connection(store):
    with store._transaction() as connection:
        wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
    assert found == wanted


def test_nothing_deleted_stays_readable_after_closing(store_paths):
    store = with_workshop(open_store(store_paths))
    store.write(W, "navn", add(story("a", title="Hemmelighuset")), merge="navn")
    store.write(W, "bort", lambda tx: tx.remove(Story, "a"), merge="navn")
    store.close()
    for path in store_paths.data_dir.glob("fagdager.db*"):
        assert b"Hemmelighuset" not in path.read_bytes()


def test_stamps_and_tombstones(store_paths):
    clock = TestClock(1000)
    store = with_workshop(open_store(store_paths, clock=clock))
    store.write(W, "en", add(story("a")))
    clock.now = 2000
    store.write(W, "tittel", lambda tx: tx.replace(story("a", title="Turen")))
    stamps = "SELECT field, at FROM stamp WHERE table_name = 'story' AND row_id = 'a' ORDER BY field"
    assert query(store_paths.database, stamps) == [("", 1000), ("title", 2000)]
    clock.now = 3000
    store.write(W, "bort", lambda tx: tx.remove(Story, "a"))
    tombstones = "SELECT table_name, row_id, workshop_id, at FROM tombstone"
    assert query(store_paths.database, stamps) == []
    assert query(store_paths.database, tombstones) == [("story", "a", W, 3000)]
    clock.now = 4000
    store.undo(W)
    assert query(store_paths.database, stamps) == [("", 4000)]
    assert query(store_paths.database, tombstones) == []
    clock.now = 5000
    store.undo(W)
    assert query(store_paths.database, stamps) == [("", 4000), ("title", 5000)]
    store.close()


def test_the_wall_clock_counts_milliseconds():
    assert 1_700_000_000_000 < wall_clock() < 10_000_000_000_000


def test_a_forgotten_workshop_goes_with_its_history_and_no_other_does(store):
    for row_id in (W, "w2"):
        with_workshop(store, row_id)
        add_stories(store, 2, row_id)
    changes = store.forget(W)
    assert Change(Workshop, W, ChangeOp.REMOVED) in changes.rows
    assert store.history(W) == History(None, None)
    assert store.undo(W) is None
    assert store.history("w2").undo == "1"
    with store.read() as tx:
        assert [row.id for row in tx.find(Workshop)] == ["w2"]
        assert {row.workshop_id for row in tx.find(Story)} == {"w2"}


def test_what_is_not_there_cannot_be_forgotten(store):
    with pytest.raises(NotFoundError):
        store.forget(W)
