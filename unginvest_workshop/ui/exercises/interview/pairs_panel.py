"""The pairs in the console: dealt across roles and departments, and changed by pressing two names."""

import random
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import AgendaItemId, PairId, ParticipantId
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.naming import names_apart
from unginvest_workshop.operations import interviews, people
from unginvest_workshop.operations.interviews import DealtPair
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.exercises.interview.form_button import FormButton
from unginvest_workshop.ui.exercises.interview.names import sorted_pairs
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

_Twos = list[tuple[Participant, Participant]]


class PairsPanel(QWidget):
    """A card for each pair. A press on a name chooses it, and one on another name lets the two change places."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t = desk, desk.t
        self._item_id = item_id
        self._chosen: ParticipantId | None = None
        self._shown: list[tuple[PairId, tuple[tuple[ParticipantId, str], ...]]] = []
        self._waiting: list[Participant] = []
        self._names: dict[ParticipantId, NameButton] = {}
        self._forms: dict[PairId, FormButton] = {}
        self._hidden = False
        self.deal_button = Button(self._t("Trekk makkere"))
        self.deal_button.clicked.connect(self.deal)
        self.mend_button = Button(self._t("Få med alle"), kind=ButtonKind.PRIMARY, key="Ctrl M")
        self.mend_button.setToolTip(self._t("Finn makker til dem som mangler, så færrest mulig må bytte"))
        self.mend_button.clicked.connect(self.mend)
        self._repeats = PlainLabel("", px=SMALL_PX, colour=PALETTE.muted, wrap=True)
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
        dealt, everyone, alone, again = self._desk.read(self._look)
        self._called = names_apart(self._t, everyone)
        present = [person for person in everyone if person.present]
        self.deal_button.setEnabled(len(present) > 1)
        self.deal_button.setText(self._t("Trekk på nytt") if dealt else self._t("Trekk makkere"))
        self._hint.set_text(
            self._t("Trekk makkere, så blandes roller og avdelinger.")
            if len(present) > 1
            else self._t("Skriv inn deltakerne først, så kan du trekke makkere.")
        )
        self._pages.setCurrentIndex(0 if dealt else 1)
        self._show_pairs(sorted_pairs(dealt, self._called), alone if dealt else [])
        self._note.setText(self._t("Trykk på to navn for å bytte dem.") if dealt else "")
        self._note.setVisible(bool(dealt))
        self._say_repeats(again)
        gone = any(not person.present for pair in dealt for person in pair.people)
        self.mend_button.setVisible(bool(dealt) and (bool(alone) or gone) and len(present) > 1)

    def deal(self) -> None:
        """Deal everyone present into new pairs."""
        seed = random.randrange(2**31)  # noqa: S311
        self._chosen = None
        self._desk.do(self._t("Trekk makkere"), lambda tx: interviews.deal_interview_pairs(tx, self._item_id, seed))

    def mend(self) -> None:
        """Find partners for those who have none, and let the fewest pairs change."""
        seed = random.randrange(2**31)  # noqa: S311
        self._chosen = None
        self._desk.do(self._t("Få med alle"), lambda tx: interviews.mend_pairs(tx, self._item_id, seed))

    def press(self, person: ParticipantId) -> None:
        """Choose somebody, or let the chosen one and this one change places."""
        first, self._chosen = self._chosen, None
        if first is None:
            self._chosen = person
        elif first != person:
            self._move(first, person)
        self._mark_chosen()

    def _move(self, one: ParticipantId, other: ParticipantId) -> None:
        """Let two change places; somebody without a partner joins the other's pair instead."""
        home = {person: pair for pair, people_ in self._shown for person, _ in people_}
        alone = [person for person in (one, other) if person not in home]
        if not alone:
            label = self._t("Bytt makkere")
            self._desk.do(label, lambda tx: interviews.swap_partners(tx, self._item_id, one, other))
        elif len(alone) == 1:
            pair = home[other if alone[0] == one else one]
            self._desk.do(self._t("Få med i et par"), lambda tx: interviews.join_pair(tx, pair, alone[0]))

    def name_button(self, person: ParticipantId) -> "NameButton":
        """Return somebody's button. Raises KeyError."""
        return self._names[person]

    def form_button(self, pair: PairId) -> FormButton:
        """Return the button that tells which form of the guide a pair goes by. Raises KeyError."""
        return self._forms[pair]

    def set_private(self, *, hidden: bool) -> None:
        """Cover which form each pair goes by, or show it."""
        self._hidden = hidden
        for button in self._forms.values():
            button.set_private(hidden=hidden)

    def _lay_out(self) -> None:
        scroll = scrolled(self._ground)
        self._pages.addWidget(scroll)
        self._pages.addWidget(self._hint)
        top = QHBoxLayout()
        top.addWidget(PlainLabel(self._t("Makkere"), px=18, weight=SEMIBOLD, in_serif=True))
        top.addStretch(1)
        top.addWidget(self.mend_button)
        top.addWidget(self.deal_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._note)
        column.addWidget(self._repeats)
        column.addWidget(self._pages, 1)

    def _show_pairs(self, dealt: list[DealtPair], alone: list[Participant]) -> None:
        """Make the cards anew when somebody stands elsewhere or is called something else."""
        shown = [(pair.id, tuple((person.id, self._called[person.id]) for person in pair.people)) for pair in dealt]
        seated = {person.id for pair in dealt for person in pair.people}
        waiting = [person for person in alone if person.id not in seated]
        if (shown, waiting) != (self._shown, self._waiting):
            self._shown, self._waiting = shown, waiting
            self._make_cards(dealt)
        for pair in dealt:
            self._forms[pair.id].show_form(pair.form)

    def _make_cards(self, dealt: list[DealtPair]) -> None:
        clear_layout(self._cards)
        self._names, self._forms = {}, {}
        if self._waiting:
            self._cards.addWidget(self._waiting_card())
        for pair in dealt:
            self._cards.addWidget(self._card(pair))
        self._cards.addStretch(1)
        if self._chosen not in self._names:
            self._chosen = None
        self._mark_chosen()

    def _card(self, pair: DealtPair) -> Card:
        card = Card(self._ground, radius=10)
        row = QHBoxLayout(card)
        row.setContentsMargins(6, 4, 4, 4)
        row.setSpacing(4)
        row.addLayout(self._name_flow(pair.people), 1)
        form = FormButton(self._t, pair.id)
        form.set_private(hidden=self._hidden)
        form.form_chosen.connect(self._set_form)
        self._forms[pair.id] = form
        row.addWidget(form, 0, Qt.AlignmentFlag.AlignTop)
        card.show()
        return card

    def _waiting_card(self) -> Card:
        """Return a card with those who have no partner; a press on one and on a name in a pair brings them there."""
        card = Card(self._ground, fill=PALETTE.highlight, radius=10)
        column = QVBoxLayout(card)
        column.setContentsMargins(6, 6, 6, 4)
        column.setSpacing(2)
        words = PlainLabel(self._t("Uten makker ennå"), px=SMALL_PX, colour=PALETTE.muted)
        words.setContentsMargins(10, 0, 0, 0)
        column.addWidget(words)
        column.addLayout(self._name_flow(self._waiting))
        card.show()
        return card

    def _name_flow(self, people_: Sequence[Participant]) -> FlowLayout:
        flow = FlowLayout(gap=4)
        for person in people_:
            button = NameButton(person.id, self._called[person.id])
            button.clicked.connect(self._on_press)
            self._names[person.id] = button
            flow.addWidget(button)
        return flow

    def _set_form(self, pair: PairId, form: str) -> None:
        """Let a pair go by another form; it is told to nobody."""
        self._desk.do(self._t("Guide for et par"), lambda tx: interviews.set_form(tx, pair, GuideForm(form)))

    def _on_press(self) -> None:
        button = self.sender()
        if isinstance(button, NameButton):
            self.press(button.person)

    def _mark_chosen(self) -> None:
        for person, button in self._names.items():
            button.setChecked(person == self._chosen)

    def _look(self, tx: ReadTx) -> tuple[list[DealtPair], list[Participant], list[Participant], _Twos]:
        return (
            interviews.pairs(tx, self._item_id),
            people.participants(tx, self._desk.id),
            interviews.without_partner(tx, self._item_id),
            interviews.repeats(tx, self._item_id),
        )

    def _say_repeats(self, again: _Twos) -> None:
        """Say quietly who are partners once more."""
        words = [
            self._t("{one} og {other}", one=self._called[one.id], other=self._called[other.id]) for one, other in again
        ]
        self._repeats.setText(self._t("Har vært makkere før: {names}", names=", ".join(words)) if words else "")
        self._repeats.setVisible(bool(words))


class NameButton(Button):
    """Somebody's name, to be pressed."""

    def __init__(self, person: ParticipantId, name: str) -> None:
        super().__init__(menu_text(name), kind=ButtonKind.QUIET, padding=10, checkable=True, elide=True)
        self.person = person
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
