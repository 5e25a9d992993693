"""A quiet line of keys and what they do, at the foot of a window."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.chip import KeyCap
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.label import PlainLabel


class KeyRow(QWidget):
    """Keys, each with its words; what does not fit goes on to another line."""

    def __init__(self, keys: Sequence[tuple[Sequence[str], str]], parent: QWidget | None = None) -> None:
        """``keys`` are the keys that do one thing, and what they do."""
        super().__init__(parent)
        flow = FlowLayout(self, gap=6)
        for caps, words in keys:
            flow.addWidget(_Hint(caps, words))


class _Hint(QWidget):
    def __init__(self, caps: Sequence[str], words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(4)
        for cap in caps:
            row.addWidget(KeyCap(cap))
        row.addWidget(PlainLabel(words, px=13, colour=PALETTE.muted))
