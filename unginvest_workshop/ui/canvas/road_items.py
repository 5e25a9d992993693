"""The things on the road's canvas that can be chosen: its steps."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from unginvest_workshop.domain.layout import Rect, union
from unginvest_workshop.domain.road_picture import StepCard
from unginvest_workshop.domain.road_places import PIN
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.road_painting import paint_card
from unginvest_workshop.ui.canvas.tree_painting import Look
from unginvest_workshop.ui.canvas.view import READABLE_FROM


class CardItem(QGraphicsRectItem):
    """A step: its card, stem and pin."""

    def __init__(self, card: StepCard, colours: PictureColours, ink: Ink) -> None:
        super().__init__()
        self.card = card
        self._colours = colours
        self._ink = ink
        self.setPen(Qt.PenStyle.NoPen)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_box(card)

    def show_box(self, box: StepCard) -> None:
        """Show the step as it is now."""
        self.card = box
        pin = Rect(box.pin.x - PIN, box.pin.y - PIN, 2 * PIN, 2 * PIN)
        self.setRect(rect_of(union([box.rect, pin]).grown(4)))
        self.update()

    def let_move(self, *, movable: bool) -> None:
        """Let the pointer tell whether the step may be dragged."""
        self.setCursor(Qt.CursorShape.OpenHandCursor if movable else Qt.CursorShape.PointingHandCursor)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the step."""
        del option, widget
        look = Look(self.isSelected(), painter.worldTransform().m11() >= READABLE_FROM)
        paint_card(painter, self.card, self._colours, self._ink, look)
