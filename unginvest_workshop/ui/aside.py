"""Work that takes a moment, done aside so that the window goes on."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, Signal


class Aside(QObject):
    """One thread for one thing at a time; what it found comes back by a signal on the GUI thread.

    The work must not touch windows or the store.
    """

    done = Signal(object)
    """Carries what the work returned."""
    failed = Signal(object)
    """Carries the exception that the work raised."""
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._busy = False
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._busy

    def do(self, work: Callable[[], object]) -> None:
        """Begin the work."""
        self._busy = True
        self._worker.submit(work).add_done_callback(self._end)

    def stop(self) -> None:
        """Wait for what is being done, and let the thread go."""
        self._worker.shutdown(wait=True)

    def _end(self, future: "Future[object]") -> None:
        """Pass on what became of the work; this runs on the worker."""
        self._ended.emit(future)

    def _hand_over(self, future: "Future[object]") -> None:
        self._busy = False
        error = future.exception()
        if error is None:
            self.done.emit(future.result())
        else:
            self.failed.emit(error)
