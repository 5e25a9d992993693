"""Who is in the room and in which groups: written, fetched, ticked, moved and dealt anew."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.people import Attendance, CompanyKind, Participant
from unginvest_workshop.domain.people_list import ListedPerson, PeopleList, read_people
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import grouping, people, taking_in
from unginvest_workshop.operations.grouping import Keeping, usual_group_count
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.actions import PRIVATE_KEY, key_words
from unginvest_workshop.ui.dialogs.company_page import CompanyPage
from unginvest_workshop.ui.dialogs.dealing_row import DealingRow
from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.dialogs.groups_page import GroupsPage
from unginvest_workshop.ui.dialogs.people_bar import PeopleBar
from unginvest_workshop.ui.dialogs.people_sources import PeopleSources, SourceButtons
from unginvest_workshop.ui.dialogs.people_table import (
    AGE,
    CHOSEN,
    CORE,
    DEPARTMENT,
    GROUP,
    NAME,
    PRESENT,
    ROLE,
    SAFE,
    WISH,
    ChoiceDelegate,
    PeopleModel,
)
from unginvest_workshop.ui.dialogs.people_words import attendance_key
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.privacy import Privacy
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.tables import dress_table

_LEAST: Final = QSize(960, 620)
_LARGEST: Final = QSize(1180, 820)
_WIDTHS: Final = (
    *((PRESENT, 66), (DEPARTMENT, 104), (ROLE, 80), (GROUP, 94), (CORE, 62)),
    *((AGE, 88), (WISH, 112), (SAFE, 108)),
)


class PeopleDialog(FramedDialog):
    """Everything in it is stored at once, and can be undone one by one."""

    def __init__(self, desk: OpenWorkshop, sources: PeopleSources, parent: QWidget | None = None) -> None:
        t = desk.t
        super().__init__(t, t("Deltakere og grupper"), t("Ferdig"), parent)
        self.cancel_button.hide()
        self.accept_button.setDefault(False)
        self._desk = desk
        self.model = PeopleModel(desk, self)
        self.table = _PeopleTable(t, self)
        self.table.setModel(self.model)
        self._choices = ChoiceDelegate(desk, self.model, self)
        for column in CHOSEN:
            self.table.setItemDelegateForColumn(column, self._choices)
        self.groups = GroupsPage(desk)
        self.counted = PlainLabel(colour=PALETTE.muted)
        self.covered = PlainLabel(px=14, colour=PALETTE.muted, wrap=True)
        self.more = QPlainTextEdit()
        self.more.setTabChangesFocus(True)
        self.more.setPlaceholderText(t("Lim inn flere: navn, avdeling, rolle, alder, én på hver linje"))
        self.more.setFixedHeight(62)
        self.add = Button(t("Legg til"))
        self.sources = SourceButtons(t, sources, self._listed)
        self.bar = PeopleBar(t)
        self.company = CompanyPage(desk)
        self.pages = QStackedWidget()
        self._switch = QButtonGroup(self)
        self.dealing = DealingRow(t, self._here)
        self._lay_out()
        self._privacy = Privacy(self)
        self._privacy.heed_keys_of(self)
        self._connect()
        self.dealing.show_groups(len(self.model.groups()) or usual_group_count(self.model.rowCount()))
        self._count()
        self._cover(self._privacy.hidden)
        room = self.screen().availableGeometry().size() * 0.92
        self.resize(_LARGEST.boundedTo(room).expandedTo(_LEAST))
        if not self.model.rowCount():
            self.more.setFocus()

    def show_page(self, number: int) -> None:
        """Show the people (0), the groups (1), or who are kept together and apart (2)."""
        self._switch.button(number).setChecked(True)
        self._turn(number)

    def _turn(self, number: int) -> None:
        """Turn to a page; how groups are dealt stands under those where it matters, and the list has the room."""
        self.pages.setCurrentIndex(number)
        self.dealing.setVisible(number > 0)

    def add_pasted(self) -> None:
        """Write down the people that were pasted."""
        read = read_people(self.more.toPlainText())
        if not read.count:
            return
        self.tell_trouble("")
        seed = self._desk.clock.now().wall
        if self._desk.do(self.t("Legg til deltakere"), lambda tx: _add(tx, self._desk, read, seed)):
            self.more.clear()
            self.dealing.number.setValue(len(self.model.groups()))

    def add_found(self, found: Sequence[ListedPerson]) -> None:
        """Write down people from a table or an earlier fagdag."""
        self.tell_trouble("")
        seed = self._desk.clock.now().wall
        self._desk.do(self.t("Legg til deltakere"), lambda tx: taking_in.take_in(tx, self._desk.id, list(found), seed))
        self._count_groups()

    def chosen(self) -> list[Participant]:
        """Return the people whose rows are chosen."""
        rows = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        return [self.model.person(row) for row in sorted(rows)]

    def mark(self, attendance: Attendance) -> None:
        """Note whether the chosen people are here."""
        self.model.mark(self.chosen(), attendance)

    def wish(self, kind: CompanyKind) -> None:
        """Keep the chosen people together, or apart."""
        ids = [person.id for person in self.chosen()]
        if len(ids) > 1:
            self._desk.do(self.t("Endre deltakeren"), lambda tx: people.wish_company(tx, ids, kind))

    def remove_selected(self) -> None:
        """Strike the chosen people from the list."""
        ids = [person.id for person in self.chosen()]
        if ids:
            self._desk.do(self.t("Ta bort deltakere"), lambda tx: _remove(tx, ids))

    def deal_again(self, count: int, keeping: Keeping) -> None:
        """Deal everyone who is here into so many groups."""
        seed = self._desk.clock.now().wall
        self._desk.do(
            self.t("Del inn i grupper"),
            lambda tx: grouping.deal_into_groups(tx, self._desk.id, count, seed, keeping),
        )

    def done(self, result: int) -> None:
        """Close it; people that were pasted and not yet added are added first, and one that can't be keeps it open."""
        self.add_pasted()
        if not read_people(self.more.toPlainText()).count:
            super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Ctrl+Z undo here too, and Enter in the table not close it."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_Z:
            self._desk.replay_of_people(undo=not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _cover(self, hidden: bool) -> None:  # noqa: FBT001  a signal's value
        """Cover what is private, and close what is being chosen there, or show it."""
        if hidden:
            box = self.table.viewport().findChild(QComboBox)
            if box is not None:
                self._choices.closeEditor.emit(box)
            # so that the table stands still under the pointer while the key is held
            keeping = self.covered.sizePolicy()
            keeping.setRetainSizeWhenHidden(True)
            self.covered.setSizePolicy(keeping)
        self.model.cover(covered=hidden)
        self.company.cover(covered=hidden)
        self.covered.setVisible(hidden)

    def _let_go(self) -> None:
        """Cover it again after each choice: a list that was open may have taken the key's going up."""
        self._privacy.hold(False)  # noqa: FBT003

    def _listed(self) -> list[ListedPerson]:
        return self._desk.read(lambda tx: taking_in.listed(tx, self._desk.id))

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_pasted)
        self.bar.removed.connect(self.remove_selected)
        self.bar.marked.connect(self.mark)
        self.bar.wished.connect(self.wish)
        self.table.marked.connect(self.mark)
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.dealing.asked.connect(self.deal_again)
        self.sources.found.connect(self.add_found)
        self.sources.told.connect(self.tell_trouble)
        self.model.modelReset.connect(self._count)
        self.model.dataChanged.connect(self._count)
        self.groups.counted.connect(self._count_groups)
        self._switch.idClicked.connect(self._turn)
        self._privacy.hidden_changed.connect(self._cover)
        self._choices.closeEditor.connect(self._let_go)
        self._desk.told.connect(self.tell_trouble)

    def _on_chosen(self) -> None:
        self.bar.show_chosen(len(self.chosen()))

    def _here(self) -> int:
        return sum(self.model.person(row).present for row in range(self.model.rowCount()))

    def _count_groups(self) -> None:
        self.dealing.number.setValue(len(self.model.groups()) or self.dealing.number.value())
        self._count()

    def _count(self) -> None:
        everyone = [self.model.person(row) for row in range(self.model.rowCount())]
        here = sum(person.present for person in everyone)
        unnamed = sum(not person.name for person in everyone)
        words = self.t.plural("{n} deltaker i alt", "{n} deltakere i alt", len(everyone))
        if 0 < unnamed < len(everyone):
            words = self.t("{people}, {n} uten navn ennå", people=words, n=unnamed)
        if here < len(everyone):
            words = self.t("{people}, {n} er her nå", people=words, n=here)
        groups = self.t.plural("{n} gruppe", "{n} grupper", len(self.model.groups()))
        self.counted.setText(f"{words} · {groups}")

    def _lay_out(self) -> None:
        key = key_words(self.t, PRIVATE_KEY.name.removeprefix("Key_"))
        self.covered.setText(
            self.t(
                "Alder, ønsker og trygge makkere er skjult fordi rommet kan se denne skjermen. Hold {key} for å se.",
                key=key,
            )
        )
        top = QHBoxLayout()
        top.setSpacing(8)
        for number, words in enumerate((self.t("Deltakere"), self.t("Grupper"), self.t("Sammen og hver for seg"))):
            button = Button(words, padding=14, checkable=True)
            self._switch.addButton(button, number)
            top.addWidget(button)
        top.addStretch(1)
        top.addWidget(self.counted)
        self.pages.addWidget(self._people_page())
        self.pages.addWidget(self.groups)
        self.pages.addWidget(self.company)
        self.body.addLayout(top)
        self.body.addWidget(self.pages, 1)
        self.body.addWidget(self.dealing)
        self.show_page(0)

    def _people_page(self) -> QWidget:
        adding = QHBoxLayout()
        adding.setSpacing(10)
        adding.addWidget(self.more, 1)
        adding.addWidget(self.add)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)
        fetching = QHBoxLayout()
        fetching.setSpacing(16)
        fetching.addWidget(self.covered, 1)
        fetching.addStretch()
        fetching.addWidget(self.sources)
        column.addLayout(fetching)
        column.addLayout(adding)
        return page


class _PeopleTable(QTableView):
    """Rows of people; F2, a double click or just writing changes a cell; in the first column a letter marks them."""

    marked = Signal(object)
    """Carries the Attendance that was asked for by its letter."""

    def __init__(self, t: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        dress_table(self)
        self._keys = {attendance_key(t, attendance): attendance for attendance in Attendance}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark the chosen people as here, expected, gone or away."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        attendance = self._keys.get(Qt.Key(event.key())) if plain else None
        if attendance is not None and self.currentIndex().column() == PRESENT:
            self.marked.emit(attendance)
        else:
            super().keyPressEvent(event)

    def setModel(self, model: PeopleModel) -> None:  # type: ignore[override]
        """Show a model, with widths that suit its columns."""
        super().setModel(model)
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS:
            self.setColumnWidth(column, width)


def _remove(tx: Tx, ids: Sequence[ParticipantId]) -> None:
    for person_id in ids:
        people.remove_person(tx, person_id)


def _add(tx: Tx, desk: OpenWorkshop, read: PeopleList, seed: int) -> list[str]:
    """Add people; the first ones are dealt into groups at once, as in a new fagdag."""
    if read.people:
        added = people.write_down(tx, desk.id, [taking_in.line_of(person) for person in read.people])
    else:
        added = people.add_number_of_people(tx, desk.id, read.number)
    taking_in.deal_the_first(tx, desk.id, seed)
    return list(added)
