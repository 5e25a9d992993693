"""Reading the file in which one group's tree travels; see exporting.group_file for its form.

The file may come from anywhere, so nothing in it is believed: texts are cleaned and kept to their length, numbers to
their bounds, and pictures to their size.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeVar

from unginvest_workshop.domain.group_tree import (
    FORMAT,
    VERSION,
    GroupTree,
    SentFactor,
    SentPhoto,
    SentStory,
    SentStroke,
)
from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.pictures import DRAWING_HEIGHT, DRAWING_WIDTH, PhotoPurpose, StrokeColour
from unginvest_workshop.domain.text import MAX_LENGTH, clean_line, clean_text
from unginvest_workshop.i18n import mark
from unginvest_workshop.importing.archive import NEWER, opened
from unginvest_workshop.importing.read_error import ReadError
from unginvest_workshop.importing.values import id_of, number_of, text_of

T = TypeVar("T")

_MOST_ROWS: Final = 5_000
_MOST_BYTES: Final = 200_000_000
"""Of all parts of the file together, unpacked."""

_NOT_OURS: Final = mark("«{file}» er ikke en gruppefil. Be gruppa lagre den på nytt, og velg den fila.")


def read_group_file(file: Path) -> GroupTree:
    """Read a group's tree. Raises ReadError with a sentence on what is the matter."""
    with opened(file, _MOST_BYTES, _NOT_OURS) as parts:
        return _tree(json.loads(parts.read("group.json")), parts.read, file)


def _tree(written: Mapping[str, object], content: Callable[[str], bytes], file: Path) -> GroupTree:
    if written["format"] != FORMAT:
        raise ValueError("another format")
    if number_of(written["version"], 1, 1_000_000) > VERSION:
        raise ReadError(NEWER, file=file.name)
    return GroupTree(
        group=GroupId(id_of(written["group"])),
        saved=number_of(written["saved"], 1, 2**53),
        number=number_of(written["number"], 1, 1_000),
        name=_line(written["name"]),
        image=_line(written["image"]),
        verse=_checked(clean_text(text_of(written["verse"]))),
        stories=_each(written["stories"], _story),
        strokes=_each(written["strokes"], _stroke),
        photos=_each(written["photos"], lambda row: _photo(row, content)),
    )


def _story(row: Mapping[str, object]) -> SentStory:
    return SentStory(
        id=id_of(row["id"]),
        title=_line(row["title"]),
        teller=_line(row["teller"]),
        stays_in_room=row["stays_in_room"] is not False,
        told_in_plenum=row["told_in_plenum"] is True,
        factors=_each(row["factors"], _factor),
    )


def _factor(row: Mapping[str, object]) -> SentFactor:
    text = _line(row["text"])
    if not text:
        raise ValueError("an empty factor")
    return SentFactor(
        id_of(row["id"]),
        text,
        _line(row["in_norwegian"]),
        row["recurring"] is True,
        row["picked"] is True,
        row.get("second_round") is True,  # files were written before there was such a mark
    )


def _stroke(row: Mapping[str, object]) -> SentStroke:
    points = row["points"]
    if not isinstance(points, list) or not 0 < len(points) <= _MOST_ROWS or len(points) % 2:
        raise ValueError("no points")
    limits = (DRAWING_WIDTH, DRAWING_HEIGHT)
    at = tuple(number_of(point, 0, limits[index % 2]) for index, point in enumerate(points))
    return SentStroke(StrokeColour(text_of(row["colour"])), number_of(row["width"], 1, 200), at)


def _photo(row: Mapping[str, object], content: Callable[[str], bytes]) -> SentPhoto:
    return SentPhoto(PhotoPurpose(text_of(row["purpose"])), content(text_of(row["content"])), _line(row["caption"]))


def _each(rows: object, read: Callable[[Mapping[str, object]], T]) -> tuple[T, ...]:
    if not isinstance(rows, list) or len(rows) > _MOST_ROWS:
        raise ValueError("no list")
    return tuple(read(row) for row in rows)


def _line(value: object) -> str:
    return _checked(clean_line(text_of(value)))


def _checked(text: str) -> str:
    if len(text) > MAX_LENGTH:
        raise ValueError("too long")
    return text
