"""Which earlier fagdag is followed up: the newest is proposed, and Enter opens its road."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.earlier import EarlierRoad
from unginvest_workshop.ui.exercises.follow_up.way_list import WayList, WayRow
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, PlainLabel
from unginvest_workshop.ui.widgets.hint import EmptyHint

_WIDEST = 620
"""The width of the list in pixels, where there is room for it."""


class ChoosePage(QWidget):
    """The earlier fagdager that have a road."""

    chosen = Signal(str)
    """Carries the id of the fagdag whose road is to be opened."""
    left = Signal()
    """Nothing is to be chosen after all."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self.list = WayList(t("Tidligere fagdager"))
        self.list.opened.connect(self.chosen)
        self.open_button = Button(t("Åpne veien"), kind=ButtonKind.PRIMARY, key="Ctrl Enter")
        self.open_button.clicked.connect(self.open_chosen)
        self.back_button = Button(t("Avbryt"))
        self.back_button.clicked.connect(self.left)
        self._pages = QStackedWidget()
        self._lay_out()

    def show_roads(self, roads: Sequence[EarlierRoad], followed: WorkshopId | None) -> None:
        """Show these, the newest chosen; with one that is followed up already there is a way back."""
        self.list.show_rows([self._row(road) for road in roads])
        self.back_button.setVisible(followed is not None)
        self._pages.setCurrentIndex(0 if roads else 1)

    def take_keys(self) -> None:
        """Let Enter open the chosen road."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, road: EarlierRoad) -> WayRow:
        t, day = self._t, road.workshop
        said = [t.date_long(day.date), day.place, t.plural("{n} steg", "{n} steg", road.steps)]
        return WayRow(day.id, day.title, " · ".join(filter(None, said)))

    def _lay_out(self) -> None:
        t = self._t
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 12, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(PlainLabel(t("Hvilken vei følger vi opp?"), px=22, weight=SEMIBOLD, in_serif=True))
        about = t("Stegene blir med hit. Den tidligere fagdagen står som den er.")
        inner.addWidget(PlainLabel(about, colour=PALETTE.muted, wrap=True))
        self.list.setSizeAdjustPolicy(WayList.SizeAdjustPolicy.AdjustToContents)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        inner.addWidget(self.list, 20)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        inner.addLayout(buttons)
        inner.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(column, 20)
        row.addStretch(1)
        self._pages.addWidget(middle)
        hint = t("Når en tidligere fagdag har et veikart, kan du åpne det her og se hva som har flyttet dere.")
        self._pages.addWidget(EmptyHint(hint, symbol="walk"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def open_chosen(self) -> None:
        """Ask for the chosen fagdag's road."""
        chosen = self.list.chosen()
        if chosen is not None:
            self.chosen.emit(chosen)
