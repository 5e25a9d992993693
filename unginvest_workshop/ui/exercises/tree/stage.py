"""The tree exercise on the stage: what to do, then the group's tree as it grows, or the forest."""

from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.naming import group_name
from unginvest_workshop.ui.canvas.wall import ForestPaging, TreePaging
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.tree.content import group_tree
from unginvest_workshop.ui.forest_content import forest
from unginvest_workshop.ui.stage.content import (
    PagedPicture,
    Question,
    StageContent,
)


def build(source: StageSource) -> StageContent:
    """Return the question and what to do until something is told; then the tree or the forest."""
    group_id = source.place.group_id
    grown = _forest(source) if group_id is None else _tree(source, group_id)
    if grown is None:
        return source.content(Question(source.texts.question), source.instructions)
    return source.content(grown, of=_group(source, group_id) if group_id is not None else "")


def _forest(source: StageSource) -> PagedPicture | None:
    """Return the forest, None while nothing has been told."""
    trees = forest(source.tx, source.workshop.id, source.room.t)
    return PagedPicture(ForestPaging(trees)) if any(tree.roots for tree in trees) else None


def _tree(source: StageSource, group_id: GroupId) -> PagedPicture | None:
    """Return a group's tree, None while it has told nothing."""
    tree = group_tree(source.tx, source.workshop.id, group_id, source.room.t)
    return PagedPicture(TreePaging(tree.content)) if tree.stories else None


def _group(source: StageSource, group_id: GroupId) -> str:
    return next((group_name(source.room.t, group) for group in source.tx.find(Group, id=group_id)), "")
