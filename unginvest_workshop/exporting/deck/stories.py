"""The stories: of each group the one that ties the room together most, and all others at the end."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from unginvest_workshop.exporting.deck.context import Context, aside, pointed
from unginvest_workshop.exporting.deck.fitting import Paragraph, Style, height_of, take
from unginvest_workshop.exporting.deck.packing import Heads, Leaf, packed
from unginvest_workshop.exporting.deck.slides import (
    CARD_TITLE,
    LABEL,
    PAD,
    QUIET,
    SMALL,
    Box,
    Fill,
    Slide,
    TextBox,
)
from unginvest_workshop.exporting.document import MARK, Card, CardKind, Cards, Item

_FACTOR: Final = Style(21)
_THREE: Final = 3
"""Stories that stand in a row; of any other number there are two in each."""


def best_of(cards: Sequence[Card]) -> Card:
    """Return the story that a group's slides tell in full: the one that feeds the most shared factors.

    Of several it is the one with the most factors that recur in the group, and of those the one told first.
    """
    return max(cards, key=lambda card: (shared_by(card), sum(item.marked for item in card.items)))


def shared_by(card: Card) -> int:
    """Count the shared factors that a story feeds."""
    return len({reference.anchor for item in card.items for reference in item.references})


def best_slides(context: Context, heads: Heads, cards: Cards) -> Iterator[Slide]:
    """Yield a group's best story; the notes say where the others stand."""
    best = best_of(cards.cards)
    others = [card.title for card in cards.cards if card is not best]
    yield from _story(context, heads.called(best.title), best, others)


def more_slides(context: Context) -> Iterator[Slide]:
    """Yield the stories that no group's slides told, group by group."""
    t = context.t
    for section in context.summary.sections:
        for block, group in section.by_heading():
            if isinstance(block, Cards) and block.kind is CardKind.STORY:
                best = best_of(block.cards)
                leaves = [_leaf(card) for card in block.cards if card is not best]
                heads = context.heads(section, t("Flere historier"), group.text if group is not None else "")
                yield from packed(_at_the_end(context, heads), leaves, columns=3 if len(leaves) == _THREE else 2)


def factor(item: Item, style: Style, before: float = 5.0) -> Paragraph:
    """Return what was said as a line of a list: its other language, its mark and what it is part of after it."""
    after = f" ({item.second})" if item.second else ""
    after += f" {MARK}" if item.marked else ""
    after += f" · {item.remark}" if item.remark else ""
    after += f" → {pointed(item.references)}" if item.references else ""
    return Paragraph(item.text + after, style, quiet=len(after), before=before, bullet=True)


def _at_the_end(context: Context, heads: Heads) -> Heads:
    return Heads(heads.phase, heads.title, heads.kicker, heads.onward, context.t("Flere historier"))


def _leaf(card: Card) -> Leaf:
    paragraphs = [Paragraph(card.title, CARD_TITLE, keep=True)]
    if card.by:
        paragraphs.append(Paragraph(card.by, QUIET, keep=True))
    paragraphs += [factor(item, SMALL) for item in card.items]
    return Leaf(tuple(paragraphs), tuple(f"{card.title} – {said}" for said in aside(card.label, card.references)))


def _story(context: Context, heads: Heads, card: Card, others: Sequence[str]) -> Iterator[Slide]:
    """Yield a story on its own: what was heard in it, and beside it what became of it."""
    said = [*heads.long, *([Paragraph(card.by, QUIET, keep=True)] if card.by else [])]
    said += [factor(item, _FACTOR, 8.0) for item in card.items]
    notes = (*_why(context, card), *_notes(context, card, others))
    rest: tuple[Paragraph, ...] = tuple(said)
    first = True
    while rest or first:
        area = heads.room(first=first)
        left, right = area.columns(19, 10) if card.references else (area, area)
        taken, rest = take(rest, left.width - 2 * PAD, left.height - 2 * PAD)
        became = _became(card, right) if first and card.references else None
        tall = height_of(taken, left.width - 2 * PAD) + 2 * PAD
        if became is not None:
            tall = max(tall, became.box.height)
        parts = [TextBox(Box(left.x, left.y, left.width, tall), taken, Fill.CARD)] if taken else []
        if became is not None:
            parts.append(replace(became, box=replace(became.box, height=tall)))
        yield heads.slide(parts, notes if first else (), first=first)
        first = False


def _became(card: Card, place: Box) -> TextBox:
    """Return what became of a story, as far as there is room: the notes have all of it."""
    lines = [Paragraph(card.label, LABEL, keep=True)]
    lines += [Paragraph(reference.text, SMALL, before=5.0) for reference in card.references]
    while height_of(lines, place.width - 2 * PAD) > place.height - 2 * PAD:
        lines.pop()
    return TextBox(
        Box(place.x, place.y, place.width, height_of(lines, place.width - 2 * PAD) + 2 * PAD), tuple(lines), Fill.SOFT
    )


def _why(context: Context, card: Card) -> tuple[str, ...]:
    feeds = shared_by(card)
    if not feeds:
        return ()
    return (
        context.t.plural(
            "Historien står her fordi det som ble hørt i den, går igjen i {n} fellesnevner.",
            "Historien står her fordi det som ble hørt i den, går igjen i {n} fellesnevnere.",
            feeds,
        ),
    )


def _notes(context: Context, card: Card, others: Sequence[str]) -> tuple[str, ...]:
    t = context.t
    told = (card.by,) if card.by else ()
    marks = (f"{MARK} {context.summary.recurring}",) if any(item.marked for item in card.items) else ()
    more = (
        (t("Flere historier fra gruppa, bakerst i presentasjonen: {titles}", titles=" · ".join(others)),)
        if others
        else ()
    )
    return (*told, *marks, *aside(card.label, card.references), *more)
