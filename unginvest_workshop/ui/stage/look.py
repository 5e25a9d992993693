"""How the stage looks to this room: light or dark, how large its words are, and whether it moves."""

from dataclasses import dataclass

from PySide6.QtCore import QSize

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.settings import Settings, StageTheme
from unginvest_workshop.ui.theme import StagePalette, stage_palette

USUAL_SIZE = QSize(1920, 1080)
"""What most projectors show: for a likeness of the stage while none is shown."""


@dataclass(frozen=True, slots=True)
class StageLook:
    """The facilitator's choices for the stage."""

    theme: StageTheme = StageTheme.BY_EXERCISE
    text: float = 1.0
    """How large words are against the usual; none falls below its least size."""
    moves: bool = True
    """Whether a change may be seen as a short movement."""

    @classmethod
    def of(cls, settings: Settings) -> "StageLook":
        """Return what the settings say."""
        return cls(settings.stage_theme, settings.stage_text / 100, not settings.less_motion)

    def palette(self, phase: Phase) -> StagePalette:
        """Return the colours for a phase; by the exercise, Dream is dark and all others are light."""
        dark = phase is Phase.DREAM if self.theme is StageTheme.BY_EXERCISE else self.theme is StageTheme.DARK
        return stage_palette(phase, dark=dark)
