"""Files that are written whole or not at all, under names that every system takes."""

import contextlib
import errno
import os
import re
import secrets
import unicodedata
from itertools import count
from pathlib import Path
from typing import Final

from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.i18n import mark

FULL: Final = mark("Disken er full, så «{file}» ble ikke skrevet. Rydd litt plass og prøv igjen.")
NO_FOLDER: Final = mark("«{folder}» er ikke en mappe. Velg et annet sted for «{file}».")
A_FOLDER: Final = mark("«{file}» er en mappe. Velg et annet navn på fila.")
GONE: Final = mark("Mappa «{folder}» finnes ikke. Lag den, eller velg et annet sted for «{file}».")
REFUSED: Final = mark("Får ikke skrive «{file}» i «{folder}». Er fila åpen et annet sted, så lukk den og prøv igjen.")
FAILED: Final = mark("Fikk ikke skrevet «{file}» i «{folder}». Velg et annet sted.")
"""Why a file could not be written, and what to do."""

_LONGEST: Final = 180
"""Bytes of a name before its suffix: systems take 255, and the folder may be deep."""

_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)


def safe_name(wanted: str) -> str:
    """Return a file name, without a suffix, as near to the wanted one as Windows and all others take."""
    visible = "".join(c for c in _NOT_IN_NAMES.sub(" ", wanted) if unicodedata.category(c) not in {"Cc", "Cf", "Cs"})
    name = " ".join(visible.split()).strip(" .")
    while len(name.encode()) > _LONGEST:
        name = name[:-1]
    name = name.rstrip(" .") or "fagdag"
    return f"_{name}" if _RESERVED.match(name) else name


def free_path(path: Path) -> Path:
    """Return a path beside this one at which nothing lies: "a 2.docx" for "a.docx"."""
    return next(each for n in count(2) if not os.path.lexists(each := path.with_stem(f"{path.stem} {n}")))


def check_folder(folder: Path) -> None:
    """Find out whether files can be written in a folder, or in one that is made there, and leave nothing there.

    Raises ExportError. To be asked before much work is done; a file may fail to be written all the same.
    """
    nearest = next(each for each in (folder.absolute(), *folder.absolute().parents) if os.path.lexists(each))
    probe = nearest / f".{secrets.token_hex(8)}.part"
    try:
        probe.touch(exist_ok=False)
        probe.unlink()
    except OSError as error:
        with contextlib.suppress(OSError):
            probe.unlink(missing_ok=True)
        raise _no_folder(folder.absolute(), nearest, error) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and rename it there. Raises ExportError; what was there before is then unharmed."""
    beside = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise not_written(path, error) from error


def _no_folder(folder: Path, nearest: Path, error: OSError) -> ExportError:
    """Return why nothing can be written in a folder, of which there is so much, as a sentence for the reader."""
    if not nearest.is_dir():
        return ExportError(mark("«{folder}» er ikke en mappe. Velg en annen."), folder=str(nearest))
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        message = mark("Det er fullt der «{folder}» ligger. Rydd litt plass, eller velg en annen mappe.")
        return ExportError(message, folder=str(folder))
    return ExportError(mark("Får ikke lagre noe i «{folder}». Velg en annen mappe."), folder=str(folder))


def not_written(path: Path, error: OSError) -> ExportError:
    """Return why a file could not be written, as a sentence for the reader."""
    return ExportError(_why(error), file=path.name, folder=str(path.parent))


def _why(error: OSError) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return FULL
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        return NO_FOLDER
    if isinstance(error, IsADirectoryError):
        return A_FOLDER
    if isinstance(error, FileNotFoundError):
        return GONE
    return REFUSED if isinstance(error, PermissionError) or error.errno == errno.EROFS else FAILED
