"""The photos of the summary: which there are, and the files that formats carry them in."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain import pictures as rows
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.exporting.document import Photo, Photos, Summary
from unginvest_workshop.exporting.kept_pictures import KeptPictures
from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.exporting.walking import every
from unginvest_workshop.i18n import mark

PRINTED: Final = 1280
"""Pixels of the longer side that paper shows: more only makes the file heavy to send.

Half of what photos are kept in, so that a JPEG is read at that size at once.
"""

SOME_GONE: Final = mark("Noen av bildene finnes ikke lenger på denne maskinen, og er ikke med.")

_MEDIA_TYPES: Final = MappingProxyType({"jpg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml"})
_PNG: Final = b"\x89PNG"
_JPEG_QUALITY: Final = 82


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A photo, or a drawing made on the spot, as a file of its own."""

    name: str
    content: bytes

    @property
    def media_type(self) -> str:
        """What the file is, as the web calls it."""
        return _MEDIA_TYPES[self.name.rpartition(".")[2]]


def photos_block(source: Source, photos: Iterable[rows.Photo], alt: str) -> Iterator[Photos]:
    """Yield photos with people in their captions named as the summary wants them; nothing where there are none.

    ``alt`` says what a photo without a caption shows.
    """
    told = tuple(told_photo(source, photo, alt) for photo in photos)
    if told:
        yield Photos(told)


def told_photo(source: Source, photo: rows.Photo, alt: str) -> Photo:
    """Return a photo with people named as the summary wants them; ``alt`` says what one without a caption shows."""
    caption = source.say(photo.caption)
    return Photo(photo.media, photo.width, photo.height, caption or alt, caption)


def photos_in(part: object) -> Iterator[Photo]:
    """Yield all photos in a part of the document, in their order."""
    yield from every(part, Photo)


def photo_files(summary: Summary, pictures: Pictures, longest: int | None = None) -> dict[MediaHash, PhotoFile]:
    """Return a file for each photo, by order, without those that are gone.

    With ``longest`` none has a longer side of more pixels.
    """
    wanted = list(dict.fromkeys(photo.media for photo in photos_in(summary)))
    read = partial(_read_those, pictures=pictures, longest=longest)
    # two at the same time, as many as any machine has cores for; no more threads, as each keeps room for photos
    with ThreadPoolExecutor(1) as aside:
        others = aside.submit(read, wanted[1::2])
        contents = read(wanted[::2]) | others.result()
    found = ((media, contents[media]) for media in wanted)
    return {media: photo_file(number, content) for number, (media, content) in enumerate(found, 1) if content}


def _read_those(photos: Iterable[MediaHash], pictures: Pictures, longest: int | None) -> dict[MediaHash, bytes]:
    """Return what is in these photos; nothing for one that is gone."""
    return {media: _read_if_there(media, pictures, longest) for media in photos}


def _read_if_there(media: MediaHash, pictures: Pictures, longest: int | None) -> bytes:
    try:
        return _read(media, pictures, longest)
    except OSError:
        return b""


def _read(media: MediaHash, pictures: Pictures, longest: int | None) -> bytes:
    """Return a photo no longer than wanted: made so but once, for all formats of an export. Raises OSError."""
    path = pictures.photo(media)
    if longest is None:
        return path.read_bytes()
    if isinstance(pictures, KeptPictures):
        return pictures.scaled(media, longest, lambda: _scaled(path.read_bytes(), longest))
    return _scaled(path.read_bytes(), longest)


def photo_file(number: int, content: bytes, longest: int | None = None) -> PhotoFile:
    """Return a photo as the file with this number, its longer side no longer than so many pixels."""
    kept = content if longest is None else _scaled(content, longest)
    suffix = "png" if kept.startswith(_PNG) else "jpg"
    return PhotoFile(f"bilde-{number}.{suffix}", kept)


def some_gone(summary: Summary, files: dict[MediaHash, PhotoFile]) -> str:
    """Return the message on photos that are gone; empty when none is."""
    return SOME_GONE if any(photo.media not in files for photo in photos_in(summary)) else ""


def _scaled(content: bytes, longest: int) -> bytes:
    from PIL import Image  # noqa: PLC0415  not before there is a photo

    with Image.open(BytesIO(content)) as image:
        if max(image.size) <= longest:
            return content
        kind = image.format
        # a JPEG is read at a half or a quarter at once where that is large enough; asked for a square it would not be
        image.draft(None, _within(image.size, longest))
        image.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=1.0)
        written = BytesIO()
        image.save(written, kind, quality=_JPEG_QUALITY)
    return written.getvalue()


def _within(size: tuple[int, int], longest: int) -> tuple[int, int]:
    """Return how large a photo becomes when its longer side is so long."""
    width, height = size
    return max(1, width * longest // max(size)), max(1, height * longest // max(size))
