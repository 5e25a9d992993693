"""Starting a fagdag from a template: its agenda, the default notes and the interview guide, in the room's language."""

from datetime import date

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import ExerciseKind, Phase
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.workshop import Language
from unginvest_workshop.operations.guides import forms_in, take_guide
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.operations.workshops import PlannedItem, create_workshop


def planned_agenda(content: Content, template: str) -> list[PlannedItem]:
    """Return a template's agenda with each exercise's own notes. Raises KeyError for an unknown template."""
    return [
        PlannedItem(
            exercise=ExerciseKind(item.exercise),
            minutes=item.minutes,
            phase=Phase(item.phase),
            title=item.title,
            notes=content.exercise(item.exercise).notes,
            round_minutes=item.round_minutes,
            gallery_walk=item.gallery_walk,
        )
        for item in content.template(template).items
    ]


def choose_guide(tx: Tx, workshop_id: WorkshopId, content: Content, guide: str) -> None:
    """Take an interview guide, in all its forms, from the content in place of the workshop's own.

    Raises KeyError for an unknown guide.
    """
    texts = content.guide(guide)
    take_guide(tx, workshop_id, texts.title, forms_in(texts))


def create_from_template(
    tx: Tx,
    content: Content,
    template: str,
    title: str,
    day: date,
    *,
    place: str = "",
    topic: str = "",
    now: int = 0,
    workshop_id: WorkshopId | None = None,
) -> WorkshopId:
    """Make a fagdag in the content's language. ``now`` is UTC milliseconds.

    Raises KeyError for an unknown template and UserError when the title is empty.
    """
    new = create_workshop(
        tx,
        title,
        day,
        place=place,
        topic=topic,
        language=Language(content.language),
        template=template,
        agenda=planned_agenda(content, template),
        now=now,
        workshop_id=workshop_id,
    )
    choose_guide(tx, new, content, content.template(template).guide)
    return new
