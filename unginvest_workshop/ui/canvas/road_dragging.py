"""Dragging a step along the road: it follows the road, and says the time that it would get."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from unginvest_workshop.domain.layout import FontRole, Measure, Point, Rect, place
from unginvest_workshop.domain.road_picture import RoadLayout, StepCard, TodayMark
from unginvest_workshop.domain.road_places import PIN, road_place, road_point
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.road_painting import paint_today, tone_of

LEAST_DRAG: Final = 8.0
"""Scene units that the pointer moves before a step is dragged: a click moves nothing."""
_WIDEST: Final = 320.0
_SIDE: Final = 12.0
_OVER: Final = 5.0
_GAP: Final = 12.0
_FAINT: Final = 0.45


class _Whereabouts(QGraphicsItem):
    """The pin where the step would stand, and a plate over it with the time it would get."""

    def __init__(self, colours: PictureColours, ink: Ink, measure: Measure) -> None:
        super().__init__()
        self._colours, self._ink, self._measure = colours, ink, measure
        self._tone = colours.planned
        self.mark: TodayMark | None = None
        self.words = ""
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        # Words of the same size however far away the road is.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(10)
        self.hide()

    def show_at(self, card: StepCard, at: Point, words: str) -> None:
        """Stand at a point of the road, with these words."""
        self.prepareGeometryChange()
        self._tone = tone_of(card.tone, self._colours)
        self.words = words
        block = self._measure(words, _WIDEST, FontRole.STEP_WHEN)
        width, height = block.width + 2 * _SIDE, block.height + 2 * _OVER
        top = -PIN - _GAP - height
        label = place(self._measure, words, Rect(-block.width / 2, top + _OVER, block.width + 1, 0), FontRole.STEP_WHEN)
        self.mark = TodayMark(Rect(-width / 2, top, width, height), Point(0, 0), label)
        self.setPos(at.x, at.y)
        self.show()

    def boundingRect(self) -> QRectF:
        """Return where it paints."""
        pin = QRectF(-PIN - 4, -PIN - 4, 2 * PIN + 8, 2 * PIN + 8)
        return pin.united(rect_of(self.mark.rect.grown(8))) if self.mark else pin

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the pin as a ring, and the plate."""
        del option, widget
        painter.setPen(QPen(self._tone, 4))
        painter.setBrush(self._colours.note)
        painter.drawEllipse(QPointF(0, 0), PIN, PIN)
        if self.mark is not None:
            paint_today(painter, self.mark, self._colours, self._ink)


class RoadDrag:
    """One step on its way along the road; nothing changes before it is let go."""

    def __init__(self, scene: QGraphicsScene, colours: PictureColours, ink: Ink, measure: Measure) -> None:
        self._ghost = _Whereabouts(colours, ink, measure)
        scene.addItem(self._ghost)
        self._from = QPointF()
        self._item: QGraphicsItem | None = None
        self.card: StepCard | None = None
        """The step that the pointer holds."""
        self.place: float | None = None
        """Where it is dragged to; None while it has not been moved."""

    @property
    def words(self) -> str:
        """The time that is shown for where it is dragged to."""
        return self._ghost.words if self._ghost.isVisible() else ""

    def take(self, item: QGraphicsItem, card: StepCard, at: QPointF) -> None:
        """Hold a step by a point of it."""
        self._item, self.card, self._from, self.place = item, card, at, None

    def move(self, layout: RoadLayout, at: QPointF, words: Callable[[str, float], str]) -> Point | None:
        """Move the held step to the place on the road that is nearest, and return its point; None for a mere click."""
        if self.card is None or self._item is None:
            return None
        by = at - self._from
        if self.place is None and by.manhattanLength() < LEAST_DRAG:
            return None
        self.place = road_place(layout, self.card.pin.moved(by.x(), by.y()))
        point = road_point(layout, self.place)
        self._item.setOpacity(_FAINT)
        self._item.setPos(point.x - self.card.pin.x, point.y - self.card.pin.y)
        self._ghost.show_at(self.card, point, words(self.card.id, self.place))
        return point

    def let_go(self) -> tuple[str, float] | None:
        """Let go, and return which step was dragged where; None when none was."""
        card, place_ = self.card, self.place
        if self._item is not None:
            self._item.setOpacity(1)
            self._item.setPos(0, 0)
        self._item = self.card = self.place = None
        self._ghost.hide()
        return (card.id, place_) if card is not None and place_ is not None else None
