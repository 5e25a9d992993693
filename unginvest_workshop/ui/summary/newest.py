"""Work done aside of which only the newest counts."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.ui.aside import Aside


class Newest(QObject):
    """One thing at a time: what is asked for meanwhile waits, and of that only the last is done and told of."""

    done = Signal(object)
    """Carries what the newest work returned."""
    failed = Signal(object)
    """Carries the exception that the newest work raised."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next: Callable[[], object] | None = None
        self._aside = Aside(self)
        self._aside.done.connect(self._on_done)
        self._aside.failed.connect(self._on_failed)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._aside.busy

    def do(self, work: Callable[[], object]) -> None:
        """Do this next, and nothing that was asked for before."""
        if self._aside.busy:
            self._next = work
        else:
            self._aside.do(work)

    def _on_done(self, result: object) -> None:
        if not self._went_on():
            self.done.emit(result)

    def _on_failed(self, error: Exception) -> None:
        if not self._went_on():
            self.failed.emit(error)

    def _went_on(self) -> bool:
        work, self._next = self._next, None
        if work is not None:
            self._aside.do(work)
        return work is not None
