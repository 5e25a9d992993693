"""The workspace of the dream round: everybody's dream is written, and others build on it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem, Phase
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.ids import AgendaItemId, DreamIdeaId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.naming import group_name, item_name
from unginvest_workshop.operations import links, rounds
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.dream.choosing import Choosing
from unginvest_workshop.ui.exercises.dream.chosen_idea import ChosenIdea
from unginvest_workshop.ui.exercises.dream.field import DreamField
from unginvest_workshop.ui.exercises.dream.ground import DreamGround
from unginvest_workshop.ui.exercises.dream.keys import Act, KeyTable, actions_of
from unginvest_workshop.ui.exercises.dream.round_strip import RoundStrip
from unginvest_workshop.ui.exercises.dream.stage_switch import StageSwitch
from unginvest_workshop.ui.exercises.dream.state import DreamState, idea_rows
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PHASES
from unginvest_workshop.ui.widgets.capture import CaptureBar
from unginvest_workshop.ui.widgets.chip import Chip
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.group_switch import GroupSwitch
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.hint import EmptyHint

_SHOWN_BY = (*links.THREAD_KINDS, *rounds.ROUND_KINDS, AgendaItem, Group, EnergyMark, Place)


class DreamWorkspace(Workspace):
    """Ideas in cards, a card for each chain. Enter writes a new idea, Ctrl+Enter builds on the chosen one."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self.state = DreamState()
        self._hidden = False
        self._header = WorkspaceHeader("")
        self.groups = GroupSwitch(desk, self.t("Alle"))
        self.round = RoundStrip(desk, item_id, self)  # at once: what has no parent is shown as a window
        texts = desk.console.content.exercise(desk.item(item_id).exercise)
        self.stage = StageSwitch(desk, texts, self.state)
        self.ground = DreamGround(self.t)
        self.choosing = Choosing(self.state, self.ground, self)
        self.acting = ChosenIdea(desk, self.state, self.ground, self)
        self._field = DreamField(self.t("Skriv drømmen slik den blir sagt"))
        self._says = Chip("", bold=True, most=260)
        self._crown = Chip("", fill=PHASES[Phase.DISCOVERY].soft, most=320)
        self._target = Chip("", fill=PHASES[Phase.DREAM].soft, most=520)
        self._pages = QStackedWidget()
        acts = self._acts()
        self._keys = KeyTable((act.key, act.do) for act in acts)
        walking = [("Up", self.choosing.walk_up), ("Down", self.choosing.walk_down), ("V", self._show_chosen)]
        walking += [(key, self.focus_capture) for key in ("Return", "Enter")]
        self.ground.keys = KeyTable([*walking, *((act.key, act.do) for act in self.acting.acts)])
        self._actions = actions_of([*acts, Act(self.t("Vis drømmen på lerretet"), "V", self._show_chosen)], self)
        self._lay_out()
        self._connect()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show the ideas as they are now."""
        if changes is not None and not changes.touches(*_SHOWN_BY):
            return
        rows, words = self.desk.read(
            lambda tx: (idea_rows(tx, self.desk.id, self.t), links.node_texts(tx, self.desk.id))
        )
        self.state.take(rows)
        if changes is None or changes.touches(*rounds.ROUND_KINDS):
            self.round.refresh()
        self.groups.refresh()
        self.stage.refresh()
        self.ground.show_rows(rows, words, self.state.chosen, self.state.outline)
        self._pages.setCurrentIndex(0 if rows else 1)
        self._show_words()

    def exercise_actions(self) -> list[QAction]:
        """Return what can be done in the round and with the chosen idea, and what the room can see."""
        return [*self._actions, *self.acting.actions, *self.stage.view_actions, *self.stage.menu.actions()]

    def choose_group_number(self, number: int) -> bool:
        """Let new dreams grow in the crown of a group, by its place, or with 0 in no crown of their own."""
        if number == 0:
            self.groups.choose_all()
            return True
        return self.groups.choose_number(number)

    def step_view(self, by: int) -> bool:
        """Show the room the next dream, while it sees one at a time."""
        following = self.state.chain_beside(self.desk.place().view, by) if self.stage.showing_chain() else None
        if following is not None:
            self.choosing.choose(following)
            self.stage.show_view(following)
        return following is not None

    def chosen_node(self) -> Node | None:
        """Return the chosen dream."""
        return self.acting.node()

    def choose_node(self, node: Node) -> bool:
        """Choose a dream."""
        found = next((each for each in self.state.order if each == node.id), None)
        if found is not None:
            self.choosing.choose(found)
        return found is not None

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed."""
        return self._field

    def capture_words(self) -> str:
        """Return in whose crown what is written there grows. Whose word it is, is not for the room."""
        return self._crown.text()

    def focus_capture(self) -> None:
        """Put the cursor where dreams are typed."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_private(self, *, hidden: bool) -> None:
        """Cover who has the word, who has had it and whose each dream is, or show it."""
        self._hidden = hidden
        self.round.set_private(hidden=hidden)
        self.ground.set_private(hidden=hidden)
        self._show_words()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for anywhere here."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def _acts(self) -> list[Act]:
        t = self.t
        return [
            Act(t("Gå til drømmene, og tilbake til skrivefeltet"), "F6", self._cross),
            Act(t("Gi ordet til nestemann"), "Alt+N", self.round.next_person, anywhere=True),
            Act(t("Den som har ordet, har sagt en drøm"), "", self.round.note_telling),
            Act(t("Den som har ordet, lytter"), "Alt+L", self.round.note_listening, anywhere=True),
            Act(t("Den som har ordet, står over"), "Alt+S", self.round.note_passing, anywhere=True),
            Act(t("Hvem har ordet? …"), "", self.round.open_menu),
            Act(t("Ta tilbake det som er notert om den som har ordet"), "", self.round.forget),
            Act(t("Neste spørsmål på lerretet"), "F9", self.stage.next_prompt),
            Act(t("Tilbake til drømmene på lerretet, eller vis dem på en annen måte"), "F7", self.stage.step),
        ]

    def _lay_out(self) -> None:
        self._header.add(self.groups)
        self._pages.addWidget(self.ground.area)
        hint = self.t("Skriv den første drømmen under. Enter skriver den opp, Ctrl+Enter bygger videre: «Ja, og …»")
        self._pages.addWidget(EmptyHint(hint, symbol="think"))
        self._chips = QWidget()
        row = FlowLayout(self._chips, gap=8)
        for chip in (self._says, self._crown, self._target):
            row.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addWidget(self._header)
        column.addWidget(self.stage)
        column.addWidget(self.round)
        column.addWidget(self._pages, 1)
        column.addWidget(self._chips)
        column.addWidget(CaptureBar(self._field, ("Enter", "Ctrl Enter")))

    def _connect(self) -> None:
        self._field.entered.connect(self._add)
        self._field.entered_on.connect(self._add_on)
        self._field.stepped.connect(self.choosing.step)
        self._field.moved.connect(self.acting.move)
        self._field.went_up.connect(self.choosing.give_keys)
        self.choosing.changed.connect(self._show_anew)
        self.ground.menu_asked.connect(self._open_menu)
        self.round.changed.connect(self._show_words)

    def _show_anew(self) -> None:
        self.refresh(None)

    def _show_words(self) -> None:
        item = self.desk.item(self.item_id)
        lead = self.desk.console.content.exercise(item.exercise).lead
        self._header.set_title(item_name(item, self.desk.console.content))
        count = self.t.plural("{n} drøm", "{n} drømmer", len(self.state.texts))
        self._header.set_lead(f"{lead} · {count}" if self.state.texts else lead)
        says = "" if self._hidden else self.round.name_of(self.round.writer)
        group_id = self.desk.place().group_id
        group = next(iter(self.desk.read(lambda tx: tx.find(Group, id=group_id))), None) if group_id else None
        crown = self.t("I krona til {group}", group=group_name(self.t, group)) if group is not None else ""
        chosen = self.state.texts.get(self.state.chosen) if self.state.chosen else None
        target = self.t("Ja, og → «{dream}»", dream=chosen) if chosen is not None else ""
        says = self.t("{name} sier", name=says) if says else self.round.nobody_words()
        for chip, words in ((self._says, says), (self._crown, crown), (self._target, target)):
            chip.set_text(words)
            chip.setVisible(bool(words))
        self._chips.setVisible(bool(says or crown or target))

    def _cross(self) -> None:
        """Go from the line to the chosen dream, and from anywhere else to the line."""
        if self._field.hasFocus():
            self.choosing.give_keys()
        else:
            self.focus_capture()

    def _add(self, text: str) -> None:
        self._write(text, None)

    def _add_on(self, text: str) -> None:
        self._write(text, self.state.chosen)

    def _write(self, text: str, onto: DreamIdeaId | None) -> None:
        made = self.acting.doing.write(text, onto, self.desk.place().group_id, self.round.writer)
        if made is None:
            return
        self._field.clear()
        self.choosing.choose(made)
        self.round.said_something()
        if self.stage.showing_chain():
            self.stage.show_view(made)

    def _show_chosen(self) -> None:
        """Let the room see the chosen idea in its chain."""
        if self.state.chosen is not None:
            self.stage.show_view(self.state.chosen)

    def _open_menu(self, idea: DreamIdeaId, at: QPoint) -> None:
        self.choosing.choose_here(idea)
        self.acting.open_menu(at)
