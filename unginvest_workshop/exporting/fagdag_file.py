"""The file in which a fagdag is moved to another machine: a zip of ``fagdag.json`` and the media that it names.

With names in full it is the fagdag whole, with all that stays in the room and its history of undo. With names reduced
it is a copy of what may leave the room, with ids of its own and no history. The README's annex describes the form.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any, Final

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.exporting.material import Material, OutFile, Written
from unginvest_workshop.exporting.photos import SOME_GONE
from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.exporting.reduced import reduced
from unginvest_workshop.exporting.walking import field_names
from unginvest_workshop.exporting.zips import put
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.moving import FORMAT, KINDS, VERSION, WholeFagdag, media_of
from unginvest_workshop.operations.row_codec import codec
from unginvest_workshop.settings import NamesPolicy

WHOLE: Final = mark(
    "Fagdagfila har med alt, også det som blir i rommet. Den er til å flytte fagdagen med, ikke til å dele."
)


def fagdag_file(material: Material) -> Written:
    """Return the file. Raises ValueError when the fagdag was not read whole."""
    whole = material.snapshot.whole
    if whole is None:
        raise ValueError("the fagdag was not read whole")
    full = material.choices.names is NamesPolicy.FULL
    moved = whole if full else WholeFagdag(reduced(material.source, whole.rows))
    media = dict(_media(media_of(moved), material.pictures))
    # without line breaks: with them Python writes it all itself, which takes many times as long
    content = json.dumps(_told(moved), ensure_ascii=False)
    notice = "" if len(media) == len(set(media_of(moved))) else SOME_GONE
    file = OutFile(f"{material.stem}.fagdag", _zip(content, media))
    return Written((file,), notice=notice, caution=WHOLE if full else "")


def _told(moved: WholeFagdag) -> dict[str, object]:
    rows: dict[str, list[dict[str, Any]]] = {}
    names = {kind: name for name, kind in KINDS.items()}
    for row in moved.rows:
        rows.setdefault(names[type(row)], []).append(codec(type(row)).encode(row))
    # as it is kept: a copy of each value would take longer than all else
    journal = {name: getattr(moved.journal, name) for name in field_names(type(moved.journal))}
    return {"format": FORMAT, "version": VERSION, "rows": rows, "journal": journal}


def _media(named: Iterable[MediaHash], pictures: Pictures) -> Iterator[tuple[MediaHash, bytes]]:
    for media in dict.fromkeys(named):
        try:
            yield media, pictures.photo(media).read_bytes()
        except OSError:
            continue


def _zip(content: str, media: dict[MediaHash, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        put(archive, "fagdag.json", content)
        for name, picture in media.items():
            put(archive, f"media/{name}", picture, as_it_is=True)
    return written.getvalue()
