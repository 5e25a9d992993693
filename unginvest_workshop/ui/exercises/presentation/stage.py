"""Presentation in plenum on the stage: what the group shows, then what the listeners answered."""

from unginvest_workshop.domain.images import Image, Whose
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.domain.presentation import Response
from unginvest_workshop.naming import RESPONSE_WORDS, group_name, quoted, story_name
from unginvest_workshop.operations import images, people, photos, presentations
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.operations.presentations import Showing
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.presentation.views import PresentationView
from unginvest_workshop.ui.forest_content import forest
from unginvest_workshop.ui.stage.content import (
    Block,
    ClockFace,
    Instruction,
    Instructions,
    Kicker,
    PagedPicture,
    Photos,
    Question,
    Side,
    SideBySide,
    StageContent,
    Verse,
    Words,
)
from unginvest_workshop.ui.stage.image_blocks import beside_words
from unginvest_workshop.ui.stage.timing import corner_clock
from unginvest_workshop.ui.stage.wall import ForestPaging


def build(source: StageSource) -> StageContent:
    """Return the chosen group's view; while no group is chosen what to do, and in a walk the forest to walk in."""
    showings = presentations.showings(source.tx, source.workshop.id)
    showing = next((each for each in showings if each.group.id == source.place.group_id), None)
    responses = PresentationView.of(source.place.view) is PresentationView.RESPONSES
    answers = presentations.responses(source.tx, source.workshop.id)
    if showing is not None:
        heard = [each for each in answers if each.group_id == showing.group.id]
        blocks = _heard(source, heard) if responses else _shown(source, showing)
        name = group_name(source.room.t, showing.group)
        return source.content(*blocks, of=name, clock=_other_groups_clock(source, showing.group))
    if responses:
        return source.content(*_heard(source, answers))
    if source.item.in_rounds:
        return source.content(Question(source.texts.question), source.instructions)
    return source.content(*_walk(source))


def _shown(source: StageSource, showing: Showing) -> list[Block]:
    """Return story, factors and image; the photo of the tree where nothing of it has been picked."""
    t = source.room.t
    image = images.image_of(source.tx, Whose(group_id=showing.group.id))
    blocks: list[Block] = []
    if showing.story is not None:
        blocks += [Kicker(t("Historien vår")), Question(story_name(showing.story))]
    else:
        blocks.append(Question(group_name(t, showing.group)))
    if showing.picked:
        blocks.append(Words(tuple(factor.text for factor in showing.picked)))
    if not showing.picked:
        of = PhotosOf(PhotoPurpose.TREE, group_id=showing.group.id)
        trees = photos.photos_of(source.tx, source.workshop.id, of)
        blocks += [Photos(tuple(source.photo(photo) for photo in trees))] if trees else []
    blocks += _image(source, image)
    return blocks if len(blocks) > 1 else [Question(source.texts.question), source.instructions]


def _image(source: StageSource, image: Image) -> list[Block]:
    """Return the group's image in each of its forms."""
    words = [Verse(quoted(source.room.t, image.words), at_left=True)] if image.words else []
    return [*words, *beside_words(source, image)]


def _heard(source: StageSource, answers: list[Response]) -> list[Block]:
    """Return the answers in their two columns; the question that asks for them while there are none."""
    t = source.room.t
    sides = tuple(
        Side(t(words), tuple(each.text for each in answers if each.kind is kind))
        for kind, words in RESPONSE_WORDS.items()
    )
    question = Question(t("Hva ga det dere?"))
    if not answers:
        asked = (
            Instruction("listen", t("Hva var mest interessant?")),
            Instruction("star", t("Hva ga deg lyst til å gjøre noe nytt?")),
        )
        return [question, Instructions(asked)]
    return [question, SideBySide(sides)]


def _walk(source: StageSource) -> list[Block]:
    """Return how to walk among the trees, and the forest."""
    t = source.room.t
    instructions = Instructions(
        (
            Instruction("walk", t("Gå rundt og se på trærne.")),
            Instruction("eye", t("Les det som står på røttene.")),
            Instruction("talk", t("Snakk sammen om det dere ser.")),
            Instruction("star", t("Hva ga deg lyst til å gjøre noe nytt?")),
        )
    )
    blocks: list[Block] = [Question(t("Ta en tur i skogen vår!")), instructions]
    grown = forest(source.tx, source.workshop.id, t)
    on_paper = source.tx.find(Photo, workshop_id=source.workshop.id, purpose=PhotoPurpose.TREE)
    if on_paper or any(tree.roots for tree in grown.trees):
        blocks.append(PagedPicture(ForestPaging(grown)))
    return blocks


def _other_groups_clock(source: StageSource, shown: Group) -> ClockFace | None:
    """Return the clock with the name of the group whose time counts, where another one is looked at."""
    reading = source.reading
    groups = people.groups(source.tx, source.workshop.id)
    if not (source.item.in_rounds and reading.running and reading.segment < len(groups)):
        return None
    timed = groups[reading.segment]
    return None if timed.id == shown.id else corner_clock(reading, source.room.t, group_name(source.room.t, timed))
