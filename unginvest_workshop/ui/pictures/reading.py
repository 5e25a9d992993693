"""Reading pictures one after another, aside, so that the window goes on."""

from collections import deque
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.domain.pictures import KeptPhoto
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.aside import Aside
from unginvest_workshop.ui.ports import Photos

Source = Path | bytes


class PhotoReading(QObject):
    """Takes pictures in by their order; each comes back by a signal on the GUI thread."""

    read = Signal(object, object)
    """Carries the source and the KeptPhoto that it became."""
    refused = Signal(object, object)
    """Carries the source and the UserError that says why not."""
    finished = Signal()
    """Nothing waits any more."""

    def __init__(self, photos: Photos, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos = photos
        self._waiting: deque[Source] = deque()
        self._now: Source | None = None
        self._aside = Aside(self)
        self._aside.done.connect(self._done)
        self._aside.failed.connect(self._failed)

    @property
    def busy(self) -> bool:
        """Whether pictures are being read."""
        return self._now is not None

    def take(self, sources: list[Source]) -> None:
        """Read these after what waits already."""
        self._waiting.extend(sources)
        if not self.busy:
            self._next()

    def stop(self) -> None:
        """Forget what waits, and wait for what is being read."""
        self._waiting.clear()
        self._aside.stop()

    def _next(self) -> None:
        if not self._waiting:
            self._now = None
            self.finished.emit()
            return
        self._now = self._waiting.popleft()
        self._aside.do(partial(self._photos.take_in, self._now))

    def _done(self, kept: KeptPhoto) -> None:
        self.read.emit(self._now, kept)
        self._next()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.refused.emit(self._now, error)
            self._next()
        else:
            self._next()
            raise error
