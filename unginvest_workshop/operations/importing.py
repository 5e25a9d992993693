"""Taking a table of stories and factors into a fagdag."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from unginvest_workshop.domain.ids import GroupId, StoryId, WorkshopId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.table import TableRow, group_key
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.operations.people import add_group, groups, rename_group
from unginvest_workshop.operations.trees import (
    ToldStory,
    add_factors,
    add_stories,
    edit_factor,
    factors,
    mark_recurring,
    stories,
)
from unginvest_workshop.operations.tx import ReadTx, Tx

_Key = tuple[str, str, str, str]
"""What tells a table's stories apart: group, words, teller, and the number where there is one."""


@dataclass(frozen=True, slots=True)
class PlannedStory:
    """A story of a table, as it would be taken in."""

    group: str
    """The group's name as it stands in the table."""
    title: str
    teller: str
    known: StoryId | None
    """The story that is there already."""
    heard: tuple[TableRow, ...]
    """The rows of those of its factors that are not there yet."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What a table would bring to a fagdag."""

    stories: tuple[PlannedStory, ...]
    new_groups: tuple[str, ...]
    """The groups that would be made, as they are called in the table."""
    factors_there: int
    """How many of the table's factors are there already."""

    @property
    def new_stories(self) -> int:
        """How many stories would come."""
        return sum(story.known is None for story in self.stories)

    @property
    def stories_there(self) -> int:
        """How many of the table's stories are there already."""
        return len(self.stories) - self.new_stories

    @property
    def new_factors(self) -> int:
        """How many factors would come."""
        return sum(len(story.heard) for story in self.stories)

    @property
    def brings_nothing(self) -> bool:
        """Whether all of it is there already."""
        return not (self.new_stories or self.new_factors)


def plan_import(tx: ReadTx, workshop_id: WorkshopId, rows: Sequence[TableRow]) -> ImportPlan:
    """Return what ``import_table`` would do, in the table's order.

    Rows of one story, by its words, its group, its teller and the number that it may have, are one story. A group is
    found by its name or number, a story by its group, its words and its teller; of several alike, one after the other.
    A factor that its story has as often as the table is there already.
    """
    homes = _homes(groups(tx, workshop_id))
    known = _known_stories(stories(tx, workshop_id))
    heard: dict[StoryId, Counter[str]] = {}
    for factor in factors(tx, workshop_id):
        heard.setdefault(factor.story_id, Counter())[factor.text] += 1
    planned, there = [], 0
    for (group, title, teller, _), told in _told(rows, homes).items():
        home = homes.get(group_key(group))
        alike = [] if group and home is None else known.get((home, title, teller), [])
        story_id = alike.pop(0) if alike else None
        new = _beyond(told, heard.get(story_id, Counter()) if story_id is not None else Counter())
        there += len(told) - len(new)
        planned.append(PlannedStory(group, title, teller, story_id, tuple(new)))
    named = dict.fromkeys(story.group for story in planned if story.group and group_key(story.group) not in homes)
    return ImportPlan(tuple(planned), tuple(named), there)


def import_table(tx: Tx, workshop_id: WorkshopId, rows: Sequence[TableRow]) -> ImportPlan:
    """Add what of the table is not there yet, making the groups it names; return what was done.

    The same table twice adds nothing the second time.
    """
    plan = plan_import(tx, workshop_id, rows)
    homes = _homes(groups(tx, workshop_id))
    for name in plan.new_groups:
        homes[group_key(name)] = _new_group(tx, workshop_id, name)
    fresh = [story for story in plan.stories if story.known is None]
    told = [ToldStory(homes.get(group_key(story.group)), story.title, story.teller) for story in fresh]
    made = iter(add_stories(tx, workshop_id, told) if told else ())
    for story in plan.stories:
        story_id = story.known if story.known is not None else next(made)
        if story.heard:
            _add_heard(tx, story_id, story.heard)
    return plan


def _add_heard(tx: Tx, story_id: StoryId, rows: Sequence[TableRow]) -> None:
    """Write factors on a story's root, with what the table tells of them beside their words."""
    new = list(zip(add_factors(tx, story_id, [row.factor for row in rows]), rows, strict=True))
    for factor_id, row in new:
        if row.in_norwegian:
            edit_factor(tx, factor_id, in_norwegian=row.in_norwegian)
    mark_recurring(tx, [factor_id for factor_id, row in new if row.recurring], recurring=True)


def _told(rows: Iterable[TableRow], homes: Mapping[str, GroupId]) -> dict[_Key, list[TableRow]]:
    """Return the rows of each story's factors; a group is one however it is called."""
    told: dict[_Key, list[TableRow]] = {}
    first: dict[tuple[str, str, str], str] = {}
    spelt: dict[str, str] = {}
    for row in rows:
        called = group_key(row.group)
        group = spelt.setdefault(homes.get(called, called), row.group)
        words = (group, row.story, row.teller)
        # a row that somebody added without a number belongs to the first story with its words
        number = row.number or first.get(words, "")
        first.setdefault(words, number)
        heard = told.setdefault((*words, number), [])
        if row.factor:
            heard.append(row)
    return told


def _known_stories(found: Sequence[Story]) -> dict[tuple[GroupId | None, str, str], list[StoryId]]:
    """Return the stories by what a table knows of them."""
    known: dict[tuple[GroupId | None, str, str], list[StoryId]] = {}
    for story in found:
        known.setdefault((story.group_id, story.title, story.teller), []).append(story.id)
    return known


def _beyond(rows: Sequence[TableRow], there: Mapping[str, int]) -> list[TableRow]:
    """Return the rows whose factors come more often than they are there."""
    left = Counter(there)
    new = []
    for row in rows:
        if left[row.factor] > 0:
            left[row.factor] -= 1
        else:
            new.append(row)
    return new


def _homes(found: Sequence[Group]) -> dict[str, GroupId]:
    """Return the groups by what they may be called: a name goes before another group's number."""
    by_number = {str(group.number): group.id for group in found}
    return by_number | {group_key(group.name): group.id for group in found if group.name}


def _new_group(tx: Tx, workshop_id: WorkshopId, name: str) -> GroupId:
    """Make a group that is known by this name: by its number alone where that says the same."""
    new = add_group(tx, workshop_id)
    if str(tx.get(Group, new).number) != group_key(name):
        rename_group(tx, new, name)
    return new
