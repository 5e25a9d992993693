"""The road from then beside what moved us along it: a step is chosen, and what was done for it is written down."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, sign_of
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.naming import gathered_said
from unginvest_workshop.operations import followup, people
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.exercises.follow_up.contribution_card import ContributionCard
from unginvest_workshop.ui.exercises.follow_up.contribution_form import ContributionForm
from unginvest_workshop.ui.exercises.follow_up.doing import FollowUpDoing
from unginvest_workshop.ui.exercises.follow_up.step_head import StepHead
from unginvest_workshop.ui.exercises.follow_up.way_list import WayList, WayRow
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.roads import status_and_when
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, PlainLabel
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled

WHOLE_ROAD = ""
"""Stands for no step: what moved us along the whole road."""


@dataclass(frozen=True, slots=True)
class _Stored:
    """What the page shows of what is stored."""

    steps: list[RoadmapStep]
    rows: list[Contribution]
    names: list[str]
    departments: list[str]
    dreams: list[DreamIdea]


def _stored(tx: ReadTx, desk: OpenWorkshop) -> _Stored:
    return _Stored(
        followup.followed_steps(tx, desk.id),
        followup.contributions(tx, desk.id),
        [person.name for person in people.participants(tx, desk.id) if person.name],
        followup.departments(tx, desk.id),
        [*followup.dreams_from_then(tx, desk.id), *tx.find(DreamIdea, workshop_id=desk.id)],
    )


class MovedPage(QWidget):
    """Steps at the left; at the right the chosen one with its contributions, or one of these as a form."""

    other_asked = Signal()
    """Another earlier fagdag is to be chosen."""
    written = Signal()
    """The form is closed: the cursor belongs where the room's words are typed."""

    def __init__(self, desk: OpenWorkshop, doing: FollowUpDoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._doing, self._t = desk, doing, desk.t
        t = desk.t
        self.list = WayList(t("Stegene på veien"))
        self.from_then = PlainLabel("", px=14, colour=PALETTE.muted, wrap=True)
        self.other_button = Button(t("Bytt …"), kind=ButtonKind.QUIET, px=14, padding=6)
        self.other_button.setAccessibleName(t("Velg en annen tidligere fagdag"))
        self.head = StepHead(t)
        self.form = ContributionForm(t, doing)
        self.cards: dict[str, ContributionCard] = {}
        self._ground = QWidget()
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self._scroll = scrolled(self._ground)
        self._told = QStackedWidget()
        self._right = QStackedWidget()
        self._stored = _Stored([], [], [], [], [])
        self._lay_out()
        self._connect()

    def step_id(self) -> str:
        """Return the chosen step's id, or WHOLE_ROAD."""
        return self.list.chosen() or WHOLE_ROAD

    def show_road(self, earlier: Workshop | None) -> None:
        """Show what is stored now of the road from an earlier fagdag; None when that has been put away since."""
        self._stored = self._desk.read(lambda tx: _stored(tx, self._desk))
        self.from_then.setText(self._t("Fra {day}", day=self._t.date_long(earlier.date)) if earlier else "")
        whole = WayRow(WHOLE_ROAD, self._t("Hele veien"), self._count(WHOLE_ROAD))
        self.list.show_rows([*(self._row(step) for step in self._stored.steps), whole])
        self.form.offer(self._stored.names, self._stored.departments, self._stored.steps)
        self.form.offer_dreams(self._stored.dreams)
        self._show_chosen()

    def tell(self, line: str, *, and_open: bool = False) -> bool:
        """Write down what moved the chosen step; with ``and_open`` go on to what it taught. False when it can't be."""
        if and_open and not line.strip():
            newest = [row for row in self._stored.rows if (row.step_id or WHOLE_ROAD) == self.step_id()]
            if newest:
                self.open_row(newest[-1].id, learnings=True)
            return bool(newest)
        made = self._doing.tell(line, self.step_id())
        if made is None:
            return False
        if and_open:
            self.open_row(made, learnings=True)
        else:
            reveal(self._scroll, self.cards[made])
        return True

    def open_row(self, row_id: str, *, learnings: bool = False) -> None:
        """Open a contribution, field by field."""
        row = next((row for row in self._stored.rows if row.id == row_id), None)
        if row is not None:
            self.form.show_row(row)
            self._right.setCurrentWidget(self.form)
            self.form.write_in(learnings=learnings)

    def close_form(self) -> None:
        """Show the contributions again."""
        self._right.setCurrentIndex(0)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.from_then, 1)
        top.addWidget(self.other_button)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addLayout(top)
        left.addWidget(self.list, 1)
        self._told.addWidget(self._scroll)
        hint = self._t("Hvem, og hvilken avdeling, flyttet oss her? Hvordan? Skriv det under, slik det blir sagt.")
        self._told.addWidget(EmptyHint(hint, symbol="tell"))
        chosen = QWidget()
        column = QVBoxLayout(chosen)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self._told, 1)
        self._right.addWidget(chosen)
        self._right.addWidget(self.form)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 2)
        row.addWidget(self._right, 3)
        self.list.setMinimumWidth(180)

    def _connect(self) -> None:
        self.list.picked.connect(self._pick)
        self.list.walked.connect(self._walk)
        self.list.opened.connect(self.written)
        self.other_button.clicked.connect(self.other_asked)
        self.head.moved.connect(self._set_status)
        self.form.closed.connect(self._closed)

    def _row(self, step: RoadmapStep) -> WayRow:
        note = " · ".join(filter(None, (status_and_when(step, self._t), self._count(step.id))))
        return WayRow(step.id, step.text, note, sign_of(step))

    def _count(self, step_id: str) -> str:
        count = sum((row.step_id or WHOLE_ROAD) == step_id for row in self._stored.rows)
        return self._t.plural("{n} bidrag", "{n} bidrag", count) if count else ""

    def _show_chosen(self) -> None:
        step = next((step for step in self._stored.steps if step.id == self.step_id()), None)
        thread = self._thread(step) if step else {}
        self.head.show_step(step, list(thread), thread)
        shown: set[str] = {step.id for step in self._stored.steps}
        rows = [row for row in self._stored.rows if self._belongs(row, shown) == self.step_id()]
        self._show_cards(rows)
        self._told.setCurrentIndex(0 if rows else 1)
        opened = next((row for row in self._stored.rows if row.id == self.form.row_id), None)
        if self._right.currentWidget() is self.form:
            if opened is None:
                self.close_form()
            else:
                self.form.show_row(opened)

    @staticmethod
    def _belongs(row: Contribution, shown: set[str]) -> str:
        return row.step_id if row.step_id and row.step_id in shown else WHOLE_ROAD

    def _thread(self, step: RoadmapStep) -> dict[Node, str]:
        """Return the words of the longest way to a step, without the step as it stood then; many beginnings as one."""
        end = Node(NodeKind.STEP, step.id)
        thread = self._desk.red_thread()
        way = max(thread.ways_to(end).shown, key=lambda strand: strand.length)
        told = (*way.factors, *way.stories)
        begin = {node: thread.texts[node] for node in told}
        if way.gathered:
            begin = {told[0]: gathered_said(self._t, len(way.factors), len(way.stories))}
        return begin | {node: thread.texts[node] for node in way.nodes if node.kind is not NodeKind.STEP}

    def _show_cards(self, rows: Sequence[Contribution]) -> None:
        for gone in set(self.cards) - {row.id for row in rows}:
            card = self.cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for position, row in enumerate(rows):
            card = self.cards.get(row.id) or self._new_card(row.id)
            if self._column.indexOf(card) != position:
                self._column.insertWidget(position, card)
            card.show_row(row)

    def _new_card(self, row_id: str) -> ContributionCard:
        card = ContributionCard(row_id, self._t, self._ground)
        card.opened.connect(self.open_row)
        card.removed.connect(self._doing.remove)
        self.cards[row_id] = card
        card.show()
        return card

    def _pick(self, step_id: str) -> None:
        del step_id
        if self._right.currentWidget() is self.form:
            self.form.finish()
            self.close_form()
        self._show_chosen()

    def _walk(self, step_id: str, by: int) -> None:
        if step_id != WHOLE_ROAD:
            self._doing.move_on(step_id, by)

    def _set_status(self, status: StepStatus) -> None:
        if self.step_id() != WHOLE_ROAD:
            self._doing.set_status(self.step_id(), status)
            self._show_chosen()

    def _closed(self) -> None:
        self.close_form()
        self.written.emit()
