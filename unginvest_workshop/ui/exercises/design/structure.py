"""What the parts of a statement's structure are called, and what stands beside them on the stage."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.design import StructurePart
from unginvest_workshop.domain.language_statement import StructureField, structure_of
from unginvest_workshop.i18n import mark
from unginvest_workshop.ui.language_words import STRUCTURE_WORDS
from unginvest_workshop.ui.word_help import statement_patterns

PART_WORDS: Final[Mapping[StructurePart, str]] = MappingProxyType(
    {part: STRUCTURE_WORDS[StructureField(part.value)] for part in StructurePart}
)
"""What each part is called, in bokmål."""

PART_QUESTIONS: Final = MappingProxyType(
    {
        StructurePart.ROLES: mark("Hvem har hvilken rolle?"),
        StructurePart.MEETINGS: mark("Hvem møtes, og hvor ofte?"),
        StructurePart.ROUTINES: mark("Hva gjør vi igjen og igjen?"),
        StructurePart.ROOMS: mark("Hva slags rom trenger det?"),
        StructurePart.PARTNERS: mark("Hvem gjør vi det sammen med?"),
    }
)
"""What is asked where nothing is said of a part yet, in bokmål."""

PART_SYMBOLS: Final = MappingProxyType(
    {
        StructurePart.ROLES: "group",
        StructurePart.MEETINGS: "talk",
        StructurePart.ROUTINES: "swap",
        StructurePart.ROOMS: "door",
        StructurePart.PARTNERS: "help",
    }
)
"""What stands beside each part, by the names of ui.icons."""


def likely_parts(text: str) -> frozenset[StructurePart]:
    """Return the parts that a statement seems to be about."""
    return frozenset(StructurePart(field.value) for field in structure_of(text, statement_patterns()))
