"""The list of young people's plans on the start page: aliases, and nothing of what was said."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.operations.personal import plans
from unginvest_workshop.operations.personal.plans import PlanCard
from unginvest_workshop.operations.personal.road import ahead
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.personal_texts import load_personal_texts
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.personal.beginning import ask_new_plan
from unginvest_workshop.ui.personal.card_walk import CardWalk
from unginvest_workshop.ui.services import Services
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import CardButton
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import scrolled

_NEW_KEY: Final = "Ctrl+N"


class PlansPage(QWidget):
    """What is begun here, and the way to begin."""

    opened = Signal(str)
    """Carries the id of the plan to open."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._t = services.console_speech().t
        self._texts = load_personal_texts(self._t.language)
        self.new_button = Button(self._t("+ Nytt veikart"), kind=ButtonKind.PRIMARY, px=17, padding=20)
        self.new_button.clicked.connect(self.ask_new)
        self.new_button.setShortcut(_NEW_KEY)
        self._nothing = PlainLabel(
            self._t("Her kan en ung lage sitt eget veikart, alene eller sammen med en annen."),
            px=17, colour=PALETTE.muted, wrap=True,
        )  # fmt: skip
        self._cards = FlowLayout(gap=22, column=300, widest=360)
        self._dirty = True
        self._lay_out()
        services.hub.changed.connect(self._on_changed)

    def cards(self) -> list["PlanCardView"]:
        """Return the cards in their order."""
        found = (item.widget() for n in range(self._cards.count()) if (item := self._cards.itemAt(n)) is not None)
        return [widget for widget in found if isinstance(widget, PlanCardView)]

    def refresh(self) -> None:
        """Show the plans as they are stored."""
        self._dirty = False
        stored = self._services.hub.read(plans.list_plans)
        for card in self.cards():
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        for plan in stored:
            view = PlanCardView(plan, self._words(plan))
            view.clicked.connect(self._open_sender)
            self._cards.addWidget(view)
            view.show()  # at once, so that it can have the keyboard
        self._nothing.setVisible(not stored)

    def focus_first(self) -> None:
        """Let the keyboard begin at the newest plan, or at the way to begin one."""
        first: list[QWidget] = [*self.cards(), self.new_button]
        first[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_new(self) -> None:
        """Ask how a plan is to begin."""
        ask_new_plan(self._services, self, self.opened.emit)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened elsewhere."""
        super().showEvent(event)
        if self._dirty:
            self.refresh()

    def _words(self, card: PlanCard) -> str:
        t = self._t
        said = [ahead(card.horizon, t, self._texts), t.date_long(card.begun)]
        if card.steps:
            said.append(t.plural("{n} steg", "{n} steg", card.steps))
        return " · ".join(said)

    def _on_changed(self, changes: Changes) -> None:
        del changes
        self._dirty = True
        if self.isVisible():
            self.refresh()

    def _open_sender(self) -> None:
        sender = self.sender()
        if isinstance(sender, PlanCardView):
            self.opened.emit(sender.plan_id)

    def _lay_out(self) -> None:
        t = self._t
        top = QHBoxLayout()
        top.addWidget(PlainLabel(t("Mitt veikart"), px=38, weight=SEMIBOLD, in_serif=True), 1)
        top.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignVCenter)
        inside = CardWalk()
        column = QVBoxLayout(inside)
        column.setContentsMargins(56, 34, 56, 28)
        column.setSpacing(0)
        column.addLayout(top)
        column.addSpacing(28)
        column.addWidget(self._nothing)
        column.addLayout(self._cards)
        column.addSpacing(38)
        private = t("Veikartene er private. De kommer ikke med i oppsummeringen av en fagdag.")
        column.addWidget(PlainLabel(private, colour=PALETTE.muted, wrap=True))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))


class PlanCardView(CardButton):
    """A plan: its alias, how far it looks ahead, and when it was begun."""

    def __init__(self, card: PlanCard, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan_id = card.id
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(6)
        for label in (
            PlainLabel(card.alias, px=24, weight=SEMIBOLD, in_serif=True, elide=True),
            PlainLabel(words, px=15, colour=PALETTE.muted, wrap=True),
        ):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        self.setAccessibleName(f"{card.alias}, {words}")
        self.setMinimumHeight(112)
