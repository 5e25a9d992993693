"""The console: agenda rail, workspace, side panel and top bar around one open fagdag."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.tx import Changes, NotFoundError
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.console.agenda_edits import AgendaEdits
from unginvest_workshop.ui.console.agenda_rail import AgendaRail
from unginvest_workshop.ui.console.side_panel import SidePanel
from unginvest_workshop.ui.console.taking_back import TakingBack
from unginvest_workshop.ui.console.top_bar import TopBar
from unginvest_workshop.ui.exercises.base import ExerciseView, Workspace
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.banner import Banner
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.chip import KeyCap
from unginvest_workshop.ui.widgets.fields import is_typed
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.question_bar import QuestionBar


class ConsolePage(QWidget):
    """Everything that leads one fagdag; what opens windows is asked for by signals."""

    wants = Signal(str)
    """Carries the name of an action that the window does: home, summary, palette, keys, people, show_stage …"""
    escaped = Signal()
    """Esc was pressed where there was nothing else to leave."""
    wants_item = Signal(str)
    """Carries the id of an exercise to be changed in a dialog."""

    def __init__(
        self,
        desk: OpenWorkshop,
        timer: TimerModel,
        actions: ActionSet,
        views: Mapping[ExerciseKind, ExerciseView],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._timer = timer
        self._views = views
        self.edits = AgendaEdits(desk)
        self._workspace: Workspace | None = None
        self._shown: AgendaItemId | None = None
        self._hidden = False
        self.top_bar = TopBar(desk, actions)
        self.rail = AgendaRail(desk, self.edits)
        self.side_panel = SidePanel(desk, timer, actions)
        self.preview = self.side_panel.preview
        self.banner = Banner(desk.t("Lukk"))
        self.question = QuestionBar(
            [
                _answer(actions, "count_gap", desk.t("Tell med")),
                _answer(actions, "leave_gap_out", desk.t("Ikke tell med")),
            ]
        )
        self._left = _RailColumn(desk, self.rail, actions)
        self._middle = QVBoxLayout()
        self._hint = EmptyHint(desk.t("Velg en øvelse i dagsplanen til venstre."), symbol="walk")
        self._lay_out()
        self.taking_back = TakingBack(desk, views, self.workspace, self.look_at, self, self._top)
        self._doing = self._table()
        actions.chosen.connect(self._do)
        desk.told.connect(self.banner.tell)
        self.taking_back.begun.connect(self.banner.pass_by)
        desk.changed.connect(self._on_changed)
        self.rail.wants_details.connect(self.wants_item)
        self.rail.wants_template.connect(actions["save_template"].trigger)
        self.rail.wants_catch_up.connect(actions["catch_up"].trigger)
        self.rail.entered.connect(self.begin_work)
        self.side_panel.wants_people.connect(actions["people"].trigger)
        self._follow_place()

    def workspace(self) -> Workspace | None:
        """Return the workspace of the exercise that the console looks at."""
        return self._workspace

    def step(self, by: int) -> None:
        """Go so many exercises on, or with a negative number back; what is left going on is marked as done.

        An exercise that shows the room one thing after another goes through those first.
        """
        if self.desk.looking or self._workspace is None or not self._workspace.step_view(by):
            self.edits.step(by)

    def look_at(self, item_id: AgendaItemId) -> None:
        """Look at an exercise while the room stays where it is; Esc leads back to what is chosen now."""
        was = self.desk.place().item_id
        self.desk.look_at(item_id, self._workspace.chosen_node() if self._workspace is not None else None)
        if self.desk.looking and self.desk.place().item_id != was:
            self.banner.tell(self.desk.t("Rommet ser det samme som før. Esc fører deg tilbake dit du var."))

    def give_keys_to(self, node: Node | None, said: SaidSpot | None = None) -> None:
        """Choose something where the console looks, and let it have the keys; else they are in the day's plan."""
        workspace = self._workspace
        chosen = workspace is not None and node is not None and workspace.choose_node(node)
        if workspace is not None and said is not None:
            chosen = self._views[self.desk.item(workspace.item_id).exercise].find(workspace, said)
        if not chosen:
            self.rail.setFocus()

    def look_back(self) -> bool:
        """Look where one came from, with the keys there; False when the console is where the room is."""
        if not self.desk.looking:
            return False
        node = self.desk.look_back()
        self.banner.dismiss()
        self.give_keys_to(node)
        return True

    def be_where_room_is(self) -> Workspace | None:
        """Look where the room is, if one looks elsewhere; return the workspace of what the room sees."""
        if self.desk.looking:
            self.desk.look_home()
            self.banner.dismiss()
        return self._workspace

    def set_private(self, *, hidden: bool) -> None:
        """Cover what the room should not see, or show it."""
        self._hidden = hidden
        self.side_panel.set_private(hidden=hidden)
        if self._workspace is not None:
            self._workspace.set_private(hidden=hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead from a field back to the rail, and from there lift what veils the stage."""
        if event.key() == Qt.Key.Key_Escape:
            if self.rail.hasFocus():
                self.escaped.emit()
            self.rail.setFocus()
        elif not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12 or not self.work(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  Qt's own way
        """Go on by Tab; what had the keys and is gone or cannot be used any more gives them to what it lay in.

        Else they would fall on whatever comes next, such as a button, which the next Space would press.
        """
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus) or (focus.isVisible() and focus.isEnabled()):
            return super().focusNextPrevChild(forward)
        around = focus.parentWidget()
        while around is not None and not (around.isVisible() and around.isEnabled()):
            around = around.parentWidget()
        (self.rail if around is None or around is self else around).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def work(self, event: QKeyEvent) -> bool:
        """Do what a key means in the exercise that is shown, wherever the keys are: no letter where words are typed."""
        if not is_typed(event) or self._workspace is None:
            return False
        if event.text().isalpha() and not self._workspace.letters_act():
            return False
        pressed = QKeySequence(event.keyCombination())
        acts = [each for each in self._workspace.exercise_actions() if each.shortcut() == pressed and each.isEnabled()]
        for act in acts[:1]:
            act.trigger()
        return bool(acts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width: the side columns give way on small screens."""
        super().resizeEvent(event)
        width = self.width()
        self._left.setFixedWidth(min(max(round(width * 0.157), 232), 300))
        self.side_panel.setFixedWidth(min(max(round(width * 0.172), 240), 330))

    def _top(self) -> QRect:
        """Return where the fagdag's name and question stand, which nobody reads while working."""
        return self.top_bar.words_rect().translated(self.top_bar.mapTo(self, QPoint()))

    def _table(self) -> dict[str, Callable[[], None]]:
        return {
            "all_groups": self._all_groups,
            "toggle_timer": self._timer.toggle,
            "start_here": self._timer.start_here,
            "more_time": partial(self._timer.add_minutes, 1),
            "less_time": partial(self._timer.add_minutes, -1),
            "skip_segment": self._timer.skip,
            "restart_segment": self._timer.restart,
            "undo": self.taking_back.undo,
            "redo": self.taking_back.redo,
            "capture": self.begin_work,
            "agenda": self.rail.setFocus,
        }

    def _do(self, name: str) -> None:
        if name.startswith("group_"):
            self.choose_group(int(name.removeprefix("group_")))
        elif name in self._doing:
            self._doing[name]()
        else:
            self.wants.emit(name)

    def choose_group(self, number: int) -> None:
        """Look at a group by its number, where groups mean something, ready to write what it says."""
        if self._workspace is not None and self._workspace.choose_group_number(number):
            self._workspace.focus_capture()

    def write_letter(self, letter: str) -> None:
        """Begin to write with a letter, or a few, where the exercise's words are typed, if it has a line for them."""
        before = QApplication.focusWidget()
        self.begin_work()
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            field.insert(letter)
        elif before is not None:
            before.setFocus()

    def _all_groups(self) -> None:
        if self._workspace is None or not self._workspace.choose_group_number(0):
            self.desk.choose_group(None)
        if self._workspace is not None and not _is_inside(QApplication.focusWidget(), self._workspace):
            self._workspace.focus_capture()

    def begin_work(self) -> None:
        """Be ready to write in the exercise that is looked at."""
        if self._workspace is not None:
            self._workspace.focus_capture()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Place, AgendaItem):
            self._follow_place()

    def _follow_place(self) -> None:
        """Show the workspace of the exercise that the console looks at."""
        item_id = self.desk.place().item_id
        if item_id == self._shown and (self._workspace is not None or item_id is None):
            return
        had_focus = self._workspace is not None and _is_inside(QApplication.focusWidget(), self._workspace)
        self._take_down()
        self._shown = item_id
        self._workspace = self._make(item_id)
        if self._workspace is not None:
            self._workspace.set_private(hidden=self._hidden)
            self._middle.addWidget(self._workspace, 1)
            self._workspace.show()
        self._hint.setVisible(self._workspace is None)
        if had_focus:
            self.rail.setFocus()

    def _make(self, item_id: AgendaItemId | None) -> Workspace | None:
        if item_id is None:
            return None
        try:
            view = self._views[self.desk.item(item_id).exercise]
        except NotFoundError:
            return None
        made = view.workspace(self.desk, item_id, self)
        made.keep_half_typed()
        return made

    def _take_down(self) -> None:
        if self._workspace is not None:
            self.desk.changed.disconnect(self._workspace.refresh)
            self._middle.removeWidget(self._workspace)
            self._workspace.hide()
            self._workspace.deleteLater()
            self._workspace = None

    def _lay_out(self) -> None:
        banners = QVBoxLayout()
        banners.setContentsMargins(20, 10, 20, 0)
        banners.setSpacing(6)
        banners.addWidget(self.question)
        banners.addWidget(self.banner)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addLayout(banners)
        self._middle.addWidget(self._hint, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addLayout(self._middle, 1)
        row.addWidget(self.side_panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addLayout(row, 1)


class _RailColumn(QWidget):
    """The rail on white paper, with the keys to remember under it."""

    def __init__(self, desk: OpenWorkshop, rail: AgendaRail, actions: ActionSet) -> None:
        super().__init__()
        keys = QWidget()
        flow = FlowLayout(keys, gap=6)
        flow.addWidget(_KeyHint([actions.key_text("previous"), actions.key_text("next")], desk.t("forrige / neste")))
        flow.addWidget(_KeyHint([actions.key_text("palette")], desk.t("alle valg")))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 7, 12)
        add = Button(desk.t("+ Øvelse"), kind=ButtonKind.QUIET, px=14, padding=8)
        add.setToolTip(f"{actions['add_item'].text()} ({actions.key_text('add_item')})")
        add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        add.clicked.connect(actions["add_item"].trigger)
        column.addWidget(rail, 1)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addWidget(keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint white paper with a hairline at its right."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PALETTE.surface))
        painter.setPen(QPen(QColor(PALETTE.line), 1))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())


class _KeyHint(QWidget):
    """Keys, and what they do."""

    def __init__(self, keys: list[str], words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(4)
        for key in keys:
            row.addWidget(KeyCap(key))
        row.addWidget(PlainLabel(words, px=12.5, colour=PALETTE.muted))


def _answer(actions: ActionSet, name: str, words: str) -> Button:
    """Return a button that does an action, with its key beside its words."""
    button = Button(words, padding=12, key=actions.key_text(name))
    button.setToolTip(actions[name].text())
    button.clicked.connect(actions[name].trigger)
    return button


def _is_inside(widget: QObject | None, outer: QWidget) -> bool:
    return isinstance(widget, QWidget) and (widget is outer or outer.isAncestorOf(widget))
