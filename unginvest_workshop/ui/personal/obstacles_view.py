"""What may stand in the way, and the strength that carries over it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import PersonalObstacleId
from unginvest_workshop.domain.personal import PersonalObstacle
from unginvest_workshop.domain.strengths import Strength, TopStrength
from unginvest_workshop.operations.personal import steps, strengths
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.personal_texts import PersonalTexts
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, Card, PlainLabel, WorkspaceHeader
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField
from unginvest_workshop.ui.widgets.kept_fields import LineField
from unginvest_workshop.ui.widgets.scrolled import scrolled


class ObstaclesView(QWidget):
    """A card for each; Enter in the line under them writes another one down."""

    def __init__(self, desk: OpenWorkshop, texts: PersonalTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t, self._texts = desk, desk.t, texts
        self.cards: dict[str, ObstacleCard] = {}
        self.field = CaptureField(self._t("Hva kan komme i veien?"))
        self._nothing = PlainLabel(
            self._t("Skriv det som kan bli vanskelig, under. Så velger du styrken som bærer deg over."),
            px=17, colour=PALETTE.muted, wrap=True,
        )  # fmt: skip
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._lay_out()
        self.field.entered.connect(self._add)
        desk.changed.connect(self.refresh)
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now; a card that is being written in stays."""
        if changes is not None and not changes.touches(PersonalObstacle, TopStrength):
            return
        stored = self._desk.read(lambda tx: steps.obstacles(tx, self._desk.id))
        top = [told.strength for told in self._desk.read(lambda tx: strengths.top_strengths(tx, self._desk.id))]
        offered = [*top, *(each for each in Strength if each not in top)]
        self._nothing.setVisible(not stored)
        for gone in self.cards.keys() - {row.id for row in stored}:
            card = self.cards.pop(gone)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, row in enumerate(stored):
            if row.id not in self.cards:
                self.cards[row.id] = ObstacleCard(self._desk, row.id)
                self._list.insertWidget(place, self.cards[row.id])
            self.cards[row.id].show_row(row, offered, self._texts)

    def focus_field(self) -> None:
        """Put the cursor where another one is typed."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Keep what is being written."""
        for card in self.cards.values():
            card.finish()

    def _add(self, text: str) -> None:
        if not text.strip():
            return
        label = self._t("Noe i veien")
        if self._desk.do(label, lambda tx: steps.add_obstacle(tx, self._desk.id, text)) is not None:
            self.field.clear()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 14, 0)
        column.addWidget(self._nothing)
        column.addLayout(self._list)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 12)
        outer.setSpacing(12)
        lead = self._t("Hvilken styrke bærer deg over det?")
        outer.addWidget(WorkspaceHeader(self._t("Når noe kommer i veien"), lead))
        outer.addWidget(scrolled(inside, see_through=True), 1)
        outer.addWidget(CaptureBar(self.field))


class ObstacleCard(Card):
    """What stands in the way, the strength, and how it is used."""

    def __init__(self, desk: OpenWorkshop, obstacle_id: PersonalObstacleId, parent: QWidget | None = None) -> None:
        super().__init__(parent, radius=10)
        self._desk, t = desk, desk.t
        self._id = obstacle_id
        self._offered: list[Strength] = []
        self.text = LineField(t("Hva kan komme i veien?"))
        self.strength = QComboBox()
        self.strength.setAccessibleName(t("Styrken som bærer over"))
        self.way_over = LineField(t("Hvordan bruker du styrken da?"))
        remove = Button("✕", kind=ButtonKind.QUIET, padding=8)
        remove.setAccessibleName(t("Ta bort"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 8, 10)
        row.setSpacing(10)
        row.addWidget(self.text, 3)
        row.addWidget(self.strength)
        row.addWidget(self.way_over, 3)
        row.addWidget(remove)
        self.text.kept.connect(self._keep_text)
        self.way_over.kept.connect(self._keep_way)
        self.strength.activated.connect(self._carry)
        remove.clicked.connect(self._remove)

    def show_row(self, row: PersonalObstacle, offered: list[Strength], texts: PersonalTexts) -> None:
        """Show it as it is now; ``offered`` are the strengths, the person's own first."""
        self.text.show_text(row.text, anew=False)
        self.way_over.show_text(row.way_over, anew=False)
        if offered != self._offered:
            self._offered = offered
            self.strength.clear()
            self.strength.addItems([self._desk.t("Velg en styrke"), *(texts.strengths[each].name for each in offered)])
        self.strength.setCurrentIndex(0 if row.strength is None else 1 + offered.index(row.strength))

    def finish(self) -> None:
        """Keep what is being written."""
        self.text.finish()
        self.way_over.finish()

    def _keep_text(self, text: str) -> None:
        self._desk.do(self._label(), lambda tx: steps.edit_obstacle(tx, self._id, text=text))

    def _keep_way(self, text: str) -> None:
        self._desk.do(self._label(), lambda tx: steps.edit_obstacle(tx, self._id, way_over=text))

    def _carry(self, place: int) -> None:
        strength = self._offered[place - 1] if place else None
        self._desk.do(self._label(), lambda tx: steps.carry_over(tx, self._id, strength))

    def _remove(self) -> None:
        self._desk.do(self._label(), lambda tx: steps.remove_obstacle(tx, self._id))

    def _label(self) -> str:
        return self._desk.t("Noe i veien")
