"""The pairs in the console: dealt across roles and departments, and changed by pressing two names."""

import random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.people import Participant, TakingPart
from unginvest_workshop.naming import person_name
from unginvest_workshop.operations import interviews, people
from unginvest_workshop.operations.interviews import DealtPair
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import PlainLabel, menu_text
from unginvest_workshop.ui.widgets.scrolled import scrolled


class PairsPanel(QWidget):
    """A card for each pair. A press on a name chooses it, and one on another name lets the two change places."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t = desk, desk.t
        self._chosen: ParticipantId | None = None
        self._shown: list[tuple[tuple[ParticipantId, str], ...]] = []
        self._names: dict[ParticipantId, NameButton] = {}
        self.deal_button = Button(self._t("Trekk makkere"))
        self.deal_button.clicked.connect(self.deal)
        self._note = PlainLabel("", px=SMALL_PX, colour=PALETTE.muted, wrap=True)
        self._hint = EmptyHint("", symbol="pair")
        self._ground = QWidget()
        self._cards = QVBoxLayout(self._ground)
        self._cards.setContentsMargins(0, 0, 8, 0)
        self._cards.setSpacing(8)
        self._pages = QStackedWidget()
        self._lay_out()

    def refresh(self) -> None:
        """Show the pairs as they are now."""
        dealt, everyone = self._desk.read(
            lambda tx: (interviews.pairs(tx, self._desk.id), people.participants(tx, self._desk.id))
        )
        present = [person for person in everyone if person.present]
        self.deal_button.setEnabled(len(present) > 1)
        self.deal_button.setText(self._t("Trekk på nytt") if dealt else self._t("Trekk makkere"))
        self._hint.set_text(
            self._t("Trekk makkere, så blandes roller og avdelinger.")
            if len(present) > 1
            else self._t("Skriv inn deltakerne først, så kan du trekke makkere.")
        )
        self._pages.setCurrentIndex(0 if dealt else 1)
        self._show_pairs([pair for pair in dealt if pair.people])
        self._say_note(dealt, present)

    def deal(self) -> None:
        """Deal everyone present into new pairs."""
        seed = random.randrange(2**31)  # noqa: S311
        self._chosen = None
        self._desk.do(self._t("Trekk makkere"), lambda tx: interviews.deal_interview_pairs(tx, self._desk.id, seed))

    def press(self, person: ParticipantId) -> None:
        """Choose somebody, or let the chosen one and this one change places."""
        first, self._chosen = self._chosen, None
        if first is None:
            self._chosen = person
        elif first != person:
            self._desk.do(
                self._t("Bytt makkere"), lambda tx: interviews.swap_partners(tx, self._desk.id, first, person)
            )
        self._mark_chosen()

    def name_button(self, person: ParticipantId) -> "NameButton":
        """Return somebody's button. Raises KeyError."""
        return self._names[person]

    def _lay_out(self) -> None:
        scroll = scrolled(self._ground)
        self._pages.addWidget(scroll)
        self._pages.addWidget(self._hint)
        top = QHBoxLayout()
        top.addWidget(PlainLabel(self._t("Makkere"), px=18, weight=SEMIBOLD, in_serif=True))
        top.addStretch(1)
        top.addWidget(self.deal_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._note)
        column.addWidget(self._pages, 1)

    def _show_pairs(self, dealt: list[DealtPair]) -> None:
        """Make the cards anew when somebody stands elsewhere or is called something else."""
        shown = [tuple((person.id, person_name(self._t, person)) for person in pair.people) for pair in dealt]
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self._cards)
        self._names = {}
        for pair in dealt:
            self._cards.addWidget(self._card(pair.people))
        self._cards.addStretch(1)
        if self._chosen not in self._names:
            self._chosen = None
        self._mark_chosen()

    def _card(self, members: tuple[Participant, ...]) -> Card:
        card = Card(self._ground, radius=10)
        flow = FlowLayout(card, gap=4)
        flow.setContentsMargins(6, 4, 6, 4)
        for person in members:
            button = NameButton(person.id, person_name(self._t, person))
            button.clicked.connect(self._on_press)
            self._names[person.id] = button
            flow.addWidget(button)
        card.show()
        return card

    def _on_press(self) -> None:
        button = self.sender()
        if isinstance(button, NameButton):
            self.press(button.person)

    def _mark_chosen(self) -> None:
        for person, button in self._names.items():
            button.setChecked(person == self._chosen)

    def _say_note(self, dealt: list[DealtPair], present: list[Participant]) -> None:
        seated = {person.id for pair in dealt for person in pair.people}
        waiting = [each for each in present if each.id not in seated and each.taking_part is not TakingPart.PASSES]
        left_out = [person_name(self._t, person) for person in waiting]
        if not dealt:
            self._note.setText("")
        elif left_out:
            self._note.setText(self._t("Uten makker ennå: {names}", names=", ".join(left_out)))
        else:
            self._note.setText(self._t("Trykk på to navn for å bytte dem."))
        self._note.setVisible(bool(self._note.text()))


class NameButton(Button):
    """Somebody's name, to be pressed."""

    def __init__(self, person: ParticipantId, name: str) -> None:
        super().__init__(menu_text(name), kind=ButtonKind.QUIET, padding=10, checkable=True)
        self.person = person
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
