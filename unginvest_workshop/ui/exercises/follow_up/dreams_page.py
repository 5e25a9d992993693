"""The dreams from then: one is chosen, and marked as come true with the year and how one can tell."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.domain.followup import DreamComeTrue
from unginvest_workshop.domain.road_picture import StepMark
from unginvest_workshop.operations import followup
from unginvest_workshop.ui.exercises.follow_up.doing import FollowUpDoing
from unginvest_workshop.ui.exercises.follow_up.way_list import WayList, WayRow
from unginvest_workshop.ui.fonts import SEMIBOLD, sans, serif
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, Card, PlainLabel
from unginvest_workshop.ui.widgets.hint import EmptyHint, Symbol
from unginvest_workshop.ui.widgets.kept_fields import TextField
from unginvest_workshop.ui.widgets.spins import NumberBox
from unginvest_workshop.ui.widgets.words import Words

_FIRST_YEAR, _LAST_YEAR = 2000, 2100


class DreamsPage(QWidget):
    """Dreams at the left; at the right the chosen one, in the sun's colours once it has come true."""

    def __init__(self, desk: OpenWorkshop, doing: FollowUpDoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._doing, self._t = desk, doing, desk.t
        t = desk.t
        self.list = WayList(t("Drømmene fra den gangen"))
        self.list.picked.connect(self._pick)
        self.list.opened.connect(self.toggle)
        self.list.remove_asked.connect(doing.unmark)
        self.text = Words("", serif(22, SEMIBOLD), widest=2000)
        self.button = Button("", key="Enter")
        self.button.clicked.connect(self._toggle_chosen)
        self.year = NumberBox(_FIRST_YEAR, _LAST_YEAR)
        self.year.setFont(sans(BODY_PX))
        self.year.setAccessibleName(t("Året det ble virkelighet"))
        self.year.editingFinished.connect(self._keep_year)
        self.remark = TextField(t("Hvordan merker vi det?"))
        self.remark.kept.connect(self._keep_remark)
        self._card = Card()
        self._true = QWidget()
        self._pages = QStackedWidget()
        self._dreams: list[DreamIdea] = []
        self._marked: dict[str, DreamComeTrue] = {}
        self._lay_out()

    def show_dreams(self) -> None:
        """Show the dreams as they are now."""
        dreams, marked = self._desk.read(
            lambda tx: (followup.dreams_from_then(tx, self._desk.id), followup.come_true(tx, self._desk.id))
        )
        self._dreams = [idea for _, idea in walk_chains(dreams)]
        self._marked = {row.dream_id: row for row in marked}
        self.list.show_rows([self._row(idea) for idea in self._dreams])
        self._pages.setCurrentIndex(0 if self._dreams else 1)
        self._show_chosen()

    def mark(self, remark: str) -> bool:
        """Mark the chosen dream as come true, with how one can tell; False when there is none."""
        chosen = self.list.chosen()
        if chosen is None:
            return False
        self._doing.mark_come_true(chosen, remark=remark.strip() or None)
        return True

    def toggle(self, dream_id: str) -> None:
        """Mark a dream as come true, or take that back."""
        if dream_id in self._marked:
            self._doing.unmark(dream_id)
        else:
            self._doing.mark_come_true(dream_id)

    def _lay_out(self) -> None:
        t = self._t
        years = QHBoxLayout()
        years.setSpacing(10)
        years.addWidget(Symbol("star", size=26, colour=PALETTE.warm))
        years.addWidget(PlainLabel(t("Blitt virkelighet i"), weight=SEMIBOLD, colour=PALETTE.warm))
        years.addWidget(self.year)
        years.addStretch(1)
        under = QVBoxLayout(self._true)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(8)
        under.addLayout(years)
        label: QLabel = PlainLabel(t("Slik merker vi det"), px=14, weight=SEMIBOLD, colour=PALETTE.sun_ink)
        label.setBuddy(self.remark)
        under.addWidget(label)
        under.addWidget(self.remark)
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(22, 18, 22, 18)
        inner.setSpacing(14)
        inner.addWidget(self.text)
        inner.addWidget(self._true)
        inner.addWidget(self.button)
        right = QVBoxLayout()
        right.addWidget(self._card)
        right.addStretch(1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.list, 2)
        row.addLayout(right, 3)
        self.list.setMinimumWidth(180)
        self._pages.addWidget(both)
        self._pages.addWidget(EmptyHint(t("Den gangen ble det ikke skrevet ned noen drømmer."), symbol="think"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _row(self, idea: DreamIdea) -> WayRow:
        marked = self._marked.get(idea.id)
        if marked is None:
            return WayRow(idea.id, idea.text)
        said = self._t("Blitt virkelighet {year}", year=marked.year)
        return WayRow(idea.id, idea.text, said, StepMark.MILESTONE)

    def _show_chosen(self) -> None:
        chosen = next((idea for idea in self._dreams if idea.id == self.list.chosen()), None)
        self._card.setVisible(chosen is not None)
        if chosen is None:
            return
        marked = self._marked.get(chosen.id)
        other = self.text.text != chosen.text
        self.text.set_text(chosen.text)
        self._true.setVisible(marked is not None)
        self._card.set_look(fill=PALETTE.highlight if marked else PALETTE.surface)
        self.button.setText(self._t("Ta det tilbake") if marked else self._t("Blitt virkelighet"))
        self.button.updateGeometry()
        with QSignalBlocker(self.year):
            self.year.setValue(marked.year if marked else self._desk.workshop().date.year)
        self.remark.show_text(marked.remark if marked else "", anew=other)

    def _pick(self, dream_id: str) -> None:
        del dream_id
        self._show_chosen()

    def _toggle_chosen(self) -> None:
        chosen = self.list.chosen()
        if chosen is not None:
            self.toggle(chosen)

    def _keep_year(self) -> None:
        chosen = self.list.chosen()
        marked = self._marked.get(chosen or "")
        if chosen is not None and marked is not None and marked.year != self.year.value():
            self._doing.mark_come_true(chosen, year=self.year.value())

    def _keep_remark(self, said: str) -> None:
        chosen = self.list.chosen()
        if chosen is not None and chosen in self._marked:
            self._doing.mark_come_true(chosen, remark=said)
