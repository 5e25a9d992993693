"""Pictures in what was dropped or lies on the clipboard."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from unginvest_workshop.ui.pictures.reading import Source


def picture_sources(mime: QMimeData) -> list[Source]:
    """Return the files that are named, or else the picture itself; none when there is no picture.

    Whether a file is a picture is seen when it is read.
    """
    files: list[Source] = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return files
    image = mime.imageData()
    return [file_content(image, "PNG")] if isinstance(image, QImage) and not image.isNull() else []


def file_content(image: QImage, kind: str, quality: int = -1) -> bytes:
    """Return a picture as the content of a file; ``quality`` is 0 to 100, or -1 for the usual."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality)  # type: ignore[call-overload]  # the stub forgets devices
    return bytes(content.data())
