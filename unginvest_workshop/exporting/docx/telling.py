"""What every block needs to know to be told: where it stands, and what can be led to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.exporting.document import TOPIC, Reference, Summary
from unginvest_workshop.exporting.docx.pictures import Figures
from unginvest_workshop.exporting.docx.xml import Element, between, element, run
from unginvest_workshop.exporting.homes import anchors
from unginvest_workshop.i18n import Translator

Places = Mapping[str, int]
"""The places that can be led to, by their anchors, with their numbers."""

_DEEPEST: Final = 4
"""The deepest level of a heading that has a style."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How a section is told."""

    t: Translator
    figures: Figures
    places: Places
    title: str
    phase: int
    width: float
    """Millimetres of a line, and of a page's text from top to bottom."""
    height: float

    @property
    def coloured(self) -> str:
        """The style of what is in the phase's colour."""
        return f"Phase{self.phase}"

    def home(self, anchor: str, *content: Element) -> list[Element]:
        """Return content as what references lead to."""
        if anchor not in self.places:
            return list(content)
        number = self.places[anchor]
        start = element("bookmarkStart", id=number, name=bookmark(number))
        return [start, *content, element("bookmarkEnd", id=number)]

    def link(self, text: str, anchor: str, style: str = "") -> Element:
        """Return words that lead to where something has its home; plain words where that is not told."""
        if anchor not in self.places:
            return run(text, "SubtleEmphasis")
        inner = run(text, style or f"PhaseLink{self.phase}")
        return element("hyperlink", inner, anchor=bookmark(self.places[anchor]), history=1)

    def links(self, references: tuple[Reference, ...]) -> list[Element]:
        """Return references one after another."""
        return between((self.link(each.text, each.anchor) for each in references), " · ", "SubtleEmphasis")


def heading_style(level: int) -> str:
    """Return the style of a heading."""
    return f"Heading{min(level, _DEEPEST)}"


def bookmark(number: int) -> str:
    """Return what a place is called: short, and of letters and digits, as word processors want it."""
    return f"_Place{number}"


def places(summary: Summary) -> Places:
    """Return all that can be led to, from the beginning of the document to its end."""
    found = dict.fromkeys(filter(None, (TOPIC, *anchors(summary.sections))))
    return {anchor: number for number, anchor in enumerate(found, 1)}
