"""What the room sees now: the content of the exercise, unless the facilitator has put a veil over it or frozen it.

The projected window and its likeness in the console show the same one.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.stage.content import StageContent
from unginvest_workshop.ui.stage.presenter import StagePresenter, Views


class Veil(Enum):
    """What stands between the room and the content, until the facilitator lifts it."""

    BLACK = "black"
    PAPER = "paper"
    FROZEN = "frozen"
    """The content as it was, while the facilitator works on."""


@dataclass(frozen=True, slots=True)
class LiveView:
    """What the room sees: a page of a content, or nothing of it behind a veil that is not ``FROZEN``."""

    content: StageContent | None
    page: int
    veil: Veil | None


class LiveStage(QObject):
    """Keeps what the room sees up to date, and still while it is frozen."""

    changed = Signal()
    """What the room sees is not what it saw."""
    veil_changed = Signal(object)
    """Carries the Veil that is there now, or None."""

    def __init__(self, desk: OpenWorkshop, timer: TimerModel, views: Views, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = StagePresenter(desk, timer, views, self)
        self._presenter.content_changed.connect(self._follow)
        self._view = LiveView(self._presenter.content(), desk.place().stage_page, None)

    def view(self) -> LiveView:
        """Return what the room sees now."""
        return self._view

    @property
    def veil(self) -> Veil | None:
        """What hides the content now, or keeps it still."""
        return self._view.veil

    @property
    def frozen(self) -> bool:
        """Whether the room goes on seeing what it saw."""
        return self._view.veil is Veil.FROZEN

    def toggle(self, veil: Veil) -> None:
        """Put a veil over the content instead of any other, or take it away if it is there."""
        self._put(None if self._view.veil is veil else veil)

    def lift_veil(self) -> bool:
        """Show the content as it is now; False when nothing was in its way."""
        if self._view.veil is None:
            return False
        self._put(None)
        return True

    def _put(self, veil: Veil | None) -> None:
        still = self._view if veil is Veil.FROZEN else None
        self._show(still.content if still else self._presenter.content(), veil)
        self.veil_changed.emit(veil)

    def _follow(self, content: StageContent) -> None:
        if not self.frozen:
            self._show(content, self._view.veil)

    def _show(self, content: StageContent | None, veil: Veil | None) -> None:
        page = self._view.page if veil is Veil.FROZEN else self._desk.place().stage_page
        self._view = LiveView(content, page, veil)
        self.changed.emit()
