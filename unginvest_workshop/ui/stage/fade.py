"""How one scene of the stage gives way to the next: quietly, and over before anybody waits."""

from typing import Final

from PySide6.QtCore import QObject, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPixmap

FADE_MS: Final = 90


class Fade(QObject):
    """What was shown before the present scene, as long as something of it is seen."""

    moved = Signal()
    """Less of it is seen than before, or nothing any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: QPixmap | None = None
        self._run = QVariantAnimation(self)
        self._run.setDuration(FADE_MS)
        self._run.setStartValue(1.0)
        self._run.setEndValue(0.0)
        self._run.valueChanged.connect(self._tell)
        self._run.finished.connect(self.end)

    @property
    def seen(self) -> bool:
        """Whether anything of what was before is seen still."""
        return self._before is not None

    def begin(self, before: QPixmap) -> None:
        """Let this fade from now on, and nothing else."""
        self._before = before
        self._run.stop()
        self._run.start()

    def paint(self, painter: QPainter) -> None:
        """Paint what is left of it over the present scene."""
        if self._before is not None:
            painter.setOpacity(float(self._run.currentValue()))
            painter.drawPixmap(0, 0, self._before)

    def end(self) -> None:
        """Let nothing of it be seen any more."""
        self._before = None
        self.moved.emit()

    def _tell(self) -> None:
        if self.seen:
            self.moved.emit()
