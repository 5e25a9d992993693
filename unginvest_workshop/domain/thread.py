"""The red thread (rød tråd): story → factor → shared factor → dream → statement → roadmap step → contribution.

Story → factor and factor → shared factor are columns of the factor itself, step → contribution one of the contribution,
and a step may carry on that of an earlier fagdag. All other ties are links: what grows from what.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from unginvest_workshop.domain.ids import LinkId, WorkshopId
from unginvest_workshop.domain.tree import SuccessFactor


class NodeKind(StrEnum):
    """What can stand on the red thread, from its beginning to its end."""

    STORY = "story"
    FACTOR = "factor"
    CLUSTER = "cluster"
    DREAM = "dream"
    STATEMENT = "statement"
    STEP = "step"
    CONTRIBUTION = "contribution"


_LINKED: Final = frozenset({NodeKind.DREAM, NodeKind.STATEMENT, NodeKind.STEP})
"""What grows by links."""


@dataclass(frozen=True, slots=True)
class Node:
    """Something on the red thread, by kind and id."""

    kind: NodeKind
    id: str

    def __hash__(self) -> int:
        # thousands are looked up at each look at a thread, and hashing a kind takes longer than all the rest
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Link:
    """``child`` grows from ``parent``: a dream, statement or step from what was said before it."""

    id: LinkId
    workshop_id: WorkshopId
    child_kind: NodeKind
    child_id: str
    parent_kind: NodeKind
    parent_id: str

    @property
    def child(self) -> Node:
        """What grows."""
        return Node(self.child_kind, self.child_id)

    @property
    def parent(self) -> Node:
        """What it grows from."""
        return Node(self.parent_kind, self.parent_id)


def in_thread_order(nodes: Iterable[Node], words: Mapping[Node, str]) -> list[Node]:
    """Return the nodes that have words, as they stand on the thread, and those of one kind by their words."""
    kinds = list(NodeKind)
    return sorted((node for node in nodes if node in words), key=lambda n: (kinds.index(n.kind), words[n].casefold()))


def may_grow_from(child: NodeKind, parent: NodeKind) -> bool:
    """Tell whether a link of these kinds runs along the thread: only what comes later grows, and only from earlier.

    Factors, shared factors and contributions carry their ties themselves.
    """
    order = list(NodeKind)
    return child in _LINKED and order.index(parent) < order.index(child)


def parents(factors: Iterable[SuccessFactor], links: Iterable[Link]) -> dict[Node, list[Node]]:
    """Return what each node grows from: the links, and the ties that factors carry themselves."""
    result: dict[Node, list[Node]] = {}
    told: dict[str, list[Node]] = {}
    gathered: dict[str, list[Node]] = {}
    for factor in factors:
        node = Node(NodeKind.FACTOR, factor.id)
        story = told.get(factor.story_id)
        if story is None:
            story = told[factor.story_id] = [Node(NodeKind.STORY, factor.story_id)]
        result[node] = list(story)
        if factor.cluster_id is not None:
            gathered.setdefault(factor.cluster_id, []).append(node)
    result |= {Node(NodeKind.CLUSTER, cluster_id): members for cluster_id, members in gathered.items()}
    for link in links:
        result.setdefault(link.child, []).append(link.parent)
    return result


def chains(grows_from: Mapping[Node, Sequence[Node]], end: Node) -> Iterator[tuple[Node, ...]]:
    """Yield every chain that ends in ``end``, each from its beginning; a node without parents begins one.

    A tie that would lead back into its own chain is passed over.
    """
    waiting: list[tuple[Node, ...]] = [(end,)]
    while waiting:
        known = waiting.pop()
        before = [parent for parent in grows_from.get(known[0], ()) if parent not in known]
        if not before:
            yield known
        waiting.extend((parent, *known) for parent in reversed(before))
