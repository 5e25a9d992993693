"""The side panel: the timer, what to do now and why it works, private notes, the groups, and what is next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import agenda
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.console.groups_list import GroupsList
from unginvest_workshop.ui.console.notes import NotesCard
from unginvest_workshop.ui.console.stage_preview import StagePreview
from unginvest_workshop.ui.console.timer_panel import TimerPanel
from unginvest_workshop.ui.console.wishes_note import WishesNote
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.cover import Cover
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import scrolled


class SidePanel(QWidget):
    """What only the facilitator sees, beside the work."""

    wants_people = Signal()

    def __init__(
        self, desk: OpenWorkshop, timer: TimerModel, actions: ActionSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._t = desk.t
        self._timer = TimerPanel(desk, timer, actions)
        self._now_title = PlainLabel(desk.t("Nå"), weight=SEMIBOLD)
        self._now = PlainLabel(colour=PALETTE.muted, wrap=True)
        self._why = PlainLabel(px=14, colour=PALETTE.muted, italic=True, wrap=True)
        self._leaders = PlainLabel(px=14, colour=PALETTE.muted, wrap=True)
        self._notes = NotesCard(desk)
        self.wishes = WishesNote(desk)
        self._groups = GroupsList(desk)
        self._cover = Cover(desk.t)
        self.preview = StagePreview(desk.t)
        self._private = False
        self._groups.wants_people.connect(self.wants_people)
        self._lay_out()
        desk.changed.connect(self._on_changed)
        self.refresh()
        self.set_private(hidden=False)

    def refresh(self) -> None:
        """Show what belongs to the exercise that the room is at."""
        items = self._desk.read(lambda tx: agenda.agenda(tx, self._desk.id))
        place = self._desk.place()
        index = next((i for i, item in enumerate(items) if item.id == place.item_id), -1)
        item = items[index] if index >= 0 else None
        content = self._desk.console.content
        texts = content.exercise(item.exercise.value) if item else None
        self._now.setText(texts.now if texts else self._t("Velg en øvelse i dagsplanen."))
        self._why.setText(texts.why if texts else "")
        self._why.setVisible(bool(texts and texts.why))
        self._show_leaders(item)
        self._notes.show_item(item.id if item else None)
        self._notes.setVisible(item is not None and not self._private)
        self._groups.show_exercise(item.exercise if item else None)
        self.wishes.show_item(item)
        following = items[index + 1] if 0 <= index < len(items) - 1 else None
        self.preview.next_words.setText(self._next_words(following))

    def notes(self) -> NotesCard:
        """Return the private notes, to be looked at."""
        return self._notes

    def groups(self) -> GroupsList:
        """Return the groups' lines, to be looked at."""
        return self._groups

    def next_text(self) -> str:
        """Return what is said to come next."""
        return self.preview.next_words.text()

    def set_private(self, *, hidden: bool) -> None:
        """Cover what the room should not see, or show it."""
        self._private = hidden
        self._notes.setVisible(not hidden and self._desk.place().item_id is not None)
        self._groups.setVisible(not hidden)
        self.wishes.set_private(hidden=hidden)
        self._cover.setVisible(hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the likeness of the stage its part."""
        super().resizeEvent(event)
        self.preview.fit_into(self.width() - 32, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint white paper with a hairline at its left."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PALETTE.surface))
        painter.setPen(QPen(QColor(PALETTE.line), 1))
        painter.drawLine(0, 0, 0, self.height())

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(AgendaItem, Place):
            self.refresh()

    def _show_leaders(self, item: AgendaItem | None) -> None:
        people = (
            (self._t("Leder"), item.leader if item else ""),
            (self._t("Medleder"), item.co_leader if item else ""),
            (self._t("Skriver"), item.writer if item else ""),
        )
        self._leaders.setText(" · ".join(f"{what}: {name}" for what, name in people if name))
        self._leaders.setVisible(bool(self._leaders.text()))

    def _next_words(self, item: AgendaItem | None) -> str:
        if item is None:
            return ""
        name = item_name(item, self._desk.console.content)
        return self._t("Neste · {name} · {n}\N{NO-BREAK SPACE}min", name=name, n=item.minutes)

    def _lay_out(self) -> None:
        inside = QWidget()
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(16, 6, 16, 8)
        middle.setSpacing(5)
        for widget in (self._now_title, self._now, self._why, self._leaders):
            middle.addWidget(widget)
        middle.addSpacing(9)
        middle.addWidget(self._cover)
        middle.addWidget(self.wishes)
        middle.addWidget(self._notes)
        middle.addSpacing(9)
        middle.addWidget(self._groups)
        middle.addStretch(1)
        area = scrolled(inside, see_through=True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QVBoxLayout()
        top.setContentsMargins(16, 14, 16, 4)
        top.addWidget(self._timer)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(16, 8, 16, 14)
        bottom.setSpacing(8)
        bottom.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(area, 1)
        column.addLayout(bottom)
