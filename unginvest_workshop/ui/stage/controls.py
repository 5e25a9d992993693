"""The strip and the line over a stage that covers the console: when they show, where they lie, and when they go."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from unginvest_workshop.ui.stage.line import StageLine
from unginvest_workshop.ui.stage.strip import StageStrip

_REST_MS: Final = 3_000
"""So long after the last move of the pointer, strip and pointer go."""
_MARGIN: Final = 18
_WIDEST_LINE: Final = 1_100


class StageControls(QObject):
    """Watches a stage; shows the strip when the pointer moves or Tab is pressed, while ``offered``."""

    def __init__(self, stage: QWidget, strip: StageStrip, line: StageLine) -> None:
        super().__init__(stage)
        self._stage, self.strip, self.line = stage, strip, line
        self._offered = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._go_to_rest)
        for widget in (strip, line):
            widget.setParent(stage)
            widget.hide()
        line.closed.connect(self._line_closed)
        stage.installEventFilter(self)
        for inner in stage.findChildren(QWidget):
            inner.installEventFilter(self)

    @property
    def offered(self) -> bool:
        """Whether they come when the pointer moves."""
        return self._offered

    def offer(self, *, offered: bool) -> None:
        """Let them come, or keep them away: the room looks at another screen then, or at a window in a meeting."""
        self._offered = offered
        self._stage.setMouseTracking(offered)
        for inner in self._stage.findChildren(QWidget):
            inner.setMouseTracking(offered)
        if not offered:
            self._hide_strip()
            if self.line.isVisible():
                self.line.leave()

    def write(self) -> None:
        """Open the line; where the exercise has nothing to type, the strip comes, which shows what there is to do."""
        if not self._offered:
            return
        self._hide_strip()
        self._place()
        if self.line.begin():
            self._leave_room(self.line.height() + 2 * _MARGIN)
        else:
            self._show_strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the pointer, Tab, Esc in the strip, another size, and that the stage goes with half a line written."""
        match event.type():
            case QEvent.Type.MouseMove if self._offered:
                self._show_strip()
            case QEvent.Type.Resize if watched is self._stage:
                self._place()
            case QEvent.Type.Close if watched is self._stage and self.line.isVisible():
                self.line.leave()
            case QEvent.Type.KeyPress if self._offered and isinstance(event, QKeyEvent):
                return self._pressed(event)
            case _:
                pass
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if self.line.isVisible():
            return False
        if event.key() == Qt.Key.Key_Tab and not self.strip.isVisible():
            self._show_strip()
            self.strip.first().setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.key() == Qt.Key.Key_Escape and self.strip.isVisible():
            self._hide_strip()
            return True
        return False

    def _show_strip(self) -> None:
        if self.line.isVisible():
            return
        self._rest.start()
        if not self.strip.isVisible():
            self.strip.refresh()
            self._stage.setCursor(Qt.CursorShape.ArrowCursor)
            self._place()
            self.strip.show()
            self.strip.raise_()

    def _go_to_rest(self) -> None:
        """Go, unless the pointer or the keys are in the strip."""
        focus = QApplication.focusWidget()
        if self.strip.underMouse() or (focus is not None and self.strip.isAncestorOf(focus)):
            self._rest.start()
        else:
            self._hide_strip()

    def _hide_strip(self) -> None:
        self._rest.stop()
        self._stage.setCursor(Qt.CursorShape.BlankCursor)
        if self.strip.isVisible():
            self.strip.hide()
            self._back_to_stage()

    def _leave_room(self, pixels: int) -> None:
        """Let the content end above the line, so that what is written is not covered by what is being written."""
        layout = self._stage.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, pixels)
            layout.activate()

    def _line_closed(self) -> None:
        self._leave_room(0)
        self._back_to_stage()

    def _back_to_stage(self) -> None:
        self._stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        """Put both at the middle of the lower edge."""
        width, height = self._stage.width(), self._stage.height()
        strip = self.strip.sizeHint()
        strip.setWidth(min(strip.width(), width - 2 * _MARGIN))
        line_width = min(width - 2 * _MARGIN, _WIDEST_LINE)
        line_height = self.line.sizeHint().height()
        self.strip.setGeometry(
            (width - strip.width()) // 2, height - strip.height() - _MARGIN, strip.width(), strip.height()
        )
        self.line.setGeometry((width - line_width) // 2, height - line_height - _MARGIN, line_width, line_height)
