"""What has been measured and laid of a tree, kept so that a change lays out anew only what it touches."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from unginvest_workshop.domain.crown_leaves import DreamsContent
from unginvest_workshop.domain.layout import Measure
from unginvest_workshop.domain.tree_asides import Pushes, pushed_story
from unginvest_workshop.domain.tree_grid import Slot
from unginvest_workshop.domain.tree_parts import Crown, lay_crown, width_over
from unginvest_workshop.domain.tree_picture import LaidStory, StoryContent, TreeContent
from unginvest_workshop.domain.tree_story import LaidColumn, Spot, lay_story, story_height
from unginvest_workshop.domain.tree_style import CrownStyle, TreeStyle

_CROWNS: Final = 64


class TreeMemory:
    """Keeps, for one measure, each story's heights and its latest place; a changed story is measured again."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self._stories: dict[str, StoryContent] = {}
        self._heights: dict[str, dict[tuple[TreeStyle, int, float], float]] = {}
        self._laid: dict[str, tuple[StoryContent, Spot, LaidStory]] = {}
        self._pushed: dict[str, tuple[LaidStory, Pushes, LaidStory]] = {}
        self._columns: dict[str, tuple[LaidColumn, ...]] = {}
        self._crowns: dict[tuple[str, DreamsContent, float, CrownStyle], Crown] = {}

    def known(self, tree: TreeContent) -> TreeContent:
        """Return the tree with those of its stories that are as before as the very objects that they were.

        What is not on this tree is forgotten.
        """
        stories = tuple(self._known(story) for story in tree.stories)
        here = {story.id for story in stories}
        for gone in self._stories.keys() - here:
            self._forget(gone)
        return replace(tree, stories=stories)

    def height(self, slot: Slot, pitch: float, style: TreeStyle) -> float:
        """Return how far below its title's top a story reaches."""
        heights = self._heights.setdefault(slot.story.id, {})
        key = (style, slot.span, pitch if slot.span > 1 else 0.0)
        if key not in heights:
            heights[key] = story_height(slot, pitch, self.measure, style)
        return heights[key]

    def laid(self, slot: Slot, spot: Spot) -> LaidStory:
        """Return a story as it is laid at a spot."""
        before = self._laid.get(slot.story.id)
        if before is not None and before[0] is slot.story and before[1] == spot:
            return before[2]
        columns = self._columns.get(slot.story.id, ())
        laid, self._columns[slot.story.id] = lay_story(slot, spot, self.measure, columns)
        self._laid[slot.story.id] = (slot.story, spot, laid)
        return laid

    def pushed(self, slot: Slot, story: LaidStory, by: Pushes) -> LaidStory:
        """Return a laid story whose dragged notes stand that far from where they were let go."""
        mine = {note.id: by[note.id] for note in story.notes if note.id in by}
        if not mine:
            return story
        before = self._pushed.get(slot.story.id)
        if before is None or before[0] is not story or before[1] != mine:
            before = self._pushed[slot.story.id] = (story, mine, pushed_story(slot, story, mine))
        return before[2]

    def crown(self, tree: TreeContent, over: float, style: TreeStyle) -> Crown:
        """Return a tree's crown over roots of this width, at the origin."""
        least = width_over(over, style.crown)
        key = (tree.image, tree.dreams, least, style.crown)
        return self._kept_crown(key, lambda: lay_crown(tree.image, least, self.measure, style.crown, tree.dreams))

    def _kept_crown(self, key: tuple[str, DreamsContent, float, CrownStyle], lay: Callable[[], Crown]) -> Crown:
        if key not in self._crowns:
            if len(self._crowns) >= _CROWNS:
                self._crowns.clear()
            self._crowns[key] = lay()
        return self._crowns[key]

    def _known(self, story: StoryContent) -> StoryContent:
        before = self._stories.get(story.id)
        if before == story and before is not None:
            return before
        self._heights.pop(story.id, None)
        self._laid.pop(story.id, None)
        self._stories[story.id] = story
        return story

    def _forget(self, story_id: str) -> None:
        self._pushed.pop(story_id, None)
        self._columns.pop(story_id, None)
        self._stories.pop(story_id, None)
        self._heights.pop(story_id, None)
        self._laid.pop(story_id, None)
