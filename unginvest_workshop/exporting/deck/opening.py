"""The slides that open: the front, the topic, and each section."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.exporting.deck.context import Context
from unginvest_workshop.exporting.deck.fitting import Face, Ink, Paragraph, Style, height_of, largest, take, tied
from unginvest_workshop.exporting.deck.packing import Heads, flowed, kicker
from unginvest_workshop.exporting.deck.slides import BODY, LABEL, SIDE, SPOKEN, WIDE, Box, Layout, Slide, TextBox
from unginvest_workshop.exporting.document import MARK, Heading, Quote, Section
from unginvest_workshop.exporting.said import in_marks
from unginvest_workshop.exporting.source import shortened

FRONT_TITLE: Final = Box(SIDE, 130.0, WIDE - 2 * SIDE, 170.0)
FRONT_BODY: Final = Box(SIDE, 316.0, WIDE - 2 * SIDE, 100.0)
FRONT_STYLE: Final = Style(54, Face.SERIF_BOLD)
WHEN_STYLE: Final = Style(24, ink=Ink.MUTED)

SECTION_TITLE: Final = Box(SIDE, 170.0, WIDE - 2 * SIDE, 130.0)
SECTION_BODY: Final = Box(SIDE, 312.0, WIDE - 2 * SIDE, 190.0)
SECTION_STYLE: Final = Style(46, Face.SERIF_BOLD, Ink.WHITE)
LEAD_STYLE: Final = Style(24, ink=Ink.WHITE)

_SMALLER: Final = (1.0, 0.8, 0.6)
_QUESTION: Final = Style(40, Face.SERIF_BOLD, Ink.PHASE)
_CLAUSE: Final = Style(24)


def front_slides(context: Context) -> Iterator[Slide]:
    """Yield the front: the fagdag, the day, the place, and what it led to. A title too long for it goes on under it."""
    front = context.summary.front
    title = front.title
    (shown,) = largest([Paragraph(title, FRONT_STYLE)], FRONT_TITLE.width, FRONT_TITLE.height, _SMALLER)
    if height_of([shown], FRONT_TITLE.width) > FRONT_TITLE.height:
        title = shortened(title)
        (shown,) = largest([Paragraph(title, FRONT_STYLE)], FRONT_TITLE.width, FRONT_TITLE.height, _SMALLER)
    under = filter(None, (front.when_where, front.nothing))
    said = largest(
        [Paragraph(each, WHEN_STYLE) for each in under], FRONT_BODY.width, FRONT_BODY.height, (1.0, 0.85, 0.7)
    )
    body, rest = take(said, FRONT_BODY.width, FRONT_BODY.height)
    facts = (tied(" · ").join(front.facts),) if front.facts else ()
    parts = (TextBox(FRONT_BODY, body),)
    yield Slide(Layout.FRONT, Phase.DEFINITION, title, front.kicker, parts, facts, front.title, shown.style)
    more = [*([Paragraph(front.title, BODY)] if title != front.title else []), *rest]
    yield from flowed(_heads(context, title, front.kicker), more)


def topic_slides(context: Context) -> Iterator[Slide]:
    """Yield the topic with where and so that; nothing where there is none yet."""
    topic = context.summary.front.topic
    said = [Paragraph(topic.question, _QUESTION)] if topic.question else []
    said += [_clause(topic.where_label, each, 14.0 if n == 0 else 4.0) for n, each in enumerate(topic.where)]
    if topic.so_that:
        said.append(_clause(topic.so_that_label, topic.so_that, 14.0))
    heads = _heads(context, topic.title, context.summary.phases[0])
    yield from flowed(heads, largest(said, heads.area.width, heads.area.height, (1.2, 1.0, 0.9, 0.8)))


def question_of(context: Context, section: Section) -> tuple[Paragraph, ...]:
    """Return what a section asked, where it begins with that alone and the slide that opens it has room for it."""
    first, then = (*section.blocks, None, None)[:2]
    if not isinstance(first, Quote) or not isinstance(then, Heading):
        return ()
    label = Paragraph(first.label, replace(LABEL, ink=Ink.WHITE), before=14.0)
    words = replace(quote(context, first), style=replace(SPOKEN, size=24, ink=Ink.WHITE))
    said = (*_lead(section), *([label] if first.label else []), words)
    return said if height_of(said, SECTION_BODY.width) <= SECTION_BODY.height else ()


def quote(context: Context, block: Quote) -> Paragraph:
    """Return words that stand out, in quotation marks where somebody said them."""
    if block.spoken:
        return Paragraph(in_marks(context.t, block.text), SPOKEN)
    return Paragraph(block.text, replace(SPOKEN, face=Face.SERIF))


def opening_slides(context: Context, section: Section, asked: tuple[Paragraph, ...]) -> Iterator[Slide]:
    """Yield what opens a section: what it is, and what was asked."""
    said = largest(asked or tuple(_lead(section)), SECTION_BODY.width, SECTION_BODY.height, _SMALLER)
    body, rest = take(said, SECTION_BODY.width, SECTION_BODY.height)
    lead = (TextBox(SECTION_BODY, body),) if body else ()
    phase = context.summary.phases[section.phase.number - 1]
    notes = (f"{MARK} {context.summary.recurring}",) if section.marked else ()
    yield Slide(Layout.SECTION, section.phase, section.title, phase, lead, notes, section.title)
    onward = replace(context.heads(section), title=context.onward(section.title))
    yield from flowed(onward, [replace(each, style=BODY) for each in rest])


def _lead(section: Section) -> Iterator[Paragraph]:
    if section.lead:
        yield Paragraph(section.lead, LEAD_STYLE)


def _heads(context: Context, title: str, above: str) -> Heads:
    return Heads(Phase.DEFINITION, title, kicker(above), context.onward, context.summary.front.title)


def _clause(label: str, said: str, before: float) -> Paragraph:
    return Paragraph(label + " " + said, _CLAUSE, strong=len(label), before=before)
