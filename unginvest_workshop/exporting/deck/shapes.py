"""The parts of slides as DrawingML. People's words are text in it, never markup."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from unginvest_workshop.exporting.deck.fitting import HANGING, Ink, Paragraph
from unginvest_workshop.exporting.deck.slides import Bar, Box, Fill, Grid, PAD, TextBox
from unginvest_workshop.exporting.deck.tables import CELL_X, CELL_Y

LANGUAGES: Final = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}

HAIR: Final = '<a:ln w="9525"><a:solidFill><a:srgbClr val="E4DDD2"/></a:solidFill></a:ln>'

_EMU: Final = 12700
_RADIUS: Final = 10.0
_PIECES: Final = 24
"""Pieces of a bar that are still told apart."""

_UNFIT: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML may hold."""

_DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)

_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})


def emu(points: float) -> int:
    """Return points in the units of the format."""
    return round(points * _EMU)


def fit(text: str) -> str:
    """Return text without what no XML may hold."""
    return _UNFIT.sub("", text.replace("\x0b", " "))


def attribute(text: str) -> str:
    """Return text as a quoted attribute."""
    return quoteattr(fit(text))


def place(box: Box, *, tag: str = "a") -> str:
    """Return where something is."""
    return (
        f'<{tag}:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></{tag}:xfrm>'
    )


class Shapes:
    """Writes the shapes of one slide, each with an id of its own, in one phase's colour and one language."""

    def __init__(self, phase: int, language: str) -> None:
        """``phase`` is its number."""
        self._phase = phase
        self._language = LANGUAGES[language]
        self._id = 1
        self.written: list[str] = []

    def placeholder(self, kind: str, name: str, text: str, box: Box | None = None, *, line: float = 100) -> None:
        """Write words into a placeholder of the layout, as large as it says unless told."""
        runs = self._runs(text, f'<a:rPr lang="{self._language}"/>')
        inside = f"<a:p>{runs}</a:p>"
        self._text(kind, name, inside, "" if box is None else place(box))

    def sized(self, kind: str, name: str, paragraphs: Sequence[Paragraph], box: Box) -> None:
        """Write paragraphs into a placeholder, as they look."""
        self._text(kind, name, self.paragraphs(paragraphs), place(box))

    def number(self, name: str) -> None:
        """Write the slide's number, which counts itself."""
        inside = f'<a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{self._language}"/><a:t>‹#›</a:t></a:fld></a:p>'
        self._text('type="sldNum" sz="quarter" idx="12"', name, inside, "")

    def text(self, name: str, part: TextBox) -> None:
        """Write text in a place of its own."""
        geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        inset = 0.0
        if part.fill is not Fill.NONE:
            geometry, inset = self._card(part.box, part.fill), PAD
        body = self._body(inset)
        self.written.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._next()}" name={attribute(name)}/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f"<p:spPr>{place(part.box)}{geometry}</p:spPr>"
            f"<p:txBody>{body}<a:lstStyle/>{self.paragraphs(part.paragraphs)}</p:txBody></p:sp>"
        )

    def picture(self, name: str, box: Box, alt: str, relation: str) -> None:
        """Write a picture, with the words that stand for it."""
        self.written.append(
            f'<p:pic><p:nvPicPr><p:cNvPr id="{self._next()}" name={attribute(name)} descr={attribute(alt)}/>'
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f"<p:spPr>{place(box)}{_rounded(box, 6.0)}{HAIR}</p:spPr></p:pic>"
        )

    def bar(self, name: str, part: Bar) -> None:
        """Write a share as a bar; it is said in words beside it, so it is an ornament for those who listen."""
        pieces = min(part.total, _PIECES)
        filled = round(part.filled / part.total * pieces)
        gap = 4.0
        width = (part.box.width - gap * (pieces - 1)) / pieces
        shapes = []
        ident = self._next()
        for n in range(pieces):
            box = Box(part.box.x + n * (width + gap), part.box.y, width, part.box.height)
            colour = self._colour(Ink.PHASE) if n < filled else '<a:srgbClr val="E4DDD2"/>'
            shapes.append(
                f'<p:sp><p:nvSpPr><p:cNvPr id="{self._next()}" name={attribute(name)}>{_DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
                f'<p:spPr>{place(box)}<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 50000"/></a:avLst></a:prstGeom>'
                f"<a:solidFill>{colour}</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
            )
        child = f'<a:chOff x="{emu(part.box.x)}" y="{emu(part.box.y)}"/><a:chExt cx="{emu(part.box.width)}" cy="{emu(part.box.height)}"/>'
        self.written.append(
            f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{ident}" name={attribute(name)}>{_DECORATIVE}</p:cNvPr><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
            f"<p:grpSpPr>{place(part.box).replace('</a:xfrm>', child + '</a:xfrm>')}</p:grpSpPr>{''.join(shapes)}</p:grpSp>"
        )

    def table(self, name: str, grid: Grid) -> None:
        """Write a table with a header row."""
        columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in grid.widths)
        rows = [self._row([(each,) for each in grid.header], grid.heights[0], header=True)]
        rows += [self._row(row, tall) for row, tall in zip(grid.rows, grid.heights[1:], strict=True)]
        self.written.append(
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{self._next()}" name={attribute(name)} descr={attribute(grid.name)}/>'
            '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f'{place(grid.box, tag="p")}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
            f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{"".join(rows)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>'
        )

    def paragraphs(self, paragraphs: Sequence[Paragraph]) -> str:
        """Return paragraphs as text."""
        return "".join(map(self._paragraph, paragraphs)) or f'<a:p><a:endParaRPr lang="{self._language}"/></a:p>'

    def _row(self, cells: Sequence[Sequence[Paragraph]], height: float, *, header: bool = False) -> str:
        fill = self._soft() if header else '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
        none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
        line = '<a:lnB w="9525"><a:solidFill><a:srgbClr val="CBBDA5"/></a:solidFill></a:lnB>'
        inset = f'marL="{emu(CELL_X)}" marR="{emu(CELL_X)}" marT="{emu(CELL_Y)}" marB="{emu(CELL_Y)}"'
        written = "".join(
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{self.paragraphs(cell)}</a:txBody>"
            f"<a:tcPr {inset}>{none}{line}{fill}</a:tcPr></a:tc>"
            for cell in cells
        )
        return f'<a:tr h="{emu(height)}">{written}</a:tr>'

    def _paragraph(self, paragraph: Paragraph) -> str:
        left = paragraph.indent + (HANGING if paragraph.bullet else 0.0)
        hanging = f' indent="{-emu(HANGING)}"' if paragraph.bullet else ' indent="0"'
        aligned = ' algn="r" rtl="1"' if _is_right_to_left(paragraph.text) else ""
        mark = (
            f'<a:buClr>{self._colour(Ink.PHASE)}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
            if paragraph.bullet
            else "<a:buNone/>"
        )
        about = (
            f'<a:pPr marL="{emu(left)}"{hanging}{aligned}><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
            f'<a:spcBef><a:spcPts val="{round(paragraph.before * 100)}"/></a:spcBef>{mark}</a:pPr>'
        )
        text = paragraph.text
        cuts = sorted({0, min(paragraph.strong, len(text)), max(len(text) - paragraph.quiet, 0), len(text)})
        runs = [
            self._runs(
                text[start:end],
                self._look(paragraph, strong=end <= paragraph.strong, quiet=start >= len(text) - paragraph.quiet),
            )
            for start, end in pairwise(cuts)
        ]
        return f"<a:p>{about}{''.join(runs)}</a:p>"

    def _look(self, paragraph: Paragraph, *, strong: bool, quiet: bool) -> str:
        style = paragraph.style
        face = style.face.strong if strong else style.face
        ink = Ink.PHASE if strong else Ink.MUTED if quiet and style.ink is not Ink.WHITE else style.ink
        kinds = (' b="1"' if face.bold else ' b="0"') + (' i="1"' if face.italic else "")
        font = '<a:latin typeface="+mj-lt"/>' if face.serif else '<a:latin typeface="+mn-lt"/>'
        return (
            f'<a:rPr lang="{self._language}" sz="{round(style.size * 100)}"{kinds} dirty="0">'
            f"<a:solidFill>{self._colour(ink)}</a:solidFill>{font}</a:rPr>"
        )

    def _runs(self, text: str, look: str) -> str:
        broken = f"<a:br>{look}</a:br>"
        lines = fit(text).split("\n")
        return broken.join(f"<a:r>{look}<a:t>{escape(line)}</a:t></a:r>" if line else "" for line in lines)

    def _text(self, kind: str, name: str, inside: str, where: str) -> None:
        self.written.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._next()}" name={attribute(name)}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f"<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{where}</p:spPr>"
            f"<p:txBody><a:bodyPr/><a:lstStyle/>{inside}</p:txBody></p:sp>"
        )

    def _card(self, box: Box, fill: Fill) -> str:
        match fill:
            case Fill.SOFT:
                return f"{_rounded(box, _RADIUS)}{self._soft()}<a:ln><a:noFill/></a:ln>"
            case Fill.NEWSPRINT:
                return f'{_rounded(box, 0.0)}<a:solidFill><a:srgbClr val="F7F0E3"/></a:solidFill>{HAIR}'
            case _:
                return f'{_rounded(box, _RADIUS)}<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>{HAIR}'

    def _soft(self) -> str:
        return (
            f'<a:solidFill><a:schemeClr val="accent{self._phase}"><a:lumMod val="15000"/><a:lumOff val="85000"/>'
            "</a:schemeClr></a:solidFill>"
        )

    def _colour(self, ink: Ink) -> str:
        return f'<a:schemeClr val="{f"accent{self._phase}" if ink is Ink.PHASE else ink.value}"/>'

    @staticmethod
    def _body(inset: float) -> str:
        inside = " ".join(f'{side}Ins="{emu(inset)}"' for side in "ltrb")
        return f'<a:bodyPr wrap="square" {inside} anchor="t"><a:noAutofit/></a:bodyPr>'

    def _next(self) -> int:
        self._id += 1
        return self._id


def _rounded(box: Box, radius: float) -> str:
    share = min(50000, round(radius / max(1.0, min(box.width, box.height)) * 100000))
    return f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'


def _is_right_to_left(text: str) -> bool:
    """Tell whether a text's first letter that has a direction goes to the left."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction == "L":
            return False
        if direction in _RIGHT_TO_LEFT:
            return True
    return False
