"""The page of one plan: a bar with its alias and its views, over the view that is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.personal import Page
from unginvest_workshop.operations.personal import plans, showing
from unginvest_workshop.operations.tx import Changes, NotFoundError
from unginvest_workshop.personal_texts import PersonalTexts
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.console.top_bar import HEIGHT, HomeDisc
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.personal.conversation_view import ConversationView
from unginvest_workshop.ui.personal.life_view import LifeView
from unginvest_workshop.ui.personal.obstacles_view import ObstaclesView
from unginvest_workshop.ui.personal.steps_view import StepsView
from unginvest_workshop.ui.personal.strengths_view import StrengthsView
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.banner import Banner
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.passing_line import PassingLine

View = ConversationView | LifeView | StrengthsView | StepsView | ObstaclesView


class PersonalPage(QWidget):
    """Five views; each keeps what is being written when another one comes."""

    def __init__(
        self, desk: OpenWorkshop, actions: ActionSet, texts: PersonalTexts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        t = desk.t
        self.conversation = ConversationView(desk, texts)
        self.life = LifeView(desk)
        self.strengths = StrengthsView(desk, texts)
        self.steps = StepsView(desk, texts)
        self.obstacles = ObstaclesView(desk, texts)
        self.views: tuple[View, ...] = (self.conversation, self.life, self.strengths, self.steps, self.obstacles)
        names = (t("Samtalen"), t("Det gode livet"), t("Styrkene"), t("Stegene"), t("I veien"))
        self.bar = PersonalBar(desk, actions)
        self.banner = Banner(t("Lukk"))
        desk.told.connect(self.banner.tell)
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(20, 10, 20, 0)
        tabs.setSpacing(6)
        for number, (view, name) in enumerate(zip(self.views, names, strict=True)):
            self._stack.addWidget(view)
            button = Button(name, kind=ButtonKind.TOGGLE, checkable=True, padding=16, key=f"Ctrl {number + 1}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._tabs.addButton(button, number)
            tabs.addWidget(button)
        tabs.addStretch(1)
        self.beside_button = Button(t("+ Ved siden av"), kind=ButtonKind.QUIET, key=actions.key_text("beside"))
        self.beside_button.setToolTip(actions["beside"].text())
        self.beside_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.beside_button.clicked.connect(actions["beside"].trigger)
        tabs.addWidget(self.beside_button)
        self._tabs.idClicked.connect(self.show_view)
        self.conversation.ended.connect(self._go_on)
        notice = QHBoxLayout()
        notice.setContentsMargins(20, 0, 20, 0)
        notice.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(notice)
        column.addLayout(tabs)
        column.addWidget(self._stack, 1)
        self._tabs.button(0).setChecked(True)
        self.line = PassingLine(self)

    def view(self) -> View:
        """Return the view that is open."""
        return self.views[self._stack.currentIndex()]

    def stand_alone(self, *, alone: bool) -> None:
        """Tell whose it is, and let another plan come beside it; where there are more, their tabs do both."""
        self.beside_button.setVisible(alone)
        self.bar.name.setVisible(alone)

    def show_view(self, number: int) -> None:
        """Open a view, from 0, with the keyboard in it."""
        self.view().finish()
        self._stack.setCurrentIndex(number)
        self._tabs.button(number).setChecked(True)
        self.view().focus_field()

    def _go_on(self) -> None:
        self.show_view(self.views.index(self.life))


class PersonalBar(QWidget):
    """Whose plan it is by its alias, undo and redo, what may be shown, and the page to take home."""

    remove_asked = Signal()

    def __init__(self, desk: OpenWorkshop, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._actions = desk, actions
        self.setFixedHeight(HEIGHT)
        self.name = AliasLabel(px=19, weight=SEMIBOLD, in_serif=True, elide=True)
        self.name.setToolTip(f"{actions['rename'].text()} ({actions.key_text('rename')})")
        self.name.setCursor(Qt.CursorShape.PointingHandCursor)
        self.name.clicked.connect(actions["rename"].trigger)
        self.shown = QComboBox()
        self.show_button = self._button("show_page", padding=14)
        self._arrows = [(self._arrow(sign, name), name) for sign, name in (("↶", "undo"), ("↷", "redo"))]
        self._lay_out()
        self.shown.activated.connect(self._choose_shown)
        desk.changed.connect(self.refresh)
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now; a plan that is just removed is shown as it was."""
        del changes
        try:
            plan = self._desk.read(lambda tx: plans.plan_of(tx, self._desk.id))
        except NotFoundError:
            return
        page = self._desk.read(lambda tx: showing.shown_page(tx, self._desk.id))
        self.name.setText(plan.alias)
        self.shown.setCurrentIndex(0 if page is None else 1 + list(Page).index(page))
        self._actions["show_page"].setEnabled(page is not None)
        self.show_button.setEnabled(page is not None)
        history = self._desk.history()
        for (button, name), step in zip(self._arrows, (history.undo, history.redo), strict=True):
            self._actions[name].setEnabled(step is not None)
            button.setEnabled(step is not None)

    def _choose_shown(self, place: int) -> None:
        page = list(Page)[place - 1] if place else None
        self._desk.do("", lambda tx: showing.show_page(tx, self._desk.id, page))

    def _lay_out(self) -> None:
        t = self._desk.t
        self.shown.setAccessibleName(t("Det som kan vises på lerretet"))
        self.shown.addItems([t("Ingenting kan vises"), t("Veien"), t("Det gode livet"), t("Styrkene")])
        self.shown.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        home = HomeDisc(self)
        home.setToolTip(f"{self._actions['home'].text()} ({self._actions.key_text('home')})")
        home.setAccessibleName(self._actions["home"].text())
        home.clicked.connect(self._actions["home"].trigger)
        remove = Button(t("Slett …"), self, kind=ButtonKind.QUIET)
        remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        remove.clicked.connect(self.remove_asked)
        take_home = self._button("take_home", kind=ButtonKind.PRIMARY, padding=16)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 1)
        row.setSpacing(11)
        row.addWidget(home)
        row.addWidget(self.name, 1)
        row.addStretch(0)
        for widget in (*(button for button, _ in self._arrows), remove, self.shown, self.show_button, take_home):
            row.addWidget(widget)

    def _button(self, name: str, *, kind: ButtonKind = ButtonKind.SECONDARY, padding: int) -> Button:
        key = self._actions.key_text(name)
        button = Button(self._actions[name].text(), self, kind=kind, padding=padding, key=key)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._actions[name].trigger)
        return button

    def _arrow(self, sign: str, name: str) -> Button:
        button = Button(sign, self, padding=11)
        button.setAccessibleName(self._actions[name].text())
        button.setToolTip(f"{self._actions[name].text()} ({self._actions.key_text(name)})")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._actions[name].trigger)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint white paper with a hairline under it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PALETTE.surface))
        painter.setPen(QPen(QColor(PALETTE.line), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class AliasLabel(PlainLabel):
    """What the plan is known by; a click asks for another alias."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of the click."""
        del event
        self.clicked.emit()
