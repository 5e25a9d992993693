"""What the room sees of the dream round: which view, or one of the prompts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from unginvest_workshop.content import ExerciseTexts
from unginvest_workshop.domain.dream_view import DreamView
from unginvest_workshop.operations import dreams, workshops
from unginvest_workshop.ui.exercises.dream.state import DreamState
from unginvest_workshop.ui.exercises.dream.views import CROWNS, IDEAS, WORDS, shown_view
from unginvest_workshop.ui.icons import icon
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.label import PlainLabel, menu_text

_ALL, _CHAIN, _CROWNS = range(len(WORDS))


class StageSwitch(QWidget):
    """Chooses what the room sees; where it sees one dream at a time it begins with the chosen one of ``state``."""

    def __init__(
        self, desk: OpenWorkshop, texts: ExerciseTexts, state: DreamState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._t, self._state = desk, desk.t, state
        self._prompts = texts.shown_prompts
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.choose)
        self.prompts_button = Button(self._t("Spørsmål"), padding=12, checkable=True)
        self.prompts_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.prompts_button.setToolTip(self._t("Et spørsmål stort på lerretet (F9)"))
        self.menu = self._prompt_menu()
        self.prompts_button.setMenu(self.menu)
        self.view_actions = [self._action(number, self._t(words)) for number, (_, words) in enumerate(WORDS)]
        """An action for each view, for the palette; those of the prompts are the menu's."""
        row = FlowLayout(self, gap=8)
        label = PlainLabel(self._t("På lerretet:"), px=SMALL_PX + 1, colour=PALETTE.muted)
        label.setFixedHeight(self.prompts_button.sizeHint().height())
        row.addWidget(label)
        for number, (_, words) in enumerate(WORDS):
            button = Button(self._t(words), padding=12, checkable=True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addWidget(self.prompts_button)
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen now."""
        choice = self._choice()
        shown = choice.prompt if 0 < choice.prompt <= len(self._prompts) else 0
        self._group.setExclusive(not shown)  # of an exclusive group one is always checked
        for button in self._group.buttons():
            button.setChecked(not shown and self._group.id(button) == self._number(choice))
        self.prompts_button.setChecked(bool(shown))
        for number, action in enumerate(self.menu.actions(), start=1):
            action.setChecked(number == shown)

    def showing_chain(self) -> bool:
        """Tell whether the room sees one dream at a time."""
        choice = self._choice()
        return not choice.prompt and self._number(choice) == _CHAIN

    def choose(self, number: int) -> None:
        """Let the room see a view, by its place among them."""
        view: str | None = WORDS[number][0]
        if number == _CHAIN:
            view = self._state.chosen
            if view is None:
                self._desk.told.emit(self._t("Skriv en drøm først."))
                self.refresh()
                return
        self.show_view(view or IDEAS)

    def show_view(self, view: str) -> None:
        """Let the room see a view, or the dream with this id, and no prompt."""
        if self._choice() != DreamView(view):
            self._desk.do("", lambda tx: workshops.choose_view(tx, self._desk.id, DreamView(view).stored()))
        self.refresh()

    def step(self) -> None:
        """From a prompt go back to the dreams; else to the next view."""
        choice = self._choice()
        if choice.prompt:
            self.show_prompt(0)
        else:
            following = (self._number(choice) + 1) % len(WORDS)
            self.choose(_CROWNS if following == _CHAIN and self._state.chosen is None else following)

    def next_prompt(self) -> None:
        """Let the room see the next prompt, going round."""
        self.show_prompt(self._choice().prompt % max(1, len(self._prompts)) + 1)

    def show_prompt(self, prompt: int) -> None:
        """Let the room see a prompt, from 1; with nought the dreams again."""
        self._desk.do("", lambda tx: dreams.show_prompt(tx, self._desk.id, prompt))
        self.refresh()

    def _prompt_menu(self) -> QMenu:
        menu = QMenu(self)
        for number, prompt in enumerate(self._prompts, start=1):
            action = menu.addAction(icon(prompt.symbol, PALETTE.muted), f"&{number}  {menu_text(prompt.text)}")
            action.setCheckable(True)
            action.setData(number)
        menu.triggered.connect(self._show_picked)
        return menu

    def _show_picked(self, action: QAction) -> None:
        number = int(action.data())
        self.show_prompt(0 if self._choice().prompt == number else number)

    def _number(self, choice: DreamView) -> int:
        ids = {idea.id for idea in self._desk.read(lambda tx: dreams.dream_ideas(tx, self._desk.id))}
        shown = shown_view(choice.view, ids)
        return {IDEAS: _ALL, CROWNS: _CROWNS}.get(shown, _CHAIN)

    def _choice(self) -> DreamView:
        return DreamView.read(self._desk.place().view)

    def _action(self, number: int, words: str) -> QAction:
        action = QAction(self._t("Vis på lerretet: {what}", what=words), self)
        action.setData(number)
        action.triggered.connect(self._choose_of_action)
        return action

    def _choose_of_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.choose(int(action.data()))
