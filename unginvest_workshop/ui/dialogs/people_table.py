"""The participants as a table to write in: each change is stored at once."""

from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.people import Group, Participant, Role
from unginvest_workshop.i18n import mark
from unginvest_workshop.naming import ROLE_WORDS, group_name, person_name
from unginvest_workshop.operations import people
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.open_workshop import OpenWorkshop

PRESENT, NAME, DEPARTMENT, ROLE, GROUP, CORE = range(6)
_TICKED: Final = (PRESENT, CORE)

_HEADINGS: Final = (mark("Her"), mark("Navn"), mark("Avdeling"), mark("Rolle"), mark("Gruppe"), mark("Kjerne"))
_TIPS: Final = MappingProxyType(
    {PRESENT: mark("Er her i dag"), CORE: mark("Er med i kjernegruppa, som forbereder dagen")}
)
_ROLE = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractTableModel):
    """Everyone in the order they were written down; groups that are gone show as none."""

    def __init__(self, desk: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._t = desk.t
        self._people: list[Participant] = []
        self._groups: list[Group] = []
        desk.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Show what is stored now; the selection stays when only words have changed."""
        found = self._desk.read(lambda tx: people.participants(tx, self._desk.id))
        groups = self._desk.read(lambda tx: people.groups(tx, self._desk.id))
        same_people = [person.id for person in found] == [person.id for person in self._people]
        if not same_people:
            self.beginResetModel()
        self._people, self._groups = found, groups
        if not same_people:
            self.endResetModel()
        elif found:
            self.dataChanged.emit(self.index(0, 0), self.index(len(found) - 1, CORE))

    def person(self, row: int) -> Participant:
        """Return whose row it is."""
        return self._people[row]

    def groups(self) -> list[Group]:
        """Return the groups in order."""
        return self._groups

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many people there are."""
        return 0 if parent is not None and parent.isValid() else len(self._people)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> object:
        """Return a column's heading."""
        if role == _ROLE.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._t(_HEADINGS[section])
        if role == _ROLE.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that presence and core group are ticked and all else written."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() in _TICKED:
            return base | Qt.ItemFlag.ItemIsUserCheckable
        return base | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        person = self._people[index.row()]
        if index.column() in _TICKED:
            if role == _ROLE.CheckStateRole:
                ticked = person.present if index.column() == PRESENT else person.core_group
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            return self._t(_TIPS[index.column()]) if role == _ROLE.ToolTipRole else None
        if role == _ROLE.EditRole:
            return self._edited(person, index.column())
        return self._shown(person, index.column()) if role == _ROLE.DisplayRole else None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:  # noqa: ANN401  Qt's own word
        """Store what was written in a cell."""
        person = self._people[index.row()]
        if role == _ROLE.CheckStateRole:
            ticked = Qt.CheckState(value) is Qt.CheckState.Checked
            self._change(person, **{"present" if index.column() == PRESENT else "core_group": ticked})
        elif role != _ROLE.EditRole or value == self._edited(person, index.column()):
            return False
        elif index.column() == NAME:
            self._change(person, name=value)
        elif index.column() == DEPARTMENT:
            self._change(person, department=value)
        elif index.column() == ROLE:
            self._change(person, role=Role(value))
        else:
            home = GroupId(value) if value else None
            self._desk.do(self._t("Bytt gruppe"), lambda tx: people.place_person(tx, person.id, home))
        return True

    def _change(self, person: Participant, **values: Any) -> None:  # noqa: ANN401
        self._desk.do(self._t("Endre deltakeren"), lambda tx: people.edit_person(tx, person.id, **values))

    def _edited(self, person: Participant, column: int) -> str:
        return {
            NAME: person.name,
            DEPARTMENT: person.department,
            ROLE: person.role.value,
            GROUP: person.group_id or "",
        }[column]

    def _shown(self, person: Participant, column: int) -> str:
        if column == NAME:
            return person_name(self._t, person)
        if column == ROLE:
            return self._t(ROLE_WORDS[person.role])
        if column == GROUP:
            home = next((group for group in self._groups if group.id == person.group_id), None)
            return group_name(self._t, home) if home else self._t("–")
        return person.department

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Participant, Group):
            self.reload()


class ChoiceDelegate(QStyledItemDelegate):
    """Lets a role or a group be chosen from a list, stored as soon as it is."""

    def __init__(self, desk: OpenWorkshop, model: PeopleModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = desk.t
        self._model = model

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a list of what can be chosen."""
        del option
        box = QComboBox(parent)
        for value, words in self._choices(index.column()):
            box.addItem(words, value)
        box.activated.connect(self._chosen)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is stored."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(_ROLE.EditRole))))

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:  # noqa: ANN401  Qt's own word
        """Store what was chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, str(editor.currentData()), _ROLE.EditRole)

    def _choices(self, column: int) -> list[tuple[str, str]]:
        if column == ROLE:
            return [(role.value, self._t(words)) for role, words in ROLE_WORDS.items()]
        return [("", self._t("–")), *((group.id, group_name(self._t, group)) for group in self._model.groups())]

    def _chosen(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.commitData.emit(box)
            self.closeEditor.emit(box)
