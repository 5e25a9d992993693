"""Where the pairs are not as somebody wished: a gentle note for the facilitator, beside the private notes."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId, ParticipantId
from unginvest_workshop.domain.interview import PairInterview, PairMember
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import names_apart
from unginvest_workshop.operations import people
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.operations.wishes import UnmetWishes, unmet_wishes
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import paint_card
from unginvest_workshop.ui.widgets.label import PlainLabel


class WishesNote(QWidget):
    """Shown during the interview, when there is something to say and the room can't see it."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._interview: AgendaItemId | None = None
        self._hidden = False
        self._words = PlainLabel(px=14, colour=PALETTE.muted, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(PlainLabel(desk.t("Ønsker om makker"), weight=SEMIBOLD, wrap=True))
        column.addWidget(self._words)
        desk.changed.connect(self._on_changed)
        self._show()

    def text(self) -> str:
        """Return what is said, or "" while it is covered."""
        return "" if self.isHidden() else self._words.text()

    def show_item(self, item: AgendaItem | None) -> None:
        """Say what matters in another exercise: nothing but in an interview."""
        self._interview = item.id if item is not None and item.exercise is ExerciseKind.INTERVIEW else None
        self._show()

    def set_private(self, *, hidden: bool) -> None:
        """Cover it from the room, or show it."""
        self._hidden = hidden
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sunken paper that says: not for the wall."""
        del event
        paint_card(QPainter(self), QRectF(self.rect()), fill=PALETTE.sunken, edge="", radius=10)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Participant, PairInterview, PairMember):
            self._show()

    def _show(self) -> None:
        interview = None if self._hidden else self._interview
        everyone = self._desk.read(lambda tx: people.participants(tx, self._desk.id))
        unmet = UnmetWishes() if interview is None else self._desk.read(lambda tx: unmet_wishes(tx, interview))
        self._words.setText("\n".join(_lines(self._desk.t, unmet, names_apart(self._desk.t, everyone))))
        self.setVisible(bool(self._words.text()))


def _lines(t: Translator, unmet: UnmetWishes, names: Mapping[ParticipantId, str]) -> list[str]:
    """Return a sentence on each wish."""
    apart = [
        t("{name} vil gjerne være sammen med {partner}.", name=names[one.id], partner=names[other.id])
        for one, other in unmet.apart
    ]
    listening = [
        t("Her vil alle helst lytte: {names}", names=", ".join(names[each.id] for each in silent))
        for silent in unmet.silent
    ]
    passing = [t("{name} sier pass i dag, men er i et par.", name=names[each.id]) for each in unmet.passing]
    return [*apart, *listening, *passing]
