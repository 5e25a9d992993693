"""Reading the file in which a fagdag is moved to another machine; see exporting.fagdag_file for its form.

The file may come from anywhere, so nothing in it is believed: every value must be one that its field can hold, texts
are cleaned, and pictures must be what they are called and hold nothing else.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, Final

from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.domain.workshop import WorkshopKind
from unginvest_workshop.i18n import mark
from unginvest_workshop.importing.archive import NEWER, opened
from unginvest_workshop.importing.fagdag_checks import LATEST, check_row, check_rows
from unginvest_workshop.importing.kept_picture import check_kept
from unginvest_workshop.importing.read_error import ReadError
from unginvest_workshop.importing.values import id_of, number_of, text_of
from unginvest_workshop.operations.moving import FORMAT, KINDS, VERSION, WholeFagdag
from unginvest_workshop.operations.row_codec import Field, Storage, codec, default
from unginvest_workshop.operations.tx import Journal, Plain, Row

NOT_OURS: Final = mark("«{file}» er ikke en fagdagfil, eller den er skadet. Lagre den på nytt der den kom fra.")

_MOST_BYTES: Final = 2_000_000_000
"""Of all parts of the file together, unpacked."""
_LONGEST_TEXT: Final = 200_000
_MOST_TOLD: Final = 100_000_000
"""Bytes of all but the pictures, unpacked."""
_LARGEST_PICTURE: Final = 30_000_000
"""Bytes."""


def read_fagdag_file(file: Path, keep: Callable[[bytes], object]) -> WholeFagdag:
    """Read a fagdag, and give the media that came with it to ``keep`` one by one, when all else is in order.

    Raises ReadError with a sentence on what is the matter, also when some media were kept.
    """
    with opened(file, _MOST_BYTES, NOT_OURS) as parts:
        whole = _whole(json.loads(parts.read("fagdag.json", _MOST_TOLD)), file)
        for name in parts.names("media"):
            keep(_picture(name, parts.read(f"media/{name}", _LARGEST_PICTURE)))
        return whole


def _whole(written: Mapping[str, Any], file: Path) -> WholeFagdag:
    if written["format"] != FORMAT:
        raise ValueError("another format")
    version = _number(written["version"])
    if version > VERSION:
        raise ReadError(NEWER, file=file.name)
    rows = tuple(_row(KINDS[name], values) for name, each in written["rows"].items() for values in each)
    # what undo kept fits the tables of its own version only
    journal = _journal(written["journal"]) if version == VERSION else Journal()
    whole = WholeFagdag(rows, journal)
    day = whole.workshop
    if day.kind is not WorkshopKind.FAGDAG or day.id != day.workshop_id:
        raise ValueError("no fagdag")
    if not clean_line(day.title):
        raise ValueError("no title")
    if any(row.workshop_id != day.id for row in (*rows, *_images(journal))):
        raise ValueError("rows of another fagdag")
    check_rows((*rows, *_images(journal)))
    return whole


def _row(kind: type[Row], values: Mapping[str, object]) -> Row:
    """Return a row; fields that were not there yet when it was written have their defaults."""
    stored = {field.name: field for field in codec(kind).fields}
    complete = [
        _value(stored[field.name], values[field.name]) if field.name in values else default(kind, field)
        for field in fields(kind)
    ]
    row: Row = codec(kind).decode(complete)
    check_row(row)
    return row


def _value(field: Field, value: object) -> str | int | None:
    if value is None and field.nullable:
        return None
    if field.storage is Storage.INTEGER:
        return _number(value)
    text = clean_text(text_of(value))
    if len(text) > _LONGEST_TEXT:
        raise ValueError("no such text")
    return text


def _journal(written: Mapping[str, Any]) -> Journal:
    steps = [
        {"id": _number(row["id"]), "label": clean_line(text_of(row["label"])), "merge": None,
         "at": _moment(row["at"]), "undone": int(row["undone"] == 1)}
        for row in written["steps"]
    ]  # fmt: skip
    known = {step["id"] for step in steps}
    return Journal(
        steps=tuple(steps),
        changes=tuple(_change(row, known) for row in written["changes"]),
        stamps=tuple({**_of_row(row), "field": _field_name(row)} for row in written["stamps"]),
        tombstones=tuple(map(_of_row, written["tombstones"])),
    )


def _change(row: Mapping[str, Any], steps: set[Any]) -> Plain:
    if row["step"] not in steps:
        raise ValueError("no such step")
    kind, row_id = KINDS[row["table_name"]], id_of(row["row_id"])
    images = {name: _image(kind, row_id, row[name]) for name in ("before", "after")}
    return {"step": row["step"], "table_name": row["table_name"], "row_id": row_id, **images}


def _image(kind: type[Row], row_id: str, image: object) -> str | None:
    if image is None:
        return None
    values = json.loads(text_of(image))
    if set(values) != {field.name for field in codec(kind).fields}:
        raise ValueError("other fields")
    row = _row(kind, values)
    if row.id != row_id:
        raise ValueError("another row")
    return json.dumps(codec(kind).encode(row), ensure_ascii=False, separators=(",", ":"))


def _images(journal: Journal) -> Iterator[Row]:
    for change in journal.changes:
        kind = KINDS[str(change["table_name"])]
        yield from (_row(kind, json.loads(str(change[name]))) for name in ("before", "after") if change[name])


def _of_row(row: Mapping[str, Any]) -> dict[str, str | int | None]:
    if row["table_name"] not in KINDS:
        raise ValueError("no such table")
    return {"table_name": row["table_name"], "row_id": id_of(row["row_id"]), "at": _moment(row["at"])}


def _field_name(row: Mapping[str, Any]) -> str:
    name = text_of(row["field"])
    if name and name not in {field.name for field in codec(KINDS[row["table_name"]]).fields}:
        raise ValueError("no such field")
    return name


def _picture(name: str, content: bytes) -> bytes:
    if hashlib.sha256(content).hexdigest() != name:
        raise ValueError("another picture")
    check_kept(content)
    return content


def _number(value: object) -> int:
    return number_of(value, -(2**63), 2**63 - 1)


def _moment(value: object) -> int:
    return number_of(value, 0, LATEST)
