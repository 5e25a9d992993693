"""A tree that is written on, laid out for the view it stands in: it should not turn about while it grows."""

from itertools import product
from math import sqrt
from typing import Final

from unginvest_workshop.domain.layout import Measure
from unginvest_workshop.domain.tree_grid import MOST_COLUMNS, span_of, units_of
from unginvest_workshop.domain.tree_layout import TreePlan, lay_plan, plan_tree
from unginvest_workshop.domain.tree_memory import TreeMemory
from unginvest_workshop.domain.tree_picture import TreeContent, TreeLayout
from unginvest_workshop.domain.tree_style import LOW, PAPER, ROOMY, SLIM, WIDE, TreeStyle

CLEARLY_LARGER: Final = 1.12
EASY_TO_READ: Final = 0.9
"""The scale from which words are as large as one wishes."""
_TOO_SMALL: Final = 0.4
"""The scale under which words can't be read, and the tree's shape is all that is seen."""
_NEARLY: Final = 0.95
_CALM: Final = 0.12
"""The share of its height by which a tree that is written on grows deeper: a note or two, not every one."""
_REMEMBERED: Final = 64
"""Trees, with the view they stood in, whose shape is found again when one comes back to them."""
_FEW: Final = 2.0
"""So many views one beside or below the other a tree may take to be read rather than looked about in."""
_CUT: Final = 0.5
"""What a tree that is cut at its sides counts against one that is only cut at its foot."""
_Choice = tuple[TreeStyle, int | None]
_USUAL: Final[_Choice] = (ROOMY, None)


class FittingTree:
    """Lays one group's tree out for a view, and keeps to the shape that it chose while that is nearly as large."""

    def __init__(self, measure: Measure, calm: float = _CALM, legible: float = 0.0) -> None:
        """Lay out with this measure; the tree grows deeper by ``calm``, a share of its height.

        A tree that has no room at the scale ``legible`` is looked at a part at a time at that scale: then as much of
        it as can be is to be seen at once, and rather its foot is left out than what stands at its sides.
        """
        self._memory = TreeMemory(measure)
        self._calm = calm
        self._legible = legible
        self._choice = _USUAL
        self._spans: tuple[int, ...] = ()
        self._chosen_for: tuple[tuple[str, ...], float, float] | None = None
        self._enough = EASY_TO_READ
        """The scale down to which no other shape need be looked at."""
        self._remembered: dict[tuple[tuple[str, ...], float, float] | None, _Choice] = {}

    def lay(self, tree: TreeContent, width: float, height: float) -> TreeLayout:
        """Lay the tree out for a view of this size, in pixels.

        The usual layout is kept while it is easy to read, and then unless another is clearly larger. What was chosen
        stays until another is clearly larger still, also when one comes back to the same stories in the same view.
        """
        tree = self._memory.known(tree)
        self._come_to((tuple(story.id for story in tree.stories), width, height))
        spans = tuple(span_of(story) for story in tree.stories)
        if spans != self._spans:  # another shape may suit now
            self._spans, self._enough = spans, EASY_TO_READ
        plan = self._plan(tree, self._choice)
        if self._size(plan, width, height) < self._enough:
            plan = self._larger(tree, plan, width, height)
            self._enough = min(EASY_TO_READ, self._size(plan, width, height) * _NEARLY)
        return lay_plan(plan, self._memory)

    def _come_to(self, room: tuple[tuple[str, ...], float, float]) -> None:
        """Begin with the shape that these stories had in such a view, or else with the usual one."""
        if room == self._chosen_for:
            return
        if len(self._remembered) >= _REMEMBERED:
            self._remembered.clear()
        self._remembered[self._chosen_for] = self._choice
        self._choice, self._chosen_for = self._remembered.get(room, _USUAL), room
        self._enough = EASY_TO_READ

    def _larger(self, tree: TreeContent, plan: TreePlan, width: float, height: float) -> TreePlan:
        """Choose the shape that is largest in the view, if one is clearly larger than the present one."""
        most = self._size(plan, width, height) * CLEARLY_LARGER
        for choice in self._others(tree, width, height):
            other = self._plan(tree, choice)
            if (size := self._size(other, width, height)) > most:
                plan, most, self._choice = other, size, choice
        return plan

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

    def _others(self, tree: TreeContent, width: float, height: float) -> list[_Choice]:
        """Return the shapes worth trying: few columns; for a tree too large to be read, the shape of the view."""
        units = units_of(tree.stories)
        tried: list[_Choice] = [(style, None) for style in (LOW, PAPER, WIDE)]
        tried += product((LOW, SLIM, PAPER, WIDE), range(2, min(units, MOST_COLUMNS) + 1))
        usual = self._plan(tree, (LOW, None))
        if _scale(usual, width, height) < _TOO_SMALL:
            scene = usual.scene
            alike = usual.grid.columns * sqrt(width / height * scene.height / scene.width)
            near = {round(alike * share) for share in (0.85, 1.0, 1.15)}
            tried += [(LOW, columns) for columns in sorted(near) if MOST_COLUMNS < columns <= units]
        return tried


def fitting_layout(tree: TreeContent, measure: Measure, width: float, height: float) -> TreeLayout:
    """Lay out one group's tree for a view of this size, in pixels, as if it had not been seen before."""
    return FittingTree(measure, calm=0.0).lay(tree, width, height)


def _scale(plan: TreePlan, width: float, height: float) -> float:
    """Return how large a plan is shown in a view of this size."""
    return min(width / plan.scene.width, height / plan.scene.height)
