"""The workspace of the topic: its question, what is to be true, and what follows; saved as it is written."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem, Phase
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import workshops
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.topic.wheel import Wheel
from unginvest_workshop.ui.fonts import SEMIBOLD, sans, serif
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE, stage_palette
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.growing import GrowingEdit
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.line_list import LineList
from unginvest_workshop.ui.widgets.scrolled import scrolled


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
        self._lay_out()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show the topic as it is stored."""
        if changes is not None and not changes.touches(Workshop, AgendaItem):
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

    def focus_capture(self) -> None:
        """Put the cursor in the question."""
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        form = QVBoxLayout()
        form.setSpacing(8)
        for words, field in (
            (self.t("Spørsmålet vårt"), self.question),
            (self.t("… hvor"), self.where),
            (self.t("… slik at"), self.so_that),
        ):
            label = PlainLabel(words, weight=SEMIBOLD, colour=PALETTE.muted)
            form.addWidget(label)
            field.setAccessibleName(words)
            form.addWidget(field)
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
        column.addWidget(self._header)
        column.addLayout(row, 1)

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
