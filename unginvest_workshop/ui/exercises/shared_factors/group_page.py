"""A group's own finding: what recurs in its stories, and its one image of it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.ids import StoryId, SuccessFactorId
from unginvest_workshop.domain.images import Image, Whose
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.text import folded
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.naming import group_name, story_name
from unginvest_workshop.operations import trees
from unginvest_workshop.operations.sharing import heard_again
from unginvest_workshop.ui.exercises.shared_factors.mark_row import MarkRow
from unginvest_workshop.ui.exercises.shared_factors.story_card import StoryCard
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.image_editor import ImageEditor
from unginvest_workshop.ui.thinking import Thinking
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.columns import ColumnsLayout
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled

_Again = Mapping[SuccessFactorId, SuccessFactorId]
"""Factors that are heard again in another story, each with the one there."""


class GroupPage(QWidget):
    """The stories of one group with their factors to mark, and the group's image."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t = desk, desk.t
        self._cards: dict[StoryId, StoryCard] = {}
        self._thinking = Thinking(self)
        self.image = ImageEditor(desk, self._t("Gruppas bilde"))
        self._empty = EmptyHint(
            self._t("Gruppa har ingen historier ennå. Skriv dem i treøvelsen."), symbol="group"
        )  # fmt: skip
        self._ground = QWidget()
        self._columns = ColumnsLayout(self._ground)
        self._lay_out()

    def show_group(self, group: Group, stories: list[Story], factors: list[SuccessFactor], image: Image) -> None:
        """Show a group's factors under their stories, and its image."""
        self.image.show_image(Whose(group_id=group.id), group_name(self._t, group), image)
        for gone in self._cards.keys() - {story.id for story in stories}:
            self._let_go(self._cards.pop(gone))
        cards = {}
        for story in stories:
            card = cards[story.id] = self._cards.get(story.id) or self._new_card()
            card.show_story(story, [factor for factor in factors if factor.story_id == story.id])
        if list(cards) != list(self._cards):
            order: dict[QWidget, int] = {card: place for place, card in enumerate(cards.values())}
            self._columns.arrange(lambda widget: order.get(widget, 0))
        self._cards = cards
        self._empty.setVisible(not stories)
        self._listen(stories, factors)

    def begin(self) -> None:
        """Put the keys at the first factor."""
        for row in self._rows()[:1]:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _listen(self, stories: Sequence[Story], factors: Sequence[SuccessFactor]) -> None:
        """Find out what is heard again in another of the stories: each factor is compared with all."""
        shared = self._desk.read(lambda tx: tx.find(Cluster, workshop_id=self._desk.id, suggested=False))
        work = partial(heard_again, tuple(factors), {each.id for each in shared})
        self._thinking.ask("again", len(factors) ** 2, work, partial(self._show_again, stories, factors))

    def _show_again(self, stories: Sequence[Story], factors: Sequence[SuccessFactor], again: _Again) -> None:
        """Say beside each factor what it is like in another story, so that the group sees what to mark."""
        known = {factor.id: factor for factor in factors}
        told = {story.id: story_name(story) for story in stories}
        words = {}
        for one, other in again.items():
            there = known[other]
            same = folded(known[one].text) == folded(there.text)
            also = self._t("også i {story}", story=told[there.story_id])
            words[one] = also if same else self._t("ligner «{said}»", said=there.text)
        for card in self._cards.values():
            card.show_likeness(words)

    def _rows(self) -> list[MarkRow]:
        return [row for card in self._cards.values() for row in card.rows]

    def _walk(self, row: MarkRow, step: int) -> None:
        rows = self._rows()
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            reveal(self._scroll, rows[place])

    def _lay_out(self) -> None:
        scroll = self._scroll = scrolled(self._ground, sideways=True)
        image_card = Card()
        inner = QVBoxLayout(image_card)
        inner.setContentsMargins(14, 10, 14, 12)
        inner.addWidget(self.image)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._empty)
        column.addWidget(scroll, 1)
        column.addWidget(image_card)

    def _new_card(self) -> StoryCard:
        card = StoryCard(self._ground)
        card.marked.connect(self._mark)
        card.walked.connect(self._walk)
        self._columns.addWidget(card)
        card.show()
        return card

    def _let_go(self, card: StoryCard) -> None:
        self._columns.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _mark(self, factor_id: SuccessFactorId, on: bool) -> None:  # noqa: FBT001 - a signal's value
        label = self._t("Går igjen") if on else self._t("Går ikke igjen")
        self._desk.do(label, lambda tx: trees.mark_recurring(tx, [factor_id], recurring=on))
