"""A group's tree on the canvas: chosen, walked, edited in place, dragged to another root or aside."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QWidget

from unginvest_workshop.domain.layout import FontRole, Measure, Rect, place
from unginvest_workshop.domain.tree_layout import fitting_layout
from unginvest_workshop.domain.tree_picture import FactorContent, TreeContent
from unginvest_workshop.ui.canvas.backdrop import Backdrop
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.dropping import drop_of
from unginvest_workshop.ui.canvas.faces import Ink, draw_label
from unginvest_workshop.ui.canvas.patching import patch
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.tree_items import NoteItem, TitleItem
from unginvest_workshop.ui.canvas.tree_painting import Look
from unginvest_workshop.ui.canvas.view import CanvasView

LEAST_DRAG: Final = 8.0
"""Scene units under which a drag was a click by an unsteady hand."""
_WALK: Final = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


_HELP: Final = 430.0
_UNDER_ROOTS: Final = 100.0
"""From the ground to the help, in scene units."""


class TreeView(CanvasView):
    """The canvas of one tree. It tells by signals what somebody wishes; only a refresh changes what it shows."""

    factor_edited = Signal(str, str)
    norwegian_edited = Signal(str, str)
    title_edited = Signal(str, str)
    image_edited = Signal(str)
    dropped = Signal(object)
    """Carries a list of Drops: one drag, one step."""
    remove_asked = Signal(object, object)
    """Carries the ids of the chosen factors and of the chosen stories."""
    chosen = Signal()

    def __init__(self, measure: Measure, ink: Ink, colours: PictureColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self._ink = ink
        self._colours = colours
        self._tree = TreeContent()
        self.layout_ = fitting_layout(self._tree, measure, 900, 600)
        self._backdrop = Backdrop(self.layout_, colours, ink)
        self._notes: dict[str, NoteItem] = {}
        self._titles: dict[str, TitleItem] = {}
        self._raw_image = ""
        self._help = ""
        self._raw_titles: Mapping[str, str] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stand_back = False
        self.zoomed.connect(self._stand)
        self.scene().selectionChanged.connect(self._stand)
        self.scene().selectionChanged.connect(self.chosen)

    def show_tree(self, tree: TreeContent, raw_titles: Mapping[str, str], raw_image: str) -> None:
        """Show a tree: what stayed keeps its item, its selection and its place in the user's view.

        ``raw_titles`` and ``raw_image`` are what is edited, where what is shown has names or marks around it.
        """
        self._raw_titles, self._raw_image = raw_titles, raw_image
        if tree != self._tree:
            self._tree = tree
            self._lay_out()

    def say(self, help_: str) -> None:
        """Say this in the soil while there are no stories."""
        self._help = help_
        self.viewport().update()

    def _lay_out(self) -> None:
        """Lay the tree out for the view's shape, and let each item show what is now its."""
        room = self._room()
        self.layout_ = fitting_layout(self._tree, self._measure, room.width(), room.height())
        before = self._selected()
        with QSignalBlocker(self.scene()):  # a chosen item that goes would tell of a choice among items half patched
            self._patch_items()
        if self._selected() != before:
            self.chosen.emit()
        self._backdrop = Backdrop(self.layout_, self._colours, self._ink)
        self._stand()
        self._show_content(self.layout_.scene)
        self.viewport().update()

    def _patch_items(self) -> None:
        patch(
            self.scene(),
            self._titles,
            self.layout_.titles,
            partial(TitleItem, colours=self._colours, ink=self._ink),
            TitleItem.show_box,
        )
        patch(
            self.scene(),
            self._notes,
            self.layout_.notes,
            partial(NoteItem, colours=self._colours, ink=self._ink),
            NoteItem.show_box,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tree out anew where another shape lets it stand larger."""
        super().resizeEvent(event)
        self._lay_out()

    def _stand(self) -> None:
        """From far away let the backdrop paint the notes, but for the chosen ones."""
        back = not self.readable
        if back or back != self._stand_back:
            self._stand_back = back
            for item in self._notes.values():
                item.stand_back(back=back)

    def reveal(self, factor_id: str) -> None:
        """Move the view so that a note is seen."""
        if factor_id in self._notes:
            self.ensureVisible(self._notes[factor_id].sceneBoundingRect(), 24, 24)

    def chosen_factors(self) -> list[str]:
        """Return the ids of the chosen notes, in their order on the tree."""
        return [note.id for note in self.layout_.notes if self._notes[note.id].isSelected()]

    def chosen_stories(self) -> list[str]:
        """Return the ids of the chosen titles."""
        return [title.id for title in self.layout_.titles if self._titles[title.id].isSelected()]

    def _selected(self) -> set[str]:
        return {item_id for item_id, item in (*self._titles.items(), *self._notes.items()) if item.isSelected()}

    def choose(self, ids: Iterable[str]) -> None:
        """Choose exactly these notes and titles."""
        wanted = set(ids)
        for item_id, item in (*self._notes.items(), *self._titles.items()):
            item.setSelected(item_id in wanted)

    def edit_chosen(self) -> None:
        """Open the one chosen note or title for writing."""
        ids = [*self.chosen_factors(), *self.chosen_stories()]
        if len(ids) == 1:
            self._edit(ids[0])

    def edit_norwegian(self) -> None:
        """Open the line "på norsk" of the one chosen note."""
        ids = self.chosen_factors()
        if len(ids) == 1:
            factor, rect = self._factor(ids[0]), self._notes[ids[0]].note.rect
            below = Rect(rect.x, rect.bottom - 6, rect.width, 40)
            self._write_over(below, factor.in_norwegian, partial(self.norwegian_edited.emit, factor.id))

    def edit_image(self) -> None:
        """Open the crown's words for writing."""
        crown = self.layout_.crown.rect
        middle = Rect(crown.center.x - crown.width * 0.3, crown.center.y - 40, crown.width * 0.6, 60)
        self._write_over(middle, self._raw_image, self.image_edited.emit)

    def copy_chosen(self) -> None:
        """Copy the chosen factors' words, a line each."""
        chosen = set(self.chosen_factors())
        texts = [f.text for story in self._tree.stories for f in story.factors if f.id in chosen]
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))

    def _edit(self, item_id: str) -> None:
        if item_id in self._titles:
            rect = self._titles[item_id].title.rect
            self._write_over(rect, self._raw_titles.get(item_id, ""), partial(self.title_edited.emit, item_id))
            return
        rect = self._notes[item_id].note.rect
        self._write_over(rect, self._factor(item_id).text, partial(self.factor_edited.emit, item_id))

    def _factor(self, factor_id: str) -> FactorContent:
        return next(f for story in self._tree.stories for f in story.factors if f.id == factor_id)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint what is behind the notes, and a word of help while there are none."""
        look = Look(readable=self.readable)
        self._backdrop.paint(painter, QRectF(rect), self.far_around(), self.zoom, look)
        if self._help and not self._tree.stories:
            at = Rect(self.layout_.scene.center.x - _HELP / 2, self.layout_.ground + _UNDER_ROOTS, _HELP, 0)
            help_ = place(self._measure, self._help, at, FontRole.FACTOR, centred=True)
            draw_label(painter, self._ink, help_, self._colours.muted)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let rootlets follow the notes that are dragged."""
        super().mouseMoveEvent(event)
        if self.scene().mouseGrabberItem() is not None:
            moved = [item for item in self._notes.values() if not item.pos().isNull()]
            self._backdrop.follow({item.note.id: item.note.rect.moved(item.x(), item.y()) for item in moved})
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where dragged notes were let go; a refresh puts them where they belong."""
        super().mouseReleaseEvent(event)
        moved = [item for item in self._notes.values() if not item.pos().isNull()]
        if not moved:
            return
        far = [item for item in moved if item.pos().manhattanLength() >= LEAST_DRAG]
        drops = [drop_of(self.layout_, item.note, item.x(), item.y()) for item in far]
        for item in moved:
            item.setPos(0, 0)
        self._backdrop.follow({item.note.id: item.note.rect for item in moved})
        self.viewport().update()
        if drops:
            self.dropped.emit(drops)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit what is under the pointer."""
        at = event.position().toPoint()
        item = self.itemAt(at)
        if isinstance(item, NoteItem):
            self._edit(item.note.id)
        elif isinstance(item, TitleItem):
            self._edit(item.title.id)
        elif rect_of(self.layout_.crown.rect).contains(self.mapToScene(at)):
            self.edit_image()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; edit, remove and copy."""
        if event.key() in _WALK and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._walk(*_WALK[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_F2 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.edit_norwegian()
        elif event.key() in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_chosen()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_asked.emit(self.chosen_factors(), self.chosen_stories())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_chosen()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.choose(self._notes)
        elif event.key() == Qt.Key.Key_Escape and self.scene().selectedItems():
            self.scene().clearSelection()
        else:
            # The view's own keys would scroll; what is not ours goes on to the window.
            event.ignore()

    def _choose_first(self) -> None:
        if not self.scene().selectedItems() and self._titles:
            self._choose_only(next(iter(self._titles.values())))

    def _walk(self, dx: int, dy: int) -> None:
        """Go to the nearest note or title in a direction."""
        items = {**self._titles, **self._notes}
        chosen = [item for item in items.values() if item.isSelected()]
        if not chosen:
            self._choose_first()
            return
        start = chosen[-1].sceneBoundingRect().center()
        best: tuple[float, QGraphicsItem] | None = None
        for item in items.values():
            cost = _cost(start, item.sceneBoundingRect().center(), dx, dy)
            if item is not chosen[-1] and cost is not None and (best is None or cost < best[0]):
                best = cost, item
        if best:
            self._choose_only(best[1])


def _cost(start: QPointF, to: QPointF, dx: int, dy: int) -> float | None:
    """Return how far a step in a direction is, sideways counting more; None when it lies the other way."""
    ahead = (to.x() - start.x()) * dx + (to.y() - start.y()) * dy
    aside = abs((to.x() - start.x()) * dy) + abs((to.y() - start.y()) * dx)
    if ahead < 4 or (dy and aside > 120):
        return None
    return ahead + 2 * aside if dy else aside + 0.3 * ahead + (ahead > 400) * 50
