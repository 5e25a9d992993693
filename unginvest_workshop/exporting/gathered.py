"""What the pictures of the whole day show: all groups' trees together, and all shared factors."""

from typing import Final

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.forest_layout import ForestContent, ForestTree
from unginvest_workshop.domain.forest_legend import MOST_LIGHTS, SharedLight
from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.overview_layout import OverviewContent, SharedContent
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.exporting.images import image_of
from unginvest_workshop.exporting.sections.shared import spread_said
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.naming import quoted
from unginvest_workshop.operations.crowns import in_crowns

_MOST_WORDS: Final = 40
"""Words of a shared factor that are shown; of more, which could not be read, there is only told that there are."""

_Light = tuple[SharedLight, frozenset[GroupId]]


def forest_of(source: Source) -> ForestContent:
    """Return the trees of the groups that have one, and last that of the stories without a group."""
    lights, more = _lights(source)
    trees = []
    known = {group.id for group in source.snapshot.groups}
    for group in source.snapshot.groups:
        tree = _tree(source, group, lights)
        if tree.roots or tree.image:
            trees.append(tree)
    others = [story for story in source.snapshot.stories if story.group_id not in known]
    if others:
        trees.append(ForestTree("", source.t("Uten gruppe"), "", *_carried(source, others)))
    return ForestContent(tuple(trees), more)


def overview_of(source: Source) -> OverviewContent:
    """Return the shared factors, the most widely told first."""
    return OverviewContent(tuple(_card(source, cluster) for cluster in source.clusters))


def _tree(source: Source, group: Group, lights: list[_Light]) -> ForestTree:
    t = source.t
    stories = [story for story in source.snapshot.stories if story.group_id == group.id]
    grown = sum(group_id == group.id for group_id, _, _ in in_crowns(source.snapshot.ideas))
    counts, roots = _carried(source, stories)
    return ForestTree(
        id=group.id,
        name=source.group_title(group),
        image=quoted(t, image_of(source, group).in_words),
        counts=counts,
        roots=roots,
        shared=tuple(light for light, told in lights if group.id in told),
        dreams=t.plural("{n} drøm", "{n} drømmer", grown) if grown else "",
    )


def _carried(source: Source, stories: list[Story]) -> tuple[str, tuple[int, ...]]:
    """Return how much a tree carries in words, and how many success factors each of its stories has."""
    t = source.t
    roots = tuple(len(source.factors_of.get(story.id, [])) for story in stories)
    if not roots:
        return "", ()
    told = t.plural("{n} historie", "{n} historier", len(roots))
    return f"{told} · " + t.plural("{n} suksessfaktor", "{n} suksessfaktorer", sum(roots)), roots


def _lights(source: Source) -> tuple[list[_Light], str]:
    """Return the most widely told shared factors as lights, each with its groups and the number it has in the text.

    Then in words how many more several groups told of; empty when all have a light.
    """
    lights: list[_Light] = []
    more = 0
    for number, cluster in enumerate(source.clusters, 1):
        told = {source.stories[factor.story_id].group_id for factor in source.members(cluster.id)}
        groups = frozenset(group_id for group_id in told if group_id is not None)
        if len(groups) <= 1:
            continue
        if number > MOST_LIGHTS:
            more += 1
            continue
        spread = source.spread(cluster)
        words = source.t("{n} av {of} grupper", n=spread.groups, of=spread.of_groups)
        lights.append((SharedLight(number, source.cluster_title(cluster), words), groups))
    return lights, source.t("og {n} til", n=more) if more else ""


def _card(source: Source, cluster: Cluster) -> SharedContent:
    said = [source.say(factor.text) for factor in source.members(cluster.id)]
    words = list({each.casefold(): each for each in reversed(said)}.values())[::-1]
    more = len(words) - _MOST_WORDS
    spread = source.spread(cluster)
    told = "\n".join(filter(None, (spread_said(source, spread), source.energy(Node(NodeKind.CLUSTER, cluster.id)))))
    return SharedContent(
        id=cluster.id,
        name=source.cluster_title(cluster),
        spread=told,
        filled=spread.groups,
        total=spread.of_groups if spread.groups else 0,
        words=tuple(words[:_MOST_WORDS]),
        more=source.t("og {n} til", n=more) if more > 0 else "",
        image=quoted(source.t, image_of(source, cluster).in_words),
    )
