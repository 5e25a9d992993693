"""The elements that a document is made of. All lengths are in twentieths of a point unless said otherwise."""

import re
from collections.abc import Iterable
from typing import Final, TypeAlias, cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement

from unginvest_workshop.exporting.letters import holdable, rightward
from unginvest_workshop.exporting.said import apart, language_of

Element: TypeAlias = BaseOxmlElement

TWIPS: Final = 1440 / 25.4
"""Twentieths of a point in a millimetre."""

_POINT: Final = 20
"""Twips in a point."""
_BREAKS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_PIECES: Final = re.compile(r"([\t\n])")


def safe(text: str) -> str:
    r"""Return the text as XML can hold it: lines end with ``\n``, and what cannot be held is left out."""
    return holdable(_BREAKS.sub("\n", text))


def element(tag: str, *children: Element, **values: object) -> Element:
    """Return one of the elements of a text, with its own attributes."""
    made = cast("Element", OxmlElement(f"w:{tag}"))
    for name, value in values.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def run(text: str, style: str = "") -> Element:
    """Return text of one style to the letter, with its own line breaks and tabs."""
    told = safe(text)
    made = element("r")
    marks = [element("rStyle", val=style)] if style else []
    if rightward(told):
        marks.append(element("rtl"))
    language = language_of(text)
    if language:
        marks.append(element("lang", val=language, eastAsia=language, bidi=language))
    if marks:
        made.append(element("rPr", *marks))
    for piece in _PIECES.split(told):
        if piece == "\n":
            made.append(element("br"))
        elif piece == "\t":
            made.append(element("tab"))
        elif piece:
            made.append(_text(piece))
    return made


def runs(text: str, style: str = "") -> list[Element]:
    """Return text in which some words are in another language than the rest: a run for each part."""
    return [run(part, style) for part in apart(text)]


def _text(piece: str) -> Element:
    made = element("t")
    made.text = piece
    if piece != piece.strip():
        made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def paragraph(
    style: str,
    *content: Element,
    keep: bool = False,
    new_page: bool = False,
    level: int | None = None,
    before: int | None = None,
) -> Element:
    """Return a paragraph of one style.

    ``keep`` lets it stand on one page with the next, ``new_page`` begins one, and ``level`` is that of a bullet which
    stands further in than any style. ``before`` is how many points are left free over it, where the style leaves fewer.
    """
    told = "" if style == "Normal" else style
    marks = [element("pStyle", val=told)] if told else []
    if keep:
        marks.append(element("keepNext"))
    if new_page:
        marks.append(element("pageBreakBefore"))
    if level is not None:
        marks.append(element("numPr", element("ilvl", val=level), element("numId", val=1)))
    if content and content[0].find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None:
        marks.append(element("bidi"))
    if before is not None:
        marks.append(element("spacing", before=before * _POINT))
    return element("p", *([element("pPr", *marks)] if marks else []), *content)


def keep_with_next(told: Element) -> None:
    """Let a paragraph, if it is one, stand on one page with what follows."""
    if isinstance(told, CT_P):
        told.get_or_add_pPr().keepNext_val = True


def begin_page(heading: Element) -> None:
    """Let a heading begin a page."""
    marks = heading.find(qn("w:pPr"))
    if marks is not None:
        marks.insert(1, element("pageBreakBefore"))


def field(instruction: str, shown: str) -> Element:
    """Return a field that word processors keep up to date, such as the number of a page."""
    return element("fldSimple", run(shown), instr=f" {instruction} ")


def between(parts: Iterable[Element], joint: str, style: str = "") -> list[Element]:
    """Return the parts with a joint between each two."""
    joined: list[Element] = []
    for part in parts:
        joined += [run(joint, style), part] if joined else [part]
    return joined
