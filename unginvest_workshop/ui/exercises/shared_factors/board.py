"""The day's shared factors: cards that factors are dragged into, and the tray under them."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import ClusterId, SuccessFactorId
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations import images
from unginvest_workshop.operations.clusters import Board
from unginvest_workshop.operations.people import groups
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.actions import OWN_KEYS
from unginvest_workshop.ui.exercises.shared_factors.board_keys import BoardKeys
from unginvest_workshop.ui.exercises.shared_factors.board_split import BoardSplit
from unginvest_workshop.ui.exercises.shared_factors.cards_ground import CardsGround
from unginvest_workshop.ui.exercises.shared_factors.cluster_card import ClusterCard
from unginvest_workshop.ui.exercises.shared_factors.coming import Coming
from unginvest_workshop.ui.exercises.shared_factors.doing import ClusterDoing
from unginvest_workshop.ui.exercises.shared_factors.energy import BoardEnergy
from unginvest_workshop.ui.exercises.shared_factors.factor_model import shown_factors
from unginvest_workshop.ui.exercises.shared_factors.factor_places import Measure
from unginvest_workshop.ui.exercises.shared_factors.folding import Folding
from unginvest_workshop.ui.exercises.shared_factors.menus import PlaceMenus
from unginvest_workshop.ui.exercises.shared_factors.placing import Placing
from unginvest_workshop.ui.exercises.shared_factors.selection import Selection
from unginvest_workshop.ui.exercises.shared_factors.thoughts import Thoughts, names_of
from unginvest_workshop.ui.exercises.shared_factors.tray import Tray
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled


class ClusterBoard(QWidget):
    """Cards and tray, kept up to date by id."""

    def __init__(self, desk: OpenWorkshop, doing: ClusterDoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(OWN_KEYS, True)  # noqa: FBT003  Qt's own way
        self._desk, self._doing, self._t = desk, doing, desk.t
        self.least_groups = 0
        """Only what so many groups tell is shown."""
        self._names: dict[ClusterId, str] = {}
        self._begun: set[ClusterId] = set()
        """What was begun since it was last chosen what to show: that is seen, however few groups tell it."""
        self.thoughts = Thoughts(desk, doing, self)
        self._measure = Measure(sans(BODY_PX))
        self._menus = PlaceMenus(desk.t, self)
        self.selection = Selection(self)
        self.ground = CardsGround(self._new_card, self.begin_cluster, self.selection.clear, self._press)
        self.tray = Tray(desk.t, self.selection, self._measure, self.thoughts.likely)
        self._scroll = scrolled(self.ground)
        self.keys = BoardKeys(self.ground, self.tray, self.selection, self._scroll, self)
        self.placing = Placing(desk, doing, self.ground, self.tray, self.keys, self.selection, self._begun, self)
        self.coming = Coming(self.keys, self.tray, self.selection, self)
        self.energy = BoardEnergy(desk, doing, self.ground, self.keys, self)
        self.folding = Folding(self.ground, self.keys, self)
        self._connect()
        self._lay_out()

    @property
    def cards(self) -> list[ClusterCard]:
        """The cards, in their order."""
        return self.ground.cards

    def show_board(self, board: Board, changes: Changes | None = None) -> None:
        """Show the shared factors and the tray as they are now, after these changes."""
        left = self.keys.leave_what_goes({view.cluster.id: bool(view.factors) for view in board.clusters})
        group_names, found_images = self._desk.read(
            lambda tx: (
                {str(group.id): group_name(self._t, group) for group in groups(tx, self._desk.id)},
                images.all_images(tx, self._desk.id),
            )
        )
        before = {card.cluster_id for card in self.cards if card.suggested}
        self.ground.show_cards(board, group_names, found_images, self.least_groups, self._begun)
        self.energy.show_counts()
        self._names = names_of(board)
        self.tray.list.show_names(self._names)
        loose_before = {row.id for row in self.tray.list.rows}
        rows = shown_factors(self.thoughts.order.of(board.loose), board.stories, group_names)
        self.tray.list.show_factors(rows)
        self.tray.show_count(len(rows))
        self.ground.say("" if board.clusters else _first_words(self._t, any_loose=bool(rows)))
        self.coming.open()
        self.split.follow()
        self.thoughts.follow(board, changes)
        self.tray.list.ask_for_sight()
        everything = {factor.id for view in board.clusters for factor in view.factors}
        if changes is not None and changes.replayed:
            self.keys.go_back_to({card.cluster_id for card in self.cards if card.suggested} - before)
            self.placing.go_back(left or {row.id for row in rows} - loose_before)
        self.selection.keep(everything | {row.id for row in rows})

    def show_shared_by(self, groups_at_least: int) -> None:
        """Show only cards told by so many groups, from the top; empty ones are always shown."""
        if groups_at_least != self.least_groups:
            self._begun.clear()
            self.ground.deal_anew()
            self._scroll.verticalScrollBar().setValue(0)
        self.least_groups = groups_at_least

    def begin_cluster(self, factor_ids: list[SuccessFactorId]) -> None:
        """Make a shared factor of these, named after the first until somebody names it."""
        self.placing.note(factor_ids)
        named_after = self._text_of(factor_ids[0]) if factor_ids else ""
        made = self._doing.begin(named_after or self._t("Ny fellesnevner"), factor_ids)
        self.selection.clear()
        card = self.ground.card(made or "")
        if card is not None:
            self._begun.add(card.cluster_id)
            card.show()
            card.edit_name()
            reveal(self._scroll, card)

    def begin_with_chosen(self) -> None:
        """Make a shared factor of what is selected."""
        self.begin_cluster(self.keys.chosen())

    def ask_where_to_move(self) -> None:
        """Open the list of places that the selected factors can go to; digits choose."""
        if not self.keys.chosen():
            self.tray.say(self._t("Velg først det du vil flytte."))
            return
        self._menus.ask_place(self._places_by_digit(), self.keys.below_current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the board's keys ask for."""
        if not self._press(event):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        return self.keys.press(event) or self.energy.press(event) or self.folding.press(event)

    def _show_order(self) -> None:
        """Show the tray in the order that was thought of."""
        shown = {row.id: row for row in self.tray.list.rows}
        self.tray.list.show_factors([shown[factor_id] for factor_id in self.thoughts.order.of_ids(shown)])
        self.tray.list.ask_for_sight()

    def _show_reason(self, cluster_id: str, words: str) -> None:
        card = self.ground.card(cluster_id)
        if card is not None and card.show_reason(words) and self.keys.card_in_focus() is card:
            self.keys.show_card(card)  # its words may take more lines than were kept for them

    def _connect(self) -> None:
        self.thoughts.ordered.connect(self._show_order)
        self.thoughts.explained.connect(self._show_reason)
        self.thoughts.bringing.connect(self.coming.note)
        self.thoughts.brought.connect(self.coming.begin)
        self.thoughts.offered.connect(self.coming.tell)
        self.tray.dropped.connect(self.placing.make_loose)
        self.tray.list.walked.connect(self.keys.walk_on)
        self.tray.list.place_chosen.connect(self.placing.place)
        self.tray.list.nowhere.connect(self.tray.say_nowhere)
        self._menus.place_chosen.connect(self.placing.move_chosen)
        self._menus.new_chosen.connect(self.begin_with_chosen)
        self._menus.tray_chosen.connect(self.placing.make_chosen_loose)
        self._menus.merge_chosen.connect(self._doing.merge)
        self._menus.merge_chosen.connect(self.keys.go_to_merged)
        self.keys.move_asked.connect(self.ask_where_to_move)
        self.keys.new_asked.connect(self.begin_with_chosen)
        self.keys.loose_asked.connect(self.placing.make_chosen_loose)
        self.keys.kept.connect(self._doing.keep)
        self.keys.dissolved.connect(self._doing.dissolve)
        self.keys.stage_asked.connect(self._doing.show)

    def _lay_out(self) -> None:
        self.split = BoardSplit(self._scroll, self.ground, self.tray)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)

    def _new_card(self, cluster_id: ClusterId) -> ClusterCard:
        card = ClusterCard(cluster_id, self._t, self.selection, self._measure, self._desk.photos)
        card.renamed.connect(self._rename)
        card.described.connect(self._doing.describe)
        card.dropped.connect(self.placing.move)
        card.kept.connect(self._doing.keep)
        card.dissolved.connect(self._doing.dissolve)
        card.stepped.connect(self._step_card)
        card.merge_asked.connect(self._ask_merge)
        card.image_asked.connect(self._doing.open_image)
        card.stage_asked.connect(self._doing.show)
        self.energy.follow(card)
        card.list.walked.connect(self.keys.walk_on)
        card.list.moved_on.connect(self.keys.reveal_current)
        return card

    def _rename(self, cluster_id: str, name: str) -> None:
        card = self.ground.card(cluster_id)
        if not self._doing.rename(ClusterId(cluster_id), name) and card is not None:
            card.show_name_again()

    def _step_card(self, cluster_id: ClusterId, step: int) -> None:
        order = [card.cluster_id for card in self.cards]
        target = order.index(cluster_id) + (step if step < 0 else step + 1)
        if 0 <= target <= len(order):
            self._doing.put_before(cluster_id, order[target] if target < len(order) else None)

    def _ask_merge(self, merged: str) -> None:
        asked = self.ground.card(merged)
        if asked is not None:
            others = [place for place in self._names.items() if place[0] != merged]
            self._menus.ask_merge(asked.cluster_id, others, asked.mapToGlobal(asked.rect().topRight()))

    def _places_by_digit(self) -> list[tuple[ClusterId, str]]:
        """Return the places with those first that the chips of the factor offer, so that a digit means one thing."""
        tray = self.tray.list
        current = tray.current() if self.keys.list_in_focus() is tray else None
        offered = self.thoughts.likely.of(current.id if current else self.keys.chosen()[0])
        names = {place: self._names[place] for place in offered if place in self._names}
        return list((names | self._names).items())

    def _text_of(self, factor_id: SuccessFactorId) -> str:
        lists = [self.tray.list, *(card.list for card in self.cards)]
        return next((row.text for each in lists for row in each.rows if row.id == factor_id), "")


def _first_words(t: Translator, *, any_loose: bool) -> str:
    """Return what to do first, where nothing has been gathered yet."""
    if any_loose:
        return t("Trykk «Foreslå», eller dra hit det som ligner.")
    return t("Her er det ingen suksessfaktorer ennå. De kommer hit fra treøvelsen.")
