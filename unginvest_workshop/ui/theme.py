"""Colours, faces and measures: the one place they are written."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.people import GroupColour

SERIF: Final = "Source Serif Pro"
SANS: Final = "Source Sans Pro"

RADIUS: Final = 8
CARD_RADIUS: Final = 14


@dataclass(frozen=True, slots=True)
class PhaseColours:
    """A phase's strong colour (text, 7:1 on paper and on its own soft fill) and its soft fill."""

    strong: str
    soft: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The console's colours, as #RRGGBB."""

    paper: str = "#FBF8F3"
    surface: str = "#FFFFFF"
    sunken: str = "#F6F1E8"
    ink: str = "#1E2A26"
    muted: str = "#49544F"
    line: str = "#E4DDD2"
    earth_top: str = "#F1E7DA"
    earth_bottom: str = "#E9DCCB"
    bark: str = "#7A5A41"
    bark_ink: str = "#5A3F2B"
    crown: str = "#CFE4D8"
    accent: str = "#195740"
    accent_soft: str = "#DDEEE5"
    warm: str = "#7B3B00"
    highlight: str = "#FFF6D8"
    sun: str = "#F6E2AE"
    sun_ink: str = "#4B3120"
    road: str = "#D9CDBA"


PALETTE: Final = Palette()

PHASES: Final = MappingProxyType(
    {
        Phase.DEFINITION: PhaseColours("#2B4B7D", "#E1E8F3"),
        Phase.DISCOVERY: PhaseColours("#195740", "#DDEEE5"),
        Phase.DREAM: PhaseColours("#5D378B", "#EBE2F5"),
        Phase.DESIGN: PhaseColours("#7B3B00", "#FBE8D6"),
        Phase.REALISATION: PhaseColours("#8E1F33", "#F8E0E3"),
    }
)

GROUP_COLOURS: Final = MappingProxyType(
    {
        GroupColour.GREEN: PhaseColours("#195740", "#DDEEE5"),
        GroupColour.BLUE: PhaseColours("#2B4B7D", "#E1E8F3"),
        GroupColour.PURPLE: PhaseColours("#5D378B", "#EBE2F5"),
        GroupColour.ORANGE: PhaseColours("#7B3B00", "#FBE8D6"),
        GroupColour.RED: PhaseColours("#8E1F33", "#F8E0E3"),
        GroupColour.TEAL: PhaseColours("#0B5563", "#D9EEF0"),
        GroupColour.OCHRE: PhaseColours("#5F4700", "#F5EBCB"),
        GroupColour.GREY: PhaseColours("#444B50", "#E8E9EA"),
    }
)
"""The groups' colours; a group's number always stands with its own."""


@dataclass(frozen=True, slots=True)
class StagePalette:
    """The stage's colours for one phase: light, or dark for Dream."""

    paper: str
    raised: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    soft: str
    line: str
    dark: bool
    newsprint: str = "#F3EADA"
    """The paper of a newspaper, and what is printed on it: the same in light and dark."""
    news_ink: str = "#221F1A"
    news_muted: str = "#4A443A"
    news_line: str = "#CBBDA5"


def stage_palette(phase: Phase, *, dark: bool) -> StagePalette:
    """Return the stage's colours; contrasts of text are 7:1 or more in all of them."""
    colours = PHASES[phase]
    if not dark:
        return StagePalette(
            paper=PALETTE.paper, raised=PALETTE.surface, ink=PALETTE.ink, muted=PALETTE.muted, accent=colours.strong,
            on_accent="#FFFFFF", soft=colours.soft, line="#EBE5D9", dark=False,
        )  # fmt: skip
    paper, raised, muted, accent = _DARK[phase]
    return StagePalette(
        paper=paper, raised=raised, ink="#FFFFFF", muted=muted, accent=accent, on_accent=paper, soft=raised,
        line=raised, dark=True,
    )  # fmt: skip


_DARK: Final = MappingProxyType(
    {
        Phase.DEFINITION: ("#182233", "#27364F", "#B6C2D6", "#BFD4F5"),
        Phase.DISCOVERY: ("#14261F", "#213D32", "#B4C8BE", "#B9E6CF"),
        Phase.DREAM: ("#221A33", "#3A2D55", "#BDB3CC", "#D9C2F7"),
        Phase.DESIGN: ("#2B1D10", "#46301C", "#D0BFAE", "#F7CFA6"),
        Phase.REALISATION: ("#2E151B", "#4A242D", "#D3B6BC", "#F7C0CA"),
    }
)
