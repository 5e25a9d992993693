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
    """What the facilitator can put between the room and the content."""

    BLACK = "black"
    PAPER = "paper"
    FROZEN = "frozen"
    """The content as it was, while the facilitator works on; it may lie under one of the other two."""


@dataclass(frozen=True, slots=True)
class LiveView:
    """What the room sees: a page of a content, or nothing of it while it is blank."""

    content: StageContent | None
    page: int
    blank: Veil | None = None
    """BLACK, PAPER or None."""
    frozen: bool = False
    """Whether the content stays as it was."""


class LiveStage(QObject):
    """Keeps what the room sees up to date, and still while it is frozen."""

    changed = Signal()
    """What the room sees is not what it saw."""
    veil_changed = Signal()
    """Something was put over the content, or taken away."""

    def __init__(self, desk: OpenWorkshop, timer: TimerModel, views: Views, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = StagePresenter(desk, timer, views, self)
        self._presenter.content_changed.connect(self._follow)
        self._view = LiveView(self._presenter.content(), desk.room_place().stage_page)

    def view(self) -> LiveView:
        """Return what the room sees now."""
        return self._view

    @property
    def frozen(self) -> bool:
        """Whether the room goes on seeing what it saw, or sees that again when it is blank no longer."""
        return self._view.frozen

    def has(self, veil: Veil) -> bool:
        """Tell whether this is over the content now."""
        return self._view.frozen if veil is Veil.FROZEN else self._view.blank is veil

    def toggle(self, veil: Veil) -> None:
        """Put it over the content, or take it away; black and blank change places, and freezing is apart from both."""
        if veil is Veil.FROZEN:
            self._put(self._view.blank, frozen=not self._view.frozen)
        else:
            self._put(None if self._view.blank is veil else veil, frozen=self._view.frozen)

    def lift_veil(self) -> bool:
        """Take away what blanks the stage, or when nothing does let it go on; False when nothing was in its way."""
        if self._view.blank is None and not self._view.frozen:
            return False
        self._put(None, frozen=self._view.frozen and self._view.blank is not None)
        return True

    def lift_all(self) -> None:
        """Show the content as it is now."""
        while self.lift_veil():
            pass

    def put_back(self, view: LiveView) -> None:
        """Let the room see what it saw before: just that if it was frozen, else that content as it is now."""
        if view.frozen:
            self._view = view
            self.changed.emit()
            self.veil_changed.emit()
        else:
            self._put(view.blank, frozen=False)

    def _put(self, blank: Veil | None, *, frozen: bool) -> None:
        content = self._view.content if frozen else self._presenter.content()
        self._show(content, blank, frozen=frozen)
        self.veil_changed.emit()

    def _follow(self, content: StageContent) -> None:
        if not self.frozen:
            self._show(content, self._view.blank, frozen=False)

    def _show(self, content: StageContent | None, blank: Veil | None, *, frozen: bool) -> None:
        page = self._view.page if frozen else self._desk.room_place().stage_page
        self._view = LiveView(content, page, blank, frozen)
        self.changed.emit()
