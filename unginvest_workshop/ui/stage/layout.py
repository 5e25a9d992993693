"""Laying out the stage: blocks flow down a page and on to the next ones; nothing shrinks below its least size.

Header, clock and footer stand on every page, and so does the question where it leaves room enough.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, assert_never

from PySide6.QtCore import QRectF

from unginvest_workshop.ui.stage.blocks import Setter
from unginvest_workshop.ui.stage.clock_layout import ClockPlace, clock_marks, place_clock
from unginvest_workshop.ui.stage.content import (
    Block,
    Cards,
    Chain,
    ClockFace,
    Drawing,
    FrontPage,
    Gathered,
    Instructions,
    Kicker,
    Lines,
    Names,
    PagedPicture,
    Photo,
    Photos,
    Picture,
    Prompt,
    Question,
    Schedule,
    SideBySide,
    StageContent,
    Verse,
    Words,
)
from unginvest_workshop.ui.stage.marks import (
    BoxMark,
    FlownMark,
    Mark,
    PictureMark,
    SymbolMark,
    TextMark,
    Tone,
    all_moved,
)
from unginvest_workshop.ui.stage.pager import Pager
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Run, Typesetter

_LARGER: Final = (1.7, 1.55, 1.4, 1.28, 1.18, 1.1)
_LARGER_CARDS: Final = (2.6, 2.4, 2.2, 2.0, 1.8, *_LARGER)
"""How much larger words may be set to fill a page, and what stands first on cards, the largest first."""
_ABOVE: Final = 0.4
"""How much of the height that a filled page does not need stands above what is on it."""
_MOST_HEADER_LINES: Final = 3
_MOST_FOOTER_LINES: Final = 3
_DOTS: Final = 10
"""Pages beyond this number are counted in figures instead of dots."""


@dataclass(frozen=True, slots=True)
class _Filled:
    """Pages with what stands on them."""

    pages: list[list[Mark]]
    torn: int
    """How many cards go on in another column or on another page, since no page takes them whole."""


@dataclass(frozen=True, slots=True)
class StageLayout:
    """A content at a size: the marks of each page, header and footer included, and where the clock stands."""

    sheet: Sheet
    pages: tuple[tuple[Mark, ...], ...]
    clock: ClockPlace | None
    opens: int = 0
    """The page that is shown until somebody turns another."""


class Layouter:
    """Lays out contents."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._type = typesetter

    def lay_out(self, content: StageContent, width: float, height: float, text: float = 1.0) -> StageLayout:
        """Return the pages of a content at a size in pixels; ``text`` is how large its words are against the usual."""
        sheet = Sheet(width, height, text=text)
        clock = place_clock(content.clock, sheet, self._type) if content.clock else None
        header, header_bottom = self._header(content, sheet, clock)
        footer, footer_top, moved_up = self._footer(content, sheet)
        right = clock.rect.left() - sheet.of(0.05) if clock and clock.big else sheet.width - sheet.margin
        top = header_bottom + sheet.of(0.04)
        if clock and not clock.big:
            top = max(top, clock.rect.bottom() + sheet.of(0.03))
        room = QRectF(sheet.margin, top, right - sheet.margin, footer_top - sheet.of(0.025) - top)
        beside = next((block for block in content.blocks if isinstance(block, Picture) and block.beside), None)
        if beside is not None:
            room, picture = _with_picture(room, beside, sheet)
            header = [*header, picture]
        pages = self._pages([block for block in (*content.blocks, *moved_up) if block is not beside], room, sheet)
        return StageLayout(
            sheet,
            tuple((*header, *page, *footer, *self._dots(n, len(pages), sheet)) for n, page in enumerate(pages)),
            clock,
            next((number for number, page in enumerate(pages) if any(map(_opens, page))), 0),
        )

    def _pages(self, blocks: Sequence[Block], room: QRectF, sheet: Sheet) -> list[list[Mark]]:
        """Fill the pages; a little smaller, within the least sizes, where that takes fewer or tears fewer cards."""
        blocks = self._with_room(blocks, room, sheet)
        usual = self._filled(blocks, room, sheet)
        pages = usual.pages
        if usual.torn:
            smaller = self._filled(blocks, room, replace(sheet, compact=True))
            return min((usual, smaller), key=lambda each: (each.torn, len(each.pages))).pages
        if len(pages) == 1 and any(isinstance(block, Gathered | Chain) or _fills(block) for block in blocks):
            return [self._calm(pages[0], blocks, room, sheet)]
        if len(pages) == 1 or any(isinstance(block, PagedPicture) for block in blocks):
            return pages
        smaller = self._filled(blocks, room, replace(sheet, compact=True))
        return smaller.pages if len(smaller.pages) < len(pages) else pages

    def _with_room(self, blocks: Sequence[Block], room: QRectF, sheet: Sheet) -> Sequence[Block]:
        """Return the blocks with so much of a chain as one page takes, its words a little smaller if need be."""
        chain = next((block for block in blocks if isinstance(block, Chain) and block.shorter), None)
        if chain is None:
            return blocks
        compact = replace(sheet, compact=True)
        wished: Sequence[Block] = blocks
        for links in (chain.links, *chain.shorter):
            shown = Chain(links, chain.lead_in)
            wished = [shown if block is chain else block for block in blocks]
            if len(self._filled(wished, room, compact).pages) == 1:
                break
        return wished

    def _calm(self, page: list[Mark], blocks: Sequence[Block], room: QRectF, sheet: Sheet) -> list[Mark]:
        """Return a page with its words as large as it takes them, and the room that is left above and below them.

        Where there are cards, it is their words that grow. One thing said alone stands in the middle.

        A picture takes what is left by itself. No word is broken that stood whole, and no card is torn.
        """
        if not all(isinstance(block, Kicker | Question | Gathered | Cards | Verse | Chain) for block in blocks):
            return page
        words = _words(page)
        for wished, sized in _larger(blocks, sheet):
            larger = self._filled(wished, room, sized)
            if len(larger.pages) == 1 and not larger.torn and _words(larger.pages[0]) == words:
                page = larger.pages[0]
                break
        free = room.bottom() - max((mark.rect.bottom() for mark in page), default=room.bottom())
        alone = len(blocks) == 1 and _is_alone(blocks[0])
        wide = max((mark.rect.right() for mark in page), default=room.right()) - room.left()
        aside = (room.width() - wide) / 2 if alone else 0.0
        return all_moved(tuple(page), max(0.0, aside), max(0.0, free) * (0.5 if alone else _ABOVE))

    def _filled(self, blocks: Sequence[Block], room: QRectF, sheet: Sheet) -> _Filled:
        pager = Pager(Setter(sheet, self._type), room)
        for block in blocks:
            _add(pager, block)
        return _Filled(pager.finished(), pager.torn)

    def clock_marks(self, face: ClockFace, layout: StageLayout) -> tuple[Mark, ...]:
        """Return what the clock is painted from, as it is now."""
        return clock_marks(face, layout.clock, layout.sheet, self._type) if layout.clock else ()

    def _header(self, content: StageContent, sheet: Sheet, clock: ClockPlace | None) -> tuple[list[Mark], float]:
        """Return the disc with the phase's number, its name and the exercise's, and where they end."""
        side = sheet.of(0.053)
        x = sheet.margin + side + sheet.of(0.019)
        right = clock.rect.left() - sheet.of(0.03) if clock and not clock.big else sheet.width - sheet.margin
        runs = (
            Run(f"{content.phase_name}  ", sheet.style(Role.PHASE), Tone.ACCENT),
            Run(content.exercise_name, sheet.style(Role.EXERCISE), Tone.MUTED),
        )
        lines = self._type.lines(runs, right - x)
        top = sheet.of(0.086) - lines[0].height / 2
        disc = QRectF(sheet.margin, sheet.of(0.086) - side / 2, side, side)
        marks: list[Mark] = [BoxMark(disc, side / 2, Tone.ACCENT)]
        if content.phase_symbol:
            marks.append(SymbolMark(_inset(disc, 0.26), content.phase_symbol, Tone.ON_ACCENT))
        else:
            marks += self._centred(str(content.phase.number), Role.NUMBER, Tone.ON_ACCENT, disc, sheet)
        for line in lines[:_MOST_HEADER_LINES]:
            marks += all_moved(line.marks, x, top)
            top += line.height
        return marks, max(top, disc.bottom())

    def _footer(self, content: StageContent, sheet: Sheet) -> tuple[list[Mark], float, tuple[Block, ...]]:
        """Return the footer, where it begins, and what is too long for it and flows as a block instead."""
        bottom = sheet.of(0.95)
        style = sheet.style(Role.FOOTER)
        side = sheet.of(0.05) if content.footer_symbol and content.footer else 0.0
        indent = side + sheet.of(0.016) if side else 0.0
        width = sheet.inner_width * 0.8 - indent
        lines = self._type.text(content.footer, style, Tone.MUTED, width) if content.footer else []
        if len(lines) > _MOST_FOOTER_LINES:
            return [], bottom - sheet.of(0.03), (Lines((content.footer,)),)
        height = max(sum(line.height for line in lines), side, sheet.of(0.03))
        y = bottom - height + (height - sum(line.height for line in lines)) / 2
        marks: list[Mark] = []
        if side:
            square = QRectF(sheet.margin, bottom - height + (height - side) / 2, side, side)
            marks.append(SymbolMark(_inset(square, 0.1), content.footer_symbol, Tone.ACCENT))
        for line in lines:
            marks += all_moved(line.marks, sheet.margin + indent, y)
            y += line.height
        return marks, bottom - height, ()

    def _dots(self, page: int, pages: int, sheet: Sheet) -> list[Mark]:
        """Return a dot for each page at the bottom right, or "3 / 14" when they are many."""
        if pages < 2:
            return []
        right, middle = sheet.width - sheet.margin, sheet.of(0.95) - sheet.of(0.0215)
        if pages > _DOTS:
            line = self._type.text(f"{page + 1} / {pages}", sheet.style(Role.FOOTER), Tone.MUTED, sheet.width)[0]
            return all_moved(line.marks, right - line.width, middle - line.height / 2)
        step = sheet.of(0.03)
        left = right - step * (pages - 1) - step / 2
        return [
            _dot(left + step * n, middle, *((0.009, Tone.ACCENT) if n == page else (0.0045, Tone.MUTED)), sheet)
            for n in range(pages)
        ]

    def _centred(self, text: str, role: Role, tone: Tone, rect: QRectF, sheet: Sheet) -> list[Mark]:
        line = self._type.text(text, sheet.style(role), tone, sheet.width)[0]
        return all_moved(line.marks, rect.center().x() - line.width / 2, rect.center().y() - line.height / 2)


def _fills(block: Block) -> bool:
    return isinstance(block, Cards) and block.fills


def _is_alone(block: Block) -> bool:
    """Tell whether one thing said is all there is to see."""
    return isinstance(block, Chain) and len(block.links) == 1


def _larger(blocks: Sequence[Block], sheet: Sheet) -> Iterator[tuple[Sequence[Block], Sheet]]:
    """Yield how larger words may be tried, the largest first; cards with that in as few columns as take them."""
    columns = max((block.columns for block in blocks if isinstance(block, Cards)), default=0)
    if not columns:
        sizes = _LARGER_CARDS if any(map(_is_alone, blocks)) else _LARGER
        yield from ((blocks, replace(sheet, text=sheet.text * times)) for times in sizes)
        return
    for times in _LARGER_CARDS:
        for most in range(1, columns + 1):
            wished = [replace(block, columns=most) if isinstance(block, Cards) else block for block in blocks]
            yield wished, replace(sheet, cards=times)


def _words(marks: Sequence[Mark]) -> list[str]:
    """Return the words that are painted: a broken one is several."""
    found: list[str] = []
    for mark in marks:
        if isinstance(mark, FlownMark):
            found += _words(mark.inside)
        elif isinstance(mark, TextMark):
            found += mark.text.split()
    return found


def _dot(x: float, y: float, radius: float, tone: Tone, sheet: Sheet) -> BoxMark:
    """Return a dot around a point; ``radius`` is a share of the height."""
    size = sheet.of(radius)
    return BoxMark(QRectF(x - size, y - size, 2 * size, 2 * size), size, tone)


def _with_picture(room: QRectF, picture: Picture, sheet: Sheet) -> tuple[QRectF, PictureMark]:
    """Give a square at the right to a picture; return the room that is left, and the picture in its place."""
    side = min(room.height(), room.width() * 0.5)
    place = QRectF(room.right() - side, room.top() + (room.height() - side) / 2, side, side)
    left = QRectF(room.left(), room.top(), room.width() - side - sheet.of(0.05), room.height())
    return left, PictureMark(place, picture, 0)


def _inset(rect: QRectF, share: float) -> QRectF:
    by = rect.width() * share
    return rect.adjusted(by, by, -by, -by)


def _opens(mark: Mark) -> bool:
    """Tell whether a content is opened at the page of this mark."""
    return isinstance(mark, PictureMark) and mark.picture.opens


def _add(pager: Pager, block: Block) -> None:  # noqa: C901, PLR0912  a case for each kind of block
    """Let a block flow on to the pages."""
    match block:
        case Question():
            pager.question(block)
        case Prompt():
            pager.prompt(block)
        case Kicker():
            pager.kicker(block)
        case Lines():
            pager.lines(block)
        case Instructions():
            pager.instructions(block)
        case Cards():
            pager.cards(block)
        case Chain():
            pager.chain(block)
        case Names():
            pager.names(block)
        case Schedule():
            pager.schedule(block)
        case SideBySide():
            pager.side_by_side(block)
        case Words():
            pager.words(block)
        case Gathered():
            pager.gathered(block)
        case Verse():
            pager.verse(block)
        case Photo():
            pager.photos(Photos((block,)))
        case Photos():
            pager.photos(block)
        case Picture():
            pager.picture(block)
        case Drawing():
            pager.drawing(block)
        case PagedPicture():
            pager.paged_picture(block)
        case FrontPage():
            pager.front_page(block)
        case _:
            assert_never(block)
