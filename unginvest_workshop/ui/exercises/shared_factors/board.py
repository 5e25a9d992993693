"""The day's shared factors: cards that factors are dragged into, and the tray under them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import ClusterId, SuccessFactorId
from unginvest_workshop.domain.images import Image, whose
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations import images
from unginvest_workshop.operations.clusters import Board, ClusterView
from unginvest_workshop.operations.people import groups
from unginvest_workshop.ui.exercises.shared_factors.chip import MIME, FactorChip, Selection, dragged_factors
from unginvest_workshop.ui.exercises.shared_factors.chips import Chips
from unginvest_workshop.ui.exercises.shared_factors.cluster_card import ClusterCard
from unginvest_workshop.ui.exercises.shared_factors.doing import ClusterDoing
from unginvest_workshop.ui.exercises.shared_factors.menus import PlaceMenus
from unginvest_workshop.ui.exercises.shared_factors.told import rows
from unginvest_workshop.ui.exercises.shared_factors.tray import Tray
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets.columns import ColumnsLayout
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled


class _Cards(QWidget):
    """The ground that the cards lie on; factors dropped on it begin a new shared factor."""

    def __init__(self, on_drop: Callable[[list[SuccessFactorId]], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_drop = on_drop
        self.setAcceptDrops(True)
        self.columns = ColumnsLayout(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take factors."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin a shared factor with what was dropped."""
        event.acceptProposedAction()
        self._on_drop(dragged_factors(event.mimeData()))


class ClusterBoard(QWidget):
    """Cards and tray, kept up to date by id."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._t = desk.t
        self._least_groups = 0
        self._doing = ClusterDoing(desk, self)
        self._menus = PlaceMenus(desk.t, self)
        self._cards: dict[ClusterId, ClusterCard] = {}
        self.selection = Selection(self)
        self._ground = _Cards(self.begin_cluster)
        self.tray = Tray(desk.t, self.selection)
        self.tray.dropped.connect(self._make_loose)
        self.tray.chips.walked.connect(self._walk_on)
        self._menus.place_chosen.connect(self._move_chosen)
        self._menus.new_chosen.connect(self._begin_with_chosen)
        self._menus.tray_chosen.connect(self._make_chosen_loose)
        self._menus.merge_chosen.connect(self._doing.merge)
        self._lay_out()

    @property
    def cards(self) -> list[ClusterCard]:
        """The cards, in their order."""
        return list(self._cards.values())

    def show_board(self, board: Board) -> None:
        """Show the shared factors and the tray as they are now."""
        found = self._desk.read(lambda tx: groups(tx, self._desk.id))
        names: dict[str, str] = {group.id: group_name(self._t, group) for group in found}
        self._take_away({view.cluster.id for view in board.clusters})
        found_images = self._desk.read(lambda tx: images.all_images(tx, self._desk.id))
        self._cards = {
            view.cluster.id: self._shown(view, board, names, found_images.get(whose(view.cluster), Image()))
            for view in board.clusters
        }
        order = {card: position for position, card in enumerate(self.cards)}
        self._ground.columns.arrange(lambda widget: order.get(widget, 0))  # type: ignore[call-overload]
        self.tray.show_factors(rows(board.loose, board.stories, names))
        everything = {factor.id for view in board.clusters for factor in view.factors}
        self.selection.keep(everything | {factor.id for factor in board.loose})

    def show_shared_by(self, groups_at_least: int) -> None:
        """Show only cards told by so many groups; suggestions and empty ones are always shown."""
        self._least_groups = groups_at_least

    def begin_cluster(self, factor_ids: list[SuccessFactorId]) -> None:
        """Make a shared factor of these, named after the first until somebody names it."""
        named_after = self._text_of(factor_ids[0]) if factor_ids else ""
        made = self._doing.begin(named_after or self._t("Ny fellesnevner"), factor_ids)
        self.selection.clear()
        if made in self._cards:
            self._cards[made].edit_name()
            reveal(self._scroll, self._cards[made])

    def ask_where_to_move(self) -> None:
        """Open the list of places that the selected factors can go to; digits choose."""
        if not self._chosen():
            self._desk.told.emit(self._t("Velg først det du vil flytte."))
            return
        focus = self._focused() or self
        self._menus.ask_place(self._places(), focus.mapToGlobal(focus.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let M move, and Delete make loose, what is selected."""
        if event.key() == Qt.Key.Key_M and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.ask_where_to_move()
        elif event.key() == Qt.Key.Key_Delete and self._chosen():
            self._make_loose(self._chosen())
        elif event.key() == Qt.Key.Key_Escape and self.selection.ids:
            self.selection.clear()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a click beside the chips select nothing."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self.selection.clear()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._scroll = scrolled(self._ground)
        self._ground.installEventFilter(self)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._scroll)
        splitter.addWidget(self.tray)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(12)
        splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        splitter.setSizes([620, 380])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    def _shown(self, view: ClusterView, board: Board, names: dict[str, str], image: Image) -> ClusterCard:
        card = self._cards.get(view.cluster.id) or self._new_card(view.cluster.id)
        card.show_view(view, board, names, image)
        wide = view.spread.groups >= self._least_groups or view.cluster.suggested or not view.factors
        card.setVisible(wide)
        return card

    def _new_card(self, cluster_id: ClusterId) -> ClusterCard:
        card = ClusterCard(cluster_id, self._t, self.selection, self._desk.photos, self._ground)
        card.renamed.connect(self._rename)
        card.described.connect(self._doing.describe)
        card.dropped.connect(self._move)
        card.kept.connect(self._doing.keep)
        card.dissolved.connect(self._doing.dissolve)
        card.stepped.connect(self._step_card)
        card.merge_asked.connect(self._ask_merge)
        card.image_asked.connect(self._doing.open_image)
        card.chips.walked.connect(self._walk_on)
        self._ground.columns.addWidget(card)
        return card

    def _take_away(self, kept: set[ClusterId]) -> None:
        for gone in set(self._cards) - kept:
            card = self._cards.pop(gone)
            self._ground.columns.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _rename(self, cluster_id: ClusterId, name: str) -> None:
        if not self._doing.rename(cluster_id, name):
            self._cards[cluster_id].show_name_again()

    def _move(self, factor_ids: list[SuccessFactorId], cluster_id: ClusterId) -> None:
        self._doing.move(factor_ids, cluster_id)
        self.selection.clear()

    def _make_loose(self, factor_ids: list[SuccessFactorId]) -> None:
        self._doing.make_loose(factor_ids)
        self.selection.clear()

    def _move_chosen(self, cluster_id: ClusterId) -> None:
        self._move(self._chosen(), cluster_id)

    def _make_chosen_loose(self) -> None:
        self._make_loose(self._chosen())

    def _begin_with_chosen(self) -> None:
        self.begin_cluster(self._chosen())

    def _step_card(self, cluster_id: ClusterId, step: int) -> None:
        order = list(self._cards)
        target = order.index(cluster_id) + (step if step < 0 else step + 1)
        if 0 <= target <= len(order):
            self._doing.put_before(cluster_id, order[target] if target < len(order) else None)

    def _ask_merge(self, merged: ClusterId) -> None:
        others = [place for place in self._places() if place[0] != merged]
        asked = self._cards[merged]
        self._menus.ask_merge(merged, others, asked.mapToGlobal(asked.rect().topRight()))

    def _places(self) -> list[tuple[ClusterId, str]]:
        return [(card.cluster_id, card.accessibleName()) for card in self.cards]

    def _chosen(self) -> list[SuccessFactorId]:
        focused = self._focused()
        return self.selection.ids or ([focused.factor_id] if focused else [])

    def _focused(self) -> FactorChip | None:
        widget = self.focusWidget()
        return widget if isinstance(widget, FactorChip) and widget.hasFocus() else None

    def _text_of(self, factor_id: SuccessFactorId) -> str:
        lists = [self.tray.chips, *(card.chips for card in self.cards)]
        return next((chip.text for chips in lists for chip in chips.chips if chip.factor_id == factor_id), "")

    def _walk_on(self, chip: FactorChip, step: int) -> None:
        """Walk from one card's last chip to the next card's first, and on to the tray."""
        places = [chips for chips in (*(card.chips for card in self.cards), self.tray.chips) if chips.chips]
        here = next((i for i, chips in enumerate(places) if chip in chips.chips), None)
        if here is None or not 0 <= here + step < len(places):
            return
        there: Chips = places[here + step]
        there.chips[0 if step > 0 else -1].setFocus(Qt.FocusReason.OtherFocusReason)
