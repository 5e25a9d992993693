"""The notes and titles on a tree's canvas, by id: kept in step with the layout, and which of them stand out."""

from collections.abc import Set
from functools import partial
from itertools import chain

from PySide6.QtWidgets import QGraphicsScene

from unginvest_workshop.domain.tree_picture import TreeLayout
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink
from unginvest_workshop.ui.canvas.patching import patch
from unginvest_workshop.ui.canvas.tree_items import NoteItem, TitleItem


class TreeItems:
    """All that can be chosen on one tree.

    From far away the backdrop paints them in one; those that are chosen or lit up then paint themselves all the same.
    """

    def __init__(self, scene: QGraphicsScene, colours: PictureColours, ink: Ink) -> None:
        self.notes: dict[str, NoteItem] = {}
        self.titles: dict[str, TitleItem] = {}
        self.stand_back = False
        """Whether all but the chosen and the lit leave their painting to the backdrop."""
        self._scene = scene
        self._new_note = partial(NoteItem, colours=colours, ink=ink)
        self._new_title = partial(TitleItem, colours=colours, ink=ink)
        self._standing_out: Set[str] = frozenset()
        """What was chosen when it was last looked who stands back."""
        self._lit: Set[str] = frozenset()
        """The stories that are lit up while notes are dragged."""

    def patch(self, layout: TreeLayout) -> list[str]:
        """Bring the items in step with a layout; return the ids of new notes."""
        patch(self._scene, self.titles, layout.titles, self._new_title, TitleItem.show_box)
        return patch(self._scene, self.notes, layout.notes, self._new_note, NoteItem.show_box)

    def find(self, item_id: str) -> NoteItem | TitleItem | None:
        """Return the note or the title with this id; None when neither is on the tree."""
        return self.notes.get(item_id) or self.titles.get(item_id)

    def chosen(self) -> set[str]:
        """Return the ids of all that is chosen."""
        items = self._scene.selectedItems()
        return {item.box_id for item in items if isinstance(item, NoteItem | TitleItem)}

    def off_their_places(self) -> list[NoteItem]:
        """Return the notes that are dragged; only chosen ones are."""
        chosen = self._scene.selectedItems()
        return [item for item in chosen if isinstance(item, NoteItem) and not item.pos().isNull()]

    def stand(self, *, back: bool) -> None:
        """From far away let the backdrop paint them, but for the chosen ones."""
        if back or back != self.stand_back:
            self.stand_back = back
            for item in chain(self.notes.values(), self.titles.values()):
                item.stand_back(back=back)
            self._standing_out = self.chosen()

    def light_up(self, stories: Set[str]) -> None:
        """Light up the stories that dragged notes would hang on if they were let go now, and no others.

        A mouse moves often and seldom comes to another story: only then are there any items to look at.
        """
        if stories == self._lit:
            return
        changed, self._lit = stories ^ self._lit, stories
        titles = [title for title in self.titles.values() if title.box_id in changed]
        notes = [note for note in self.notes.values() if note.note.story_id in changed]
        for title in titles:
            title.light(on=title.box_id in stories, back=self.stand_back)
        for note in notes:
            note.light(on=note.note.story_id in stories, back=self.stand_back)

    def stand_by_choice(self) -> None:
        """Let what was chosen stand back with the others, and what is chosen now stand out."""
        before, self._standing_out = self._standing_out, self.chosen()
        for each in before ^ self._standing_out:
            item = self.find(each)
            if item is not None:
                item.stand_back(back=self.stand_back)
