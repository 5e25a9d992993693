"""The groups as cards with their people in them: named, coloured, locked, and filled by hand."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import GroupId, ParticipantId
from unginvest_workshop.domain.people import Group, GroupColour, Participant
from unginvest_workshop.naming import alphabetical, names_apart
from unginvest_workshop.operations import attendance, grouping, people
from unginvest_workshop.operations.tx import Changes, Tx
from unginvest_workshop.ui.dialogs.group_card import GroupCard, PersonButton
from unginvest_workshop.ui.dialogs.growing_note import GrowingNote
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import scrolled

_CARD: Final = 264
"""The least width of a card in pixels."""


class GroupsPage(QWidget):
    """A person is dragged to another group, or moved by Ctrl and the arrows; each change is stored at once."""

    counted = Signal()
    """There are more groups now, or fewer."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t = desk, desk.t
        self._groups: list[Group] = []
        self._ground = QWidget()
        self._flow = FlowLayout(self._ground, gap=12, column=_CARD)
        self.add = Button(self._t("Ny gruppe"))
        self.place = Button(self._t("Gi alle en gruppe"))
        self.cards: dict[GroupId | None, GroupCard] = {}
        """The card of each group; under None those who have none."""
        self._lay_out()
        self.add.clicked.connect(self.add_group)
        self.place.clicked.connect(self.place_all)
        desk.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored now; whoever has the keys keeps them."""
        focus = self.focusWidget()
        held = focus.person if isinstance(focus, PersonButton) else None
        groups = self._desk.read(lambda tx: people.groups(tx, self._desk.id))
        more = len(groups) != len(self._groups)
        self._groups = groups
        self._fill()
        if held is not None:
            self._give_keys(held)
        if more:
            self.counted.emit()

    def add_group(self) -> None:
        """Make one more group, and let its name be written."""
        new = self._desk.do(self._t("Ny gruppe"), lambda tx: people.add_group(tx, self._desk.id))
        if new in self.cards:
            self.cards[new].name.setFocus()

    def place_all(self) -> None:
        """Find each who has no group the one that suits best."""
        ids = [person.id for person in self._without_group()]
        self._desk.do(self._t("Gi alle en gruppe"), lambda tx: _place(tx, ids))

    def put(self, person: ParticipantId, group: GroupId | None) -> None:
        """Put somebody in another group, or in none."""
        self._desk.do(self._t("Bytt gruppe"), lambda tx: people.place_person(tx, person, group))

    def step(self, person: ParticipantId, by: int) -> None:
        """Move somebody so many groups on."""
        ids = [group.id for group in self._groups]
        here = next((each.group_id for each in self._everyone() if each.id == person), None)
        at = ids.index(here) + by if here in ids else (0 if by > 0 else len(ids) - 1)
        if 0 <= at < len(ids):
            self.put(person, ids[at])

    def _fill(self) -> None:
        clear_layout(self._flow)
        self.cards = {}
        everyone = self._everyone()
        names = names_apart(self._t, everyone)
        empty = self._desk.read(lambda tx: people.empty_groups(tx, self._desk.id))
        alone = self._without_group()
        self.place.setVisible(bool(alone) and bool(self._groups))
        if alone:
            self._add_card(None, alone, names, can_go=False)
        for group in self._groups:
            members = [person for person in everyone if person.group_id == group.id]
            self._add_card(group, members, names, can_go=group.id in empty)

    def _add_card(
        self, group: Group | None, members: list[Participant], names: dict[ParticipantId, str], *, can_go: bool
    ) -> None:
        card = GroupCard(self._t, group, can_go=can_go)
        card.show_people(sorted(members, key=lambda person: alphabetical(names[person.id])), names)
        home = None if group is None else group.id
        card.dropped.connect(self._on_dropped)
        card.stepped.connect(self.step)
        if home is not None:
            card.named.connect(partial(self._rename, home))
            card.coloured.connect(partial(self._colour, home))
            card.locked.connect(partial(self._lock, home))
            card.removed.connect(partial(self._remove, home))
        self.cards[home] = card
        self._flow.addWidget(card)
        card.show()

    def _on_dropped(self, person: str, group: str) -> None:
        self.put(ParticipantId(person), GroupId(group) if group else None)

    def _rename(self, group: GroupId, name: str) -> None:
        self._desk.do(self._t("Gi gruppa navn"), lambda tx: people.rename_group(tx, group, name))

    def _colour(self, group: GroupId, colour: GroupColour | None) -> None:
        self._desk.do(self._t("Gruppas farge"), lambda tx: grouping.colour_group(tx, group, colour))

    def _lock(self, group: GroupId, locked: bool) -> None:  # noqa: FBT001  a signal's value
        self._desk.do(self._t("Lås gruppa"), lambda tx: grouping.lock_group(tx, group, locked=locked))

    def _remove(self, group: GroupId) -> None:
        self._desk.do(self._t("Ta bort gruppa"), lambda tx: people.remove_group(tx, group))

    def _give_keys(self, person: ParticipantId) -> None:
        for card in self.cards.values():
            if person in card.buttons:
                card.buttons[person].setFocus(Qt.FocusReason.OtherFocusReason)

    def _everyone(self) -> list[Participant]:
        return self._desk.read(lambda tx: people.participants(tx, self._desk.id))

    def _without_group(self) -> list[Participant]:
        homes = {group.id for group in self._groups}
        return [person for person in self._everyone() if person.present and person.group_id not in homes]

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Participant, Group):
            self.refresh()

    def _lay_out(self) -> None:
        self._flow.setContentsMargins(2, 2, 2, 2)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.add)
        row.addWidget(self.place)
        hint = self._t("Dra et navn til en annen gruppe, eller flytt det med Ctrl og piltastene.")
        row.addWidget(PlainLabel(hint, px=14, colour=PALETTE.muted, elide=True), 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(scrolled(self._ground, see_through=True), 1)
        page.addLayout(row)
        page.addWidget(GrowingNote(self._desk))


def _place(tx: Tx, ids: list[ParticipantId]) -> None:
    for person_id in ids:
        people.place_person(tx, person_id, attendance.group_for(tx, tx.get(Participant, person_id)))
