"""A group's own laptop: what it sends, and taking that in on the facilitator's, without duplicates.

A group owns what it sent: a newer file from it replaces its stories and words here, takes away what it took away, and
leaves alone what was typed here and what was made of its words here (the shared factor they belong to, where they
stand). The same file once more, or an older one, changes nothing.
"""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace

from unginvest_workshop.domain.group_tree import GroupTree, SentFactor, SentPhoto, SentStory, SentStroke
from unginvest_workshop.domain.ids import (
    GroupId,
    MediaHash,
    PhotoId,
    StoryId,
    StrokeId,
    SuccessFactorId,
    WorkshopId,
    new_id,
)
from unginvest_workshop.domain.people import Group, Participant, person_called
from unginvest_workshop.domain.pictures import KeptPhoto, Photo, Stroke
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.people import add_group, groups
from unginvest_workshop.operations.tx import ReadTx, Tx


@dataclass(frozen=True, slots=True)
class KeptSentPhoto:
    """A sent photo whose picture lies in the folder of media already."""

    photo: SentPhoto
    kept: KeptPhoto


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What taking in a group's file did."""

    group: GroupId
    stories: int
    """Stories that the group has sent."""
    factors: int
    known: bool
    """The file, or a newer one from the group, was here already: nothing was changed."""


def sent_tree(tx: ReadTx, group_id: GroupId, saved: int, content: Callable[[MediaHash], bytes | None]) -> GroupTree:
    """Return a group's tree as it is to be sent. ``saved`` is UTC milliseconds.

    ``content`` gives a picture's bytes, or None when its file is gone: it is left out then. Raises NotFoundError.
    """
    group = tx.get(Group, group_id)
    stories = tx.find(Story, workshop_id=group.workshop_id, group_id=group_id)
    return GroupTree(
        group=group.id,
        saved=saved,
        number=group.number,
        name=group.name,
        image=group.image,
        verse=group.verse,
        stories=tuple(_sent_story(tx, story) for story in stories),
        strokes=tuple(SentStroke(s.colour, s.width, s.points) for s in tx.find(Stroke, group_id=group_id)),
        photos=tuple(
            SentPhoto(photo.purpose, picture, photo.caption)
            for photo in tx.find(Photo, group_id=group_id)
            if (picture := content(photo.media)) is not None
        ),
    )


def take_in(tx: Tx, workshop_id: WorkshopId, sent: GroupTree, photos: Sequence[KeptSentPhoto] = ()) -> TakenIn:
    """Let a group's file become that group's tree here; ``photos`` are the file's, kept beforehand.

    The file belongs to the group that took in one from the same laptop before; else to the one of its number, unless
    that one belongs to another laptop; else to a new group.
    """
    group = _home(tx, workshop_id, sent)
    factors = sum(len(story.factors) for story in sent.stories)
    if group.origin_saved >= sent.saved:
        return TakenIn(group.id, len(sent.stories), factors, known=True)
    group = _write_group(tx, group, sent)
    _take_stories(tx, group, sent.stories)
    _take_strokes(tx, group, sent.strokes)
    _take_photos(tx, group, photos)
    return TakenIn(group.id, len(sent.stories), factors, known=False)


def _sent_story(tx: ReadTx, story: Story) -> SentStory:
    return SentStory(
        id=story.id,
        title=story.title,
        teller=story.teller,
        stays_in_room=story.stays_in_room,
        told_in_plenum=story.told_in_plenum,
        factors=tuple(
            SentFactor(f.id, f.text, f.in_norwegian, f.recurring, f.picked, f.second_round)
            for f in tx.find(SuccessFactor, workshop_id=story.workshop_id, story_id=story.id)
        ),
    )


def _home(tx: Tx, workshop_id: WorkshopId, sent: GroupTree) -> Group:
    present = groups(tx, workshop_id)
    own = next((group for group in present if group.origin == sent.group), None)
    free = next((group for group in present if group.number == sent.number and group.origin is None), None)
    home = own or free
    return home if home is not None else tx.get(Group, add_group(tx, workshop_id))


def _write_group(tx: Tx, group: Group, sent: GroupTree) -> Group:
    written = replace(
        group,
        name=sent.name or group.name,
        image=sent.image or group.image,
        verse=sent.verse or group.verse,
        origin=sent.group,
        origin_saved=sent.saved,
    )
    tx.replace(written)
    return written


def _take_stories(tx: Tx, group: Group, sent: Sequence[SentStory]) -> None:
    present = tx.find(Story, workshop_id=group.workshop_id)
    known = {story.origin: story for story in present if story.origin.startswith(f"{group.origin}/")}
    everyone = tx.find(Participant, workshop_id=group.workshop_id)
    factors = _known_factors(tx, group, {story.id for story in known.values()})
    for each in sent:
        origin = f"{group.origin}/{each.id}"
        old = known.pop(origin, None) or Story(
            id=StoryId(new_id()), workshop_id=group.workshop_id, rank=last_rank(present), group_id=group.id,
            origin=origin,
        )  # fmt: skip
        story = replace(
            old,
            title=each.title,
            teller=each.teller,
            teller_id=person_called(everyone, each.teller, group.id),
            stays_in_room=old.stays_in_room or each.stays_in_room,
            told_in_plenum=old.told_in_plenum or each.told_in_plenum,
        )
        if old in present:
            tx.replace(story)
        else:
            tx.add(story)
            present.append(story)
        _take_factors(tx, group, story, each.factors, factors)
    for factor in factors.values():
        tx.remove(SuccessFactor, factor.id)
    for gone in known.values():
        tx.remove(Story, gone.id)


def _known_factors(tx: ReadTx, group: Group, told: Set[StoryId]) -> dict[str, SuccessFactor]:
    """Return the factors that came from the group's laptop, by their ids there, on whatever root they hang now.

    Those that came before their origin named the laptop are known by the root that they hang on.
    """
    own = f"{group.origin}/"
    return {
        factor.origin.removeprefix(own): factor
        for factor in tx.find(SuccessFactor, workshop_id=group.workshop_id)
        if factor.origin.startswith(own) or ("/" not in factor.origin and factor.origin and factor.story_id in told)
    }


def _take_factors(
    tx: Tx, group: Group, story: Story, sent: Sequence[SentFactor], known: dict[str, SuccessFactor]
) -> None:
    """Write what was sent of a story; a factor that is ``known`` keeps its root, and is taken out of those."""
    present = tx.find(SuccessFactor, workshop_id=story.workshop_id, story_id=story.id)
    for each in sent:
        old = known.pop(each.id, None)
        if old is None:
            new = SuccessFactor(
                id=SuccessFactorId(new_id()), workshop_id=story.workshop_id, rank=last_rank(present),
                story_id=story.id, text=each.text, in_norwegian=each.in_norwegian, recurring=each.recurring,
                picked=each.picked, origin=f"{group.origin}/{each.id}", second_round=each.second_round,
            )  # fmt: skip
            tx.add(new)
            present.append(new)
        else:
            tx.replace(
                replace(
                    old,
                    text=each.text,
                    in_norwegian=each.in_norwegian,
                    recurring=old.recurring or each.recurring,
                    picked=old.picked or each.picked,
                    second_round=old.second_round or each.second_round,
                )
            )


def _take_strokes(tx: Tx, group: Group, sent: Sequence[SentStroke]) -> None:
    """Let the group's drawing be the one that it sent, if it sent one."""
    present = tx.find(Stroke, group_id=group.id)
    if not sent or [SentStroke(s.colour, s.width, s.points) for s in present] == list(sent):
        return
    for stroke in present:
        tx.remove(Stroke, stroke.id)
    drawn: list[Stroke] = []
    for each in sent:
        stroke = Stroke(
            id=StrokeId(new_id()), workshop_id=group.workshop_id, rank=last_rank(drawn), colour=each.colour,
            width=each.width, points=each.points, group_id=group.id,
        )  # fmt: skip
        tx.add(stroke)
        drawn.append(stroke)


def _take_photos(tx: Tx, group: Group, sent: Sequence[KeptSentPhoto]) -> None:
    """Add the photos that the group has not here; a picture is known by its content."""
    present = tx.find(Photo, group_id=group.id)
    known = {(photo.purpose, photo.media) for photo in present}
    ranked = tx.find(Photo, workshop_id=group.workshop_id)
    for each in sent:
        if (each.photo.purpose, each.kept.media) in known:
            continue
        photo = Photo(
            id=PhotoId(new_id()), workshop_id=group.workshop_id, rank=last_rank(ranked), purpose=each.photo.purpose,
            media=each.kept.media, width=each.kept.width, height=each.kept.height, caption=each.photo.caption,
            group_id=group.id,
        )  # fmt: skip
        tx.add(photo)
        ranked.append(photo)
        known.add((photo.purpose, photo.media))
