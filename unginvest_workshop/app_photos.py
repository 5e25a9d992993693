"""The pictures of all fagdager: read from files of any kind, and kept in the folder of media."""

from pathlib import Path

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.pictures import KeptPhoto
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.storage.media import Media


class PhotoShelf:
    """Takes pictures in, and tells where they lie. Fulfils ``ui.ports.Photos``; may be used on any thread."""

    def __init__(self, folder: Path) -> None:
        self._media = Media(folder)

    def take_in(self, source: Path | bytes) -> KeptPhoto:
        """Keep a picture from a file or the clipboard. Raises UserError with a sentence for the facilitator."""
        from unginvest_workshop.importing.photo import read_photo  # noqa: PLC0415  not before there is a picture
        from unginvest_workshop.importing.read_error import ReadError  # noqa: PLC0415

        try:
            photo = read_photo(source)
        except ReadError as error:
            raise UserError(error.message, **error.values) from error
        try:
            return KeptPhoto(self._media.put(photo.content), photo.width, photo.height)
        except OSError as error:
            raise UserError(_NOT_KEPT) from error

    def put_back(self, content: bytes) -> None:
        """Keep a picture to the letter that another shelf had. Raises UserError with a sentence for the facilitator."""
        try:
            self._media.put(content)
        except OSError as error:
            raise UserError(_NOT_KEPT) from error

    def path(self, media: MediaHash) -> Path:
        """Return where a picture lies. Raises FileNotFoundError."""
        return self._media.path(media)


_NOT_KEPT = mark("Bildet lot seg ikke lagre akkurat nå. Kanskje disken er full? Vent litt, og prøv igjen.")
