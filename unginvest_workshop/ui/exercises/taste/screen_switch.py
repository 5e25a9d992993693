"""What the room sees of the pieces: what to do, all of them as cards, or one at a time."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.taste.views import OVERVIEW, TASK
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.label import PlainLabel

ONE: Final = "one"
"""One at a time: which one is chosen on the cards."""


class ScreenSwitch(QWidget):
    """A button for each; it tells what somebody wishes, the workspace does it."""

    picked = Signal(str)
    """Carries TASK, OVERVIEW or ONE."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = (TASK, OVERVIEW, ONE)
        self._group = QButtonGroup(self)
        row = FlowLayout(self, gap=8)
        label = PlainLabel(t("På lerretet:"), px=SMALL_PX + 1, colour=PALETTE.muted)
        label.setMinimumHeight(36)
        row.addWidget(label)
        for number, words in enumerate((t("Oppgaven"), t("Oversikten"), t("Ett om gangen"))):
            button = Button(words, px=14, padding=11, checkable=True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(self._tell)

    def show_view(self, shown: str, *, any_pieces: bool) -> None:
        """Show what the room sees now: TASK, OVERVIEW or a piece's id."""
        view = shown if shown in {TASK, OVERVIEW} else ONE
        self._group.button(self._views.index(view)).setChecked(True)
        for button in self._group.buttons()[1:]:
            button.setEnabled(any_pieces)

    def _tell(self, number: int) -> None:
        self.picked.emit(self._views[number])
