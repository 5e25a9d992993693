"""A group's own finding: what recurs in its stories, and its one image of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import StoryId, SuccessFactorId
from unginvest_workshop.domain.images import Image, Whose
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations import trees
from unginvest_workshop.ui.exercises.shared_factors.mark_row import MarkRow
from unginvest_workshop.ui.exercises.shared_factors.story_card import StoryCard
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.image_editor import ImageEditor
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.columns import ColumnsLayout
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled


class GroupPage(QWidget):
    """The stories of one group with their factors to mark, and the group's image."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t = desk, desk.t
        self._cards: dict[StoryId, StoryCard] = {}
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

    def begin(self) -> None:
        """Put the keys at the first factor."""
        for row in self._rows()[:1]:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

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
