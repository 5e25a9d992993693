"""What keys on the stage do in the console: they are for the exercise that the room sees, and for no other."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence

from unginvest_workshop.ui.console.console_page import ConsolePage
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.stage.line import CapturePlace
from unginvest_workshop.ui.stage.window import StageWindow


class StageReach(QObject):
    """Brings the console to where the room is before anything is done there."""

    def __init__(self, desk: OpenWorkshop, page: ConsolePage, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, page

    def follow(self, stage: StageWindow) -> None:
        """Do what keys on a stage ask for."""
        stage.stepped.connect(self._step)
        stage.group_chosen.connect(self._choose_group)
        stage.wants_other.connect(self._show_other)

    def can_write(self) -> bool:
        """Tell whether there is a place for the room's words, or may be one where the room is."""
        return self._desk.looking or self.place() is not None

    def place(self) -> CapturePlace | None:
        """Return where the words of what the room sees are typed; None where none are."""
        workspace = None if self._desk.looking else self._page.workspace()
        field = workspace.capture_field() if workspace is not None else None
        return None if workspace is None or field is None else CapturePlace(field, workspace.capture_words())

    def _step(self, by: int) -> None:
        """Go past the last page, or before the first, of what the room sees."""
        self._page.be_where_room_is()
        self._page.step(by)

    def _choose_group(self, number: int) -> None:
        self._page.be_where_room_is()
        self._page.choose_group(number)

    def _show_other(self, key: Qt.Key) -> None:
        """Do what the exercise that the room sees does at such a key, if it does anything."""
        workspace = self._page.be_where_room_is()
        for action in workspace.exercise_actions() if workspace is not None else ():
            if action.shortcut() == QKeySequence(key) and action.isEnabled():
                action.trigger()
