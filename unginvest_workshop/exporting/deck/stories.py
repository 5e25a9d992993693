"""The stories: of each group the one that ties the room together most, with the group's image; the others in notes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from unginvest_workshop.exporting.deck.context import Context, Seen, aside, pointed
from unginvest_workshop.exporting.deck.fitting import Paragraph, Style, height_of, largest, take, tied
from unginvest_workshop.exporting.deck.packing import Heads, flowed, running
from unginvest_workshop.exporting.deck.seen import SCALES, beyond, pictured, shown
from unginvest_workshop.exporting.deck.slides import GAP, PAD, QUIET, Box, Fill, Part, Slide, TextBox
from unginvest_workshop.exporting.document import MARK, Card, Item
from unginvest_workshop.exporting.said import joined

_FACTOR: Final = Style(20)
_STORY_SCALES: Final = (1.2, 1.1, 1.0, 0.9, 0.8)
_WORDS: Final = 0.5
"""How much of its column a group's image in words may take where it is also drawn."""

_MOST_TITLES: Final = 0.2
"""How much of a slide the titles of the group's other stories may take; the notes have them in any case."""


def best_of(cards: Sequence[Card]) -> Card:
    """Return the story that a group's slides tell in full: the one that feeds the most shared factors.

    Of several it is the one with the most factors that recur in the group, and of those the one told first.
    """
    return max(cards, key=lambda card: (shared_by(card), sum(item.marked for item in card.items)))


def shared_by(card: Card) -> int:
    """Count the shared factors that a story feeds."""
    return len({reference.anchor for item in card.items for reference in item.references})


def group_slides(
    context: Context, heads: Heads, image: Sequence[Paragraph], seen: Sequence[Seen], cards: Sequence[Card]
) -> Iterator[Slide]:
    """Yield a group's best story in full beside the group's image; the notes tell the other stories in full."""
    best = best_of(cards)
    others = [card for card in cards if card is not best]
    heads = heads.called(best.title)
    story, there = _story(heads, best), [each for each in seen if context.is_there(each)]
    area, titles = _over_titles(context, heads.area, others)
    words = [*image, *beyond(context, seen, area.columns(11, 9)[1])]
    left, right = area.columns(11, 9) if words or there else (area, area)
    card, rest = _card(story, left)
    parts: list[Part] = [card] if card.paragraphs else []
    room = replace(right, height=right.height * (_WORDS if there else 1.0))
    said, unsaid = take(largest(words, room.width, room.height, SCALES), room.width, room.height)
    if said:
        box = replace(room, height=height_of(said, room.width))
        parts.append(TextBox(box, said))
        right = right.below(box.height + GAP)
    parts += [part for each in there[:1] for part in shown(context, each, right)]
    yield heads.slide([*parts, *titles], (*_notes(context, best), *_others(context, others)))
    yield from running(heads, rest, first=False)
    onward = heads.called(heads.onward(heads.short))
    yield from flowed(onward, unsaid)
    yield from pictured(context, onward, (), there[1:])


def factor(item: Item, style: Style, before: float = 5.0) -> Paragraph:
    """Return what was said as a line of a list: its other language, its mark and what it is part of after it."""
    after = " (" + item.second + ")" if item.second else ""
    after += f" {MARK}" if item.marked else ""
    after += tied(f" · {item.remark}") if item.remark else ""
    after += " → " + pointed(item.references) if item.references else ""
    label = f"{item.label}: " if item.label else ""
    return Paragraph(label + item.text + after, style, quiet=len(after), before=before, bullet=True)


def _story(heads: Heads, card: Card) -> list[Paragraph]:
    by = [Paragraph(card.by, QUIET, keep=True)] if card.by else []
    return [*heads.long, *by, *(factor(item, _FACTOR, 8.0) for item in card.items)]


def _card(story: Sequence[Paragraph], place: Box) -> tuple[TextBox, tuple[Paragraph, ...]]:
    """Return as much of a story as a card holds, and the rest."""
    width, height = place.width - 2 * PAD, place.height - 2 * PAD
    taken, rest = take(largest(story, width, height, _STORY_SCALES), width, height)
    return TextBox(replace(place, height=height_of(taken, width) + 2 * PAD), taken, Fill.CARD), rest


def _over_titles(context: Context, area: Box, others: Sequence[Card]) -> tuple[Box, list[Part]]:
    """Return what is left over the titles of the other stories, and those at the foot, if there is room for them."""
    if not others:
        return area, []
    label = context.t("Flere historier:")
    said = Paragraph(label + " " + joined(tied(" · "), (card.title for card in others)), QUIET, strong=len(label))
    tall = height_of([said], area.width)
    if tall > area.height * _MOST_TITLES:
        return area, []
    foot = Box(area.x, area.bottom - tall, area.width, tall)
    return replace(area, height=area.height - tall - GAP), [TextBox(foot, (said,))]


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


def _notes(context: Context, card: Card) -> tuple[str, ...]:
    told = (card.by,) if card.by else ()
    marks = (f"{MARK} {context.summary.recurring}",) if any(item.marked for item in card.items) else ()
    return (*_why(context, card), *told, *marks, *aside(card.label, card.references))


def _others(context: Context, cards: Sequence[Card]) -> Iterator[str]:
    """Yield the stories that no slide tells, in full."""
    if cards:
        yield context.t("Flere historier:")
    for card in cards:
        yield joined(" · ", filter(None, (card.title, card.by)))
        yield from ("– " + factor(item, _FACTOR).text for item in card.items)
        yield from aside(card.label, card.references)
