"""Bringing photos in to where they belong, whatever the facilitator looks at meanwhile."""

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.domain.ids import new_id
from unginvest_workshop.domain.pictures import KeptPhoto
from unginvest_workshop.operations import photos
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.reading import PhotoReading, Source


class PhotoIntake(QObject):
    """Reads pictures aside and gives each to its owner. It lives as long as the fagdag is open, or until let go."""

    changed = Signal()
    """How many wait is another number than before."""

    def __init__(self, desk: OpenWorkshop) -> None:
        super().__init__(desk)
        self._desk = desk
        self._waiting: deque[tuple[Source, PhotosOf, str]] = deque()
        self._unwanted = False
        self._reading = PhotoReading(desk.photos, self)
        self._reading.read.connect(self._keep)
        self._reading.refused.connect(self._refuse)
        self._reading.finished.connect(self._end)

    @property
    def waiting(self) -> int:
        """How many pictures are not read yet."""
        return len(self._waiting)

    def take(self, sources: Sequence[Source], of: PhotosOf) -> None:
        """Bring pictures in, one after the other, as one undo step."""
        step = f"photos {new_id()}"
        self._waiting.extend((source, of, step) for source in sources)
        self._reading.take(list(sources))
        self.changed.emit()

    def let_go(self) -> None:
        """Go once all that waits is brought in."""
        self._unwanted = True
        if not self._waiting:
            self.deleteLater()

    def _keep(self, source: Source, kept: KeptPhoto) -> None:
        desk = self._desk
        of, step = self._came(source)
        desk.do(desk.t("Legg til bilde"), lambda tx: photos.add_photo(tx, desk.id, kept, of), merge=step)
        self.changed.emit()

    def _refuse(self, source: Source, error: UserError) -> None:
        self._came(source)
        self._desk.told.emit(self._desk.t(error.message, **error.values))
        self.changed.emit()

    def _came(self, source: Source) -> tuple[PhotosOf, str]:
        """Return whose a picture is that waited, and its undo step; whatever failed before it waits no more."""
        while (first := self._waiting.popleft())[0] is not source:
            pass
        return first[1], first[2]

    def _end(self) -> None:
        self._waiting.clear()
        self.changed.emit()
        if self._unwanted:
            self.deleteLater()
