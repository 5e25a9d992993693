"""The statements under each other in the console, kept up to date by id."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import DesignStatementId
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.design.statement_card import StatementCard, Told
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled


class StatementList(QStackedWidget):
    """It passes on what its cards tell."""

    edited = Signal(str, str)
    typed = Signal(str, str)
    built = Signal(str, str, str)
    wished = Signal(str, object)
    went_down = Signal()
    """The keys are to go to what stands below the last card."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._chosen: DesignStatementId | None = None
        self.cards: dict[DesignStatementId, StatementCard] = {}
        """The cards in their order."""
        self._ground = QWidget()
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self.area = scrolled(self._ground)
        self.addWidget(self.area)
        hint = t("Skriv det første utsagnet under. Si det som om det alt er slik: «Hos oss …»")
        self.addWidget(EmptyHint(hint, symbol="write"))

    def show_statements(self, found: Sequence[Told]) -> None:
        """Show these, in this order."""
        for gone in set(self.cards) - {told.statement.id for told in found}:
            self._take_away(gone)
        for position, told in enumerate(found):
            card = self.cards.get(told.statement.id) or self._new_card(told.statement.id)
            if self._column.indexOf(card) != position:
                had_keys = card.hasFocus()
                self._column.insertWidget(position, card)
                card.show()  # at once: it may be given the keys
                if had_keys:
                    card.setFocus(Qt.FocusReason.OtherFocusReason)
                    reveal(self.area, card)
            card.show_statement(told)
        self.cards = {told.statement.id: self.cards[told.statement.id] for told in found}
        self.setCurrentIndex(0 if found else 1)

    def chosen(self) -> DesignStatementId | None:
        """Return the statement that had the keys last, or was written last; the last one where that is gone."""
        return self._chosen if self._chosen in self.cards else next(reversed(self.cards), None)

    def reveal(self, statement_id: DesignStatementId) -> None:
        """Let a statement be seen, and be the chosen one."""
        self._chosen = statement_id
        reveal(self.area, self.cards[statement_id])

    def give_keys(self, statement_id: DesignStatementId) -> None:
        """Let a statement be seen, and have the keys."""
        self._focus(self.cards[statement_id])

    def focus_last(self) -> None:
        """Let the last card have the keys."""
        if self.cards:
            self._focus(list(self.cards.values())[-1])

    def _new_card(self, statement_id: DesignStatementId) -> StatementCard:
        card = StatementCard(statement_id, self._t, self._ground)
        card.edited.connect(self.edited)
        card.typed.connect(self.typed)
        card.built.connect(self.built)
        card.wished.connect(self.wished)
        card.walked.connect(self._walk)
        card.entered.connect(self._choose)
        card.unfolded.connect(self.reveal)
        self.cards[statement_id] = card
        return card

    def _take_away(self, statement_id: DesignStatementId) -> None:
        """Take a card away; the one beside it gets its keys."""
        order = list(self.cards)
        place = order.index(statement_id)
        card = self.cards.pop(statement_id)
        if card.hasFocus() and self.cards:
            self._focus(self.cards[order[place + 1 if place + 1 < len(order) else place - 1]])
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _choose(self, statement_id: DesignStatementId) -> None:
        self._chosen = statement_id

    def _walk(self, statement_id: DesignStatementId, step: int) -> None:
        order = list(self.cards)
        target = order.index(statement_id) + step
        if target >= len(order):
            self.went_down.emit()
        elif target >= 0:
            self._focus(self.cards[order[target]])

    def _focus(self, card: StatementCard) -> None:
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self.area, card)
