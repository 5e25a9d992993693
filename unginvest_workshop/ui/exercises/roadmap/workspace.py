"""The workspace of the veikart: the road or the table, the red thread of a step, and the step itself."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import links, people, roadmaps, workshops
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.faces import QtMeasure, ScreenInk
from unginvest_workshop.ui.canvas.road_view import RoadView
from unginvest_workshop.ui.canvas.tools import ROOM, CanvasTools
from unginvest_workshop.ui.dialogs.thread_picker import ThreadPicker
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.roadmap.content import progress_words, thread_words
from unginvest_workshop.ui.exercises.roadmap.doing import RoadDoing
from unginvest_workshop.ui.exercises.roadmap.stage import TABLE
from unginvest_workshop.ui.exercises.roadmap.step_form import StepForm
from unginvest_workshop.ui.exercises.roadmap.table import StepTable
from unginvest_workshop.ui.exercises.roadmap.thread_panel import ThreadPanel
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.roads import road_content
from unginvest_workshop.ui.widgets import Button, ButtonKind, WorkspaceHeader
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField

_SHOWN_BY = (
    RoadmapStep, Link, Story, SuccessFactor, Cluster, DreamIdea, DesignStatement, Workshop, Participant, Place,
    AgendaItem, Contribution,
)  # fmt: skip
_ROOM_FOR_BOTH = 760
"""From this width on, road and form stand side by side."""
_PARENTS = (NodeKind.CLUSTER, NodeKind.DREAM, NodeKind.STATEMENT, NodeKind.FACTOR, NodeKind.STORY)


class RoadmapWorkspace(Workspace):
    """The road and its steps."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self.doing = RoadDoing(desk)
        self.step_id: str | None = None
        """The chosen step."""
        self._steps: list[RoadmapStep] = []
        self._header = WorkspaceHeader("")
        self.road_button = Button(self.t("Vei"), kind=ButtonKind.TOGGLE, checkable=True)
        self.table_button = Button(self.t("Tabell"), kind=ButtonKind.TOGGLE, checkable=True)
        self.thread_button = Button(self.t("Rød tråd"), kind=ButtonKind.TOGGLE, checkable=True)
        self.thread_button.setChecked(True)
        self.add_button = Button(self.t("+ Steg"), kind=ButtonKind.PRIMARY)
        self.road = RoadView(QtMeasure(), ScreenInk(), paper_colours())
        self.road.keep_free(below=ROOM)
        self.road.setAccessibleName(self.t("Veikartet"))
        self.road.setAccessibleDescription(self.t("Trykk «Tabell» for å lese stegene linje for linje."))
        self.table = StepTable(self.t, self.doing)
        self.thread_panel = ThreadPanel(self.t)
        self.form = StepForm(self.t, self.doing)
        self.field = CaptureField(self.t("Hva er neste steg?"))
        self._middle = QStackedWidget()
        self._tools = CanvasTools(self.t, self.road)
        self.road.say(self.t("Skriv det første steget under. Hva gjør dere alt? Det kommer først på veien."))
        self._lay_out()
        self._connect()
        self._actions = self._make_actions()
        self.form.hide()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now."""
        if changes is not None and not changes.touches(*_SHOWN_BY):
            return
        workshop = self.desk.workshop()
        self._steps = self.desk.read(lambda tx: roadmaps.steps(tx, self.desk.id))
        if self.step_id not in {step.id for step in self._steps}:
            self._choose(None)
        self._show_header(workshop)
        self.road.show_road(road_content(self._steps, workshop, self.t), workshop.future_picture)
        self.table.model_.show_steps(self._steps)
        as_table = self.desk.place().view == TABLE
        self.road_button.setChecked(not as_table)
        self.table_button.setChecked(as_table)
        self._middle.setCurrentWidget(self.table if as_table else self.road)
        names = [person.name for person in self.desk.read(lambda tx: people.participants(tx, self.desk.id))]
        self.form.show_people([name for name in names if name])
        self._show_step()

    def exercise_actions(self) -> list[QAction]:
        """Return what can be done with the road and the chosen step."""
        return self._actions

    def chosen_node(self) -> Node | None:
        """Return the chosen step."""
        return Node(NodeKind.STEP, self.step_id) if self.step_id is not None else None

    def choose_node(self, node: Node) -> bool:
        """Choose a step."""
        found = node.id in {step.id for step in self._steps}
        if found:
            self._choose(node.id)
            self._show_step()
        return found

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed."""
        return self.field

    def focus_capture(self) -> None:
        """Put the cursor where steps are typed."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_step(self, step_id: str) -> None:
        """Open a step for editing."""
        self._choose(step_id)
        self.form.show()
        self._share_room()
        self._show_step()
        self.form.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._header.add(self.road_button, self.table_button, self.thread_button, self.add_button)
        self._middle.addWidget(self.road)
        self._middle.addWidget(self.table)
        self._tools.list_button.hide()
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self._middle, 1)
        beside.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(10)
        column.addWidget(self._header)
        column.addLayout(beside, 1)
        column.addWidget(self.thread_panel)
        column.addWidget(CaptureBar(self.field, ("Enter", "Ctrl Enter")))

    def _connect(self) -> None:
        self.road_button.clicked.connect(self._show_road)
        self.table_button.clicked.connect(self._show_table)
        self.thread_button.toggled.connect(self.thread_panel.setVisible)
        self.add_button.clicked.connect(self.focus_capture)
        self._tools.nearer.connect(self.road.zoom_in)
        self._tools.further.connect(self.road.zoom_out)
        self._tools.fitted.connect(self.road.fit)
        self.road.chosen.connect(self._follow)
        self.road.opened.connect(self.open_step)
        self.road.remove_asked.connect(self.doing.remove)
        self.road.sun_edited.connect(self.doing.write_future)
        self.road.menu_asked.connect(self._open_menu)
        self.table.chosen.connect(self._follow)
        self.table.remove_asked.connect(self.doing.remove)
        self.thread_panel.tie_asked.connect(self._tie)
        self.form.tie_asked.connect(self._tie)
        self.form.closed.connect(self._close_form)
        self.thread_panel.edit_asked.connect(self._open_chosen)
        self.field.entered.connect(self._add)
        self.field.entered_on.connect(self._add_and_open)

    def _make_actions(self) -> list[QAction]:
        made = []
        for words, slot in (
            (self.t("Nytt steg"), self.focus_capture),
            (self.t("Endre steget"), self._open_chosen),
            (self.t("Knytt steget til det som det vokser fra"), self._tie),
            (self.t("Slett steget"), self._remove_chosen),
            (self.t("Skriv framtidsbildet i sola"), self.road.edit_sun),
            (self.t("Vis veien"), self._show_road),
            (self.t("Vis tabellen"), self._show_table),
        ):
            action = QAction(words, self)
            action.triggered.connect(slot)
            made.append(action)
        return made

    def _show_header(self, workshop: Workshop) -> None:
        item = self.desk.item(self.item_id)
        texts = self.desk.console.content.exercise(item.exercise)
        self._header.set_title(item_name(item, self.desk.console.content))
        self._header.set_lead(progress_words(self._steps, workshop, self.t) or texts.lead)

    def _show_step(self) -> None:
        """Show the chosen step's thread and, if it is open, its form."""
        step = next((each for each in self._steps if each.id == self.step_id), None)
        if step is None:
            self.thread_panel.show_step(None, [], {})
            self._close_form()
            return
        node = Node(NodeKind.STEP, step.id)
        words = self.desk.read(lambda tx: thread_words(tx, self.desk.id, self.t))
        chains, grown = self.desk.read(
            lambda tx: (links.chains_to(tx, self.desk.id, node), links.grown_from(tx, self.desk.id, node))
        )
        self.thread_panel.show_step(step, chains, words, grown)
        if not self.form.isHidden():
            self.form.show_step(step, self.desk.read(lambda tx: links.parents_of(tx, node)), words)

    def _choose(self, step_id: str | None) -> None:
        self.step_id = step_id
        self.road.choose(step_id)
        self.table.choose(step_id)

    def _follow(self) -> None:
        """Go along with the step that was chosen on the road or in the table, whichever is seen."""
        view = self.table if self._middle.currentWidget() is self.table else self.road
        step_id = view.chosen_step()
        if step_id is not None and step_id != self.step_id:
            self._choose(step_id)
            self._show_step()

    def _open_chosen(self) -> None:
        if self.step_id is not None:
            self.open_step(self.step_id)

    def _remove_chosen(self) -> None:
        if self.step_id is not None:
            self.doing.remove(self.step_id)

    def _add(self, text: str) -> None:
        added = self.doing.add([text])
        if added:
            # setText also forgets what the field could undo: from here on Ctrl+Z is for what was kept.
            self.field.setText("")
            self._choose(added[-1])
            self._show_step()

    def _add_and_open(self, text: str) -> None:
        if text.strip():
            self._add(text)
        self._open_chosen()

    def _tie(self) -> None:
        if self.step_id is None:
            return
        node = Node(NodeKind.STEP, self.step_id)
        parents = self.desk.read(lambda tx: links.parents_of(tx, node))
        picker = ThreadPicker(self.desk, _PARENTS, parents, self)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.picked.connect(self._tied)
        picker.open()

    def _tied(self, nodes: list[Node]) -> None:
        if self.step_id is not None:
            self.doing.grow_from(self.step_id, nodes)

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self._actions[1:4] if self.road.chosen_step() else [self._actions[0], self._actions[4]])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _show_road(self) -> None:
        self._show_view("")

    def _show_table(self) -> None:
        self._show_view(TABLE)

    def _show_view(self, view: str) -> None:
        self.desk.do("", lambda tx: workshops.choose_view(tx, self.desk.id, view))
        self.refresh(None)

    def _close_form(self) -> None:
        self.form.hide()
        self._share_room()

    def _share_room(self) -> None:
        """Let the form have all the room where there is not enough for both."""
        self._middle.setVisible(self.form.isHidden() or self.width() >= _ROOM_FOR_BOTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()
