"""Dealing trees and forest to pages for the wall, where no word may be smaller than the room can read.

Rooms are given in scene units: so many fit at the scale at which the smallest words are just large enough.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil, inf
from typing import Final

from unginvest_workshop.domain.crown_leaves import NO_DREAMS, DreamContent, DreamsContent
from unginvest_workshop.domain.forest_layout import ForestLayout, ForestTree, best_columns, layout_forest
from unginvest_workshop.domain.forest_style import CLOSE, DENSE, ForestStyle
from unginvest_workshop.domain.layout import FontRole, Measure
from unginvest_workshop.domain.tree_grid import COLUMN_GAP, FACTORS_A_COLUMN, GUTTER, units_of
from unginvest_workshop.domain.tree_layout import layout_tree
from unginvest_workshop.domain.tree_notes import note_height, note_words_width
from unginvest_workshop.domain.tree_parts import lay_crown, width_over
from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent, TreeLayout
from unginvest_workshop.domain.tree_story import below_title
from unginvest_workshop.domain.tree_style import WALL, TreeStyle

_NARROWEST: Final = 150.0
_WIDEST: Final = 330.0
"""How narrow and how wide a note may be."""
_WIDER: Final = (1.0, 1.15, 1.3, 1.45)
"""How many times as wide as usual a tree of the forest may be, for its counts to be told in full on a line."""
_MOST_CROWN: Final = 0.4
"""A crown whose words take more of the height than this gets a page of its own."""
_CROWN_WIDTH: Final = 0.86
"""How much of the width a crown takes at least that stands alone."""
_SOIL: Final = 52.0
"""How deep the soil is under it; its roots may go on beyond."""
_FEW_WORDS: Final = 24
_FEW_LETTERS: Final = 240
"""A dream of fewer words, and of fewer letters, is never parted."""


@dataclass(frozen=True, slots=True)
class TreePage:
    """What stands on one page of a tree."""

    tree: TreeContent
    style: TreeStyle

    def lay(self, measure: Measure) -> TreeLayout:
        """Lay the page out."""
        return layout_tree(self.tree, measure, self.style, units_of(self.tree.stories) or None)


def tree_pages(tree: TreeContent, measure: Measure, width: float, height: float) -> list[TreePage]:
    """Deal a tree to as few pages as it can: roots side by side, as few as can be going on in the next column.

    Dreams that would take room from the stories stand in the crown alone, on pages after these. Nothing is laid yet: a
    large tree has many pages, and one of them is seen.
    """
    if not tree.dreams.shown:
        return _stories_pages(tree, measure, width, height)
    if not tree.stories:
        return list(_crown_pages(tree, measure, width, height))
    bare = _stories_pages(replace(tree, dreams=NO_DREAMS), measure, width, height)
    whole = _stories_pages(tree, measure, width, height)
    return whole if len(whole) <= len(bare) else [*bare, *_crown_pages(tree, measure, width, height)]


def _stories_pages(tree: TreeContent, measure: Measure, width: float, height: float) -> list[TreePage]:
    """Deal a tree to as few pages as it can, the crown with all that grows in it on each."""
    narrowest = GUTTER + COLUMN_GAP + _NARROWEST
    most = max(1, int((width - 2 * WALL.margin) // narrowest))
    least = min(most, 2)
    tries = [_dealt(tree, measure, width, height, columns) for columns in range(least, most + 1)]
    style, pages = min(tries, key=lambda dealt: (len(dealt[1]), sum(units_of(page.stories) for page in dealt[1])))
    return [TreePage(page, style) for page in pages]


def _dealt(
    tree: TreeContent, measure: Measure, width: float, height: float, columns: int
) -> tuple[TreeStyle, list[TreeContent]]:
    """Deal a tree to pages with this many columns, the notes as wide as that allows; nothing is laid yet."""
    pitch = (width - 2 * WALL.margin) / columns
    widest = width - 2 * WALL.margin
    style = replace(
        WALL, crown=replace(WALL.crown, widest=widest, leaves=inf), note_width=min(_WIDEST, pitch - GUTTER - COLUMN_GAP)
    )
    pages: list[TreeContent] = []
    least = width_over(width, style.crown)
    crown = lay_crown(tree.image, least, measure, style.crown, tree.dreams)
    if crown.rect.height > height * _MOST_CROWN:
        pages.append(TreeContent(tree.image))
        tree = replace(tree, image="")
        crown = lay_crown("", least, measure, style.crown, tree.dreams)
    room = height - crown.rect.height - style.trunk - style.fan - style.margin * 2
    parts = [part for story in tree.stories for part in _parts(story, measure, style, room)]
    each = ceil(len(parts) / ceil(len(parts) / columns)) if parts else 1
    pages += [replace(tree, stories=_joined(parts[start : start + each])) for start in range(0, len(parts), each)]
    return style, pages or [tree]


def _crown_pages(tree: TreeContent, measure: Measure, width: float, height: float) -> Iterator[TreePage]:
    """Yield a tree of dreams alone: as many of them on a page as its crown has room for."""
    widest = width - 2 * WALL.margin
    crown = replace(WALL.crown, width=min(widest, width * _CROWN_WIDTH), widest=widest, leaves=inf)
    style = replace(WALL, crown=crown, soil=_SOIL)
    room = height - style.trunk - style.margin * 2 - style.soil

    def fits(dreams: Sequence[DreamContent]) -> bool:
        content = DreamsContent(tuple(dreams))
        return lay_crown(tree.image, width_over(0, crown), measure, crown, content).rect.height <= room

    taken: list[DreamContent] = []
    for dream in (piece for each in tree.dreams.shown for piece in _halves(each, fits)):
        if taken and not fits([*taken, dream]):
            yield TreePage(TreeContent(tree.image, (), DreamsContent(tuple(taken))), style)
            taken = []
        taken.append(dream)
    yield TreePage(TreeContent(tree.image, (), DreamsContent(tuple(taken))), style)


def _halves(dream: DreamContent, fits: Callable[[Sequence[DreamContent]], bool]) -> Iterator[DreamContent]:
    """Yield a dream, in pieces when it is too long for any page: between words, or within a word that is so long."""
    words = dream.text.split(" ")
    if (len(words) < _FEW_WORDS and len(dream.text) < _FEW_LETTERS) or fits([dream]):
        yield dream
        return
    middle, letters = len(words) // 2, len(dream.text) // 2
    halves = (" ".join(words[:middle]), " ".join(words[middle:]))
    for number, half in enumerate(halves if middle else (dream.text[:letters], dream.text[letters:])):
        yield from _halves(DreamContent(f"{dream.id}/{number}", half), fits)


def forest_pages(
    trees: Sequence[ForestTree], measure: Measure, width: float, height: float, more: str = ""
) -> list[ForestLayout]:
    """Lay the forest out on as few pages as it can; without its lights where there is no room to tell of them.

    ``more`` is said on the last page after what the lights are.
    """
    for count in range(len(trees), 0, -1):
        each = ceil(len(trees) / ceil(len(trees) / count))
        for style in (CLOSE, DENSE):
            most = max(1, int((width - 2 * style.margin + style.gap) // (style.cell + style.gap)))
            for columns in sorted({best_columns(each, width / height, style), min(each, most)}):
                pages = _pages_that_fit(trees, each, measure, (width, height), style, columns, more)
                if pages:
                    across = (width - 2 * style.margin + style.gap) / columns - style.gap
                    wider = _wide_enough(trees, measure, style, across)
                    return _pages_that_fit(trees, each, measure, (width, height), wider, columns, more) or pages
    if any(tree.shared for tree in trees):
        return forest_pages([replace(tree, shared=()) for tree in trees], measure, width, height)
    return [layout_forest([tree], measure, width / height, CLOSE) for tree in trees] or [
        layout_forest((), measure, width / height, CLOSE)
    ]


def _wide_enough(trees: Sequence[ForestTree], measure: Measure, style: ForestStyle, across: float) -> ForestStyle:
    """Return the style with trees just wide enough for their counts, each on a line; as it is without room for that."""

    def in_one(wider: ForestStyle) -> bool:
        return all(len(measure(tree.counts, wider.cell, wider.counts).lines) <= 1 for tree in trees)

    most = max(1.0, min(_WIDER[-1], across / style.cell))
    ways = [style.wider(by) for by in (*(by for by in _WIDER if by < most), most)]
    return next((wider for wider in ways if in_one(wider)), style)


def _pages_that_fit(
    trees: Sequence[ForestTree],
    each: int,
    measure: Measure,
    room: tuple[float, float],
    style: ForestStyle,
    columns: int,
    more: str,
) -> list[ForestLayout]:
    """Lay so many trees out on each page; no page at all if one is too large for the room."""
    pages: list[ForestLayout] = []
    for start in range(0, len(trees), each):
        last = more if start + each >= len(trees) else ""
        page = layout_forest(trees[start : start + each], measure, room[0] / room[1], style, columns, more=last)
        if page.scene.width > room[0] or page.scene.height > room[1]:
            return []
        pages.append(page)
    return pages


def _joined(parts: Sequence[StoryContent]) -> tuple[StoryContent, ...]:
    """Return a page's stories: parts of one story beside each other are columns under one title, on one root."""
    stories: list[StoryContent] = []
    for part in parts:
        before = stories[-1] if stories else None
        if before is None or _whose(before) != _whose(part):
            stories.append(part)
            continue
        cuts = (*before.cuts, len(before.factors))
        stories[-1] = replace(before, factors=(*before.factors, *part.factors), cuts=cuts)
    return tuple(stories)


def _whose(part: StoryContent) -> str:
    """Return the id of the story that a part is of."""
    return part.id.rpartition("/")[0]


def _parts(story: StoryContent, measure: Measure, style: TreeStyle, room: float) -> list[StoryContent]:
    """Return a story in parts, each of which fits a column of this height; those after the first say so."""
    captions = (story.caption, story.continued or story.caption)
    title = max(measure(caption, style.note_width, FontRole.STORY).height for caption in captions)
    title += measure(story.tag, style.note_width, FontRole.TAG).height + 2 if story.tag else 0
    columns = _columns(story, measure, style, room, title + below_title(1, style))
    if len(columns) > 1:  # its root forks under the title
        columns = _columns(story, measure, style, room, title + below_title(2, style))
    return [
        replace(story, id=f"{story.id}/{number}", caption=captions[min(number, 1)], factors=factors)
        for number, factors in enumerate(columns)
    ]


def _columns(
    story: StoryContent, measure: Measure, style: TreeStyle, room: float, title: float
) -> list[tuple[FactorContent, ...]]:
    """Deal a story's factors to columns of this height, of which its title takes so much."""
    columns: list[tuple[FactorContent, ...]] = []
    taken: list[FactorContent] = []
    used = title
    for factor, needed in (piece for each in story.factors for piece in _pieces(each, measure, style, room - title)):
        if taken and (used + needed > room or len(taken) == FACTORS_A_COLUMN):
            columns.append(tuple(taken))
            taken, used = [], title
        taken.append(factor)
        used += needed
    return [*columns, tuple(taken)]


def _pieces(
    factor: FactorContent, measure: Measure, style: TreeStyle, room: float
) -> Iterator[tuple[FactorContent, float]]:
    """Yield a factor, without the place it was dragged to, and the height it needs.

    It comes in pieces when it is too long for any column.
    """
    if factor.offset_x or factor.offset_y:
        factor = replace(factor, offset_x=0, offset_y=0)
    needed = note_height(factor, measure, style) + style.note_gap
    if needed <= room:
        yield factor, needed
        return
    block = measure(factor.text, note_words_width(factor, measure, style), FontRole.FACTOR)
    line = block.height / len(block.lines)
    lines = max(1, int((room - style.note_gap - 2 * style.padding - 12) // line))
    for number, start in enumerate(range(0, len(block.lines), lines)):
        text = " ".join(block.lines[start : start + lines])
        piece = replace(factor, id=f"{factor.id}/{number}", text=text, in_norwegian="")
        yield piece, note_height(piece, measure, style) + style.note_gap
    if factor.in_norwegian:
        rest = replace(factor, id=f"{factor.id}/n", text=factor.in_norwegian, in_norwegian="")
        yield from _pieces(rest, measure, style, room)
