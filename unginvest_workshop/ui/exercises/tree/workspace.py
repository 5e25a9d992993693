"""The workspace of the tree exercise: a group's tree, or the forest, over the bar where its words are typed."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.ids import AgendaItemId, GroupId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import people, trees
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.canvas.dropping import Drop
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.tree.capture import CaptureBar
from unginvest_workshop.ui.exercises.tree.capturing import Capturing
from unginvest_workshop.ui.exercises.tree.content import SeenStories, group_tree
from unginvest_workshop.ui.exercises.tree.crossing import Crossing
from unginvest_workshop.ui.exercises.tree.menus import TreeMenus
from unginvest_workshop.ui.exercises.tree.pages import CROWN, TreePages
from unginvest_workshop.ui.exercises.tree.paper_side import PaperSide
from unginvest_workshop.ui.exercises.tree.state import TreeState
from unginvest_workshop.ui.files import dragged_table
from unginvest_workshop.ui.forest_content import NO_GROUP, forest
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets import WorkspaceHeader
from unginvest_workshop.ui.widgets.group_switch import GroupSwitch

_SHOWN_BY = (Story, SuccessFactor, DreamIdea, Cluster, Group, Place, AgendaItem, Photo, EnergyMark)
_HEAD_SHOWN_BY = (Group, Place, AgendaItem)


class TreeWorkspace(Workspace):
    """One group's tree while a group is chosen, else the forest."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self.state = TreeState(desk, item_id)
        self._header = WorkspaceHeader("")
        self._header.setContentsMargins(20, 12, 20, 8)
        self._switch = GroupSwitch(desk, self.t("Skogen"))
        self._header.add(self._switch)
        self.pages = TreePages(self.t)
        self.paper = PaperSide(desk, self.pages)
        self._header.add(self.paper.button)
        self.bar = CaptureBar(self.t)
        self._seen = SeenStories()
        self._ungrouped = False
        """Whether the tree of the stories without a group is looked at."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.paper, 1)
        column.addWidget(self.bar)
        self.pages.tree.say(
            self.t("Skriv «Ida: Kafédagen» i feltet, og trykk Skift + Enter. Da får historien sin egen rot.")
        )
        self.menus = TreeMenus(self.state, self.pages, self)
        self.capturing = Capturing(self.state, self.bar, self.pages.tree, self.menus)
        self.crossing = Crossing(self.state, self.bar, self.pages, self)
        self._connect()
        self._begin()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now."""
        if changes is not None and not changes.touches(*_SHOWN_BY):
            return
        group_id = self.desk.place().group_id
        if group_id is not None:
            self._ungrouped = False
        if changes is None or changes.touches(*_HEAD_SHOWN_BY):
            self._show_head()
        shown = NO_GROUP if self._ungrouped else group_id
        if shown is None:
            self._show_forest()
        else:
            self._show_tree(shown, anew=shown != self.state.shown)
        if changes is None or changes.touches(Photo, *_HEAD_SHOWN_BY):
            photos_of = None if self._ungrouped else group_id
            self.paper.show_group(photos_of, anew=shown != self.state.shown, told=bool(self.state.stories))
        self.state.shown = shown
        if changes is not None and changes.replayed:
            self.crossing.follow_replay(changes)
        self.menus.show()
        self.capturing.show()

    def exercise_actions(self) -> list[QAction]:
        """Return what can be done with the tree and with what is chosen on it."""
        return [*self.capturing.actions, *self.crossing.actions, *self.menus.actions]

    def chosen_node(self) -> Node | None:
        """Return the chosen factor, or the chosen story."""
        tree = self.pages.tree
        if self.pages.currentWidget() is not tree:
            return None
        factors, stories = tree.chosen_factors(), tree.chosen_stories()
        if factors:
            return Node(NodeKind.FACTOR, factors[0])
        return Node(NodeKind.STORY, stories[0]) if stories else None

    def choose_node(self, node: Node) -> bool:
        """Go to the tree that a factor or a story stands on, and choose it; the keys stay where half a line waits."""
        if not self.show_node(node):
            return False
        self.pages.tree.choose([node.id])
        self.pages.tree.reveal(node.id)
        keys = self.bar.field if self.bar.field.text() else self.pages.tree
        keys.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_node(self, node: Node) -> bool:
        """Go to the tree that a factor or a story stands on; what is chosen there stays chosen."""
        story_id = node.id
        for factor in self.desk.read(lambda tx: tx.find(SuccessFactor, id=node.id)):
            story_id = factor.story_id
        found = self.desk.read(lambda tx: tx.find(Story, id=story_id))
        if not found:
            return False
        self.desk.choose_group(found[0].group_id)
        if found[0].group_id is None:
            self._ungrouped = True
            self.refresh(None)
        return True

    def choose_group_number(self, number: int) -> bool:
        """Look at a group by its place, or with 0 at the forest."""
        if number == 0:
            self._switch.choose_all()
            return True
        return self._switch.choose_number(number)

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed."""
        return self.bar.field

    def capture_words(self) -> str:
        """Return the group and the story that words are written for."""
        return " · ".join((self.bar.group.shown(), self.bar.story.shown()))

    def focus_capture(self) -> None:
        """Put the cursor into the field."""
        self.bar.field.setFocus()

    def stay_with_group(self) -> None:
        """Offer no other group: this machine writes for one alone."""
        self._switch.hide()
        self.bar.group.hide()
        self.menus.leave_out_groups()
        self.capturing.stay_alone()

    def _begin(self) -> None:
        """Begin with the first group while nothing has been told: the forest would be bare."""
        begun = self.desk.read(lambda tx: trees.stories(tx, self.desk.id))
        groups = self.desk.read(lambda tx: people.groups(tx, self.desk.id))
        if not begun and groups and self.desk.place().group_id is None:
            # Not before the console has taken this workspace in: choosing is a change that all views hear of.
            QTimer.singleShot(0, self, self._choose_first_group)

    def _choose_first_group(self) -> None:
        if self.desk.place().group_id is None:
            self._switch.choose_number(1)

    def _leave_ungrouped(self) -> None:
        """Show what was chosen in the switch: the forest is chosen already while the stories without a group show."""
        if self._ungrouped:
            self._ungrouped = False
            self.refresh(None)

    def _connect(self) -> None:
        tree = self.pages.tree
        tree.factor_edited.connect(self.state.doing.edit_factor)
        tree.norwegian_edited.connect(self.state.doing.edit_norwegian)
        tree.title_edited.connect(self.state.doing.edit_title)
        tree.image_edited.connect(self.state.doing.write_image)
        tree.dropped.connect(self._drop)
        tree.pasted.connect(self.crossing.paste)
        tree.remove_asked.connect(self.crossing.remove)
        tree.menu_asked.connect(self.menus.open)
        tree.chosen.connect(self._follow_chosen)
        self.pages.outline.edited.connect(self.state.edit_row)
        self.pages.outline.remove_asked.connect(self.state.remove_rows)
        self.pages.forest.opened.connect(self._open_tree)
        self.pages.outline.opened.connect(self._open_row)
        field = self.bar.field
        field.photo_moved.connect(self.paper.panel.view.look)
        field.photo_zoomed.connect(self.paper.zoom)
        self.capturing.picture_pasted.connect(self.paper.paste)
        self.menus.many_photos_asked.connect(self.paper.photos.many)
        self._switch.picked.connect(self._leave_ungrouped)
        self.setAcceptDrops(True)

    def _show_head(self) -> None:
        """Show the exercise's name and the groups."""
        self.state.groups = self.desk.read(lambda tx: people.groups(tx, self.desk.id))
        item = self.desk.item(self.item_id)
        self._header.set_title(item_name(item, self.desk.console.content))
        self._header.set_lead(self.desk.console.content.exercise(item.exercise).lead)
        self._switch.refresh(elsewhere=self._ungrouped)

    def _show_forest(self) -> None:
        self.state.stories = ()
        self.pages.show_forest(self.desk.read(lambda tx: forest(tx, self.desk.id, self.t)))

    def _show_tree(self, shown: str, *, anew: bool) -> None:
        group_id = GroupId(shown) if shown else None
        tree = self.desk.read(lambda tx: group_tree(tx, self.desk.id, group_id, self.t, self._seen))
        self.state.stories = tree.stories
        self.pages.show_tree(tree, anew=anew)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the field to the tree and back."""
        if event.key() == Qt.Key.Key_F6 and not event.modifiers():
            self.crossing.cross()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let pictures be dropped on a group's tree; a table is the window's."""
        data = event.mimeData()
        is_picture = (data.hasUrls() or data.hasImage()) and dragged_table(data) is None
        if self.capturing.takes(data) or (self.state.group_id is not None and is_picture):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer dropped words for the tree; take pictures in as photos of the group's paper tree."""
        if self.capturing.take(event.mimeData()) or self.paper.photos.take_dropped(event.mimeData()):
            event.acceptProposedAction()

    def _follow_chosen(self) -> None:
        """Let new factors go to the story that was chosen on the tree."""
        if self.crossing.follow_chosen():
            self.capturing.show()

    def _drop(self, drops: list[Drop]) -> None:
        self.state.doing.drop(drops)
        self._follow_chosen()

    def _open_row(self, row_id: str) -> None:
        """Open a tree of the forest's list, or go to a dream in a tree's."""
        if self.state.shown is None:
            self._open_tree(row_id)
        elif row_id != CROWN:
            self.desk.sought.emit(Node(NodeKind.DREAM, row_id))

    def _open_tree(self, tree_id: str) -> None:
        self._ungrouped = tree_id == NO_GROUP
        if self._ungrouped:
            self.refresh(None)
        else:
            self.desk.choose_group(GroupId(tree_id))
        self.focus_capture()
