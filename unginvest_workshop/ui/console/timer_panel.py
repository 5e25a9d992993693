"""The timer in the side panel: its ring, start and pause, a minute more or less, and the stretches of an interview."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.segments import SegmentKind
from unginvest_workshop.domain.timer import Reading, Timer, is_begun
from unginvest_workshop.i18n import mark
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations.tx import NotFoundError
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.clock import TimerModel, clock_text
from unginvest_workshop.ui.console.timer_ring import TimerRing
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE, PHASES
from unginvest_workshop.ui.widgets.bars import ProgressBars
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel

_MOST_BARS: Final = 24
"""So many stretches can be told from each other in the panel's width."""

_STRETCHES: Final = MappingProxyType(
    {
        SegmentKind.INTRO: mark("De finner hverandre"),
        SegmentKind.FIRST_TELLS: mark("Den første forteller"),
        SegmentKind.SWAP: mark("De bytter"),
        SegmentKind.SECOND_TELLS: mark("Den andre forteller"),
        SegmentKind.THIRD_TELLS: mark("Den tredje forteller"),
        SegmentKind.TOGETHER: mark("Sammen til slutt"),
    }
)


class TimerPanel(QWidget):
    """Shows the timer at hand: the one that counts or was paused last, else that of the exercise shown."""

    def __init__(
        self, desk: OpenWorkshop, timer: TimerModel, actions: ActionSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._t = desk.t
        self._timer = timer
        self._actions = actions
        self._of = PlainLabel(px=13.5, colour=PALETTE.muted, elide=True)
        self._ring = TimerRing()
        self._toggle = Button("", kind=ButtonKind.PRIMARY, key="␣", padding=10)
        self._less = Button("−1", padding=8)
        self._more = Button("+1", padding=8)
        self._bars = ProgressBars()
        self._stretch = PlainLabel(px=14, wrap=True)
        self._skip = Button("→", kind=ButtonKind.QUIET, padding=7)
        self._restart = Button("↺", kind=ButtonKind.QUIET, padding=7)
        self._here = Button("", kind=ButtonKind.SECONDARY, px=14, padding=10)
        self._segments = QWidget()
        self._lay_out()
        timer.ticked.connect(self.refresh)
        self.refresh()

    def ring(self) -> TimerRing:
        """Return the ring, to be looked at."""
        return self._ring

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the ring give way on small screens."""
        super().resizeEvent(event)
        self._ring.set_size(116 if self.width() >= 236 else 98)

    def refresh(self) -> None:
        """Show what the timer says now."""
        item_id = self._timer.active_item()
        self.setEnabled(item_id is not None)
        if item_id is None:
            self._ring.show_time("–", "", 0, PALETTE.accent)
            return
        try:
            item = self._desk.item(item_id)
            stored, reading = self._timer.timer(item_id), self._timer.reading(item_id)
        except NotFoundError:
            return
        colour = PHASES[item.phase].strong
        here = self._desk.room_place().item_id == item_id
        name = item_name(item, self._desk.console.content)
        goes, stands = self._t("Klokka går for: {name}", name=name), self._t("Klokka står for: {name}", name=name)
        self._of.setText(goes if reading.running else stands)
        self._of.setVisible(self._desk.place().item_id != item_id)
        self._offer_here(here=here)
        self._ring.show_time(clock_text(reading.remaining), self._caption(reading), reading.share_left, colour)
        self._toggle.set_accent(colour)
        self._toggle.setText(self._t("Pause") if reading.running else self._t("Start"))
        self._show_segments(stored, reading, colour)
        self._restart.setEnabled(reading.remaining != reading.length)

    def _offer_here(self, *, here: bool) -> None:
        """Offer the clock of the exercise that is shown while another one's is at hand, as it was left."""
        shown = self._desk.room_place().item_id
        self._here.setVisible(not here and shown is not None)
        if here or shown is None:
            return
        stored, reading = self._timer.timer(shown), self._timer.reading(shown)
        goes_on = self._t("Fortsett klokka her · {time}", time=clock_text(reading.remaining))
        self._here.setText(goes_on if is_begun(stored) else self._t("Start klokka her"))

    def _show_segments(self, timer: Timer, reading: Reading, colour: str) -> None:
        many = len(timer.segments) > 1
        self._segments.setVisible(many)
        self._skip.setVisible(many)
        if many:
            self._bars.setVisible(len(timer.segments) <= _MOST_BARS)
            self._bars.set_colours(
                [colour if index <= reading.segment else None for index in range(len(timer.segments))]
            )
            self._stretch.setText(self._stretch_words(reading, len(timer.segments)))

    def _caption(self, reading: Reading) -> str:
        if reading.remaining < 0:
            return self._t("over tida")
        return self._t("igjen")

    def _stretch_words(self, reading: Reading, count: int) -> str:
        if reading.kind is SegmentKind.ROUND:
            return self._t("Gruppe {number} av {count}", number=reading.segment + 1, count=count)
        words = _STRETCHES.get(reading.kind)
        return self._t(words) if words else ""

    def _lay_out(self) -> None:
        pairs = (
            (self._toggle, "toggle_timer"),
            (self._less, "less_time"),
            (self._more, "more_time"),
            (self._skip, "skip_segment"),
            (self._restart, "restart_segment"),
            (self._here, "start_here"),
        )
        for button, name in pairs:
            action = self._actions[name]
            button.setToolTip(f"{action.text()} ({self._actions.key_text(name)})")
            button.setAccessibleName(action.text())
            button.clicked.connect(action.trigger)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        buttons = QGridLayout()
        buttons.setSpacing(8)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setRowStretch(0, 1)
        buttons.addWidget(self._toggle, 1, 0, 1, 2)
        buttons.addWidget(self._less, 2, 0)
        buttons.addWidget(self._more, 2, 1)
        small = QHBoxLayout()
        small.setSpacing(2)
        small.addWidget(self._restart)
        small.addWidget(self._skip)
        small.addStretch(1)
        buttons.addLayout(small, 3, 0, 1, 2)
        buttons.setRowStretch(4, 1)
        self._toggle.setMinimumWidth(92)
        self._toggle.setSizePolicy(self._toggle.sizePolicy().Policy.Expanding, self._toggle.sizePolicy().Policy.Fixed)
        for button in (self._less, self._more):
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._ring)
        row.addLayout(buttons, 1)
        stretch = QVBoxLayout(self._segments)
        stretch.setContentsMargins(0, 6, 0, 0)
        stretch.setSpacing(5)
        stretch.addWidget(self._bars)
        stretch.addWidget(self._stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._of)
        column.addLayout(row)
        column.addWidget(self._segments)
        column.addWidget(self._here)
