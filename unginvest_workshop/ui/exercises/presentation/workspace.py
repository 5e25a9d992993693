"""The workspace of presentation in plenum: what the group shows at the left, what the listeners answer at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId, GroupId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.domain.presentation import Response
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import presentations, timers
from unginvest_workshop.operations.presentations import Showing
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.presentation.answers import Answers
from unginvest_workshop.ui.exercises.presentation.doing import PresentationDoing
from unginvest_workshop.ui.exercises.presentation.overview import Overview
from unginvest_workshop.ui.exercises.presentation.pick_list import PickList
from unginvest_workshop.ui.exercises.presentation.views import VIEW_WORDS
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.round_words import round_words
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.group_switch import GroupSwitch
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.view_switch import ViewSwitch

_SHOWN_BY = (Story, SuccessFactor, Response, Group, Place, AgendaItem, Photo)
_ROOMY = 760
"""From this width, in pixels, what the group shows stands beside the answers."""


class PresentationWorkspace(Workspace):
    """One group's page while a group is chosen, else all groups side by side."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self.doing = PresentationDoing(desk)
        self._header = WorkspaceHeader("")
        self._switch = GroupSwitch(desk, self.t("Alle"))
        self._header.add(self._switch)
        self.form = _FormSwitch(self.t("Gruppe for gruppe"), self.t("Vandring"))
        self.form.group.idClicked.connect(self._choose_form)
        self.views = ViewSwitch(desk, VIEW_WORDS)
        self.suggestion = PlainLabel(px=14.5, colour=PALETTE.muted, wrap=True)
        self.picks = PickList(self.t)
        self._no_stories = EmptyHint("", symbol="tell")
        self._no_groups = EmptyHint(self.t("Lag gruppene først, med Ctrl + D."), symbol="group")
        self.overview = Overview(self.t)
        self.answers = Answers(desk, self.doing)
        self._left = QStackedWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()
        self._connect()
        self._actions = self._make_actions()
        self._begin()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now."""
        if changes is not None and not changes.touches(*_SHOWN_BY):
            return
        self._switch.refresh()
        self.views.refresh()
        showings, answers = self.desk.read(
            lambda tx: (presentations.showings(tx, self.desk.id), presentations.responses(tx, self.desk.id))
        )
        group_id = self.desk.place().group_id
        showing = next((each for each in showings if each.group.id == group_id), None)
        self._show_words(len(showings))
        self._card.setVisible(showing is not None)
        self.overview.setVisible(showing is None and bool(showings))
        self._no_groups.setVisible(not showings)
        self.answers.show_columns(shown=showing is not None)
        self._column.setStretchFactor(self._body, 0 if showing is None else 5)
        if showing is None:
            self.overview.show_groups(showings, answers)
            self.answers.show_answers(None, [], ())
        else:
            self._show_group(showing, [each for each in answers if each.group_id == showing.group.id])

    def exercise_actions(self) -> list[QAction]:
        """Return going from group to group, picking, and what the stage can show."""
        return [*self._actions, *self.views.view_actions]

    def choose_group_number(self, number: int) -> bool:
        """Look at a group by its place."""
        return self._switch.choose_number(number)

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed."""
        return self.answers.field_in_use()

    def half_typed(self) -> Sequence[QLineEdit]:
        """Return the lines of both kinds of answers."""
        return list(self.answers.fields.values())

    def capture_words(self) -> str:
        """Return what is answered in that line."""
        return self.answers.words_in_use()

    def focus_capture(self) -> None:
        """Put the cursor where answers are typed."""
        self.answers.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from group to group with Alt and the arrows; F6 and F7 go to the picks and between the views."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        match Qt.Key(event.key()):
            case Qt.Key.Key_Down if alt:
                self.doing.next_group()
            case Qt.Key.Key_Up if alt:
                self.doing.previous_group()
            case Qt.Key.Key_F6:
                self._change_side()
            case Qt.Key.Key_F7:
                self._change_view()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let picks and answers stand side by side where there is room."""
        super().resizeEvent(event)
        beside = self.width() >= _ROOMY
        self._body.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom,
        )
        self._body.setStretch(0, 4)
        self._body.setStretch(1, 7 if beside else 4)

    def _show_group(self, showing: Showing, answers: list[Response]) -> None:
        self._no_stories.set_text(
            self.t("Rommet ser bildet av papirtreet. Historie og røtter kan skrives i treøvelsen, nå eller siden.")
            if showing.on_paper
            else self.t("Gruppa har ingen historier ennå. Skriv dem i treøvelsen.")
        )
        self._left.setCurrentWidget(self.picks if showing.stories else self._no_stories)
        self.picks.show_group(showing)
        rest = tuple(factor for factor in showing.factors if not factor.picked)
        self.answers.show_answers(showing.group.id, answers, (*showing.picked, *rest))

    def _show_words(self, groups: int) -> None:
        item = self.desk.item(self.item_id)
        self._header.set_title(item_name(item, self.desk.console.content))
        walk = self.t("Alle går rundt og ser på trærne.")
        self._header.set_lead(round_words(self.t, groups, item.round_minutes) if item.in_rounds else walk)
        self.form.show_walk(walk=not item.in_rounds)
        self.suggestion.setText(self.t("Mange grupper? Prøv vandring: Da går alle rundt samtidig."))
        self.suggestion.setVisible(presentations.suggests_walk(item, groups))

    def _lay_out(self) -> None:
        self._card = Card()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(12, 10, 8, 10)
        inside.addWidget(self._left)
        self._left.addWidget(self.picks)
        self._left.addWidget(self._no_stories)
        self._body.setSpacing(14)
        self._body.addWidget(self._card, 4)
        self._body.addWidget(self.answers, 5)
        tools = FlowLayout(gap=14)
        tools.addWidget(self.form)
        tools.addWidget(self.views)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addWidget(self._header)
        column.addLayout(tools)
        column.addWidget(self.suggestion)
        column.addWidget(self._no_groups, 1)
        column.addWidget(self.overview, 4)
        column.addLayout(self._body, 5)

    def _connect(self) -> None:
        self.picks.story_asked.connect(self.doing.choose_story)
        self.picks.factor_asked.connect(self.doing.pick_factor)
        self.overview.opened.connect(self._open_group)
        self.answers.group_stepped.connect(self._step_group)

    def _make_actions(self) -> list[QAction]:
        return [
            self._action(self.t("Neste gruppe"), self.doing.next_group, "Alt+Down"),
            self._action(self.t("Forrige gruppe"), self.doing.previous_group, "Alt+Up"),
            self._action(self.t("Velg historie og røtter, og tilbake"), self._change_side, "F6"),
            self._action(self.t("Vis gruppa på lerretet, eller det vi hørte"), self._change_view, "F7"),
            self._action(self.t("Velg hva svaret handler om"), self.answers.next_about, "Alt+Right"),
            self._action(self.t("Gruppe for gruppe"), self._hear_groups),
            self._action(self.t("Gjør om til vandring"), self._walk_round),
        ]

    def _action(self, words: str, slot: Callable[[], None], key: str = "") -> QAction:
        action = QAction(words, self)
        if key:
            # Said on the sheet of keys; the workspace itself listens, so that cards and the rail keep theirs.
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        return action

    def _begin(self) -> None:
        """Begin with the group whose time is at hand; a walk begins with all of them."""
        if self.desk.place().group_id is None and self.desk.item(self.item_id).in_rounds:
            # Not before the console has taken this workspace in: choosing is a change that all views hear of.
            QTimer.singleShot(0, self, self._choose_group_at_hand)

    def _choose_group_at_hand(self) -> None:
        if self.desk.place().item_id == self.item_id and self.desk.place().group_id is None:
            self._switch.choose_number(self.desk.read(lambda tx: timers.timer_of(tx, self.item_id)).at + 1)

    def _open_group(self, group_id: str) -> None:
        self.desk.choose_group(GroupId(group_id))
        self.focus_capture()

    def _step_group(self, step: int) -> None:
        if step > 0:
            self.doing.next_group()
        else:
            self.doing.previous_group()

    def _change_side(self) -> None:
        """Go from the answers to the picks, and back."""
        focus = self.focusWidget()
        inside = focus is not None and self.picks.isAncestorOf(focus)
        if inside or not self.picks.isVisible() or not self.picks.take_keys():
            self.focus_capture()

    def _change_view(self) -> None:
        self.views.choose(0 if self.desk.place().view else 1)

    def _choose_form(self, number: int) -> None:
        self.doing.walk(self.item_id, walk=bool(number))

    def _hear_groups(self) -> None:
        self.doing.walk(self.item_id, walk=False)

    def _walk_round(self) -> None:
        self.doing.walk(self.item_id, walk=True)


class _FormSwitch(QWidget):
    """Group after group, or all at once."""

    def __init__(self, one_by_one: str, walk: str) -> None:
        super().__init__()
        self.group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for number, words in enumerate((one_by_one, walk)):
            button = Button(words, padding=12, checkable=True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.group.addButton(button, number)
            row.addWidget(button)

    def show_walk(self, *, walk: bool) -> None:
        """Show which it is now."""
        self.group.button(int(walk)).setChecked(True)
