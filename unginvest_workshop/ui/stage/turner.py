"""Turning the pages of the stage by themselves, when the facilitator asks for it and for as long as it fits."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.operations import workshops
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.stage.canvas import StageCanvas


class PageTurner(QObject):
    """Turns on to the next page, and after the last one to the first. Whoever turns by hand or moves on stops it."""

    turning_changed = Signal(bool)

    def __init__(self, desk: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._canvas: StageCanvas | None = None
        self._expected: Place | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.turn)
        desk.changed.connect(self._on_changed)

    @property
    def turning(self) -> bool:
        """Whether pages turn by themselves now."""
        return self._timer.isActive()

    def start(self, canvas: StageCanvas, seconds: int) -> None:
        """Turn the pages of a canvas, each after so many seconds."""
        self._canvas, self._expected = canvas, self._desk.room_place()
        self._timer.start(seconds * 1000)
        self.turning_changed.emit(True)  # noqa: FBT003

    def stop(self) -> None:
        """Let the page at hand stay."""
        if self.turning:
            self._timer.stop()
            self._canvas = None
            self.turning_changed.emit(False)  # noqa: FBT003

    def turn(self) -> None:
        """Turn one page on."""
        if self._canvas is None:
            return
        page = (self._canvas.page() + 1) % self._canvas.page_count()
        self._expected = replace(self._desk.room_place(), stage_page=page)
        self._desk.in_room(lambda tx: workshops.turn_stage_page(tx, self._desk.id, page))

    def _on_changed(self, changes: Changes) -> None:
        if self.turning and changes.touches(Place) and self._desk.room_place() != self._expected:
            self.stop()
