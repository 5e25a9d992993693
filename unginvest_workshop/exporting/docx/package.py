"""Packing a document into its file: the same document is always the same file, and holds nothing of who made it."""

import zipfile
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Final

from docx.document import Document

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every file within: that of the fagdag stands in the properties."""

_PACKED_ALREADY: Final = (".png", ".jpg", ".jpeg")


def set_properties(document: Document, title: str, language: str, day: date) -> None:
    """Say what the document is, in which language, and of which day; nobody is named."""
    told, at = document.core_properties, datetime.combine(day, time(), UTC)
    told.title, told.language = title[:255], language
    told.author = told.last_modified_by = ""
    told.created = told.modified = at
    told.revision = 1


def packed(document: Document) -> bytes:
    """Return the document as a file."""
    saved, written = BytesIO(), BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(written, "w") as archive:
        for name in parts.namelist():
            kind = zipfile.ZIP_STORED if name.endswith(_PACKED_ALREADY) else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, _EARLIEST), parts.read(name), kind)
    return written.getvalue()
