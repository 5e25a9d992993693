"""The workspace of the interview: the guide at the left, the pairs at the right, and what the stage shows above."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.interview import InterviewGuide, PairInterview, PairMember
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import workshops
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.interview.guide_editor import GuideEditor
from unginvest_workshop.ui.exercises.interview.pairs_panel import PairsPanel
from unginvest_workshop.ui.exercises.interview.views import WORDS, InterviewView
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.label import PlainLabel


class InterviewWorkspace(Workspace):
    """Guide and pairs side by side."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self._header = WorkspaceHeader("")
        self.views = ViewSwitch(desk)
        self.guide = GuideEditor(desk)
        self.pairs = PairsPanel(desk)
        self._actions = self._make_actions()
        self._lay_out()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show guide, pairs and view as they are now."""
        if changes is None or changes.touches(AgendaItem):
            item = self.desk.item(self.item_id)
            written = self.desk.console.content.exercise(item.exercise)
            self._header.set_title(item_name(item, self.desk.console.content))
            self._header.set_lead(written.lead)
        if changes is None or changes.touches(InterviewGuide):
            self.guide.refresh()
        if changes is None or changes.touches(Participant, PairInterview, PairMember):
            self.pairs.refresh()
        if changes is None or changes.touches(Place):
            self.views.refresh()

    def exercise_actions(self) -> list[QAction]:
        """Return what the stage can show, and dealing the pairs."""
        return self._actions

    def focus_capture(self) -> None:
        """Put the cursor in the story question."""
        self.guide.story_question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_actions(self) -> list[QAction]:
        deal = QAction(self.t("Trekk makkere"), self)
        deal.triggered.connect(self._deal)
        return [deal, *self.views.view_actions]

    def _deal(self) -> None:
        self.pairs.deal()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self.guide, 6)
        columns.addWidget(self.pairs, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addWidget(self._header)
        column.addWidget(self.views)
        column.addLayout(columns, 1)


class ViewSwitch(QWidget):
    """Chooses what the room sees: by the clock, or one thing until something else is chosen."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group = QButtonGroup(self)
        self.view_actions = [self._action(number, desk.t(words)) for number, (_, words) in enumerate(WORDS)]
        """An action for each view, for the palette."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(PlainLabel(desk.t("På lerretet:"), px=SMALL_PX + 1, colour=PALETTE.muted))
        for number, (_, words) in enumerate(WORDS):
            button = Button(desk.t(words), padding=12, checkable=True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self.choose)

    def button(self, view: InterviewView) -> Button:
        """Return the button of a view. Raises StopIteration for none."""
        number = next(n for n, (each, _) in enumerate(WORDS) if each is view)
        found = self._group.button(number)
        assert isinstance(found, Button)  # noqa: S101
        return found

    def refresh(self) -> None:
        """Show what is chosen now."""
        self.button(InterviewView.of(self._desk.place().view)).setChecked(True)

    def _action(self, number: int, words: str) -> QAction:
        action = QAction(self._desk.t("Vis på lerretet: {what}", what=words), self)
        action.setData(number)
        action.triggered.connect(self._choose_of_action)
        return action

    def _choose_of_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.choose(int(action.data()))

    def choose(self, number: int) -> None:
        """Let the room see another view, by its place among the choices."""
        view = WORDS[number][0]
        self._desk.do("", lambda tx: workshops.choose_view(tx, self._desk.id, view.value))
