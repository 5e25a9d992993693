"""The workspace of design statements: written one by one, tied to what they give life to, and built out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.design import DesignStatement, StructurePart
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.ids import AgendaItemId, DesignStatementId
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import links
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.design.card_menu import Wish
from unginvest_workshop.ui.exercises.design.doing import DesignDoing
from unginvest_workshop.ui.exercises.design.feeding import ask_what_it_feeds
from unginvest_workshop.ui.exercises.design.hinting import StatementHinting
from unginvest_workshop.ui.exercises.design.matrix_page import MatrixPage
from unginvest_workshop.ui.exercises.design.seen import seen_statements
from unginvest_workshop.ui.exercises.design.showing import Showing
from unginvest_workshop.ui.exercises.design.statement_list import StatementList
from unginvest_workshop.ui.exercises.design.typed_hint import TypedHint
from unginvest_workshop.ui.exercises.design.workspace_actions import DesignActions
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.step_from import StepFromAction
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField
from unginvest_workshop.ui.widgets.header import WorkspaceHeader

_SHOWN_BY = (*links.THREAD_KINDS, AgendaItem, Place, EnergyMark)


class DesignWorkspace(Workspace):
    """The statements, or the table of what they give life to, over the line where they are typed."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self.doing = DesignDoing(desk)
        self.hinting = StatementHinting(desk)
        self._header = WorkspaceHeader("")
        self.statements_button = Button(self.t("Utsagn"), kind=ButtonKind.TOGGLE, checkable=True)
        self.table_button = Button(self.t("Gir liv til"), kind=ButtonKind.TOGGLE, checkable=True)
        self.list = StatementList(self.t)
        self.matrix = MatrixPage(self.t)
        self.field = CaptureField(self.t("Hos oss …"))
        self.typed_hint = TypedHint(self.t, self.field)
        self.showing = Showing(desk, self.doing, self._order, self.list.chosen, self)
        self._actions = DesignActions(self.t, self.showing, self)
        self._step = StepFromAction(desk, self.chosen_node, self)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show the statements as they are now."""
        if changes is not None and not changes.touches(*_SHOWN_BY):
            return
        seen = self.desk.read(lambda tx: seen_statements(tx, self.desk.id))
        self.list.show_statements(seen.told(self.hinting))
        self.matrix.show_matrix(seen.matrix, seen.words, seen.drawn)
        self.statements_button.setChecked(self._pages.currentWidget() is self.list)
        self.table_button.setChecked(self._pages.currentWidget() is self.matrix)
        self.showing.refresh()
        self._show_words(len(self.list.cards))

    def exercise_actions(self) -> list[QAction]:
        """Return what can be done here."""
        return [*self._actions.actions, self._step]

    def step_view(self, by: int) -> bool:
        """Show the room the next statement, where it sees one at a time."""
        return self.showing.step(by)

    def chosen_node(self) -> Node | None:
        """Return the statement that had the keys last."""
        chosen = self.list.chosen()
        return Node(NodeKind.STATEMENT, chosen) if chosen is not None else None

    def choose_node(self, node: Node) -> bool:
        """Let a statement have the keys."""
        found = next((each for each in self.list.cards if each == node.id), None)
        if found is not None:
            self._show_page(self.list)
            self.list.give_keys(found)
        return found is not None

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed."""
        return self.field

    def focus_capture(self) -> None:
        """Put the cursor where statements are typed."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the line to the page and back, turn to the other page, or show the room another view."""
        if event.key() == Qt.Key.Key_F6 and not event.modifiers():
            self.cross()
        elif event.key() == Qt.Key.Key_F6 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.turn_page()
        elif event.key() == Qt.Key.Key_F7 and not event.modifiers():
            self.showing.show_next_view()
        else:
            super().keyPressEvent(event)

    def cross(self) -> None:
        """Go from the line to the chosen statement or the table, and from anywhere else to the line."""
        chosen = self.list.chosen()
        if not self.field.hasFocus():
            self.focus_capture()
        elif self._pages.currentWidget() is self.matrix:
            self.matrix.table.focus_first()
        elif chosen is not None:
            self.list.give_keys(chosen)

    def turn_page(self) -> None:
        """Show the table instead of the statements, or the statements again."""
        if self._pages.currentWidget() is self.list:
            self.show_table()
        else:
            self.show_statements()

    def show_statements(self) -> None:
        """Show the statements."""
        self._show_page(self.list)
        self.focus_capture()

    def show_table(self) -> None:
        """Show the table of what they give life to."""
        self._show_page(self.matrix)
        self.matrix.table.focus_first()

    def do_wish(self, statement_id: DesignStatementId, wish: Wish) -> None:
        """Do what somebody wishes of a statement."""
        match wish:
            case Wish.TIE:
                ask_what_it_feeds(self.desk, self.doing, statement_id, self)
            case Wish.MARK | Wish.UNMARK:
                self.doing.mark_energy(Node(NodeKind.STATEMENT, statement_id), 1 if wish is Wish.MARK else -1)
            case Wish.SHOW:
                self.doing.show(statement_id)
            case Wish.WAVE:
                self.hinting.wave(statement_id)
                self.refresh(None)
            case Wish.UP | Wish.DOWN:
                self.doing.move(self._order(), statement_id, 1 if wish is Wish.DOWN else -1)
            case Wish.REMOVE:
                self.doing.remove(statement_id)
            case Wish.WRITE:
                self.list.cards[statement_id].write_in()
            case Wish.BUILD:
                self.list.cards[statement_id].write_structure()

    def wish_of_chosen(self, wish: Wish) -> None:
        """Do something with the chosen statement."""
        chosen = self.list.chosen()
        if chosen is not None:
            if wish in {Wish.WRITE, Wish.BUILD}:
                self._show_page(self.list)
            self.do_wish(chosen, wish)

    def _order(self) -> list[DesignStatementId]:
        return list(self.list.cards)

    def _lay_out(self) -> None:
        self._header.add(self.statements_button, self.table_button)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.matrix)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addWidget(self._header)
        column.addWidget(self.showing.switch)
        column.addWidget(self._pages, 1)
        column.addWidget(self.typed_hint)
        column.addWidget(CaptureBar(self.field))

    def _connect(self) -> None:
        self.statements_button.clicked.connect(self.show_statements)
        self.table_button.clicked.connect(self.show_table)
        self.field.entered.connect(self._add)
        self.field.went_up.connect(self._go_up)
        self.list.edited.connect(self.doing.edit)
        self.list.typed.connect(self._look_at_typed)
        self.list.built.connect(self._build)
        self.list.wished.connect(self.do_wish)
        self.list.went_down.connect(self.focus_capture)
        self._actions.crossed.connect(self.cross)
        self._actions.page_turned.connect(self.turn_page)
        self._actions.wished.connect(self.wish_of_chosen)
        self.matrix.turned.connect(self.doing.tie)
        self.matrix.energy_asked.connect(self.doing.mark_energy)

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.refresh(None)

    def _show_words(self, count: int) -> None:
        item = self.desk.item(self.item_id)
        written = self.desk.console.content.exercise(item.exercise)
        counted = self.t.plural("{n} utsagn", "{n} utsagn", count)
        self._header.set_title(item_name(item, self.desk.console.content))
        self._header.set_lead(f"{written.lead} · {counted}" if count else written.lead)

    def _add(self, text: str) -> None:
        quiet = self.typed_hint.quiet
        made = self.doing.add(text)
        if made is not None:
            if quiet:
                self.do_wish(made, Wish.WAVE)
            self.field.setText("")  # forgets what the field could undo: from here on Ctrl+Z is for what was kept
            self.list.reveal(made)

    def _go_up(self) -> None:
        if self._pages.currentWidget() is self.list:
            self.list.focus_last()
        else:
            self.matrix.table.focus_first()

    def _build(self, statement_id: DesignStatementId, part: str, text: str) -> None:
        self.doing.build(statement_id, StructurePart(part), text)

    def _look_at_typed(self, statement_id: DesignStatementId, text: str) -> None:
        """Say what is noticed in a statement while it is written in."""
        statement, feeds = self.desk.read(
            lambda tx: (
                tx.get(DesignStatement, statement_id),
                links.parents_of(tx, Node(NodeKind.STATEMENT, statement_id)),
            )
        )
        self.list.cards[statement_id].show_hint(self.hinting.hint(statement, text, is_grounded=bool(feeds)))
