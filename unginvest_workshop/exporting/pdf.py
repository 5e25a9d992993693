"""The summary as PDF. Imported at first use only: typst takes its time."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from functools import partial
from itertools import count
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory, mkdtemp
from threading import Lock
from typing import Final
from weakref import finalize

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.drawing import drawn_part
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.exporting.document import Photo, Picture, Reference, Sketch, Summary
from unginvest_workshop.exporting.kept_pictures import KeptPictures
from unginvest_workshop.exporting.lettering import told_letters, without_letters
from unginvest_workshop.exporting.memory import large_blocks_given_back
from unginvest_workshop.exporting.photos import PRINTED, PhotoFile, photo_files, photos_in, some_gone
from unginvest_workshop.exporting.pictures import Pictures, paint, svg_size
from unginvest_workshop.exporting.said import apart, language_of
from unginvest_workshop.exporting.sketches import sketch_svg
from unginvest_workshop.exporting.typesetting import Setter, breakable, in_language, lay_out, looks_in
from unginvest_workshop.exporting.walking import field_names

_MAIN: Final = "summary.typ"
_TONGUE: Final = "\x1f"
"""Stands before and after the language of each part of a text of which one is in another than the summary's.

See look.typ.

No words that typst is told have it in them.
"""
_OF_REFERENCE: Final = ("text", "whole", "anchor")
"""What typst is told of a reference: "full" is empty where its words are not cut."""
_MANY: Final = 20
"""Photos beyond which memory is worth more than the time that it takes to get it anew."""


def write_pdf(summary: Summary, pictures: Pictures) -> tuple[bytes, str]:
    """Return the PDF, and a message on what it lacks; empty when it lacks nothing."""
    photos = photo_files(summary, pictures, PRINTED)
    with TemporaryDirectory() as name:
        folder = Path(name)
        lay_out(folder, looks_in("summary"), {})
        _lay_out_told(folder, summary, pictures, photos)
        with large_blocks_given_back() if len(photos) > _MANY else nullcontext():
            content, lacks = Setter(folder / _MAIN).set(in_language({}, summary.language))
    return content, lacks or some_gone(summary, photos)


class KeptPdf:
    """The summary as PDF again and again, as choices are tried; on any thread."""

    def __init__(self, pictures: Pictures) -> None:
        """Keep what is painted and what sets it, in a folder that goes when this does."""
        self._pictures = KeptPictures(pictures)
        self.folder = Path(mkdtemp())
        """Where all lies that is read when it is set."""
        finalize(self, rmtree, self.folder, ignore_errors=True)
        lay_out(self.folder, looks_in("summary"), {})
        self._setter = Setter(self.folder / _MAIN)
        self._lock = Lock()

    def write(self, summary: Summary) -> bytes:
        """Return the same PDF as ``write_pdf``."""
        photos = photo_files(summary, self._pictures, PRINTED)
        with self._lock:
            _lay_out_told(self.folder, summary, self._pictures, photos)
            return self._setter.set(in_language({}, summary.language))[0]


def _lay_out_told(folder: Path, summary: Summary, pictures: Pictures, photos: Mapping[MediaHash, PhotoFile]) -> None:
    """Lay out all that the look reads: what is told, the pictures and the photos. None of them is held meanwhile."""
    for photo in photos_in(summary):
        file = photos.get(photo.media)
        if file is not None:
            (folder / file.name).write_bytes(file.content)
            (folder / _frame(file)).write_bytes(_framed(photo, file))
    painted = count(1)
    told = _told(summary, partial(_picture, pictures=pictures, photos=photos, folder=folder, painted=painted))
    (folder / "summary.json").write_bytes(json.dumps(told, ensure_ascii=False).encode(errors="replace"))


def _frame(file: PhotoFile) -> str:
    return f"{file.name}.svg"


def _framed(photo: Photo, file: PhotoFile) -> bytes:
    """Return a photo as a drawing that shows it: typst then carries it on as it is, and holds none of its points."""
    size = f'width="{max(1, photo.width)}" height="{max(1, photo.height)}"'
    image = f'<image {size} preserveAspectRatio="none" href="{file.name}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{image}</svg>'.encode()


def _told(value: object, picture: Callable[[Picture | Sketch | Photo], object]) -> object:
    """Return a part of the document as plain data: every dataclass with its kind."""
    if isinstance(value, (Picture, Sketch, Photo)):
        return picture(value)
    if isinstance(value, Phase):
        return value.number
    if isinstance(value, str):
        return _words(value)
    if isinstance(value, tuple):
        return [_told(each, picture) for each in value]
    names = _OF_REFERENCE if isinstance(value, Reference) else field_names(type(value))
    if names:
        kind = type(value).__name__.lower()
        return {"is": kind, **{name: _told(getattr(value, name), picture) for name in names}}
    return value


def _words(text: str) -> str:
    """Return a text as the look reads it: after its language, if that is another one than the summary's."""
    parts = [(language_of(part), breakable(part.replace(_TONGUE, ""))) for part in apart(text)]
    if not any(language for language, _ in parts):
        return "".join(words for _, words in parts)
    return "".join(f"{_TONGUE}{language}{_TONGUE}{words}" for language, words in parts)


def _picture(
    picture: Picture | Sketch | Photo,
    pictures: Pictures,
    photos: Mapping[MediaHash, PhotoFile],
    folder: Path,
    painted: Iterator[int],
) -> dict[str, object]:
    """Return a picture as plain data; what is painted for it becomes a file of the folder."""
    if isinstance(picture, Photo):
        return _photo(picture, photos.get(picture.media))
    if isinstance(picture, Sketch):
        return _sketch(picture)
    svg, lines = without_letters(paint(pictures.with_text(), picture.drawing).decode())
    width, height = svg_size(svg)
    name = f"tegning-{next(painted)}.svg"
    (folder / name).write_text(svg, "utf-8")
    size = {"width": width, "height": height}
    return {"is": "picture", "alt": picture.alt, "file": name, "letters": told_letters(lines), **size}


def _sketch(sketch: Sketch) -> dict[str, object]:
    size = drawn_part(sketch.strokes)
    svg = sketch_svg(sketch.strokes).decode()
    words = {"alt": sketch.alt, "caption": _words(sketch.caption)}
    return {"is": "sketch", **words, "svg": svg, "width": size.width, "height": size.height}


def _photo(photo: Photo, file: PhotoFile | None) -> dict[str, object]:
    size = {"width": max(1, photo.width), "height": max(1, photo.height)}
    caption = _words(photo.caption)
    return {"is": "photo", "file": file and _frame(file), "alt": photo.alt, "caption": caption, **size}
