"""The measures of a forest, from much room to little: first how much a tree carries is written small, then its image.

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
    trunk: float = 34.0
    depth: float = 74.0
    """From the ground to a tree's name."""
    light: float = 17.0
    """Half of how wide a light is."""
    between: float = 30.0
    """Between two entries of the legend."""
    lit: bool = True
    """Whether what is shared glows, and is told."""
    lifted: float = 0.0
    """How far up among the roots the lights hang, where there is little room."""
    counted: bool = True
    """Whether it is told how widely a light is shared."""
    name: FontRole = FontRole.FOREST_NAME
    image: FontRole = FontRole.FOREST_IMAGE
    counts: FontRole | None = FontRole.FOREST_COUNT
    """What a group's name, its image and how much its tree carries are written in; None for what is left out."""
    legend: FontRole = FontRole.FOREST_COUNT
    digits: FontRole = FontRole.FOREST_LIGHT
    """What the legend is written in, and the numbers on the lights."""

    def read_at_once(self, *, shared: bool) -> set[FontRole]:
        """Return what is to be read from afar; the small writing is there for those who come nearer.

        ``shared`` tells whether there are any lights.
        """
        written = {self.name, self.image, *({self.legend, self.digits} if shared else ())}
        return (written | {self.counts} if self.counts else written) - {_SMALL_IMAGE, _SMALL_COUNTS}


_SMALL_IMAGE: Final = FontRole.IMAGE_LONG
_SMALL_COUNTS: Final = FontRole.TAG
AIRY: Final = ForestStyle()
CROWDED: Final = ForestStyle(
    cell=300.0, gap=18.0, margin=30.0, crown_width=286.0, crown_height=136.0, words_share=0.56, trunk=18.0, depth=46.0,
    light=14.5,
)  # fmt: skip
"""For so many trees that there is no air between them: what is read takes most of the room."""
SPARE: Final = replace(
    CROWDED, cell=266.0, gap=12.0, margin=20.0, crown_width=258.0, crown_height=118.0, trunk=16.0, depth=42.0,
    light=14.0, counted=False, counts=_SMALL_COUNTS, legend=FontRole.FOREST_NAME, digits=FontRole.FOREST_NAME,
)  # fmt: skip
"""Where there is no room to tell from afar how much each carries."""
BARE: Final = replace(
    SPARE, cell=216.0, gap=8.0, margin=12.0, crown_width=206.0, crown_height=88.0, words_share=0.84, words_width=0.64,
    trunk=13.0, depth=36.0, light=11.8, lifted=8.0, between=24.0, image=_SMALL_IMAGE,
)  # fmt: skip
"""Where there is no room for the images either: the names are read, and what is shared."""
FAR: Final = replace(BARE, trunk=11.0, depth=32.0, name=FontRole.FOREST_FAR, lit=False)
"""Where there is no room but for the names."""
CLOSE: Final = ForestStyle(
    cell=276.0, gap=12.0, margin=8.0, crown_width=264.0, crown_height=80.0, words_share=0.54, trunk=12.0, depth=34.0,
    light=13.0, lifted=28.0, counted=False,
)  # fmt: skip
"""For the wall, where words are large and many trees are to be seen at once."""
DENSE: Final = replace(
    CLOSE, cell=212.0, gap=5.0, margin=4.0, crown_width=209.0, crown_height=74.0, words_share=0.64, words_width=0.67,
    depth=30.0, light=11.7, lifted=26.0, between=18.0, counts=None,
)  # fmt: skip
"""For the wall, where more trees are to be seen at once than have room to tell how much they carry."""
