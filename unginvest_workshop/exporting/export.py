"""Exporting a fagdag: the way from the store to the files."""

from collections.abc import Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.exporting.choices import Choices, Watch, unwatched
from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.files import check_folder, free_path, safe_name, write_whole
from unginvest_workshop.exporting.formats import FORMATS, MOVED, SET_BESIDE, parse_formats
from unginvest_workshop.exporting.kept_pictures import KeptPictures
from unginvest_workshop.exporting.markdown_files import clear_older
from unginvest_workshop.exporting.material import Material, OutFile, Written
from unginvest_workshop.exporting.memory import collecting_later
from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.exporting.snapshot import Snapshot, take_snapshot
from unginvest_workshop.exporting.summary import open_source, tell
from unginvest_workshop.exporting.unwritten import PICTURES_MISSING, by_cause
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
    unwritten: tuple[Sentence, ...] = ()
    """Why some files could not be written, a sentence for each cause; what lay there before still does."""


class IncompleteError(ExportError):
    """Some files could not be written, though all others were."""

    def __init__(self, result: ExportResult) -> None:
        """Tell of both, in one message."""
        names = ", ".join([f"«{file.name}»" for file in result.files[:_NAMED]] + ["…"] * (len(result.files) > _NAMED))
        super().__init__(mark("{trouble} Dette ble lagret: {files}."), trouble=_joined(result.unwritten), files=names)
        self.result = result


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
    written to, and CancelledError when ``watch`` does. Where some files could not be written it raises IncompleteError.
    """
    formats = parse_formats(",".join(formats))
    check_folder(out_dir)
    material = prepare(snapshot, choices, pictures)
    with collecting_later():
        made = _make(formats, material, watch)
    watch("", len(formats), len(formats))
    files, unwritten = _write_all(made.values(), out_dir, choices.beside)
    if out_dir / f"{material.stem}.md" in files:
        clear_older(out_dir, material.stem, {file.name for file in made["md"].beside})
    said = (message for each in made.values() for message in (each.notice, each.caution))
    result = ExportResult(tuple(files), tuple(dict.fromkeys(filter(None, said))), unwritten)
    if unwritten:
        raise IncompleteError(result)
    return result


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


def _write_all(
    made: Iterable[Written], out_dir: Path, kept: Collection[str]
) -> tuple[list[Path], tuple[Sentence, ...]]:
    """Write the files of all formats, and return those to tell of, and why others could not be written.

    Those that are called like one of ``kept`` are written beside it. Where one that others need could not be, neither
    are they: they would show what is there no more. Raises ExportError where none could.
    """
    files: list[Path] = []
    troubles: list[Sentence] = []
    for written in made:
        missing = next(filter(None, (_write(file, out_dir, kept)[1] for file in written.beside)), None)
        if missing is not None:
            lacking = {"folder": str(out_dir)}
            troubles += [
                missing,
                *(Sentence(PICTURES_MISSING, lacking | {"file": each.name}) for each in written.files),
            ]
            continue
        for file in written.files:
            path, trouble = _write(file, out_dir, kept)
            if trouble is None:
                files.append(path)
            else:
                troubles.append(trouble)
    told = by_cause(troubles)
    if told and not files:
        joined = _joined(told)
        raise ExportError(joined.message, **joined.values)
    return files, told


def _write(file: OutFile, out_dir: Path, kept: Collection[str]) -> tuple[Path, Sentence | None]:
    """Write a file, and return where, and why it could not be written; None when it was."""
    path = out_dir / file.name
    if file.name in kept:
        path = free_path(path)
    try:
        write_whole(path, file.content)
    except ExportError as error:
        return path, Sentence(error.message, error.values)
    return path, None


def _joined(sentences: Sequence[Sentence]) -> Sentence:
    """Return several sentences as one message."""
    first, *rest = sentences
    return Sentence(mark("{first} {rest}"), {"first": first, "rest": _joined(rest)}) if rest else first
