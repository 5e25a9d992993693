"""Text that is pasted or dropped: as it is on the clipboard, or in a file of plain text."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData

from unginvest_workshop.domain.text import decode
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.tx import UserError

_SUFFIX: Final = ".txt"
_MOST_BYTES: Final = 2_000_000
_UNREADABLE: Final = mark("Fikk ikke lest «{file}». Lagre den som ren tekst, og prøv igjen.")


def brings_text(mime: QMimeData) -> bool:
    """Tell whether there is text in this: words, or one file of plain text."""
    return _file(mime) is not None if mime.hasUrls() else mime.hasText()


def text_in(mime: QMimeData) -> str:
    """Return the text, "" where there is none. Raises UserError for a file that can't be read as text."""
    file = _file(mime)
    if file is None:
        return "" if mime.hasUrls() else mime.text()
    try:
        text = decode(file.read_bytes()) if file.stat().st_size <= _MOST_BYTES else None
    except OSError as error:
        raise UserError(_UNREADABLE, file=file.name) from error
    if text is None or "\0" in text:
        raise UserError(_UNREADABLE, file=file.name)
    return text


def _file(mime: QMimeData) -> Path | None:
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() == _SUFFIX else None
