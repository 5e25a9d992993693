"""Taking in a photo: checked before it is decoded, turned upright, scaled down and written anew without metadata."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageCms, ImageOps
from PIL.ImageFile import ImageFile

from unginvest_workshop.i18n import mark
from unginvest_workshop.importing.photo_formats import is_svg, open_header
from unginvest_workshop.importing.read_error import ReadError

MAX_BYTES: Final = 64_000_000
"""How large a file may be."""

MAX_PIXELS: Final = 110_000_000
"""How many pixels a picture may have; phones go to 108 million."""

LONGER_SIDE: Final = 2560
"""Pixels that are kept of the longer side: as many as a wall shows, and no more to copy."""

_JPEG_QUALITY: Final = 85
_FEW_COLOURS: Final = 256
"""A picture with no more colours may be a drawing, whose lines JPEG would smear."""

_WITH_ALPHA: Final = frozenset({"RGBA", "LA", "PA", "RGBa", "La"})
_PASTED: Final = mark("bildet")


@dataclass(frozen=True, slots=True)
class ReadPhoto:
    """A picture as it is kept: a JPEG or PNG file's content without metadata, and its size in pixels."""

    content: bytes
    width: int
    height: int


def read_photo(source: Path | bytes) -> ReadPhoto:
    """Read a picture from a file, or from what lay on the clipboard; of several frames the first.

    The size in pixels is read off its header before anything is decoded. Raises ReadError with a sentence.
    """
    data, name = _content(source)
    try:
        header = open_header(data)
    except Exception as error:
        raise _unreadable(name) from error
    if header is None:
        raise _refused(data, name)
    width, height = header.size
    if width * height > MAX_PIXELS:
        raise ReadError(mark("«{name}» er et altfor stort bilde. Lagre det mindre, og prøv igjen."), name=name)
    try:
        return _written_anew(_upright(header))
    except Exception as error:  # whatever a decoder says of a file that is broken, for a person it is one and the same
        raise _unreadable(name) from error


def _content(source: Path | bytes) -> tuple[bytes, str]:
    """Return what is in a file and what to call it. Raises ReadError where there is none, or too much."""
    if isinstance(source, bytes):
        data, name = source, _PASTED
    else:
        data, name = _file_content(source), source.name
    if not data:
        raise ReadError(mark("Fila «{name}» er tom."), name=name)
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    return data, name


def _file_content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ReadError(mark("«{name}» er en mappe. Velg bildene i den."), name=path.name)
        if not path.is_file():
            raise ReadError(mark("Finner ikke fila «{name}»."), name=path.name)
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(path.name)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise ReadError(mark("Fila «{name}» kan ikke åpnes. Har du lov til å lese den?"), name=path.name) from error


def _upright(image: ImageFile) -> Image.Image:
    """Decode a picture; return it turned as it was taken, no larger than it is kept, in RGB or RGBA."""
    image.draft("RGB", (LONGER_SIDE, LONGER_SIDE))  # a large JPEG is decoded at a half or a quarter of its size
    image.load()
    profile = image.info.get("icc_profile")
    turned = ImageOps.exif_transpose(image)
    has_alpha = turned.mode in _WITH_ALPHA or "transparency" in turned.info
    plain = _in_screen_colours(turned, profile, "RGBA" if has_alpha else "RGB")
    plain.thumbnail((LONGER_SIDE, LONGER_SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
    if has_alpha and plain.getextrema()[-1] == (255, 255):
        return plain.convert("RGB")
    return plain


def _in_screen_colours(image: Image.Image, profile: bytes | None, mode: str) -> Image.Image:
    """Return a picture in sRGB, by its own profile where it has one that can be used."""
    if image.mode.startswith("I;16"):
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if profile and image.mode in {"RGB", "RGBA", "CMYK", "L"} and mode != "RGBA":
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            turned = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            turned = None
        if turned is not None:
            return turned
    return image.convert(mode)


def _written_anew(image: Image.Image) -> ReadPhoto:
    """Return a picture as a file's content with nothing in it but the picture."""
    image.info.clear()  # the writers take comments and profiles from here
    content = _as_png(image) if image.mode == "RGBA" else _as_jpeg(image)
    if image.mode == "RGB" and image.getcolors(_FEW_COLOURS) is not None:
        content = min(_as_png(image), content, key=len)
    return ReadPhoto(content, *image.size)


def _as_png(image: Image.Image) -> bytes:
    written = BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()


def _as_jpeg(image: Image.Image) -> bytes:
    written = BytesIO()
    image.save(written, "JPEG", quality=_JPEG_QUALITY, optimize=True, progressive=True)
    return written.getvalue()


def _refused(data: bytes, name: str) -> ReadError:
    if is_svg(data):
        return ReadError(
            mark("«{name}» er en SVG-tegning, og den kan ikke tas inn. Lagre den som PNG, og prøv igjen."), name=name
        )
    return _unreadable(name)


def _unreadable(name: str) -> ReadError:
    return ReadError(
        mark("«{name}» kan ikke leses som et bilde. Lagre det som JPEG, PNG eller HEIC, og prøv igjen."), name=name
    )


def _too_large(name: str) -> ReadError:
    return ReadError(mark("Fila «{name}» er for stor for et bilde. Lagre det mindre, og prøv igjen."), name=name)
