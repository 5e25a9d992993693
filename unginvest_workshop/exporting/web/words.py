"""Words of the page: people's own to the letter, and which look each part of the document has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, assert_never

from markupsafe import Markup

from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.exporting.document import (
    Block,
    CardKind,
    Cards,
    Cell,
    Chains,
    FrontPage,
    Heading,
    ItemList,
    Photo,
    Photos,
    Picture,
    Prose,
    Quote,
    Section,
    Sketch,
    Table,
    Verse,
)
from unginvest_workshop.exporting.letters import LONGEST_WORD
from unginvest_workshop.exporting.said import Said, apart, language_of
from unginvest_workshop.exporting.walking import every

_NO_SIGNS: Final = re.compile(
    "[\ufdd0-\ufdef"
    + "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
    + "]"
)
"""Code points that stand for no sign, and that no page may hold."""


@dataclass(frozen=True, slots=True)
class Told:
    """A block with the name of its look, and what is said of it where it cannot be seen."""

    block: Block
    look: str
    title: str
    """The heading it stands under."""


def plain(value: object) -> object:
    """Return text without what no page may hold, and words in another language than the rest as such.

    Anything else as it is.
    """
    parts = tuple(apart(value)) if isinstance(value, Said) else ()
    if len(parts) > 1:
        return Markup().join(Markup("<span{}>{}</span>").format(tongue(part), plain(str(part))) for part in parts)
    if isinstance(value, str) and not isinstance(value, Markup) and not value.isprintable():
        return _NO_SIGNS.sub("", clean_text(value))
    return value


def said(text: str) -> Markup:
    """Return people's words with their own line breaks, in the direction they are read."""
    return Markup('<span class="said" dir="auto"{}>{}</span>').format(tongue(text), plain(text))


def tongue(text: str) -> Markup:
    """Return the attribute that tells the language of words that are in another one than the page."""
    language = language_of(text)
    return Markup(' lang="{}"').format(language) if language else Markup()


def line(text: str) -> str:
    """Return text as a single line."""
    return clean_line(text)


class FirstTime:
    """Knows which words the page has told: what has no home in it is told in full once, and then shortly."""

    def __init__(self) -> None:
        """Make it for one page."""
        self._told: set[str] = {""}

    def __call__(self, words: str) -> bool:
        """Tell whether these words come for the first time; there must be some."""
        first = words not in self._told
        self._told.add(words)
        return first


def overlong(table: Table) -> bool:
    """Tell whether a word in a table is so long that it must be broken for the table to fit its page."""
    texts = (text for cell in every(table, Cell) for text in (cell.text, cell.note, cell.celebration))
    return any(len(word) > LONGEST_WORD for text in texts for word in text.split())


def blocks_told(section: Section) -> Iterator[Told]:
    """Yield a section's blocks, each with its look and the heading it stands under."""
    for block, heading in section.by_heading():
        yield Told(block, _look(block), section.title if heading is None else heading.text)


def _look(block: Block) -> str:  # noqa: C901, PLR0911, PLR0912  a case for each
    """Return what a block's look is called in the templates."""
    match block:
        case Heading():
            return "heading"
        case Quote():
            return "quote"
        case Verse():
            return "verse"
        case Prose():
            return "prose"
        case FrontPage():
            return "front_page"
        case Sketch():
            return "sketch"
        case ItemList():
            return "items"
        case Cards():
            return "statements" if block.kind is CardKind.STATEMENT else "cards"
        case Chains():
            return "chains"
        case Table():
            return "table"
        case Picture():
            return "picture"
        case Photo():
            return "photo"
        case Photos():
            return "photos"
        case _:
            assert_never(block)
