"""A group's tree as it is shown: items patched by id, what is new grows, and only what has changed is painted."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.layout import FontRole, Measure, Rect, place
from unginvest_workshop.domain.tree_fitting import FittingTree
from unginvest_workshop.domain.tree_picture import TreeContent, TreeLayout
from unginvest_workshop.ui.canvas.backdrop import Backdrop
from unginvest_workshop.ui.canvas.beyond import Beyond, beyond
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink, draw_label
from unginvest_workshop.ui.canvas.growth import Growth
from unginvest_workshop.ui.canvas.items_by_id import TreeItems
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.repainting import area_of_difference
from unginvest_workshop.ui.canvas.tree_items import NoteItem, TitleItem
from unginvest_workshop.ui.canvas.tree_painting import Look
from unginvest_workshop.ui.canvas.view import CanvasView
from unginvest_workshop.ui.canvas.walking import left_at
from unginvest_workshop.ui.motion import moves

GROW_AT_ONCE: Final = 12
"""When more than so many are new, as after an import, all of them are there at once."""
LEGIBLE: Final = 0.7
"""The zoom from which a note is read without effort: a larger tree is looked at a part at a time."""
_AHEAD: Final = 90.0
"""Room below what is brought into view, in scene units: for the next factors, so that not each of them moves it."""
_MOST_AT_ONCE: Final = 0.85
"""The share of the view's height that is gone on by at most."""
_BESIDE: Final = 24
"""Pixels around it."""
_NEARBY: Final = 0.99 * LEGIBLE
"""The zoom from which a part of a large tree is seen, not its whole depth."""
_REACH: Final = 80
"""How far left of a note its rootlet may begin, in scene units."""
_TOLD_AFTER_MS: Final = 60
_HELP: Final = 430.0
_UNDER_ROOTS: Final = 100.0
"""From the ground to the help, in scene units."""


class TreeCanvas(CanvasView):
    """Shows one tree; what stayed keeps its item, its selection and its place in the user's view."""

    chosen = Signal()
    looked_on = Signal()
    """Another part of it is seen, or another tree; told once for many small steps."""

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
        self._whole = False
        """Whether somebody wants to see all of it, however small."""
        self._near = False
        """Whether a part of a large tree is looked at."""
        self._gone_on = False
        """Whether something else of it has been looked at since it began at the crown."""
        self.zoomed.connect(self._stand)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_TOLD_AFTER_MS)
        self._telling.timeout.connect(self.looked_on)
        self.scene().selectionChanged.connect(self.chosen)
        self.chosen.connect(self.on_tree.stand_by_choice)

    def say(self, help_: str) -> None:
        """Say this in the soil while there are no stories."""
        self._help = help_
        self.viewport().update()

    def begin(self) -> None:
        """Look at a tree anew: all of it, or of a large one the crown and where the roots begin."""
        self.writing.finish()
        self._fits, self._whole, self._near, self._gone_on = True, False, False, False
        self._frame()

    def show_whole(self) -> None:
        """Show all of it, however small, until another tree is looked at."""
        self._whole = True
        self.fit()

    def _frame(self) -> None:
        """Show all of it where that can be read, else stay where one looks: what is added is brought into view."""
        if self._whole or self.room.fitting_zoom() >= LEGIBLE:
            self._near = self._gone_on = False
            self.fit()
            return
        here = self.mapToScene(self.viewport().rect().center())
        self._set_zoom(LEGIBLE)
        self.setSceneRect(self.room.fitted_scene(self.zoom))
        self.centerOn(here if self._gone_on else QPointF(self.room.content.center.x, self.room.content.y))
        self._near = True

    def _bring_into_view(self, area: QRectF, margin: int) -> None:
        """Note that somebody looks elsewhere than where the tree begins."""
        self._gone_on = self._gone_on or (self._near and not self._seen().contains(area))
        super()._bring_into_view(area, margin)

    def reveal(self, item_id: str) -> None:
        """Move the view, if it must, so that a note is seen with its story's name, or a title, and room for the next.

        A note of a story that is longer than the view is seen without the name.
        """
        note, title = self.on_tree.notes.get(item_id), self.on_tree.titles.get(item_id)
        item = note or title
        if item is None:
            return
        area = item.rect()
        if note is not None:
            title = self.on_tree.titles.get(note.note.story_id)
            whole = area if title is None else area.united(title.rect())
            area = whole if self._has_room_for(whole) else area
        if not self._seen().contains(area):
            self._bring_into_view(area.adjusted(0, 0, 0, _AHEAD), _BESIDE)

    def _has_room_for(self, area: QRectF) -> bool:
        seen, around = self._seen(), 2 * _BESIDE / self.zoom
        return area.width() + around <= seen.width() and area.height() + around + _AHEAD <= seen.height()

    def beyond(self) -> Beyond:
        """Tell which stories lie outside the view."""
        return beyond(self.layout_, self._seen())

    def go_on(self) -> None:
        """Bring the next story that is not seen into view, as far as it has room."""
        to = self.beyond().next
        title = self.on_tree.titles.get(to)
        if title is None:
            return
        story = next(story for story in self.layout_.stories if story.title.id == to)
        told, seen = rect_of(story.told), self._seen()
        # From its title on: of a story that is longer than the view the part that follows what is seen.
        top = told.top() if not seen.intersects(told) else min(seen.bottom() - _BESIDE, told.bottom())
        room = QRectF(told.left(), top, told.width(), min(told.bottom() - top, seen.height() * _MOST_AT_ONCE))
        self._bring_into_view(room, _BESIDE)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Tell soon that another part of it is seen."""
        super().scrollContentsBy(dx, dy)
        self._telling.start()

    def _seen(self) -> QRectF:
        """Return the part of the scene that is seen."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

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

    @property
    def is_growing(self) -> bool:
        """Whether something new is growing on it just now."""
        return not self._growth.done

    def _show(self, tree: TreeContent) -> None:
        if tree != self._tree:
            self._tree = tree
            self._lay_out()

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
        super().resizeEvent(event)
        self._lay_out()

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
            at = Rect(self.layout_.scene.center.x - _HELP / 2, self.layout_.ground + _UNDER_ROOTS, _HELP, 0)
            help_ = place(self._measure, self._help, at, FontRole.FACTOR, centred=True)
            draw_label(painter, self._ink, help_, self._colours.muted)
