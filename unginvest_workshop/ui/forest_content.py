"""What the forest of all groups' trees shows of what is stored: asked alike for the console and the stage."""

from unginvest_workshop.domain.forest_layout import ForestTree
from unginvest_workshop.domain.ids import StoryId, WorkshopId
from unginvest_workshop.domain.images import in_words
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import group_name, quoted
from unginvest_workshop.operations import people, trees
from unginvest_workshop.operations.tx import ReadTx

NO_GROUP = ""
"""The forest's id for the stories that hang on no group's tree."""


def forest(tx: ReadTx, workshop_id: WorkshopId, t: Translator) -> tuple[ForestTree, ...]:
    """Return all groups' trees from afar, and last that of the stories without a group, if there are any."""
    stories = trees.stories(tx, workshop_id)
    home = {story.id: story.group_id for story in stories}
    carried: dict[StoryId, int] = dict.fromkeys(home, 0)
    for factor in trees.factors(tx, workshop_id):
        carried[factor.story_id] += 1

    paper = {photo.group_id for photo in tx.find(Photo, workshop_id=workshop_id, purpose=PhotoPurpose.TREE)}

    def tree(group: Group | None) -> ForestTree:
        roots = tuple(n for story, n in carried.items() if home[story] == (group.id if group else None))
        told = t.plural("{n} historie", "{n} historier", len(roots))
        counts = f"{told} · " + t.plural("{n} suksessfaktor", "{n} suksessfaktorer", sum(roots))
        if not roots:
            counts = t("treet er på papir") if group is not None and group.id in paper else t("historiene kommer")
        if group is None:
            return ForestTree(NO_GROUP, t("Uten gruppe"), "", counts, roots)
        return ForestTree(group.id, group_name(t, group), quoted(t, in_words(group.image, group.verse)), counts, roots)

    planted = [tree(group) for group in people.groups(tx, workshop_id)]
    if any(group_id is None for group_id in home.values()):
        planted.append(tree(None))
    return tuple(planted)
