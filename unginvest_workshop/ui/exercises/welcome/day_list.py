"""The day by the clock in the console: what the room sees of it, in small."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.timetable import Slot, SlotState
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import item_name
from unginvest_workshop.ui.fonts import REGULAR, SEMIBOLD, sans
from unginvest_workshop.ui.icons import paint_symbol
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE, PHASES

_ROW = 32
_DISC = 22
_LEFT = _ROW + 6


class DayList(QWidget):
    """A line for each exercise: its phase, its time and its name, and where the day is."""

    def __init__(self, t: Translator, content: Content, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._content = content
        self._slots: list[Slot] = []
        self._ends = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_slots(self, slots: Sequence[Slot], ends: int) -> None:
        """Show the day, and when it ends, in minutes after midnight."""
        self._slots = list(slots)
        self._ends = ends
        self.setAccessibleName("\n".join(self.lines()))
        self.updateGeometry()
        self.update()

    def lines(self) -> list[str]:
        """Return the day as it is read, a line for each exercise and one for the end."""
        told = [f"{self._t.clock(slot.begins)} {item_name(slot.item, self._content)}" for slot in self._slots]
        return [*told, self._t("{time} ferdig", time=self._t.clock(self._ends))] if told else []

    def now_at(self) -> int:
        """Return the middle of the line of what goes on, in pixels from the top; that of the last one at the end."""
        lines = [number for number, slot in enumerate(self._slots) if slot.state is SlotState.NOW]
        return round((lines[0] if lines else len(self._slots)) * _ROW + _ROW / 2)

    def sizeHint(self) -> QSize:
        """Return the room for all lines."""
        return QSize(260, _ROW * len(self.lines()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, slot in enumerate(self._slots):
            self._paint(painter, slot, QRectF(0, number * _ROW, self.width(), _ROW))
        if self._slots:
            place = QRectF(_LEFT, len(self._slots) * _ROW, self.width() - _LEFT, _ROW)
            painter.setFont(sans(BODY_PX, REGULAR, tabular=True))
            painter.setPen(QColor(PALETTE.muted))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), self.lines()[-1])

    def _paint(self, painter: QPainter, slot: Slot, row: QRectF) -> None:
        colours = PHASES[slot.item.phase]
        now, done = slot.state is SlotState.NOW, slot.state is SlotState.DONE
        painter.setPen(Qt.PenStyle.NoPen)
        if now:
            painter.setBrush(QColor(colours.soft))
            painter.drawRoundedRect(row.adjusted(0, 1, 0, -1), 8, 8)
        self._paint_disc(painter, slot, QRectF(6, row.center().y() - _DISC / 2, _DISC, _DISC))
        painter.setPen(QColor(PALETTE.muted if done else PALETTE.ink))
        font = sans(BODY_PX, SEMIBOLD if now else REGULAR, tabular=True)
        painter.setFont(font)
        said = self._t("nå") if now else ""
        end = QFontMetricsF(font).horizontalAdvance(said) + 14 if now else 6
        words = f"{self._t.clock(slot.begins)}   {item_name(slot.item, self._content)}"
        room = row.adjusted(_LEFT, 0, -end, 0)
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setPen(QColor(colours.strong))
        painter.drawText(
            row.adjusted(0, 0, -8, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), said
        )

    def _paint_disc(self, painter: QPainter, slot: Slot, disc: QRectF) -> None:
        colours = PHASES[slot.item.phase]
        symbol = "pause" if slot.item.exercise is ExerciseKind.BREAK else ""
        symbol = "check" if slot.state is SlotState.DONE else symbol
        painter.setBrush(QColor(colours.soft if symbol else colours.strong))
        painter.drawEllipse(disc)
        if symbol:
            paint_symbol(painter, disc.adjusted(5, 5, -5, -5), symbol, colours.strong)
        else:
            painter.setPen(QColor("#FFFFFF"))
            painter.setFont(sans(13, SEMIBOLD))
            painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(slot.item.phase.number))
