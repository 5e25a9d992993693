"""Laying paragraphs, cards and pictures on as many slides as they need."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.exporting.deck.fitting import Paragraph, height_of, largest, line_ends, take
from unginvest_workshop.exporting.deck.slides import (
    BODY,
    FLOOR,
    GAP,
    KICKER,
    PAD,
    QUIET,
    SIDE,
    TITLE,
    WIDE,
    Box,
    Fill,
    Layout,
    Part,
    Slide,
    TextBox,
)
from unginvest_workshop.exporting.said import joined
from unginvest_workshop.exporting.source import shortened

DISC: Final = Box(SIDE, 22.0, 26.0, 26.0)
"""The phase's number."""

KICKER_BOX: Final = Box(SIDE + 36.0, 22.0, WIDE - 2 * SIDE - 36.0, 26.0)
TITLE_BOX: Final = Box(SIDE, 56.0, WIDE - 2 * SIDE, TITLE.pitch)
"""Where a title of one line stands."""

_AIR: Final = 14.0
"""Between the title and what is under it."""

_TITLE_LINES: Final = 2
_IN_A_CARD: Final = (1.0, 0.9, 0.8)
"""How large words are set in a card that should hold all of them."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Heads:
    """What the slides of one thing are called."""

    phase: Phase
    title: str
    kicker: str
    onward: Callable[[str], str]
    """Says of a title that it goes on."""
    section: str

    def called(self, title: str) -> "Heads":
        """Return the heads of something else in the same place."""
        return replace(self, title=title)

    def slide(self, parts: Sequence[Part], notes: Sequence[str] = (), *, first: bool = True) -> Slide:
        """Return a slide; one that is not the first of its thing says that it goes on."""
        title = self.short if first else self.onward(self.short)
        return Slide(Layout.CONTENT, self.phase, title, self.kicker, tuple(parts), tuple(notes), self.section)

    @property
    def short(self) -> str:
        """The title as far as its place holds it, also when it goes on."""
        return self.title if _title_lines(self.onward(self.title)) <= _TITLE_LINES else shortened(self.title)

    @property
    def long(self) -> tuple[Paragraph, ...]:
        """The whole title, for under it, where its place doesn't hold it."""
        return () if self.short == self.title else (Paragraph(self.title, BODY),)

    @property
    def area(self) -> Box:
        """What is free under the title."""
        return area_under(self.short)

    @property
    def later(self) -> Box:
        """What is free under the title when it goes on."""
        return area_under(self.onward(self.short))

    def room(self, *, first: bool) -> Box:
        """Return what is free on the first slide of a thing, or on a later one."""
        return self.area if first else self.later

    def whole(self, pages: Callable[[Box], Iterable[T]]) -> tuple[Box, list[T]]:
        """Return the pages of a thing and where they stand: as on the first slide, if they are all on that."""
        found = list(pages(self.area))
        if len(found) <= 1:
            return self.area, found
        return self.later, list(pages(self.later))


def area_under(title: str) -> Box:
    """Return what is free under a title."""
    top = TITLE_BOX.y + _title_lines(title) * TITLE.pitch + _AIR
    return Box(SIDE, top, WIDE - 2 * SIDE, FLOOR - top)


def title_height(title: str) -> float:
    """Return how tall a title stands."""
    return _title_lines(title) * TITLE.pitch


def kicker(*parts: str) -> str:
    """Return what stands above a title, on one line."""
    words = joined(" · ", filter(None, parts))
    if len(line_ends(words, KICKER, KICKER_BOX.width)) > 1:
        words = joined(" · ", (shortened(part) for part in parts if part))
    while len(ends := line_ends(words, KICKER, KICKER_BOX.width)) > 1:
        words = words[: len(words[: ends[0] - 1].rstrip(" …"))] + "…"
    return words


def flowed(heads: Heads, paragraphs: Sequence[Paragraph], notes: Sequence[str] = ()) -> Iterator[Slide]:
    """Yield slides of running text; the notes stand on the first."""
    yield from running(heads, (*heads.long, *paragraphs), notes)


def running(
    heads: Heads, paragraphs: Sequence[Paragraph], notes: Sequence[str] = (), *, first: bool = True
) -> Iterator[Slide]:
    """Yield slides of paragraphs alone; they go on from another slide of the same thing when ``first`` is not so."""
    rest = tuple(paragraphs)
    while rest:
        area = heads.room(first=first)
        taken, rest = take(rest, area.width, area.height)
        yield heads.slide([TextBox(area, taken)], notes if first else (), first=first)
        first = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """A card to be laid, with its notes."""

    paragraphs: tuple[Paragraph, ...]
    notes: tuple[str, ...] = ()
    fill: Fill = Fill.CARD


def packed(heads: Heads, leaves: Sequence[Leaf], *, columns: int = 2) -> Iterator[Slide]:
    """Yield slides of cards side by side in rows, in their order; one that no slide holds goes on in the next place."""
    yield from flowed(heads, ())
    first = not heads.long
    width = heads.area.columns(*[1.0] * columns)[0].width - 2 * PAD

    def pages(area: Box) -> Iterator[list[Sequence[Leaf]]]:
        pieces = [piece for leaf in leaves for piece in _pieces(leaf, width, area.height - 2 * PAD)]
        return _slides(pieces, width, area.height, columns)

    area, found = heads.whole(pages)
    for rows in found:
        parts, y = [], area.y
        for row in rows:
            alone = len(rows) == 1 and len(row) == 1
            places = area.columns(*[1.0] * (1 if alone else columns))
            tall = _tall(row, places[0].width - 2 * PAD)
            for leaf, place in zip(row, places, strict=False):
                parts.append(TextBox(Box(place.x, y, place.width, tall), leaf.paragraphs, leaf.fill))
            y += tall + GAP
        notes = [note for row in rows for leaf in row for note in leaf.notes]
        yield heads.slide(parts, notes, first=first)
        first = False


def beginnings(heads: Heads, leaves: Sequence[Leaf]) -> Iterator[Slide]:
    """Yield cards side by side: of one that is longer than a slide its beginning, and all of it in the notes."""
    width = heads.area.columns(1, 1)[0].width - 2 * PAD
    height = heads.later.height - 2 * PAD
    yield from packed(heads, [_beginning(leaf, width, height) for leaf in leaves])


def _beginning(leaf: Leaf, width: float, height: float) -> Leaf:
    taken, rest = take(largest(leaf.paragraphs, width, height, _IN_A_CARD), width, height)
    if not rest:
        return replace(leaf, paragraphs=taken)
    last = taken[-1].text
    cut = replace(taken[-1], text=last[: last.rfind(" ")] + " …")  # without a space, all but its last letter
    shown = (*taken[:-1], cut) if height_of([cut], width) <= height_of(taken[-1:], width) else taken
    return replace(leaf, paragraphs=shown, notes=(*leaf.notes, *(each.text for each in leaf.paragraphs)))


def _pieces(leaf: Leaf, width: float, height: float) -> Iterator[Leaf]:
    """Yield a card in pieces that fit a slide, or somewhat smaller in one; its notes stand by the first."""
    small = largest(leaf.paragraphs, width, height, _IN_A_CARD)
    in_one = height_of(small, width) <= height
    taken, rest = take(small if in_one else leaf.paragraphs, width, height)
    yield replace(leaf, paragraphs=taken)
    while rest:
        taken, rest = take(rest, width, height)
        yield replace(leaf, paragraphs=taken, notes=())


def _slides(leaves: Sequence[Leaf], width: float, height: float, columns: int) -> Iterator[list[Sequence[Leaf]]]:
    """Yield the rows of each slide."""
    rows: list[Sequence[Leaf]] = []
    used = 0.0
    for start in range(0, len(leaves), columns):
        row = leaves[start : start + columns]
        tall = _tall(row, width)
        if rows and used + GAP + tall > height:
            yield rows
            rows, used = [], 0.0
        used += tall + (GAP if rows else 0.0)
        rows.append(row)
    if rows:
        yield rows


def _tall(row: Sequence[Leaf], width: float) -> float:
    return max(height_of(leaf.paragraphs, width) for leaf in row) + 2 * PAD


def _title_lines(title: str) -> int:
    return len(line_ends(title, TITLE, WIDE - 2 * SIDE))


def caption(text: str) -> Paragraph:
    """Return what stands under a picture."""
    return Paragraph(text, QUIET)
