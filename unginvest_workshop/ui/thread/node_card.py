"""The thing on the red thread that one stands at: what it is, and its words, whole."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.thread import Node
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import serif
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.hint import Symbol
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.thread_chips import NODE_FILLS, NODE_SYMBOLS, NODE_WORDS
from unginvest_workshop.ui.widgets.words import Words


class NodeCard(Card):
    """Shows one node at a time."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._symbol = Symbol("tell", size=26, colour=PALETTE.ink)
        self._kind = PlainLabel(px=15, colour=PALETTE.ink)
        self._words = Words("", serif(22), padding=QMargins(0, 2, 0, 2), widest=4000)
        self._note = PlainLabel(px=14.5, colour=PALETTE.ink, wrap=True)
        top = QHBoxLayout()
        top.setSpacing(9)
        top.addWidget(self._symbol)
        top.addWidget(self._kind, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._words)
        column.addWidget(self._note)

    @property
    def text(self) -> str:
        """The words that it shows."""
        return self._words.text

    def show_node(self, node: Node, text: str, note: str = "") -> None:
        """Show a node, with a quiet line under its words."""
        kind = self._t(NODE_WORDS[node.kind])
        self.set_look(fill=NODE_FILLS[node.kind])
        self._symbol.show_symbol(NODE_SYMBOLS[node.kind])
        self._kind.setText(kind)
        self._words.set_text(text)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(f"{kind}: {text}")
