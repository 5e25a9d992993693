"""Follow-up: an earlier road is opened here, its steps move on, and what moved them is written down.

The earlier fagdag keeps what it said. Its steps are copied, each with the id of the one that it carries on.
"""

from collections.abc import Collection
from dataclasses import replace

from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue, understand_line
from unginvest_workshop.domain.ids import (
    ContributionId,
    DreamComeTrueId,
    DreamIdeaId,
    ParticipantId,
    RoadmapStepId,
    WorkshopId,
    new_id,
)
from unginvest_workshop.domain.people import Participant, person_called
from unginvest_workshop.domain.rank import between
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, in_road_order
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.domain.thread import Link
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.earlier import followed
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError

_WALK = (StepStatus.PLANNED, StepStatus.UNDER_WAY, StepStatus.DONE)

# -- the road from then ------------------------------------------------------------------------------------------------


def open_road(
    tx: Tx, workshop_id: WorkshopId, earlier_id: WorkshopId, only: Collection[RoadmapStepId] | None = None
) -> None:
    """Take the steps of an earlier fagdag's road on here, each once; where it leads too, if nothing is said of that.

    With ``only`` it is these steps, and the others stay where they are.
    Of another fagdag that was followed up before, the steps that nobody has touched here go again. Raises UserError
    when that fagdag is this one.
    """
    if earlier_id == workshop_id:
        raise UserError(mark("Velg en tidligere fagdag."))
    here, earlier = tx.get(Workshop, workshop_id), tx.get(Workshop, earlier_id)
    before = tx.find(Workshop, id=here.follows) if here.follows else []
    picture = here.future_picture
    for other in before:
        if other.id != earlier_id:
            _let_go(tx, workshop_id, other.id)
            picture = "" if picture == other.future_picture else picture
    tx.replace(replace(here, follows=earlier_id, future_picture=picture or earlier.future_picture))
    mine = tx.find(RoadmapStep, workshop_id=workshop_id)
    rank, known = last_rank(mine), {step.continues for step in mine}
    for step in in_road_order(tx.find(RoadmapStep, workshop_id=earlier_id)):
        if step.id not in known and (only is None or step.id in only):
            tx.add(_copy(tx, workshop_id, step, RoadmapStepId(new_id()), rank))
            rank = between(rank, None)


def followed_steps(tx: ReadTx, workshop_id: WorkshopId) -> list[RoadmapStep]:
    """Return the steps that carry on those of an earlier fagdag, as they stand on the road."""
    steps = tx.find(RoadmapStep, workshop_id=workshop_id)
    return in_road_order(step for step in steps if step.continues is not None)


def move_step_on(tx: Tx, step_id: RoadmapStepId, by: int = 1) -> None:
    """Let a step come further: planned, under way, reached; or back with a negative number. It stops at either end.

    What was done already when the road was made stays so.
    """
    step = tx.get(RoadmapStep, step_id)
    if step.status in _WALK:
        place = min(max(0, _WALK.index(step.status) + by), len(_WALK) - 1)
        tx.replace(replace(step, status=_WALK[place]))


def _copy(tx: ReadTx, workshop_id: WorkshopId, step: RoadmapStep, new: RoadmapStepId, rank: str) -> RoadmapStep:
    owner = person_called(tx.find(Participant, workshop_id=workshop_id), step.owner)
    return replace(step, id=new, workshop_id=workshop_id, rank=rank, owner_id=owner, continues=step.id)


def _let_go(tx: Tx, workshop_id: WorkshopId, earlier_id: WorkshopId) -> None:
    """Take the untouched copies of an earlier fagdag's steps off the road."""
    originals = {step.id: step for step in tx.find(RoadmapStep, workshop_id=earlier_id)}
    for step in tx.find(RoadmapStep, workshop_id=workshop_id):
        original = originals.get(step.continues) if step.continues else None
        if original is not None and not _touched(tx, step, original):
            tx.remove(RoadmapStep, step.id)


def _touched(tx: ReadTx, step: RoadmapStep, original: RoadmapStep) -> bool:
    fresh = replace(
        original, id=step.id, workshop_id=step.workshop_id, rank=step.rank, owner_id=step.owner_id,
        continues=step.continues,
    )  # fmt: skip
    tied = tx.find(Link, child_id=step.id) or tx.find(Link, parent_id=step.id)
    return bool(step != fresh or tied or tx.find(Contribution, step_id=step.id))


# -- what moved us -----------------------------------------------------------------------------------------------------


def contributions(tx: ReadTx, workshop_id: WorkshopId) -> list[Contribution]:
    """Return what moved us, in the order it was told."""
    return tx.find(Contribution, workshop_id=workshop_id)


def departments(tx: ReadTx, workshop_id: WorkshopId) -> list[str]:
    """Return the departments that are known here or from the fagdag that is followed up, by name."""
    earlier = followed(tx, workshop_id)
    days = [workshop_id, *([earlier.id] if earlier else [])]
    named = {person.department for day in days for person in tx.find(Participant, workshop_id=day)}
    named |= {row.department for row in contributions(tx, workshop_id)}
    return sorted(named - {""}, key=str.casefold)


def add_contribution(
    tx: Tx,
    workshop_id: WorkshopId,
    text: str,
    *,
    step_id: RoadmapStepId | None = None,
    dream_id: DreamIdeaId | None = None,
    who: str = "",
    department: str = "",
    taught: str = "",
    more: str = "",
    otherwise: str = "",
) -> ContributionId:
    """Write down what somebody did that moved us. Raises UserError when that is empty.

    Without a department it is that of the participant whom ``who`` names.
    """
    person = _person(tx, workshop_id, who)
    row = Contribution(
        id=ContributionId(new_id()), workshop_id=workshop_id, rank=last_rank(contributions(tx, workshop_id)),
        text=_said(text), step_id=step_id, who=clean_line(who), who_id=person,
        department=clean_line(department) or _department(tx, person), taught=_block(taught), more=_block(more),
        otherwise=_block(otherwise), dream_id=dream_id, dream=_dream_words(tx, dream_id),
    )  # fmt: skip
    tx.add(row)
    return row.id


def add_told_contribution(
    tx: Tx, workshop_id: WorkshopId, line: str, step_id: RoadmapStepId | None = None
) -> ContributionId:
    """Write down what moved us from one line, "Kari, Drammen: inviterte naboene". Raises UserError when it is empty."""
    said = understand_line(line, departments(tx, workshop_id))
    return add_contribution(tx, workshop_id, said.text, step_id=step_id, who=said.who, department=said.department)


def edit_contribution(
    tx: Tx,
    contribution_id: ContributionId,
    *,
    text: str | None = None,
    who: str | None = None,
    department: str | None = None,
    taught: str | None = None,
    more: str | None = None,
    otherwise: str | None = None,
) -> None:
    """Change what is given of a contribution. Raises UserError when it has no words left."""
    row = tx.get(Contribution, contribution_id)
    name = row.who if who is None else clean_line(who)
    person = row.who_id if name == row.who else _person(tx, row.workshop_id, name)
    kept = row.department if department is None else clean_line(department)
    tx.replace(
        replace(
            row,
            text=row.text if text is None else _said(text),
            who=name,
            who_id=person,
            department=kept or (_department(tx, person) if person != row.who_id else ""),
            taught=row.taught if taught is None else _block(taught),
            more=row.more if more is None else _block(more),
            otherwise=row.otherwise if otherwise is None else _block(otherwise),
        )
    )


def tie_contribution(tx: Tx, contribution_id: ContributionId, step_id: RoadmapStepId | None) -> None:
    """Let a contribution have moved this step, or with None the whole road."""
    tx.replace(replace(tx.get(Contribution, contribution_id), step_id=step_id))


def tie_to_dream(tx: Tx, contribution_id: ContributionId, dream_id: DreamIdeaId | None) -> None:
    """Let a contribution have brought this dream nearer, here or from a fagdag that is followed up, or with None none.

    The dream's words are kept with it. Raises NotFoundError when there is no such dream.
    """
    row = tx.get(Contribution, contribution_id)
    tx.replace(replace(row, dream_id=dream_id, dream=_dream_words(tx, dream_id)))


def remove_contribution(tx: Tx, contribution_id: ContributionId) -> None:
    """Delete a contribution."""
    tx.remove(Contribution, contribution_id)


def _dream_words(tx: ReadTx, dream_id: DreamIdeaId | None) -> str:
    return "" if dream_id is None else tx.get(DreamIdea, dream_id).text


def _person(tx: ReadTx, workshop_id: WorkshopId, who: str) -> ParticipantId | None:
    return person_called(tx.find(Participant, workshop_id=workshop_id), who)


def _department(tx: ReadTx, person: ParticipantId | None) -> str:
    return tx.get(Participant, person).department if person is not None else ""


def _said(text: str) -> str:
    said = _block(text)
    if not said:
        raise UserError(mark("Skriv hva som flyttet oss."))
    return said


def _block(text: str) -> str:
    return clean_text(text).strip()


# -- dreams that have come true ----------------------------------------------------------------------------------------


def dreams_from_then(tx: ReadTx, workshop_id: WorkshopId) -> list[DreamIdea]:
    """Return the dreams of the fagdag that is followed up."""
    earlier = followed(tx, workshop_id)
    return tx.find(DreamIdea, workshop_id=earlier.id) if earlier else []


def come_true(tx: ReadTx, workshop_id: WorkshopId) -> list[DreamComeTrue]:
    """Return the dreams that were marked here as come true, in the order they were."""
    return tx.find(DreamComeTrue, workshop_id=workshop_id)


def years_come_true(tx: ReadTx, workshop_id: WorkshopId) -> dict[DreamIdeaId, int]:
    """Return in which year a workshop's own dreams came true, as far as any fagdag knows."""
    shown = {workshop.id for workshop in tx.find(Workshop, deleted=False)}
    own = {idea.id for idea in tx.find(DreamIdea, workshop_id=workshop_id)}
    marked = [row for row in tx.find(DreamComeTrue) if row.workshop_id in shown and row.dream_id in own]
    return {row.dream_id: row.year for row in sorted(marked, key=lambda row: row.year, reverse=True)}


def mark_come_true(
    tx: Tx, workshop_id: WorkshopId, dream_id: DreamIdeaId, *, year: int | None = None, remark: str | None = None
) -> DreamComeTrueId:
    """Mark a dream as come true, in the fagdag's own year unless another is given; a marked one changes."""
    dream = tx.get(DreamIdea, dream_id)
    for row in tx.find(DreamComeTrue, workshop_id=workshop_id, dream_id=dream_id):
        said = row.remark if remark is None else _block(remark)
        tx.replace(replace(row, year=year or row.year, remark=said))
        return row.id
    row = DreamComeTrue(
        id=DreamComeTrueId(new_id()), workshop_id=workshop_id, rank=last_rank(come_true(tx, workshop_id)),
        dream_id=dream_id, text=dream.text, year=year or tx.get(Workshop, workshop_id).date.year,
        remark=_block(remark or ""),
    )  # fmt: skip
    tx.add(row)
    return row.id


def unmark(tx: Tx, workshop_id: WorkshopId, dream_id: DreamIdeaId) -> None:
    """Take back that a dream has come true; nothing happens when it was not marked here."""
    for row in tx.find(DreamComeTrue, workshop_id=workshop_id, dream_id=dream_id):
        tx.remove(DreamComeTrue, row.id)
