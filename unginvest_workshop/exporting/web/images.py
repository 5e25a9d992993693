"""Pictures of the page, each within the file. As the source of an image nothing in them can run."""

import base64
from collections.abc import Mapping

from markupsafe import Markup

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.exporting.document import Photo, Picture, Sketch
from unginvest_workshop.exporting.photos import PhotoFile
from unginvest_workshop.exporting.pictures import Pictures, paint_png
from unginvest_workshop.exporting.sketches import sketch_svg


def data_uri(kind: str, content: bytes) -> Markup:
    """Return content of a media type as the address of itself: nothing in it needs to be escaped."""
    return Markup(f"data:{kind};base64,{base64.b64encode(content).decode()}")  # noqa: S704  letters and digits


class Images:
    """Knows what stands for each picture of one summary."""

    def __init__(self, pictures: Pictures, photos: Mapping[MediaHash, PhotoFile]) -> None:
        """Make it of a painter, and of the files of the photos that are not gone."""
        self._pictures = pictures
        self._photos = photos

    def source(self, seen: Picture | Sketch | Photo) -> Markup:
        """Return a picture's source; empty for a photo that is gone."""
        if isinstance(seen, Sketch):
            return data_uri("image/svg+xml", sketch_svg(seen.strokes))
        if isinstance(seen, Picture):
            return data_uri("image/png", paint_png(self._pictures, seen.drawing))
        file = self._photos.get(seen.media)
        return Markup() if file is None else data_uri(file.media_type, file.content)
