"""Exporting a fagdag: which formats there are, and the way from the store to the files."""

import contextlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from unginvest_workshop.domain.ids import MediaHash, WorkshopId
from unginvest_workshop.exporting.document import Sketch, Summary
from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.files import safe_name, write_whole
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.photos import PHOTO_NAME, PhotoFile, photo_files, some_gone
from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.exporting.sketches import SKETCH_NAME, sketch_files
from unginvest_workshop.exporting.snapshot import Snapshot, take_snapshot
from unginvest_workshop.exporting.summary import build_summary
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.operations.tx import NotFoundError, Store
from unginvest_workshop.settings import NamesPolicy


@dataclass(frozen=True, slots=True)
class Written:
    """A file's content, what lies in a folder beside it, and a message on what it lacks, to be translated."""

    content: bytes
    notice: str = ""
    beside: tuple[PhotoFile, ...] = ()


Writer = Callable[[Summary, Pictures, str], Written]
"""Writes a summary; is given the name of the folder that lies beside its file."""

_BESIDE: Final = "-bilder"
"""What the folder with a file's photos and drawings is called, after the file's own name."""

ALL: Final = "all"
"""What stands for every format."""


def _pdf(summary: Summary, pictures: Pictures, _folder: str) -> Written:
    from unginvest_workshop.exporting.pdf import write_pdf  # noqa: PLC0415  typst only when it is needed

    return Written(*write_pdf(summary, pictures))


def _md(summary: Summary, pictures: Pictures, folder: str) -> Written:
    files = photo_files(summary, pictures)
    beside: list[tuple[MediaHash | Sketch, PhotoFile]] = [*files.items(), *sketch_files(summary).items()]
    links = {each: f"{quote(folder)}/{file.name}" for each, file in beside}
    return Written(
        write_markdown(summary, links).encode(), some_gone(summary, files), tuple(file for _, file in beside)
    )


FORMATS: Final[MappingProxyType[str, Writer]] = MappingProxyType({"pdf": _pdf, "md": _md})
"""The writers by the names of their formats, which are also the files' suffixes."""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """The files that were written, in the order of the formats, and messages for the user, to be translated."""

    files: tuple[Path, ...]
    notices: tuple[str, ...] = ()


def parse_formats(text: str) -> tuple[str, ...]:
    """Return the formats named, as in "pdf,md" or "all", each once. Raises ExportError for one there is not."""
    wanted = [name.strip().casefold() for name in text.split(",") if name.strip()]
    if ALL in wanted:
        return tuple(FORMATS)
    for name in wanted:
        if name not in FORMATS:
            raise ExportError(
                mark("Formatet «{name}» finnes ikke. Velg blant {known}."), name=name, known=", ".join((*FORMATS, ALL))
            )
    if not wanted:
        raise ExportError(mark("Velg minst ett format: {known}."), known=", ".join((*FORMATS, ALL)))
    return tuple(dict.fromkeys(wanted))


def export_workshop(
    store: Store,
    workshop_id: WorkshopId,
    formats: Sequence[str],
    out_dir: Path,
    names: NamesPolicy,
    language: str | None,
    pictures: Pictures,
) -> ExportResult:
    """Read a fagdag and write its summary. Raises ExportError; without a language it is the room's own."""
    try:
        with store.read() as tx:
            snapshot = take_snapshot(tx, workshop_id)
    except NotFoundError as error:
        raise ExportError(mark("Det finnes ingen fagdag med id {id}."), id=workshop_id) from error
    return export_snapshot(snapshot, formats, out_dir, names, language, pictures)


def export_snapshot(
    snapshot: Snapshot,
    formats: Sequence[str],
    out_dir: Path,
    names: NamesPolicy,
    language: str | None,
    pictures: Pictures,
) -> ExportResult:
    """Write the summary of a fagdag that has been read: all formats are made before the first file is written.

    Needs no store, so that it can run aside. Raises ExportError.
    """
    formats = parse_formats(",".join(formats))
    summary = build_summary(snapshot, names, Translator(language or snapshot.workshop.language))
    stem = safe_name(summary.file_title)
    folder = f"{stem}{_BESIDE}"
    made = {name: FORMATS[name](summary, pictures, folder) for name in formats}
    files = []
    for name, written in made.items():
        path = out_dir / f"{stem}.{name}"
        for file in written.beside:
            write_whole(out_dir / folder / file.name, file.content)
        write_whole(path, written.content)
        files.append(path)
    if "md" in made:
        _clear_older(out_dir / folder, {file.name for file in made["md"].beside})
    return ExportResult(tuple(files), tuple(dict.fromkeys(each.notice for each in made.values() if each.notice)))


def _clear_older(folder: Path, kept: Collection[str]) -> None:
    """Remove the pictures of an earlier summary that this one has not: somebody may have wanted one away."""
    with contextlib.suppress(OSError):
        for path in list(folder.iterdir()):
            if (PHOTO_NAME.fullmatch(path.name) or SKETCH_NAME.fullmatch(path.name)) and path.name not in kept:
                path.unlink()
        if not any(folder.iterdir()):
            folder.rmdir()
