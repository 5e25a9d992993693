"""The summary as DOCX. Imported at first use only: python-docx takes its time."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from docx.document import Document
from docx.enum.section import WD_ORIENTATION, WD_SECTION
from docx.oxml.ns import qn
from docx.section import Section as Sheet
from docx.shared import Mm

from unginvest_workshop.exporting.document import MARK, ItemList, Picture, Quote, Section, Summary, Table
from unginvest_workshop.exporting.docx.blocks import told
from unginvest_workshop.exporting.docx.front import footer, front_page
from unginvest_workshop.exporting.docx.package import packed, set_properties
from unginvest_workshop.exporting.docx.pictures import Figures
from unginvest_workshop.exporting.docx.telling import Telling, places
from unginvest_workshop.exporting.docx.template import empty_document
from unginvest_workshop.exporting.docx.xml import Element, between, paragraph, run
from unginvest_workshop.exporting.material import Material, OutFile, Written
from unginvest_workshop.exporting.photos import PRINTED, photo_files, some_gone
from unginvest_workshop.i18n import regional

_TABLE: Final = qn("w:tbl")

_SHORT_SIDE: Final = 210
_LONG_SIDE: Final = 297
_BESIDE: Final = 21
_BESIDE_LYING: Final = 18
_ABOVE_AND_BELOW: Final = 42
"""Millimetres of the paper, and of its margins."""


def write_docx(material: Material) -> Written:
    """Return the document as a file."""
    summary, source = material.summary, material.source
    photos = photo_files(summary, material.pictures, PRINTED)
    document = empty_document(summary.language, summary.phases, source.t)
    figures = Figures(document.part, material.pictures, photos)
    first = Telling(
        source.t, figures, places(summary), summary.front.topic.title, 1,
        _SHORT_SIDE - 2 * _BESIDE, _LONG_SIDE - _ABOVE_AND_BELOW,
    )  # fmt: skip
    _fill(document, summary, first)
    set_properties(document, summary.front.title, regional(summary.language), source.snapshot.workshop.date)
    return Written((OutFile(f"{material.stem}.docx", packed(document)),), notice=some_gone(summary, photos))


def _fill(document: Document, summary: Summary, first: Telling) -> None:
    """Write all that is told: pages that stand, and lying ones where something is too wide for those."""
    sheet = document.sections[0]
    sheet.different_first_page_header_footer = True
    _put_footer(sheet, summary, first.width)
    _put(document, front_page(summary, first))
    lying, opened = False, False
    for section in summary.sections:
        turned = _lies_down(section) or (lying and _is_brief(section))
        if turned != lying:
            sheet = _new_sheet(document)
            _turn(sheet)
            lying = turned
            _put_footer(sheet, summary, _telling(section, first, lying=lying).width)
        new_page = not opened and not lying
        _put(document, _section(section, summary, _telling(section, first, lying=lying), new_page=new_page))
        opened = True


def _telling(section: Section, first: Telling, *, lying: bool) -> Telling:
    width, height = first.width, first.height
    if lying:
        width, height = _LONG_SIDE - 2 * _BESIDE_LYING, _SHORT_SIDE - _ABOVE_AND_BELOW
    return replace(first, title=section.title, phase=section.phase.number, width=width, height=height)


def _section(section: Section, summary: Summary, telling: Telling, *, new_page: bool) -> Iterator[Element]:
    phase = summary.phases[telling.phase - 1]
    number = run(f"\u00a0{telling.phase}\u00a0", f"PhaseNumber{telling.phase}")
    yield paragraph("Kicker", number, run(f"\u00a0\u00a0{phase}", telling.coloured), new_page=new_page)
    yield paragraph("Heading1", *telling.home(section.anchor, run(section.title)))
    lead = [run(section.lead)] if section.lead else []
    if section.marked:
        lead.append(run(f"{MARK} {summary.recurring}", "SubtleEmphasis"))
    if lead:
        yield paragraph("Lead", *between(lead, "\n"))
    yield from told(section, telling)


def _put(document: Document, content: Iterator[Element]) -> None:
    """Write elements at the end; two tables stay two."""
    end = document.element.body.sectPr
    for each in content:
        before = end.getprevious()
        if before is not None and each.tag == before.tag == _TABLE:
            end.addprevious(paragraph("Quiet"))
        end.addprevious(each)


def _new_sheet(document: Document) -> Sheet:
    """Begin pages of another kind, without the empty paragraph that would stand between."""
    sheet: Sheet = document.add_section(WD_SECTION.NEW_PAGE)
    ending = document.element.body.sectPr.getprevious()
    before = ending.getprevious()
    if before.tag != _TABLE:
        before.get_or_add_pPr().append(ending.pPr.sectPr)
        document.element.body.remove(ending)
    sheet.different_first_page_header_footer = False
    return sheet


def _turn(sheet: Sheet) -> None:
    """Let pages lie down that stood, and the other way about."""
    lying = sheet.orientation != WD_ORIENTATION.LANDSCAPE
    sheet.orientation = WD_ORIENTATION.LANDSCAPE if lying else WD_ORIENTATION.PORTRAIT
    sheet.page_width, sheet.page_height = sheet.page_height, sheet.page_width
    sheet.left_margin = sheet.right_margin = Mm(_BESIDE_LYING if lying else _BESIDE)


def _put_footer(sheet: Sheet, summary: Summary, width: float) -> None:
    sheet.footer.is_linked_to_previous = False
    root = sheet.footer.part.element
    for each in list(root):
        root.remove(each)
    root.append(footer(summary.front, summary.page_of, width))


def _lies_down(section: Section) -> bool:
    """Tell whether a section has a picture and a table, which are too wide for a page that stands."""
    return {Picture, Table} <= {type(block) for block in section.blocks}


def _is_brief(section: Section) -> bool:
    """Tell whether a section is so short that it may end pages that lie down."""
    return all(isinstance(block, (ItemList, Quote)) for block in section.blocks)
