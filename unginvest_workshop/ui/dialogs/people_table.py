"""The participants as a table to write in: each change is stored at once."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from unginvest_workshop.domain.ids import GroupId, ParticipantId
from unginvest_workshop.domain.people import AgeGroup, Attendance, Group, Participant, Role, TakingPart
from unginvest_workshop.i18n import mark
from unginvest_workshop.naming import ROLE_WORDS, group_name, names_apart, person_name
from unginvest_workshop.operations import people
from unginvest_workshop.operations.attendance import set_attendance
from unginvest_workshop.operations.tx import Changes, Tx
from unginvest_workshop.ui.dialogs.people_words import AGE_WORDS, ATTENDANCE_WORDS, WISH_WORDS
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import plain_tip

PRESENT, NAME, DEPARTMENT, ROLE, GROUP, CORE, AGE, WISH, SAFE = range(9)
CHOSEN: Final = (PRESENT, ROLE, GROUP, AGE, WISH, SAFE)
"""The columns in which one of a list is chosen."""
PRIVATE: Final = (AGE, WISH, SAFE)
"""The columns that the room must never see."""

_HEADINGS: Final = (
    *(mark("Her"), mark("Navn"), mark("Avdeling"), mark("Rolle"), mark("Gruppe"), mark("Kjerne")),
    *(mark("Alder"), mark("Ønske i dag"), mark("Trygg makker")),
)
_TIPS: Final = MappingProxyType(
    {
        PRESENT: mark("Om de er her nå. Merk en eller flere, og trykk forbokstaven: Her, Ventes, Gikk eller Borte."),
        CORE: mark("Er med i kjernegruppa, som forbereder dagen"),
        AGE: mark("Bare for deg. Par og grupper blandes på tvers av alder. Det vises aldri for rommet."),
        WISH: mark("Bare for deg. Å lytte eller si pass er også å være med. Det vises aldri for rommet."),
        SAFE: mark("Bare for deg. Trygge makkere kommer i samme par og samme gruppe. Det vises aldri for rommet."),
    }
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
        self._called: dict[ParticipantId, str] = {}
        self._covered = False
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
        self._called = names_apart(self._t, found)
        if not same_people:
            self.endResetModel()
        elif found:
            self._show_all()

    def cover(self, *, covered: bool) -> None:
        """Leave the private columns blank and closed, or show them."""
        self._covered = covered
        self._show_all()

    def person(self, row: int) -> Participant:
        """Return whose row it is."""
        return self._people[row]

    def name(self, person: Participant) -> str:
        """Return what tells somebody from all others."""
        return self._called[person.id]

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
        if role == _ROLE.ToolTipRole and orientation is Qt.Orientation.Horizontal and section in _TIPS:
            return self._t(_TIPS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that the core group is ticked and all else written or chosen, the private unless it is covered."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() in PRIVATE and self._covered:
            return base
        if index.column() == CORE:
            return base | Qt.ItemFlag.ItemIsUserCheckable
        return base | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        person = self._people[index.row()]
        if index.column() == CORE:
            if role == _ROLE.CheckStateRole:
                return Qt.CheckState.Checked if person.core_group else Qt.CheckState.Unchecked
            return self._t(_TIPS[CORE]) if role == _ROLE.ToolTipRole else None
        if index.column() in PRIVATE:
            return self._private(person, index.column(), role)
        if role == _ROLE.EditRole:
            return self._edited(person, index.column())
        if role == _ROLE.ForegroundRole and not person.present:
            return QColor(PALETTE.muted)
        return self._shown(person, index.column()) if role == _ROLE.DisplayRole else None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:  # noqa: ANN401  Qt's own word
        """Store what was written in a cell."""
        person = self._people[index.row()]
        if role == _ROLE.CheckStateRole:
            self._change(person, core_group=Qt.CheckState(value) is Qt.CheckState.Checked)
        elif role != _ROLE.EditRole or value == self._edited(person, index.column()):
            return False
        elif index.column() in PRIVATE:
            return self._wish(person, index.column(), value)
        elif index.column() == PRESENT:
            self.mark([person], Attendance(value))
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

    def mark(self, persons: Sequence[Participant], attendance: Attendance) -> None:
        """Note whether people are here: one step, however many they are."""
        ids = [person.id for person in persons]
        if ids:
            self._desk.do(self._t("Hvem som er her"), lambda tx: set_attendance(tx, ids, attendance))

    def _change(self, person: Participant, **values: Any) -> None:  # noqa: ANN401
        self._desk.do(self._t("Endre deltakeren"), lambda tx: people.edit_person(tx, person.id, **values))

    def _wish(self, person: Participant, column: int, value: str) -> bool:
        """Store what somebody wishes; the step's name tells nothing of it."""
        if self._covered:
            return False
        self._desk.do(self._t("Endre deltakeren"), lambda tx: _write_wish(tx, person.id, column, value))
        return True

    def _private(self, person: Participant, column: int, role: int) -> object:
        """Return what a private cell shows: on sunken paper, and nothing at all while it is covered."""
        if role == _ROLE.BackgroundRole:
            return QColor(PALETTE.sunken)
        if self._covered:
            return None
        if role == _ROLE.EditRole:
            return self._edited(person, column)
        words = self._shown(person, column)
        if role == _ROLE.ToolTipRole and column == SAFE and person.safe_partner_id is not None:
            return plain_tip(self._t("Trygg makker: {name}", name=words))
        return words if role == _ROLE.DisplayRole else None

    def _show_all(self) -> None:
        if self._people:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._people) - 1, len(_HEADINGS) - 1))

    def _edited(self, person: Participant, column: int) -> str:
        return {
            PRESENT: person.attendance.value,
            NAME: person.name,
            DEPARTMENT: person.department,
            ROLE: person.role.value,
            GROUP: person.group_id or "",
            AGE: person.age_group.value,
            WISH: person.taking_part.value,
            SAFE: person.safe_partner_id or "",
        }[column]

    def _shown(self, person: Participant, column: int) -> str:
        match column:
            case column if column == NAME:
                return person_name(self._t, person)
            case column if column == GROUP:
                home = next((group for group in self._groups if group.id == person.group_id), None)
                return group_name(self._t, home) if home else self._t("–")
            case column if column == SAFE:
                partner = next((each for each in self._people if each.id == person.safe_partner_id), None)
                return self.name(partner) if partner else self._t("–")
            case column if column == DEPARTMENT:
                return person.department
            case _:
                return self._t(_WORDS[column](person))

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Participant, Group):
            self.reload()


_WORDS: Final[Mapping[int, Callable[[Participant], str]]] = MappingProxyType(
    {
        PRESENT: lambda person: ATTENDANCE_WORDS[person.attendance],
        ROLE: lambda person: ROLE_WORDS[person.role],
        AGE: lambda person: AGE_WORDS[person.age_group],
        WISH: lambda person: WISH_WORDS[person.taking_part],
    }
)
_CHOICES: Final[Mapping[int, Mapping[Any, str]]] = MappingProxyType(
    {PRESENT: ATTENDANCE_WORDS, ROLE: ROLE_WORDS, AGE: AGE_WORDS, WISH: WISH_WORDS}
)


def _write_wish(tx: Tx, person_id: ParticipantId, column: int, value: str) -> None:
    """Store what a private cell says."""
    if column == SAFE:
        people.wish_safe_partner(tx, person_id, ParticipantId(value) if value else None)
    elif column == AGE:
        people.edit_person(tx, person_id, age_group=AgeGroup(value))
    else:
        people.wish_taking_part(tx, person_id, TakingPart(value))


class ChoiceDelegate(QStyledItemDelegate):
    """Lets attendance, role, group or a wish be chosen from a list, stored as soon as it is."""

    def __init__(self, desk: OpenWorkshop, model: PeopleModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = desk.t
        self._model = model

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a list of what can be chosen."""
        del option
        box = QComboBox(parent)
        for value, words in self._choices(index):
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

    def _choices(self, index: Index) -> list[tuple[str, str]]:
        none = ("", self._t("–"))
        match index.column():
            case column if column in _CHOICES:
                return [(str(value), self._t(words)) for value, words in _CHOICES[column].items()]
            case column if column == SAFE:
                others = [self._model.person(row) for row in range(self._model.rowCount()) if row != index.row()]
                return [none, *((each.id, self._model.name(each)) for each in others)]
            case _:
                return [none, *((group.id, group_name(self._t, group)) for group in self._model.groups())]

    def _chosen(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.commitData.emit(box)
            self.closeEditor.emit(box)
