"""The shared factors of the day: what recurs across stories and groups."""

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.clusters import Cluster, Spread
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.exporting.document import Card, CardKind, Cards, Meter, Section
from unginvest_workshop.exporting.images import image_of, photos, sketch
from unginvest_workshop.exporting.source import Source


def shared_section(source: Source) -> Section | None:
    """Tell the shared factors, the widest first; their success factors stand with their stories."""
    if not source.clusters:
        return None
    cards = tuple(_card(source, cluster) for cluster in source.clusters)
    return Section(
        anchor="shared",
        title=source.t("Fellesnevnerne"),
        phase=Phase.DISCOVERY,
        lead=source.t("Dette går igjen på tvers av historiene."),
        blocks=(Cards(CardKind.SHARED, cards),),
    )


def _card(source: Source, cluster: Cluster) -> Card:
    node = Node(NodeKind.CLUSTER, cluster.id)
    spread = source.spread(cluster)
    told_in = source.told_in(cluster.id)
    title, image = source.cluster_title(cluster), image_of(source, cluster)
    return Card(
        kind=CardKind.SHARED,
        title=title,
        anchor=source.anchor(node),
        number=source.number(node),
        note=" · ".join(filter(None, (spread_said(source, spread), source.energy(node)))),
        meter=Meter(spread.groups, spread.of_groups) if spread.groups else None,
        quote=image.words,
        verse=image.verse,
        sketch=sketch(source, title, image),
        photos=photos(source, title, image),
        label=source.t("Fra historiene") if told_in else "",
        references=told_in,
    )


def spread_said(source: Source, spread: Spread) -> str:
    """Return in words how widely a shared factor is told; empty when nothing was."""
    t = source.t
    if not spread.factors:
        return ""
    if not spread.groups:
        return t.plural("Går igjen i {n} historie", "Går igjen i {n} historier", spread.stories)
    groups = t.plural(
        "Går igjen i {k} av {n} gruppe", "Går igjen i {k} av {n} grupper", spread.of_groups, k=spread.groups
    )
    stories = t.plural("{n} historie", "{n} historier", spread.stories)
    return f"{groups} · {stories}"
