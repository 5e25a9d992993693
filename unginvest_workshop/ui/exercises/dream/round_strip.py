"""The round in the console: how many have taken part, and who may be asked next. For the facilitator's eyes alone."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from unginvest_workshop.domain.ids import AgendaItemId, ParticipantId
from unginvest_workshop.domain.people import TakingPart
from unginvest_workshop.domain.turns import Seat, next_to_ask
from unginvest_workshop.i18n import mark
from unginvest_workshop.naming import names_apart
from unginvest_workshop.operations import people, rounds
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import paint_card
from unginvest_workshop.ui.widgets.chip import KeyCap
from unginvest_workshop.ui.widgets.label import PlainLabel, menu_text

_WAYS: Final[Mapping[TakingPart, str]] = MappingProxyType(
    {
        TakingPart.TELLS: mark("har sagt en drøm"),
        TakingPart.LISTENS: mark("lytter"),
        TakingPart.PASSES: mark("står over"),
    }
)
_COVERED: Final = mark("Runden er skjult for rommet. Hold F8 for å se.")
_SOMEBODY: Final = mark("Noen har ordet. Hold F8 for å se hvem.")
_NOTED: Final = mark("Det er notert. Hold F8 for å se runden.")


class RoundStrip(QWidget):
    """Who has the word: the next idea that is written bears the name. Nobody has it until somebody is chosen."""

    changed = Signal()
    """Somebody else has the word, or nobody."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t, self._item_id = desk, desk.t, item_id
        self._seats: tuple[Seat, ...] = ()
        self._called: Mapping[ParticipantId, str] = {}
        self._writer: ParticipantId | None = None
        self._last: ParticipantId | None = None
        self._hidden = False
        self._noted = False
        """Whether the last thing done was to note how somebody took part."""
        self._count = PlainLabel("", px=SMALL_PX + 1, colour=PALETTE.muted)
        self.person = Button("", kind=ButtonKind.QUIET, padding=8, elide=True)
        self.person.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._next = KeyCap("Alt N")
        self.person.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.person.clicked.connect(self.open_menu)
        self.listens = self._way_button(self._t("Lytter"), "Alt L")
        self.listens.clicked.connect(self.note_listening)
        self.passes = self._way_button(self._t("Står over"), "Alt S")
        self.passes.clicked.connect(self.note_passing)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(4)
        for widget in (self._count, self.person, self._next):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.listens)
        row.addWidget(self.passes)
        self.setMinimumHeight(self.person.sizeHint().height() + 8)
        self.refresh()

    @property
    def writer(self) -> ParticipantId | None:
        """Who has the word."""
        return self._writer

    def count_words(self) -> str:
        """Return how many have taken part, as it is said."""
        return self._count.text()

    def refresh(self) -> None:
        """Show the round as it is now."""
        self._seats, everyone = self._desk.read(
            lambda tx: (rounds.dream_round(tx, self._item_id), people.participants(tx, self._desk.id))
        )
        self._called = names_apart(self._t, everyone)
        if all(seat.person.id != self._writer for seat in self._seats):
            self._writer = None
        self._show()

    def nobody_words(self) -> str:
        """Return what is to be known before a dream is written while nobody has the word; "" where there is no round.

        It holds no name, so the room may see it.
        """
        return self._t("Uten navn") if self._seats and self._writer is None else ""

    def name_of(self, person: ParticipantId | None) -> str:
        """Return what somebody is called; "" for nobody, and for one who is not known."""
        return self._called.get(person, "") if person is not None else ""

    def next_person(self) -> None:
        """Give the word to the next one who may be asked, going round."""
        seat = next_to_ask(self._seats, self._writer or self._last)
        self._give(seat.person.id if seat is not None else None)

    def said_something(self) -> None:
        """Let nobody have the word, after something was written in somebody's name."""
        if self._writer is not None:
            self._last = self._writer
            self._give(None)

    def note_telling(self) -> None:
        """Note that whoever has the word has said a dream, which bears no name."""
        self._note(TakingPart.TELLS)

    def note_listening(self) -> None:
        """Note that whoever has the word listens; that is to take part."""
        self._note(TakingPart.LISTENS)

    def note_passing(self) -> None:
        """Note that whoever has the word passes; that too is to take part."""
        self._note(TakingPart.PASSES)

    def forget(self) -> None:
        """Take back what was noted of whoever has the word."""
        person = self._writer
        if person is not None:
            self._desk.do(self._t("Runden"), lambda tx: rounds.forget_turn(tx, self._item_id, person))

    def open_menu(self) -> None:
        """Open the list of all in the room, those who may be asked first; while the round is covered, say so."""
        if self._hidden:
            self._desk.told.emit(self._t(_COVERED))
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for seat in self._seats:
            if seat.way is None:
                menu.addAction(menu_text(self._called[seat.person.id])).setData(seat.person.id)
        menu.addSeparator()
        for seat in self._seats:
            if seat.way is not None:
                words = f"{self._called[seat.person.id]} · {self._t(_WAYS[seat.way])}"
                menu.addAction(menu_text(words)).setData(seat.person.id)
        menu.addSeparator()
        menu.addAction(self._t("Ingen bestemt"))
        if self._writer is not None:
            words = f"{self._called[self._writer]} {self._t(_WAYS[TakingPart.TELLS])}"
            telling = menu.addAction(menu_text(words))
            telling.setData(self._writer)  # who keeps the word till it is noted
            telling.triggered.connect(self.note_telling)
        menu.triggered.connect(self._give_picked)
        menu.popup(self.person.mapToGlobal(self.person.rect().bottomLeft()))

    def set_private(self, *, hidden: bool) -> None:
        """Cover the round with its list, or show it."""
        self._hidden = hidden
        for menu in self.findChildren(QMenu) if hidden else ():
            menu.close()
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sunken paper that says: not for the wall."""
        del event
        paint_card(QPainter(self), QRectF(self.rect()), fill=PALETTE.sunken, edge="", radius=10)

    def _way_button(self, words: str, key: str) -> Button:
        button = Button(words, kind=ButtonKind.QUIET, padding=8, key=key, px=14)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _give_picked(self, action: QAction) -> None:
        self._give(action.data())

    def _give(self, person: ParticipantId | None) -> None:
        self._writer = person
        self._noted = False
        self._show()
        self.changed.emit()

    def _note(self, way: TakingPart) -> None:
        """Note how whoever has the word took part, and let the next one be at hand; with nobody, choose one first."""
        person = self._writer
        if person is None:
            self.next_person()
            return
        self._desk.do(self._t("Runden"), lambda tx: rounds.note_turn(tx, self._item_id, person, way))
        self.said_something()
        self._noted = True
        self._show()

    def _show(self) -> None:
        t = self._t
        took_part = sum(seat.way is not None for seat in self._seats)
        self._count.setText(t("{n} av {m} har vært med", n=took_part, m=len(self._seats)))
        following = next_to_ask(self._seats, self._last)
        if self._writer is not None:
            words = t("{name} sier", name=self._called[self._writer])
        elif following is not None:
            words = t("Neste: {name}", name=self._called[following.person.id])
        else:
            words = t("Hvem har ordet?")
        self.person.setText(menu_text(words))
        self.person.set_kind(ButtonKind.SECONDARY if self._writer is not None else ButtonKind.QUIET)
        self.person.setAccessibleName(words)
        self.person.updateGeometry()
        self.person.setVisible(not self._hidden)
        self._next.setVisible(not self._hidden and following is not None)
        for button in (self.listens, self.passes):
            button.setVisible(not self._hidden and self._writer is not None)
        if self._hidden:
            self._count.setText(t(self._covered_words()))
        self.setVisible(bool(self._seats))
        self.updateGeometry()

    def _covered_words(self) -> str:
        """Return what may be read by all while the round is covered: that a key was heard, and of nobody whose."""
        if self._writer is not None:
            return _SOMEBODY
        return _NOTED if self._noted else _COVERED
