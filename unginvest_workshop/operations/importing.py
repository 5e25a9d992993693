"""Taking a table of stories and factors into a fagdag."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.ids import GroupId, StoryId, WorkshopId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.table import TableRow
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.operations.people import add_group, groups, rename_group
from unginvest_workshop.operations.trees import ToldStory, add_factors, add_stories, factors, stories
from unginvest_workshop.operations.tx import ReadTx, Tx

_NUMBERED: Final = re.compile(r"(?:gruppe|gruppa|group)\s*(\d+)")
"""A group that is called by its number in words: "Gruppe 3"."""


@dataclass(frozen=True, slots=True)
class PlannedStory:
    """A story of a table, as it would be taken in."""

    group: str
    """The group's name as it stands in the table."""
    title: str
    teller: str
    known: StoryId | None
    """The story that is there already."""
    factors: tuple[str, ...]
    """Those that are not there yet."""


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
        return sum(len(story.factors) for story in self.stories)

    @property
    def brings_nothing(self) -> bool:
        """Whether all of it is there already."""
        return not (self.new_stories or self.new_factors)


def plan_import(tx: ReadTx, workshop_id: WorkshopId, rows: Sequence[TableRow]) -> ImportPlan:
    """Return what ``import_table`` would do, in the table's order.

    Rows of one story, by its words, its group and its teller, are one story. A group is found by its name or number,
    a story by its group, its words and its teller. A factor that its story has as often as the table is there already.
    """
    homes = _homes(groups(tx, workshop_id))
    known = _known_stories(stories(tx, workshop_id))
    heard: dict[StoryId, Counter[str]] = {}
    for factor in factors(tx, workshop_id):
        heard.setdefault(factor.story_id, Counter())[factor.text] += 1
    planned, there = [], 0
    for (group, title, teller), texts in _told(rows, homes).items():
        home = homes.get(_called(group))
        story_id = None if group and home is None else known.get((home, title, teller))
        new = _beyond(texts, heard.get(story_id, Counter()) if story_id is not None else Counter())
        there += len(texts) - len(new)
        planned.append(PlannedStory(group, title, teller, story_id, tuple(new)))
    named = dict.fromkeys(story.group for story in planned if story.group and _called(story.group) not in homes)
    return ImportPlan(tuple(planned), tuple(named), there)


def import_table(tx: Tx, workshop_id: WorkshopId, rows: Sequence[TableRow]) -> ImportPlan:
    """Add what of the table is not there yet, making the groups it names; return what was done.

    The same table twice adds nothing the second time.
    """
    plan = plan_import(tx, workshop_id, rows)
    homes = _homes(groups(tx, workshop_id))
    for name in plan.new_groups:
        homes[_called(name)] = _new_group(tx, workshop_id, name)
    fresh = [story for story in plan.stories if story.known is None]
    told = [ToldStory(homes.get(_called(story.group)), story.title, story.teller) for story in fresh]
    made = iter(add_stories(tx, workshop_id, told) if told else ())
    for story in plan.stories:
        story_id = story.known if story.known is not None else next(made)
        if story.factors:
            add_factors(tx, story_id, story.factors)
    return plan


def _told(rows: Iterable[TableRow], homes: Mapping[str, GroupId]) -> dict[tuple[str, str, str], list[str]]:
    """Return the factors of each story, by its group, its words and its teller; a group is one however it is called."""
    told: dict[tuple[str, str, str], list[str]] = {}
    spelt: dict[str, str] = {}
    for row in rows:
        called = _called(row.group)
        group = spelt.setdefault(homes.get(called, called), row.group)
        texts = told.setdefault((group, row.story, row.teller), [])
        if row.factor:
            texts.append(row.factor)
    return told


def _known_stories(found: Sequence[Story]) -> dict[tuple[GroupId | None, str, str], StoryId]:
    """Return the stories by what a table knows of them; of several alike, the first."""
    return {(story.group_id, story.title, story.teller): story.id for story in reversed(found)}


def _beyond(texts: Sequence[str], there: Mapping[str, int]) -> list[str]:
    """Return the texts that come more often than they are there."""
    left = Counter(there)
    new = []
    for text in texts:
        if left[text] > 0:
            left[text] -= 1
        else:
            new.append(text)
    return new


def _homes(found: Sequence[Group]) -> dict[str, GroupId]:
    """Return the groups by what they may be called: a name goes before another group's number."""
    by_number = {str(group.number): group.id for group in found}
    return by_number | {_called(group.name): group.id for group in found if group.name}


def _called(name: str) -> str:
    """Return what a group is looked up by: its name whatever its case, or its number."""
    folded = name.casefold()
    numbered = _NUMBERED.fullmatch(folded)
    return numbered[1] if numbered else folded


def _new_group(tx: Tx, workshop_id: WorkshopId, name: str) -> GroupId:
    """Make a group that is known by this name: by its number alone where that says the same."""
    new = add_group(tx, workshop_id)
    if str(tx.get(Group, new).number) != _called(name):
        rename_group(tx, new, name)
    return new
