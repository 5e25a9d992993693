"""What is typed for the room is seen by the room: its page is turned to where the words landed."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import workshops
from unginvest_workshop.operations.search import sayings
from unginvest_workshop.operations.tx import ChangeOp, Changes, ReadTx
from unginvest_workshop.ui.console.console_page import ConsolePage
from unginvest_workshop.ui.console.room_view import RoomView
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.stage.canvas import StageCanvas


class WordsLanding(QObject):
    """Listens for words from the line where the room's words are typed, while the room is at that exercise."""

    def __init__(self, desk: OpenWorkshop, room: RoomView, page: ConsolePage) -> None:
        super().__init__(page)
        self._desk, self._room, self._page = desk, room, page
        self._landed: list[tuple[str, str]] = []
        desk.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes) -> None:
        """Look where new words are, when all that shows the change has shown it."""
        if changes.replayed or self._desk.looking or not self._is_typed():
            return
        item_id = self._desk.room_place().item_id
        if item_id is None:
            return
        exercise = self._desk.item(item_id).exercise
        landed = self._desk.read(lambda tx: list(_new_words(tx, changes, exercise)))
        if landed:
            waits, self._landed = bool(self._landed), landed
            if not waits:
                QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        landed, self._landed = self._landed, []
        canvas = self._turnable()
        pages = [canvas.page_of(*each) for each in landed] if canvas is not None else []
        found = [page for page in pages if page is not None]
        if canvas is None or not found:
            if self._room.controls is not None:
                self._room.controls.line.confirm()
        elif max(found) != canvas.page():
            self._desk.in_room(lambda tx: workshops.turn_stage_page(tx, self._desk.id, max(found)))

    def _is_typed(self) -> bool:
        """Tell whether it comes from where the room's words are typed, in the console or over the stage."""
        workspace, controls = self._page.workspace(), self._room.controls
        field = workspace.capture_field() if workspace is not None else None
        return (field is not None and field.hasFocus()) or (controls is not None and controls.line.keeping)

    def _turnable(self) -> StageCanvas | None:
        """Return what the room sees, if its page may be turned to what was typed."""
        window = self._room.window
        if window is None or not window.isVisible() or self._room.live.frozen or self._room.turner.turning:
            return None
        return window.canvas


def _new_words(tx: ReadTx, changes: Changes, exercise: ExerciseKind) -> Iterator[tuple[str, str]]:
    """Yield the id and the words of each new row that the exercise shows."""
    for change in changes.rows:
        for row in tx.find(change.kind, id=change.id) if change.op is ChangeOp.ADDED else ():
            yield from ((row.id, each.text) for each in sayings(row) if each.text and exercise in each.exercises)
