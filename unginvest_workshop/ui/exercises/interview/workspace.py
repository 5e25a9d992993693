"""The workspace of the interview: the guide at the left, the pairs at the right, and what the stage shows above."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.interview import InterviewGuide, PairInterview, PairMember
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations.guides import is_practice
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.interview.guide_editor import GuideEditor
from unginvest_workshop.ui.exercises.interview.pairs_panel import PairsPanel
from unginvest_workshop.ui.exercises.interview.practice import plan_practice
from unginvest_workshop.ui.exercises.interview.view_switch import ViewSwitch
from unginvest_workshop.ui.icons import icon
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.header import WorkspaceHeader

MEND_KEY: Final = "Ctrl+M"
"""Finds partners for those who have none."""


class InterviewWorkspace(Workspace):
    """Guide and pairs side by side."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self._header = WorkspaceHeader("")
        self.practice_button = Button(self.t("Prøveintervju (5 min)"), kind=ButtonKind.QUIET, px=SMALL_PX, padding=8)
        self.practice_button.setIcon(icon("plus", PALETTE.accent))
        self.practice_button.setToolTip(self.t("Fem minutter øving rett før intervjuet, for et nytt forskerteam"))
        self.practice_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.practice_button.clicked.connect(self._plan_practice)
        self._header.add(self.practice_button)
        self.views = ViewSwitch(desk)
        self.guide = GuideEditor(desk, item_id)
        self.pairs = PairsPanel(desk, item_id)
        self._actions = self._make_actions()
        self._lay_out()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show guide, pairs and view as they are now."""
        if changes is None or changes.touches(AgendaItem):
            item = self.desk.item(self.item_id)
            written = self.desk.console.content.exercise(item.exercise)
            self._header.set_title(item_name(item, self.desk.console.content))
            self._header.set_lead(self.t("For et nytt forskerteam") if is_practice(item) else written.lead)
            self.practice_button.setVisible(not is_practice(item))
        if changes is None or changes.touches(InterviewGuide):
            self.guide.refresh()
        if changes is None or changes.touches(Participant, PairInterview, PairMember):
            self.pairs.refresh()
        if changes is None or changes.touches(Place):
            self.views.refresh()

    def exercise_actions(self) -> list[QAction]:
        """Return what the stage can show, dealing the pairs, and what can be done with the guide."""
        return self._actions

    def set_private(self, *, hidden: bool) -> None:
        """Cover which form of the guide each pair goes by, or show it."""
        self.pairs.set_private(hidden=hidden)

    def focus_capture(self) -> None:
        """Put the cursor in the story question."""
        self.guide.story_question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_actions(self) -> list[QAction]:
        deal = QAction(self.t("Trekk makkere"), self)
        deal.triggered.connect(self._deal)
        mend = QAction(self.t("Få med alle: finn makker til dem som mangler"), self)
        mend.setShortcut(QKeySequence(MEND_KEY))
        mend.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        mend.triggered.connect(self._mend)
        self.addAction(mend)
        return [deal, mend, *self.views.view_actions, *self.guide.actions_of_guide]

    def _deal(self) -> None:
        self.pairs.deal()

    def _mend(self) -> None:
        self.pairs.mend()

    def _plan_practice(self) -> None:
        plan_practice(self.desk, self.item_id)

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
