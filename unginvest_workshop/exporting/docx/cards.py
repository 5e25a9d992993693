"""What has a title and something that belongs to it: stories, shared factors, statements, contributions, dreams."""

from collections.abc import Iterable, Iterator
from typing import Final

from unginvest_workshop.exporting.document import MARK, Card, CardKind, Cards, Chains, Idea, Item, ItemList, Reference
from unginvest_workshop.exporting.docx.telling import Telling, heading_style
from unginvest_workshop.exporting.docx.xml import Element, between, element, paragraph, run, runs
from unginvest_workshop.exporting.said import in_marks

_STYLED: Final = 5
"""How deep bullets have styles of their own."""

_DEEPEST: Final = 8
"""How deep they can stand at all."""

_SHORT: Final = 12
_FEW: Final = 6
"""More items than this, of no more letters than that on the whole, stand beside each other."""

_PICTURE: Final = 90.0
"""Millimetres that a card's photo may be wide."""


def cards(block: Cards, telling: Telling) -> Iterator[Element]:
    """Yield cards one after another."""
    for card in block.cards:
        yield from _statement(card, telling) if block.kind is CardKind.STATEMENT else _card(card, block.level, telling)


def _statement(card: Card, telling: Telling) -> Iterator[Element]:
    """Yield a statement as the number it has in a list, with what belongs to it under it."""
    yield paragraph("ListNumber", *telling.home(card.anchor, run(card.title)))
    for item in card.items:
        yield paragraph("ListContinue2", *_item(item, telling))
    if card.note:
        yield paragraph("ListContinue", run(card.note, "IntenseEmphasis"))
    if card.references:
        yield paragraph("ListContinue", *_led_to(card.label, card.references, telling))


def _card(card: Card, level: int, telling: Telling) -> Iterator[Element]:
    yield paragraph(heading_style(level), *telling.home(card.anchor, run(card.title)))
    told = [run(card.by, "SubtleEmphasis")] if card.by else []
    told += [run(card.note, "IntenseEmphasis")] if card.note else []
    if told:
        yield paragraph("Quiet", *between(told, " · ", "SubtleEmphasis"), keep=bool(card.quote or card.items))
    if card.quote:
        yield paragraph("Quote", run(in_marks(telling.t, card.quote), telling.coloured))
    if card.verse:
        yield paragraph("Verse", run(card.verse, telling.coloured))
    if card.sketch is not None:
        yield from telling.figures.sketch(card.sketch)
    if card.photos:
        yield from telling.figures.photos(card.photos, min(telling.width, _PICTURE * len(card.photos)))
    for item in card.items:
        yield paragraph("ListBullet", *_item(item, telling))
    if card.references:
        yield paragraph("Threads", *_led_to(card.label, card.references, telling))


def items(block: ItemList, telling: Telling) -> Iterator[Element]:
    """Yield short things said: many words beside each other, all else as a list."""
    plain = all(item == Item(item.text) and "\n" not in item.text for item in block.items)
    letters = sum(len(item.text) for item in block.items)
    if plain and len(block.items) > _FEW and letters <= _SHORT * len(block.items):
        yield paragraph("Quote", *between((run(item.text, telling.coloured) for item in block.items), "  ·  "))
        return
    for item in block.items:
        yield paragraph("ListBullet", *_item(item, telling))


def chains(block: Chains, telling: Telling) -> Iterator[Element]:
    """Yield dreams as lists within lists."""
    for chain in block.chains:
        for idea in chain.ideas:
            depth = min(idea.depth, _DEEPEST)
            style = "ListBullet" if depth == 0 else f"ListBullet{min(depth, _STYLED - 1) + 1}"
            deeper = depth if depth >= _STYLED else None
            yield paragraph(style, *_idea(idea, telling), level=deeper)


def _idea(idea: Idea, telling: Telling) -> list[Element]:
    told = [run(f"{idea.lead} ", "Strong")] if idea.lead else []
    told += telling.home(idea.anchor, run(idea.text))
    told += [run(f" – {idea.by}", "SubtleEmphasis")] if idea.by else []
    told += [run(f" · {idea.remark}", "IntenseEmphasis")] if idea.remark else []
    if idea.references:
        told += [_break(), *_led_to(idea.label, idea.references, telling)]
    return told


def _item(item: Item, telling: Telling) -> list[Element]:
    told = [run(f"{item.label}: ")] if item.label else []
    told += runs(item.text)
    told += [run(f"\u00a0{MARK}", "IntenseEmphasis")] if item.marked else []
    told += [run(f" · {item.remark}", "IntenseEmphasis")] if item.remark else []
    if item.references:
        told += [run(" → ", telling.coloured), *telling.links(item.references)]
    told += [_break(), run(item.second, "Emphasis")] if item.second else []
    return told


def _led_to(label: str, references: tuple[Reference, ...], telling: Telling) -> Iterable[Element]:
    return [*([run(f"{label}: ", "SubtleEmphasis")] if label else []), *telling.links(references)]


def _break() -> Element:
    return element("r", element("br"))
