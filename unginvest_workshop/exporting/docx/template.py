"""The empty document that a summary is written into: its styles, in the summary's language and the phases' colours."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from string import Template
from types import MappingProxyType
from typing import Final
from xml.sax.saxutils import quoteattr

import docx
from docx.document import Document

from unginvest_workshop.exporting.colours import SOFT, STRONG
from unginvest_workshop.exporting.docx.xml import safe
from unginvest_workshop.i18n import Translator, mark, regional
from unginvest_workshop.settings import resources_dir

STYLES: Final = MappingProxyType(
    {
        "kicker": mark("Fase"),
        "quiet": mark("Stille linje"),
        "lead": mark("Innledning"),
        "verse": mark("Vers"),
        "threads": mark("Røde tråder"),
        "figure": mark("Bilde"),
        "masthead": mark("Avisnavn"),
        "dateline": mark("Avisdato"),
        "ingress": mark("Ingress"),
        "news": mark("Avistekst"),
        "cell": mark("Tabelltekst"),
        "label": mark("Stikkord"),
        "small": mark("Liten overskrift"),
    }
)
"""What those styles are called that word processors have not themselves."""


def empty_document(language: str, phases: Sequence[str], t: Translator) -> Document:
    """Return a document without content, whose styles are named in the language of the summary."""
    words = {key: _inside(t(name)) for key, name in STYLES.items()}
    words |= {"language": regional(language), "phases": _phases(phases, t)}
    folder = resources_dir() / "docx" / "package"
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            archive.writestr(path.relative_to(folder).as_posix(), _filled(path, words))
    packed.seek(0)
    return docx.Document(packed)


def _phases(phases: Sequence[str], t: Translator) -> str:
    look = Template((resources_dir() / "docx" / "phase.xml").read_text(encoding="utf-8"))
    told = []
    for number, (phase, strong, soft) in enumerate(zip(phases, STRONG, SOFT, strict=True), 1):
        name = f"{number} {phase}"
        told.append(
            look.substitute(
                number=number,
                strong=strong,
                soft=soft,
                name=_inside(name),
                number_name=_inside(t("{phase}: tallet", phase=name)),
                link_name=_inside(t("{phase}: lenke", phase=name)),
                table_name=_inside(t("{phase}: tabell", phase=name)),
            )
        )
    return "".join(told)


def _filled(path: Path, words: dict[str, str]) -> str:
    return Template(path.read_text(encoding="utf-8")).substitute(words)


def _inside(text: str) -> str:
    """Return text as it stands between the quotation marks of an attribute."""
    return quoteattr(safe(text), {'"': "&quot;"})[1:-1]
