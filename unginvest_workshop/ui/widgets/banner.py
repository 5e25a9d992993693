"""A quiet message at the edge of a view, with something to do about it if there is something."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.label import PlainLabel

_READING_MS = 9000
"""How long a message stays that asks for nothing."""


class Banner(Card):
    """One sentence, hidden while there is none; a new one takes the place of the old."""

    acted = Signal()
    """Its button was pressed; the message is gone by then."""

    def __init__(self, close_words: str = "Lukk", parent: QWidget | None = None) -> None:
        """Make a hidden banner; ``close_words`` says in the reader's language what the cross does."""
        super().__init__(parent, fill=PALETTE.highlight, edge="#E7D9A8", radius=10)
        self._words = PlainLabel(wrap=True)
        self._action = Button("", kind=ButtonKind.SECONDARY, padding=12)
        self._close = Button("✕", kind=ButtonKind.QUIET, padding=6)
        self._close.setAccessibleName(close_words)
        self._close.setToolTip(close_words)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.dismiss)
        self.hide()

    def text(self) -> str:
        """Return the message that is shown, or ""."""
        return self._words.text() if not self.isHidden() else ""

    def tell(self, message: str, action: str = "") -> None:
        """Show a message; with ``action`` a button of that name, and it stays until it is pressed or closed."""
        self._words.setText(message)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._action.updateGeometry()
        self.show()
        if action:
            self._timer.stop()
        else:
            self._timer.start(_READING_MS)

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()

    def pass_by(self) -> None:
        """Take the message away before its time, unless it asks for something."""
        if self._timer.isActive():
            self.dismiss()

    def _act(self) -> None:
        self.dismiss()
        self.acted.emit()
