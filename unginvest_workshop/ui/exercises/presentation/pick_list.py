"""What a group shows the room: one of its stories, and a handful of its factors, each picked by key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import story_name
from unginvest_workshop.operations.presentations import HANDFUL, Showing
from unginvest_workshop.ui.exercises.presentation.pick_row import PickRow
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled


class PickList(QWidget):
    """The group's stories, then its factors: those that recur first, the others under their stories."""

    story_asked = Signal(str, bool)
    """Carries a story's id, and whether the group tells it."""
    factor_asked = Signal(str, bool)
    """Carries a factor's id, and whether the group shows it."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._rows: dict[str, PickRow] = {}
        self._shape: object = None
        self._ground = QWidget()
        self._stack = QVBoxLayout(self._ground)
        self._stack.setContentsMargins(0, 0, 6, 0)
        self._stack.setSpacing(1)
        self._count = PlainLabel(px=14, colour=PALETTE.muted, wrap=True)
        self._scroll: QScrollArea = scrolled(self._ground, see_through=True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def rows(self) -> list[PickRow]:
        """Return the lines in their order."""
        return list(self._rows.values())

    def show_group(self, showing: Showing) -> None:
        """Show what the group has and what is picked of it now; the keys stay where they are."""
        shape = (
            tuple(story.id for story in showing.stories),
            tuple((factor.id, factor.recurring) for factor in showing.factors),
            tuple(story_name(story) for story in showing.stories),
        )
        if shape != self._shape:
            self._shape = shape
            self._rebuild(showing)
        for story in showing.stories:
            tag = self._t("blir i rommet") if story.stays_in_room else ""
            self._rows[story.id].show_row(story_name(story), picked=story.told_in_plenum, tag=tag)
        for factor in showing.factors:
            self._rows[factor.id].show_row(factor.text, picked=factor.picked, tag=factor.in_norwegian)
        self._count.setText(self._count_words(len(showing.picked)))

    def take_keys(self) -> bool:
        """Let a picked line have the keys, or else the first one; False when there is none."""
        rows = self.rows()
        if not rows:
            return False
        self._go_to(next((row for row in rows if row.isChecked()), rows[0]))
        return True

    def _count_words(self, picked: int) -> str:
        few = self._t("{least} til {most} er passe", least=HANDFUL[0], most=HANDFUL[-1])
        said = self._t("{n} valgt", n=picked)
        return said if picked in HANDFUL else f"{said} · {few}"

    def _rebuild(self, showing: Showing) -> None:
        focused = next((row_id for row_id, row in self._rows.items() if row.hasFocus()), "")
        self._stack.removeWidget(self._count)
        clear_layout(self._stack)
        self._rows = {}
        self._heading(self._t("Historien gruppa forteller"))
        for story in showing.stories:
            self._add(story.id, one_of_many=True)
        self._stack.addSpacing(10)
        self._heading(self._t("Røttene de viser"))
        self._stack.addWidget(self._count)
        self._count.show()
        recurring = [factor for factor in showing.factors if factor.recurring]
        self._add_factors(self._t("Går igjen"), recurring)
        for story in showing.stories:
            self._add_factors(story_name(story), _of(story, showing))
        self._stack.addStretch(1)
        if focused in self._rows:
            self._rows[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_factors(self, heading: str, factors: list[SuccessFactor]) -> None:
        if factors:
            self._stack.addSpacing(4)
            self._stack.addWidget(PlainLabel(heading, px=14, colour=PALETTE.bark_ink, elide=True))
        for factor in factors:
            self._add(factor.id, one_of_many=False)

    def _heading(self, words: str) -> None:
        self._stack.addWidget(PlainLabel(words, weight=SEMIBOLD, wrap=True))

    def _add(self, row_id: str, *, one_of_many: bool) -> None:
        row = PickRow(row_id, one_of_many=one_of_many)
        row.asked.connect(self.story_asked if one_of_many else self.factor_asked)
        row.walked.connect(self._walk)
        self._rows[row_id] = row
        self._stack.addWidget(row)

    def _walk(self, row_id: str, step: int) -> None:
        rows = self.rows()
        place = rows.index(self._rows[row_id]) + step
        if 0 <= place < len(rows):
            self._go_to(rows[place])

    def _go_to(self, row: PickRow) -> None:
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self._scroll, row)


def _of(story: Story, showing: Showing) -> list[SuccessFactor]:
    return [factor for factor in showing.factors if factor.story_id == story.id and not factor.recurring]
