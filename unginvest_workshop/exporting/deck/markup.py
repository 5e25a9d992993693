"""Pieces of PresentationML that slides, layouts and notes are written with. Text is escaped here, and nowhere else."""

import re
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from unginvest_workshop.exporting.deck.slides import Box
from unginvest_workshop.exporting.letters import holdable

HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
TREE: Final = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
"""What a tree of shapes begins with."""

PLAIN: Final = "<p:cNvSpPr/>"
LOCKED: Final = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
NO_INSETS: Final = 'lIns="0" tIns="0" rIns="0" bIns="0"'
NO_LINE: Final = "<a:ln><a:noFill/></a:ln>"
NO_HOLDER: Final = "<p:nvPr/>"
NUMBER_FIELD: Final = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
"""What the field of a slide's number is known by."""

_DECORATION: Final = "http://schemas.microsoft.com/office/drawing/2017/decorative"
DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    f'<adec:decorative xmlns:adec="{_DECORATION}" val="1"/></a:ext></a:extLst>'
)
"""Says of a shape that there is nothing in it for those who listen."""

_EMU: Final = 12700


def emu(points: float) -> int:
    """Return points in the units of the format."""
    return round(points * _EMU)


def fit(text: str) -> str:
    """Return text without what no XML may hold."""
    return holdable(text.replace("\x0b", " "))


def content(text: str) -> str:
    """Return text as the content of an element."""
    return escape(fit(text))


def attribute(text: str) -> str:
    """Return text as a quoted attribute."""
    return quoteattr(fit(text))


def place(box: Box, *, tag: str = "a", inside: str = "") -> str:
    """Return where something is."""
    return (
        f'<{tag}:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/>{inside}</{tag}:xfrm>'
    )


def preset(form: str, adjusted: int | None = None) -> str:
    """Return one of the forms that the format knows."""
    guide = "" if adjusted is None else f'<a:gd name="adj" fmla="val {adjusted}"/>'
    return f'<a:prstGeom prst="{form}"><a:avLst>{guide}</a:avLst></a:prstGeom>'


def rounded(box: Box, radius: float) -> str:
    """Return a rectangle with round corners of so many points."""
    share = min(50000, round(radius / max(1.0, min(box.width, box.height)) * 100000))
    return preset("roundRect", share)


def solid(colour: str) -> str:
    """Return a fill in one of the theme's colours, or in one of its own as RRGGBB."""
    if re.fullmatch(r"[0-9A-F]{6}", colour):
        return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def line(colour: str, points: float = 0.75, *, tag: str = "ln") -> str:
    """Return an edge."""
    return f'<a:{tag} w="{emu(points)}">{solid(colour)}</a:{tag}>'


def holder(kind: str) -> str:
    """Return what makes a shape a placeholder of this kind."""
    return f"<p:nvPr><p:ph {kind}/></p:nvPr>"


def text_body(body: str, inside: str, levels: str = "") -> str:
    """Return a shape's text."""
    return f"<p:txBody>{body}<a:lstStyle>{levels}</a:lstStyle>{inside}</p:txBody>"


def shape(
    ident: int, name: str, look: str, text: str = "", *, about: str = PLAIN, held: str = NO_HOLDER, more: str = ""
) -> str:
    """Return a shape: where it is and how it looks, and its text."""
    known = f'<p:cNvPr id="{ident}" name={attribute(name)}>{more}</p:cNvPr>'
    return f"<p:sp><p:nvSpPr>{known}{about}{held}</p:nvSpPr><p:spPr>{look}</p:spPr>{text}</p:sp>"
