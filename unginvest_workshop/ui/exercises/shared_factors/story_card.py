"""A story on a group's page, with its factors to mark; kept up to date by id, so that the keys stay where they are."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import SuccessFactorId
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.naming import story_name
from unginvest_workshop.ui.exercises.shared_factors.mark_row import MarkRow
from unginvest_workshop.ui.fonts import serif
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.words import Words


class StoryCard(Card):
    """The story's name over a row for each factor."""

    marked = Signal(str, bool)
    walked = Signal(object, int)
    """Carries a row and +1 or -1: the arrows ask for the next one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[SuccessFactorId, MarkRow] = {}
        self._name = Words("", serif(17), colour=PALETTE.bark_ink)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(4)
        self._column.addWidget(self._name)

    @property
    def rows(self) -> list[MarkRow]:
        """The rows, in their order."""
        return list(self._rows.values())

    def show_story(self, story: Story, factors: Sequence[SuccessFactor]) -> None:
        """Show a story and its factors as they are now."""
        self._name.set_text(story_name(story))
        for gone in self._rows.keys() - {factor.id for factor in factors}:
            self._let_go(self._rows.pop(gone))
        rows = {}
        for place, factor in enumerate(factors, 1):
            row = rows[factor.id] = self._rows.get(factor.id) or self._new(factor)
            row.show_factor(factor)
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
        self._rows = rows

    def show_likeness(self, words: Mapping[SuccessFactorId, str]) -> None:
        """Say quietly of each factor what it is like in another story; nothing of those that are like none."""
        for factor_id, row in self._rows.items():
            row.show_likeness(words.get(factor_id, ""))

    def _new(self, factor: SuccessFactor) -> MarkRow:
        row = MarkRow(factor, self)
        row.marked.connect(self.marked)
        row.walked.connect(self.walked)
        return row

    def _let_go(self, row: MarkRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
