"""What the room sees of the interview: which view, and which form of the guide."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from unginvest_workshop.domain.interview import GuideForm, StageChoice
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import workshops
from unginvest_workshop.ui.exercises.interview.views import FORM_TIPS, FORMS, WORDS, InterviewView
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.label import PlainLabel

NEXT_FORM_KEY: Final = "Ctrl+G"
"""Lets the room see the next form of the guide, from console and stage alike."""


class ViewSwitch(QWidget):
    """Chooses what the room sees: by the clock, or one thing until something else is chosen; and the guide's form."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group = QButtonGroup(self)
        self.form_button = Button("", padding=12)
        self.form_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.form_button.setMenu(form_menu(desk.t, self.form_button))
        self.form_button.menu().triggered.connect(self._choose_form_of_action)
        self.view_actions = [*self._view_actions(), *self._form_actions()]
        """An action for each view and each form, for the palette."""
        self._lay_out()
        self._group.idClicked.connect(self.choose)

    def button(self, view: InterviewView) -> Button:
        """Return the button of a view. Raises StopIteration for none."""
        number = next(n for n, (each, _) in enumerate(WORDS) if each is view)
        found = self._group.button(number)
        assert isinstance(found, Button)  # noqa: S101
        return found

    def refresh(self) -> None:
        """Show what is chosen now."""
        choice = self._choice()
        self.button(InterviewView.of(choice.view)).setChecked(True)
        words = self._desk.t(dict(FORMS)[choice.form])
        self.form_button.setText(words)
        self.form_button.updateGeometry()
        self.form_button.setAccessibleName(self._desk.t("Guiden på lerretet: {form}", form=words))
        self.form_button.setToolTip(self._desk.t("Hvordan guiden er skrevet på lerretet (Ctrl G)"))

    def choose(self, number: int) -> None:
        """Let the room see another view, by its place among the choices."""
        self._show(StageChoice(WORDS[number][0].value, self._choice().form))

    def choose_form(self, form: GuideForm) -> None:
        """Let the room see the guide in another form."""
        self._show(StageChoice(self._choice().view, form))

    def _show(self, choice: StageChoice) -> None:
        self._desk.do("", lambda tx: workshops.choose_view(tx, self._desk.id, choice.stored()))

    def _choice(self) -> StageChoice:
        return StageChoice.read(self._desk.place().view)

    def _view_actions(self) -> list[QAction]:
        made = []
        for number, (_, words) in enumerate(WORDS):
            action = QAction(self._desk.t("Vis på lerretet: {what}", what=self._desk.t(words)), self)
            action.setData(number)
            action.triggered.connect(self._choose_of_action)
            made.append(action)
        return made

    def _form_actions(self) -> list[QAction]:
        t, made = self._desk.t, []
        for form, words in FORMS:
            action = QAction(t("Guiden på lerretet: {form}", form=t(words)), self)
            action.setData(form.value)
            action.triggered.connect(self._choose_form_of_sender)
            made.append(action)
        step = QAction(t("Neste form av guiden på lerretet"), self)
        step.setShortcut(QKeySequence(NEXT_FORM_KEY))
        step.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        step.triggered.connect(self._choose_next_form)
        self.addAction(step)
        return [*made, step]

    def _choose_of_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.choose(int(action.data()))

    def _choose_form_of_sender(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._choose_form_of_action(action)

    def _choose_form_of_action(self, action: QAction) -> None:
        self.choose_form(GuideForm(action.data()))

    def _choose_next_form(self) -> None:
        forms = list(GuideForm)
        self.choose_form(forms[(forms.index(self._choice().form) + 1) % len(forms)])

    def _lay_out(self) -> None:
        row = FlowLayout(self, gap=8)
        label = PlainLabel(self._desk.t("På lerretet:"), px=SMALL_PX + 1, colour=PALETTE.muted)
        label.setFixedHeight(self.form_button.sizeHint().height())
        row.addWidget(label)
        for number, (_, words) in enumerate(WORDS):
            button = Button(self._desk.t(words), padding=12, checkable=True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addWidget(self.form_button)


def form_menu(t: Translator, parent: QWidget) -> QMenu:
    """Return a menu of the forms, chosen by digit too; each action holds its form."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    for number, ((form, words), (_, tip)) in enumerate(zip(FORMS, FORM_TIPS, strict=True), start=1):
        action = menu.addAction(f"&{number}  {t(words)}")
        action.setData(form.value)
        action.setToolTip(t(tip))
    return menu
