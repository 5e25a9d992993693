"""What can be done with the chosen idea: by key, from the palette, and from its menu."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.dream_outline import OutlineMove
from unginvest_workshop.domain.ids import DreamIdeaId, GroupId
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations import links, people
from unginvest_workshop.ui.dialogs.thread_picker import ThreadPicker
from unginvest_workshop.ui.exercises.dream.doing import DreamDoing
from unginvest_workshop.ui.exercises.dream.dropping import Landing, with_all_on_it
from unginvest_workshop.ui.exercises.dream.ground import DreamGround
from unginvest_workshop.ui.exercises.dream.keys import Act, actions_of
from unginvest_workshop.ui.exercises.dream.menus import DreamMenus
from unginvest_workshop.ui.exercises.dream.state import DreamState
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.step_from import StepFromAction


class ChosenIdea(QObject):
    """Does with the chosen idea what somebody asks for."""

    def __init__(self, desk: OpenWorkshop, state: DreamState, ground: DreamGround, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._t = desk, desk.t
        self._state, self._ground, self._window = state, ground, window
        self.doing = DreamDoing(desk)
        self.menus = DreamMenus(desk.t, window)
        self.acts = self._acts()
        self.actions = [*actions_of(self.acts, window), StepFromAction(desk, self.node, window)]
        self.menus.crown_chosen.connect(self.put_in_crown)
        self.menus.onto_chosen.connect(self.build_on)
        ground.edited.connect(self.doing.edit)
        ground.landed.connect(self._land)
        ground.marked.connect(self._mark)
        ground.unmarked.connect(self._unmark)

    def node(self) -> Node | None:
        """Return it as it stands on the red thread; None while none is chosen."""
        return Node(NodeKind.DREAM, self._state.chosen) if self._state.chosen is not None else None

    def open_menu(self, at: QPoint) -> None:
        """Open what can be done with it."""
        idea = self._state.chosen
        if idea is None:
            return
        along = with_all_on_it(self._state.outline, idea)
        others = [(each, self._state.texts[each]) for each in self._state.order if each not in along]
        self.menus.open(self.actions, others, self._groups(), at)

    def edit(self) -> None:
        """Put the cursor in its words."""
        if self._state.chosen is not None:
            self._ground.view(self._state.chosen).write_in()

    def mark(self) -> None:
        """Mark that somebody is drawn to it."""
        if self._state.chosen is not None:
            self.doing.mark(self._state.chosen, 1)

    def unmark(self) -> None:
        """Take one mark back."""
        if self._state.chosen is not None:
            self.doing.mark(self._state.chosen, -1)

    def ask_crown(self) -> None:
        """Ask in whose crown it is to grow; digits choose."""
        idea, groups = self._state.chosen, self._groups()
        if not groups:
            self._desk.told.emit(self._t("Det er ingen grupper ennå. Lag dem med Ctrl D."))
        elif idea is not None:
            view = self._ground.view(idea)
            self.menus.ask_crown(groups, view.mapToGlobal(view.words_rect().bottomLeft()))

    def put_in_crown(self, group: GroupId | None) -> None:
        """Let it grow in a group's crown, or with None in that of what it builds on."""
        if self._state.chosen is not None:
            self.doing.put_in_crown(self._state.chosen, group)
            self._ground.reveal(self._state.chosen)

    def unsign(self) -> None:
        """Let it be nobody's in particular."""
        if self._state.chosen is not None:
            self.doing.sign(self._state.chosen, None)

    def build_on(self, onto: DreamIdeaId) -> None:
        """Let it build on another one."""
        if self._state.chosen is not None:
            self.doing.build_on(self._state.chosen, onto)
            self._ground.reveal(self._state.chosen)

    def stand_alone(self) -> None:
        """Let it build on nothing."""
        if self._state.chosen is not None:
            self.doing.build_on(self._state.chosen, None)
            self._ground.reveal(self._state.chosen)

    def remove(self) -> None:
        """Delete it."""
        if self._state.chosen is not None:
            self.doing.remove(self._state.chosen)

    def move(self, move: OutlineMove) -> None:
        """Move it as in an outline, and keep it in sight."""
        if self._state.chosen is not None:
            self.doing.move(self._state.chosen, move)
            self._ground.reveal(self._state.chosen)

    def move_up(self) -> None:
        """Move it before the one before it."""
        self.move(OutlineMove.UP)

    def move_down(self) -> None:
        """Move it after the one after it."""
        self.move(OutlineMove.DOWN)

    def move_out(self) -> None:
        """Move it out one step."""
        self.move(OutlineMove.OUT)

    def move_in(self) -> None:
        """Let it build on the one before it."""
        self.move(OutlineMove.IN)

    def pick_parents(self) -> None:
        """Ask what it grows from."""
        node = self.node()
        if node is None:
            return
        ticked = self._desk.read(lambda tx: links.parents_of(tx, node))
        kinds = (NodeKind.CLUSTER, NodeKind.FACTOR, NodeKind.STORY)
        picker = ThreadPicker(self._desk, kinds, ticked, self._window)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.picked.connect(self.set_parents)
        picker.open()

    def set_parents(self, parents: list[Node]) -> None:
        """Let it grow from these, and from nothing else."""
        if self._state.chosen is not None:
            self.doing.tie(self._state.chosen, parents)

    def _acts(self) -> list[Act]:
        t = self._t
        return [
            Act(t("Endre drømmen"), "F2", self.edit),
            Act(t("Her er det energi"), "E", self.mark),
            Act(t("Ta tilbake ett merke"), "Shift+E", self.unmark),
            Act(t("La drømmen vokse i ei krone …"), "G", self.ask_crown),
            Act(t("Knytt drømmen til det den vokser fra"), "", self.pick_parents),
            Act(t("Flytt drømmen opp"), "Alt+Up", self.move_up),
            Act(t("Flytt drømmen ned"), "Alt+Down", self.move_down),
            Act(t("Flytt drømmen ut ett hakk"), "Alt+Left", self.move_out),
            Act(t("La drømmen bygge på den over"), "Alt+Right", self.move_in),
            Act(t("La drømmen stå for seg selv"), "", self.stand_alone),
            Act(t("La drømmen stå uten navn"), "", self.unsign),
            Act(t("Slett drømmen"), "Del", self.remove),
        ]

    def _groups(self) -> list[tuple[GroupId, str]]:
        found = self._desk.read(lambda tx: people.groups(tx, self._desk.id))
        return [(group.id, group_name(self._t, group)) for group in found]

    def _land(self, idea: DreamIdeaId, landing: Landing) -> None:
        self.doing.land(idea, landing)
        self._ground.reveal(idea)

    def _mark(self, idea: DreamIdeaId) -> None:
        self.doing.mark(idea, 1)

    def _unmark(self, idea: DreamIdeaId) -> None:
        self.doing.mark(idea, -1)
