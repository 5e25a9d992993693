"""A list of factor chips that is kept up to date by id, so that focus and selection stay where they are."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QWidget

from unginvest_workshop.domain.ids import SuccessFactorId
from unginvest_workshop.ui.exercises.shared_factors.chip import FactorChip, Selection


class Chips(QWidget):
    """Chips in a layout that its owner gives: under each other in a card, or flowing in the tray."""

    walked = Signal(object, int)
    """Carries a chip and +1 or -1, when the keys walk past the last or before the first one here."""

    def __init__(self, layout: QLayout, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._chips: dict[SuccessFactorId, FactorChip] = {}
        self._arranged = layout
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)

    @property
    def chips(self) -> list[FactorChip]:
        """The chips, in their order."""
        return list(self._chips.values())

    def show_factors(self, factors: Iterable[tuple[SuccessFactorId, str, str]]) -> None:
        """Show these factors: id, words, and where they were told."""
        wanted = {factor_id: (text, told) for factor_id, text, told in factors}
        for gone in set(self._chips) - set(wanted):
            chip = self._chips.pop(gone)
            self._arranged.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        if list(self._chips) != list(wanted)[: len(self._chips)]:
            self._take_all_out()
        for factor_id, (text, told) in wanted.items():
            self._show(factor_id, text, told)
        self._chips = {factor_id: self._chips[factor_id] for factor_id in wanted}

    def neighbour(self, chip: FactorChip, step: int) -> FactorChip | None:
        """Return the chip before or after another one here."""
        chips = self.chips
        position = chips.index(chip) + step
        return chips[position] if 0 <= position < len(chips) else None

    def _show(self, factor_id: SuccessFactorId, text: str, told: str) -> None:
        chip = self._chips.get(factor_id)
        if chip is None:
            chip = FactorChip(factor_id, text, self._selection, self)
            chip.step.connect(self._walk)
            self._chips[factor_id] = chip
        chip.set_text(text)
        chip.set_origin(told)
        if self._arranged.indexOf(chip) < 0:
            self._arranged.addWidget(chip)
            chip.show()

    def _take_all_out(self) -> None:
        for chip in self._chips.values():
            self._arranged.removeWidget(chip)

    def _walk(self, chip: FactorChip, step: int) -> None:
        neighbour = self.neighbour(chip, step)
        if neighbour is None:
            self.walked.emit(chip, step)
        else:
            neighbour.setFocus(Qt.FocusReason.OtherFocusReason)
