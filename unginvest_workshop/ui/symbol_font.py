"""The symbol font and its characters, read straight from the package that carries them.

The package itself is not imported: that loads all of its eleven fonts and a second set of names for Qt, some 45 MB.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from unginvest_workshop.ui.fonts import FontsMissingError

_PACKAGE: Final = "qtawesome"
_FONT: Final = "materialdesignicons6-webfont-*.ttf"
_CHARACTERS: Final = "materialdesignicons6-webfont-charmap-*.json"
"""Files within the package, whose names it may change: pyproject.toml holds it to releases that have them."""


def symbol_font(px: int) -> QFont:
    """Return the symbol font in pixels of height. Raises FontsMissingError."""
    font = QFont(_family())
    font.setPixelSize(max(1, px))
    return font


@cache
def symbol_character(glyph: str) -> str:
    """Return the character that the font draws a glyph for (``content-save``). Raises KeyError for an unknown name."""
    # The few that are asked for are looked up in the text itself: as names in memory, all 7,000 would take a megabyte.
    found = re.search(rf'"{re.escape(glyph)}"\s*:\s*"([0-9a-fA-Fx]+)"', _characters())
    if found is None:
        raise KeyError(glyph)
    return chr(int(found[1], 16))


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(_file(_FONT)))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        raise FontsMissingError(f"the symbols cannot be read from {_file(_FONT)}")
    return families[0]


@cache
def _characters() -> str:
    return _file(_CHARACTERS).read_text(encoding="utf-8")


def _file(pattern: str) -> Path:
    spec = find_spec(_PACKAGE)
    folders = [Path(folder) / "fonts" for folder in (spec.submodule_search_locations or ())] if spec else []
    found = next((file for folder in folders for file in sorted(folder.glob(pattern))), None)
    if found is None:
        raise FontsMissingError(f"the package {_PACKAGE} has no {pattern}: install the app anew")
    return found
