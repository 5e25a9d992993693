"""Search with SQLite's FTS5 in memory: no second file holds what people said, and what is deleted leaves no trace."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import Connection, StaticPool, create_engine, text

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.search import (
    Found,
    Hit,
    Said,
    SaidKind,
    all_said,
    changes_what_is_said,
    searchable_days,
)
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.similarity import looked_up_words
from unginvest_workshop.storage.connections import in_plain_terms
from unginvest_workshop.storage.search_query import Query, understood
from unginvest_workshop.storage.store import SqlStore

_TABLE: Final = """
CREATE VIRTUAL TABLE said USING fts5(words, stems, workshop UNINDEXED, day UNINDEXED, tokenize = 'ascii')
"""
# The tokens are made by the app and parted by spaces: of them SQLite need know no more than that.
_INSERT: Final = "INSERT INTO said (rowid, words, stems, workshop, day) VALUES (?, ?, ?, ?, ?)"
_DELETE: Final = "DELETE FROM said WHERE rowid = ?"
_FIND: Final = text(
    "SELECT rowid FROM said WHERE said MATCH :wanted AND (:workshop IS NULL OR workshop = :workshop) "
    "ORDER BY bm25(said, 2.0, 1.0), day DESC, rowid LIMIT :most"
)
_COUNT: Final = text(
    "SELECT count(*) FROM said WHERE said MATCH :wanted AND (:workshop IS NULL OR workshop = :workshop)"
)

_Key = tuple[SaidKind, str]


class SqlSearch:
    """Searches what a store holds: read when it is first asked, and again where something has changed since.

    Fulfils ``operations.search.Search``. It is called from the store's own thread.
    """

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self._engine = create_engine("sqlite://", poolclass=StaticPool, hide_parameters=True)
        self._days: dict[WorkshopId, Workshop] = {}
        self._said: dict[int, Said] = {}
        self._places: dict[WorkshopId, dict[_Key, int]] = {}
        self._last = 0
        self._changed: set[WorkshopId] | None = None
        """The fagdager that are not as they were; None before anything was read."""
        store.tell(self._hear)

    def find(self, query: str, *, most: int = 50, workshop_id: WorkshopId | None = None) -> Found:
        """Return what has the words of a query: see ``operations.search.Search``."""
        wanted = understood(query)
        if wanted is None:
            return Found()
        with in_plain_terms(), self._engine.begin() as index:
            self._refresh(index)
            values = {"wanted": wanted.match, "workshop": workshop_id, "most": max(0, most)}
            places = list(index.execute(_FIND, values).scalars())
            total = len(places) if len(places) < most else index.execute(_COUNT, values).scalar_one()
        return Found(tuple(self._hit(self._said[place], wanted) for place in places), total)

    def _hit(self, said: Said, wanted: Query) -> Hit:
        day = self._days[said.workshop_id]
        return Hit(said, day.title, day.date, wanted.marks(said.text))

    def _hear(self, changes: Changes) -> None:
        if self._changed is not None and changes_what_is_said(changes):
            self._changed.add(changes.workshop_id)

    def _refresh(self, index: Connection) -> None:
        """Let the index hold what the store holds now."""
        if self._changed is not None and not self._changed:
            return
        if self._changed is None:
            index.exec_driver_sql("PRAGMA temp_store = MEMORY")  # nor may sorting write on the disk what people said
            index.exec_driver_sql(_TABLE)
        with self._store.read_much() as tx:
            days = {day.id: day for day in searchable_days(tx)}
            asked = set(days) if self._changed is None else self._changed
            fresh: dict[WorkshopId, list[Said]] = {day: [] for day in asked}
            for said in all_said(tx, [days[day] for day in sorted(asked & days.keys())]):
                fresh[said.workshop_id].append(said)
        for day, rows in fresh.items():
            moved = day in days and day in self._days and days[day].date != self._days[day].date
            self._write(index, day, rows, days.get(day), anew=moved)
        self._days, self._changed = days, set()

    def _write(
        self, index: Connection, workshop_id: WorkshopId, rows: Sequence[Said], day: Workshop | None, *, anew: bool
    ) -> None:
        """Let the index hold these rows of one fagdag and no others; with ``anew`` all of them are written."""
        before = self._places.pop(workshop_id, {})
        fresh = {(said.kind, said.id): said for said in rows}
        gone = [place for key, place in before.items() if anew or fresh.get(key) != self._said[place]]
        _run(index, _DELETE, ((place,) for place in gone))
        for place in gone:
            del self._said[place]
        kept = {key: place for key, place in before.items() if place in self._said}
        added: dict[_Key, int] = {}
        for key, said in fresh.items():
            if key not in kept:
                self._last += 1
                added[key] = self._last
                self._said[self._last] = said
        if day is not None:
            written = day.date.isoformat()
            _run(index, _INSERT, (_row(place, self._said[place], written) for place in added.values()))
            self._places[workshop_id] = kept | added


def _run(index: Connection, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Run a statement for each row, made one at a time: of a whole store there are very many."""
    cursor: sqlite3.Cursor = index.connection.cursor()  # type: ignore[assignment]
    cursor.executemany(statement, rows)


def _row(place: int, said: Said, day: str) -> tuple[object, ...]:
    words = looked_up_words(said.text)
    stems = [word.stem for word in words if word.stem != word.plain]
    return place, " ".join([word.plain for word in words]), " ".join(stems), said.workshop_id, day
