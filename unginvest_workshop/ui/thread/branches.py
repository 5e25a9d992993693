"""What hangs before or after something on the red thread, as the rows of a list."""

from collections.abc import Mapping, Sequence
from typing import Final

from unginvest_workshop.domain.red_thread import RedThread
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import gathered_said
from unginvest_workshop.ui.widgets.said_list import SaidRow
from unginvest_workshop.ui.widgets.thread_chips import NODE_FILLS, NODE_SYMBOLS, NODE_WORDS

GATHERED: Final = "gathered"
"""The id of the row that stands for many stories and factors."""
_TOLD: Final = (NodeKind.STORY, NodeKind.FACTOR)
_MANY: Final = 8
"""Stories and factors beyond which they stand as one row, until somebody wishes to see them."""


def row_id(node: Node) -> str:
    """Return the id of a node's row."""
    return f"{node.kind.value} {node.id}"


def node_of(said: str) -> Node | None:
    """Return the node of a row's id; None for a row of another sort."""
    kind, _, node_id = said.partition(" ")
    return Node(NodeKind(kind), node_id) if node_id else None


def node_row(t: Translator, node: Node, texts: Mapping[Node, str], year: int | None = None) -> SaidRow:
    """Return the row of a node; ``year`` tells when a dream came true."""
    kind = t(NODE_WORDS[node.kind])
    if year is not None:
        kind = t("{kind} · ble virkelighet i {year}", kind=kind, year=year)
    return SaidRow(row_id(node), texts[node], kind, NODE_SYMBOLS[node.kind], NODE_FILLS[node.kind])


def before(t: Translator, thread: RedThread, node: Node, *, opened: bool) -> list[SaidRow]:
    """Return all that something grows from, the nearest first; many stories and factors as one unless ``opened``."""
    found = list(reversed(thread.roots_of(node)))
    return _rows(t, thread, found, opened=opened)


def after(t: Translator, thread: RedThread, node: Node, *, opened: bool) -> list[SaidRow]:
    """Return all that has grown from something, the nearest first."""
    return _rows(t, thread, thread.became_of(node), opened=opened)


def _rows(t: Translator, thread: RedThread, nodes: Sequence[Node], *, opened: bool) -> list[SaidRow]:
    told = [node for node in nodes if node.kind in _TOLD]
    if len(told) <= _MANY or opened:
        return [_row(t, thread, node) for node in nodes]
    rows: list[SaidRow] = []
    for node in nodes:
        if node.kind not in _TOLD:
            rows.append(_row(t, thread, node))
        elif node == told[0]:
            rows.append(_gathered(t, told))
    return rows


def _row(t: Translator, thread: RedThread, node: Node) -> SaidRow:
    return node_row(t, node, thread.texts, thread.come_true.get(node))


def _gathered(t: Translator, told: list[Node]) -> SaidRow:
    factors = sum(node.kind is NodeKind.FACTOR for node in told)
    said = gathered_said(t, factors, len(told) - factors)
    fill, symbol = NODE_FILLS[NodeKind.FACTOR], NODE_SYMBOLS[NodeKind.FACTOR]
    return SaidRow(GATHERED, said, t("Enter viser alle"), symbol, fill)
