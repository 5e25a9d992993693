"""A group's tree on the canvas: chosen, walked, edited in place, dragged or carried to another root or aside."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.layout import Measure, Point, Rect
from unginvest_workshop.domain.tree_picture import FactorContent, TreeContent
from unginvest_workshop.ui.actions import ALT_ARROWS
from unginvest_workshop.ui.canvas.clip import copied, pasted
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.dropping import carried, drops_of, story_over
from unginvest_workshop.ui.canvas.faces import Ink
from unginvest_workshop.ui.canvas.passing_gestures import PassingGestures
from unginvest_workshop.ui.canvas.tree_canvas import TreeCanvas
from unginvest_workshop.ui.canvas.tree_items import NoteItem, TitleItem
from unginvest_workshop.ui.canvas.view import WALKED_ROOM
from unginvest_workshop.ui.canvas.walking import STEPS, nearest

LEAST_DRAG: Final = 8.0
"""Scene units under which a drag was a click by an unsteady hand."""
_ALT: Final = Qt.KeyboardModifier.AltModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_CTRL: Final = Qt.KeyboardModifier.ControlModifier


class TreeView(TreeCanvas):
    """The canvas of one tree. It tells by signals what somebody wishes; only a refresh changes what it shows."""

    factor_edited = Signal(str, str)
    norwegian_edited = Signal(str, str)
    title_edited = Signal(str, str)
    image_edited = Signal(str, str)
    """Carries the id of the tree that the image is of, and the words."""
    dropped = Signal(object)
    """Carries a list of Drops: one drag, one step."""
    pasted = Signal(object)
    """Carries a list of lines that were copied from a tree, to be factors of the chosen story."""
    brought = Signal(object)
    """Carries the QMimeData of what is pasted from elsewhere."""
    marked = Signal(int)
    """Carries 1 when somebody is drawn to what is chosen, -1 when no more."""
    remove_asked = Signal(object, object)
    """Carries the ids of the chosen factors and of the chosen stories."""

    def __init__(self, measure: Measure, ink: Ink, colours: PictureColours, parent: QWidget | None = None) -> None:
        super().__init__(measure, ink, colours, parent)
        self._tree_id = ""
        self._raw_image = ""
        self._raw_titles: Mapping[str, str] = {}
        self.passing = PassingGestures()
        """Those that began before this tree was opened."""
        self._walked_to = ""
        """Where the keys have come to among what is chosen."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(ALT_ARROWS, True)  # noqa: FBT003  Qt's own way

    def show_tree(self, tree: TreeContent, raw_titles: Mapping[str, str], raw_image: str, tree_id: str = "") -> None:
        """Show a tree.

        ``raw_titles`` and ``raw_image`` are what is edited, where what is shown has names or marks around it.
        ``tree_id`` tells whose image is written in the crown; with "" it is nobody's, and none is written.
        """
        self._raw_titles, self._raw_image, self._tree_id = raw_titles, raw_image, tree_id
        self._show(tree)

    def chosen_factors(self) -> list[str]:
        """Return the ids of the chosen notes, in their order on the tree."""
        chosen = self.on_tree.chosen()
        return [note.id for note in self.layout_.notes if note.id in chosen] if chosen else []

    def chosen_stories(self) -> list[str]:
        """Return the ids of the chosen titles."""
        chosen = self.on_tree.chosen()
        return [title.id for title in self.layout_.titles if title.id in chosen]

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom or move, unless the wheel has been turning since before this tree was opened."""
        if self.passing.wheel_rests():
            super().wheelEvent(event)
        else:
            self.passing.turned()
            event.accept()

    def edit_chosen(self) -> None:
        """Open the one chosen note or title for writing."""
        self.writing.finish()
        ids = [*self.chosen_factors(), *self.chosen_stories()]
        if len(ids) == 1:
            self._edit(ids[0])

    def edit_norwegian(self) -> None:
        """Open the line "på norsk" of the one chosen note."""
        self.writing.finish()
        ids = self.chosen_factors()
        if len(ids) == 1:
            factor, rect = self._factor(ids[0]), self.on_tree.notes[ids[0]].note.rect
            below = Rect(rect.x, rect.bottom - 6, rect.width, 40)
            self._write_over(below, factor.in_norwegian, partial(self.norwegian_edited.emit, factor.id))

    def edit_image(self) -> None:
        """Open the crown's words for writing. They are this tree's, also when another one is shown meanwhile."""
        self.writing.finish()
        if not self._tree_id:
            return
        crown, image = self.layout_.crown.rect, self.layout_.crown.image
        over = image.rect.center.y if image and self.layout_.crown.leaves else crown.center.y - 10
        middle = Rect(crown.center.x - crown.width * 0.3, over - 30, crown.width * 0.6, 60)
        self._write_over(middle, self._raw_image, partial(self.image_edited.emit, self._tree_id))

    def copy_chosen(self) -> None:
        """Copy what is chosen as text, a factor a line, under headings when it is of several stories."""
        self.copy(self.on_tree.chosen())

    def copy(self, ids: Iterable[str]) -> None:
        """Copy these factors and stories so."""
        mime = copied(self._tree, set(ids))
        if mime is not None:
            QGuiApplication.clipboard().setMimeData(mime)

    def paste(self) -> None:
        """Ask for what was copied from a tree to become factors of the chosen story; of anything else only tell."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is None:
            return
        lines = pasted(mime)
        if lines:
            self.pasted.emit(lines)
        else:
            self.brought.emit(mime)

    def step_story(self, step: int) -> None:
        """Go to the story before or after the one that is chosen, or that the chosen note belongs to."""
        here = self._story_at_hand()
        if here is None:
            self._choose_first()
            return
        ids = [title.id for title in self.layout_.titles]
        place = ids.index(here) + step
        if 0 <= place < len(ids):
            self._choose_only(self.on_tree.titles[ids[place]])

    def carry(self, dx: int, dy: int) -> None:
        """Ask for the chosen notes to hang on the story beside, or for the one to come a place higher or lower."""
        drops = carried(self._tree, self.chosen_factors(), dx, dy)
        if drops:
            self.dropped.emit(drops)
            self.reveal(drops[0].factor_id)

    def _story_at_hand(self) -> str | None:
        chosen = self.on_tree.chosen()
        for story in self.layout_.stories:
            if story.title.id in chosen or any(note.id in chosen for note in story.notes):
                return story.title.id
        return None

    def _edit(self, item_id: str) -> None:
        if item_id in self.on_tree.titles:
            rect = self.on_tree.titles[item_id].title.rect
            self._write_over(rect, self._raw_titles.get(item_id, ""), partial(self.title_edited.emit, item_id))
            return
        rect = self.on_tree.notes[item_id].note.rect
        self._write_over(rect, self._factor(item_id).text, partial(self.factor_edited.emit, item_id))

    def _factor(self, factor_id: str) -> FactorContent:
        return next(f for story in self._tree.stories for f in story.factors if f.id == factor_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let rootlets follow the notes that are dragged, over all others, and light up where they would hang."""
        super().mouseMoveEvent(event)
        if self.scene().mouseGrabberItem() is not None:
            items = self.on_tree.off_their_places()
            for item in items:
                item.lift(up=True)
            moved = {item.note.id: item.note.rect.moved(item.x(), item.y()) for item in items}
            self._update_area(self._backdrop.follow(moved))
            held = self.scene().mouseGrabberItem()
            if isinstance(held, NoteItem):
                to = story_over(self.layout_, held.note, held.x(), held.y())
                self.on_tree.light_up({to} - {held.note.story_id})

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where dragged notes were let go; a refresh puts them where they belong."""
        held = self.scene().mouseGrabberItem()
        super().mouseReleaseEvent(event)
        moved = self.on_tree.off_their_places()
        if not moved:
            return
        held = held if isinstance(held, NoteItem) and held in moved else moved[0]
        by = held.pos()
        far = by.manhattanLength() >= LEAST_DRAG
        drops = drops_of(self.layout_, {item.box_id for item in moved}, held.note, by.x(), by.y()) if far else []
        self.on_tree.light_up(set())
        for item in moved:
            item.setPos(0, 0)
            item.lift(up=False)
        self._update_area(self._backdrop.follow({item.note.id: item.note.rect for item in moved}))
        if drops:
            self.dropped.emit(drops)

    def _lay_out(self) -> None:
        """Lay it out anew; what is lit up goes out until the mouse moves again, as another story may stand there."""
        self.on_tree.light_up(set())
        super()._lay_out()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit what is under the pointer, unless the first click was on what stood here before."""
        if not self.passing.click_rests():
            return
        at = event.position().toPoint()
        item = self.itemAt(at)
        if isinstance(item, NoteItem | TitleItem):
            self._edit(item.box_id)
        elif self.layout_.crown.is_bare(Point((where := self.mapToScene(at)).x(), where.y())):
            self.edit_image()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; edit, remove, copy and paste."""
        if event.key() in STEPS and not event.modifiers() & _CTRL:
            self._go(*STEPS[Qt.Key(event.key())], event.modifiers())
        elif event.key() == Qt.Key.Key_F2 and event.modifiers() & _SHIFT:
            self.edit_norwegian()
        elif event.key() in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_chosen()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_asked.emit(self.chosen_factors(), self.chosen_stories())
        elif event.key() == Qt.Key.Key_E and not event.modifiers() & (_CTRL | _ALT):
            self.marked.emit(-1 if event.modifiers() & _SHIFT else 1)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_chosen()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.choose(self.on_tree.notes)
        elif event.key() == Qt.Key.Key_Escape and self.scene().selectedItems():
            self.scene().clearSelection()
        else:
            # The view's own keys would scroll; what is not ours goes on to the window.
            event.ignore()

    def _go(self, dx: int, dy: int, held: Qt.KeyboardModifier) -> None:
        """Walk, with Shift choosing more; with Alt from story to story, with Alt and Shift the chosen notes too."""
        if not held & _ALT:
            self._walk(dx, dy, more=bool(held & _SHIFT))
        elif held & _SHIFT:
            self.carry(dx, dy)
        else:
            self.step_story(dx + dy)

    def stay_at(self, item_id: str) -> None:
        """Let the keys go on from a note or a title that isn't chosen."""
        self._walked_to = item_id

    def _choose_first(self) -> None:
        """Choose where the keys have come to, else the first story."""
        if not self.scene().selectedItems() and self.on_tree.titles:
            self._choose_only(self.on_tree.find(self._walked_to) or next(iter(self.on_tree.titles.values())))

    def _walk(self, dx: int, dy: int, *, more: bool) -> None:
        """Go to the nearest note or title in a direction; with ``more`` what was chosen stays so, until one goes back.

        Of several that are chosen the keys are at the one they came to last.
        """
        ids = [*self.chosen_factors(), *self.chosen_stories()]
        if not ids:
            self._choose_first()
            return
        here = self._walked_to if self._walked_to in ids else ids[-1]
        items = {**self.on_tree.titles, **self.on_tree.notes}
        places = {key: item.sceneBoundingRect().center() for key, item in items.items() if key != here}
        to = nearest(items[here].sceneBoundingRect().center(), places, dx, dy)
        if to is None:
            return
        self._walked_to = to
        if not more:
            self._choose_only(items[to])
            return
        items[here].setSelected(to not in ids)
        items[to].setSelected(True)
        self._bring_into_view(items[to].sceneBoundingRect(), WALKED_ROOM)
