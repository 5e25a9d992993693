"""The pages of a PDF as pictures, one at a time. Imported when the first summary is looked at."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument

_MOST_PIXELS: Final = 6000
"""The longer side of the largest picture that is made of a page."""


class PdfPages:
    """A PDF that is open. All calls are made on the GUI thread."""

    def __init__(self, content: bytes) -> None:
        """Open a PDF. Raises ValueError when it is none."""
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument()
        self._document.load(self._buffer)
        if self._document.status() is not QPdfDocument.Status.Ready:
            msg = "not a PDF that can be read"
            raise ValueError(msg)

    def __len__(self) -> int:
        """Return how many pages there are."""
        return self._document.pageCount()

    def size(self, page: int) -> tuple[float, float]:
        """Return the width and height of a page, numbered from 0, in points."""
        size = self._document.pagePointSize(page)
        return size.width(), size.height()

    def picture(self, page: int, scale: float) -> QImage:
        """Return a page on white paper, with so many pixels to a point."""
        width, height = self.size(page)
        scale = min(scale, _MOST_PIXELS / max(width, height, 1))
        size = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
        paper = QImage(size, QImage.Format.Format_RGB32)
        paper.fill(QColor("white"))
        painter = QPainter(paper)
        painter.drawImage(0, 0, self._document.render(page, size))
        painter.end()
        return paper

    def text(self, page: int) -> str:
        """Return the words of a page, for those who listen."""
        return self._document.getAllText(page).text()

    def page_of(self, heading: str) -> int | None:
        """Return the page on which a heading of the contents stands; None when there is none such."""
        bookmarks = QPdfBookmarkModel()
        bookmarks.setDocument(self._document)
        found = bookmarks.match(
            bookmarks.index(0, 0, QModelIndex()),
            int(QPdfBookmarkModel.Role.Title.value),
            heading,
            1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        )
        return int(found[0].data(int(QPdfBookmarkModel.Role.Page.value))) if found else None
