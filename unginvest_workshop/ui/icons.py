"""Icons and plain symbols, from a symbol font that is loaded the first time one is asked for."""

from types import MappingProxyType
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPainterPath, QPalette, QPixmap
from shiboken6 import isValid

from unginvest_workshop.ui.symbol_font import symbol_character, symbol_font
from unginvest_workshop.ui.theme import PALETTE

SPARK: Final = "creation"
"""Where there is energy."""
_DRAWN_PX: Final = 256
_OF_ICON: Final = 0.875
"""The font's height within an icon: its glyphs have no air of their own."""

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


class _SymbolEngine(QIconEngine):
    """Draws a character of the symbol font sharply at any size; pale where what it stands on is disabled."""

    _clones: ClassVar[list[QIconEngine]] = []
    """Those that Qt has asked for and still uses: it does not keep what Python hands it from being freed."""

    def __init__(self, character: str, colour: QColor) -> None:
        super().__init__()
        self._character, self._colour = character, colour

    def clone(self) -> QIconEngine:
        """Return another one that draws the same."""
        clone = _SymbolEngine(self._character, self._colour)
        self._clones[:] = [*filter(isValid, self._clones), clone]
        return clone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it in the middle of a rectangle."""
        del state
        disabled = mode is QIcon.Mode.Disabled
        palette = QGuiApplication.palette()
        colour = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) if disabled else self._colour
        painter.save()
        painter.setPen(colour)
        painter.setFont(symbol_font(round(_OF_ICON * rect.height())))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return a picture of it."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture


def icon(name: str, colour: str = PALETTE.ink) -> QIcon:
    """Return an icon by a name of SYMBOLS or of the font (``content-save``). Raises KeyError for an unknown name."""
    return QIcon(_SymbolEngine(symbol_character(SYMBOLS.get(name, name)), QColor(colour)))


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
    path = QPainterPath()
    path.addText(QPointF(0, 0), symbol_font(_DRAWN_PX), symbol_character(SYMBOLS.get(name, name)))
    return path
