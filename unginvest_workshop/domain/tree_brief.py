"""A tree whose longest texts are cut short, for where all that was said is told in full beside it."""

from dataclasses import replace
from typing import Final

from unginvest_workshop.domain.few_words import first_lines
from unginvest_workshop.domain.layout import FontRole, Measure
from unginvest_workshop.domain.tree_notes import note_words_width
from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent
from unginvest_workshop.domain.tree_style import TreeStyle

NOTE_LINES: Final = 7
"""Lines that a note shows of what was said, in a note as wide as the style has it."""
TITLE_LINES: Final = 4


def brief_tree(tree: TreeContent, measure: Measure, style: TreeStyle) -> TreeContent:
    """Return a tree with the first lines of what its notes and titles say."""
    return replace(tree, stories=tuple(_story(story, measure, style) for story in tree.stories))


def _story(story: StoryContent, measure: Measure, style: TreeStyle) -> StoryContent:
    caption = first_lines(story.caption, style.note_width, TITLE_LINES, FontRole.STORY, measure)
    return replace(story, caption=caption, factors=tuple(_factor(each, measure, style) for each in story.factors))


def _factor(factor: FactorContent, measure: Measure, style: TreeStyle) -> FactorContent:
    width = note_words_width(factor, measure, style)
    return replace(
        factor,
        text=first_lines(factor.text, width, NOTE_LINES, FontRole.FACTOR, measure),
        in_norwegian=first_lines(factor.in_norwegian, width, NOTE_LINES, FontRole.NORWEGIAN, measure),
    )
