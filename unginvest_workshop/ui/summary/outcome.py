"""How far the writing has come, and what was written."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.ports import SavedSummary
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.bars import ProgressBars
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.label import PlainLabel

_PLACE: Final = Qt.ItemDataRole.UserRole
_AROUND: Final = 14
"""Pixels within the list's edge, above and below."""


class FileList(QListWidget):
    """Files by name; Enter opens the current one."""

    chosen = Signal(str)
    """Carries the path of a file to open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(self._choose)

    def show_files(self, files: Sequence[Path]) -> None:
        """List other files."""
        self.clear()
        for file in files:
            item = QListWidgetItem(file.name, self)
            item.setData(_PLACE, str(file))
        self.setCurrentRow(0)
        rows = self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth() + _AROUND
        self.setMaximumHeight(max(rows, _AROUND))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current file."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_PLACE)))


class Outcome(QWidget):
    """Stands where the choices were while files are written, and afterwards."""

    stopped = Signal()
    """Nothing is to be written after all."""
    left = Signal()
    """The choices are wanted again."""

    def __init__(self, t: Translator, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        """``words`` say what the formats are called."""
        super().__init__(parent)
        self._t, self._words = t, words
        self.heading = PlainLabel(px=17, weight=SEMIBOLD, wrap=True)
        self.place = PlainLabel(px=14, colour=PALETTE.muted, elide=True)
        self.bars = ProgressBars()
        self.stop_button = Button(t("Avbryt"), self)
        self.stop_button.clicked.connect(self._stop)
        self.files = FileList()
        self.files.setAccessibleName(t("Filene"))
        self.hint = PlainLabel(t("Enter åpner fila."), px=14, colour=PALETTE.muted)
        self.notices = QVBoxLayout()
        self.notices.setSpacing(6)
        self.folder_button = Button(t("Åpne mappa"), self)
        self.back_button = Button(t("Endre valgene"), self)
        self.back_button.clicked.connect(self._leave)
        self._lay_out()

    def begin(self, count: int) -> None:
        """Show that so many formats are to be made."""
        self._show_done(done=False)
        self.bars.set_count(0, count)
        self.heading.setText(self._t("Lagrer …"))
        self.stop_button.setEnabled(True)

    def tell(self, name: str, number: int, count: int) -> None:
        """Show which format is made now, and which of how many it is, from 0; "" when the files are written."""
        self.bars.set_count(number, count)
        if name:
            called = self._words.get(name, name)
            self.heading.setText(self._t("{n} av {total}: {name} …", n=number + 1, total=count, name=called))
        else:
            self.heading.setText(self._t("Skriver filene …"))
        self.stop_button.setEnabled(bool(name))

    def finish(self, folder: Path, written: SavedSummary) -> None:
        """List what was written, and say what could not be."""
        self._show_done(done=True)
        whole, some = self._t("Oppsummeringen er lagret"), self._t("Ikke alt ble lagret")
        self.heading.setText(some if written.unwritten else whole)
        self.place.setText(str(folder))
        self.files.show_files(written.files)
        for trouble in written.unwritten:
            said = self._t(trouble.message, **trouble.values)
            self.notices.addWidget(PlainLabel(said, px=14.5, colour=PALETTE.warm, wrap=True))
        for notice in written.notices:
            self.notices.addWidget(PlainLabel(self._t.say(notice), px=14, colour=PALETTE.muted, wrap=True))
        self.files.setFocus()

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.heading.setText(self._t("Avbryter …"))
        self.stopped.emit()

    def _leave(self) -> None:
        self.left.emit()

    def _show_done(self, *, done: bool) -> None:
        after: tuple[QWidget, ...] = (self.place, self.files, self.hint, self.folder_button, self.back_button)
        for part in after:
            part.setVisible(done)
        self.bars.setVisible(not done)
        self.stop_button.setVisible(not done)
        clear_layout(self.notices)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.folder_button)
        below.addWidget(self.back_button)
        below.addWidget(self.stop_button)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self.place)
        column.addWidget(self.bars)
        column.addWidget(self.files, 20)
        column.addWidget(self.hint)
        column.addLayout(self.notices)
        column.addLayout(below)
        column.addStretch(1)
