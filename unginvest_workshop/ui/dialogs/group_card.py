"""One group on a card: its colour and number, its name, its lock, and its people, who can be dragged away."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.people import Group, GroupColour, Participant
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations.grouping import group_colour
from unginvest_workshop.ui.colour_words import COLOUR_WORDS
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.theme import GROUP_COLOURS, PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.fields import InlineEdit
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.label import PlainLabel, menu_text

PERSON_MIME: Final = "application/x-unginvest-participant"
_SWATCH: Final = 16


class PersonButton(Button):
    """Somebody's name: dragged with the pointer, or moved with Ctrl and the arrows."""

    stepped = Signal(str, int)
    """Carries the person, and how many groups on."""

    def __init__(self, person: ParticipantId, name: str, *, away: bool) -> None:
        kind = ButtonKind.QUIET if away else ButtonKind.SECONDARY
        super().__init__(menu_text(name), kind=kind, px=14, padding=9, elide=True)
        self.person = person
        self._pressed_at = QPoint()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag may begin."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag once the pointer has gone far enough."""
        far = (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far:
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(person_data(self.person))
            drag.setPixmap(self.grab())
            drag.setHotSpot(self._pressed_at)
            drag.exec(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move to the group before or after."""
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if way is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(self.person, way)
        else:
            super().keyPressEvent(event)


def person_data(person: ParticipantId) -> QMimeData:
    """Return what is dragged: a person of the open fagdag."""
    data = QMimeData()
    data.setData(PERSON_MIME, person.encode())
    return data


class GroupCard(Card):
    """A card that people are dropped on; the one of those who have no group has neither name nor colour."""

    dropped = Signal(str, str)
    """Carries a person, and the group they are put in, or ""."""
    stepped = Signal(str, int)
    named = Signal(str)
    coloured = Signal(object)
    """Carries a GroupColour, or None for that of the number."""
    locked = Signal(bool)
    removed = Signal()

    def __init__(self, t: Translator, group: Group | None, *, can_go: bool) -> None:
        """``can_go`` tells whether the group is empty and may be taken away."""
        super().__init__(fill=PALETTE.highlight if group is None else PALETTE.surface, radius=10)
        self._t, self._group = t, group
        self.buttons: dict[ParticipantId, PersonButton] = {}
        self.count = PlainLabel(px=14, colour=PALETTE.muted)
        self.name = InlineEdit(group.name if group else "")
        self.colour = Button("", px=14, padding=4)
        self.lock = Button(t("Lås"), px=14, padding=8, kind=ButtonKind.TOGGLE, checkable=True)
        self.remove = Button("×", px=14, padding=6, kind=ButtonKind.QUIET)
        self._flow = FlowLayout(gap=6)
        self.setAcceptDrops(True)
        self._lay_out(can_go=can_go)
        if group is not None:
            self._dress(group)

    def show_people(self, members: Sequence[Participant], names: Mapping[ParticipantId, str]) -> None:
        """Show who is in the group; those who are not in the room stand back."""
        for person in members:
            button = PersonButton(person.id, names[person.id], away=not person.present)
            button.stepped.connect(self.stepped)
            self.buttons[person.id] = button
            self._flow.addWidget(button)
        here = sum(person.present for person in members)
        self.count.setText(str(here))
        self.count.setAccessibleName(self._t.plural("{n} deltaker", "{n} deltakere", here))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let people be dropped here."""
        if event.mimeData().hasFormat(PERSON_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell who was dropped here."""
        person = bytes(event.mimeData().data(PERSON_MIME).data()).decode()
        if person and ParticipantId(person) not in self.buttons:
            self.dropped.emit(person, "" if self._group is None else self._group.id)
        event.acceptProposedAction()

    def _dress(self, group: Group) -> None:
        t, now = self._t, group_colour(group)
        self.colour.setText(str(group.number))
        self.colour.set_accent(GROUP_COLOURS[now].strong)
        self.colour.set_kind(ButtonKind.PRIMARY)
        self.colour.setToolTip(t("Velg farge"))
        self.colour.setAccessibleName(t("Gruppe {number}: velg farge", number=group.number))
        self.colour.clicked.connect(self._choose_colour)
        self.name.setPlaceholderText(t("Gruppe {number}", number=group.number))
        self.name.setAccessibleName(t("Gruppas navn"))
        self.name.edited.connect(self.named)
        self.lock.setChecked(group.locked)
        self.lock.setText(t("Låst") if group.locked else t("Lås"))
        self.lock.setToolTip(t("En låst gruppe beholder folkene sine når de andre deles inn på nytt."))
        self.lock.clicked.connect(self.locked)
        self.remove.setToolTip(t("Ta bort gruppa"))
        remove = t("Ta bort gruppa")
        self.remove.setAccessibleName(f"{remove}: {group_name(t, group)}")
        self.remove.clicked.connect(self.removed)

    def colour_menu(self) -> QMenu:
        """Return the colours to choose from."""
        menu = QMenu(self)
        for colour in GroupColour:
            action = QAction(_swatch(colour), self._t(COLOUR_WORDS[colour]), menu)
            action.triggered.connect(partial(self._tell_colour, colour))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self._t("Etter nummeret")).triggered.connect(partial(self._tell_colour, None))
        return menu

    def _choose_colour(self) -> None:
        self.colour_menu().popup(self.colour.mapToGlobal(self.colour.rect().bottomLeft()))

    def _tell_colour(self, colour: GroupColour | None, _checked: object = None) -> None:
        self.coloured.emit(colour)

    def _lay_out(self, *, can_go: bool) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        if self._group is None:
            top.addWidget(PlainLabel(self._t("Uten gruppe"), weight=SEMIBOLD), 1)
            top.addWidget(self.count)
        else:
            top.addWidget(self.colour)
            top.addWidget(self.name, 1)
            top.addWidget(self.count)
            top.addWidget(self.lock)
            if can_go:
                top.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 8, 10)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(self._flow)
        column.addStretch(1)
        for widget in self.findChildren(QWidget):
            if isinstance(widget, Button) and not isinstance(widget, PersonButton):
                widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def _swatch(colour: GroupColour) -> QPixmap:
    """Return a small disc in the colour."""
    found = QPixmap(QSize(_SWATCH, _SWATCH))
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(GROUP_COLOURS[colour].strong))
    painter.drawEllipse(1, 1, _SWATCH - 2, _SWATCH - 2)
    painter.end()
    return found
