"""One design statement in the console, with what it gives life to."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.ids import DesignStatementId
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import serif
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.thread_chips import ThreadChips
from unginvest_workshop.ui.widgets.words import Words
from unginvest_workshop.ui.widgets.written_words import WrittenWords


class StatementCard(Card):
    """A statement's words, and chips for what it feeds. It tells what somebody wishes; the workspace does it."""

    edited = Signal(str, str)
    feed_asked = Signal(str)
    moved = Signal(str, int)
    """Carries the id and -1 or +1: a place up or down."""
    removed = Signal(str)

    def __init__(self, statement_id: DesignStatementId, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.statement_id = statement_id
        self._t = t
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words = WrittenWords(Words("", serif(19), padding=QMargins(0, 2, 0, 2), widest=2000))
        self._words.edited.connect(self._tell_edited)
        self._words.ended.connect(self._take_keys)
        self._feeds = PlainLabel(t("Gir liv til"), colour=PALETTE.muted)
        self._chips = ThreadChips()
        self._link = Button(t("Knytt til …"), kind=ButtonKind.QUIET, padding=8)
        self._link.clicked.connect(self._ask_feed)
        self._more = Button("⋯", kind=ButtonKind.QUIET, padding=4)
        self._more.setAccessibleName(t("Mer om utsagnet"))
        self._more.clicked.connect(self._open_menu)
        self._menu = self._make_menu()
        self._lay_out()

    def show_statement(self, statement: DesignStatement, feeds: Sequence[Node], words: Mapping[Node, str]) -> None:
        """Show a statement as it is now."""
        self._words.show_text(statement.text)
        self._chips.show_nodes(feeds, words)
        self._feeds.setVisible(bool(self._chips.shown))
        self.setAccessibleName(statement.text)

    def write_in(self) -> None:
        """Put the cursor in the words."""
        self._words.write_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write in it, move it, or take it away."""
        key = event.key()
        if key in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.write_in()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self.statement_id, 1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self.statement_id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write in it."""
        del event
        self.write_in()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._words, 1)
        head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        fed = QHBoxLayout()
        fed.setSpacing(8)
        self._feeds.setContentsMargins(0, 4, 0, 0)
        fed.addWidget(self._feeds, 0, Qt.AlignmentFlag.AlignTop)
        fed.addWidget(self._chips, 1)
        fed.addWidget(self._link, 0, Qt.AlignmentFlag.AlignTop)
        fed.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 12, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(fed)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self._t("Endre"), self.write_in)
        menu.addAction(self._t("Flytt opp"), self._move_up)
        menu.addAction(self._t("Flytt ned"), self._move_down)
        menu.addAction(self._t("Slett"), self._remove)
        return menu

    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _move_up(self) -> None:
        self.moved.emit(self.statement_id, -1)

    def _move_down(self) -> None:
        self.moved.emit(self.statement_id, 1)

    def _remove(self) -> None:
        self.removed.emit(self.statement_id)

    def _ask_feed(self) -> None:
        self.feed_asked.emit(self.statement_id)

    def _take_keys(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_edited(self, text: str) -> None:
        self.edited.emit(self.statement_id, text)
