"""What a tree shows of what is stored: asked alike for the console and the stage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from unginvest_workshop.domain.crown_leaves import NO_DREAMS
from unginvest_workshop.domain.ids import ClusterId, GroupId, WorkshopId
from unginvest_workshop.domain.images import in_words
from unginvest_workshop.domain.thread import NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import quoted, story_name
from unginvest_workshop.operations import people, trees
from unginvest_workshop.operations.energy import energy
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.crown_content import crown_dreams
from unginvest_workshop.ui.forest_content import told_in


@dataclass(frozen=True, slots=True)
class GroupTree:
    """A group's tree as it is shown, and its stories as they are stored."""

    group_id: GroupId | None
    content: TreeContent
    stories: tuple[Story, ...]
    image: str
    """The group's image in words, without marks around it; the crown shows its verse's first line when it has none."""
    drawn: Mapping[str, int] = field(default_factory=dict)
    """How many are drawn to each factor that anybody is drawn to, by its id."""


class SeenStories:
    """Stories as one view saw them last, so that those that are as before come back as the very objects they were.

    What is not on the tree that is shown is forgotten.
    """

    def __init__(self) -> None:
        self._seen: dict[str, tuple[tuple[object, ...], StoryContent]] = {}

    def __len__(self) -> int:
        """Return how many stories are remembered."""
        return len(self._seen)

    def forget_others(self, stories: Sequence[Story]) -> None:
        """Remember no other stories than these."""
        for gone in self._seen.keys() - {story.id for story in stories}:
            del self._seen[gone]

    def content(
        self,
        story: Story,
        factors: Sequence[SuccessFactor],
        badges: Mapping[ClusterId, str],
        drawn: Mapping[str, int],
        t: Translator,
    ) -> StoryContent:
        """Return what is shown of a story, made anew only when it looks other than before."""
        marks = [drawn.get(each.id, 0) for each in factors] if drawn else []
        made_from = (story, factors, badges, marks if any(marks) else [], t.language)
        before = self._seen.get(story.id)
        if before is not None and before[0] == made_from:
            return before[1]
        tag = t("blir i rommet") if story.stays_in_room else ""
        name = story_name(story)
        shown = tuple(_factor(each, badges, drawn, t) for each in factors)
        content = StoryContent(story.id, name, tag, shown, continued=t("{story} (forts.)", story=name))
        self._seen[story.id] = (made_from, content)
        return content


def group_tree(
    tx: ReadTx, workshop_id: WorkshopId, group_id: GroupId | None, t: Translator, seen: SeenStories | None = None
) -> GroupTree:
    """Return a group's tree, or with None that of the stories without a group."""
    seen = SeenStories() if seen is None else seen
    stories = [s for s in trees.stories(tx, workshop_id) if s.group_id == group_id]
    by_story = {story.id: trees.factors(tx, workshop_id, story.id) for story in stories}
    shared = {factor.cluster_id for factors in by_story.values() for factor in factors} - {None}
    badges = _badges(tx, workshop_id, t) if shared else {}
    group = next((g for g in people.groups(tx, workshop_id) if g.id == group_id), None)
    image = in_words(group.image, group.verse) if group is not None else ""
    drawn = {node.id: count for node, count in energy(tx, workshop_id).items() if node.kind is NodeKind.FACTOR}
    shown = tuple(seen.content(story, by_story[story.id], badges, drawn, t) for story in stories)
    seen.forget_others(stories)
    raw_image = group.image if group is not None else ""
    dreams = crown_dreams(tx, workshop_id, t).get(group_id, NO_DREAMS) if group_id is not None else NO_DREAMS
    return GroupTree(group_id, TreeContent(quoted(t, image), shown, dreams), tuple(stories), raw_image, drawn)


def _factor(
    factor: SuccessFactor, badges: Mapping[ClusterId, str], drawn: Mapping[str, int], t: Translator
) -> FactorContent:
    second = t("mer") if factor.second_round else ""
    shared = badges.get(factor.cluster_id, "") if factor.cluster_id is not None else ""
    return FactorContent(
        id=factor.id,
        text=factor.text,
        in_norwegian=factor.in_norwegian,
        badge=f"{second} · {shared}" if second and shared else second or shared,
        drawn=drawn.get(factor.id, 0),
        recurring=factor.recurring,
        offset_x=factor.offset_x,
        offset_y=factor.offset_y,
    )


def _badges(tx: ReadTx, workshop_id: WorkshopId, t: Translator) -> dict[ClusterId, str]:
    """Return what stands at the corner of factors that are shared: in how many groups, or stories of the one group."""
    badges = {}
    for cluster, groups, stories in told_in(tx, workshop_id):
        if len(groups) > 1:
            badges[cluster.id] = t("{n} gr.", n=len(groups))
        elif stories > 1:
            badges[cluster.id] = t("{n} hist.", n=stories)
    return badges
