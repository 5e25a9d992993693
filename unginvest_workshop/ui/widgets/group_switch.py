"""Which group the console looks at: a number for each, and a word for all of them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QSizePolicy, QWidget

from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations.people import groups
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.label import plain_tip

_MOST_BUTTONS = 9
"""With more groups than there are digit keys, a list takes the place of the buttons."""


class GroupSwitch(QWidget):
    """Chooses the group for console and stage alike; ``all_words`` is what all groups together are called here.

    Where there is no room for a button each, a list takes their place.
    """

    picked = Signal()
    """Something was chosen here, perhaps what was chosen before."""

    def __init__(self, desk: OpenWorkshop, all_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._all_words = desk, all_words
        self._shown: list[tuple[GroupId, str]] | None = None
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._choose)
        self._buttons = QWidget(self)
        self._row = QHBoxLayout(self._buttons)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._list = QComboBox(self)
        self._list.activated.connect(self._choose)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.refresh()

    def refresh(self, *, elsewhere: bool = False) -> None:
        """Show the groups and the chosen one as they are now; none when ``elsewhere`` is what is looked at."""
        found = self._desk.read(lambda tx: groups(tx, self._desk.id))
        rows = [(group.id, group_name(self._desk.t, group)) for group in found]
        if rows != self._shown:
            self._shown = rows
            self._rebuild(found)
        chosen = self._desk.place().group_id
        position = next((i for i, group in enumerate(found) if group.id == chosen), len(found))
        self._list.setCurrentIndex(-1 if elsewhere else position)
        self._group.setExclusive(not elsewhere)  # of an exclusive group one is always checked
        for button in self._group.buttons():
            button.setChecked(not elsewhere and self._group.id(button) == position)

    def choose_number(self, number: int) -> bool:
        """Choose the group in this place, from 1; False when there is none."""
        if self._shown is None or not 1 <= number <= len(self._shown):
            return False
        self._choose(number - 1)
        return True

    def choose_all(self) -> None:
        """Choose all of them together."""
        self._choose(len(self._shown or []))

    def sizeHint(self) -> QSize:
        """Return the room that all buttons need, or the list when there are too many of them."""
        return self._list.sizeHint() if self._too_many() else self._buttons.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the room that the list needs."""
        return self._list.minimumSizeHint().boundedTo(self.sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the buttons where they fit, else the list."""
        super().resizeEvent(event)
        self._place()

    def _rebuild(self, found: list[Group]) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
        clear_layout(self._row)
        for position, group in enumerate(found):
            self._add_button(Button(str(group.number), padding=10), position, group_name(self._desk.t, group))
        self._add_button(Button(self._all_words, padding=12), len(found), self._all_words)
        self._list.clear()
        self._list.addItems([group_name(self._desk.t, group) for group in found] + [self._all_words])
        self.updateGeometry()
        self._place()

    def _add_button(self, button: Button, position: int, name: str) -> None:
        button.setCheckable(True)
        button.setToolTip(plain_tip(name))
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(button, position)
        self._row.addWidget(button)
        button.show()  # at once: a hidden one would not count in the room that the row needs

    def _place(self) -> None:
        as_list = self._too_many() or self.width() < self._buttons.sizeHint().width()
        self._list.setVisible(as_list)
        self._buttons.setVisible(not as_list)
        shown = self._list if as_list else self._buttons
        width = min(shown.sizeHint().width(), self.width())
        shown.setGeometry(self.width() - width, 0, width, self.height())

    def _too_many(self) -> bool:
        return len(self._shown or []) > _MOST_BUTTONS

    def _choose(self, position: int) -> None:
        rows = self._shown or []
        self._desk.choose_group(rows[position][0] if position < len(rows) else None)
        self.picked.emit()
