"""A group's own finding: what recurs in its stories, and its one image of it."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import StoryId, SuccessFactorId
from unginvest_workshop.domain.images import Image, Whose
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.naming import group_name, story_name
from unginvest_workshop.operations import trees
from unginvest_workshop.ui.fonts import sans, serif
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.image_editor import ImageEditor
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.columns import ColumnsLayout
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled
from unginvest_workshop.ui.widgets.words import Words


class _MarkRow(QWidget):
    """A factor with a box to mark that it recurs; the words wrap beside it."""

    marked = Signal(str, bool)
    walked = Signal(object, int)
    """Carries this row and +1 or -1: the arrows ask for the next one."""

    def __init__(self, factor: SuccessFactor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = factor.id
        self._box = QCheckBox(self)
        self._box.setAccessibleName(factor.text)
        self._words = Words(factor.text, sans(BODY_PX), self)
        self._box.toggled.connect(self._tell)
        self._box.installEventFilter(self)
        self.setFocusProxy(self._box)
        self.show_factor(factor)

    def show_factor(self, factor: SuccessFactor) -> None:
        """Show the factor as it is now."""
        self._words.set_text(factor.text)
        with QSignalBlocker(self._box):
            self._box.setChecked(factor.recurring)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk from box to box, and Enter mark as Space does."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self.walked.emit(self, 1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._box.click()
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: object) -> None:
        """Mark it by a click on its words too."""
        del event
        self._box.click()

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words beside the box."""
        return max(self._box.sizeHint().height(), self._words.heightForWidth(width - self._indent())) + 6

    def resizeEvent(self, event: object) -> None:
        """Place the box and the words."""
        del event
        self._box.setGeometry(0, 3, self._indent(), self._box.sizeHint().height())
        self._words.setGeometry(self._indent(), 3, self.width() - self._indent(), self.height() - 6)

    def _indent(self) -> int:
        return self._box.sizeHint().width() + 6

    def _tell(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self.marked.emit(self._id, on)


class GroupPage(QWidget):
    """The stories of one group with their factors to mark, and the group's image."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t = desk, desk.t
        self._shape: list[tuple[str, tuple[SuccessFactorId, ...]]] = []
        self._rows: dict[SuccessFactorId, _MarkRow] = {}
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
        under = {story.id: [factor for factor in factors if factor.story_id == story.id] for story in stories}
        shape = [
            (story.id + story.title + story.teller, tuple(factor.id for factor in under[story.id])) for story in stories
        ]
        if shape != self._shape:
            self._shape = shape
            self._rebuild(stories, under)
        for factor in factors:
            if factor.id in self._rows:
                self._rows[factor.id].show_factor(factor)
        self._empty.setVisible(not stories)

    def begin(self) -> None:
        """Put the keys at the first factor."""
        if self._rows:
            next(iter(self._rows.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _walk(self, row: _MarkRow, step: int) -> None:
        rows = list(self._rows.values())
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

    def _rebuild(self, stories: list[Story], under: dict[StoryId, list[SuccessFactor]]) -> None:
        clear_layout(self._columns)
        self._rows = {}
        for story in stories:
            card = self._story_card(story, under[story.id])
            self._columns.addWidget(card)
            card.show()

    def _story_card(self, story: Story, factors: list[SuccessFactor]) -> Card:
        card = Card(self._ground)
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        column.addWidget(Words(story_name(story), serif(17), colour=PALETTE.bark_ink))
        for factor in factors:
            row = _MarkRow(factor)
            row.marked.connect(self._mark)
            row.walked.connect(self._walk)
            self._rows[factor.id] = row
            column.addWidget(row)
        return card

    def _mark(self, factor_id: SuccessFactorId, on: bool) -> None:  # noqa: FBT001 - a signal's value
        label = self._t("Går igjen") if on else self._t("Går ikke igjen")
        self._desk.do(label, lambda tx: trees.mark_recurring(tx, [factor_id], recurring=on))
