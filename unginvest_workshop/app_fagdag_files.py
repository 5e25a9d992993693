"""Taking in a fagdag that was moved here in a file."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.domain.ids import MediaHash, WorkshopId
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Counted, counted, mark
from unginvest_workshop.operations.moving import WholeFagdag, is_here, media_of, renewed, without_media
from unginvest_workshop.operations.tx import RefusedRowsError, Store, UserError


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A fagdag that was taken in."""

    id: WorkshopId
    is_copy: bool
    """Whether it was here already, so that what came in is a copy with ids of its own."""
    missing: int = 0
    """How many pictures it names that were neither in the file nor here: their photos were left out."""

    @property
    def notices(self) -> tuple[str | Counted, ...]:
        """Messages on what is otherwise than one may think, to be translated."""
        copied = (mark("Fagdagen var her fra før, så denne ble en kopi."),) if self.is_copy else ()
        return (*copied, _left_out(self.missing)) if self.missing else copied


def _left_out(missing: int) -> Counted:
    return counted(
        "{n} bilde manglet i fila, og er ikke med. Resten av fagdagen er her.",
        "{n} bilder manglet i fila, og er ikke med. Resten av fagdagen er her.",
        missing,
    )


def take_in_fagdag(store: Store, photos: PhotoShelf, file: Path) -> TakenIn:
    """Read a fagdag from a file and keep it. One that is here already stays as it is, and the file's comes beside it.

    Raises UserError with a sentence on what is the matter; nothing was kept then but, at most, pictures that are swept.
    """
    return read_fagdag(store, photos, file)()


def read_fagdag(store: Store, photos: PhotoShelf, file: Path) -> Callable[[], TakenIn]:
    """Read a fagdag from a file and keep its pictures; what is returned keeps the rest, or raises UserError.

    The reading may be done on any thread: it does not touch the store. Raises UserError as above.
    """
    from unginvest_workshop.importing.fagdag_file import read_fagdag_file  # noqa: PLC0415  when one is read
    from unginvest_workshop.importing.read_error import ReadError  # noqa: PLC0415

    try:
        whole = read_fagdag_file(file, photos.put_back)
    except ReadError as error:
        raise UserError(error.message, **error.values) from error
    gone = frozenset(media for media in media_of(whole) if not _is_kept(photos, media))
    return partial(_bring_in, store, without_media(whole, gone), file.name, len(gone))


def _is_kept(photos: PhotoShelf, media: MediaHash) -> bool:
    try:
        photos.path(media)
    except FileNotFoundError:
        return False
    return True


def _bring_in(store: Store, whole: WholeFagdag, name: str, missing: int) -> TakenIn:
    from unginvest_workshop.importing.fagdag_file import NOT_OURS  # noqa: PLC0415  it was imported to read the file

    with store.read() as tx:
        was_here = is_here(tx, whole.workshop.id)
        looks_alike = tx.find(Workshop, title=whole.workshop.title, date=whole.workshop.date)
    if was_here:
        whole = WholeFagdag(renewed(whole.rows))
    day = whole.workshop
    # what comes beside another is made now, and that tells the two apart
    made = time.time_ns() // 1_000_000 if was_here or looks_alike else day.created
    rows = [replace(day, deleted=False, created=made) if row is day else row for row in whole.rows]
    try:
        store.bring_in(day.id, rows, whole.journal)
    except RefusedRowsError as error:
        raise UserError(NOT_OURS, file=name) from error
    return TakenIn(day.id, was_here, missing)
