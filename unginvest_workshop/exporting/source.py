"""What the summary's sections are built from: a fagdag's open rows, how to name people, and where everything stands."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, assert_never

from unginvest_workshop.domain.clusters import Cluster, Spread, groups_typed_in, spread
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import ClusterId, StoryId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.red_thread import RedThread, ties, weave
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Node, NodeKind, parents
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.exporting.document import Reference
from unginvest_workshop.exporting.names import Names
from unginvest_workshop.exporting.said import Said, alike
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import group_name

_SHORT_WORDS: Final = 4
_SHORT_LETTERS: Final = 30

_Row = Story | SuccessFactor | Cluster | DreamIdea | DesignStatement | RoadmapStep | Contribution
"""What stands on the red thread."""


def shortened(text: str) -> str:
    """Return the first words of a text, enough to know it again; a text of few words is its own short form."""
    words = text.split()
    if len(words) <= _SHORT_WORDS and len(text) <= _SHORT_LETTERS:
        return alike(text, " ".join(words))
    kept = words[:1]
    for word in words[1:_SHORT_WORDS]:
        if len(" ".join((*kept, word))) > _SHORT_LETTERS:
            break
        kept.append(word)
    return alike(text, " ".join(kept)[:_SHORT_LETTERS].rstrip(" .,;:!?–-") + "\u00a0…")


def brief(text: str, letters: int) -> str:
    """Return a text of no more than about so many letters: one that is longer ends in "…" after a whole word.

    For pictures and the wall, where what stands in full elsewhere must not take all the room.
    """
    if len(text) <= letters:
        return text
    cut = text[:letters]
    whole = cut.rsplit(None, 1)[0] if len(cut.split()) > 1 else cut
    return alike(text, whole.rstrip(" .,;:!?–-") + "\u00a0…")


class Source:
    """One fagdag, ready to be told in one language under one policy for names."""

    def __init__(self, snapshot: Snapshot, names: Names, t: Translator) -> None:
        """Give everything its number in the order told. The snapshot must be without what is private."""
        self.snapshot: Final = snapshot
        self.names: Final = names
        self.t: Final = t
        room = str(snapshot.workshop.language)
        self._room: Final = "" if room == t.language else room
        self.stories: Final = {story.id: story for story in snapshot.stories}
        self.factors_of: Final = _by_story(snapshot.factors)
        self.clusters: Final = self._widest_first()
        self._kept: Final[dict[Node, _Row]] = {
            **{Node(NodeKind.STORY, story.id): story for story in self.stories_in_order()},
            **{Node(NodeKind.FACTOR, factor.id): factor for factor in snapshot.factors},
            **{Node(NodeKind.CLUSTER, cluster.id): cluster for cluster in self.clusters},
            **{Node(NodeKind.DREAM, idea.id): idea for _, idea in walk_chains(snapshot.ideas)},
            **{Node(NodeKind.STATEMENT, statement.id): statement for statement in snapshot.statements},
            **{Node(NodeKind.STEP, step.id): step for step in snapshot.steps},
            **{Node(NodeKind.CONTRIBUTION, row.id): row for row in snapshot.contributions},
        }
        self._numbers: Final = _numbers(self._kept)
        self._grows_from: Final = parents(snapshot.factors, snapshot.links)
        self.thread: Final = self._woven()
        self.earlier: Final = [Source(day, names, t) for day in snapshot.earlier]

    def say(self, words: str) -> str:
        """Return people's words with names as the policy wants them; in another language than the rest, as Said."""
        return self.in_room(self.names.text(words))

    def in_room(self, told: str) -> str:
        """Return words in which people are named already; in another language than the rest, as Said."""
        return Said(told, self._room) if self._room and told else told

    # -- what things are called ------------------------------------------------------------------------------------

    def group_title(self, group: Group) -> str:
        """Return a group's name, or its number."""
        return group_name(self.t, replace(group, name=self.say(group.name)))

    def story_title(self, story: Story) -> str:
        """Return a story's title; without one, whose it is or which."""
        teller = self.names.person(story.teller, story.teller_id)
        if story.title:
            return self.say(story.title)
        if teller:
            return self.t("Historien til {name}", name=teller)
        return self.t("Historie {n}", n=self.number(Node(NodeKind.STORY, story.id)))

    def cluster_title(self, cluster: Cluster) -> str:
        """Return a shared factor's name; without one, which it is."""
        number = self.number(Node(NodeKind.CLUSTER, cluster.id))
        return self.say(cluster.name) or self.t("Fellesnevner {n}", n=number)

    # -- where things stand ----------------------------------------------------------------------------------------

    def number(self, node: Node) -> int:
        """Return which of its kind something is, in the order told, from 1."""
        return self._numbers[node]

    def anchor(self, node: Node) -> str:
        """Return where something has its home; a success factor's is its story."""
        row = self._kept.get(node)
        if isinstance(row, SuccessFactor):
            return self.anchor(Node(NodeKind.STORY, row.story_id))
        return f"{node.kind}-{self._numbers[node]}"

    def reference(self, node: Node) -> Reference | None:
        """Return what points to something; None when it is not told."""
        row = self._kept.get(node)
        return None if row is None else Reference(shortened(self._title(row)), self.anchor(node))

    def references(self, nodes: Iterable[Node]) -> tuple[Reference, ...]:
        """Return what points to those of these that are told, each once."""
        found = (self.reference(node) for node in dict.fromkeys(nodes))
        return tuple(reference for reference in found if reference is not None)

    def words(self, nodes: Iterable[Node]) -> tuple[str, ...]:
        """Return all the words of those of these that are told, each once."""
        return tuple(self._title(self._kept[node]) for node in dict.fromkeys(nodes) if node in self._kept)

    def grows_from(self, node: Node) -> list[Node]:
        """Return what something grows from, as far as it is told: what is nearest on the thread last."""
        return self._in_order(self._grows_from.get(node, []))

    def row(self, node: Node) -> _Row | None:
        """Return what stands on the thread here; None when it is not told."""
        return self._kept.get(node)

    def _woven(self) -> RedThread:
        rows = self.snapshot
        grown = ties(rows.factors, rows.links, ideas=rows.ideas, steps=rows.steps, contributions=rows.contributions)
        told = {child: self._in_order(before) for child, before in grown.items()}
        return weave(told, dict.fromkeys(self._kept, ""))

    def _in_order(self, nodes: Iterable[Node]) -> list[Node]:
        """Return those of these that are told: what is nearest on the thread last."""
        along = list(NodeKind)
        told = (node for node in nodes if node in self._kept)
        return sorted(told, key=lambda node: (along.index(node.kind), self._numbers[node]))

    def _title(self, row: _Row) -> str:
        match row:
            case Story():
                return self.story_title(row)
            case Cluster():
                return self.cluster_title(row)
            case SuccessFactor() | DreamIdea() | DesignStatement() | RoadmapStep() | Contribution():
                return self.say(row.text)
            case _:
                assert_never(row)

    # -- what is counted -------------------------------------------------------------------------------------------

    def energy(self, node: Node) -> str:
        """Return in words how many were drawn to something; empty when nobody marked it."""
        count = self.snapshot.energy.get(node, 0)
        return self.t("Her er det energi: {n}", n=count) if count else ""

    def stories_in_order(self) -> list[Story]:
        """Return the stories group by group, those without a group last."""
        order = {group.id: place for place, group in enumerate(self.snapshot.groups)}
        return sorted(self.snapshot.stories, key=lambda story: order.get(story.group_id, len(order)))  # type: ignore[arg-type]

    def told_in(self, cluster_id: ClusterId) -> tuple[Reference, ...]:
        """Return what points to the stories in which a shared factor was heard."""
        nodes = {Node(NodeKind.STORY, factor.story_id) for factor in self.members(cluster_id)}
        return self.references(sorted(nodes, key=self._numbers.__getitem__))

    def members(self, cluster_id: ClusterId) -> list[SuccessFactor]:
        """Return a shared factor's success factors."""
        return [factor for factor in self.snapshot.factors if factor.cluster_id == cluster_id]

    def spread(self, cluster: Cluster) -> Spread:
        """Count how widely a shared factor is told in what leaves the room."""
        typed_in = groups_typed_in(self.snapshot.stories, self.snapshot.factors)
        return spread(self.members(cluster.id), self.stories, typed_in)

    def _widest_first(self) -> list[Cluster]:
        spreads = {cluster.id: self.spread(cluster) for cluster in self.snapshot.clusters}
        return sorted(self.snapshot.clusters, key=lambda c: (-spreads[c.id].groups, -spreads[c.id].stories))


def _by_story(factors: Iterable[SuccessFactor]) -> dict[StoryId, list[SuccessFactor]]:
    result: dict[StoryId, list[SuccessFactor]] = {}
    for factor in factors:
        result.setdefault(factor.story_id, []).append(factor)
    return result


def _numbers(nodes: Iterable[Node]) -> dict[Node, int]:
    counts: dict[NodeKind, int] = {}
    result = {}
    for node in nodes:
        result[node] = counts[node.kind] = counts.get(node.kind, 0) + 1
    return result
