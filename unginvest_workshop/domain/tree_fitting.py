"""A tree that is written on, laid out for the view it stands in: it should not turn about while it grows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import inf, sqrt
from typing import Final

from unginvest_workshop.domain.layout import Measure
from unginvest_workshop.domain.tree_brief import brief_tree
from unginvest_workshop.domain.tree_grid import MOST_COLUMNS, span_of, units_of
from unginvest_workshop.domain.tree_layout import TreePlan, lay_plan, plan_tree
from unginvest_workshop.domain.tree_memory import TreeMemory
from unginvest_workshop.domain.tree_picture import TreeContent, TreeLayout
from unginvest_workshop.domain.tree_style import COMPACT, LOW, PAPER, ROOMY, TreeStyle

CLEARLY_LARGER: Final = 1.12
EASY_TO_READ: Final = 0.9
"""The scale from which words are as large as one wishes."""
LARGEST: Final = 1.25
"""The scale above which words are no longer made larger, however much room there is."""
_TOO_SMALL: Final = 0.4
"""The scale under which words can't be read, and the tree's shape is all that is seen."""
_NEARLY: Final = 0.95
_NEARLY_AS_LARGE: Final = 0.9
"""So much smaller words may be for wider notes, where fewer lines of them break."""
_AS_GOOD: Final = 0.99
"""So much less of a large tree may be seen at once, for wider notes."""
_CALM: Final = 0.15
"""The share of its height by which a tree that is written on grows deeper: a note or two, not every one."""
_REMEMBERED: Final = 64
"""Trees, with the view they stood in, whose shape is found again when one comes back to them."""
_FEW: Final = 2.0
"""So many views one beside or below the other a tree may take to be read rather than looked about in."""
_CUT: Final = 0.5
"""What a tree that is cut at its sides counts against one that is only cut at its foot."""
_A_ROW_MORE: Final = 0.06
"""How much larger words must be for roots that stand in a row more."""
_STYLES: Final = (ROOMY, LOW, PAPER, COMPACT)
_WITH_ALL_DREAMS: Final = tuple(
    replace(style, crown=replace(style.crown, leaves=inf, widest=620.0)) for style in (ROOMY, LOW, PAPER)
)
"""Their crowns grow higher rather than wider: a place on a poster is high."""
_FOR_ALL_DREAMS: Final = 0.8
"""So much smaller words may be on a poster for a crown that tells all its dreams."""
_WIDTHS: Final = (162.0, 182.0, 204.0, 228.0, 256.0, 300.0)
"""How wide notes may be: they fill a wide view, and a narrow one has room for more of them."""
_WIDTHS_OF_MANY: Final = (204.0, 268.0)
_MANY: Final = 120
"""Factors from which fewer widths are tried: measuring them all takes long, and there is no room anyhow."""
_Choice = tuple[TreeStyle, int]
_Tried = tuple[float, TreePlan, _Choice]
"""What a shape is worth, how it is planned, and what it is."""
_Room = tuple[tuple[str, ...], float, float]
"""Stories, and the width and height of the view that they stand in."""


class FittingTree:
    """Lays one group's tree out for a view, and keeps to the shape that it chose while that is nearly as large."""

    def __init__(
        self,
        measure: Measure,
        calm: float = _CALM,
        legible: float = 0.0,
        styles: Sequence[TreeStyle] = _STYLES,
    ) -> None:
        """Lay out with this measure; the tree grows deeper by ``calm``, a share of its height.

        ``styles`` are those that it may have, the roomiest first.

        A tree that has no room at the scale ``legible`` is looked at a part at a time at that scale: then as much of
        it as can be is to be seen at once, and rather its foot is left out than what stands at its sides.
        """
        self._memory = TreeMemory(measure)
        self._all_styles = styles
        self._calm = calm
        self._legible = legible
        self._choice: _Choice | None = None
        self._spans: tuple[int, ...] = ()
        self._chosen_for: _Room | None = None
        self._enough = EASY_TO_READ
        """The scale down to which no other shape need be looked at."""
        self._anew = True
        """Whether all shapes are looked at the next time, and not only those that are like the present one."""
        self._remembered: dict[_Room, _Choice] = {}

    def lay(self, tree: TreeContent, width: float, height: float) -> TreeLayout:
        """Lay the tree out for a view of this size, in pixels.

        The roomiest shape is taken in which it is easy to read, else the largest. What was chosen stays until another
        is clearly larger, also when a story comes or goes, or one comes back to the same stories in the same view.
        """
        tree = self._memory.known(tree)
        self._come_to((tuple(story.id for story in tree.stories), width, height))
        spans = tuple(span_of(story) for story in tree.stories)
        if spans != self._spans:  # another shape may suit now; after a word more or less only one like the present
            self._anew |= sum(abs(now - before) for now, before in zip(spans, self._spans, strict=False)) > 1
            self._spans, self._enough = spans, EASY_TO_READ
        plan = self._plan(tree, self._choice) if self._choice is not None else None
        if plan is None or self._size(plan, width, height) < self._enough:
            plan = self._larger(tree, plan, width, height)
            self._enough = min(EASY_TO_READ, self._size(plan, width, height) * _NEARLY)
        self._anew = False
        return lay_plan(plan, self._memory)

    def _come_to(self, room: _Room) -> None:
        """Begin with the shape that these stories had in such a view; with stories more or fewer, with the present one.

        Of a tree or a view that is new no shape has been chosen.
        """
        before = self._chosen_for
        if room == before:
            return
        if before is not None and self._choice is not None:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[before] = self._choice
        changed = before is not None and room[1:] == before[1:] and not set(room[0]).isdisjoint(before[0])
        self._choice = self._remembered.get(room, self._choice if changed else None)
        self._chosen_for = room
        self._enough = EASY_TO_READ
        self._anew = True

    def _larger(self, tree: TreeContent, plan: TreePlan | None, width: float, height: float) -> TreePlan:
        """Choose the shape that suits the view best, if it is clearly better than the present one."""
        best, *others = self._best_of_styles(tree, width, height)
        for other in others:
            best = other if other[0] * _NEARLY > best[0] else best
        if plan is None or best[0] > self._worth(plan, width, height) * CLEARLY_LARGER:
            _, plan, self._choice = best
        return plan

    def _best_of_styles(self, tree: TreeContent, width: float, height: float) -> list[_Tried]:
        """Return the best shape in each style, from the roomiest to the first in which it is easy to read."""
        found: list[_Tried] = []
        for style in self._styles():
            found.append(self._nearly_best(tree, style, width, height))
            if found[-1][0] >= EASY_TO_READ:
                break
        return found

    def _present(self) -> _Choice | None:
        """Return the present shape where only those like it are looked at: while somebody writes, time is short."""
        return None if self._anew else self._choice

    def _styles(self) -> Sequence[TreeStyle]:
        """Return the styles worth trying."""
        present = self._present()
        if present is None:
            return self._all_styles
        width = present[0].note_width
        at = [replace(style, note_width=width) for style in self._all_styles].index(present[0])
        return self._all_styles[max(0, at - 1) : at + 2]

    def _nearly_best(self, tree: TreeContent, style: TreeStyle, width: float, height: float) -> _Tried:
        """Return what the best shape in a style is worth, or one with wider notes that is nearly as good.

        Of a tree that is looked at a part at a time it is the best, with the widest notes that show as much of it.
        """
        tried = []
        for choice in self._shapes(tree, style, width, height):
            plan = self._plan(tree, choice)
            tried.append((self._worth(plan, width, height), plan, choice))
        best = max(tried, key=lambda each: each[0])
        if _scale(best[1], width, height) < self._legible:
            near = [each for each in tried if each[0] >= best[0] * _AS_GOOD]
        else:
            seen_whole = [each for each in tried if _scale(each[1], width, height) >= self._legible]
            near = [each for each in seen_whole if each[0] >= best[0] * _NEARLY_AS_LARGE]
        return max(near, key=lambda each: (each[2][0].note_width, each[0]))

    def _worth(self, plan: TreePlan, width: float, height: float) -> float:
        """Return how good a plan is: how large it is shown, or how much of it is seen at once.

        Of one that is seen whole it is a little less for each row of roots after the first.
        """
        rows = plan.grid.rows if _scale(plan, width, height) >= self._legible else 1
        return min(LARGEST, self._size(plan, width, height)) / (1 + _A_ROW_MORE * (rows - 1))

    def _size(self, plan: TreePlan, width: float, height: float) -> float:
        """Return how large a plan is shown in a view of this size, or how much of it is seen at once in one so small.

        A tree of more than a few views is looked about in, and shown whole in between: then its own shape counts.
        """
        whole = _scale(plan, width, height)
        if whole >= self._legible or whole * _FEW < self._legible:
            return whole
        across, down = width / plan.scene.width / self._legible, height / plan.scene.height / self._legible
        seen = min(1.0, down) * (1.0 if across >= 1 else across * _CUT)
        return self._legible * (1 + 2 * seen) / 3  # as much as a small whole when next to nothing of it is seen

    def _plan(self, tree: TreeContent, choice: _Choice) -> TreePlan:
        return plan_tree(tree, *choice, self._memory, self._calm)

    def _shapes(self, tree: TreeContent, style: TreeStyle, width: float, height: float) -> Iterator[_Choice]:
        """Yield the shapes worth trying: few columns; for a tree too large to be read, the shape of the view."""
        units = units_of(tree.stories)
        few = sum(len(story.factors) for story in tree.stories) < _MANY
        widths: Sequence[float] = _WIDTHS if few else _WIDTHS_OF_MANY
        most = max(1, min(units, MOST_COLUMNS))
        columns: Iterable[int] = range(1, most + 1)
        present = self._present()
        if present is not None:
            widths = [present[0].note_width]  # others when one comes here again: while somebody writes, time is short
            columns = [each for each in columns if abs(each - min(most, present[1])) <= 1]
        yield from ((replace(style, note_width=each), count) for each in widths for count in columns)
        yield from ((style, columns) for columns in self._like_the_view(tree, units, width, height))

    def _like_the_view(self, tree: TreeContent, units: int, width: float, height: float) -> Iterable[int]:
        """Return the numbers of columns that give a tree of very many about the shape of the view."""
        usual = plan_tree(tree, LOW, None, self._memory, self._calm)
        if _scale(usual, width, height) >= _TOO_SMALL:
            return ()
        scene = usual.scene
        alike = usual.grid.columns * sqrt(width / height * scene.height / scene.width)
        near = {round(alike * share) for share in (0.85, 1.0, 1.15)}
        return [columns for columns in sorted(near) if MOST_COLUMNS < columns <= units]


def poster_layout(tree: TreeContent, measure: Measure, width: float, height: float) -> TreeLayout:
    """Lay a tree out for a poster of this size in scene units: of very long words the first lines.

    All dreams stand in its crown, unless its words were too small to read with ease for that.
    """
    tree = brief_tree(tree, measure, PAPER)
    usual = FittingTree(measure).lay(tree, width, height)
    if all(leaf.id for leaf in usual.crown.leaves):
        return usual
    whole = FittingTree(measure, styles=_WITH_ALL_DREAMS).lay(tree, width, height)
    size, least = (min(width / laid.scene.width, height / laid.scene.height) for laid in (whole, usual))
    return whole if size >= min(least, EASY_TO_READ) * _FOR_ALL_DREAMS else usual


def _scale(plan: TreePlan, width: float, height: float) -> float:
    """Return how large a plan is shown in a view of this size."""
    return min(width / plan.scene.width, height / plan.scene.height)
