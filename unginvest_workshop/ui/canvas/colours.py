"""The pictures' colours: the console's paper, and the stage light or dark."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.ui.theme import PALETTE, PHASES, StagePalette


@dataclass(frozen=True, slots=True)
class PictureColours:
    """What the pictures are painted with."""

    paper: QColor
    earth_top: QColor
    earth_bottom: QColor
    bark: QColor
    title: QColor
    crown: QColor
    crown_ink: QColor
    leaf: QColor
    """Behind a dream in the crown."""
    leaf_ink: QColor
    note: QColor
    note_line: QColor
    sunken: QColor
    """Behind words that stand on a note."""
    ink: QColor
    muted: QColor
    badge: QColor
    on_badge: QColor
    chosen: QColor
    chosen_line: QColor
    road: QColor
    road_dash: QColor
    sun: QColor
    sun_ink: QColor
    done: QColor
    planned: QColor
    under_way: QColor
    milestone: QColor
    today: QColor
    on_today: QColor
    lights: tuple[QColor, ...]
    """Of the shared factors in the forest, by their numbers."""
    on_light: QColor


_LIGHTS = ("#195740", "#2B4B7D", "#7B3B00", "#5D378B", "#0B5563", "#8E1F33", "#5F4700", "#7A1F63", "#444B50")
"""White digits stand 7:1 on each."""
_DARK_LIGHTS = ("#8FD9B6", "#A9C6F5", "#F5B98A", "#D3B6F7", "#8ED6E2", "#F5A3B3", "#E8CF7A", "#F0A8DC", "#CDD3D8")


def paper_colours() -> PictureColours:
    """Return the colours on paper: console, light stage and exports."""
    return PictureColours(
        paper=QColor(PALETTE.paper),
        earth_top=QColor(PALETTE.earth_top),
        earth_bottom=QColor(PALETTE.earth_bottom),
        bark=QColor(PALETTE.bark),
        title=QColor(PALETTE.bark_ink),
        crown=QColor(PALETTE.crown),
        crown_ink=QColor(PALETTE.accent),
        leaf=QColor("#F2F8F4"),
        leaf_ink=QColor(PALETTE.ink),
        note=QColor(PALETTE.surface),
        note_line=QColor("#E0D3C1"),
        sunken=QColor(PALETTE.sunken),
        ink=QColor(PALETTE.ink),
        muted=QColor(PALETTE.muted),
        badge=QColor(PALETTE.accent),
        on_badge=QColor("#FFFFFF"),
        chosen=QColor(PALETTE.highlight),
        chosen_line=QColor(PALETTE.warm),
        road=QColor(PALETTE.road),
        road_dash=QColor("#FFFFFF"),
        sun=QColor(PALETTE.sun),
        sun_ink=QColor(PALETTE.sun_ink),
        done=QColor(PHASES[Phase.DISCOVERY].strong),
        planned=QColor(PHASES[Phase.REALISATION].strong),
        under_way=QColor(PHASES[Phase.DREAM].strong),
        milestone=QColor(PHASES[Phase.DESIGN].strong),
        today=QColor(PALETTE.ink),
        on_today=QColor("#FFFFFF"),
        lights=tuple(QColor(each) for each in _LIGHTS),
        on_light=QColor("#FFFFFF"),
    )


def stage_colours(stage: StagePalette) -> PictureColours:
    """Return the colours for the wall."""
    if not stage.dark:
        return paper_colours()
    paper, raised = QColor(stage.paper), QColor(stage.raised)
    accent, ink = QColor(stage.accent), QColor(stage.ink)
    # Lighter than elsewhere on the stage: here it stands on a raised card.
    muted = _mixed(QColor(stage.muted), ink, 0.3)
    return PictureColours(
        paper=paper,
        earth_top=_mixed(paper, QColor("#6B5140"), 0.30),
        earth_bottom=_mixed(paper, QColor("#6B5140"), 0.18),
        bark=QColor("#A98A6F"),
        title=QColor("#F1E2D2"),
        crown=_mixed(paper, QColor("#4F8A6E"), 0.55),
        crown_ink=QColor("#FFFFFF"),
        leaf=_mixed(paper, QColor("#4F8A6E"), 0.28),
        leaf_ink=ink,
        note=raised,
        note_line=_mixed(raised, ink, 0.14),
        sunken=_mixed(raised, paper, 0.5),
        ink=ink,
        muted=muted,
        badge=accent,
        on_badge=QColor(stage.on_accent),
        chosen=_mixed(raised, accent, 0.25),
        chosen_line=accent,
        road=_mixed(paper, QColor("#B9A68C"), 0.42),
        road_dash=_mixed(paper, ink, 0.75),
        sun=QColor(PALETTE.sun),
        sun_ink=QColor(PALETTE.sun_ink),
        done=accent,
        planned=accent,
        under_way=accent,
        milestone=QColor(PALETTE.sun),
        today=ink,
        on_today=paper,
        lights=tuple(QColor(each) for each in _DARK_LIGHTS),
        on_light=paper,
    )


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour with this share of the other in it."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
