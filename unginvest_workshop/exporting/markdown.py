"""The summary as CommonMark, with the table that most readers know beside it.

What people said is plain text whatever it looks like: backslash escapes only, no HTML, no entities. Lines are broken
only where people did, never to fit a width.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import assert_never

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.exporting.document import (
    MARK,
    Block,
    Card,
    CardKind,
    Cards,
    Cell,
    Chains,
    Front,
    FrontPage,
    Heading,
    Idea,
    Item,
    ItemList,
    Photo,
    Photos,
    Picture,
    Prose,
    Quote,
    Reference,
    Section,
    Sketch,
    Summary,
    Table,
    Verse,
)

Links = Mapping[MediaHash | Sketch, str]
"""Where the files of photos and drawings lie."""

_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~#$]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_AUTOLINK = re.compile(r"(?<=\w):(?=//)|@(?=\w)|(?<=\bwww)\.|(?<=\bmailto):|(?<=\bxmpp):", re.IGNORECASE)
_LINE_START = re.compile(r"^(?:([-+=:])|(\d{1,9})([.)]))")


def inline(text: str) -> str:
    """Return plain text on a single line, so that Markdown shows it to the letter within a line."""
    line = _ANYWHERE.sub(r"\\\g<0>", " ".join(text.split("\n")).strip())
    return _AUTOLINK.sub(r"\\\g<0>", _ENTITY.sub(r"\\&", line))


def escaped(text: str) -> str:
    """Return one line of plain text, so that Markdown shows it to the letter wherever it stands."""
    line = inline(text)
    return _LINE_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", line)


def lines_of(text: str, indent: str = "") -> str:
    """Return plain text with its own line breaks kept, further lines standing in by ``indent``."""
    paragraphs = [[escaped(line) for line in part.split("\n") if line.strip()] for part in re.split(r"\n\s*\n", text)]
    return f"\n\n{indent}".join(f"\\\n{indent}".join(lines) for lines in paragraphs if lines)


def write_markdown(summary: Summary, beside: Links = MappingProxyType({})) -> str:
    """Return the summary as Markdown, ending with a line feed; ``beside`` are the files of photos and drawings."""
    sections = (part for section in summary.sections for part in _section(section, summary, beside))
    parts = [*_front(summary.front), *sections]
    return "\n\n".join(parts) + "\n"


def _front(front: Front) -> Iterator[str]:
    yield f"# {inline(front.title)}"
    yield lines_of(front.when_where)
    topic = front.topic
    if topic.told:
        yield f"## {inline(topic.title)}"
    if topic.question:
        yield f"**{inline(topic.question)}**" if "\n" not in topic.question else lines_of(topic.question)
    if topic.where:
        yield _bullets(f"{topic.where_label} {lines_of(clause, '  ')}" for clause in topic.where)
    if topic.so_that:
        yield f"{topic.so_that_label} {lines_of(topic.so_that)}"
    if front.facts:
        yield " · ".join(front.facts)
    if front.nothing:
        yield front.nothing


def _section(section: Section, summary: Summary, beside: Links) -> Iterator[str]:
    yield f"## {inline(section.title)}"
    if section.lead:
        yield escaped(section.lead)
    if section.marked:
        yield f"{MARK} {summary.recurring}"
    for block in section.blocks:
        yield from _block(block, beside)


def _block(block: Block, beside: Links) -> Iterator[str]:  # noqa: C901, PLR0912  a case for each
    """Yield a block's parts."""
    match block:
        case Heading():
            yield f"{'#' * (block.level + 1)} {inline(block.text)}"
        case Quote():
            label = f"{escaped(block.label)}: " if block.label else ""
            yield f"> {label}{lines_of(block.text, '> ')}"
        case Verse():
            yield from ([f"{escaped(block.label)}:"] if block.label else [])
            yield _verse(block.text)
        case Prose():
            yield from (lines_of(part) for part in (block.note, *block.paragraphs) if part)
        case FrontPage():
            yield from _front_page(block, beside)
        case Sketch():
            yield from _sketch(block, beside)
        case ItemList():
            yield _bullets(_item(item) for item in block.items)
        case Cards():
            yield from _cards(block, beside)
        case Chains():
            yield from _chains(block)
        case Table():
            yield _table(block)
        case Picture():
            return
        case Photo():
            yield from _photo(block, beside)
        case Photos():
            for photo in block.photos:
                yield from _photo(photo, beside)
        case _:
            assert_never(block)


def _front_page(block: FrontPage, beside: Links) -> Iterator[str]:
    yield f"{'#' * (block.level + 1)} {inline(block.headline)}"
    told = " · ".join(inline(part) for part in (block.masthead, block.dated) if part)
    yield from (part for part in (told and f"**{told}**", escaped(block.byline)) if part)
    if block.photo is not None:
        yield from _photo(block.photo, beside)
    if block.ingress:
        yield lines_of(block.ingress) if "\n" in block.ingress else f"**{inline(block.ingress)}**"
    yield from (lines_of(part) for part in block.body)


def _photo(photo: Photo, beside: Links) -> Iterator[str]:
    """Yield a photo, and what it shows; of one whose file is gone, only that."""
    if photo.media in beside:
        yield f"![{inline(photo.alt)}]({beside[photo.media]})"
    if photo.caption:
        yield lines_of(photo.caption)


def _sketch(sketch: Sketch, beside: Links) -> Iterator[str]:
    if sketch in beside:
        yield f"![{inline(sketch.alt)}]({beside[sketch]})"
        if sketch.caption:
            yield escaped(sketch.caption)


def _verse(text: str) -> str:
    """Return a verse as a quotation with its own lines: what they stand in by is kept, and so are its stanzas."""
    parts = [[_verse_line(line) for line in part.split("\n") if line.strip()] for part in re.split(r"\n\s*\n", text)]
    return "\n>\n".join("\\\n".join(f"> {line}" for line in lines) for lines in parts if lines)


def _verse_line(line: str) -> str:
    inner = line.lstrip()
    stands_in = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    return "\u00a0" * stands_in + escaped(inner)


def _cards(block: Cards, beside: Links) -> Iterator[str]:
    if block.kind is CardKind.STATEMENT:
        yield "\n".join(_numbered(card) for card in block.cards)
        return
    for card in block.cards:
        yield from _card(card, "#" * (block.level + 1), beside)


def _numbered(card: Card) -> str:
    marker = f"{card.number}. "
    indent = " " * len(marker)
    note = f"\\\n{indent}{escaped(card.note)}" if card.note else ""
    built = "".join(f"\n{indent}- {_item(item, indent)}" for item in card.items)
    return f"{marker}{lines_of(card.title, indent)}{note}{_aside(card.label, card.references, indent)}{built}"


def _card(card: Card, heading: str, beside: Links) -> Iterator[str]:
    yield f"{heading} {inline(card.title)}"
    told = " · ".join(part for part in (card.by, card.note) if part)
    if told:
        yield escaped(told)
    if card.quote:
        yield f"> {lines_of(card.quote, '> ')}"
    if card.verse:
        yield _verse(card.verse)
    if card.sketch is not None:
        yield from _sketch(card.sketch, beside)
    for photo in card.photos:
        yield from _photo(photo, beside)
    if card.items:
        yield _bullets(_item(item) for item in card.items)
    if card.references:
        yield f"{escaped(card.label)}: {_references(card.references)}"


def _item(item: Item, indent: str = "") -> str:
    indent += "  "
    said = (f"{escaped(item.label)}: " if item.label else "") + lines_of(item.text, indent)
    second = f" ({lines_of(item.second, indent)})" if item.second else ""
    remark = f" · {inline(item.remark)}" if item.remark else ""
    return f"{said}{second}{f' {MARK}' if item.marked else ''}{remark}{_arrow(item.references)}"


def _chains(block: Chains) -> Iterator[str]:
    yield "\n".join(_idea(idea) for chain in block.chains for idea in chain.ideas)


def _idea(idea: Idea) -> str:
    indent = "  " * idea.depth
    opening = f"**{idea.lead}** " if idea.lead else ""
    by = f" – {inline(idea.by)}" if idea.by else ""
    said = lines_of(idea.text, indent + "  ")
    by += f" · {inline(idea.remark)}" if idea.remark else ""
    return f"{indent}- {opening}{said}{by}{_aside(idea.label, idea.references, indent + '  ')}"


def _table(block: Table) -> str:
    rows = [[inline(title) for title in block.header], ["---"] * len(block.header)]
    rows += [[_cell(cell) for cell in row] for row in block.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(cell: Cell) -> str:
    parts = [" · ".join(inline(part) for part in (cell.text, cell.celebration) if part)]
    if cell.note:
        parts.append(f"({inline(cell.note)})" if cell.text else inline(cell.note))
    parts.append("; ".join(" → ".join(inline(node.text) for node in thread.nodes) for thread in cell.threads))
    return " ".join(part for part in parts if part)


def _arrow(references: Iterable[Reference]) -> str:
    names = _references(references)
    return f" → {names}" if names else ""


def _aside(label: str, references: Iterable[Reference], indent: str) -> str:
    """Return a line of references beneath something, standing in by ``indent``."""
    names = _references(references)
    return f"\\\n{indent}{escaped(label)}: {names}" if names else ""


def _references(references: Iterable[Reference]) -> str:
    return " · ".join(inline(reference.text) for reference in references)


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)
