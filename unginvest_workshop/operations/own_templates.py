"""Templates that people here have made of a fagdag's plan: saved, offered, started from, renamed and put away."""

from dataclasses import dataclass, replace
from datetime import date

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId, InterviewGuideId, WorkshopId, new_id
from unginvest_workshop.domain.interview import InterviewGuide
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.domain.workshop import Language, Place, Workshop, WorkshopKind
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.agenda import agenda
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError
from unginvest_workshop.operations.workshops import create_workshop, set_end


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A saved plan."""

    id: WorkshopId
    title: str
    description: str
    items: tuple[AgendaItem, ...]


def own_templates(tx: ReadTx) -> list[OwnTemplate]:
    """Return the templates that are kept here, by title."""
    kept = tx.find(Workshop, kind=WorkshopKind.TEMPLATE, deleted=False)
    found = [OwnTemplate(row.id, row.title, row.description, tuple(agenda(tx, row.id))) for row in kept]
    return sorted(found, key=lambda template: (template.title.casefold(), template.id))


def save_as_template(
    tx: Tx,
    new: WorkshopId,
    source: WorkshopId,
    content: Content,
    *,
    title: str,
    description: str,
    with_notes: bool,
    now: int,
) -> None:
    """Save a fagdag's plan and guides as the template ``new``; ``now`` is UTC milliseconds.

    Who leads what, and what was said and done, is left out. The private notes come along only ``with_notes``, else
    each exercise has its usual ones from the content. Raises UserError when the title is empty.
    """
    fagdag = tx.get(Workshop, source)
    named = clean_line(title)
    if not named:
        raise UserError(mark("Skriv hva malen heter."))
    tx.add(
        Workshop(
            id=new, workshop_id=new, title=named, date=fagdag.date, language=fagdag.language, start=fagdag.start,
            created=now, kind=WorkshopKind.TEMPLATE, description=clean_line(description), ends_at=fagdag.ends_at,
        )
    )  # fmt: skip
    _copy_plan(tx, source, new, None if with_notes else content)
    tx.add(Place(id=new, workshop_id=new))


def describe_template(tx: Tx, template_id: WorkshopId, *, title: str, description: str) -> None:
    """Call a template something else. Raises UserError when the title is empty."""
    named = clean_line(title)
    if not named:
        raise UserError(mark("Skriv hva malen heter."))
    template = tx.get(Workshop, template_id)
    tx.replace(replace(template, title=named, description=clean_line(description)))


def remove_template(tx: Tx, template_id: WorkshopId) -> None:
    """Put a template away; fagdager that were made from it stay as they are."""
    tx.replace(replace(tx.get(Workshop, template_id), deleted=True))


def create_from_own_template(
    tx: Tx,
    template_id: WorkshopId,
    language: Language,
    title: str,
    day: date,
    *,
    place: str = "",
    topic: str = "",
    now: int = 0,
    workshop_id: WorkshopId,
    template: str | None = None,
    usual: Content | None = None,
) -> None:
    """Make a fagdag from a saved plan, or from another fagdag's; ``now`` is UTC milliseconds.

    Its guides are as they were written. What is locked to a time of day in it is so here too. What it counts as made
    from is the plan itself, unless another ``template`` is given. With ``usual`` texts the notes are those, and not the
    private ones. Raises UserError when the title is empty.
    """
    create_workshop(
        tx, title, day,
        place=place, topic=topic, language=language, template=template_id if template is None else template, now=now,
        workshop_id=workshop_id,
    )  # fmt: skip
    set_end(tx, workshop_id, tx.get(Workshop, template_id).ends_at)
    items = _copy_plan(tx, template_id, workshop_id, usual)
    place_row = tx.get(Place, workshop_id)
    tx.replace(replace(place_row, item_id=items[0] if items else None, entered=now))


def _copy_plan(tx: Tx, source: WorkshopId, new: WorkshopId, usual: Content | None) -> list[AgendaItemId]:
    """Copy guides and agenda, nothing of it done; with ``usual`` texts their notes take the place of the private ones.

    Returns the new exercises in order.
    """
    guides: dict[InterviewGuideId, InterviewGuideId] = {}
    for guide in tx.find(InterviewGuide, workshop_id=source):
        guides[guide.id] = InterviewGuideId(new_id())
        tx.add(replace(guide, id=guides[guide.id], workshop_id=new))
    made = []
    for item in agenda(tx, source):
        made.append(AgendaItemId(new_id()))
        tx.add(
            replace(
                item,
                id=made[-1],
                workshop_id=new,
                done=False,
                leader="",
                co_leader="",
                writer="",
                notes=usual.exercise(item.exercise.value).notes if usual else item.notes,
                guide_id=guides[item.guide_id] if item.guide_id is not None else None,
            )
        )
    return made
