"""The first steps: the road or the table, and the step that is open beside it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.personal import PersonalPlan, PersonalStep
from unginvest_workshop.domain.strengths import TopStrength
from unginvest_workshop.operations.personal import plans, steps, strengths
from unginvest_workshop.operations.personal.road import road_content
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.personal_texts import PersonalTexts
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.faces import QtMeasure, ScreenInk
from unginvest_workshop.ui.canvas.road_view import RoadView
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.personal.step_doing import StepDoing, timed
from unginvest_workshop.ui.personal.step_form import StepForm
from unginvest_workshop.ui.personal.step_table import OwnTablePage
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, PlainLabel, WorkspaceHeader
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField

_ROOM_FOR_BOTH: Final = 820
"""Pixels in which the road and a step's form both can be read."""


class StepsView(QWidget):
    """Enter on a step opens it, Delete takes it off the road; dragged, or by Alt with the arrows, it moves in time."""

    def __init__(self, desk: OpenWorkshop, texts: PersonalTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t, self._texts = desk, desk.t, texts
        self._steps: list[PersonalStep] = []
        self.doing = StepDoing(desk)
        self.moves = self.doing.moves()
        self.road = RoadView(QtMeasure(), ScreenInk(), paper_colours())
        self.road.setAccessibleName(self._t("Mitt veikart"))
        self.road.say(self._t("Skriv det første steget under. Det kan være lite."))
        self.table_page = OwnTablePage(self._t, self.doing)
        self.table = self.table_page.own_table
        self.form = StepForm(desk.t, self.doing)
        self.form.hide()
        self.field = CaptureField(self._t("Hva er det første steget?"))
        self.table_button = Button(self._t("Tabell"), kind=ButtonKind.TOGGLE, checkable=True)
        self.along = PlainLabel(px=17, colour=PALETTE.accent, wrap=True)
        self._middle = QStackedWidget()
        self._lay_out()
        self._connect()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now."""
        if changes is not None and not changes.touches(PersonalStep, PersonalPlan, TopStrength):
            return
        plan = self._desk.read(lambda tx: plans.plan_of(tx, self._desk.id))
        self._steps = self._desk.read(lambda tx: steps.steps(tx, self._desk.id))
        self.moves.follow(timed(self._steps))
        self.road.let_move(self.moves.movable(), self.moves.time_at)
        road = road_content(plan, self._steps, self._t, self._texts, self.doing.today())
        self.road.show_road(road, plan.good_life)
        self.table_page.show_steps(self._steps, self.doing.today())
        self._show_along()
        opened = next((step for step in self._steps if step.id == self.form.step_id), None)
        if opened is None:
            self.form.step_id = None
            self.form.hide()
            self._share_room()
        else:
            self.form.show_step(opened)

    def open_step(self, step_id: str) -> None:
        """Open a step beside the road."""
        step = next((step for step in self._steps if step.id == step_id), None)
        if step is not None:
            self.form.show_step(step)
            self.form.show()
            self._share_room()
            self._choose(step_id)
            self.form.when.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_field(self) -> None:
        """Put the cursor where steps are typed."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Keep what is being written."""
        self.form.finish()

    def find_steps(self) -> None:
        """Show the table, and put the cursor where one types what is looked for."""
        self.table_button.setChecked(True)
        self._choose_middle()
        self.table_page.find_steps()

    def sort_steps(self) -> None:
        """Put the table's rows in order by the column of the current cell; without the table nothing is sorted."""
        if self.table_button.isChecked():
            self.table_page.sort_by_current()

    def _show_along(self) -> None:
        """Say which strengths go along on the road."""
        top = self._desk.read(lambda tx: strengths.top_strengths(tx, self._desk.id))
        names = " · ".join(self._texts.strengths[told.strength].name for told in top)
        self.along.setText(self._t("Med meg på veien: {strengths}", strengths=names))
        self.along.setVisible(bool(top))

    def _add(self, text: str) -> None:
        if not text.strip():
            return
        new = self._desk.do(self._t("Nytt steg"), lambda tx: steps.add_step(tx, self._desk.id, text))
        if new is not None:
            self.field.clear()

    def _add_and_open(self, text: str) -> None:
        """Keep a step and open it; with nothing written open the one that is chosen."""
        if not text.strip():
            self.open_step(self._chosen_step() or "")
            return
        before = {step.id for step in self._steps}
        self._add(text)
        for step in self._steps:
            if step.id not in before:
                self.open_step(step.id)

    def _chosen_step(self) -> str | None:
        """Return the step that is chosen where one looks."""
        return (self.table if self._middle.currentWidget() is self.table_page else self.road).chosen_step()

    def _choose(self, step_id: str) -> None:
        """Let a step be the chosen one on the road and in the table."""
        self.road.choose(step_id)
        self.table.choose(step_id)

    def _follow(self) -> None:
        """Let an open form go along with the step that is chosen where one looks."""
        step_id = self._chosen_step()
        if self.form.isHidden() or step_id is None or step_id == self.form.step_id:
            return
        self.form.finish()
        self.form.show_step(next(step for step in self._steps if step.id == step_id))
        self._choose(step_id)

    def _tick(self, step_id: str) -> None:
        done = next(step.done for step in self._steps if step.id == step_id)
        self.doing.set_done(step_id, done=not done)

    def _write_life(self, words: str) -> None:
        self._desk.do(self._t("Det gode livet"), lambda tx: plans.write_good_life(tx, self._desk.id, words))

    def _close_form(self) -> None:
        self.form.finish()
        self.form.hide()
        self._share_room()
        self.focus_field()

    def _share_room(self) -> None:
        """Let the form have all the room where there is not enough for both."""
        self._middle.setVisible(self.form.isHidden() or self.width() >= _ROOM_FOR_BOTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _choose_middle(self) -> None:
        self._middle.setCurrentWidget(self.table_page if self.table_button.isChecked() else self.road)

    def _connect(self) -> None:
        self._desk.changed.connect(self.refresh)
        self.road.opened.connect(self.open_step)
        self.road.chosen.connect(self._follow)
        self.table.chosen.connect(self._follow)
        self.road.remove_asked.connect(self.doing.remove)
        self.road.dragged.connect(self.moves.drop)
        self.road.shifted.connect(self.moves.shift)
        self.road.sun_edited.connect(self._write_life)
        self.table.opened.connect(self.open_step)
        self.table.shifted.connect(self.moves.shift)
        self.table.ticked.connect(self._tick)
        self.table.remove_asked.connect(self.doing.remove)
        self.form.closed.connect(self._close_form)
        self.field.entered.connect(self._add)
        self.field.entered_on.connect(self._add_and_open)
        self.table_button.clicked.connect(self._choose_middle)

    def _lay_out(self) -> None:
        self._middle.addWidget(self.road)
        self._middle.addWidget(self.table_page)
        header = WorkspaceHeader(self._t("De første stegene"), self._t("Hva gjør du, når, og hvem kan hjelpe?"))
        header.add(self.table_button)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self._middle, 1)
        beside.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(10)
        column.addWidget(header)
        column.addLayout(beside, 1)
        column.addWidget(self.along)
        column.addWidget(CaptureBar(self.field, ("Enter", "Ctrl Enter")))
