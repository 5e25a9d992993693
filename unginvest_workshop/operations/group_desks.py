"""A group's own laptop: one group's tree alone, to be sent to the facilitator in a file."""

from dataclasses import replace
from datetime import date

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import GroupId, WorkshopId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.workshop import Language, Workshop, WorkshopKind
from unginvest_workshop.operations import people, workshops
from unginvest_workshop.operations.tx import ReadTx, Tx
from unginvest_workshop.operations.workshops import PlannedItem

_MINUTES = 45


def make_group_desk(
    tx: Tx, new: WorkshopId, content: Content, title: str, number: int, day: date, *, name: str = "", now: int = 0
) -> GroupId:
    """Make the tree of the group with this number, in the content's language. ``now`` is UTC milliseconds.

    Raises UserError when the title is empty.
    """
    plan = [PlannedItem(ExerciseKind.TREE, _MINUTES)]
    workshops.create_workshop(
        tx, title, day, language=Language(content.language), agenda=plan, now=now, workshop_id=new
    )
    tx.replace(replace(tx.get(Workshop, new), kind=WorkshopKind.GROUP))
    made = people.add_group(tx, new, name)
    tx.replace(replace(tx.get(Group, made), number=number))
    workshops.choose_group(tx, new, made)
    return made


def group_of_desk(tx: ReadTx, workshop_id: WorkshopId) -> Group:
    """Return the group whose tree is made on this machine."""
    return people.groups(tx, workshop_id)[0]
