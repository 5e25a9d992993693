"""The learning spiral in the console: fagdag after fagdag, and beside it who moved us, by department and person."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.spiral_layout import SpiralLayout, SpiralTurn, lay_spiral
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.followup import followed_steps
from unginvest_workshop.operations.spiral import Department, learning_spiral, moved_by
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.faces import QtMeasure, ScreenInk
from unginvest_workshop.ui.canvas.spiral_painting import paint_spiral
from unginvest_workshop.ui.exercises.follow_up.spiral_words import spiral_turns, turn_said
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.said_list import SaidList, SaidRow
from unginvest_workshop.ui.widgets.scrolled import scrolled
from unginvest_workshop.ui.widgets.two_sides import TwoSides

_LEAST_WIDTH = 420
_ROOM_FOR_BOTH = 720
"""From this width on, the spiral and those who moved us stand side by side."""


class SpiralPicture(QWidget):
    """The spiral, as wide as there is room and as high as it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure, self._ink, self._colours = QtMeasure(), ScreenInk(), paper_colours()
        self._laid: dict[int, SpiralLayout] = {}
        self.turns: tuple[SpiralTurn, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST_WIDTH)

    def show_turns(self, turns: tuple[SpiralTurn, ...]) -> None:
        """Show these, given oldest first."""
        if turns != self.turns:
            self.turns, self._laid = turns, {}
            self.setAccessibleDescription("\n".join(turn_said(turn) for turn in reversed(turns)))
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the spiral is at a width."""
        return round(self._layout(width).scene.height) + 1

    def sizeHint(self) -> QSize:
        """Return the size at the least width."""
        return QSize(_LEAST_WIDTH, self.heightForWidth(_LEAST_WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the spiral."""
        del event
        paint_spiral(QPainter(self), self._layout(self.width()), self._colours, self._ink)

    def _layout(self, width: int) -> SpiralLayout:
        if width not in self._laid:
            self._laid = {width: lay_spiral(self.turns, self._measure, float(width))}
        return self._laid[width]


class SpiralPage(TwoSides):
    """Shows both; nothing is changed here."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(_ROOM_FOR_BOTH, parent)
        self._desk, self._t = desk, desk.t
        self.picture = SpiralPicture()
        self.picture.setAccessibleName(self._t("Læringsspiralen"))
        self.movers = SaidList(self._t("Hvem som har flyttet oss"))
        self._told = QStackedWidget()
        self._told.addWidget(self.movers)
        hint = self._t("Her kommer de som har flyttet oss, avdeling for avdeling.")
        self._told.addWidget(EmptyHint(hint, symbol="help"))
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(PlainLabel(self._t("Hvem som har flyttet oss"), weight=SEMIBOLD, colour=PALETTE.muted))
        right.addWidget(self._told, 1)
        self.both.addWidget(scrolled(self.picture), 3)
        self.both.addLayout(right, 2)

    def show_spiral(self) -> None:
        """Show what is stored now."""
        desk = self._desk
        days, departments, steps, dreams = desk.read(
            lambda tx: (
                learning_spiral(tx, desk.id),
                moved_by(tx, desk.id),
                followed_steps(tx, desk.id),
                tx.find(DreamIdea),
            )
        )
        words: dict[str, str] = {step.id: step.text for step in steps}
        words.update({dream.id: dream.text for dream in dreams})
        self.picture.show_turns(spiral_turns(days, desk.id, self._t))
        rows = mover_rows(departments, words, self._t)
        self.movers.show_rows(rows)
        self._told.setCurrentIndex(0 if rows else 1)


def mover_rows(departments: Sequence[Department], words: Mapping[str, str], t: Translator) -> list[SaidRow]:
    """Return what moved us, under a heading for each department; ``words`` are those of steps and dreams."""
    rows = []
    for department in departments:
        count = t.plural("{n} bidrag", "{n} bidrag", department.count)
        name = department.name or t("Uten avdeling")
        rows.append(SaidRow("", f"{name} · {count}"))
        for mover in department.movers:
            rows += [SaidRow(row.id, row.text, _about(row, words, t), "help", PALETTE.sun) for row in mover.told]
    return rows


def _about(row: Contribution, words: Mapping[str, str], t: Translator) -> str:
    step = words.get(row.step_id or "", "")
    dream = row.dream or words.get(row.dream_id or "", "")
    about = (row.who, step and t("steget «{step}»", step=step), dream and t("drømmen «{dream}»", dream=dream))
    return " · ".join(filter(None, about))
