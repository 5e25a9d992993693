"""Exporting a fagdag: the way from the store to the files."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.exporting.choices import Choices, Watch, unwatched
from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.files import check_folder, safe_name, write_whole
from unginvest_workshop.exporting.formats import FORMATS, MOVED, SET_BESIDE, parse_formats
from unginvest_workshop.exporting.kept_pictures import KeptPictures
from unginvest_workshop.exporting.markdown_files import clear_older
from unginvest_workshop.exporting.material import Material, Written
from unginvest_workshop.exporting.memory import collecting_later
from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.exporting.snapshot import Snapshot, take_snapshot
from unginvest_workshop.exporting.summary import open_source, tell
from unginvest_workshop.i18n import Counted, Sentence, Translator, mark
from unginvest_workshop.operations.tx import NotFoundError, Store

_NAMED: Final = 6
"""Files that an error tells of by name."""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """The files that were written, in the order of the formats, and messages for the user, to be translated.

    The messages are on what the files lack, and on files that are not for everybody.
    """

    files: tuple[Path, ...]
    notices: tuple[str | Counted, ...] = ()


def export_workshop(
    store: Store, workshop_id: WorkshopId, formats: Sequence[str], out_dir: Path, choices: Choices, pictures: Pictures
) -> ExportResult:
    """Read a fagdag and write its summary. Raises ExportError."""
    formats = parse_formats(",".join(formats))
    try:
        with store.read() as tx:
            snapshot = take_snapshot(tx, workshop_id, whole=MOVED in formats)
    except NotFoundError as error:
        raise ExportError(mark("Det finnes ingen fagdag med id {id}."), id=workshop_id) from error
    return export_snapshot(snapshot, formats, out_dir, choices, pictures)


def export_snapshot(
    snapshot: Snapshot,
    formats: Sequence[str],
    out_dir: Path,
    choices: Choices,
    pictures: Pictures,
    watch: Watch = unwatched,
) -> ExportResult:
    """Write the summary of a fagdag that has been read: all formats are made before the first file is written.

    Needs no store, so that it can run aside. Raises ExportError, before anything is made where the folder cannot be
    written to, and CancelledError when ``watch`` does.
    """
    formats = parse_formats(",".join(formats))
    check_folder(out_dir)
    material = prepare(snapshot, choices, pictures)
    with collecting_later():
        made = _make(formats, material, watch)
    watch("", len(formats), len(formats))
    files = _write_all(made.values(), out_dir)
    if "md" in made:
        clear_older(out_dir, material.stem, {file.name for file in made["md"].beside})
    said = (message for each in made.values() for message in (each.notice, each.caution))
    return ExportResult(tuple(files), tuple(dict.fromkeys(filter(None, said))))


def prepare(snapshot: Snapshot, choices: Choices, pictures: Pictures) -> Material:
    """Make a fagdag ready for the writers."""
    t = Translator(choices.language or snapshot.workshop.language)
    source = open_source(snapshot, choices.names, t, choices.untouched)
    summary = tell(source, choices.sections)
    return Material(summary, source, snapshot, choices, KeptPictures(pictures), safe_name(summary.file_title))


def _make(formats: Sequence[str], material: Material, watch: Watch) -> dict[str, Written]:
    """Make all formats, those that a library sets which needs no turn with Python beside the others."""
    beside = [name for name in formats if name in SET_BESIDE]
    others = [name for name in formats if name not in SET_BESIDE]
    made: dict[str, Written] = {}
    with ThreadPoolExecutor(1) as aside:
        if others:
            setting = {name: aside.submit(FORMATS[name], material) for name in beside}
        try:
            for number, name in enumerate((*others, *beside)):
                watch(name, number, len(formats))
                made[name] = setting[name].result() if others and name in beside else FORMATS[name](material)
        except BaseException:
            aside.shutdown(wait=False, cancel_futures=True)
            raise
    return {name: made[name] for name in formats}


def _write_all(made: Iterable[Written], out_dir: Path) -> list[Path]:
    """Write the files of all formats, and return those to tell of. Raises ExportError, with what lies there already."""
    files: list[Path] = []
    for written in made:
        for file in (*written.beside, *written.files):
            try:
                write_whole(out_dir / file.name, file.content)
            except ExportError as error:
                if not files:
                    raise
                raise _after(files, error) from error
            if file in written.files:
                files.append(out_dir / file.name)
    return files


def _after(files: Sequence[Path], error: ExportError) -> ExportError:
    """Return an error that tells of files too that were written before it."""
    names = ", ".join([f"«{file.name}»" for file in files[:_NAMED]] + ["…"] * (len(files) > _NAMED))
    trouble = Sentence(error.message, error.values)
    return ExportError(mark("{trouble} Dette ble lagret først: {files}."), trouble=trouble, files=names)
