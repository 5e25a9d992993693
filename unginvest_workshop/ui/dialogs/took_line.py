"""What an exercise took: today, and the last time its template was led, which the plan can go by."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel


class TookLine(QWidget):
    """A line that says it, with a button to take the last time's minutes."""

    chosen = Signal(int)
    """Carries the minutes that it took last."""

    def __init__(self, t: Translator, took: int | None, last: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = last
        told = [
            t("Tok {n} min", n=took) if took is not None else "",
            t("Sist: {n} min", n=last) if last is not None else "",
        ]
        self.words = PlainLabel(" · ".join(filter(None, told)), colour=PALETTE.muted)
        self.use = Button(t("Bruk tida det tok sist"), kind=ButtonKind.QUIET, px=14, padding=6)
        self.use.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.use.setVisible(last is not None)
        self.use.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words)
        row.addWidget(self.use)
        row.addStretch(1)

    def tells(self) -> bool:
        """Tell whether anything is known."""
        return bool(self.words.text())

    def _choose(self) -> None:
        if self._last is not None:
            self.chosen.emit(self._last)
