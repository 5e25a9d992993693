"""The red thread from anything on it: what it grew from at the left, what became of it at the right, walked by keys."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.red_thread import RedThread
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.naming import broken_ends_said
from unginvest_workshop.operations import workshops
from unginvest_workshop.operations.places import spot_of
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.stage.thread import is_thread, thread_view
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.thread.branches import GATHERED, after, before, node_of, node_row
from unginvest_workshop.ui.thread.key_row import KeyRow
from unginvest_workshop.ui.thread.node_card import NodeCard
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.said_list import SaidList, SaidRow
from unginvest_workshop.ui.widgets.scrolled import scrolled

_THREAD: Final = 0
_ENDS: Final = 1


class ThreadDialog(QDialog):
    """Opened with ``open``. Left and Right walk along the thread, Enter goes to where a thing is shown."""

    went = Signal(object)
    """Carries the Spot that somebody wishes to go to."""

    def __init__(self, desk: OpenWorkshop, node: Node | None, parent: QWidget | None = None) -> None:
        """Begin at a node; with None at the broken ends."""
        super().__init__(parent)
        t = desk.t
        self._desk, self._t = desk, t
        self._thread: RedThread = desk.red_thread()
        self._node = node if node is not None and node in self._thread.texts else None
        self._walked: list[Node] = []
        self._opened: set[Node] = set()
        self._view = desk.room_place().view
        """What the room saw before the thread, and sees again after it."""
        self.setWindowTitle(t("Rød tråd"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.back = SaidList(t("Det vokste fram fra"))
        self.on = SaidList(t("Dette ble det til"))
        self.ends = SaidList(t("Der tråden ikke er ført videre ennå"))
        self.card = NodeCard(t)
        self.ends_button = Button("", kind=ButtonKind.QUIET, px=15, padding=10)
        self.room_button = Button("", px=15, padding=11, key="V")
        self._sides = {self.back: QStackedWidget(), self.on: QStackedWidget()}
        self._empty = {self.back: EmptyHint("", symbol="grow"), self.on: EmptyHint("", symbol="walk")}
        self._pages = QStackedWidget()
        self._lay_out(parent)
        self._connect()
        self._broken = self._show_ends()
        self._show()
        self._take_keys(self.back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a step back along what was walked, or show the room."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Backspace:
            self.step_back()
        elif event.key() == Qt.Key.Key_V and plain:
            self.show_room()
        else:
            super().keyPressEvent(event)

    @property
    def node(self) -> Node | None:
        """What the window stands at."""
        return self._node

    def step_back(self) -> None:
        """Stand at what was stood at before; from the broken ends, at the thread again."""
        if self._pages.currentIndex() == _ENDS and self._node is not None:
            self._toggle_ends()
        elif self._walked:
            self._node = self._walked.pop()
            self._show()
            self._take_keys(self.back)

    def show_room(self) -> None:
        """Let the room see the thread of what the window stands at, or the exercise again."""
        if self._node is not None:
            wanted = thread_view(self._node)
            view = self._view if self._desk.room_place().view == wanted else wanted
            self._desk.in_room(lambda tx: workshops.choose_view(tx, self._desk.id, view))
            self._name_button()

    def done(self, result: int) -> None:
        """Let the room see the exercise again: nobody leads it along the thread any more."""
        if is_thread(self._desk.room_place().view):
            self._desk.in_room(lambda tx: workshops.choose_view(tx, self._desk.id, self._view))
        super().done(result)

    def show_ends(self) -> None:
        """Show where the thread is not carried on yet."""
        self._pages.setCurrentIndex(_ENDS)
        self._name_button()
        self.ends.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for side in (self.back, self.on, self.ends):
            side.opened.connect(self._open)
            side.sideways.connect(self._go_aside)
        self.ends_button.clicked.connect(self._toggle_ends)
        self.room_button.clicked.connect(self.show_room)

    def _toggle_ends(self) -> None:
        if self._pages.currentIndex() == _ENDS and self._node is not None:
            self._show()
            self._take_keys(self.back)
        else:
            self.show_ends()

    def _open(self, row: str) -> None:
        """Go to where a thing is shown, or show what was gathered."""
        node = node_of(row)
        if row == GATHERED and self._node is not None:
            self._opened.add(self._node)
            side = self.focusWidget()
            self._show()
            if isinstance(side, SaidList):
                side.setFocus()
        elif node is not None:
            spot = self._desk.read(lambda tx: spot_of(tx, node))
            self.accept()
            self.went.emit(spot)

    def _go_aside(self, row: str, by: int) -> None:
        """Walk on where the arrow points away from the middle; else go over to the other side."""
        here = self.sender()
        node = node_of(row)
        outward = here is self.ends or (by < 0) == (here is self.back)
        if row == GATHERED and outward:
            self._open(row)
        elif node is not None and outward:
            self.walk_to(node, self.on if by > 0 else self.back)
        elif here is not self.ends:
            self._take_keys(self.on if here is self.back else self.back)

    def walk_to(self, node: Node, side: SaidList) -> None:
        """Stand at a node, and let the keys be at a side of it."""
        if self._node is not None:
            self._walked.append(self._node)
        self._node = node
        self._show()
        self._take_keys(side)

    def _take_keys(self, wanted: SaidList) -> None:
        if self._node is None:
            self.ends.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        other = self.on if wanted is self.back else self.back
        side = wanted if wanted.rows or not other.rows else other
        (side if side.rows else self.ends_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        self._pages.setCurrentIndex(_ENDS if self._node is None else _THREAD)
        self._name_button()
        if self._node is None:
            return
        node, thread, opened = self._node, self._thread, self._node in self._opened
        year = thread.come_true.get(node)
        note = self._t("Ble virkelighet i {year}", year=year) if year is not None else ""
        self.card.show_node(node, thread.texts[node], note)
        self._fill(self.back, before(self._t, thread, node, opened=opened), self._t("Her begynner tråden."))
        self._fill(self.on, after(self._t, thread, node, opened=opened), self._t("Ikke ført videre ennå."))

    def _fill(self, side: SaidList, rows: list[SaidRow], empty: str) -> None:
        side.show_rows(rows)
        self._empty[side].set_text(empty)
        self._sides[side].setCurrentIndex(0 if rows else 1)

    def _name_button(self) -> None:
        in_ends = self._pages.currentIndex() == _ENDS
        offered = self._t("{ends} – se hvilke", ends=self._broken) if self._broken else ""
        shown = self._node is not None and self._desk.room_place().view == thread_view(self._node)
        self.room_button.setText(self._t("Vis øvelsen for rommet igjen") if shown else self._t("Vis rommet"))
        self.room_button.setVisible(self._node is not None and not in_ends)
        words = self._t("Tilbake til tråden") if in_ends else offered
        self.ends_button.setText(words)
        self.ends_button.setVisible(bool(words) and not (in_ends and self._node is None))

    def _show_ends(self) -> str:
        """Show the broken ends, and return the first sentence on them, or ""."""
        said = broken_ends_said(self._t, self._thread.broken_ends())
        rows: list[SaidRow] = []
        for sentence, nodes in said:
            rows.append(SaidRow("", sentence))
            rows += [node_row(self._t, node, self._thread.texts) for node in nodes]
        self.ends.show_rows(rows)
        self._ends_page.setCurrentIndex(0 if said else 1)
        return said[0][0] if said else ""

    def _lay_out(self, parent: QWidget | None) -> None:
        t = self._t
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addLayout(self._side(self.back, t("Vokste fram fra")), 4)
        sides.addLayout(_column(t("Her er du"), _in_room(self.card)), 4)
        sides.addLayout(self._side(self.on, t("Dette ble det til")), 4)
        thread = QWidget()
        thread.setLayout(sides)
        sides.setContentsMargins(0, 0, 0, 0)
        whole = t("Tråden er hel: alt er ført videre.") if self._thread.texts else t("Her er det ingenting ennå.")
        self._ends_page = QStackedWidget()
        self._ends_page.addWidget(self.ends)
        self._ends_page.addWidget(EmptyHint(whole, symbol="heart"))
        ends = QWidget()
        ends.setLayout(_column(t("Der tråden ikke er ført videre ennå"), self._ends_page))
        self._pages.addWidget(thread)
        self._pages.addWidget(ends)
        foot = QHBoxLayout()
        keys = KeyRow([(["←", "→"], t("gå langs tråden")), (["Enter"], t("gå dit")), (["⌫"], t("ett skritt tilbake")),
                       (["Esc"], t("lukk"))])  # fmt: skip
        foot.addWidget(keys, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.ends_button)
        foot.addWidget(self.room_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 20, 26, 18)
        column.setSpacing(14)
        column.addWidget(PlainLabel(t("Rød tråd"), px=26, weight=SEMIBOLD, in_serif=True))
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
        room = parent.window().size() if parent is not None else self.size()
        self.resize(min(1180, max(860, room.width() - 80)), min(760, max(520, room.height() - 80)))

    def _side(self, side: SaidList, heading: str) -> QVBoxLayout:
        pages = self._sides[side]
        pages.addWidget(side)
        pages.addWidget(self._empty[side])
        return _column(heading, pages)


def _in_room(card: NodeCard) -> QScrollArea:
    """Return the card with room under it, scrolled where its words are many."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch(1)
    area = scrolled(inside, see_through=True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _column(heading: str, widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(PlainLabel(heading, weight=SEMIBOLD, colour=PALETTE.muted))
    column.addWidget(widget, 1)
    return column
