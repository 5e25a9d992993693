"""The few buttons at a canvas's corner: nearer, further away, all of it, the list, and tidying what was moved."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.widgets import Button, ButtonKind

_EDGE = 12
ROOM = 46
"""Pixels that a canvas keeps free for the tools at its bottom."""
IN_STRIP = 6
"""Pixels under the tools where they stand in a strip of that height."""


class CanvasTools(QWidget):
    """Stands at the lower right corner of the widget that it is made for, so many pixels from its lower edge."""

    nearer = Signal()
    further = Signal()
    fitted = Signal()
    listed = Signal(bool)
    tidied = Signal()

    def __init__(self, t: Translator, over: QWidget, below: int = _EDGE) -> None:
        super().__init__(over)
        self._over = over
        self._below = below
        self.list_button = Button(t("Liste"), px=14, padding=11, checkable=True)
        self.list_button.setToolTip(t("Vis det samme som en liste"))
        self.list_button.toggled.connect(self.listed)
        further = Button("−", px=16, padding=10)
        further.setToolTip(t("Lenger unna, som med hjulet på musa eller to fingre"))
        further.clicked.connect(self.further)
        fit = Button(t("Vis alt"), px=14, padding=11)
        fit.clicked.connect(self.fitted)
        nearer = Button("+", px=16, padding=10)
        nearer.setToolTip(t("Nærmere, som med hjulet på musa eller to fingre"))
        nearer.clicked.connect(self.nearer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._zooming = (further, fit, nearer)
        self.tidy_button = Button(t("Rydd"), kind=ButtonKind.QUIET, px=14, padding=11)
        self.tidy_button.setToolTip(t("La alt som er flyttet for hånd, stå på plassen sin igjen"))
        self.tidy_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tidy_button.clicked.connect(self.tidied)
        self.tidy_button.hide()
        row.addWidget(self.tidy_button)
        for button in (self.list_button, *self._zooming):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.set_kind(ButtonKind.SECONDARY)
            row.addWidget(button)
        for button, name in ((further, t("Lenger unna")), (nearer, t("Nærmere"))):
            button.setAccessibleName(name)
        over.installEventFilter(self)
        self._place()

    def show_zooming(self, *, shown: bool) -> None:
        """Show what zooms only where there is something to zoom."""
        for button in self._zooming:
            button.setVisible(shown)
        self._place()

    def show_tidying(self, *, shown: bool) -> None:
        """Offer to tidy only where something was moved by hand."""
        if self.tidy_button.isHidden() is shown:
            self.tidy_button.setVisible(shown)
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the corner."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        self.move(self._over.width() - self.width() - _EDGE, self._over.height() - self.height() - self._below)
        self.raise_()
