"""The loose factors, each with chips of the shared factors that it most likely belongs in."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter

from unginvest_workshop.domain.ids import ClusterId, SuccessFactorId
from unginvest_workshop.ui.exercises.shared_factors.factor_list import FactorList
from unginvest_workshop.ui.exercises.shared_factors.factor_model import ShownFactor
from unginvest_workshop.ui.exercises.shared_factors.factor_painting import Chips, Look
from unginvest_workshop.ui.exercises.shared_factors.factor_places import Measure, flowing, in_columns
from unginvest_workshop.ui.exercises.shared_factors.likely import Likely
from unginvest_workshop.ui.exercises.shared_factors.selection import Selection

_BEYOND = 40
"""Factors below those in sight that are thought of too."""


class TrayList(FactorList):
    """Flows while there is nowhere to place a factor; then it stands in columns, with room for the chips."""

    place_chosen = Signal(str, str)
    """Carries a factor and the shared factor that it is to be placed in."""
    in_focus = Signal(bool)
    nowhere = Signal(int)
    """There is no such number on the factor that has the keys. Carries how many there are."""

    def __init__(self, selection: Selection, measure: Measure, likely: Likely) -> None:
        super().__init__(selection, measure, flowing)
        self._likely = likely
        self._chips = Chips()
        self._names: Mapping[ClusterId, str] = {}
        likely.found.connect(self._show_found)
        self.verticalScrollBar().valueChanged.connect(self.ask_for_sight)
        self.moved_on.connect(self._hold)

    def show_names(self, names: Mapping[ClusterId, str]) -> None:
        """Know the shared factors that there are, by name."""
        if names == self._names:
            return
        self._names = names
        self.set_arrange(in_columns if names else flowing)

    def names_of(self, row: ShownFactor) -> tuple[str, ...]:
        """Return the names of where a factor may belong, as far as that is known."""
        return tuple(self._names[place] for place in self._likely.of(row.id) if place in self._names)

    def ask_for_sight(self) -> None:
        """Find out where what is in sight may belong, and what comes next: many at once, so that it is asked seldom."""
        sight = self.rows_in_sight()
        if not self._likely.knows(self.rows[sight.start : sight.stop]):
            self._likely.ask(self.rows[sight.start : sight.stop + _BEYOND])
        self._describe()

    def place_number(self, number: int) -> None:
        """Place the current factor in the first, second or third of where it may belong."""
        current = self.current()
        places = self._likely.at_once(current) if current else ()
        if current and number <= len(places):
            self.place_chosen.emit(current.id, places[number - 1])
        elif current:
            self.nowhere.emit(len(places))

    def paint_row(self, painter: QPainter, rect: QRect, row: int, look: Look) -> None:
        """Paint a factor with its chips."""
        super().paint_row(painter, rect, row, look)
        factor = self.rows[row]
        if names := self.names_of(factor):
            unlike = self._likely.unlike(factor.id)
            weak = [place in unlike for place in self._likely.of(factor.id) if place in self._names]
            self._chips.paint(painter, rect, names, weak, focused=look.focused or look.hovered)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Place a factor where its chip says, at a click on it."""
        factor, place = self._chip_at(event)
        if event.button() is Qt.MouseButton.LeftButton and place:
            self.place_chosen.emit(factor, place)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Place nothing twice: what lies under the pointer then is another one."""
        if not self._chip_at(event)[1]:
            super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first factor."""
        super().focusInEvent(event)
        if self.current() is None and self.rows:
            self.go_to(0)
        self.viewport().update()
        self._hold()
        self.in_focus.emit(True)  # noqa: FBT003

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self._hold()
        self.in_focus.emit(False)  # noqa: FBT003

    def _hold(self) -> None:
        current = self.current() if self.hasFocus() else None
        self._likely.held = current.id if current else None

    def _show_found(self) -> None:
        self._describe()
        self.viewport().update()
        self.moved_on.emit()

    def _describe(self) -> None:
        """Let those who listen hear where factors may belong."""
        self.factors.may_belong = {
            row.id: names for place in self.rows_in_sight() if (names := self.names_of(row := self.rows[place]))
        }

    def _chip_at(self, event: QMouseEvent) -> tuple[SuccessFactorId, ClusterId | str]:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid():
            return SuccessFactorId(""), ""
        row = self.rows[index.row()]
        names = self.names_of(row)
        chips = self._chips.rects(self.visualRect(index), names) if names else []
        places = [place for place in self._likely.of(row.id) if place in self._names]
        return row.id, next((p for p, chip in zip(places, chips, strict=True) if chip.contains(point)), "")
