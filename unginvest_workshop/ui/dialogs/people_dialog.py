"""Who is in the room and in which groups: written, ticked, moved and dealt anew."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPlainTextEdit, QTableView, QWidget

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.people_list import PeopleList, read_people
from unginvest_workshop.operations import people
from unginvest_workshop.operations.people import PersonLine, usual_group_count
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form_label
from unginvest_workshop.ui.dialogs.people_table import (
    CORE,
    DEPARTMENT,
    GROUP,
    NAME,
    PRESENT,
    ROLE,
    ChoiceDelegate,
    PeopleModel,
)
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.spins import NumberBox

_MOST_GROUPS: Final = 80


class PeopleDialog(FramedDialog):
    """Everything in it is stored at once, and can be undone one by one."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        t = desk.t
        super().__init__(t, t("Deltakere og grupper"), t("Ferdig"), parent)
        self.cancel_button.hide()
        self.accept_button.setDefault(False)
        self._desk = desk
        self.model = PeopleModel(desk, self)
        self.table = _PeopleTable(self)
        self.table.setModel(self.model)
        self._choices = ChoiceDelegate(desk, self.model, self)
        for column in (ROLE, GROUP):
            self.table.setItemDelegateForColumn(column, self._choices)
        self.counted = PlainLabel(colour=PALETTE.muted)
        self.more = QPlainTextEdit()
        self.more.setTabChangesFocus(True)
        self.more.setPlaceholderText(t("Lim inn flere: navn, avdeling, rolle, én på hver linje"))
        self.more.setFixedHeight(62)
        self.add = Button(t("Legg til"))
        self.remove = Button(t("Ta bort"))
        self.number = NumberBox(1, _MOST_GROUPS)
        self.deal = Button(t("Del inn på nytt"))
        self._lay_out()
        self.add.clicked.connect(self.add_pasted)
        self.remove.clicked.connect(self.remove_selected)
        self.deal.clicked.connect(self.deal_again)
        self.model.modelReset.connect(self._count)
        self.model.dataChanged.connect(self._count)
        desk.told.connect(self.tell_trouble)
        self.number.setValue(len(self.model.groups()) or usual_group_count(self.model.rowCount()))
        self._count()
        self.resize(760, 600)
        if not self.model.rowCount():
            self.more.setFocus()

    def add_pasted(self) -> None:
        """Write down the people that were pasted."""
        read = read_people(self.more.toPlainText())
        if not read.count:
            return
        self.tell_trouble("")
        seed = self._desk.clock.now().wall
        if self._desk.do(self.t("Legg til deltakere"), lambda tx: _add(tx, self._desk, read, seed)):
            self.more.clear()
            self.number.setValue(len(self.model.groups()))

    def remove_selected(self) -> None:
        """Strike the selected people from the list."""
        rows = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        ids = [self.model.person(row).id for row in rows]
        if ids:
            self._desk.do(self.t("Ta bort deltakere"), lambda tx: _remove(tx, ids))

    def deal_again(self) -> None:
        """Deal everyone who is here into so many groups."""
        seed, count = self._desk.clock.now().wall, self.number.value()
        self._desk.do(self.t("Del inn i grupper"), lambda tx: people.deal_into_groups(tx, self._desk.id, count, seed))

    def done(self, result: int) -> None:
        """Close it; people that were pasted and not yet added are added first, and one that can't be keeps it open."""
        self.add_pasted()
        if not read_people(self.more.toPlainText()).count:
            super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Ctrl+Z undo here too, and Enter in the table not close the dialog."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_Z:
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self._desk.redo if shifted else self._desk.undo)()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _count(self) -> None:
        everyone = [self.model.person(row) for row in range(self.model.rowCount())]
        here = sum(person.present for person in everyone)
        words = self.t.plural("{n} deltaker", "{n} deltakere", len(everyone))
        if here < len(everyone):
            words = self.t("{people}, {n} er her i dag", people=words, n=here)
        groups = self.t.plural("{n} gruppe", "{n} grupper", len(self.model.groups()))
        self.counted.setText(f"{words} · {groups}")

    def _lay_out(self) -> None:
        adding = QHBoxLayout()
        adding.setSpacing(10)
        adding.addWidget(self.more, 1)
        adding.addWidget(self.add)
        dealing = QHBoxLayout()
        dealing.setSpacing(10)
        dealing.addWidget(self.remove)
        dealing.addStretch(1)
        dealing.addWidget(form_label(self.t("Antall grupper"), self.number))
        dealing.addWidget(self.number)
        dealing.addWidget(self.deal)
        self.body.addWidget(self.counted)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(dealing)
        self.body.addLayout(adding)


class _PeopleTable(QTableView):
    """Rows of people; F2, a double click or just writing changes a cell."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(34)
        self.horizontalHeader().setHighlightSections(False)
        self.setTabKeyNavigation(False)

    def setModel(self, model: PeopleModel) -> None:  # type: ignore[override]
        """Show a model, with widths that suit its columns."""
        super().setModel(model)
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in ((PRESENT, 52), (DEPARTMENT, 150), (ROLE, 110), (GROUP, 120), (CORE, 70)):
            self.setColumnWidth(column, width)


def _remove(tx: Tx, ids: Sequence[ParticipantId]) -> None:
    for person_id in ids:
        people.remove_person(tx, person_id)


def _add(tx: Tx, desk: OpenWorkshop, read: PeopleList, seed: int) -> list[str]:
    """Add people; the first ones are dealt into groups at once, as in a new fagdag."""
    if read.people:
        lines = [PersonLine(person.name, person.department, person.role) for person in read.people]
        added = people.add_people(tx, desk.id, lines)
    else:
        added = people.add_number_of_people(tx, desk.id, read.number)
    if not people.groups(tx, desk.id):
        count = usual_group_count(len(people.participants(tx, desk.id)))
        people.deal_into_groups(tx, desk.id, count, seed)
    return list(added)
