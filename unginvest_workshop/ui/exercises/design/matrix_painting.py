"""Painting the matrix: names on a fill once somebody builds on them, and a disc where a statement is tied to a row."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.thread import NodeKind
from unginvest_workshop.ui.exercises.design.matrix_model import NAME, Index, MatrixModel
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.icons import paint_symbol
from unginvest_workshop.ui.theme import PALETTE, PHASES, RADIUS
from unginvest_workshop.ui.widgets.energy_mark import energy_width, paint_energy
from unginvest_workshop.ui.widgets.words import wrapped

_BADGE: Final = 22
_TEXT_X: Final = _BADGE + 18
_ABOVE: Final = 6
_LEAST: Final = 34
_SPARK: Final = 20
_DISC: Final = 7.5
_RING: Final = 4.5


class MatrixPainting(QStyledItemDelegate):
    """Rows are as high as their names need at the width that the view gives them."""

    def __init__(self, model: MatrixModel) -> None:
        super().__init__(model)
        self._model = model
        self.name_width = 240
        """Pixels."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that a name needs."""
        del option
        if index.column() != NAME:
            return QSize(_LEAST, _LEAST)
        room = self._text_room(index.row(), self.name_width)
        height = wrapped(self._model.text(index.row()), _face(), room).boundingRect().height()
        return QSize(self.name_width, max(_LEAST, round(height) + 2 * _ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a name, or whether a statement is tied to it."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        state = option.state
        row, column = index.row(), index.column()
        painter.fillRect(box, QColor(PALETTE.paper))
        painter.setPen(QColor(PALETTE.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(PALETTE.accent), 1.5))
            painter.setBrush(QColor(PALETTE.surface))
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -2.5), RADIUS, RADIUS)
        if column == NAME:
            self._paint_name(painter, box, row)
        else:
            self._paint_tie(painter, box.center(), tied=self._model.fed(row, column))
        painter.restore()

    def _paint_name(self, painter: QPainter, box: QRectF, row: int) -> None:
        """Paint its words after its symbol: on a fill when somebody builds on it, and else in a dashed ring.

        There is no figure on it: those are the statements'.
        """
        model, is_fed = self._model, bool(self._model.feeding(row))
        is_dream = model.nodes[row].kind is NodeKind.DREAM
        colours = PHASES[Phase.DREAM if is_dream else Phase.DISCOVERY]
        badge = QRectF(box.x() + 6, box.center().y() - _BADGE / 2, _BADGE, _BADGE)
        pen = QPen(QColor(colours.strong), 1.2, Qt.PenStyle.DashLine)
        painter.setPen(Qt.PenStyle.NoPen if is_fed else pen)
        painter.setBrush(QColor(colours.soft) if is_fed else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(badge.adjusted(1, 1, -1, -1))
        paint_symbol(painter, badge.adjusted(5, 5, -5, -5), "think" if is_dream else "grow", colours.strong)
        laid = wrapped(model.text(row), _face(), self._text_room(row, round(box.width())))
        painter.setPen(QColor(PALETTE.ink))
        laid.draw(painter, QPointF(box.x() + _TEXT_X, box.center().y() - laid.boundingRect().height() / 2))
        drawn = model.energy(row)
        side = QRectF(box.right() - energy_width(drawn, _SPARK) - 6, box.center().y() - _SPARK / 2, 0, _SPARK)
        side.setRight(box.right() - 4)
        paint_energy(painter, side, drawn, QColor(PALETTE.warm), QColor(PALETTE.ink))

    def _paint_tie(self, painter: QPainter, middle: QPointF, *, tied: bool) -> None:
        """Paint a full disc with a tick in it, or a small ring."""
        strong = QColor(PHASES[Phase.DESIGN].strong)
        if not tied:
            painter.setPen(QPen(QColor("#CFC6B8"), 1.3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, _RING, _RING)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strong)
        painter.drawEllipse(middle, _DISC, _DISC)
        paint_symbol(painter, QRectF(middle.x() - 4, middle.y() - 4, 8, 8), "check-bold", PALETTE.surface)

    def _text_room(self, row: int, width: int) -> float:
        drawn = self._model.energy(row)
        return width - _TEXT_X - 10 - (energy_width(drawn, _SPARK) + 8 if drawn else 0)


def _face() -> QFont:
    return sans(15)
