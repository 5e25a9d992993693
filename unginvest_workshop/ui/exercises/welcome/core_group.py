"""The participants, with those of the core group ticked: chosen by key or by pointer."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.naming import names_apart
from unginvest_workshop.operations import people
from unginvest_workshop.ui.open_workshop import OpenWorkshop

_ID = Qt.ItemDataRole.UserRole


class CoreGroupList(QListWidget):
    """Space, Enter or a click says who is of the core group; letters lead to a name."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(desk.t("Kjernegruppa"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSpacing(2)
        self.itemChanged.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show everybody as they are stored; the row that has the keys stays."""
        everyone = self._desk.read(lambda tx: people.participants(tx, self._desk.id))
        self.blockSignals(True)  # noqa: FBT003  Qt's own word
        while self.count() > len(everyone):
            self.takeItem(self.count() - 1)
        while self.count() < len(everyone):
            self.addItem(QListWidgetItem())
        names = names_apart(self._desk.t, everyone)
        for row, person in enumerate(everyone):
            item = self.item(row)
            words, known = names[person.id], person.department and f"({person.department})" not in names[person.id]
            item.setText(f"{words} · {person.department}" if known else words)
            item.setData(_ID, person.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if person.core_group else Qt.CheckState.Unchecked)
        self.blockSignals(False)  # noqa: FBT003  Qt's own word
        if self.currentRow() < 0 and everyone:
            self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter tick as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentItem() is not None:
            self._toggle(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _toggle(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _on_changed(self, item: QListWidgetItem) -> None:
        person_id = ParticipantId(item.data(_ID))
        of_it = item.checkState() is Qt.CheckState.Checked
        self._desk.do(
            self._desk.t("Endre kjernegruppa"), lambda tx: people.edit_person(tx, person_id, core_group=of_it)
        )
