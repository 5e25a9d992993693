"""Finds what fagdager tell together: little at once, much bit by bit and aside, so that no window waits for it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from unginvest_workshop.domain.insight import Insight
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.insight import insight_of
from unginvest_workshop.operations.insight_rows import INSIGHT_KINDS, DayRows, day_rows, gathered
from unginvest_workshop.operations.tx import Changes, ReadTx
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.thinking import LITTLE, Thinking


class InsightFinder(QObject):
    """Remembers what was found, and looks again when it is asked after something has changed."""

    found = Signal()
    """Something was found that nobody has been told of."""
    outdated = Signal()
    """Something has changed since it looked."""

    def __init__(self, hub: Hub, days: Callable[[ReadTx], list[Workshop]], parent: QObject | None = None) -> None:
        """``days`` finds the fagdager that it is about, the oldest first."""
        super().__init__(parent)
        self._hub, self._days = hub, days
        self._left: list[Workshop] = []
        """The fagdager that are still to be read."""
        self._read: list[DayRows] = []
        self._known: Insight | None = None
        self._outdated = True
        self._asking = False
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._read_on)
        self._thinking = Thinking(self)
        self._thinking.failed.connect(self._give_up)
        hub.changed.connect(self._on_changed)

    @property
    def reading(self) -> bool:
        """Whether something is being found."""
        return self._turn.isActive() or self._thinking.busy

    def look(self) -> Insight | None:
        """Return what was found last, None before anything was; begin to look again where something has changed."""
        if self._outdated:
            self._outdated = False
            self._left, self._read = self._hub.read(self._days), []
            self._asking = True
            self._read_on()
            self._asking = False
        return self._known

    def _read_on(self) -> None:
        """Read on; of very much no more than one fagdag before the window has its turn again."""
        while self._left:
            day = self._left.pop(0)
            self._read.append(self._hub.read(partial(day_rows, workshop=day)))
            if sum(len(each.factors) for each in self._read) > LITTLE:
                self._turn.start()
                return
        rows = self._hub.read(partial(gathered, days=self._read))
        self._thinking.ask("insight", rows.factors, partial(insight_of, rows), self._keep)

    def _keep(self, insight: Insight) -> None:
        self._known = insight
        if not self._asking:
            self.found.emit()

    def _give_up(self, _kind: str) -> None:
        """Tell that nobody need wait: what was known before goes on."""
        if not self._asking:
            self.found.emit()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*INSIGHT_KINDS) and not self._outdated:
            self._outdated = True
            self._turn.stop()
            self.outdated.emit()
