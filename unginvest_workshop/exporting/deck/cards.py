"""Slides of cards: shared factors, statements, what moved us, what was answered, and dreams."""

from collections.abc import Iterator, Sequence

from unginvest_workshop.exporting.deck.context import Context, aside, pointed
from unginvest_workshop.exporting.deck.fitting import Face, Ink, Paragraph, Style, height_of, largest, take
from unginvest_workshop.exporting.deck.packing import Heads, Leaf, flowed, packed
from unginvest_workshop.exporting.deck.seen import SCALES, pictured
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
from unginvest_workshop.exporting.document import Card, Cards, CardKind, Chain, Chains, Idea, Item
from unginvest_workshop.exporting.walking import every
from unginvest_workshop.naming import quoted

_STATEMENT = Style(32, Face.SERIF_BOLD)
_COUNT = Style(20, Face.SANS_BOLD, Ink.PHASE)
_DREAM = Style(20, Face.SERIF_BOLD)
_BAR = 10.0


def shared_slides(context: Context, heads: Heads, card: Card) -> Iterator[Slide]:
    """Yield a shared factor: how widely it recurs, its image, and words that it was said in, as many as there is room for."""
    heads = heads.called(card.title)
    words = _words(context, card)
    notes = (
        *aside(card.label, card.references),
        *(f"{context.t('Slik ble det sagt')}: {' · '.join(i.text for i in words)}" for _ in words[:1]),
    )
    seen = [*([card.sketch] if card.sketch else []), *card.photos]
    image = [*heads.long, *_image(context, card)]
    left, right = heads.area.columns(1, 1)
    parts: list[Part] = []
    top = 0.0
    if card.meter is not None:
        parts.append(Bar(Box(left.x, left.y + 4.0, left.width, _BAR), card.meter.filled, card.meter.total))
        top = _BAR + GAP
    place = left.below(top)
    told, rest = take(largest(image, place.width, place.height, (1.0, 0.8)), place.width, place.height)
    if told:
        parts.append(TextBox(place, told))
    shown = [each for each in seen if context.is_there(each)]
    room = right
    if shown:
        shot = context.shot(shown[0], Box(right.x, right.y, right.width, right.height * (0.55 if words else 1.0)))
        if shot is not None:
            parts.append(shot)
            room = right.below(shot.box.bottom - right.y + GAP)
    parts += _said(context, words, room)
    yield heads.slide(parts, notes)
    if rest:
        yield from flowed(heads.called(heads.onward(heads.short)), rest)
    if shown[1:]:
        yield from pictured(context, heads, (), shown[1:])


def statement_slides(context: Context, heads: Heads, card: Card) -> Iterator[Slide]:
    """Yield a statement, large, with what it builds and what it feeds."""
    said = [Paragraph(card.title, _STATEMENT)]
    if card.note:
        said.append(Paragraph(card.note, Style(16, Face.SANS_BOLD, Ink.WARM), before=8.0))
    parts_of = [_split(item) for item in card.items]
    notes = aside(card.label, card.references)
    heads = heads.called(context.t("Designutsagn {n}", n=card.number))
    area = heads.area
    leaves = [Leaf((Paragraph(name, LABEL, keep=True), Paragraph(text, BODY, before=2.0))) for name, text in parts_of]
    feeds = [Paragraph(note, QUIET, strong=len(card.label) + 1, before=4.0) for note in notes]
    below = [*feeds]
    width = area.columns(1, 1)[0].width - 2 * PAD
    rows = [leaves[at : at + 2] for at in range(0, len(leaves), 2)]
    tall = sum(max(height_of(leaf.paragraphs, width) for leaf in row) + 2 * PAD + GAP for row in rows)
    tall += height_of(below, area.width) + (GAP if below else 0.0)
    said = largest(said, area.width, max(area.height - tall, 0.0), (1.0, 0.85, 0.75, 0.65))
    own = height_of(said, area.width)
    if own + tall > area.height:
        yield from flowed(heads, [*said, *below], notes)
        yield from packed(heads, leaves)
        return
    parts = [TextBox(Box(area.x, area.y, area.width, own), tuple(said))]
    y = area.y + own + GAP
    for row in rows:
        high = max(height_of(leaf.paragraphs, width) for leaf in row) + 2 * PAD
        for leaf, place in zip(row, area.columns(1, 1), strict=False):
            parts.append(TextBox(Box(place.x, y, place.width, high), leaf.paragraphs, Fill.CARD))
        y += high + GAP
    if below:
        parts.append(TextBox(Box(area.x, y, area.width, height_of(below, area.width)), tuple(below)))
    yield heads.slide(parts, notes)


def card_slides(context: Context, heads: Heads, cards: Sequence[Card]) -> Iterator[Slide]:
    """Yield cards of any kind side by side."""
    yield from packed(heads, [_leaf(card) for card in cards])


def dream_slides(context: Context, heads: Heads, block: Chains) -> Iterator[Slide]:
    """Yield the dreams, each with those that build on it; what they grow from is in the notes."""
    yield from packed(heads, [_chain(chain, block.yes_and) for chain in block.chains])


def _chain(chain: Chain, yes_and: str) -> Leaf:
    notes = tuple(f"{idea.text} – {note}" for idea in chain.ideas for note in aside(idea.label, idea.references))
    return Leaf(tuple(_idea(idea, yes_and) for idea in chain.ideas), notes, Fill.SOFT)


def _idea(idea: Idea, yes_and: str) -> Paragraph:
    lead = f"{yes_and} … " if idea.depth else ""
    after = "".join((f" – {idea.by}" if idea.by else "", f" · {idea.remark}" if idea.remark else ""))
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
        yield Paragraph(quoted(context.t, card.quote), SPOKEN, before=GAP)
    if card.verse:
        yield Paragraph(card.verse, Style(20, Face.SERIF_ITALIC), before=GAP)
    if card.references:
        yield Paragraph(f"{card.label}: {pointed(card.references)}", QUIET, strong=len(card.label) + 1, before=GAP)


def _said(context: Context, words: Sequence[Item], room: Box) -> Iterator[TextBox]:
    """Yield words as they were said: those that there is room for whole."""
    lines = [Paragraph(context.t("Slik ble det sagt"), LABEL, keep=True)]
    width, height = room.width - 2 * PAD, room.height - 2 * PAD
    for item in words:
        line = Paragraph(item.text, BODY, before=6.0, bullet=True)
        if height_of([*lines, line], width) <= height:
            lines.append(line)
    if len(lines) > 1:
        yield TextBox(Box(room.x, room.y, room.width, height_of(lines, width) + 2 * PAD), tuple(lines), Fill.CARD)


def _split(item: Item) -> tuple[str, str]:
    """Return what a piece of structure is, and what is said of it."""
    name, _, said = item.text.partition(": ")
    return (name, said) if said else ("", name)


def _leaf(card: Card) -> Leaf:
    said = [Paragraph(card.title, CARD_TITLE, keep=True)]
    told = " · ".join(filter(None, (card.by, card.note)))
    if told:
        said.append(Paragraph(told, QUIET, keep=True))
    said += [factor(item, SMALL) for item in card.items]
    if card.references:
        said.append(
            Paragraph(f"{card.label}: {pointed(card.references)}", QUIET, strong=len(card.label) + 1, before=6.0)
        )
    return Leaf(tuple(said))
