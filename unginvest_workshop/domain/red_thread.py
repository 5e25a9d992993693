"""The whole red thread, both ways: what anything on it grows from, what became of it, and where it is broken off."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Link, Node, NodeKind, chains, parents
from unginvest_workshop.domain.tree import SuccessFactor

_ORDER: Final = {kind: place for place, kind in enumerate(NodeKind)}
_TOLD: Final = frozenset({NodeKind.STORY, NodeKind.FACTOR})
_LED_ON: Final = frozenset({NodeKind.DREAM, NodeKind.STATEMENT, NodeKind.STEP})
_FEW: Final = 8
"""Chains that are seen one by one; where there are more, they are gathered."""
_BRANCH: Final = 24
"""Strands that are enough to be shown of one node, unless another number is asked for."""


@dataclass(frozen=True, slots=True)
class Strand:
    """All the chains that differ only in which factors and stories they begin with, seen as one."""

    nodes: tuple[Node, ...]
    """From the shared factor, or whatever follows the factors, to the end."""
    factors: tuple[Node, ...] = ()
    """The success factors that its first node grows from."""
    stories: tuple[Node, ...] = ()
    """The stories in which they were heard, each once."""

    @property
    def gathered(self) -> bool:
        """Whether it stands for several chains."""
        return len(self.factors) > 1 or len(self.stories) > 1

    @property
    def length(self) -> int:
        """How many nodes the longest of its chains has."""
        return len(self.nodes) + bool(self.factors) + bool(self.stories)


@dataclass(frozen=True, slots=True)
class Strands:
    """Strands that lead to one node, as many as were asked for."""

    shown: tuple[Strand, ...] = ()
    more: bool = False
    """Whether there are others."""


@dataclass(frozen=True, slots=True)
class BrokenEnds:
    """Where the thread is not carried on yet, of one fagdag's own; each in the order told."""

    factors: tuple[Node, ...] = ()
    """From which no dream, statement or step has grown yet, by way of a shared factor or straight."""
    clusters: tuple[Node, ...] = ()
    """Shared factors that no dream, statement or step grows from."""
    dreams: tuple[Node, ...] = ()
    """From which no step has grown, which nobody has told to have brought nearer, and which have not come true."""
    statements: tuple[Node, ...] = ()
    """From which no step has grown."""
    unmoved_steps: tuple[Node, ...] = ()
    """That nobody has told to have moved, here or on a later fagdag; none as long as nobody has told of any."""
    rootless_steps: tuple[Node, ...] = ()
    """Of which it is not told what they grow from."""

    @property
    def any(self) -> bool:
        """Whether the thread is broken off anywhere."""
        return any((self.factors, self.clusters, self.dreams, self.statements, self.unmoved_steps, self.rootless_steps))


@dataclass(frozen=True, slots=True)
class RedThread:
    """A fagdag's thread as it is at one moment, with the fagdager that it carries on and those that carry it on."""

    texts: Mapping[Node, str]
    """The words of all that stands on it, in the order told."""
    grows_from: Mapping[Node, tuple[Node, ...]] = field(default_factory=dict)
    """What each node grows from, one tie back."""
    became: Mapping[Node, tuple[Node, ...]] = field(default_factory=dict)
    """What grows from each, one tie on."""
    own: frozenset[Node] = frozenset()
    """What was said on this fagdag itself."""
    suggested: frozenset[Node] = frozenset()
    """Shared factors that the app proposed and nobody has kept."""
    come_true: Mapping[Node, int] = field(default_factory=dict)
    """The year in which a dream came true, as far as any fagdag knows."""

    def roots_of(self, node: Node) -> list[Node]:
        """Return all that a node grows from, all the way back, as it stands on the thread."""
        return self._sorted(_reach(self.grows_from, node))

    def became_of(self, node: Node) -> list[Node]:
        """Return all that has grown from a node, all the way on, as it stands on the thread."""
        return self._sorted(_reach(self.became, node))

    def chains_to(self, node: Node) -> Iterator[tuple[Node, ...]]:
        """Yield every chain that ends in a node, from its beginning. They can be very many: see ``strands_to``."""
        return chains(self.grows_from, node)

    def chains_from(self, node: Node) -> Iterator[tuple[Node, ...]]:
        """Yield every chain that begins in a node, to its end. They can be very many."""
        return (tuple(reversed(chain)) for chain in chains(self.became, node))

    def strands(self, end: Node) -> Iterator[Strand]:
        """Yield all the strands that lead to a node: together they are its chains."""
        if end.kind in _TOLD:
            yield from (Strand(chain) for chain in self.chains_to(end))
            return
        waiting: list[tuple[Node, ...]] = [(end,)]
        while waiting:
            known = waiting.pop()
            before = [node for node in self.grows_from.get(known[0], ()) if node not in known]
            trunk = [node for node in before if node.kind not in _TOLD]
            if not trunk or len(trunk) < len(before):
                yield self._strand(known, [node for node in before if node.kind in _TOLD])
            waiting.extend((node, *known) for node in reversed(trunk))

    def strands_to(self, node: Node, most: int = _BRANCH) -> Strands:
        """Return the chains that end in a node, with their factors and stories gathered; at most so many strands."""
        found = list(islice(self.strands(node), most + 1))
        return Strands(tuple(found[:most]), len(found) > most)

    def ways_to(self, node: Node, few: int = _FEW) -> Strands:
        """Return the chains that end in a node one by one, each as a strand; more than a few gathered instead."""
        chains_ = list(islice(self.chains_to(node), few + 1))
        if len(chains_) > few:
            return self.strands_to(node)
        return Strands(tuple(map(Strand, chains_)), more=False)

    def moved_elsewhere(self) -> frozenset[Node]:
        """Return the fagdag's own steps and dreams that contributions told on other fagdager moved."""
        told = [node for node in self.texts if node.kind is NodeKind.CONTRIBUTION and node not in self.own]
        kinds = {NodeKind.STEP, NodeKind.DREAM}
        return frozenset(node for node in _leading(self.grows_from, told) if node.kind in kinds and node in self.own)

    def broken_ends(self) -> BrokenEnds:
        """Return where the fagdag's own thread is not carried on yet."""
        leads = {kind: _leading(self.grows_from, (n for n in self.texts if n.kind is kind)) for kind in _ENDS}
        led_on = leads[NodeKind.DREAM] | leads[NodeKind.STATEMENT] | leads[NodeKind.STEP]
        fed = led_on | self.suggested
        to_step, moved = leads[NodeKind.STEP], leads[NodeKind.CONTRIBUTION]
        nearer = to_step | moved | self.come_true.keys()
        unmoved = self._own(NodeKind.STEP, lambda node: node not in moved)
        told_of = any(node in self.own and node.kind in {NodeKind.STEP, NodeKind.CONTRIBUTION} for node in moved)
        return BrokenEnds(
            factors=self._own(NodeKind.FACTOR, lambda node: node not in led_on),
            clusters=self._own(NodeKind.CLUSTER, lambda node: node not in fed),
            dreams=self._own(NodeKind.DREAM, lambda node: node not in nearer),
            statements=self._own(NodeKind.STATEMENT, lambda node: node not in to_step),
            unmoved_steps=unmoved if told_of else (),
            rootless_steps=self._own(NodeKind.STEP, lambda node: not self.grows_from.get(node)),
        )

    def _own(self, kind: NodeKind, broken: Callable[[Node], bool]) -> tuple[Node, ...]:
        return tuple(node for node in self.texts if node.kind is kind and node in self.own and broken(node))

    def _strand(self, nodes: tuple[Node, ...], told: Iterable[Node]) -> Strand:
        told = list(told)
        factors = tuple(node for node in told if node.kind is NodeKind.FACTOR)
        heard = [story for factor in factors for story in self.grows_from.get(factor, ())]
        stories = [node for node in told if node.kind is NodeKind.STORY]
        return Strand(nodes, factors, tuple(dict.fromkeys((*heard, *stories))))

    def _sorted(self, nodes: Iterable[Node]) -> list[Node]:
        wanted = set(nodes)
        return sorted((node for node in self.texts if node in wanted), key=lambda node: _ORDER[node.kind])


_ENDS: Final = (*sorted(_LED_ON), NodeKind.CONTRIBUTION)
"""What the thread is carried on to."""


def ties(
    factors: Iterable[SuccessFactor],
    links: Iterable[Link],
    *,
    ideas: Iterable[DreamIdea] = (),
    steps: Iterable[RoadmapStep] = (),
    contributions: Iterable[Contribution] = (),
) -> dict[Node, list[Node]]:
    """Return what each node grows from: by links, and by what factors, dreams, steps and contributions say themselves.

    A dream grows from the one that it builds on ("Ja, og"), a step from the earlier one that it carries on, and a
    contribution from the step that it moved and the dream that it brought nearer.
    """
    result = parents(factors, links)
    for idea in ideas:
        if idea.builds_on:
            result.setdefault(Node(NodeKind.DREAM, idea.id), []).append(Node(NodeKind.DREAM, idea.builds_on))
    for step in steps:
        if step.continues:
            result.setdefault(Node(NodeKind.STEP, step.id), []).append(Node(NodeKind.STEP, step.continues))
    for row in contributions:
        moved = [Node(NodeKind.DREAM, row.dream_id)] if row.dream_id else []
        moved += [Node(NodeKind.STEP, row.step_id)] if row.step_id else []
        if moved:
            result[Node(NodeKind.CONTRIBUTION, row.id)] = moved
    return result


def weave(
    ties: Mapping[Node, Iterable[Node]],
    texts: Mapping[Node, str],
    *,
    own: frozenset[Node] | None = None,
    suggested: frozenset[Node] = frozenset(),
    come_true: Mapping[Node, int] | None = None,
) -> RedThread:
    """Return the thread whose nodes have these words, and which ``ties`` says what each grows from.

    Ties with an end that has no words, such as one that is gone, are left out; each counts once. Without ``own`` all of
    it is the fagdag's own.
    """
    grows_from = {
        child: kept
        for child, before in ties.items()
        if child in texts and (kept := tuple(dict.fromkeys(node for node in before if node in texts)))
    }
    became: dict[Node, list[Node]] = {}
    for child in texts:
        for parent in grows_from.get(child, ()):
            became.setdefault(parent, []).append(child)
    return RedThread(
        texts=texts,
        grows_from=grows_from,
        became={node: tuple(after) for node, after in became.items()},
        own=frozenset(texts) if own is None else own,
        suggested=suggested,
        come_true=come_true or {},
    )


def _reach(ties: Mapping[Node, tuple[Node, ...]], start: Node) -> set[Node]:
    """Return all that can be come to from a node, itself not counted."""
    return _leading(ties, (start,)) - {start}


def _leading(ties: Mapping[Node, tuple[Node, ...]], ends: Iterable[Node]) -> set[Node]:
    """Return these nodes with all that can be come to from any of them."""
    found = set(ends)
    waiting = list(found)
    while waiting:
        for node in ties.get(waiting.pop(), ()):
            if node not in found:
                found.add(node)
                waiting.append(node)
    return found
