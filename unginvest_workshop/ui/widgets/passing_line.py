"""A quiet line that lies over a view for a moment, takes no room in it and no presses, and goes by itself."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.label import PlainLabel

_READING_MS: Final = 5_000
_LONG_READING_MS: Final = 9_000
"""For a line that asks for a decision."""
_WIDEST: Final = 620
_AROUND: Final = 36
"""Pixels of the card beside its words."""
_EDGE: Final = 14
"""Pixels to what it stands over."""


class PassingLine(Card):
    """One line at the lower edge of its parent, or over a widget that stands there; a new one takes its place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, fill=PALETTE.highlight, edge="#E7D9A8", radius=10)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._parent = parent
        self._words = PlainLabel(wrap=True)
        self._above: QWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def text(self) -> str:
        """Return the line that is shown, or ""."""
        return self._words.text() if not self.isHidden() else ""

    def tell(self, words: str, above: QWidget | None = None, *, asks: bool = False) -> None:
        """Show a line for some seconds, longer if it asks for something, and let screen readers say it."""
        self._words.setText(words)
        self._above = above
        self.setAccessibleName(words)
        self._lie()
        self.show()
        self.raise_()
        self._timer.start(_LONG_READING_MS if asks else _READING_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def dismiss(self) -> None:
        """Take the line away."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay where it belongs when the view gets another size."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._lie()
        return super().eventFilter(watched, event)

    def _lie(self) -> None:
        """Lie in the middle, as wide as the words, over the widget that it is not to cover."""
        parent, above = self._parent, self._above
        if above is not None and above.isVisible():
            area = above.rect().translated(above.mapTo(parent, QPoint()))
            bottom = area.top()
        else:
            area = parent.rect()
            bottom = area.bottom()
        words = self._words.fontMetrics().horizontalAdvance(self._words.text()) + _AROUND
        width = min(_WIDEST, max(0, area.width() - 2 * _EDGE), words)
        self.setFixedWidth(width)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        self.setFixedHeight(height)
        self.move(area.left() + (area.width() - width) // 2, bottom - height - _EDGE)
