"""The workspace of the close: words typed one by one, and when the room meets again."""

import datetime as dt

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.closing import ClosingWord
from unginvest_workshop.domain.ids import AgendaItemId, ClosingWordId
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import closing, workshops
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.close.word_chip import WordChip
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled
from unginvest_workshop.ui.widgets.spins import DayEdit

_USUAL_WAIT_DAYS = 90
"""How far ahead a next fagdag is proposed when nothing is decided."""


class CloseWorkspace(Workspace):
    """Words as chips, the line they are typed in, and the next date at the top."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self._header = WorkspaceHeader("")
        self.next_date = NextDate(desk)
        self.next_date.chosen.connect(self._set_date)
        self._header.add(self.next_date)
        self._ground = QWidget()
        self._flow = FlowLayout(self._ground, gap=12)
        self._scroll = scrolled(self._ground, sideways=True)
        self._chips: dict[ClosingWordId, WordChip] = {}
        self._pages = QStackedWidget()
        self.field = CaptureField(self.t("Skriv ett ord, slik det blir sagt"))
        self.field.entered.connect(self._add)
        self._lay_out()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show the words and the date as they are now."""
        if changes is not None and not changes.touches(ClosingWord, Workshop, AgendaItem):
            return
        words = self.desk.read(lambda tx: closing.closing_words(tx, self.desk.id))
        item = self.desk.item(self.item_id)
        written = self.desk.console.content.exercise(item.exercise)
        self._header.set_title(item_name(item, self.desk.console.content))
        self._header.set_lead(self.t.plural("{n} ord", "{n} ord", len(words)) if words else written.lead)
        self.next_date.show_date(self.desk.workshop().next_date)
        self._show_words(words)
        self._pages.setCurrentIndex(0 if words else 1)

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed."""
        return self.field

    def focus_capture(self) -> None:
        """Put the cursor where words are typed."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_word(self, word_id: ClosingWordId) -> bool:
        """Let a word have the keys, and be seen; False when it is not there."""
        chip = self._chips.get(word_id)
        if chip is None:
            return False
        chip.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self._scroll, chip)
        return True

    def _lay_out(self) -> None:
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(
            EmptyHint(self.t("Ta en runde, og skriv ordene etter hvert. Alle kan si «pass»."), symbol="talk")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(14)
        column.addWidget(self._header)
        column.addWidget(self._pages, 1)
        column.addWidget(CaptureBar(self.field))

    def _show_words(self, words: list[ClosingWord]) -> None:
        """Show a chip for each word; those that stay are not made anew."""
        kept = {word.id for word in words}
        for gone in [word_id for word_id in self._chips if word_id not in kept]:
            chip = self._chips.pop(gone)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for position, word in enumerate(words):
            if word.id in self._chips:
                continue
            chip = WordChip(word.id, word.text, self.t("Ta bort «{word}»", word=word.text), self._ground)
            chip.removed.connect(self._remove)
            self._chips[word.id] = chip
            self._flow.insert_widget(position, chip)
            chip.show()

    def _add(self, text: str) -> None:
        if self.desk.do(self.t("Nytt ord"), lambda tx: closing.add_word(tx, self.desk.id, text)) is not None:
            self.field.clear()

    def _remove(self, word_id: ClosingWordId) -> None:
        self.desk.do(self.t("Ta bort ordet"), lambda tx: closing.remove_word(tx, word_id))

    def _set_date(self, day: dt.date | None) -> None:
        self.desk.do(
            self.t("Neste dato"), lambda tx: workshops.set_next_date(tx, self.desk.id, day), merge="close:next_date"
        )


class NextDate(QWidget):
    """When the room meets again, if that is decided."""

    chosen = Signal(object)
    """Carries a date, or None."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        t = desk.t
        self.decide = Button(t("Velg neste dato"))
        self.decide.clicked.connect(self._propose)
        self._label = PlainLabel(t("Vi ses igjen"), colour=PALETTE.muted)
        self.date = DayEdit()
        self.date.setFont(sans(BODY_PX))
        self.date.setDisplayFormat("d. MMMM yyyy" if t.language != "en" else "d MMMM yyyy")
        self.date.setAccessibleName(t("Neste dato"))
        self.date.dateChanged.connect(self._on_date)
        self.clear = Button(t("Ta bort"), kind=ButtonKind.QUIET, padding=8)
        self.clear.clicked.connect(self._forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.decide, self._label, self.date, self.clear):
            row.addWidget(widget)

    def show_date(self, day: dt.date | None) -> None:
        """Show what is decided."""
        self.decide.setVisible(day is None)
        for widget in (self._label, self.date, self.clear):
            widget.setVisible(day is not None)
        if day is not None and _day(self.date.date()) != day:
            self.date.blockSignals(True)  # noqa: FBT003
            self.date.setDate(QDate(day.year, day.month, day.day))
            self.date.blockSignals(False)  # noqa: FBT003

    def _propose(self) -> None:
        self.chosen.emit(self._desk.workshop().date + dt.timedelta(days=_USUAL_WAIT_DAYS))

    def _forget(self) -> None:
        self.chosen.emit(None)

    def _on_date(self, day: QDate) -> None:
        self.chosen.emit(_day(day))


def _day(day: QDate) -> dt.date:
    return dt.date(day.year(), day.month(), day.day())
