"""The ground that the cards lie on, kept up to date by id; factors dropped beside the cards begin a new one."""

from collections.abc import Callable, Container, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import ClusterId, SuccessFactorId
from unginvest_workshop.domain.images import Image, Whose, whose
from unginvest_workshop.operations.clusters import Board
from unginvest_workshop.ui.exercises.shared_factors.cards_layout import CardsLayout
from unginvest_workshop.ui.exercises.shared_factors.cluster_card import ClusterCard
from unginvest_workshop.ui.exercises.shared_factors.selection import MIME, dragged_factors
from unginvest_workshop.ui.widgets.hint import EmptyHint

_MANY: Final = 12
"""Shared factors beyond which they are folded to begin with: their names are seen all together."""
_ROOM_TO_DROP: Final = 72
"""In pixels."""


class CardsGround(QWidget):
    """The cards in their order."""

    def __init__(
        self,
        make: Callable[[ClusterId], ClusterCard],
        on_drop: Callable[[list[SuccessFactorId]], None],
        on_press: Callable[[], None],
        on_key: Callable[[QKeyEvent], bool],
        parent: QWidget | None = None,
    ) -> None:
        """``make`` makes a card, ``on_drop`` is told what was dropped, ``on_press`` of a click beside the cards.

        ``on_key`` has the first word on keys, or the area that the ground scrolls in would take the arrows.
        """
        super().__init__(parent)
        self._make, self._on_drop, self._on_press, self._on_key = make, on_drop, on_press, on_key
        self._cards: dict[ClusterId, ClusterCard] = {}
        self._order: list[ClusterId] = []
        """As they were dealt, also those that are gone: suggestions after the rest, what has come since then last."""
        self._anew = True
        self._layout = CardsLayout(self)
        self.hint = EmptyHint("", self, symbol="group")
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # what is dropped is for the ground
        self.hint.hide()
        self.setAcceptDrops(True)

    @property
    def cards(self) -> list[ClusterCard]:
        """The cards, in their order."""
        return list(self._cards.values())

    @property
    def walked(self) -> list[ClusterCard]:
        """The cards in the order that one walks them, as they lie: suggestions last when they are dealt."""
        return [self._cards[each] for each in self._order if each in self._cards]

    def deal_anew(self) -> None:
        """Let the cards be dealt anew when they are shown next, suggestions last; else all stays where it is."""
        self._anew = True

    def card(self, cluster_id: str) -> ClusterCard | None:
        """Return a card by its shared factor."""
        return self._cards.get(ClusterId(cluster_id))

    def say(self, words: str) -> None:
        """Say what to do where there are no cards; nothing with ""."""
        self.hint.set_text(words)
        self.hint.setVisible(bool(words))

    def needed(self) -> int:
        """Return the height that the cards need, with room under them to drop what begins a new one, in pixels."""
        cards = self._layout.heightForWidth(self.width()) if self._cards else self.hint.sizeHint().height()
        return cards + _ROOM_TO_DROP

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what is said stand in the middle."""
        super().resizeEvent(event)
        self.hint.setGeometry(self.rect())

    def show_cards(
        self,
        board: Board,
        group_names: dict[str, str],
        images: Mapping[Whose, Image],
        least_groups: int,
        spared: Container[ClusterId] = (),
    ) -> None:
        """Show all shared factors; those that fewer groups tell only if they are empty or ``spared``."""
        many = not self._cards and sum(not view.cluster.suggested for view in board.clusters) > _MANY
        for gone in self._cards.keys() - {view.cluster.id for view in board.clusters}:
            card = self._cards[gone]
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        shown = {}
        for view in board.clusters:
            card = self._cards.get(view.cluster.id) or self._new(view.cluster.id)
            card.show_view(view, board, group_names, images.get(whose(view.cluster), Image()))
            wide = view.spread.groups >= least_groups or not view.factors
            card.setVisible(wide or view.cluster.id in spared)
            if many:
                card.set_folded(folded=True)
            shown[view.cluster.id] = card
        self._deal(shown)

    def _deal(self, shown: dict[ClusterId, ClusterCard]) -> None:
        """Let the cards lie where they were, with what is new after them; all anew where it was asked for."""
        there = [each for each in shown if each in self._cards]
        before = [each for each in self._cards if each in shown]
        first = self._anew or there != before
        self._cards = shown
        if first:
            self._order = sorted(shown, key=lambda each: shown[each].suggested)
        else:
            known = set(self._order)
            self._order += [each for each in shown if each not in known]
        place = {shown[each]: number for number, each in enumerate(self._order) if each in shown}
        self._layout.arrange(lambda widget: place.get(widget, 0))  # type: ignore[call-overload]
        if first:
            self._layout.deal_anew()
        self._anew = False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take factors."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin a shared factor with what was dropped."""
        event.acceptProposedAction()
        self._on_drop(dragged_factors(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for, where a card had no use for it."""
        if not self._on_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of a click beside the cards."""
        self._on_press()
        super().mousePressEvent(event)

    def _new(self, cluster_id: ClusterId) -> ClusterCard:
        card = self._make(cluster_id)
        card.setParent(self)
        self._layout.addWidget(card)
        return card
