"""The conversation: one question at a time in large type, with a place to write what is said."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.personal import Horizon, PersonalAnswer, PersonalPlace, PersonalPlan, WayIn
from unginvest_workshop.operations.personal import conversation, plans
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.personal_texts import PersonalTexts, WayTexts
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, KeyCap, PlainLabel, Symbol
from unginvest_workshop.ui.widgets.kept_fields import TextField
from unginvest_workshop.ui.widgets.scrolled import scrolled

_WIDEST: Final = 880
_ANSWER_HEIGHT: Final = 150


class ConversationView(QWidget):
    """Enter keeps what is written and asks the next question; nothing need be written. Alt and an arrow walks."""

    ended = Signal()
    """Somebody goes on after the last question."""

    def __init__(self, desk: OpenWorkshop, texts: PersonalTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t, self._texts = desk, desk.t, texts
        self._asked = ""
        """The key of the question that is shown."""
        self.way = QComboBox()
        self.horizon = QComboBox()
        self.scene = PlainLabel(px=21, in_serif=True, italic=True, colour=PALETTE.muted, wrap=True)
        self.symbol = Symbol("walk", size=52)
        self.question = PlainLabel(px=37, weight=SEMIBOLD, in_serif=True, wrap=True)
        self.answer = TextField(self._t("Skriv ordene slik de kommer. Det kan også stå tomt."))
        self.answer.setFont(sans(22))
        self.answer.setFixedHeight(_ANSWER_HEIGHT)
        self.where = PlainLabel(px=15, colour=PALETTE.muted)
        self.back_button = Button(self._t("Forrige"), key="Alt ←")
        self.next_button = Button(self._t("Neste"), kind=ButtonKind.PRIMARY, padding=22)
        self._fill_choices()
        self._lay_out()
        self._connect()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now; None means everything."""
        if changes is not None and not changes.touches(PersonalPlan, PersonalPlace, PersonalAnswer):
            return
        plan = self._desk.read(lambda tx: plans.plan_of(tx, self._desk.id))
        way = self._way(plan)
        keys = [question.key for question in way.questions]
        now = self._desk.read(lambda tx: conversation.question_now(tx, self._desk.id, keys))
        said = self._desk.read(lambda tx: conversation.answers(tx, self._desk.id))
        question = way.questions[keys.index(now)]
        other = now != self._asked
        if other:
            self.answer.finish()
        self._asked = now
        self.way.setCurrentIndex(list(WayIn).index(plan.way_in))
        self.horizon.setCurrentIndex(list(Horizon).index(plan.horizon))
        self.scene.setText(question.scene)
        self.scene.setVisible(bool(question.scene))
        self.symbol.show_symbol(question.symbol)
        self.question.setText(question.text)
        self.answer.show_text(said.get(now, ""), anew=other)
        self.where.setText(self._t("{n} av {m}", n=keys.index(now) + 1, m=len(keys)))
        self.back_button.setEnabled(now != keys[0])

    def focus_field(self) -> None:
        """Put the cursor where the answer is written."""
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Keep what is being written."""
        self.answer.finish()

    def go(self, by: int) -> None:
        """Keep what is written, and ask the next question, or with -1 the one before."""
        self.answer.finish()
        plan = self._desk.read(lambda tx: plans.plan_of(tx, self._desk.id))
        keys = [question.key for question in self._way(plan).questions]
        gone = self._desk.do("", lambda tx: conversation.step_question(tx, self._desk.id, keys, by))
        if gone:
            self.focus_field()
        elif by > 0:
            self.ended.emit()

    def _way(self, plan: PersonalPlan) -> WayTexts:
        return self._texts.way(plan.way_in, plan.horizon)

    def _next(self) -> None:
        self.go(1)

    def _back(self) -> None:
        self.go(-1)

    def _keep(self, text: str) -> None:
        asked = self._asked
        self._desk.do(self._t("Svar"), lambda tx: conversation.answer(tx, self._desk.id, asked, text))

    def _choose_way(self, place: int) -> None:
        self.answer.finish()
        way = list(WayIn)[place]
        self._desk.do(self._t("Inngang"), lambda tx: plans.choose_way_in(tx, self._desk.id, way))

    def _choose_horizon(self, place: int) -> None:
        horizon = list(Horizon)[place]
        self._desk.do(self._t("Hvor langt fram"), lambda tx: plans.look_ahead(tx, self._desk.id, horizon))

    def _fill_choices(self) -> None:
        self.way.setAccessibleName(self._t("Inngang"))
        self.horizon.setAccessibleName(self._t("Hvor langt fram"))
        self.way.addItems([way.title for way in self._texts.ways])
        self.horizon.addItems([self._t("om {years} år", years=self._texts.years[each]) for each in Horizon])

    def _connect(self) -> None:
        self._desk.changed.connect(self.refresh)
        self.answer.kept.connect(self._keep)
        self.answer.entered.connect(self._next)
        self.next_button.clicked.connect(self._next)
        self.back_button.clicked.connect(self._back)
        self.way.activated.connect(self._choose_way)
        self.horizon.activated.connect(self._choose_horizon)

    def _lay_out(self) -> None:
        chosen = QHBoxLayout()
        chosen.setSpacing(8)
        chosen.addWidget(self.way)
        chosen.addWidget(self.horizon)
        chosen.addStretch(1)
        chosen.addWidget(self.where)
        asked = QHBoxLayout()
        asked.setSpacing(20)
        asked.addWidget(self.symbol, 0, Qt.AlignmentFlag.AlignTop)
        asked.addWidget(self.question, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(KeyCap("Enter"))
        buttons.addWidget(self.next_button)
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 20)
        column.addLayout(chosen)
        column.addStretch(2)
        column.addWidget(self.scene)
        column.addSpacing(22)
        column.addLayout(asked)
        column.addSpacing(26)
        column.addWidget(self.answer)
        column.addSpacing(10)
        column.addLayout(buttons)
        column.addStretch(3)
        holder = QWidget()
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(inside, 20)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(holder, see_through=True))
