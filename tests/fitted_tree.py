"""A group's tree as it is laid out for a view that it has not been seen in before."""

from dataclasses import replace

from unginvest_workshop.domain.layout import Measure
from unginvest_workshop.domain.tree_fitting import FittingTree
from unginvest_workshop.domain.tree_picture import TreeContent, TreeLayout
from unginvest_workshop.domain.tree_style import LOW

SLIM = replace(LOW, note_width=162.0, margin=12.0)
"""Notes about as narrow as they become in a narrow view."""


def fitting_layout(tree: TreeContent, measure: Measure, width: float, height: float) -> TreeLayout:
    """Lay a tree out for a view of this size, in pixels."""
    return FittingTree(measure, calm=0.0).lay(tree, width, height)
