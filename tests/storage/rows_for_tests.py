"""Rows and dumps that the storage tests share."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.ids import (
    AgendaItemId,
    ClusterId,
    GroupId,
    LinkId,
    StoryId,
    SuccessFactorId,
    WorkshopId,
    new_id,
)
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.thread import Link, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.row_codec import codec
from unginvest_workshop.operations.tx import Row, Tx
from unginvest_workshop.storage.store import SqlStore
from unginvest_workshop.storage.tables import KINDS, TABLES, UNJOURNALLED

W = WorkshopId("w1")


class TestClock:
    """A wall clock that the test moves."""

    __test__ = False

    def __init__(self, now: int = 1_700_000_000_000) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


def workshop(row_id: str = W, title: str = "Fagdag på Ål") -> Workshop:
    return Workshop(WorkshopId(row_id), WorkshopId(row_id), title, date(2026, 11, 22))


def group(row_id: str, workshop_id: str = W, number: int = 1) -> Group:
    return Group(GroupId(row_id), WorkshopId(workshop_id), "i", number)


def story(row_id: str, workshop_id: str = W, *, group_id: str | None = None, title: str = "") -> Story:
    group_of = None if group_id is None else GroupId(group_id)
    return Story(StoryId(row_id), WorkshopId(workshop_id), "i", group_of, title)


def factor(row_id: str, story_id: str, workshop_id: str = W, *, text: str = "Vi lo", cluster: str | None = None):
    return SuccessFactor(
        SuccessFactorId(row_id),
        WorkshopId(workshop_id),
        "i",
        StoryId(story_id),
        text,
        cluster_id=None if cluster is None else ClusterId(cluster),
    )


def link(row_id: str, child: tuple[NodeKind, str], parent: tuple[NodeKind, str]) -> Link:
    return Link(LinkId(row_id), W, *child, *parent)


def item(row_id: str, minutes: int = 20) -> AgendaItem:
    return AgendaItem(AgendaItemId(row_id), W, "i", Phase.DREAM, ExerciseKind.DREAM, minutes)


def add(*rows: Row) -> Callable[[Tx], None]:
    """Return an operation that adds rows."""

    def operation(tx: Tx) -> None:
        for row in rows:
            tx.add(row)

    return operation


def with_workshop(store: SqlStore, row_id: str = W) -> SqlStore:
    """Return the store with one workshop in it."""
    store.write(WorkshopId(row_id), "ny", add(workshop(row_id)))
    return store


def add_stories(store: SqlStore, count: int, workshop_id: str = W) -> list[str]:
    """Add stories, each in a step of its own named by its title; return their ids."""
    ids = [new_id() for _ in range(count)]
    for number, row_id in enumerate(ids):
        added = story(row_id, workshop_id, title=f"{number}")
        store.write(WorkshopId(workshop_id), f"{number}", add(added))
    return ids


def dump(store: SqlStore, *, journalled_only: bool = True) -> dict[str, list[Row]]:
    """Return all rows, by table."""
    with store.read() as tx:
        return {name: tx.find(kind) for name, kind in KINDS.items() if not (journalled_only and kind in UNJOURNALLED)}


def query(database: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    """Return what SQLite itself answers."""
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql, values).fetchall()


def tamper(database: Path, *statements: str) -> None:
    """Change a file behind the store's back, without triggers."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)


ALL_TABLES = [table.name for table in TABLES.values()]


def insertion(row: Row) -> str:
    """Return the SQL that puts a row in behind the store's back."""
    values = codec(type(row)).encode(row)
    quoted = ("NULL" if v is None else str(v) if isinstance(v, int) else f"'{v}'" for v in values.values())
    return f"INSERT INTO {TABLES[type(row)].name} ({', '.join(values)}) VALUES ({', '.join(quoted)})"
