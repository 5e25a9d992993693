"""What a step that is taken back, or done again, is about: where it happened, and whether to ask before.

Nobody's hand is stayed for what was just written here; but who writes and takes back without looking must not come
upon the plan, the people, what was done before this sitting, or another exercise.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.interview import InterviewGuide, PairInterview, PairMember
from unginvest_workshop.domain.people import CompanyWish, Group, Participant
from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.turns import RoundTurn
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.places import SaidSpot, exercises_showing
from unginvest_workshop.operations.search import SaidKind, Saying, sayings
from unginvest_workshop.operations.tx import ReadTx, Row, Step, StepRow

_E: Final = ExerciseKind
_PEOPLE: Final = (Participant, CompanyWish, PairInterview, PairMember, Group)
_BESIDE: Final = (RoundTurn,)
"""Kinds that change along with what is said in a round; alone they are about the people."""
_PEOPLE_SEEN: Final = (_E.WELCOME, _E.INTERVIEW)
_NODES: Final = frozenset(kind.value for kind in NodeKind)
_ORDER: Final = tuple(SaidKind)


class Pause(Enum):
    """Why a step is not taken back before it has been announced."""

    PLAN = auto()
    """It is about the day's plan: its exercises, their times, what is done, or the fagdag itself."""
    PEOPLE = auto()
    """It is about the people of the day, their groups and pairs."""
    EARLIER = auto()
    """It was done before this sitting began."""
    ELSEWHERE = auto()
    """It was done in another exercise than the one that is shown."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a step happened."""

    exercises: tuple[ExerciseKind, ...] = ()
    """In which it is done, the first that the fagdag has being the best; none where it belongs to no exercise."""
    now: Node | SaidSpot | None = None
    """What it is about, as long as that is there before the step is replayed."""
    then: Node | SaidSpot | None = None
    """What to look at when it has been replayed: the same, or what it hung on."""
    words: str = ""
    """What it says, whole; "" where it is about no words."""
    others: int = 0
    """How many more of its kind it is about."""


def pause_before(step: Step, shown: ExerciseKind | None, since: int, *, writes: bool = True) -> Pause | None:
    """Tell why somebody whose keys are in an exercise is to hear of a step before it is taken back; None when not.

    ``shown`` is that exercise's kind, None outside all of them: only what is old is announced there. ``since`` is the
    number of the newest step when the sitting began. Who does not write is where people are seen at some exercises.
    """
    if shown is not None and is_of_plan(step):
        return Pause.PLAN
    if shown is not None and is_of_people(step) and (writes or shown not in _PEOPLE_SEEN):
        return Pause.PEOPLE
    if step.number <= since:
        return Pause.EARLIER
    exercises = trace(step).exercises
    return Pause.ELSEWHERE if shown is not None and exercises and shown not in exercises else None


def is_of_plan(step: Step) -> bool:
    """Tell whether a step is about the day's plan, whatever else it touches."""
    return any(map(_is_of_plan, step.rows))


def is_of_people(step: Step) -> bool:
    """Tell whether a step is about the people of the day, their groups and pairs, whatever else it touches."""
    if any(row.kind in _PEOPLE and not _is_image(row) for row in step.rows):
        return True
    return bool(step.rows) and all(row.kind in _BESIDE for row in step.rows)


def trace(step: Step) -> Trace:
    """Return where a step happened, by the most telling of its rows."""
    said = sorted(_said(step.rows), key=lambda each: each.order)
    if not said:
        return next((found for found in map(_silent, step.rows) if found is not None), Trace())
    first = said[0]
    others = sum(each.order[0] == first.order[0] and each.saying.kind is first.saying.kind for each in said[1:])
    now, then = (_spot(first.saying, row) for row in (first.row.now, first.row.then))
    if then is None and isinstance(first.row.now, SuccessFactor):
        then = Node(NodeKind.STORY, first.row.now.story_id)
    return Trace(_exercises(first), now, then, first.saying.text, others)


def item_of(tx: ReadTx, workshop_id: WorkshopId, found: Trace, shown: AgendaItemId | None) -> AgendaItemId | None:
    """Return the exercise to look at: the one that is shown, if it shows the step; None when the plan has none."""
    items = tx.find(AgendaItem, workshop_id=workshop_id)
    if any(item.id == shown and item.exercise in found.exercises for item in items):
        return shown
    return next((item.id for kind in found.exercises for item in items if item.exercise is kind), None)


@dataclass(frozen=True, slots=True)
class _Telling:
    """A row that says something, and how telling it is: the least number first."""

    row: StepRow
    saying: Saying
    order: tuple[bool, int]


def _said(rows: Sequence[StepRow]) -> Iterator[_Telling]:
    """Yield what the rows say; of what a fagdag says itself, only what is changed."""
    for row in rows:
        now, then = (sayings(image) if image is not None else () for image in (row.now, row.then))
        for place, saying in enumerate(then or now):
            same = bool(now and then) and now[place].text == saying.text
            if same and row.kind in (Workshop, Group):
                continue
            shown = saying if saying.text or not now else now[place]
            yield _Telling(row, shown, (same, _ORDER.index(saying.kind)))


def _exercises(told: _Telling) -> tuple[ExerciseKind, ...]:
    """Return where a row is changed as it was: others may show it, but nobody there would look for it to go."""
    now, then = told.row.now, told.row.then
    if isinstance(now, SuccessFactor) and isinstance(then, SuccessFactor):
        if now.cluster_id != then.cluster_id or now.recurring != then.recurring:
            return (_E.SHARED_FACTORS,)
        if now.picked != then.picked:
            return (_E.PRESENTATION,)
    if isinstance(now, Story) and isinstance(then, Story) and now.told_in_plenum != then.told_in_plenum:
        return (_E.PRESENTATION,)
    return _written_in(now, then) or told.saying.exercises


def _written_in(now: Row | None, then: Row | None) -> tuple[ExerciseKind, ...]:
    """Return the one exercise in which somebody writes what others show too; none where several do."""
    row = now or then
    if isinstance(row, SuccessFactor):
        return (_E.TREE,)
    if isinstance(row, Contribution):
        return (_E.FOLLOW_UP,)
    if isinstance(row, RoadmapStep) and row.continues is None:
        moved = isinstance(now, RoadmapStep) and isinstance(then, RoadmapStep) and now.status != then.status
        return () if moved else (_E.ROADMAP,)
    return ()


def _spot(saying: Saying, row: Row | None) -> Node | SaidSpot | None:
    if row is None:
        return None
    if saying.kind.value in _NODES:
        return Node(NodeKind(saying.kind.value), row.id)
    return SaidSpot(saying.kind, row.id)


def _silent(row: StepRow) -> Trace | None:
    """Return where a row belongs that says nothing itself."""
    image = row.then or row.now
    if isinstance(image, EnergyMark):
        return Trace(exercises_showing(image.kind), image.node, image.node)
    if isinstance(image, Link):
        return Trace(exercises_showing(image.child_kind), image.child, image.child)
    if isinstance(image, Stroke):
        node = Node(NodeKind.CLUSTER, image.cluster_id) if image.cluster_id is not None else None
        return Trace((_E.SHARED_FACTORS,) if node else (_E.SHARED_FACTORS, _E.PRESENTATION, _E.TREE), node, node)
    return Trace((_E.INTERVIEW,)) if isinstance(image, InterviewGuide) else None


def _is_of_plan(row: StepRow) -> bool:
    if row.kind is Workshop:
        return not list(_said([row]))
    return row.kind is AgendaItem


def _is_image(row: StepRow) -> bool:
    """Tell whether a group is as it was, but for its image."""
    return row.kind is Group and row.now is not None and row.then is not None and bool(list(_said([row])))
