"""The pictures of a document: painted, sized for the page, and with the words that stand for them."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final

from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image
from docx.oxml.shape import CT_Inline
from docx.parts.document import DocumentPart
from docx.shared import Emu, Mm

from unginvest_workshop.domain.drawing import drawn_part
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.exporting.document import Photo, Picture, Sketch
from unginvest_workshop.exporting.docx.xml import TWIPS, Element, element, paragraph, run, safe
from unginvest_workshop.exporting.photos import PhotoFile
from unginvest_workshop.exporting.pictures import Pictures, paint_png

_SKETCH_PIXELS: Final = 1000
"""Pixels of the longer side: 200 an inch or more at the size in which it stands."""

_SKETCH: Final = (100.0, 58.0)
_PHOTO_ALONE: Final = 100.0
_PHOTO_BESIDE: Final = 80.0
"""Millimetres that they may be wide and high."""

_PIXEL: Final = 0.5
_UNIT: Final = 0.12
"""Millimetres that a photo's pixel and a drawing's unit are at most."""


class Figures:
    """Makes the pictures of one document."""

    def __init__(self, part: DocumentPart, pictures: Pictures, photos: Mapping[MediaHash, PhotoFile]) -> None:
        self._part = part
        self._pictures = pictures
        self._photos = photos
        self._count = 0

    def picture(self, picture: Picture, width: float, height: float) -> Element:
        """Return a tree or the road as large as so many millimetres let it be."""
        content = paint_png(self._pictures, picture.drawing)
        return paragraph("Figure", self._inline(content, (width, height), picture.alt))

    def sketch(self, sketch: Sketch) -> Iterator[Element]:
        """Yield a drawing, and what stands under it."""
        size = drawn_part(sketch.strokes)
        most = tuple(min(limit, side * _UNIT) for limit, side in zip(_SKETCH, (size.width, size.height), strict=True))
        content = self._pictures.sketch_png(sketch.strokes, _SKETCH_PIXELS)
        yield paragraph("Figure", self._inline(content, (most[0], most[1]), sketch.alt), keep=bool(sketch.caption))
        yield from _caption(sketch.caption)

    def photo(self, photo: Photo, width: float, height: float = _PHOTO_ALONE) -> Iterator[Element]:
        """Yield a photo and its caption; of one whose file is gone, only that."""
        file = self._photos.get(photo.media)
        if file is not None:
            most = (min(width, max(1, photo.width) * _PIXEL), height)
            yield paragraph("Figure", self._inline(file.content, most, photo.alt), keep=bool(photo.caption))
        yield from _caption(photo.caption)

    def photos(self, photos: tuple[Photo, ...], width: float, height: float = _PHOTO_ALONE) -> Iterator[Element]:
        """Yield photos two beside each other, each with its caption under it; one alone may be so high."""
        shown = [photo for photo in photos if photo.media in self._photos or photo.caption]
        for start in range(0, len(shown) - 1, 2):
            yield self._pair(shown[start : start + 2], width)
        if len(shown) % 2:
            yield from self.photo(shown[-1], width, height)

    def _pair(self, pair: list[Photo], width: float) -> Element:
        """Return two photos as the cells of a table that is not seen."""
        half = round(width / 2 * TWIPS)
        row = element("tr", element("trPr", element("cantSplit")))
        for photo in pair:
            told = list(self.photo(photo, width / 2 - 4, _PHOTO_BESIDE))
            row.append(element("tc", element("tcPr", element("tcW", w=half, type="dxa")), *told))
        look = element(
            "tblPr",
            element("tblStyle", val="TableNormal"),
            element("tblW", w=2 * half, type="dxa"),
            element("tblLayout", type="fixed"),
            element("tblLook", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        )
        return element("tbl", look, element("tblGrid", *(element("gridCol", w=half) for _ in pair)), row)

    def _inline(self, content: bytes, most: tuple[float, float], alt: str) -> Element:
        """Return a picture within text, as large as it can be within so many millimetres."""
        part_id, image = self._kept(content)
        unit = min(Mm(most[0]) / image.px_width, Mm(most[1]) / image.px_height)
        self._count += 1
        size = Emu(round(image.px_width * unit)), Emu(round(image.px_height * unit))
        words = safe(alt)
        inline = CT_Inline.new_pic_inline(self._count, part_id, "", *size)
        inline.docPr.set("name", words.split("\n")[0][:60])
        inline.docPr.set("descr", words)
        made = run("")
        made.append(element("drawing", inline))
        return made

    def _kept(self, content: bytes) -> tuple[str, Image]:
        try:
            return self._part.get_or_add_image(BytesIO(content))
        except UnrecognizedImageError:
            return self._part.get_or_add_image(BytesIO(_repacked(content)))


def _caption(words: str) -> Iterator[Element]:
    if words:
        yield paragraph("Caption", run(words))


def _repacked(content: bytes) -> bytes:
    """Return a photo as a file of which every word processor can tell the size."""
    from PIL import Image as Bitmap  # noqa: PLC0415  hardly ever

    written = BytesIO()
    with Bitmap.open(BytesIO(content)) as image:
        image.convert("RGB").save(written, "JPEG", quality=90)
    return written.getvalue()
