"""The workspace of follow-up: the road from then, what has moved us along it, dreams come true, and what lasts."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.roadmap import is_reached
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import followup, workshops
from unginvest_workshop.operations.earlier import earlier_roads, followed
from unginvest_workshop.operations.insight_rows import INSIGHT_KINDS
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.follow_up.choose_page import ChoosePage
from unginvest_workshop.ui.exercises.follow_up.doing import FollowUpDoing
from unginvest_workshop.ui.exercises.follow_up.dreams_page import DreamsPage
from unginvest_workshop.ui.exercises.follow_up.moved_page import MovedPage
from unginvest_workshop.ui.exercises.follow_up.rows import row_of
from unginvest_workshop.ui.exercises.follow_up.spiral_page import SpiralPage
from unginvest_workshop.ui.exercises.follow_up.stage import DREAMS, MOVED, ROAD, SPIRAL, THEMES
from unginvest_workshop.ui.exercises.follow_up.themes_page import ThemesPage
from unginvest_workshop.ui.exercises.follow_up.view_buttons import ViewButtons
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets import WorkspaceHeader
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField
from unginvest_workshop.ui.widgets.chip import KeyCap

_SHOWN_BY = (*INSIGHT_KINDS, Place, AgendaItem, Link)


class FollowUpWorkspace(Workspace):
    """An earlier road is chosen first; then Enter writes what moved us, and Alt with the arrows walks the road."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self.doing = FollowUpDoing(desk)
        self._choosing = False
        t = self.t
        self._header = WorkspaceHeader("")
        self.views = ViewButtons(t, self)
        self.choose_page = ChoosePage(t)
        self.moved_page = MovedPage(desk, self.doing)
        self.dreams_page = DreamsPage(desk, self.doing)
        self.spiral_page = SpiralPage(desk)
        self.themes_page = ThemesPage(desk)
        self.field = CaptureField("")
        self._bar = CaptureBar(self.field, ("Enter", "Ctrl Enter"))
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._open_action = self._action(self.t("Åpne veien fra den tidligere fagdagen"), self.choose_page.open_chosen)
        # also from the day's plan, with one key; disabled the key is the capture bar's
        self._open_action.setShortcut(QKeySequence("Ctrl+Return"))
        self._actions = [self._open_action, *self._make_actions()]
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now."""
        if changes is not None and not changes.touches(*_SHOWN_BY):
            return
        earlier, roads = self.desk.read(lambda tx: (followed(tx, self.desk.id), earlier_roads(tx, self.desk.id)))
        follows = self.desk.workshop().follows
        view = self.views.show(self.desk.place().view, offered=follows is not None)
        self._show_header()
        choosing = self._choosing or follows is None
        self._bar.setVisible(not choosing and view not in (SPIRAL, THEMES))
        self._open_action.setEnabled(choosing and bool(roads))
        if choosing:
            self.choose_page.show_roads(roads, follows)
            self._pages.setCurrentWidget(self.choose_page)
            return
        self.moved_page.show_road(earlier)
        self.dreams_page.show_dreams()
        if view == SPIRAL:
            self.spiral_page.show_spiral()
            self._pages.setCurrentWidget(self.spiral_page)
            return
        if view == THEMES:
            self.themes_page.show_themes()
            self._pages.setCurrentWidget(self.themes_page)
            return
        self._pages.setCurrentWidget(self.dreams_page if view == DREAMS else self.moved_page)
        words = (
            self.t("Hvordan merker vi det?") if view == DREAMS else self.t("Hvem, og hvordan? «Kari: ba inn naboene»")
        )
        self._bar.findChildren(KeyCap)[-1].setVisible(view != DREAMS)
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)

    def exercise_actions(self) -> list[QAction]:
        """Return what can be done with the road, the contributions and the dreams."""
        return self._actions

    def chosen_node(self) -> Node | None:
        """Return the chosen step, or among the dreams the chosen dream."""
        page = self._pages.currentWidget()
        if page is self.dreams_page and self.dreams_page.list.chosen():
            return Node(NodeKind.DREAM, self.dreams_page.list.chosen() or "")
        if page is self.moved_page and self.moved_page.step_id():
            return Node(NodeKind.STEP, self.moved_page.step_id())
        return None

    def choose_node(self, node: Node) -> bool:
        """Choose a step, the step that a contribution moved, or a dream from then."""
        view, row_id = self.desk.read(lambda tx: row_of(tx, node))
        page = self.dreams_page if view == DREAMS else self.moved_page
        if self._pages.currentWidget() is self.choose_page or row_id not in {row.id for row in page.list.rows}:
            return False
        self._show_view(view)
        page.list.choose(row_id)
        page.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed."""
        writing = self._pages.currentWidget() in (self.moved_page, self.dreams_page)
        return self.field if writing else None

    def half_typed(self) -> Sequence[QLineEdit]:
        """Return the line where the room's words are typed, though no road may be chosen yet."""
        return (self.field,)

    def focus_capture(self) -> None:
        """Put the cursor where the room's words are typed; while no road is chosen, let Enter choose one."""
        if self._pages.currentWidget() is self.choose_page:
            self.choose_page.take_keys()
        elif self._pages.currentWidget() is self.spiral_page:
            self.spiral_page.movers.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._pages.currentWidget() is self.themes_page:
            self.themes_page.take_keys()
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._header.add(*self.views.buttons.values())
        for page in (self.choose_page, self.moved_page, self.dreams_page, self.spiral_page, self.themes_page):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addWidget(self._header)
        column.addWidget(self._pages, 1)
        column.addWidget(self._bar)

    def _connect(self) -> None:
        self.views.asked.connect(self._show_view)
        self.choose_page.chosen.connect(self._open_road)
        self.choose_page.left.connect(self._keep_road)
        self.moved_page.other_asked.connect(self._choose_other)
        self.moved_page.written.connect(self.focus_capture)
        self.field.entered.connect(self._enter)
        self.field.entered_on.connect(self._enter_on)
        self.field.stepped.connect(self._step)

    def _make_actions(self) -> list[QAction]:
        made = []
        for words, keys, slot in (
            (self.t("Flytt steget videre"), "Alt+Return", self._move_on),
            (self.t("Flytt steget tilbake"), "Alt+Shift+Return", self._move_back),
            (self.t("Skriv hva det siste bidraget lærte oss"), "", self._open_newest),
            (
                self.t("Vis noe annet på lerretet: veien, bidragene, drømmene, spiralen, det som går igjen"),
                "F7",
                self.views.ask_next,
            ),
            (self.t("Vis veien fra den gangen"), "", self.views.buttons[ROAD].click),
            (self.t("Vis det som har flyttet oss"), "", self.views.buttons[MOVED].click),
            (self.t("Vis drømmene fra den gangen"), "", self.views.buttons[DREAMS].click),
            (self.t("Vis læringsspiralen"), "", self.views.buttons[SPIRAL].click),
            (self.t("Vis det som går igjen fagdag etter fagdag"), "", self.views.buttons[THEMES].click),
            (self.t("Velg en annen tidligere fagdag"), "", self._choose_other),
        ):
            action = self._action(words, slot)
            if keys:
                action.setShortcut(QKeySequence(keys))
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.append(action)
        return made

    def _action(self, words: str, slot: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _show_header(self) -> None:
        item = self.desk.item(self.item_id)
        self._header.set_title(item_name(item, self.desk.console.content))
        steps = self.desk.read(lambda tx: followup.followed_steps(tx, self.desk.id))
        if not steps:
            self._header.set_lead(self.desk.console.content.exercise(item.exercise).lead)
            return
        reached = sum(is_reached(step) for step in steps)
        count = self.t.plural("{n} steg fra sist", "{n} steg fra sist", len(steps))
        self._header.set_lead(" · ".join((count, self.t("{n} nådd", n=reached))))

    def _enter(self, text: str) -> None:
        told = self.dreams_page.mark if self._in_dreams() else self.moved_page.tell
        if told(text):
            self.field.setText("")

    def _enter_on(self, text: str) -> None:
        if self._in_dreams():
            self._enter(text)
        elif self.moved_page.tell(text, and_open=True):
            self.field.setText("")

    def _step(self, by: int) -> None:
        (self.dreams_page if self._in_dreams() else self.moved_page).list.step(by)

    def _in_dreams(self) -> bool:
        return self._pages.currentWidget() is self.dreams_page

    def _move_on(self) -> None:
        self._move(1)

    def _move_back(self) -> None:
        self._move(-1)

    def _move(self, by: int) -> None:
        if self._pages.currentWidget() is self.moved_page and self.moved_page.step_id():
            self.doing.move_on(self.moved_page.step_id(), by)

    def _open_newest(self) -> None:
        if self._pages.currentWidget() is self.moved_page:
            self.moved_page.tell("", and_open=True)

    def _open_road(self, earlier_id: str) -> None:
        self._choosing = False
        self.doing.open_road(earlier_id)
        self.refresh(None)
        self.focus_capture()

    def _choose_other(self) -> None:
        self._choosing = True
        self.refresh(None)
        self.focus_capture()

    def _keep_road(self) -> None:
        self._choosing = False
        self.refresh(None)

    def _show_view(self, view: str) -> None:
        self._choosing = False
        self.desk.do("", lambda tx: workshops.choose_view(tx, self.desk.id, view))
        self.refresh(None)
