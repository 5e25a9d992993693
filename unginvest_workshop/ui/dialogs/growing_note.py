"""A word of warning while groups are made: to hear so many of them one by one takes long, and a walk does not."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.people import Group
from unginvest_workshop.operations import agenda, people
from unginvest_workshop.operations.tx import Changes, ReadTx
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.round_words import growing_words
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel


class GrowingNote(QWidget):
    """Shown while a presentation that is to come takes long; its button makes a gallery walk of it."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.words = PlainLabel(px=14.5, colour=PALETTE.warm, wrap=True)
        self.walk = Button(desk.t("Gjør om til vandring"))
        self.walk.clicked.connect(self._make_walk)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.walk)
        desk.changed.connect(self.refresh)
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what the plan comes to with the groups as they are now."""
        if changes is not None and not changes.touches(AgendaItem, Group):
            return
        item = self._desk.read(self._long)
        self.setVisible(item is not None)
        if item is not None:
            groups = self._desk.read(lambda tx: len(people.groups(tx, self._desk.id)))
            self.words.setText(growing_words(self._desk.t, groups, item.minutes))

    def _long(self, tx: ReadTx) -> AgendaItem | None:
        items = agenda.agenda(tx, self._desk.id)
        return next((item for item in items if agenda.is_long(item) and not item.done), None)

    def _make_walk(self) -> None:
        item = self._desk.read(self._long)
        if item is not None:
            words = self._desk.t("Gjør om til vandring")
            self._desk.do(words, lambda tx: agenda.set_gallery_walk(tx, item.id, walk=True))
