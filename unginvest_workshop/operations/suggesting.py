"""Suggesting shared factors from what nobody has placed."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.ids import ClusterId, SuccessFactorId, WorkshopId
from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.clusters import ClusterView, add_cluster, dissolve_cluster, goes_into, name_among
from unginvest_workshop.operations.tx import ReadTx, Tx
from unginvest_workshop.similarity import (
    NOTHING_LEARNED,
    Learned,
    Reason,
    concept_name,
    homes_learnt,
    learn,
    suggestions,
    why,
)


@dataclass(frozen=True, slots=True)
class Alike:
    """Loose factors that seem to say the same, and why."""

    factors: tuple[SuccessFactorId, ...]
    reason: Reason
    into: str = ""
    """The name of the shared factor that they seem to belong in; empty when they may make one of their own."""


@dataclass(frozen=True, slots=True)
class Refused:
    """What somebody has dissolved: these factors are not to be suggested so again by themselves."""

    factors: frozenset[SuccessFactorId]
    into: ClusterId | None = None
    """The shared factor that they were suggested for; None when they were to make one of their own."""


class _Offer(NamedTuple):
    """What is to be suggested, as it is stored now."""

    members: list[SuccessFactor]
    into: str
    reason: Reason


def alike(
    loose: Sequence[SuccessFactor],
    learned: Learned = NOTHING_LEARNED,
    having: Collection[SuccessFactorId] | None = None,
    standing: Sequence[ClusterView] = (),
) -> list[Alike]:
    """Return the groups among loose factors that may make shared factors, the largest first.

    Before them come those that seem to belong in the shared factors ``standing`` on the board, in their order. Where
    ``having`` is given, only groups that hold one of these. What one story alone tells makes none: shared means told
    by several. It takes a while among many factors, and needs no store.
    """
    homes = _homes(loose, learned, standing)
    groups = [
        Alike(tuple(factor.id for factor in members), why([factor.text for factor in members]), name)
        for name in dict.fromkeys(view.cluster.name for view in standing if view.cluster.name)
        if (members := homes.pop(name, []))
    ]
    rest = homes.get("", [])
    texts, stories = [factor.text for factor in rest], [factor.story_id for factor in rest]
    found = suggestions(texts, stories=stories, learned=learned)
    groups += [Alike(tuple(rest[place].id for place in each.members), each.reason) for each in found]
    return [group for group in groups if having is None or not set(having).isdisjoint(group.factors)]


def _homes(
    loose: Sequence[SuccessFactor], learned: Learned, standing: Sequence[ClusterView]
) -> dict[str, list[SuccessFactor]]:
    """Return loose factors by the name of the shared factor that they seem to belong in, "" for no such one.

    What a person has put together here says more than what was learnt on other days.
    """
    if not standing:
        return {"": list(loose)}
    names = [view.cluster.name for view in standing]
    here = {factor.text: view.cluster.name for view in standing for factor in view.factors}
    before = {text: name for text, name in learned.placed if name in names}
    found: dict[str, list[SuccessFactor]] = defaultdict(list)
    homes = homes_learnt([factor.text for factor in loose], learn((before | here).items(), names))
    for factor, home in zip(loose, homes, strict=True):
        found[home].append(factor)
    return found


def without_refused(
    found: Iterable[Alike], refused: Iterable[Refused], standing: Sequence[ClusterView] = ()
) -> list[Alike]:
    """Return what was found but what has been refused, or is a part of that; what more has joined is found anew.

    ``standing`` are the shared factors on the board: what was refused for one of them may still be found elsewhere.
    """
    names: dict[ClusterId | None, str] = {view.cluster.id: view.cluster.name for view in standing}
    names[None] = ""
    no = [(each.factors, names.get(each.into)) for each in refused]
    return [
        group
        for group in found
        if not any(into == group.into and factors.issuperset(group.factors) for factors, into in no)
    ]


def refusal(tx: ReadTx, cluster_id: ClusterId) -> Refused | None:
    """Return what is refused when a suggestion is dissolved as it is now; None of what is no suggestion."""
    cluster = tx.get(Cluster, cluster_id)
    if not cluster.suggested:
        return None
    goal = goes_into(cluster, tx.find(Cluster, workshop_id=cluster.workshop_id))
    factors = frozenset(factor.id for factor in tx.find(SuccessFactor, cluster_id=cluster_id))
    return Refused(factors, goal.id if goal else None)


def suggest(tx: Tx, workshop_id: WorkshopId, found: Iterable[Alike]) -> int:
    """Suggest shared factors from the tray anew, and return how many. Nothing that a person placed is moved.

    What is suggested already stays the suggestion that it is, with the factors that are found to be alike now; what
    nothing like it is found for is dissolved.
    """
    there = tx.find(Cluster, workshop_id=workshop_id, suggested=True)
    ids = {cluster.id for cluster in there}
    factors = tx.find(SuccessFactor, workshop_id=workshop_id)
    offers = _offers(tx, workshop_id, found, (f for f in factors if f.cluster_id is None or f.cluster_id in ids))
    stays = _staying(tx, workshop_id, there, offers)
    for cluster in there:
        if cluster.id not in stays.values():
            dissolve_cluster(tx, cluster.id)
    taken = {factor.id for offer in offers for factor in offer.members}
    left = (f for f in factors if f.cluster_id in stays.values() and f.id not in taken)
    tx.replace_all([replace(factor, cluster_id=None) for factor in left])
    return _offer(tx, workshop_id, offers, stays)


def suggest_more(tx: Tx, workshop_id: WorkshopId, found: Iterable[Alike]) -> int:
    """Suggest shared factors of groups that were found, and return how many. All that stands there stays as it is.

    Factors that have been placed or taken away since the groups were found are left out. What seems to belong in a
    shared factor that stands there is a suggestion of its name, to be put into it when somebody keeps it.
    """
    loose = tx.find(SuccessFactor, workshop_id=workshop_id, cluster_id=None)
    return _offer(tx, workshop_id, _offers(tx, workshop_id, found, loose), {})


def _offers(
    tx: ReadTx, workshop_id: WorkshopId, found: Iterable[Alike], open_to_it: Iterable[SuccessFactor]
) -> list[_Offer]:
    """Return what of the groups found can be suggested of factors that nobody has placed."""
    there = {factor.id: factor for factor in open_to_it}
    offers = []
    for group in found:
        members = [there[factor_id] for factor_id in group.factors if factor_id in there]
        into = group.into if members and _stands(tx, workshop_id, group.into) else ""
        if into or len({factor.story_id for factor in members}) > 1:
            offers.append(_Offer(members, into, group.reason))
    return offers


def _staying(
    tx: ReadTx, workshop_id: WorkshopId, there: Sequence[Cluster], offers: Sequence[_Offer]
) -> dict[int, ClusterId]:
    """Return by the places of the offers the suggestions that they are already: those that share the most factors."""
    everything = tx.find(Cluster, workshop_id=workshop_id) if there else []
    into = {each.id: goal.name if (goal := goes_into(each, everything)) else "" for each in there}
    alike = Counter(
        (place, factor.cluster_id)
        for place, offer in enumerate(offers)
        for factor in offer.members
        if factor.cluster_id is not None and into[factor.cluster_id] == offer.into
    )
    stays: dict[int, ClusterId] = {}
    for place, cluster_id in sorted(alike, key=lambda pair: (-alike[pair], pair[0])):
        if place not in stays and cluster_id not in stays.values():
            stays[place] = cluster_id
    return stays


def _offer(tx: Tx, workshop_id: WorkshopId, offers: Sequence[_Offer], stays: Mapping[int, ClusterId]) -> int:
    """Suggest what is offered, in the suggestions that stay or else in new ones; return how many."""
    placed: list[SuccessFactor] = []
    for place, offer in enumerate(offers):
        old = stays.get(place)
        name = offer.into or _suggested_name(tx, workshop_id, offer.members, offer.reason, old)
        home = old or _suggested_for(tx, workshop_id, offer.into)
        if home is None:
            home = add_cluster(tx, workshop_id, name, suggested=True)
        elif (cluster := tx.get(Cluster, home)).name != name:
            tx.replace(replace(cluster, name=name))
        placed += [replace(factor, cluster_id=home) for factor in offer.members if factor.cluster_id != home]
    tx.replace_all(placed)
    return len(offers)


def _stands(tx: ReadTx, workshop_id: WorkshopId, name: str) -> bool:
    return bool(name and tx.find(Cluster, workshop_id=workshop_id, name=name, suggested=False))


def _suggested_for(tx: ReadTx, workshop_id: WorkshopId, name: str) -> ClusterId | None:
    """Return what is suggested already for a shared factor of a name: more for it goes there."""
    found = tx.find(Cluster, workshop_id=workshop_id, name=name, suggested=True) if name else []
    return found[0].id if found else None


def _suggested_name(
    tx: ReadTx, workshop_id: WorkshopId, factors: Sequence[SuccessFactor], reason: Reason, own: ClusterId | None
) -> str:
    """Return what a suggestion is called: as a person has called such, else what it speaks of, else words of its own.

    What it speaks of is said in the room's language. Two shared factors of one name would be taken for one: it may
    have the name that the suggestion itself, ``own``, has now.
    """
    names = [reason.learnt] if reason.learnt else []
    if reason.concept is not None:
        spoken = concept_name(reason.concept, tx.get(Workshop, workshop_id).language)
        names.append(spoken[:1].upper() + spoken[1:])
    taken = {each.name.casefold() for each in tx.find(Cluster, workshop_id=workshop_id) if each.id != own}
    return next((name for name in names if name.casefold() not in taken), None) or name_among(tx, factors)
