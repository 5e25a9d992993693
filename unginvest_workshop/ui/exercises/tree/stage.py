"""The tree exercise on the stage: what to do, then the group's tree as it grows, or the forest."""

from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.naming import group_name
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.tree.content import SeenStories, group_tree
from unginvest_workshop.ui.forest_content import forest
from unginvest_workshop.ui.stage.content import (
    Block,
    Kicker,
    PagedPicture,
    Photos,
    Question,
    StageContent,
)
from unginvest_workshop.ui.stage.wall import ForestPaging, TreePaging

_seen = SeenStories()
"""The stories of the tree that was built last: at each factor all of them but one are as before."""


def build(source: StageSource) -> StageContent:
    """Return the question and what to do until something is told; then the tree or the forest."""
    group_id = source.place.group_id
    grown = _forest(source) if group_id is None else _tree(source, group_id)
    if grown is None:
        return source.content(Question(source.texts.question), source.instructions)
    asked = [Kicker(source.room.t("Hva mer var det som hjalp?"))] if source.place.second_round else []
    return source.content(*asked, grown, of=_group(source, group_id) if group_id is not None else "")


def _forest(source: StageSource) -> Block | None:
    """Return the forest, None while nothing has been told and no paper tree is in."""
    grown = forest(source.tx, source.workshop.id, source.room.t)
    begun = any(tree.roots for tree in grown.trees) or bool(source.tx.find(Photo, **_paper(source)))
    return PagedPicture(ForestPaging(grown)) if begun else None


def _tree(source: StageSource, group_id: GroupId) -> Block | None:
    """Return a group's tree, or the photo of the one it has on paper, or its crown; None while there is nothing."""
    tree = group_tree(source.tx, source.workshop.id, group_id, source.room.t, _seen)
    if tree.stories:
        return PagedPicture(TreePaging(tree.content))
    paper = source.tx.find(Photo, group_id=group_id, **_paper(source))
    if paper:
        return Photos(tuple(source.photo(photo) for photo in paper))
    return PagedPicture(TreePaging(tree.content)) if tree.content.dreams.shown else None


def _paper(source: StageSource) -> dict[str, object]:
    return {"workshop_id": source.workshop.id, "purpose": PhotoPurpose.TREE}


def _group(source: StageSource, group_id: GroupId) -> str:
    return next((group_name(source.room.t, group) for group in source.tx.find(Group, id=group_id)), "")
