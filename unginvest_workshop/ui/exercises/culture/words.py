"""What the two columns ask."""

from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.culture import CultureColumn
from unginvest_workshop.i18n import mark

HEADINGS: Final = MappingProxyType(
    {
        CultureColumn.USUAL: mark("Hva ville en som er ny her, kalle vanlig?"),
        CultureColumn.WISHED: mark("Hva vil vi at de skal kalle vanlig?"),
    }
)
"""The columns in order, with the question of each, in bokmål."""
