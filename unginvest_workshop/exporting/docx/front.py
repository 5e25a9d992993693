"""What a document opens with, and the line that stands under every page but the first."""

import re
from collections.abc import Iterator
from typing import Final

from unginvest_workshop.exporting.document import TOPIC, Front, Summary, Topic
from unginvest_workshop.exporting.docx.telling import Telling
from unginvest_workshop.exporting.docx.xml import TWIPS, Element, element, field, paragraph, run, runs
from unginvest_workshop.exporting.said import alike, apart, joined

_FIELDS: Final = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_LONGEST: Final = 80
"""Letters of the title that stand under a page."""
_APART: Final = 20
"""Points between the topic and what is counted, which is no part of it."""


def front_page(summary: Summary, telling: Telling) -> Iterator[Element]:
    """Yield the first page: what it is, the topic, and what is in it."""
    front = summary.front
    yield paragraph("Quiet", run(front.kicker))
    yield paragraph("Title", run(front.title))
    yield paragraph("Subtitle", *runs(front.when_where))
    if front.topic.told:
        yield from _topic(front.topic, telling)
    if front.facts:
        yield paragraph("Quiet", run(" · ".join(front.facts)), before=_APART)
    if front.nothing:
        yield paragraph("Quiet", run(front.nothing), before=_APART)
    yield from _contents(summary, telling)


def _topic(topic: Topic, telling: Telling) -> Iterator[Element]:
    yield paragraph("Heading1", *telling.home(TOPIC, run(topic.title, "SmallHeading")))
    if topic.question:
        yield paragraph("IntenseQuote", run(topic.question, telling.coloured))
    for clause in topic.where:
        yield paragraph("ListBullet", run(f"{topic.where_label} ", "Emphasis"), run(clause))
    if topic.so_that:
        yield paragraph("Normal", run(f"{topic.so_that_label} ", "Emphasis"), run(topic.so_that))


def _contents(summary: Summary, telling: Telling) -> Iterator[Element]:
    """Yield the contents: a field that anybody may bring up to date, with what it says until then."""
    if not summary.sections:
        return
    yield paragraph("TOCHeading", run(summary.front.contents))
    told = [[telling.link(each.title, each.anchor, f"Phase{each.phase.number}")] for each in summary.contents()]
    told[0][:0] = [_sign("begin"), _instruction(' TOC \\o "1-1" \\h \\z '), _sign("separate")]
    told[-1].append(_sign("end"))
    yield from (paragraph("TOC1", *entry) for entry in told)


def _sign(kind: str) -> Element:
    return element("r", element("fldChar", fldCharType=kind))


def _instruction(words: str) -> Element:
    text = element("instrText")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("r", text)


def footer(front: Front, page_of: str, width: float) -> Element:
    """Return the line under a page, with its number at the end of a line of so many millimetres."""
    whole = front.title + " · " + front.when_where
    said = joined("", (alike(part, re.sub(r"\s+", " ", part)) for part in apart(whole)))
    said = said if len(said) <= _LONGEST else said[: len(said[: _LONGEST - 1].rstrip())] + "…"
    made = paragraph("Footer", *runs(said + "\t"))
    tabs = element("tabs", element("tab", val="right", pos=round(width * TWIPS)))
    made[0].insert(1, tabs)
    for part in re.split(r"(\{pages?\})", page_of):
        made.append(field(_FIELDS[part], "1") if part in _FIELDS else run(part))
    return made
