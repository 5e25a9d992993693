"""The pieces as cards, group by group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import FuturePieceId
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.taste.piece_card import PieceCard
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.pictures.photo_painting import PhotoPaint
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.columns import ColumnsLayout
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled

_COLUMN = 340
"""Pixels that a group's cards need."""


@dataclass(frozen=True, slots=True)
class Section:
    """A group's pieces under its name; the name is empty where it goes without saying."""

    name: str
    pieces: tuple[FuturePiece, ...]


class PieceShelf(QWidget):
    """Keeps its cards by id; passes on what they tell."""

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(str, int)
    removed = Signal(str)
    menu_asked = Signal(str, QPoint)
    dropped = Signal(str, object)

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self.cards: dict[FuturePieceId, PieceCard] = {}
        """In the order they stand."""
        self._shape: list[tuple[str, list[FuturePieceId]]] = []
        self._ground = QWidget()
        self._columns = ColumnsLayout(self._ground, least=_COLUMN, gap=18)
        self._area = scrolled(self._ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_sections(
        self,
        sections: Sequence[Section],
        photos: Mapping[FuturePieceId, PhotoPaint],
        chosen: str | None,
        on_screen: str,
    ) -> None:
        """Show the pieces as they are now with their photos, the chosen one apart; of one, that the room sees it."""
        self._arrange([(section.name, [piece.id for piece in section.pieces]) for section in sections])
        for section in sections:
            for piece in section.pieces:
                card = self.cards[piece.id]
                card.show_photo(photos.get(piece.id))
                card.show_piece(piece, chosen=piece.id == chosen, on_screen=piece.id == on_screen)

    def reveal(self, piece_id: FuturePieceId) -> None:
        """Scroll to a piece."""
        reveal(self._area, self.cards[piece_id])

    def _arrange(self, shape: list[tuple[str, list[FuturePieceId]]]) -> None:
        """Lay the cards out under their groups, when their places changed; the one with the keys keeps them."""
        if shape == self._shape:
            return
        self._shape = shape
        focused = next((card for card in self.cards.values() if card.hasFocus()), None)
        for card in self.cards.values():
            card.setParent(self)
            card.hide()
        clear_layout(self._columns)
        kept = [piece_id for _, ids in shape for piece_id in ids]
        for gone in set(self.cards) - set(kept):
            self.cards.pop(gone).deleteLater()
        self.cards = {piece_id: self.cards.get(piece_id) or self._new_card(piece_id) for piece_id in kept}
        for name, ids in shape:
            self._add_section(name, ids)
        if focused is not None and focused.piece_id in self.cards:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_section(self, name: str, ids: Sequence[FuturePieceId]) -> None:
        """Put a group's cards under each other; the groups share the width in columns."""
        box = QWidget(self._ground)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(8)
        if name:
            column.addWidget(PlainLabel(name, px=15, weight=SEMIBOLD, colour=PALETTE.muted))
        for piece_id in ids:
            column.addWidget(self.cards[piece_id])
            self.cards[piece_id].show()
        self._columns.addWidget(box)
        box.show()

    def _new_card(self, piece_id: FuturePieceId) -> PieceCard:
        card = PieceCard(piece_id, self._t, self._ground)
        card.chosen.connect(self.chosen)
        card.opened.connect(self.opened)
        card.stepped.connect(self._step)
        card.moved.connect(self.moved)
        card.removed.connect(self.removed)
        card.menu_asked.connect(self.menu_asked)
        card.dropped.connect(self.dropped)
        return card

    def _step(self, piece_id: str, by: int) -> None:
        order = list(self.cards)
        target = order.index(FuturePieceId(piece_id)) + by
        if 0 <= target < len(order):
            self.cards[order[target]].setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(order[target])
            self.reveal(order[target])
