"""Presentation in plenum: what each group shows the room, and what the listeners answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import GroupId, ResponseId, StoryId, SuccessFactorId, WorkshopId, new_id
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.domain.presentation import Response, ResponseKind
from unginvest_workshop.domain.text import MAX_LENGTH, clean_line
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations import people
from unginvest_workshop.operations.order import last_rank, rank_before
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError

HANDFUL = range(3, 7)
"""How many factors a room can take in from each group. It is said, and never insisted on."""

_MANY_GROUPS = 8
_LONG_MINUTES = 40
"""With more groups, or more time, than this the room tires, and a gallery walk is worth a thought."""


@dataclass(frozen=True, slots=True)
class Showing:
    """What a group may show, and what it has chosen."""

    group: Group
    stories: tuple[Story, ...]
    factors: tuple[SuccessFactor, ...]
    """All of them: those that recur come first, and all in the order of the tree."""
    on_paper: bool = False
    """There is a photo of the group's paper tree."""

    @property
    def story(self) -> Story | None:
        """The story that the group tells the room."""
        return next((story for story in self.stories if story.told_in_plenum), None)

    @property
    def picked(self) -> tuple[SuccessFactor, ...]:
        """The handful that the group shows."""
        return tuple(factor for factor in self.factors if factor.picked)


def showings(tx: ReadTx, workshop_id: WorkshopId) -> list[Showing]:
    """Return what each group may show, in the order of the groups."""
    stories = tx.find(Story, workshop_id=workshop_id)
    heard: dict[StoryId, list[SuccessFactor]] = {}
    for factor in tx.find(SuccessFactor, workshop_id=workshop_id):
        heard.setdefault(factor.story_id, []).append(factor)
    paper = {photo.group_id for photo in tx.find(Photo, workshop_id=workshop_id, purpose=PhotoPurpose.TREE)}
    return [
        replace(
            _showing(group, [story for story in stories if story.group_id == group.id], heard),
            on_paper=group.id in paper,
        )
        for group in people.groups(tx, workshop_id)
    ]


def choose_story(tx: Tx, story_id: StoryId, *, told: bool = True) -> None:
    """Let a story be the one that its group tells the room, instead of any other of the group; or no longer."""
    story = tx.get(Story, story_id)
    for other in tx.find(Story, workshop_id=story.workshop_id, group_id=story.group_id):
        chosen = told if other.id == story_id else other.told_in_plenum and not told
        if chosen != other.told_in_plenum:
            tx.replace(replace(other, told_in_plenum=chosen))


def pick_factor(tx: Tx, factor_id: SuccessFactorId, *, picked: bool) -> None:
    """Let a factor be one of the handful that its group shows, or not."""
    tx.replace(replace(tx.get(SuccessFactor, factor_id), picked=picked))


def responses(tx: ReadTx, workshop_id: WorkshopId) -> list[Response]:
    """Return all that listeners answered, in the order it was written down."""
    return tx.find(Response, workshop_id=workshop_id)


def add_response(
    tx: Tx,
    workshop_id: WorkshopId,
    kind: ResponseKind,
    text: str,
    group_id: GroupId | None = None,
    factor_id: SuccessFactorId | None = None,
) -> ResponseId:
    """Write down what a listener says of a group, or of one of its factors. Raises UserError when nothing is said."""
    new = ResponseId(new_id())
    rank = last_rank(responses(tx, workshop_id))
    tx.add(Response(new, workshop_id, rank, kind, _said(text), group_id, factor_id))
    return new


def edit_response(tx: Tx, response_id: ResponseId, text: str) -> None:
    """Change the words. Raises UserError when none would be left."""
    tx.replace(replace(tx.get(Response, response_id), text=_said(text)))


def tie_response(tx: Tx, response_id: ResponseId, factor_id: SuccessFactorId | None) -> None:
    """Let an answer be about a factor, or with None about all that the group showed."""
    tx.replace(replace(tx.get(Response, response_id), factor_id=factor_id))


def move_response(tx: Tx, response_id: ResponseId, kind: ResponseKind, before: ResponseId | None = None) -> None:
    """Put an answer among those of a kind, before another one there or last."""
    response = tx.get(Response, response_id)
    rank = rank_before(responses(tx, response.workshop_id), response_id, before)
    tx.replace(replace(response, kind=kind, rank=rank))


def remove_response(tx: Tx, response_id: ResponseId) -> None:
    """Strike an answer."""
    tx.remove(Response, response_id)


def suggests_walk(item: AgendaItem, groups: int) -> bool:
    """Tell whether hearing group after group takes so long here that a gallery walk is worth a thought."""
    many = groups > _MANY_GROUPS or groups * item.round_minutes > _LONG_MINUTES
    return item.exercise is ExerciseKind.PRESENTATION and item.in_rounds and many


def _showing(group: Group, stories: Sequence[Story], heard: dict[StoryId, list[SuccessFactor]]) -> Showing:
    factors = [factor for story in stories for factor in heard.get(story.id, [])]
    return Showing(group, tuple(stories), tuple(sorted(factors, key=lambda factor: not factor.recurring)))


def _said(text: str) -> str:
    said = clean_line(text)
    if not said:
        raise UserError(mark("Skriv det lytterne sier først."))
    if len(said) > MAX_LENGTH:
        raise UserError(mark("Teksten er for lang: inntil {most} tegn. Del den i flere."), most=MAX_LENGTH)
    return said
