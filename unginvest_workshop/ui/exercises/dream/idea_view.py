"""One dream idea in the console, standing in its chain."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.ids import DreamIdeaId
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE, PHASES
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.thread_chips import ThreadChips
from unginvest_workshop.ui.widgets.words import Words
from unginvest_workshop.ui.widgets.written_words import WrittenWords

_INDENT = 18
"""Pixels that each step of "Ja, og" stands further in."""
_DEEPEST = 6
"""Steps after which no more room is taken from the words."""


class IdeaView(QWidget):
    """An idea's words; a click chooses it, a double click or F2 writes in it."""

    chosen = Signal(str)
    edited = Signal(str, str)
    menu_asked = Signal(str, object)

    def __init__(self, idea_id: DreamIdeaId, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.idea_id = idea_id
        self._t = t
        self._depth = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._and = PlainLabel(t("Ja, og"), weight=SEMIBOLD, colour=PHASES[Phase.DREAM].strong)
        self._words = WrittenWords(Words("", sans(BODY_PX + 1), padding=QMargins(8, 5, 8, 5), widest=900))
        self._words.edited.connect(self._tell_edited)
        self._words.ended.connect(self._take_keys)
        self._true = PlainLabel("", px=14, weight=SEMIBOLD, colour=PALETTE.warm)
        self._true.setContentsMargins(8, 0, 0, 0)
        self._chips = ThreadChips()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._and, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._and.setContentsMargins(0, 5, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.addLayout(row)
        self._column.addWidget(self._true)
        self._column.addWidget(self._chips)

    def show_idea(
        self, idea: DreamIdea, depth: int, grows_from: Sequence[Node], words: Mapping[Node, str], *, chosen: bool
    ) -> None:
        """Show an idea as it is now, ``depth`` steps into its chain; see ``show_come_true`` for what became of it."""
        self._depth = min(depth, _DEEPEST)
        self._and.setVisible(depth > 0)
        self._words.show_text(idea.text)
        self._words.words.set_fill(PHASES[Phase.DREAM].soft if chosen or not depth else None, self._edge(chosen=chosen))
        self._chips.show_nodes(grows_from, words)
        self._column.setContentsMargins(self._depth * _INDENT, 0, 0, 0)
        self.setAccessibleName(idea.text)
        self.update()

    def show_come_true(self, year: int | None) -> None:
        """Tell quietly in which year the dream came true; None while it has not."""
        self._true.setText(self._t("Blitt virkelighet {year}", year=year) if year else "")
        self._true.setVisible(year is not None)

    def write_in(self) -> None:
        """Put the cursor in the words."""
        self._words.write_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose it, or write in it."""
        if event.key() == Qt.Key.Key_F2:
            self.write_in()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chosen.emit(self.idea_id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        super().mousePressEvent(event)
        self.chosen.emit(self.idea_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write in it."""
        del event
        self.write_in()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with it."""
        self.menu_asked.emit(self.idea_id, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line that leads a chain on."""
        super().paintEvent(event)
        if not self._depth:
            return
        painter = QPainter(self)
        x = self._depth * _INDENT - 10
        painter.fillRect(x, 0, 3, self.height(), QColor(PHASES[Phase.DREAM].soft).darker(112))

    def _edge(self, *, chosen: bool) -> str:
        return PHASES[Phase.DREAM].strong if chosen else PALETTE.line if not self._depth else ""

    def _take_keys(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_edited(self, text: str) -> None:
        self.edited.emit(self.idea_id, text)
