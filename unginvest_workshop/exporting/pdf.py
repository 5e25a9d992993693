"""The summary as PDF, set by typst: tagged and to PDF/UA-1, in the app's own faces.

People's words reach typst as data, never as markup. Imported at first use only: typst takes its time.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

import font_source_sans_pro
import font_source_serif_pro
import typst

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.exporting.document import Photo, Picture, Sketch, Summary
from unginvest_workshop.exporting.photos import PRINTED, PhotoFile, photo_files, some_gone
from unginvest_workshop.exporting.pictures import Pictures, paint
from unginvest_workshop.exporting.sketches import sketch_size, sketch_svg
from unginvest_workshop.i18n import mark
from unginvest_workshop.settings import resources_dir

_FONTS: Final = [Path(font_source_serif_pro.font_directory), Path(font_source_sans_pro.font_directory)]
_REGIONS: Final = {"nb": "NO", "nn": "NO", "en": "GB"}
_LONGEST_WORD: Final = 28
"""Letters after which a word may be broken anywhere; hardly a word of any language in use has more."""

_PIECE: Final = 6
"""Letters between the places where such a word may be broken."""

_VIEW_BOX: Final = re.compile(r'viewBox="\s*\S+\s+\S+\s+(?P<width>[\d.]+)\s+(?P<height>[\d.]+)\s*"')
_LONG_WORD: Final = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
_PIECES: Final = re.compile(rf".{{1,{_PIECE}}}")

WITHOUT_STANDARD: Final = mark(
    "Noen tegn finnes ikke i skriftene på denne maskinen. PDF-en er laget og merket for skjermlesere, "
    "men følger ikke standarden PDF/UA, og de tegnene vises kanskje ikke."
)


def write_pdf(summary: Summary, pictures: Pictures) -> tuple[bytes, str]:
    """Return the PDF, and a message on what it lacks; empty when it lacks nothing.

    A sign that the app's faces lack is looked for in the machine's; when it is in none of them, or cannot be read back
    from there, the PDF is made without the standard, still tagged.
    """
    photos = photo_files(summary, pictures, PRINTED)
    data = json.dumps(_told(summary, partial(_picture, pictures=pictures, photos=photos)), ensure_ascii=False)
    inputs = {"summary": data, "region": _REGIONS[summary.language]}
    with _folder(photos.values()) as folder:
        for own_fonts_only in (True, False):
            try:
                return _compiled(folder, inputs, "ua-1", own_fonts_only=own_fonts_only), some_gone(summary, photos)
            except typst.TypstError:
                continue
        return _compiled(folder, inputs, "1.7", own_fonts_only=False), WITHOUT_STANDARD


@contextmanager
def _folder(photos: Iterable[PhotoFile]) -> Iterator[Path]:
    """Lay out for typst all that it may read: how the summary looks, and the photos."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for look in (resources_dir() / "summary").glob("*.typ"):
            (folder / look.name).write_bytes(look.read_bytes())
        for photo in photos:
            (folder / photo.name).write_bytes(photo.content)
        yield folder


def _compiled(folder: Path, inputs: dict[str, str], standard: Literal["ua-1", "1.7"], *, own_fonts_only: bool) -> bytes:
    return typst.compile(
        folder / "summary.typ",
        root=folder,
        font_paths=_FONTS,
        ignore_system_fonts=own_fonts_only,
        sys_inputs={**inputs, "others": "no" if own_fonts_only else "yes"},
        format="pdf",
        pdf_standards=[standard],
    )


def _told(value: object, picture: Callable[[Picture | Sketch | Photo], object]) -> object:
    """Return a part of the document as plain data: every dataclass with its kind."""
    if isinstance(value, (Picture, Sketch, Photo)):
        return picture(value)
    if isinstance(value, Phase):
        return value.number
    if isinstance(value, str):
        return _breakable(value)
    if isinstance(value, tuple):
        return [_told(each, picture) for each in value]
    if is_dataclass(value):
        kind = type(value).__name__.lower()
        return {"is": kind, **{field.name: _told(getattr(value, field.name), picture) for field in fields(value)}}
    return value


def _picture(
    picture: Picture | Sketch | Photo, pictures: Pictures, photos: Mapping[MediaHash, PhotoFile]
) -> dict[str, object]:
    if isinstance(picture, Photo):
        return _photo(picture, photos.get(picture.media))
    if isinstance(picture, Sketch):
        return _sketch(picture)
    svg = paint(pictures, picture.drawing).decode()
    box = _VIEW_BOX.search(svg)
    width, height = (float(box["width"]), float(box["height"])) if box is not None else (4.0, 3.0)
    return {"is": "picture", "alt": picture.alt, "svg": svg, "width": width, "height": height}


def _sketch(sketch: Sketch) -> dict[str, object]:
    size = sketch_size(sketch.strokes)
    svg = sketch_svg(sketch.strokes).decode()
    words = {"alt": sketch.alt, "caption": _breakable(sketch.caption)}
    return {"is": "sketch", **words, "svg": svg, "width": size.width, "height": size.height}


def _photo(photo: Photo, file: PhotoFile | None) -> dict[str, object]:
    size = {"width": max(1, photo.width), "height": max(1, photo.height)}
    caption = _breakable(photo.caption)
    return {"is": "photo", "file": file and file.name, "alt": photo.alt, "caption": caption, **size}


def _breakable(text: str) -> str:
    """Let words that no line can hold break, by spaces without width."""
    if len(text) <= _LONGEST_WORD:
        return text
    return _LONG_WORD.sub(lambda word: "\u200b".join(_PIECES.findall(word[0])), text)
