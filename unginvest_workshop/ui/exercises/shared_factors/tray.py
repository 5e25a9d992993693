"""The tray: the factors that stand in no shared factor yet."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import SuccessFactorId
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.shared_factors.chip import MIME, Selection, dragged_factors
from unginvest_workshop.ui.exercises.shared_factors.chips import Chips
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.chip import KeyCap
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import scrolled


class Tray(Card):
    """Loose factors, flowing. Factors that are dropped here are loose again."""

    dropped = Signal(list)

    def __init__(self, t: Translator, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self.setAcceptDrops(True)
        self._title = PlainLabel(t("Ikke plassert"), weight=SEMIBOLD)
        self._count = PlainLabel(colour=PALETTE.muted)
        flow = FlowLayout(gap=8)
        self.chips = Chips(flow, flow.insert_widget, selection)
        scroll = scrolled(self.chips, sideways=True, see_through=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(scroll, 1)

    def show_factors(self, factors: list[tuple[SuccessFactorId, str, str]]) -> None:
        """Show the loose factors."""
        self._count.setText(str(len(factors)))
        self.chips.show_factors(factors)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take factors."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which factors are to be loose."""
        event.acceptProposedAction()
        self.dropped.emit(dragged_factors(event.mimeData()))

    def _head(self) -> QHBoxLayout:
        t = self._t
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(PlainLabel(t("dra hit og dit ·"), colour=PALETTE.muted))
        row.addWidget(KeyCap("M"))
        row.addWidget(PlainLabel(t("flytt til … ·"), colour=PALETTE.muted))
        row.addWidget(KeyCap("Ctrl Z"))
        row.addWidget(PlainLabel(t("angre"), colour=PALETTE.muted))
        return row
