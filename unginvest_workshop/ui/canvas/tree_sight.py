"""What of a tree is looked at: all of it where that can be read, else a part, and what was brought into view stays."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QTimer, Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.tree_picture import TreeLayout
from unginvest_workshop.ui.canvas.beyond import Beyond, beyond
from unginvest_workshop.ui.canvas.items_by_id import TreeItems
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.view import CanvasView

LEGIBLE: Final = 0.7
"""The zoom from which a note is read without effort: a larger tree is looked at a part at a time."""
_WHOLE_FROM: Final = 0.65
"""The zoom at which all of it is still shown: a little smaller is better than a note or a name cut at the edge."""
_ABOVE: Final = 12
"""Pixels over the crown, where a part of a large tree is looked at."""
_AHEAD: Final = 90.0
"""Room below what is brought into view, in scene units: for the next factors, so that not each of them moves it."""
_MOST_AT_ONCE: Final = 0.85
"""The share of the view's height that is gone on by at most."""
_BESIDE: Final = 24
"""Pixels around it."""
_TOLD_AFTER_MS: Final = 60


class TreeSight(CanvasView):
    """Looks at a tree that its subclass lays out and patches."""

    looked_on = Signal()
    """Another part of it is seen, or another tree; told once for many small steps."""
    layout_: TreeLayout
    on_tree: TreeItems

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = False
        """Whether somebody wants to see all of it, however small."""
        self._near = False
        """Whether a part of a large tree is looked at."""
        self._gone_on = False
        """Whether something else of it has been looked at since it began at the crown."""
        self._stays_seen = ""
        """The note or title that was brought into view last, until somebody looks elsewhere."""
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_TOLD_AFTER_MS)
        self._telling.timeout.connect(self.looked_on)

    def begin(self) -> None:
        """Look at a tree anew: all of it, or of a large one the crown and where the roots begin."""
        self.writing.finish()
        self._fits, self._whole, self._near, self._gone_on = True, False, False, False
        self._stays_seen = ""
        self._frame()

    def show_whole(self) -> None:
        """Show all of it, however small, until another tree is looked at."""
        self._whole, self._stays_seen = True, ""
        self.fit()

    def zoom_in(self) -> None:
        """Come a step nearer; what is chosen is seen still, if it was."""
        seen = self._seen()
        chosen = [each for each in self.on_tree.chosen() if seen.contains(self._area_of(each))]
        super().zoom_in()
        if len(chosen) == 1:
            self.reveal(chosen[0])

    def _frame(self) -> None:
        """Show all of it where that can be read, else stay where one looks: what is added is brought into view."""
        if self._whole or self.room.fitting_zoom() >= _WHOLE_FROM:
            self._near = self._gone_on = False
            self.fit()
            return
        here = self.mapToScene(self.viewport().rect().center())
        self._set_zoom(LEGIBLE)
        self.setSceneRect(self.room.fitted_scene(self.zoom))
        self.centerOn(here if self._gone_on else self._beginning())
        self._near = True

    def _beginning(self) -> QPointF:
        """Return the middle of the view that begins at the crown, with the trunk in its middle if its sides are cut."""
        content, view = self.room.content, self.viewport().size() / self.zoom
        middle = content.center.x if content.width <= view.width() else self.layout_.crown.rect.center.x
        return QPointF(middle, content.y - _ABOVE / self.zoom + view.height() / 2)

    def _bring_into_view(self, area: QRectF, margin: int) -> None:
        """Note that somebody looks elsewhere than where the tree begins."""
        self._gone_on = self._gone_on or (self._near and not self._seen().contains(area))
        self._stays_seen = ""
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
        self._stays_seen = item_id

    def see_some_of(self, story_id: str) -> None:
        """Bring a story into view, unless its title or one of its notes is seen already."""
        seen = self._seen()
        story = next((each for each in self.layout_.stories if each.title.id == story_id), None)
        if story is None:
            return
        rects = [story.title.rect, *(note.rect for note in story.notes)]
        if not any(seen.contains(rect_of(rect)) for rect in rects):
            self.reveal(story_id)

    def _move_by(self, by: QPoint) -> None:
        """Move about: somebody looks elsewhere."""
        self._stays_seen = ""
        super()._move_by(by)

    def _area_of(self, item_id: str) -> QRectF:
        item = self.on_tree.find(item_id)
        return item.rect() if item is not None else QRectF()

    def _see_some_of_it(self) -> None:
        """Look at the story that is nearest when no part of the tree is seen any more, as after an undo."""
        seen, stories = self._seen(), self.layout_.stories
        parts = [rect_of(self.layout_.crown.rect), *(rect_of(story.told) for story in stories)]
        if not stories or not self.isVisible() or any(seen.intersects(part) for part in parts):
            return
        here = seen.center()
        away = {s.title.id: (rect_of(s.told).center() - here).manhattanLength() for s in stories}
        self.reveal(min(away, key=away.__getitem__))

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
