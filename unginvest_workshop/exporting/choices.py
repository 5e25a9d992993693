"""What of a fagdag is to leave the laptop, and how it is told."""

from collections.abc import Callable
from dataclasses import dataclass

from unginvest_workshop.settings import NamesPolicy


@dataclass(frozen=True, slots=True)
class Choices:
    """How an export is wanted."""

    names: NamesPolicy = NamesPolicy.OWNERS
    language: str | None = None
    """The summary's language; None is the room's own."""
    sections: tuple[str, ...] | None = None
    """The names of the summary's sections, in the order they are wanted; None is all of them, in their own order."""
    untouched: frozenset[str] | None = None
    """Mentions, spelt so, that are no names where they stand in free text: they are left as they are.

    None where nobody has looked through what was found.
    """
    beside: frozenset[str] = frozenset()
    """The names of files that are not replaced: what is written stands beside them under a free name."""

    def has(self, section: str) -> bool:
        """Tell whether a section is wanted."""
        return self.sections is None or section in self.sections


class CancelledError(Exception):
    """Whoever watches wants no files after all."""


Watch = Callable[[str, int, int], None]
"""Is told which format is made now, which of how many it is from 0; and "" when all are made and none is written.

It may raise CancelledError, or any other error: then no file is written.
"""


def unwatched(_format: str, _number: int, _count: int) -> None:
    """Watch nothing."""
