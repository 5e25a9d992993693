"""Reading a deck: its plan, and its file by another library than lays it out."""

import io
from collections.abc import Iterator
from typing import Any

from pptx import Presentation
from pptx.presentation import Presentation as Deck

from tests.exporting.conftest import PlainPictures
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.deck.context import Context
from unginvest_workshop.exporting.deck.fitting import LEAST, Paragraph, height_of
from unginvest_workshop.exporting.deck.opening import SECTION_STYLE, SECTION_TITLE
from unginvest_workshop.exporting.deck.packing import KICKER_BOX
from unginvest_workshop.exporting.deck.slides import FLOOR, KICKER, TALL, WIDE, Bar, Grid, Layout, Slide, TextBox
from unginvest_workshop.exporting.deck.tables import CELL_X, CELL_Y
from unginvest_workshop.exporting.deck.telling import told
from unginvest_workshop.exporting.deck.write import write_deck
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.photos import photo_files
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.settings import NamesPolicy

_HAIR = 0.01
"""What the sums of measures may be wrong by."""


def planned(
    day: Snapshot, policy: NamesPolicy = NamesPolicy.FULL, language: str = "nb", *, section: str = ""
) -> list[Slide]:
    """Return the slides of a fagdag before they are a file, of one section alone if that is named."""
    wanted = (section,) if section else None
    material = prepare(day, Choices(policy, language, sections=wanted), PlainPictures())
    photos = photo_files(material.summary, material.pictures)
    return told(Context(material.summary, material.source, material.pictures, photos))


def written(
    day: Snapshot, policy: NamesPolicy = NamesPolicy.FULL, language: str = "nb", pictures: PlainPictures | None = None
) -> bytes:
    """Return the file of a fagdag's deck."""
    (file,) = write_deck(prepare(day, Choices(policy, language), pictures or PlainPictures())).files
    return file.content


def opened(content: bytes) -> Deck:
    """Open a deck."""
    return Presentation(io.BytesIO(content))


def texts_of(slide: Any) -> Iterator[str]:
    """Yield what is said on a slide of a file, in the order it is read."""
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield shape.text_frame.text
        elif shape.has_table:
            yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)


def everything(deck: Deck) -> str:
    """Return all that a deck says, its notes too."""
    lines = []
    for slide in deck.slides:
        lines += texts_of(slide)
        if slide.has_notes_slide:
            lines.append(slide.notes_slide.notes_text_frame.text)
    return "\n".join(lines)


def paragraphs_of(slide: Slide) -> Iterator[Paragraph]:
    """Yield all paragraphs of a planned slide."""
    for part in slide.parts:
        if isinstance(part, TextBox):
            yield from part.paragraphs
        elif isinstance(part, Grid):
            yield from part.header
            yield from (each for row in part.rows for cell in row for each in cell)


def check_fits(slide: Slide) -> None:
    """Fail where anything on a planned slide overflows its place or the slide, or is too small to read."""
    if slide.layout is Layout.SECTION:
        assert height_of([Paragraph(slide.title, SECTION_STYLE)], SECTION_TITLE.width) <= SECTION_TITLE.height
    if slide.layout is Layout.CONTENT:
        assert height_of([Paragraph(slide.kicker, KICKER)], KICKER_BOX.width) <= KICKER.pitch + _HAIR
    floor = FLOOR if slide.layout is Layout.CONTENT else TALL
    for part in slide.parts:
        box = part.box
        assert min(box.x, box.y, box.height) >= 0, part
        assert 0 < box.width <= WIDE - box.x, part
        assert box.bottom <= floor + _HAIR, (slide.title, part)
        if isinstance(part, TextBox):
            assert height_of(part.paragraphs, part.inner.width) <= part.inner.height + _HAIR, (slide.title, part)
        elif isinstance(part, Grid):
            rows = [tuple((each,) for each in part.header), *part.rows]
            for row, tall in zip(rows, part.heights, strict=True):
                for cell, width in zip(row, part.widths, strict=True):
                    assert height_of(cell, width - 2 * CELL_X) + 2 * CELL_Y <= tall + _HAIR
            assert sum(part.heights) <= box.height + _HAIR
        else:
            assert isinstance(part, Bar) or part.alt
    for each in paragraphs_of(slide):
        assert each.style.size >= LEAST


def check_apart(slide: Slide) -> None:
    """Fail where things on a planned slide lie on each other."""
    boxes = [part.box for part in slide.parts]
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            apart_x = one.x + one.width <= other.x + _HAIR or other.x + other.width <= one.x + _HAIR
            apart_y = one.bottom <= other.y + _HAIR or other.bottom <= one.y + _HAIR
            assert apart_x or apart_y, (slide.title, one, other)
