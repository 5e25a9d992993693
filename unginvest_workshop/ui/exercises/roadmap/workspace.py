"""The workspace of the veikart: the road or the table, the red thread of a step, and the step itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.domain.time_of_day import day_of
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.when_moved import Stride
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import people, roadmaps, workshops
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.roadmap.actions import RoadActions
from unginvest_workshop.ui.exercises.roadmap.adding import StepAdding
from unginvest_workshop.ui.exercises.roadmap.content import progress_words
from unginvest_workshop.ui.exercises.roadmap.doing import RoadDoing
from unginvest_workshop.ui.exercises.roadmap.moving import fagdag_moves, timed
from unginvest_workshop.ui.exercises.roadmap.pages import RoadPages
from unginvest_workshop.ui.exercises.roadmap.stage import TABLE
from unginvest_workshop.ui.exercises.roadmap.step_field import StepField
from unginvest_workshop.ui.exercises.roadmap.step_form import StepForm
from unginvest_workshop.ui.exercises.roadmap.thread_panel import ThreadPanel
from unginvest_workshop.ui.exercises.roadmap.threads import StepThreads
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.roads import road_content
from unginvest_workshop.ui.widgets import Button, ButtonKind, WorkspaceHeader
from unginvest_workshop.ui.widgets.capture import CaptureBar

_SHOWN_BY = (
    RoadmapStep, Link, Story, SuccessFactor, Cluster, DreamIdea, DesignStatement, Workshop, Participant, Place,
    AgendaItem, Contribution,
)  # fmt: skip
_ROOM_FOR_BOTH = 760
"""From this width on, road and form stand side by side."""
_HIGH = 700
"""From this height on, there is room for all of the thread under the road or the table."""


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
        self.moves = fagdag_moves(desk)
        self.pages = RoadPages(self.t, self.doing, self.moves)
        self.road = self.pages.road
        self.table = self.pages.table_page.table
        self.thread_panel = ThreadPanel(self.t)
        self.form = StepForm(self.t, self.doing)
        self.threads = StepThreads(desk, self.doing, self.thread_panel, self.form, self)
        self.field = StepField(self.t("Hva er neste steg?"))
        self.adding = StepAdding(desk, self.doing, self.field, self)
        self.actions_ = RoadActions(self, self)
        self._lay_out()
        self._connect()
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
        self.moves.follow(timed(self._steps, self.t))
        today = day_of(self.desk.clock.now().wall)
        as_table = self.desk.place().view == TABLE
        grows_from = self.threads.grows_from(self._steps) if as_table else {}
        road = road_content(self._steps, workshop, self.t, ask_who=True, today=today)
        self.pages.show_steps(self._steps, road, workshop, grows_from)
        self.road_button.setChecked(not as_table)
        self.table_button.setChecked(as_table)
        self.pages.show_table(shown=as_table)
        self._share_room()
        names = [person.name for person in self.desk.read(lambda tx: people.participants(tx, self.desk.id))]
        self.form.show_people([name for name in names if name])
        self._show_step()

    def exercise_actions(self) -> list[QAction]:
        """Return what can be done with the road and the chosen step."""
        return self.actions_.all

    def chosen_node(self) -> Node | None:
        """Return the chosen step."""
        return Node(NodeKind.STEP, self.step_id) if self.step_id is not None else None

    def choose_node(self, node: Node) -> bool:
        """Choose a step, or the step that a contribution moved."""
        told = self.desk.read(lambda tx: tx.find(Contribution, id=node.id))
        step_id = told[0].step_id if told else node.id
        found = next((step.id for step in self._steps if step.id == step_id), None)
        if found is not None:
            self._take(found)
            self.pages.take_keys()
        return found is not None

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
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.pages, 1)
        beside.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(10)
        column.addWidget(self._header)
        column.addLayout(beside, 1)
        column.addWidget(self.thread_panel)
        column.addWidget(CaptureBar(self.field, ("Enter", "Ctrl Enter")))

    def _connect(self) -> None:
        self.road_button.clicked.connect(self.actions_.show_road.trigger)
        self.table_button.clicked.connect(self.actions_.show_table.trigger)
        self.thread_button.toggled.connect(self.thread_panel.setVisible)
        self.add_button.clicked.connect(self.focus_capture)
        self.pages.chosen.connect(self._follow)
        self.pages.opened.connect(self.open_step)
        self.pages.menu_asked.connect(self.actions_.open_menu)
        self.pages.tie_asked.connect(self.threads.tie)
        self.thread_panel.left.connect(self.pages.take_keys)
        self.form.closed.connect(self._close_form)
        self.thread_panel.edit_asked.connect(self.open_chosen)
        self.adding.added.connect(self._take)
        self.adding.open_asked.connect(self.open_chosen)

    def _show_header(self, workshop: Workshop) -> None:
        item = self.desk.item(self.item_id)
        texts = self.desk.console.content.exercise(item.exercise)
        self._header.set_title(item_name(item, self.desk.console.content))
        already = any(step.status is StepStatus.ALREADY for step in self._steps)
        self.field.setPlaceholderText(
            self.t("Hva er neste steg?") if already else self.t("Hva er neste steg? Det dere gjør alt: Skift + Enter")
        )
        self._header.set_lead(progress_words(self._steps, workshop, self.t) or texts.lead)

    def _show_step(self) -> None:
        """Show the chosen step's thread and, if it is open, its form."""
        step = next((each for each in self._steps if each.id == self.step_id), None)
        self.threads.show(step)
        if step is None:
            self._close_form()

    def _choose(self, step_id: str | None) -> None:
        self.step_id = step_id
        self.pages.choose(step_id)

    def _take(self, step_id: str) -> None:
        """Choose a step, and show what there is to see of it."""
        self._choose(step_id)
        self._show_step()

    def _follow(self) -> None:
        """Go along with the step that was chosen on the road or in the table, whichever is seen."""
        step_id = self.pages.chosen_step()
        if step_id is not None and step_id != self.step_id:
            self._take(step_id)

    def open_chosen(self) -> None:
        """Open the chosen step for editing."""
        if self.step_id is not None:
            self.open_step(self.step_id)

    def remove_chosen(self) -> None:
        """Take the chosen step off the road."""
        if self.step_id is not None:
            self.doing.remove(self.step_id)

    def shift(self, stride: Stride, by: int) -> None:
        """Let the chosen step be taken later, or with -1 earlier."""
        if self.step_id is not None:
            self.moves.shift(self.step_id, stride, by)

    def follow_thread(self) -> None:
        """Put the keys on the red thread of the chosen step; Enter there goes to the story."""
        self.threads.take_keys(self.thread_button.setChecked)

    def find_steps(self) -> None:
        """Show the table, and put the cursor where one types what is looked for."""
        self.show_view(TABLE)
        self.pages.table_page.find_steps()

    def show_view(self, view: str) -> None:
        """Show the road, or the table, here and on the stage."""
        self.desk.do("", lambda tx: workshops.choose_view(tx, self.desk.id, view))
        self.refresh(None)

    def _close_form(self) -> None:
        self.form.hide()
        self._share_room()

    def _share_room(self) -> None:
        """Let the form have all the room where there is not enough for both."""
        both = self.width() >= _ROOM_FOR_BOTH
        self.form.fill(wide=not both)
        self.pages.setVisible(self.form.isHidden() or both)
        low = self.height() < _HIGH
        self.thread_panel.save_height(low=low, folded=low and self.table_button.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()
