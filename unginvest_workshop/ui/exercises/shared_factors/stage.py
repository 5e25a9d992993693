"""Shared factors on the stage: what the group does with its own, and then those of the whole day."""

from unginvest_workshop.domain.images import Image, whose
from unginvest_workshop.domain.people import Group
from unginvest_workshop.naming import group_name, quoted
from unginvest_workshop.operations import clusters, images, trees
from unginvest_workshop.operations.clusters import ClusterView
from unginvest_workshop.operations.people import groups
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.shared_factors.views import OVERVIEW, TASK, StageChoice, shown_view
from unginvest_workshop.ui.stage.content import Block, Card, Cards, Gathered, Kicker, Question, StageContent, Verse
from unginvest_workshop.ui.stage.image_blocks import beside_words, image_blocks

_HARD_SPACE = "\N{NO-BREAK SPACE}"
"""So that a number and what it counts stand on one line."""


def build(source: StageSource) -> StageContent:
    """Return a chosen group's own, else of the day what the facilitator has chosen: the task, all, or one of them."""
    group = next((g for g in groups(source.tx, source.workshop.id) if g.id == source.place.group_id), None)
    blocks = _group_blocks(source, group) if group is not None else ()
    if group is not None and blocks:
        name = group_name(source.room.t, group)
        return source.content(*blocks, of="" if blocks[0] == Question(name) else name)
    return _day(source) or source.content(Question(source.texts.question), source.instructions)


def _group_blocks(source: StageSource, group: Group) -> tuple[Block, ...]:
    """Return a group's recurring factors and its image; nothing while it has neither."""
    told = {story.id for story in trees.stories(source.tx, source.workshop.id, group.id)}
    marked = [f for f in trees.factors(source.tx, source.workshop.id) if f.story_id in told and f.recurring]
    cards = tuple(Card(factor.text) for factor in marked)
    image = images.image_of(source.tx, whose(group))
    if not (cards or image):
        return ()
    shown = image_blocks(source, group_name(source.room.t, group), image)
    return (*shown, Cards(cards, fills=True)) if cards else shown


def _day(source: StageSource) -> StageContent | None:
    """Return the shared factors that somebody has kept: all as cards, or one with its words; None for the task."""
    choice = StageChoice.read(source.place.view)
    if choice.view in {"", TASK}:
        return None
    board = clusters.board(source.tx, source.workshop.id)
    least = min(choice.least, board.groups_typed_in)
    kept = [view for view in board.clusters if not view.cluster.suggested and view.spread.groups >= least]
    shown = shown_view(choice.view, [view.cluster.id for view in kept])
    if shown == TASK:
        return None
    if shown != OVERVIEW:
        place = next(number for number, view in enumerate(kept) if view.cluster.id == shown)
        counted = source.room.t("Fellesnevner {number} av {count}", number=place + 1, count=len(kept))
        return source.content(*_one(source, kept[place]), footer=counted if len(kept) > 1 else "")
    found = images.all_images(source.tx, source.workshop.id)
    cards = tuple(_card(source, view, found.get(whose(view.cluster), Image())) for view in kept)
    return source.content(Question(source.room.t("Dette går igjen hos oss")), Cards(cards, fills=True))


def _one(source: StageSource, view: ClusterView) -> tuple[Block, ...]:
    """Return a shared factor with the words it was told in, which fly together the first time, and its metaphor."""
    t = source.room.t
    image = images.image_of(source.tx, whose(view.cluster))
    words = Gathered(view.cluster.id, tuple(dict.fromkeys(factor.text for factor in view.factors)))
    return (
        Kicker(_in_groups(source, view), chip=_in_stories(source, view)),
        Question(view.cluster.name),
        words,
        *((Verse(quoted(t, image.words), at_left=True),) if image.words else ()),
        *beside_words(source, image),
    )


def _card(source: StageSource, view: ClusterView, image: Image) -> Card:
    """Return a shared factor in short: its words stand on the trees, and when it is shown by itself."""
    t, spread = source.room.t, view.spread
    return Card(
        heading=view.cluster.name,
        text="",
        remark=t(
            "{in_groups} · {told}",
            in_groups=_in_groups(source, view),
            told=_in_stories(source, view).replace(" ", _HARD_SPACE),
        ),
        filled=spread.groups,
        of=spread.of_groups,
        quote=quoted(t, image.words),
        verse=image.verse.strip("\n"),
        drawing=image.strokes,
        photo=source.photo(image.photos[0]) if image.photos else None,
    )


def _in_groups(source: StageSource, view: ClusterView) -> str:
    t, spread = source.room.t, view.spread
    return t("Går igjen i {groups} av {all_groups} grupper", groups=spread.groups, all_groups=spread.of_groups)


def _in_stories(source: StageSource, view: ClusterView) -> str:
    return source.room.t.plural("{n} historie", "{n} historier", view.spread.stories)
