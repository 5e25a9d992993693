"""Which group the console looks at: a number for each, and a word for all of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QWidget

from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.operations.people import groups
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.naming import group_name

_MOST_BUTTONS = 9
"""With more groups than there are digit keys, a list takes the place of the buttons."""


class GroupSwitch(QWidget):
    """Chooses the group for console and stage alike; ``all_words`` is what all groups together are called here."""

    def __init__(self, desk: OpenWorkshop, all_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._all_words = desk, all_words
        self._shown: list[tuple[GroupId, str]] = []
        self._buttons = QButtonGroup(self)
        self._buttons.idClicked.connect(self._choose)
        self._list: QComboBox | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.refresh()

    def refresh(self) -> None:
        """Show the groups and the chosen one as they are now."""
        found = self._desk.read(lambda tx: groups(tx, self._desk.id))
        rows = [(group.id, group_name(self._desk.t, group)) for group in found]
        if rows != self._shown or not self._row.count():
            self._shown = rows
            self._rebuild(found)
        chosen = self._desk.place().group_id
        position = next((i for i, group in enumerate(found) if group.id == chosen), -1)
        self._show_chosen(position if position >= 0 else len(found))

    def choose_number(self, number: int) -> bool:
        """Choose the group in this place, from 1; False when there is none."""
        if not 1 <= number <= len(self._shown):
            return False
        self._choose(number - 1)
        return True

    def _rebuild(self, found: list[Group]) -> None:
        clear_layout(self._row)
        self._list = None
        for button in self._buttons.buttons():
            self._buttons.removeButton(button)
        if len(found) > _MOST_BUTTONS:
            self._build_list()
        else:
            self._build_buttons(found)

    def _build_buttons(self, found: list[Group]) -> None:
        for position, group in enumerate(found):
            button = Button(str(group.number), padding=10, checkable=True)
            button.setToolTip(group_name(self._desk.t, group))
            button.setAccessibleName(group_name(self._desk.t, group))
            self._add_button(button, position)
        self._add_button(Button(self._all_words, padding=12, checkable=True), len(found))

    def _add_button(self, button: Button, position: int) -> None:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.addButton(button, position)
        self._row.addWidget(button)

    def _build_list(self) -> None:
        self._list = QComboBox()
        self._list.addItems([name for _, name in self._shown] + [self._all_words])
        self._list.activated.connect(self._choose)
        self._row.addWidget(self._list)

    def _show_chosen(self, position: int) -> None:
        if self._list is not None:
            self._list.setCurrentIndex(position)
            return
        button = self._buttons.button(position)
        if button is not None:
            button.setChecked(True)

    def _choose(self, position: int) -> None:
        self._desk.choose_group(self._shown[position][0] if position < len(self._shown) else None)
