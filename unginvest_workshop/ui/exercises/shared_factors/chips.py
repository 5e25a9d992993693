"""A list of factor chips that is kept up to date by id, so that focus and selection stay where they are."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QWidget

from unginvest_workshop.domain.ids import SuccessFactorId
from unginvest_workshop.ui.exercises.shared_factors.chip import FactorChip, Selection


class Chips(QWidget):
    """Chips in a layout that its owner gives: under each other in a card, or flowing in the tray."""

    walked = Signal(object, int)
    """Carries a chip and +1 or -1, when the keys walk past the last or before the first one here."""

    def __init__(
        self,
        layout: QLayout,
        insert: Callable[[int, QWidget], None],
        selection: Selection,
        parent: QWidget | None = None,
    ) -> None:
        """Lay chips out in ``layout``; ``insert`` puts a widget in a place of it."""
        super().__init__(parent)
        self._arranged, self._insert = layout, insert
        self._selection = selection
        self._chips: dict[SuccessFactorId, FactorChip] = {}
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        selection.changed.connect(self._show_selection)

    @property
    def chips(self) -> list[FactorChip]:
        """The chips, in their order."""
        return list(self._chips.values())

    def show_factors(self, factors: Iterable[tuple[SuccessFactorId, str, str]]) -> None:
        """Show these factors: id, words, and where they were told. Only what is another than before is touched."""
        wanted = {factor_id: (text, told) for factor_id, text, told in factors}
        for gone in self._chips.keys() - wanted.keys():
            self._take_out(self._chips.pop(gone)).deleteLater()
        if list(self._chips) != [factor_id for factor_id in wanted if factor_id in self._chips]:
            self._chips = {chip.factor_id: self._take_out(chip) for chip in self._chips.values()}
            placed: set[SuccessFactorId] = set()
        else:
            placed = set(self._chips)
        for position, (factor_id, (text, told)) in enumerate(wanted.items()):
            chip = self._chips.get(factor_id) or self._new_chip(factor_id, text)
            chip.show_factor(text, told)
            if factor_id not in placed:
                self._insert(position, chip)
                chip.show()
        self._chips = {factor_id: self._chips[factor_id] for factor_id in wanted}

    def neighbour(self, chip: FactorChip, step: int) -> FactorChip | None:
        """Return the chip before or after another one here."""
        chips = self.chips
        position = chips.index(chip) + step
        return chips[position] if 0 <= position < len(chips) else None

    def _new_chip(self, factor_id: SuccessFactorId, text: str) -> FactorChip:
        chip = FactorChip(factor_id, text, self._selection, self)
        chip.step.connect(self._walk)
        self._chips[factor_id] = chip
        return chip

    def _take_out(self, chip: FactorChip) -> FactorChip:
        self._arranged.removeWidget(chip)
        chip.hide()
        return chip

    def _show_selection(self, changed: set[SuccessFactorId]) -> None:
        for factor_id in changed & self._chips.keys():
            self._chips[factor_id].show_state()

    def _walk(self, chip: FactorChip, step: int) -> None:
        neighbour = self.neighbour(chip, step)
        if neighbour is None:
            self.walked.emit(chip, step)
        else:
            neighbour.setFocus(Qt.FocusReason.OtherFocusReason)
