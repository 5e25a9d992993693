"""All groups side by side: what each shows, and what the listeners answered it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.images import in_words
from unginvest_workshop.domain.presentation import Response
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import RESPONSE_WORDS, group_name, quoted, story_name
from unginvest_workshop.operations.presentations import Showing
from unginvest_workshop.ui.fonts import SEMIBOLD, sans, serif
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE, PHASES
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.columns import ColumnsLayout
from unginvest_workshop.ui.widgets.label import PlainLabel, menu_text
from unginvest_workshop.ui.widgets.scrolled import scrolled
from unginvest_workshop.ui.widgets.words import Words


class Overview(QWidget):
    """A card for each group; its name leads to the group."""

    opened = Signal(str)
    """Carries the group's id."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._shown: object = None
        self._ground = QWidget()
        self._columns = ColumnsLayout(self._ground, least=250)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(self._ground, see_through=True))

    def show_groups(self, showings: Sequence[Showing], answers: Sequence[Response]) -> None:
        """Show what each group shows and was answered now."""
        shown = (tuple(showings), tuple(answers))
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self._columns)
        known = {showing.group.id for showing in showings}
        by_group: dict[GroupId | None, list[Response]] = {}
        for answer in answers:
            by_group.setdefault(answer.group_id if answer.group_id in known else None, []).append(answer)
        for showing in showings:
            self._add(self._group_card(showing, by_group.get(showing.group.id, [])))
        if None in by_group:
            card, column = self._card()
            column.addWidget(PlainLabel(self._t("Om alle gruppene"), weight=SEMIBOLD))
            self._add_answers(column, by_group[None], {})
            self._add(card)

    def _add(self, card: Card) -> None:
        self._columns.addWidget(card)
        card.show()

    def _card(self) -> tuple[Card, QVBoxLayout]:
        card = Card(self._ground)
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(4)
        return card, column

    def _group_card(self, showing: Showing, answers: Sequence[Response]) -> Card:
        card, column = self._card()
        name = _NameButton(showing.group.id, group_name(self._t, showing.group))
        name.opened.connect(self.opened)
        column.addWidget(name)
        if showing.story is not None:
            column.addWidget(Words(story_name(showing.story), serif(17), colour=PALETTE.bark_ink))
        image = quoted(self._t, in_words(showing.group.image, showing.group.verse))
        if image:
            column.addWidget(Words(image, serif(17, italic=True), colour=PHASES[Phase.DREAM].strong))
        for factor in showing.picked:
            column.addWidget(Words(factor.text, sans(BODY_PX)))
        self._add_answers(column, answers, {factor.id: factor.text for factor in showing.factors})
        return card

    def _add_answers(self, column: QVBoxLayout, answers: Sequence[Response], factors: Mapping[str, str]) -> None:
        for kind, words in RESPONSE_WORDS.items():
            found = [each for each in answers if each.kind is kind]
            if found:
                column.addSpacing(4)
                column.addWidget(PlainLabel(self._t(words), px=14, weight=SEMIBOLD, colour=PALETTE.accent))
            for each in found:
                column.addWidget(Words(each.text, sans(BODY_PX)))
                about = factors.get(each.factor_id or "")
                if about:
                    column.addWidget(PlainLabel(self._t("Om «{factor}»", factor=about), px=14, colour=PALETTE.muted,
                                                elide=True))  # fmt: skip


class _NameButton(Button):
    """A group's name, which leads to it."""

    opened = Signal(str)

    def __init__(self, group_id: GroupId, name: str) -> None:
        super().__init__(menu_text(name), kind=ButtonKind.QUIET, padding=0)
        self._group_id = group_id
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.opened.emit(self._group_id)
