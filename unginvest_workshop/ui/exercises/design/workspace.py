"""The workspace of design statements: written one by one, each tied to what it gives life to."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId, DesignStatementId
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import designs, links
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.dialogs.thread_picker import ThreadPicker
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.design.statement_card import StatementCard
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled

_FED = (NodeKind.CLUSTER, NodeKind.DREAM, NodeKind.FACTOR)


class DesignWorkspace(Workspace):
    """Statements under each other, kept up to date by id."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self._cards: dict[DesignStatementId, StatementCard] = {}
        self._linking: DesignStatementId | None = None
        self._header = WorkspaceHeader("")
        self._ground = QWidget()
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self._field = CaptureField(self.t("Hos oss …"))
        self._field.entered.connect(self._add)
        self._pages = QStackedWidget()
        self._lay_out()
        self._link_action = QAction(self.t("Knytt det siste utsagnet til det som det gir liv"), self)
        self._link_action.triggered.connect(self._link_last)
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show the statements as they are now."""
        if changes is not None and not changes.touches(*links.THREAD_KINDS, AgendaItem):
            return
        found, rows, words = self.desk.read(
            lambda tx: (
                designs.statements(tx, self.desk.id),
                tx.find(Link, workshop_id=self.desk.id, child_kind=NodeKind.STATEMENT),
                links.node_texts(tx, self.desk.id),
            )
        )
        for gone in set(self._cards) - {statement.id for statement in found}:
            self._take_away(gone)
        for position, statement in enumerate(found):
            card = self._cards.get(statement.id) or self._new_card(statement.id)
            if self._column.indexOf(card) != position:
                self._column.insertWidget(position, card)
            card.show_statement(statement, [row.parent for row in rows if row.child_id == statement.id], words)
        self._cards = {statement.id: self._cards[statement.id] for statement in found}
        self._pages.setCurrentIndex(0 if found else 1)
        self._show_words(len(found))

    def exercise_actions(self) -> list[QAction]:
        """Return what can be done here."""
        return [self._link_action]

    def chosen_node(self) -> Node | None:
        """Return the statement that has the keys."""
        focus = self.focusWidget()
        cards = [card for card in self._cards.values() if card is focus or (focus and card.isAncestorOf(focus))]
        return Node(NodeKind.STATEMENT, cards[0].statement_id) if cards else None

    def choose_node(self, node: Node) -> bool:
        """Let a statement have the keys."""
        card = next((card for each, card in self._cards.items() if each == node.id), None)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(self._scroll, card)
        return card is not None

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed."""
        return self._field

    def focus_capture(self) -> None:
        """Put the cursor where statements are typed."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._scroll = scrolled(self._ground)
        self._pages.addWidget(self._scroll)
        hint = self.t("Skriv det første utsagnet under. Si det som om det alt er slik: «Hos oss …»")
        self._pages.addWidget(EmptyHint(hint, symbol="write"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addWidget(self._header)
        column.addWidget(self._pages, 1)
        column.addWidget(CaptureBar(self._field))

    def _show_words(self, count: int) -> None:
        item = self.desk.item(self.item_id)
        written = self.desk.console.content.exercise(item.exercise)
        counted = self.t.plural("{n} utsagn", "{n} utsagn", count)
        self._header.set_title(item_name(item, self.desk.console.content))
        self._header.set_lead(f"{written.lead} · {counted}" if count else written.lead)

    def _new_card(self, statement_id: DesignStatementId) -> StatementCard:
        card = StatementCard(statement_id, self.t, self._ground)
        card.edited.connect(self._edit)
        card.feed_asked.connect(self._pick)
        card.moved.connect(self._move)
        card.removed.connect(self._remove)
        self._cards[statement_id] = card
        return card

    def _take_away(self, statement_id: DesignStatementId) -> None:
        card = self._cards.pop(statement_id)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _fed_by(self, node: Node) -> list[Node]:
        return self.desk.read(lambda tx: links.parents_of(tx, node))

    def _add(self, text: str) -> None:
        made = self.desk.do(self.t("Nytt utsagn"), lambda tx: designs.add_statement(tx, self.desk.id, text))
        if made is not None:
            self._field.clear()
            reveal(self._scroll, self._cards[made])

    def _edit(self, statement_id: DesignStatementId, text: str) -> None:
        self.desk.do(self.t("Endre utsagnet"), lambda tx: designs.edit_statement(tx, statement_id, text))

    def _remove(self, statement_id: DesignStatementId) -> None:
        self.desk.do(self.t("Slett utsagnet"), lambda tx: designs.remove_statement(tx, statement_id))

    def _move(self, statement_id: DesignStatementId, step: int) -> None:
        order = list(self._cards)
        target = order.index(statement_id) + (step if step < 0 else step + 1)
        if not 0 <= target <= len(order):
            return
        before = order[target] if target < len(order) else None
        self.desk.do(self.t("Flytt utsagnet"), lambda tx: designs.move_statement(tx, statement_id, before))

    def _link_last(self) -> None:
        if self._cards:
            self._pick(list(self._cards)[-1])

    def _pick(self, statement_id: DesignStatementId) -> None:
        self._linking = statement_id
        picker = ThreadPicker(self.desk, _FED, self._fed_by(Node(NodeKind.STATEMENT, statement_id)), self)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.picked.connect(self._feed)
        picker.open()

    def _feed(self, nodes: list[Node]) -> None:
        statement_id = self._linking
        if statement_id is not None:
            self.desk.do(self.t("Rød tråd"), lambda tx: designs.feed(tx, statement_id, nodes))
