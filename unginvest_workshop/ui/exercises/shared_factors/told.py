"""Where factors were told, in words."""

from collections.abc import Iterable, Mapping

from unginvest_workshop.domain.ids import StoryId, SuccessFactorId
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.naming import story_name


def rows(
    factors: Iterable[SuccessFactor],
    stories: Mapping[StoryId, Story],
    group_names: Mapping[str, str],
) -> list[tuple[SuccessFactorId, str, str]]:
    """Return each factor's id, its words, and its story and group."""
    return [(factor.id, factor.text, _told(stories[factor.story_id], group_names)) for factor in factors]


def _told(story: Story, group_names: Mapping[str, str]) -> str:
    group = group_names.get(story.group_id or "", "")
    return " · ".join(filter(None, (story_name(story), group)))
