"""The tray: the factors that stand in no shared factor yet."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.shared_factors.factor_places import Measure
from unginvest_workshop.ui.exercises.shared_factors.likely import Likely
from unginvest_workshop.ui.exercises.shared_factors.selection import MIME, Selection, dragged_factors
from unginvest_workshop.ui.exercises.shared_factors.tray_list import TrayList
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.chip import KeyCap
from unginvest_workshop.ui.widgets.label import PlainLabel

_READING_MS: Final = 6000
"""So long something that was said is read."""
_ANY_HEIGHT: Final = 16777215
_AROUND: Final = 40
"""What stands around the two lines of an empty tray, in pixels."""


class Tray(Card):
    """Loose factors. Factors that are dropped here are loose again."""

    dropped = Signal(list)

    def __init__(
        self, t: Translator, selection: Selection, measure: Measure, likely: Likely, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._t = t
        self.setAcceptDrops(True)
        self._title = PlainLabel(t("Ikke plassert"), weight=SEMIBOLD)
        self._count = PlainLabel(colour=PALETTE.muted)
        self._none = PlainLabel(t("Alt er plassert."), colour=PALETTE.muted)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = TrayList(selection, measure, likely)
        self.list.setAccessibleName(t("Ikke plassert"))
        self.list.moved_on.connect(self._show_help)
        self.list.in_focus.connect(self._show_help)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(self._head())
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def show_count(self, count: int) -> None:
        """Tell how many factors are loose."""
        self._count.setText(str(count))
        self._none.setVisible(count == 0)
        self.setMaximumHeight(_ANY_HEIGHT if count else self._low())
        self._show_help()

    def say(self, words: str) -> None:
        """Say something where the help stands, for a while: nothing moves, so that the next click hits."""
        self._said.setText(words)
        self._saying.start()
        self._show_help()

    def say_nowhere(self, places: int) -> None:
        """Say what to do where a digit stands for nothing, by how many there are that stand for something."""
        t = self._t
        if places:
            self.say(t.plural("Det er bare {n} fellesnevner her.", "Det er bare {n} fellesnevnere her.", places))
        else:
            self.say(t("Det er ingen fellesnevnere her ennå. N: lag en av denne."))

    def say_offered(self, count: int) -> None:
        """Say that there is more to decide of, which may lie out of sight: nothing is moved for it."""
        self.say(self._t.plural("{n} nytt forslag. K: gå til det", "{n} nye forslag. K: gå til dem", count))

    def said(self) -> str:
        """Return what is said now, or ""."""
        return self._said.text() if self._saying.isActive() else ""

    def needed(self) -> int:
        """Return the height in which all of it is seen at its present width, in pixels."""
        return self.list.places().height + self._help.height() + _AROUND if self.list.rows else self._low()

    def _low(self) -> int:
        """Return the height that a tray needs in which nothing lies: the cards have the rest."""
        return self._none.sizeHint().height() + self._help.height() + _AROUND

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take factors."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which factors are to be loose."""
        event.acceptProposedAction()
        self.dropped.emit(dragged_factors(event.mimeData()))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 6, 0)
        row.setSpacing(6)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addSpacing(12)
        self._help = QStackedWidget()
        self._help.addWidget(self._usual_help())
        self._choices = PlainLabel(colour=PALETTE.accent, weight=SEMIBOLD, elide=True)
        self._choices.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._help.addWidget(self._choices)
        self._said = PlainLabel(colour=PALETTE.accent, weight=SEMIBOLD, elide=True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._help.addWidget(self._said)
        self._saying = QTimer(self, singleShot=True, interval=_READING_MS)
        self._saying.timeout.connect(self._show_help)
        self._help.setFixedHeight(24)
        row.addWidget(self._help, 1)
        return row

    def _usual_help(self) -> QWidget:
        t = self._t
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addStretch(1)
        drag = PlainLabel(t("dra hit og dit ·"), colour=PALETTE.muted, elide=True)
        drag.setMinimumWidth(0)
        row.addWidget(drag)
        row.addWidget(KeyCap("M"))
        row.addWidget(PlainLabel(t("flytt til … ·"), colour=PALETTE.muted))
        row.addWidget(KeyCap("Ctrl Z"))
        row.addWidget(PlainLabel(t("angre"), colour=PALETTE.muted))
        return inside

    def _show_help(self) -> None:
        """While the keys are at a factor, say in full where 1, 2 and 3 place it."""
        current = self.list.current() if self.list.hasFocus() else None
        names = self.list.names_of(current) if current else ()
        self._choices.setText("   ".join(f"{number} {name}" for number, name in enumerate(names, 1)))
        self._help.setCurrentIndex(2 if self._saying.isActive() else 1 if names else 0)
