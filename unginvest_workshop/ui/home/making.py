"""Making a fagdag out of what was asked for in a dialog, or out of a table."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.table import TableRow
from unginvest_workshop.operations import agenda, people, workshops
from unginvest_workshop.operations.importing import import_table
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.templates import create_from_template
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.dialogs.new_workshop_dialog import NewWorkshop
from unginvest_workshop.ui.services import Services

_TABLE_TEMPLATE: Final = "tree_only"
"""What a table of stories and factors becomes: they go on with the shared factors."""


def make_workshop(services: Services, asked: NewWorkshop) -> WorkshopId:
    """Make a fagdag with its agenda, guide, people and groups. Raises UserError."""
    new = WorkshopId(new_id())
    speech = services.speech(asked.language.value)
    t, now = services.console_speech().t, services.clock.now().wall
    services.hub.do(new, t("Ny fagdag"), lambda tx: _make(tx, new, speech.content, asked, now))
    return new


def make_from_table(services: Services, title: str, day: date, rows: Sequence[TableRow]) -> WorkshopId:
    """Make a fagdag of a table's stories and factors, at the shared factors. Raises UserError."""
    new = WorkshopId(new_id())
    speech, now = services.console_speech(), services.clock.now().wall

    def make(tx: Tx) -> None:
        create_from_template(tx, speech.content, _TABLE_TEMPLATE, title, day, now=now, workshop_id=new)
        import_table(tx, new, rows)
        _go_to_tree(tx, new, now)

    services.hub.do(new, speech.t("Importer tabell"), make)
    return new


def _make(tx: Tx, new: WorkshopId, content: Content, asked: NewWorkshop, now: int) -> None:
    create_from_template(
        tx,
        content,
        asked.template,
        asked.title,
        asked.day,
        place=asked.place,
        topic=asked.topic,
        now=now,
        workshop_id=new,
    )
    workshops.edit_workshop(tx, new, start=asked.start)
    if asked.people.people:
        people.add_people(tx, new, [PersonLine(p.name, p.department, p.role) for p in asked.people.people])
    elif asked.people.number:
        people.add_number_of_people(tx, new, asked.people.number)
    if asked.people.count:
        people.deal_into_groups(tx, new, people.usual_group_count(asked.people.count), seed=now)


def _go_to_tree(tx: Tx, new: WorkshopId, now: int) -> None:
    for item in agenda.agenda(tx, new):
        if item.exercise is ExerciseKind.TREE:
            workshops.go_to(tx, new, item.id, now)
            return
