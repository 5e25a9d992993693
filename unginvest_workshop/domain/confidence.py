"""What of a fagdag may leave its room: a story told in confidence takes with it all that is its alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor


@dataclass(frozen=True, slots=True)
class Told:
    """The stories, success factors and shared factors that may be told elsewhere."""

    stories: tuple[Story, ...]
    factors: tuple[SuccessFactor, ...]
    clusters: tuple[Cluster, ...]
    gone: frozenset[Node]
    """What was left out."""


def may_leave(stories: Iterable[Story], factors: Iterable[SuccessFactor], clusters: Iterable[Cluster]) -> Told:
    """Leave out what stays in the room, and suggestions that nobody kept.

    A story told in confidence goes with its factors, and with a shared factor that holds nothing else. A shared factor
    that is called by the words of such a factor loses its name.
    """
    stories, factors, clusters = tuple(stories), tuple(factors), tuple(clusters)
    open_stories = tuple(story for story in stories if not story.stays_in_room)
    told = {story.id for story in open_stories}
    open_factors = tuple(factor for factor in factors if factor.story_id in told)
    secret = tuple(factor for factor in factors if factor.story_id not in told)
    open_clusters = _open_clusters(clusters, open_factors, secret)
    kept = {cluster.id for cluster in open_clusters}
    homes = {None, *kept}
    open_factors = tuple(
        factor if factor.cluster_id in homes else replace(factor, cluster_id=None) for factor in open_factors
    )
    gone = {
        *(Node(NodeKind.STORY, story.id) for story in stories if story.id not in told),
        *(Node(NodeKind.FACTOR, factor.id) for factor in secret),
        *(Node(NodeKind.CLUSTER, cluster.id) for cluster in clusters if cluster.id not in kept),
    }
    return Told(open_stories, open_factors, open_clusters, frozenset(gone))


def _open_clusters(
    clusters: Sequence[Cluster], factors: Sequence[SuccessFactor], secret: Sequence[SuccessFactor]
) -> tuple[Cluster, ...]:
    shown = {factor.cluster_id for factor in factors}
    hidden = {factor.cluster_id for factor in secret}
    open_words = {factor.text.casefold() for factor in factors}
    secret_words = {said.casefold() for factor in secret for said in (factor.text, factor.in_norwegian)} - open_words
    return tuple(
        replace(cluster, name="") if cluster.name.casefold() in secret_words else cluster
        for cluster in clusters
        if not cluster.suggested and (cluster.id in shown or cluster.id not in hidden)
    )
