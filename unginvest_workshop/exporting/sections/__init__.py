"""The summary's sections: a module for each exercise that leaves something to tell."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from unginvest_workshop.exporting.document import Section
from unginvest_workshop.exporting.sections.close import close_section
from unginvest_workshop.exporting.sections.culture import culture_section
from unginvest_workshop.exporting.sections.designs import designs_section
from unginvest_workshop.exporting.sections.dreams import dreams_section
from unginvest_workshop.exporting.sections.follow_up import follow_up_section
from unginvest_workshop.exporting.sections.plenum import plenum_section
from unginvest_workshop.exporting.sections.road import road_section
from unginvest_workshop.exporting.sections.shared import shared_section
from unginvest_workshop.exporting.sections.stories import stories_section
from unginvest_workshop.exporting.sections.taste import taste_section
from unginvest_workshop.exporting.sections.welcome import welcome_section
from unginvest_workshop.exporting.source import Source

SECTIONS: Final[MappingProxyType[str, Callable[[Source], Section | None]]] = MappingProxyType(
    {
        "welcome": welcome_section,
        "culture": culture_section,
        "stories": stories_section,
        "shared": shared_section,
        "plenum": plenum_section,
        "dreams": dreams_section,
        "taste": taste_section,
        "designs": designs_section,
        "follow-up": follow_up_section,
        "road": road_section,
        "close": close_section,
    }
)
"""By the names of the sections, which are their anchors too, in the order of the summary.

Each returns None when there is nothing to tell.
"""
