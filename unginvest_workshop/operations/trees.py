"""Stories and success factors, as they are told and heard."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from unginvest_workshop.domain.ids import GroupId, StoryId, SuccessFactorId, WorkshopId, new_id
from unginvest_workshop.domain.people import Participant, person_called
from unginvest_workshop.domain.rank import between
from unginvest_workshop.domain.text import MAX_LENGTH, clean_line
from unginvest_workshop.domain.tree import Story, SuccessFactor, teller_and_title
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.order import last_rank, rank_before
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError

_NEITHER = mark("Skriv hvem som forteller, eller hva historien handler om.")


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story as somebody tells it."""

    group_id: GroupId | None
    title: str
    teller: str = ""
    stays_in_room: bool = False


def stories(tx: ReadTx, workshop_id: WorkshopId, group_id: GroupId | None = None) -> list[Story]:
    """Return a group's stories in order, or with None those of all groups."""
    if group_id is None:
        return tx.find(Story, workshop_id=workshop_id)
    return tx.find(Story, workshop_id=workshop_id, group_id=group_id)


def factors(tx: ReadTx, workshop_id: WorkshopId, story_id: StoryId | None = None) -> list[SuccessFactor]:
    """Return a story's factors in order, or with None those of all stories."""
    if story_id is None:
        return tx.find(SuccessFactor, workshop_id=workshop_id)
    return tx.find(SuccessFactor, workshop_id=workshop_id, story_id=story_id)


def add_story(
    tx: Tx, workshop_id: WorkshopId, group_id: GroupId | None, title: str, teller: str = "", *, in_room: bool = False
) -> StoryId:
    """Write down a story. Raises UserError when neither title nor teller is given."""
    return add_stories(tx, workshop_id, [ToldStory(group_id, title, teller, stays_in_room=in_room)])[0]


def add_stories(tx: Tx, workshop_id: WorkshopId, told: Sequence[ToldStory]) -> list[StoryId]:
    """Write down many stories in their order. Raises UserError when one has neither title nor teller."""
    rank = last_rank(tx.find(Story, workshop_id=workshop_id))
    everyone = tx.find(Participant, workshop_id=workshop_id)
    new = []
    for one in told:
        title, teller = _fitting(one.title), _fitting(one.teller)
        if not (title or teller):
            raise UserError(_NEITHER)
        story = Story(
            id=StoryId(new_id()), workshop_id=workshop_id, rank=rank, group_id=one.group_id, title=title,
            teller=teller, teller_id=person_called(everyone, teller, one.group_id), stays_in_room=one.stays_in_room,
        )  # fmt: skip
        tx.add(story)
        new.append(story.id)
        rank = between(rank, None)
    return new


def add_told_story(tx: Tx, workshop_id: WorkshopId, group_id: GroupId | None, told: str) -> StoryId:
    """Write down a story from one line, "Teller: title"; without a colon all of it is the title."""
    teller, title = teller_and_title(told)
    return add_story(tx, workshop_id, group_id, title, teller)


def edit_story(
    tx: Tx,
    story_id: StoryId,
    *,
    title: str | None = None,
    teller: str | None = None,
    stays_in_room: bool | None = None,
) -> None:
    """Change what is given of a story. Raises UserError when its words would leave neither title nor teller."""
    story = tx.get(Story, story_id)
    called = story.title if title is None else _fitting(title)
    name = story.teller if teller is None else _fitting(teller)
    reworded = title is not None or teller is not None
    if reworded and not (called or name):
        raise UserError(_NEITHER)
    same = name == story.teller
    everyone = tx.find(Participant, workshop_id=story.workshop_id)
    tx.replace(
        replace(
            story,
            title=called,
            teller=name,
            teller_id=story.teller_id if same else person_called(everyone, name, story.group_id),
            stays_in_room=story.stays_in_room if stays_in_room is None else stays_in_room,
        )
    )


def move_story(tx: Tx, story_id: StoryId, group_id: GroupId | None) -> None:
    """Hang a story on another group's tree, after the stories there."""
    story = tx.get(Story, story_id)
    siblings = tx.find(Story, workshop_id=story.workshop_id)
    tx.replace(replace(story, group_id=group_id, rank=last_rank(siblings)))


def remove_story(tx: Tx, story_id: StoryId) -> None:
    """Delete a story and its factors."""
    tx.remove(Story, story_id)


def add_factor(tx: Tx, story_id: StoryId, text: str, *, in_norwegian: str = "") -> SuccessFactorId:
    """Write a factor on a story's root, verbatim. Raises UserError when nothing is written or it is far too long."""
    return add_factors(tx, story_id, [text], in_norwegian=in_norwegian)[0]


def add_factors(
    tx: Tx, story_id: StoryId, texts: Sequence[str], *, in_norwegian: str = "", second_round: bool = False
) -> list[SuccessFactorId]:
    """Write many factors on a story's root in their order; empty lines are no factors."""
    story = tx.get(Story, story_id)
    lines = [line for line in (_fitting(text) for text in texts) if line]
    if not lines:
        raise UserError(mark("Skriv det som gjorde at det gikk så bra."))
    rank = last_rank(factors(tx, story.workshop_id, story_id))
    new = []
    for line in lines:
        factor = SuccessFactor(
            id=SuccessFactorId(new_id()), workshop_id=story.workshop_id, rank=rank, story_id=story_id, text=line,
            in_norwegian=_fitting(in_norwegian), second_round=second_round,
        )  # fmt: skip
        tx.add(factor)
        new.append(factor.id)
        rank = between(rank, None)
    return new


def edit_factor(
    tx: Tx, factor_id: SuccessFactorId, *, text: str | None = None, in_norwegian: str | None = None
) -> None:
    """Change a factor's words as the teller wishes. Raises UserError when nothing would be left."""
    factor = tx.get(SuccessFactor, factor_id)
    words = factor.text if text is None else _fitting(text)
    if not words:
        raise UserError(mark("Skriv det som gjorde at det gikk så bra."))
    norwegian = factor.in_norwegian if in_norwegian is None else _fitting(in_norwegian)
    tx.replace(replace(factor, text=words, in_norwegian=norwegian))


def move_factor(tx: Tx, factor_id: SuccessFactorId, story_id: StoryId, before: SuccessFactorId | None = None) -> None:
    """Hang a factor on a root, before another factor there, or last."""
    factor = tx.get(SuccessFactor, factor_id)
    siblings = factors(tx, factor.workshop_id, story_id)
    rank = rank_before(siblings, factor_id, before)
    tx.replace(replace(factor, story_id=story_id, rank=rank, offset_x=0, offset_y=0))


def shift_factor(tx: Tx, factor_id: SuccessFactorId, offset_x: int, offset_y: int) -> None:
    """Let a factor stand aside from where the layout puts it, in scene units."""
    tx.replace(replace(tx.get(SuccessFactor, factor_id), offset_x=offset_x, offset_y=offset_y))


def tidy_tree(tx: Tx, workshop_id: WorkshopId, group_id: GroupId | None) -> None:
    """Let every factor of a tree stand where the layout puts it ("rydd"); None is the tree of no group's stories."""
    for story in tx.find(Story, workshop_id=workshop_id, group_id=group_id):
        for factor in factors(tx, workshop_id, story.id):
            if factor.offset_x or factor.offset_y:
                tx.replace(replace(factor, offset_x=0, offset_y=0))


def mark_recurring(tx: Tx, factor_ids: Sequence[SuccessFactorId], *, recurring: bool) -> None:
    """Mark factors as recurring in several of the group's stories, or take the marks away."""
    for factor_id in factor_ids:
        tx.replace(replace(tx.get(SuccessFactor, factor_id), recurring=recurring))


def ask_once_more(tx: Tx, workshop_id: WorkshopId, *, asked: bool) -> None:
    """Begin the second round, "Hva mer?", or end it. It ends by itself when the room goes to another exercise."""
    tx.replace(replace(tx.get(Place, workshop_id), second_round=asked))


def in_second_round(tx: ReadTx, workshop_id: WorkshopId) -> bool:
    """Tell whether the groups are asked once more just now."""
    return tx.get(Place, workshop_id).second_round


def mark_second_round(tx: Tx, factor_ids: Sequence[SuccessFactorId], *, second: bool) -> None:
    """Mark factors as what came in the second round, or take the marks away."""
    for factor_id in factor_ids:
        tx.replace(replace(tx.get(SuccessFactor, factor_id), second_round=second))


def remove_factors(tx: Tx, factor_ids: Sequence[SuccessFactorId]) -> None:
    """Delete factors."""
    for factor_id in factor_ids:
        tx.remove(SuccessFactor, factor_id)


def _fitting(text: str) -> str:
    line = clean_line(text)
    if len(line) > MAX_LENGTH:
        raise UserError(mark("Teksten er for lang: inntil {most} tegn. Del den i flere."), most=MAX_LENGTH)
    return line
