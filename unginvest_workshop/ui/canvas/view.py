"""A canvas that is zoomed, moved about and fitted; what stands on it is told by subclasses."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QWidget,
)

from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.pinching import Pinching
from unginvest_workshop.ui.canvas.room import LEAST_ZOOM, CanvasRoom
from unginvest_workshop.ui.canvas.writing import WritingOver

READABLE_FROM: Final = 0.4
"""The zoom under which bars stand for text: it could not be read, and painting it is what takes time."""
MOST_ZOOM: Final = 3.0
STEP: Final = 1.2
WALKED_ROOM: Final = 24
"""Pixels around what the keys come to."""
_WHEEL_NOTCH: Final = 120


class CanvasView(QGraphicsView):
    """Wheel and pinch zoom where they are, dragging the ground or the middle button moves; until then it fits itself.

    A pen does as the mouse does.
    """

    zoomed = Signal(float)
    """Carries the new zoom, 1 for 100 %."""
    menu_asked = Signal(object)
    """Carries where on the screen a menu is wished for; what it is about is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setAcceptDrops(False)  # pictures and tables are for those around it
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        pinching = Pinching(self.viewport())
        pinching.zoomed.connect(self._zoom_at)
        pinching.moved.connect(self._pinch_along)
        pinching.tapped.connect(self.fit)
        self.room = CanvasRoom(self.viewport())
        self.writing = WritingOver(self)
        self._fits = True
        self._pan_from: QPoint | None = None

    @property
    def zoom(self) -> float:
        """How large a scene unit is in pixels."""
        return self.transform().m11()

    @property
    def readable(self) -> bool:
        """Whether text is large enough to be painted."""
        return self.zoom >= READABLE_FROM

    def fit(self) -> None:
        """Show all of it, and keep doing so until the user zooms or moves."""
        self._fits = True
        self._set_zoom(self.room.fitting_zoom())
        self.setSceneRect(self.room.fitted_scene(self.zoom))
        self.centerOn(rect_of(self.room.content).center() + QPointF(0, self.room.free_below(self.zoom) / 2))

    def _frame(self) -> None:
        """Show what is seen before the user chooses: all of it, unless a subclass knows better."""
        self.fit()

    def zoom_in(self) -> None:
        """Come a step nearer."""
        self._zoom_by(STEP)

    def zoom_out(self) -> None:
        """Go a step back."""
        self._zoom_by(1 / STEP)

    def _show_content(self, content: Rect) -> None:
        """Take note of what is to be seen; fit it, unless the user has chosen a view."""
        if content == self.room.content:
            return  # to set the scene's rectangle and fit it again would paint all of it anew
        self.room.content = content
        self.setSceneRect(self.room.scene())
        if self._fits:
            self._frame()

    def _zoom_by(self, factor: float) -> None:
        self._fits = False
        self._set_zoom(min(MOST_ZOOM, max(LEAST_ZOOM, self.zoom * factor)))

    def _set_zoom(self, zoom: float) -> None:
        if abs(zoom - self.zoom) < 1e-6:
            return
        factor = zoom / self.zoom
        self.scale(factor, factor)
        self.zoomed.emit(zoom)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with a wheel; a touch pad moves, and zooms with Ctrl."""
        pixels, ctrl = event.pixelDelta(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not pixels.isNull() and not ctrl:
            self._move_by(pixels)
        else:
            self._zoom_at(STEP ** (event.angleDelta().y() / _WHEEL_NOTCH), event.position())
        event.accept()

    def _zoom_at(self, factor: float, at: QPointF) -> None:
        """Zoom so that what is at this point of the view stays there."""
        before = self.mapToScene(at.toPoint())
        self._zoom_by(factor)
        self._move_by(((self.mapToScene(at.toPoint()) - before) * self.zoom).toPoint())

    def _pinch_along(self, by: QPoint) -> None:
        self._pan_from = None  # the first finger has been taken for a pointer
        self._move_by(by)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the canvas on its ground, or anywhere with the middle button."""
        middle = event.button() is Qt.MouseButton.MiddleButton
        on_ground = event.button() is Qt.MouseButton.LeftButton and self.itemAt(event.position().toPoint()) is None
        if middle or on_ground:
            self._pan_from = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            if on_ground:
                self.scene().clearSelection()
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the canvas along."""
        if self._pan_from is None:
            super().mouseMoveEvent(event)
            return
        here = event.position().toPoint()
        self._move_by(here - self._pan_from)
        self._pan_from = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the canvas."""
        if self._pan_from is None:
            super().mouseReleaseEvent(event)
            return
        self._pan_from = None
        self.viewport().unsetCursor()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu about what is under the pointer."""
        item = self.itemAt(event.pos())
        if item is not None and not item.isSelected():
            self._choose_only(item)
        self.menu_asked.emit(event.globalPos())

    def _move_by(self, by: QPoint) -> None:
        self._fits = False
        # Scroll bars rather than a translation: what is still seen is copied, not painted again.
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew in the new size."""
        super().resizeEvent(event)
        if self._fits:
            self._frame()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose something to begin with when the keyboard comes here."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self._choose_first()

    def _choose_first(self) -> None:
        """Choose what the keyboard begins with; subclasses know."""

    def _write_over(self, rect: Rect, text: str, tell: Callable[[str], None]) -> None:
        """Lay a field over a rectangle of the scene; ``tell`` gets what was written.

        Call ``writing.finish`` first, before the text is read: what is being written may be that very text.
        """
        self._bring_into_view(rect_of(rect), 12)
        over = QRect(self.mapFromScene(rect.x, rect.y), self.mapFromScene(rect.right, rect.bottom))
        self.writing.begin(over, self.zoom, text, tell)

    def _choose_only(self, item: QGraphicsItem) -> None:
        """Choose one item and see to it that it is seen."""
        self.scene().clearSelection()
        item.setSelected(True)
        self._bring_into_view(item.sceneBoundingRect(), WALKED_ROOM)

    def _bring_into_view(self, area: QRectF, margin: int) -> None:
        """Move so far that an area of the scene is seen, with so many pixels around it."""
        self.ensureVisible(area, margin, margin)
