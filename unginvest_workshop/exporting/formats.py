"""The formats there are. Each writer is imported when it is asked for: their libraries take their time."""

# ruff: noqa: PLC0415

from types import MappingProxyType
from typing import Final

from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.material import Material, OutFile, Writer, Written
from unginvest_workshop.i18n import mark

ALL: Final = "all"
"""What stands for every format."""

MOVED: Final = "fagdag"
"""The format in which a fagdag is moved whole to another machine."""

WRITTEN_IN: Final = frozenset({"docx", "pptx", "xlsx"})
"""The formats of files that people write on in."""

SET_BESIDE: Final = frozenset({"pdf", "poster", "png"})
"""Formats that can be made on a thread beside the others without being in their way."""


def _pdf(material: Material) -> Written:
    from unginvest_workshop.exporting.pdf import write_pdf

    content, notice = write_pdf(material.summary, material.pictures)
    return Written((OutFile(f"{material.stem}.pdf", content),), notice=notice)


def _poster(material: Material) -> Written:
    from unginvest_workshop.exporting.poster import write_poster

    return write_poster(material)


def _docx(material: Material) -> Written:
    from unginvest_workshop.exporting.docx.write import write_docx

    return write_docx(material)


def _pptx(material: Material) -> Written:
    from unginvest_workshop.exporting.deck.write import write_deck

    return write_deck(material)


def _html(material: Material) -> Written:
    from unginvest_workshop.exporting.web.page import write_html

    return write_html(material)


def _md(material: Material) -> Written:
    from unginvest_workshop.exporting.markdown_files import markdown_files

    return markdown_files(material)


def _xlsx(material: Material) -> Written:
    from unginvest_workshop.exporting.spreadsheet import write_xlsx

    return write_xlsx(material)


def _csv(material: Material) -> Written:
    from unginvest_workshop.exporting.story_table import write_csv

    return write_csv(material)


def _ics(material: Material) -> Written:
    from unginvest_workshop.exporting.road_calendar import write_ics

    return write_ics(material)


def _png(material: Material) -> Written:
    from unginvest_workshop.exporting.picture_files import write_png

    return write_png(material)


def _svg(material: Material) -> Written:
    from unginvest_workshop.exporting.picture_files import write_svg

    return write_svg(material)


def _fagdag(material: Material) -> Written:
    from unginvest_workshop.exporting.fagdag_file import fagdag_file

    return fagdag_file(material)


FORMATS: Final[MappingProxyType[str, Writer]] = MappingProxyType(
    {
        "pdf": _pdf,
        "poster": _poster,
        "docx": _docx,
        "pptx": _pptx,
        "html": _html,
        "md": _md,
        "xlsx": _xlsx,
        "csv": _csv,
        "ics": _ics,
        "png": _png,
        "svg": _svg,
        MOVED: _fagdag,
    }
)
"""The writers by the names of their formats, in the order they are offered."""


def parse_formats(text: str) -> tuple[str, ...]:
    """Return the formats named, as in "pdf,md" or "all", each once. Raises ExportError for one there is not."""
    wanted = [name.strip().casefold() for name in text.split(",") if name.strip()]
    for name in wanted:
        if name not in FORMATS and name != ALL:
            raise ExportError(
                mark("Formatet «{name}» finnes ikke. Velg blant {known}."), name=name, known=", ".join((*FORMATS, ALL))
            )
    if not wanted:
        raise ExportError(mark("Velg minst ett format: {known}."), known=", ".join((*FORMATS, ALL)))
    return tuple(FORMATS) if ALL in wanted else tuple(dict.fromkeys(wanted))
