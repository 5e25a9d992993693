"""The road on the canvas: steps are chosen, walked along and opened."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.layout import FontRole, Measure, Rect, place
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.when_moved import Stride
from unginvest_workshop.ui.actions import ALT_ARROWS
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink, draw_label
from unginvest_workshop.ui.canvas.patching import patch
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.road_dragging import RoadDrag
from unginvest_workshop.ui.canvas.road_items import CardItem
from unginvest_workshop.ui.canvas.road_laying import RoadLaying, page_holding, page_zoom
from unginvest_workshop.ui.canvas.road_painting import paint_today, paint_way
from unginvest_workshop.ui.canvas.tree_painting import Look
from unginvest_workshop.ui.canvas.view import CanvasView

_HELP: Final = 330.0
_SAME: Final = 1e-3
"""Zooms that differ by less are the same."""
_STRIDES: Final = {
    Qt.Key.Key_Left: (Stride.WEEK, -1),
    Qt.Key.Key_Right: (Stride.WEEK, 1),
    Qt.Key.Key_Up: (Stride.MONTH, -1),
    Qt.Key.Key_Down: (Stride.MONTH, 1),
}
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


def stride_of(event: QKeyEvent) -> tuple[Stride, int] | None:
    """Return how far a key moves a time, and whether later or earlier: Alt with an arrow; None for any other key."""
    alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _STRIDES.get(Qt.Key(event.key())) if alone == Qt.KeyboardModifier.AltModifier else None


class RoadView(CanvasView):
    """The canvas of the road. It tells by signals what somebody wishes; only a refresh changes what it shows."""

    opened = Signal(str)
    """Carries the id of the step that is to be edited."""
    remove_asked = Signal(str)
    sun_edited = Signal(str)
    chosen = Signal()
    dragged = Signal(str, float)
    """Carries a step's id, and the place on the road where it was let go."""
    shifted = Signal(str, object, int)
    """Carries a step's id, the stride by which its time is to move, and 1 for later or -1 for earlier."""

    def __init__(self, measure: Measure, ink: Ink, colours: PictureColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self._ink = ink
        self._colours = colours
        self._road = RoadContent()
        self._raw_sun = ""
        self._help = ""
        self._laying = RoadLaying(measure)
        self.layout_ = self._laying.lay(self._road, QSize(900, 600))
        self._cards: dict[str, CardItem] = {}
        self._drag = RoadDrag(self.scene(), colours, ink, measure)
        self._movable: frozenset[str] = frozenset()
        self._tell_time: Callable[[str, float], str] | None = None
        self.setProperty(ALT_ARROWS, True)  # noqa: FBT003  Qt's own way
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scene().selectionChanged.connect(self.chosen)

    def show_road(self, road: RoadContent, raw_sun: str) -> None:
        """Show a road; ``raw_sun`` is what is edited in its sun."""
        self._raw_sun = raw_sun
        if road != self._road:
            self._road = road
            self._lay_out()

    def let_move(self, step_ids: Collection[str], tell_time: Callable[[str, float], str]) -> None:
        """Let these steps be dragged along the road; ``tell_time`` says what time one would get at a place on it."""
        self._movable, self._tell_time = frozenset(step_ids), tell_time

    def say(self, help_: str) -> None:
        """Say this beside the road while there are no steps."""
        self._help = help_
        self.viewport().update()

    def chosen_step(self) -> str | None:
        """Return the id of the chosen step."""
        return next((card.id for card in self.layout_.cards if self._cards[card.id].isSelected()), None)

    def choose(self, step_id: str | None) -> None:
        """Choose a step, or with None nothing, and see to it that it is seen."""
        if step_id in self._cards:
            self._choose_only(self._cards[step_id])
        else:
            self.scene().clearSelection()

    def show_sun(self) -> None:
        """Bring the sun into view."""
        if self.layout_.sun is not None:
            self._bring_into_view(rect_of(self.layout_.sun.rect), 24)

    def edit_sun(self) -> None:
        """Open the sun's words for writing."""
        self.writing.finish()
        sun = self.layout_.sun
        if sun is not None:
            middle = Rect(sun.rect.x + 20, sun.rect.center.y - 36, sun.rect.width - 40, 72)
            self._write_over(middle, self._raw_sun, self.sun_edited.emit)

    def fit(self) -> None:
        """Show all of it: of a road too long to be read so the first words of each step."""
        self._laying.all_at_once = bool(self._road.steps)
        self._fits = True
        self._lay_out()
        super().fit()

    def zoom_in(self) -> None:
        """Come a step nearer; from the first words of all steps to the page of the chosen one."""
        if not self._laying.leaf(self._road, self.room.size()):
            super().zoom_in()
            return
        self._fits = True
        self._lay_out()

    def zoom_out(self) -> None:
        """Go a step back; from a page of a long road to all of it."""
        if self._fits and self.layout_.pages:
            self.fit()
        else:
            super().zoom_out()

    def _frame(self) -> None:
        """Show all of it; of a road too long for that the page of the chosen step, or else the first one."""
        super().fit()
        if self.layout_.pages:
            self._set_zoom(page_zoom(self.layout_, self.viewport().width()))
            self.setSceneRect(self.room.fitted_scene(self.zoom))
            chosen = self._cards.get(self.chosen_step() or "")
            page = self._page_of(chosen.card.rect) if chosen is not None else None
            self._turn_to(page or self.layout_.pages[0])

    def _page_of(self, rect: Rect) -> Rect | None:
        """Return the page on which something is seen whole; None while pages are not what is shown."""
        if not self._fits or abs(self.zoom - page_zoom(self.layout_, self.viewport().width())) > _SAME:
            return None
        return page_holding(self.layout_, rect)

    def _turn_to(self, page: Rect) -> None:
        self.centerOn(page.center.x, page.center.y + self.room.below / self.zoom / 2)

    def _lay_out(self) -> None:
        self.layout_ = self._laying.lay(self._road, self.room.size())
        make = partial(CardItem, colours=self._colours, ink=self._ink)
        before = _chosen_of(self._cards)
        with QSignalBlocker(self.scene()):  # a chosen card that goes would tell of a choice among cards half patched
            patch(self.scene(), self._cards, self.layout_.cards, make, CardItem.show_box)
        for card in self._cards.values():
            card.let_move(movable=card.card.id in self._movable)
        if _chosen_of(self._cards) != before:
            self.chosen.emit()
        self._show_content(self.layout_.scene)
        chosen = self.chosen_step()
        if chosen is not None:
            self._bring_into_view(self._cards[chosen].sceneBoundingRect(), 24)
        self.viewport().update()

    def _bring_into_view(self, area: QRectF, margin: int) -> None:
        """Turn to its page, or bring it in above what stands over the canvas at its bottom."""
        page = self._page_of(Rect(area.x(), area.y(), area.width(), area.height()))
        if page is not None:
            self._turn_to(page)
            return
        super()._bring_into_view(area.adjusted(0, 0, 0, self.room.below / self.zoom), margin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the road wind through the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the road and the sun."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(rect), self._colours.paper)
        look = Look(readable=self.readable)
        paint_way(painter, self.layout_, self._colours, self._ink, self.room.far_around(), look)
        if self.layout_.today:
            paint_today(painter, self.layout_.today, self._colours, self._ink, look)
        if self._help and not self._road.steps:
            at = Rect(self.layout_.scene.width * 0.08, self.layout_.road.points[0].y - 120, _HELP, 0)
            help_ = place(self._measure, self._help, at, FontRole.STEP_WHO)
            draw_label(painter, self._ink, help_, self._colours.muted)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a step, and hold it."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        item = self.itemAt(at)
        if event.button() is Qt.MouseButton.LeftButton and isinstance(item, CardItem) and item.card.id in self._movable:
            self._drag.take(item, item.card, self.mapToScene(at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the held step follow the road, and what lies ahead come into view."""
        if self._drag.card is None or self._tell_time is None:
            super().mouseMoveEvent(event)
            return
        point = self._drag.move(self.layout_, self.mapToScene(event.position().toPoint()), self._tell_time)
        if point is not None:
            self.ensureVisible(QRectF(point.x - 1, point.y - 1, 2, 2), 60, 60)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where the step was let go; a refresh puts it where it belongs."""
        super().mouseReleaseEvent(event)
        dragged = self._drag.let_go()
        if dragged is not None:
            self.dragged.emit(*dragged)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the step or the sun under the pointer."""
        at = event.position().toPoint()
        item, sun = self.itemAt(at), self.layout_.sun
        if isinstance(item, CardItem):
            self.opened.emit(item.card.id)
        elif sun is not None and rect_of(sun.rect).contains(self.mapToScene(at)):
            self.edit_sun()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the road; open and remove."""
        chosen = self.chosen_step()
        if self._drag.card is not None and event.key() == Qt.Key.Key_Escape:
            self._drag.let_go()
        elif (stride := stride_of(event)) is not None:
            if chosen:
                self.shifted.emit(chosen, *stride)
        elif event.key() in _STEPS and self._cards and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            ids = [card.id for card in self.layout_.cards]
            step = _STEPS[Qt.Key(event.key())]
            at = ids.index(chosen) + step if chosen else 0
            self.choose(ids[max(0, min(len(ids) - 1, at))])
        elif chosen and event.key() in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(chosen)
        elif chosen and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_asked.emit(chosen)
        elif chosen and event.key() == Qt.Key.Key_Escape:
            self.scene().clearSelection()
        else:
            event.ignore()

    def _choose_first(self) -> None:
        if self.layout_.cards and self.chosen_step() is None:
            self.choose(self.layout_.cards[0].id)


def _chosen_of(cards: Mapping[str, CardItem]) -> set[str]:
    return {step_id for step_id, card in cards.items() if card.isSelected()}
