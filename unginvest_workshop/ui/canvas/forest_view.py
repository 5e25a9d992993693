"""All groups' trees on a canvas: chosen with arrows or the pointer, and zoomed into to be opened."""

from functools import partial
from math import exp, log
from typing import Final

from PySide6.QtCore import QEasingCurve, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from unginvest_workshop.domain.forest_layout import ForestContent, ForestPlan, SmallTree, layout_forest, readable_forest
from unginvest_workshop.domain.layout import Measure
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import LEAST_READ_PX, Ink, ReadableInk, letters_px
from unginvest_workshop.ui.canvas.forest_painting import paint_forest_floor, paint_legend, paint_small_tree
from unginvest_workshop.ui.canvas.patching import patch
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.view import MOST_ZOOM, CanvasView
from unginvest_workshop.ui.canvas.walking import STEPS, nearest
from unginvest_workshop.ui.motion import moves

ZOOMING_MS: Final = 220
_LEAST_PX: Final = 9
"""Letters that are smaller are not drawn: so many trees that there is no room for more are read with some effort."""
_FILLS: Final = 0.8
"""The part of the view's width from which a tree that is zoomed at is opened."""


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

    def show_tree(self, tree: SmallTree) -> None:
        """Show the tree as it is now."""
        if tree != self.tree:
            self.tree = tree
            self.setRect(rect_of(tree.cell))
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the tree, with a frame when it is chosen."""
        del option, widget
        if self.isSelected():
            painter.setPen(QPen(self._colours.chosen_line, 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(3, 3, -3, -3), 16, 16)
        paint_small_tree(painter, self.tree, self._colours, self._ink)


class ForestView(CanvasView):
    """The forest. A click, Enter, or zooming far enough into a tree opens it."""

    opened = Signal(str)
    """Carries the id of the tree."""

    def __init__(self, measure: Measure, ink: Ink, colours: PictureColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self._ink = ReadableInk(ink, least=_LEAST_PX)
        self._colours = colours
        self._forest = ForestContent(())
        self._items: dict[str, SmallTreeItem] = {}
        self.layout_ = layout_forest((), measure)
        self._opening: SmallTree | None = None
        self._flight = QVariantAnimation(self)
        self._flight.setDuration(ZOOMING_MS)
        self._flight.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._flight.setStartValue(0.0)
        self._flight.setEndValue(1.0)
        self._flight.valueChanged.connect(self._fly)
        self._flight.finished.connect(self._land)
        self._from = (1.0, QPointF())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_forest(self, forest: ForestContent) -> None:
        """Show these trees."""
        if forest != self._forest:
            self._forest = forest
            self._plant()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Plant the trees anew where another number of columns lets them stand larger."""
        super().resizeEvent(event)
        self._plant()

    def _plant(self) -> None:
        aspect = round(max(0.2, self.room.size().width() / self.room.size().height()), 1)
        trees, more = self._forest.trees, self._forest.more
        self.layout_ = readable_forest(trees, self._measure, aspect, self._can_be_read, more=more)
        make = partial(SmallTreeItem, colours=self._colours, ink=self._ink)
        patch(self.scene(), self._items, self.layout_.trees, make, SmallTreeItem.show_tree)
        self._show_content(self.layout_.scene)
        self.viewport().update()

    def _can_be_read(self, forest: ForestPlan) -> bool:
        """Tell whether the smallest words of a forest are large enough while all of it is in view."""
        room = self.room.size()
        zoom = min(room.width() / forest.scene.width, room.height() / forest.scene.height)
        return zoom * min(map(letters_px, forest.style.read_at_once(shared=bool(forest.legend)))) >= LEAST_READ_PX

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint paper, soil, and what the lights are."""
        del rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_forest_floor(painter, self.room.far_around(), self.layout_, self._colours)
        paint_legend(painter, self.layout_, self._colours, self._ink)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the tree that was clicked."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and isinstance(item, SmallTreeItem) and item.isSelected():
            self._open(item.tree)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from tree to tree, and open one."""
        order = [tree.id for tree in self.layout_.trees]
        at = next((i for i, tree_id in enumerate(order) if self._items[tree_id].isSelected()), -1)
        if event.key() in STEPS and order and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._walk(order, at, *STEPS[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and at >= 0:
            self._open(self.layout_.trees[at])
        else:
            event.ignore()

    def _walk(self, order: list[str], at: int, dx: int, dy: int) -> None:
        """Go on in the forest's order, or to the tree above or below."""
        if at < 0:
            self._choose_first()
            return
        if dx:
            self._choose_only(self._items[order[max(0, min(len(order) - 1, at + dx))]])
            return
        middles = {key: item.rect().center() for key, item in self._items.items() if key != order[at]}
        here = self._items[order[at]].rect()
        to = nearest(here.center(), middles, 0, dy, column=here.width())
        if to is not None:
            self._choose_only(self._items[to])

    def _choose_first(self) -> None:
        if self._items and not self.scene().selectedItems():
            self._choose_only(self._items[self.layout_.trees[0].id])

    def _zoom_by(self, factor: float) -> None:
        """Open the tree that is zoomed at, once it fills the view."""
        super()._zoom_by(factor)
        middle = self.mapToScene(self.viewport().rect().center())
        for tree in self.layout_.trees:
            enough = min(MOST_ZOOM, _FILLS * self.viewport().width() / tree.cell.width)
            if factor > 1 and self.zoom >= enough and rect_of(tree.cell).contains(middle):
                self._open(tree)
                return

    def _open(self, tree: SmallTree) -> None:
        """Zoom into a tree, and tell that it is open."""
        if self._opening is not None:
            return
        self._opening = tree
        if not (self.isVisible() and moves(self)):
            self._land()
            return
        self._from = (self.zoom, self.mapToScene(self.viewport().rect().center()))
        self._flight.start()

    def _fly(self, share: float) -> None:
        """Come nearer to the tree that is being opened; its share of the way lies between 0 and 1."""
        if self._opening is None:
            return
        cell = rect_of(self._opening.cell)
        zoom, middle = self._from
        near = min(MOST_ZOOM, self.viewport().width() / cell.width(), self.viewport().height() / cell.height())
        self._fits = False
        self._set_zoom(exp(log(zoom) + (log(max(near, zoom)) - log(zoom)) * share))
        self.centerOn(middle + (cell.center() - middle) * share)

    def hideEvent(self, event: QHideEvent) -> None:
        """Open nothing any more when something else was chosen meanwhile."""
        super().hideEvent(event)
        if self._opening is not None:
            self._flight.stop()
            self._opening = None
            self.fit()

    def _land(self) -> None:
        opened, self._opening = self._opening, None
        if opened is not None:
            self.opened.emit(opened.id)
            self.fit()  # for when the forest is seen again
