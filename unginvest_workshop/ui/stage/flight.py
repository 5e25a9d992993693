"""How words fly together: once for each gathering that a stage shows, and over at once when anything else happens."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from unginvest_workshop.ui.stage.content import Gathered, StageContent

_FLIGHT_MS: Final = 450


class Flight(QObject):
    """Knows how much of their way the words have left."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[str] = set()
        self._shown: StageContent | None = None
        self._way = QVariantAnimation(self)
        self._way.setDuration(_FLIGHT_MS)
        self._way.setStartValue(1.0)
        self._way.setEndValue(0.0)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(self._tell)
        self._way.finished.connect(self.moved)

    @property
    def away(self) -> float:
        """The share of the way that is left: 1 at the beginning, 0 once all are in their places."""
        flying = self._way.state() is QVariantAnimation.State.Running
        return float(self._way.currentValue()) if flying else 0.0

    def show(self, content: StageContent, *, still: bool) -> None:
        """Let a gathering that was not seen before fly together; what is typed meanwhile ends that.

        ``still`` when nothing is to move, as where nobody sees it: it does not count as seen then, nor as shown.
        """
        untimed = replace(content, clock=None)
        if untimed == self._shown:
            return
        self._way.stop()
        new = {block.key for block in content.blocks if isinstance(block, Gathered)} - self._seen
        self._shown = None if new and still else untimed
        if new and not still:
            self._seen |= new
            self._way.start()

    def _tell(self) -> None:
        self.moved.emit()
