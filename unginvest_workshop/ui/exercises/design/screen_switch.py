"""What the room sees of the statements: all, one at a time, what waits for one, or where there is energy."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.design.views import ALL, ENERGY, ONE, WAITING, WORDS
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.label import PlainLabel

_VIEWS = tuple(view for view, _ in WORDS)


class ScreenSwitch(QWidget):
    """A button for each; it tells what somebody wishes, the workspace does it."""

    picked = Signal(str)
    """Carries ALL, ONE, WAITING or ENERGY."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ALL
        """What the room sees, of these."""
        self._group = QButtonGroup(self)
        row = FlowLayout(self, gap=8)
        label = PlainLabel(t("På lerretet:"), px=SMALL_PX + 1, colour=PALETTE.muted)
        label.setMinimumHeight(36)
        row.addWidget(label)
        for number, (_, words) in enumerate(WORDS):
            button = Button(t(words), px=14, padding=11, checkable=True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(self._tell)

    def show_view(self, view: str, *, any_statements: bool) -> None:
        """Show what the room sees now: ALL, WAITING, ENERGY or a statement's id."""
        self.shown = view if view in {ALL, WAITING, ENERGY} else ONE
        self._group.button(_VIEWS.index(self.shown)).setChecked(True)
        self._group.button(_VIEWS.index(ONE)).setEnabled(any_statements)

    def _tell(self, number: int) -> None:
        self.picked.emit(_VIEWS[number])
