"""Setting photos on pages: whole and side by side, each with what it shows in words under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from unginvest_workshop.ui.pictures.photo_painting import PhotoPaint, place_of
from unginvest_workshop.ui.stage.content import Photo, Picture
from unginvest_workshop.ui.stage.marks import Mark, PictureMark, Tone, all_moved
from unginvest_workshop.ui.stage.mosaic import Cell, mosaic, shares
from unginvest_workshop.ui.stage.pieces import Row, text_rows
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Line, Typesetter

_CAPTION_LINES: Final = 2
"""Lines under each of several photos; a photo with more to say stands alone."""
_MOST_CAPTION: Final = 0.4
"""How much of the room a single photo's caption may take; a longer one follows on pages of its own."""


@dataclass(frozen=True, slots=True)
class PhotoPage:
    """The marks of a page, and the rows of a caption that is too long to stand on it."""

    marks: tuple[Mark, ...]
    rest: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class PhotoSetter:
    """Sets photos on a sheet."""

    sheet: Sheet
    type: Typesetter

    def pages(self, photos: Sequence[Photo], first: QRectF, others: QRectF) -> list[PhotoPage]:
        """Return pages with all photos, for the room on the first page and on the others."""
        made: list[PhotoPage] = []
        start = 0
        for count in shares(len(photos)) if photos else []:
            self._add(made, photos[start : start + count], first, others)
            start += count
        return made

    def _add(self, made: list[PhotoPage], photos: Sequence[Photo], first: QRectF, others: QRectF) -> None:
        """Add a page with some photos; with half of them, and half again, where their captions need more lines."""
        room = others if made else first
        page = self._alone(photos[0], room) if len(photos) == 1 else self._together(photos, room)
        if page is not None:
            made.append(page)
            return
        half = (len(photos) + 1) // 2
        self._add(made, photos[:half], first, others)
        self._add(made, photos[half:], first, others)

    def _alone(self, photo: Photo, room: QRectF) -> PhotoPage:
        lines = self._caption(photo, room.width())
        tall = self._height(lines)
        if tall > room.height() * _MOST_CAPTION:
            (cell,) = mosaic([_shape(photo)], room.width(), room.height(), 0, 0)
            return PhotoPage(tuple(self._marks(photo, (), cell, room)), tuple(text_rows(lines)))
        (cell,) = mosaic([_shape(photo)], room.width(), room.height(), 0, tall)
        return PhotoPage(tuple(self._marks(photo, lines, cell, room)))

    def _together(self, photos: Sequence[Photo], room: QRectF) -> PhotoPage | None:
        """Return a page with several photos; None where a caption does not fit under its own."""
        line = self.sheet.style(Role.REMARK)
        lines = 1
        while lines <= _CAPTION_LINES:
            under = lines * line.px * line.leading + self._above if any(photo.caption for photo in photos) else 0.0
            cells = mosaic([_shape(p) for p in photos], room.width(), room.height(), self.sheet.of(0.025), under)
            captions = [self._caption(photo, cell.width) for photo, cell in zip(photos, cells, strict=True)]
            if all(len(caption) <= lines for caption in captions):
                marks: list[Mark] = []
                for photo, cell, caption in zip(photos, cells, captions, strict=True):
                    marks += self._marks(photo, caption, cell, room)
                return PhotoPage(tuple(marks))
            lines += 1
        return None

    @property
    def _above(self) -> float:
        return self.sheet.of(0.01)

    def _caption(self, photo: Photo, width: float) -> list[Line]:
        return self.type.text(photo.caption, self.sheet.style(Role.REMARK), Tone.MUTED, width) if photo.caption else []

    def _height(self, lines: Sequence[Line]) -> float:
        return self._above + sum(line.height for line in lines) if lines else 0.0

    def _marks(self, photo: Photo, lines: Sequence[Line], cell: Cell, room: QRectF) -> list[Mark]:
        """Return a photo, and its caption right under it."""
        paint = PhotoPaint(photo.path, photo.width, photo.height)
        place = place_of(paint, QRectF(room.left() + cell.x, room.top() + cell.y, cell.width, cell.height))
        return [PictureMark(place, Picture(paint), 0), *self._caption_marks(lines, place)]

    def _caption_marks(self, lines: Sequence[Line], place: QRectF) -> list[Mark]:
        """Return a caption in the middle under its photo."""
        marks: list[Mark] = []
        y = place.bottom() + self._above
        for line in lines:
            marks += all_moved(line.marks, place.center().x() - line.width / 2, y)
            y += line.height
        return marks


def _shape(photo: Photo) -> float:
    """Return a photo's width over its height, within what a row can hold."""
    return min(8.0, max(0.125, photo.width / photo.height)) if photo.width > 0 and photo.height > 0 else 1.5
