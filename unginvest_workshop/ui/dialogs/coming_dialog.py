"""Somebody comes or goes: a name, and Enter. Whoever comes has a group and a partner before they have sat down."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from unginvest_workshop.domain.people import Participant
from unginvest_workshop.naming import alphabetical, group_name, names_apart
from unginvest_workshop.operations import attendance, people
from unginvest_workshop.operations.attendance import Placing
from unginvest_workshop.ui.dialogs.people_words import ATTENDANCE_WORDS
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.end_words import END_WORDS, EndWords
from unginvest_workshop.ui.widgets.label import PlainLabel

_LINE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Line:
    """One of the list: somebody, or with no person the name that is written."""

    words: str
    does: str
    """What Enter does."""
    person: Participant | None


class ComingDialog(QDialog):
    """Stays open for the next one; Esc closes it. Each is a step of its own."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t = desk, desk.t
        self.setWindowTitle(self._t("Noen kommer eller går"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self._t("Hvem? Skriv litt av navnet, og trykk Enter"))
        self.search.setAccessibleName(self.windowTitle())
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(EndWords(self.list))
        self.told = PlainLabel(weight=SEMIBOLD, colour=PALETTE.accent, wrap=True)
        self.told.setText(self._t("Den som kommer, får gruppe og makker med én gang."))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.told)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._narrow)
        self.list.itemClicked.connect(self._choose)
        desk.changed.connect(self._narrow)
        desk.told.connect(self.told.setText)
        self.resize(540, 480)
        self._narrow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list from the field, do the chosen with Enter."""
        count, row = self.list.count(), self.list.currentRow()
        match Qt.Key(event.key()):
            case Qt.Key.Key_Down if count:
                self.list.setCurrentRow((row + 1) % count)
            case Qt.Key.Key_Up if count:
                self.list.setCurrentRow((max(row, 0) - 1) % count)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if row >= 0 and not event.isAutoRepeat():
                    self._choose(self.list.currentItem())
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take back with Ctrl+Z, which a field with nothing to undo would swallow."""
        undoes = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if not undoes or event.type() is not QEvent.Type.KeyPress or self.search.isUndoAvailable():
            return super().eventFilter(watched, event)
        self._desk.replay_of_people(undo=True)
        self.told.setText(self._t("Tatt tilbake."))
        return True

    def _narrow(self, _why: object = None) -> None:
        """Show whom the written words fit: first those who are not here, last somebody new of that name.

        While nothing is written nobody is chosen, so that one Enter too many sends nobody out.
        """
        written = self.search.text()
        words = written.casefold().split()
        self.list.clear()
        for line in self._lines():
            if all(word in line.words.casefold() for word in words):
                self._add(line)
        if words:
            name = " ".join(written.split())
            self._add(_Line(name, self._t("ny, er her nå"), None))
        self.list.setCurrentRow(0 if words else -1)

    def _lines(self) -> list[_Line]:
        everyone = self._desk.read(lambda tx: people.participants(tx, self._desk.id))
        names = names_apart(self._t, everyone)
        ordered = sorted(everyone, key=lambda person: (person.present, alphabetical(names[person.id])))
        return [
            _Line(
                names[person.id],
                self._t("går") if person.present else self._t("kommer ({state})", state=self._state(person)),
                person,
            )
            for person in ordered
        ]

    def _state(self, person: Participant) -> str:
        return self._t(ATTENDANCE_WORDS[person.attendance]).lower()

    def _add(self, line: _Line) -> None:
        item = QListWidgetItem(line.words, self.list)
        item.setData(_LINE, line)
        item.setData(END_WORDS, line.does)

    def _choose(self, item: QListWidgetItem) -> None:
        """Let the chosen one come or go."""
        line: _Line = item.data(_LINE)
        person, seed = line.person, self._desk.clock.now().wall
        if person is not None and person.present:
            placing = self._desk.do(
                self._t("{name} går", name=line.words), lambda tx: attendance.leave(tx, person.id, seed)
            )
        elif person is not None:
            placing = self._desk.do(
                self._t("{name} kommer", name=line.words), lambda tx: attendance.arrive(tx, person.id, seed)
            )
        else:
            placing = self._desk.do(
                self._t("{name} kommer", name=line.words),
                lambda tx: attendance.arrive_new(tx, self._desk.id, line.words, seed),
            )
        if placing is not None:
            self.search.setText("")
            self.told.setText(self._words(placing))

    def _words(self, placing: Placing) -> str:
        """Say where somebody is now."""
        t = self._t
        names = names_apart(t, self._desk.read(lambda tx: people.participants(tx, self._desk.id)))
        name = names[placing.person.id]
        if not placing.person.present:
            return t("{name} har gått. Det som er sagt, blir stående.", name=name)
        partners = t(" og ").join(names[each.id] for each in placing.partners)
        group = group_name(t, placing.group) if placing.group is not None else ""
        if group and partners:
            return t(
                "{name} er i {group}, og intervjuer sammen med {partners}.", name=name, group=group, partners=partners
            )
        if group:
            return t("{name} er i {group}.", name=name, group=group)
        if partners:
            return t("{name} intervjuer sammen med {partners}.", name=name, partners=partners)
        return t("{name} er her.", name=name)
