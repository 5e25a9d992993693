"""The workspace of the dream round: every idea is written, and others build on it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem, Phase
from unginvest_workshop.domain.dream import walk_chains
from unginvest_workshop.domain.ids import AgendaItemId, DreamIdeaId
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import dreams, links
from unginvest_workshop.operations.followup import years_come_true
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.dialogs.thread_picker import ThreadPicker
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.dream.idea_view import IdeaView
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PHASES
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.chip import Chip
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.columns import ColumnsLayout
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import menu_text
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled


class DreamWorkspace(Workspace):
    """Ideas in cards, a card for each chain. Enter writes a new idea, Ctrl+Enter builds on the chosen one."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self._chosen: DreamIdeaId | None = None
        self._order: list[DreamIdeaId] = []
        self._shape: list[tuple[int, DreamIdeaId]] = []
        self._views: dict[DreamIdeaId, IdeaView] = {}
        self._header = WorkspaceHeader("")
        self._ground = QWidget()
        self._columns = ColumnsLayout(self._ground, least=300)
        self._field = CaptureField(self.t("Skriv drømmen slik den blir sagt"))
        self._field.entered.connect(self._add)
        self._field.entered_on.connect(self._add_on)
        self._field.stepped.connect(self._step)
        self._target = Chip("", fill=PHASES[Phase.DREAM].soft, most=520)
        self._pages = QStackedWidget()
        self._lay_out()
        self._actions = self._make_actions()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show the ideas as they are now."""
        if changes is not None and not changes.touches(*links.THREAD_KINDS, AgendaItem):
            return
        ideas, rows, words, years = self.desk.read(
            lambda tx: (
                dreams.dream_ideas(tx, self.desk.id),
                tx.find(Link, workshop_id=self.desk.id, child_kind=NodeKind.DREAM),
                links.node_texts(tx, self.desk.id),
                years_come_true(tx, self.desk.id),
            )
        )
        chain = list(walk_chains(ideas))
        self._order = [idea.id for _, idea in chain]
        if self._chosen not in self._order:
            self._chosen = self._order[-1] if self._order else None
        self._arrange([(depth, idea.id) for depth, idea in chain])
        grows_from = {idea.id: [row.parent for row in rows if row.child_id == idea.id] for idea in ideas}
        for depth, idea in chain:
            view = self._views[idea.id]
            view.show_idea(idea, depth, grows_from[idea.id], words, chosen=idea.id == self._chosen)
            view.show_come_true(years.get(idea.id))
        self._pages.setCurrentIndex(0 if ideas else 1)
        self._show_words({idea.id: idea.text for idea in ideas})

    def exercise_actions(self) -> list[QAction]:
        """Return what can be done with the chosen idea."""
        return self._actions

    def chosen_node(self) -> Node | None:
        """Return the chosen dream."""
        return Node(NodeKind.DREAM, self._chosen) if self._chosen is not None else None

    def choose_node(self, node: Node) -> bool:
        """Choose a dream."""
        found = next((idea_id for idea_id in self._order if idea_id == node.id), None)
        if found is not None:
            self._choose(found)
        return found is not None

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed."""
        return self._field

    def focus_capture(self) -> None:
        """Put the cursor where dreams are typed."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._scroll = scrolled(self._ground)
        self._pages.addWidget(self._scroll)
        hint = self.t("Skriv den første drømmen under. Enter skriver den opp, Ctrl+Enter bygger videre: «Ja, og …»")
        self._pages.addWidget(EmptyHint(hint, symbol="think"))
        bar = CaptureBar(self._field, ("Enter", "Ctrl Enter"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addWidget(self._header)
        column.addWidget(self._pages, 1)
        column.addWidget(self._target)
        column.addWidget(bar)

    def _make_actions(self) -> list[QAction]:
        made = []
        for text, slot in (
            (self.t("Endre drømmen"), self._edit_chosen),
            (self.t("Knytt drømmen til det den vokser fra"), self._pick_parents),
            (self.t("La drømmen stå for seg selv"), self._stand_alone),
            (self.t("Slett drømmen"), self._remove),
        ):
            action = QAction(text, self)
            action.triggered.connect(slot)
            made.append(action)
        return made

    def _show_words(self, texts: dict[DreamIdeaId, str]) -> None:
        item = self.desk.item(self.item_id)
        written = self.desk.console.content.exercise(item.exercise)
        self._header.set_title(item_name(item, self.desk.console.content))
        count = self.t.plural("{n} drøm", "{n} drømmer", len(texts))
        self._header.set_lead(
            self.t("{lead} {count}", lead=written.lead, count=f"· {count}") if texts else written.lead
        )
        chosen = texts.get(self._chosen) if self._chosen else None
        self._target.setVisible(chosen is not None)
        self._target.set_text(self.t("Ja, og → «{dream}»", dream=chosen or ""))

    def _arrange(self, shape: list[tuple[int, DreamIdeaId]]) -> None:
        """Lay the ideas out in cards, a card for each that stands on its own, when their places changed."""
        if shape == self._shape:
            return
        self._shape = shape
        kept = {idea_id for _, idea_id in shape}
        for view in self._views.values():
            view.setParent(self)
        clear_layout(self._columns)
        for gone in set(self._views) - kept:
            self._views.pop(gone).deleteLater()
        column = QVBoxLayout()
        for depth, idea_id in shape:
            if depth == 0:
                column = self._new_card()
            view = self._views.get(idea_id) or self._new_view(idea_id)
            self._views[idea_id] = view
            column.addWidget(view)
            view.show()

    def _new_card(self) -> QVBoxLayout:
        card = Card(self._ground)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(6)
        self._columns.addWidget(card)
        card.show()
        return column

    def _new_view(self, idea_id: DreamIdeaId) -> IdeaView:
        view = IdeaView(idea_id, self.t)
        view.chosen.connect(self._choose)
        view.edited.connect(self._edit)
        view.menu_asked.connect(self._open_menu)
        return view

    def _choose(self, idea_id: DreamIdeaId) -> None:
        self._chosen = idea_id
        self.refresh(None)
        reveal(self._scroll, self._views[idea_id])

    def _step(self, step: int) -> None:
        if self._chosen in self._order:
            position = min(max(0, self._order.index(self._chosen) + step), len(self._order) - 1)
            self._choose(self._order[position])

    def _add(self, text: str) -> None:
        self._write(text, None)

    def _add_on(self, text: str) -> None:
        self._write(text, self._chosen)

    def _write(self, text: str, onto: DreamIdeaId | None) -> None:
        label = self.t("Ja, og …") if onto else self.t("Ny drøm")
        made = self.desk.do(label, lambda tx: dreams.add_idea(tx, self.desk.id, text, builds_on=onto))
        if made is not None:
            self._field.clear()
            self._choose(made)

    def _edit(self, idea_id: DreamIdeaId, text: str) -> None:
        self.desk.do(self.t("Endre drømmen"), lambda tx: dreams.edit_idea(tx, idea_id, text))

    def _edit_chosen(self) -> None:
        if self._chosen is not None:
            self._views[self._chosen].write_in()

    def _stand_alone(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self.desk.do(self.t("Stå for seg selv"), lambda tx: dreams.build_on(tx, chosen, None))

    def _remove(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self.desk.do(self.t("Slett drømmen"), lambda tx: dreams.remove_idea(tx, chosen))

    def _build_on(self, onto: DreamIdeaId) -> None:
        chosen = self._chosen
        if chosen is not None:
            self.desk.do(self.t("Bygg videre på"), lambda tx: dreams.build_on(tx, chosen, onto))

    def _pick_parents(self) -> None:
        if self._chosen is None:
            return
        node = Node(NodeKind.DREAM, self._chosen)
        ticked = self.desk.read(lambda tx: links.parents_of(tx, node))
        kinds = (NodeKind.CLUSTER, NodeKind.FACTOR, NodeKind.STORY)
        picker = ThreadPicker(self.desk, kinds, ticked, self)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.picked.connect(self._set_parents)
        picker.open()

    def _set_parents(self, parents: list[Node]) -> None:
        if self._chosen is not None:
            node = Node(NodeKind.DREAM, self._chosen)
            self.desk.do(self.t("Rød tråd"), lambda tx: links.set_parents(tx, self.desk.id, node, parents))

    def _open_menu(self, idea_id: DreamIdeaId, at: QPoint) -> None:
        self._choose(idea_id)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions[:2])
        onto = menu.addMenu(self.t("Bygg videre på"))
        texts = {idea.id: idea.text for idea in self.desk.read(lambda tx: dreams.dream_ideas(tx, self.desk.id))}
        for other in self._order:
            if other != idea_id:
                onto.addAction(menu_text(texts[other])).setData(other)
        onto.setEnabled(not onto.isEmpty())
        onto.triggered.connect(self._build_on_picked)
        menu.addActions(self._actions[2:])
        menu.popup(at)

    def _build_on_picked(self, action: QAction) -> None:
        self._build_on(action.data())
