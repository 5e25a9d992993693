"""Taking a table of stories and factors into a fagdag."""

from collections.abc import Sequence

from unginvest_workshop.domain.ids import GroupId, StoryId, WorkshopId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.table import TableRow
from unginvest_workshop.operations.people import add_group, groups, rename_group
from unginvest_workshop.operations.trees import add_factors, add_story
from unginvest_workshop.operations.tx import Tx


def import_table(tx: Tx, workshop_id: WorkshopId, rows: Sequence[TableRow]) -> None:
    """Add the table's stories with their factors, in the table's order, making the groups it names.

    Rows of one story, by its words, its group and its teller, are one story. A group is found by its name or number.
    """
    told: dict[tuple[str, str, str], list[str]] = {}
    for row in rows:
        texts = told.setdefault((row.group, row.story, row.teller), [])
        if row.factor:
            texts.append(row.factor)
    known = {name: group.id for group in groups(tx, workshop_id) for name in _names(group)}
    for (group, story, teller), texts in told.items():
        if group and group.casefold() not in known:
            known[group.casefold()] = _new_group(tx, workshop_id, group)
        home: GroupId | None = known[group.casefold()] if group else None
        story_id: StoryId = add_story(tx, workshop_id, home, story, teller)
        if texts:
            add_factors(tx, story_id, texts)


def _new_group(tx: Tx, workshop_id: WorkshopId, name: str) -> GroupId:
    """Make a group that is known by this name: by its number alone where that says the same."""
    new = add_group(tx, workshop_id)
    if str(tx.get(Group, new).number) != name:
        rename_group(tx, new, name)
    return new


def _names(group: Group) -> set[str]:
    return {str(group.number), group.name.casefold()} - {""}
