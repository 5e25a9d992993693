"""What grows in the crowns of the groups' trees, as the pictures show it: asked alike for the console and the stage."""

from unginvest_workshop.domain.crown_leaves import DreamContent, DreamsContent
from unginvest_workshop.domain.ids import GroupId, WorkshopId
from unginvest_workshop.domain.images import in_words
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import more_dreams, quoted
from unginvest_workshop.operations.crowns import crowns
from unginvest_workshop.operations.tx import ReadTx


def crown_dreams(tx: ReadTx, workshop_id: WorkshopId, t: Translator) -> dict[GroupId, DreamsContent]:
    """Return the dreams in the crown of each group that has any."""
    return {
        group_id: DreamsContent(
            tuple(DreamContent(dream.idea.id, dream.idea.text) for dream in grown), more_dreams(t, len(grown))
        )
        for group_id, grown in crowns(tx, workshop_id).items()
        if grown
    }


def crown_alone(tx: ReadTx, group: Group, t: Translator) -> TreeContent | None:
    """Return a group's tree as nothing but its image and its dreams; None while no dream grows in its crown."""
    dreams = crown_dreams(tx, group.workshop_id, t).get(group.id)
    return None if dreams is None else TreeContent(quoted(t, in_words(group.image, group.verse)), (), dreams)
