"""The summary's sections: a module for each exercise that leaves something to tell."""

from collections.abc import Callable
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

SECTIONS: Final[tuple[Callable[[Source], Section | None], ...]] = (
    welcome_section,
    culture_section,
    stories_section,
    shared_section,
    plenum_section,
    dreams_section,
    taste_section,
    designs_section,
    follow_up_section,
    road_section,
    close_section,
)
"""In the order of the summary; each returns None when there is nothing to tell."""
