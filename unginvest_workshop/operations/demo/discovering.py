"""The first half of the demo fagdag: planned, welcomed, told, gathered and shown in plenum."""

from typing import Final

from unginvest_workshop.content import load_content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.culture import CultureColumn
from unginvest_workshop.domain.ids import ClusterId, GroupId, SuccessFactorId
from unginvest_workshop.domain.images import Whose
from unginvest_workshop.domain.pictures import PhotoPurpose, StrokeColour
from unginvest_workshop.domain.presentation import ResponseKind
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import (
    agenda,
    clusters,
    culture,
    images,
    interviews,
    people,
    presentations,
    trees,
    welcome,
    workshops,
)
from unginvest_workshop.operations.demo.making import LANGUAGE, Making, seat_everyone
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.operations.templates import choose_guide, planned_agenda
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.operations.workshops import PlannedItem
from unginvest_workshop.toml_table import TomlTable

_SEED: Final = 2005
_CULTURE_MINUTES: Final = 10
_PICKED: Final = 5
"""Factors that each group shows in plenum."""


def begin(making: Making, tx: Tx, template: str) -> None:
    """Make the fagdag and its people: a full day, with a conversation about culture after the topic."""
    content = load_content(LANGUAGE)
    plan = planned_agenda(content, "full_day")
    place = next(number for number, item in enumerate(plan) if item.exercise is ExerciseKind.INTERVIEW)
    notes = content.exercise(ExerciseKind.CULTURE).notes
    plan.insert(place, PlannedItem(ExerciseKind.CULTURE, _CULTURE_MINUTES, notes=notes))
    workshops.create_workshop(
        tx,
        making.texts.text("title"),
        making.today,
        place=making.texts.text("place"),
        language=LANGUAGE,
        template=template,
        agenda=plan,
        now=making.now,
        workshop_id=making.id,
    )
    choose_guide(tx, making.id, content, "belonging")
    seat_everyone(making, tx)


def plan(making: Making, tx: Tx) -> None:
    """Write the topic, deal the pairs, and say who leads what."""
    workshops.write_topic(
        tx,
        making.id,
        question=making.texts.text("question"),
        where=making.texts.texts("where"),
        so_that=making.texts.text("so_that"),
    )
    leaders = making.texts.table("leaders")
    for item in agenda.agenda(tx, making.id):
        if item.exercise is ExerciseKind.INTERVIEW:
            interviews.deal_interview_pairs(tx, item.id, _SEED)
        if item.exercise is not ExerciseKind.BREAK:
            row = leaders.table(item.exercise)
            agenda.edit_item(
                tx,
                item.id,
                leader=row.text("leader"),
                co_leader=row.text("co_leader"),
                writer=row.text_or_empty("writer"),
            )


def welcome_all(making: Making, tx: Tx) -> None:
    """Say who is missing in the room, and what is usual here."""
    for said in making.texts.texts("missing"):
        welcome.add_missing_voice(tx, making.id, said)
    columns = making.texts.table("culture")
    for column in CultureColumn:
        for said in columns.texts(column):
            culture.add_note(tx, making.id, column, said)


def tell(making: Making, tx: Tx) -> None:
    """Tell every group's stories, hear the factors in them, and make the groups' images."""
    for group_id, group in zip(making.groups, making.texts.rows("groups"), strict=True):
        for story in group.rows("stories"):
            told = trees.add_story(
                tx, making.id, group_id, story.text("title"), story.text("teller"), in_room=story.flag("in_room")
            )
            for row in story.rows("factors"):
                new = trees.add_factor(tx, told, row.text("text"), in_norwegian=row.text_or_empty("norwegian"))
                making.nodes[f"factor:{row.text('text')}"] = Node(NodeKind.FACTOR, new)
                if row.flag("recurring"):
                    trees.mark_recurring(tx, [new], recurring=True)
                if row.text_or_empty("cluster"):
                    making.clusters.setdefault(row.text("cluster"), []).append(new)
        _imagine(making, tx, group_id, group)


def _imagine(making: Making, tx: Tx, group_id: GroupId, row: TomlTable) -> None:
    """Make a group's image: words, and a verse, a drawing or a photo where there is one; and a photo of its tree."""
    people.write_group_image(tx, group_id, row.text("image"))
    images.write_verse(tx, Whose(group_id=group_id), row.text_or_empty("verse").strip("\n"))
    for stroke in row.rows("drawing"):
        points = stroke.numbers("points")
        images.add_stroke(
            tx,
            Whose(group_id=group_id),
            StrokeColour(stroke.text("colour")),
            stroke.number("width"),
            zip(points[::2], points[1::2], strict=True),
        )
    for key, purpose in (("image_photo", PhotoPurpose.IMAGE), ("tree_photo", PhotoPurpose.TREE)):
        if row.has(key):
            photo = row.table(key)
            of = PhotosOf(purpose, group_id=group_id)
            making.show_photo(tx, of, photo.text("file"), photo.text("caption"))


def gather(making: Making, tx: Tx) -> None:
    """Gather the shared factors, with their images."""
    for row in making.texts.rows("clusters"):
        members = making.clusters[row.text("key")]
        new: ClusterId = clusters.add_cluster(tx, making.id, row.text("name"), members)
        clusters.write_metaphor(tx, new, row.text("metaphor"))
        images.write_verse(tx, Whose(cluster_id=new), row.text_or_empty("verse").strip("\n"))
        making.nodes[f"cluster:{row.text('key')}"] = Node(NodeKind.CLUSTER, new)


def present(making: Making, tx: Tx) -> None:
    """Let each group show a story and a handful of factors, and write down what the listeners answer."""
    for showing in presentations.showings(tx, making.id):
        open_stories = [story for story in showing.stories if not story.stays_in_room]
        presentations.choose_story(tx, open_stories[0].id)
        told = {story.id for story in open_stories}
        shown = [factor for factor in showing.factors if factor.story_id in told]
        for factor in shown[:_PICKED]:
            presentations.pick_factor(tx, factor.id, picked=True)
    for row in making.texts.rows("responses"):
        about = row.text_or_empty("factor")
        factor_id = SuccessFactorId(making.nodes[f"factor:{about}"].id) if about else None
        presentations.add_response(
            tx, making.id, ResponseKind(row.text("kind")), row.text("text"), making.group(row), factor_id
        )
