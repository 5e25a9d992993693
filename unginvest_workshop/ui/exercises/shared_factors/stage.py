"""Shared factors on the stage: what the group does with its own, and then those of the whole day."""

from unginvest_workshop.domain.images import Image, whose
from unginvest_workshop.naming import group_name, quoted
from unginvest_workshop.operations import clusters, images, trees
from unginvest_workshop.operations.clusters import ClusterView
from unginvest_workshop.operations.people import groups
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.stage.content import Block, Card, Cards, Question, StageContent
from unginvest_workshop.ui.stage.image_blocks import image_blocks


def build(source: StageSource) -> StageContent:
    """Return the day's shared factors, a group's own where one is chosen, or what to do while there are none."""
    blocks = _group_blocks(source) or _day_blocks(source)
    return source.content(*(blocks or (Question(source.texts.question), source.instructions)))


def _group_blocks(source: StageSource) -> tuple[Block, ...]:
    """Return the chosen group's recurring factors and its image; nothing while it has neither."""
    group_id = source.place.group_id
    group = next((g for g in groups(source.tx, source.workshop.id) if g.id == group_id), None)
    if group is None:
        return ()
    told = {story.id for story in trees.stories(source.tx, source.workshop.id, group.id)}
    marked = [f for f in trees.factors(source.tx, source.workshop.id) if f.story_id in told and f.recurring]
    cards = tuple(Card(factor.text) for factor in marked)
    image = images.image_of(source.tx, whose(group))
    if not (cards or image):
        return ()
    shown = image_blocks(source, group_name(source.room.t, group), image)
    return (*shown, Cards(cards)) if cards else shown


def _day_blocks(source: StageSource) -> tuple[Block, ...]:
    """Return every shared factor that somebody has kept as a card."""
    kept = [view for view in clusters.board(source.tx, source.workshop.id).clusters if not view.cluster.suggested]
    if not kept:
        return ()
    found = images.all_images(source.tx, source.workshop.id)
    cards = tuple(_card(source, view, found.get(whose(view.cluster), Image())) for view in kept)
    return (Question(source.room.t("Dette går igjen hos oss")), Cards(cards))


def _card(source: StageSource, view: ClusterView, image: Image) -> Card:
    """Return a shared factor in short: the room has seen its words on the trees, and they stand in the summary."""
    t, spread = source.room.t, view.spread
    return Card(
        heading=view.cluster.name,
        text="",
        remark=t("Går igjen i {groups} av {all_groups} grupper", groups=spread.groups, all_groups=spread.of_groups),
        filled=spread.groups,
        of=spread.of_groups,
        quote=quoted(t, image.words),
        verse=image.verse.strip("\n"),
        drawing=image.strokes,
        photo=source.photo(image.photos[0]) if image.photos else None,
    )
