"""The page of a group's own laptop: the tree, with what the group is called over it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.images import whose
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations.group_desks import group_of_desk
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.console.top_bar import HEIGHT, HomeDisc
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.image_dialog import ImageDialog
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.banner import Banner
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.passing_line import PassingLine


class GroupPage(QWidget):
    """A bar with the group's name and the way to send its tree, over the tree exercise."""

    def __init__(
        self, desk: OpenWorkshop, actions: ActionSet, workspace: Workspace, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.bar = GroupBar(desk, actions)
        self.banner = Banner(desk.t("Lukk"))
        desk.told.connect(self.banner.tell)
        notice = QHBoxLayout()
        notice.setContentsMargins(20, 0, 20, 0)
        notice.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(notice)
        column.addWidget(workspace, 1)
        self.line = PassingLine(self)


class GroupBar(QWidget):
    """Who writes here, undo and redo, and the file."""

    def __init__(self, desk: OpenWorkshop, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setFixedHeight(HEIGHT)
        self._name = PlainLabel(px=19, weight=SEMIBOLD, in_serif=True, elide=True)
        self._state = PlainLabel(px=13.5, colour=PALETTE.muted, elide=True)
        self._arrows = [(self._arrow(sign, actions, name), name) for sign, name in (("↶", "undo"), ("↷", "redo"))]
        self._actions = actions
        self.say_saved("")
        self._lay_out()
        desk.changed.connect(self._on_changed)
        self._show()

    def say_saved(self, words: str) -> None:
        """Tell where the group's file was saved, or with "" that everything is kept here meanwhile."""
        self._state.setText(words or self._desk.t("Alt lagres her med én gang. Lagre gruppefila når dere er ferdige."))

    def _show(self) -> None:
        group = self._desk.read(lambda tx: group_of_desk(tx, self._desk.id))
        self._name.setText(group_name(self._desk.t, group))
        history = self._desk.history()
        for (button, name), step in zip(self._arrows, (history.undo, history.redo), strict=True):
            self._actions[name].setEnabled(step is not None)
            button.setEnabled(step is not None)

    def _open_image(self) -> None:
        """Let the group make its image of what recurs, in any form."""
        group = self._desk.read(lambda tx: group_of_desk(tx, self._desk.id))
        ImageDialog(self._desk, whose(group), group_name(self._desk.t, group), self).open()

    def _on_changed(self, changes: Changes) -> None:
        del changes
        self._show()

    def _lay_out(self) -> None:
        actions, t = self._actions, self._desk.t
        home = HomeDisc(self)
        home.setToolTip(f"{actions['home'].text()} ({actions.key_text('home')})")
        home.setAccessibleName(actions["home"].text())
        home.clicked.connect(actions["home"].trigger)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._state)
        words.addStretch(1)
        image = Button(t("Bildet vårt …"), self)
        image.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        image.clicked.connect(self._open_image)
        send = Button(t("Lagre gruppefila …"), self, kind=ButtonKind.PRIMARY, key=actions.key_text("send_group"))
        send.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        send.clicked.connect(actions["send_group"].trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 1)
        row.setSpacing(13)
        row.addWidget(home)
        row.addLayout(words, 1)
        for button, _name in self._arrows:
            row.addWidget(button)
        row.addWidget(image)
        row.addWidget(send)

    def _arrow(self, sign: str, actions: ActionSet, name: str) -> Button:
        button = Button(sign, self, padding=11)
        button.setAccessibleName(actions[name].text())
        button.setToolTip(f"{actions[name].text()} ({actions.key_text(name)})")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(actions[name].trigger)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint white paper with a hairline under it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PALETTE.surface))
        painter.setPen(QPen(QColor(PALETTE.line), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
