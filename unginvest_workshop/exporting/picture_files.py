"""Trees, forest, shared factors and road as picture files, each by itself: SVG, and PNG large enough for a good print.

An SVG has its letters as outlines, so it holds what stands in it as plain words too, for those who cannot see it.
"""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html import escape
from typing import Final, assert_never

from unginvest_workshop.domain.forest_layout import ForestContent
from unginvest_workshop.domain.overview_layout import OverviewContent
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.tree_picture import StoryContent, TreeContent
from unginvest_workshop.exporting.document import Heading, Picture, Section
from unginvest_workshop.exporting.files import safe_name
from unginvest_workshop.exporting.gathered import forest_of, overview_of
from unginvest_workshop.exporting.letters import holdable
from unginvest_workshop.exporting.material import Material, OutFile, Written
from unginvest_workshop.exporting.pictures import IN_PRINT, Pictured, paint, paint_png
from unginvest_workshop.i18n import mark

NOTHING_DRAWN: Final = mark("Det er ingen trær, fellesnevnere eller vei å tegne ennå, så det ble ingen bildefiler.")

_AT_ONCE: Final = 2
"""Pictures that are made at the same time: one is packed while another is painted."""

_OPENING: Final = re.compile(r"<svg\b[^>]*>")


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture that becomes a file: what the file is called after the day's title, and what the picture is called."""

    name: str
    title: str
    drawing: Pictured


def write_svg(material: Material) -> Written:
    """Return all pictures as SVG."""
    return _files(material, "svg", lambda shown: _with_words(paint(material.pictures, shown.drawing), shown, material))


def write_png(material: Material) -> Written:
    """Return all pictures as PNG."""
    return _files(material, "png", lambda shown: paint_png(material.pictures, shown.drawing, IN_PRINT))


def shown_pictures(material: Material) -> Iterator[Shown]:
    """Yield the pictures of the chosen sections: each group's tree, the forest, the shared factors, the road."""
    t = material.source.t
    sections = {section.anchor: section for section in material.summary.sections}
    if "stories" in sections:
        for group, picture in trees_in(sections["stories"]):
            number = group.anchor.rpartition("-")[2]
            yield Shown(t("tre {n}", n=number), t("Treet til {group}", group=group.text), picture.drawing)
        forest = forest_of(material.source)
        if forest.trees:
            yield Shown(t("skog"), t("Skogen: trærne til alle gruppene"), forest)
    if "shared" in sections:
        yield Shown(t("fellesnevnere"), sections["shared"].title, overview_of(material.source))
    for block in sections["road"].blocks if "road" in sections else ():
        if isinstance(block, Picture):
            yield Shown(t("vei"), sections["road"].title, block.drawing)


def _files(material: Material, suffix: str, content: Callable[[Shown], bytes]) -> Written:
    pictures = tuple(shown_pictures(material))
    with ThreadPoolExecutor(_AT_ONCE) as painters:
        contents = painters.map(content, pictures)
    files = tuple(
        OutFile(f"{material.stem} - {safe_name(shown.name)}.{suffix}", painted)
        for shown, painted in zip(pictures, contents, strict=True)
    )
    return Written(files, notice="" if files else NOTHING_DRAWN)


def trees_in(stories: Section) -> Iterator[tuple[Heading, Picture]]:
    """Yield the trees of a section, each with the heading of its group."""
    for block, group in stories.by_heading():
        if isinstance(block, Picture):
            yield group or Heading(2, ""), block


def _with_words(svg: bytes, shown: Shown, material: Material) -> bytes:
    """Return an SVG that says what it shows; without a word of who made it."""
    title = f"{shown.title} · {material.summary.front.title}"
    said = "\n".join(words_in(shown.drawing))
    language = material.summary.language
    told = f'\n<title xml:lang="{language}">{_plain(title)}</title>\n<desc>{_plain(said)}</desc>'
    return _OPENING.sub(lambda found: found[0].replace("<svg", '<svg role="img"', 1) + told, svg.decode(), 1).encode()


def _plain(text: str) -> str:
    return escape(holdable(text), quote=False)


def words_in(drawing: Pictured) -> Iterator[str]:
    """Yield what stands in a drawing, line by line: what there is of it."""
    match drawing:
        case TreeContent():
            lines = (drawing.image, *(dream.text for dream in drawing.dreams.shown), *map(_story, drawing.stories))
        case ForestContent():
            lights = sorted({(each.number, each.name, each.spread) for tree in drawing.trees for each in tree.shared})
            shared = (f"{number} {name}: {spread}" for number, name, spread in lights)
            lines = (
                *(_joined(": ", tree.name, _joined(", ", tree.image, tree.counts)) for tree in drawing.trees),
                *shared,
                drawing.more,
            )
        case OverviewContent():
            lines = tuple(_joined("; ", c.name, c.spread, *c.words, c.more, c.image) for c in drawing.cards)
        case RoadContent():
            steps = (_joined(" · ", step.when, step.text, step.who) for step in drawing.steps)
            lines = (*steps, _joined(" · ", drawing.sun, drawing.sun_note))
        case _:
            assert_never(drawing)
    yield from filter(None, lines)


def _story(story: StoryContent) -> str:
    factors = (_joined(" / ", factor.text, factor.in_norwegian) for factor in story.factors)
    return _joined(": ", story.caption, "; ".join(factors))


def _joined(between: str, *said: str) -> str:
    return between.join(filter(None, said))
