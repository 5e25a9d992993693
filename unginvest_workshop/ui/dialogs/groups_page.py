"""The groups with their members: named, made, and taken away while they are empty."""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import GroupId, ParticipantId
from unginvest_workshop.domain.people import Group, Participant
from unginvest_workshop.i18n import mark
from unginvest_workshop.naming import group_name, names_apart
from unginvest_workshop.operations import people
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.dialogs.growing_note import GrowingNote
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel, plain_tip

CALLED, COUNT, MEMBERS = range(3)
_HEADINGS: Final = (mark("Gruppe"), mark("Antall"), mark("Deltakere"))
_ROLE = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex


class GroupsModel(QAbstractTableModel):
    """The groups in their order; a name is stored as soon as it is written, and an empty one leaves the number."""

    def __init__(self, desk: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._t = desk.t
        self._groups: list[Group] = []
        self._members: dict[GroupId | None, list[Participant]] = {}
        self._called: dict[ParticipantId, str] = {}
        desk.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Show what is stored now."""
        found = self._desk.read(lambda tx: people.groups(tx, self._desk.id))
        same = [group.id for group in found] == [group.id for group in self._groups]
        if not same:
            self.beginResetModel()
        self._groups, self._members = found, {}
        everyone = self._desk.read(lambda tx: people.participants(tx, self._desk.id))
        self._called = names_apart(self._t, everyone)
        for person in everyone:
            self._members.setdefault(person.group_id, []).append(person)
        if not same:
            self.endResetModel()
        elif found:
            self.dataChanged.emit(self.index(0, 0), self.index(len(found) - 1, MEMBERS))

    def group(self, row: int) -> Group:
        """Return whose row it is."""
        return self._groups[row]

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many groups there are."""
        return 0 if parent is not None and parent.isValid() else len(self._groups)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> object:
        """Return a column's heading."""
        if role == _ROLE.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._t(_HEADINGS[section])
        if role == _ROLE.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that names can be written."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemIsEditable if index.column() == CALLED else base

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        group = self._groups[index.row()]
        members = self._members.get(group.id, [])
        if role == _ROLE.EditRole and index.column() == CALLED:
            return group.name
        if role == _ROLE.ToolTipRole and index.column() == MEMBERS and members:
            return plain_tip(self._names(members))
        if role != _ROLE.DisplayRole:
            return None
        return {CALLED: group_name(self._t, group), COUNT: str(len(members)), MEMBERS: self._names(members)}[
            index.column()
        ]

    def setData(self, index: _Index, value: Any, role: int = _ROLE.EditRole) -> bool:  # noqa: ANN401  Qt's own word
        """Store a name."""
        group = self._groups[index.row()]
        if role != _ROLE.EditRole or index.column() != CALLED or value == group.name:
            return False
        self._desk.do(self._t("Gi gruppa navn"), lambda tx: people.rename_group(tx, group.id, str(value)))
        return True

    def _names(self, members: list[Participant]) -> str:
        return ", ".join(self._called[person.id] for person in members)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Participant, Group):
            self.reload()


class GroupsPage(QWidget):
    """The table of groups, with a button to make one and one to take an empty one away."""

    counted = Signal()
    """There are more groups now, or fewer."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        t = desk.t
        self._desk = desk
        self.model = GroupsModel(desk, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.add = Button(t("Ny gruppe"))
        self.remove = Button(t("Ta bort gruppa"))
        self._why = PlainLabel(t("Bare en tom gruppe kan tas bort."), px=14, colour=PALETTE.muted, elide=True)
        self._lay_out()
        self.add.clicked.connect(self.add_group)
        self.remove.clicked.connect(self.remove_chosen)
        self.table.selectionModel().selectionChanged.connect(self._look)
        self.model.modelReset.connect(self._on_reset)
        desk.changed.connect(self._look)
        self._look()

    def add_group(self) -> None:
        """Make one more group, and let its name be written."""
        self._desk.do(self._desk.t("Ny gruppe"), lambda tx: people.add_group(tx, self._desk.id))
        self.table.setCurrentIndex(self.model.index(self.model.rowCount() - 1, CALLED))
        self.table.setFocus()

    def remove_chosen(self) -> None:
        """Take away the chosen group, if it is empty."""
        group = self._chosen()
        if group is not None and group.id in self._empty():
            self._desk.do(self._desk.t("Ta bort gruppa"), lambda tx: people.remove_group(tx, group.id))

    def _chosen(self) -> Group | None:
        row = self.table.currentIndex().row()
        return self.model.group(row) if 0 <= row < self.model.rowCount() else None

    def _empty(self) -> frozenset[GroupId]:
        return self._desk.read(lambda tx: people.empty_groups(tx, self._desk.id))

    def _look(self) -> None:
        """Offer to take a group away where that loses nothing, and else say why not."""
        group = self._chosen()
        can_go = group is not None and group.id in self._empty()
        self.remove.setEnabled(can_go)
        self._why.setVisible(group is not None and not can_go)

    def _on_reset(self) -> None:
        self._look()
        self.counted.emit()

    def _lay_out(self) -> None:
        dress_table(self.table)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(MEMBERS, QHeaderView.ResizeMode.Stretch)
        for column, width in ((CALLED, 200), (COUNT, 80)):
            self.table.setColumnWidth(column, width)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addWidget(self._why, 1)
        row.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(self.table, 1)
        page.addLayout(row)
        page.addWidget(GrowingNote(self._desk))


def dress_table(table: QTableView) -> None:
    """Let a table look like a list on paper: F2, a double click or just writing changes a cell."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(
        QAbstractItemView.EditTrigger.DoubleClicked
        | QAbstractItemView.EditTrigger.EditKeyPressed
        | QAbstractItemView.EditTrigger.AnyKeyPressed
        | QAbstractItemView.EditTrigger.SelectedClicked
    )
    table.setShowGrid(False)
    table.setAlternatingRowColors(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(34)
    table.horizontalHeader().setHighlightSections(False)
    table.setTabKeyNavigation(False)
