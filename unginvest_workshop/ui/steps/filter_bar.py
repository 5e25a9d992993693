"""The line over a table of steps: what is looked for, and what can be chosen besides; always one row."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import PlainLabel

_GAP: Final = 10
_LEAST_FIELD: Final = 112
_WIDEST_CHOICE: Final = 216
_FIELD_SHARE: Final = 9
"""Of the row; a choice has the share of its letters."""
_LIST: Final = 230
_INSIDE: Final = 4


class FindField(QLineEdit):
    """What is looked for, and how many are found; Down goes to the table, Esc looks for nothing."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = PlainLabel("", px=14, colour=PALETTE.muted, parent=self)
        self.count.hide()

    def show_count(self, said: str) -> None:
        """Say at the end of the field how many are found; with nothing to say the words have all of it."""
        self.count.setText(said)
        self.count.setVisible(bool(said))
        self.count.adjustSize()
        self.setTextMargins(0, 0, self.count.width() + _GAP if said else 0, 0)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the count at the end."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self.count.move(self.width() - self.count.width() - _GAP, (self.height() - self.count.height()) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the table, or empty the field."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Choice(QComboBox):
    """A list to choose from, whose words end in "…" where there is no room for all of them."""

    def __init__(self, letters: int, parent: QWidget | None = None) -> None:
        """Make it; it has room for so many wide letters at the least, and in its list all words are whole."""
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.setMaximumWidth(_WIDEST_CHOICE)
        self.view().setMinimumWidth(_LIST)
        self.currentTextChanged.connect(self.setToolTip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it with as many of its words as there is room for."""
        del event
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        words, dots = self.currentText(), Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(words, dots, field.width() - _INSIDE)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class FilterBar(QWidget):
    """Narrow, the choices give way first; wide, the field has what is over."""

    def __init__(self, t: Translator, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = FindField()
        self.finding.setPlaceholderText(t("Finn: ord, navn, «denne våren» …"))
        self.finding.setAccessibleName(t("Finn steg"))
        self.finding.setMinimumWidth(_LEAST_FIELD)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.finding, _FIELD_SHARE)
        for choice in choices:
            row.addWidget(choice, choice.minimumContentsLength())
