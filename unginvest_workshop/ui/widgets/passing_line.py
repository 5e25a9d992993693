"""A quiet line that lies over a view for a moment, takes no room in it and no presses, and goes by itself."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
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
_LEAST: Final = 360
"""Pixels that a part of the parent must have for it to lie there: else it has too many lines."""
_TOP: Final = 4
_EDGE: Final = 14
"""Pixels to what it stands over."""


class PassingLine(Card):
    """One line at the lower edge of its parent, or over a widget that stands there; a new one takes its place.

    Where ``within`` tells of a part of the parent that is wide enough, it lies there.
    """

    def __init__(self, parent: QWidget, within: Callable[[], QRect] | None = None) -> None:
        super().__init__(parent, fill=PALETTE.highlight, edge="#E7D9A8", radius=10)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._parent, self._within = parent, within
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
        own = self._within() if self._within is not None else QRect()
        if own.width() >= _LEAST:
            self._take_size(own.width())
            top = own.center().y() - self.height() // 2
            self.move(own.left() + (own.width() - self.width()) // 2, max(_TOP, top))
            return
        parent, above = self._parent, self._above
        if above is not None and above.isVisible():
            area = above.rect().translated(above.mapTo(parent, QPoint()))
            bottom = area.top()
        else:
            area = parent.rect()
            bottom = area.bottom()
        self._take_size(area.width() - 2 * _EDGE)
        self.move(area.left() + (area.width() - self.width()) // 2, bottom - self.height() - _EDGE)

    def _take_size(self, room: int) -> None:
        words = self._words.fontMetrics().horizontalAdvance(self._words.text()) + _AROUND
        width = min(_WIDEST, max(0, room), words)
        self.setFixedWidth(width)
        self.setFixedHeight(self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height())
