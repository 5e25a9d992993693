"""The two faces, loaded by the app so that every machine shows the same."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from unginvest_workshop.ui.theme import SANS, SERIF

REGULAR: Final = QFont.Weight.Normal
SEMIBOLD: Final = QFont.Weight.DemiBold
BOLD: Final = QFont.Weight.Bold

_CUTS: Final = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")
_TABULAR: Final = "tnum"


class FontsMissingError(RuntimeError):
    """A face is not on this machine, or cannot be read."""


def load_fonts() -> None:
    """Make the faces known to Qt; once they are, nothing more is done. Raises FontsMissingError."""
    import font_source_sans_pro  # noqa: PLC0415
    import font_source_serif_pro  # noqa: PLC0415

    for family, package in ((SERIF, font_source_serif_pro), (SANS, font_source_sans_pro)):
        if family not in QFontDatabase.families():
            _load(family, Path(package.font_directory))


def _load(family: str, folder: Path) -> None:
    for cut in _CUTS:
        file = folder / f"{family.replace(' ', '')}-{cut}.ttf"
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FontsMissingError(f"the face {family} cannot be read from {file}")


def serif(px: float, weight: QFont.Weight = SEMIBOLD, *, italic: bool = False) -> QFont:
    """Return the face of titles and questions, in pixels of height."""
    return _font(SERIF, px, weight, italic=italic)


def sans(px: float, weight: QFont.Weight = REGULAR, *, tabular: bool = False, italic: bool = False) -> QFont:
    """Return the face of all other text, in pixels of height; ``tabular`` gives digits of one width, for clocks."""
    font = _font(SANS, px, weight, italic=italic)
    if tabular:
        font.setFeature(QFont.Tag(_TABULAR), 1)
    return font


def _font(family: str, px: float, weight: QFont.Weight, *, italic: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(px)))
    font.setWeight(weight)
    font.setItalic(italic)
    return font
