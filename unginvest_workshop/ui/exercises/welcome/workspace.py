"""The workspace of the welcome: the day at the left, who is missing in the middle, and the core group at the right."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId, MissingVoiceId
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import welcome
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.welcome.core_group import CoreGroupList
from unginvest_workshop.ui.exercises.welcome.day_list import DayList
from unginvest_workshop.ui.exercises.welcome.views import WORDS
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.note_list import NoteList
from unginvest_workshop.ui.widgets.scrolled import scrolled
from unginvest_workshop.ui.widgets.view_switch import ViewSwitch

_ROOM_BESIDE: Final = 790
"""From this width on the day stands beside the others, with room for its names."""


class WelcomeWorkspace(Workspace):
    """The three things that the room can see, side by side, with a line to write who is missing."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self._header = WorkspaceHeader("")
        self.views = ViewSwitch(desk, [(view.value, words) for view, words in WORDS])
        self.day = DayList(self.t, desk.console.content)
        self._day_area = scrolled(self.day, see_through=True)
        self.core_group = CoreGroupList(desk)
        self._no_people = EmptyHint(self.t("Skriv inn deltakerne (Ctrl+D), så kan du velge kjernegruppa her."))
        self._people = QStackedWidget()
        self.voices = NoteList(self.t, self.t("Hvem mangler i rommet?"))
        self.voices.edited.connect(self._edit)
        self.voices.removed.connect(self._remove)
        self.voices.placed.connect(self._move)
        self._missing = QStackedWidget()
        self.field = CaptureField(self.t("Hvem skulle også vært her?"))
        self.field.entered.connect(self._add)
        self.voices.walk_from(self.field)
        self._lay_out()
        self._actions = self._make_actions()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show day, core group and missing voices as they are now."""
        if changes is None or changes.touches(AgendaItem, Place, Workshop):
            item = self.desk.item(self.item_id)
            self._header.set_title(item_name(item, self.desk.console.content))
            self._header.set_lead(self.desk.console.content.exercise(item.exercise).lead)
            now = self.desk.clock.now().wall
            slots = self.desk.read(lambda tx: welcome.our_day(tx, self.desk.id, now))
            self.day.show_slots(slots, self.desk.read(lambda tx: welcome.day_ends(tx, self.desk.id, now)))
            self.views.refresh()
            QTimer.singleShot(0, self.day, self._show_now)  # once the lines have got their places
        if changes is None or changes.touches(Participant):
            self.core_group.refresh()
            self._people.setCurrentIndex(0 if self.core_group.count() else 1)
        if changes is None or changes.touches(MissingVoice):
            voices = self.desk.read(lambda tx: welcome.missing_voices(tx, self.desk.id))
            self.voices.show_notes({voice.id: voice.text for voice in voices})
            self._missing.setCurrentIndex(0 if voices else 1)

    def exercise_actions(self) -> list[QAction]:
        """Return what the stage can show, and choosing the core group."""
        return self._actions

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed."""
        return self.field

    def focus_capture(self) -> None:
        """Put the cursor where one writes who is missing."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the day stand over the others where there is no room for it beside them."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._panels.setDirection(ways.LeftToRight if self.width() >= _ROOM_BESIDE else ways.TopToBottom)

    def _make_actions(self) -> list[QAction]:
        choose = QAction(self.t("Velg kjernegruppa"), self)
        choose.triggered.connect(self._choose_core_group)
        return [*self.views.view_actions, choose]

    def _choose_core_group(self) -> None:
        self.core_group.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._people.addWidget(self.core_group)
        self._people.addWidget(self._no_people)
        self._missing.addWidget(self.voices)
        self._missing.addWidget(EmptyHint(self.t("Spør rommet, og skriv det de sier under."), symbol="think"))
        people = QHBoxLayout()
        people.setSpacing(16)
        people.addWidget(_panel(self.t("Hvem mangler i rommet?"), self._missing), 2)
        people.addWidget(_panel(self.t("Kjernegruppa"), self._people), 3)
        self._panels = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._panels.setSpacing(16)
        self._panels.addWidget(_panel(self.t("Dagen vår"), self._day_area), 5)
        self._panels.addLayout(people, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addWidget(self._header)
        column.addWidget(self.views)
        column.addLayout(self._panels, 1)
        column.addWidget(CaptureBar(self.field))

    def _show_now(self) -> None:
        self._day_area.ensureVisible(0, self.day.now_at(), 0, 48)

    def _add(self, text: str) -> None:
        label = self.t("Hvem mangler i rommet?")
        if self.desk.do(label, lambda tx: welcome.add_missing_voice(tx, self.desk.id, text)) is not None:
            self.field.setText("")
            self.voices.show_last()

    def _edit(self, voice_id: str, text: str) -> None:
        label = self.t("Endre hvem som mangler")
        self.desk.do(label, lambda tx: welcome.edit_missing_voice(tx, MissingVoiceId(voice_id), text))

    def _remove(self, voice_id: str) -> None:
        label = self.t("Ta bort hvem som mangler")
        self.desk.do(label, lambda tx: welcome.remove_missing_voice(tx, MissingVoiceId(voice_id)))

    def _move(self, voice_id: str, before: str) -> None:
        onto = MissingVoiceId(before) if before else None
        label = self.t("Flytt hvem som mangler")
        self.desk.do(label, lambda tx: welcome.move_missing_voice(tx, MissingVoiceId(voice_id), onto))


def _panel(title: str, inside: QWidget) -> Card:
    """Return a card with a title over a widget."""
    card = Card(radius=12)
    column = QVBoxLayout(card)
    column.setContentsMargins(14, 10, 10, 10)
    column.setSpacing(8)
    column.addWidget(PlainLabel(title, weight=SEMIBOLD, colour=PALETTE.muted, elide=True))
    column.addWidget(inside, 1)
    return card
