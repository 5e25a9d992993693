"""What stands where there is nothing yet: a kind word on what to do first."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.icons import paint_symbol
from unginvest_workshop.ui.theme import PALETTE

_SYMBOL: Final = 44
_WIDEST: Final = 420
_FLAGS: Final = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class Symbol(QWidget):
    """One plain symbol, by its name in ui.icons."""

    def __init__(
        self, name: str, parent: QWidget | None = None, *, size: int = 24, colour: str = PALETTE.accent
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._colour = colour
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the square it is painted in."""
        return QSize(self._size, self._size)

    def show_symbol(self, name: str) -> None:
        """Show another one."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the symbol."""
        del event
        paint_symbol(QPainter(self), QRectF(self.rect()), self._name, self._colour)


class EmptyHint(QWidget):
    """A symbol and a sentence in the middle of an empty place."""

    def __init__(self, text: str, parent: QWidget | None = None, *, symbol: str = "", colour: str = "#CFC6B8") -> None:
        super().__init__(parent)
        self._text = text
        self._symbol = symbol
        self._colour = colour
        self.setFont(sans(16))
        self.set_text(text)

    def text(self) -> str:
        """Return the sentence."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of symbol and sentence with air around them."""
        return QSize(_WIDEST, self._text_height(_WIDEST) + self._symbol_height() + 48)

    def minimumSizeHint(self) -> QSize:
        """Return the size of a narrow sentence."""
        return QSize(_WIDEST // 2, self._text_height(_WIDEST // 2) + self._symbol_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint symbol and sentence."""
        del event
        painter = QPainter(self)
        width = min(self.width(), _WIDEST)
        height = self._text_height(width)
        top = (self.height() - height - self._symbol_height()) / 2
        if self._symbol:
            box = QRectF((self.width() - _SYMBOL) / 2, top, _SYMBOL, _SYMBOL)
            paint_symbol(painter, box, self._symbol, self._colour)
        painter.setPen(QColor(PALETTE.muted))
        words = QRectF((self.width() - width) / 2, top + self._symbol_height(), width, height)
        painter.drawText(words, _FLAGS, self._text)

    def _symbol_height(self) -> int:
        return _SYMBOL + 14 if self._symbol else 0

    def _text_height(self, width: int) -> int:
        return self.fontMetrics().boundingRect(QRect(0, 0, width, 0), _FLAGS, self._text).height() + 2
