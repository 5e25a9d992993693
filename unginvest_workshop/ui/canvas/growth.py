"""How something new grows on a tree: first its rootlet, then its note, in a quarter of a second."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

GROWING_MS: Final = 240
_ROOTLET_BY: Final = 0.55
"""The part of the time after which a rootlet is as long as it gets."""
_NOTE_FROM: Final = 0.2
_AHEAD: Final = 0.15
_CLEAR_AT_FIRST: Final = 0.4
"""How opaque a note is from the start: its words can be read at once, and capture waits for nothing."""
_SMALL: Final = 0.9


class Growth(QObject):
    """What grows just now, and how far it has come. Only the newest grows: what came before is there at once."""

    advanced = Signal()
    """The growing has come further, or has ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: frozenset[str] = frozenset()
        """What grows, or has grown last."""
        self.done = True
        """Whether all is grown."""
        self._run = QVariantAnimation(self)
        self._run.setDuration(GROWING_MS)
        self._run.setStartValue(0.0)
        self._run.setEndValue(1.0)
        self._run.valueChanged.connect(self._advance)
        self._run.finished.connect(self._end)
        self._ease = QEasingCurve(QEasingCurve.Type.OutCubic)

    def begin(self, ids: Iterable[str]) -> None:
        """Let these grow from now on."""
        self.stop()
        self.ids = frozenset(ids)
        self.done = False
        self._run.start()
        self._advance()  # the first frame is painted as the beginning, not as the end

    def stop(self) -> None:
        """Let all be grown at once."""
        if not self.done:
            self._run.stop()
            self._end()

    @property
    def rootlet(self) -> float:
        """How much of a growing rootlet is there, 0 to 1."""
        return self._ease.valueForProgress(min(1.0, (self._passed() + _AHEAD) / _ROOTLET_BY))

    @property
    def clearness(self) -> float:
        """How opaque a growing note is."""
        return _CLEAR_AT_FIRST + (1 - _CLEAR_AT_FIRST) * self._of_note()

    @property
    def size(self) -> float:
        """How large a growing note is against its full size."""
        return _SMALL + (1 - _SMALL) * self._of_note()

    def _of_note(self) -> float:
        return self._ease.valueForProgress(max(0.0, (self._passed() - _NOTE_FROM) / (1 - _NOTE_FROM)))

    def _passed(self) -> float:
        return 1.0 if self.done else float(self._run.currentValue())

    def _advance(self) -> None:
        if not self.done:
            self.advanced.emit()

    def _end(self) -> None:
        self.done = True
        self.advanced.emit()
