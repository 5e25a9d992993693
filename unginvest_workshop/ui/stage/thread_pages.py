"""The red thread for the room: one chain at a time, its stations down a red line, each with symbol, word and words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.ui.fonts import BOLD, sans, serif
from unginvest_workshop.ui.icons import paint_symbol
from unginvest_workshop.ui.stage.content import Picture
from unginvest_workshop.ui.theme import PHASES, StagePalette
from unginvest_workshop.ui.widgets.words import wrapped

_WORDS: Final = 1.28
"""How large the words are, against the least size."""
_DISC: Final = 2.1
_GAP: Final = 0.75
"""Between stations, in least sizes."""
_DOTS: Final = 2.4
"""Room kept free for the page dots at the bottom, in least sizes."""
_LINE: Final = 0.16
_ON_DARK: Final = "#F7C0CA"


@dataclass(frozen=True, slots=True)
class Station:
    """One thing on a chain."""

    symbol: str
    """By its name in ui.icons."""
    word: str
    text: str
    here: bool = False
    """Whether it is what the thread was opened from."""


@dataclass(frozen=True, slots=True)
class ThreadPaging:
    """The pages of a thread: each chain begins on a page of its own."""

    chains: tuple[tuple[Station, ...], ...]

    def __call__(self, room: QRectF, least: float) -> list[Picture]:
        """Return the pages for a room in pixels and a least size of font."""
        dealt = [stations for chain in self.chains for stations in _dealt(chain, room, least)]
        return [Picture(_painted(partial(_paint, stations, room.width(), least))) for stations in dealt]


_Lay = tuple[Station, QTextLayout, QTextLayout]


def _dealt(chain: Sequence[Station], room: QRectF, least: float) -> list[list[_Lay]]:
    """Deal a chain's stations to pages; the last of a page stands first on the next, so that the thread is not lost."""
    free = room.height() - (_DOTS + _LINE) * least
    pages: list[list[_Lay]] = [[]]
    used = 0.0
    for station in chain:
        laid = _laid(station, room.width(), least)
        height = _height(laid, least)
        if pages[-1] and used + height > free:
            again = pages[-1][-1]
            fits = _height(again, least) + height <= free
            pages.append([again] if fits and len(pages[-1]) > 1 else [])
            used = sum(_height(each, least) for each in pages[-1])
        pages[-1].append(laid)
        used += height
    return pages


def _laid(station: Station, width: float, least: float) -> _Lay:
    room = width - (_DISC + 0.9) * least
    kind = wrapped(station.word, sans(least, BOLD), room)
    return station, kind, wrapped(station.text, serif(least * _WORDS), room)


def _height(laid: _Lay, least: float) -> float:
    _, kind, words = laid
    return max(kind.boundingRect().height() + words.boundingRect().height(), _DISC * least) + _GAP * least


def _painted(paint: Callable[[QPainter, QRectF, StagePalette], None]) -> Callable[..., None]:
    def show(painter: QPainter, whole: QRectF, palette: StagePalette, page: int) -> None:
        del page
        painter.save()
        paint(painter, whole, palette)
        painter.restore()

    return show


def _paint(
    stations: Sequence[_Lay], width: float, least: float, painter: QPainter, whole: QRectF, palette: StagePalette
) -> None:
    """Paint the stations of a page in the middle of the picture, which goes out to the edges of the screen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left, top = whole.center().x() - width / 2, whole.top() + least * _LINE
    red = QColor(_ON_DARK if palette.dark else PHASES[Phase.REALISATION].strong)
    disc = _DISC * least
    tops = [top]
    for laid in stations[:-1]:
        tops.append(tops[-1] + _height(laid, least))
    pen = QPen(red, least * _LINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x = left + disc / 2
    painter.drawLine(QPointF(x, tops[0] + disc / 2), QPointF(x, tops[-1] + disc / 2))
    for (station, kind, words), y in zip(stations, tops, strict=True):
        box = QRectF(left, y, disc, disc)
        painter.setPen(QPen(red, least * _LINE * 0.8))
        painter.setBrush(red if station.here else QColor(palette.paper))
        painter.drawEllipse(box)
        inside = least * 0.52
        sign = QColor(palette.on_accent if station.here else palette.ink)
        paint_symbol(painter, box.adjusted(inside, inside, -inside, -inside), station.symbol, sign)
        at = left + disc + 0.9 * least
        painter.setPen(red)
        kind.draw(painter, QPointF(at, y - least * 0.12))
        painter.setPen(QColor(palette.ink))
        words.draw(painter, QPointF(at, y - least * 0.12 + kind.boundingRect().height()))
