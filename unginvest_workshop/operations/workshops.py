"""Making, opening and describing a fagdag."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from unginvest_workshop.domain.agenda import HOME_PHASE, AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.ids import AgendaItemId, GroupId, WorkshopId, new_id
from unginvest_workshop.domain.people import Group, Participant
from unginvest_workshop.domain.rank import between
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.domain.workshop import OPENING, Language, Place, Workshop, WorkshopKind, time_of
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations import item_times
from unginvest_workshop.operations.tx import NotFoundError, ReadTx, Tx, UserError
from unginvest_workshop.operations.whereabouts import begun_of, day_at, was_begun


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An exercise as a template plans it."""

    exercise: ExerciseKind
    minutes: int
    phase: Phase | None = None
    """None means the exercise's own phase, and for a break that of the item before it."""
    title: str = ""
    notes: str = ""
    round_minutes: int = 0
    """What each group gets where the room hears group after group."""
    gallery_walk: bool = False


@dataclass(frozen=True, slots=True)
class WorkshopCard:
    """What the start page shows of a fagdag."""

    workshop: Workshop
    participants: int
    groups: int
    done_phases: frozenset[Phase]
    current_phase: Phase | None
    has_twin: bool = False
    """Whether one that was made earlier has the same title and day, as the one that this is a copy of."""


def create_workshop(
    tx: Tx,
    title: str,
    day: date,
    *,
    place: str = "",
    topic: str = "",
    language: Language = Language.BOKMAAL,
    template: str = "",
    agenda: Sequence[PlannedItem] = (),
    now: int = 0,
    workshop_id: WorkshopId | None = None,
) -> WorkshopId:
    """Make a fagdag with its agenda. ``now`` is UTC milliseconds. Raises UserError when the title is empty."""
    title = clean_line(title)
    if not title:
        raise UserError(mark("Skriv hva fagdagen heter."))
    new = workshop_id or WorkshopId(new_id())
    tx.add(
        Workshop(
            id=new, workshop_id=new, title=title, date=day, place=clean_line(place), language=language,
            template=template, topic_question=clean_text(topic).strip(), created=now,
        )
    )  # fmt: skip
    rank, phase, first = None, Phase.DEFINITION, None
    for planned in agenda:
        rank = between(rank, None)
        phase = planned.phase or HOME_PHASE.get(planned.exercise, phase)
        item = AgendaItem(
            id=AgendaItemId(new_id()), workshop_id=new, rank=rank, phase=phase, exercise=planned.exercise,
            minutes=planned.minutes, title=planned.title, notes=planned.notes,
            round_minutes=planned.round_minutes, gallery_walk=planned.gallery_walk,
        )  # fmt: skip
        first = first or item.id
        tx.add(item)
    tx.add(Place(id=new, workshop_id=new, item_id=first, entered=now))
    return new


def edit_workshop(
    tx: Tx,
    workshop_id: WorkshopId,
    *,
    title: str | None = None,
    day: date | None = None,
    place: str | None = None,
    language: Language | None = None,
    start: int | None = None,
    future_picture: str | None = None,
) -> None:
    """Change what is given; an empty title is refused with UserError. ``start`` is minutes after midnight."""
    workshop = tx.get(Workshop, workshop_id)
    if title is not None and not clean_line(title):
        raise UserError(mark("Skriv hva fagdagen heter."))
    tx.replace(
        replace(
            workshop,
            title=workshop.title if title is None else clean_line(title),
            date=day or workshop.date,
            place=workshop.place if place is None else clean_line(place),
            language=language or workshop.language,
            start=workshop.start if start is None else start,
            future_picture=workshop.future_picture if future_picture is None else clean_line(future_picture),
        )
    )


def set_end(tx: Tx, workshop_id: WorkshopId, minute: int | None) -> None:
    """Let the day end at a time whatever happens, in minutes after midnight, or with None as it goes."""
    tx.replace(replace(tx.get(Workshop, workshop_id), ends_at=minute))


def write_topic(
    tx: Tx,
    workshop_id: WorkshopId,
    *,
    question: str | None = None,
    where: Sequence[str] | None = None,
    so_that: str | None = None,
) -> None:
    """Write the affirmative topic: the parts that are given."""
    workshop = tx.get(Workshop, workshop_id)
    tx.replace(
        replace(
            workshop,
            topic_question=workshop.topic_question if question is None else clean_text(question),
            topic_where=workshop.topic_where if where is None else tuple(clean_text(clause) for clause in where),
            topic_so_that=workshop.topic_so_that if so_that is None else clean_text(so_that),
        )
    )


def set_next_date(tx: Tx, workshop_id: WorkshopId, day: date | None) -> None:
    """Write when the next fagdag is."""
    tx.replace(replace(tx.get(Workshop, workshop_id), next_date=day))


def delete_workshop(tx: Tx, workshop_id: WorkshopId) -> None:
    """Put a fagdag away; its rows stay, so that it can be taken back."""
    tx.replace(replace(tx.get(Workshop, workshop_id), deleted=True))


def go_to(tx: Tx, workshop_id: WorkshopId, item_id: AgendaItemId, now: int) -> None:
    """Let the room be at an exercise; what it leaves keeps how long it took. Navigating is no undo step."""
    place = place_of(tx, workshop_id)
    if place.item_id != item_id:
        item_times.leave(tx, place, now)
        tx.replace(replace(place, item_id=item_id, entered=now, stage_page=OPENING, view="", second_round=False))


def step(tx: Tx, workshop_id: WorkshopId, by: int, now: int) -> None:
    """Go so many exercises on, or with a negative number back; what is left going on is done, if it was really begun.

    Who goes back to an exercise is not done with it, unless another one's clock was started: then it is but a look.
    Past the last one the room stays where it is, and its time is noted. From nowhere one comes to the first.
    """
    items = tx.find(AgendaItem, workshop_id=workshop_id)
    place = place_of(tx, workshop_id)
    index = next((i for i, item in enumerate(items) if item.id == place.item_id), -1)
    ends = by > 0 and index >= 0 and not items[index].done and was_begun(tx, place, now)
    at = day_at(tx, workshop_id, now)
    clocked = at in begun_of(tx, workshop_id, now).clocks
    target = index + by if index >= 0 else 0
    if 0 <= target < len(items):
        go_to(tx, workshop_id, items[target].id, now)
        if by < 0 and items[target].done and (not clocked or at == items[target].id):
            tx.replace(replace(items[target], done=False))
    elif ends:
        item_times.leave(tx, place, now)
        tx.replace(replace(place, entered=now))
    if ends:
        tx.replace(replace(items[index], done=True))


def choose_group(tx: Tx, workshop_id: WorkshopId, group_id: GroupId | None) -> None:
    """Let the console look at a group; None means all of them ("Skogen")."""
    tx.replace(replace(place_of(tx, workshop_id), group_id=group_id, stage_page=OPENING))


def turn_stage_page(tx: Tx, workshop_id: WorkshopId, page: int) -> None:
    """Show another page of what the stage shows, from 0."""
    tx.replace(replace(place_of(tx, workshop_id), stage_page=max(0, page)))


def choose_view(tx: Tx, workshop_id: WorkshopId, view: str) -> None:
    """Show another view of the exercise on the stage, from where it opens."""
    tx.replace(replace(place_of(tx, workshop_id), view=view, stage_page=OPENING))


def show_new(tx: Tx, workshop_id: WorkshopId, view: str) -> None:
    """Show another view, in which the stage opens at what is new; where somebody turned to a page, that one stays."""
    tx.replace(replace(place_of(tx, workshop_id), view=view))


def place_of(tx: ReadTx, workshop_id: WorkshopId) -> Place:
    """Return where the facilitator is."""
    return tx.get(Place, workshop_id)


def list_workshops(tx: ReadTx) -> list[WorkshopCard]:
    """Return all fagdager that are not put away, the newest first; templates, the library and the like are none."""
    return _list(tx, WorkshopKind.FAGDAG)


def shared_workshop(tx: ReadTx, workshop_id: WorkshopId) -> Workshop:
    """Return a workshop that may be told of to others. Raises NotFoundError also for one young person's own plan."""
    workshop = tx.get(Workshop, workshop_id)
    if workshop.kind is WorkshopKind.PERSONAL:
        raise NotFoundError(f"Workshop {workshop_id}")
    return workshop


def list_group_trees(tx: ReadTx) -> list[WorkshopCard]:
    """Return the trees that groups make on this machine alone, the newest first."""
    return _list(tx, WorkshopKind.GROUP)


def _list(tx: ReadTx, kind: WorkshopKind) -> list[WorkshopCard]:
    oldest_first = sorted(tx.find(Workshop, deleted=False, kind=kind), key=time_of)
    first: dict[tuple[str, date], Workshop] = {}
    cards = [
        _card(tx, each, has_twin=first.setdefault((each.title, each.date), each) is not each) for each in oldest_first
    ]
    return cards[::-1]


def _card(tx: ReadTx, workshop: Workshop, *, has_twin: bool) -> WorkshopCard:
    items = tx.find(AgendaItem, workshop_id=workshop.id)
    item_id = place_of(tx, workshop.id).item_id
    return WorkshopCard(
        workshop=workshop,
        participants=len(tx.find(Participant, workshop_id=workshop.id)),
        groups=len(tx.find(Group, workshop_id=workshop.id)),
        done_phases=done_phases(items),
        current_phase=next((item.phase for item in items if item.id == item_id), None),
        has_twin=has_twin,
    )


def done_phases(items: Sequence[AgendaItem]) -> frozenset[Phase]:
    """Return the phases all of whose exercises are done; breaks don't count."""
    real = [item for item in items if item.exercise is not ExerciseKind.BREAK]
    return frozenset(item.phase for item in real) - frozenset(item.phase for item in real if not item.done)
