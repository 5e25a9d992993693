"""What the room sees: what to do, all shared factors, or one at a time."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.shared_factors.views import OVERVIEW, TASK
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel

ONE: Final = "one"
"""One at a time: which one, the board knows."""


class ScreenSwitch(QWidget):
    """A button for each; it tells what somebody wishes, the workspace does it."""

    picked = Signal(str)
    """Carries TASK, OVERVIEW or ONE."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views: Final = (TASK, OVERVIEW, ONE)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(PlainLabel(t("På lerretet:"), px=SMALL_PX + 1, colour=PALETTE.muted))
        for number, words in enumerate((t("Oppgaven"), t("Alle"), t("Én om gangen"))):
            button = Button(words, px=14, padding=10, checkable=True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(self._tell)
        self.shown = TASK

    def show_view(self, shown: str, *, any_kept: bool) -> None:
        """Show what the room sees now: TASK, OVERVIEW or the id of a shared factor."""
        self.shown = shown if shown in {TASK, OVERVIEW} else ONE
        self._group.button(self.views.index(self.shown)).setChecked(True)
        for button in self._group.buttons()[1:]:
            button.setEnabled(any_kept)

    def _tell(self, number: int) -> None:
        self.picked.emit(self.views[number])
