"""What the facilitator needs of the console when the stage covers it: a strip of controls at the lower edge."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from unginvest_workshop.operations.tx import NotFoundError
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.clock import TimerModel, clock_text
from unginvest_workshop.ui.icons import icon
from unginvest_workshop.ui.stage.live import LiveStage, Veil
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel

_VEILS: Final = {"blank_dark": Veil.BLACK, "blank_paper": Veil.PAPER, "freeze": Veil.FROZEN}


class StageStrip(QWidget):
    """Buttons for what is done most, each an action of the console; reached by pointer, or by Tab."""

    def __init__(
        self,
        actions: ActionSet,
        timer: TimerModel,
        live: LiveStage,
        write: Callable[[], None],
        can_write: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        """``write`` opens the line in which the room's words are typed, where ``can_write`` says that there are any."""
        super().__init__(parent)
        self._can_write = can_write
        t = actions.t
        self._t, self._timer, self._live = t, timer, live
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.clock = PlainLabel(tabular=True)
        self.buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(4)
        for name, words in (("previous", t("Forrige")), ("next", t("Neste")), ("toggle_timer", t("Pause"))):
            row.addWidget(self._button(actions, name, words))
        row.addWidget(self.clock)
        veils = (("blank_dark", t("Svart")), ("blank_paper", t("Tomt")), ("freeze", t("Frys")))
        for name, words in (("less_time", "−1"), ("more_time", "+1"), *veils):
            row.addWidget(self._button(actions, name, words, checkable=name in _VEILS))
        self.write_button = Button(t("Skriv"), self, kind=ButtonKind.QUIET, px=14, padding=9, key="Ctrl L")
        self.write_button.setIcon(icon("write", PALETTE.accent))
        self.write_button.clicked.connect(write)
        row.addWidget(self.write_button)
        row.addWidget(self._button(actions, "show_stage", t("Til konsollen")))
        timer.ticked.connect(self.refresh)
        live.veil_changed.connect(self.refresh)
        self.refresh()

    def first(self) -> Button:
        """Return the button that Tab comes to first: none that takes the room elsewhere at one Enter too many."""
        return self.write_button if self._can_write() else self.buttons["toggle_timer"]

    def refresh(self) -> None:
        """Show the time, what veils the stage, and whether there is something to write."""
        self.write_button.setVisible(self._can_write())
        for name, veil in _VEILS.items():
            self.buttons[name].setChecked(self._live.has(veil))
        item_id = self._timer.active_item()
        for name in ("toggle_timer", "less_time", "more_time"):
            self.buttons[name].setEnabled(item_id is not None)
        try:
            reading = self._timer.reading(item_id) if item_id is not None else None
        except NotFoundError:
            reading = None
        self.clock.setText("" if reading is None else clock_text(reading.remaining))
        going = reading is not None and reading.running
        self.buttons["toggle_timer"].setText(self._t("Pause") if going else self._t("Start"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint white paper with a hairline around it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(PALETTE.surface))
        painter.setPen(QPen(QColor(PALETTE.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)

    def _button(self, actions: ActionSet, name: str, words: str, *, checkable: bool = False) -> Button:
        button = Button(words, self, kind=ButtonKind.QUIET, px=14, padding=9, checkable=checkable)
        action = actions[name]
        key = actions.key_text(name)
        button.setToolTip(f"{action.text()} ({key})" if key else action.text())
        button.setAccessibleName(action.text())
        button.clicked.connect(action.trigger)
        self.buttons[name] = button
        return button
