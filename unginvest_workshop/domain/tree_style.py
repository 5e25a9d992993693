"""How much room a tree's parts are given: roomy, low in narrow views, dense on the wall, low on pages."""

from dataclasses import dataclass, replace
from math import inf
from typing import Final


@dataclass(frozen=True, slots=True)
class CrownStyle:
    """Measures in scene units, the least of them: a crown grows with the words in it."""

    width: float = 460.0
    height: float = 216.0
    share: float = 0.5
    """How much of the roots' width the crown spans."""
    widest: float = 1600.0
    """How wide its words may make it."""
    tall: float = 0.42
    """How high a crown with dreams may be against its width before it grows wider too."""
    leaves: float = inf
    """How high the dreams in it may stand together; those that find no room are counted."""


@dataclass(frozen=True, slots=True)
class TreeStyle:
    """Measures in scene units."""

    crown: CrownStyle = CrownStyle()
    trunk: float = 36.0
    """From the crown to the ground."""
    fan: float = 82.0
    """Depth of the soil in which the roots spread before the first title."""
    note_gap: float = 17.0
    """Between notes: more than a badge on a note's corner stands up."""
    padding: float = 10.0
    """Above and below a note's text."""
    badge_inside: bool = False
    """Whether a badge stands beside the text instead of on the note's corner, so that notes can stand closer."""
    soil: float = 170.0
    """Depth of the soil under a tree that has no stories yet."""
    margin: float = 36.0
    note_width: float = 204.0


ROOMY: Final = TreeStyle()
_LOW_CROWN: Final = CrownStyle(width=360.0, height=128.0, leaves=170.0)
LOW: Final = TreeStyle(_LOW_CROWN, trunk=26.0, fan=64.0, margin=24.0)
PAPER: Final = replace(
    LOW, crown=replace(_LOW_CROWN, height=112.0), trunk=20.0, fan=54.0, note_gap=7.0, padding=7.0, badge_inside=True,
    margin=12.0,
)  # fmt: skip
"""As low as it may be: a page has the tree's stories beneath it."""
COMPACT: Final = replace(
    PAPER, crown=replace(_LOW_CROWN, height=78.0, share=0.42, widest=1000.0, tall=0.24, leaves=34.0), trunk=12.0,
    fan=38.0, note_gap=5.0, padding=4.5, margin=8.0,
)  # fmt: skip
"""For a view that is low: what is read comes first, and the crown is a wide one."""
WALL: Final = TreeStyle(
    CrownStyle(width=360.0, height=72.0, share=0.36, leaves=120.0), trunk=15.0, fan=42.0, note_gap=7.0, padding=6.0,
    badge_inside=True, margin=9.0,
)  # fmt: skip
