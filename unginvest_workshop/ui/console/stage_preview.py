"""A small likeness of what the room sees, in the console, and one of what comes next."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.workshop import OPENING
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.stage.canvas import StageCanvas
from unginvest_workshop.ui.stage.content import StageContent
from unginvest_workshop.ui.stage.live import LiveView, Veil
from unginvest_workshop.ui.stage.look import USUAL_SIZE, StageLook
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel

_WAIT_MS: Final = 120
"""The likeness follows the room this much later, so that it never stands in the way of what is typed."""
_BLANKS: Final = {Veil.BLACK: "#000000", Veil.PAPER: PALETTE.paper}
_NEXT_WIDTH: Final = 76
_HIGHEST: Final = 0.17
"""The most of the panel's height that the likeness of the stage takes."""


class Likeness(QWidget):
    """A canvas in a frame, as wide as there is room for, in the shape of the stage."""

    pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = StageCanvas(self)
        self.canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._widest = 0
        self._highest = 0
        self.show_stage(USUAL_SIZE, StageLook())
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_stage(self, size: QSize, look: StageLook) -> None:
        """Follow a stage of another size or look."""
        self._stage = size
        self.canvas.draw_for(size)
        self.canvas.show_look(StageLook(look.theme, look.text, moves=False))
        self._fit()

    def fit_into(self, width: int, height: int) -> None:
        """Be as large as these pixels allow, in the shape of the stage."""
        self._widest, self._highest = width, height
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the stage fill the frame."""
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect().adjusted(1, 1, -1, -1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a press."""
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of a press by key."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, stronger while it has the focus."""
        del event
        painter = QPainter(self)
        painter.setPen(QPen(QColor(PALETTE.accent if self.hasFocus() else PALETTE.line), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _fit(self) -> None:
        room = QSize(self._widest - 2, self._highest - 2)
        if not room.isEmpty():
            self.setFixedSize(self._stage.scaled(room, Qt.AspectRatioMode.KeepAspectRatio) + QSize(2, 2))


class StagePreview(QWidget):
    """What the room sees now, with a word on what keeps it from seeing more, and what comes after it."""

    wants_stage = Signal()
    """The likeness was pressed: the stage is to be shown, or put away."""
    wants_next = Signal()
    """What comes next was pressed."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._view = LiveView(None, 0)
        self._shown = False
        self._following: Callable[[], StageContent | None] = _nothing
        self.now = Likeness(t("Det rommet ser"))
        self.next = Likeness(t("Det som kommer"))
        self.words = PlainLabel(px=13, weight=SEMIBOLD, colour=PALETTE.muted)
        self.page = PlainLabel(px=13, colour=PALETTE.muted)
        self.next_words = PlainLabel(px=14, wrap=True)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self.catch_up)
        self.now.pressed.connect(self.wants_stage)
        self.next.pressed.connect(self.wants_next)
        self._lay_out()

    def fit_into(self, width: int, height: int) -> None:
        """Take a fair part of a panel of this size, in pixels."""
        self.now.fit_into(width, round(height * _HIGHEST))

    def ask_next(self, following: Callable[[], StageContent | None]) -> None:
        """Ask this for what comes after the last page."""
        self._following = following

    def show_view(self, view: LiveView, *, shown: bool) -> None:
        """Follow what the room sees; ``shown`` tells whether it sees anything."""
        self._view, self._shown = view, shown
        if not self._wait.isActive():
            self._wait.start()

    def show_stage(self, size: QSize, look: StageLook) -> None:
        """Follow a stage of another size or look."""
        for likeness in (self.now, self.next):
            likeness.show_stage(size, look)

    def catch_up(self) -> None:
        """Show at once what was last told."""
        view, canvas = self._view, self.now.canvas
        canvas.show_blank(_BLANKS[view.blank] if view.blank is not None else None)
        if view.content is not None:
            canvas.show_content(view.content)
            canvas.show_page(view.page)
        self.words.setText(self._state_words())
        self.now.setAccessibleDescription(self.words.text())
        count = canvas.page_count()
        self.page.setText(self._t("side {n} av {count}", n=canvas.page() + 1, count=count) if count > 1 else "")
        self._show_next()

    def _show_next(self) -> None:
        """Show the next page, or after the last one the next exercise."""
        canvas, page = self.now.canvas, OPENING
        if self._view.content is not None and canvas.page() + 1 < canvas.page_count():
            content: StageContent | None = self._view.content
            page = canvas.page() + 1
        else:
            content = self._following()
        self.next.setVisible(content is not None)
        if content is not None:
            self.next.canvas.show_content(content)
            self.next.canvas.show_page(page)

    def _state_words(self) -> str:
        if not self._shown:
            return self._t("Vises ikke nå")
        words = {Veil.BLACK: self._t("Svart"), Veil.PAPER: self._t("Tomt")}
        over = words[self._view.blank] if self._view.blank is not None else ""
        return " · ".join(filter(None, (over, self._t("Fryst") if self._view.frozen else ""))) or self._t("Rommet ser")

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self.words)
        words.addStretch(1)
        words.addWidget(self.page)
        after = QHBoxLayout()
        after.setContentsMargins(0, 4, 0, 0)
        after.setSpacing(8)
        self.next.fit_into(_NEXT_WIDTH, _NEXT_WIDTH)
        after.addWidget(self.next)
        after.addWidget(self.next_words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(words)
        column.addWidget(self.now, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(after)


def _nothing() -> None:
    return None
