"""One design statement in the console: what it gives life to, what it is built of, and one quiet hint at the most."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.design import DesignStatement, StructurePart
from unginvest_workshop.domain.ids import DesignStatementId
from unginvest_workshop.domain.language_statement import StatementHint
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.actions import OWN_KEYS
from unginvest_workshop.ui.exercises.design.card_menu import CARD_KEYS, CardMenu, Wish
from unginvest_workshop.ui.exercises.design.structure_fields import StructureFields
from unginvest_workshop.ui.fonts import serif
from unginvest_workshop.ui.language_words import statement_reason
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.energy_mark import EnergyMark
from unginvest_workshop.ui.widgets.fields import is_typed
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.thread_chips import ThreadChips
from unginvest_workshop.ui.widgets.word_hint import WordHint
from unginvest_workshop.ui.widgets.words import Words
from unginvest_workshop.ui.widgets.written_words import WrittenWords


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as it is told in the console."""

    statement: DesignStatement
    feeds: Sequence[Node]
    words: Mapping[Node, str]
    likely: Collection[StructurePart]
    """What it seems to be about."""
    hint: StatementHint | None
    energy: int
    """How many are drawn to it."""


class StatementCard(Card):
    """It tells what somebody wishes; the workspace does it."""

    edited = Signal(str, str)
    typed = Signal(str, str)
    """Carries the id and the words as they are while somebody writes."""
    built = Signal(str, str, str)
    """Carries the id, a part of its structure, and what is said of it."""
    wished = Signal(str, object)
    """Carries the id and a Wish."""
    entered = Signal(str)
    """It has got the keys."""
    unfolded = Signal(str)
    """It has become taller, and is to be seen."""
    walked = Signal(str, int)
    """The keys are to go to the card before, -1, or after, +1."""

    def __init__(self, statement_id: DesignStatementId, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.statement_id = statement_id
        self._t = t
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_KEYS, True)  # noqa: FBT003  Qt's own way
        self.words = WrittenWords(Words("", serif(19), padding=QMargins(0, 2, 0, 2), widest=2000))
        self.words.edited.connect(self._tell_edited)
        self.words.ended.connect(self._take_keys)
        self.words.field.textEdited.connect(self._tell_typed)
        self.energy = EnergyMark(t)
        self.energy.marked.connect(self._mark)
        self.energy.unmarked.connect(self._unmark)
        self.structure = StructureFields(t)
        self.structure.written.connect(self._tell_built)
        self._feeds = PlainLabel(t("Gir liv til"), colour=PALETTE.muted)
        self.chips = ThreadChips()
        self.tie_button = Button(t("Knytt til …"), kind=ButtonKind.QUIET, padding=8)
        self.tie_button.setToolTip(t("Det som utsagnet gir liv til (K)"))
        self.tie_button.clicked.connect(self._ask_tie)
        self.build_button = Button(t("Bygg ut"), kind=ButtonKind.TOGGLE, padding=10, checkable=True)
        self.build_button.setToolTip(t("Roller, møter, rutiner, rom og partnere (S)"))
        self.build_button.clicked.connect(self._open_structure)
        self.hint = WordHint(t)
        self.hint.waved.connect(self._wave)
        self.menu = CardMenu(t, self)
        self.menu.wished.connect(self._tell)
        self._more = Button("⋯", kind=ButtonKind.QUIET, padding=4)
        self._more.setAccessibleName(t("Mer om utsagnet"))
        self._more.clicked.connect(self._open_menu)
        self._lay_out()

    def show_statement(self, told: Told) -> None:
        """Show a statement as it is now."""
        self.words.show_text(told.statement.text)
        self.chips.show_nodes(told.feeds, told.words)
        self._feeds.setVisible(bool(self.chips.shown))
        self.energy.show_count(told.energy)
        self.structure.show_parts(told.statement.structure, told.likely)
        self.show_hint(told.hint)
        self.setAccessibleName(told.statement.text)

    def show_hint(self, hint: StatementHint | None) -> None:
        """Say one thing of the words, or nothing."""
        self.words.words.set_marks([(hint.start, hint.end)] if hint is not None and hint.words else [])
        if hint is None:
            self.hint.clear()
        else:
            self.hint.show_hint(statement_reason(self._t, hint))

    def write_in(self) -> None:
        """Put the cursor in the words."""
        self.words.write_in()

    def write_structure(self) -> None:
        """Open what it is built of, and put the cursor there."""
        self.build_button.setChecked(True)
        self.unfolded.emit(self.statement_id)
        self.structure.write_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write in it, move it, tie it, build it out, mark it, wave its hint away, or walk on."""
        key, alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        plain = is_typed(event)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and (alt or plain):
            down = key == Qt.Key.Key_Down
            if alt:
                self._tell(Wish.DOWN if down else Wish.UP)
            else:
                self.walked.emit(self.statement_id, 1 if down else -1)
        elif plain and (key, shift) in CARD_KEYS:
            self._tell(CARD_KEYS[key, shift])
        elif key == Qt.Key.Key_Escape and shift and not self.hint.isHidden():
            self._wave()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write in it."""
        del event
        self.write_in()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.entered.emit(self.statement_id)
        self.set_look(edge=PALETTE.accent)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self.set_look(edge=PALETTE.line)

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.words, 1)
        head.addWidget(self.energy, 0, top)
        head.addWidget(self._more, 0, top)
        fed = QHBoxLayout()
        fed.setSpacing(8)
        self._feeds.setContentsMargins(0, 4, 0, 0)
        fed.addWidget(self._feeds, 0, top)
        fed.addWidget(self.chips, 1)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(0)
        foot.addWidget(self.tie_button, 0, top)
        foot.addWidget(self.build_button, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 12, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.structure)
        column.addLayout(fed)
        column.addLayout(foot)

    def _tell(self, wish: Wish) -> None:
        """Do what is the card's own, and tell the rest."""
        match wish:
            case Wish.WRITE:
                self.write_in()
            case Wish.BUILD:
                self.write_structure()
            case _:
                self.wished.emit(self.statement_id, wish)

    def _open_menu(self) -> None:
        self.menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _open_structure(self) -> None:
        self.structure.set_open(is_open=self.build_button.isChecked())

    def _ask_tie(self) -> None:
        self._tell(Wish.TIE)

    def _mark(self) -> None:
        self._tell(Wish.MARK)

    def _unmark(self) -> None:
        self._tell(Wish.UNMARK)

    def _wave(self) -> None:
        self._tell(Wish.WAVE)

    def _take_keys(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_typed(self.words.text)

    def _tell_typed(self, text: str) -> None:
        self.typed.emit(self.statement_id, text)

    def _tell_built(self, part: str, text: str) -> None:
        self.built.emit(self.statement_id, part, text)

    def _tell_edited(self, text: str) -> None:
        self.edited.emit(self.statement_id, text)
