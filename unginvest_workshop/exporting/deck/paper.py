"""A newspaper of the future on slides, on paper of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from unginvest_workshop.exporting.deck.context import Context
from unginvest_workshop.exporting.deck.fitting import Face, Paragraph, Style, height_of, take
from unginvest_workshop.exporting.deck.packing import Heads
from unginvest_workshop.exporting.deck.seen import beyond, shown
from unginvest_workshop.exporting.deck.slides import GAP, PAD, QUIET, Box, Fill, Part, Slide, TextBox
from unginvest_workshop.exporting.document import FrontPage

_MASTHEAD = Style(22, Face.SERIF_BOLD)
_INGRESS = Style(18, Face.SERIF_BOLD)
_BODY = Style(16, Face.SERIF)
_PHOTO = 0.46
"""How much of a slide's height the photo takes, with what stands under it."""


def news_slides(context: Context, heads: Heads, page: FrontPage) -> Iterator[Slide]:
    """Yield the front page: its headline is the slide's title, its text stands in two columns beside its photo."""
    heads = heads.called(page.headline)
    seen = [page.photo] if page.photo is not None else []
    rest: tuple[Paragraph, ...] = (*heads.long, *_text(page), *beyond(context, seen, heads.area))
    photo = next((each for each in seen if context.is_there(each)), None)
    first = True
    while rest or first:
        left, right = heads.room(first=first).columns(1, 1)
        parts: list[Part] = []
        if rest:
            column, rest = _column(rest, left)
            parts.append(column)
        if first and photo is not None:
            beside = list(shown(context, photo, replace(right, height=right.height * _PHOTO)))
            parts += beside
            right = right.below(max(part.box.bottom for part in beside) - right.y + GAP)
        if rest:
            column, rest = _column(rest, right)
            parts.append(column)
        yield heads.slide(parts, first=first)
        first = False


def _column(text: Sequence[Paragraph], place: Box) -> tuple[TextBox, tuple[Paragraph, ...]]:
    """Return as much text as a column holds, and the rest."""
    width = place.width - 2 * PAD
    taken, rest = take(text, width, place.height - 2 * PAD)
    return TextBox(replace(place, height=height_of(taken, width) + 2 * PAD), taken, Fill.NEWSPRINT), rest


def _text(page: FrontPage) -> Iterator[Paragraph]:
    if page.masthead:
        yield Paragraph(page.masthead, _MASTHEAD)
    if page.dated:
        yield Paragraph(page.dated, QUIET)
    if page.ingress:
        yield Paragraph(page.ingress, _INGRESS, before=8.0)
    if page.byline:
        yield Paragraph(page.byline, QUIET, before=8.0)
    yield from (Paragraph(each, _BODY, before=8.0) for each in page.body)
