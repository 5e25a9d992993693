"""What the forest of all groups' trees shows of what is stored: asked alike for the console and the stage."""

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.forest_layout import ForestContent, ForestTree
from unginvest_workshop.domain.forest_legend import MOST_LIGHTS, SharedLight
from unginvest_workshop.domain.ids import ClusterId, GroupId, StoryId, WorkshopId
from unginvest_workshop.domain.images import in_words
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import group_name, quoted
from unginvest_workshop.operations import people, trees
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.crown_content import crown_dreams

NO_GROUP = ""
"""The forest's id for the stories that hang on no group's tree."""


def forest(tx: ReadTx, workshop_id: WorkshopId, t: Translator) -> ForestContent:
    """Return all groups' trees from afar, and last that of the stories without a group, if there are any."""
    stories = trees.stories(tx, workshop_id)
    home = {story.id: story.group_id for story in stories}
    carried: dict[StoryId, int] = dict.fromkeys(home, 0)
    for factor in trees.factors(tx, workshop_id):
        carried[factor.story_id] += 1
    groups = people.groups(tx, workshop_id)
    lights, more = _lights(tx, workshop_id, t)
    dreams = crown_dreams(tx, workshop_id, t)
    paper = {photo.group_id for photo in tx.find(Photo, workshop_id=workshop_id, purpose=PhotoPurpose.TREE)}

    def tree(group: Group | None) -> ForestTree:
        roots = tuple(n for story, n in carried.items() if home[story] == (group.id if group else None))
        told = t.plural("{n} historie", "{n} historier", len(roots))
        counts = f"{told} · " + t.plural("{n} suksessfaktor", "{n} suksessfaktorer", sum(roots))
        short = t("{n} hist. · {factors} fakt.", n=len(roots), factors=sum(roots)) if roots else ""
        if not roots:
            counts = t("treet er på papir") if group is not None and group.id in paper else t("historiene kommer")
        if group is None:
            return ForestTree(NO_GROUP, t("Uten gruppe"), "", counts, roots, short=short)
        image = quoted(t, in_words(group.image, group.verse))
        shared = tuple(light for light, told_by in lights if group.id in told_by)
        grown = len(dreams[group.id].shown) if group.id in dreams else 0
        in_crown = t.plural("{n} drøm", "{n} drømmer", grown) if grown else ""
        return ForestTree(group.id, group_name(t, group), image, counts, roots, shared, in_crown, short)

    planted = [tree(group) for group in groups]
    if any(group_id is None for group_id in home.values()):
        planted.append(tree(None))
    return ForestContent(tuple(planted), more)


def told_in(tx: ReadTx, workshop_id: WorkshopId) -> list[tuple[Cluster, frozenset[GroupId], int]]:
    """Return the shared factors that are kept, each with the groups that told of it, and in how many stories."""
    home = {story.id: story.group_id for story in trees.stories(tx, workshop_id)}
    told: dict[ClusterId, set[StoryId]] = {}
    for factor in trees.factors(tx, workshop_id):
        if factor.cluster_id is not None:
            told.setdefault(factor.cluster_id, set()).add(factor.story_id)
    kept = [cluster for cluster in tx.find(Cluster, workshop_id=workshop_id) if not cluster.suggested]
    found = []
    for cluster in kept:
        stories = told.get(cluster.id, set())
        groups = {home[story] for story in stories}
        found.append((cluster, frozenset(group for group in groups if group is not None), len(stories)))
    return found


def _lights(
    tx: ReadTx, workshop_id: WorkshopId, t: Translator
) -> tuple[list[tuple[SharedLight, frozenset[GroupId]]], str]:
    """Return the most widely told shared factors as lights, each with its groups, in the order of the board.

    They are numbered from 1, and with the number each has its colour. Then in words how many more there are;
    empty when all have a light.
    """
    home = {story.id: story.group_id for story in trees.stories(tx, workshop_id)}
    typed_in = {home[factor.story_id] for factor in trees.factors(tx, workshop_id)} - {None}
    wide = [(cluster, told) for cluster, told, _ in told_in(tx, workshop_id) if len(told) > 1]
    lit = {cluster.id for cluster, _ in sorted(wide, key=lambda each: -len(each[1]))[:MOST_LIGHTS]}
    shown = [(cluster, told) for cluster, told in wide if cluster.id in lit]
    lights = [
        (SharedLight(number, cluster.name, t("{n} av {of} grupper", n=len(told), of=len(typed_in))), told)
        for number, (cluster, told) in enumerate(shown, start=1)
    ]
    more = len(wide) - len(shown)
    return lights, t("og {n} til", n=more) if more else ""
