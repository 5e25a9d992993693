"""Slides with pictures: drawings and photos, with the words beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from unginvest_workshop.exporting.deck.context import Context, Seen
from unginvest_workshop.exporting.deck.fitting import Paragraph, height_of, largest, line_ends, take
from unginvest_workshop.exporting.deck.packing import Heads, caption, running
from unginvest_workshop.exporting.deck.slides import QUIET, Box, Shot, Slide, TextBox

_UNDER: Final = 6.0
"""Between a picture and what stands under it."""

_NARROWEST: Final = 400.0
_CAPTION_LINES: Final = 3

SCALES: Final = (1.3, 1.15, 1.0, 0.85)
"""How large few words may stand, and how small many."""


def pictured(context: Context, heads: Heads, words: Sequence[Paragraph], seen: Sequence[Seen]) -> Iterator[Slide]:
    """Yield words with pictures: the first picture stands beside the words, others by themselves, two and two.

    A photo that is gone leaves its caption, and so does one under which its caption finds no room.
    """
    there = [each for each in seen if context.is_there(each)]
    rest: tuple[Paragraph, ...] = (*heads.long, *words, *beyond(context, seen, heads.area))
    first = True
    if rest and there:
        left, right = heads.area.columns(10, 11)
        taken, rest = take(largest(rest, left.width, left.height, SCALES), left.width, left.height)
        yield heads.slide([TextBox(left, taken), *shown(context, there[0], right)])
        there, first = there[1:], False
    elif rest:
        rest = tuple(largest(rest, heads.area.width, heads.area.height, SCALES))
    yield from running(heads, rest, first=first)
    first = first and not rest
    for start in range(0, len(there), 2):
        pair = there[start : start + 2]
        places = heads.room(first=first).columns(*[1.0] * len(pair))
        parts = [part for each, place in zip(pair, places, strict=True) for part in shown(context, each, place)]
        yield heads.slide(parts, first=first)
        first = False


def beyond(context: Context, seen: Sequence[Seen], area: Box) -> list[Paragraph]:
    """Return the captions that don't stand under their pictures: those of photos that are gone, and very long ones."""
    found = [(each.caption, context.is_there(each)) for each in seen]
    return [caption(said) for said, there in found if said and not (there and _is_short(said, area))]


def shown(context: Context, seen: Seen, place: Box) -> Iterator[Shot | TextBox]:
    """Yield a picture with its caption under it, if that is short; nothing for a photo that is gone."""
    said = seen.caption
    under = (caption(said),) if said and _is_short(said, place) else ()
    tall = height_of(under, place.width)
    shot = context.shot(seen, replace(place, height=place.height - tall - (_UNDER if under else 0.0)))
    if shot is None:
        return
    yield shot
    if under:
        # under the picture itself, where it is wide enough for that
        its = shot.box if height_of(under, shot.box.width) <= tall else place
        yield TextBox(Box(its.x, shot.box.bottom + _UNDER, its.width, tall), under)


def _is_short(said: str, place: Box) -> bool:
    """Tell whether a caption stands under a picture: in a few lines of the narrowest place that a picture has."""
    return len(line_ends(said, QUIET, min(place.width, _NARROWEST))) <= _CAPTION_LINES
