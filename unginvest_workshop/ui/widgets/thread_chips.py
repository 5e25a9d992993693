"""What something grows from, as chips in the colours of their phases."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.thread import Node, NodeKind, in_thread_order
from unginvest_workshop.i18n import mark
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.theme import PALETTE, PHASES
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.words import Words

NODE_FILLS: Final = MappingProxyType(
    {
        NodeKind.STORY: PHASES[Phase.DISCOVERY].soft,
        NodeKind.FACTOR: PALETTE.sunken,
        NodeKind.CLUSTER: PHASES[Phase.DISCOVERY].soft,
        NodeKind.DREAM: PHASES[Phase.DREAM].soft,
        NodeKind.STATEMENT: PHASES[Phase.DESIGN].soft,
        NodeKind.STEP: PHASES[Phase.REALISATION].soft,
        NodeKind.CONTRIBUTION: PALETTE.sun,
    }
)
"""The fill behind each kind of thing on the red thread."""

NODE_WORDS: Final = MappingProxyType(
    {
        NodeKind.STORY: mark("Historie"),
        NodeKind.FACTOR: mark("Suksessfaktor"),
        NodeKind.CLUSTER: mark("Fellesnevner"),
        NodeKind.DREAM: mark("Drøm"),
        NodeKind.STATEMENT: mark("Designutsagn"),
        NodeKind.STEP: mark("Steg"),
        NodeKind.CONTRIBUTION: mark("Bidrag"),
    }
)
"""What each kind is called, in bokmål."""

NODE_SYMBOLS: Final = MappingProxyType(
    {
        NodeKind.STORY: "tell",
        NodeKind.FACTOR: "grow",
        NodeKind.CLUSTER: "flower",
        NodeKind.DREAM: "think",
        NodeKind.STATEMENT: "home-variant",
        NodeKind.STEP: "walk",
        NodeKind.CONTRIBUTION: "help",
    }
)
"""The symbol that stands beside each kind, by its name in ui.icons."""


def node_chip(node: Node, text: str, parent: QWidget | None = None) -> Words:
    """Return a chip for something on the red thread, its words whole."""
    return Words(text, sans(14), parent, fill=NODE_FILLS[node.kind], padding=QMargins(10, 4, 10, 4), widest=320)


class ThreadChips(QWidget):
    """Chips for what something grows from; made anew only when they change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=6)
        self._shown: list[tuple[Node, str]] = []

    @property
    def shown(self) -> list[tuple[Node, str]]:
        """What it shows: nodes and their words."""
        return list(self._shown)

    def show_nodes(self, nodes: Iterable[Node], words: Mapping[Node, str]) -> None:
        """Show these, each in its words; what has none any more is left out."""
        wanted = [(node, words[node]) for node in in_thread_order(nodes, words)]
        if wanted != self._shown:
            self._shown = wanted
            clear_layout(self._flow)
            for node, text in wanted:
                chip = node_chip(node, text, self)
                self._flow.addWidget(chip)
                chip.show()
        self.setVisible(bool(wanted))
