"""One dream idea in the console, standing in its chain."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QMargins, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.ids import DreamIdeaId
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.actions import ALT_ARROWS
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.indent import indent
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE, PHASES
from unginvest_workshop.ui.widgets.energy_mark import EnergyMark
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.thread_chips import ThreadChips
from unginvest_workshop.ui.widgets.words import Words
from unginvest_workshop.ui.widgets.written_words import WrittenWords

_FIRST: Final = 18
"""Pixels that the first step of "Ja, og" stands further in."""
_STEP: Final = 16
"""The same of the next one; each after that is narrower."""
_BY_KEY: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


@dataclass(frozen=True, slots=True)
class IdeaRow:
    """An idea as it is shown."""

    idea: DreamIdea
    depth: int
    grows_from: tuple[Node, ...] = ()
    energy: int = 0
    year: int | None = None
    """In which year it came true, if it did."""
    author: str = ""
    """Whose it is; for the facilitator's eyes alone."""
    crown: str = ""
    """In whose crown it grows, where that is its own and not that of what it builds on."""


class IdeaView(QWidget):
    """An idea's words; a click chooses it, a double click or F2 writes in it, and it can be dragged."""

    chosen = Signal(str)
    edited = Signal(str, str)
    menu_asked = Signal(str, object)
    dragged = Signal(str, object)
    """Carries the id and the pointer on the screen, while it is dragged."""
    let_go = Signal(str, object)
    """Carries the same, once."""
    marked = Signal(str)
    unmarked = Signal(str)

    def __init__(self, idea_id: DreamIdeaId, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.idea_id = idea_id
        self._t = t
        self._row: IdeaRow | None = None
        self._depth, self._hidden, self._on_path = 0, False, False
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty(ALT_ARROWS, True)  # noqa: FBT003  Qt's own way
        self._and = PlainLabel(t("Ja, og"), weight=SEMIBOLD, colour=PHASES[Phase.DREAM].strong)
        self._words = WrittenWords(Words("", sans(BODY_PX + 1), padding=QMargins(8, 5, 8, 5), widest=900))
        self._words.edited.connect(self._tell_edited)
        self._words.ended.connect(self._take_keys)
        self.energy = EnergyMark(t)
        self.energy.marked.connect(self._tell_marked)
        self.energy.unmarked.connect(self._tell_unmarked)
        self._said = PlainLabel("", px=14, colour=PALETTE.muted, wrap=True)
        self._said.setContentsMargins(8, 0, 0, 0)
        self._true = PlainLabel("", px=14, weight=SEMIBOLD, colour=PALETTE.warm)
        self._true.setContentsMargins(8, 0, 0, 0)
        self._chips = ThreadChips()
        self._lay_out()

    def show_row(self, row: IdeaRow, words: Mapping[Node, str], *, chosen: bool, on_path: bool) -> None:
        """Show an idea as it is now; ``on_path`` is one that the chosen one builds on, near or far."""
        self._row, self._depth, self._on_path = row, row.depth, on_path or chosen
        self._and.setVisible(row.depth > 0)
        self._words.show_text(row.idea.text)
        fill = PHASES[Phase.DREAM].soft if chosen or not row.depth else None
        self._words.words.set_fill(fill, self._edge(chosen=chosen))
        self.energy.show_count(row.energy)
        self._true.setText(self._t("Blitt virkelighet {year}", year=row.year) if row.year else "")
        self._true.setVisible(row.year is not None)
        self._show_said()
        self._chips.show_nodes(row.grows_from, words)
        self._column.setContentsMargins(self._indent(), 0, 0, 0)
        self.setAccessibleName(row.idea.text)
        self.update()

    def set_private(self, *, hidden: bool) -> None:
        """Cover whose it is, or show it."""
        self._hidden = hidden
        self._show_said()

    def said(self) -> str:
        """Return what stands under the words: whose they are, and in whose crown they grow."""
        return self._said.text()

    def words_rect(self) -> QRect:
        """Return where the words are, in the idea's own pixels; what is on it is let go there."""
        return self.rect().adjusted(self._indent(), 0, 0, 0)

    def write_in(self) -> None:
        """Put the cursor in the words."""
        self._words.write_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write in it; other keys are the ground's."""
        if event.key() == Qt.Key.Key_F2:
            self.write_in()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the chosen one when the keys come here."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self.chosen.emit(self.idea_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it, with the keys; it may be dragged from here."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._dragging = False
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        self.chosen.emit(self.idea_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it, once it is clear that it is no click by an unsteady hand."""
        if self._pressed is None:
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if self._dragging or way >= QApplication.startDragDistance():
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.idea_id, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        was, self._pressed, self._dragging = self._dragging, None, False
        self.unsetCursor()
        if was:
            self.let_go.emit(self.idea_id, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write in it."""
        del event
        self.write_in()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with it."""
        self.menu_asked.emit(self.idea_id, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the thread that leads a chain on, stronger on the way to the chosen idea; and where the keys are."""
        super().paintEvent(event)
        painter = QPainter(self)
        if self._depth:
            phase = PHASES[Phase.DREAM]
            colour = QColor(phase.strong) if self._on_path else QColor(phase.soft).darker(112)
            painter.fillRect(self._indent() - 9, 0, 3, self.height(), colour)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(PHASES[Phase.DREAM].strong))
            painter.drawRoundedRect(self.rect().adjusted(self._indent() - 4, 0, -1, -1), 8, 8)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._and, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self.energy, 0, Qt.AlignmentFlag.AlignTop)
        self._and.setContentsMargins(0, 5, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.addLayout(row)
        self._column.addWidget(self._said)
        self._column.addWidget(self._true)
        self._column.addWidget(self._chips)

    def _show_said(self) -> None:
        row = self._row
        said = [] if row is None else [row.crown] if self._hidden else [row.author, row.crown]
        self._said.setText(" · ".join(filter(None, said)))
        self._said.setVisible(bool(self._said.text()))

    def _indent(self) -> int:
        return round(_FIRST + _STEP * indent(self._depth - 1)) if self._depth else 0

    def _edge(self, *, chosen: bool) -> str:
        return PHASES[Phase.DREAM].strong if chosen else PALETTE.line if not self._depth else ""

    def _take_keys(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_edited(self, text: str) -> None:
        self.edited.emit(self.idea_id, text)

    def _tell_marked(self) -> None:
        self.marked.emit(self.idea_id)

    def _tell_unmarked(self) -> None:
        self.unmarked.emit(self.idea_id)
