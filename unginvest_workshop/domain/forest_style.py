"""The measures of a forest, from much room to little: then words are smaller and fewer, and none are left out.

All in scene units. Which words can be read depends on how large a unit is shown.
"""

from dataclasses import dataclass, replace
from typing import Final

from unginvest_workshop.domain.layout import FontRole


@dataclass(frozen=True, slots=True)
class ForestStyle:
    """Measures in scene units, and what is said."""

    cell: float = 430.0
    gap: float = 34.0
    margin: float = 44.0
    crown_width: float = 390.0
    crown_height: float = 206.0
    words_share: float = 0.44
    words_width: float = 0.58
    """How much of a crown's height its words may take, and of its width."""
    lines: int = 5
    """How many lines they may take."""
    trunk: float = 34.0
    depth: float = 74.0
    """From the ground to the lights, or without any to a tree's name."""
    light: float = 17.0
    """Half of how wide a light is."""
    between: float = 30.0
    """Between two entries of the legend."""
    counted: bool = True
    """Whether it is told how widely a light is shared."""
    legend_lines: int = 3
    """How many lines each entry of the legend may take."""
    leaves: bool = True
    """Whether it is told in the crown how many dreams grow there."""
    name: FontRole = FontRole.FOREST_NAME
    image: FontRole = FontRole.FOREST_IMAGE
    counts: FontRole = FontRole.FOREST_COUNT
    """What a group's name, its image and how much its tree carries are written in."""
    legend: FontRole = FontRole.FOREST_COUNT
    digits: FontRole = FontRole.FOREST_LIGHT
    """What the legend is written in, and the numbers on the lights."""

    def read_at_once(self, *, shared: bool) -> set[FontRole]:
        """Return all that is to be read from afar; ``shared`` tells whether there are any lights."""
        return {self.name, self.image, self.counts, *({self.legend, self.digits} if shared else ())}

    def wider(self, by: float) -> "ForestStyle":
        """Return the style with trees so many times as wide, for a view that is wide: fewer lines of words."""
        return replace(self, cell=self.cell * by, crown_width=self.crown_width * by)


AIRY: Final = ForestStyle()
CROWDED: Final = ForestStyle(
    cell=300.0, gap=18.0, margin=30.0, crown_width=286.0, crown_height=136.0, words_share=0.56, words_width=0.62,
    lines=4, trunk=18.0, depth=46.0, light=14.5,
)  # fmt: skip
"""For so many trees that there is no air between them: what is read takes most of the room."""
SPARE: Final = replace(
    CROWDED, cell=236.0, gap=10.0, margin=16.0, crown_width=228.0, crown_height=92.0, words_share=0.7, words_width=0.66,
    lines=3, trunk=13.0, depth=26.0, light=13.0, counted=False, legend_lines=1, name=FontRole.FOREST_NAME_SMALL,
    image=FontRole.FOREST_IMAGE_SMALL, digits=FontRole.FOREST_NAME_SMALL,
)  # fmt: skip
"""Where there is little room: all words are small, and it is not told how widely each light is shared."""
TIGHT: Final = replace(
    SPARE, cell=180.0, gap=6.0, margin=8.0, crown_width=178.0, crown_height=62.0, words_share=0.86, words_width=0.72,
    lines=2, trunk=9.0, depth=14.5, light=9.9, between=20.0, leaves=False,
)  # fmt: skip
"""Where there is least: of each image its first words are read."""
CLOSE: Final = ForestStyle(
    cell=276.0, gap=12.0, margin=8.0, crown_width=264.0, crown_height=80.0, words_share=0.54, lines=3, trunk=12.0,
    depth=24.0, light=13.0, counted=False, legend_lines=2,
)  # fmt: skip
"""For the wall, where words are large and many trees are to be seen at once."""
DENSE: Final = replace(
    CLOSE, cell=212.0, gap=5.0, margin=4.0, crown_width=209.0, crown_height=64.0, words_share=0.72, words_width=0.7,
    lines=2, trunk=9.0, depth=15.0, light=11.7, between=18.0, legend_lines=1, leaves=False,
)  # fmt: skip
"""For the wall, where more trees are to be seen at once."""
