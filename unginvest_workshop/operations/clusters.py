"""Gathering the shared factors of the day."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from unginvest_workshop.domain.clusters import Cluster, Spread, groups_typed_in, same_together, spread
from unginvest_workshop.domain.ids import ClusterId, StoryId, SuccessFactorId, ThemeTieId, WorkshopId, new_id
from unginvest_workshop.domain.insight import ThemeTie
from unginvest_workshop.domain.pictures import Photo, Stroke
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.handing_over import move_links, move_marks
from unginvest_workshop.operations.order import last_rank, rank_before
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError
from unginvest_workshop.similarity import (
    NOTHING_LEARNED,
    Learned,
    shortest,
    suggestions,
)


@dataclass(frozen=True, slots=True)
class ClusterView:
    """A shared factor with its members and how widely it is told."""

    cluster: Cluster
    factors: tuple[SuccessFactor, ...]
    spread: Spread
    """As it is, or of what is suggested for another one, as that one's will be."""
    into: ClusterId | None = None
    """The shared factor that a suggestion is to be put into when it is kept; None when it stands by itself."""


@dataclass(frozen=True, slots=True)
class Board:
    """All clusters in order, and the tray of factors that stand in none."""

    clusters: tuple[ClusterView, ...]
    loose: tuple[SuccessFactor, ...]
    stories: dict[StoryId, Story]
    groups_typed_in: int


def board(tx: ReadTx, workshop_id: WorkshopId) -> Board:
    """Return everything about the day's shared factors.

    Factors are in the order of their stories; in a shared factor those of the same words stand side by side.
    """
    stories = {story.id: story for story in tx.find(Story, workshop_id=workshop_id)}
    place = {story_id: position for position, story_id in enumerate(stories)}
    factors = sorted(tx.find(SuccessFactor, workshop_id=workshop_id), key=lambda factor: place[factor.story_id])
    typed_in = groups_typed_in(stories.values(), factors)
    members: dict[ClusterId, list[SuccessFactor]] = {}
    for factor in factors:
        if factor.cluster_id is not None:
            members.setdefault(factor.cluster_id, []).append(factor)
    found = tx.find(Cluster, workshop_id=workshop_id)
    goes = {cluster.id: into.id for cluster in found if (into := goes_into(cluster, found)) is not None}

    def view_of(cluster: Cluster) -> ClusterView:
        own, into = members.get(cluster.id, []), goes.get(cluster.id)
        there = members.get(into, []) if into is not None else []
        return ClusterView(cluster, tuple(same_together(own)), spread([*there, *own], stories, typed_in), into)

    views = tuple(map(view_of, found))
    loose = tuple(factor for factor in factors if factor.cluster_id is None)
    return Board(views, loose, stories, len(typed_in))


def add_cluster(
    tx: Tx, workshop_id: WorkshopId, name: str, factor_ids: Sequence[SuccessFactorId] = (), *, suggested: bool = False
) -> ClusterId:
    """Make a shared factor, with its first members."""
    siblings = tx.find(Cluster, workshop_id=workshop_id)
    new = ClusterId(new_id())
    tx.add(
        Cluster(id=new, workshop_id=workshop_id, rank=last_rank(siblings), name=clean_line(name), suggested=suggested)
    )
    _put(tx, factor_ids, new)
    return new


def move_to_cluster(tx: Tx, factor_ids: Sequence[SuccessFactorId], cluster_id: ClusterId | None) -> None:
    """Place factors in a shared factor, or with None back in the tray. Placing in a suggested one keeps it."""
    _put(tx, factor_ids, cluster_id)
    if cluster_id is not None:
        keep_cluster(tx, cluster_id)


def rename_cluster(tx: Tx, cluster_id: ClusterId, name: str) -> None:
    """Give a shared factor a name; what is suggested for it follows. Raises UserError when it is empty."""
    if not clean_line(name):
        raise UserError(mark("Gi fellesnevneren et navn."))
    cluster = tx.get(Cluster, cluster_id)
    renamed = replace(cluster, name=clean_line(name), suggested=False)
    _let_follow(tx, cluster, renamed)
    tx.replace(renamed)


def write_metaphor(tx: Tx, cluster_id: ClusterId, metaphor: str) -> None:
    """Write a shared factor's metaphor, as said."""
    tx.replace(replace(tx.get(Cluster, cluster_id), metaphor=clean_line(metaphor)))


def move_cluster(tx: Tx, cluster_id: ClusterId, before: ClusterId | None) -> None:
    """Let a shared factor stand before another one, or last."""
    cluster = tx.get(Cluster, cluster_id)
    siblings = tx.find(Cluster, workshop_id=cluster.workshop_id)
    tx.replace(replace(cluster, rank=rank_before(siblings, cluster_id, before)))


def merge_clusters(tx: Tx, kept: ClusterId, merged: ClusterId) -> None:
    """Put all of one shared factor into another one: of its metaphor what that one lacks, all its photos and marks.

    What grew from it grows from that one, and what was decided of its theme counts for that one. A name that a person
    has given or kept stands before that of a suggestion.
    """
    into, away = tx.get(Cluster, kept), tx.get(Cluster, merged)
    if into.suggested and not away.suggested:
        into = replace(into, name=away.name)
    _put(tx, [factor.id for factor in tx.find(SuccessFactor, cluster_id=merged)], kept)
    metaphor, verse = into.metaphor or away.metaphor, into.verse or away.verse
    _let_follow(tx, away, into)
    tx.replace(replace(into, metaphor=metaphor, verse=verse, suggested=False))
    drawn = [] if tx.find(Stroke, cluster_id=kept) else tx.find(Stroke, cluster_id=merged)
    for stroke in drawn:
        tx.replace(replace(stroke, cluster_id=kept))
    photos = tx.find(Photo, cluster_id=kept)
    for photo in tx.find(Photo, cluster_id=merged):
        photos.append(replace(photo, cluster_id=kept, rank=last_rank(photos)))
        tx.replace(photos[-1])
    move_marks(tx, Node(NodeKind.CLUSTER, merged), Node(NodeKind.CLUSTER, kept))
    move_links(tx, Node(NodeKind.CLUSTER, merged), [Node(NodeKind.CLUSTER, kept)])
    _move_ties(tx, into.workshop_id, merged, kept)
    tx.remove(Cluster, merged)


def dissolve_cluster(tx: Tx, cluster_id: ClusterId) -> None:
    """Take a shared factor away; its members go back to the tray, and what grew from it grows from them."""
    members = tx.find(SuccessFactor, cluster_id=cluster_id)
    move_links(tx, Node(NodeKind.CLUSTER, cluster_id), [Node(NodeKind.FACTOR, factor.id) for factor in members])
    tx.remove(Cluster, cluster_id)


def keep_cluster(tx: Tx, cluster_id: ClusterId) -> ClusterId:
    """Accept a suggested shared factor, and return it; what is suggested for one that stands is put into that one."""
    cluster = tx.get(Cluster, cluster_id)
    into = goes_into(cluster, tx.find(Cluster, workshop_id=cluster.workshop_id))
    if into is not None:
        merge_clusters(tx, into.id, cluster_id)
        return into.id
    if cluster.suggested:
        tx.replace(replace(cluster, suggested=False))
    return cluster_id


def kept(tx: Tx, node: Node) -> Node:
    """Keep a suggested shared factor that a person ties something to or marks, or the next suggestion would sweep it.

    Return where it is then; anything else is returned as it is.
    """
    if node.kind is not NodeKind.CLUSTER:
        return node
    found = tx.find(Cluster, id=node.id, suggested=True)
    return Node(node.kind, keep_cluster(tx, found[0].id)) if found else node


def keep_all(tx: Tx, workshop_id: WorkshopId, but: Container[ClusterId] = ()) -> int:
    """Accept all suggested shared factors ``but`` these, and return how many they were."""
    found = _suggested(tx, workshop_id, but)
    for cluster in found:
        keep_cluster(tx, cluster.id)
    return len(found)


def dissolve_all(tx: Tx, workshop_id: WorkshopId, but: Container[ClusterId] = ()) -> int:
    """Take all suggested shared factors ``but`` these away, and return how many.

    What a person has kept or placed stays.
    """
    found = _suggested(tx, workshop_id, but)
    for cluster in found:
        dissolve_cluster(tx, cluster.id)
    return len(found)


def _suggested(tx: ReadTx, workshop_id: WorkshopId, but: Container[ClusterId]) -> list[Cluster]:
    found = tx.find(Cluster, workshop_id=workshop_id, suggested=True)
    return [cluster for cluster in found if cluster.id not in but]


def come_since_gathered(tx: ReadTx, workshop_id: WorkshopId) -> frozenset[SuccessFactorId]:
    """Return the factors written after the last shared factor was made, kept, named or taken away here.

    None where there never was one.
    """
    gathered = tx.last_written(workshop_id, Cluster)
    if not gathered:
        return frozenset()
    written = tx.written_since(SuccessFactor, "text", gathered)
    return frozenset(factor.id for factor in tx.find(SuccessFactor, workshop_id=workshop_id) if factor.id in written)


def goes_into(cluster: Cluster, among: Iterable[Cluster]) -> Cluster | None:
    """Return the shared factor that a suggestion is for: the one of its name that a person has made or kept."""
    if not cluster.suggested or not cluster.name:
        return None
    return next((other for other in among if other.name == cluster.name and not other.suggested), None)


def _let_follow(tx: Tx, cluster: Cluster, to: Cluster) -> None:
    """Let what is suggested for a shared factor be for another one, or for the same under its new name."""
    if not cluster.suggested and cluster.name:
        for each in tx.find(Cluster, workshop_id=cluster.workshop_id, name=cluster.name, suggested=True):
            if each.id != to.id:
                tx.replace(replace(each, name=to.name))


def name_among(tx: ReadTx, factors: Sequence[SuccessFactor]) -> str:
    """Return the words of theirs that a shared factor of these is called by: the shortest.

    The words of a story that stays in the room are taken only where all of the stories do. Raises ValueError without
    factors.
    """
    secret = {story_id for story_id in {f.story_id for f in factors} if tx.get(Story, story_id).stays_in_room}
    told = [factor.text for factor in factors if factor.story_id not in secret]
    return shortest(told or [factor.text for factor in factors])


def standing_in(seen: Board) -> list[ClusterView]:
    """Return the shared factors that a person has made or kept."""
    return [view for view in seen.clusters if not view.cluster.suggested]


def places_in(seen: Board) -> list[ClusterView]:
    """Return what factors can be put in: each shared factor once, and not what is suggested for one of them."""
    return [view for view in seen.clusters if view.into is None]


def side_by_side(factors: Sequence[SuccessFactor], learned: Learned = NOTHING_LEARNED) -> list[SuccessFactorId]:
    """Return factors in an order in which like stands beside like: the largest such groups first, then from A to Å."""
    alike = suggestions([factor.text for factor in factors], learned=learned)
    groups = [same_together([factors[place] for place in suggestion.members]) for suggestion in alike]
    grouped = {place for suggestion in alike for place in suggestion.members}
    single = [factor for place, factor in enumerate(factors) if place not in grouped]
    groups.append(sorted(single, key=lambda factor: factor.text.casefold()))
    return [factor.id for group in groups for factor in group]


def _move_ties(tx: Tx, workshop_id: WorkshopId, gone: ClusterId, onto: ClusterId) -> None:
    """Let what was decided of one shared factor's theme be decided of another one's.

    A decision that is kept elsewhere stays there, and counts here: so does it again when the merging is undone.
    """
    for tie in tx.find(ThemeTie):
        if gone not in {tie.one_id, tie.other_id}:
            continue
        one, other = (onto if each == gone else each for each in (tie.one_id, tie.other_id))
        here = tie.workshop_id == workshop_id
        if here and one == other:
            tx.remove(ThemeTie, tie.id)
        elif here:
            tx.replace(replace(tie, one_id=one, other_id=other))
        elif one != other:
            tx.add(ThemeTie(ThemeTieId(new_id()), workshop_id, one, other, apart=tie.apart, at=tie.at))


def _put(tx: Tx, factor_ids: Sequence[SuccessFactorId], cluster_id: ClusterId | None) -> None:
    tx.replace_all([replace(tx.get(SuccessFactor, factor_id), cluster_id=cluster_id) for factor_id in factor_ids])
