"""What operations need of a store, and what a store tells of itself. The storage package fulfils these Protocols."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar, Protocol, TypeVar, runtime_checkable

from unginvest_workshop.domain.ids import WorkshopId


class Row(Protocol):
    """A frozen, slotted dataclass of the domain with an id and a workshop."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> str:
        """Its identity among rows of its kind."""
        ...

    @property
    def workshop_id(self) -> WorkshopId:
        """The workshop it belongs to."""
        ...


R = TypeVar("R", bound=Row)
T = TypeVar("T")


class NotFoundError(LookupError):
    """There is no such row: it was removed meanwhile, or never was."""


class UserError(Exception):
    """Something that the facilitator can mend.

    ``message`` is the bokmål sentence that says what to do, to be translated where it is shown, with ``values`` set in.
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values


Plain = Mapping[str, str | int | None]
"""A row of a table as it is kept."""


@dataclass(frozen=True, slots=True)
class Journal:
    """What a store keeps of one workshop beside its rows, as it is kept: to move it, and for nothing else."""

    steps: tuple[Plain, ...] = ()
    """The steps that can be undone or done again, in order."""
    changes: tuple[Plain, ...] = ()
    """What each step changed, in order: table, row, and the row's images before and after as JSON."""
    stamps: tuple[Plain, ...] = ()
    """When each field was last written."""
    tombstones: tuple[Plain, ...] = ()
    """When each row that is gone was removed."""


class ReadTx(Protocol):
    """A consistent look at the store."""

    def get(self, kind: type[R], row_id: str) -> R:
        """Return one row. Raises NotFoundError."""
        ...

    def find(self, kind: type[R], /, **equal: object) -> list[R]:
        """Return all rows whose fields equal the values, by rank (where the kind has one) and id."""
        ...

    def written_since(self, kind: type[Row], field: str, instant: int) -> frozenset[str]:
        """Return the ids of the rows that were added, or whose field was written, after an instant (UTC ms)."""
        ...

    def journal(self, workshop_id: WorkshopId) -> Journal:
        """Return what is kept of a workshop beside its rows."""
        ...

    def last_written(self, workshop_id: WorkshopId, *kinds: "type[Row]") -> int:
        """Return when rows of these kinds were last added, written or removed (UTC ms); 0 when there never were any."""
        ...


class Tx(ReadTx, Protocol):
    """A transaction that writes; all of it lasts, or none."""

    def add(self, row: Row) -> None:
        """Insert a row."""
        ...

    def replace(self, row: Row) -> None:
        """Write a row over the one with its id. Raises NotFoundError."""
        ...

    def replace_all(self, rows: "Sequence[Row]") -> None:
        """Write many rows of one kind, each over the one with its id: much quicker. Raises NotFoundError."""
        ...

    def remove(self, kind: type[Row], row_id: str) -> None:
        """Delete a row, and what belongs to it: see storage.tables for what follows. Raises NotFoundError."""
        ...


class ChangeOp(StrEnum):
    """What happened to a row."""

    ADDED = "added"
    REPLACED = "replaced"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is not as it was."""

    kind: type[Row]
    id: str
    op: ChangeOp


@dataclass(frozen=True, slots=True)
class Changes:
    """All that one transaction, or one undo or redo, changed in one workshop."""

    workshop_id: WorkshopId
    rows: frozenset[Change]
    replayed: bool = False
    """Whether it was an undo or a redo: what comes back so is nothing new."""

    def touches(self, *kinds: type[Row]) -> bool:
        """Tell whether any row of these kinds changed."""
        return any(change.kind in kinds for change in self.rows)

    def ids(self, kind: type[Row]) -> frozenset[str]:
        """Return the ids of the changed rows of a kind."""
        return frozenset(change.id for change in self.rows if change.kind is kind)


@dataclass(frozen=True, slots=True)
class History:
    """What undo and redo would do now: the labels of their steps, None where there is nothing."""

    undo: str | None
    redo: str | None
    step: int | None = field(default=None, compare=False)
    """The number of the step that undo would take back.

    It stays the same when more merges into that step, and when the app does something of itself.
    """


@dataclass(frozen=True, slots=True)
class StepRow:
    """A row that taking a step back, or doing it again, would change: as it is now, and as it would be then."""

    kind: type[Row]
    id: str
    now: Row | None
    """None where the row is not there."""
    then: Row | None


@dataclass(frozen=True, slots=True)
class Step:
    """The step that undo, or redo, would replay."""

    number: int
    """The steps of a workshop are numbered in the order in which they were done, with gaps."""
    label: str
    rows: tuple[StepRow, ...]


@runtime_checkable
class Store(Protocol):
    """A store of workshops, as windows and the command line see it."""

    def read(self) -> AbstractContextManager[ReadTx]:
        """Open a look at the store."""
        ...

    def write(
        self,
        workshop_id: WorkshopId,
        label: str,
        operation: Callable[[Tx], T],
        *,
        merge: str | None = None,
        of_itself: bool = False,
    ) -> tuple[T, Changes]:
        """Run one operation in one transaction, as one undo step.

        ``label`` names the step for a person. Steps in a row with the same ``merge`` key, within three seconds of each
        other, become one. What the app does ``of_itself`` is passed over by undo and redo: it stays when a step before
        it is taken back, unless it is bound to that, or to what goes along with it, by a row that both touched or
        that one of them names; then it goes along, and comes back along. It has to wait while something can be done
        again, for any step makes away with that: RuntimeError is raised then, and nothing is done. Changes to rows
        that are no undo steps (Place, Timer) leave none, nor does making a workshop. Whatever the operation raises
        rolls everything back and is raised on.
        """
        ...

    def undo(self, workshop_id: WorkshopId) -> Changes | None:
        """Take back the newest step that a person did in the workshop; None when there is none. Raises ReplayError."""
        ...

    def redo(self, workshop_id: WorkshopId) -> Changes | None:
        """Do again the step taken back last; None when there is none. Raises ReplayError."""
        ...

    def history(self, workshop_id: WorkshopId) -> History:
        """Return what undo and redo would do now."""
        ...

    def next_step(self, workshop_id: WorkshopId, *, undo: bool) -> Step | None:
        """Return what undo, or redo, would do now, row by row; None when there is nothing."""
        ...

    def bring_in(self, workshop_id: WorkshopId, rows: Sequence[Row], journal: Journal) -> Changes:
        """Take in a whole workshop that was moved here: its rows in any order, and its journal. No undo step.

        Raises RefusedRowsError when the workshop is here already, or when its rows don't hold together, as where one of
        them names another that is not among them, or where its place is missing; nothing was written then. An earlier
        workshop may be named that is not here.
        """
        ...

    def forget(self, workshop_id: WorkshopId) -> Changes:
        """Remove a workshop whole, with its history: it can't be taken back. Raises NotFoundError.

        Its pictures are swept once nothing names them. The store's own backups from before still hold all of it, until
        they give way to newer ones.
        """
        ...


class RefusedRowsError(Exception):
    """A workshop that was moved here could not be taken in."""


class ReplayError(Exception):
    """A step could not be taken back or done again; nothing was changed and the history is kept."""
