"""How everyone who is here is dealt into groups: how many groups or how large, and who stays together."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from unginvest_workshop.domain.grouping import group_sizes
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.grouping import Keeping
from unginvest_workshop.ui.dialogs.frame import form_label
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.spins import NumberBox

_MOST_GROUPS: Final = 80
_LARGEST_GROUP: Final = 20


class DealingRow(QWidget):
    """The number of groups and their size, each of which follows from the other."""

    asked = Signal(int, object)
    """Carries how many groups there are to be, and a Keeping."""

    def __init__(self, t: Translator, here: Callable[[], int]) -> None:
        """Make the row; ``here`` returns how many people there are to be dealt."""
        super().__init__()
        self._here = here
        self.number = NumberBox(1, _MOST_GROUPS)
        self.size_wished = NumberBox(3, _LARGEST_GROUP)
        self.keeping = QComboBox()
        for words, keeping in (
            (t("Hver for seg"), Keeping.NOBODY),
            (t("Hold parene sammen"), Keeping.PAIRS),
            (t("Slå sammen gruppene, to og to"), Keeping.GROUPS),
        ):
            self.keeping.addItem(words, keeping.value)
        self.deal = Button(t("Del inn på nytt"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.keeping)
        row.addSpacing(6)
        row.addWidget(form_label(t("I hver gruppe"), self.size_wished))
        row.addWidget(self.size_wished)
        row.addSpacing(6)
        row.addWidget(form_label(t("Antall grupper"), self.number))
        row.addWidget(self.number)
        row.addWidget(self.deal)
        self.size_wished.valueChanged.connect(self._on_size)
        self.number.valueChanged.connect(self._on_number)
        self.keeping.currentIndexChanged.connect(self._on_keeping)
        self.deal.clicked.connect(self._ask)

    def show_groups(self, count: int) -> None:
        """Show how many groups there are, and about how large they are."""
        self.number.setValue(count)
        self._on_number(self.number.value())

    def _on_size(self, size: int) -> None:
        """Let the number of groups follow from how many there are to be in each."""
        with QSignalBlocker(self.number):
            self.number.setValue(len(group_sizes(self._here(), size)))

    def _on_number(self, count: int) -> None:
        """Let the size follow from the number of groups."""
        with QSignalBlocker(self.size_wished):
            self.size_wished.setValue(round(self._here() / count))

    def _on_keeping(self) -> None:
        """Where groups are joined, how many they become follows from how many there are."""
        free = Keeping(self.keeping.currentData()) is not Keeping.GROUPS
        self.number.setEnabled(free)
        self.size_wished.setEnabled(free)

    def _ask(self) -> None:
        self.asked.emit(self.number.value(), Keeping(self.keeping.currentData()))
