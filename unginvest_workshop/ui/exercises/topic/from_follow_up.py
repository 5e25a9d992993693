"""Topics that grow from what the follow-up of the same day said: in a menu by the question, and in the palette."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from unginvest_workshop.domain.few_words import first_words
from unginvest_workshop.operations.next_day import as_question, topics_told
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import menu_text

_LETTERS: Final = 90
"""How much of a question is seen in the menu."""


class FollowUpTopics(QObject):
    """Asks by a signal for a question to be the topic; nothing is changed unasked."""

    chosen = Signal(str)
    """Carries the question."""

    def __init__(self, desk: OpenWorkshop, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.button = Button(desk.t("Fra oppfølgingen …"))
        self.button.clicked.connect(self._open_menu)
        self._questions: list[str] = []
        self._actions: list[QAction] = []
        self.refresh()

    @property
    def actions(self) -> list[QAction]:
        """For the palette: an action for each question."""
        return list(self._actions)

    def refresh(self) -> None:
        """Offer what the follow-up has said by now; without a word of it there is nothing to see."""
        told = self._desk.read(lambda tx: topics_told(tx, self._desk.id))
        questions = list(dict.fromkeys(as_question(self._desk.room.t, idea) for idea in told))
        if questions != self._questions:
            self._questions = questions
            for action in self._actions:
                action.deleteLater()
            self._actions = [self._action(question) for question in questions]
        self.button.setVisible(bool(questions))

    def _action(self, question: str) -> QAction:
        action = QAction(self._desk.t("Fra oppfølgingen: {question}", question=question), self)
        action.setData(question)
        action.triggered.connect(self._choose)
        return action

    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(str(action.data()))

    def _open_menu(self) -> None:
        menu = QMenu(self._window)
        for question in self._questions:
            line = menu.addAction(menu_text(first_words(question, _LETTERS)), self._choose)
            line.setData(question)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])
