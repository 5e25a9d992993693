"""Slides of cards: shared factors, statements, what moved us, what was answered, and dreams."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from unginvest_workshop.exporting.deck.context import Context, aside
from unginvest_workshop.exporting.deck.fitting import Face, Ink, Paragraph, Style, height_of, largest, take, tied
from unginvest_workshop.exporting.deck.packing import Heads, Leaf, flowed, packed
from unginvest_workshop.exporting.deck.seen import beyond, pictured, shown
from unginvest_workshop.exporting.deck.slides import (
    BODY,
    CARD_TITLE,
    GAP,
    LABEL,
    PAD,
    QUIET,
    SMALL,
    SPOKEN,
    Bar,
    Box,
    Fill,
    Part,
    Slide,
    TextBox,
)
from unginvest_workshop.exporting.deck.stories import factor
from unginvest_workshop.exporting.document import Card, CardKind, Chain, Chains, Idea, Item
from unginvest_workshop.exporting.said import in_marks, joined
from unginvest_workshop.exporting.walking import every

_STATEMENT: Final = Style(32, Face.SERIF_BOLD)
_COUNT: Final = Style(20, Face.SANS_BOLD, Ink.PHASE)
_DREAM: Final = Style(20, Face.SERIF_BOLD)
_ENERGY: Final = Style(16, Face.SANS_BOLD, Ink.WARM)
_SHARED: Final = Style(24, Face.SERIF_BOLD)
_BAR: Final = 10.0
_UNDER: Final = 6.0
"""Between a shared factor's title and its bar, on half a slide."""

_HALF: Final = 0.55
"""How much of a slide's height a picture takes where there are words too."""

_FEW_CHAINS: Final = 6
_SMALLER: Final = 0.9
"""How large dreams are written where there are many."""

_PAIR: Final = 2
_THREE: Final = 3


def shared_slides(context: Context, heads: Heads, cards: Sequence[Card]) -> Iterator[Slide]:
    """Yield the shared factors, two on a slide where there is room for both, in their order."""
    rest, first = list(cards), True
    while rest:
        pair = rest[:2]
        area = heads.room(first=first)
        halves = [_half(context, card, place) for card, place in zip(pair, area.columns(1, 1), strict=False)]
        if len(pair) == _PAIR and all(halves):
            notes = [note for card in pair for note in (card.title, *_shared_notes(context, card))]
            yield heads.slide(_level([part for half in halves for part in half]), notes, first=first)
            rest, first = rest[_PAIR:], False
        else:
            yield from _shared_alone(context, heads, rest.pop(0))


def _level(parts: Sequence[Part]) -> list[Part]:
    """Let the cards on a slide end at the same height."""
    cards = [part for part in parts if isinstance(part, TextBox) and part.fill is Fill.CARD]
    foot = max((card.box.bottom for card in cards), default=0.0)
    return [replace(p, box=replace(p.box, height=foot - p.box.y)) if p in cards else p for p in parts]


def _half(context: Context, card: Card, place: Box) -> list[Part]:
    """Return a shared factor on half a slide; nothing if it has pictures, or its words need more room."""
    title = [Paragraph(card.title, _SHARED)]
    tall = height_of(title, place.width)
    if card.sketch is not None or card.photos or tall > 2 * _SHARED.pitch:
        return []
    parts: list[Part] = [TextBox(replace(place, height=tall), tuple(title))]
    left = place.below(tall + _UNDER)
    if card.meter is not None:
        parts.append(Bar(replace(left, height=_BAR), card.meter.filled, card.meter.total))
        left = left.below(_BAR + GAP)
    width, height = left.width - 2 * PAD, left.height - 2 * PAD
    image = [each for each in _image(context, card) if each.style is not QUIET]
    if height_of(image, width) > height:
        return []
    lines = [*image, *_as_said(context, _words(context, card), width, height - height_of(image, width))]
    if lines:
        parts.append(TextBox(replace(left, height=height_of(lines, width) + 2 * PAD), tuple(lines), Fill.CARD))
    return parts


def _shared_alone(context: Context, heads: Heads, card: Card) -> Iterator[Slide]:
    """Yield a shared factor: how widely it recurs, its image, and as many of its words as there is room for.

    The notes have all of them; they stand in full with their stories.
    """
    heads = heads.called(card.title)
    words = _words(context, card)
    seen = [each for each in (card.sketch, *card.photos) if each is not None]
    there = [each for each in seen if context.is_there(each)]
    left, right = heads.area.columns(1, 1)
    parts: list[Part] = []
    if card.meter is not None:
        parts.append(Bar(Box(left.x, left.y + 4.0, left.width, _BAR), card.meter.filled, card.meter.total))
        left = left.below(_BAR + GAP)
    image = [*heads.long, *_image(context, card), *beyond(context, seen, right)]
    told = largest(image, left.width, left.height, (1.2, 1.0, 0.8))
    taken, rest = take(told, left.width, left.height)
    parts += [TextBox(left, taken)] if taken else []
    if there:
        beside = list(shown(context, there[0], replace(right, height=right.height * (_HALF if words else 1.0))))
        parts += beside
        right = right.below(max(part.box.bottom for part in beside) - right.y + GAP)
    parts += _said(context, words, right)
    yield heads.slide(parts, _shared_notes(context, card))
    onward = heads.called(heads.onward(heads.short))
    yield from flowed(onward, rest)
    yield from pictured(context, onward, (), there[1:])


def statement_slides(context: Context, heads: Heads, card: Card) -> Iterator[Slide]:
    """Yield a statement, large, with what it builds and what it feeds."""
    heads = heads.called(context.t("Designutsagn {n}", n=card.number))
    notes = aside(card.label, card.references)
    area = heads.area
    rows = _structure(card, area)
    feeds = list(_led_to(card))
    tall = sum(high + GAP for _, high in rows) + height_of(feeds, area.width) + (GAP if feeds else 0.0)
    said = [Paragraph(card.title, _STATEMENT)]
    said += [Paragraph(card.note, _ENERGY, before=8.0)] if card.note else []
    said = largest(said, area.width, max(area.height - tall, 0.0), (1.0, 0.85, 0.75, 0.65))
    own = height_of(said, area.width)
    if own + tall > area.height:
        yield from flowed(heads, [*said, *feeds], notes)
        yield from packed(heads.called(heads.onward(heads.short)), [leaf for row, _ in rows for leaf in row])
        return
    parts = [TextBox(Box(area.x, area.y, area.width, own), tuple(said))]
    y = area.y + own + GAP
    for row, high in rows:
        for leaf, place in zip(row, area.columns(1, 1), strict=False):
            parts.append(TextBox(Box(place.x, y, place.width, high), leaf.paragraphs, leaf.fill))
        y += high + GAP
    if feeds:
        parts.append(TextBox(Box(area.x, y, area.width, height_of(feeds, area.width)), tuple(feeds)))
    yield heads.slide(parts, notes)


def _structure(card: Card, area: Box) -> list[tuple[list[Leaf], float]]:
    """Return what a statement builds as rows of cards, each with its height."""
    leaves = [
        Leaf((Paragraph(item.label, LABEL, keep=True), Paragraph(item.text, BODY, before=2.0))) for item in card.items
    ]
    width = area.columns(1, 1)[0].width - 2 * PAD
    rows = [leaves[at : at + 2] for at in range(0, len(leaves), 2)]
    return [(row, max(height_of(leaf.paragraphs, width) for leaf in row) + 2 * PAD) for row in rows]


def _shared_notes(context: Context, card: Card) -> tuple[str, ...]:
    said = joined(tied(" · "), (item.text for item in _words(context, card)))
    how = context.t("Slik ble det sagt")
    heard = (how + ": " + said,) if said else ()
    return (*aside(card.label, card.references), *heard)


def card_slides(heads: Heads, cards: Sequence[Card]) -> Iterator[Slide]:
    """Yield cards of any kind side by side; more than a slide holds two and two, three and three."""
    leaves = [_leaf(card) for card in cards]
    yield from packed(heads, leaves, columns=_THREE if len(cards) > 2 * _PAIR else 2)


def presentation_slides(heads: Heads, presentations: Sequence[tuple[str, Sequence[Card]]]) -> Iterator[Slide]:
    """Yield the groups' presentations side by side: of each by its name what was shown, and under it the answers.

    What the group had picked of its stories is in the notes; it stands in full with them.
    """
    columns = _THREE if len(presentations) not in {2, 4} else 2
    yield from packed(heads, [_presentation(name, cards) for name, cards in presentations], columns=columns)


def _presentation(name: str, cards: Sequence[Card]) -> Leaf:
    said = [Paragraph(name, CARD_TITLE, keep=True)]
    for card in cards:
        said.append(Paragraph(card.title, LABEL, before=10.0, keep=True))
        said += [factor(item, SMALL) for item in card.items]
    picked = [note for card in cards for note in aside(card.label, card.references)]
    return Leaf(tuple(said), tuple(name + " – " + note for note in picked))


def dream_slides(heads: Heads, block: Chains) -> Iterator[Slide]:
    """Yield the dreams, each with those that build on it; what they grow from is in the notes."""
    smaller = len(block.chains) > _FEW_CHAINS
    leaves = [_chain(chain, smaller=smaller) for chain in block.chains]
    yield from packed(heads, leaves, columns=_THREE if smaller else 2)


def _chain(chain: Chain, *, smaller: bool) -> Leaf:
    notes = tuple(idea.text + " – " + note for idea in chain.ideas for note in aside(idea.label, idea.references))
    said = [_idea(idea) for idea in chain.ideas]
    if smaller:
        said = [replace(each, style=replace(each.style, size=each.style.size * _SMALLER)) for each in said]
    return Leaf(tuple(said), notes, Fill.SOFT)


def _idea(idea: Idea) -> Paragraph:
    lead = f"{idea.lead} … " if idea.lead else ""
    after = "".join((f" – {idea.by}" if idea.by else "", tied(f" · {idea.remark}") if idea.remark else ""))
    return Paragraph(
        lead + idea.text + after,
        Style(18) if idea.depth else _DREAM,
        strong=len(lead),
        quiet=len(after),
        before=6.0 if idea.depth else 0.0,
        indent=min(idea.depth, 5) * 16.0,
    )


def _words(context: Context, card: Card) -> list[Item]:
    """Return the factors that a shared factor gathers, in the order told."""
    stories = (each for each in every(context.summary, Card) if each.kind is CardKind.STORY)
    return [item for story in stories for item in story.items if any(r.anchor == card.anchor for r in item.references)]


def _image(context: Context, card: Card) -> Iterator[Paragraph]:
    if card.note:
        yield Paragraph(card.note, _COUNT)
    if card.quote:
        yield Paragraph(in_marks(context.t, card.quote), SPOKEN, before=GAP)
    if card.verse:
        yield Paragraph(card.verse, Style(20, Face.SERIF_ITALIC), before=GAP)
    yield from _led_to(card, GAP)


def _led_to(card: Card, before: float = 0.0) -> Iterator[Paragraph]:
    for note in aside(card.label, card.references):
        yield Paragraph(note, QUIET, strong=len(card.label) + 1, before=before)


def _as_said(context: Context, words: Sequence[Item], width: float, height: float) -> list[Paragraph]:
    """Return words as they were said, under what they are: those that there is room for whole, and how many more."""
    told = [Paragraph(context.t("Slik ble det sagt"), LABEL, before=GAP, keep=True)]
    lines = [Paragraph(item.text, BODY, before=6.0, bullet=True) for item in words]
    if lines and height_of([*told, *lines], width) <= height:
        return [*told, *lines]
    for line in lines:
        if height_of([*told, line, _more(context, len(lines))], width) <= height:
            told.append(line)
    return [*told, _more(context, len(lines) + 1 - len(told))] if len(told) > 1 else []


def _more(context: Context, count: int) -> Paragraph:
    return Paragraph("… " + context.t("og {n} til", n=count), QUIET, before=6.0)


def _said(context: Context, words: Sequence[Item], room: Box) -> Iterator[TextBox]:
    lines = _as_said(context, words, room.width - 2 * PAD, room.height - 2 * PAD)
    if lines:
        lines[0] = replace(lines[0], before=0.0)
        yield TextBox(replace(room, height=height_of(lines, room.width - 2 * PAD) + 2 * PAD), tuple(lines), Fill.CARD)


def _leaf(card: Card) -> Leaf:
    said = [Paragraph(card.title, CARD_TITLE, keep=True)]
    told = tied(" · ".join(filter(None, (card.by, card.note))))
    if told:
        said.append(Paragraph(told, QUIET, keep=True))
    said += [factor(item, SMALL) for item in card.items]
    return Leaf(tuple(said), tuple(card.title + " – " + note for note in aside(card.label, card.references)))
