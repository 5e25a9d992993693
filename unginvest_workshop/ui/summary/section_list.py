"""The summary's sections, to tick and to put in order."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE

_NAME: Final = Qt.ItemDataRole.UserRole
_AROUND: Final = 14
"""Pixels within the list's edge, above and below."""


class SectionList(QListWidget):
    """Space ticks a section; Alt with an arrow moves it, and so does dragging."""

    altered = Signal()
    """Sections were ticked, unticked or moved."""

    def __init__(
        self, rows: Sequence[tuple[str, bool]], words: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """Show sections by their names, with whether they are ticked; ``words`` are what they are called."""
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name, ticked in rows:
            item = QListWidgetItem(words.get(name, name), self)
            item.setData(_NAME, name)
            drops = item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled  # a section is dropped between others, on none
            item.setFlags(drops | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.setCurrentRow(0)
        self.setMaximumHeight(max(1, self.sizeHintForRow(0)) * self.count() + 2 * self.frameWidth() + _AROUND)
        self.itemChanged.connect(self._tell)

    def tell_empty(self, names: Collection[str], sentence: str) -> None:
        """Let the sections in which there is nothing yet look quieter; ``sentence`` says so, also where it is heard."""
        with QSignalBlocker(self):
            for item in (self.item(row) for row in range(self.count())):
                empty = item.data(_NAME) in names
                item.setForeground(QColor(PALETTE.muted) if empty else self.palette().text())
                item.setFont(sans(BODY_PX, italic=True) if empty else self.font())
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}. {sentence}" if empty else None)
                item.setToolTip(sentence if empty else "")

    def rows(self) -> list[tuple[str, bool]]:
        """Return the sections in their order, each with whether it is ticked."""
        items = [self.item(row) for row in range(self.count())]
        return [(str(item.data(_NAME)), item.checkState() is Qt.CheckState.Checked) for item in items]

    def ticked(self) -> tuple[str, ...]:
        """Return the names of those that are ticked, in their order."""
        return tuple(name for name, ticked in self.rows() if ticked)

    def move_current(self, by: int) -> None:
        """Move the current section so many places down, as far as there are any."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + by < self.count():
            with QSignalBlocker(self):
                item = self.takeItem(row)
                self.insertItem(row + by, item)
                self.setCurrentItem(item)
            self.altered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current section."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        match Qt.Key(event.key()):
            case Qt.Key.Key_Up if alt:
                self.move_current(-1)
            case Qt.Key.Key_Down if alt:
                self.move_current(1)
            case _:
                super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a section in at its new place."""
        super().dropEvent(event)
        self.altered.emit()

    def _tell(self) -> None:
        self.altered.emit()
