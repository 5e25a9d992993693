"""What the tree exercise looks at just now: the groups, whose tree is shown, and the story that words go to."""

from unginvest_workshop.domain.ids import AgendaItemId, GroupId, StoryId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations import trees
from unginvest_workshop.ui.exercises.tree.doing import TreeDoing
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class TreeState:
    """Shared by the workspace, its bar and its menus. The workspace asks for its entities anew at each change."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId) -> None:
        self.desk = desk
        self.item_id = item_id
        self.doing = TreeDoing(desk, item_id)
        self.groups: list[Group] = []
        self.stories: tuple[Story, ...] = ()
        """The stories of the tree that is shown."""
        self.shown: str | None = None
        """Whose tree is shown: a group's, "" for the stories without one, None for the forest."""
        self._current: dict[str, StoryId] = {}

    @property
    def group_id(self) -> GroupId | None:
        """The group whose tree is shown; None in the forest and for stories without a group."""
        return GroupId(self.shown) if self.shown else None

    def current_story(self) -> Story | None:
        """Return the story that new factors go to: the one chosen last for this group, else its newest."""
        if self.shown is None:
            return None
        chosen = self._current.get(self.shown)
        return next((s for s in self.stories if s.id == chosen), self.stories[-1] if self.stories else None)

    def choose_story(self, story_id: str) -> bool:
        """Let new factors go to a story; tell whether that is another one than before."""
        if self.shown is None or self._current.get(self.shown) == story_id:
            return False
        self._current[self.shown] = StoryId(story_id)
        return True

    def factors(self) -> list[SuccessFactor]:
        """Return the factors of the tree that is shown."""
        stories = {story.id for story in self.stories}
        found = self.desk.read(lambda tx: trees.factors(tx, self.desk.id))
        return [factor for factor in found if factor.story_id in stories]

    def told_in(self, story: Story) -> list[str]:
        """Return the words of a story's factors."""
        return [f.text for f in self.desk.read(lambda tx: trees.factors(tx, self.desk.id, story.id))]

    def in_second_round(self) -> bool:
        """Tell whether the groups are asked once more just now: "Hva mer?"."""
        return self.desk.place().second_round

    def add_group(self) -> None:
        """Make one more group and look at it."""
        new = self.doing.add_group()
        if new is not None:
            self.desk.choose_group(new)

    def remove(self, factor_ids: list[str], story_ids: list[str]) -> None:
        """Delete factors and stories, and say how to get a story, or several factors, back."""
        self.doing.remove(factor_ids, story_ids)
        if len(factor_ids) > 1 and not story_ids:
            gone = self.desk.t.plural(
                "{n} suksessfaktor er borte. Ctrl + Z henter den tilbake.",
                "{n} suksessfaktorer er borte. Ctrl + Z henter dem tilbake.",
                len(factor_ids),
            )
            self.desk.told.emit(gone)
        if story_ids:
            self.desk.told.emit(self.desk.t("Historien og røttene dens er borte. Ctrl + Z henter dem tilbake."))

    def edit_row(self, row_id: str, text: str) -> None:
        """Keep what was written on a line of the tree's list: a story's title or a factor."""
        if any(story.id == row_id for story in self.stories):
            self.doing.edit_title(row_id, text)
        else:
            self.doing.edit_factor(row_id, text)

    def remove_rows(self, ids: list[str]) -> None:
        """Delete what stands on these lines of the tree's list."""
        stories = {story.id for story in self.stories}
        self.remove([each for each in ids if each not in stories], [each for each in ids if each in stories])
