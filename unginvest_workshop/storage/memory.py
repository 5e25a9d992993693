"""What was read before: a change makes the store read again only the rows that changed, however many views ask."""

from bisect import insort
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar, cast

from unginvest_workshop.operations.tx import Changes, Row

R = TypeVar("R", bound=Row)

Question = frozenset[tuple[str, object]]
"""The fields and values that rows are asked for by."""
ReadAnswer = Callable[[], list[R]]
ReadRows = Callable[[frozenset[str]], list[R]]

_MOST_ANSWERS: Final = 500
"""Of one kind: beyond them all are forgotten, so that no memory grows without end."""
_MOST_CHANGED: Final = 200
"""Changed rows of a kind beyond which reading anew is as quick as mending every answer."""


class Memory:
    """The answers that a store gave, each kept true by what every write and replay tells that it changed."""

    def __init__(self) -> None:
        self._kinds: dict[type[Row], _Answers[Any]] = {}

    def find(self, kind: type[R], equal: dict[str, object], read: ReadAnswer[R], read_rows: ReadRows[R]) -> list[R]:
        """Return the rows whose fields equal the values; ``read`` and ``read_rows`` (by ids) ask the database."""
        answers = cast("_Answers[R]", self._kinds.setdefault(kind, _Answers()))
        answers.mend(read_rows)
        return answers.answer(frozenset(equal.items()), read)

    def note(self, changes: Changes) -> None:
        """Know that these rows are not as they were."""
        for change in changes.rows:
            if change.kind in self._kinds:
                self._kinds[change.kind].changed.add(change.id)


class _Answers(dict[Question, list[R]]):
    """The answers about one kind, and the rows that changed since they were given."""

    def __init__(self) -> None:
        super().__init__()
        self.changed: set[str] = set()

    def answer(self, question: Question, read: ReadAnswer[R]) -> list[R]:
        """Return a list of the asker's own."""
        if question not in self:
            if len(self) >= _MOST_ANSWERS:
                self.clear()
            self[question] = read()
        return list(self[question])

    def mend(self, read_rows: ReadRows[R]) -> None:
        """Let every answer have the changed rows as they are now, where it has them at all."""
        changed = frozenset(self.changed)
        if len(changed) > _MOST_CHANGED:
            self.clear()
        elif changed and self:
            fresh = read_rows(changed)
            for question, rows in self.items():
                self[question] = _mended(rows, changed, (row for row in fresh if _fits(row, question)))
        self.changed.clear()  # not before: what could not be read is still to be mended


def _mended(rows: list[R], changed: frozenset[str], fresh: Iterable[R]) -> list[R]:
    kept = [row for row in rows if row.id not in changed]
    for row in fresh:
        insort(kept, row, key=_order)
    return kept


def _fits(row: Row, question: Question) -> bool:
    return all(getattr(row, field) == value for field, value in question)


def _order(row: Row) -> tuple[str, str]:
    """Return what rows are sorted by, as the database does: the rank, where the kind has one, and the id."""
    return getattr(row, "rank", ""), row.id
