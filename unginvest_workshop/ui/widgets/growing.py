"""A field of plain text that is as high as its text, so that nothing of it is hidden."""

from math import ceil
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.ui.widgets.fields import PlainEdit

_CHROME: Final = 14
"""The padding and border that the style sheet puts around a field, above and below together."""
_LEFT_FREE: Final = 1
"""Qt scrolls a text that leaves less than this under it."""


class GrowingEdit(PlainEdit):
    """Grows with its lines, from ``least`` of them on; who scrolls is the view around it."""

    def __init__(self, least: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._fitting = False
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines for the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._fitting:  # breaking a paragraph's lines tells of a new size too
            return
        self._fitting = True
        text = max(self._least * self.fontMetrics().lineSpacing(), self._text_height())
        self._fitting = False
        height = ceil(text + 2 * self.document().documentMargin()) + _LEFT_FREE + _CHROME
        if height != self.height():
            self.setFixedHeight(height)

    def _text_height(self) -> float:
        """Return how high the lines of all paragraphs are: those out of sight are not broken before somebody asks.

        A line may be higher than its font says.
        """
        block = self.document().begin()
        height = 0.0
        while block.isValid():
            self.document().documentLayout().blockBoundingRect(block)
            lines = block.layout()
            broken = [lines.lineAt(number).height() for number in range(lines.lineCount())]
            height += sum(broken) or self.fontMetrics().lineSpacing()
            block = block.next()
        return height
