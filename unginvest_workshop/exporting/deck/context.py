"""What the slides of every section are told with: the document, the translator, and the pictures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.drawing import drawn_part
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.exporting.deck.fitting import tied
from unginvest_workshop.exporting.deck.packing import Heads, kicker
from unginvest_workshop.exporting.deck.slides import Box, Shot
from unginvest_workshop.exporting.document import Photo, Reference, Section, Sketch, Summary
from unginvest_workshop.exporting.letters import ends_of
from unginvest_workshop.exporting.photos import PhotoFile
from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.exporting.said import joined
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.i18n import Translator

Seen = Sketch | Photo
"""What is shown as a picture."""

_PIXELS: Final = 1400
"""The longer side of a picture: a slide on a large screen, and not too heavy to send."""


@dataclass(frozen=True, slots=True)
class Context:
    """What all slides are told with."""

    summary: Summary
    source: Source
    pictures: Pictures
    photos: Mapping[MediaHash, PhotoFile]

    @property
    def t(self) -> Translator:
        """The translator of the summary's language."""
        return self.source.t

    def heads(self, section: Section, title: str = "", *above: str) -> Heads:
        """Return the heads of slides in a section; without a title they are called what the section is."""
        shown = section.title if title else self.summary.phases[section.phase.number - 1]
        return Heads(section.phase, title or section.title, kicker(shown, *above), self.onward, section.title)

    def onward(self, title: str) -> str:
        """Say of a title that it goes on, once, in words that no mark in it turns about."""
        goes_on = self.t("{title} … fortsetter", title="")
        bare = title.removesuffix(goes_on).removesuffix("…").rstrip()
        return title[: len(bare)] + (ends_of(bare) + goes_on)

    def shot(self, seen: Seen, place: Box) -> Shot | None:
        """Return a picture as large as a place lets it be, in its middle; None for a photo that is gone."""
        found = self._content(seen)
        if found is None:
            return None
        content, width, height = found
        scale = min(place.width / width, place.height / height)
        wide, tall = width * scale, height * scale
        box = Box(place.x + (place.width - wide) / 2, place.y + (place.height - tall) / 2, wide, tall)
        return Shot(box, content, seen.alt)

    def is_there(self, seen: Seen) -> bool:
        """Tell whether it can be shown."""
        return not isinstance(seen, Photo) or seen.media in self.photos

    def _content(self, seen: Seen) -> tuple[bytes, float, float] | None:
        """Return a picture's file, and how wide and tall it is beside each other."""
        if isinstance(seen, Photo):
            file = self.photos.get(seen.media)
            return None if file is None else (file.content, max(1, seen.width), max(1, seen.height))
        part = drawn_part(seen.strokes)
        return self.pictures.sketch_png(seen.strokes, _PIXELS), part.width, part.height


def pointed(references: Iterable[Reference]) -> str:
    """Return what is pointed to, on one line."""
    return joined(tied(" · "), (reference.whole for reference in references))


def aside(label: str, references: Iterable[Reference]) -> tuple[str, ...]:
    """Return references with what they are, as a note; none without references."""
    said = pointed(references)
    return (label + ": " + said,) if said else ()
