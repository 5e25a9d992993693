"""Tables: a header that is told on every page, and cells that hold more than a line."""

from collections.abc import Iterator
from typing import Final

from unginvest_workshop.exporting.document import Cell, Table, Thread
from unginvest_workshop.exporting.docx.telling import Telling
from unginvest_workshop.exporting.docx.xml import TWIPS, Element, between, element, paragraph, run, runs, safe

_LONG: Final = 350
"""Letters of a cell after which its row may go on on the next page."""


def table_element(table: Table, title: str, telling: Telling) -> Element:
    """Return a table; ``title`` is what it is called where it cannot be seen."""
    line = telling.width * TWIPS
    widths = [round(line * weight / sum(table.weights)) for weight in table.weights]
    head = element("tr", element("trPr", element("cantSplit"), element("tblHeader")))
    head.extend(
        _cell(width, [paragraph("TableText", run(name))]) for name, width in zip(table.header, widths, strict=True)
    )
    made = element("tbl", _look(table, title, widths, telling.phase), element("tblGrid"), head)
    made[1].extend(element("gridCol", w=width) for width in widths)
    for row in table.rows:
        whole = [] if any(_length(cell) > _LONG for cell in row) else [element("trPr", element("cantSplit"))]
        told = (_cell(width, _told(cell, telling)) for cell, width in zip(row, widths, strict=True))
        made.append(element("tr", *whole, *told))
    return made


def _look(table: Table, title: str, widths: list[int], phase: int) -> Element:
    return element(
        "tblPr",
        element("tblStyle", val=f"PhaseTable{phase}"),
        element("tblW", w=sum(widths), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="04A0", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=1, noVBand=1),
        element("tblCaption", val=safe(title)),
        element("tblDescription", val=safe(" · ".join(table.header))),
    )


def _cell(width: int, told: list[Element]) -> Element:
    return element("tc", element("tcPr", element("tcW", w=width, type="dxa")), *told)


def _length(cell: Cell) -> int:
    threads = sum(len(node.text) for thread in cell.threads for node in thread.nodes)
    return len(cell.text) + len(cell.note) + len(cell.celebration) + threads


def _told(cell: Cell, telling: Telling) -> list[Element]:
    """Return a cell's paragraphs, of which there is always one."""
    said = [run(cell.text)] if cell.text else []
    parts = [paragraph("TableText", *telling.home(cell.anchor, *said))] if said or cell.anchor else []
    parts += [paragraph("TableText", *runs(cell.note, "SubtleEmphasis"))] if cell.note else []
    parts += [paragraph("TableText", *runs(cell.celebration, "IntenseEmphasis"))] if cell.celebration else []
    parts += [paragraph("Threads", *_thread(thread, telling)) for thread in cell.threads]
    return parts or [paragraph("TableText")]


def _thread(thread: Thread, telling: Telling) -> Iterator[Element]:
    nodes = (telling.link(node.text, node.anchor) for node in thread.nodes)
    yield from between(nodes, " → ")
