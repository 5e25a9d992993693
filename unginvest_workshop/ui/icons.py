"""Icons and plain symbols, from a symbol font that is loaded the first time one is asked for."""

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath

from unginvest_workshop.ui.theme import PALETTE

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_SET: Final = "mdi6"
_DRAWN_PX: Final = 256

SYMBOLS: Final = MappingProxyType(
    {
        "pair": "account-multiple",
        "listen": "ear-hearing",
        "write": "pencil",
        "swap": "swap-horizontal-bold",
        "group": "account-group",
        "walk": "walk",
        "tell": "account-voice",
        "think": "thought-bubble",
        "star": "star",
        "pause": "coffee",
        "hand": "hand-back-right",
        "eye": "eye",
        "talk": "forum",
        "heart": "heart",
        "happy": "emoticon-happy",
        "help": "hand-heart",
        "learn": "lightbulb-on",
        "door": "door-open",
        "strong": "arm-flex",
        "grow": "sprout",
        "key": "key",
        "place": "map-marker",
        "work": "briefcase",
        "home": "home-heart",
        "free": "bike",
        "car": "car",
        "paw": "paw",
        "night": "weather-night",
    }
)
"""What stands beside an instruction, by the names that content uses."""


def icon(name: str, colour: str = PALETTE.ink) -> QIcon:
    """Return an icon by a name of SYMBOLS or of the font (``content-save``)."""
    import qtawesome  # noqa: PLC0415

    found: QIcon = qtawesome.icon(f"{_SET}.{SYMBOLS.get(name, name)}", color=colour)
    return found


def paint_symbol(painter: QPainter, rect: QRectF, name: str, colour: QColor | str) -> None:
    """Paint a symbol as large as fits in a rectangle, in its middle. Raises KeyError for an unknown name."""
    path = symbol_path(name)
    box = path.boundingRect()
    scale = min(rect.width() / box.width(), rect.height() / box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    painter.scale(scale, scale)
    painter.translate(-box.center())
    painter.fillPath(path, QColor(colour))
    painter.restore()


def symbol_path(name: str) -> QPainterPath:
    """Return a symbol's outline, in units of its own. Raises KeyError for an unknown name."""
    import qtawesome  # noqa: PLC0415

    font: QFont = qtawesome.font(_SET, _DRAWN_PX)
    path = QPainterPath()
    path.addText(QPointF(0, 0), font, _character(SYMBOLS.get(name, name)))
    return path


def _character(glyph: str) -> str:
    import qtawesome  # noqa: PLC0415

    found: str = qtawesome.charmap(f"{_SET}.{glyph}")
    return found
