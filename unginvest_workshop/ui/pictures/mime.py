"""Pictures in what is dropped or pasted."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from unginvest_workshop.ui.pictures.reading import Source

_FAST = 90
"""How little Qt packs a PNG that is read again at once, of 100."""


def has_pictures(mime: QMimeData) -> bool:
    """Tell whether there may be pictures in this: files, or a picture itself."""
    return any(url.isLocalFile() for url in mime.urls()) or mime.hasImage()


def pictures_in(mime: QMimeData) -> list[Source]:
    """Return the files, or where there are none the picture itself as the content of a file."""
    files: list[Source] = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files or not mime.hasImage():
        return files
    image = mime.imageData()
    content = written(image) if isinstance(image, QImage) else b""
    return [content] if content else []


def written(image: QImage) -> bytes:
    """Return a picture as the content of a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _FAST)  # type: ignore[call-overload]  # the stub asks for bytes, which are refused
    return bytes(buffer.data().data())
