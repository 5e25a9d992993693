"""The things on a tree's canvas that can be chosen: notes and titles."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from unginvest_workshop.domain.tree_notes import whole_note
from unginvest_workshop.domain.tree_picture import NoteBox, TitleBox
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.tree_painting import Look, paint_note, paint_title
from unginvest_workshop.ui.canvas.view import READABLE_FROM

_EDGE = 6.0
"""How far a chosen thing's frame reaches outside it."""


class _ChosenItem(QGraphicsRectItem):
    """What can be chosen. Its rectangle is all that it paints, so that Qt asks Python for nothing but painting."""

    def __init__(self) -> None:
        super().__init__()
        self._stands_back = False
        self._lit = False
        self.setPen(Qt.PenStyle.NoPen)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def stand_back(self, *, back: bool) -> None:
        """Leave its painting to the backdrop, from far away; one that is chosen or lit paints itself all the same."""
        nothing = back and not self.isSelected() and not self._lit
        if nothing is not self._stands_back:
            self._stands_back = nothing
            self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, nothing)

    def light(self, *, on: bool, back: bool) -> None:
        """Light it up, as where a dragged note would hang, or no longer; ``back`` when others leave their painting."""
        if on is not self._lit:
            self._lit = on
            self.stand_back(back=back)
            self.update()


class NoteItem(_ChosenItem):
    """A factor's note."""

    def __init__(self, note: NoteBox, colours: PictureColours, ink: Ink) -> None:
        super().__init__()
        self.note = note
        self._colours = colours
        self._ink = ink
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        self._show(note)

    def show_box(self, box: NoteBox) -> None:
        """Show the note as it is now, where the layout has it; the very same box asks for nothing."""
        if box is not self.note:
            self._show(box)

    def lift(self, *, up: bool) -> None:
        """Let the note lie over all others while it is dragged."""
        self.setZValue(1.0 if up else 0.0)

    @property
    def box_id(self) -> str:
        """The factor's id."""
        return self.note.id

    def grow(self, size: float, clearness: float) -> None:
        """Show the note as it grows from where its rootlet reaches it."""
        self.setTransformOriginPoint(self.note.rect.x, self.note.rect.y + min(self.note.rect.height / 2, 28))
        self.setScale(size)
        self.setOpacity(clearness)

    def _show(self, box: NoteBox) -> None:
        self.note = box
        self.setPos(0, 0)
        self.setRect(rect_of(whole_note(box).grown(_EDGE)))
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the note."""
        del option, widget
        look = Look(self.isSelected(), painter.worldTransform().m11() >= READABLE_FROM, self._lit)
        paint_note(painter, self.note, self._colours, self._ink, look)


class TitleItem(_ChosenItem):
    """A story's title."""

    def __init__(self, title: TitleBox, colours: PictureColours, ink: Ink) -> None:
        super().__init__()
        self.title = title
        self._colours = colours
        self._ink = ink
        self._show(title)

    def show_box(self, box: TitleBox) -> None:
        """Show the title as it is now; the very same box asks for nothing."""
        if box is not self.title:
            self._show(box)

    @property
    def box_id(self) -> str:
        """The story's id."""
        return self.title.id

    def _show(self, box: TitleBox) -> None:
        self.title = box
        self.setRect(rect_of(box.rect.grown(_EDGE)))
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the title."""
        del option, widget
        look = Look(self.isSelected(), painter.worldTransform().m11() >= READABLE_FROM, self._lit)
        paint_title(painter, self.title, self._colours, self._ink, look)
