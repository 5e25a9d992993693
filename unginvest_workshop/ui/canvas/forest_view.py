"""All groups' trees on a canvas: chosen with arrows or the pointer, and opened."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from unginvest_workshop.domain.forest_layout import ForestTree, SmallTree, layout_forest
from unginvest_workshop.domain.layout import Measure
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink
from unginvest_workshop.ui.canvas.forest_painting import paint_forest_floor, paint_small_tree
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.view import CanvasView

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class SmallTreeItem(QGraphicsRectItem):
    """One tree of the forest."""

    def __init__(self, tree: SmallTree, colours: PictureColours, ink: Ink) -> None:
        super().__init__(rect_of(tree.cell))
        self.tree = tree
        self._colours = colours
        self._ink = ink
        self.setPen(Qt.PenStyle.NoPen)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the tree, with a frame when it is chosen."""
        del option, widget
        if self.isSelected():
            painter.setPen(QPen(self._colours.chosen_line, 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(3, 3, -3, -3), 16, 16)
        paint_small_tree(painter, self.tree, self._colours, self._ink)


class ForestView(CanvasView):
    """The forest. A click or Enter opens a tree."""

    opened = Signal(str)
    """Carries the id of the tree."""

    def __init__(self, measure: Measure, ink: Ink, colours: PictureColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self._ink = ink
        self._colours = colours
        self._trees: tuple[ForestTree, ...] = ()
        self.layout_ = layout_forest((), measure)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_forest(self, trees: tuple[ForestTree, ...]) -> None:
        """Show these trees."""
        if trees != self._trees:
            self._trees = trees
            self._plant()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Plant the trees anew where another number of columns lets them stand larger."""
        super().resizeEvent(event)
        self._plant()

    def _plant(self) -> None:
        aspect = round(max(0.2, self._room().width() / self._room().height()), 1)
        chosen = [item.tree.id for item in self._items() if item.isSelected()]
        self.layout_ = layout_forest(self._trees, self._measure, aspect)
        for old in self._items():
            self.scene().removeItem(old)
        for tree in self.layout_.trees:
            item = SmallTreeItem(tree, self._colours, self._ink)
            self.scene().addItem(item)
            item.setSelected(tree.id in chosen)
        self._show_content(self.layout_.scene)
        self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint paper and soil."""
        del rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_forest_floor(painter, self.far_around(), self.layout_, self._colours)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the tree that was clicked."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and isinstance(item, SmallTreeItem) and item.isSelected():
            self.opened.emit(item.tree.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from tree to tree, and open one."""
        items = self._items()
        at = next((i for i, item in enumerate(items) if item.isSelected()), -1)
        if event.key() in _STEPS and items and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = _STEPS[Qt.Key(event.key())]
            self._choose_only(items[max(0, min(len(items) - 1, at + step))])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and at >= 0:
            self.opened.emit(items[at].tree.id)
        else:
            event.ignore()

    def _items(self) -> list[SmallTreeItem]:
        order = Qt.SortOrder.AscendingOrder
        return [item for item in self.scene().items(order) if isinstance(item, SmallTreeItem)]

    def _choose_first(self) -> None:
        items = self._items()
        if items and not self.scene().selectedItems():
            self._choose_only(items[0])
