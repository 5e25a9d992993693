"""Checking that a row of a fagdag that came in a file has values that its kind can have."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.pictures import DRAWING_HEIGHT, DRAWING_WIDTH, Photo, Stroke
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.importing.photo import LONGER_SIDE
from unginvest_workshop.importing.values import id_of
from unginvest_workshop.operations.tx import Row

LATEST: Final = 250_000_000_000_000
"""Milliseconds: a moment or a length of time beyond this is none."""

_YEARS: Final = range(1000, 9999)
"""Calendars reckon a little before and after a day, so the last years that there are have no room."""
_MEDIA: Final = re.compile(r"[0-9a-f]{64}")
_RANK: Final = re.compile(r"[0-9a-z]+")

_MOST: Final = 1_000_000
_DAY: Final = range(24 * 60 + 1)
"""Times of day, in minutes."""
_MINUTES: Final = range(10_001)
_SIDE: Final = range(1, LONGER_SIDE + 1)
_NUMBERS: Final = MappingProxyType(
    {
        **dict.fromkeys(("start", "starts_at", "until", "ends_at"), _DAY),
        **dict.fromkeys(("minutes", "round_minutes", "least_minutes"), _MINUTES),
        **dict.fromkeys(("created", "entered", "origin_saved"), range(LATEST + 1)),
        **dict.fromkeys(("offset_x", "offset_y"), range(-100_000, 100_001)),
    }
)
"""What the numbers of a field may be, by its name, where it is not the same as of most."""
_WIDEST_STROKE: Final = 200
_MOST_POINTS: Final = 5_000
"""Numbers of one stroke: an x and a y for each point."""


def check_row(row: Row) -> None:
    """Raise ValueError for a row with a value that its kind cannot have."""
    for field in fields(row):
        value = getattr(row, field.name)
        if isinstance(value, str) and value != field.default:
            _check_text(field.name, value)
        timed = isinstance(row, Timer | ItemTime)
        allowed = range(-LATEST, LATEST + 1) if timed else _NUMBERS.get(field.name, range(-_MOST, _MOST + 1))
        if any(number not in allowed for number in _numbers(value)):
            raise ValueError("no such number")
        if isinstance(value, date) and value.year not in _YEARS:
            raise ValueError("no such day")
        for text in _texts(value):
            text.encode()  # half a character can be told of in JSON, but not stored
    match row:
        case Photo():
            _check_photo(row)
        case Stroke():
            _check_stroke(row)
        case _:
            pass


def check_rows(rows: Iterable[Row]) -> None:
    """Raise ValueError where a row follows, carries on or builds on itself."""
    for row in rows:
        before = (
            row.follows if isinstance(row, Workshop)
            else row.continues if isinstance(row, RoadmapStep)
            else row.builds_on if isinstance(row, DreamIdea)
            else None
        )  # fmt: skip
        if before == row.id:
            raise ValueError("before itself")


def _check_text(field: str, text: str) -> None:
    names = field == "id" or field.endswith("_id") or field in {"builds_on", "continues", "follows"}
    if names:
        id_of(text)
    if field == "rank" and not _RANK.fullmatch(text):
        raise ValueError("no rank")


def _numbers(value: object) -> Iterator[int]:
    """Yield the whole numbers in a value, also in what it is made up of."""
    return (each for each in _within(value) if isinstance(each, int) and not isinstance(each, bool))


def _texts(value: object) -> Iterator[str]:
    """Yield the texts in a value, also in what it is made up of."""
    return (each for each in _within(value) if isinstance(each, str))


def _within(value: object) -> Iterator[object]:
    """Yield a value that is one thing, or else what it is made up of."""
    if isinstance(value, tuple):
        for each in value:
            yield from _within(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _within(getattr(value, field.name))
    else:
        yield value


def _check_photo(photo: Photo) -> None:
    if not _MEDIA.fullmatch(photo.media) or photo.width not in _SIDE or photo.height not in _SIDE:
        raise ValueError("no such picture")


def _check_stroke(stroke: Stroke) -> None:
    points = stroke.points
    if not 0 < len(points) <= _MOST_POINTS or len(points) % 2:
        raise ValueError("no points")
    limits = (DRAWING_WIDTH, DRAWING_HEIGHT)
    if any(not 0 <= point <= limits[index % 2] for index, point in enumerate(points)):
        raise ValueError("beside the sheet")
    if not 1 <= stroke.width <= _WIDEST_STROKE:
        raise ValueError("no such stroke")
