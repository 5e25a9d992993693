"""A sentence with one word of it marked."""

from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.ports import Passage
from unginvest_workshop.ui.theme import PALETTE

_PX: Final = 14
_TALLEST: Final = 100_000


class PassageLabel(QWidget):
    """Shows the words around a name, and the name on a light ground; never taken for markup."""

    def __init__(self, passage: Passage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(sans(_PX))
        self._text = passage.before + passage.name + passage.after
        self._marked = len(passage.before), len(passage.name)
        self.setAccessibleName(self._text)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return the whole sentence."""
        return self._text

    def hasHeightForWidth(self) -> bool:
        """Tell that the lines need more height the narrower they are."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines, in pixels."""
        return int(self._laid_out(width).boundingRect().height() + 0.999)

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        del event
        painter = QPainter(self)
        painter.setPen(QColor(PALETTE.muted))
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self._text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format()])
        layout.beginLayout()
        height = 0.0
        while height < _TALLEST and (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    def _format(self) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight(SEMIBOLD))
        look.setForeground(QColor(PALETTE.ink))
        look.setBackground(QColor(PALETTE.sun))
        found = QTextLayout.FormatRange()
        found.start, found.length = self._marked
        found.format = look
        return found
