"""The fagdag that is open: what its console, stage and exercises share."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId, ClusterId, GroupId, WorkshopId
from unginvest_workshop.domain.red_thread import RedThread
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.domain.timer import Clock
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.operations import timers, workshops
from unginvest_workshop.operations.earlier import line_of
from unginvest_workshop.operations.suggesting import Refused
from unginvest_workshop.operations.taking_back import is_of_people
from unginvest_workshop.operations.thread import WHOLE_THREAD_KINDS, red_thread
from unginvest_workshop.operations.tx import (
    Change,
    ChangeOp,
    Changes,
    History,
    NotFoundError,
    ReadTx,
    ReplayError,
    Step,
    Tx,
    UserError,
)
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.insight_finder import InsightFinder
from unginvest_workshop.ui.looking import Looking
from unginvest_workshop.ui.ports import Photos
from unginvest_workshop.ui.views_seen import ViewsSeen

T = TypeVar("T")

_GONE = mark("Det er allerede borte. Ingenting ble endret.")
_NO_REPLAY = mark("Dette lot seg ikke angre. Ingenting er endret eller mistet.")


@dataclass(frozen=True, slots=True)
class Speech:
    """A language in use: its translator and its texts."""

    t: Translator
    content: Content


class OpenWorkshop(QObject):
    """One fagdag with the ways to read and change it.

    Views hold this and ids. An entity that one keeps is none older than the last change of its kind: it asks again.
    """

    changed = Signal(object)
    """Carries the Changes of this fagdag alone."""
    table_pasted = Signal(str)
    """Carries a table of stories and factors as text, to be looked at before it comes in."""
    told = Signal(str)
    """Carries a sentence for the facilitator: what could not be done, and what to do. Never shown on the stage."""

    sought = Signal(object)
    """Carries a Node of the red thread that somebody wishes to go to, wherever it is shown."""

    def __init__(
        self,
        hub: Hub,
        workshop_id: WorkshopId,
        console: Speech,
        room: Speech,
        clock: Clock,
        photos: Photos,
        parent: QObject | None = None,
        *,
        learnt_since: int = 0,
    ) -> None:
        super().__init__(parent)
        self.hub = hub
        self.id = workshop_id
        self.console = console
        """The facilitator's language."""
        self.room = room
        """The language of the stage."""
        self.clock = clock
        self.photos = photos
        self.learnt_since = learnt_since
        """When the app was last told to forget what it has learnt here, UTC milliseconds."""
        self.t = console.t
        self.waved: set[tuple[str, str]] = set()
        """Hints about words that were waved away: where, and which. They are not said again while it is open."""
        self.refused: dict[ClusterId, Refused] = {}
        """Suggestions that were dissolved one by one while it is open; what undo has brought back stands here too."""
        self._seen = ViewsSeen(workshop_id)
        self._looking = Looking(workshop_id)
        self._thread: RedThread | None = None
        self.lasting = InsightFinder(hub, partial(line_of, workshop_id=workshop_id), self)
        """What recurs on this fagdag and those that led to it."""
        self.lasting.found.connect(self._tell_place)
        hub.changed.connect(self._pass_on)

    def read(self, query: Callable[[ReadTx], T]) -> T:
        """Return what a query finds."""
        return self.hub.read(query)

    def do(
        self,
        label: str,
        operation: Callable[[Tx], T],
        *,
        merge: str | None = None,
        of_itself: bool = False,
        tell: Callable[[str], object] | None = None,
    ) -> T | None:
        """Run an operation as one undo step named by ``label``; None, and a sentence told, when it can't be done.

        Undo passes over what the app does ``of_itself``: see ``operations.tx.Store``. Who has a place of his own
        for the sentence gets it by ``tell``.
        """
        tell = tell or self.told.emit
        looked = self._looking.at
        if looked is not None:
            operation = self._looking.keeping(operation)
        try:
            result = self.hub.do(self.id, label, operation, merge=merge, of_itself=of_itself)
            if looked != self._looking.at:
                self._tell_place()
            return result  # noqa: TRY300  what may fail is above
        except UserError as error:
            tell(self.t(error.message, **error.values))
        except NotFoundError:
            tell(self.t(_GONE))
        return None

    def undo(self) -> bool:
        """Take back the newest step; False, and a sentence told, when that could not be done."""
        return self._replay(self.hub.undo)

    def redo(self) -> bool:
        """Do again what was taken back last; False, and a sentence told, when that could not be done."""
        return self._replay(self.hub.redo)

    def replay_of_people(self, *, undo: bool) -> None:
        """Take back or do again, where people are seen and nothing else, what is about people; else nothing."""
        step = self.next_step(undo=undo)
        if step is not None and is_of_people(step):
            self._replay(self.hub.undo if undo else self.hub.redo)

    def next_step(self, *, undo: bool) -> Step | None:
        """Return what undo, or redo, would do now, row by row; None when there is nothing."""
        return self.hub.next_step(self.id, undo=undo)

    def history(self) -> History:
        """Return what undo and redo would do."""
        return self.hub.history(self.id)

    def workshop(self) -> Workshop:
        """Return the fagdag as it is now."""
        return self.read(lambda tx: tx.get(Workshop, self.id))

    def place(self) -> Place:
        """Return where the facilitator is: where the room is, but while looking at something else."""
        return self._looking.at or self.room_place()

    def room_place(self) -> Place:
        """Return where the room is, wherever the console looks."""
        return self.read(lambda tx: workshops.place_of(tx, self.id))

    @property
    def looking(self) -> bool:
        """Whether the console looks at another exercise than the room."""
        return self._looking.at is not None

    def look_at(self, item_id: AgendaItemId, chosen: Node | None) -> None:
        """Let the console look at an exercise while the room stays; ``chosen`` is what was chosen before."""
        if item_id != self.place().item_id:
            self._looking.go(self.room_place(), item_id, chosen)
            self._tell_place()

    def look_back(self) -> Node | None:
        """Let the console look where it came from, while it is looking; return what was chosen there."""
        chosen = self._looking.back()
        self._tell_place()
        return chosen

    def look_home(self) -> None:
        """Let the console look where the room is."""
        if self.looking:
            self._looking.stop()
            self._tell_place()

    def red_thread(self) -> RedThread:
        """Return the whole red thread as it is now: it is read once until something on it changes, on any fagdag."""
        if self._thread is None:
            self._thread = self.read(lambda tx: red_thread(tx, self.id))
        return self._thread

    def item(self, item_id: AgendaItemId) -> AgendaItem:
        """Return an exercise of the agenda. Raises NotFoundError."""
        return self.read(lambda tx: tx.get(AgendaItem, item_id))

    def go_to(self, item_id: AgendaItemId) -> None:
        """Let the room be at an exercise."""
        now = self.clock.now().wall
        self.move("", lambda tx: workshops.go_to(tx, self.id, item_id, now))

    def move(self, label: str, operation: Callable[[Tx], T]) -> T | None:
        """Do what may take the room to another exercise; it sees the view that it saw there last.

        The console looks where the room is then.
        """
        looked = self.looking
        self._looking.stop()
        result = self.do(label, self._seen.keeping(operation))
        if looked:
            self._tell_place()
        return result

    def in_room(self, operation: Callable[[Tx], T]) -> T | None:
        """Do what is for the room's view or clock, wherever the console looks; it is no undo step."""
        at, self._looking.at = self._looking.at, None
        try:
            return self.do("", operation)
        finally:
            self._looking.at = at

    def choose_group(self, group_id: GroupId | None) -> None:
        """Look at a group, or with None at all."""
        now = self.clock.now()
        if self.looking:
            self.do("", lambda tx: workshops.choose_group(tx, self.id, group_id))
        else:
            self.do("", lambda tx: timers.look_at_group(tx, self.id, group_id, now))

    def _replay(self, replay: Callable[[WorkshopId], None]) -> bool:
        try:
            replay(self.id)
        except ReplayError:
            self.told.emit(self.t(_NO_REPLAY))
            return False
        return True

    def _pass_on(self, changes: Changes) -> None:
        if changes.touches(*WHOLE_THREAD_KINDS):
            self._thread = None
        if changes.workshop_id == self.id:
            if self._looking.at is not None and changes.touches(AgendaItem):
                self._stay_on_plan(self._looking.at)
            self.changed.emit(changes)

    def _stay_on_plan(self, looked: Place) -> None:
        """Look where the room is when what the console looks at is in the plan no longer."""
        if not self.read(lambda tx: tx.find(AgendaItem, id=looked.item_id)):
            self._looking.stop()

    def _tell_place(self) -> None:
        self.changed.emit(Changes(self.id, frozenset({Change(Place, self.id, ChangeOp.REPLACED)})))
