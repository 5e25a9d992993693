"""Packing a document into its file: the same document is always the same file, and holds nothing of who made it."""

import zipfile
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Final

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, NAMESPACE
from docx.opc.part import Part
from lxml import etree

from unginvest_workshop.exporting.zips import put

_TYPES: Final = NAMESPACE.OPC_CONTENT_TYPES

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
    package = document.part.package
    parts = list(package.iter_parts())
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        _put(archive, "[Content_Types].xml", _content_types(parts))
        _put(archive, "_rels/.rels", package.rels.xml)
        for part in parts:
            _put(archive, part.partname.membername, part.blob)
            if part.rels:
                _put(archive, part.partname.rels_uri.membername, part.rels.xml)
    return written.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: bytes | str) -> None:
    put(archive, name, content, as_it_is=name.endswith(_PACKED_ALREADY))


def _content_types(parts: Iterable[Part]) -> bytes:
    """Return what kind each part is of: pictures by their endings, all others by name."""
    root = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})  # type: ignore[dict-item]  # the stubs know no default namespace
    kinds = {"rels": CONTENT_TYPE.OPC_RELATIONSHIPS, "xml": CONTENT_TYPE.XML}
    kinds |= {part.partname.ext: part.content_type for part in parts if part.partname.ext != "xml"}
    for ending, kind in kinds.items():
        etree.SubElement(root, f"{{{_TYPES}}}Default", Extension=ending, ContentType=kind)
    for part in parts:
        if part.partname.ext == "xml":
            etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=part.partname, ContentType=part.content_type)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
