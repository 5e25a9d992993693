"""Where every change passes: operations go in, and what they changed goes out to all views by one signal."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations.tx import Changes, History, ReadTx, Step, Store, Tx

T = TypeVar("T")


class Hub(QObject):
    """The store, as windows use it. All calls are made on the GUI thread."""

    changed = Signal(object)
    """Carries the Changes of every transaction, undo and redo included."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store

    def read(self, query: Callable[[ReadTx], T]) -> T:
        """Return what a query finds."""
        with self._store.read() as tx:
            return query(tx)

    def do(
        self,
        workshop_id: WorkshopId,
        label: str,
        operation: Callable[[Tx], T],
        *,
        merge: str | None = None,
        of_itself: bool = False,
    ) -> T:
        """Run an operation as one undo step and tell all views. Raises what the operation raises."""
        result, changes = self._store.write(workshop_id, label, operation, merge=merge, of_itself=of_itself)
        self._tell(changes)
        return result

    def do_whole(self, operation: Callable[[Store], Changes]) -> None:
        """Run an operation that takes the store itself, as removing a workshop whole, and tell all views."""
        self._tell(operation(self._store))

    def undo(self, workshop_id: WorkshopId) -> None:
        """Take back the newest step, if there is one. Raises ReplayError."""
        self._tell(self._store.undo(workshop_id))

    def redo(self, workshop_id: WorkshopId) -> None:
        """Do again what was taken back last, if there is something. Raises ReplayError."""
        self._tell(self._store.redo(workshop_id))

    def history(self, workshop_id: WorkshopId) -> History:
        """Return what undo and redo would do."""
        return self._store.history(workshop_id)

    def next_step(self, workshop_id: WorkshopId, *, undo: bool) -> Step | None:
        """Return what undo, or redo, would do now, row by row; None when there is nothing."""
        return self._store.next_step(workshop_id, undo=undo)

    def _tell(self, changes: Changes | None) -> None:
        if changes is not None and changes.rows:
            self.changed.emit(changes)
