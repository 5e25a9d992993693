"""What the groups' colours are called."""

from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.people import GroupColour
from unginvest_workshop.i18n import mark

COLOUR_WORDS: Final = MappingProxyType(
    {
        GroupColour.GREEN: mark("Grønn"),
        GroupColour.BLUE: mark("Blå"),
        GroupColour.PURPLE: mark("Lilla"),
        GroupColour.ORANGE: mark("Oransje"),
        GroupColour.RED: mark("Rød"),
        GroupColour.TEAL: mark("Sjøgrønn"),
        GroupColour.OCHRE: mark("Oker"),
        GroupColour.GREY: mark("Grå"),
    }
)
