"""Work that takes a moment, done aside so that the window goes on."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal


class _Bridge(QObject):
    """What the thread speaks through: it lives for as long as the thread needs it, whatever becomes of the windows."""

    ended = Signal(object)


class Aside(QObject):
    """One thread for one thing at a time; what it found comes back by a signal on the GUI thread.

    The work must not touch windows or the store. Nobody hears of what ends after this is gone, and the thread goes too.
    """

    done = Signal(object)
    """Carries what the work returned."""
    failed = Signal(object)
    """Carries the exception that the work raised."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._busy = False
        self._doing: Future[object] | None = None
        self._bridge = _Bridge()
        self._bridge.ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(partial(self._worker.shutdown, wait=False))

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._busy

    def do(self, work: Callable[[], object]) -> None:
        """Begin the work."""
        self._busy = True
        self._doing = self._worker.submit(work)
        self._doing.add_done_callback(partial(_pass_on, self._bridge))

    def finish(self) -> None:
        """Wait for what is being done."""
        if self._doing is not None:
            wait([self._doing])

    def stop(self) -> None:
        """Wait for what is being done, and let the thread go."""
        self._worker.shutdown(wait=True)

    def _hand_over(self, future: "Future[object]") -> None:
        self._busy = False
        self._doing = None
        error = future.exception()
        if error is None:
            self.done.emit(future.result())
        else:
            self.failed.emit(error)


def _pass_on(bridge: _Bridge, future: "Future[object]") -> None:
    """Pass on what became of the work; this runs on the worker."""
    bridge.ended.emit(future)
