"""Writing the summary aside: which format is made now, and stopping it before anything is written."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from unginvest_workshop.ui.aside import Aside
from unginvest_workshop.ui.ports import ReadySummary, Wanted


class StoppedError(Exception):
    """The facilitator wants no files after all."""


class _Voice(QObject):
    """What the thread tells of its way through: it lives as long as the thread needs it."""

    making = Signal(str, int, int)


class Saving(QObject):
    """Writes one summary at a time."""

    making = Signal(str, int, int)
    """Carries the format that is made now and which of how many it is, from 0; "" when all are made."""
    written = Signal(object)
    """Carries the SavedSummary."""
    failed = Signal(object)
    """Carries the exception that was raised; StoppedError when it was stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = Event()
        self._voice = _Voice()
        self._voice.making.connect(self.making, Qt.ConnectionType.QueuedConnection)
        self._aside = Aside(self)
        self._aside.done.connect(self.written)
        self._aside.failed.connect(self.failed)

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._aside.busy

    def save(self, ready: ReadySummary, formats: Sequence[str], folder: Path, wanted: Wanted) -> None:
        """Begin to write."""
        self._stopped = Event()
        watch = partial(_watch, self._stopped, self._voice)
        self._aside.do(partial(ready, formats, folder, wanted, watch))

    def stop(self) -> None:
        """Let nothing be written, if nothing is yet."""
        self._stopped.set()


def _watch(stopped: Event, voice: _Voice, name: str, number: int, count: int) -> None:
    """Pass on how far it has come; this runs on the thread that writes."""
    if stopped.is_set():
        raise StoppedError
    voice.making.emit(name, number, count)
