"""The strengths as cards, virtue by virtue, with the one that is looked at beside them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.strengths import STRENGTHS_OF, SeenStrength, Strength, TopStrength
from unginvest_workshop.operations.personal import strengths
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.personal_texts import PersonalTexts
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.personal.card_walk import CardWalk
from unginvest_workshop.ui.personal.strength_panel import StrengthPanel
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import CardButton, FlowLayout, PlainLabel, Symbol, WorkspaceHeader
from unginvest_workshop.ui.widgets.scrolled import scrolled


class StrengthsView(QWidget):
    """Cards are walked with the arrows; Enter looks at one, and the cursor stands where the moment is written."""

    def __init__(self, desk: OpenWorkshop, texts: PersonalTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._texts = desk, texts
        self.cards = {each: StrengthCard(each, texts.strengths[each].name) for each in Strength}
        self.panel = StrengthPanel(desk, texts)
        self._walk = CardWalk()
        for card in self.cards.values():
            card.clicked.connect(self._look_at_sender)
        self._lay_out()
        desk.changed.connect(self.refresh)
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now."""
        if changes is not None and not changes.touches(SeenStrength, TopStrength):
            return
        seen = [row.strength for row in self._desk.read(lambda tx: strengths.seen_strengths(tx, self._desk.id))]
        top = {row.strength for row in self._desk.read(lambda tx: strengths.top_strengths(tx, self._desk.id))}
        for strength, card in self.cards.items():
            chosen = self._desk.t("med på veien") if strength in top else ""
            times = self._desk.t.plural("sett {n} gang", "sett {n} ganger", seen.count(strength))
            card.show_marks(" · ".join(filter(None, (chosen, times if strength in seen else ""))), top=strength in top)
        self.panel.refresh()

    def look_at(self, strength: Strength) -> None:
        """Show a strength beside the cards."""
        self.panel.show_strength(strength)
        self.panel.moment.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_field(self) -> None:
        """Let the keyboard begin at the first card."""
        self._walk.go_to(self.cards[Strength.CREATIVITY])

    def finish(self) -> None:
        """Let a moment that is half written stand in its fields while other views are seen; ``keep`` keeps it."""

    def keep(self) -> None:
        """Keep a moment that is half written: the plan is left."""
        self.panel.keep()

    def _look_at_sender(self) -> None:
        sender = self.sender()
        if isinstance(sender, StrengthCard):
            self.look_at(sender.strength)

    def _lay_out(self) -> None:
        t = self._desk.t
        column = QVBoxLayout(self._walk)
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(8)
        for virtue, those in STRENGTHS_OF.items():
            words = self._texts.virtues[virtue]
            head = QHBoxLayout()
            head.setSpacing(8)
            head.addWidget(Symbol(words.symbol, size=20))
            head.addWidget(PlainLabel(words.name, px=16, weight=SEMIBOLD, colour=PALETTE.accent), 1)
            flow = FlowLayout(gap=8, column=190, widest=260)
            for strength in those:
                flow.addWidget(self.cards[strength])
            column.addLayout(head)
            column.addLayout(flow)
            column.addSpacing(8)
        column.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(scrolled(self._walk, see_through=True), 1)
        beside.addWidget(self.panel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 12)
        outer.setSpacing(12)
        outer.addWidget(WorkspaceHeader(t("Styrkene mine"), t("La andre si hva de har sett, og når.")))
        outer.addLayout(beside, 1)


class StrengthCard(CardButton):
    """One strength: its name, whether it goes along on the road, and how often it was seen."""

    def __init__(self, strength: Strength, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strength = strength
        self._name = name
        self._words = PlainLabel(name, px=17, weight=SEMIBOLD, wrap=True)
        self._marks = PlainLabel(px=14, colour=PALETTE.muted, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(2)
        for label in (self._words, self._marks):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        self.setMinimumHeight(62)

    def marks(self) -> str:
        """Return what stands under the name."""
        return self._marks.text()

    def show_marks(self, words: str, *, top: bool) -> None:
        """Show how it stands with it; one that goes along on the road is filled."""
        self._marks.setText(words)
        self._fill = PALETTE.accent_soft if top else PALETTE.surface
        self.setAccessibleName(", ".join(filter(None, (self._name, words))))
        self.update()
