"""The board's keys, and where they are: walking from card to card, and what one key does with a suggestion."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from unginvest_workshop.domain.ids import ClusterId, SuccessFactorId
from unginvest_workshop.ui.exercises.shared_factors.cards_ground import CardsGround
from unginvest_workshop.ui.exercises.shared_factors.cluster_card import ClusterCard
from unginvest_workshop.ui.exercises.shared_factors.factor_list import FactorList
from unginvest_workshop.ui.exercises.shared_factors.selection import Selection
from unginvest_workshop.ui.exercises.shared_factors.tray import Tray
from unginvest_workshop.ui.widgets.scrolled import AROUND, reveal

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class BoardKeys(QObject):
    """Knows which card and which factor have the keys. What is to be done is told; the board does it."""

    kept = Signal(str)
    dissolved = Signal(str)
    stage_asked = Signal(str)
    """Each carries the id of a shared factor."""

    move_asked = Signal()
    """What is selected is to be moved."""
    new_asked = Signal()
    """A shared factor is to be made of what is selected."""
    loose_asked = Signal()
    """What is selected is to be loose."""

    def __init__(
        self, ground: CardsGround, tray: Tray, selection: Selection, scroll: QScrollArea, parent: QWidget
    ) -> None:
        """Know the keys of ``parent``, the board that all the others lie in; the ground lies in ``scroll``."""
        super().__init__(parent)
        self._window, self._ground, self._tray, self._said = parent, ground, tray.list, tray.said
        self._selection, self._scroll = selection, scroll
        self._settled: set[ClusterId] = set()
        """The suggestions that a key has decided of."""
        self._doing: dict[tuple[Qt.KeyboardModifier, int], Callable[[], None]] = {
            (_NONE, Qt.Key.Key_M): self.move_asked.emit,
            (_NONE, Qt.Key.Key_N): self.new_asked.emit,
            (_NONE, Qt.Key.Key_Delete): self.loose_asked.emit,
            (_NONE, Qt.Key.Key_K): self.keep,
            (_NONE, Qt.Key.Key_L): self.dissolve,
            (_NONE, Qt.Key.Key_V): self.show_on_stage,
            (_NONE, Qt.Key.Key_F2): self._rename,
            (_CTRL, Qt.Key.Key_Right): partial(self._step, 1),
            (_CTRL, Qt.Key.Key_Left): partial(self._step, -1),
            (_CTRL, Qt.Key.Key_Down): self._tray.setFocus,
            (_CTRL, Qt.Key.Key_Up): self._to_cards,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False when it asks for nothing here."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if held == _NONE and Qt.Key.Key_1 <= key <= Qt.Key.Key_3 and self._tray.hasFocus():
            self._tray.place_number(key - int(Qt.Key.Key_0))
            return True
        if held == _NONE and key == Qt.Key.Key_Escape and self._selection.ids:
            self._selection.clear()
            return True
        do = self._doing.get((held, key))
        if do is not None:
            do()
        return do is not None

    def chosen(self) -> list[SuccessFactorId]:
        """Return what is selected, or else the factor that has the keys."""
        here = self.list_in_focus()
        current = here.current() if here else None
        return self._selection.ids or ([current.id] if current else [])

    def list_in_focus(self) -> FactorList | None:
        """Return the list of factors that has the keys."""
        widget = self._window.focusWidget()
        return widget if isinstance(widget, FactorList) and widget.hasFocus() else None

    def card_in_focus(self) -> ClusterCard | None:
        """Return the card that has the keys, or something in it that has."""
        focus = self._window.focusWidget()
        if focus is None or not focus.hasFocus():
            return None
        return next((card for card in self._ground.cards if card is focus or card.isAncestorOf(focus)), None)

    def below_current(self) -> QPoint:
        """Return the point on the screen under the factor that has the keys."""
        here = self.list_in_focus()
        if here is None:
            return self._window.mapToGlobal(self._window.rect().center())
        return here.viewport().mapToGlobal(here.visualRect(here.currentIndex()).bottomLeft())

    def begin(self) -> None:
        """Take the keys: at the first suggestion, else among the loose factors, else at the first card."""
        tray, suggested = self._tray, self.suggestions()
        if suggested:
            self.go_to(suggested[0])
        elif tray.rows:
            tray.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._shown():
            self.go_to(self._shown()[0])

    def cross(self) -> None:
        """Go from the cards to the loose factors, and from there to the cards; from elsewhere to where one begins."""
        if self.card_in_focus() is not None:
            self._tray.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._tray.hasFocus():
            self._to_cards()
        else:
            self.begin()

    def keep(self) -> None:
        """Keep the suggestion that has the keys, and go to the next one; from elsewhere go to the first one.

        From the tray the first one is kept. One that is not seen whole, or has just been told of, is only shown.
        """
        from_tray = self._tray.hasFocus() and not self._said()
        self._settle(self.kept, next(iter(self.suggestions()), None) if from_tray else self.card_in_focus())

    def dissolve(self) -> None:
        """Dissolve the suggestion that has the keys, and go to the next one; from elsewhere go to the first one.

        One that is not seen whole is only shown.
        """
        self._settle(self.dissolved, self.card_in_focus())

    def show_on_stage(self) -> None:
        """Let the room see the card that has the keys; a suggestion is not shown before somebody keeps it."""
        card = self.card_in_focus() or next(iter(card for card in self._shown() if not card.suggested), None)
        if card is not None and not card.suggested:
            self.stage_asked.emit(card.cluster_id)

    def walk_on(self, here: FactorList, step: int) -> None:
        """Walk from one card's last factor to the next card's first, and on to the tray."""
        lists = [card.list for card in self._shown() if card.list.rows and not card.folded]
        places = [*lists, *([self._tray] if self._tray.rows else [])]
        there = places.index(here) + step if here in places else -1
        if 0 <= there < len(places):
            places[there].enter(step)

    def reveal_current(self) -> None:
        """Scroll so that the factor that has the keys is seen."""
        here = self.list_in_focus()
        if here is not None and here is not self._tray and here.currentIndex().isValid():
            rect = here.visualRect(here.currentIndex())
            middle = here.viewport().mapTo(self._ground, rect.center())
            self._scroll.ensureVisible(middle.x(), middle.y(), 0, rect.height() // 2 + 16)

    def leave_what_goes(self, staying: Mapping[ClusterId, bool]) -> set[SuccessFactorId]:
        """Take the keys to the tray from a card that is about to go, or from its factors if these are.

        ``staying`` has the cards that stay, and whether they have factors. Return the factors of the one that was left.
        """
        card = self.card_in_focus()
        if card is None or staying.get(card.cluster_id, False):
            return set()
        if card.cluster_id in staying and self.list_in_focus() is not card.list:
            return set()
        left = {row.id for row in card.list.rows}
        self._tray.setFocus(Qt.FocusReason.OtherFocusReason)
        return left

    def suggestions(self) -> list[ClusterCard]:
        """Return the suggestions that are shown, in the order that one walks them."""
        return [card for card in self._shown() if card.suggested]

    def go_to(self, card: ClusterCard) -> None:
        """Let a card have the keys, and be seen."""
        card.take_keys()
        self.show_card(card)

    def go_to_row(self, here: FactorList, row: int) -> None:
        """Let a factor have the keys, and be seen, also when the window is not active yet or its card is folded."""
        for card in self._ground.cards:
            if card.list is here:
                card.set_folded(folded=False)
        here.setFocus(Qt.FocusReason.OtherFocusReason)
        here.go_to(row)
        if here is self._tray:
            here.scrollTo(here.currentIndex())
        else:
            reveal(self._scroll, here, lambda: here.visualRect(here.currentIndex()))

    def go_to_merged(self, kept: str, merged: str) -> None:
        """Let the card that another one was merged into have the keys."""
        del merged
        card = self._ground.card(kept)
        if card is not None:
            self.go_to(card)

    def go_back_to(self, came_back: Collection[ClusterId]) -> None:
        """Let a suggestion that a key had decided of have the keys again, when undo brings it back."""
        back = [card for card in self._ground.cards if card.cluster_id in self._settled.intersection(came_back)]
        self._settled.difference_update(came_back)
        focus = QApplication.focusWidget()
        if back and focus is not None and self._window.isAncestorOf(focus):
            self.go_to(back[0])

    def _settle(self, signal: SignalInstance, card: ClusterCard | None) -> None:
        suggested = self.suggestions()
        if card is None or card not in suggested:
            if suggested:
                self.go_to(suggested[0])
            return
        if not _in_sight(card, self._scroll):
            self.go_to(card)
            return
        self._settled.add(card.cluster_id)
        place = suggested.index(card)
        following = suggested[(place + 1) % len(suggested)]
        signal.emit(card.cluster_id)
        if following is not card:
            self.go_to(following)

    def _shown(self) -> list[ClusterCard]:
        return [card for card in self._ground.walked if not card.isHidden()]

    def show_card(self, card: ClusterCard) -> None:
        """Scroll so that a card is seen, and of a long suggestion its head and what there is to do with it."""
        reveal(self._scroll, card, card.what_matters)

    def _rename(self) -> None:
        card = self.card_in_focus()
        if card is not None:
            card.edit_name()

    def _step(self, by: int) -> None:
        shown, card = self._shown(), self.card_in_focus()
        place = shown.index(card) + by if card in shown else 0
        if 0 <= place < len(shown):
            self.go_to(shown[place])

    def _to_cards(self) -> None:
        if self._shown():
            self.go_to(self._shown()[0])


def _in_sight(card: ClusterCard, scroll: QScrollArea) -> bool:
    """Tell whether what matters of a card is seen, or as much of it as there is room for."""
    matters, room = card.what_matters(), scroll.viewport().height() - 2 * AROUND
    seen = card.visibleRegion().boundingRect().intersected(matters)
    return seen.height() >= min(matters.height(), room)
