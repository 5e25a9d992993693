"""The red thread of a fagdag as it may leave the laptop: each step with every chain that leads to it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from unginvest_workshop.domain.red_thread import BrokenEnds, RedThread, Strand, ties, weave
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.exporting.names import Names
from unginvest_workshop.exporting.snapshot import Snapshot, without_private
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import told_by
from unginvest_workshop.settings import NamesPolicy

_LATER: Final = Node(NodeKind.CONTRIBUTION, "later")
"""Stands for all that was told on later fagdager."""


@dataclass(frozen=True, slots=True)
class ThreadPart:
    """Something in a chain, and what it says."""

    kind: NodeKind
    text: str


@dataclass(frozen=True, slots=True)
class StepThread:
    """A step of the road, and what it grows from."""

    node: Node
    text: str
    parts: dict[Node, ThreadPart]
    thread: RedThread

    @property
    def tied(self) -> bool:
        """Whether it is told what the step grows from."""
        return bool(self.thread.grows_from.get(self.node))

    def chains(self) -> Iterator[tuple[ThreadPart, ...]]:
        """Yield every chain from its beginning, most often a story, to the step; none for a step of which none is told.

        They come one by one: there can be very many.
        """
        if self.tied:
            for chain in self.thread.chains_to(self.node):
                yield self._said(chain)

    def strands(self) -> Iterator["StepStrand"]:
        """Yield the same chains, those gathered that differ only in how they begin."""
        if self.tied:
            for strand in self.thread.strands(self.node):
                told = [*strand.factors, *(story for story in strand.stories if self._is_alone(story, strand))]
                beginnings = [chain for node in told for chain in self.thread.chains_to(node)]
                yield StepStrand(self._said(strand.nodes), tuple(map(self._said, beginnings)))

    def _is_alone(self, story: Node, strand: Strand) -> bool:
        return story in self.thread.grows_from.get(strand.nodes[0], ())

    def _said(self, nodes: tuple[Node, ...]) -> tuple[ThreadPart, ...]:
        return tuple(self.parts[node] for node in nodes)


@dataclass(frozen=True, slots=True)
class StepStrand:
    """Chains to a step that have all in common but how they begin."""

    nodes: tuple[ThreadPart, ...]
    """What they have in common, the step last."""
    beginnings: tuple[tuple[ThreadPart, ...], ...]
    """Stories, each with the factor heard in it; none where the chain begins with what they have in common."""


def step_threads(snapshot: Snapshot, policy: NamesPolicy, t: Translator) -> list[StepThread]:
    """Return the steps as they stand on the road, each with its thread, without what stays in the room.

    A step that carries on an earlier fagdag's has its thread from there; the words of that step tell its year.
    """
    names = Names(policy, snapshot, Translator(snapshot.workshop.language))
    here = without_private(snapshot)
    texts, grows_from = _texts(Source(here, names, t)), _ties(here)
    for day in here.earlier:
        year = day.workshop.date.year
        for node, text in _texts(Source(day, names, t)).items():
            texts[node] = f"{text} · {year}" if node.kind is NodeKind.STEP else text
        grows_from |= _ties(day)
    thread = weave(grows_from, texts)
    parts = {node: ThreadPart(node.kind, text) for node, text in texts.items()}
    nodes = [Node(NodeKind.STEP, step.id) for step in here.steps]
    return [StepThread(node, texts[node], parts, thread) for node in nodes]


def broken_ends(snapshot: Snapshot) -> BrokenEnds:
    """Return where a fagdag's thread is not carried on yet; the snapshot must be without what is private."""
    texts: dict[Node, str] = {}
    rows = (
        (NodeKind.STORY, snapshot.stories), (NodeKind.FACTOR, snapshot.factors), (NodeKind.CLUSTER, snapshot.clusters),
        (NodeKind.DREAM, snapshot.ideas), (NodeKind.STATEMENT, snapshot.statements), (NodeKind.STEP, snapshot.steps),
        (NodeKind.CONTRIBUTION, snapshot.contributions),
    )  # fmt: skip
    for kind, found in rows:
        texts |= {Node(kind, row.id): "" for row in found}
    grows_from = ties(
        snapshot.factors, snapshot.links, ideas=snapshot.ideas, steps=snapshot.steps,
        contributions=snapshot.contributions,
    )  # fmt: skip
    years = {Node(NodeKind.DREAM, dream): year for dream, year in snapshot.years_come_true.items()}
    own = frozenset(texts)
    if snapshot.moved_later:
        grows_from[_LATER] = list(snapshot.moved_later)
        texts[_LATER] = ""
    ends = weave(grows_from, texts, own=own, come_true=years).broken_ends()
    # a step that carries on an earlier one grows from it, though that one stands in another fagdag
    carried = {Node(NodeKind.STEP, step.id) for step in snapshot.steps if step.continues is not None}
    return replace(ends, rootless_steps=tuple(node for node in ends.rootless_steps if node not in carried))


def _ties(day: Snapshot) -> dict[Node, list[Node]]:
    return ties(day.factors, day.links, ideas=day.ideas, steps=day.steps)


def _texts(source: Source) -> dict[Node, str]:
    rows = source.snapshot
    return {
        **{Node(NodeKind.STORY, story.id): _story(source, story) for story in rows.stories},
        **{Node(NodeKind.FACTOR, factor.id): source.say(factor.text) for factor in rows.factors},
        **{Node(NodeKind.CLUSTER, cluster.id): source.cluster_title(cluster) for cluster in rows.clusters},
        **{Node(NodeKind.DREAM, idea.id): source.say(idea.text) for idea in rows.ideas},
        **{Node(NodeKind.STATEMENT, statement.id): source.say(statement.text) for statement in rows.statements},
        **{Node(NodeKind.STEP, step.id): source.say(step.text) for step in rows.steps},
    }


def _story(source: Source, story: Story) -> str:
    title = source.story_title(story)
    return told_by(source.names.person(story.teller, story.teller_id), title) if story.title else title
