"""The workspace of the topic: its question, what is to be true, and what follows; saved as it is written."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem, Phase
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import workshops
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.topic.from_follow_up import FollowUpTopics
from unginvest_workshop.ui.exercises.topic.views import PATHS, VIEW_WORDS
from unginvest_workshop.ui.exercises.topic.wheel import Wheel
from unginvest_workshop.ui.fonts import SEMIBOLD, sans, serif
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.question_help import QuestionHelp, Watched
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE, stage_palette
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.fields import PlainEdit
from unginvest_workshop.ui.widgets.growing import GrowingEdit
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.line_list import LineList
from unginvest_workshop.ui.widgets.scrolled import scrolled
from unginvest_workshop.ui.widgets.view_switch import ViewSwitch
from unginvest_workshop.ui.widgets.word_hint import PATHS_KEY, WordHint

_QUESTION, _WHERE, _SO_THAT = "topic:question", "topic:where", "topic:so_that"


class TopicWorkspace(Workspace):
    """The three parts of the learning question at the left, the wheel as the room sees it at the right."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self._header = WorkspaceHeader("")
        self.question = GrowingEdit(2)
        self.question.setFont(serif(22))
        self.question.setPlaceholderText(self.t("Hvordan kan vi …"))
        self.question.edited.connect(self._write_question)
        self.where = LineList(self.t, self.t("Ett «hvor» til"), self.t("alle blir sett i døra"))
        self.where.edited.connect(self._write_where)
        self.so_that = GrowingEdit()
        self.so_that.setFont(sans(BODY_PX + 1))
        self.so_that.setPlaceholderText(self.t("flere får lyst til å bli"))
        self.so_that.edited.connect(self._write_so_that)
        self._wheel = WheelView()
        self.hints = {place: WordHint(self.t) for place in (_QUESTION, _WHERE, _SO_THAT)}
        """What was noticed in each part: one of them says something at a time."""
        self.help = self._make_help()
        self.views = ViewSwitch(desk, VIEW_WORDS)
        self.follow_up = FollowUpTopics(desk, self)
        self.follow_up.chosen.connect(self._begin_from)
        self.paths_button = Button(self.t("De to veiene"), key=PATHS_KEY)
        self.paths_button.clicked.connect(self.help.open_paths)
        self._lay_out()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show the topic as it is stored."""
        if changes is not None and not changes.touches(Workshop, AgendaItem, Place, Contribution):
            return
        workshop, item = self.desk.workshop(), self.desk.item(self.item_id)
        written = self.desk.console.content.exercise(item.exercise)
        self._header.set_title(item_name(item, self.desk.console.content))
        self._header.set_lead(written.lead)
        self.question.show_text(workshop.topic_question)
        self.where.show_lines(workshop.topic_where)
        self.so_that.show_text(workshop.topic_so_that)
        names = tuple(phase.name for phase in self.desk.room.content.phases)
        self._wheel.show_wheel(Wheel(workshop.topic_question.strip(), names, item.phase))
        self.views.refresh()
        self.follow_up.refresh()
        self.help.look()

    def exercise_actions(self) -> list[QAction]:
        """Return what can be done with the question, and what the room can see."""
        return [*self.follow_up.actions, *self.help.actions, *self.views.view_actions]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the two paths."""
        if not self.help.press_key(event):
            super().keyPressEvent(event)

    def focus_capture(self) -> None:
        """Put the cursor in the question."""
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        form = QVBoxLayout()
        form.setSpacing(8)
        for words, field, place in (
            (self.t("Spørsmålet vårt"), self.question, _QUESTION),
            (self.t("… hvor"), self.where, _WHERE),
            (self.t("… slik at"), self.so_that, _SO_THAT),
        ):
            label = PlainLabel(words, weight=SEMIBOLD, colour=PALETTE.muted)
            form.addWidget(label)
            field.setAccessibleName(words)
            form.addWidget(field)
            form.addWidget(self.hints[place])
            form.addSpacing(10)
        form.addStretch(1)
        ground = QWidget()
        ground.setLayout(form)
        form.setContentsMargins(0, 0, 12, 0)
        scroll = scrolled(ground, sideways=True)
        card = Card(fill=PALETTE.paper)
        inside = QVBoxLayout(card)
        inside.addWidget(self._wheel)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(scroll, 1)
        row.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(14)
        self._header.add(self.follow_up.button, self.paths_button)
        column.addWidget(self._header)
        column.addWidget(self.views)
        column.addLayout(row, 1)

    def _make_help(self) -> QuestionHelp:
        made = QuestionHelp(self.desk, self, can_show=True)
        made.watch(Watched(_QUESTION, self._question_field, self.hints[_QUESTION], topic=True))
        made.watch(Watched(_WHERE, self.where.fields, self.hints[_WHERE], clause=True))
        made.watch(Watched(_SO_THAT, self._so_that_field, self.hints[_SO_THAT], clause=True))
        made.taken.connect(self._take_over)
        made.stage_asked.connect(self._show_paths)
        return made

    def _question_field(self) -> list[PlainEdit]:
        return [self.question]

    def _so_that_field(self) -> list[PlainEdit]:
        return [self.so_that]

    def _show_paths(self) -> None:
        self.desk.do("", lambda tx: workshops.choose_view(tx, self.desk.id, PATHS))

    def _take_over(self, place: str, number: int, text: str) -> None:
        """Let a suggested turn stand where somebody asked for it: a step of its own, so that it can be undone alone."""
        lines = [field.toPlainText() for field in self.where.fields()]
        part: dict[str, Any] = {_QUESTION: {"question": text}, _SO_THAT: {"so_that": text}}.get(place) or {
            "where": tuple(text if each == number else line for each, line in enumerate(lines))
        }
        self.desk.do(self.t("Bruk forslaget"), lambda tx: workshops.write_topic(tx, self.desk.id, **part))

    def _begin_from(self, question: str) -> None:
        """Let a question that grows from the follow-up be the topic: undo brings back the one before."""
        self.question.keep()
        label = self.t("Bruk forslaget")
        self.desk.do(label, lambda tx: workshops.write_topic(tx, self.desk.id, question=question))
        self.focus_capture()

    def _write_question(self, text: str) -> None:
        label = self.t("Skriv spørsmålet")
        self.desk.do(label, lambda tx: workshops.write_topic(tx, self.desk.id, question=text), merge="topic:question")

    def _write_where(self, lines: tuple[str, ...]) -> None:
        label = self.t("Skriv «hvor»")
        self.desk.do(label, lambda tx: workshops.write_topic(tx, self.desk.id, where=lines), merge="topic:where")

    def _write_so_that(self, text: str) -> None:
        label = self.t("Skriv «slik at»")
        self.desk.do(label, lambda tx: workshops.write_topic(tx, self.desk.id, so_that=text), merge="topic:so_that")


class WheelView(QWidget):
    """The wheel of phases, as large as its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wheel: Wheel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return a good size."""
        return QSize(460, 460)

    def show_wheel(self, wheel: Wheel) -> None:
        """Show another wheel."""
        if wheel != self._wheel:
            self._wheel = wheel
            self.setAccessibleName(wheel.topic)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the wheel."""
        del event
        if self._wheel is None:
            return
        painter = QPainter(self)
        px = max(11, round(min(self.width(), self.height()) * 0.036))
        colours = stage_palette(Phase.DEFINITION, dark=False)
        self._wheel.paint(painter, QRectF(self.rect()).adjusted(8, 8, -8, -8), colours, px)
        painter.end()
