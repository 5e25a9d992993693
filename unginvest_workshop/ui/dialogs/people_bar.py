"""What can be done with the people chosen in the table: say whether they are here, keep them together or apart."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from unginvest_workshop.domain.people import Attendance, CompanyKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.dialogs.people_words import ATTENDANCE_WORDS, attendance_key
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel

_MANY: Final = 888


class PeopleBar(QWidget):
    """A row of buttons under the table; which act depends on how many are chosen."""

    marked = Signal(object)
    """Carries an Attendance."""
    wished = Signal(object)
    """Carries a CompanyKind."""
    removed = Signal()

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self.chosen = PlainLabel(px=14, colour=PALETTE.muted)
        self.marks = {attendance: Button(t(words), padding=10) for attendance, words in ATTENDANCE_WORDS.items()}
        self.together = Button(t("Hold sammen"), padding=10)
        self.apart = Button(t("Hold fra hverandre"), padding=10)
        self.remove = Button(t("Ta bort"), kind=ButtonKind.QUIET, padding=10)
        for attendance, button in self.marks.items():
            button.setToolTip(t("Trykk {key} i tabellen", key=chr(attendance_key(t, attendance).value)))
            button.clicked.connect(partial(self._mark, attendance))
        self.together.clicked.connect(partial(self._wish, CompanyKind.TOGETHER))
        self.apart.clicked.connect(partial(self._wish, CompanyKind.APART))
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.chosen)
        for button in (*self.marks.values(), self.together, self.apart):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.remove)
        for button in self.findChildren(Button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # the buttons stand still under the pointer while rows are chosen
        widest = (t("Velg i tabellen:"), t.plural("{n} valgt:", "{n} valgte:", _MANY))
        self.chosen.setFixedWidth(max(map(self.chosen.fontMetrics().horizontalAdvance, widest)))
        self.show_chosen(0)

    def show_chosen(self, count: int) -> None:
        """Offer what can be done with so many people."""
        self.chosen.setText(
            self._t.plural("{n} valgt:", "{n} valgte:", count) if count else self._t("Velg i tabellen:")
        )
        for button in (*self.marks.values(), self.remove):
            button.setEnabled(count > 0)
        for button in (self.together, self.apart):
            button.setEnabled(count > 1)

    def _mark(self, attendance: Attendance, _checked: object = None) -> None:
        self.marked.emit(attendance)

    def _wish(self, kind: CompanyKind, _checked: object = None) -> None:
        self.wished.emit(kind)
