"""The console's top bar: which fagdag, how the day stands, undo and redo, the summary, and the stage."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations.day_now import the_day_now
from unginvest_workshop.operations.tx import Changes, ReadTx
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.console.pace_words import PaceWords, pace_words
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import paint_chevron
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel, plain_tip

HEIGHT: Final = 60
_LOOK_MS: Final = 5_000


class TopBar(QWidget):
    """Title and topic at the left; the clock, undo, redo, summary and show at the right."""

    def __init__(self, desk: OpenWorkshop, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._t = desk.t
        self._actions = actions
        self.setFixedHeight(HEIGHT)
        self._title = PlainLabel(weight=SEMIBOLD, elide=True)
        self._topic = PlainLabel(px=13.5, colour=PALETTE.muted, elide=True)
        self._clock = PlainLabel(colour=PALETTE.muted, tabular=True)
        self._pace = PlainLabel(weight=SEMIBOLD)
        self._end = PlainLabel(colour=PALETTE.muted, tabular=True)
        self._veil = PlainLabel(weight=SEMIBOLD, colour=PALETTE.warm)
        self._veil.hide()
        self._undo = self._arrow("↶", actions["undo"])
        self._redo = self._arrow("↷", actions["redo"])
        self._history: tuple[str | None, str | None] | None = None
        """What undo and redo were shown to do: most that is typed is one more of the same."""
        self._lay_out()
        self._look = QTimer(self)
        self._look.setTimerType(Qt.TimerType.CoarseTimer)
        self._look.timeout.connect(self.show_clock)
        self._look.start(_LOOK_MS)
        desk.changed.connect(self.refresh)
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now: every change may be one to undo."""
        self._show_history()
        if changes is None or changes.touches(Workshop, AgendaItem, Place, ItemTime):
            workshop = self._desk.workshop()
            self._title.setText(workshop.title)
            self._topic.setText(workshop.topic_question.replace("\n", " "))
            self._topic.setVisible(bool(workshop.topic_question))
            self.show_clock()

    def show_clock(self) -> None:
        """Show the time of day, and how the day stands against its plan."""
        words = self._desk.read(self._pace_words)
        self._clock.setText(words.clock + (" ·" if words.pace else ""))
        self._pace.setText(words.pace)
        self._pace.setVisible(bool(words.pace))
        self._pace.set_colour(PALETTE.warm if words.late else PALETTE.accent)
        self._end.setText("· " + words.end)
        self._end.setVisible(bool(words.end))
        self._end.set_colour(PALETTE.warm if words.over else PALETTE.muted)
        tip = self._tip("catch_up") if words.behind else ""
        self._pace.setToolTip(tip)
        self._end.setToolTip(tip)

    def show_veil(self, words: str) -> None:
        """Say what keeps the room from seeing what goes on, or with "" that nothing does."""
        self._veil.setText(words)
        self._veil.setVisible(bool(words))

    def veil_text(self) -> str:
        """Return what keeps the room from seeing what goes on, as shown."""
        return self._veil.text() if not self._veil.isHidden() else ""

    def pace_text(self) -> str:
        """Return how the day stands and when it ends, as shown."""
        return " ".join(label.text() for label in (self._pace, self._end) if not label.isHidden())

    def words_rect(self) -> QRect:
        """Return where the title and the topic have their room."""
        return self._words.geometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint white paper with a hairline under it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PALETTE.surface))
        painter.setPen(QPen(QColor(PALETTE.line), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _lay_out(self) -> None:
        home = HomeDisc(self)
        home.setToolTip(self._tip("home"))
        home.setAccessibleName(self._actions["home"].text())
        home.clicked.connect(self._actions["home"].trigger)
        words = self._words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._topic)
        words.addStretch(1)
        summary = Button(self._t("Oppsummering"), self)
        summary.setToolTip(self._tip("summary"))
        summary.clicked.connect(self._actions["summary"].trigger)
        show = Button(self._t("Vis på lerret"), self, kind=ButtonKind.PRIMARY, key="F5")
        show.clicked.connect(self._actions["show_stage"].trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 1)
        row.setSpacing(10)
        row.addWidget(home)
        row.addSpacing(4)
        row.addLayout(words, 1)
        time = QHBoxLayout()
        time.setSpacing(4)
        time.addWidget(self._clock)
        time.addWidget(self._pace)
        time.addWidget(self._end)
        row.addWidget(self._veil)
        row.addLayout(time)
        for widget in (self._undo, self._redo, summary, show):
            row.addSpacing(3)
            row.addWidget(widget)
        row.setStretch(2, 1)
        for button in self.findChildren(Button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for arrow in (self._undo, self._redo):  # have keys of their own, and a stray Space must not take anything back
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _arrow(self, sign: str, action: QAction) -> Button:
        button = Button(sign, self, padding=11)
        button.setAccessibleName(action.text())
        button.clicked.connect(action.trigger)
        return button

    def _show_history(self) -> None:
        history = self._desk.history()
        shown = (history.undo, history.redo)
        if shown == self._history:
            return
        self._history = shown
        for button, name, step in ((self._undo, "undo", history.undo), (self._redo, "redo", history.redo)):
            action = self._actions[name]
            action.setEnabled(step is not None)
            button.setEnabled(step is not None)
            words = f"{action.text()}: {step}" if step else action.text()
            button.setToolTip(plain_tip(f"{words} ({self._actions.key_text(name)})"))
            button.setAccessibleName(words)

    def _tip(self, name: str) -> str:
        return f"{self._actions[name].text()} ({self._actions.key_text(name)})"

    def _pace_words(self, tx: ReadTx) -> PaceWords:
        day = the_day_now(tx, self._desk.id, self._desk.clock.now().wall)
        return pace_words(self._t, tx.get(Workshop, self._desk.id), day, self._desk.console.content)


class HomeDisc(QAbstractButton):
    """The app's mark; pressed it leads home, and says so with an arrow when the pointer comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(30, 30))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it has a key of its own, and a stray Space must not leave the day

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PALETTE.accent))
        box = QRectF(self.rect())
        painter.drawEllipse(box)
        if self.underMouse():
            paint_chevron(painter, box.center() - QPointF(1, 0), 11, QColor(PALETTE.surface), 90)
