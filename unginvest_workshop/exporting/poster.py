"""The poster: topic, forest and shared factors on one A3 page for the wall, then the road, and then the trees.

Imported at first use only: typst takes its time.
"""

import json
from typing import Final

from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.exporting.document import Card, Cards, Meter, Picture, Section
from unginvest_workshop.exporting.gathered import forest_of
from unginvest_workshop.exporting.lettering import told_letters, without_letters
from unginvest_workshop.exporting.material import Material, OutFile, Written
from unginvest_workshop.exporting.picture_files import trees_in, words_in
from unginvest_workshop.exporting.pictures import Pictured, Pictures, svg_size
from unginvest_workshop.exporting.source import brief
from unginvest_workshop.exporting.typesetting import breakable, looks_in, typeset

_FOREST_ASPECT: Final = 1.2
_ROAD_SIZE: Final = (1680.0, 370.0)
_LARGE_ROAD_SIZE: Final = (1400.0, 860.0)
"""What the forest and the road are laid out for: the shapes of their places on the page."""

_TREE_SIZE: Final = (830.0, 1090.0)
"""Half a page lying down in scene units, so many that words of their usual size are easy to read there."""

_MANY: Final = 2
"""Trees that are a forest."""


_TITLE: Final = 120
_NAME: Final = 48
_QUESTION: Final = 400
_CLAUSE: Final = 200
_METAPHOR: Final = 240
"""Letters that each may have on the wall, where all of them must have room; in the summary they stand in full."""


def write_poster(material: Material) -> Written:
    """Return the poster."""
    t, summary = material.source.t, material.summary
    front, sections = summary.front, {section.anchor: section for section in summary.sections}
    forest = _forest(material) if "stories" in sections else None
    told = {
        "title": _on_the_wall(front.title, _TITLE),
        "when_where": brief(front.when_where, _TITLE),
        "topic": {
            "title": front.topic.title,
            "question": _on_the_wall(front.topic.question, _QUESTION),
            "where_label": front.topic.where_label,
            "where": [_on_the_wall(clause, _CLAUSE) for clause in front.topic.where],
            "so_that_label": front.topic.so_that_label,
            "so_that": _on_the_wall(front.topic.so_that, _CLAUSE),
        },
        "nothing": front.nothing,
        "forest": forest,
        "shared": _shared(sections["shared"]) if "shared" in sections else None,
        "road": _road(sections["road"], material.pictures, large=forest is not None) if "road" in sections else None,
        "trees": _trees(sections["stories"], material.pictures) if "stories" in sections else [],
        "more": t("og {n} til", n="{n}"),
        "page_of": summary.page_of,
    }
    files = {"poster.json": json.dumps(told, ensure_ascii=False).encode(errors="replace")}
    content, notice = typeset(looks_in("summary", "poster"), "poster.typ", {}, summary.language, files)
    name = t("plakat")
    return Written((OutFile(f"{material.stem} - {name}.pdf", content),), notice=notice)


def _on_the_wall(text: str, letters: int) -> str:
    return breakable(brief(text, letters))


def _drawn(svg: bytes, title: str, drawing: Pictured) -> dict[str, object]:
    """Return a drawing, told in full to who cannot see it: what stands in it stands nowhere else on the poster."""
    plain, lines = without_letters(svg.decode())
    width, height = svg_size(plain)
    alt = f"{title}: {'; '.join(words_in(drawing))}"
    size = {"width": width, "height": height}
    shown = {"svg": plain, "letters": told_letters(lines), "alt": alt}
    return {"title": _on_the_wall(title, _NAME), **shown, **size}


def _forest(material: Material) -> dict[str, object] | None:
    """Return the forest; of a single tree there is none, as it stands by itself."""
    forest = forest_of(material.source)
    if len(forest.trees) < _MANY:
        return None
    return _drawn(
        material.pictures.with_text().forest_svg(forest, _FOREST_ASPECT), material.source.t("Skogen vår"), forest
    )


def _trees(section: Section, pictures: Pictures) -> list[dict[str, object]]:
    return [
        _drawn(pictures.with_text().poster_tree_svg(tree.drawing, *_TREE_SIZE), group.text, tree.drawing)
        for group, tree in trees_in(section)
        if isinstance(tree.drawing, TreeContent)
    ]


def _shared(section: Section) -> dict[str, object]:
    cards = [card for block in section.blocks if isinstance(block, Cards) for card in block.cards]
    return {"title": section.title, "cards": [_card(card) for card in cards]}


def _card(card: Card) -> dict[str, object]:
    meter = card.meter or Meter(0, 0)
    return {
        "number": card.number,
        "title": _on_the_wall(card.title, _NAME),
        "note": card.note,
        "filled": meter.filled,
        "total": meter.total,
        "quote": _on_the_wall(card.quote, _METAPHOR),
        "verse": _on_the_wall(card.verse, _METAPHOR),
    }


def _road(section: Section, pictures: Pictures, *, large: bool) -> dict[str, object] | None:
    """Return the road, laid out for what is left of the first page or for a page of its own."""
    size = _LARGE_ROAD_SIZE if large else _ROAD_SIZE
    for block in section.blocks:
        if isinstance(block, Picture) and isinstance(block.drawing, RoadContent):
            return _drawn(pictures.with_text().road_svg(block.drawing, *size), section.title, block.drawing)
    return None
