"""A group's tree as it is shown: items patched by id, what is new grows, and only what has changed is painted."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.layout import FontRole, Measure, Rect, place
from unginvest_workshop.domain.tree_fitting import FittingTree
from unginvest_workshop.domain.tree_picture import TreeContent, TreeLayout
from unginvest_workshop.ui.canvas.backdrop import Backdrop
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink, draw_label
from unginvest_workshop.ui.canvas.growth import Growth
from unginvest_workshop.ui.canvas.items_by_id import TreeItems
from unginvest_workshop.ui.canvas.repainting import area_of_difference
from unginvest_workshop.ui.canvas.tree_items import NoteItem, TitleItem
from unginvest_workshop.ui.canvas.tree_painting import Look
from unginvest_workshop.ui.canvas.tree_sight import LEGIBLE, TreeSight
from unginvest_workshop.ui.canvas.walking import left_at
from unginvest_workshop.ui.motion import moves

GROW_AT_ONCE: Final = 12
"""When more than so many are new, as after an import, all of them are there at once."""
_NEARBY: Final = 0.99 * LEGIBLE
"""The zoom from which a part of a large tree is seen, not its whole depth."""
_REACH: Final = 80
"""How far left of a note its rootlet may begin, in scene units."""
_HELP: Final = 430.0
_HELP_MARGIN: Final = 16.0
"""The help's width where there is room, and what is free beside it where there is not, in scene units."""
_UNDER_ROOTS: Final = 100.0
"""From the ground to the help, in scene units."""


class TreeCanvas(TreeSight):
    """Shows one tree; what stayed keeps its item, its selection and its place in the user's view."""

    chosen = Signal()

    def __init__(self, measure: Measure, ink: Ink, colours: PictureColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self._ink = ink
        self._colours = colours
        self._tree = TreeContent()
        self._fitting = FittingTree(measure, legible=LEGIBLE)
        self.layout_ = self._fitting.lay(self._tree, 900, 600)
        self._growth = Growth(self)
        self._growth.advanced.connect(self._show_growing)
        self._backdrop = Backdrop(self.layout_, colours, ink, self._growth)
        self.on_tree = TreeItems(self.scene(), colours, ink)
        self._help = ""
        self.zoomed.connect(self._stand)
        self.scene().selectionChanged.connect(self.chosen)
        self.chosen.connect(self.on_tree.stand_by_choice)

    def say(self, help_: str) -> None:
        """Say this in the soil while there are no stories."""
        self._help = help_
        self.viewport().update()

    def choose(self, ids: Iterable[str]) -> None:
        """Choose exactly these notes and titles."""
        wanted = set(ids)
        for item in self.scene().selectedItems():
            if isinstance(item, NoteItem | TitleItem) and item.box_id not in wanted:
                item.setSelected(False)
        for each in wanted:
            found = self.on_tree.find(each)
            if found is not None:
                found.setSelected(True)

    def left_at(self, gone: Iterable[str]) -> str | None:
        """Return the note or title that the keys stay at when these are taken away; None when nothing is left."""
        return left_at(self._tree, set(gone))

    def _show(self, tree: TreeContent) -> None:
        if tree != self._tree:
            self._tree = tree
            self._lay_out()
            self._see_some_of_it()

    def _lay_out(self) -> None:
        """Lay the tree out for the view's shape, and let each item show what is now its."""
        old, zoom = self.layout_, self.zoom
        room = self.room.size()
        self.layout_ = self._fitting.lay(self._tree, room.width(), room.height())
        before = self.on_tree.chosen()
        self._growth.stop()
        with QSignalBlocker(self.scene()):  # a chosen item that goes would tell of a choice among items half patched
            new = self.on_tree.patch(self.layout_)
        self._backdrop.show_layout(self.layout_)
        if self.on_tree.chosen() != before:
            self.chosen.emit()
        self._stand()
        self._show_content(self.layout_.scene)
        self._let_grow(new, old)
        self._paint_anew(old, zoom)
        self._telling.start()

    def _let_grow(self, new: list[str], old: TreeLayout) -> None:
        """Let a few new notes grow on a tree that was seen before."""
        seen = any(title.id in self.on_tree.titles for title in old.titles)
        if seen and 0 < len(new) <= GROW_AT_ONCE and self.isVisible() and self.readable and moves(self):
            self._backdrop.let_grow(frozenset(new))
            self._growth.begin(new)

    def _show_growing(self) -> None:
        """Show the new notes as far as they have grown, and in the end let all be as it is otherwise."""
        growth = self._growth
        for item in (self.on_tree.notes[each] for each in growth.ids if each in self.on_tree.notes):
            self._update_area(item.sceneBoundingRect().adjusted(-_REACH, -_REACH / 2, 0, 0))
            item.grow(growth.size, growth.clearness)
        if growth.done:
            self._backdrop.let_grow(frozenset())

    def _paint_anew(self, old: TreeLayout, zoom: float) -> None:
        """Paint what looks other than before, often no more than a root and its notes, as one area.

        Notes see to themselves, but many small areas are slower to paint than the one around them.
        """
        now = self.layout_
        before, after = (old.crown, zoom, len(old.stories)), (now.crown, self.zoom, len(now.stories))
        if before != after or self._ground_differs(old.scene, now.scene):
            self.viewport().update()
            return
        self._update_area(area_of_difference(old, now))

    def _ground_differs(self, old: Rect, now: Rect) -> bool:
        """Tell whether another scene lets sky, ground or soil be seen otherwise."""
        if self._near and self.zoom > _NEARBY:
            # A tree that has only grown deeper has the same ground and the same soil.
            return (old.x, old.y, old.width) != (now.x, now.y, now.width)
        return old != now

    def _update_area(self, area: QRectF) -> None:
        self.viewport().update(self.mapFromScene(area).boundingRect().adjusted(-2, -2, 2, 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tree out anew where another shape lets it stand larger."""
        stays = self._stays_seen
        super().resizeEvent(event)
        self._lay_out()
        if stays:
            self.reveal(stays)

    def _stand(self) -> None:
        """From far away let the backdrop paint the notes, but for the chosen ones."""
        self.on_tree.stand(back=not self.readable)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint what is behind the notes, and a word of help while there are none."""
        look = Look(readable=self.readable)
        if self.on_tree.stand_back != (not self.readable):  # somebody else has zoomed
            QTimer.singleShot(0, self, self._stand)
        self._backdrop.paint(painter, QRectF(rect), self.room.far_around(), self.zoom, look)
        if self._help and not self._tree.stories:
            wide = min(_HELP, self.room.size().width() / self.zoom - 2 * _HELP_MARGIN)
            at = Rect(self.layout_.scene.center.x - wide / 2, self.layout_.ground + _UNDER_ROOTS, wide, 0)
            help_ = place(self._measure, self._help, at, FontRole.FACTOR, centred=True)
            draw_label(painter, self._ink, help_, self._colours.muted)
