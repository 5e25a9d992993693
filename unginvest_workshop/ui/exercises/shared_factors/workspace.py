"""The workspace of shared factors: each group's own, and the day's."""

from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.ids import AgendaItemId, GroupId
from unginvest_workshop.domain.images import whose
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, Stroke
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import clusters, images, people, trees
from unginvest_workshop.operations.clusters import Board
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.shared_factors.board import ClusterBoard
from unginvest_workshop.ui.exercises.shared_factors.doing import ClusterDoing
from unginvest_workshop.ui.exercises.shared_factors.group_page import GroupPage
from unginvest_workshop.ui.exercises.shared_factors.least_filter import LeastFilter
from unginvest_workshop.ui.exercises.shared_factors.showing import Showing
from unginvest_workshop.ui.exercises.shared_factors.views import StageChoice
from unginvest_workshop.ui.exercises.shared_factors.workspace_actions import DayActions
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.step_from import StepFromAction
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.group_switch import GroupSwitch
from unginvest_workshop.ui.widgets.header import WorkspaceHeader

_ON_THE_BOARD = (Story, SuccessFactor, Cluster, Group, Stroke, Photo, EnergyMark)
_SHOWN_BY = (*_ON_THE_BOARD, Place, AgendaItem)


class SharedFactorsWorkspace(Workspace):
    """One group's page while a group is chosen, else the board of the whole day."""

    chooses_replayed = True

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self._header = WorkspaceHeader("")
        self._switch = GroupSwitch(desk, self.t("Hele dagen"))
        self._least = LeastFilter(self.t)
        self._least.activated.connect(self._filter)
        self._least.left.connect(self.focus_capture)
        self._shown_least = 0
        doing = self._doing = ClusterDoing(desk, self)
        self.board = ClusterBoard(desk, doing)
        self.showing = Showing(desk, doing, self.board)
        self.group_page = GroupPage(desk)
        self.day = DayActions(desk, doing, self.board, self.showing, self)
        self._suggest = Button(self.t("Foreslå"))
        self._suggest.clicked.connect(self.day.suggest)
        self._again = self._pondering = False
        self.board.thoughts.pondering.connect(self._ponder)
        self.board.thoughts.pondered.connect(self._stop_pondering)
        self._suggestions = Button(self.t("Forslagene"))
        menu = QMenu(self._suggestions)
        menu.addActions(self.day.of_suggestions)
        self._suggestions.setMenu(menu)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.board)
        self._pages.addWidget(self.group_page)
        self._header.add(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addWidget(self._header)
        column.addWidget(self._tools())
        column.addWidget(self._pages, 1)
        step = StepFromAction(desk, self._chosen_cluster, self)
        self._actions = [*self.day.actions, step, *self._group_actions()]
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now."""
        if changes is not None and not changes.touches(*_SHOWN_BY):
            return
        self._switch.refresh()
        group_id = self.desk.place().group_id
        if group_id is not None and self._show_group(group_id):
            return
        turned = self._pages.currentWidget() is not self.board
        filtered = self._chosen_least() != self._shown_least
        if changes is None or turned or filtered or changes.touches(*_ON_THE_BOARD):
            self._show_day(changes)
        self._header.set_title(item_name(self.desk.item(self.item_id), self.desk.console.content))
        self.showing.refresh()

    def exercise_actions(self) -> list[QAction]:
        """Return what can be done with the selected factors and the board."""
        return self._actions

    def chosen_node(self) -> Node | None:
        """Return the chosen factor, or the shared factor whose card has the keys."""
        if self._pages.currentWidget() is not self.board:
            return None
        chosen = self.board.keys.chosen()
        if chosen:
            return Node(NodeKind.FACTOR, chosen[0])
        card = self.board.keys.card_in_focus()
        return Node(NodeKind.CLUSTER, card.cluster_id) if card else None

    def choose_node(self, node: Node) -> bool:
        """Let the card of a shared factor, or a factor, have the keys on the board of the whole day."""
        if self.desk.place().group_id is not None:
            self._whole_day()
        if node.kind is NodeKind.FACTOR:
            return self._choose_factor(node.id)
        card = next((card for card in self.board.cards if card.cluster_id == node.id), None)
        if card is not None:
            card.set_folded(folded=False)
            self.board.keys.go_to(card)
        return card is not None

    def _choose_factor(self, factor_id: str) -> bool:
        for each in (self.board.tray.list, *(card.list for card in self.board.cards)):
            row = next((number for number, factor in enumerate(each.rows) if factor.id == factor_id), None)
            if row is not None:
                self.board.keys.go_to_row(each, row)
                return True
        return False

    def letters_act(self) -> bool:
        """Tell that the board has keys of its own; a group's page has others."""
        return self._pages.currentWidget() is self.board

    def choose_group_number(self, number: int) -> bool:
        """Look at a group by its place."""
        return self._switch.choose_number(number)

    def focus_capture(self) -> None:
        """Put the keys on the board, or on the group's factors."""
        if self._pages.currentWidget() is self.board:
            self.board.keys.begin()
        else:
            self.group_page.begin()

    def step_view(self, by: int) -> bool:
        """Show the room the next shared factor, while it sees one at a time."""
        return self.desk.place().group_id is None and self.showing.step(by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or dissolve all with Shift and the key for one; F7 shows the room another view."""
        if self._pages.currentWidget() is not self.board or not self.day.press(event):
            super().keyPressEvent(event)

    def _tools(self) -> QWidget:
        """Return the line over the board: what the room sees, what is shown here, and the suggestions."""
        self._tool_row = QWidget()
        row = FlowLayout(self._tool_row, gap=8)
        for widget in (self.showing.switch, self._least, self._suggest, self._suggestions):
            row.addWidget(widget)
        return self._tool_row

    def _group_actions(self) -> list[QAction]:
        made = []
        for text, slot in ((self.t("Tegn gruppas bilde …"), self._draw), (self.t("Vis hele dagen"), self._whole_day)):
            action = QAction(text, self)
            action.triggered.connect(slot)
            made.append(action)
        return made

    def _chosen_cluster(self) -> Node | None:
        """Return the shared factor that has the keys, once it is no mere suggestion."""
        card = self.board.keys.card_in_focus() if self._pages.currentWidget() is self.board else None
        return None if card is None or card.suggested else Node(NodeKind.CLUSTER, card.cluster_id)

    def _draw(self) -> None:
        if self._pages.currentWidget() is self.group_page:
            self.group_page.image.draw()
        else:
            self.desk.told.emit(self.t("Velg først gruppa som skal tegne."))

    def _whole_day(self) -> None:
        self.desk.choose_group(None)

    def _filter(self, row: int) -> None:
        self._doing.show_shared_by(self._least.itemData(row))

    def _chosen_least(self) -> int:
        return StageChoice.read(self.desk.place().view).least

    def _show_day(self, changes: Changes | None) -> None:
        board = self.desk.read(lambda tx: clusters.board(tx, self.desk.id))
        self._pages.setCurrentWidget(self.board)
        self._tool_row.show()
        self._fill_filter(board.groups_typed_in)
        suggested = any(view.cluster.suggested for view in board.clusters)
        self._again = self._again or suggested
        self._name_suggest()
        self._suggest.setEnabled(bool(board.loose) or suggested)
        self.board.show_board(board, changes)
        self._header.set_lead(self._counts(board))

    def _ponder(self) -> None:
        self._pondering = True
        self._name_suggest()

    def _stop_pondering(self) -> None:
        self._pondering, self._again = False, True
        self._name_suggest()

    def _name_suggest(self) -> None:
        """Let the button say what it does, or that it is being thought about."""
        usual = self.t("Foreslå på nytt") if self._again else self.t("Foreslå")
        self._suggest.setText(self.t("Leter etter likheter …") if self._pondering else usual)

    def _show_group(self, group_id: GroupId) -> bool:
        group = next((g for g in self.desk.read(lambda tx: people.groups(tx, self.desk.id)) if g.id == group_id), None)
        if group is None:
            return False
        stories = self.desk.read(lambda tx: trees.stories(tx, self.desk.id, group_id))
        places = {story.id: place for place, story in enumerate(stories)}
        found = self.desk.read(lambda tx: trees.factors(tx, self.desk.id))
        factors = sorted((f for f in found if f.story_id in places), key=lambda f: places[f.story_id])
        self._pages.setCurrentWidget(self.group_page)
        self._tool_row.hide()
        self._header.set_title(item_name(self.desk.item(self.item_id), self.desk.console.content))
        self._header.set_lead(self.t("Merk det som går igjen i flere av historiene."))
        image = self.desk.read(lambda tx: images.image_of(tx, whose(group)))
        self.group_page.show_group(group, stories, factors, image)
        return True

    def _counts(self, board: Board) -> str:
        """Return how much there is; in place of the groups how much the filter hides: the line does not grow."""
        factors = len(board.loose) + sum(len(view.factors) for view in board.clusters)
        groups = self.t.plural("{n} gruppe", "{n} grupper", board.groups_typed_in)
        hidden = sum(card.isHidden() for card in self.board.cards)
        told = {f.story_id for view in board.clusters for f in view.factors} | {f.story_id for f in board.loose}
        return " · ".join(
            (
                self.t.plural("{n} suksessfaktor", "{n} suksessfaktorer", factors),
                self.t.plural("{n} historie", "{n} historier", len(told)),
                self.t("{n} er skjult", n=hidden) if hidden else groups,
            )
        )

    def _fill_filter(self, most: int) -> None:
        self._shown_least = self._chosen_least()
        self._least.fill(self._shown_least, most)
        self.board.show_shared_by(min(self._shown_least, most))
