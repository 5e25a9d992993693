"""The workspace of a break: what it is called, how long it is, and when everybody is back."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import LONGEST, AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.time_of_day import minute_of_day
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import agenda, timers
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.pause.stage import planned_back
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE, PHASES
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.clock_choice import ClockChoice
from unginvest_workshop.ui.widgets.fields import InlineEdit
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.hint import Symbol
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.spins import NumberBox

_WIDEST: Final = 680
"""The width of the card in pixels, where there is room for it."""


class PauseWorkspace(Workspace):
    """One card in the middle: calm, as the break is."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self._header = WorkspaceHeader("")
        self.back = PlainLabel(px=34, weight=SEMIBOLD, in_serif=True, wrap=True)
        self.back.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = InlineEdit()
        self.title.setAccessibleName(self.t("Hva pausen heter"))
        self.title.edited.connect(self._rename)
        self.minutes = NumberBox(1, LONGEST)
        self.minutes.setFont(sans(BODY_PX))
        self.minutes.setSuffix(self.t(" min"))
        self.minutes.setAccessibleName(self.t("Minutter"))
        self.minutes.valueChanged.connect(self._set_minutes)
        self.until = ClockChoice(self.t("Til klokka"))
        self.until.chosen.connect(self._set_until)
        self._lay_out()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show the break as it is now."""
        if changes is not None and not changes.touches(AgendaItem, Timer):
            return
        item = self.desk.item(self.item_id)
        written = self.desk.console.content.exercise(item.exercise)
        self._header.set_title(item_name(item, self.desk.console.content))
        self._header.set_lead(written.lead)
        self.title.setPlaceholderText(written.name)
        self.title.show_text(item.title)
        if self.minutes.value() != item.minutes:
            self.minutes.blockSignals(True)  # noqa: FBT003
            self.minutes.setValue(item.minutes)
            self.minutes.blockSignals(False)  # noqa: FBT003
        self.minutes.setEnabled(item.until is None)
        self.until.show_minute(item.until, self._next_quarter(item.minutes))
        back = planned_back(item, self.desk.read(lambda tx: timers.timer_of(tx, self.item_id)))
        self.back.set_colour(PHASES[item.phase].strong)
        waiting = self.t("Start klokka når pausen begynner.")
        self.back.setText(waiting if back is None else self.t("Tilbake klokka {time}", time=self.t.clock(back)))

    def focus_capture(self) -> None:
        """Put the cursor in the name."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(10)
        fields.addStretch(1)
        fields.addWidget(PlainLabel(self.t("Heter"), colour=PALETTE.muted))
        fields.addWidget(self.title)
        fields.addSpacing(12)
        fields.addWidget(PlainLabel(self.t("Varer"), colour=PALETTE.muted))
        fields.addWidget(self.minutes)
        fields.addStretch(1)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(48, 40, 48, 36)
        inside.setSpacing(20)
        inside.addWidget(Symbol("pause", size=64, colour=PALETTE.muted), 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self.back)
        inside.addLayout(fields)
        inside.addWidget(self.until, 0, Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.addWidget(self._header)
        column.addStretch(2)
        column.addLayout(_in_the_middle(card))
        column.addStretch(3)

    def _rename(self, text: str) -> None:
        self.desk.do(self.t("Nytt navn på pausen"), lambda tx: agenda.edit_item(tx, self.item_id, title=text))

    def _set_minutes(self, minutes: int) -> None:
        self.desk.do(
            self.t("Ny lengde på pausen"),
            lambda tx: agenda.set_minutes(tx, self.item_id, minutes),
            merge=f"pause:minutes:{self.item_id}",
        )

    def _set_until(self, minute: int | None) -> None:
        self.desk.do(
            self.t("Når pausen er slutt"),
            lambda tx: agenda.set_until(tx, self.item_id, minute),
            merge=f"pause:until:{self.item_id}",
        )

    def _next_quarter(self, minutes: int) -> int:
        """Return the quarter of an hour at which a break of so many minutes would end, if it began now."""
        return -(-(minute_of_day(self.desk.clock.now().wall) + minutes) // 15) * 15 % (24 * 60)


def _in_the_middle(card: QWidget) -> QHBoxLayout:
    """Return a row with the card in its middle; an alignment would not ask it for its height at its width."""
    card.setMaximumWidth(_WIDEST)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card, _WIDEST)
    row.addStretch(1)
    return row
