"""Lines of a list with a few words at their right end: a key, or what a press does."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.theme import PALETTE

END_WORDS: Final = Qt.ItemDataRole.UserRole + 1
"""The role of those words."""


class EndWords(QStyledItemDelegate):
    """Paints a line, and the words of its end in the second colour."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint both."""
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(QColor(PALETTE.muted))
        painter.setFont(sans(14))
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(option.rect.adjusted(0, 0, -10, 0), end, index.data(END_WORDS))
        painter.restore()
