"""The parts of slides as DrawingML. People's words are text in it, never markup."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from unginvest_workshop.exporting.deck.fitting import HANGING, Ink, Paragraph
from unginvest_workshop.exporting.deck.markup import (
    DECORATIVE,
    LOCKED,
    NO_HOLDER,
    NO_LINE,
    NUMBER_FIELD,
    attribute,
    content,
    emu,
    holder,
    line,
    place,
    preset,
    rounded,
    shape,
    solid,
    text_body,
)
from unginvest_workshop.exporting.deck.slides import PAD, Bar, Box, Fill, Grid, TextBox
from unginvest_workshop.exporting.deck.tables import CELL_X, CELL_Y
from unginvest_workshop.exporting.letters import rightward
from unginvest_workshop.exporting.said import apart, language_of
from unginvest_workshop.i18n import regional

_HAIR: Final = "E4DDD2"
_RULE: Final = "CBBDA5"
_NEWSPRINT: Final = "F7F0E3"
_TABLE: Final = "http://schemas.openxmlformats.org/drawingml/2006/table"
_RADIUS: Final = 10.0
_PIECES: Final = 24
"""Pieces of a bar that are still told apart."""

_BAR_GAP: Final = 4.0
_LINES: Final = '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'


class Shapes:
    """Writes the shapes of one slide, each with an id of its own, in one phase's colour and one language."""

    def __init__(self, phase: int, language: str) -> None:
        """``phase`` is its number."""
        self._phase = phase
        self._language = regional(language)
        self._id = 1
        self.written: list[str] = []

    def placeholder(self, kind: str, name: str, text: str, box: Box | None = None) -> None:
        """Write words into a placeholder of the layout, which says how they look."""
        runs = "".join(self._runs(part, f'<a:rPr lang="{self._tongue(part)}"/>') for part in apart(text))
        self._text(kind, name, f"<a:p>{runs}</a:p>", "" if box is None else place(box))

    def sized(self, kind: str, name: str, paragraphs: Sequence[Paragraph], box: Box | None = None) -> None:
        """Write paragraphs into a placeholder, as they look; without a box it is where the layout has it."""
        self._text(kind, name, self.paragraphs(paragraphs), "" if box is None else place(box))

    def footer(self, kind: str, name: str, text: str) -> None:
        """Write what stands at the foot of the slide; some programs look up no layout for it."""
        runs = "".join(self._runs(part, self._small(self._tongue(part))) for part in apart(text))
        self._text(kind, name, f'<a:p><a:pPr algn="l"/>{runs}</a:p>', "")

    def number(self, kind: str, name: str) -> None:
        """Write the slide's number, which counts itself."""
        field = f'<a:fld id="{NUMBER_FIELD}" type="slidenum">{self._small()}<a:t>‹#›</a:t></a:fld>'
        self._text(kind, name, f'<a:p><a:pPr algn="r"/>{field}</a:p>', "")

    def text(self, name: str, part: TextBox) -> None:
        """Write text in a place of its own."""
        look, inset = f"{place(part.box)}{preset('rect')}<a:noFill/>", 0.0
        if part.fill is not Fill.NONE:
            look, inset = place(part.box) + self._card(part.box, part.fill), PAD
        inside = " ".join(f'{side}Ins="{emu(inset)}"' for side in "ltrb")
        body = f'<a:bodyPr wrap="square" {inside} anchor="t"><a:noAutofit/></a:bodyPr>'
        words = text_body(body, self.paragraphs(part.paragraphs))
        self.written.append(shape(self._next(), name, look, words, about='<p:cNvSpPr txBox="1"/>'))

    def picture(self, name: str, box: Box, alt: str, relation: str) -> None:
        """Write a picture, with the words that stand for it."""
        known = f'<p:cNvPr id="{self._next()}" name={attribute(name)} descr={attribute(alt)}/>'
        about = f'<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>{NO_HOLDER}'
        image = f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        look = f"<p:spPr>{place(box)}{rounded(box, 6.0)}{line(_HAIR)}</p:spPr>"
        self.written.append(f"<p:pic><p:nvPicPr>{known}{about}</p:nvPicPr>{image}{look}</p:pic>")

    def bar(self, name: str, part: Bar) -> None:
        """Write a share as a bar; it is said in words beside it, so it is an ornament for those who listen."""
        box, ident = part.box, self._next()
        pieces = min(part.total, _PIECES)
        filled = round(part.filled / part.total * pieces)
        width = (box.width - _BAR_GAP * (pieces - 1)) / pieces
        drawn = []
        for n in range(pieces):
            where = place(Box(box.x + n * (width + _BAR_GAP), box.y, width, box.height))
            look = (
                where + preset("roundRect", 50000) + solid(self._colour(Ink.PHASE) if n < filled else _HAIR) + NO_LINE
            )
            drawn.append(shape(self._next(), name, look, more=DECORATIVE))
        child = f'<a:chOff x="{emu(box.x)}" y="{emu(box.y)}"/><a:chExt cx="{emu(box.width)}" cy="{emu(box.height)}"/>'
        known = f'<p:cNvPr id="{ident}" name={attribute(name)}>{DECORATIVE}</p:cNvPr><p:cNvGrpSpPr/>{NO_HOLDER}'
        look = f"<p:grpSpPr>{place(box, inside=child)}</p:grpSpPr>"
        self.written.append(f"<p:grpSp><p:nvGrpSpPr>{known}</p:nvGrpSpPr>{look}{''.join(drawn)}</p:grpSp>")

    def table(self, name: str, grid: Grid) -> None:
        """Write a table with a header row."""
        columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in grid.widths)
        rows = [self._row([(each,) for each in grid.header], grid.heights[0], header=True)]
        rows += [self._row(row, tall) for row, tall in zip(grid.rows, grid.heights[1:], strict=True)]
        known = f'<p:cNvPr id="{self._next()}" name={attribute(name)} descr={attribute(grid.name)}/>'
        about = f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{NO_HOLDER}'
        table = f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{"".join(rows)}</a:tbl>'
        self.written.append(
            f"<p:graphicFrame><p:nvGraphicFramePr>{known}{about}</p:nvGraphicFramePr>{place(grid.box, tag='p')}"
            f'<a:graphic><a:graphicData uri="{_TABLE}">{table}</a:graphicData></a:graphic></p:graphicFrame>'
        )

    def paragraphs(self, paragraphs: Sequence[Paragraph]) -> str:
        """Return paragraphs as text."""
        return "".join(map(self._paragraph, paragraphs)) or f'<a:p><a:endParaRPr lang="{self._language}"/></a:p>'

    def _row(self, cells: Sequence[Sequence[Paragraph]], height: float, *, header: bool = False) -> str:
        none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
        look = none + line(_RULE, tag="lnB") + (self._soft() if header else solid("bg1"))
        inset = f'marL="{emu(CELL_X)}" marR="{emu(CELL_X)}" marT="{emu(CELL_Y)}" marB="{emu(CELL_Y)}"'
        written = "".join(
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{self.paragraphs(cell)}</a:txBody>"
            f"<a:tcPr {inset}>{look}</a:tcPr></a:tc>"
            for cell in cells
        )
        return f'<a:tr h="{emu(height)}">{written}</a:tr>'

    def _paragraph(self, paragraph: Paragraph) -> str:
        left = paragraph.indent + (HANGING if paragraph.bullet else 0.0)
        hanging = emu(-HANGING) if paragraph.bullet else 0
        aligned = ' algn="r" rtl="1"' if rightward(paragraph.text) else ""
        mark = "<a:buNone/>"
        if paragraph.bullet:
            colour = f'<a:buClr><a:schemeClr val="{self._colour(Ink.PHASE)}"/></a:buClr>'
            mark = f'{colour}<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        spaced = f'<a:spcBef><a:spcPts val="{round(paragraph.before * 100)}"/></a:spcBef>'
        about = f'<a:pPr marL="{emu(left)}" indent="{hanging}"{aligned}>{_LINES}{spaced}{mark}</a:pPr>'
        return f"<a:p>{about}{self._looking(paragraph)}</a:p>"

    def _looking(self, paragraph: Paragraph) -> str:
        """Return a paragraph's text: what is strong, what is plain, and what is quiet."""
        text = paragraph.text
        strong, quiet = min(paragraph.strong, len(text)), len(text) - min(paragraph.quiet, len(text))
        cuts = sorted({0, strong, quiet, len(text)})
        return "".join(
            self._runs(part, self._look(paragraph, self._tongue(part), strong=end <= strong, quiet=start >= quiet))
            for start, end in pairwise(cuts)
            for part in apart(text[start:end])
        )

    def _look(self, paragraph: Paragraph, language: str, *, strong: bool, quiet: bool) -> str:
        face = paragraph.style.face.strong if strong else paragraph.style.face
        ink = Ink.PHASE if strong else Ink.MUTED if quiet else paragraph.style.ink
        bold, italic = int(face.bold and (strong or not quiet)), int(face.italic)
        size = round(paragraph.style.size * 100)
        return (
            f'<a:rPr lang="{language}" sz="{size}" b="{bold}" i="{italic}">{solid(self._colour(ink))}'
            f'<a:latin typeface="{"+mj-lt" if face.serif else "+mn-lt"}"/></a:rPr>'
        )

    def _runs(self, text: str, look: str) -> str:
        lines = (f"<a:r>{look}<a:t>{content(each)}</a:t></a:r>" if each else "" for each in text.split("\n"))
        return f"<a:br>{look}</a:br>".join(lines)

    def _text(self, kind: str, name: str, inside: str, where: str) -> None:
        words = text_body("<a:bodyPr/>", inside)
        self.written.append(shape(self._next(), name, where, words, about=LOCKED, held=holder(kind)))

    def _tongue(self, text: str) -> str:
        return language_of(text) or self._language

    def _card(self, box: Box, fill: Fill) -> str:
        match fill:
            case Fill.SOFT:
                return rounded(box, _RADIUS) + self._soft() + NO_LINE
            case Fill.NEWSPRINT:
                return preset("rect") + solid(_NEWSPRINT) + line(_RULE)
            case _:
                return rounded(box, _RADIUS) + solid("bg1") + line(_HAIR)

    def _small(self, language: str = "") -> str:
        font = '<a:latin typeface="+mn-lt"/>'
        return f'<a:rPr lang="{language or self._language}" sz="1200">{solid(Ink.MUTED.value)}{font}</a:rPr>'

    def _soft(self) -> str:
        """Return the phase's colour as a soft fill, so that it follows the theme."""
        softer = '<a:satMod val="55000"/><a:lumMod val="15000"/><a:lumOff val="85000"/>'
        return f'<a:solidFill><a:schemeClr val="accent{self._phase}">{softer}</a:schemeClr></a:solidFill>'

    def _colour(self, ink: Ink) -> str:
        return f"accent{self._phase}" if ink is Ink.PHASE else ink.value

    def _next(self) -> int:
        self._id += 1
        return self._id
