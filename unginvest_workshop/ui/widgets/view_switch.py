"""Which of its views an exercise shows the room: a button for each, and an action for the palette."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from unginvest_workshop.operations import workshops
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel


class ViewSwitch(QWidget):
    """Chooses what the room sees; ``views`` are their names as stored, the first one "", with what they are called."""

    def __init__(self, desk: OpenWorkshop, views: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._views = [view for view, _ in views]
        self._group = QButtonGroup(self)
        self.view_actions = [self._action(number, desk.t(words)) for number, (_, words) in enumerate(views)]
        """An action for each view, for the palette."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(PlainLabel(desk.t("På lerretet:"), px=SMALL_PX + 1, colour=PALETTE.muted))
        for number, (_, words) in enumerate(views):
            button = Button(desk.t(words), padding=12, checkable=True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self.choose)
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen now."""
        view = self._desk.place().view
        self._group.button(self._views.index(view) if view in self._views else 0).setChecked(True)

    def choose(self, number: int) -> None:
        """Let the room see another view, by its place among them."""
        view = self._views[number]
        self._desk.do("", lambda tx: workshops.choose_view(tx, self._desk.id, view))

    def _action(self, number: int, words: str) -> QAction:
        action = QAction(self._desk.t("Vis på lerretet: {what}", what=words), self)
        action.setData(number)
        action.triggered.connect(self._choose_of_action)
        return action

    def _choose_of_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.choose(int(action.data()))
