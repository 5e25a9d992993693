"""The formats of pictures that are taken in, each known by how its content begins, whatever its file is called."""

from io import BytesIO
from typing import Final

from PIL.ImageFile import ImageFile

_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_AVIF_BRANDS: Final = frozenset({b"avif", b"avis"})
_LOOKED_AT: Final = 1024


def open_header(data: bytes) -> ImageFile | None:
    """Read a picture's header, decoding nothing; None for what is no picture that is taken in.

    Raises what the format's own reader raises on a broken one.
    """
    opener = _opener(data)
    return None if opener is None else opener(BytesIO(data))


def is_svg(data: bytes) -> bool:
    """Tell whether this looks like a drawing in SVG: it may name other files and run scripts."""
    start = data[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(b"<svg") or (start.startswith((b"<?xml", b"<!")) and b"<svg" in start)


def _opener(data: bytes) -> type[ImageFile] | None:  # noqa: PLR0911  one line for each format
    """Return the reader of a format. Each is asked for by name: none is registered for the whole program."""
    # ruff: noqa: PLC0415  a reader is imported when a picture needs it
    if data.startswith(b"\xff\xd8\xff"):
        from PIL.JpegImagePlugin import JpegImageFile

        return JpegImageFile
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        from PIL.PngImagePlugin import PngImageFile

        return PngImageFile
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        from PIL.WebPImagePlugin import WebPImageFile

        return WebPImageFile
    if data.startswith((b"GIF87a", b"GIF89a")):
        from PIL.GifImagePlugin import GifImageFile

        return GifImageFile
    if data.startswith((b"II*\0", b"MM\0*")):
        from PIL.TiffImagePlugin import TiffImageFile

        return TiffImageFile
    if data.startswith(b"BM"):
        from PIL.BmpImagePlugin import BmpImageFile

        return BmpImageFile
    return _boxed_opener(data)


def _boxed_opener(data: bytes) -> type[ImageFile] | None:
    """Return the reader of a format in boxes: HEIF, as phones write it, or AVIF."""
    if data[4:8] != b"ftyp":
        return None
    brand = data[8:12]
    if brand in _HEIF_BRANDS:
        from pillow_heif import HeifImageFile

        return HeifImageFile
    if brand in _AVIF_BRANDS:
        from PIL.AvifImagePlugin import AvifImageFile

        return AvifImageFile
    return None
