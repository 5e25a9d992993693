"""A newspaper of the future on slides, on paper of its own."""

from collections.abc import Iterator
from dataclasses import replace

from unginvest_workshop.exporting.deck.context import Context
from unginvest_workshop.exporting.deck.fitting import Face, Paragraph, Style, height_of, take
from unginvest_workshop.exporting.deck.packing import Heads
from unginvest_workshop.exporting.deck.seen import pictured
from unginvest_workshop.exporting.deck.slides import PAD, QUIET, Box, Fill, Part, Slide, TextBox
from unginvest_workshop.exporting.document import FrontPage

_MASTHEAD = Style(22, Face.SERIF_BOLD)
_INGRESS = Style(20, Face.SERIF_BOLD)
_BODY = Style(16, Face.SERIF)


def news_slides(context: Context, heads: Heads, page: FrontPage) -> Iterator[Slide]:
    """Yield the front page: its headline is the slide's title, its text stands in two columns beside its photo."""
    heads = heads.called(page.headline)
    rest: tuple[Paragraph, ...] = (*heads.long, *_text(page))
    photo = page.photo
    first = True
    while rest:
        area = heads.area
        left, right = area.columns(6, 5)
        parts: list[Part] = []
        shown = first and photo is not None and context.is_there(photo)
        taken, rest = take(rest, left.width - 2 * PAD, left.height - 2 * PAD)
        parts.append(
            TextBox(replace(left, height=height_of(taken, left.width - 2 * PAD) + 2 * PAD), taken, Fill.NEWSPRINT)
        )
        if shown and photo is not None:
            under = (Paragraph(photo.caption, QUIET),) if photo.caption else ()
            said, _ = take(under, right.width, right.height / 3)
            tall = height_of(said, right.width)
            shot = context.shot(photo, Box(right.x, right.y, right.width, right.height - tall - 6.0))
            if shot is not None:
                parts.append(shot)
                if said:
                    parts.append(TextBox(Box(right.x, shot.box.bottom + 6.0, right.width, tall), said))
        elif rest:
            taken, rest = take(rest, right.width - 2 * PAD, right.height - 2 * PAD)
            parts.append(TextBox(right, taken, Fill.NEWSPRINT))
        yield heads.slide(parts, first=first)
        first = False
    if photo is not None and not context.is_there(photo):
        yield from pictured(context, heads.called(heads.onward(heads.short)), (), [photo])


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
