"""Making a fagdag out of what was asked for, or out of a table of stories and factors."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.people_list import PeopleList
from unginvest_workshop.domain.table import TableRow
from unginvest_workshop.domain.workshop import Language
from unginvest_workshop.operations import agenda, grouping, people, workshops
from unginvest_workshop.operations.importing import import_table
from unginvest_workshop.operations.own_templates import create_from_own_template
from unginvest_workshop.operations.taking_in import line_of
from unginvest_workshop.operations.templates import create_from_template
from unginvest_workshop.operations.tx import Tx

_TABLE_TEMPLATE: Final = "tree_only"
"""What a table of stories and factors becomes: they go on with the shared factors."""


@dataclass(frozen=True, slots=True)
class NewWorkshop:
    """What the facilitator asked for."""

    title: str
    day: date
    start: int
    """Minutes after midnight."""
    place: str
    topic: str
    template: str
    language: Language
    people: PeopleList
    own_template: WorkshopId | None = None
    """The template saved here that it starts from, in place of the app's own ``template``."""


def make_workshop(tx: Tx, new: WorkshopId, content: Content, asked: NewWorkshop, now: int) -> None:
    """Make a fagdag with its agenda, guide, people and groups, in the content's language; ``now`` is UTC milliseconds.

    Raises KeyError for an unknown template, and UserError.
    """
    if asked.own_template is not None:
        create_from_own_template(
            tx, asked.own_template, asked.language, asked.title, asked.day,
            place=asked.place, topic=asked.topic, now=now, workshop_id=new,
        )  # fmt: skip
    else:
        create_from_template(
            tx, content, asked.template, asked.title, asked.day,
            place=asked.place, topic=asked.topic, now=now, workshop_id=new,
        )  # fmt: skip
    workshops.edit_workshop(tx, new, start=asked.start)
    if asked.people.people:
        people.add_people(tx, new, [line_of(each) for each in asked.people.people])
    elif asked.people.number:
        people.add_number_of_people(tx, new, asked.people.number)
    if asked.people.count:
        grouping.deal_into_groups(tx, new, grouping.usual_group_count(asked.people.count), seed=now)


def make_from_table(
    tx: Tx, new: WorkshopId, content: Content, title: str, day: date, rows: Sequence[TableRow], now: int
) -> None:
    """Make a fagdag of a table's stories and factors, standing at their tree; ``now`` is UTC milliseconds.

    Raises UserError.
    """
    create_from_template(tx, content, _TABLE_TEMPLATE, title, day, now=now, workshop_id=new)
    import_table(tx, new, rows)
    tree = next(item for item in agenda.agenda(tx, new) if item.exercise is ExerciseKind.TREE)
    workshops.go_to(tx, new, tree.id, now)
