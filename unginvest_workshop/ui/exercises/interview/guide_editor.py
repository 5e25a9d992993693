"""The interview guide: which one the room goes by, and its three forms to be written in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.operations import guides
from unginvest_workshop.operations.guides import GuideInUse
from unginvest_workshop.ui.exercises.interview.form_page import FormPage
from unginvest_workshop.ui.exercises.interview.guide_picker import GuidePicker
from unginvest_workshop.ui.exercises.interview.save_guide import SaveGuideDialog
from unginvest_workshop.ui.exercises.interview.views import FORM_TIPS, FORMS
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.question_help import PATHS_ACTION, TAKE_ACTION, TAKE_SHORTCUT
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import CardButton
from unginvest_workshop.ui.widgets.fields import PlainEdit, keep_all
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.hint import Symbol
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import scrolled
from unginvest_workshop.ui.widgets.word_hint import PATHS_KEY


class GuideEditor(QWidget):
    """The guide's title, which opens the others to choose from, and a page for each form."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t, self._item_id = desk, desk.t, item_id
        self.choice = TitleButton()
        self.choice.clicked.connect(self.pick)
        self.save_button = Button(self._t("Lagre som min egen …"), kind=ButtonKind.QUIET, padding=8)
        self.save_button.clicked.connect(self.save)
        self._tabs = QButtonGroup(self)
        self._tabs.idClicked.connect(self.show_form)
        self._stack = QStackedWidget()
        self.forms = {form: FormPage(desk, form) for form, _ in FORMS}
        self.actions_of_guide = self._make_actions()
        """What can be done with the guide, for the palette."""
        self._lay_out()
        self.show_form(0)

    @property
    def story_question(self) -> PlainEdit:
        """Where the story question of the form at hand is written."""
        return self._page().story_question

    def used(self) -> GuideInUse:
        """Return the guide as it is stored now."""
        item, content = self._desk.item(self._item_id), self._desk.room.content
        return self._desk.read(lambda tx: guides.guide_in_use(tx, item, content))

    def refresh(self) -> None:
        """Show the guide as it is stored."""
        used = self.used()
        title = used.title or (self._t("Vår egen guide") if used.written else self._t("Velg spørreguide"))
        self.choice.show_title(title, self._t("Velg spørreguide"))
        self.save_button.setEnabled(bool(used.written))
        for page in self.forms.values():
            page.show_guide(used)

    def tab(self, form: GuideForm) -> Button:
        """Return the button that shows a form."""
        found = self._tabs.button([each for each, _ in FORMS].index(form))
        assert isinstance(found, Button)  # noqa: S101
        return found

    def show_form(self, number: int) -> None:
        """Show a form to be written in, by its place."""
        keep_all(self)
        self._stack.setCurrentIndex(number)
        self._tabs.button(number).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the two paths."""
        if not self._page().help.press_key(event):
            super().keyPressEvent(event)

    def pick(self) -> None:
        """Choose among the app's guides and one's own."""
        keep_all(self)
        GuidePicker(self._desk, self._item_id, self).open()

    def save(self) -> None:
        """Save the guide as one's own."""
        keep_all(self)
        if self.used().written:
            SaveGuideDialog(self._desk, self._item_id, self).open()

    def _page(self) -> FormPage:
        """Return the form at hand."""
        return self.forms[FORMS[self._stack.currentIndex()][0]]

    def _open_paths(self) -> None:
        self._page().help.open_paths()

    def _take_suggestion(self) -> None:
        self._page().help.take()

    def _make_actions(self) -> list[QAction]:
        t, made = self._t, []
        for words, slot, key in (
            (t("Velg spørreguide …"), self.pick, ""),
            (t("Lagre spørreguiden som min egen …"), self.save, ""),
            (t(PATHS_ACTION), self._open_paths, PATHS_KEY),
            (t(TAKE_ACTION), self._take_suggestion, TAKE_SHORTCUT),
        ):
            action = QAction(words, self)
            action.setShortcut(key)  # told on the sheet of keys; the fields and the editor listen themselves
            action.triggered.connect(slot)
            made.append(action)
        for number, (_, words) in enumerate(FORMS):
            action = QAction(t("Skriv i guiden: {form}", form=t(words)), self)
            action.setData(number)
            action.triggered.connect(self._show_form_of_action)
            made.append(action)
        return made

    def _show_form_of_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.show_form(int(action.data()))
            self.story_question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(PlainLabel(self._t("Spørreguide"), px=18, weight=SEMIBOLD, in_serif=True))
        top.addWidget(self.choice, 1)
        tabs = QWidget()
        flow = FlowLayout(tabs, gap=6)
        for number, ((form, words), (_, tip)) in enumerate(zip(FORMS, FORM_TIPS, strict=True)):
            button = Button(self._t(words), padding=10, px=SMALL_PX, checkable=True)
            button.setToolTip(self._t(tip))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._tabs.addButton(button, number)
            flow.addWidget(button)
            self._stack.addWidget(scrolled(self.forms[form]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(tabs)
        column.addWidget(self._stack, 1)
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)


class TitleButton(CardButton):
    """The title of the guide; a press opens the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", weight=SEMIBOLD, elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(self._title, 1)
        row.addWidget(Symbol("chevron-down", size=12))

    def title(self) -> str:
        """Return the title, as shown."""
        return self._title.text()

    def show_title(self, title: str, what: str) -> None:
        """Show another title; ``what`` says what a press does."""
        self._title.setText(title)
        self.setAccessibleName(f"{what}: {title}" if title != what else what)
