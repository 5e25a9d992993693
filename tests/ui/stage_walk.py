"""A walk through all that the stage can show: every exercise, each of its views, for all groups and for one."""

from collections.abc import Iterator
from dataclasses import dataclass

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.dream import walk_chains
from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import agenda, designs, dreams, people, roadmaps, taste, timers, workshops
from unginvest_workshop.ui.exercises.registry import exercise_views
from unginvest_workshop.ui.stage.thread import thread_view
from unginvest_workshop.ui.views_seen import BY_GROUP, BY_NAME

BEGUN = "begun"


@dataclass(frozen=True)
class Stop:
    """Where the room is: an exercise, whose, which view, and what its clock is at."""

    kind: ExerciseKind
    group: GroupId | None
    view: str
    clock: str


def plan_every_kind(desk) -> None:
    """Let the day have every kind of exercise."""

    def plan(tx):
        planned = {item.exercise for item in agenda.agenda(tx, desk.id)}
        for kind in ExerciseKind:
            if kind not in planned:
                agenda.add_item(tx, desk.id, kind, 30)

    desk.do("", plan)


def everywhere(desk, clock) -> Iterator[tuple[AgendaItem, Stop]]:
    """Go through the first exercise of each kind; yield where the room is.

    ``clock`` is set to its beginning for each exercise. While its time goes every view is gone through, the pieces of
    the future too; before it begins, in later stretches and when it is over the usual view, which goes by the clock.
    """
    desk.go_to(desk.read(lambda tx: agenda.agenda(tx, desk.id))[0].id)
    desk.do("", lambda tx: _begin_the_day(tx, desk.id))
    group = desk.read(lambda tx: people.groups(tx, desk.id))[0].id
    first: dict[ExerciseKind, AgendaItem] = {}
    for item in desk.read(lambda tx: agenda.agenda(tx, desk.id)):
        first.setdefault(item.exercise, item)
    for item in first.values():
        desk.go_to(item.id)
        for time in _times(desk, clock, item):
            names = views(desk, item.exercise) if time == BEGUN else [""]
            for chosen, view in [(group, ""), *((None, view) for view in names)]:
                desk.choose_group(chosen)
                desk.do("", lambda tx, view=view: workshops.choose_view(tx, desk.id, view))
                yield item, Stop(item.exercise, chosen, view, time)


def _begin_the_day(tx, workshop_id) -> None:
    """Let nothing of the day have been: each walk begins alike."""
    for noted in tx.find(ItemTime, workshop_id=workshop_id):
        tx.remove(ItemTime, noted.id)
    for item in agenda.agenda(tx, workshop_id):
        timers.reset_timer(tx, item.id)
        agenda.set_done(tx, item.id, done=False)


def views(desk, kind: ExerciseKind) -> list[str]:
    """Return the names of all that the stage can show of a kind of exercise."""
    return [*exercise_views()[kind].views, *desk.read(lambda tx: _made(tx, desk.id, kind)), BY_GROUP, BY_NAME]


def _made(tx, workshop_id, kind: ExerciseKind) -> list[str]:
    """Return the ids of what an exercise shows one at a time."""
    match kind:
        case ExerciseKind.TASTE:
            return [piece.id for piece in taste.pieces(tx, workshop_id)]
        case ExerciseKind.DREAM:
            told = [idea.id for _, idea in walk_chains(dreams.dream_ideas(tx, workshop_id))]
            return [*told[:1], *told[-1:], "crowns|1"]
        case ExerciseKind.SHARED_FACTORS:
            return [cluster.id for cluster in tx.find(Cluster, workshop_id=workshop_id, suggested=False)]
        case ExerciseKind.DESIGN:
            return [statement.id for statement in designs.statements(tx, workshop_id)]
        case ExerciseKind.ROADMAP:
            steps = roadmaps.steps(tx, workshop_id)
            return [thread_view(Node(NodeKind.STEP, step.id)) for step in steps]
        case _:
            return []


def _times(desk, clock, item: AgendaItem) -> Iterator[str]:
    """Let the time of an exercise go from its beginning to past its end."""
    clock.seconds = 0
    desk.do("", lambda tx: timers.reset_timer(tx, item.id))
    yield "not begun"
    desk.do("", lambda tx: timers.start_timer(tx, item.id, clock.now()))
    timer = desk.read(lambda tx: timers.timer_of(tx, item.id))
    yield BEGUN
    if not timer.in_rounds:
        for number in range(1, len(timer.segments)):
            desk.do("", lambda tx: timers.skip_segment(tx, item.id, clock.now()))
            yield f"stretch {number}"
    clock.seconds += timer.total // 1000 + 60
    yield "over"
    desk.do("", lambda tx: timers.reset_timer(tx, item.id))
