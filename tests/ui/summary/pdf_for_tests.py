"""A PDF of a few pages, made by Qt, for what shows and prints one."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter


def make_pdf(file: Path, colours: list[str], *, last_lies: bool = False) -> bytes:
    """Return a PDF with a page of each colour on A4; the last one lies down when it is to."""
    writer = QPdfWriter(str(file))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter()
    for number, colour in enumerate(colours):
        if last_lies and number == len(colours) - 1:
            writer.setPageOrientation(QPageLayout.Orientation.Landscape)
        if number == 0:
            painter.begin(writer)
        else:
            writer.newPage()
        painter.fillRect(QRectF(0, 0, writer.width(), writer.height()), QColor(colour))
    painter.end()
    return file.read_bytes()
