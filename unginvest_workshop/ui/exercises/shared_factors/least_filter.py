"""What the board shows: everything, or what at least so many groups tell of."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox

from unginvest_workshop.i18n import Translator


class LeastFilter(QComboBox):
    """Offers how many groups a shared factor must be told by, in the words of the list's rows."""

    left = Signal()
    """Its list is closed: the keys are for the board again."""

    def __init__(self, t: Translator) -> None:
        super().__init__()
        self._t = t
        self.setAccessibleName(t("Vis det som er delt av minst så mange grupper"))

    def fill(self, least: int, most: int) -> None:
        """Offer every level up to ``most`` groups, with ``least`` chosen; one group alone is no choice."""
        levels = [0, *range(2, most + 1)]  # that at least one group tells it is true of all
        if levels != [self.itemData(row) for row in range(self.count())]:
            self.clear()
            for level in levels:
                self.addItem(self._t("Delt av minst {n}", n=level) if level else self._t("Vis alle"), level)
        self.setCurrentIndex(max(0, self.findData(min(least, most))))
        self.setVisible(len(levels) > 1)

    def hidePopup(self) -> None:
        """Close the list, and tell so once the focus has come back from it."""
        was_open = self.view().isVisible()
        super().hidePopup()
        if was_open:
            QTimer.singleShot(0, self, self.left.emit)
