"""Taking a table of stories and factors into a fagdag."""

from collections.abc import Iterable, Sequence

from unginvest_workshop.domain.ids import GroupId, WorkshopId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.table import TableRow
from unginvest_workshop.operations.people import add_group, groups, rename_group
from unginvest_workshop.operations.trees import ToldStory, add_factors, add_stories
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
    homes = _groups_called(tx, workshop_id, [group for group, _, _ in told])
    stories = [ToldStory(homes.get(group.casefold()), story, teller) for group, story, teller in told]
    for story_id, texts in zip(add_stories(tx, workshop_id, stories), told.values(), strict=True):
        if texts:
            add_factors(tx, story_id, texts)


def _groups_called(tx: Tx, workshop_id: WorkshopId, names: Iterable[str]) -> dict[str, GroupId]:
    """Return the groups of these names, made where they are not there yet; an empty name is no group."""
    known = {name: group.id for group in groups(tx, workshop_id) for name in _names(group)}
    for name in names:
        if name and name.casefold() not in known:
            known[name.casefold()] = _new_group(tx, workshop_id, name)
    return known


def _new_group(tx: Tx, workshop_id: WorkshopId, name: str) -> GroupId:
    """Make a group that is known by this name: by its number alone where that says the same."""
    new = add_group(tx, workshop_id)
    if str(tx.get(Group, new).number) != name:
        rename_group(tx, new, name)
    return new


def _names(group: Group) -> set[str]:
    return {str(group.number), group.name.casefold()} - {""}
