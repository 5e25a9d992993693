"""What is asked of the parts of a statement's structure, and what stands beside them on the stage."""

from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.design import StructurePart
from unginvest_workshop.domain.language_statement import structure_of
from unginvest_workshop.i18n import mark
from unginvest_workshop.ui.word_help import statement_patterns

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
    return structure_of(text, statement_patterns())
