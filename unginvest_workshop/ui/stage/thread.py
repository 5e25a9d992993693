"""The red thread of one thing, for the room: asked for from the window of the thread, in any exercise."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from unginvest_workshop.domain.red_thread import RedThread, Strand
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import gathered_said
from unginvest_workshop.operations.thread import red_thread
from unginvest_workshop.ui.stage.content import PagedPicture, StageContent
from unginvest_workshop.ui.stage.source import StageSource
from unginvest_workshop.ui.stage.thread_pages import Station, ThreadPaging
from unginvest_workshop.ui.widgets.thread_chips import NODE_SYMBOLS, NODE_WORDS

_BEGINS: Final = "thread/"
_MOST: Final = 12
"""Chains that a room is shown of one thing."""


def thread_view(node: Node) -> str:
    """Return the name of the view of a node's thread, as Place.view keeps it."""
    return f"{_BEGINS}{node.kind.value}/{node.id}"


def is_thread(view: str) -> bool:
    """Tell whether a view, as Place.view keeps it, is of the thread of something."""
    return view.startswith(_BEGINS)


def threaded(source: StageSource) -> Node | None:
    """Return whose thread the room is to see instead of the exercise's own view; None when that is not so."""
    if not is_thread(source.place.view):
        return None
    kind, _, node_id = source.place.view.removeprefix(_BEGINS).partition("/")
    return Node(NodeKind(kind), node_id) if kind in {each.value for each in NodeKind} else None


def thread_content(source: StageSource, node: Node) -> StageContent | None:
    """Return a node's thread, a chain at a time; None when it is there no more."""
    thread = red_thread(source.tx, source.workshop.id)
    if node not in thread.texts:
        return None
    chains = thread_stations(thread, node, source.room.t)
    return source.content(PagedPicture(ThreadPaging(chains)), of=source.room.t("Rød tråd"))


def thread_stations(thread: RedThread, node: Node, t: Translator) -> tuple[tuple[Station, ...], ...]:
    """Return the chains that a node hangs in, each from its beginning to its end; the longest come first.

    Where there are more than a room is shown, the last page says so.
    """
    ways = thread.strands_to(node, _MOST)
    backs = sorted(ways.shown, key=lambda strand: -len(strand.nodes)) or [Strand((node,))]
    ons = sorted((chain[1:] for chain in islice(thread.chains_from(node), _MOST + 1)), key=lambda chain: -len(chain))
    pairs = [(back, ons[0]) for back in backs] + [(backs[0], on) for on in ons[1:]]
    chains = tuple(_chain(thread, node, back, on, t) for back, on in pairs[:_MOST])
    return (*chains, _and_more(thread, node, t)) if ways.more or len(pairs) > _MOST else chains


def _and_more(thread: RedThread, node: Node, t: Translator) -> tuple[Station, ...]:
    """Return a last page that says that the thread of a node goes further than was shown."""
    return _station(thread, node, node, t), Station("grow", t("Rød tråd"), t("og flere tråder"))


def _chain(thread: RedThread, here: Node, back: Strand, on: Sequence[Node], t: Translator) -> tuple[Station, ...]:
    told = [*back.stories, *back.factors]
    begin = [_gathered(back, t)] if back.gathered else [_station(thread, node, here, t) for node in told]
    return (*begin, *(_station(thread, node, here, t) for node in (*back.nodes, *on)))


def _station(thread: RedThread, node: Node, here: Node, t: Translator) -> Station:
    return Station(NODE_SYMBOLS[node.kind], t(NODE_WORDS[node.kind]), thread.texts[node], here=node == here)


def _gathered(back: Strand, t: Translator) -> Station:
    kind = NodeKind.FACTOR if back.factors else NodeKind.STORY
    said = gathered_said(t, len(back.factors), len(back.stories))
    return Station(NODE_SYMBOLS[kind], t("Det begynte med"), said)
