"""The views of follow-up, a button each: the road, what has moved us, the dreams, the spiral, and what recurs."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.follow_up.stage import DREAMS, MOVED, ROAD, SPIRAL, THEMES
from unginvest_workshop.ui.widgets import Button, ButtonKind


class ViewButtons(QObject):
    """Shows which view is looked at, and asks for another one."""

    asked = Signal(str)
    """Carries the view that is to be shown."""

    def __init__(self, t: Translator, parent: QObject) -> None:
        super().__init__(parent)
        self.buttons = {
            view: Button(words, kind=ButtonKind.TOGGLE, px=14, padding=10, checkable=True)
            for view, words in (
                (ROAD, t("Veien")),
                (MOVED, t("Bidragene")),
                (DREAMS, t("Drømmene")),
                (SPIRAL, t("Spiralen")),
                (THEMES, t("Går igjen")),
            )
        }
        self._shown = ROAD
        self._offered = False
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        for button in self.buttons.values():
            self._group.addButton(button)
        self._group.buttonClicked.connect(self._ask)

    def show(self, stored_view: str, *, offered: bool) -> str:
        """Show which view is looked at, and return it: the road where what is stored is none of them.

        They are ``offered`` once a road is chosen.
        """
        self._shown = stored_view if stored_view in self.buttons else ROAD
        self._offered = offered
        for view, button in self.buttons.items():
            button.setChecked(view == self._shown)
            button.setVisible(offered)
        return self._shown

    def ask_next(self) -> None:
        """Ask for the next of the views, going round; for none while they are not offered."""
        if self._offered:
            views = list(self.buttons)
            self.asked.emit(views[(views.index(self._shown) + 1) % len(views)])

    def _ask(self, clicked: QAbstractButton) -> None:
        self.asked.emit(next(view for view, button in self.buttons.items() if button is clicked))
